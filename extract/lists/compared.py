"""Whom a text only sets beside those it speaks of, in a row: "unlike A and B, C does not", "C, in contrast to A and B, does not"."""

from __future__ import annotations

import re
from typing import Final

from extract.macros import MACROS

_NAME: Final = MACROS["NAME"]
_UNLIKE: Final = r"\b(?:unlike|(?:in\s+contrast|contrary)\s+(?:to|with)|as\s+opposed\s+to|compared\s+(?:to|with))"
_MARKS: Final = ("unlike", " contrast ", "contrary", "opposed", "compared")
"""Words without which nobody is compared."""

_ROW: Final = re.compile(
    rf"{_UNLIKE}\s+(?:(?:with|other|the|all|most|many)\s+){{0,2}}"
    rf"(?P<row>{_NAME}(?:(?:,|,?\s+(?:and|or))\s+{_NAME})*?,?\s+(?:and|or)\s+(?:other\s+)?{_NAME})(?=\s*,(?!\s+(?:and|or)\b))",
    re.IGNORECASE,
)
"""A row that a comma ends: that of "unlike A, B and C do" is one name only."""


def rows(marks: str) -> tuple[tuple[int, int], ...]:
    """Where the rows of two or more stand with whom a text compares somebody."""
    return tuple(m.span("row") for m in _ROW.finditer(marks)) if any(word in marks for word in _MARKS) else ()
