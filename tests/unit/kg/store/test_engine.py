"""What a store refuses to run, what a query may be confined to, and how long an answer may be."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest

from kg.errors import BadQuery, TooMuch
from kg.store.engine import Dataset, ask

if TYPE_CHECKING:
    from collections.abc import Iterator

ELSEWHERE = (
    "SELECT * {{ SERVICE <{}> {{ ?s ?p ?o }} }}",
    "SELECT * {{ service silent <{}> {{ ?s ?p ?o }} }}",
    "PREFIX : <{}> SELECT * {{ SERVICE: {{ ?s ?p ?o }} }}",
    "PREFIX e: <{}> SELECT * {{ SERVICE e: {{ ?s ?p ?o }} }}",
    "SELECT * {{ VALUES ?e {{ <{}> }} SERVICE ?e {{ ?s ?p ?o }} }}",
    "SELECT * {{ VALUES ?e {{ <{}> }} SERVICE?e{{ ?s ?p ?o }} }}",
    "SELECT * {{ VALUES ?e {{ <{}> }} SERVICE#\n?e#\n{{ ?s ?p ?o }} }}",
    "SELECT * {{ VALUES ?e {{ <{}> }} FILTER(1<2)SERVICE#>\n?e {{ ?s ?p ?o }} }}",
    "SELECT * {{ VALUES ?e {{ <{}> }} FILTER(1<2).SERVICE?e{{}}FILTER(3>2) }}",
    'SELECT * {{ BIND("""a\\"""" AS ?a) SERVICE <{}> {{ ?s ?p ?o }} BIND("b" AS ?b) }}',
)
"""Ways to ask another endpoint, some of them made to slip past a reader who does not parse."""


@pytest.fixture
def store() -> ox.Store:
    """One triple in each of two graphs."""
    graphs = [(ox.NamedNode(f"urn:{name}"), ox.NamedNode(f"urn:g{name}")) for name in "ab"]
    store = ox.Store()
    store.extend(ox.Quad(node, ox.NamedNode("urn:p"), ox.Literal(1), graph) for node, graph in graphs)
    return store


@pytest.fixture
def listener() -> Iterator[tuple[str, list[str]]]:
    """The address of an HTTP server of this machine, and what it was asked."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked.append(self.path)
            self.send_error(500)

        do_GET = do_POST  # noqa: N815 - the library's name

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/", asked
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize("text", ELSEWHERE)
def test_no_query_asks_another_endpoint(store: ox.Store, listener: tuple[str, list[str]], text: str) -> None:
    """Whatever way SERVICE is written, the query is refused by that name and nothing goes out."""
    address, asked = listener
    with pytest.raises(BadQuery, match="SERVICE is switched off"):
        ask(store, text.format(address))
    assert not asked


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?service { ?service <urn:p> 1 }",
        "SELECT * { GRAPH ?service { ?s <urn:p> 1 } }",
        'SELECT * { ?s <urn:p> ?o FILTER(?o != "service <x>") }',
        "PREFIX s: <http://www.w3.org/ns/sparql-service-description#> SELECT * { OPTIONAL { ?s a s:Service } }",
        "PREFIX service: <urn:service#> SELECT * { OPTIONAL { ?s service:service ?o } } # the service that { }",
    ],
)
def test_the_word_service_is_no_crime(store: ox.Store, text: str) -> None:
    """Variables, names, strings and comments may hold the word."""
    assert ask(store, text).variables


@pytest.mark.parametrize(
    "text", ["INSERT DATA { <urn:a> <urn:b> 1 }", "# SELECT\nPREFIX a: <urn:a> DROP ALL", "LOAD <file:///etc/hostname>"]
)
def test_updates_are_refused(store: ox.Store, text: str) -> None:
    """A query that would change the store, or read a file, says that a store is read-only."""
    with pytest.raises(BadQuery, match="read-only"):
        ask(store, text)


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("SELECT * { ?s <urn:p> ?o }", ("s", "o")),
        ("# ?o\nPREFIX o: <urn:?o> select distinct * { ?s o:p|<urn:p> ?o FILTER(?s != '?o') }", ("s", "o")),
        ("SELECT*{ GRAPH $z { ?y <urn:p> ?ä } { SELECT ?b (COUNT(?in) AS ?a) { ?b ?in ?y } GROUP BY ?b } }", ("z", "y", "ä", "b", "a")),
        ("SELECT ?o ?s { ?s <urn:p> ?o }", ("o", "s")),
        ("SELECT ?o (SUM(?n) AS ?m) { ?s <urn:p> ?n, ?o } GROUP BY ?o", ("o", "m")),
    ],
)
def test_columns_stand_as_the_query_names_them(store: ox.Store, text: str, columns: tuple[str, ...]) -> None:
    """With `SELECT *` the variables of the outermost query, as they first appear, and with any other as it lists them; cells go along."""
    answer = ask(store, text)
    assert answer.variables == columns
    assert answer.serialize("csv").decode().splitlines()[0] == ",".join(columns)
    assert ask(store, "SELECT * { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g").rows[0] == ("urn:ga", "urn:a", "urn:p", 1)


@pytest.mark.parametrize(
    ("dataset", "default", "named"),
    [
        (Dataset(default=("urn:ga",)), ["urn:a"], []),
        (Dataset(default=("urn:ga", "urn:gb")), ["urn:a", "urn:b"], []),
        (Dataset(named=("urn:gb",)), [], ["urn:gb"]),
        (Dataset(default=("urn:ga",), named=("urn:gb",)), ["urn:a"], ["urn:gb"]),
    ],
)
def test_a_dataset_confines_a_query(store: ox.Store, dataset: Dataset, default: list[str], named: list[str]) -> None:
    """A query sees the graphs of its dataset as default and named graphs, and no others; FROM in its text gives way."""
    assert [s for (s,) in ask(store, "SELECT ?s FROM <urn:gb> { ?s <urn:p> 1 } ORDER BY ?s", dataset=dataset)] == default
    assert [g for (g,) in ask(store, "SELECT ?g FROM NAMED <urn:ga> { GRAPH ?g { ?s ?p ?o } }", dataset=dataset)] == named


def test_a_graph_of_a_dataset_is_an_iri(store: ox.Store) -> None:
    """A graph that is no IRI is a bad query, not a crash."""
    with pytest.raises(BadQuery):
        ask(store, "ASK {}", dataset=Dataset(default=("no iri",)))


@pytest.mark.parametrize(
    "text",
    ["SELECT * { VALUES ?a { 1 2 3 4 5 6 7 8 } VALUES ?b { 1 2 3 4 5 6 7 8 } }", "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }"],
)
def test_an_answer_has_a_limit(store: ox.Store, text: str) -> None:
    """An answer longer than the limit is refused and says what to do; one within it is whole."""
    whole = ask(store, text)
    with pytest.raises(TooMuch, match="LIMIT"):
        ask(store, text, most_bytes=50)
    assert ask(store, text, most_bytes=100_000).original == whole.original
