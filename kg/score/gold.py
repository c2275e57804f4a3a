"""A gold file → what careful readers say that documents state."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from kg.errors import BadSource
from kg.files import read_text
from kg.model import Contribution, Direction, Management, On, Predicate, Quantity, Strength
from kg.score.names import fold, is_own

if TYPE_CHECKING:
    from collections.abc import Iterator

SCORED: Final = (Predicate.SUBSTRATE_OF, Predicate.INHIBITS, Predicate.INDUCES, Predicate.INTERACTS_WITH, Predicate.MEMBER_OF)
"""The predicates that are scored, in the order of the table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """One gold statement. `subject` and `object` are folded names; `on`, `quantity` and `direction` are None where no effect is given."""

    document: str
    subject: str
    predicate: Predicate
    object: str
    negated: bool
    strength: Strength | None = None
    contribution: Contribution | None = None
    on: On | None = None
    quantity: Quantity | None = None
    direction: Direction | None = None
    management: frozenset[Management] = frozenset()


def load(path: str | Path) -> tuple[Gold, ...]:
    """The distinct statements of a JSON-lines file; a `BadSource` names the line that cannot be read.

    Memberships of a document's own drug are left out: whether its class is worth a statement, readers differ.
    """
    lines = read_text(Path(path), "give a file of gold statements, one JSON object a line").splitlines()
    rows: dict[tuple[str, str, Predicate, str], Gold] = {}
    for row in _rows(path, lines):
        if row.predicate is not Predicate.MEMBER_OF or not is_own(row.subject, row.document):
            rows.setdefault((row.document, row.subject, row.predicate, row.object), row)
    return tuple(rows.values())


def _rows(path: str | Path, lines: list[str]) -> Iterator[Gold]:
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            yield _row(json.loads(line))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            problem = f"the field {error} is missing" if isinstance(error, KeyError) else str(error)
            msg = f"{path}, line {number}: not a gold statement ({problem}); it needs doc, s, p, o and neg"
            raise BadSource(msg) from error


def _row(cells: dict[str, Any]) -> Gold:
    effect = cells.get("effect") or {}
    subject, target = fold(cells["s"]), fold(cells["o"])
    on = fold(effect.get("on") or "") if effect else None
    return Gold(
        document=cells["doc"],
        subject=subject,
        predicate=Predicate(cells["p"]),
        object=target,
        negated=bool(cells["neg"]),
        strength=Strength(cells["strength"]) if cells.get("strength") else None,
        contribution=Contribution(cells["contribution"]) if cells.get("contribution") else None,
        on=None if on is None else On.OBJECT if on == target else On.PATIENT if on == "patient" else On.SUBJECT,
        quantity=Quantity(effect["what"]) if effect else None,
        direction=Direction(effect["dir"]) if effect else None,
        management=frozenset(map(Management, cells.get("management") or ())),
    )
