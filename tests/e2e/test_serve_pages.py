"""The pages of the running server, asked as a browser without scripts asks them."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import TYPE_CHECKING, Any

import pytest
import rdflib

from kg import query as questions
from kg.check import check
from kg.quotes import DISCLAIMER
from kg.render.page import page as render
from kg.reports import REPORTS
from kg.store import Store
from tests.serving import Server, served

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import httpx

HTML = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
FACT = r'<p class="fact">.*?</p>'
IMATINIB = "https://w3id.org/rxloom/id/drug/imatinib"
PAGES = (
    "",
    "check",
    "paths",
    "paths?a=rifampicin&b=amlodipine",
    "reports",
    "ask",
    "search?q=ima",
    "id/class",
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
def test_a_page_loads_nothing_foreign(server: Server, path: str) -> None:
    """Each page is there, ends with the disclaimer, runs this server's scripts alone and holds no address but this server's."""
    response = get(server, path)
    assert response.status_code == 200
    scripts = re.findall(r"<script([^>]*)>([^<]*)</script>", response.text)
    assert len(scripts) == response.text.count("<script") > 0
    data = (' type="application/ld+json"', ' type="application/json" id="words"')
    assert all(re.fullmatch(r' src="/static/[\w./]+" defer', given) and not body for given, body in scripts if given not in data)
    assert not re.search(r"\s(on\w+|style)=", response.text)
    links = re.findall(r'\s(?:src|href|action|hx-get|hx-post)="([^"]*)"', re.sub(r'<link rel="canonical"[^>]*>', "", response.text))
    assert links
    assert all(link.startswith(("/", "?", "#", "data:,")) for link in links)
    assert text_of(response).endswith(DISCLAIMER)
    policy = response.headers["content-security-policy"]
    assert "default-src 'none'; script-src 'self';" in policy
    assert not re.search(r"unsafe-(inline|eval)|https?:|\*", policy)


@pytest.mark.parametrize("path", [path for path in PAGES if not path.startswith("ask")])
def test_only_the_editor_brings_styles_of_its_own(server: Server, path: str) -> None:
    """On every other page styles come from this server's sheet alone."""
    assert "style-src 'self';" in get(server, path).headers["content-security-policy"]


def test_what_pages_load_is_there_with_its_licences(server: Server) -> None:
    """Scripts, sheets and the licences of others' work are served with their types; nothing else of the folder's surroundings is."""
    for name, kind in (
        ("htmx/htmx.min.js", "javascript"),
        ("yasgui/yasgui.min.js", "javascript"),
        ("yasgui/yasgui.min.css", "css"),
        ("yasgui/LICENSES.txt", "plain"),
        ("htmx/LICENSES.txt", "plain"),
    ):
        response = get(server, f"static/{name}")
        assert (response.status_code, kind in response.headers["content-type"]) == (200, True)
    for name in ("", "..%2fapp.py", "../app.py", "none"):
        assert get(server, f"static/{name}").status_code == 404


def test_pages_answer_head(server: Server) -> None:
    """HEAD tells what GET would, without the page."""
    for path in ("", "id/drug/imatinib", "health"):
        head, whole = server.request("HEAD", path), server.request("GET", path)
        assert (head.status_code, head.headers["content-type"]) == (whole.status_code, whole.headers["content-type"])
        assert not head.content


def test_every_link_leads_somewhere(server: Server) -> None:
    """Whatever the home page, a drug, a protein and the list of questions link to on this server is there."""
    found = {link for path in ("", "id/drug/simvastatin", "ask") for link in re.findall(r'(?:href|src)="(/[^"#]*)', get(server, path).text)}
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


@pytest.mark.parametrize(
    ("page", "is_told"), [("id/drug/lovastatin", True), ("id/drug/imatinib", False), ("id/food/grapefruit-juice", False)]
)
def test_a_drug_without_a_monograph_says_so(server: Server, page: str, *, is_told: bool) -> None:
    """Who is only named by others is shown with these words; a drug with a monograph, and a food, without."""
    assert ("No monograph of it is in this store" in text_of(get(server, page))) == is_told


def test_a_protein_page_lists_who_acts_on_it(server: Server) -> None:
    """Substrates, inhibitors and inducers stand under their headings; denials stand apart."""
    words = text_of(get(server, "id/protein/CYP3A4"))
    for part in ("Handles", "Inhibited by", "Induced by", "Denied"):
        assert part in words


def test_a_brand_leads_to_its_drug(server: Server) -> None:
    """The page of a brand is that of what it is sold for."""
    response = get(server, "id/brand/gleevec")
    assert (response.status_code, response.headers["location"]) == (303, "/id/drug/imatinib")


def test_a_picture_stands_apart(server: Server) -> None:
    """The picture of some names, by GET or POST, has no origin and a policy that names its script by hash; only this server frames it."""
    asked = server.request("GET", "picture?name=imatinib&name=nope", headers={"Accept": HTML})
    sent = server.request("POST", "picture", data={"name": ["imatinib", "nope"]}, headers={"Accept": HTML})
    assert asked.text == sent.text
    for response in (asked, sent):
        assert response.status_code == 200
        policy = response.headers["content-security-policy"]
        assert re.search(r"script-src[^;]* 'sha256-", policy)
        assert "script-src 'unsafe" not in policy
        assert policy.endswith("frame-ancestors 'self'; sandbox allow-scripts allow-downloads")
        assert response.headers["x-frame-options"] == "SAMEORIGIN"
    assert get(server, "picture?name=nope").status_code == 404
    assert get(server, "picture").status_code == 404


def test_a_picture_tells_of_names_that_it_leaves_out(server: Server) -> None:
    """A name that the graph does not know stands in the page as missing; more names than a picture takes are refused, none dropped."""
    page = get(server, "picture?name=imatinib&name=imatinb&name=ketoconazole").text
    assert "<strong>not known, so not in it: <bdi>imatinb</bdi></strong>" in page
    assert "Not in this picture: “imatinb” is not known" in page
    many = get(server, "picture?" + "&".join(f"name=drug{number}" for number in range(41)))
    assert many.status_code == 400
    assert "up to 40 names, got 41" in many.text


def test_a_page_shows_its_picture_when_unfolded(server: Server) -> None:
    """Pages of entities and paths hold the picture in a frame without an origin, which loads when it is seen."""
    for path, query in (("id/drug/imatinib", "name=https%3A%2F%2Fw3id.org%2Frxloom%2Fid%2Fdrug%2Fimatinib"), (PAGES[3], "rifampicin&")):
        frame = re.search(
            r'<iframe src="/picture\?([^"]*)"[^>]*loading="lazy" sandbox="allow-scripts allow-downloads">', get(server, path).text
        )
        assert frame is not None
        assert query.split("&")[0] in frame[1]


def test_the_page_of_paths_draws_them(server: Server) -> None:
    """Where paths were found, the picture is theirs, by GET or POST; where none was, it is that of the two."""
    for query, view in (("a=rifampicin&b=amlodipine", "paths"), ("a=clarithromycin&b=lisinopril", "pair")):
        address = re.search(r'<iframe src="/(picture[^"]*)"', get(server, f"paths?{query}").text)
        assert address is not None
        assert f'"view":"{view}"' in get(server, unescape(address[1])).text
    sent = server.request("POST", "picture", data={"name": ["rifampicin", "amlodipine"], "paths": "1"}, headers={"Accept": HTML})
    assert '"view":"paths"' in sent.text


def test_long_sections_come_in_parts(server: Server) -> None:
    """Every fact of a long section is reached by following its link, with a script or without, each once, in one order."""
    whole = get(server, "id/drug/imatinib").text
    link = re.search(r'<li class="more"><a href="(/id/drug/imatinib\?part=[\w-]+&amp;start=30)"', whole)
    assert link is not None
    path = link[1].replace("&amp;", "&").lstrip("/")
    part = server.request("GET", path, headers={"Accept": HTML, "HX-Request": "true"})
    assert "HX-Request" in part.headers["vary"]
    assert part.text.lstrip().startswith("<li>")
    page = get(server, path)
    assert part.text.strip() in page.text
    assert 'href="/id/drug/imatinib"' in page.text
    key = re.search(r"part=([\w-]+)", path)
    assert key is not None
    everything = get(server, f"id/drug/imatinib?part={key[1]}").text
    words = re.findall(FACT, everything)
    shown = re.findall(FACT, whole.partition(f'id="{key[1]}"')[2].partition("</section>")[0])
    assert words == shown + re.findall(FACT, part.text)
    assert len(set(words)) == len(words) > 30
    assert get(server, "id/drug/imatinib?part=nope").status_code == 404


def test_every_segment_has_a_list(server: Server) -> None:
    """The home page counts the entities of each kind and leads to their list, which can be narrowed and comes in pages."""
    lists = re.findall(r'<a href="(/id/\w+)">[^<]*<span class="count">([\d,]+)</span>', get(server, "").text)
    assert len(lists) > 8
    for link, count in lists:
        text = get(server, link.lstrip("/")).text
        assert len(set(re.findall(rf'href="({link}/[^"]+)"', text))) == min(300, int(count.replace(",", "")))
    narrowed = get(server, "id/class?q=statin")
    assert 'href="/id/class/statin"' in narrowed.text
    assert 'href="/id/class/nsaid"' not in narrowed.text
    part = server.request("GET", "id/class?q=statin", headers={"HX-Request": "true"}).text
    assert "<html" not in part
    assert part.strip() in narrowed.text
    assert "None of drug classes in this graph holds these words" in text_of(get(server, "id/class?q=qqqq"))
    assert "<li>" not in get(server, "id/drug?start=100000").text


def test_search_while_typing_gives_a_part_of_a_page(server: Server) -> None:
    """What a page asks while somebody types is a list of names, what bears the whole name first, and never another address."""
    for query, first in (("imatinib", "drug/imatinib"), ("gleevec", "drug/imatinib"), ("ketoc", "drug/ketoconazole")):
        part = server.request("GET", "search", params={"q": query}, headers={"HX-Request": "true"})
        assert part.status_code == 200
        assert "<html" not in part.text
        assert re.findall(r'href="/id/([^"]+)"', part.text)[0] == first
    assert server.request("GET", "search?q=", headers={"HX-Request": "true"}).text.strip() == ""
    assert "says nothing of the drug itself" in server.request("GET", "search?q=qqqqqqqqqq", headers={"HX-Request": "true"}).text


def test_names_of_a_list_are_recognised_while_typing(server: Server) -> None:
    """Each name is told what it is taken for, or that it is not known, before the list is sent."""
    words = text_of(server.request("POST", "check/names", data={"drugs": "gleevec\nfoobarol, imatinb"}, headers={"HX-Request": "true"}))
    assert "imatinib drug from gleevec" in words
    assert "foobarol is not known to this graph." in words
    assert "imatinb is not known to this graph. Did you mean imatinib" in words


def test_pages_carry_structured_data(server: Server) -> None:
    """An entity's page says in schema.org's words what it shows: a drug's stated interactions, a class's drugs; predictions are none."""

    def data(path: str) -> dict[str, Any]:
        found = re.search(r'<script type="application/ld\+json">(.*?)</script>', get(server, path).text)
        assert found is not None
        read: dict[str, Any] = json.loads(found[1])
        return read

    drug = data("id/drug/imatinib")
    assert (drug["@type"], drug["@id"], drug["name"]) == ("Drug", IMATINIB, "imatinib")
    assert "Gleevec" in drug["alternateName"]
    assert {"@type": "Drug", "@id": IMATINIB.replace("imatinib", "ketoconazole"), "name": "ketoconazole"} in drug["interactingDrug"]
    predicted = {fact["name"] for fact in drug["interactingDrug"]}
    assert "amlodipine" not in predicted
    assert data("id/protein/CYP3A4")["@type"] == "Protein"
    assert [one["name"] for one in data("id/class/statin")["drug"]]
    assert data("id/food/grapefruit-juice")["@type"] == "Substance"


@pytest.mark.parametrize("path", ["id/drug/nope", "id/nope/imatinib", "nope", "reports/nope"])
def test_what_is_not_there_is_404(server: Server, path: str) -> None:
    """An unknown page is 404: a page for people, a line for programs."""
    assert get(server, path).status_code == 404
    assert get(server, path).headers["content-type"].startswith("text/html")
    assert get(server, path, "*/*").headers["content-type"].startswith("text/plain")
    assert '<nav aria-label="Pages">' in get(server, path).text


@pytest.mark.parametrize("path", ["nope", "api/drugs", "reports/nope", "id/nope/imatinib"])
@pytest.mark.parametrize("accept", ["application/json", "application/json, text/plain, */*", "application/ld+json"])
def test_a_program_that_asks_for_json_is_refused_in_json(server: Server, path: str, accept: str) -> None:
    """An error is an object with status and sentence for whoever asks for JSON of any kind."""
    refused = get(server, path, accept)
    assert (refused.status_code, refused.headers["content-type"]) == (404, "application/json")
    assert refused.json()["status"] == 404
    assert refused.json()["error"]


def test_an_unknown_entity_has_suggestions(server: Server) -> None:
    """The page of what the graph does not hold offers what is written alike."""
    found = get(server, "id/drug/imatinb")
    assert found.status_code == 404
    assert ">imatinib</a>" in found.text


@pytest.mark.parametrize("accept", [HTML, "*/*"])
def test_a_bad_number_is_one_sentence(server: Server, accept: str) -> None:
    """An address with no number where one belongs is refused in words, not in JSON."""
    found = get(server, "id/drug/imatinib?part=foo&start=-1x", accept)
    assert found.status_code == 400
    assert "the address cannot be read at start=-1x" in text_of(found)
    assert "{" not in text_of(found)


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # rdflib's own
def test_what_is_cited_leads_to_its_page(server: Server) -> None:
    """The IRI of a claim, its evidence, an interaction or a monograph leads to the entity that shows it, and gives RDF if asked."""
    query = """SELECT ?c ?e ?i ?p ?m { ?c rx:hasEvidence ?e ; rx:statedIn ?m . ?i rx:supportedBy ?c ; rx:objectDrug ?drug .
      ?p a rx:PredictedInteraction } LIMIT 1"""
    (row,) = server.ask(query).json()["results"]["bindings"]
    for iri in (row[name]["value"] for name in "ceipm"):
        path = iri.removeprefix("https://w3id.org/rxloom/").replace("#", "%23")
        assert (get(server, path).status_code, get(server, path).headers["location"][:4]) == (303, "/id/"), iri
        turtle = get(server, path, "text/turtle")
        assert len(rdflib.Graph().parse(data=turtle.text, format="turtle")) > 2
    assert get(server, "id/claim/nope").status_code == 404


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
        "foobarol not checked",
        "imatinb : did you mean imatinib",
        "clarithromycin + simvastatin stated Advice contraindicated",
    ):
        assert part in words
    for part in ("denied by name in a monograph", "nothing stated in these monographs", "Whole list", "confidence"):
        assert part in words
    assert "safe" not in words.lower().replace("unsafe", "")
    assert 'name="name" value="digoxin"' in response.text


def test_the_answer_is_that_of_the_command_line(server: Server, sample_store: Path) -> None:
    """The server's answer and the file of `rxloom check --format html` differ in the links of names alone."""
    names = ["clarithromycin", "simvastatin", "lisinopril", "foobarol"]
    with Store.open(sample_store) as store:
        alone = render(check(store, names))
    served = server.request("POST", "check", data={"drugs": "\n".join(names)}, headers={"Accept": HTML}).text
    marked = '<div class="answer">'
    assert marked in alone
    there, here = (
        text.partition(marked)[2].partition("</main>")[0] for text in (alone, re.sub(r'<a href="/search[^>]*>|(?<=</bdi>)</a>', "", served))
    )
    assert [line.strip() for line in here.splitlines()] == [line.strip() for line in there.splitlines()]


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
    assert "foobarol : not known to this graph" in text_of(get(server, "paths?a=foobarol&b=amlodipine"))
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
