"""Roles that a verb or noun before a protein gives it: "is metabolized by CYP3A4", "inhibition of CYP3A4 by X"."""

from __future__ import annotations

import functools
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.roles import denials, gapping, strengths, verbs
from extract.roles.found import ADJECTIVE, Found, Verb
from extract.roles.narrowed import examples, is_narrowed
from extract.roles.subjects import is_of_metabolite, named_next, told_of
from extract.rulebook import cue
from kg.model import Predicate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.mentions import Mention

_rule: Final = functools.partial(rulebook.pattern, "role-words")


_SAID_IN_PICTURES: Final = ("role.hampers", "role.speeds-up")
"""Verbs that illness and age take as well, so that who does it has to be named: "cirrhosis slows CYP3A4"."""


_ENDS_WITH_WHOM: Final = ("role.body-handles", "role.what-handles", "role.what-it-inhibits", "role.what-it-induces")
"""Rules whose words end with whom they are said of: "the liver clears X with …"."""


_BRACKETED: Final = re.compile(r"\s\([^()]*\)")
"""Before a verb, an aside whose "not" denies nothing of it: "smoking (through tar, not nicotine) induces …"."""


def find(marks: str, mentions: Sequence[Mention], protein: Mention, left: Sequence[Verb], cut: int) -> tuple[Found, ...]:
    """The role that the last of the verbs on the `left` of a protein gives, with those that share the protein with it.

    "Inhibits the metabolism by CYP3A4" speaks of metabolism, not of inhibition. `cut` is where the stretch begins that they stand in.
    """
    last = left[-1]
    words, between, behind = marks[last.start : last.end], marks[last.end : protein.start], marks[protein.end :]
    is_spared = not last.is_of_handling and verbs.is_spared(between, behind)
    is_reached = _leads_to_it(between, words) if last.is_of_handling else is_spared or verbs.acts_on_it(between)
    is_done_before = not last.is_of_handling and words.endswith("ed") and _rule("before.is-done").search(marks, cut, last.start)
    if cue("non").search(between) or not is_reached or is_done_before:
        return ()
    twins = _joined(marks, mentions, left)
    first = min(verb.start for verb in twins)
    if _rule("before.noun").fullmatch(words) and _is_nobodys(marks, first, protein):
        return ()
    actors = _actors(marks, mentions, protein) if _rule("before.noun").fullmatch(words) else ()
    if actors is None:
        return ()
    actors = actors or named_next(marks, mentions, cut, (first, protein.end), is_action=not last.is_of_handling)
    subjects = actors or gapping.each_its_own(marks, mentions, protein, last.end, _said_of(marks, mentions, left, first, cut))
    is_none = denials.is_not(_BRACKETED.sub("", marks[cut:first]))
    found = []
    for verb in twins:
        told = Found(subject=None, predicate=Predicate(verb.rule.value), protein=protein, rule=verb.rule.id)
        is_denied = _is_denied(marks, verb, protein, left, cut) or (is_none and not denials.is_taken_back(between))
        told = replace(told, negated=is_denied)
        if is_spared and not verb.is_of_handling:
            told = replace(told, negated=True)
        elif not verb.is_of_handling:
            lead = max(cut, verb.start - ADJECTIVE)
            told = replace(told, strength=strengths.of(marks, lead, verb.start, (protein.start, protein.end)))
        found += [replace(told, subject=s) for s in subjects]
    return tuple(found)


def _is_denied(marks: str, verb: Verb, protein: Mention, left: Sequence[Verb], cut: int) -> bool:
    """Whether a text denies what one of the verbs on the `left` says of a protein."""
    lead, words, behind = _BRACKETED.sub("", marks[cut : verb.start]), marks[verb.start : verb.end], marks[protein.end :]
    between = marks[left[-1].end : protein.start]
    earlier = [marks[cut : v.start] for v in left if v.start < verb.start]
    if verb.is_of_handling:
        return denials.of_handling(lead, words, between, behind, earlier)
    return bool(_rule("before.none-of").search(between)) or denials.of_action(lead, words, behind, earlier)


def _said_of(marks: str, mentions: Sequence[Mention], left: Sequence[Verb], first: int, cut: int) -> tuple[Mention | None, ...]:
    """Of whom the last of the verbs is said, where it begins at `first` with those that share its protein."""
    _, end, rule = last = left[-1]
    if last.is_of_handling and is_of_metabolite(marks, first, cut):
        return ()
    subjects = told_of(marks, mentions, end if rule.id in _ENDS_WITH_WHOM else first, cut, is_action=not last.is_of_handling)
    nearest = next((m for m in reversed(mentions) if cut <= m.start and m.end <= first and not m.is_protein), None)
    if last.is_of_handling and nearest and len(subjects) <= 1 and is_narrowed(nearest, marks, first):
        return examples(nearest, mentions, marks)
    if rule.id not in _SAID_IN_PICTURES or subjects != (None,):
        return subjects
    since = left[0].start if _rule("before.nor-it").search(marks, cut, first) else first
    return subjects if _rule("before.unnamed").fullmatch(marks, cut, since) else ()


def _is_nobodys(marks: str, verb: int, protein: Mention) -> bool:
    """Whether a text speaks of "inhibition of CYP3A4" that nobody is said to cause."""
    lead = marks[:verb]
    return bool(
        _rule("before.extent").search(lead)
        or (_rule("before.agentless").match(marks, protein.end) and not _rule("before.owned").search(lead))
    )


def _actors(marks: str, mentions: Sequence[Mention], protein: Mention) -> tuple[Mention, ...] | None:
    """Who does it, where the words behind a protein say so: "inhibition of CYP3A4 by ketoconazole"; None where "the antifungal" does."""
    match = _rule("before.by").match(marks, protein.end)
    found = tuple(m for m in mentions if match and m.start == match.end())
    return None if match and match["the"] and any(m.is_group for m in found) else found


def _leads_to_it(between: str, verb: str) -> bool:
    """Whether the words between a verb of handling and a protein say that the protein does it, and to the subject."""
    if _rule("role.meets").search(between) or _rule("before.others").search(between):
        return False
    return bool(_rule("before.through").search(between) or _rule("before.self-leading").search(verb))


def _joined(marks: str, mentions: Sequence[Mention], verbs: Sequence[Verb]) -> list[Verb]:
    """The last of the verbs, with those that it shares its protein with: "no substrate, inhibitor or inducer of …"."""
    found = [verbs[-1]]
    for verb in reversed(verbs[:-1]):
        has_its_own = any(m.is_protein and 0 <= verb.start - m.end <= 1 for m in mentions)  # "a CYP2D6 substrate and an inhibitor of …"
        if has_its_own or not _rule("before.and-also").fullmatch(marks[verb.end : found[-1].start]):
            break
        found.append(verb)
    return found
