"""Roles that stand behind a protein: "CYP3A4, the enzyme responsible for X", "X's CYP3A4 inhibition", "CYP3A4, which it also inhibits"."""

from __future__ import annotations

import functools
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract import negation, rulebook
from extract.roles import denials, strengths, weights, whose
from extract.roles.breaks import last_break
from extract.roles.deeds import acting, acts, doing, is_by_way, is_reason, listed_from
from extract.roles.found import ADJECTIVE, Found
from extract.roles.subjects import is_by_place, is_of_metabolite, is_of_others, named_next, taken_up, told_of
from extract.rulebook import cue, macros
from extract.terms.in_the_body import is_of_the_body
from kg.model import Predicate

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from extract.mentions import Mention
    from extract.rulebook import Rule

_rule: Final = functools.partial(rulebook.pattern, "role-words")


_BEHIND: Final = 140


_AGENTLESS: Final = ("role.was-inhibited", "role.was-induced")
"""Rules of what was done by nobody in particular: "only CYP2D6 was inhibited"."""


_OWNER_LENGTH: Final = 25
"""Behind a protein's work, whose it is: "in their removal"."""


def find(marks: str, mentions: Sequence[Mention], protein: Mention) -> tuple[Found, ...]:
    """A role that stands behind the protein: "CYP3A4, the enzyme responsible for X", "X's CYP3A4 inhibition"."""
    behind = _rule("behind.up-to-next").split(marks[protein.end : protein.end + _BEHIND], maxsplit=1)[0]
    for rule in rulebook.load("roles-behind"):
        match = rule.pattern.match(behind)
        if match and _rule("behind.anew").search(match.group()) and _rule("behind.held").search(marks, 0, protein.start):
            continue
        if match and rule.value == Predicate.SUBSTRATE_OF:
            return _handling(marks, mentions, protein, rule, match)
        if match and (found := _action(marks, mentions, protein, rule, match)) is not None:
            return found
    return ()


def _handling(marks: str, mentions: Sequence[Mention], protein: Mention, rule: Rule, match: re.Match[str]) -> tuple[Found, ...]:
    """Whom the protein is said to handle; nobody where it is one pathway of several ("non-CYP-mediated hydrolysis") or is changed."""
    lead = marks[last_break(marks, protein.start) : protein.start]
    words = match.groupdict()
    is_changed = words.get("act") and not words["s"] and (_rule("behind.changed").search(lead) or _rule("role.meets").search(lead))
    if cue("non").search(lead) or is_of_others(lead, 0, len(lead)) or is_changed:
        return ()
    theirs = _theirs(marks, mentions, protein, match)
    subjects = _whom(marks, mentions, protein, match, is_action=False) if theirs is None else theirs
    is_of_next = words.get("noun") and words.get("s")  # "the CYP3A4 probe midazolam"
    before = "" if is_of_next or _rule("behind.which").match(match.group()) else lead
    found = Found(
        subject=None,
        predicate=Predicate.SUBSTRATE_OF,
        protein=protein,
        rule=rule.id,
        negated=denials.of_words_behind(match.group(), before, marks[protein.end :]),
        contribution=weights.told_behind(match.group()),
    )
    # nothing of the body is meant, as in "MAO-B, the enzyme responsible for breaking down dopamine"
    return tuple(replace(found, subject=s) for s in subjects if s is None or s.own or not (s.entity.roles or is_of_the_body(s)))


def _action(marks: str, mentions: Sequence[Mention], protein: Mention, rule: Rule, match: re.Match[str]) -> tuple[Found, ...] | None:
    """Who is said to inhibit or induce the protein; None where the words leave open who does."""
    owner = whose.owner(marks, mentions, protein)
    is_described = bool({"noun", "s"} & match.groupdict().keys())
    by_it = () if owner or is_described else _by_its_action(marks, mentions, protein, protein.end + match.end())
    if not by_it and rule.id in whose.NOUNS and whose.is_of_nobody(marks[last_break(marks, protein.start) : protein.start]):
        by_it = (None,)
    if not (owner or is_described or by_it):
        return None
    if rule.id in _AGENTLESS and not (owner and owner.is_partner) and any(m.is_partner and m.end < protein.start for m in mentions):
        return ()  # it may be the partner's doing
    if match.groupdict().get("now") and _rule("behind.if").search(marks, 0, protein.start):
        return ()
    lead, tail = _rule("behind.listed").sub("", marks[: protein.start]), marks[protein.end + match.end() :]
    words = (match.group(), lead[-ADJECTIVE:]) if rule.id in _AGENTLESS else (lead[-ADJECTIVE:], match.group())
    found = Found(
        subject=None,
        predicate=Predicate(rule.value),
        protein=protein,
        rule=rule.id,
        strength=next(filter(None, map(strengths.told, words)), None),
        negated=negation.is_denied(lead.rpartition(";")[2]) or denials.is_denied_within(match.group()) or denials.is_unmet(tail),
    )
    subjects = (owner,) if owner else by_it or _whom(marks, mentions, protein, match, is_action=True)
    return tuple(replace(found, subject=s) for s in subjects)


def _theirs(marks: str, mentions: Sequence[Mention], protein: Mention, match: re.Match[str]) -> tuple[Mention, ...] | None:
    """Whose handling "its" or "their" behind a protein is, where a label or clause names them: "A and B: CYP3A4 plays no part in their …".

    None where it is not told of others than the text's own drug.
    """
    owner = _rule("behind.owner").search(marks, protein.end, protein.end + match.end() + _OWNER_LENGTH)
    cut = last_break(marks, protein.start)
    before = [m for m in mentions if m.end <= cut and not m.is_protein]
    if owner is None or not before or any(m.own for m in mentions if m.end <= protein.start) or any(m.start >= cut for m in before):
        return None
    row = listed_from(before, marks)
    if len(row) != len(before) or not all(m.is_partner and not m.entity.roles for m in row) or acts(marks, row[-1].end):
        return () if owner["their"] else None
    return row if (len(row) > 1 or row[0].is_group) == bool(owner["their"]) else () if owner["their"] else None


def is_beside(marks: str, protein: Mention, found: Sequence[Found]) -> bool:
    """Whether what stands behind a protein is told of others, beside what a verb before it says: "it escapes CYP3A4, which handles X"."""
    return bool(_rule("behind.which").match(marks, protein.end)) and all(role.subject and not role.subject.own for role in found)


def _by_its_action(marks: str, mentions: Sequence[Mention], protein: Mention, end: int) -> tuple[Mention | None, ...]:
    """Who acts where an action, which ends at `end`, is only the way of it: "raises digoxin levels through P-gp inhibition"."""
    cut = last_break(marks, protein.start)
    if whom := named_next(marks, mentions, cut, (protein.start, end), is_action=True):
        return whom
    before = [m for m in mentions if cut <= m.start and m.end <= protein.start and not m.is_protein]
    return acting(before, marks, cut) if before and is_by_way(marks, protein.start, cut) else ()


def _whom(
    marks: str, mentions: Sequence[Mention], protein: Mention, match: re.Match[str], *, is_action: bool
) -> tuple[Mention | None, ...]:
    """Who handles or is handled, where `match` stands behind the protein: whom its words name or mean, else the last one before."""
    found = match.groupdict()
    if found.get("s") or found.get("own"):
        start, end = (protein.end + at for at in match.span("s" if found.get("s") else "own"))
        is_it = is_action and found.get("own") == "it"
        doer = doing(marks, mentions, last_break(marks, protein.start), protein.start) if is_it else ()
        return doer or tuple(m for m in mentions if m.start < end and start < m.end and not m.is_protein) or (None,)
    cut = last_break(marks, protein.start)
    next_to_it = named_next(marks, mentions, cut, (protein.start, protein.end), is_action=is_action)
    if whom := next_to_it or (taken_up(marks, mentions, cut, protein.start) if is_action else ()):
        return whom
    if (found.get("noun") or "").endswith(("tors", "cers", "rates")) and (several := told_of(marks, mentions, protein.start, cut)):
        is_told = all(several) or (several == (None,) and not cut and _rule("behind.they-are").match(marks))
        return several if is_told else ()  # "A and B are CYP3A4 inhibitors", or those named before, and nobody else
    is_of_other = (found.get("noun") or "").startswith("substrate") and is_of_metabolite(marks, protein.start, cut)
    if is_of_other or is_by_place(marks, cut, protein.start):
        return ()
    before = (m for m in reversed(mentions) if cut <= m.start < protein.start and not m.is_protein and not m.is_group)
    last = next(before, None)
    if last and is_reason(last, marks, protein.start):
        return told_of(marks, mentions, protein.start, cut, is_action=is_action)
    return (None if last and _rule("behind.with-victims").search(marks, cut, protein.start) else last,)


def of_whom(marks: str, mentions: Sequence[Mention], protein: Mention, found: Sequence[Found]) -> tuple[Found, ...]:
    """The roles with the ingredients named behind the protein as their subjects: "by CYP3A4 (amlodipine) and CYP2C9 for irbesartan"."""
    match = _rule("behind.for-whom").match(marks, protein.end)
    whom = [m for m in mentions if match and match.start("whom") <= m.start < match.end("whom")]
    return tuple(replace(role, subject=m) for role in found[:1] for m in whom) if whom else tuple(found)


def twins(marks: str, protein: Mention, found: Sequence[Found]) -> Iterator[Found]:
    """The further roles behind one protein: "a CYP3A4 substrate and weak inhibitor", "CYP3A4, which it inhibits"."""
    twins = _rule("behind.twins").match(marks, protein.end) if found else None
    for words in filter(None, twins.groups() if twins else ()):
        predicate = Predicate.INHIBITS if words.endswith("inhibitor") else Predicate.INDUCES
        yield replace(found[0], predicate=predicate, strength=strengths.told(words), contribution=None)
    if found and (nor := _rule("behind.nor-induced").match(marks, protein.end)):
        too = Predicate.INHIBITS if nor.group("too") in ("inhibited", "blocked") else Predicate.INDUCES
        yield replace(found[0], predicate=too, strength=None)
    which = _rule("behind.which-it").match(marks, protein.end) if found and found[0].predicate is Predicate.SUBSTRATE_OF else None
    for words in filter(None, which.group("first", "second") if which else ()):
        predicate = Predicate.INHIBITS if "inhibit" in words else Predicate.INDUCES
        denied = denials.is_denied_within(words)
        acting_on_it = found[0].subject if which is None or macros.OWN not in which.group() else None
        yield replace(
            found[0], subject=acting_on_it, predicate=predicate, strength=strengths.told(words), contribution=None, negated=denied
        )
