"""What one ingredient of a product does to the exposure to another: "ritonavir slows the metabolism of nirmatrelvir"."""

from __future__ import annotations

import re
from itertools import permutations
from typing import TYPE_CHECKING, Final

from extract.changes import effects
from extract.frames.clauses import Piece
from extract.frames.who.partners import partners_of
from extract.rulebook import macros
from extract.terms.in_the_body import is_of_the_body
from kg.model import Direction, Kind, On, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.changes.change import Change
    from extract.mentions import Mention

_WORDS: Final = rf"[\w\s,'’{macros.CLASS}-]*?"
"""Plain words, and classes that are only adjectives ("the analgesic effect")."""

_ACTS: Final = re.compile(rf"{_WORDS}\b(?:\w+(?:es|ed|ing|s)|may|can|could|helps?|to)\s+{_WORDS}")
"""Between the ingredient that acts and what changes: a predicate, and no third name."""

_OF: Final = re.compile(r"\s+(?:and\s+\w+\s+)?of\s+(?:the\s+)?")
_ITS: Final = re.compile(r"(?:['’]s?)?\s+(?:(?!\w+s\b)\w+\s+){0,2}?")
"""Between the other ingredient and what changes: "nirmatrelvir peak levels", and no verb."""

_BY_ITS: Final = re.compile(rf"{_WORDS}\bby\s+\w+ing\s+(?:its|their)\s+(?:\w+\s+)?")
"""Between the other ingredient and what changes: "helps paracetamol by raising its absorption"."""

_IN_GERMS: Final = re.compile(r"lactamase")
_DONE_BY: Final = re.compile(rf"{_WORDS}\b\w+(?:ed|n)\s+by\s+(?:the\s+)?")


_TWO: Final = 2


def read(marks: str, mentions: Sequence[Mention]) -> Iterator[Piece]:
    """The frames of a sentence that names two ingredients and no other substance."""
    owns = [m for m in mentions if m.own and m.entity.kind is not Kind.PRODUCT]
    if len({m.entity.id for m in owns}) < _TWO or partners_of(mentions, marks) or _IN_GERMS.search(marks):
        return
    stated = (c for c in effects.find(marks) if c.quantity is Quantity.EXPOSURE)
    change = next((c for c in stated if c.denied or c.direction is not Direction.UNSPECIFIED), None)
    if change is None:
        return
    for actor, other in permutations(owns, 2):
        if actor.entity.id != other.entity.id and not is_of_the_body(other) and _acts(marks, change, actor, other):
            yield Piece(partner=other, own=actor, change=change, on=On.OBJECT, negated=change.denied, rule="within")
            return


def _acts(marks: str, change: Change, actor: Mention, other: Mention) -> bool:
    """Whether the text says that `actor` changes what is said of `other`: "A raises B levels", "… by A", "by raising its levels"."""
    if _BY_ITS.fullmatch(marks, other.end, change.start):
        return actor.end <= other.start and bool(_ACTS.fullmatch(marks, actor.end, other.start))
    is_behind = bool(_OF.fullmatch(marks, change.end, other.start))
    if not is_behind and not _ITS.fullmatch(marks, other.end, change.start):
        return False
    start, end = (change.start, other.end) if is_behind else (other.start, change.end)
    return bool(_ACTS.fullmatch(marks, actor.end, start) if actor.end <= start else _DONE_BY.fullmatch(marks, end, actor.start))
