"""How strongly a protein is inhibited or induced: the grade that the words around verb and protein give."""

from __future__ import annotations

import re
from typing import Final

from extract import macros
from kg.model import Strength

_GRADES: Final = (
    ("strong", Strength.STRONG),
    ("potent", Strength.STRONG),
    ("powerful", Strength.STRONG),
    ("moderate", Strength.MODERATE),
    ("weak", Strength.WEAK),
    ("mild", Strength.WEAK),
    ("forceful", Strength.STRONG),
    ("vigorous", Strength.STRONG),
    ("feeble", Strength.WEAK),
    ("feebly", Strength.WEAK),
    ("faint", Strength.WEAK),
    ("slight", Strength.WEAK),
)
_BEHIND: Final = re.compile(
    r"\s*\((?:an?\s+)?(?P<how>\w+)(?:\s+(?:inhibit|induc)\w+)?\)|\s+(?:is|was|remains)\s+(?:only\s+)?(?P<is>\w+)(?=\s*[.,;]|\s*$)"
    rf"|(?:(?!;){macros.MACROS['SEP']}{macros.PROTEIN}+)*\s+(?:(?:only|just|rather|very)\s+)?(?:to\s+an?\s+)?(?P<so>\w+ly|\w+(?=\s+(?:degree|extent)))\b"
)
"""Behind a protein, how much it is acted on: "inhibits CYP2D6 (weakly)", "inhibition of CYP2D6 is weak", "inhibits A and B weakly"."""


_NEXT: Final = re.compile(r"[\ue004,]\s*(?:,|and|or|but|though)?,?\s+(?P<how>\w+ly),?\s+(?:(?:of|on|the)\s+)*$")
"""Right before a protein, how much it is acted on where those before it are otherwise: "inhibits P-gp and, weakly, CYP2D6"."""


def told(words: str) -> Strength | None:
    """The grade that some words give."""
    return next((s for word, s in _GRADES if re.search(rf"\b{word}(?:ly)?\b", words)), None)


def of(marks: str, since: int, verb: int, protein: tuple[int, int]) -> Strength | None:
    """The grade by the words behind a protein, else by those right before it in a list, else by those before the verb."""
    match = _BEHIND.match(marks, protein[1])
    nearest = _NEXT.search(marks, verb, protein[0])
    beside = (told(next(filter(None, match.groups()))) if match else None) or (told(nearest["how"]) if nearest else None)
    return beside or told(marks[since:verb])
