"""Names of which a text says behind them what they are: "A is the mildest of the opioids", "A and B belong to the macrolides"."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.lexicon import load
from extract.lists.joints import JOINED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.mentions import Mention

_rule: Final = functools.partial(rulebook.pattern, "lists")


def told(out: list[Mention], marks: str) -> list[Mention]:
    """The mentions, with those under a class or role that a text says they belong to."""
    for i, m in enumerate(out):
        if i and _rule("list.belongs").fullmatch(marks, out[i - 1].end, m.start) and _is_kind(m, out[i - 1]):
            first = first_of_row(out, i - 1, marks)
            out[first:i] = [x if x.heads else x.under((m,)) for x in out[first:i]]
        elif i and _rule("list.is-one-of").fullmatch(marks, out[i - 1].end, m.start) and _is_told_of(m, out[:i]):
            first = first_of_row(out, i - 1, marks)
            out[first:i] = [x if x.heads or not is_member(x, (m,)) else x.under((m,)) for x in out[first:i]]
    return out


def _is_kind(group: Mention, one: Mention) -> bool:
    """Whether a name can be told to belong to a group: to a role, or to a class of which no table denies it."""
    return group.is_group and one.is_partner and not one.is_group and (bool(group.entity.roles) or is_member(one, (group,)))


def _is_told_of(group: Mention, before: Sequence[Mention]) -> bool:
    """Whether the name before a class is of it, and no narrower one was named: "Sedating antihistamines: A is the worst antihistamine"."""
    is_class = group.is_group and not group.entity.roles and is_member(before[-1], (group,))
    return is_class and not any(g.is_group and g.entity.name.endswith(f" {group.entity.name}") for g in before)


def first_of_row(out: Sequence[Mention], last: int, marks: str) -> int:
    """The place of the first of the names that "and" and commas join to one."""
    while last and out[last - 1].is_partner and JOINED.match(marks[out[last - 1].end : out[last].start]):
        last -= 1
    return last


def is_member(m: Mention, heads: Sequence[Mention]) -> bool:
    """Whether textbooks count a name among one of some classes."""
    return any(load().is_member(m.entity, h.entity) for h in heads)
