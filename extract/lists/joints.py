"""What stands between two names of one list: commas, "and", a bracket that ends, and how many or which of the next are meant."""

from __future__ import annotations

from typing import Final

from extract import rulebook

JOINED: Final = rulebook.pattern("lists", "list.joined")


def is_listed_with(gap: str) -> bool:
    """Whether the words between two names make them members of one list."""
    return bool(JOINED.match(gap.lower()))


def is_within(marks: str, at: int) -> bool:
    """Whether a place is within brackets."""
    return marks.count("(", 0, at) > marks.count(")", 0, at)
