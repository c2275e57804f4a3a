"""What one cell of a table's row leaves open that another seems to deny: "no data" beside "↔", "warn of drowsiness" beside "none"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.rulebook import cue
from kg.model import Predicate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extract.document.findings import Finding
    from extract.document.seen import Seen

_OF_EFFECTS: Final = re.compile(
    r"^(?!.*\b(?:mechanism|cause|reason|onset|reference|evidence|children|pregnancy)).*"
    r"\b(?:effects?|changes?|influence|impact|auc|cmax|levels?|concentrations?|exposure|what (?:happens|becomes)|interactions?)\b",
    re.IGNORECASE,
)
"""The title of a column that says what changes."""

_WARNS: Final = re.compile(r"\W*(?:warn (?:\w+ )?(?:of|about|against|that)\b|beware\b|watch (?:out )?for\b)", re.IGNORECASE)
"""How a cell begins that warns of harm all the same."""


def told(found: Sequence[tuple[Seen, tuple[Finding, ...]]], rows: frozenset[int]) -> Iterator[tuple[Seen, tuple[Finding, ...]]]:
    """What is told, without names of rows that leave open what changes and tell nothing of it: "apixaban | not studied | no effect"."""
    telling = {id(s.block.parent) for s, here in found if any(f.effect or f.management for f in here)}
    for s, here in found:
        is_silent = id(s.block) in rows - telling
        yield s, tuple(f for f in here if not (is_silent and f.predicate is Predicate.INTERACTS_WITH and not (f.effect or f.management)))


def left_open(seen: Sequence[Seen]) -> frozenset[int]:
    """The rows, by their first cells, of which one cell says that it is not known what changes, or warns."""
    cells = (s.block for s in seen if s.block.column and s.block.parent is not None)
    return frozenset(id(c.parent) for c in cells if _WARNS.match(c.text) or (_OF_EFFECTS.search(c.column) and _is_unknown(c.text.lower())))


def _is_unknown(cell: str) -> bool:
    return cell.strip() == "?" or bool(cue("nothing-known").search(cell))


def without_denials(found: Iterable[Finding], seen: Seen, rows: frozenset[int]) -> tuple[Finding, ...]:
    """What a cell says, without what it denies where another of its row leaves that open."""
    is_open = bool(seen.block.column) and id(seen.block.parent) in rows
    return tuple(f for f in found if not (is_open and f.negated))
