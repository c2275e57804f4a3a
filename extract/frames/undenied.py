"""What looks like a denial and is none: what holds on a condition, is hoped or doubted, or is of other people or matters."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract import rulebook
from kg.model import Direction, Management

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extract.frames.clauses import Piece

_TWICE: Final = "undenied.twice"
_HINTS: Final = (
    "not ",
    "n't ",
    "n’t ",
    "never",
    "no ",
    "without",
    "little",
    "unchanged",
    "hardly",
    "barely",
    "scarcely",
    "far from",
    "anything but",
)
"""What a sentence must hold for the rule of two denials to be worth a try."""

_OF_ALL: Final = ("undenied.asked", "undenied.for-part", "undenied.but-for")
"""Rules that look at a whole sentence, since what makes the denial none may stand in another clause."""

_FIRM: Final = frozenset({Management.AVOID, Management.CONTRAINDICATED})


def passed_over(marks: str) -> str:
    """A sentence without two denials that deny nothing together.

    >>> passed_over("it never fails to rise").split()
    ['it', 'rise']
    """
    if not any(word in marks for word in _HINTS):
        return marks
    return rulebook.blank(rulebook.pattern("undenied", _TWICE), marks)


def without(found: Iterable[Piece], clause: str, sentence: str) -> Iterator[Piece]:
    """What is read of a clause; a denial that is none is gone, or names a partner where somebody is spoken of who may interact."""
    pieces = tuple(found)
    meant = _meant(clause, sentence) if any(p.negated for p in pieces) else None
    for piece in pieces:
        if not piece.negated or meant is None:
            yield piece
        elif meant == "interacts":
            yield replace(piece, negated=False, change=None, on=None, rule="list")


def settled(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a sentence without denials of whom it tells to be avoided, or to be changed by the drug that is left as it is.

    "Ketoconazole does not raise zelonib, but zelonib raises ketoconazole" is no denial of an interaction.
    """
    barred = {p.partner.entity.id for p in pieces if not p.negated and _FIRM & set(p.management)}
    changed = {_pair(p) for p in pieces if not p.negated and _goes(p)}
    return [p for p in pieces if not (p.negated and (p.partner.entity.id in barred or _pair(p) in changed))]


def _pair(piece: Piece) -> tuple[str, str | None]:
    """The partner, and the ingredient that it is said of."""
    return piece.partner.entity.id, piece.own.entity.id if piece.own else None


def _goes(piece: Piece) -> bool:
    """Whether something is said to go up or down."""
    return piece.change is not None and piece.change.direction is not Direction.UNSPECIFIED


def _meant(clause: str, sentence: str) -> str | None:
    """What a denial in a clause comes to where it is none: "interacts" or "idle"."""
    for rule in rulebook.load("undenied"):
        if rule.id != _TWICE and rule.pattern.search(sentence if rule.id in _OF_ALL else clause):
            return rule.value
    return None
