"""The page in a real browser: it draws, it answers clicks, it asks nothing of the network, and no text of a document runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from kg.html import draw, view
from kg.model import Kind, Predicate
from kg.network import INHIBITS, INTERACTS, SUBSTRATE, Edge, Node, from_edges
from kg.quotes import Quote
from kg.store import Store
from tests.readings import IMATINIB, entity, imatinib, reading, said

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

HOSTILE = "</script><script>window.hit=1</script><img src=x onerror='window.hit=2'><svg onload='window.hit=3'>"
PAINTED = """() => {
  const canvas = document.querySelector('#canvas canvas');
  const {data} = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  let painted = 0;
  for (let i = 3; i < data.length; i += 4) painted += data[i] > 0;
  return painted;
}"""


class Visit:
    """One page opened in a browser, with all that it asked for and complained of."""

    def __init__(self, browser: Any, file: Path, scheme: str) -> None:  # noqa: ANN401 - playwright may be missing
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.page = browser.new_page(viewport={"width": 1400, "height": 900}, color_scheme=scheme)
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self._hear(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.goto(file.as_uri())
        self.page.wait_for_selector("body[data-ready=yes]", timeout=20_000)
        self.own = file.as_uri()

    def _hear(self, message: str) -> None:
        """Keep what the page says, but not the advice that reading its pixels calls forth."""
        if not message.startswith("Canvas2D: Multiple readback"):
            self.complaints.append(message)

    def panel(self) -> str:
        """What the panel says."""
        return str(self.page.locator("#panel").inner_text())


@pytest.fixture
def visit(browser: Any, tmp_path: Path) -> Iterator[Callable[..., Visit]]:  # noqa: ANN401 - playwright may be missing
    """Open a page of HTML; after the test, it must have asked for nothing else and complained of nothing."""
    visits: list[Visit] = []

    def opened(html: str, scheme: str = "light") -> Visit:
        file = tmp_path / f"page{len(visits)}.html"
        file.write_text(html, encoding="utf-8")
        visits.append(Visit(browser, file, scheme))
        return visits[-1]

    yield opened
    for made in visits:
        assert made.requests == [made.own]
        assert made.complaints == []
        made.page.close()


def _large() -> str:
    """A hundred entities around one enzyme."""
    nodes = [Node(id="hub", name="CYP3A4", kind=Kind.ENZYME), *(Node(id=f"d{i}", name=f"drug {i}", kind=Kind.DRUG) for i in range(100))]
    edges = (Edge(subject=f"d{i}", predicate=(INHIBITS, SUBSTRATE)[i % 2], object="hub") for i in range(100))
    return draw(from_edges(nodes, edges), {}, title="A hundred", focus=frozenset({"hub"}))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", ["small", "large"])
def test_the_picture_is_painted(visit: Callable[..., Visit], scheme: str, size: str) -> None:
    """Small and large, light and dark: the canvas carries paint, and the legend counts what it shows."""
    html = _large() if size == "large" else view(Store.in_memory([imatinib()]), ("imatinib",))
    seen = visit(html, scheme)
    assert seen.page.evaluate(PAINTED) > 5_000
    assert "Drug" in seen.page.locator("#node-kinds").inner_text()


def test_dark_mode_is_dark(visit: Callable[..., Visit]) -> None:
    """The page follows the reader's colour scheme."""
    html = view(Store.in_memory([imatinib()]), ("imatinib",))
    paper = "getComputedStyle(document.body).backgroundColor"
    assert visit(html, "light").page.evaluate(paper) != visit(html, "dark").page.evaluate(paper)


def test_a_row_shows_its_sentence_and_its_line(visit: Callable[..., Visit]) -> None:
    """Choosing a relation in the table opens its sentence, document, section and rule beside the picture."""
    seen = visit(view(Store.in_memory([imatinib()]), ("imatinib",)))
    seen.page.locator("tr[data-edge]", has_text="warfarin").locator("button").click()
    for words in ("imatinib interacts with warfarin", "imatinib interacts_with warfarin.", "imatinib.md", "Drug Interactions", "test.rule"):
        assert words in seen.panel()
    assert seen.page.locator("tr[aria-selected=true]").count() == 1


def test_finding_a_name_lists_its_relations(visit: Callable[..., Visit]) -> None:
    """A search opens an entity; its relations lead on to their sentences."""
    seen = visit(view(Store.in_memory([imatinib()]), ("imatinib",)))
    seen.page.fill("#name", "Ketoco")
    seen.page.click("#search button[type=submit]")
    assert seen.panel().startswith("ketoconazole")
    seen.page.locator("#panel .relations button").first.click()
    assert "imatinib interacts_with ketoconazole." in seen.panel()


def test_the_legend_hides_and_shows(visit: Callable[..., Visit]) -> None:
    """Switching off a kind of line takes paint away, and switching it on brings it back."""
    seen = visit(view(Store.in_memory([imatinib()]), ("imatinib",)))
    before = seen.page.evaluate(PAINTED)
    buttons = seen.page.locator("#edge-kinds button")
    for number in range(buttons.count()):
        buttons.nth(number).click()
    assert buttons.first.get_attribute("aria-pressed") == "false"
    seen.page.wait_for_function(f"({PAINTED})() < {before}")
    for number in range(buttons.count()):
        buttons.nth(number).click()
    seen.page.wait_for_function(f"({PAINTED})() >= {before}")


def test_hostile_text_does_not_run(visit: Callable[..., Visit]) -> None:
    """Markup in names, sentences, paths and the title is shown and never run, in table, panel, search and legend."""
    nodes = (Node(id="a", name=HOSTILE, kind=Kind.DRUG), Node(id="b", name="javascript:window.hit=4", kind=Kind.FOOD))
    quote = Quote(document=HOSTILE, start=0, end=len(HOSTILE), section=HOSTILE, text=HOSTILE, sentence=HOSTILE, rule=HOSTILE, confidence=1)
    edge = Edge(subject="a", predicate=INTERACTS, object="b", claims=("k",))
    seen = visit(draw(from_edges(nodes, (edge,)), {"k": (quote,)}, title=HOSTILE, focus=frozenset({"a"})))
    seen.page.locator("tr[data-edge] button").click()
    assert HOSTILE in seen.panel()
    seen.page.fill("#name", HOSTILE)
    seen.page.click("#search button[type=submit]")
    assert HOSTILE in seen.panel()
    assert seen.page.evaluate("window.hit") is None
    assert seen.page.locator("img, #panel script, #panel svg").count() == 0


def test_the_table_reads_without_scripts(browser: Any, tmp_path: Path) -> None:  # noqa: ANN401 - playwright may be missing
    """With scripts switched off every relation and its sentence is there to read."""
    store = Store.in_memory([reading(IMATINIB, [said(IMATINIB, Predicate.INTERACTS_WITH, entity("warfarin"))])])
    file = tmp_path / "page.html"
    file.write_text(view(store), encoding="utf-8")
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(file.as_uri())
    assert "imatinib interacts_with warfarin." in page.locator("#all").inner_text()
    context.close()
