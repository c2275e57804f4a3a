"""The description of the data set, and nanopublications of its claims."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest

from extract.origins import origins
from kg.errors import BadOutput
from kg.export.maker import node
from kg.export.nanopub import SPACE
from kg.export.void import DATASET
from kg.model import Predicate
from kg.store import Store
from tests.exported import SOURCES, hostile, pair, written
from tests.readings import CYP3A4, IMATINIB, imatinib, reading, said

if TYPE_CHECKING:
    from pathlib import Path

Facts = dict[tuple[str, str], set[str]]


def text(term: object) -> str:
    """What an IRI or a literal says."""
    assert isinstance(term, ox.NamedNode | ox.Literal)
    return term.value


def described(store: Store, place: Path) -> Facts:
    """The values in a description by subject and property."""
    facts: Facts = defaultdict(set)
    for quad in ox.parse(path=str(written(store, "void", place / "out.ttl")), format=ox.RdfFormat.TURTLE):
        facts[quad.subject.value, quad.predicate.value].add(text(quad.object))
    return facts


def published(store: Store, place: Path, *claims: str) -> dict[str, dict[str, set[ox.Triple]]]:
    """Nanopublications by claim key, each as its parts by name."""
    found: dict[str, dict[str, set[ox.Triple]]] = defaultdict(lambda: defaultdict(set))
    for quad in ox.parse(path=str(written(store, "nanopub", place / "out.trig", *claims)), format=ox.RdfFormat.TRIG):
        key, _, part = quad.graph_name.value.removeprefix(SPACE).partition("#")
        found[key][part].add(quad.triple)
    return found


def test_counts_are_those_of_the_store(sample_store: Path, tmp_path: Path) -> None:
    """Triples, documents, classes and properties in the description are what a count in the store gives."""
    with Store.open(sample_store) as store:
        facts = described(store, tmp_path)
        union = {quad.triple for quad in store.native}
        documents = len(store.documents())
        graphs = {str(name).strip("<>") for name in store.native.named_graphs()}
    subjects = len({t.subject for t in union})
    properties = {t.predicate.value for t in union}
    for name, count in (("triples", len(union)), ("documents", documents), ("distinctSubjects", subjects), ("properties", len(properties))):
        assert facts[DATASET, node(f"void:{name}").value] == {str(count)}, name
    parts = facts[DATASET, node("void:propertyPartition").value]
    assert {iri for part in parts for iri in facts[part, node("void:property").value]} == properties
    assert sum(int(n) for part in parts for n in facts[part, node("void:triples").value]) == len(union)
    classes = {t.object.value for t in union if t.predicate == node("rdf:type") and isinstance(t.object, ox.NamedNode)}
    assert len(facts[DATASET, node("void:classPartition").value]) == len(classes)
    apart = {graph for graph in graphs if "/monograph/" not in graph}
    assert facts[DATASET, node("void:subset").value] == {f"{DATASET}/stated", *apart}


def test_terms_are_told(tmp_path: Path) -> None:
    """Each source of names stands there with its licence: an SPDX IRI where it has one, words where not."""
    facts = described(Store.in_memory([imatinib()]), tmp_path)
    assert len(facts[DATASET, node("dcterms:source").value]) == len(SOURCES)
    assert "https://spdx.org/licenses/CC0-1.0" in facts[f"{DATASET}/source/a-list", node("dcterms:license").value]
    assert facts[f"{DATASET}/source/another-list", node("dcterms:rights").value] == {"public domain"}
    assert facts["https://w3id.org/rxloom/ontology", node("dcterms:license").value] == {"https://spdx.org/licenses/CC-BY-4.0"}
    assert facts[DATASET, node("dcterms:rights").value]


def test_the_lexicon_tells_its_sources() -> None:
    """Every row of every table is counted under a source with a licence."""
    found = origins()
    assert {"FDA UNII", "HGNC", "rxloom"} <= {origin.source for origin in found}
    assert all(origin.licence and origin.names > 0 for origin in found)
    assert next(origin.licence for origin in found if origin.source == "HGNC") == "CC0-1.0"


def test_a_nanopublication_has_its_four_parts(tmp_path: Path) -> None:
    """As the guidelines ask: the head names three graphs; provenance speaks of the assertion, publication info of the whole."""
    found = published(Store.in_memory(pair()), tmp_path)
    assert len(found) == sum(len(document.statements) for document in pair())
    for key, parts in found.items():
        this = node(SPACE + key)
        assert set(parts) == {"Head", "assertion", "provenance", "pubinfo"}
        assert parts["Head"] == {
            ox.Triple(this, node("rdf:type"), node("np:Nanopublication")),
            ox.Triple(this, node("np:hasAssertion"), node(f"{SPACE}{key}#assertion")),
            ox.Triple(this, node("np:hasProvenance"), node(f"{SPACE}{key}#provenance")),
            ox.Triple(this, node("np:hasPublicationInfo"), node(f"{SPACE}{key}#pubinfo")),
        }
        assert any(t.subject == node(f"{SPACE}{key}#assertion") for t in parts["provenance"])
        assert any(t.subject == this for t in parts["pubinfo"])
        assert sum(t.predicate == node("oa:exact") for t in parts["provenance"]) == 1


def test_the_assertion_says_the_claim_and_nothing_of_its_reading(tmp_path: Path) -> None:
    """Beside the claim's own words stands its one edge, if any; evidence, confidence and mentions are provenance."""
    found = published(Store.in_memory(pair()), tmp_path)
    edges = 0
    for key, parts in found.items():
        claim = node(f"https://w3id.org/rxloom/id/claim/{key}")
        said = {t.predicate: t.object for t in parts["assertion"] if t.subject == claim}
        assert not said.keys() & {node(name) for name in ("rx:hasEvidence", "rx:statedIn", "rx:confidence", "rx:subjectMention")}
        edge = {t for t in parts["assertion"] if t.subject != claim}
        assert edge <= {ox.Triple(node(text(said[node("rx:subject")])), node(text(said[node("rx:predicate")])), said[node("rx:object")])}
        edges += len(edge)
    assert 10 < edges < len(found)


def test_a_denial_asserts_no_edge(tmp_path: Path) -> None:
    """The edge stands in the assertion of a claim, and not in that of its denial, whose label says so."""
    yes, no = said(IMATINIB, Predicate.INHIBITS, CYP3A4), said(IMATINIB, Predicate.INDUCES, CYP3A4, negated=True)
    found = published(Store.in_memory([reading(IMATINIB, [yes, no])]), tmp_path)
    edges = {key: {t for t in found[key]["assertion"] if t.subject == node(IMATINIB.id)} for key in (yes.key, no.key)}
    assert edges == {yes.key: {ox.Triple(node(IMATINIB.id), node("rx:inhibits"), node(CYP3A4.id))}, no.key: set()}
    labels = {text(t.object) for t in found[no.key]["pubinfo"] if t.predicate == node("rdfs:label")}
    assert "denied: imatinib induces CYP3A4" in labels


def test_one_claim_is_the_same_alone(tmp_path: Path) -> None:
    """`--claim` gives the nanopublication that the whole file has, by key or by IRI."""
    store, key = Store.in_memory(pair()), imatinib().statements[3].key
    everything = published(store, tmp_path)
    assert (
        published(store, tmp_path, key) == published(store, tmp_path, f"https://w3id.org/rxloom/id/claim/{key}") == {key: everything[key]}
    )


def test_a_claim_that_is_not_there_is_named(tmp_path: Path) -> None:
    """An unknown key gives an error that names it and where keys are found; nothing is written."""
    with pytest.raises(BadOutput, match="no claim 'abc' in this store"):
        published(Store.in_memory(pair()), tmp_path, imatinib().statements[0].key, "abc")
    assert not list(tmp_path.iterdir())


def test_hostile_words_are_published_as_they_are(tmp_path: Path) -> None:
    """Each hostile sentence comes back from the file."""
    found = published(Store.in_memory([hostile()]), tmp_path)
    exact = {text(t.object) for parts in found.values() for t in parts["provenance"] if t.predicate == node("oa:exact")}
    assert {e.text for s in hostile().statements for e in s.evidence} == exact
