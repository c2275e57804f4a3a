"""The graph's edges ↔ a networkx.MultiDiGraph: the predicate is the edge key, the claims behind it are the edge's data.

Only what a person can follow is an edge. Denials are none; predictions have keys of their own (`predicted:…`), so that no
walk over stated edges can meet one by accident.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

import networkx as nx

from kg.entities import Named, index
from kg.model import Predicate, Scope, in_order
from kg.names import claim_key
from kg.rdf import terms
from kg.relations import BY_NAME, INTERACTS, LOWERS, RAISES, RELATIONS, SHIFTS, SUBGROUP, Edge, merged
from kg.sides import precipitant_and_object
from kg.store.select import select
from kg.words import say_effect

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from kg.model import Statement
    from kg.store import Store

    Network: TypeAlias = nx.MultiDiGraph[str]
else:
    Network = nx.MultiDiGraph
"""Nodes are entity IRIs with `name` and `kind`; edges hold an `Edge` under "edge"."""

_SOME: Final = str(terms.RXV.SomeMembers)
_DIRECTIONS: Final = {str(terms.RXV.ExposureIncreased): RAISES, str(terms.RXV.ExposureDecreased): LOWERS}
_BY_PROPERTY: Final = {str(prop): RELATIONS[predicate] for prop, predicate in terms.PREDICATES.items()}
_ACTIONS: Final = {str(terms.ACTIONS[action]): edge for action, edge in BY_NAME.items()}
_STRENGTHS: Final = {str(iri): word for word, iri in terms.STRENGTHS.items()}

_CLAIMS: Final = """
SELECT ?claim ?subject ?predicate ?object ?strength ?scope WHERE {
  ?claim rx:subject ?subject ; rx:predicate ?predicate ; rx:object ?object .
  OPTIONAL { ?claim rx:strength ?strength } OPTIONAL { ?claim rx:memberScope ?scope } OPTIONAL { ?claim rx:negated ?negated }
  FILTER(!BOUND(?negated))
}
"""
_SHIFTS: Final = """
SELECT ?claim ?precipitant ?object ?direction ?via ?scope WHERE {
  ?node a rx:StatedInteraction ; rx:supportedBy ?claim ; rx:precipitant ?precipitant ; rx:objectDrug ?object ;
    rx:exposureDirection ?direction
  OPTIONAL { ?node rx:viaProtein ?via } OPTIONAL { ?claim rx:memberScope ?scope }
}
"""
_PREDICTED: Final = """
SELECT DISTINCT ?claim ?precipitant ?object ?direction ?via ?rule WHERE {
  ?node a rx:PredictedInteraction ; rx:derivedByRule ?rule ; prov:wasDerivedFrom ?claim ;
    rx:precipitant ?precipitant ; rx:objectDrug ?object
  OPTIONAL { ?node rx:exposureDirection ?direction } OPTIONAL { ?node rx:viaProtein ?via }
}
"""
_SUBGROUPS: Final = "SELECT DISTINCT ?group ?wider WHERE { ?group rx:subgroupOf ?wider }"
_ROLES: Final = """
SELECT DISTINCT ?group ?action ?target ?strength WHERE {
  ?group rx:groupAction ?action ; rx:groupTarget ?target OPTIONAL { ?group rx:groupMinStrength ?strength }
}
"""


def from_store(store: Store, *, with_predictions: bool = True) -> Network:
    """All that a store states, and what it predicts."""
    edges = (*_stated(store), *_shifts(store), *_groups(store), *(_predicted(store) if with_predictions else ()))
    return from_edges(index(store).entities.values(), edges)


def of_statements(store: Store, ids: Iterable[str], statements: Iterable[Statement]) -> Network:
    """The part of the network between some entities that these statements and the names of role groups give, without predictions.

    An edge does not tell through which proteins it runs.
    """
    wanted, entities = {*ids}, index(store).entities
    return from_edges((entities[one] for one in wanted & entities.keys()), (*_said(statements), *_groups(store)))


def _said(statements: Iterable[Statement]) -> Iterator[Edge]:
    """The edges of `_stated` and `_shifts`."""
    for s in statements:
        if s.negated or s.subject.id == s.object.id:
            continue
        claims, only_some = (s.key,), s.scope is Scope.SOME
        yield Edge(
            subject=s.subject.id,
            predicate=RELATIONS[s.predicate],
            object=s.object.id,
            claims=claims,
            strength=s.strength,
            only_some=only_some,
        )
        directed = precipitant_and_object(s) if s.predicate is Predicate.INTERACTS_WITH else None
        if directed and s.effect and s.effect.direction in SHIFTS:
            shift = SHIFTS[s.effect.direction]
            yield Edge(subject=directed[0].id, predicate=shift, object=directed[1].id, claims=claims, only_some=only_some)


def _stated(store: Store) -> Iterator[Edge]:
    """One edge a claim that is no denial."""
    for claim, subject, predicate, obj, strength, scope in select(store, _CLAIMS):
        relation = _BY_PROPERTY.get(str(predicate))
        if relation and subject != obj:
            yield Edge(
                subject=str(subject),
                predicate=relation,
                object=str(obj),
                claims=(claim_key(str(claim)),),
                strength=_STRENGTHS.get(str(strength)),
                only_some=scope == _SOME,
            )


def _shifts(store: Store) -> Iterator[Edge]:
    """The change of exposure that an interaction says, from precipitant to object drug."""
    for claim, precipitant, obj, direction, via, scope in select(store, _SHIFTS):
        if predicate := _DIRECTIONS.get(str(direction)):
            yield Edge(
                subject=str(precipitant),
                predicate=predicate,
                object=str(obj),
                claims=(claim_key(str(claim)),),
                only_some=scope == _SOME,
                via=(via,) if via else (),
            )


def _predicted(store: Store) -> Iterator[Edge]:
    """What rules derive; of a direction that no premise gives, only that there is an interaction."""
    for claim, precipitant, obj, direction, via, rule in select(store, _PREDICTED):
        yield Edge(
            subject=str(precipitant),
            predicate=_DIRECTIONS.get(str(direction), INTERACTS),
            object=str(obj),
            claims=(claim_key(str(claim)),),
            via=(via,) if via else (),
            rules=(str(rule),),
        )


def _groups(store: Store) -> Iterator[Edge]:
    """What a role group is by its own name: part of a wider group, acting on a protein. No claim stands behind it."""
    for group, wider in select(store, _SUBGROUPS):
        yield Edge(subject=str(group), predicate=SUBGROUP, object=str(wider))
    for group, action, target, strength in select(store, _ROLES):
        yield Edge(subject=str(group), predicate=_ACTIONS[str(action)], object=str(target), strength=_STRENGTHS.get(str(strength)))


def from_edges(nodes: Iterable[Named], edges: Iterable[Edge]) -> Network:
    """The network; edges that say the same become one. An edge whose ends are not among `nodes` is left out."""
    network: Network = nx.MultiDiGraph()
    for node in sorted(nodes, key=lambda n: (n.id, n.kind, n.name)):
        if node.id not in network:
            network.add_node(node.id, name=node.name, kind=node.kind)
    kept: dict[tuple[str, str, str], Edge] = {}
    for edge in edges:
        if edge.subject in network and edge.object in network:
            place = (edge.subject, edge.object, edge.key)
            kept[place] = merged(kept[place], edge) if place in kept else edge
    for (subject, obj, key), edge in sorted(kept.items()):
        network.add_edge(subject, obj, key=key, edge=edge)
    return network


def plain(network: Network, told: Mapping[str, Statement]) -> Network:
    """The same with plain words and numbers for data: of a node `name` and `kind`, of an edge its `words` and what its claims say.

    `told` holds the statement of each claim. The claims of a predicted edge are premises, and what they advise is not said of its ends.
    """
    made: Network = nx.MultiDiGraph()
    for node, data in network.nodes(data=True):
        made.add_node(node, name=data["name"], kind=str(data["kind"]))
    for e in edges_of(network):
        said = () if e.is_predicted else tuple(told[key] for key in e.claims if key in told)
        made.add_edge(e.subject, e.object, key=e.key, **e.words, **_direction(e), **_said_of(said), claims=" ".join(e.claims))
    return made


def _direction(edge: Edge) -> dict[str, str]:
    directions = [str(direction) for direction, shift in SHIFTS.items() if shift == edge.predicate]
    return {"direction": directions[0]} if directions else {}


def _said_of(statements: Sequence[Statement]) -> dict[str, str | float | int]:
    """What the claims behind a stated edge say of it; what none says is left out."""
    if not statements:
        return {}
    effects = sorted({say_effect(s.effect, s.subject.name, s.object.name) for s in statements if s.effect})
    words = {
        "management": " ".join(in_order(action for s in statements for action in s.management)),
        "effects": "; ".join(effects),
        "contribution": " ".join(sorted({str(s.contribution) for s in statements if s.contribution})),
        "hedged": "yes" if all(s.hedged for s in statements) else "",
    }
    counts = {"confidence": max(s.confidence for s in statements), "documents": len({s.document for s in statements})}
    return {**{name: word for name, word in words.items() if word}, **counts}


def edges_of(network: Network) -> Iterator[Edge]:
    """Every edge's value."""
    yield from (d["edge"] for _, _, d in network.edges(data=True))


def edges_from(network: Network, node: str) -> Iterator[Edge]:
    """The edges that start at a node, by object and key."""
    yield from sorted((d["edge"] for _, _, d in network.out_edges(node, data=True)), key=lambda e: (e.object, e.key))


def edges_to(network: Network, node: str) -> Iterator[Edge]:
    """The edges that end at a node, by subject and key."""
    yield from sorted((d["edge"] for _, _, d in network.in_edges(node, data=True)), key=lambda e: (e.subject, e.key))
