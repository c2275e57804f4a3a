"""Groups by what their members do to a protein: "strong CYP3A4 inhibitors", "substrates of P-gp with a narrow therapeutic index"."""

from __future__ import annotations

import functools
import re
from dataclasses import replace
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.lexicon import load
from extract.mentions import Mention
from extract.rulebook.macros import PROTEIN
from extract.terms.described import says_what_somebody_is
from kg.model import Entity, Kind, Predicate, Role, Strength
from kg.names import ACTORS, iri, protein_label, role_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_rule: Final = functools.partial(rulebook.pattern, "phrases")
_around: Final = functools.partial(rulebook.pattern, "role-words")

ROLE_WORDS: Final = re.compile(
    r"inhibit|induc|\b(?:inh|ind)\.|subs|block|suppress|stimulat|metaboli|process|clear|eliminat|transport|transform|degrad|broken|handl|oxidi|inactiv|rely|depend|mediat|cataboli|"
    "efflux|carr|secret|throttl|curb|hinder|hamper|imped|impair|slow|retard|restrain|repress|dampen|weaken|halt|obstruct|shut|switch|knock|brake|boost|speed|accelerat|"
    "ramp|activat|break|pump|remov|through|needs? \ue004"
)
"""What a line that speaks of a role holds."""

STRENGTHS: Final = {
    "strong": Strength.STRONG,
    "potent": Strength.STRONG,
    "powerful": Strength.STRONG,
    "moderate": Strength.MODERATE,
    "weak": Strength.WEAK,
    "mild": Strength.WEAK,
}

_ROLES: Final = {
    "inh": Predicate.INHIBITS,
    "block": Predicate.INHIBITS,
    "suppress": Predicate.INHIBITS,
    "ind": Predicate.INDUCES,
    "stimulat": Predicate.INDUCES,
}

_JOINT: Final = re.compile(r"\s*(?:,|/|&|and|or|,\s*and|,\s*or)?\s*")


def role_group(action: Predicate, proteins: tuple[Entity, ...], strengths: tuple[Strength | None, ...], *, linking: str = "") -> Entity:
    """The group of all substances with one action on the protein, or on each of several."""
    roles = tuple(Role(action=action, target=p, strength=s) for s, p in zip(strengths, proteins, strict=True))
    parts = [f"{s} {protein_label(p)}" if s else protein_label(p) for s, p in zip(strengths, proteins, strict=True)]
    name = role_name(roles[0]) if len(roles) == 1 else f"{linking} {' and '.join(parts)} {ACTORS[action]}"
    if linking and len(set(strengths)) == 1 and strengths[0]:
        name = f"{strengths[0]} {linking} {' and '.join(map(protein_label, proteins))} {ACTORS[action]}"
    return Entity(id=iri(Kind.ROLE_GROUP, name), name=name, kind=Kind.ROLE_GROUP, roles=roles)


def find(text: str, marks: str, mentions: tuple[Mention, ...], spoken: tuple[Mention, ...]) -> Iterator[Mention]:
    """The groups that a text builds from a role and proteins; `marks` is its shadow, `spoken` the proteins and groups of the text above."""
    taken: list[tuple[int, int]] = []
    above = [m for m in spoken if m.entity.roles]
    proteins = tuple(m for m in spoken if m.is_protein)
    found: list[Mention] = []
    for rule, match in rulebook.found("groups", marks):
        if any(match.start() < end and start < match.end() for start, end in taken):
            continue
        taken.append(match.span())
        found += _from_match(text, match, mentions, proteins, rule.value)
    yield from found
    yield from _by_grade(marks, sorted(found, key=lambda m: m.start), above)
    yield from _by_protein(marks, found, mentions)


def _by_grade(marks: str, groups: Sequence[Mention], above: Sequence[Mention]) -> Iterator[Mention]:
    """The parts of a group told apart by strength alone: "CYP3A4 inhibitors: the strong ones (A, B), the moderate ones (C)".

    The group may be another part, "Strong CYP3A4 inhibitors (A): avoid. Moderate ones (B): halve the dose", or stand in the line `above`.
    """
    for match in _around("grouped.grade").finditer(marks) if groups or above else ():
        whole = next((g for g in reversed(groups) if g.end <= match.start()), above[0] if len(above) == 1 else None)
        roles = whole.entity.roles if whole else ()
        is_same = bool(roles) and roles[0].strength is STRENGTHS[match["strength"]]
        if len(roles) != 1 or is_same or roles[0].action is Predicate.SUBSTRATE_OF or any(g.start <= match.start() < g.end for g in groups):
            continue
        part = role_group(roles[0].action, (roles[0].target,), (STRENGTHS[match["strength"]],))
        yield Mention(start=match.start(), end=match.end(), text=part.name, entity=part)


def _by_protein(marks: str, groups: Sequence[Mention], mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The further groups of a row that tells its role once: "substrates of CYP2D6 (desipramine) and CYP2C9 (warfarin)"."""
    proteins = {m.start: m for m in mentions if m.is_protein}
    for group in (g for g in groups if len(g.entity.roles) == 1 and marks[g.end - 1] == PROTEIN):
        role, at = group.entity.roles[0], group.end
        while match := _around("grouped.next-protein").match(marks, at):
            at = match.end()
            if protein := proteins.get(match.start("protein")):
                entity = role_group(role.action, (protein.entity,), (None,))  # no strength reaches over brackets
                yield Mention(start=protein.start, end=protein.end, text=f"{protein.text} {ACTORS[role.action]}", entity=entity)


def _from_match(
    text: str, match: re.Match[str], mentions: tuple[Mention, ...], spoken: tuple[Mention, ...], does: str
) -> Iterator[Mention]:
    """One mention a group: each strength, role and protein that the phrase coordinates; the rule may say what it `does`."""
    found = match.groupdict()
    if "second" in found:
        yield from _parted(match, mentions)
        return
    proteins = list({m.entity.id: m for m in _not_spelt_out(_targets(match, mentions, spoken), match.string)}.values())
    if not proteins or says_what_somebody_is(match):
        return
    spans = _role_spans(match)
    for k, (role, start, end) in enumerate(spans):
        action = Predicate(does) if does else _action(role)
        shared = _strengths(_grades(found, is_second=k > 0)) or [None]
        graded = [(m, strength) for m in proteins for strength in _before(match, m) or shared]
        if action is Predicate.SUBSTRATE_OF:
            graded = [(m, None) for m, _ in graded]
        if found.get("dual") and len(proteins) > 1:
            of_each = tuple(dict(reversed(graded)).values())[::-1]
            entity = role_group(action, tuple(m.entity for m in proteins), of_each, linking=found["dual"].strip())
            yield Mention(start=start, end=end, text=text[start:end], entity=entity)
            continue
        for (left, right), (m, strength) in zip(cut(start, end, len(graded)), graded, strict=True):
            is_spelt = "enzymes" in found and len(spans) == 1
            adjective = strength or ("sensitive" if "sensitive" in (found.get("strength") or "") else "")
            words = text[left:right] if is_spelt else f"{adjective} {m.text} {ACTORS[action]}".strip()
            yield Mention(start=left, end=right, text=words, entity=role_group(action, (m.entity,), (strength,)))


def _action(role: str) -> Predicate:
    """What the word of a role says that its members do: they inhibit, induce, or else are handled."""
    return next((action for stem, action in _ROLES.items() if role.startswith(stem)), Predicate.SUBSTRATE_OF)


def _grades(found: Mapping[str, str | None], *, is_second: bool) -> str:
    """The words that grade a role; they reach no second one across brackets: "strong A inhibitors (…) and inducers"."""
    carried = found.get("strength2") if is_second and found.get("inside") else found.get("strength")
    return carried or found.get("behind") or ""


def _targets(match: re.Match[str], mentions: tuple[Mention, ...], spoken: tuple[Mention, ...]) -> list[Mention]:
    """The proteins that a phrase speaks of: those that it lists, any enzyme, or those that were spoken of before."""
    found = match.groupdict()
    if "enzymes" in found:
        is_bare = found["enzymes"].startswith("enzyme")
        return (_spoken_of(match, mentions) if is_bare else []) or list(any_enzyme(match))
    if "proteins" in found:
        return [m for m in mentions if m.is_protein and match.start("proteins") <= m.start < match.end("proteins")]
    return _spoken_of(match, mentions) or ([] if any(m.is_protein for m in mentions) else list(spoken))


def _parted(match: re.Match[str], mentions: tuple[Mention, ...]) -> Iterator[Mention]:
    """Two grades of one role, each with its own examples in brackets: "strong (A) or moderate (B) CYP3A4 inhibitors"."""
    named = "proteins" if match.group("proteins") else "proteins_of"
    proteins = tuple(m.entity for m in mentions if m.is_protein and match.start(named) <= m.start < match.end(named))
    action = _action(match.group("role") or match.group("role_of"))
    first, second, tail = match.span("strength"), match.span("second"), match.span("tail")
    is_open = ")" not in match.string[second[1] : tail[0]]  # "strong (A) or moderate CYP3A4 inhibitors", with examples behind it
    graded = [(first, match.group("strength")), ((second[0], tail[1] if is_open else second[1]), match.group("second"))]
    for (start, end), strength in graded if is_open else (*graded, (tail, None)):
        for (left, right), protein in zip(cut(start, end, len(proteins)), proteins, strict=True):
            words = f"{strength or ''} {protein_label(protein)} {ACTORS[action]}".strip()
            entity = role_group(action, (protein,), (STRENGTHS[strength] if strength else None,))
            yield Mention(start=left, end=right, text=words, entity=entity, is_gloss=strength is None)


def any_enzyme(match: re.Match[str]) -> Iterator[Mention]:
    """What a text means that speaks of the enzymes of the liver: "hepatic enzyme inducers"."""
    entity = load().entity("CYP450")
    if entity is not None:
        yield Mention(start=match.start(), end=match.end(), text="CYP450", entity=entity)


def _not_spelt_out(proteins: Sequence[Mention], marks: str) -> Iterator[Mention]:
    """Without the family whose members stand in brackets behind it: "CYP enzymes (CYP2C8, CYP3A4)"."""
    for m, following in zip_longest(proteins, proteins[1:]):
        if not (following and m.entity.kind is Kind.PROTEIN_FAMILY and re.fullmatch(r"\s*\(", marks[m.end : following.start])):
            yield m


def _spoken_of(match: re.Match[str], mentions: tuple[Mention, ...]) -> list[Mention]:
    """The proteins that bare "inhibitors" mean: those named last before, if all sentences since then are about inhibitors and inducers."""
    earlier = [m for m in mentions if m.is_protein and m.end <= match.start()]
    since = re.split(r"\.\s", match.string[earlier[-1].end : match.start()]) if earlier else []
    if not earlier or not all(re.search("inhibitor|inducer", sentence) for sentence in since[1:-1]):
        return []
    meant = [earlier[-1]]
    for m in reversed(earlier[:-1]):
        if not _JOINT.fullmatch(match.string[m.end : meant[-1].start]):
            break
        meant.append(m)
    return meant[::-1]


def _role_spans(match: re.Match[str]) -> list[tuple[str, int, int]]:
    """Each role with the stretch of text that stands for it."""
    found = match.groupdict()
    second = found.get("role2")
    if not second:
        # a list in parentheses between role and protein stays free for its own mentions
        end = match.start("inside") if found.get("inside") else match.end()
        start = match.start("from") if found.get("from") else match.start()
        return [(found["role"], start, end)]
    second_start = match.start("role2")
    first_end = match.end("role") + (match.string[match.end("role")] == "s")
    second_end = match.start("inside2") if found.get("inside2") else match.end()
    return [(found["role"], match.start(), first_end), (second, second_start, second_end)]


def cut(start: int, end: int, n: int) -> list[tuple[int, int]]:
    """Cut a stretch into n parts that do not overlap, so that coordinated groups keep an order."""
    size = max((end - start) // n, 1)
    cuts = [start + size * k for k in range(n)] + [end]
    return list(pairwise(cuts))


def _strengths(words: str) -> list[Strength | None]:
    return list(dict.fromkeys(s for word, s in STRENGTHS.items() if word in words))


def _before(match: re.Match[str], protein: Mention) -> list[Strength | None]:
    """The strengths written right before a protein inside the list ("P-gp and strong CYP3A4 inducers"), which are of it alone."""
    start = match.start("proteins") if "proteins" in match.groupdict() else match.start()
    words = _around("grouped.graded").search(match.string, start, max(start, protein.start))
    return [STRENGTHS[grade] for grade in words.group("or", "grade") if grade] if words else []


def with_margin(m: Mention, text: str) -> Mention:
    """A group of substrates with the words behind it that call their margin narrow: "CYP1A2 substrates with a narrow therapeutic index"."""
    margin = _rule("phrase.margin").match(text, m.end) if m.entity.roles and m.entity.roles[0].action is Predicate.SUBSTRATE_OF else None
    return replace(m, end=margin.end(), text=m.text + margin.group()) if margin else m
