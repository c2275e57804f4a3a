"""The page of the ontology: made by one command, whole, and independent of any network."""

from __future__ import annotations

import html
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from rdflib import OWL, RDF, SKOS, Graph

import ontology
from kg.vocab import ONTOLOGY, VOCABULARY
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

SCRIPT = ROOT / "scripts" / "ontology_docs.py"


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page as the command writes it."""
    file: Path = tmp_path_factory.mktemp("docs") / "pages" / "ontology.html"
    made = subprocess.run([sys.executable, str(SCRIPT), str(file)], capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stderr
    return file.read_text(encoding="utf-8")


def test_every_term_is_on_the_page(page: str) -> None:
    """Each class, property, list and word has a place of its own, with its definition; links inside the page lead somewhere."""
    graph = Graph().parse(data=ontology.path("core.ttl").read_text(encoding="utf-8"), format="turtle")
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, SKOS.ConceptScheme, SKOS.Concept)
    ours = {node for kind in kinds for node in graph.subjects(RDF.type, kind) if str(node).startswith((ONTOLOGY, VOCABULARY))}
    assert len(ours) > 140
    places = set(re.findall(r'<article id="([^"]+)"', page))
    short = {str(node).replace(ONTOLOGY, "rx:").replace(VOCABULARY, "rxv:") for node in ours}
    assert short <= places
    for node in ours:
        assert html.escape(str(graph.value(node, SKOS.definition))).replace("&#x27;", "&#39;") in page.replace("&#34;", "&quot;")
    assert set(re.findall(r'href="#([^"]+)"', page)) <= places


def test_mappings_and_works_are_on_the_page(page: str) -> None:
    """A mapping leads to the word that it maps to, and a term to the work that it follows."""
    assert '<a href="http://purl.obolibrary.org/obo/RO_0002449">RO:0002449</a>' in page
    assert '<a href="#source:ich-m12">source:ich-m12</a>' in page
    assert "J Am Pharm Assoc 2001" in page


def test_the_page_needs_no_network(page: str) -> None:
    """No script, picture, font or style sheet is fetched from anywhere."""
    assert not re.findall(r"<(?:script|link|img|iframe)\b|@import|url\(", page)


def test_a_wrong_call_says_how_it_is_used() -> None:
    """Without a file the command tells its usage and fails."""
    made = subprocess.run([sys.executable, str(SCRIPT)], capture_output=True, text=True, check=False)
    assert made.returncode == 1
    assert made.stderr.startswith("usage: ")


def test_the_picture_names_words_of_the_graph() -> None:
    """Every term in the README is declared, and the picture shows claims, evidence, interactions, names and the minimum record."""
    text = (ROOT / "ontology" / "README.md").read_text(encoding="utf-8")
    graph = Graph().parse(data=ontology.path("core.ttl").read_text(encoding="utf-8"), format="turtle")
    prefixes = dict(graph.namespaces())
    named = set(re.findall(r"\b(rx|rxv|oa|prov|skos|dcterms):(\w+)", text))
    assert len(named) > 40
    assert not [f"{prefix}:{name}" for prefix, name in named if (prefixes[prefix] + name, RDF.type, None) not in graph]
    picture = text.split("```mermaid\n")[1].split("```")[0]
    for word in ("rx:Claim", "rx:EvidenceSpan", "rx:StatedInteraction", "rx:PredictedInteraction", "rx:notStated", "graph of names"):
        assert word in picture
