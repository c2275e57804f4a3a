"""Whether a protein makes a prodrug into what acts, rather than doing away with a drug."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.rulebook import cue

if TYPE_CHECKING:
    from extract.mentions import Mention

_BREAK: Final = re.compile(
    r";|\.\s|\b(?:but|whereas|while|however)\b"
    r"|,?\s(?:and|which|then)\s+(?:\S+\s+){0,2}?(?:is|are|was|were|undergo\w*|further|subsequently)\b"
)
"""Where a sentence goes on with something else, as with what becomes of the active form."""

_INACTIVE: Final = re.compile(r"\binactive\b|\binactivat\w+")
_NOT: Final = re.compile(r"\b(?:not|without|no)\s+(?:\w+\s+){0,3}$")


def named(marks: str) -> tuple[int, ...]:
    """Where a text calls the drug that it speaks of a prodrug."""
    return tuple(m.start() for m in cue("prodrug").finditer(marks))


def is_activated(marks: str, protein: Mention, *, is_prodrug: bool) -> bool:
    """Whether the clause around `protein` says that it makes its substrate active.

    `is_prodrug` says that the document calls the substrate a prodrug, so that its "active metabolite" is what it is taken for.
    """
    start = max((m.end() for m in _BREAK.finditer(marks, 0, protein.start)), default=0)
    following = _BREAK.search(marks, protein.end)
    clause = marks[start : following.start() if following else len(marks)]
    if _INACTIVE.search(clause):
        return False
    for rule in rulebook.load("activations"):
        match = rule.pattern.search(clause)
        if match and (is_prodrug or rule.value == "stated") and not _NOT.search(clause[: match.start()]):
            return True
    return False
