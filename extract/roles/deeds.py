"""Who acts where a role only says how or why: "X raises Y by inhibiting CYP3A4", "X raises Y because it inhibits CYP3A4"."""

from __future__ import annotations

import functools
import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.rulebook.macros import MACROS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.mentions import Mention


_rule: Final = functools.partial(rulebook.pattern, "role-subjects")

AMOUNT: Final = MACROS["QUANTITY"]


RISES: Final = re.compile(MACROS["RISES"])


_PAIR: Final = 2


def actors(
    before: Sequence[Mention], marks: str, mentions: Sequence[Mention], stretch: tuple[int, int], *, is_action: bool
) -> tuple[Mention | None, ...] | None:
    """Who has a role that is told as the way or the reason of what those named `before` it do; None where it is told otherwise.

    The `stretch` begins where the sentence was cut, and ends at the verb. Who is handled is the one that rises: "X rises with Y because
    it is a substrate of CYP3A4"; of "X meets Y" either may be meant.
    """
    cut, verb = stretch
    is_way = _rule("deed.doing").match(marks, verb) and is_by_way(marks, verb, cut)
    reason = _rule("deed.as-it").fullmatch(marks, before[-1].end, verb)
    if not (is_way or reason):
        return _going_on(before, marks, stretch, is_action=is_action)
    if is_action and (label := _of_label(before, mentions, marks, cut)):
        return label
    if is_way or reason is None:
        return acting(before, marks, cut)
    return _by_reason(before, marks, cut, is_they=reason["it"] == "they", is_action=is_action)


def _going_on(before: Sequence[Mention], marks: str, stretch: tuple[int, int], *, is_action: bool) -> tuple[Mention | None, ...] | None:
    """Who "it" is where a sentence on several goes on with it: the one that it opens with, nobody where it opens with none; else None.

    What is handled may be the other one, where the first does something to it: "X raises Y, and it is metabolized by CYP3A4".
    """
    cut, verb = stretch
    if len(before) < _PAIR or not _rule("deed.and-it").fullmatch(marks, before[-1].end, verb):
        return None
    first = before[0]
    is_subject = _rule("deed.opens").fullmatch(marks, cut, first.start) and not (
        _rule("deed.measured").match(marks, first.end) or _rule("deed.listed").fullmatch(marks, first.end, before[1].start)
    )
    return (first,) if is_subject and (is_action or not acts(marks, first.end)) else ()


def _by_reason(before: Sequence[Mention], marks: str, cut: int, *, is_they: bool, is_action: bool) -> tuple[Mention | None, ...] | None:
    """Of whom the reason of a main clause is told that says "it" or "they", where `before` holds those named in the clause."""
    first = listed_from(before, marks)
    several = _several(before, marks) if is_they else ()
    if several or _rule("deed.offered").match(marks, first[-1].end):
        return several or first
    is_under = len(before) >= _PAIR and _rule("deed.under").search(marks, before[-2].end, before[-1].start)
    is_risen = is_under and rises(marks, before[0].end)
    if is_action:
        is_of_two = any(m.own for m in before) and not all(m.own for m in before)
        return (before[-1],) if is_risen else _actor(before, marks, cut) or (() if is_of_two else None)
    return (before[0],) if is_risen else () if is_under else None


def _several(before: Sequence[Mention], marks: str) -> tuple[Mention, ...]:
    """Those whom "they" mean: the only row or class among the names before it."""
    found: list[tuple[Mention, ...]] = []
    rest = list(before)
    while rest:
        row = listed_from(rest, marks)
        found += [row] if len(row) > 1 or row[0].is_group else []
        rest = rest[len(row) :]
    return found[0] if len(found) == 1 and not any(m.entity.roles for m in found[0]) else ()


def is_by_way(marks: str, verb: int, cut: int) -> bool:
    """Whether what stands at `verb` is only how somebody acts: "by inhibiting CYP3A4", "through CYP3A4 inhibition"."""
    return bool(_rule("deed.by-way-of").search(marks, cut, verb))


def acting(before: Sequence[Mention], marks: str, cut: int) -> tuple[Mention | None, ...]:
    """Who acts by way of something: the first of those named `before` it, or who is spoken of beside the one that is acted on.

    Nobody is known to where the text's own drug is acted on ("imatinib levels rise due to CYP3A4 inhibition"), or nobody named acts.
    """
    first = before[0] if before and not _rule("deed.it").match(marks, cut) else None
    if first and len(before) >= _PAIR and rises(marks, first.end) and _rule("deed.under").search(marks, first.end, before[1].start):
        return (before[1],)
    if first and _rule("deed.effect-of").search(marks, cut, first.start) and _rule("deed.is-due").match(marks, first.end):
        return listed_from(before, marks)
    is_risen = first and rises(marks, first.end) and not acts(marks, first.end)
    is_measured = first and (
        _rule("deed.measured").match(marks, first.end) or _rule("deed.measured-before").search(marks, cut, first.start)
    )
    if first is None or not (is_risen or is_measured):
        return (None,) if first is None else listed_from(before, marks) if acts(marks, first.end) else ()
    others = tuple(m for m in before if m.own != first.own)
    return others[:1] if first.own else others[:1] or (None,)


def acts(marks: str, at: int) -> bool:
    """Whether the name that ends at a place is followed by what it does: "ketoconazole raises …"."""
    return bool(_rule("deed.acts").match(marks, at))


def rises(marks: str, at: int) -> bool:
    """Whether the name that ends at a place is followed by what becomes of it: "midazolam rises …"."""
    return bool(RISES.match(marks, at))


def doing(marks: str, mentions: Sequence[Mention], cut: int, at: int) -> tuple[Mention, ...]:
    """The partner of whom the words from `cut` to `at` tell what it does, so that "it" is that one: "X raises Y by CYP3A4, which it …"."""
    first = next((m for m in mentions if cut <= m.start and m.end <= at and not m.is_protein), None)
    return (first,) if first and first.is_partner and not first.is_group and acts(marks, first.end) else ()


def listed_from(before: Sequence[Mention], marks: str) -> tuple[Mention, ...]:
    """The first of some names with those listed with it: "A and B raise C"."""
    end = next(
        (k for k, (a, b) in enumerate(pairwise(before), 1) if not _rule("deed.listed").fullmatch(marks, a.end, b.start)), len(before)
    )
    return tuple(before[:end])


def _of_label(before: Sequence[Mention], mentions: Sequence[Mention], marks: str, cut: int) -> tuple[Mention | None, ...]:
    """Who does something to those named `before` a role, where no more than the label does so: "**A:** raises B because it inhibits …".

    That is the own drug, unsaid, where no label names anybody.
    """
    if before[0].own or not _rule("deed.done-to").fullmatch(marks, cut, before[0].start):
        return ()
    label = [m for m in mentions if m.end <= cut]
    ends = [0, *(m.end for m in label)]
    is_label = all(_rule("deed.labels").fullmatch(marks, end, m.start) for end, m in zip(ends, label, strict=False)) and _rule(
        "deed.labels"
    ).match(marks, ends[-1], cut)
    is_whole = not cut or (is_label and marks[ends[-1] : cut].strip(" *:") == "")
    is_done_to = {m.entity.id for m in label} & {m.entity.id for m in before}
    return (tuple(label) if label and not is_done_to else (None,)) if is_whole else ()


def is_reason(last: Mention, marks: str, verb: int) -> bool:
    """Whether a role is told by "it" as the reason of what is said before, where the `last` of those named there stands."""
    return bool(_rule("deed.as-it").fullmatch(marks, last.end, verb))


def _actor(before: Sequence[Mention], marks: str, cut: int) -> tuple[Mention | None, ...]:
    """Who does something in a main clause, None for someone whom only a label names; nobody where the clause is of something else."""
    if _rule("deed.done-to").fullmatch(marks, cut, before[0].start):
        return (None,) if before[0].own and len(before) == 1 else ()
    return acting(before, marks, cut) if len(before) > 1 else ()
