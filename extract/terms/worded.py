"""Phrases that make a class of what its members are, do or need, without those that only tell what becomes of a known one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.rulebook import macros

if TYPE_CHECKING:
    from collections.abc import Iterator

_FATE: Final = "class.cleared"
_AT_LARGE: Final = re.compile(r"[\w-]+ (?:drug|medication|medicine|agent|substance|compound)s\b", re.IGNORECASE)
"""A class that is known by a property alone: "cationic drugs"."""


def find(text: str, marks: str) -> Iterator[re.Match[str]]:
    """Where the phrases stand: "drugs cleared by the kidney", and not "statins eliminated by the liver", which are statins."""
    for rule, match in rulebook.found("classes", marks):
        is_known = match.group().startswith(macros.CLASS) and not _AT_LARGE.match(text, match.start(), match.end())
        if not (is_known and rule.id == _FATE):
            yield match
