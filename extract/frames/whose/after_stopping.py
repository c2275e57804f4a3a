"""What happens once somebody is no longer taken, which is the opposite of what it does: "levels rise when carbamazepine is stopped"."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final

from extract.rulebook import macros
from kg.model import Quantity

if TYPE_CHECKING:
    from extract.changes.change import Change
    from extract.frames.clauses import Clause
    from extract.mentions import Mention

_HINT: Final = re.compile(r"stop|discontinu|withdr|cess|ceas|quit|\bex-|\bformer|left off|taken away|giv(?:e|ing) up|remov")
"""What a clause must hold for more to be looked for."""

_ANY: Final = macros.MACROS["ANY"]
_WHO: Final = (
    rf"(?:(?:the|an?|any|other|this|these|your|enzyme|\w+ing|\w+ly|\w+ used|strong|moderate|potent)\s+){{0,4}}"
    rf"(?:{_ANY}(?:{macros.MACROS['SEP']}{_ANY})*(?:\s+(?:therapy|treatment|use))?|(?:it|them|drug|inhibitor|inducer)s?\b)"
)
_LEFT_OFF: Final = re.compile(
    r"\b(?:stopping|discontinuing|withdrawing|removing|quitting|giving up|ceasing"
    r"|(?:discontinuation|withdrawal|cessation|removal)\s+(?:of|from))\s+"
    rf"(?:(?:the\s+|an?\s+)?(?:treatment|therapy|use|administration|intake)\s+(?:of|with)\s+)?{_WHO}"
    rf"|{_ANY}\s+(?:cessation|withdrawal|discontinuation)\b|\bex-{_ANY}|\bformer\s+{_ANY}"
    rf"|\bwho\s+(?:have\s+)?(?:stop|stopped|quit|give\s+up|discontinue|discontinued)\s+{_WHO}"
    rf"|\b(?:if|when|once|after|as soon as)\s+{_WHO}\s+(?:is|are|was|were|has been|have been)\s+(?:\w+ly\s+)?"
    r"(?:stopped|withdrawn|discontinued|ceased|left off|taken away)\b(?!\s+or\b)"
)
"""Who is no longer taken: "after stopping ketoconazole", "smoking cessation", "when zelonib was withdrawn"."""

_ASKED: Final = re.compile(
    r"(?:consider\w*|recommend\w*|advis\w*|requir\w*|should|must|need\w*|necessitat\w*|warrant\w*|before|until|without|even|despite"
    r"|lead\w* to|result\w* in|caus\w*|start\w* or|starting and)\s+(?:(?:the|after|upon|on)\s+)*$"
)
"""Before words for leaving off: that it is asked for, or comes of something, or alters nothing."""

_ON: Final = re.compile(
    r"(?::(?!\s+(?:[\w-]+\s+)?[\ue001-\ue003]))?(?:(?!\b(?:because|since|due|which|before|until|unless|should|must|need\w*|when|if|but|while|whereas|recommend\w*|advis\w*|consider\w*"
    r"|warrant\w*)\b)[^.;:])*"
)
"""From who is left off on to what changes then."""

_BACK: Final = re.compile(
    r"(?:(?!\b(?:and|but|for|even|until|days?|weeks?|months?|hours?|long|persist\w*|still|remain\w*|last\w*|as)\b)[^.;:,])*"
)
"""From what changes on to who was left off, and not for how long after that it lasts."""


def is_after(change: Change, clause: Clause, target: Mention) -> bool:
    """Whether a change is said of the time when this partner, or the drug, is no longer taken; harm then is none the less one."""
    if change.quantity is Quantity.RISK:
        return False
    return any(_is_of(change, span, clause) and _is_who(span, clause, target) for span in _spans(clause.marks))


@functools.lru_cache(maxsize=512)  # a clause is looked at for each of its partners
def _spans(marks: str) -> tuple[tuple[int, int], ...]:
    """Where a clause says that somebody is left off."""
    if not _HINT.search(marks):
        return ()
    return tuple(m.span() for m in _LEFT_OFF.finditer(marks) if not _ASKED.search(marks[: m.start()]))


def _is_of(change: Change, span: tuple[int, int], clause: Clause) -> bool:
    """Whether a change is told behind words for leaving off, or right before them."""
    first, last = sorted((change.named or (change.start, change.end), (change.start, change.end)))
    if span[1] <= last[1] and span[0] < first[0]:
        return bool(_ON.fullmatch(clause.marks, span[1], max(span[1], first[0])))
    return first[0] < span[0] and bool(_BACK.fullmatch(clause.marks, min(last[1], span[0]), span[0]))


def _is_who(span: tuple[int, int], clause: Clause, target: Mention) -> bool:
    """Whether it is this partner that is left off, or the drug, or nobody by name."""
    names = [m for m in (*clause.partners, *clause.owns) if span[0] <= m.start < span[1]]
    return not names or target in names or any(m.own for m in names)
