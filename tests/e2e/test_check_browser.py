"""The page of an answer in a real browser: it runs nothing, asks nothing of the network, and everybody can read it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from kg.render.page import page
from kg.reports.table import Report
from tests.answers import HOSTILE, full
from tests.viewing import barriers, visiting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

OPEN = "document.querySelectorAll('details').forEach(d => d.open = true)"
TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


class Visit:
    """One page opened in a browser, with all that it asked for and complained of."""

    def __init__(self, browser: Any, file: Path, **context: Any) -> None:  # noqa: ANN401 - playwright may be missing
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.own = file.as_uri()
        self.page = browser.new_page(**context)
        self.page.on("request", lambda request: self.requests.append(request.url.partition("#")[0]))
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", lambda dialog: self.complaints.append(dialog.message))
        self.page.goto(self.own)

    def close(self) -> None:
        """The page must have asked for nothing but itself, and complained of nothing."""
        assert set(self.requests) <= {self.own, "about:srcdoc"}
        assert self.complaints == []
        self.page.close()


@pytest.fixture
def visit(browser: Any, tmp_path: Path) -> Iterator[Callable[..., Visit]]:  # noqa: ANN401 - playwright may be missing
    """Open a page of HTML; after the test, it must have asked for nothing else and complained of nothing."""
    yield from visiting(Visit, browser, tmp_path)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_and_does_nothing(visit: Callable[..., Visit], text: str) -> None:
    """Markup, quotes, links, style and template marks in any name, sentence or document are read as text; nothing runs or is added."""
    plain = visit(page(full())).page
    seen = visit(page(full(lambda words: f"{words} {text}"))).page
    seen.evaluate(OPEN)
    assert seen.evaluate("window.hit") is None
    assert seen.locator("script, img, svg, iframe, object, a[href*='javascript']").count() == 0
    assert seen.locator("body *").count() == plain.locator("body *").count()
    assert f"Sentence 1 on alfadrug. {text}" in seen.evaluate("[...document.querySelectorAll('blockquote > bdi')].map(b => b.textContent)")


def test_marks_that_turn_text_stay_inside_their_name(visit: Callable[..., Visit]) -> None:
    """A right-to-left override in names and sentences does not turn the words of the page around them."""
    seen = visit(page(full(lambda words: f"{words}\u202e"))).page
    outside = """() => [...document.querySelectorAll('body *')].flatMap(e => [...e.childNodes])
        .filter(n => n.nodeType === 3 && n.data.includes('\\u202e') && !n.parentElement.closest('bdi')).length"""
    assert seen.evaluate(outside) == 0
    assert seen.evaluate("getComputedStyle(document.querySelector('bdi')).unicodeBidi") == "isolate"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1200, 360])
def test_axe_finds_no_barrier(visit: Callable[..., Visit], scheme: str, width: int) -> None:
    """Contrast, landmarks, headings, names and lists hold in both themes, on a desk and on a phone, with everything unfolded."""
    seen = visit(page(full()), color_scheme=scheme, viewport={"width": width, "height": 800}).page
    seen.evaluate(OPEN)
    assert barriers(seen, passing=20) == []


@pytest.mark.parametrize("width", [320, 390, 1200])
def test_nothing_is_wider_than_the_screen(visit: Callable[..., Visit], width: int) -> None:
    """No line, not even a very long name without a space, makes the page scroll sideways."""
    for worded in (str, lambda words: words.replace(" ", "") * 6):
        seen = visit(page(full(worded)), viewport={"width": width, "height": 800}).page
        seen.evaluate(OPEN)
        assert seen.evaluate(TOO_WIDE) is False


def test_the_page_follows_the_reader_s_colours(visit: Callable[..., Visit]) -> None:
    """Dark where the reader wants dark, light otherwise, and light on paper always."""
    background = "getComputedStyle(document.body).backgroundColor"
    light, dark = (visit(page(full()), color_scheme=scheme).page for scheme in ("light", "dark"))
    assert light.evaluate(background) != dark.evaluate(background)
    dark.emulate_media(media="print", color_scheme="dark")
    assert dark.evaluate(background) == "rgb(255, 255, 255)"


def test_paper_shows_every_sentence(visit: Callable[..., Visit]) -> None:
    """In print nothing stays folded, and what only a screen needs is left out."""
    seen = visit(page(full())).page
    folded = seen.locator("details blockquote").last
    assert folded.is_visible() is False
    seen.emulate_media(media="print")
    hidden = "[...document.querySelectorAll('blockquote')].filter(b => !b.checkVisibility() || !b.offsetHeight).length"
    assert seen.locator("blockquote").count() > 15
    assert seen.evaluate(hidden) == 0
    assert seen.locator("nav").is_visible() is False


def test_it_works_by_keyboard_and_without_scripts(visit: Callable[..., Visit]) -> None:
    """The first stop skips to the answers, a fold opens with the Enter key, and links lead to their sections with scripts off."""
    seen = visit(page(full()), java_script_enabled=False).page
    seen.keyboard.press("Tab")
    assert seen.locator(":focus").inner_text() == "Skip to the answers"
    fold = seen.locator("summary").first
    fold.focus()
    seen.keyboard.press("Enter")
    assert seen.locator("details").first.locator("blockquote").first.is_visible()
    seen.locator("nav a", has_text="Nothing stated").click()
    assert seen.url.endswith("#silent")


def test_every_link_leads_somewhere(visit: Callable[..., Visit]) -> None:
    """All links stay on the page and point at something that is there; ids are unique."""
    seen = visit(page(full())).page
    targets = seen.evaluate("[...document.querySelectorAll('a')].map(a => a.getAttribute('href'))")
    ids = seen.evaluate("[...document.querySelectorAll('[id]')].map(e => '#' + e.id)")
    assert len(targets) > 8
    assert set(targets) <= set(ids)
    assert len(ids) == len(set(ids))


def test_in_a_notebook_the_page_stays_in_its_frame(visit: Callable[..., Visit]) -> None:
    """The frame has no origin and no scripts, hostile text does nothing in it, and its links do not load the notebook."""
    seen = visit("<!doctype html><title>host</title>" + full(lambda words: f"{words} {HOSTILE[0]}")._repr_html_()).page
    frame = seen.frames[1]
    frame.locator("nav a").first.click()
    seen.wait_for_function("document.querySelector('iframe') !== null")
    assert frame.locator("h1").count() == 1
    assert frame.evaluate("location.hash") == "#names"
    assert frame.evaluate("origin") == "null"
    assert seen.evaluate("window.hit") is None


def test_a_report_fits_a_phone(visit: Callable[..., Visit]) -> None:
    """Its title takes three lines at the most, its table scrolls in a box of its own, and nothing is in anybody's way."""
    columns = ("grade", "kind", "precipitant", "object drug", "advice", "documents")
    rows = (("contradiction", "stated and denied", "ketoconazole", "simvastatin", "contraindicated", 2),)
    title = "Contradictions: 12 contradictions, 10 tensions, 20 differences"
    seen = visit(Report(name="x", title=title, columns=columns, rows=rows).to_html(), viewport={"width": 390, "height": 844}).page
    assert seen.evaluate("(h => h.offsetHeight / parseFloat(getComputedStyle(h).lineHeight))(document.querySelector('h1'))") < 3.5
    assert seen.evaluate("(box => box.scrollWidth > box.clientWidth)(document.querySelector('.wide'))")
    assert not seen.evaluate(TOO_WIDE)
    assert barriers(seen, passing=10) == []
