"""What a careful reader found in a monograph, written down by hand, and how a reading compares with it."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.lexicon import load
from kg.model import Predicate

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from kg.model import Statement

Key = tuple[str, str, str, bool]

_OTHER_FACTS = frozenset({Predicate.TARGETS, Predicate.INDICATED_FOR, Predicate.CONTRAINDICATED_IN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One expected statement; an optional one is what careful readers may differ over, and counts neither way."""

    key: Key
    strength: str
    contribution: str
    effect: str
    management: str
    is_optional: bool


def name(words: str) -> str:
    """The words of a table under the name that the graph prefers."""
    entity = load().entity(words)
    return (entity.name if entity else words).lower()


def _key(subject: str, predicate: str, target: str, *, negated: bool) -> Key:
    """What makes a statement: a brand stays what it is called, and is no other name of its drug."""
    return name(subject), predicate, target.lower() if predicate == "has_brand" else name(target), negated


def table(path: Path) -> tuple[Row, ...]:
    """The rows of one table; subjects that begin with a question mark are optional."""
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(
            Row(
                key=_key(cells["subject"].lstrip("?"), cells["predicate"], cells["object"], negated=cells["negated"] == "not"),
                strength=cells["strength"],
                contribution=cells["contribution"],
                effect=cells["effect"],
                management=cells["management"],
                is_optional=cells["subject"].startswith("?"),
            )
            for cells in csv.DictReader(file, delimiter="\t")
        )


def row(s: Statement) -> Row:
    """A statement as a row of such a table."""
    effect = f"{s.effect.on}/{s.effect.quantity}/{s.effect.direction}" if s.effect else ""
    return Row(
        key=_key(s.subject.name, str(s.predicate), s.object.name, negated=s.negated),
        strength=s.strength or "",
        contribution=s.contribution or "",
        effect="" if s.negated else effect,
        management=",".join(s.management),
        is_optional=False,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What a reading misses, adds, and words otherwise than a table."""

    f1: float
    agreement: float
    differences: tuple[str, ...]


def compare(expected: Iterable[Row], found: Iterable[Row]) -> Comparison:
    """F1 over the keys, and the share of common keys with equal qualifiers; the tables are of interactions and leave other facts out."""
    want = {r.key: r for r in expected}
    have = {r.key: r for r in found if r.key[1] not in _OTHER_FACTS and not (r.key in want and want[r.key].is_optional)}
    want = {k: r for k, r in want.items() if not r.is_optional}
    common = sorted(want.keys() & have.keys())
    other = [k for k in common if want[k] != have[k]]
    return Comparison(
        f1=2 * len(common) / (len(want) + len(have)) if want or have else 1.0,
        agreement=1 - len(other) / len(common) if common else 0.0,
        differences=(
            *(f"missed  {_words(want[k])}" for k in sorted(want.keys() - have.keys())),
            *(f"extra   {_words(have[k])}" for k in sorted(have.keys() - want.keys())),
            *(f"differs {_words(want[k])}  FOUND  {_words(have[k])}" for k in other),
        ),
    )


def _words(r: Row) -> str:
    subject, predicate, obj, negated = r.key
    parts = (subject, "not" if negated else "", predicate, obj, r.strength, r.contribution, r.effect, r.management)
    return " ".join(filter(None, parts))
