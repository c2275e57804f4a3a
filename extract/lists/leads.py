"""How a text leads from a group to its examples: "X (e.g., A)", "X such as A", "X – A, B", "X, A above all"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.lexicon import load
from extract.lists import belonging, glosses, phrases
from extract.lists.joints import QUANTIFIERS
from extract.terms.proteins import is_vague
from kg.model import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.mentions import Mention

EXAMPLES: Final = re.compile(
    r"^\s*\)?\s*(?:drugs|agents|medications|medicines|products|therapy|use)?\s*,?\s*[(:–—-]?\s*(?:e\.?\s?g\.?|eg\b|ex\.|i\.e\.|viz\.|namely|"
    r"such as|like|say|(?:of|among)\s+which|of\s+the\s+likes?\s+of"
    r"|as,?\s+for\s+(?:example|instance)"
    r"|(?:that\s+|which\s+)?includ(?:e|ing)|incl\.?|esp\.|for example|for instance|in particular|above all|among\s+(?:them|others)|are|"
    r"(?:most\s+)?(?:especial|particular|notab|specifical|main|most|primari|principal|predominant|chief|typical|common|usual|frequent)ly|"
    rf"examples?\s+(?:include|are|being)|for e\.g\.)[\s,:.]*(?:\(?but\s+(?:are\s+)?not\s+limited\s+to\b[\s,:)]*)?{QUANTIFIERS}\s*$"
)
_OPENED: Final = re.compile(
    r"^\s*\)?\s*(?:drugs|agents|medications|family|class|group|series)?"
    r"(?:\s*with (?:an? )?narrow (?:therapeutic )?(?:index|indices|indexes|range|window|margin)s?)?\s*"
    rf"\(\s*{QUANTIFIERS}\s*$"
)
OPENS: Final = re.compile(rf"\s*[–—=]\s*{QUANTIFIERS}\s*")
_CLOSES: Final = re.compile(r"\s*(?:$|[,;:(/–—]|\.\s*$|(?:and|or)\b|-\s)")
"""Around the first of those that a group names without a word for it: "NSAIDs – ibuprofen, …"."""

_COLON: Final = re.compile(rf"\s*:\s+{QUANTIFIERS}\s*")
_OPENS_LINE: Final = re.compile(r"(?:^|[.;!?]\s)[^\w\ue000-\ue004]*(?:(?:other|all|some|certain|the|any|known)\s+)*$")
"""Before a role that a line or sentence opens with and its colon, whose members follow: "CYP3A4 inhibitors: A, B"."""

_SECOND: Final = re.compile(r"\s*(?:\([^()]*\))?\s*(?:,|/|(?:and|or)\b)[^.;:()–—]{0,20}?[\ue001-\ue003]")
"""Behind the first name of a list, the next one."""

_IN_PARTICULAR: Final = re.compile(r"\s+(?:in particular|especially|included|for (?:example|instance))\b")
"""Behind a name, words that make it an example of the class before it: "statins, simvastatin in particular"."""

_ABOVE_ALL: Final = re.compile(
    r"(?:(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or)\s+)(?:the\s+)?[\ue001\ue002]+){0,4}\s*,?\s+"
    r"(?:above all|first of all|notably|chiefly|among (?:them|these|others|their number)|for (?:example|instance)|in particular|included"
    r"|being (?:one|typical|(?:an |the (?:best[- ])?)?(?:known )?examples?"
    r"|the (?:\w+ )?(?:classic|typical|usual|main|chief|best[- ]known|worst|commonest|foremost)(?: \w+)?)"
    r"|in the first place|first and foremost|most of all|of all things|to begin with|as (?:an )?examples?|by way of example"
    r"|to name (?:but )?(?:a few|one|two))(?=\s*(?:[,.;:)–—]|$))"
)
"""Behind a name and others listed with it, words that make all of them examples: "statins, A and B above all, …"."""

_SET_OFF: Final = re.compile(r"\s*(?:family|class|group|series)?\s*(?:[,(–—]|,\s+with)\s*")
"""Between a class and those of it that words behind them call examples."""

_OF_THE: Final = re.compile(
    r"(?:^|[.;:]\s)\W*(?:(?:of|among|amongst|from|with)\s+(?:all\s+)?(?:the\s+)?(?:other\s+)?|(?:like|as\s+with)\s+(?:(?:all|many|most|some|the)\s+)?(?:other\s+)?)$"
)
"""Before a class at the start of a sentence, words behind which a comma leads to those of it: "Of the azoles, A and B raise …"."""

_MORE_NAMES: Final = re.compile(r"(?:\s*(?:,|,?\s*and|,?\s*or)\s+[\ue001\ue002]+){0,5},?")
"""Behind a name, those that "and" and commas join to it."""

_LEAD: Final = 60
"""Characters before a name in which the words stand that make it an example."""

_THE: Final = re.compile(r"\b(?:the|an?|another)\s+$")
_MANY: Final = re.compile(r"\b(?:food|product|beverage|drink|vegetable|fruit|fruit juice)s?$")
_TRAILING: Final = re.compile(
    r"(?:[,;]\s+(?:(?:which |these )?include|including|such as|e\.g\.|for instance)|,\s+for example|\bexamples:|"
    r"\(\s*(?:e\.?g\.?|such as|like|including|for example)|"
    r"\bas\s+(?:(?:has|have)\s+been\s+|was\s+|is\s+)?(?:seen|shown|observed|reported|described|noted|demonstrated|known)\s+(?:with|for)|"
    r"\bexamples?\s+(?:of\s+such\s+\w+\s+)?(?:include|are)|\b(?:these|they|this\s+(?:group|class|family)|the\s+(?:group|class))\s+(?:includes?|comprises?|takes?\s+in)"
    r"|\bamong\s+(?:these|them)\s+(?:is|are)|\bto\s+(?:these|them|this\s+(?:group|class))\s+belongs?)[\s,:.]*" + QUANTIFIERS + r"\s*$"
)
_OF_THEM: Final = re.compile(r"\b(?:any|one|some) of (?:them|these|those)(?: \w+)?,\s+$")
"""Before an example, what stands for a group named earlier: "any of them, A for instance,"."""

_CROSSES: Final = re.compile(r"example|(?<!such )\bas\b|\b(?:these|they|them|this|the)\b")
"""In words before an example, what looks for its group in the sentence before too: "as has been seen with"."""


def trails(m: Mention, marks: str) -> bool | None:
    """Whether `m` is an example of a group named some words before it, and if so, whether that may be in an earlier sentence."""
    lead = marks[max(0, m.start - _LEAD) : m.start]
    if trailing := _TRAILING.search(lead):
        return bool(_CROSSES.search(trailing.group()))
    return True if _OF_THEM.search(lead) and _IN_PARTICULAR.match(marks, _end_of_list(m, marks)) else None


def _end_of_list(m: Mention, marks: str) -> int:
    """Where the names end that "and" and commas join to `m`."""
    more = _MORE_NAMES.match(marks, m.end)
    return more.end() if more else m.end


def opens_examples(before: Mention, m: Mention, gap: str) -> bool:
    """Whether `m` is the first example of the group before it: "X (e.g., A", "X such as A", "X (A"."""
    if not (before.is_partner and is_plural(before) and (m.is_partner or m.own)) or glosses.is_wider(m, before):
        return False
    return bool(EXAMPLES.match(gap) or (_OPENED.match(gap) and not glosses.is_apposed(before, m)))


def is_exampled(out: Sequence[Mention], at: int, marks: str) -> bool:
    """Whether a name is an example of the group before it with no word for it: "the antibiotic A", "X – A, B", "X, A in particular"."""
    before, m = out[at - 1], out[at]
    gap, tail = marks[before.end : m.start], marks[m.end :]
    if not (before.is_group and before.is_partner and m.is_partner) or m.entity.roles:
        return False
    is_one = len(phrases.ending(out, at - 1, marks)) == 1
    if OPENS.fullmatch(gap) and _CLOSES.match(tail):
        return (is_one or bool(before.entity.roles)) and _is_list_of(before, m, tail)
    if before.entity.roles and _COLON.fullmatch(gap):
        phrase = phrases.ending(out, at - 1, marks)
        roles = [r for g in phrase for r in g.entity.roles]
        is_one_role = len({r.action for r in roles}) == 1 and not any(is_vague(r.target) for r in roles)
        return is_one_role and not m.is_group and bool(_OPENS_LINE.search(marks, 0, phrase[0].start))
    is_set_off = _SET_OFF.fullmatch(gap)
    if is_set_off and _ABOVE_ALL.match(tail):
        return bool(before.entity.roles) or (is_one and (belonging.is_member(m, (before,)) or not load().members_of(before.entity)))
    is_told = gap == " " or (gap == ", " and _OF_THE.search(marks, 0, before.start)) or (is_set_off and _IN_PARTICULAR.match(tail))
    is_apposed = gap == " " and not before.text.endswith("s") and _THE.search(marks, 0, before.start)  # "the muscle relaxant X"
    return bool(is_told) and is_one and not m.is_group and (bool(before.entity.roles or is_apposed) or belonging.is_member(m, (before,)))


def _is_list_of(group: Mention, m: Mention, tail: str) -> bool:
    """Whether what a dash sets behind a group are its members: those textbooks count among it, or several of a role or property."""
    if belonging.is_member(m, (group,)):
        return True
    is_open = bool(group.entity.roles) or group.entity.name.startswith("drug that") or group.entity.name.endswith(" drug")
    return is_open and bool(_SECOND.match(tail) or (group.entity.roles and not m.is_group))


def is_plural(m: Mention) -> bool:
    """Whether a name stands for many things: a class, a role group, or a kind of food."""
    return m.is_group or (m.entity.kind in (Kind.FOOD, Kind.SUBSTANCE) and bool(_MANY.search(m.entity.name)))
