"""What single sentences say, and what they mean beside the others of their document."""

from __future__ import annotations

import functools
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeAlias

from extract import rulebook
from extract.document.record import UNSAID, Weight
from extract.frames.whose import kinds_of_action, known_actors
from extract.frames.whose.each_way import WAYS
from extract.terms.role_groups import role_group
from kg.model import Contribution, Direction, Effect, Entity, Evidence, Kind, Management, On, Predicate, Quantity, Scope, Strength

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extract.mentions import Mention
    from extract.terms.own import Own
    from kg.model import Administration

_rule: Final = functools.partial(rulebook.pattern, "blocks")
_phrases: Final = functools.partial(rulebook.pattern, "phrases")

_TAKEN_UP: Final = (Predicate.INTERACTS_WITH, Predicate.SUBSTRATE_OF, Predicate.INHIBITS, Predicate.INDUCES)
"""What is said of an ingredient replaces when it is said of the whole product again."""

_Particular: TypeAlias = "dict[tuple[Predicate, str, bool], dict[str, Finding]]"
"""By what is said, of which partner, and whether it is denied, the findings on ingredients by the ingredient's id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that one sentence says.

    `heads` are the groups whose example the object is; `is_open` says that the sentence leaves open on whom its effect is, `is_umbrella`
    that the object is a group said to affect the proteins in `via`, in a way left open, `is_at_large` that anything is denied, and not a
    measure of something.
    """

    subject: Entity
    subject_mention: str
    predicate: Predicate
    object: Entity
    object_mention: str
    evidence: Evidence
    negated: bool = False
    hedged: bool = False
    strength: Strength | None = None
    contribution: Contribution | None = None
    activates: bool = False
    effect: Effect | None = None
    is_open: bool = False
    is_at_large: bool = False
    is_umbrella: bool = False
    management: tuple[Management, ...] = ()
    scope: Scope | None = None
    weight: Weight = UNSAID
    administration: Administration | None = None
    via: tuple[Entity, ...] = ()
    heads: tuple[Entity, ...] = ()


def reconciled(findings: Iterable[Finding], ingredients: Sequence[Entity]) -> Iterator[Finding]:
    """The findings of one document as they are meant beside each other; what plays no part in it is left out."""
    own = {e.id for e in ingredients}
    return _relevant(_supplied(_unfolded(_settled(tuple(findings), ingredients)), own), own)


def _settled(findings: tuple[Finding, ...], ingredients: Sequence[Entity]) -> tuple[Finding, ...]:
    """Where a sentence leaves open whose exposure or effect changes, the roles that the document states tell: who acts is not the one.

    A partner that it calls an inhibitor or inducer acts on the drug, unless the change goes the way in which only the drug acts; what is
    raised by one that acts as the drug does is the drug's effect. Where it states none of a partner, the drug's name tells.
    """
    ways = {(f.subject.id, WAYS[f.predicate]) for f in findings if f.predicate in WAYS and not f.negated}
    acting = {who for who, _ in ways}
    return tuple(
        replace(f, effect=replace(f.effect, on=_on_whom(f, f.effect, ways, acting, ingredients))) if f.is_open and f.effect else f
        for f in findings
    )


def _on_whom(f: Finding, effect: Effect, ways: set[tuple[str, Direction]], acting: set[str], ingredients: Sequence[Entity]) -> On:
    """On whom an effect is of which the sentence leaves that open, by who acts which way."""
    if effect.quantity is Quantity.EFFECT:
        drugs = [e for e in ingredients if f.subject.kind is Kind.PRODUCT or e.id == f.subject.id] or [f.subject]
        if effect.direction is Direction.INCREASE and any(kinds_of_action.are_alike(drug, f.object) for drug in drugs):
            return On.SUBJECT
        if effect.direction is Direction.DECREASE and any(kinds_of_action.undoes(drug, f.object) for drug in drugs):
            return On.OBJECT
        if effect.direction is Direction.DECREASE and any(kinds_of_action.undoes(f.object, drug) for drug in drugs):
            return On.SUBJECT
    is_of_partner, is_of_drug = ((who, effect.direction) in ways for who in (f.object.id, f.subject.id))
    is_of_drug = is_of_drug or (f.object.id not in acting and known_actors.sends(f.subject, effect.direction))
    if is_of_drug and not is_of_partner and effect.quantity is Quantity.EXPOSURE:
        return On.OBJECT
    return On.SUBJECT if f.object.id in acting else effect.on


def _unfolded(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Advice on "drugs that affect CYP2D6" is advice on its inhibitors and inducers, where the document names any; else on those listed."""
    out = []
    heads = {h.id for f in findings if f.predicate is Predicate.INTERACTS_WITH for h in f.heads}
    groups = {f.object.id: f for f in findings if f.predicate is Predicate.INTERACTS_WITH and not f.negated and f.object.roles}
    for f in findings:
        wide = {e.id for e in f.via}
        covered = [g for g in groups.values() if f.is_umbrella and any(r.target.id in wide for r in g.object.roles)]
        acting = [g for g in covered if g.object.roles[0].action is not Predicate.SUBSTRATE_OF]
        is_covered = covered or (f.is_umbrella and f.object.id in heads)
        out += [replace(f, object=g.object, object_mention=g.object_mention, effect=None, via=g.via) for g in acting] if is_covered else [f]
    return tuple(out)


def _supplied(findings: tuple[Finding, ...], own: set[str]) -> tuple[Finding, ...]:
    """A mineral beside its supplements is the same partner: "iron" where the document speaks of "iron supplements", too."""
    told = [f.object for f in findings if f.predicate is Predicate.INTERACTS_WITH and not f.negated]
    by_name = sorted(told, key=lambda e: e.name, reverse=True)  # supplements last
    supplies = {m[1]: e for e in by_name if (m := _phrases("phrase.supply").fullmatch(e.name))}
    meant = {e.id: supplies[e.name] for e in told if e.name in supplies and e.id not in own}
    if not meant:
        return findings
    return tuple(
        replace(f, object=meant[f.object.id])
        if f.predicate is Predicate.INTERACTS_WITH and not f.negated and f.object.id in meant
        else replace(f, subject=meant[f.subject.id])
        if f.predicate is Predicate.MEMBER_OF and f.subject.id in meant
        else f
        for f in findings
    )


def _relevant(findings: tuple[Finding, ...], ingredients: set[str]) -> Iterator[Finding]:
    """Without memberships of names that play no other part; what is said of ingredients takes up what is said of the whole product."""
    partners = {f.object.id for f in findings if f.predicate is Predicate.INTERACTS_WITH}
    particular = _particular(findings, ingredients)
    moved = {(f.object.id, f.negated): told for f in findings if _is_of_whole(f) and (told := _told_of(f, particular))}
    for f in findings:
        if f.predicate is Predicate.MEMBER_OF and f.subject.id not in partners:
            continue
        told = moved.get((f.object.id, f.negated), {}) if _is_of_whole(f) else {}
        if told:
            yield from (replace(f, subject=t.subject, subject_mention=t.subject_mention) for t in told.values())
        else:
            yield f


def _particular(findings: tuple[Finding, ...], ingredients: set[str]) -> _Particular:
    """What is said of ingredients, by partner, and what the same words say of another beside it: "Warfarin and other anticoagulants: …"."""
    found: _Particular = {}
    for f in findings:
        if f.predicate in _TAKEN_UP and f.subject.id in ingredients:
            found.setdefault((f.predicate, f.object.id, f.negated), {})[f.subject.id] = f
    of_whole = [f for f in findings if _is_of_whole(f) and f.effect]
    beside = {_saying(f): told for f in of_whole if (told := _told_of(f, found))}
    left = [f for f in of_whole if _saying(f) in beside and not _told_of(f, found)]
    return found | {(f.predicate, f.object.id, f.negated): beside[_saying(f)] for f in left}


def _is_of_whole(f: Finding) -> bool:
    return f.predicate in _TAKEN_UP and f.subject.kind is Kind.PRODUCT


def _told_of(f: Finding, particular: _Particular) -> dict[str, Finding]:
    """The findings on ingredients that speak of a finding's partner, or else of a class that lists it, or of the wider of two classes."""
    above = (particular.get((f.predicate, id_, f.negated)) for e in (f.object, *f.heads) for id_ in (e.id, _bare(e)))
    return next((told for told in above if told), {})


def _bare(e: Entity) -> str:
    """The id of the class of which a "strong" one is a part."""
    role = e.roles[0] if len(e.roles) == 1 else None
    return role_group(role.action, (role.target,), (None,)).id if role and role.strength else e.id


def _saying(f: Finding) -> tuple[int, int, bool, Effect | None]:
    """By what two findings are known to be said in one breath: their sentence, and what it says changes."""
    return f.evidence.start, f.evidence.end, f.negated, f.effect


def is_of_both(own: Own, lead: str) -> bool:
    """Whether the words that lead to what a sentence says have it said of each ingredient of a product: "both are handled by"."""
    return bool(own.ingredients and _rule("block.said-of-both").search(lead))


def each(finding: Finding, subject: Mention | None, own: Own, lead: str = "") -> Iterator[Finding]:
    """What is said of "both drugs" of a product, or behind a `lead` like "both are", of each ingredient."""
    is_of_all = (own.ingredients and subject.is_every) if subject else is_of_both(own, lead)
    if not is_of_all:
        yield finding
        return
    for e in own.ingredients:
        yield replace(finding, subject=e, subject_mention=own.titles.get(e.id, e.name))


def via_of(entity: Entity, heads: Sequence[Entity]) -> Iterator[Entity]:
    """The proteins through which a partner is said to act: those of its role group, or of the group that lists it."""
    for e in (entity, *heads):
        if e.kind is Kind.ROLE_GROUP:
            yield from (r.target for r in e.roles)
