"""The pages of the running server, asked as a browser without scripts asks them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
import rdflib

from kg import query as questions
from kg.quotes import DISCLAIMER
from kg.reports import REPORTS
from tests.serving import Server, served

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import httpx

HTML = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
IMATINIB = "https://w3id.org/rxloom/id/drug/imatinib"
PAGES = (
    "",
    "check",
    "paths",
    "paths?a=rifampicin&b=amlodipine",
    "reports",
    "ask",
    "search?q=ima",
    "id/drug/imatinib",
    "id/protein/CYP3A4",
    "id/class/statin",
    "id/food/grapefruit-juice",
)


@pytest.fixture(scope="module")
def server(sample_store: Path) -> Iterator[Server]:
    with served(sample_store, "--workers", "2") as running:
        yield running


def get(server: Server, path: str, accept: str = HTML) -> httpx.Response:
    """A page as a browser asks for it."""
    return server.request("GET", path, headers={"Accept": accept})


def text_of(response: httpx.Response) -> str:
    """The words of a page without its markup, spaces made one."""
    return " ".join(re.sub(r"<[^>]+>", " ", response.text).split())


@pytest.mark.parametrize("path", PAGES)
def test_a_page_runs_nothing_and_loads_nothing_foreign(server: Server, path: str) -> None:
    """Each page is there, ends with the disclaimer, holds no script or style of its own and no address but this server's."""
    response = get(server, path)
    assert response.status_code == 200
    assert "<script" not in response.text
    assert not re.search(r"\s(on\w+|style)=", response.text)
    links = re.findall(r'\s(?:src|href|action)="([^"]*)"', re.sub(r'<link rel="canonical"[^>]*>', "", response.text))
    assert links
    assert all(link.startswith(("/", "?", "#", "data:,")) for link in links)
    assert text_of(response).endswith(DISCLAIMER)
    policy = response.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src" not in policy
    assert "unsafe" not in policy


def test_every_link_leads_somewhere(server: Server) -> None:
    """Whatever the home page, a drug, a protein and the list of questions link to on this server is there."""
    found = {link for path in ("", "id/drug/simvastatin", "ask") for link in re.findall(r'href="(/[^"#]*)', get(server, path).text)}
    links = sorted(link.replace("&amp;", "&") for link in found)
    assert len(links) > 40
    assert {get(server, link.lstrip("/")).status_code for link in links} <= {200, 303}


@pytest.mark.parametrize(
    ("name", "page"),
    [("imatinib", "drug/imatinib"), ("GLEEVEC", "drug/imatinib"), ("st johns wort", "herb/st-johns-wort"), ("cyp3a4", "protein/CYP3A4")],
)
def test_search_finds_names_and_synonyms(server: Server, name: str, page: str) -> None:
    """A whole name, in any spelling, leads to the page that mirrors the IRI."""
    response = get(server, f"search?q={name}")
    assert (response.status_code, response.headers["location"]) == (303, f"/id/{page}")


def test_search_suggests_and_does_not_guess(server: Server) -> None:
    """A part of a name lists the names that hold it, a slip the likest; nothing at all is said to be no verdict."""
    assert 'href="/id/drug/ketoconazole"' in get(server, "search?q=ketoc").text
    assert "Did you mean" in text_of(get(server, "search?q=imatinb"))
    assert "says nothing of the drug itself" in text_of(get(server, "search?q=qqqqqqqqqq"))


def test_a_drug_page_shows_facts_with_their_sentences(server: Server) -> None:
    """Both directions of its interactions, its enzymes, other names, sentences with their places; predictions are marked as such."""
    words = text_of(get(server, "id/drug/imatinib"))
    for part in (
        "What others do to imatinib",
        "What imatinib does to others",
        "Handled by",
        "Also: Gleevec",
        "· confidence 0.",
        "Predicted by rules, not stated",
        "because",
    ):
        assert part in words
    stated, _, predicted = words.rpartition("Predicted by rules, not stated")
    assert "predicted" in predicted
    assert " predicted " not in stated.partition("What others do to imatinib")[2].replace("Predicted by rules", "")


def test_a_protein_page_lists_who_acts_on_it(server: Server) -> None:
    """Substrates, inhibitors and inducers stand under their headings; denials stand apart."""
    words = text_of(get(server, "id/protein/CYP3A4"))
    for part in ("Handles", "Inhibited by", "Induced by", "Denied"):
        assert part in words


def test_a_brand_leads_to_its_drug(server: Server) -> None:
    """The page of a brand is that of what it is sold for."""
    response = get(server, "id/brand/gleevec")
    assert (response.status_code, response.headers["location"]) == (303, "/id/drug/imatinib")


def test_a_picture_runs_its_own_script_only(server: Server) -> None:
    """The picture of an entity has a policy that names its script by hash; no other site may be asked or may frame it."""
    response = get(server, "id/drug/imatinib/picture")
    assert response.status_code == 200
    policy = response.headers["content-security-policy"]
    assert re.search(r"script-src[^;]* 'sha256-", policy)
    assert "script-src 'unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert get(server, "id/drug/nope/picture").status_code == 404


@pytest.mark.parametrize("path", ["id/drug/nope", "id/nope/imatinib", "nope", "reports/nope"])
def test_what_is_not_there_is_404(server: Server, path: str) -> None:
    """An unknown page is 404: a page for people, a line for programs."""
    assert get(server, path).status_code == 404
    assert get(server, path).headers["content-type"].startswith("text/html")
    assert get(server, path, "*/*").headers["content-type"].startswith("text/plain")


@pytest.mark.parametrize(
    ("accept", "form"),
    [("application/ld+json", "json-ld"), ("text/turtle", "turtle"), ("application/n-triples", "nt"), ("application/rdf+xml", "xml")],
)
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # rdflib's own reader of JSON-LD
def test_an_entity_is_had_as_rdf(server: Server, accept: str, form: str) -> None:
    """By content negotiation, or by ?format=, the address of an entity gives its triples and claims."""
    response = get(server, "id/drug/imatinib", accept)
    assert response.headers["content-type"].partition(";")[0] == accept
    assert response.headers["vary"] == "Accept"
    graph = rdflib.Graph().parse(data=response.text, format=form)
    assert graph.value(rdflib.URIRef(IMATINIB), rdflib.SKOS.prefLabel) == rdflib.Literal("imatinib", "en")
    assert any(graph.subjects(rdflib.URIRef("https://w3id.org/rxloom/ontology#object"), rdflib.URIRef(IMATINIB)))
    name = {"json-ld": "jsonld", "nt": "ntriples", "xml": "rdfxml"}.get(form, form)
    assert get(server, f"id/drug/imatinib?format={name}").text == response.text
    assert get(server, "id/drug/imatinib?format=nope").status_code == 406
    assert get(server, "id/drug/imatinib", "image/png").status_code == 406


def test_a_list_is_checked_by_post(server: Server) -> None:
    """Every pair has its status; a name that is not known is shown as not checked, and nothing of it gets into the address."""
    response = server.request(
        "POST", "check", data={"drugs": "clarithromycin\nsimvastatin, lisinopril;digoxin\n\nfoobarol\nimatinb"}, headers={"Accept": HTML}
    )
    words = text_of(response)
    assert response.status_code == 200
    assert response.url.query == b""
    assert response.headers["cache-control"] == "no-store"
    for part in (
        "foobarol NOT CHECKED",
        "imatinb NOT CHECKED not known to this graph. Did you mean imatinib",
        "clarithromycin + simvastatin stated Advice: contraindicated",
    ):
        assert part.replace("Advice: ", "") in words
    for part in ("denied by name in a monograph", "nothing stated in these monographs", "The whole list", "confidence"):
        assert part in words
    assert "safe" not in words.lower().replace("unsafe", "")


@pytest.mark.parametrize("drugs", ["", "imatinib", "imatinib\nimatinib", "\n".join(f"drug {n}" for n in range(41))])
def test_a_list_of_one_or_of_too_many_is_no_list(server: Server, drugs: str) -> None:
    """Too few or too many names are told so, and stay in the form."""
    response = server.request("POST", "check", data={"drugs": drugs}, headers={"Accept": HTML})
    assert response.status_code == 400
    assert "two names or more" in response.text


def test_paths_are_explained(server: Server) -> None:
    """The best paths come with their hops and sentences; unknown ends are told; no path is said to be silence."""
    words = text_of(get(server, "paths?a=rifampicin&b=amlodipine"))
    assert "concluded from these sentences, not stated of the two" in words
    assert "rifampicin induces CYP3A4 (strong)" in words
    assert "foobarol: not known to this graph" in text_of(get(server, "paths?a=foobarol&b=amlodipine"))
    assert "silence, not an all-clear" in text_of(get(server, "paths?a=clarithromycin&b=lisinopril"))


def test_every_report_has_a_page(server: Server) -> None:
    """All reports of the command line are listed, and each shows its table."""
    assert REPORTS
    for name in REPORTS:
        assert f'href="/reports/{name}"' in get(server, "reports").text
        assert "<table>" in get(server, f"reports/{name}").text


def test_every_named_question_fills_the_query_page(server: Server) -> None:
    """Each question is an example with its parameters; what the page then sends gives a table."""
    names = questions.names()
    assert len(names) > 20
    page = get(server, "ask").text
    assert all(f'href="/ask?named={name}"' in page for name in names)
    filled = get(server, "ask?named=inhibitors&protein=CYP3A4&strength=Weak")
    text = re.search(r"<textarea[^>]*>\n(.*?)</textarea>", filled.text, re.DOTALL)
    assert text is not None
    sent = text[1].replace("&lt;", "<").replace("&gt;", ">").replace("&#34;", '"').replace("&#39;", "'").replace("&amp;", "&")
    answer = server.request("POST", "ask", data={"query": sent}, headers={"Accept": HTML})
    assert "id/protein/CYP3A4" in sent
    assert "amlodipine" in text_of(answer)
    assert get(server, "ask?named=nope").status_code == 400


def test_the_query_page_says_what_is_wrong(server: Server) -> None:
    """A slip comes back with its place and the query still in the form; truths and graphs are shown too."""
    wrong = server.request("POST", "ask", data={"query": "SELECT *\n{ ?s ?p }"}, headers={"Accept": HTML})
    assert wrong.status_code == 400
    assert "line 2, column" in wrong.text
    assert "SELECT *\n{ ?s ?p }" in wrong.text
    assert " yes " in text_of(server.request("POST", "ask", data={"query": "ASK {}"}, headers={"Accept": HTML}))
    graph = server.request("POST", "ask", data={"query": f"DESCRIBE <{IMATINIB}>"}, headers={"Accept": HTML})
    assert 'href="/id/drug/imatinib"' in graph.text


def test_a_body_that_is_too_long_or_no_text_is_refused(server: Server) -> None:
    """Forms have the same limit as queries, and must be UTF-8."""
    assert server.request("POST", "check", content=b"drugs=" + b"a" * (1 << 20)).status_code == 413
    assert server.request("POST", "check", content=b"drugs=\xff").status_code == 400
