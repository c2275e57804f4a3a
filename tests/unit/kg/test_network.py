"""The store's edges as a network: what is an edge, and what is none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.entities import Named
from kg.model import Kind, Predicate, Strength
from kg.network import edges_of, from_edges, from_store, of_statements
from kg.relations import INDUCES, INHIBITS, INTERACTS, LOWERS, PREDICTED, RAISES, SUBSTRATE, Edge
from kg.store import Store
from tests.readings import CYP3A4, GRAPEFRUIT, IMATINIB, KETOCONAZOLE, PHENYTOIN, WARFARIN, imatinib, reading, said

NODES = tuple(Named(id=name, name=name, kind=Kind.DRUG) for name in "abcd")


@pytest.fixture(scope="module")
def store() -> Store:
    return Store.in_memory([imatinib()])


def test_edges_carry_their_claims(store: Store) -> None:
    """The predicate is the key; the keys of the claims, the strength and the proteins are the data."""
    network = from_store(store)
    edge = network[KETOCONAZOLE.id][CYP3A4.id][INHIBITS]["edge"]
    claim = next(s for s in imatinib().statements if s.subject == KETOCONAZOLE)
    assert (edge.claims, edge.strength, edge.is_predicted) == ((claim.key,), Strength.STRONG, False)
    assert network[IMATINIB.id][CYP3A4.id].keys() == {SUBSTRATE}
    assert network[PHENYTOIN.id][CYP3A4.id].keys() == {INDUCES}
    assert network.nodes[GRAPEFRUIT.id] == {"name": "grapefruit juice", "kind": Kind.FOOD}


def test_exposure_runs_from_precipitant_to_object_drug(store: Store) -> None:
    """A stated change of exposure is a directed edge, whichever side was the grammatical subject."""
    network = from_store(store)
    assert RAISES in network[KETOCONAZOLE.id][IMATINIB.id]
    assert LOWERS in network[PHENYTOIN.id][IMATINIB.id]
    assert network[IMATINIB.id][WARFARIN.id].keys() == {INTERACTS}


def test_predictions_have_keys_of_their_own(store: Store) -> None:
    """What a rule says stands beside what a monograph says, with the rules and the premises."""
    edge = from_store(store)[KETOCONAZOLE.id][IMATINIB.id][PREDICTED + RAISES]["edge"]
    assert edge.rules == ("R1-enzyme", "R2-group-expansion")
    assert len(edge.claims) == 4


def test_a_denial_is_no_edge() -> None:
    """What a document denies leaves no trace among the edges."""
    denied = [said(IMATINIB, Predicate.INTERACTS_WITH, WARFARIN, negated=True), said(IMATINIB, Predicate.INHIBITS, CYP3A4, negated=True)]
    assert list(edges_of(from_store(Store.in_memory([reading(IMATINIB, denied)])))) == []


def test_equal_edges_of_two_documents_become_one() -> None:
    """Claims are united, the strongest word counts, and one saying on all members outweighs one on some."""
    one = Edge(subject="a", predicate=INHIBITS, object="b", claims=("1",), strength=Strength.WEAK, only_some=True)
    two = Edge(subject="a", predicate=INHIBITS, object="b", claims=("2",), strength=Strength.STRONG)
    merged = Edge(subject="a", predicate=INHIBITS, object="b", claims=("1", "2"), strength=Strength.STRONG)
    assert list(edges_of(from_edges(NODES, (one, two)))) == [merged] == list(edges_of(from_edges(NODES, (two, one))))


def test_an_edge_without_a_node_is_left_out() -> None:
    """An edge to something without a name cannot be shown."""
    network = from_edges(NODES[:1], (Edge(subject="a", predicate=INHIBITS, object="zz"),))
    assert (list(network.nodes), list(edges_of(network))) == ([NODES[0].id], [])


def test_an_unknown_predicate_is_refused() -> None:
    """An edge says only what the graph can say."""
    with pytest.raises(ValueError, match="got 'likes'"):
        Edge(subject="a", predicate="likes", object="b")


def test_statements_give_the_edges_of_the_graph(store: Store) -> None:
    """The edges that statements give are those that the graph holds, without predictions and the proteins that they run through."""
    whole = from_store(store)
    stated = {replace(edge, via=()) for edge in edges_of(whole) if not edge.is_predicted}
    assert len(stated) > 20
    assert {*edges_of(of_statements(store, whole, imatinib().statements))} == stated
