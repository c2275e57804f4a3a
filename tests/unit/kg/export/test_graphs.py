"""N-Quads, TriG, Turtle and JSON-LD: what is loaded from them is what the store holds."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib import resources
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest
from rdflib import Dataset, Graph, Literal, URIRef

from kg.export.jsonld import context
from kg.store import Store
from scripts import jsonld_context
from tests.conftest import ROOT
from tests.exported import WHOLE, hostile, written

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.filterwarnings(r"ignore:(Dataset\.|ConjunctiveGraph):DeprecationWarning")  # rdflib warns of what it does itself

RDFLIB = {"nquads": "nquads", "trig": "trig", "jsonld": "json-ld"}
STRING = "http://www.w3.org/2001/XMLSchema#string"


def held(store: Store) -> set[ox.Quad]:
    """The quads of a store's named graphs."""
    return {quad for quad in store.native if not isinstance(quad.graph_name, ox.DefaultGraph)}


def for_rdflib(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | ox.DefaultGraph) -> URIRef | Literal:
    """A term as rdflib has it."""
    if isinstance(term, ox.NamedNode):
        return URIRef(term.value)
    assert isinstance(term, ox.Literal), "a store holds neither blank nodes nor quoted triples"
    datatype = None if term.language or term.datatype.value == STRING else URIRef(term.datatype.value)
    return Literal(term.value, lang=term.language, datatype=datatype)


@pytest.fixture(scope="module")
def samples(sample_store: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[set[ox.Quad], Path]:
    """The quads of the sample store, and the folder with its exports."""
    place = tmp_path_factory.mktemp("exports")
    with Store.open(sample_store) as store:
        for form in (*WHOLE, "turtle"):
            written(store, form, place / form)
        return held(store), place


@pytest.mark.parametrize("form", WHOLE)
def test_pyoxigraph_reads_what_the_store_holds(form: str, samples: tuple[set[ox.Quad], Path]) -> None:
    """The samples loaded into pyoxigraph are the store's named graphs: every quad once, none besides."""
    quads, place = samples
    found = list(ox.parse(path=str(place / form), format=getattr(ox.RdfFormat, WHOLE[form])))
    assert len(found) == len(quads) > 30_000
    assert set(found) == quads


@pytest.mark.parametrize("form", WHOLE)
def test_rdflib_reads_what_the_store_holds(form: str, samples: tuple[set[ox.Quad], Path]) -> None:
    """The samples loaded into a plain rdflib Dataset are the store's named graphs. There are no blank nodes, so equal is isomorphic."""
    quads, place = samples
    dataset = Dataset()
    dataset.parse(data=(place / form).read_bytes(), format=RDFLIB[form])
    assert set(dataset.quads()) == {tuple(map(for_rdflib, (q.subject, q.predicate, q.object, q.graph_name))) for q in quads}


def test_turtle_is_the_union(samples: tuple[set[ox.Quad], Path]) -> None:
    """Turtle holds every triple of every graph, each once, for both libraries."""
    quads, place = samples
    union = {quad.triple for quad in quads}
    found = list(ox.parse(path=str(place / "turtle"), format=ox.RdfFormat.TURTLE))
    assert len(found) == len(union)
    assert {quad.triple for quad in found} == union
    assert set(Graph().parse(data=(place / "turtle").read_bytes(), format="turtle")) == {
        tuple(map(for_rdflib, (t.subject, t.predicate, t.object))) for t in union
    }


@pytest.mark.parametrize("form", WHOLE)
def test_no_string_breaks_out(form: str, tmp_path: Path) -> None:
    """Quotation marks, brackets, breaks and control characters come back as they were, from both libraries."""
    store = Store.in_memory([hostile()])
    place = written(store, form, tmp_path / "out")
    assert set(ox.parse(path=str(place), format=getattr(ox.RdfFormat, WHOLE[form]))) == held(store)
    dataset = Dataset()
    dataset.parse(data=place.read_bytes(), format=RDFLIB[form])
    assert set(dataset.quads()) == {tuple(map(for_rdflib, (q.subject, q.predicate, q.object, q.graph_name))) for q in held(store)}


@pytest.mark.parametrize("form", [*WHOLE, "turtle", "void", "nanopub", "kgx", "graphml", "csv"])
def test_two_processes_write_the_same_bytes(form: str, sample_store: Path, tmp_path: Path) -> None:
    """Neither the seed of hashes nor the process shows in a file."""
    for seed in ("1", "2"):
        command = [sys.executable, "-m", "kg", "export", "--format", form, "-o", str(tmp_path / seed), "--store", str(sample_store)]
        subprocess.run(command, cwd=ROOT, env={"PYTHONHASHSEED": seed, "PATH": ""}, check=True, capture_output=True)
    one, two = (tmp_path / "1", tmp_path / "2")
    names = sorted(path.name for path in one.iterdir()) if one.is_dir() else [""]
    assert names
    assert all((one / name).read_bytes() == (two / name).read_bytes() for name in names)


def test_nquads_are_sorted_lines(samples: tuple[set[ox.Quad], Path]) -> None:
    """Lines are sorted within each graph, and graphs by name."""
    lines = (samples[1] / "nquads").read_text(encoding="utf-8").splitlines()
    assert lines == sorted(lines, key=lambda line: (line.rsplit(" ", 2)[1], line.encode()))


def test_jsonld_reads_like_plain_json(tmp_path: Path) -> None:
    """Names are short, values plain strings, and each node has a line of its own."""
    text = written(Store.in_memory([hostile()], infer=False), "jsonld", tmp_path / "out").read_text(encoding="utf-8")
    graphs = json.loads(text)["@graph"]
    claim = next(node for graph in graphs for node in graph["@graph"] if node.get("@type") == "rx:Claim")
    assert claim["subject"] == "rxid:drug/imatinib"
    assert claim["predicate"] == "rx:interactsWith"
    assert claim["confidence"] == "0.9"
    assert claim["effectDirection"] == "rxv:Increase"
    assert all(json.loads(line.rstrip(",")) for line in text.split("\n") if line.startswith('{"@id": "rxid:'))


def test_the_context_is_that_of_the_ontology() -> None:
    """Each property of the ontology has its name in the context (`python scripts/jsonld_context.py` writes it anew)."""
    text = (resources.files("kg.export") / "context.jsonld").read_text("utf-8")
    assert json.loads(text) == jsonld_context.context()
    assert {"subject", "hasEvidence", "confidence"} <= context().keys()


def test_what_the_context_does_not_know_is_kept(tmp_path: Path) -> None:
    """A property, a datatype and a language that the context does not name are written out and lose nothing."""
    store = Store.in_memory([hostile()])
    graph = ox.NamedNode("https://w3id.org/rxloom/graph/new")
    node = ox.NamedNode("urn:x:y")
    odd: list[tuple[ox.NamedNode, ox.NamedNode | ox.Literal]] = [
        (ox.NamedNode("https://example.org/odd#p"), ox.Literal("1", datatype=ox.NamedNode("https://example.org/t"))),
        (ox.NamedNode("https://w3id.org/rxloom/ontology#confidence"), ox.Literal("high")),
        (ox.NamedNode("https://w3id.org/rxloom/ontology#negated"), ox.Literal("1", datatype=ox.NamedNode(f"{STRING[:-6]}boolean"))),
        (ox.NamedNode("https://w3id.org/rxloom/ontology#subject"), ox.Literal("no node")),
        (ox.NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel"), ox.Literal("Name", language="de")),
        (ox.NamedNode("https://w3id.org/rxloom/ontology#"), ox.NamedNode("https://w3id.org/rxloom/id/")),
    ]
    store.native.extend(ox.Quad(node, prop, value, graph) for prop, value in odd)
    place = written(store, "jsonld", tmp_path / "out")
    assert set(ox.parse(path=str(place), format=ox.RdfFormat.JSON_LD)) == held(store)
