"""Where a text says that nothing happens between two substances, in whatever words: "leaves it as it was", "no bearing on"."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.rulebook import cue, macros

if TYPE_CHECKING:
    import re

_rule: Final = functools.partial(rulebook.pattern, "spared")

_HEADS: Final = "unchanged.heads"


def unhoped(marks: str) -> str:
    """A clause without wordings that something stays which are wished for, a condition, or true for a while only.

    >>> unhoped("levels stay the same and rise later").split()
    ['levels', 'and', 'rise', 'later']
    """
    return _rule("spared.worded").sub(lambda m: m.group() if _holds(marks, m) else " " * len(m.group()), marks)


def _holds(marks: str, wording: re.Match[str]) -> bool:
    return not _rule("spared.unsure").search(marks[: wording.start()]) and not _rule("spared.for-a-while").match(marks, wording.end())


def is_told(marks: str) -> bool:
    """Whether a clause says that nothing happens, or that something stays what it is.

    >>> is_told("it leaves the clearance as it was"), is_told("until levels remain stable")
    (True, False)
    """
    return bool(cue("denied-interaction").search(marks)) or _first(marks) is not None


def is_worded(marks: str) -> bool:
    """Whether a clause says so in words that are about nothing else, so that it is said of whom a label names."""
    return _first(marks) is not None


def is_of_two(marks: str) -> bool:
    """Whether a clause says so of two substances that it names, the one before the wording and the other behind it."""
    found = _first(marks)
    if found is None or not macros.A_NAME.search(marks[: found.end()]):
        return False
    if _rule("spared.the-other").search(found.group()) and macros.A_NAME.search(marks[: found.start()]):
        return True
    return bool(_rule("spared.to-the-other").match(marks, found.end()) or _rule("spared.its").search(marks[: found.end()]))


def is_heading(words: str) -> bool:
    """Whether a label or the line above a list says that nothing happens with those who are listed: "Not affected:"."""
    lowered = words.lower()
    if _rule("spared.not-looked").search(lowered):
        return False
    return bool(rulebook.pattern("unchanged", _HEADS).search(lowered)) or _first(lowered) is not None


def _first(marks: str) -> re.Match[str] | None:
    rules = (rule for rule in rulebook.load("unchanged") if rule.id != _HEADS)
    found = (match for rule in rules if (match := next(rule.pattern.finditer(marks), None)) and _holds(marks, match))
    return next((match for match in found if not _rule("spared.undone").match(marks, match.end())), None)
