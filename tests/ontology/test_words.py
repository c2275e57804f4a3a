"""The ontology and the code use the same words."""

from __future__ import annotations

import re

import pyoxigraph as ox
import pytest

import ontology
from kg.rdf import to_nquads
from kg.store import Store
from kg.vocab import ONTOLOGY, PREFIXES, VOCABULARY
from tests.conftest import ROOT
from tests.readings import imatinib

FILES = ("core.ttl", "proteins.ttl", "shapes.ttl")
ABSTRACT = {"Interactant", "InteractantGroup", "Interaction", "PharmacokineticProtein", "Protein", "ProteinOrFamily"}
"""Classes that only order the others."""


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
    """Each class and property has one label and one definition; each concept a label."""
    quads = parsed("core.ttl")
    for name in declared(ONTOLOGY):
        of_term = [p for s, p, _ in quads if s == ONTOLOGY + name]
        for prop in (PREFIXES["rdfs"] + "label", PREFIXES["skos"] + "definition"):
            assert of_term.count(prop) == 1, (name, prop)


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


def test_the_example_is_worth_its_triples() -> None:
    """A claim costs about 30 triples with evidence, entities and all that follows from it."""
    reading = imatinib()
    assert to_nquads(reading).count(b"\n") / len(reading.statements) < 32
