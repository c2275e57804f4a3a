"""The SPARQL endpoint as a running server: the SPARQL 1.1 Protocol by the names of the W3C suite, and two well-known clients."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
import rdflib
from rdflib.plugins.stores.sparqlstore import SPARQLStore

from kg.store import Store
from tests.serving import JSON, Server, served

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import httpx

ASK = "ASK {}"
SELECT = 'SELECT ("a b" AS ?x) (1 AS ?y) {}'
CONSTRUCT = "CONSTRUCT { <urn:a> <urn:b> <urn:c> } WHERE {}"
INHIBITORS = "SELECT DISTINCT ?name { ?drug rx:inhibits <https://w3id.org/rxloom/id/protein/CYP2D6> ; skos:prefLabel ?name } ORDER BY ?name"
UPDATE = "INSERT DATA { <urn:a> <urn:b> <urn:c> }"
FORM = {"Content-Type": "application/x-www-form-urlencoded", "Accept": JSON}
DIRECT = {"Content-Type": "application/sparql-query", "Accept": JSON}


def get(query: str, *, accept: str | None = JSON, **graphs: str) -> dict[str, Any]:
    """A query in the URL; `default` and `named` list the graphs that it is confined to."""
    return {"method": "GET", "params": [("query", query), *_graphs(graphs)], "headers": {"Accept": accept} if accept else {}}


def post_form(query: str, **graphs: str) -> dict[str, Any]:
    """A query in a form."""
    return {"method": "POST", "data": _form([("query", query), *_graphs(graphs)]), "headers": {"Accept": JSON}}


def post_direct(query: str, **graphs: str) -> dict[str, Any]:
    """A query as the body."""
    return {"method": "POST", "params": _graphs(graphs), "content": query, "headers": DIRECT}


def _form(pairs: list[tuple[str, str]]) -> dict[str, Any]:
    return {key: [value for name, value in pairs if name == key] for key, _ in pairs}


def _graphs(graphs: dict[str, str]) -> list[tuple[str, str]]:
    return [(f"{kind}-graph-uri", f"G{number}") for kind, numbers in graphs.items() for number in numbers]


@pytest.fixture(scope="module")
def server(sample_store: Path) -> Iterator[Server]:
    with served(sample_store, "--workers", "2") as running:
        yield running


@pytest.fixture(scope="module")
def graphs(sample_store: Path) -> tuple[str, str]:
    """Two named graphs of the store."""
    with Store.open(sample_store) as store:
        rows = store.query("SELECT DISTINCT ?g { GRAPH ?g { ?m a rx:Monograph } } ORDER BY ?g LIMIT 2")
    one, other = (str(name) for (name,) in rows)
    return one, other


def media_type(response: httpx.Response) -> str:
    """The media type of a response, without its parameters."""
    return response.headers["content-type"].partition(";")[0]


def names(response: httpx.Response, variable: str) -> list[str]:
    """One column of an answer in JSON."""
    assert response.status_code == 200, response.text
    return [row[variable]["value"] for row in response.json()["results"]["bindings"]]


@pytest.fixture(scope="module")
def monographs(sample_store: Path) -> tuple[dict[str, str], ...]:
    """Three named graphs with the monograph that each describes."""
    with Store.open(sample_store) as store:
        rows = store.query("SELECT ?g ?m { GRAPH ?g { ?m a rx:Monograph } } ORDER BY ?g LIMIT 3")
    return tuple({"g": str(g), "m": str(m)} for g, m in rows)


W3C: dict[str, tuple[dict[str, Any], bool | str | int]] = {
    "query_get": (get(ASK), True),
    "query_post_form": (post_form(ASK), True),
    "query_post_direct": (post_direct(ASK), True),
    "query_dataset_default_graph_get": (get("ASK { M1 FILTER NOT EXISTS { M2 } }", default="1"), True),
    "query_dataset_default_graph_post": (post_form("ASK { M1 FILTER NOT EXISTS { M2 } }", default="1"), True),
    "query_dataset_default_graphs_get": (get("ASK { M1 . M2 FILTER NOT EXISTS { M3 } }", default="12"), True),
    "query_dataset_default_graphs_post": (post_form("ASK { M1 . M2 FILTER NOT EXISTS { M3 } }", default="12"), True),
    "query_dataset_named_graphs_get": (
        get("ASK { GRAPH ?a { M1 } GRAPH ?b { M2 } FILTER NOT EXISTS { GRAPH ?c { M3 } } }", named="12"),
        True,
    ),
    "query_dataset_named_graphs_post": (
        post_form("ASK { GRAPH ?a { M1 } GRAPH ?b { M2 } FILTER NOT EXISTS { GRAPH ?c { M3 } } }", named="12"),
        True,
    ),
    "query_dataset_full": (get("ASK { M3 . GRAPH ?a { M1 } GRAPH ?b { M2 } FILTER NOT EXISTS { M1 } }", default="3", named="12"), True),
    "query_dataset_full_post_direct": (post_direct("ASK { M3 . GRAPH ?a { M1 } FILTER NOT EXISTS { M1 } }", default="3", named="12"), True),
    "query_multiple_dataset": (get("ASK FROM <G1> { M2 FILTER NOT EXISTS { M1 } }", default="2"), True),
    "query_multiple_dataset_post": (post_form("ASK FROM <G1> { M2 FILTER NOT EXISTS { M1 } }", default="2"), True),
    "query_multiple_dataset_named": (get("ASK FROM NAMED <G1> { GRAPH ?g { M2 } }", named="2"), True),
    "query_content_type_select": (get(SELECT, accept=None), r"application/sparql-results\+(json|xml)|text/(csv|tab-separated-values)"),
    "query_content_type_ask": (get(ASK, accept=None), r"application/sparql-results\+(json|xml)"),
    "query_content_type_describe": (get("DESCRIBE <M1>", accept=None), r"text/turtle|application/(rdf\+xml|n-triples|ld\+json)"),
    "query_content_type_construct": (get(CONSTRUCT, accept=None), r"text/turtle|application/(rdf\+xml|n-triples|ld\+json)"),
    "bad_query_method": ({"method": "PUT", "params": {"query": ASK}}, 405),
    "bad_multiple_queries": ({"method": "GET", "params": [("query", ASK), ("query", SELECT)]}, 400),
    "bad_multiple_queries_post": ({"method": "POST", "content": b"query=ASK%20%7B%7D&query=ASK%20%7B%7D", "headers": FORM}, 400),
    "bad_query_wrong_media_type": ({"method": "POST", "content": ASK, "headers": {"Content-Type": "text/plain"}}, 415),
    "bad_query_missing_form_type": ({"method": "POST", "content": b"query=ASK%20%7B%7D"}, 415),
    "bad_query_missing_direct_type": ({"method": "POST", "content": ASK}, 415),
    "bad_query_non_utf8": ({"method": "POST", "content": ASK.encode("utf-16"), "headers": DIRECT}, 400),
    "bad_query_syntax": (get("ASK { ?s"), 400),
    "bad_query_syntax_post": (post_direct("SELECT ?nope WHERE { ?s ?p"), 400),
    # The rest of the suite is on updates, which a read-only endpoint refuses, well-formed or not.
    "update_post_form": ({"method": "POST", "data": {"update": UPDATE}}, 403),
    "update_post_direct": ({"method": "POST", "content": UPDATE, "headers": {"Content-Type": "application/sparql-update"}}, 403),
    "update_dataset_default_graph": ({"method": "POST", "data": {"update": UPDATE, "using-graph-uri": "urn:g"}}, 403),
    "update_dataset_named_graphs": ({"method": "POST", "data": {"update": UPDATE, "using-named-graph-uri": "urn:g"}}, 403),
    "bad_update_get": ({"method": "GET", "params": {"update": UPDATE}}, 403),
    "bad_update_syntax": ({"method": "POST", "data": {"update": "INSERT DATA {"}}, 403),
    "bad_multiple_updates": ({"method": "POST", "content": b"update=CLEAR%20ALL&update=CLEAR%20ALL", "headers": FORM}, 403),
    "bad_update_wrong_media_type": ({"method": "POST", "content": UPDATE, "headers": {"Content-Type": "text/plain"}}, 415),
    "bad_update_missing_form_type": ({"method": "POST", "content": b"update=CLEAR%20ALL"}, 415),
    "bad_update_non_utf8": (
        {"method": "POST", "content": UPDATE.encode("utf-16"), "headers": {"Content-Type": "application/sparql-update"}},
        403,
    ),
    "bad_query_is_an_update": (get(UPDATE), 400),
}
"""The cases of the W3C's suite by their names, and variants of them: the request, and what comes: an answer, a type, or a refusal."""


def test_the_whole_suite_is_here() -> None:
    """No case of the table got lost."""
    assert len(W3C) == 38


@pytest.mark.parametrize("name", W3C)
def test_w3c(server: Server, monographs: tuple[dict[str, str], ...], name: str) -> None:
    """Each case of the suite comes out as it says; refusals are one plain line, and answers have the type that was asked for."""
    request, expected = W3C[name]
    response = server.request(**_about(request, monographs))
    if isinstance(expected, bool):
        assert (response.status_code, media_type(response)) == (200, JSON)
        assert response.json()["boolean"] is expected
    elif isinstance(expected, str):
        assert response.status_code == 200
        assert re.fullmatch(expected, media_type(response))
    else:
        assert (response.status_code, media_type(response)) == (expected, "text/plain")
        assert len(response.text.splitlines()) == 1


def _about(value: Any, monographs: tuple[dict[str, str], ...]) -> Any:  # noqa: ANN401 - any part of a request
    """A request with G1 to G3 as graphs, <M1> to <M3> as their monographs, and a bare M1 as the statement that it is one."""
    if isinstance(value, dict):
        return {key: _about(one, monographs) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(_about(one, monographs) for one in value)
    if not isinstance(value, str):
        return value
    for number, one in enumerate(monographs, 1):
        value = value.replace(f"<M{number}>", f"<{one['m']}>").replace(f"M{number}", f"<{one['m']}> a rx:Monograph")
        value = value.replace(f"G{number}", one["g"])
    return value


def test_query_get(server: Server) -> None:
    """A query in the URL is answered; plus signs and percent signs mean what they mean in a URL."""
    assert server.ask(ASK).json()["boolean"] is True
    assert server.request("GET", "sparql?query=ASK+%7B+FILTER(%221%2B1%22%3D%221%2B1%22)+%7D").json()["boolean"] is True


def test_query_post_form(server: Server) -> None:
    """A query in a form is answered, and decoded once."""
    response = server.request("POST", data={"query": 'ASK { FILTER(STRLEN("%41") = 3) }'}, headers={"Accept": JSON})
    assert response.json()["boolean"] is True


def test_query_post_direct(server: Server) -> None:
    """A query as the body is answered, with or without its charset named."""
    for kind in ("application/sparql-query", "application/sparql-query; charset=utf-8", 'Application/SPARQL-Query;charset="UTF-8"'):
        response = server.request(
            "POST", content='ASK { FILTER("é" = "\\u00E9") }'.encode(), headers={"Content-Type": kind, "Accept": JSON}
        )
        assert response.json()["boolean"] is True


@pytest.mark.parametrize(
    ("query", "accept", "expected"),
    [
        (SELECT, JSON, JSON),
        (SELECT, "application/sparql-results+xml", "application/sparql-results+xml"),
        (SELECT, "text/csv", "text/csv"),
        (SELECT, "text/tab-separated-values", "text/tab-separated-values"),
        (SELECT, "*/*", JSON),
        (SELECT, "", JSON),
        (SELECT, "text/*", "text/csv"),
        (SELECT, f"text/csv;q=0.1, {JSON};q=0.9", JSON),
        (SELECT, "text/html, application/xhtml+xml, */*;q=0.8", JSON),
        (SELECT, f"{JSON};q=0, */*", "application/sparql-results+xml"),
        (SELECT, "application/json", "application/json"),
        (ASK, JSON, JSON),
        (ASK, "application/sparql-results+xml", "application/sparql-results+xml"),
        (ASK, "text/csv, */*;q=0.1", JSON),
        (CONSTRUCT, "text/turtle", "text/turtle"),
        (CONSTRUCT, "application/rdf+xml", "application/rdf+xml"),
        (CONSTRUCT, "application/n-triples", "application/n-triples"),
        (CONSTRUCT, "application/ld+json", "application/ld+json"),
        (CONSTRUCT, "*/*", "text/turtle"),
        ("DESCRIBE <urn:a>", "text/turtle, application/rdf+xml;q=.5", "text/turtle"),
    ],
)
def test_query_content_type(server: Server, query: str, accept: str, expected: str) -> None:
    """An answer comes in the type that the request likes best, and in the usual one where it has no wish."""
    response = server.ask(query, accept)
    assert (response.status_code, media_type(response)) == (200, expected)
    assert response.headers["vary"] == "Accept"


@pytest.mark.parametrize(
    ("query", "accept"), [(ASK, "text/csv"), (SELECT, "text/turtle"), (CONSTRUCT, JSON), (SELECT, "image/png, */*;q=0")]
)
def test_an_answer_that_fits_no_wish_is_406(server: Server, query: str, accept: str) -> None:
    """Where no type fits, the response says what there is."""
    response = server.ask(query, accept)
    assert response.status_code == 406
    assert "application/" in response.text


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # rdflib's own reader of JSON-LD
def test_answers_are_well_formed_in_every_format(server: Server) -> None:
    """Each format reads back as the same values."""
    assert server.ask(SELECT, "text/csv").text.splitlines() == ["x,y", "a b,1"]
    assert server.ask(SELECT, "text/tab-separated-values").text.splitlines() == ["?x\t?y", '"a b"\t1']
    assert names(server.ask(SELECT), "x") == ["a b"]
    for accept, form in (
        ("text/turtle", "turtle"),
        ("application/rdf+xml", "xml"),
        ("application/n-triples", "nt"),
        ("application/ld+json", "json-ld"),
    ):
        read = rdflib.Graph().parse(data=server.ask(CONSTRUCT, accept).text, format=form)
        assert [tuple(map(str, triple)) for triple in read] == [("urn:a", "urn:b", "urn:c")]


@pytest.mark.parametrize("way", ["get", "post_form", "post_direct"])
def test_query_dataset(server: Server, graphs: tuple[str, str], way: str) -> None:
    """default-graph-uri and named-graph-uri confine a query, however it is sent, and go before FROM in its text."""
    one, other = graphs

    def ask(query: str, *parameters: tuple[str, str]) -> httpx.Response:
        pairs = [*parameters, ("query", query)]
        if way == "get":
            return server.request("GET", params=pairs, headers={"Accept": JSON})
        if way == "post_form":
            return server.request("POST", data=_form(pairs), headers={"Accept": JSON})
        return server.request("POST", params=list(parameters), content=query, headers=DIRECT)

    monographs = f"SELECT ?m FROM <{other}> {{ ?m a rx:Monograph }}"
    everywhere = "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g"
    assert len(names(ask(monographs, ("default-graph-uri", one)), "m")) == 1
    assert len(names(ask(monographs, ("default-graph-uri", one), ("default-graph-uri", other)), "m")) == 2
    assert names(ask(everywhere, ("named-graph-uri", one)), "g") == [one]
    assert names(ask(everywhere, ("named-graph-uri", one), ("named-graph-uri", other)), "g") == [one, other]
    assert names(ask(everywhere, ("default-graph-uri", one)), "g") == []
    assert names(ask(monographs, ("named-graph-uri", one)), "m") == []
    assert names(ask(everywhere, ("default-graph-uri", other), ("named-graph-uri", one)), "g") == [one]
    assert ask(ASK, ("default-graph-uri", "no iri")).status_code == 400


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_bad_query_method(server: Server, method: str) -> None:
    """Other methods are 405 and name those that are allowed."""
    response = server.request(method, params={"query": ASK})
    assert response.status_code == 405
    assert "GET" in response.headers["allow"]


@pytest.mark.parametrize(
    ("status", "rest"),
    [
        (400, {"method": "GET", "params": [("query", ASK), ("query", SELECT)]}),
        (400, {"method": "GET", "params": {"query": "ASK { ?s"}}),
        (400, {"method": "GET", "params": {"format": "json"}}),
        (400, {"method": "GET", "params": {"query": ""}}),
        (400, {"method": "GET", "path": "sparql?query=ASK%20%7B%7D%20%23%FF"}),
        (400, {"method": "POST", "content": b"", "headers": FORM}),
        (400, {"method": "POST", "content": b"query=ASK%20%7B%7D&query=ASK%20%7B%7D", "headers": FORM}),
        (400, {"method": "POST", "content": ASK.encode("utf-16"), "headers": DIRECT}),
        (400, {"method": "GET", "params": {"query": "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"}}),
        (400, {"method": "GET", "params": {"query": "LOAD <file:///etc/hostname>"}}),
        (403, {"method": "GET", "params": {"update": "CLEAR ALL"}}),
        (403, {"method": "POST", "data": {"update": "CLEAR ALL"}}),
        (403, {"method": "POST", "content": b"CLEAR ALL", "headers": {"Content-Type": "application/sparql-update"}}),
        (413, {"method": "POST", "content": b"#" * (1 << 20) + b"\n" + ASK.encode(), "headers": DIRECT}),
        (415, {"method": "POST", "content": ASK.encode(), "headers": {"Content-Type": "text/plain"}}),
        (415, {"method": "POST", "content": ASK.encode()}),
        (415, {"method": "POST", "content": b"query=ASK%20%7B%7D"}),
        (
            415,
            {"method": "POST", "content": ASK.encode("latin-1"), "headers": {"Content-Type": "application/sparql-query; charset=latin-1"}},
        ),
    ],
    ids=lambda value: str(value)[:60],
)
def test_bad_requests_are_told_what_is_wrong(server: Server, status: int, rest: dict[str, Any]) -> None:
    """Each kind of bad request has its status and one line of plain text that names no file of the server."""
    response = server.request(**rest)
    assert (response.status_code, media_type(response)) == (status, "text/plain")
    assert len(response.text.splitlines()) == 1
    assert "Traceback" not in response.text
    assert ".py" not in response.text


def test_a_slip_is_located(server: Server) -> None:
    """A query that does not parse is told where."""
    assert server.ask("SELECT *\n{ ?s ?p }").text.startswith("line 2, column ")


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # as above
def test_service_description(server: Server) -> None:
    """Without a query the endpoint describes itself, in each RDF format."""
    sd = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
    for accept, form in (
        ("text/turtle", "turtle"),
        ("application/rdf+xml", "xml"),
        ("application/n-triples", "nt"),
        ("application/ld+json", "json-ld"),
    ):
        response = server.request("GET", headers={"Accept": accept})
        assert media_type(response) == accept
        graph = rdflib.Graph().parse(data=response.text, format=form)
        (service,) = graph.subjects(rdflib.RDF.type, sd.Service)
        assert str(graph.value(service, sd.endpoint)) == server.sparql
        assert graph.value(service, sd.supportedLanguage) == sd.SPARQL11Query
    assert server.request("GET", headers={"Accept": "image/png"}).status_code == 406


def test_a_browser_is_led_to_the_page(server: Server) -> None:
    """Who asks for a page gets one; a bare wish for anything gets the description."""
    response = server.request("GET", headers={"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"})
    assert (response.status_code, response.headers["location"]) == (303, "/ask")
    assert media_type(server.request("GET", headers={"Accept": "*/*"})) == "text/turtle"


def test_head_is_get_without_a_body(server: Server) -> None:
    """HEAD tells the type and nothing more."""
    response = server.request("HEAD", params={"query": ASK}, headers={"Accept": JSON})
    assert (response.status_code, media_type(response), response.content) == (200, JSON, b"")


def test_prefixes_of_the_graph_need_no_declaration(server: Server, sample_store: Path) -> None:
    """The endpoint answers what the store answers, declared prefixes or not."""
    with Store.open(sample_store) as store:
        expected = [str(name) for (name,) in store.query(INHIBITORS)]
    assert expected
    assert names(server.ask(INHIBITORS), "name") == expected
    with Store.open(server.sparql) as remote:
        assert [name for (name,) in remote.query(INHIBITORS)] == expected


def test_sparqlwrapper_can_use_it(server: Server) -> None:
    """SPARQLWrapper gets tables, truths and graphs, by GET and POST."""
    from SPARQLWrapper import JSON as TABLE
    from SPARQLWrapper import POST, TURTLE, SPARQLWrapper

    client: Any = SPARQLWrapper(server.sparql)
    client.setReturnFormat(TABLE)
    for method in ("GET", POST):
        client.setMethod(method)
        client.setQuery(INHIBITORS)
        assert len(client.queryAndConvert()["results"]["bindings"]) > 1
    client.setQuery(ASK)
    assert client.queryAndConvert()["boolean"] is True
    client.setQuery(CONSTRUCT)
    client.setReturnFormat(TURTLE)
    assert b"<urn:a>" in client.queryAndConvert()


def test_rdflib_can_use_it(server: Server) -> None:
    """A graph of rdflib over SPARQLStore answers queries and triple patterns."""
    for method in ("GET", "POST"):
        store = SPARQLStore(server.sparql, method=method)
        graph = rdflib.Graph(store=store)
        rx = rdflib.Namespace("https://w3id.org/rxloom/ontology#")
        found = list(graph.query("SELECT ?d { ?d <https://w3id.org/rxloom/ontology#inhibits> ?p }"))
        assert found
        assert set(graph.subjects(rx.inhibits)) == {row[0] for row in found}  # type: ignore[index] # a row of a SELECT
        assert bool(graph.query("ASK { ?s ?p ?o }"))
        assert len(graph.query(CONSTRUCT).graph or ()) == 1


def test_health(server: Server) -> None:
    """The health check names the generation that is served."""
    response = server.request("GET", "health")
    assert (response.status_code, json.loads(response.text)) == (200, {"status": "ok", "generation": "000001"})


def test_nothing_else_is_there(server: Server) -> None:
    """No page of the framework's own, which would load scripts from elsewhere; every response carries the strict headers."""
    for path in ("docs", "redoc", "openapi.json", "none"):
        response = server.request("GET", path)
        assert response.status_code == 404
        assert response.headers["content-security-policy"].startswith("default-src 'none'")
        assert response.headers["x-content-type-options"] == "nosniff"
        assert "access-control-allow-origin" not in response.headers


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8000", "127.0.0.1.evil.example", "[", "evil.example#@127.0.0.1", ""])
def test_a_name_that_only_leads_here_is_refused(server: Server, host: str) -> None:
    """Another site cannot have a browser read this one under its own name."""
    assert server.request("GET", "health", headers={"Host": host}).status_code == 421


@pytest.mark.parametrize("host", ["localhost", "localhost:1", "127.0.0.1", "[::1]:8000"])
def test_this_machine_may_be_called_by_its_names(server: Server, host: str) -> None:
    """Loopback names and numbers are answered."""
    assert server.request("GET", "health", headers={"Host": host}).status_code == 200
