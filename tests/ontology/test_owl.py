"""The ontology as logic: inside OWL 2 RL, consistent with real graphs, and at odds with the slips that it is there to catch."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import owlrl
import pytest
from owlrl.Namespaces import ERRNS
from rdflib import BNode, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.namespace import OWL, RDF, RDFS, SKOS, XSD

import ontology
from kg.rdf import to_quads
from kg.vocab import ONTOLOGY
from tests.conftest import absent
from tests.readings import CYP3A4, IMATINIB, WARFARIN, imatinib

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from rdflib.graph import _TripleType
    from rdflib.term import Node

RX = Namespace(ONTOLOGY)
FOREIGN = {RX.minorMetabolizedBy: RX.metabolizedBy, RX.primarilyMetabolizedBy: RX.metabolizedBy}
"""Words of the hand-made graph for which ours has a plainer one; what else it says beyond our words is left out."""

KINDS = frozenset({OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty})
TYPES = KINDS | {OWL.Ontology, OWL.NamedIndividual, OWL.TransitiveProperty, OWL.SymmetricProperty, OWL.AllDisjointClasses}
AXIOMS = {
    RDFS.subClassOf: OWL.Class,
    OWL.disjointWith: OWL.Class,
    RDFS.subPropertyOf: OWL.ObjectProperty,
    RDFS.domain: OWL.Class,
}
"""Axioms between named terms, and what their objects are; with names on both sides each is inside OWL 2 RL."""

REST = frozenset({RDF.type, RDF.first, RDF.rest, RDFS.range, RDFS.label, RDFS.seeAlso, OWL.members, OWL.versionIRI, OWL.versionInfo})
DATATYPES = frozenset({XSD.string, XSD.decimal, XSD.integer, XSD.boolean, XSD.dateTime})
"""Datatypes of ours; all are among those of OWL 2 RL."""


def core() -> Graph:
    return Graph().parse(data=ontology.path("core.ttl").read_text(encoding="utf-8"), format="turtle")


def with_proteins() -> Graph:
    return core().parse(data=ontology.path("proteins.ttl").read_text(encoding="utf-8"), format="turtle")


def about_imatinib() -> list[_TripleType]:
    """One document of our own words, as the product writes it."""
    return [(s, p, o) for s, p, o, _ in to_quads(imatinib())]


def gold(shared: Path) -> Iterator[_TripleType]:
    """The hand-made graph of a real monograph, as far as it uses words of ours."""
    words = core()
    for s, prop, o in Graph().parse(shared / "design" / "ontology" / "imatinib_gold.ttl"):
        p = FOREIGN.get(URIRef(str(prop)), prop)
        is_known = (o, None, None) in words if p == RDF.type else (p, None, None) in words
        if is_known and isinstance(o, Literal) == ((p, RDF.type, OWL.ObjectProperty) not in words and p != RDF.type):
            yield s, p, o


def beyond_rl(graph: Graph) -> list[str]:
    """What stands outside the part of OWL 2 RL that this ontology keeps to: axioms between named classes and properties."""
    found = [f"{s}: type {o}" for s, o in graph.subject_objects(RDF.type) if _is_of(o, OWL) and o not in TYPES]
    found += [f"{s}: axiom {p}" for s, p in graph.subject_predicates() if _is_of(p, OWL, RDFS) and p not in REST | AXIOMS.keys()]
    for axiom, kind in AXIOMS.items():
        found += [f"{s} {axiom}: {o}" for s, o in graph.subject_objects(axiom) if (o, RDF.type, kind) not in graph or isinstance(s, BNode)]
    for prop, target in graph.subject_objects(RDFS.range):
        is_data = (prop, RDF.type, OWL.DatatypeProperty) in graph
        if target not in DATATYPES if is_data else (target, RDF.type, OWL.Class) not in graph:
            found.append(f"{prop}: range {target}")
    for members in graph.objects(None, OWL.members):
        found += [f"disjoint: {one}" for one in Collection(graph, members) if (one, RDF.type, OWL.Class) not in graph]
    found += [f"{s}: of several kinds" for s in set(graph.subjects()) if len(KINDS & set(graph.objects(s, RDF.type))) > 1]
    return found


def _is_of(term: Node, *namespaces: object) -> bool:
    return str(term).startswith(tuple(str(namespace) for namespace in namespaces))


def contradictions(*triples: _TripleType, without: Iterable[_TripleType] = ()) -> list[str]:
    """What the OWL 2 RL rules call an error in the closure of ontology, proteins and these triples."""
    graph = with_proteins()
    for triple in set(triples) - set(without):
        graph.add(triple)
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    return sorted(str(words) for words in graph.objects(None, ERRNS.error))


def typed(entity: str, kind: URIRef) -> _TripleType:
    return URIRef(entity), RDF.type, kind


def test_the_ontology_is_in_owl_2_rl() -> None:
    """Nothing in core.ttl is outside OWL 2 RL, as far as its constructs tell."""
    assert beyond_rl(core()) == []


def test_what_is_outside_is_seen() -> None:
    """A restriction, an unknown datatype, an undeclared superclass and a word that is class and property are each found."""
    spoiled = core()
    node = BNode()
    spoiled.add((RX.Drug, RDFS.subClassOf, node))
    spoiled.add((node, RDF.type, OWL.Restriction))
    spoiled.add((node, OWL.someValuesFrom, RX.Drug))
    spoiled.add((RX.rule, RDFS.range, OWL.real))
    spoiled.add((RX.Food, RDFS.subClassOf, RX.Nourishment))
    spoiled.add((RX.Claim, RDF.type, OWL.ObjectProperty))
    found = beyond_rl(spoiled)
    assert len(found) == 6
    for part in ("Restriction", "someValuesFrom", "real", "Nourishment", "several kinds"):
        assert any(part in finding for finding in found), part


def test_a_document_is_consistent() -> None:
    """Ontology, proteins and what one document says contradict each other nowhere."""
    assert contradictions(*about_imatinib()) == []


def test_the_gold_graph_is_consistent(shared: Path) -> None:
    """The hand-made graph of a real monograph, in our words, contradicts the ontology nowhere."""
    triples = list(gold(shared))
    assert len(triples) > 1500
    assert contradictions(*triples) == []


SLIPS: dict[str, tuple[list[_TripleType], list[_TripleType]]] = {
    "a drug is also an enzyme": ([typed(WARFARIN.id, RX.MetabolizingEnzyme)], []),
    "a drug is an enzyme and no drug": ([typed(WARFARIN.id, RX.MetabolizingEnzyme)], [typed(WARFARIN.id, RX.Drug)]),
    "an enzyme is also a drug": ([typed(CYP3A4.id, RX.Drug)], []),
    "an enzyme is a drug and no enzyme": ([typed(CYP3A4.id, RX.Drug)], [typed(CYP3A4.id, RX.MetabolizingEnzyme)]),
    "a drug is a food": ([typed(IMATINIB.id, RX.Food)], []),
    "an enzyme inhibits": ([(URIRef(CYP3A4.id), RX.inhibits, URIRef(CYP3A4.id))], []),
    "a drug handles a drug": ([(URIRef(IMATINIB.id), RX.metabolizedBy, URIRef(WARFARIN.id))], []),
    "a claim supports a claim": ([(URIRef("urn:claim"), RX.supportedBy, URIRef("urn:claim"))], []),
}
"""What a graph gets wrong, and what it then no longer says."""


@pytest.mark.parametrize("slip", sorted(SLIPS))
def test_a_slip_is_a_contradiction(slip: str) -> None:
    """Typing a drug as an enzyme, or giving a property an end that it cannot have, leaves no way to read the graph."""
    added, removed = SLIPS[slip]
    assert contradictions(*about_imatinib(), *added, without=removed)


def hermit_finds_a_model(graph: Graph, folder: Path) -> bool:
    """Whether the reasoner HermiT, which knows all of OWL 2, finds the graph consistent. It reads RDF/XML."""
    import owlready2

    file = folder / "graph.rdf"
    graph.serialize(file, format="xml")
    world = owlready2.World()
    world.get_ontology(file.as_uri()).load()
    try:
        owlready2.sync_reasoner_hermit(world, debug=0)
    except owlready2.OwlReadyInconsistentOntologyError:
        return False
    return True


def models_by_hermit(triples: Iterable[_TripleType], folder: Path) -> tuple[bool, bool]:
    """Whether HermiT finds a model of ontology, proteins and these triples, and one where warfarin is an enzyme besides."""
    if shutil.which("java") is None:
        absent("Java is not there, which the reasoner HermiT needs")
    graph = with_proteins()
    for triple in triples:
        graph.add(triple)
    as_it_is = hermit_finds_a_model(graph, folder)
    graph.add(typed(WARFARIN.id, RX.MetabolizingEnzyme))
    return as_it_is, hermit_finds_a_model(graph, folder)


def test_hermit_agrees_on_a_document(tmp_path: Path) -> None:
    """A reasoner for all of OWL 2 finds what the product writes consistent, and the slip not."""
    assert models_by_hermit(about_imatinib(), tmp_path) == (True, False)


def test_hermit_agrees_on_the_gold_graph(tmp_path: Path, shared: Path) -> None:
    """A reasoner for all of OWL 2 finds the hand-made graph consistent, and the slip not."""
    assert models_by_hermit(gold(shared), tmp_path) == (True, False)


def test_narrower_words_entail_the_wider() -> None:
    """Who is metabolized by an enzyme is its substrate, and a precipitant is a participant: what the ontology promises to queries."""
    graph = with_proteins()
    for triple in about_imatinib():
        graph.add(triple)
    graph.remove((None, RX.substrateOf, None))
    graph.remove((None, RX.hasParticipant, None))
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    assert (URIRef(IMATINIB.id), RX.substrateOf, URIRef(CYP3A4.id)) in graph
    assert set() < set(graph.subject_objects(RX.precipitant)) <= set(graph.subject_objects(RX.hasParticipant))
    assert (URIRef(WARFARIN.id), RDF.type, RX.Interactant) in graph
    assert (URIRef(CYP3A4.id), SKOS.exactMatch, URIRef("http://purl.uniprot.org/uniprot/P08684")) in graph
