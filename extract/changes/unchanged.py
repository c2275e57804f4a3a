"""Where a text says that nothing happens between two substances, in whatever words: "leaves it as it was", "no bearing on"."""

from __future__ import annotations

import functools
import re
from typing import Final

from extract import macros, rulebook
from extract.rulebook import cue

_rule: Final = functools.partial(rulebook.pattern, "spared")

_HINT: Final = re.compile(
    r"n['’]t\b|\bw/o\b|\b(?:no|not|never|nor|neither|nothing|without|lack\w*|absence|fail\w*|unlikely|remain\w*|stay\w*|leav\w+|left"
    r"|lets?|same|equal\w*|okay|ok|all right|alright|unobjectionable|identical|similar|comparable|alike|just as|harmless"
    r"|immaterial|irrelevant|inconsequential|well|fine|nil|zilch|nought|innocuous"
    r"|innocent|blameless|cleared|excepted|excluded|behav\w+|came|come|unproblematic|indifferent|neutral|free|outside|exempt\w*|spare[sd]|immune|exception|devoid|acquitted|exonerated|absolved|clean"
    r"|superimposable|none|safe|safely|freely|negative|hardly|barely|scarcely"
    r"|insensitive|unresponsive|impervious|stable|tolerated|constant|steady|as before|as it was|as they were|within the"
    r"|ignores?|tolerates?|un\w+ed|unnecessary|keeps?|retains?|maintains?|(?:can|may|could|might) \w+)\b|[↔⇔ø∅⌀]"
)
"""What a sentence must hold for any of the rules to be worth a try: most hold none."""

_HEADS: Final = "unchanged.heads"


def unhoped(marks: str) -> str:
    """A clause without wordings that something stays which are wished for, a condition, or true for a while only.

    >>> unhoped("levels stay the same and rise later").split()
    ['levels', 'and', 'rise', 'later']
    """
    return _rule("unchanged.worded").sub(lambda m: m.group() if _holds(marks, m) else " " * len(m.group()), marks)


def _holds(marks: str, wording: re.Match[str]) -> bool:
    return not _rule("unchanged.unsure").search(marks[: wording.start()]) and not _rule("unchanged.for-a-while").match(marks, wording.end())


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
    if _rule("unchanged.spared").search(found.group()) and macros.A_NAME.search(marks[: found.start()]):
        return True
    return bool(_rule("unchanged.to-the-other").match(marks, found.end()) or _rule("unchanged.its").search(marks[: found.end()]))


def is_heading(words: str) -> bool:
    """Whether a label or the line above a list says that nothing happens with those who are listed: "Not affected:"."""
    lowered = words.lower()
    if _rule("unchanged.not-looked").search(lowered):
        return False
    return bool(rulebook.pattern("unchanged", _HEADS).search(lowered)) or _first(lowered) is not None


def _first(marks: str) -> re.Match[str] | None:
    if not _HINT.search(marks):
        return None
    rules = (rule for rule in rulebook.load("unchanged") if rule.id != _HEADS)
    found = (match for rule in rules if (match := next(rule.found(marks), None)) and _holds(marks, match))
    return next((match for match in found if not _rule("unchanged.undone").match(marks, match.end())), None)
