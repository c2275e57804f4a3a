"""The ontology and the code use the same words."""

from __future__ import annotations

import re
from functools import cache

import pyoxigraph as ox
import pytest

import extract
import ontology
from kg.rdf import to_nquads
from kg.sources import find
from kg.store import Store
from kg.vocab import ID, ONTOLOGY, PREFIXES, VOCABULARY
from tests.conftest import ROOT
from tests.readings import imatinib

RDF_TYPE = PREFIXES["rdf"] + "type"
RDFS, SKOS, DCTERMS = (PREFIXES[prefix] for prefix in ("rdfs", "skos", "dcterms"))
OWL = "http://www.w3.org/2002/07/owl#"
FILES = ("core.ttl", "proteins.ttl", "shapes.ttl")
ABSTRACT = {"Interactant", "InteractantGroup", "Interaction", "MonographSection", "PharmacokineticProtein", "Protein", "ProteinOrFamily"}
"""Classes that only order the others, or follow from the range of a property."""


@cache
def parsed(name: str) -> list[tuple[str, str, str]]:
    return [
        (_text(q.subject), _text(q.predicate), _text(q.object)) for q in ox.parse(ontology.path(name).read_bytes(), ox.RdfFormat.TURTLE)
    ]


def _text(term: object) -> str:
    return str(getattr(term, "value", term))


def declared(base: str) -> set[str]:
    return {s.removeprefix(base) for s, p, _ in parsed("core.ttl") if s.startswith(base) and p == PREFIXES["rdf"] + "type"}


def in_code(space: str) -> set[str]:
    files = sorted((ROOT / "kg").rglob("*.py"))
    return {name for file in files for name in re.findall(rf"\b{space}\.(\w+)", file.read_text(encoding="utf-8"))}


@pytest.mark.parametrize("name", FILES)
def test_files_parse(name: str) -> None:
    """Every file of the ontology is Turtle with something in it."""
    assert len(parsed(name)) > 50


def test_terms_of_code_and_ontology_are_equal() -> None:
    """Each term that the code writes is declared, and each declared term is written."""
    assert in_code("RX") == declared(ONTOLOGY) - ABSTRACT
    schemes = {s.removeprefix(VOCABULARY) for s, _, o in parsed("core.ttl") if o == PREFIXES["skos"] + "ConceptScheme"}
    assert in_code("RXV") == declared(VOCABULARY) - schemes


def test_what_is_written_is_declared() -> None:
    """No graph holds an undeclared term of ours."""
    store = Store.in_memory([imatinib()])
    for base in (ONTOLOGY, VOCABULARY):
        rows = store.query("SELECT DISTINCT ?p ?o WHERE { ?s ?p ?o FILTER(!isLiteral(?o)) }")
        used = {str(term) for row in rows.rows for term in row if str(term).startswith(base)}
        assert used
        assert {term.removeprefix(base) for term in used} <= declared(base)


def test_every_term_is_explained() -> None:
    """Each class and property has one label and one definition."""
    for name in declared(ONTOLOGY):
        assert_each_once(ONTOLOGY + name, RDFS + "label", SKOS + "definition")


def test_every_concept_stands_in_its_scheme() -> None:
    """Each concept has one label, one definition and one scheme, at whose top it is; each scheme has both and names just its concepts."""
    quads = parsed("core.ttl")
    schemes = {s for s, _, o in quads if o == SKOS + "ConceptScheme"}
    concepts = {s for s, _, o in quads if o == SKOS + "Concept" and s.startswith(VOCABULARY)}
    assert len(schemes) == 16
    assert len(concepts) == len(declared(VOCABULARY)) - len(schemes) == 54
    for scheme in schemes:
        assert_each_once(scheme, SKOS + "prefLabel", SKOS + "definition")
    for concept in concepts:
        assert_each_once(concept, SKOS + "prefLabel", SKOS + "definition", SKOS + "inScheme", SKOS + "topConceptOf")
    inside = {(o, s) for s, p, o in quads if p == SKOS + "inScheme"}
    assert {s for s, _ in inside} == schemes
    assert {(o, s) for s, p, o in quads if p == SKOS + "topConceptOf"} == inside
    assert {(s, o) for s, p, o in quads if p == SKOS + "hasTopConcept"} == inside


def test_labels_in_one_scheme_differ() -> None:
    """Two concepts of one scheme are never called the same."""
    quads = parsed("core.ttl")
    scheme = {s: o for s, p, o in quads if p == SKOS + "inScheme"}
    labels = [(scheme[s], o) for s, p, o in quads if p == SKOS + "prefLabel" and s in scheme]
    assert len(labels) == len(set(labels))


def test_bands_are_those_of_the_regulators() -> None:
    """The bands of AUC ratios meet without a gap, and have the bounds of FDA and ICH M12."""
    bounds: dict[str, list[float]] = {}
    for s, p, o in parsed("core.ttl"):
        if p in {ONTOLOGY + "minAUCRatio", ONTOLOGY + "maxAUCRatio"}:
            bounds.setdefault(s.removeprefix(VOCABULARY), []).append(float(o))
    assert {name: sorted(pair) for name, pair in bounds.items()} == {
        "StrongInhibition": [5.0],
        "ModerateInhibition": [2.0, 5.0],
        "WeakInhibition": [1.25, 2.0],
        "WeakInduction": [0.5, 0.8],
        "ModerateInduction": [0.2, 0.5],
        "StrongInduction": [0.2],
    }


def test_every_source_is_a_work_that_can_be_found() -> None:
    """What a term follows is one of the works listed, each with a label and a citation, and no work is listed for nothing."""
    quads = parsed("core.ttl")
    works = {s for s, _, _ in quads if s.startswith(ID + "source/")}
    assert len(works) == 10
    for work in works:
        assert_each_once(work, RDFS + "label", DCTERMS + "bibliographicCitation")
    assert {o for s, p, o in quads if p == DCTERMS + "source"} == works
    of_terms = {o for s, p, o in quads if p == DCTERMS + "source" and s.startswith((ONTOLOGY, VOCABULARY))}
    assert works - of_terms == {ID + "source/skos"}, "SKOS is followed by the file as a whole"


def test_words_of_others_are_declared() -> None:
    """Every property and class that a graph uses, ours or not, is declared in core.ttl: it can be read with no other file."""
    known = {s for s, p, _ in parsed("core.ttl") if p == RDF_TYPE}
    graph = Store.in_memory([imatinib()])
    used = {str(term) for (term,) in graph.query("SELECT DISTINCT ?t WHERE { { ?s ?t ?o } UNION { ?s a ?t } }").rows}
    assert used - {RDF_TYPE} <= known
    assert {p for _, p, _ in parsed("core.ttl") if not p.startswith((PREFIXES["rdf"], RDFS, OWL))} <= known


def assert_each_once(term: str, *properties: str) -> None:
    of_term = [p for s, p, _ in parsed("core.ttl") if s == term]
    assert {prop: of_term.count(prop) for prop in properties} == dict.fromkeys(properties, 1), term


def test_shapes_name_declared_terms() -> None:
    """A shape on a misspelt term would find nothing for ever."""
    names = {term for triple in parsed("shapes.ttl") for term in triple}
    for base in (ONTOLOGY, VOCABULARY):
        assert {name.removeprefix(base) for name in names if name.startswith(base)} <= declared(base)


def test_proteins_are_mapped() -> None:
    """Each protein has exactly one UniProt accession and one label."""
    quads = parsed("proteins.ttl")
    proteins = {s for s, _, _ in quads if "/protein/" in s}
    assert len(proteins) == 36
    for prop in (PREFIXES["skos"] + "exactMatch", PREFIXES["skos"] + "prefLabel"):
        assert sorted(s for s, p, _ in quads if p == prop and s in proteins) == sorted(proteins)


def test_the_samples_are_worth_their_triples() -> None:
    """A claim costs at most 30 triples with evidence, entities and all that follows from it."""
    readings = [extract.reader().read(file.path, file.document) for file in find([str(extract.samples())])]
    assert len(readings) == 48
    triples = sum(to_nquads(reading).count(b"\n") for reading in readings)
    assert triples / sum(len(reading.statements) for reading in readings) < 30
