"""Whom a sentence only sets beside those it speaks of: "unlike phenytoin", "rather than digoxin", "of A, B and C, only [B] raises it"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.changes import effects, unchanged
from extract.frames.what_to_do import advice
from extract.lists import compared, exceptions
from extract.rulebook import cue, macros

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.mentions import Mention

_TELLS_OF: Final = re.compile(r",?\s+(?:which|that)\s+(?:(?:may|can|could|might|will)\s+)?[a-z]+(?:\s+up|\s+down)?\s+(?:it|them|\ue000+)\b")
"""Behind a name, what the text says that it does: "unlike phenytoin, which lowers it"."""

_ROW: Final = rf"(?:the\s+)?{macros.MACROS['NAME']}(?:{macros.MACROS['SEP']}(?:the\s+)?{macros.MACROS['NAME']})*"
_RATHER: Final = re.compile(
    r"\b(?:rather than|as opposed to)\s+(?:(?:with|by|for|to|in|of|the)\s+)*"
    rf"(?:{macros.MACROS['NAME']}\s+(?:and|or)\s+(?:(?:with|by|the)\s+)?)*$"
)
_CHOOSES: Final = re.compile(
    r"\b(?:use|used|take|taken|give|given|start|started|prefer\w*|choose|chosen|prescribe\w*|consider\w*|recommend\w*|should|must)\b"
)
"""Before a name, that it is not the one of whom the text speaks, and what makes that a choice of what to take."""

_REPLACED: Final = re.compile(
    r"\b(?:(?:substituted|exchanged|swapped|(?:a )?(?:substitute|replacement)|an alternative) (?:for|to)"
    r"|replac(?:e|es|ing)|(?:in (?:place|lieu)|instead) of)"
    r"\s+(?:the\s+)?$"
)
"""Before whom the text has replaced by somebody who does nothing: "famotidine does not do so and may be substituted for [cimetidine]"."""

_ONE_OF: Final = re.compile(
    rf"(?:^|[.;:,]\s+)\W*(?:of|among|amongst|out of)\s+(?:all\s+|both\s+)?(?P<all>{_ROW}),?\s+(?:it\s+(?:is|was)\s+)?"
    rf"(?:only\s+{macros.MACROS['NAME']}|{macros.MACROS['NAME']}\s+(?:alone|only)\b|the\s+(?:first|second|third|last|former|latter)\b)"
    rf"|\bonly\s+(?:the\s+)?{macros.MACROS['NAME']},?\s+\(?(?:of|among|amongst|out of)\s+(?:all\s+)?(?P<any>{_ROW})"
)
"""A row of those of whom the text then speaks of some: "of [A, B and C], only B", "only B, of [A, B and C],"."""

_EQUATION: Final = re.compile(rf"\W*\ue000+\s?[+/&]\s?{macros.MACROS['NAME']}\s*(?:[:→⇒=]|->|[–—]\s)")
_TAKEN: Final = r"(?:tak\w+|us(?:e|es|ing)|receiv\w+|on|(?:(?:being )?treated|given)(?: with)?)"
_ALONG: Final = re.compile(
    rf"\b(?:if|when|while|in|for)\s+(?:(?:you|they|patients?|people|those|anyone|someone|who)\s+)*(?:(?:are|is|being)\s+)?(?:(?:already|also|both|currently)\s+)*{_TAKEN}\s+"
    rf"(?:both\s+)?\ue000+,?\s+(?:together\s+|in combination\s+|along\s+|concomitantly\s+)?"
    rf"(?:with|and|plus|alongside)\s+(?P<row>{_ROW})\s*(?:[.;,]|$)"
)
"""What is taken along already where a text advises on somebody else: "avoid aspirin if you take zelonib with [warfarin]"."""

_PEOPLE_ON: Final = re.compile(
    rf"(?:^|[.;:]\s)\W*(?:patients?|people|those|anyone|women|men)\s+(?:(?:who\s+)?(?:are\s+)?(?:already\s+)?{_TAKEN})\s+(?P<row>{_ROW})\s+"
    rf"(?:should|must|may|can)(?:\s+not|n['’]t)?\s+(?=[^.;]*{macros.MACROS['NAME']})(?=[^.;]*\bwith\s+\ue000)"
)
"""Who is warned of somebody else beside the drug: "patients on [lithium] should not take NSAIDs with zelonib"."""

_OWN_DOES_NOT: Final = re.compile(
    r"(?:;|,?\s+(?:but|whereas|while|and))\s+\ue000+,?\s+(?:does|did|do|has|had|is|was|can|will)(?:\s+not|n['’]t)(?:\s+(?:do|done))?(?:\s+(?:this|that|so))?\s*(?:[.;,]|$)"
)
"""What others do to each other and the drug does not: "ginseng weakens warfarin; zelonib does not"."""

_BEHIND: Final = 4
"""The drug, the partner and what comes of both, as in a sum ("zelonib + lithium → tremor"), and how many characters part them."""

_BOTH: Final = 2

_SOME: Final = ("only", "alone", "the last", "the latter", "the f", "the second", "the third")
"""Words without which a text speaks of no more than some of a row."""


_OPENS_ITEM: Final = re.compile(r"\W*another ")
_ITEM_GOES_ON: Final = re.compile(r"\s*(?:[(:,.]|$|[–—-]\s|(?:such as|like|e\.g\.|for example)\s)")
"""Around the class of the drug in an item of a list: "another MAO inhibitor (phenelzine)", not "another antibiotic may be used"."""


def find(partners: Sequence[Mention], marks: str) -> Iterator[Mention]:
    """Those of whom a sentence says nothing, though it names them beside those of whom it does."""
    is_on_some = len(partners) > 1 and any(word in marks for word in _SOME) and not exceptions.from_permission(marks)
    spans = tuple(m.span(m.lastgroup or 0) for m in _ONE_OF.finditer(marks)) if is_on_some else ()
    spans += _along(partners, marks)
    spans += tuple(row for row in compared.rows(marks) if not _TELLS_OF.match(marks, row[1]))
    beside = [m for m in partners if _is_beside(m, marks) or any(start <= m.start < end for start, end in spans)]
    names = {m.entity.id for m in beside}
    yield from (m for m in partners if m in beside or (m.heads and names.issuperset(h.entity.id for h in m.heads)))


def _along(partners: Sequence[Mention], marks: str) -> tuple[tuple[int, int], ...]:
    """Where those stand of whom a text says that they are taken already, or what they do to each other and the drug does not."""
    if len(partners) < _BOTH or macros.OWN not in marks:
        return ()
    taken = tuple(m.span("row") for m in _ALONG.finditer(marks) if _is_of_another(*m.span("row"), partners, behind=m.start()))
    taken += tuple(m.span("row") for m in _PEOPLE_ON.finditer(marks) if _is_of_another(*m.span("row"), partners, behind=len(marks)))
    spared = _OWN_DOES_NOT.search(marks)
    named = [p for p in partners if spared and p.end <= spared.start()]
    is_of_others = spared and len(named) >= _BOTH and macros.OWN not in marks[: spared.start()]
    return (*taken, (0, spared.start())) if spared and is_of_others else taken


def _is_of_another(start: int, end: int, partners: Sequence[Mention], *, behind: int) -> bool:
    """Whether a text that names some by the way names somebody else before `behind`: "avoid aspirin if you take zelonib with [warfarin]".

    "If you take zelonib with warfarin, the risk of bleeding rises" is on warfarin.
    """
    meant = {p.entity.id for p in partners if start <= p.start < end}
    return any(p.entity.id not in meant and not start <= p.start < end and p.start < behind for p in partners)


def _is_beside(m: Mention, marks: str) -> bool:
    """Whether a name is only set beside another: "unlike phenytoin", but not "unlike phenytoin, which lowers it"."""
    lead = marks[: m.start]
    rather = _RATHER.search(lead) if "than " in lead or "opposed" in lead else None
    replaced = _REPLACED.search(lead)
    is_spared = replaced and (unchanged.is_worded(lead[: replaced.start()]) or bool(cue("spared-by-another").match(marks, m.end)))
    is_beside = cue("beside").search(lead) or is_spared or (rather and not _CHOOSES.search(lead, 0, rather.start()))
    is_item = _OPENS_ITEM.fullmatch(lead) and _ITEM_GOES_ON.match(marks, m.end)
    return bool(is_beside) and not (is_item or _TELLS_OF.match(marks, m.end) or _is_summand(m, marks))


def _is_summand(m: Mention, marks: str) -> bool:
    """Whether a partner stands in a sum, behind which the text says what comes of it."""
    tail = marks[m.end :]
    return bool(_EQUATION.match(marks, 0, m.end + _BEHIND) and (effects.find(tail) or advice.find(tail)))
