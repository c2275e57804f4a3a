"""Laws of the network: what goes in comes out, in any order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from kg.entities import Named
from kg.model import Kind, Strength
from kg.network import edges_of, from_edges
from kg.relations import PREDICATES, Edge

if TYPE_CHECKING:
    from kg.network import Network

IDS = "abcde"
NODES = st.permutations([Named(id=i, name=f"name of {i}", kind=kind) for i, kind in zip(IDS, Kind, strict=False)])
WORDS = st.lists(st.sampled_from(["x", "y", "z"]), unique=True, max_size=2).map(lambda words: tuple(sorted(words)))
EDGES = st.lists(
    st.builds(
        Edge,
        subject=st.sampled_from(IDS),
        predicate=st.sampled_from(PREDICATES),
        object=st.sampled_from(IDS),
        claims=WORDS,
        strength=st.none() | st.sampled_from(Strength),
        only_some=st.booleans(),
        via=WORDS,
        rules=WORDS,
    ),
    max_size=12,
)


def to_edges(network: Network) -> tuple[tuple[Named, ...], tuple[Edge, ...]]:
    """The inverse of `from_edges`: nodes by id, and edges by their ends and predicate."""
    nodes = (Named(id=i, name=d["name"], kind=d["kind"]) for i, d in network.nodes(data=True))
    found = sorted(edges_of(network), key=lambda e: (e.subject, e.object, e.key))
    return tuple(sorted(nodes, key=lambda n: n.id)), tuple(found)


@given(NODES, EDGES.map(lambda edges: list({(e.subject, e.object, e.key): e for e in edges}.values())))
def test_edges_come_back_as_they_went_in(nodes: list[Named], edges: list[Edge]) -> None:
    """What a network is made of, distinct edges and named nodes, can be read from it again."""
    expected = tuple(sorted(edges, key=lambda e: (e.subject, e.object, e.key)))
    assert to_edges(from_edges(nodes, edges)) == (tuple(sorted(nodes, key=lambda n: n.id)), expected)


@given(NODES, EDGES, st.randoms(use_true_random=False))
def test_order_makes_no_difference(nodes: list[Named], edges: list[Edge], random: object) -> None:
    """The same edges in another order, doubles among them, give the same network."""
    shuffled = list(edges)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a random.Random
    assert to_edges(from_edges(nodes, edges)) == to_edges(from_edges(nodes, shuffled + edges))
