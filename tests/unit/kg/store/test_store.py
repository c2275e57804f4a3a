"""Asking a store: answers, errors, formats, and what a store refuses."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING
from unittest.mock import MagicMock

import pytest
import rdflib

from kg.errors import BadQuery, BadStore
from kg.model import Predicate
from kg.rdf import canonical
from kg.store import Store, endpoint
from kg.store.substitute import substitute
from tests.readings import CYP3A4, IMATINIB, KETOCONAZOLE, RIFAMPICIN, imatinib, reading, said

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LABELS = "SELECT ?s ?l WHERE { ?s skos:prefLabel ?l } ORDER BY ?l"


@pytest.fixture(scope="module")
def store() -> Store:
    """Two documents about three drugs."""
    other = reading(RIFAMPICIN, [said(RIFAMPICIN, Predicate.INDUCES, CYP3A4, document="b.md")], path="b.md")
    return Store.in_memory([imatinib(), other])


def test_prefixes_need_no_declaration(store: Store) -> None:
    """The graph's prefixes are known; a declared one means what the query says."""
    assert store.query("ASK { ?c a rx:Claim }").boolean
    assert not store.query("PREFIX rx: <https://example.org/> ASK { ?c a rx:Claim }").boolean


def test_a_shared_triple_is_one_row(store: Store) -> None:
    """What two documents both say is one triple of the union."""
    rows = store.query("SELECT ?l WHERE { ?e skos:prefLabel ?l }", substitutions={"e": CYP3A4.id})
    assert rows.rows == (("CYP3A4",),)


def test_cells_have_types(store: Store) -> None:
    """Numbers, booleans and unbound cells come as such."""
    (row,) = store.query("SELECT (0.5 AS ?a) (3 AS ?b) (true AS ?c) ?d ('x' AS ?e) (1e0 AS ?f) WHERE {}").rows
    assert row == (0.5, 3, True, None, "x", 1.0)
    assert [type(cell) for cell in row[:3]] == [float, int, bool]


@pytest.mark.parametrize(
    ("query", "place"),
    [("SELECT * WHERE { ?s ?p }", "line 1, column 25"), ("SELECT *\nWHERE { ?s nope:p ?o }", "line 2, column 1"), ("", "line 1")],
)
def test_a_bad_query_says_where(store: Store, query: str, place: str) -> None:
    """A syntax error is one line that starts with the place."""
    with pytest.raises(BadQuery) as caught:
        store.query(query)
    assert str(caught.value).startswith(place)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("SELECT ?s { ?s rx:inhibits ", "line 1, column 28: the query ends before it is whole: a { is not closed"),
        ("SELECT ?s { ?s rx:inhibits }", "line 1, column 28: something is missing or too much at this place or shortly before it"),
        ("SELECT ?s { ?s ?p ?o } ORDER ?s", "line 1, column 32: expected BY"),
    ],
)
def test_a_bad_query_is_told_in_a_sentence(store: Store, query: str, told: str) -> None:
    """A long list of what the grammar allows is no help and is left out; a short one is told."""
    with pytest.raises(BadQuery) as caught:
        store.query(query)
    assert str(caught.value) == told


def test_an_unknown_prefix_is_called_so(store: Store) -> None:
    """The message names the prefixes that are known."""
    with pytest.raises(BadQuery, match="a prefix is not declared here; known without declaration: rx, rxv"):
        store.query("ASK { ?s nope:p ?o }")


@pytest.mark.parametrize(
    "update",
    ["INSERT DATA { <x:a> <x:a> <x:a> }", "# why\nPREFIX a: <x:>\n drop all", "DELETE WHERE { ?s ?p ?o }", "with <x:g> insert {} where {}"],
)
def test_updates_are_refused(store: Store, update: str) -> None:
    """A store is read-only, and says how it is changed."""
    with pytest.raises(BadQuery, match="read-only"):
        store.query(update)


def test_values_reach_every_variable(store: Store) -> None:
    """A value binds a variable whether or not it is selected, in every kind of query."""
    values = {"s": KETOCONAZOLE.id}
    assert store.query("SELECT (COUNT(?e) AS ?n) WHERE { ?s rx:inhibits ?e }", substitutions=values).rows == ((1,),)
    assert store.query("SELECT ?s WHERE { ?s rx:inhibits ?e }", substitutions=values).rows == ((KETOCONAZOLE.id,),)
    assert not store.query("ASK { ?s rx:induces ?e }", substitutions=values).boolean
    assert len(store.query("CONSTRUCT { ?s rx:inhibits ?e } WHERE { ?s rx:inhibits ?e }", substitutions=values)) == 1
    assert len(store.query("DESCRIBE ?s WHERE { ?s rx:inhibits ?e }", substitutions=values)) > 1
    assert store.query("ASK { FILTER(?n = 3) }", substitutions={"n": 3}).boolean


@pytest.mark.parametrize("value", ['x" } INSERT', "a\\", "line\nbreak", "?s", "} UNION { ?s ?p ?o", 'http://x/"> ?p ?o . <http://y'])
def test_values_cannot_break_out(store: Store, value: str) -> None:
    """Whatever a value holds, it is one term: it comes back as it went in."""
    assert store.query("SELECT ?x WHERE { }", substitutions={"x": value}).rows == ((value,),)


def test_a_value_goes_where_the_query_keeps_a_place() -> None:
    """A place is filled wherever it stands; values without one go to the start of the WHERE clause; what a value says is no place."""
    text = "SELECT ?l WHERE { { SELECT ?e { VALUES ?s { UNDEF } ?s rx:inhibits ?e } } ?e skos:prefLabel ?l FILTER(?l != ?x) }"
    filled = substitute(text, {"s": KETOCONAZOLE.id, "x": "VALUES ?s { UNDEF }"})
    assert f"VALUES ?s {{ <{KETOCONAZOLE.id}> }} ?s rx:inhibits" in filled
    assert 'WHERE { VALUES (?x) { ("VALUES ?s { UNDEF }") }' in filled
    assert substitute(text, {"e": 1}).count("UNDEF") == 1


def test_values_find_the_where_clause() -> None:
    """Braces in comments, strings, templates and expressions are not the WHERE clause."""
    text = "# {\nSELECT (EXISTS { ?a ?b ?c } AS ?d) ('{' AS ?e) # {\nWHERE { ?s ?p '{' }"
    assert substitute(text, {"s": 1}).endswith("WHERE { VALUES (?s) { (\"1\"^^<http://www.w3.org/2001/XMLSchema#integer>) }  ?s ?p '{' }")
    assert "WHERE { VALUES" in substitute("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", {"s": 1})
    with pytest.raises(BadQuery, match="no WHERE clause"):
        substitute("DESCRIBE <x:a>", {"s": 1})
    with pytest.raises(BadQuery, match="not the name of a variable"):
        substitute("ASK {}", {"s) {": 1})


@pytest.mark.parametrize("form", ["json", "csv", "tsv", "xml"])
def test_tables_serialize(store: Store, form: str) -> None:
    """A table can be written in each format of SPARQL 1.1."""
    assert b"ketoconazole" in store.query(LABELS).serialize(form)


@pytest.mark.parametrize("form", ["turtle", "ntriples", "json", "xml"])
def test_triples_serialize(store: Store, form: str) -> None:
    """Triples can be written in each usual format, and a table cannot."""
    rows = store.query("CONSTRUCT WHERE { ?s rx:inhibits ?o }")
    assert b"ketoconazole" in rows.serialize(form)
    with pytest.raises(BadQuery, match="triples, which cannot be written as csv"):
        rows.serialize("csv")


def test_readings_come_back(store: Store) -> None:
    """A store gives each document back as it was read."""
    assert store.documents() == ("b.md", "imatinib.md")
    assert store.reading("imatinib.md") == canonical(imatinib())
    assert len(list(store.statements())) == len(imatinib().statements) + 1
    with pytest.raises(BadStore, match=r"no document 'c\.md'"):
        store.reading("c.md")


def test_rdflib_sees_the_union(store: Store) -> None:
    """The rdflib view holds each triple once."""
    graph = store.graph
    label = rdflib.URIRef("http://www.w3.org/2004/02/skos/core#prefLabel")
    assert list(graph.objects(rdflib.URIRef(CYP3A4.id), label)) == [rdflib.Literal("CYP3A4", lang="en")]
    assert (rdflib.URIRef(IMATINIB.id), None, None) in graph


def test_no_store_says_what_to_do(tmp_path: Path) -> None:
    """A folder without a store names the remedy."""
    for path in (tmp_path, tmp_path / "none", str(tmp_path)):
        with pytest.raises(BadStore, match="no store here: run `rxloom build` first"):
            Store.open(path)


def test_a_closed_store_says_so() -> None:
    """Asking a closed store is a slip that is named."""
    with Store.in_memory([]) as opened:
        pass
    with pytest.raises(BadStore, match="closed"):
        opened.query("ASK {}")


class Answer(BaseHTTPRequestHandler):
    """An endpoint that asks a store in memory."""

    inner = Store.in_memory([imatinib()])

    def do_POST(self) -> None:
        """Answer, or refuse as endpoints do."""
        text = self.rfile.read(int(self.headers["Content-Length"])).decode()
        try:
            rows = self.inner.query(text)
            code, body = 200, rows.original
            kind = "application/n-triples" if rows.is_graph else "application/sparql-results+json"
        except BadQuery as error:
            code, kind, body = 400, "text/plain", str(error).encode()
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(name="served")
def endpoint_of_imatinib() -> Iterator[str]:
    """A SPARQL endpoint on this machine."""
    with HTTPServer(("127.0.0.1", 0), Answer) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/sparql"
        server.shutdown()
        thread.join()


def test_an_endpoint_is_a_store(served: str) -> None:
    """A store may be a URL: the same queries, values and errors."""
    store = Store.open(served)
    rows = store.query("SELECT ?e WHERE { ?s rx:inhibits ?e }", substitutions={"s": KETOCONAZOLE.id})
    assert rows.rows == ((CYP3A4.id,),)
    assert store.reading("imatinib.md") == canonical(imatinib())
    assert json.loads(store.query("ASK {}").original)["boolean"] is True
    with pytest.raises(BadQuery, match="refused the query"):
        store.query("SELECT")
    with pytest.raises(BadStore, match="not an endpoint"):
        _ = store.native


def test_a_silent_endpoint_is_named() -> None:
    """No answer is an error that names the address."""
    with pytest.raises(BadStore, match="no SPARQL endpoint answers"):
        Store.open("http://127.0.0.1:9/sparql").query("ASK {}")


@pytest.mark.parametrize("address", ["http://[bad", "http://", "http://a b/", "http://localhost:x/", "http://127.0.0.1:9/é"])
def test_an_address_that_is_none_is_named(address: str) -> None:
    """What can be no address of a server is an error of one line, as one where nobody answers."""
    with pytest.raises(BadStore, match="no SPARQL endpoint answers") as raised:
        Store.open(address).query("ASK {}")
    assert str(raised.value).startswith(f"{address}: ")


@pytest.mark.parametrize("is_graph", [True, False])
@pytest.mark.parametrize("content", [b"<html>hello</html>", b'{"head":', b"[1]"])
def test_a_page_in_place_of_an_answer_is_named(content: bytes, is_graph: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that answers with something else than results is said to be no endpoint."""
    reply = MagicMock()
    reply.__enter__().headers = {"Content-Type": "text/html" if is_graph else "application/json"}
    reply.__enter__().read.return_value = content
    reply.__exit__.return_value = False
    monkeypatch.setattr(endpoint, "urlopen", lambda *_args, **_kwargs: reply)
    with pytest.raises(BadStore, match=r"what answers there is no SPARQL 1\.1 endpoint"):
        Store.open("http://example.org/").query("ASK {}")
