"""Whose inhibition or induction a noun behind a protein tells: "ritonavir's CYP3A4 inhibition", "smoking → CYP1A2 induction"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.mentions import Mention

NOUNS: Final = ("role.inhibition-of", "role.induction-of")
"""Rules whose noun leaves open who acts."""

_OWNS: Final = re.compile(r"['’]s?\s+(?:\w+\s+){0,2}")
_LEADS_TO: Final = re.compile(r"\s*(?:→|->|=>|⇒)\s*(?:\w+\s+){0,2}")
_OPENS: Final = re.compile(r"[\s*•–-]*")
"""Around the one who acts in a note: only the first one's arrow leads from the cause ("A + B → CYP3A4 inhibition" leaves it open)."""

_NONE: Final = re.compile(
    r"\W*(?:(?:in vitro,?|there (?:is|was)|it (?:has|had|shows?|showed)|(?:a )?(?:very )?low (?:potential|risk|likelihood) (?:for|of)"
    r"|not?|little|minimal|negligible|any|significant|relevant|meaningful|appreciable|important|clinically|evidence|hint|sign|indication|signal|trace|suggestion|of|for|risk|potential)\s+)+"
)
"""Before a protein whose inhibition a sentence denies that names nobody: "no relevant CYP2D6 inhibition was seen"."""


def owner(marks: str, mentions: Sequence[Mention], protein: Mention) -> Mention | None:
    """Who is named right before a protein as the one who acts on it."""
    for m in reversed(mentions):
        gap = marks[m.end : protein.start]
        if not m.is_protein and (_OWNS.fullmatch(gap) or (_LEADS_TO.fullmatch(gap) and _OPENS.fullmatch(marks, 0, m.start))):
            return m
    return None


def is_of_nobody(lead: str) -> bool:
    """Whether the `lead` of a clause denies an action and names nobody, so that it is that of the one whom the text is about."""
    return bool(_NONE.fullmatch(lead))
