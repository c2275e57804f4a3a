"""The pages in a real browser: nothing foreign is asked for, no text of a document runs, phones and paper are served too."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from importlib import resources
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

import pytest

from kg.build import build
from kg.model import Document, Kind, NameSource, Predicate, Reading
from tests.conftest import absent
from tests.readings import CYP3A4, entity, exposure, said
from tests.serving import Server, served

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HOSTILE = "</textarea></title><script>window.hit=1</script><img src=x onerror='window.hit=2'>\"'{{7*7}}<svg onload=window.hit=3>"
PAGES = (
    "",
    "check",
    "id/drug/evil",
    "id/protein/CYP3A4",
    "paths?a=evil&b=victim",
    "reports",
    "reports/completeness",
    "reports/contradictions",
    "reports/growth",
    "ask?named=interactions&drug=evil",
    "search?q=script",
)


@dataclass(frozen=True)
class HostileReader:
    """Reads a document that tries to run something from every field."""

    fingerprint: str = "1"
    sources: tuple[NameSource, ...] = (NameSource(title=HOSTILE, license=HOSTILE, names=1),)

    def read(self, path: str, document: str) -> Reading:
        """The same reading for every file."""
        del path
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
    yield opened
    assert requests
    assert all(url.startswith((server.url, "data:,")) for url in requests)
    assert not complaints
    opened.close()


def is_inert(page: Any) -> bool:  # noqa: ANN401 - as above
    """Nothing ran, and no markup of a document became an element."""
    return page.evaluate("window.hit") is None and page.locator("script, img, svg, main [onerror]").count() == 0


@pytest.mark.parametrize("path", PAGES)
def test_hostile_text_stays_text(page: Any, server: Server, path: str) -> None:  # noqa: ANN401 - as above
    """Names, sentences, sections, file names and qualifiers with markup are shown as they are, on every page that shows them."""
    page.goto(server.url + path)
    assert is_inert(page)


def test_a_picture_is_drawn_and_stays_inert(page: Any, server: Server) -> None:  # noqa: ANN401 - as above
    """The page of an entity leads to its picture, which draws itself under the server's policy and runs nothing of the documents."""
    page.goto(server.url + "id/drug/evil")
    page.click("text=picture")
    page.wait_for_selector("body[data-ready=yes]")
    assert page.evaluate("window.hit") is None
    assert page.locator("img, main [onerror]").count() == 0


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
    assert page.locator("text=NOT CHECKED").count() >= 1
    assert is_inert(page)
    page.goto(server.url + "ask")
    page.fill("#query", f"SELECT * {{ ?s ?p ?o }} # {HOSTILE}")
    page.click("button.main")
    assert page.locator("table").count() == 1
    assert is_inert(page)
    for path in ("search?q=", "paths?b=evil&a="):
        page.goto(server.url + path + "%3Cimg%20src%3Dx%20onerror%3D%22window.hit%3D5%22%3E")
        assert is_inert(page)


@pytest.mark.parametrize("path", PAGES)
def test_a_phone_needs_no_sideways_scrolling(page: Any, server: Server, path: str) -> None:  # noqa: ANN401 - as above
    """No page is wider than a phone; wide tables scroll inside their frame."""
    page.set_viewport_size({"width": 375, "height": 700})
    page.goto(server.url + path)
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
    if find_spec("axe_playwright_python") is None:
        absent("axe-playwright-python is not installed")
    page.emulate_media(color_scheme=scheme)
    page.goto(server.url + path)
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    page.evaluate((resources.files("axe_playwright_python") / "axe.min.js").read_text("utf-8"))
    found = page.evaluate("axe.run()")
    assert [(v["id"], [node["html"] for node in v["nodes"]]) for v in found["violations"]] == []
    assert len(found["passes"]) > 10


def test_print_shows_sentences_and_no_forms(page: Any, server: Server) -> None:  # noqa: ANN401 - as above
    """On paper a checked list keeps its answer and loses what can only be clicked."""
    page.goto(server.url + "check")
    page.fill("#drugs", "evil\nvictim")
    page.click("button.main")
    page.emulate_media(media="print")
    assert not page.locator("form").first.is_visible()
    assert page.locator("blockquote").first.is_visible()


def test_the_keyboard_is_enough(page: Any, server: Server) -> None:  # noqa: ANN401 - as above
    """The home page takes a name and the Enter key; the first Tab stop of a page skips to its content."""
    page.goto(server.url)
    page.keyboard.type("evil")
    page.keyboard.press("Enter")
    page.wait_for_url("**/id/drug/evil")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
