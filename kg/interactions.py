"""What one document's claims imply as they stand: direct edges and stated interactions. Denials imply nothing."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from rdflib import URIRef

from kg.model import SUBSTANCES, Effect, Entity, Kind, On, Predicate, Quantity, Role, Statement
from kg.terms import ADVICE, EXPOSURES, HANDLED_BY, MEALS, PROPERTIES, RDF_TYPE, RX, RXV
from kg.vocab import ID

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from rdflib.term import Node

Triple = tuple[URIRef, URIRef, "Node"]

ACTS_ON: Final = (Predicate.INHIBITS, Predicate.INDUCES)

MECHANISMS: Final = {
    (Predicate.INHIBITS, Kind.ENZYME): RXV.EnzymeInhibition,
    (Predicate.INHIBITS, Kind.PROTEIN_FAMILY): RXV.EnzymeInhibition,
    (Predicate.INHIBITS, Kind.TRANSPORTER): RXV.TransporterInhibition,
    (Predicate.INDUCES, Kind.ENZYME): RXV.EnzymeInduction,
    (Predicate.INDUCES, Kind.PROTEIN_FAMILY): RXV.EnzymeInduction,
    (Predicate.INDUCES, Kind.TRANSPORTER): RXV.TransporterInduction,
}
"""What an action on a kind of protein is called as a mechanism."""

SIGNIFICANT: Final = frozenset({"clinically significant", "clinically important", "clinically relevant"})
"""The words of a source that say an interaction is clinically significant; any others are kept as words only."""

_EDGES: Final = frozenset({Predicate.MEMBER_OF, Predicate.HAS_BRAND, Predicate.SALT_OF, Predicate.INTERACTS_WITH})
_SHIFTS: Final = {RXV.ExposureIncreased: RX.mayIncreaseExposureOf, RXV.ExposureDecreased: RX.mayDecreaseExposureOf}

Actors = dict[tuple[str, str], Predicate]
"""Who is said to act how on which protein: (substance, protein) → inhibits or induces."""


def implied(statements: Iterable[Statement], claims: Mapping[str, URIRef]) -> Iterator[Triple]:
    """Every edge and interaction that follows from the statements of one document; `claims` gives the node of each by its key."""
    stated = [s for s in statements if not s.negated and s.subject.id != s.object.id]
    actors = _actors(stated)
    for statement in stated:
        yield from _edges(statement)
        if statement.predicate is Predicate.INTERACTS_WITH:
            yield from _interaction(statement, claims[statement.key], actors)


def property_of(statement: Statement) -> URIRef:
    """The property that a statement asserts: the narrowest word for being a substrate, the plain one for all else."""
    if statement.predicate is Predicate.SUBSTRATE_OF:
        return HANDLED_BY.get(statement.object.kind, RX.substrateOf)
    return PROPERTIES[statement.predicate]


def significance_of(words: str | None) -> URIRef | None:
    """The significance that the source's words name, or None: it is never concluded."""
    return RXV.ClinicallySignificant if words and " ".join(words.lower().split()) in SIGNIFICANT else None


def parties(statement: Statement) -> tuple[Entity, Entity] | None:
    """(precipitant, object drug) where the text says whose exposure changes, else None."""
    effect = statement.effect
    if effect is None or effect.quantity is not Quantity.EXPOSURE or effect.on is On.PATIENT:
        return None
    if effect.on is On.SUBJECT:
        return statement.object, statement.subject
    return statement.subject, statement.object


def _actors(statements: Iterable[Statement]) -> Actors:
    actors: Actors = {}
    for s in sorted((s for s in statements if s.predicate in ACTS_ON), key=lambda s: s.key):
        pair = (s.subject.id, s.object.id)
        # A text may call one substance both; inhibition, the commoner cause of harm, then names the mechanism.
        if actors.get(pair) is not Predicate.INHIBITS:
            actors[pair] = s.predicate
    return actors


def _edges(statement: Statement) -> Iterator[Triple]:
    subject, target = URIRef(statement.subject.id), URIRef(statement.object.id)
    named = statement.subject.kind in SUBSTANCES
    if statement.predicate in _EDGES or (named and statement.predicate in ACTS_ON):
        yield subject, PROPERTIES[statement.predicate], target
    elif named and statement.predicate is Predicate.SUBSTRATE_OF:
        yield subject, RX.substrateOf, target
        yield subject, property_of(statement), target


def _interaction(statement: Statement, claim: URIRef, actors: Actors) -> Iterator[Triple]:
    directed = parties(statement)
    pair = directed or tuple(sorted((statement.subject, statement.object), key=lambda e: e.id))
    exposure = EXPOSURES[statement.effect.direction] if statement.effect and statement.effect.quantity is Quantity.EXPOSURE else None
    mechanism, proteins = _mechanism(statement, directed[0] if directed else None, actors)
    node = _iri(statement.document, "directed" if directed else "", *(e.id for e in pair), exposure or "", mechanism)
    first, second = (URIRef(e.id) for e in pair)
    yield node, RDF_TYPE, RX.StatedInteraction
    yield node, RX.supportedBy, claim
    yield node, RX.mechanism, mechanism
    yield node, RX.hasParticipant, first
    yield node, RX.hasParticipant, second
    if directed:
        yield node, RX.precipitant, first
        yield node, RX.objectDrug, second
    if exposure:
        yield node, RX.exposureDirection, exposure
    if directed and exposure in _SHIFTS:
        yield first, _SHIFTS[exposure], second
    for protein in proteins:
        yield node, RX.viaProtein, URIRef(protein.id)
    yield from _advice(statement, node)


def _advice(statement: Statement, node: URIRef) -> Iterator[Triple]:
    for action in statement.management:
        yield node, RX.recommendedAction, ADVICE[action]
    if statement.administration:
        yield node, RX.recommendedAction, MEALS[statement.administration]
    if significance := significance_of(statement.significance):
        yield node, RX.clinicalSignificance, significance


def _mechanism(statement: Statement, precipitant: Entity | None, actors: Actors) -> tuple[URIRef, tuple[Entity, ...]]:
    """The kind of process and the proteins it runs through: what the text says, and what a role group's own name says."""
    via = statement.via
    if statement.effect and statement.effect.quantity is not Quantity.EXPOSURE:
        return RXV.Pharmacodynamic, via
    if statement.effect and _is_absorption(statement.effect):
        return RXV.AbsorptionChange, via
    role = _acting_role(precipitant, via) if precipitant else None
    if role:
        return MECHANISMS.get((role.action, role.target.kind), RXV.MechanismUnstated), via or (role.target,)
    for protein in sorted(via, key=lambda e: e.id):
        action = actors.get((precipitant.id, protein.id)) if precipitant else None
        if action and (action, protein.kind) in MECHANISMS:
            return MECHANISMS[action, protein.kind], via
    return RXV.MechanismUnstated, via


def _is_absorption(effect: Effect) -> bool:
    return effect.outcome is not None and "absor" in effect.outcome.lower()


def _acting_role(group: Entity, via: tuple[Entity, ...]) -> Role | None:
    """The role by which a precipitant group acts: one on a protein that the text names, if there is any."""
    named = {e.id for e in via}
    roles = [r for r in group.roles if r.action in ACTS_ON]
    return min(roles, key=lambda r: (r.target.id not in named, r.action, r.target.id), default=None)


def _iri(*parts: str) -> URIRef:
    digest = hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:32]
    return URIRef(f"{ID}interaction/s-{digest}")
