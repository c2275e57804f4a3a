"""Whom a text only sets beside those it speaks of, in a row: "unlike A and B, C does not", "C, in contrast to A and B, does not"."""

from __future__ import annotations

from typing import Final

from extract import rulebook

_MARKS: Final = ("unlike", " contrast ", "contrary", "opposed", "compared")
"""Words without which nobody is compared."""


def rows(marks: str) -> tuple[tuple[int, int], ...]:
    """Where the rows of two or more stand with whom a text compares somebody."""
    if not any(word in marks for word in _MARKS):
        return ()
    return tuple(m.span("row") for m in rulebook.pattern("lists", "list.compared").finditer(marks))
