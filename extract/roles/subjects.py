"""Of whom a verb or noun of a role is said."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.lists import compared
from extract.roles import deeds
from kg.model import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.mentions import Mention


_rule: Final = functools.partial(rulebook.pattern, "role-subjects")


def told_of(marks: str, mentions: Sequence[Mention], verb: int, cut: int, *, is_action: bool = False) -> tuple[Mention | None, ...]:
    """The names that the verb is said of: the nearest one before it, with those coordinated to it.

    Where it `is_action`, "it" is the one who does something in the clause before: "X raises Y because it inhibits CYP3A4".
    """
    named = [
        m
        for m in mentions
        if cut <= m.start and m.end <= verb and not (m.is_protein or _rule("subject.its-metabolite").search(marks, cut, m.end))
    ]
    aside = (*_compared(named, marks, cut, verb), *(m for m in named if _rule("subject.aside").search(marks, cut, m.start)))
    before = [m for m in named if m not in aside]
    if (
        not before
        or _rule("subject.but-it").match(marks, before[-1].end, verb)
        or _rule("subject.the-drug").search(marks, before[-1].end, verb)
    ):
        whom = (taken_up(marks, mentions, cut, verb) if not before else deeds.doing(marks, mentions, cut, verb)) if is_action else ()
        is_open = not (before or is_action) and is_of_either(marks, 0, cut)
        return whom or (() if is_open or _is_of_another(marks, cut, verb) else (None,))
    if len(before) > 1 and before[-1].is_group and _rule("subject.apposed").fullmatch(marks, before[-2].end, before[-1].start):
        before.pop()
    if (actors := deeds.actors(before, marks, mentions, (cut, verb), is_action=is_action)) is not None:
        return actors
    if _is_not_theirs(before, marks, cut, verb):
        return ()
    if (
        len(before) > 1
        and _rule("subject.goes-on").fullmatch(marks, before[-1].end, verb)
        and _rule("subject.does").match(marks, before[0].end)
    ):
        return (before[0],)
    return _with_coordinated(before, aside, marks, verb)


def _with_coordinated(before: Sequence[Mention], aside: Sequence[Mention], marks: str, verb: int) -> tuple[Mention, ...]:
    """The last of those `before` a verb, with those listed with it."""
    chain = [before[-1]]
    if _rule("subject.is-one").fullmatch(marks, before[-1].end, verb):
        return (before[-1],)
    for m in reversed(before[:-1]):
        if m.entity.roles or m in aside or not _rule("deed.listed").fullmatch(marks, m.end, chain[-1].start):
            break
        if _rule("subject.and-one").fullmatch(marks, m.end, chain[-1].start) and _rule("subject.does-alone").match(marks, chain[-1].end):
            break
        chain.append(m)
    return tuple(reversed(chain))


def _is_not_theirs(before: Sequence[Mention], marks: str, cut: int, verb: int) -> bool:
    """Whether a verb is said of somebody whom those named `before` it only sort out, become or stand beside."""
    return bool(
        before[-1].entity.roles
        or _rule("subject.what-it-becomes").search(marks, before[-1].end, verb)
        or _is_of_some(before[-1], marks, verb)
        or is_of_others(marks, before[-1].end, verb)
        or (_rule("subject.or-that").fullmatch(marks, before[-1].end, verb) and _are_sorted_out(before, marks, cut))
    )


def _is_of_another(marks: str, cut: int, verb: int) -> bool:
    """Whether a verb with no name before it is said of somebody else than the text's own drug."""
    return bool(
        is_of_others(marks, cut, verb)
        or is_by_place(marks, cut, verb)
        or _rule("subject.unlisted").match(marks, cut, verb)
        or _rule("subject.its-metabolite").search(marks, cut, verb)
        or _rule("subject.what-it-becomes").search(marks, cut, verb)
    )


def _compared(named: Sequence[Mention], marks: str, cut: int, verb: int) -> tuple[Mention, ...]:
    """Those with whom somebody is compared of whom the verb is said: "zelonib, unlike rifampicin and phenytoin, is no inducer"."""
    rows = compared.rows(marks)
    aside = tuple(m for m in named if _rule("subject.compared").search(marks, cut, m.start) or any(a <= m.start < b for a, b in rows))
    return () if aside and _rule("subject.told-itself").fullmatch(marks, aside[-1].end, verb) else aside


def named_next(marks: str, mentions: Sequence[Mention], cut: int, role: tuple[int, int], *, is_action: bool) -> tuple[Mention, ...]:
    """Whom a sentence names only behind a `role` that it opens with, which begins and ends there: "Excreted through OCT2, metformin …".

    Where "it" stands before the role, that is who then acts, or rises if it is handled: "since it inhibits CYP3A4, ketoconazole raises …".
    """
    lead = _rule("subject.leads-in").fullmatch(marks, cut, role[0])
    match = _rule("subject.named-next").match(marks, role[1]) if lead else None
    if match is None or lead is None:
        return ()
    if (lead["it"] or lead["way"]) and not (deeds.acts if is_action else deeds.rises)(marks, match.end("ends")):
        return ()
    return tuple(m for m in mentions if match.start("whom") <= m.start < match.end("whom") and not m.is_protein)


def taken_up(marks: str, mentions: Sequence[Mention], cut: int, at: int) -> tuple[Mention, ...]:
    """The partners that "it" or "both" mean behind a `cut`, where the words before that speak of nobody else: "A and B: avoid; both …"."""
    if _rule("subject.due-to").fullmatch(marks, cut, at):
        return deeds.doing(marks, mentions, 0, cut)
    match = _rule("subject.takes-up").fullmatch(marks, cut, at)
    before = [m for m in mentions if m.end <= cut and not m.is_protein] if match else []
    if not match or not before or any(m.own for m in before):
        return ()
    first = next((k for k, m in enumerate(before[1:], 1) if _rule("subject.labelled").fullmatch(marks, before[k - 1].end, m.start)), 0)
    before = before[first:]
    row = deeds.listed_from(before, marks)
    is_it = (len(row) > 1) == bool(match["many"]) and len(row) == len(before) and all(m.is_partner and not m.is_group for m in row)
    return row if is_it and not (deeds.rises(marks, row[-1].end) or is_of_itself(row[0], marks, mentions, at)) else ()


def is_of_itself(one: Mention, marks: str, mentions: Sequence[Mention], at: int) -> bool:
    """Whether the text behind a role tells what becomes of the `one`, so that somebody else has it: "X: it inhibits CYP3A4; its …"."""
    return bool(_rule("subject.its-level").search(marks, at)) or any(m.entity.id == one.entity.id and m.start > at for m in mentions)


def is_of_metabolite(marks: str, verb: int, cut: int) -> bool:
    """Whether handling is told of what the drug becomes, and not of the drug; who acts through what it becomes acts itself."""
    match = _rule("subject.of-metabolite").search(marks, cut, verb)
    return bool(match and not _rule("subject.with-it").search(match.group()) and not _rule("subject.makes-it").match(marks, verb))


def is_by_place(marks: str, since: int, at: int) -> bool:
    """Whether the words before a role say of whom it is by a place in the text before: "the former inhibits CYP3A4"."""
    return bool(_rule("subject.by-place").search(marks, since, at))


def is_of_either(marks: str, since: int, at: int) -> bool:
    """Whether "it" stands at a place, and before it what becomes of a partner, which may be meant: "midazolam rises. It is …"."""
    return bool(_rule("subject.it-anew").match(marks, at) and _rule("subject.partner-rises").match(marks, since, at))


def _is_of_some(m: Mention, marks: str, verb: int) -> bool:
    """Whether a verb is said of those members of a kind only that it sorts out: "foods that inhibit CYP3A4"."""
    return (m.is_group or m.entity.kind is Kind.FOOD) and bool(_rule("subject.that").search(marks[m.end : verb]))


def _are_sorted_out(before: Sequence[Mention], marks: str, cut: int) -> bool:
    """Whether the last of some names is an example of drugs that are told by what they do."""
    return any(m.entity.roles for m in before) or is_of_others(marks, cut, before[-1].start)


def is_of_others(marks: str, since: int, verb: int) -> bool:
    """Whether a verb is said of drugs that the text does not name: "warfarin and drugs metabolized by CYP2C9"."""
    match = _rule("subject.of-others").search(marks, since)
    return bool(match and match.start() < verb)
