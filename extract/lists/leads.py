"""How a text leads from a group to its examples: "X (e.g., A)", "X such as A", "X – A, B", "X, A above all"."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.lexicon import load
from extract.lists import belonging, glosses, phrases
from extract.terms.proteins import is_vague
from kg.model import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.mentions import Mention

_rule: Final = functools.partial(rulebook.pattern, "lists")
_phrases: Final = functools.partial(rulebook.pattern, "phrases")

_MORE_NAMES: Final = re.compile(r"(?:\s*(?:,|,?\s*and|,?\s*or)\s+[\ue001\ue002]+){0,5},?")
"""Behind a name, those that "and" and commas join to it."""

_LEAD: Final = 60
"""Characters before a name in which the words stand that make it an example."""


def trails(m: Mention, marks: str) -> bool | None:
    """Whether `m` is an example of a group named some words before it, and if so, whether that may be in an earlier sentence."""
    lead = marks[max(0, m.start - _LEAD) : m.start]
    if trailing := _rule("list.trailing").search(lead):
        return bool(_rule("list.crosses").search(trailing.group()))
    return True if _rule("list.of-them").search(lead) and _rule("list.in-particular").match(marks, _end_of_list(m, marks)) else None


def _end_of_list(m: Mention, marks: str) -> int:
    """Where the names end that "and" and commas join to `m`."""
    more = _MORE_NAMES.match(marks, m.end)
    return more.end() if more else m.end


def opens_examples(before: Mention, m: Mention, gap: str) -> bool:
    """Whether `m` is the first example of the group before it: "X (e.g., A", "X such as A", "X (A"."""
    if not (before.is_partner and is_plural(before) and (m.is_partner or m.own)) or glosses.is_wider(m, before):
        return False
    return bool(_rule("list.examples").match(gap) or (_rule("list.opened").match(gap) and not glosses.is_apposed(before, m)))


def is_exampled(out: Sequence[Mention], at: int, marks: str) -> bool:
    """Whether a name is an example of the group before it with no word for it: "the antibiotic A", "X – A, B", "X, A in particular"."""
    before, m = out[at - 1], out[at]
    gap, tail = marks[before.end : m.start], marks[m.end :]
    if not (before.is_group and before.is_partner and m.is_partner) or m.entity.roles:
        return False
    is_one = len(phrases.ending(out, at - 1, marks)) == 1
    if _rule("list.opens").fullmatch(gap) and _rule("list.closes").match(tail):
        return (is_one or bool(before.entity.roles)) and _is_list_of(before, m, tail)
    if before.entity.roles and _rule("list.colon").fullmatch(gap):
        phrase = phrases.ending(out, at - 1, marks)
        roles = [r for g in phrase for r in g.entity.roles]
        is_one_role = len({r.action for r in roles}) == 1 and not any(is_vague(r.target) for r in roles)
        return is_one_role and not m.is_group and bool(_rule("list.opens-line").search(marks, 0, phrase[0].start))
    is_set_off = _rule("list.set-off").fullmatch(gap)
    if is_set_off and _rule("list.above-all").match(tail):
        return bool(before.entity.roles) or (is_one and (belonging.is_member(m, (before,)) or not load().members_of(before.entity)))
    is_of_the = gap == ", " and _rule("list.of-the").search(marks, 0, before.start)
    is_told = gap == " " or is_of_the or (is_set_off and _rule("list.in-particular").match(tail))
    is_one_such = gap == " " and not before.text.endswith("s")
    is_apposed = is_one_such and _rule("list.the").search(marks, 0, before.start)  # "the muscle relaxant X"
    return bool(is_told) and is_one and not m.is_group and (bool(before.entity.roles or is_apposed) or belonging.is_member(m, (before,)))


def _is_list_of(group: Mention, m: Mention, tail: str) -> bool:
    """Whether what a dash sets behind a group are its members: those textbooks count among it, or several of a role or property."""
    if belonging.is_member(m, (group,)):
        return True
    is_open = bool(group.entity.roles) or group.entity.name.startswith("drug that") or group.entity.name.endswith(" drug")
    return is_open and bool(_rule("list.second").match(tail) or (group.entity.roles and not m.is_group))


def is_plural(m: Mention) -> bool:
    """Whether a name stands for many things: a class, a role group, or a kind of food."""
    return m.is_group or (m.entity.kind in (Kind.FOOD, Kind.SUBSTANCE) and bool(_phrases("phrase.many").search(m.entity.name)))
