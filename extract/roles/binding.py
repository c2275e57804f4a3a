"""Who handles whom: a substance bound to an enzyme or transporter by the words around it."""

from __future__ import annotations

import functools
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract import negation, rulebook
from extract.roles import before, behind, gapping, weights
from extract.roles.breaks import last_break
from extract.roles.found import Found, Verb
from extract.roles.subjects import told_of
from extract.rulebook import cue
from kg.model import Predicate
from kg.names import protein_label

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator, Sequence

    from extract.mentions import Mention


_rule: Final = functools.partial(rulebook.pattern, "role-words")

_WHICH_SOMEBODY: Final = ("role.it-inhibits", "role.it-induces", "role.inhibited-by", "role.induced-by")
"""Rules of words behind a protein that tell of somebody else than those before it: "CYP3A4, which ketoconazole inhibits"."""


def find(marks: str, mentions: Sequence[Mention], *, is_told_how: bool = False) -> Iterator[Found]:
    """Every role that one sentence states; `mentions` and `marks` are those of the sentence, with offsets in it.

    A sentence `is_told_how` where it answers how the drug is metabolized, so that it needs no verb: "Mainly by CYP3A4".
    """
    verbs = _verbs(marks, mentions, is_told_how=is_told_how)
    previous: Found | None = None
    before_end = 0
    for protein in (
        m
        for m in mentions
        if m.is_protein and not _rule("bind.no-role").match(marks, m.end) and not _rule("bind.but").search(marks[: m.start])
    ):
        cut = last_break(marks, protein.start)
        cut = last_break(marks, gapping.since(marks, cut, protein.start, verbs))
        left = _reaching(marks, verbs, protein.start, cut)
        found = behind.find(marks, mentions, protein)
        if left and (not found or left[-1].rule.value != found[0].predicate or behind.is_beside(marks, protein, found)):
            found += tuple(r for r in before.find(marks, mentions, protein, left, cut) if not found or _is_another(r, found[0]))
        for role in (*behind.of_whom(marks, mentions, protein, found), *behind.twins(marks, protein, found)):
            if role.predicate is Predicate.SUBSTRATE_OF:
                previous = _weighed(marks, role, previous if before_end >= cut else None, max(before_end, cut))
                yield previous
            else:
                yield role
        before_end = protein.end
    yield from _through_substrates(marks, mentions)
    yield from _through_theirs(marks, mentions)


def _verbs(marks: str, mentions: Sequence[Mention], *, is_told_how: bool) -> list[Verb]:
    """The verbs and nouns of roles in order, of which an answer on how the drug is metabolized has one though it is not said."""
    rules = rulebook.load("roles") if any(m.is_protein for m in mentions) else ()
    verbs = _outermost([Verb(_begins(m), m.end(), rule) for rule in rules for m in rule.pattern.finditer(marks)])
    if is_told_how and not verbs:
        return [Verb(at, at, rules[0]) for at in (last_break(marks, m.start) for m in mentions if m.is_protein)][:1]
    return verbs


def _reaching(marks: str, verbs: Sequence[Verb], protein: int, cut: int) -> list[Verb]:
    """The verbs between the `cut` and a protein that can be said of it; a process listed with the protein as another way is none."""
    left = [v for v in verbs if cut <= v.start and v.end <= protein and not _is_closed(marks[v.end : protein])]
    while (
        len(left) > 1
        and _rule("bind.process").fullmatch(marks, *left[-1][:2])
        and _rule("bind.among").fullmatch(marks, left[-1].end, protein)
    ):
        left.pop()
    return left


def _begins(verb: re.Match[str]) -> int:
    """Where a verb begins, behind a name that its rule wants before it: "clopidogrel [requires activation] by CYP2C19"."""
    name = _rule("bind.name").match(verb.group())
    return verb.start() + (name.end() if name else 0)


def _is_another(role: Found, behind_it: Found) -> bool:
    """Whether a role told before a protein stands beside one told behind it: "a substrate of CYP3A4, which zelonib inhibits"."""
    if behind_it.predicate is Predicate.SUBSTRATE_OF:
        return True
    return role.predicate is Predicate.SUBSTRATE_OF and behind_it.rule in _WHICH_SOMEBODY


def _outermost(verbs: Iterable[Verb]) -> list[Verb]:
    """The verbs in order, without those within a longer one: "the enzyme that it inhibits is" tells more than "inhibits"."""
    kept: list[Verb] = []
    for verb in sorted(verbs, key=lambda v: (v.start, -v.end)):
        if not kept or verb.end > kept[-1].end or verb[:2] == kept[-1][:2]:
            kept.append(verb)
    return kept


def _through_substrates(marks: str, mentions: Sequence[Mention]) -> Iterator[Found]:
    """Who inhibits the metabolism of the substrates of a protein inhibits it."""
    for group in filter(_is_of_substrates, mentions):
        cut = last_break(marks, group.start)
        for rule in rulebook.load("roles-through"):
            match = rule.pattern.search(marks[cut : group.start])
            if match and not negation.is_denied(marks[cut : cut + match.start()]):
                for subject in told_of(marks, mentions, cut + match.start(), cut):
                    yield Found(subject=subject, predicate=Predicate(rule.value), protein=_its_protein(group), rule=rule.id)


def _through_theirs(marks: str, mentions: Sequence[Mention]) -> Iterator[Found]:
    """What says it of a group named before: "caution with drugs metabolized by CYP2D6, as imatinib may inhibit their metabolism"."""
    match = cue("their-metabolism").search(marks)
    for group in filter(_is_of_substrates, mentions) if match else ():
        if match and group.end <= match.start():
            own = next((m for m in mentions if m.own and group.end <= m.start < match.start()), None)
            yield Found(subject=own, predicate=Predicate.INHIBITS, protein=_its_protein(group), rule="role.inhibits-through")


def _is_of_substrates(m: Mention) -> bool:
    """Whether a name stands for all that one protein handles."""
    return len(m.entity.roles) == 1 and m.entity.roles[0].action is Predicate.SUBSTRATE_OF


def _its_protein(group: Mention) -> Mention:
    """The protein of a group, in the place of the group."""
    target = group.entity.roles[0].target
    return replace(group, entity=target, text=protein_label(target), heads=())


def _is_closed(behind: str) -> bool:
    """Whether brackets around a verb end before what follows: "A (which B inhibits) and CYP3A4"."""
    return behind.count(")") > behind.count("(")


def _weighed(marks: str, role: Found, previous: Found | None, since: int) -> Found:
    """A role with the weight of its pathway; what is denied has none: "not extensively metabolized by CYP3A4"."""
    listed = previous.contribution if previous else None
    weight = role.contribution or weights.of(marks, role.protein.start, role.protein.end, since=since, listed=listed)
    return replace(role, contribution=None if role.negated else weight)
