"""Roles that a text leaves open: it only asks, looks for, supposes or refutes them ("was evaluated as a substrate of CYP3A4")."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final

from extract import rulebook

if TYPE_CHECKING:
    from extract.mentions import Mention


_rule: Final = functools.partial(rulebook.pattern, "roles-open")


def is_open(marks: str, protein: Mention, following: str) -> bool:
    """Whether a sentence says of a protein neither that somebody acts on it or is handled by it, nor the contrary.

    What it asks is said where the text `following` it says "yes".
    """
    if rulebook.pattern("undenied", "undenied.asked").search(marks):
        return not _rule("open.yes").match(following)
    behind = marks[protein.end :]
    if _rule("open.before").search(marks, 0, protein.start):
        return not _rule("open.settles").match(behind)
    return bool(_rule("open.behind").match(behind))


def is_only_less(marks: str, protein: Mention) -> bool:
    """Whether a denial denies only how much: "does not involve CYP3A4 to the same extent"."""
    return bool(_rule("open.by-degree").match(marks[protein.end :]))
