"""How strongly a protein is inhibited or induced: the grade that the words around verb and protein give."""

from __future__ import annotations

import re
from typing import Final

from extract import macros
from extract.terms.role_groups import STRENGTHS
from kg.model import Strength

_GRADES: Final = STRENGTHS | {
    "forceful": Strength.STRONG,
    "vigorous": Strength.STRONG,
    "feeble": Strength.WEAK,
    "feebly": Strength.WEAK,
    "faint": Strength.WEAK,
    "slight": Strength.WEAK,
}
"""Words for how strong an action is: those that groups are told apart by, and others that only a sentence says."""

_BEHIND: Final = re.compile(
    r"\s*\((?:an?\s+)?(?P<how>\w+)(?:\s+(?:inhibit|induc)\w+)?\)"
    rf"|(?:\s+by\s+{macros.MACROS['ANY']})?\s+(?:is|was|remains)\s+(?:(?:only|rather|of|at\s+most)\s+)*(?P<is>\w+)(?=\s*[.,;]|\s*$|\s+(?:strength|degree|extent)\b)"
    r"|,?\s+of\s+(?P<of>\w+)\s+(?:strength|degree|potency)\b"
    rf"|(?:(?!;){macros.MACROS['SEP']}{macros.PROTEIN}+)*\s+(?:(?:only|just|rather|very)\s+)?(?:to\s+an?\s+)?(?P<so>\w+ly|a\s+little\b|\w+(?=\s+(?:degree|extent)))\b"
)
"""Behind a protein, how much it is acted on: "inhibits CYP2D6 (weakly)", "inhibition of CYP2D6 is weak", "inhibits A and B weakly"."""


_NEXT: Final = re.compile(
    r"[\ue004,]\s*(?:,|and|or|but|though)?,?\s+(?P<how>\w+ly|an?\s+\w+(?=\s+one\b)),?\s+(?:(?:one|of|on|for|the)\s+)*$"
)
"""Right before a protein, how much it is acted on where those before it are otherwise: "inhibits P-gp and, weakly, CYP2D6"."""

_OF_STRENGTH: Final = re.compile(r"(?:\b(?:inhibitor|inducer|inhibition|induction))?\s+of\s+(?P<how>\w+)\s+(?:strength|degree|potency)\b")
"""Behind a noun how strong it is: "an inhibitor of moderate strength of CYP2D6"."""

_EXTENTS: Final = ("small", "minor", "lesser", "little", "limited", "low", "marginal", "tiny")
"""Words behind a protein for how little it is acted on: "to a small extent", "only a little"."""


def told(words: str) -> Strength | None:
    """The grade that some words give."""
    return next((s for word, s in _GRADES.items() if re.search(rf"\b{word}(?:ly)?\b", words)), None)


def of(marks: str, since: int, verb: int, protein: tuple[int, int]) -> Strength | None:
    """The grade by the words behind a protein, else by those right before it in a list, else by those before the verb."""
    match = _BEHIND.match(marks, protein[1])
    nearest = _NEXT.search(marks, verb, protein[0])
    between = _OF_STRENGTH.search(marks, verb, protein[0])
    beside = next((grade for m in (match, nearest, between) if m and (grade := _graded(next(filter(None, m.groups()))))), None)
    return beside or told(marks[since:verb])


def _graded(words: str) -> Strength | None:
    """The grade by words beside a protein, which may call an extent small."""
    return told(words) or (Strength.WEAK if any(word in words.split() for word in _EXTENTS) else None)
