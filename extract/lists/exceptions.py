"""Whom a sentence leaves out of what it says: "NSAIDs (except aspirin and sulindac)"."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.lists.belonging import is_member
from extract.rulebook import cue, macros

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from extract.mentions import Mention

_rule: Final = functools.partial(rulebook.pattern, "exceptions")

_LEAD: Final = 80
"""Characters before a name in which the words stand that except it."""


def find(partners: Sequence[Mention], marks: str) -> tuple[Mention, ...]:
    """Those whom a sentence excepts, with whoever stands beside them in the same brackets or is an example of them."""
    out: list[Mention] = []
    for p in partners if partners and _rule("except.hint").search(marks) else ():
        lead = marks[max(0, p.start - _LEAD) : p.start]
        is_named = (_is_excepted(lead, marks[: p.start]) and not _rule("except.tells").match(marks, p.end)) or _excepted_behind(marks, p)
        is_inside = out and _rule("except.in-brackets").search(marks[: out[0].start])
        is_beside = is_inside and _rule("except.beside").fullmatch(marks[out[-1].end : p.start])
        is_example = any(h.entity.id == o.entity.id for h in p.heads for o in out)  # "except strong ones such as ritonavir"
        if is_named or is_beside or is_example or (out and (_is_another(out[-1], p, marks) or _is_in_row(out, p, partners, marks))):
            out.append(p)
    return tuple(out)


def _is_excepted(lead: str, before: str) -> bool:
    """Whether the words before a name except it; behind a denial only the word "exception" does, others begin a stretch of their own."""
    return bool(cue("excepted").search(lead)) and (bool(_rule("except.word").search(lead)) or not cue("denied-interaction").search(before))


def _is_another(last: Mention, p: Mention, marks: str) -> bool:
    """Whether "and" joins a second drug to one that is excepted from a class: "all statins except pravastatin and rosuvastatin".

    "Or" does so behind "not", whoever it is excepted from, as does "and" before a comma.
    So it does where a sentence opens with them: "apart from lithium and digoxin, nothing …".
    """
    lead = marks[: last.start]
    is_joined = _rule("except.and").fullmatch(marks, last.end, p.start)
    is_of_two = _rule("except.or").fullmatch(marks, last.end, p.start) or (is_joined and marks.startswith(",", p.end))
    if is_of_two and _rule("except.but-not").search(lead):
        return True
    is_first = not macros.OTHER_NAME.search(lead)
    is_of_class = macros.CLASS in lead or _rule("except.all-but").search(lead) or (is_first and from_nobody(marks))
    return not (last.is_group or p.is_group) and bool(is_joined and is_of_class)


def _is_in_row(out: Sequence[Mention], p: Mention, partners: Sequence[Mention], marks: str) -> bool:
    """Whether commas join a drug to those that are excepted from a class of which it is one: "all statins except A, B and C"."""
    classes = [g for g in partners if g.is_group and g.end <= out[0].start][-1:]
    return not out[-1].is_group and bool(_rule("except.beside").fullmatch(marks, out[-1].end, p.start)) and is_member(p, classes)


def from_permission(marks: str) -> bool:
    """Whether a text lets others be taken, so that whom it excepts does harm: "painkillers may be taken, except aspirin".

    >>> from_permission("painkillers may be taken, except"), from_permission("levels may be raised, except")
    (True, False)
    """
    return bool(_rule("except.permits").search(marks))


def from_choice(excepted: Sequence[Mention], marks: str) -> bool:
    """Whether a text tells what to take, and not to take whom it leaves out: "take paracetamol, not ibuprofen"."""
    at = excepted[0].start
    return bool(_rule("except.not").search(marks, max(0, at - _LEAD), at) and _rule("except.chooses").search(marks, 0, at))


def from_nobody(marks: str) -> bool:
    """Whether a text denies of all others what it then says of whom it excepts: "apart from lithium nothing interacts".

    >>> from_nobody("apart from lithium, nothing interacts"), from_nobody("exception: lithium, no interactions")
    (True, False)
    """
    return bool(_rule("except.of-none").search(marks)) and not _rule("except.opens").match(marks)


def are_all(excepted: Sequence[Mention], partners: Sequence[Mention], marks: str) -> bool:
    """Whether a sentence opens with an exception and names nobody else, so that it tells of that alone: "Exception: A, without loss"."""
    return bool(excepted) and not partners and bool(_rule("except.opens").match(marks, 0, excepted[0].start))


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
    return None if behind is None or _rule("except.barred").match(marks, behind.end()) else behind
