"""Laws of the network: what goes in comes out, in any order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.entities import Named
from kg.model import Kind, Strength
from kg.network import from_edges, to_edges
from kg.relations import PREDICATES, Edge

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


@given(NODES, EDGES.map(lambda edges: list({(e.subject, e.object, e.key): e for e in edges}.values())))
def test_edges_come_back_as_they_went_in(nodes: list[Named], edges: list[Edge]) -> None:
    """`to_edges` undoes `from_edges` on distinct edges."""
    expected = tuple(sorted(edges, key=lambda e: (e.subject, e.object, e.key)))
    assert to_edges(from_edges(nodes, edges)) == (tuple(sorted(nodes, key=lambda n: n.id)), expected)


@given(NODES, EDGES, st.randoms(use_true_random=False))
def test_order_makes_no_difference(nodes: list[Named], edges: list[Edge], random: object) -> None:
    """The same edges in another order, doubles among them, give the same network."""
    shuffled = list(edges)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a random.Random
    assert to_edges(from_edges(nodes, edges)) == to_edges(from_edges(nodes, shuffled + edges))
