"""One document's findings → its statements: merged, completed, with evidence."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.changes.change import foremost, what_changes
from extract.changes.ways import OPPOSITE
from extract.confidence import believed
from extract.document import passed_down, record, setting
from extract.document.findings import reconciled
from extract.lexicon import HEADS, form
from kg.model import (
    Contribution,
    Direction,
    Effect,
    Entity,
    Kind,
    On,
    Predicate,
    Quantity,
    Statement,
    Strength,
    in_order,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from extract.document.findings import Finding


_FOREMOST: Final = "interaction."
"""How the rules begin that read a section on interactions, whose words for a partner are taken before those of other places."""


def merge(document: str, findings: Iterable[Finding], ingredients: Sequence[Entity] = ()) -> tuple[Statement, ...]:
    """One statement for each distinct thing said, sorted by its key; what holds of a group holds of its listed examples."""
    groups: dict[passed_down.Key, list[Finding]] = {}
    for f in reconciled(findings, ingredients):
        groups.setdefault((f.subject.id, f.predicate, f.object.id, f.negated), []).append(f)
    merged = {key: _one(document, group) for key, group in groups.items()}
    called = {s.object.id: s.object_mention for s in merged.values() if _is_partner_renamed(s)}
    merged = {key: _in_words_of(s, called) for key, s in merged.items()}
    told = passed_down.of_groups(merged, groups)
    return tuple(sorted(believed(told), key=lambda s: (s.predicate, s.subject.id, s.object.id, s.negated)))


def _one(document: str, group: Sequence[Finding]) -> Statement:
    group = sorted(
        group, key=lambda f: (f.evidence, f.evidence.text.find(f.object_mention), f.object_mention, f.subject_mention, str(f.effect))
    )
    by_place = sorted(group, key=lambda f: not f.evidence.rule.startswith(_FOREMOST))
    first = by_place[0]
    called = min(by_place, key=lambda f: not (f.object.kind is Kind.DRUG_CLASS and _is_renamed(f.object, f.object_mention)))
    weight = record.of(f.weight for f in group)
    effect = None if first.negated and _is_mutual(group) else foremost(_told_in_place(by_place))
    evidence = {(e.start, e.end): e for e in sorted((f.evidence for f in group if not _is_contrary(f, effect)), reverse=True)}
    return Statement(
        document=document,
        subject=first.subject,
        subject_mention=first.subject_mention,
        predicate=first.predicate,
        object=first.object,
        object_mention=called.object_mention,
        negated=first.negated,
        hedged=_is_hedged(group, effect),
        strength=_strongest(f.strength for f in group),
        contribution=_weightiest(f.contribution for f in group),
        activates=any(f.activates for f in group),
        effect=effect,
        management=in_order(m for f in group for m in f.management),
        scope=next((f.scope for f in group if f.scope), None),
        significance=weight.significance,
        seriousness=weight.seriousness,
        modifying_factors=weight.factors,
        frequency=weight.frequency,
        administration=next((f.administration for f in group if f.administration), None),
        setting=setting.of(evidence.values(), first.object_mention),
        via=tuple(sorted({e.id: e for f in group for e in f.via}.values(), key=lambda e: e.id)),
        confidence=0.0,  # weighed when the statement is whole
        evidence=tuple(evidence[k] for k in sorted(evidence)),
    )


def _is_hedged(group: Sequence[Finding], effect: Effect | None) -> bool:
    """Whether nothing that tells of the effect, or of the two where there is none, tells it plainly: "levels may rise; monitor" hedges."""
    telling = [f for f in group if effect and f.effect and what_changes(f.effect) == what_changes(effect)]
    return all(f.hedged for f in telling or group)


def _is_contrary(f: Finding, effect: Effect | None) -> bool:
    """Whether a sentence only tells that the same goes the other way: it stands for nothing that is stated."""
    told = f.effect
    if not (told and effect) or f.management or (told.on, told.quantity) != (effect.on, effect.quantity):
        return False
    return told.direction is not effect.direction and OPPOSITE[told.direction] is effect.direction


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


def _strongest(found: Iterable[Strength | None]) -> Strength | None:
    order = list(Strength)
    said = [s for s in found if s]
    return min(said, key=order.index) if said else None


def _weightiest(found: Iterable[Contribution | None]) -> Contribution | None:
    """A pathway called minor somewhere is minor: a list that follows "mainly" elsewhere weighs its parts less carefully."""
    said = {c for c in found if c}
    return next((c for c in reversed(Contribution) if c in said), None)


def _is_mutual(group: Iterable[Finding]) -> bool:
    """Whether some sentences deny a change on the one side and some on the other; an effect can name one side only."""
    return {On.SUBJECT, On.OBJECT} <= {f.effect.on for f in group if f.effect}
