"""Hostile text in every field of a monograph, from the file to each output: it stays text, and formats stay what they are."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import dataclass
from io import StringIO
from typing import TYPE_CHECKING, Any

import networkx as nx
import pyoxigraph as ox
import pytest

import extract
import kg
from kg.export import FORMATS
from kg.query import names
from kg.render.page import page
from kg.reports import REPORTS
from tests.command import rxloom
from tests.exported import written
from tests.hostile import PAYLOADS, Markup, twins, write

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from kg.session import Session

OTHERS = ("ketoconazole", "itraconazole", "warfarin", "digoxin", "a name that nobody knows")
UNKNOWN = 3
STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
RDF = {"nquads": "N_QUADS", "trig": "TRIG", "turtle": "TURTLE", "jsonld": "JSON_LD", "void": "TURTLE", "nanopub": "TRIG"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """Monographs in a folder, and the store that they became."""

    sources: Path
    store: Path
    payloads: Mapping[str, str]

    def titles(self) -> list[str]:
        """What each document calls its drug, as the graph has it."""
        with kg.open(self.store) as graph:
            return [str(row[0]) for row in graph.query("SELECT ?title { ?m a rx:Monograph ; dcterms:title ?title } ORDER BY ?title")]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Made]:
    """A store of hostile monographs and one of their twins, built by the command."""
    found = {}
    for kind, payloads in (("hostile", PAYLOADS), ("twins", twins())):
        place = tmp_path_factory.mktemp(kind)
        write(place / "sources", payloads)
        outcome = rxloom("build", str(place / "sources"), "--store", str(place / "store"), "--workers", "1")
        assert (outcome.code, f"read {len(payloads)}," in outcome.out) == (0, True), outcome.err
        found[kind] = Made(sources=place / "sources", store=place / "store", payloads=payloads)
    return found


@pytest.fixture(scope="module")
def hostile(made: dict[str, Made]) -> Made:
    """The hostile ones."""
    return made["hostile"]


def shown(graph: Session, titles: list[str], sources: Path) -> Iterator[tuple[str, str]]:
    """Every page and every notebook display with hostile text, by name."""
    answer = graph.check([*titles, *OTHERS], start=titles[:1], alternatives=True)
    yield "check", page(answer)
    yield "answer", answer._repr_html_()
    yield "picture", graph.view(*titles).html
    yield "picture of all", graph.view().html
    yield "framed picture", graph.view(*titles)._repr_html_()
    for title in titles:
        yield f"portrait of {title}", graph.show(title)._repr_html_()
        yield f"paths of {title}", graph.paths(title, "ketoconazole")._repr_html_()
        yield f"rows of {title}", graph.ask("interactions", drug=title)._repr_html_()
    yield "triples", graph.query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o . ?s rx:path ?path }")._repr_html_()
    for name in REPORTS:
        yield f"report {name}", graph.report(name).to_html()
        yield f"framed report {name}", graph.report(name)._repr_html_()
    for file in sorted(sources.iterdir()):
        reading = extract.read(file)
        yield f"reading {file.name}", reading._repr_html_()
        yield f"statement {file.name}", reading.statements[0]._repr_html_()


@pytest.fixture(scope="module")
def pages(made: dict[str, Made]) -> dict[str, list[tuple[str, str]]]:
    """All that is shown of each store."""
    found = {}
    for kind, one in made.items():
        with kg.open(one.store) as graph:
            found[kind] = list(shown(graph, one.titles(), one.sources))
    return found


def test_the_text_arrives(hostile: Made) -> None:
    """The payloads are in the graph, in names, sentences, sections and paths: what follows tests something."""
    with kg.open(hostile.store) as graph:
        statements = list(graph.store.statements())
        cells = {str(cell) for row in graph.report("contradictions").rows for cell in row}
    told = {
        "report": cells,
        "name": {name for s in statements for name in (s.subject.name, s.object.name)},
        "sentence": {e.text for s in statements for e in s.evidence},
        "clean": {e.sentence for s in statements for e in s.evidence},
        "section": {e.section for s in statements for e in s.evidence},
        "document": {s.document for s in statements},
    }
    words = {"image": "onerror='window.hit=2'", "formula": "=cmd|", "template": "{{7+7}}", "steering": "\x9b31m", "turned": "\u202etxet"}
    for place, texts in told.items():
        assert [kind for kind, payload in words.items() if not any(payload in text for text in texts)] == [], place


def test_each_name_is_found_by_itself(hostile: Made) -> None:
    """A hostile name on a list, in a path or as the value of a question names its drug."""
    with kg.open(hostile.store) as graph:
        for title in hostile.titles():
            answer = graph.check([title, "ketoconazole"])
            assert (answer.drugs[0].known, str(answer.pairs[0].status)) == (True, "stated")
            assert "ketoconazole" in str(graph.ask("interactions", drug=title))
            assert graph.paths(title, "ketoconazole").paths


def test_no_page_has_an_element_that_its_twin_has_not(pages: dict[str, list[tuple[str, str]]]) -> None:
    """On pages and in notebooks no text makes an element, an attribute or a link of a kind that the harmless twins do not show."""
    known = [Markup(html) for _, html in pages["twins"]]
    elements = {element for markup in known for element in markup.elements}
    assert len(pages["hostile"]) == len(pages["twins"]) > 60
    for name, html in pages["hostile"]:
        found = Markup(html)
        assert found.elements <= elements, name
        assert found.links <= {"", "about:", "data:"}, name
    assert not {tag for tag, _ in elements} & {"object", "embed"}


def test_nothing_runs_in_a_browser(pages: dict[str, list[tuple[str, str]]], browser: Any, tmp_path: Path) -> None:  # noqa: ANN401
    """Each page opens without a dialog, a request, a complaint or an effect of the text, also in frames and with everything unfolded."""
    whole = {name: html for name, html in pages["hostile"] if html.startswith("<!doctype")}
    pieces = [html for name, html in pages["hostile"] if name not in whole]
    assert len(whole) > 8
    assert len(pieces) > 50
    whole["a notebook"] = f"<!doctype html><meta charset=utf-8><title>x</title>{''.join(pieces)}"
    context = browser.new_context()
    asked: list[str] = []
    complaints: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    context.on("console", lambda message: complaints.append(message.text))
    context.on("dialog", lambda dialog: complaints.append(dialog.message))
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    for number, (name, html) in enumerate(whole.items()):
        file = tmp_path / f"{number}.html"
        file.write_text(html, encoding="utf-8")
        opened = context.new_page()
        opened.goto(file.as_uri())
        for frame in opened.frames:
            frame.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
            if frame.locator("script").count():
                frame.wait_for_selector("body[data-ready=yes]", timeout=30_000)
            assert frame.evaluate("window.hit") is None, name
            assert frame.locator("img, [onerror], [onload], [href^=javascript], [*|href^=javascript]").count() == 0, name
        opened.close()
    context.close()
    assert complaints == []
    assert {url for url in asked if not url.startswith((tmp_path.as_uri(), "about:srcdoc"))} == set()


@pytest.mark.parametrize("form", FORMATS)
def test_every_export_can_be_read_back(hostile: Made, form: str, tmp_path: Path) -> None:
    """The format's own reader takes the file, and tables have no cell too many and none that a spreadsheet runs."""
    with kg.open(hostile.store) as graph:
        place = written(graph.store, form, tmp_path / "out")
    if form in RDF:
        quads = list(ox.parse(path=str(place), format=getattr(ox.RdfFormat, RDF[form])))
        if form != "void":
            values = {quad.object.value for quad in quads if isinstance(quad.object, ox.Literal)}
            assert [kind for kind in ("\x9b31m", "=cmd|", "{{7+7}}", "\u202e") if not any(kind in value for value in values)] == []
    elif form == "graphml":
        assert len(nx.read_graphml(place, force_multigraph=True)) > len(PAYLOADS)
    elif form == "csv":
        rows = list(csv.reader(StringIO(place.read_text(encoding="utf-8"), newline="")))
        assert len({len(row) for row in rows}) == 1
        assert [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []
    else:
        for file in place.iterdir():
            lines = file.read_text(encoding="utf-8").split("\n")
            assert len({line.count("\t") for line in lines if line}) == 1


def test_the_fhir_bundle_is_valid(hostile: Made) -> None:
    """The models of R5 take the answer for a list of hostile names."""
    from fhir.resources.bundle import Bundle

    outcome = rxloom("check", *hostile.titles(), *OTHERS, "--format", "fhir", "--store", str(hostile.store))
    assert outcome.code == UNKNOWN
    assert Bundle.model_validate_json(outcome.out).entry


def commands(one: Made) -> Iterator[tuple[str, ...]]:
    """Everything that prints words of documents."""
    store, titles = ("--store", str(one.store)), one.titles()
    for form in ((), ("--json",)):
        yield ("check", *titles, *OTHERS, "--start", titles[0], "--alternatives", *form, *store)
        yield from (("report", name, *form, "--limit", "0", *store) for name in REPORTS)
        yield ("validate", "--against", str(one.sources), *form, *store)
        for title in titles:
            yield ("show", title, *form, *store)
            yield ("paths", title, "ketoconazole", *form, *store)
        yield ("show", f"{titles[0]} unknown", *form, *store)
    for title in titles:
        yield ("query", "--named", "sentences", "--param", f"drug={title}", "--param", "other=ketoconazole", *store)
        yield ("query", "--named", "by-outcome", "--param", f"outcome={title}", *store)
        yield ("query", "--named", "interactions", "--param", f"drug={title} unknown", *store)
        yield ("query", "-e", f"SELECT * {{ {title}", *store)
    yield ("query", "-e", "SELECT ?s ?o { ?s ?p ?o FILTER(isLiteral(?o)) }", *store)
    yield ("build", *(str(path) for path in sorted(one.sources.iterdir())), "\x1b[2J.md", "--store", str(one.store.parent / "other"))


def test_no_command_steers_the_terminal(hostile: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is asked, no control character but the line feed and no mark that turns the direction is printed; JSON stays JSON."""
    monkeypatch.chdir(tmp_path)
    codes = []
    for words in commands(hostile):
        outcome = rxloom(*words)
        codes.append(outcome.code)
        assert STEERING.findall(outcome.out + outcome.err) == [], words
        if "--json" in words:
            json.loads(outcome.out)
    assert len(codes) > 80
    assert set(codes) <= {0, 1, 2, 3}


@pytest.mark.parametrize("form", ["csv", "tsv", "json", "xml"])
def test_exact_formats_are_exact_in_files_and_inert_on_terminals(hostile: Made, form: str) -> None:
    """A pipe gets an answer letter by letter; a terminal gets its control characters as escapes."""
    words = ("query", "-e", "SELECT ?o { ?s skos:prefLabel ?o }", "--format", form, "--store", str(hostile.store))
    assert "\u202e" in rxloom(*words).out
    seen = rxloom(*words, is_terminal=True).out
    assert r"\u202e" in seen
    assert STEERING.findall(seen.replace("\t", " ")) == []


@pytest.mark.parametrize("name", names())
def test_no_value_leaves_its_place_in_a_query(hostile: Made, name: str) -> None:
    """A hostile word as the value of any parameter gives an answer or an error that names it, and changes nothing."""
    from kg.errors import BadQuery
    from kg.query import load

    with kg.open(hostile.store) as graph:
        size = len(graph.query("SELECT ?s ?p ?o { ?s ?p ?o }"))
        parameters = load(name).parameters
        for parameter in parameters:
            for value in (*PAYLOADS.values(), *hostile.titles()):
                try:
                    assert len(graph.ask(name, **{parameter.name: value}).rows) < size
                except BadQuery as error:
                    assert str(error).partition(": ")[0] in {one.name for one in parameters}  # noqa: PT017 - either will do
        assert len(graph.query("SELECT ?s ?p ?o { ?s ?p ?o }")) == size
