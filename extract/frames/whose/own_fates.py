"""Heads that say that what follows becomes of the drug itself, though it stands beside other names: "Zelonib levels: digoxin ↑, …"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.rulebook import macros
from kg.model import On, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extract.frames.clauses import Piece

_MEASURE: Final = r"(?:(?:plasma|serum|blood) )?(?:levels?|concentrations?|exposure|auc)"
_MOVE: Final = r"(?:rais|increas|lower|reduc|decreas|elevat|boost|lift|cut|doubl|halv|diminish|multipl[yi]|affect|chang|alter)"
_HEAD: Final = re.compile(
    r"\W*(?:(?:effects?|changes?|influence|impact) (?:on|in) (?:the )?(?:(?:levels?|concentrations?|exposure|auc) of )?\ue000+(?:['’]s)?"
    rf"(?: {_MEASURE})?|(?:the )?{_MEASURE} of \ue000+|\ue000+(?:['’]s)? {_MEASURE}"
    rf"|[^\ue000:;.]{{0,80}}?\b(?:{_MOVE})(?:e?s|ed|e|ing)? (?:the )?(?:{_MEASURE} (?:of|to) )?(?:of )?\ue000+(?:['’]s)?(?: {_MEASURE})?"
    rf"|(?:{_MEASURE} of )?\ue000+(?:['’]s)?(?: {_MEASURE})? (?:is|are|was|were|may be|can be) (?:{_MOVE}|multipli)e?d by)\s?:"
)
_OF_ANOTHER: Final = re.compile(r"\ue000|\b(?:levels?|concentrations?|auc|exposure)\b")
"""A head, and what below it says by itself what changes."""


def is_headed(marks: str) -> bool:
    """Whether a line or sentence opens with such a head.

    >>> is_headed("\ue000 levels:"), is_headed("inhibitors raise \ue000:"), is_headed("\ue000:")
    (True, True, False)
    """
    return _head(marks) is not None


def owned(found: Iterable[Piece], marks: str, *, is_below: bool) -> Iterator[Piece]:
    """The pieces of a sentence that stands below such a head or opens with one: an arrow beside a name is of the drug."""
    head = _head(marks)
    is_listed = (head or is_below) and not _OF_ANOTHER.search(marks, head.end() if head else 0)
    for piece in found:
        is_beside = is_listed and piece.change and piece.change.named and piece.change.quantity is Quantity.EXPOSURE
        yield replace(piece, on=On.SUBJECT, is_open=False) if is_beside else piece


def _head(marks: str) -> re.Match[str] | None:
    return _HEAD.match(marks) if macros.OWN in marks and ":" in marks else None
