"""One document's findings → its statements: merged, completed, with evidence."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.changes.change import RANK
from extract.confidence import believed
from extract.document import record, setting
from extract.document.findings import reconciled
from extract.lexicon import HEADS, form
from extract.terms.proteins import is_isoform, is_vague
from kg.model import (
    Contribution,
    Direction,
    Effect,
    Entity,
    Kind,
    Management,
    On,
    Predicate,
    Quantity,
    Role,
    Statement,
    Strength,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from extract.document.findings import Finding


_FOREMOST: Final = "interaction."
"""How the rules begin that read a section on interactions, whose words for a partner are taken before those of other places."""


def merge(document: str, findings: Iterable[Finding], ingredients: Sequence[Entity] = ()) -> tuple[Statement, ...]:
    """One statement for each distinct thing said, sorted by its key; what holds of a group holds of its listed examples."""
    groups: dict[tuple[str, Predicate, str, bool], list[Finding]] = {}
    for f in reconciled(findings, ingredients):
        groups.setdefault((f.subject.id, f.predicate, f.object.id, f.negated), []).append(f)
    merged = {key: _one(document, group) for key, group in groups.items()}
    called = {s.object.id: s.object_mention for s in merged.values() if _is_partner_renamed(s)}
    merged = {key: _in_words_of(s, called) for key, s in merged.items()}
    heads = {key: {h.id for f in group for h in f.heads} for key, group in groups.items()}
    merged = {key: _narrowed(s, merged.values()) for key, s in merged.items()}
    foods = {s.object.name: s.object.id for s in merged.values() if s.object.kind is Kind.FOOD}
    told = [_inheriting(s, heads[key] | _fruit(s.object, foods), merged) for key, s in merged.items()]
    return tuple(sorted(believed(told), key=lambda s: (s.predicate, s.subject.id, s.object.id, s.negated)))


def _one(document: str, group: Sequence[Finding]) -> Statement:
    group = sorted(
        group, key=lambda f: (f.evidence, f.evidence.text.find(f.object_mention), f.object_mention, f.subject_mention, str(f.effect))
    )
    by_place = sorted(group, key=lambda f: not f.evidence.rule.startswith(_FOREMOST))
    first = by_place[0]
    called = min(by_place, key=lambda f: not (f.object.kind is Kind.DRUG_CLASS and _is_renamed(f.object, f.object_mention)))
    weight = record.of(f.weight for f in group)
    evidence = {(e.start, e.end): e for e in sorted((f.evidence for f in group), reverse=True)}
    return Statement(
        document=document,
        subject=first.subject,
        subject_mention=first.subject_mention,
        predicate=first.predicate,
        object=first.object,
        object_mention=called.object_mention,
        negated=first.negated,
        hedged=all(f.hedged for f in group),
        strength=_strongest(f.strength for f in group),
        contribution=_weightiest(f.contribution for f in group),
        activates=any(f.activates for f in group),
        effect=None if first.negated and _is_mutual(group) else _telling(_told_in_place(by_place)),
        management=_in_order(m for f in group for m in f.management),
        scope=next((f.scope for f in group if f.scope), None),
        significance=weight.significance,
        seriousness=weight.seriousness,
        modifying_factors=weight.factors,
        frequency=weight.frequency,
        administration=next((f.administration for f in group if f.administration), None),
        setting=setting.of(evidence.values()),
        via=tuple(sorted({e.id: e for f in group for e in f.via}.values(), key=lambda e: e.id)),
        confidence=0.0,  # weighed when the statement is whole
        evidence=tuple(evidence[k] for k in sorted(evidence)),
    )


def _told_in_place(group: Sequence[Finding]) -> Iterator[Effect | None]:
    """The effects of all findings; that some exposure changes is none where the section on interactions tells of a harm."""
    is_clear = any(_is_in_place(f) and f.effect and f.effect.quantity is Quantity.RISK for f in group)
    for f in group:
        is_open = f.effect and (f.effect.quantity, f.effect.direction) == (Quantity.EXPOSURE, Direction.UNSPECIFIED)
        if not (is_clear and is_open) or _is_in_place(f):
            yield f.effect


def _is_in_place(f: Finding) -> bool:
    """Whether a finding stands in the section on interactions itself."""
    return "interaction" in f.evidence.section.lower()


def _is_renamed(e: Entity, mention: str) -> bool:
    """Whether the text calls somebody by other words than the name: a document that says both is found under both."""
    return _without_head(mention) != _without_head(e.name)


def _is_partner_renamed(s: Statement) -> bool:
    return s.predicate is Predicate.INTERACTS_WITH and _is_renamed(s.object, s.object_mention)


def _in_words_of(s: Statement, called: Mapping[str, str]) -> Statement:
    """A membership in the words by which the document calls the two as partners, where its own are only their names."""
    if s.predicate is not Predicate.MEMBER_OF:
        return s
    member, group = s.subject_mention, s.object_mention
    return replace(
        s,
        subject_mention=member if _is_renamed(s.subject, member) else called.get(s.subject.id, member),
        object_mention=group if _is_renamed(s.object, group) else called.get(s.object.id, group),
    )


def _without_head(words: str) -> str:
    stem, _, last = form(words).rpartition(" ")
    return stem if stem and last in HEADS else form(words)


def _narrowed(s: Statement, all_said: Iterable[Statement]) -> Statement:
    """The effect of CYP inhibitors is that of CYP3A4 inhibitors and of strong ones that have none; advice goes to strong ones only."""
    if s.predicate is not Predicate.INTERACTS_WITH or s.negated or not s.object.roles:
        return s
    wider = [
        a
        for a in all_said
        if a.predicate is s.predicate and not a.negated and a.subject.id == s.subject.id and len(a.object.roles) == 1
        if any(_is_part(mine, a.object.roles[0]) for mine in s.object.roles)
    ]
    effect = s.effect or _telling(a.effect for a in wider)
    targets = {role.target.id for role in s.object.roles}
    advised = _in_order(m for a in wider if a.object.roles[0].target.id in targets for m in a.management)
    return replace(s, effect=effect, management=s.management or advised)


def _is_part(mine: Role, other: Role) -> bool:
    """Whether what acts in one way is a part of those that act in another: strong ones of all, those of CYP2D6 of those of CYP enzymes."""
    is_one_of_all = is_vague(other.target) and is_isoform(mine.target)
    return mine.action is other.action and other.strength is None and (mine.target.id == other.target.id or is_one_of_all)


def _inheriting(s: Statement, heads: set[str], merged: dict[tuple[str, Predicate, str, bool], Statement]) -> Statement:
    """What the document says of a group, in any section, holds for the members that it lists.

    Advice on CYP3A4 inhibitors is not that on a strong one, where the strong ones have advice of their own.
    """
    if s.predicate is not Predicate.INTERACTS_WITH or s.negated:
        return s
    above = [merged[k] for h in sorted(heads) if (k := (s.subject.id, s.predicate, h, False)) in merged]
    above = [a for a in above if a is not s]
    if not above:
        return s
    particular = {(r.action, r.target.id) for a in above if a.management for r in a.object.roles if r.strength}
    advising = [a for a in above if not any(r.strength is None and (r.action, r.target.id) in particular for r in a.object.roles)]
    return replace(
        s,
        effect=_sharper(s.effect, _telling(a.effect for a in above)),
        management=_in_order(
            m for a in (s, *advising) for m in a.management if a is s or s.object.name.endswith(" meal") or not _is_of_meals(a, m)
        ),
    )


def _is_of_meals(s: Statement, told: Management) -> bool:
    """Whether an advice says how the drug is taken with regard to meals, which is nothing about a kind of food."""
    return told is Management.SEPARATE and s.administration is not None


def _fruit(juice: Entity, foods: dict[str, str]) -> set[str]:
    """The id of the fruit that a juice is of, where the document speaks of both: what is said of the fruit holds for its juice."""
    name = juice.name.removesuffix(" juice")
    return {foods[name]} if juice.kind is Kind.FOOD and name != juice.name and name in foods else set()


def _sharper(mine: Effect | None, inherited: Effect | None) -> Effect | None:
    """A member's own effect, or its group's where it has none or leaves the direction open."""
    if mine is None or inherited is None:
        return mine or inherited
    is_open = mine.quantity is inherited.quantity and mine.direction is Direction.UNSPECIFIED
    return inherited if is_open else mine


def _strongest(found: Iterable[Strength | None]) -> Strength | None:
    order = list(Strength)
    said = [s for s in found if s]
    return min(said, key=order.index) if said else None


def _weightiest(found: Iterable[Contribution | None]) -> Contribution | None:
    """A pathway called minor somewhere is minor: a list that follows "mainly" elsewhere weighs its parts less carefully."""
    said = {c for c in found if c}
    return next((c for c in reversed(Contribution) if c in said), None)


def _telling(found: Iterable[Effect | None]) -> Effect | None:
    """Of several effects the one on exposure, else on risk, else on effect; a stated direction before none; its figure may stand apart."""
    said = [e for e in found if e]
    if not said:
        return None
    told = min(said, key=lambda e: (RANK[e.quantity], e.direction is Direction.UNSPECIFIED))
    same = (e for e in said if (e.on, e.quantity, e.direction) == (told.on, told.quantity, told.direction))
    return replace(told, auc_ratio=next((e.auc_ratio for e in same if e.auc_ratio), None))


def _is_mutual(group: Iterable[Finding]) -> bool:
    """Whether some sentences deny a change on the one side and some on the other; an effect can name one side only."""
    return {On.SUBJECT, On.OBJECT} <= {f.effect.on for f in group if f.effect}


def _in_order(found: Iterable[Management]) -> tuple[Management, ...]:
    said = set(found)
    return tuple(m for m in Management if m in said)
