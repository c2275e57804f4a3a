"""Roles that a text leaves open: it only asks, looks for, supposes or refutes them ("was evaluated as a substrate of CYP3A4")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract import rulebook

if TYPE_CHECKING:
    from extract.mentions import Mention

_ASKS: Final = re.compile(r"\?\W*$")
_YES: Final = re.compile(r"\W*yes\b")
_SETTLES: Final = re.compile(
    r"[^.;]*\b(?:found|shown|proved|proven|turned out|confirmed)(?: to be)? (?:an? |one|such|positive|active)\b"
    r"|[^.;]*\band (?:is|was) (?:one|such|positive)\b"
    r"|[^.;]*\bshow(?:ing|ed) (?:\w+ )?(?:transport|inhibition|induction|metabolism|activity)\b"
)
"""Behind what was looked for, that it was found: "was evaluated as a substrate of CYP3A4 and found to be one"."""


def is_open(marks: str, protein: Mention, following: str) -> bool:
    """Whether a sentence says of a protein neither that somebody acts on it or is handled by it, nor the contrary.

    What it asks is said where the text `following` it says "yes".
    """
    if _ASKS.search(marks):
        return not _YES.match(following)
    behind = marks[protein.end :]
    if rulebook.pattern("roles-open", "open.before").search(marks, 0, protein.start):
        return not _SETTLES.match(behind)
    return bool(rulebook.pattern("roles-open", "open.behind").match(behind))


def is_only_less(marks: str, protein: Mention) -> bool:
    """Whether a denial denies only how much: "does not involve CYP3A4 to the same extent"."""
    return bool(rulebook.pattern("roles-open", "open.by-degree").match(marks[protein.end :]))
