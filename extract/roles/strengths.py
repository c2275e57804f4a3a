"""How strongly a protein is inhibited or induced: the grade that the words around verb and protein give."""

from __future__ import annotations

import functools
import re
from typing import Final

from extract import rulebook
from extract.terms.role_groups import STRENGTHS
from kg.model import Strength

_rule: Final = functools.partial(rulebook.pattern, "role-words")

_GRADES: Final = STRENGTHS | {
    "forceful": Strength.STRONG,
    "vigorous": Strength.STRONG,
    "feeble": Strength.WEAK,
    "feebly": Strength.WEAK,
    "faint": Strength.WEAK,
    "slight": Strength.WEAK,
}
"""Words for how strong an action is: those that groups are told apart by, and others that only a sentence says."""


_EXTENTS: Final = ("small", "minor", "lesser", "little", "limited", "low", "marginal", "tiny")
"""Words behind a protein for how little it is acted on: "to a small extent", "only a little"."""


def told(words: str) -> Strength | None:
    """The grade that some words give."""
    return next((s for word, s in _GRADES.items() if re.search(rf"\b{word}(?:ly)?\b", words)), None)


def of(marks: str, since: int, verb: int, protein: tuple[int, int]) -> Strength | None:
    """The grade by the words behind a protein, else by those right before it in a list, else by those before the verb."""
    match = _rule("strength.behind").match(marks, protein[1])
    nearest = _rule("strength.next").search(marks, verb, protein[0])
    between = _rule("strength.of").search(marks, verb, protein[0])
    beside = next((grade for m in (match, nearest, between) if m and (grade := _graded(next(filter(None, m.groups()))))), None)
    return beside or told(marks[since:verb])


def _graded(words: str) -> Strength | None:
    """The grade by words beside a protein, which may call an extent small."""
    return told(words) or (Strength.WEAK if any(word in words.split() for word in _EXTENTS) else None)
