"""The pages in a real browser: nothing foreign is asked for, no text of a document runs, phones and paper are served too."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

import extract
from kg.build import build
from kg.model import Document, Kind, NameSource, Predicate, Reading
from kg.names import iri
from kg.reports import REPORTS
from kg.vocab import BASE
from tests.readings import CYP3A4, entity, exposure, said
from tests.serving import Server, served
from tests.viewing import barriers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HOSTILE = "</textarea></title><script>window.hit=1</script><img src=x onerror='window.hit=2'>\"'{{7*7}}<svg onload=window.hit=3>"
MARKUP = HOSTILE.replace('"', "").replace("'", "")
"""The same without quotation marks, for front matter."""
MONOGRAPH = f"""---
title: "Poisonol {MARKUP}"
description: "Poisonol inhibits CYP3A4. {MARKUP}"
"{MARKUP}": "{MARKUP}"
lastModified: "2025-01-02T03:04:05Z"
faqs:
  - q: "{MARKUP} Does poisonol interact with ketoconazole?"
    a: "Ketoconazole raises the concentration of poisonol. {MARKUP}"
---
## **Interactions {MARKUP}**

Ketoconazole increases the concentration of poisonol {MARKUP}. Avoid warfarin with poisonol {MARKUP}.

* **Anticoagulants {MARKUP}:** increased bleeding with warfarin {MARKUP}

## **Pharmacokinetics** {MARKUP}

Poisonol is metabolized by CYP3A4 {MARKUP}.
"""
"""A monograph that tries to run something from its title, its front matter, its headings, its body and its questions."""
POISONOL = iri(Kind.DRUG, f"poisonol {MARKUP}").removeprefix(BASE)
PAGES = (
    "",
    "check",
    "id/drug",
    "id/brand?q=img",
    "id/drug/evil",
    POISONOL,
    "id/drug/evil?part=other-interactions",
    "id/protein/CYP3A4",
    "paths?a=evil&b=victim",
    "reports",
    *(f"reports/{name}" for name in sorted(REPORTS)),
    "ask",
    "ask?named=interactions&drug=evil",
    "no/such/page",
    "search?q=script",
)


@dataclass(frozen=True)
class HostileReader:
    """Reads a document that tries to run something from every field of its statements; a monograph, as rxloom reads it."""

    fingerprint: str = "1"
    sources: tuple[NameSource, ...] = (NameSource(title=HOSTILE, license=HOSTILE, names=1),)

    def read(self, path: str, document: str) -> Reading:
        """The same reading for every file but the monograph."""
        if document == "monograph.md":
            return extract.reader().read(path, document)
        evil = entity("evil", Kind.DRUG, HOSTILE)
        victim, named = entity("victim"), entity(HOSTILE)
        rest: dict[str, Any] = {"document": document, "text": HOSTILE, "section": HOSTILE}
        statements = (
            said(victim, Predicate.INTERACTS_WITH, evil, effect=exposure(outcome=HOSTILE), seriousness=HOSTILE, frequency=HOSTILE, **rest),
            said(evil, Predicate.INTERACTS_WITH, named, significance=HOSTILE, modifying_factors=(HOSTILE,), **rest),
            said(evil, Predicate.INHIBITS, CYP3A4, **rest),
            said(victim, Predicate.SUBSTRATE_OF, CYP3A4, **rest),
            said(named, Predicate.SUBSTRATE_OF, CYP3A4, **rest),
        )
        about = Document(path=document, sha256=hashlib.sha256(b"").hexdigest(), title=HOSTILE, about=evil)
        return Reading(document=about, statements=statements)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server over a store of hostile text."""
    folder: Path = tmp_path_factory.mktemp("hostile")
    sources = folder / "sources"
    sources.mkdir()
    (sources / "<img src=x onerror=window.hit=4>.md").write_text("evil")
    (sources / "monograph.md").write_text(MONOGRAPH)
    build([str(sources)], HostileReader(), folder / "store")
    with served(folder / "store", "--workers", "2") as running:
        yield running


@pytest.fixture
def page(browser: Any, server: Server) -> Iterator[Any]:  # noqa: ANN401 - playwright may be missing
    """A page of a browser; after the test it must have asked this server only, complained of nothing and run nothing."""
    opened = browser.new_page(viewport={"width": 1200, "height": 900})
    requests: list[str] = []
    complaints: list[str] = []
    opened.on("request", lambda request: requests.append(request.url))
    opened.on("console", lambda message: complaints.append(message.text))
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("dialog", lambda dialog: complaints.append(dialog.message))
    yield opened
    assert requests
    assert all(url.startswith((server.url, "data:,")) for url in requests)
    assert [one for one in complaints if "the server responded with a status of 40" not in one] == []
    opened.close()


def is_inert(page: Any) -> bool:  # noqa: ANN401 - as above
    """Nothing ran, and no markup of a document became an element."""
    foreign = page.locator("body script, main img, [onerror], [onload], [onclick], a[href^='javascript:']").count()
    drawn = page.locator("main svg").count() - page.locator(".yasr svg, .yasqe svg").count()
    return page.evaluate("window.hit") is None and (foreign, drawn) == (0, 0)


def ready(page: Any) -> None:  # noqa: ANN401 - as above
    """Wait until the editor stands, where the page has one."""
    if "/ask" in page.url:
        page.wait_for_selector("body[data-ready=yes]")


@pytest.mark.parametrize("path", PAGES)
def test_hostile_text_stays_text(page: Any, server: Server, path: str) -> None:  # noqa: ANN401 - as above
    """Names, sentences, sections, file names and qualifiers with markup are shown as they are, on every page that shows them."""
    page.goto(server.url + path)
    ready(page)
    assert is_inert(page)


def test_a_monograph_has_been_read(page: Any, server: Server) -> None:  # noqa: ANN401 - as above
    """The hostile monograph gave facts from its body, its front matter and its questions, so that the tests here look at something."""
    page.goto(server.url + POISONOL)
    text = page.locator("main").text_content()
    for section in ("ketoconazole", "warfarin", "CYP3A4"):
        assert section in text
    assert MARKUP in text


@pytest.mark.parametrize("path", ["id/drug/evil", POISONOL])
def test_a_picture_is_drawn_and_stays_inert(page: Any, server: Server, path: str) -> None:  # noqa: ANN401 - as above
    """Unfolded, the page of an entity shows its picture, which draws itself, runs nothing of the documents and cannot reach the page."""
    page.goto(server.url + path)
    assert page.frames[1].url in {"", "about:blank"}
    page.click(".picture summary")
    page.locator("iframe").scroll_into_view_if_needed()
    page.frame_locator("iframe").locator("body[data-ready=yes]").wait_for()
    frame = page.frames[1]
    assert frame.evaluate("origin") == "null"
    for one in (page, frame):
        assert one.evaluate("window.hit") is None
        assert one.locator("img, main [onerror]").count() == 0


def test_the_editor_asks_this_server_and_shows_the_answer(page: Any, server: Server) -> None:  # noqa: ANN401 - as above
    """A named question is filled in with its prefixes; its answer is a table whose entities lead to their pages here."""
    page.goto(server.url + "ask?named=interactions&drug=evil")
    ready(page)
    text = page.evaluate("document.querySelector('.yasqe .CodeMirror').CodeMirror.getValue()")
    assert "PREFIX rx: <https://w3id.org/rxloom/ontology#>" in text
    page.click("button.main")
    page.wait_for_selector("#viewer table tbody tr")
    assert HOSTILE in page.locator("#viewer").text_content()
    assert is_inert(page)
    write(page, "SELECT DISTINCT ?drug ?label { ?drug skos:prefLabel ?label ; a rx:Drug } ORDER BY ?drug")
    page.click("button.main")
    page.wait_for_selector("#viewer td a[href='/id/drug/evil']")
    assert is_inert(page)


def write(page: Any, query: str) -> None:  # noqa: ANN401 - as above
    """Put a query into the editor."""
    page.evaluate("query => document.querySelector('.yasqe .CodeMirror').CodeMirror.setValue(query)", query)


@pytest.mark.parametrize(
    ("query", "seen"),
    [
        ("ASK { ?s ?p ?o }", ".yasr_results :text('True')"),
        ("CONSTRUCT { ?s skos:prefLabel ?o } WHERE { ?s skos:prefLabel ?o }", ".yasr_results .CodeMirror, .yasr_results td"),
        ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", ".yasr_results :text('SERVICE')"),
    ],
)
def test_the_viewer_shows_every_kind_of_answer(page: Any, server: Server, query: str, seen: str) -> None:  # noqa: ANN401 - as above
    """Truths, graphs and refusals are shown, and hostile literals in them stay text."""
    page.goto(server.url + "ask")
    ready(page)
    write(page, query)
    page.click("button.main")
    page.locator(seen).first.wait_for()
    assert is_inert(page)


def test_the_editor_completes_words_of_the_graph(page: Any, server: Server) -> None:  # noqa: ANN401 - as above
    """Terms of the ontology are completed from what the page brought, and a prefix that is used is declared."""
    page.goto(server.url + "ask")
    ready(page)
    page.click(".yasqe .CodeMirror")
    page.keyboard.type("SELECT * { ?s rx:substr")
    page.keyboard.press("Control+Space")
    page.locator(".CodeMirror-hint", has_text="rx:substrateOf").wait_for()
    page.keyboard.press("Enter")
    page.locator(".yasqe .CodeMirror-line", has_text="?s rx:substrateOf").wait_for()
    written = page.locator(".yasqe .CodeMirror-code").inner_text()
    assert "rx:substrateOf" in written
    assert "PREFIX rx:" in written


def test_the_page_of_queries_works_without_scripts(browser: Any, server: Server) -> None:  # noqa: ANN401 - as above
    """Without scripts the plain form asks and the server shows the rows; the other forms do their work, too."""
    page = browser.new_page(java_script_enabled=False)
    page.goto(server.url + "ask?named=interactions&drug=evil")
    page.click("button.main")
    assert page.locator("table tbody tr").count() > 1
    page.goto(server.url)
    page.fill("#name", "evil")
    page.press("#name", "Enter")
    assert page.url.endswith("/id/drug/evil")
    page.goto(server.url + "id/drug?q=vict")
    assert page.locator("#names li").all_inner_texts() == ["victim"]
    page.close()


def test_names_are_found_while_typing(page: Any, server: Server) -> None:  # noqa: ANN401 - as above
    """The home page lists what it finds, the list page narrows itself, the medication list tells what it recognises; all stay inert."""
    page.goto(server.url)
    page.wait_for_selector("#name:focus")
    page.keyboard.type("vict")
    page.wait_for_selector("#found a[href='/id/drug/victim']")
    page.fill("#name", "</textarea>")
    page.wait_for_selector("#found li:has-text('window.hit')")
    assert is_inert(page)
    page.goto(server.url + "id/drug")
    page.fill("input[hx-get]", "vict")
    page.wait_for_selector("#names ul:not(:has(a[href='/id/drug/evil']))")
    assert page.locator("#names li").count() == 1
    page.goto(server.url + "check")
    page.locator("#drugs").press_sequentially(f"evil\n{HOSTILE}x")
    page.wait_for_selector("#recognised .unknown")
    assert is_inert(page)


def test_hostile_text_is_shown_in_full(page: Any, server: Server) -> None:  # noqa: ANN401 - as above
    """The sentence and the file's name stand on the page letter by letter."""
    page.goto(server.url + "id/drug/evil")
    text = page.locator("main").inner_text() + page.locator("main").text_content()
    assert HOSTILE in text
    assert "<img src=x onerror=window.hit=4>.md" in text


def test_hostile_input_comes_back_as_text(page: Any, server: Server) -> None:  # noqa: ANN401 - as above
    """What is typed into the forms is shown again and never run."""
    page.goto(server.url + "check")
    page.fill("#drugs", f"evil\nvictim\n{HOSTILE}\n<b>none</b>")
    page.click("button.main")
    assert page.input_value("#drugs").startswith("evil\nvictim\n</textarea>")
    assert page.locator("text=not checked").count() >= 1
    assert is_inert(page)
    for path in ("search?q=", "paths?b=evil&a="):
        page.goto(server.url + path + "%3Cimg%20src%3Dx%20onerror%3D%22window.hit%3D5%22%3E")
        assert is_inert(page)


@pytest.mark.parametrize("path", PAGES)
def test_a_phone_needs_no_sideways_scrolling(page: Any, server: Server, path: str) -> None:  # noqa: ANN401 - as above
    """No page is wider than a phone; wide tables scroll inside their frame."""
    page.set_viewport_size({"width": 375, "height": 700})
    page.goto(server.url + path)
    ready(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 375


def test_the_dark_scheme_is_followed(page: Any, server: Server) -> None:  # noqa: ANN401 - as above
    """The page follows the reader's colour scheme."""
    paper = "getComputedStyle(document.body).backgroundColor"
    page.goto(server.url)
    light = page.evaluate(paper)
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(paper) != light


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_no_barrier(page: Any, server: Server, path: str, scheme: str) -> None:  # noqa: ANN401 - as above
    """Contrast, landmarks, headings, labels and lists hold on every page, in both themes, with all sentences unfolded."""
    page.emulate_media(color_scheme=scheme)
    page.goto(server.url + path)
    ready(page)
    assert unfolded_barriers(page) == []


def test_the_editor_tells_what_it_expects(page: Any, server: Server) -> None:  # noqa: ANN401 - as above
    """A query that cannot be read is marked in its line, with what could stand there."""
    page.goto(server.url + "ask")
    ready(page)
    write(page, "SELECT * { ?s ?p ; ?o }")
    page.hover(".yasqe .parseErrorIcon")
    expected = page.locator(".yasqe_tooltip:visible strong").first
    expected.wait_for()
    assert expected.inner_text().strip()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_barrier_in_answers(page: Any, server: Server, scheme: str) -> None:  # noqa: ANN401 - as above
    """The answers of the editor and of a medication list are for everybody, too."""
    page.emulate_media(color_scheme=scheme)
    page.goto(server.url + "check")
    page.fill("#drugs", "evil\nvictim\npoisonol\nwarfarin\nnobody")
    page.wait_for_selector("#recognised .unknown")
    assert unfolded_barriers(page) == []
    page.click("button.main")
    assert unfolded_barriers(page) == []
    page.goto(server.url + "ask?named=interactions&drug=evil")
    ready(page)
    page.click("button.main")
    page.wait_for_selector("#viewer table tbody tr")
    assert unfolded_barriers(page) == []
    page.click(".select_response")
    page.wait_for_selector(".yasr_results .CodeMirror")
    assert unfolded_barriers(page) == []


def unfolded_barriers(page: Any) -> list[tuple[str, list[str]]]:  # noqa: ANN401 - as above
    """What axe finds with everything but pictures unfolded."""
    page.evaluate("document.querySelectorAll('details:not(.picture)').forEach(one => { one.open = true; })")
    return barriers(page, passing=10)


def test_print_shows_sentences_and_no_forms(page: Any, server: Server) -> None:  # noqa: ANN401 - as above
    """On paper a checked list keeps its answer and loses what can only be clicked."""
    page.goto(server.url + "check")
    page.fill("#drugs", "evil\nvictim")
    page.click("button.main")
    page.emulate_media(media="print")
    assert not page.locator("form").first.is_visible()
    assert page.locator("blockquote").first.is_visible()


def test_back_from_an_answer_finds_the_list(page: Any, server: Server) -> None:  # noqa: ANN401 - as above
    """Who goes back from an answer finds the list as it was written."""
    page.goto(server.url + "check")
    page.fill("#drugs", "evil\nvictim")
    page.click("button.main")
    page.wait_for_selector(".answer")
    page.go_back()
    page.wait_for_selector("#drugs")
    assert page.input_value("#drugs") == "evil\nvictim"


def test_the_keyboard_is_enough(page: Any, server: Server) -> None:  # noqa: ANN401 - as above
    """The home page takes a name and the Enter key; the first Tab stop of a page skips to its content."""
    page.goto(server.url)
    page.wait_for_selector("#name:focus")
    page.keyboard.type("evil")
    page.keyboard.press("Enter")
    page.wait_for_url("**/id/drug/evil")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"


def test_the_keyboard_gets_into_the_editor_and_out(page: Any, server: Server) -> None:  # noqa: ANN401 - as above
    """A query is written, sent with Ctrl-Enter, and left with the Tab key."""
    page.goto(server.url + "ask")
    ready(page)
    page.focus(".yasqe textarea")
    page.keyboard.type("ASK {}")
    page.keyboard.press("Control+Enter")
    page.locator(".yasr_results :text('True')").wait_for()
    page.focus(".yasqe textarea")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Run"
