"""Small monographs made in a test, read, and told as rows that a test can compare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract import reading
from extract.layout import markdown, monograph
from kg.model import Effect, Predicate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.layout.monograph import Monograph
    from kg.model import Reading, Statement


def parsed(body: str, *, title: str = "Zelonib", matter: str = "") -> Monograph:
    """A monograph of a drug that nobody knows, unless the title says otherwise."""
    text = f"---\ntitle: {title}\n{matter}---\n{body}\n"
    return monograph.parse(text, document="x.md", sha256="0" * 64)


def read(body: str, *, title: str = "Zelonib", matter: str = "") -> Reading:
    """What is read from such a monograph."""
    about = parsed(body, title=title, matter=matter)
    return reading.read(about, markdown.blocks(about))


def interacting(*lines: str, title: str = "Zelonib") -> Reading:
    """What is read from lines below the heading of an interactions section."""
    return read("## Drug Interactions\n\n" + "\n\n".join(lines), title=title)


def rows(found: Reading, *predicates: Predicate) -> set[tuple[str, str, str]]:
    """Subject, predicate and object of each statement; a denied one has "not" before its predicate."""
    return {
        (s.subject.name, f"not {s.predicate}" if s.negated else str(s.predicate), s.object.name)
        for s in found.statements
        if not predicates or s.predicate in predicates
    }


def partners(found: Reading) -> set[str]:
    """The objects of all interactions that are not denied."""
    return {s.object.name for s in found.statements if s.predicate is Predicate.INTERACTS_WITH and not s.negated}


def denied(found: Reading) -> set[str]:
    """The objects of all denied interactions."""
    return {s.object.name for s in found.statements if s.predicate is Predicate.INTERACTS_WITH and s.negated}


def one(found: Reading, partner: str) -> Statement:
    """The only interaction with `partner`."""
    hits: Sequence[Statement] = [s for s in found.statements if s.predicate is Predicate.INTERACTS_WITH and s.object.name == partner]
    assert len(hits) == 1, f"{partner}: {rows(found)}"
    return hits[0]


def change(effect: Effect | None) -> tuple[str, str, str] | None:
    """Whose what goes which way."""
    return (str(effect.on), str(effect.quantity), str(effect.direction)) if effect else None


def told(statement: Statement) -> tuple[str, ...]:
    """The advice of a statement, in words."""
    return tuple(map(str, statement.management))


def advised(body: str) -> dict[str, tuple[str, ...]]:
    """The advice on each partner, in a section on interactions, of whom it is not denied that they interact."""
    said = interacting(body).statements
    return {s.object.name: told(s) for s in said if s.predicate is Predicate.INTERACTS_WITH and not s.negated}
