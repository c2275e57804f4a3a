"""What one document's claims imply as they stand: direct edges and stated interactions. Denials imply nothing."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from rdflib import URIRef

from kg.hashes import digest
from kg.model import SUBSTANCES, Effect, Entity, Kind, Predicate, Quantity, Role, Statement
from kg.rdf import record
from kg.rdf.terms import EXPOSURES, HANDLED_BY, PROPERTIES, RDF_TYPE, RX, RXV
from kg.sides import precipitant_and_object
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

_EDGES: Final = frozenset(Predicate) - {Predicate.SUBSTRATE_OF, *ACTS_ON}
SHIFTS: Final = {RXV.ExposureIncreased: RX.mayIncreaseExposureOf, RXV.ExposureDecreased: RX.mayDecreaseExposureOf}
"""The edge that a stated direction of exposure draws from precipitant to object drug."""

Actors = dict[tuple[str, str], Predicate]
"""Who is said to act how on which protein: (substance, protein) → inhibits or induces."""


def implied(statements: Iterable[Statement], claims: Mapping[str, URIRef]) -> Iterator[Triple]:
    """Every edge and interaction that follows from the statements of one document; `claims` gives the node of each by its key."""
    stated = [s for s in statements if not s.negated and s.subject.id != s.object.id]
    actors = _actors(stated)
    resting: dict[URIRef, list[Statement]] = defaultdict(list)
    for statement in stated:
        yield from _edges(statement)
        if statement.predicate is Predicate.INTERACTS_WITH:
            interaction = _interaction(statement, actors)
            resting[interaction.node].append(statement)
            yield from interaction.triples(claims[statement.key])
    for node, supports in resting.items():
        yield from ((node, prop, value) for prop, value in record.of(supports))


def property_of(statement: Statement) -> URIRef:
    """The property that a statement asserts: the narrowest word for being a substrate, the plain one for all else."""
    if statement.predicate is Predicate.SUBSTRATE_OF:
        return HANDLED_BY.get(statement.object.kind, RX.substrateOf)
    return PROPERTIES[statement.predicate]


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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Interaction:
    """What one statement says of a pair; statements of one document that say the same share its node."""

    document: str
    pair: tuple[Entity, Entity]
    is_directed: bool
    exposure: URIRef | None
    mechanism: URIRef
    proteins: tuple[Entity, ...]

    @property
    def node(self) -> URIRef:
        directed = "directed" if self.is_directed else ""
        name = digest(self.document, directed, *(e.id for e in self.pair), self.exposure or "", self.mechanism)
        return URIRef(f"{ID}interaction/s-{name}")

    def triples(self, claim: URIRef) -> Iterator[Triple]:
        node, first, second = self.node, *(URIRef(e.id) for e in self.pair)
        yield node, RDF_TYPE, RX.StatedInteraction
        yield node, RX.supportedBy, claim
        yield node, RX.mechanism, self.mechanism
        yield node, RX.hasParticipant, first
        yield node, RX.hasParticipant, second
        if self.is_directed:
            yield node, RX.precipitant, first
            yield node, RX.objectDrug, second
        if self.exposure:
            yield node, RX.exposureDirection, self.exposure
        if self.is_directed and self.exposure in SHIFTS:
            yield first, SHIFTS[self.exposure], second
        for protein in self.proteins:
            yield node, RX.viaProtein, URIRef(protein.id)


def _interaction(statement: Statement, actors: Actors) -> _Interaction:
    directed = precipitant_and_object(statement)
    one, other = directed or sorted((statement.subject, statement.object), key=lambda e: e.id)
    is_exposure = statement.effect is not None and statement.effect.quantity is Quantity.EXPOSURE
    mechanism, proteins = _mechanism(statement, directed[0] if directed else None, actors)
    return _Interaction(
        document=statement.document,
        pair=(one, other),
        is_directed=directed is not None,
        exposure=EXPOSURES[statement.effect.direction] if statement.effect and is_exposure else None,
        mechanism=mechanism,
        proteins=proteins,
    )


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
