"""Where a sentence goes on to another pair: "A lowers it, and [use with B is barred]", "higher levels with A and [less effect with B]"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.rulebook import macros

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.mentions import Mention

_NAMES: Final = rf"(?:[\w-]+\s+){{0,3}}?{macros.MACROS['NAME']}"
_JOINT: Final = r"(?:[,;]\s+(?:and\s+|but\s+)?|\s+(?:and|but)\s+)"
_TAKING: Final = (
    r"(?:(?:the|its|any)\s+)?(?:(?:concurrent|concomitant|combined|simultaneous|joint)\s+)?"
    r"(?:use|usage|administration|therapy|treatment|co-?administration|combination|interactions?)\s+(?:with|of)\s+"
)
_DOES: Final = (
    r"(?:is|are|should|must|may|can|could|might|will|requires?|needs?|demands?|warrants?|calls?|has|have|carries|poses?|leads?|results?|causes?"
    r"|increases?|raises?|decreases?|reduces?|lowers?|enhances?)\b"
)
_CHANGED: Final = (
    r"(?:an?\s+)?(?:increased?|reduced|decreased?|diminished|enhanced|elevated|raised|lowered|lower|higher|greater|lesser|impaired|potentiated"
    r"|weakened|loss|reduction|rise|fall|drop)\s+(?:[a-z]+\s+){1,4}?"
)
GOES_ON: Final = re.compile(rf"{_CHANGED}(?:with|from|by|of)\s+{_NAMES}")
"""How a stretch opens that goes on to another change with another partner."""

_NEXT: Final = re.compile(
    rf"{_JOINT}(?={_TAKING}{_NAMES}[^;:.()]{{0,60}}?(?:\([^()]*\))?\s+{_DOES})"
    rf"|(?:,\s+(?:and\s+)?|\s+and\s+)(?={GOES_ON.pattern})"
    rf"|{_JOINT}(?=with\s+{_NAMES}(?:{macros.MACROS['SEP']}{macros.MACROS['NAME']})*,\s+(?:[a-z]+ly\s+)?[a-z]+ing\s)"
)
"""A joint, and behind it another taking together with a predicate, another change with whom it is seen, another "with B, lowering it"."""

PREDICATE: Final = re.compile(
    r"\b(?:is|are|should|must|may|can|could|might|will|requires?|needs?|warrants?|has|have|avoid|monitor|includes?|interacts?|leads?|results?"
    r"|causes?|(?:increas|rais|elevat|potentiat|enhanc|prolong|doubl|tripl|decreas|reduc|diminish|lower|weaken|antagoni[sz]|chang|alter|affect"
    r"|inhibit|induc|block|slow|speed|accelerat|shorten|interfer|impair|worsen|aggravat|boost)(?:es|ed|e|s)?)\b"
)
"""What a lead says something by, so that it is no first member of a row: "[use with A] and use with B are barred"."""

_BREAK: Final = re.compile(r"[;:]\s|\s(?:but|while|whereas)\s|,\s(?![^()]*\))")
"""Before a lead's last clause, which must say something itself: "data are few, but [caution with A and use of B is wise]"."""


def cuts(marks: str, partners: Sequence[Mention]) -> Iterator[int]:
    """Where the next pair begins, of a sentence that names a partner before it and another behind it."""
    for m in _NEXT.finditer(marks):
        before = {p.entity.id for p in partners if p.end <= m.start()}
        behind = {p.entity.id for p in partners if p.start >= m.end()}
        is_within = marks.count("(", 0, m.start()) > marks.count(")", 0, m.start())
        lead = _BREAK.split(marks[: m.start()])[-1] if re.match(_TAKING, marks[m.end() :]) else marks[: m.start()]
        if before and behind - before and not is_within and PREDICATE.search(lead):
            yield m.end()
