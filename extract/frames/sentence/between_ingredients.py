"""What one ingredient of a product does to another, or does not: "ritonavir slows the metabolism of nirmatrelvir"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import permutations
from typing import TYPE_CHECKING, Final

from extract.changes import effects, unchanged
from extract.frames.clauses import Piece
from extract.frames.what_counts import undenied
from extract.frames.who.partners import partners_of
from extract.rulebook import cue, macros
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


def read(marks: str, mentions: Sequence[Mention], *, is_of_interactions: bool) -> Iterator[Piece]:
    """The frames of a sentence that names two ingredients and no other substance.

    Among interactions, what the one takes from the other's effect, what harm both do, and that nothing happens between them, count as well;
    elsewhere that is how a product works and what it is like.
    """
    owns = [m for m in mentions if m.own and m.entity.kind is not Kind.PRODUCT]
    if len({m.entity.id for m in owns}) < _TWO or partners_of(mentions, marks) or _IN_GERMS.search(marks):
        return
    changes = tuple(effects.find(marks))
    piece = next(_of_one(marks, owns, changes, is_of_interactions=is_of_interactions), None)
    if piece is None and is_of_interactions:
        piece = _of_both(marks, owns, changes)
    if piece and piece.negated:
        yield from (p for p in undenied.without((piece,), marks, marks) if p.negated)
    elif piece:
        yield piece


def _of_one(marks: str, owns: Sequence[Mention], changes: Sequence[Change], *, is_of_interactions: bool) -> Iterator[Piece]:
    """What one ingredient does to another."""
    stated = [c for c in changes if c.quantity is Quantity.EXPOSURE and (c.denied or c.direction is not Direction.UNSPECIFIED)][:1]
    if is_of_interactions:
        stated += [c for c in changes if c.quantity is Quantity.EFFECT and c.is_unwanted and not c.denied]
    for change in stated:
        for actor, other in permutations(owns, 2):
            is_meant = is_of_interactions or not is_of_the_body(other)
            if actor.entity.id != other.entity.id and is_meant and _acts(marks, change, actor, other):
                yield Piece(partner=other, own=actor, change=change, on=On.OBJECT, negated=change.denied, rule="within")


def _of_both(marks: str, owns: Sequence[Mention], changes: Sequence[Change]) -> Piece | None:
    """What harm two ingredients do together, or that the one does nothing to the other."""
    if taken := cue("both-taken").search(marks):
        harm = next((c for c in changes if c.quantity is Quantity.RISK and c.is_unwanted and not c.denied), None)
        return _pair(owns, taken, Piece(partner=owns[0], change=harm, on=On.PATIENT, rule="within")) if harm else None
    named = (cue(name).search(marks) for name in ("nothing-between", "nothing-with"))
    spared = next((m for m in named if m and unchanged.is_told(marks[: m.end()])), None)
    return _pair(owns, spared, Piece(partner=owns[0], negated=True, rule="within")) if spared else None


def _pair(owns: Sequence[Mention], words: re.Match[str], piece: Piece) -> Piece | None:
    """A piece as said of the two ingredients that some words name."""
    two = [m for m in owns if words.start() < m.end and m.start < words.end()]
    if len(two) != _TWO or two[0].entity.id == two[1].entity.id:
        return None
    return replace(piece, own=two[0], partner=two[1])


def _acts(marks: str, change: Change, actor: Mention, other: Mention) -> bool:
    """Whether the text says that `actor` changes what is said of `other`: "A raises B levels", "… by A", "by raising its levels"."""
    if _BY_ITS.fullmatch(marks, other.end, change.start):
        return actor.end <= other.start and bool(_ACTS.fullmatch(marks, actor.end, other.start))
    is_behind = bool(_OF.fullmatch(marks, change.end, other.start))
    if not is_behind and not _ITS.fullmatch(marks, other.end, change.start):
        return False
    start, end = (change.start, other.end) if is_behind else (other.start, change.end)
    return bool(_ACTS.fullmatch(marks, actor.end, start) if actor.end <= start else _DONE_BY.fullmatch(marks, end, actor.start))
