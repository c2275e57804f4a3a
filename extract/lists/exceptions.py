"""Whom a sentence leaves out of what it says: "NSAIDs (except aspirin and sulindac)"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract import macros
from extract.lists.belonging import is_member
from extract.rulebook import cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.mentions import Mention

_IN_BRACKETS: Final = re.compile(r"\(\s*[a-z ]{6,24}$")
"""What opens brackets and comes before the first of those excepted in them: "(except for "."""

_BARRED: Final = re.compile(
    r"[^.;]*\b(?:must|should|may|can)(?: not|n['’]t| never)\b|[^.;]*\b(?:never|avoid(?:ed)?|do not|don['’]t|contra-?indicated|forbidden)\b"
)
"""What behind "is an exception" says that the rule was a permission: "aspirin is an exception: it must never be taken with it"."""

_OPENS: Final = re.compile(r"\W*(?:(?:an?|the|one|only)\s+){0,2}exception")

_EXCEPTION: Final = re.compile(r"\bexceptions?\b[^.;]*$|\((?:except(?: for)?|not|save|but):?\s+$")
_TELLS: Final = re.compile(r",\s+(?:which|who)\s")
"""Behind a name, that the sentence goes on to tell of it: "the exception is lithium, which rises"."""

_PERMITS: Final = re.compile(
    r"\b(?:can|may) (?:(?!not\b|never\b|only\b)\w+ ){0,2}?be (?:\w+ly )?"
    r"(?:taken|used|given|co-?administered|combined|had|added|continued|prescribed|eaten|drunk|swallowed|mixed)\b"
    r"|\b(?:can|may) (?:take|use|have|drink|eat)\b|\b(?:take|use|give) (?:\S+ ){1,3}?freely\b"
    r"|\b(?:is|are) (?:(?!not\b|never\b)\w+ )?(?:safe|fine|allowed|permitted|harmless|all right|ok|okay|acceptable)\b"
)
"""What a text says from which it then excepts somebody who does harm."""

_CHOOSES: Final = re.compile(
    r"(?:^|[.;:,]\s)\W*(?:(?:please|always|therefore|instead|\w+ly) )?"
    r"(?:take|use|give|prescribe|prefer|choose|pick|opt for|mix|dilute|swallow|drink|eat|select|offer|try)\b(?! (?:of|with)\b)"
    r"|\b(?:should|must|is to|are to|can|may) (?:(?!not\b|never\b)\w+ )?be (?:\w+ly )?"
    r"(?:taken|given|used|mixed|diluted|swallowed|preferred|prescribed|chosen|drunk|combined)\b"
)
_NOT: Final = re.compile(r"(?:,|\band|\bbut)\s+not(?:\s+(?:with|for|in))?\s+(?:\w+\s+)?$")
"""How a text says what to take, and not the other, which it does not call harmless: "take it with food, not with antacids"."""

_OF_NONE: Final = re.compile(
    r"\b(?:nothing|nobody|none(?= (?:but|except|save|other))"
    r"|no (?:other )?(?:\w+ )?(?:drugs?|medicines?|medications?|substances?|partners?|interactions?))\b"
)
"""What denies others whom nobody names: "except for lithium, no drug interacts"."""

_BESIDE: Final = re.compile(r"\s*(?:,|,?\s*(?:and|or)\b)\s*")
_NAMES: Final = re.compile(r"[\ue001-\ue003]")
_AND: Final = re.compile(r"\s+(?:and|or)\s+")
_OR: Final = re.compile(r"\s+n?or\s+")
_BUT_NOT: Final = re.compile(r"\bnot(?: with| for)? $")
"""Before two whom a sentence leaves out, joined by "or" or set off by commas: "cimetidine, but not ranitidine or famotidine, raises it"."""

_ALL_BUT: Final = re.compile(r"\b(?:all|none|everything) but (?:for )?$")
"""Right before the first whom a sentence leaves out of all: "all but lithium and digoxin raise it"."""

_HINT: Final = re.compile(
    "except|exclu|exempt|barring|leaving|than |aside|apart|besides|not |save |bar |minus |but |left out|though|at all"
)
"""What a sentence must hold for anybody to be excepted: most hold none."""

_LEAD: Final = 80
"""Characters before a name in which the words stand that except it."""


def find(partners: Sequence[Mention], marks: str) -> tuple[Mention, ...]:
    """Those whom a sentence excepts, with whoever stands beside them in the same brackets or is an example of them."""
    out: list[Mention] = []
    for p in partners if partners and _HINT.search(marks) else ():
        lead = marks[max(0, p.start - _LEAD) : p.start]
        is_named = (_is_excepted(lead, marks[: p.start]) and not _TELLS.match(marks, p.end)) or _excepted_behind(marks, p)
        is_beside = out and _IN_BRACKETS.search(marks[: out[0].start]) and _BESIDE.fullmatch(marks[out[-1].end : p.start])
        is_example = any(h.entity.id == o.entity.id for h in p.heads for o in out)  # "except strong ones such as ritonavir"
        if is_named or is_beside or is_example or (out and (_is_another(out[-1], p, marks) or _is_in_row(out, p, partners, marks))):
            out.append(p)
    return tuple(out)


def _is_excepted(lead: str, before: str) -> bool:
    """Whether the words before a name except it; behind a denial only the word "exception" does, others begin a stretch of their own."""
    return bool(cue("excepted").search(lead)) and (bool(_EXCEPTION.search(lead)) or not cue("denied-interaction").search(before))


def _is_another(last: Mention, p: Mention, marks: str) -> bool:
    """Whether "and" joins a second drug to one that is excepted from a class: "all statins except pravastatin and rosuvastatin".

    "Or" does so behind "not", whoever it is excepted from, as does "and" before a comma.
    So it does where a sentence opens with them: "apart from lithium and digoxin, nothing …".
    """
    lead = marks[: last.start]
    is_joined = _AND.fullmatch(marks, last.end, p.start)
    if _BUT_NOT.search(lead) and (_OR.fullmatch(marks, last.end, p.start) or (is_joined and marks.startswith(",", p.end))):
        return True
    is_of_class = macros.CLASS in lead or _ALL_BUT.search(lead) or (from_nobody(marks) and not _NAMES.search(lead))
    return not (last.is_group or p.is_group) and bool(is_joined and is_of_class)


def _is_in_row(out: Sequence[Mention], p: Mention, partners: Sequence[Mention], marks: str) -> bool:
    """Whether commas join a drug to those that are excepted from a class of which it is one: "all statins except A, B and C"."""
    classes = [g for g in partners if g.is_group and g.end <= out[0].start][-1:]
    return not out[-1].is_group and bool(_BESIDE.fullmatch(marks, out[-1].end, p.start)) and is_member(p, classes)


def from_permission(marks: str) -> bool:
    """Whether a text lets others be taken, so that whom it excepts does harm: "painkillers may be taken, except aspirin".

    >>> from_permission("painkillers may be taken, except"), from_permission("levels may be raised, except")
    (True, False)
    """
    return bool(_PERMITS.search(marks))


def from_choice(excepted: Sequence[Mention], marks: str) -> bool:
    """Whether a text tells what to take, and not to take whom it leaves out: "take paracetamol, not ibuprofen"."""
    at = excepted[0].start
    return bool(_NOT.search(marks, max(0, at - _LEAD), at) and _CHOOSES.search(marks, 0, at))


def from_nobody(marks: str) -> bool:
    """Whether a text denies of all others what it then says of whom it excepts: "apart from lithium nothing interacts".

    >>> from_nobody("apart from lithium, nothing interacts"), from_nobody("exception: lithium, no interactions")
    (True, False)
    """
    return bool(_OF_NONE.search(marks)) and not _OPENS.match(marks)


def are_all(excepted: Sequence[Mention], partners: Sequence[Mention], marks: str) -> bool:
    """Whether a sentence opens with an exception and names nobody else, so that it tells of that alone: "Exception: A, without loss"."""
    return bool(excepted) and not partners and bool(_OPENS.match(marks, 0, excepted[0].start))


def left_out(excepted: Sequence[Mention], marks: str) -> str:
    """The text without the words by which it excepts somebody, which say nothing of the others: "A is bound; B is exempt"."""
    for m in excepted:
        if before := cue("excepted").search(marks, max(0, m.start - _LEAD), m.start):
            start, end = before.span(before.lastgroup or 0)
            marks = f"{marks[:start]}{';' if start > before.start() else ' '}{' ' * (end - start - 1)}{marks[end:]}"
            if marks[:start].endswith(", ") and marks.startswith(",", m.end):  # "azoles, except ketoconazole, do not raise it"
                marks = f"{marks[: start - 2]}  {marks[start : m.end]} {marks[m.end + 1 :]}"
        if behind := _excepted_behind(marks, m):
            marks = f"{marks[: m.end]}{' ' * len(behind.group())}{marks[behind.end() :]}"
    return marks


def _excepted_behind(marks: str, m: Mention) -> re.Match[str] | None:
    """The words behind a name by which it is excepted, unless what follows forbids it."""
    behind = cue("excepted-behind").match(marks, m.end)
    return None if behind is None or _BARRED.match(marks, behind.end()) else behind
