"""The graph's edges ↔ a networkx.MultiDiGraph: the predicate is the edge key, the claims behind it are the edge's data.

Only what a person can follow is an edge. Denials are none; predictions have keys of their own (`predicted:…`), so that no
walk over stated edges can meet one by accident.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import networkx as nx

from kg.model import Kind, Strength

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Network = nx.MultiDiGraph
"""Nodes are entity IRIs with `name` and `kind`; edges hold an `Edge` under "edge"."""

RAISES: Final = "mayIncreaseExposureOf"
LOWERS: Final = "mayDecreaseExposureOf"
INTERACTS: Final = "interactsWith"
SUBSTRATE: Final = "substrateOf"
INHIBITS: Final = "inhibits"
INDUCES: Final = "induces"
MEMBER: Final = "memberOf"
SUBGROUP: Final = "subgroupOf"
BRAND: Final = "hasBrand"
SALT: Final = "hasActiveMoiety"
PREDICATES: Final = (RAISES, LOWERS, INTERACTS, INHIBITS, INDUCES, SUBSTRATE, MEMBER, SUBGROUP, BRAND, SALT)
"""Every predicate that an edge may have, from what says most to what says least."""

PREDICTED: Final = "predicted:"
_ORDER: Final = (None, *reversed(Strength))


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One entity as a node."""

    id: str
    name: str
    kind: Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """One edge with the keys of the claims behind it; of several strengths the strongest, of scopes whether all say "some members"."""

    subject: str
    predicate: str
    object: str
    claims: tuple[str, ...] = ()
    strength: Strength | None = None
    only_some: bool = False
    via: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.predicate not in PREDICATES:
            msg = f"an edge's predicate is one of {', '.join(PREDICATES)}, got {self.predicate!r}"
            raise ValueError(msg)

    @property
    def is_predicted(self) -> bool:
        """A rule says it, no monograph does."""
        return bool(self.rules)

    @property
    def key(self) -> str:
        """The key between two nodes: what is stated and what is predicted never fall together."""
        return f"{PREDICTED}{self.predicate}" if self.is_predicted else self.predicate


def from_edges(nodes: Iterable[Node], edges: Iterable[Edge]) -> Network:
    """The network; edges that say the same become one. An edge whose ends are not among `nodes` is left out."""
    network = Network()
    for node in sorted(nodes, key=lambda n: (n.id, n.kind, n.name)):
        if node.id not in network:
            network.add_node(node.id, name=node.name, kind=node.kind)
    merged: dict[tuple[str, str, str], Edge] = {}
    for edge in edges:
        if edge.subject in network and edge.object in network:
            place = (edge.subject, edge.object, edge.key)
            merged[place] = _merge(merged[place], edge) if place in merged else edge
    for (subject, obj, key), edge in sorted(merged.items()):
        network.add_edge(subject, obj, key=key, edge=edge)
    return network


def to_edges(network: Network) -> tuple[tuple[Node, ...], tuple[Edge, ...]]:
    """Undo `from_edges`, sorted."""
    nodes = (Node(id=i, name=d["name"], kind=d["kind"]) for i, d in network.nodes(data=True))
    found = sorted(edges_of(network), key=lambda e: (e.subject, e.object, e.key))
    return tuple(sorted(nodes, key=lambda n: n.id)), tuple(found)


def edges_of(network: Network) -> Iterator[Edge]:
    """Every edge's value."""
    for _, _, edge in network.edges(data="edge"):
        yield edge


def edges_from(network: Network, node: str) -> Iterator[Edge]:
    """The edges that start at a node, by object and key."""
    yield from sorted((e for _, _, e in network.out_edges(node, data="edge")), key=lambda e: (e.object, e.key))


def edges_to(network: Network, node: str) -> Iterator[Edge]:
    """The edges that end at a node, by subject and key."""
    yield from sorted((e for _, _, e in network.in_edges(node, data="edge")), key=lambda e: (e.subject, e.key))


def neighbourhood(network: Network, starts: Iterable[str], depth: int, limit: int) -> Network:
    """The part within `depth` steps of `starts`, the nearest and best connected nodes first, at most `limit` of them."""
    kept = [node for node in dict.fromkeys(starts) if node in network][:limit]
    ring = list(kept)
    for _ in range(depth):
        near = {other for node in ring for other in nx.all_neighbors(network, node)} - set(kept)
        ring = sorted(near, key=lambda n: (-network.degree(n), n))[: limit - len(kept)]
        kept += ring
    return network.subgraph(kept)


def hubs(network: Network, limit: int) -> list[str]:
    """The best connected node and, until `limit` is reached, its neighbours by their connections."""
    if not network:
        return []
    centre = min(network, key=lambda n: (-network.degree(n), n))
    near = sorted(set(nx.all_neighbors(network, centre)) - {centre}, key=lambda n: (-network.degree(n), n))
    return [centre, *near[: limit - 1]]


def _merge(one: Edge, other: Edge) -> Edge:
    return replace(
        one,
        claims=_union(one.claims, other.claims),
        strength=max(one.strength, other.strength, key=_ORDER.index),
        only_some=one.only_some and other.only_some,
        via=_union(one.via, other.via),
        rules=_union(one.rules, other.rules),
    )


def _union(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted({*one, *other}))
