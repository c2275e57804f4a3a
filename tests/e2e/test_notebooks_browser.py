"""The notebooks as exported HTML in a real browser: every answer shows itself, in both themes, and nothing is asked of the network."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import ROOT, absent
from tests.viewing import PAINTED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOTEBOOKS = {"01_from_monograph_to_graph": (1, 0), "02_ask_and_look": (2, 2)}
"""How many graphs and how many other pages each shows in frames."""
CONTRAST = """() => [...document.querySelectorAll('div.rxloom *')].filter(e => e.checkVisibility()).map(e => {
  const light = color => color.match(/[\\d.]+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 765;
  return Math.abs(light(getComputedStyle(e).color) - light(getComputedStyle(document.body).backgroundColor));
})"""


@pytest.fixture(scope="module", params=NOTEBOOKS)
def executed(request: pytest.FixtureRequest) -> tuple[str, Any]:
    """A notebook after all of its cells ran."""
    if find_spec("nbconvert") is None:
        absent("nbconvert is not installed")
    import nbformat
    from nbclient import NotebookClient

    notebook = nbformat.read(ROOT / "notebooks" / f"{request.param}.ipynb", as_version=4)  # type: ignore[no-untyped-call]
    NotebookClient(notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(ROOT)}}).execute()
    return request.param, notebook


@pytest.fixture(params=["light", "dark"])
def page(request: pytest.FixtureRequest, executed: tuple[str, Any], browser: Any, tmp_path: Path) -> Iterator[Any]:  # noqa: ANN401
    """The exported notebook, open; it must have asked for nothing and complained of nothing."""
    from nbconvert import HTMLExporter

    # The template's own scripts come from elsewhere and typeset formulas, of which there are none.
    own = {"require_js_url": "data:text/javascript,", "mathjax_url": "data:text/javascript,"}
    html, _ = HTMLExporter(theme=request.param, **own).from_notebook_node(executed[1])  # type: ignore[no-untyped-call]
    file = tmp_path / "notebook.html"
    file.write_text(html, encoding="utf-8")
    requests: list[str] = []
    complaints: list[str] = []
    opened = browser.new_page(viewport={"width": 1200, "height": 900}, color_scheme="null")  # as the system has it
    opened.on("request", lambda asked: requests.append(asked.url))
    opened.on("console", lambda message: complaints.append(message.text))
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.goto(file.as_uri())
    yield opened
    assert {url for url in requests if not url.startswith("data:")} <= {file.as_uri(), "about:srcdoc"}
    assert [text for text in complaints if not text.startswith("Canvas2D: Multiple readback")] == []
    opened.close()


def test_every_answer_shows_itself(page: Any, executed: tuple[str, Any]) -> None:  # noqa: ANN401
    """Graphs paint themselves in frames, other pages stand in theirs, all in the notebook's theme; every other answer can be read."""
    name, notebook = executed
    graphs, pages = NOTEBOOKS[name]
    is_dark = page.locator("[data-jp-theme-light=false]").count() == 1
    assert page.locator("iframe[sandbox~=allow-scripts]").count() == graphs
    assert page.locator("iframe").count() == graphs + pages
    for frame in page.frames[1:]:
        owner = frame.frame_element()
        owner.scroll_into_view_if_needed()
        if "allow-scripts" in owner.get_attribute("sandbox"):
            frame.wait_for_function(f"({PAINTED})() > 5000", timeout=30_000)
        else:
            assert len(frame.locator("main").inner_text()) > 500
        assert frame.evaluate("origin") == "null"
        assert frame.evaluate("matchMedia('(prefers-color-scheme: dark)').matches") == is_dark
    shown = [output.data for cell in notebook.cells for output in cell.get("outputs", ()) if "data" in output]
    assert page.locator("div.rxloom").count() == len(shown) - graphs - pages >= 3


def test_answers_take_on_the_colours_of_the_notebook(page: Any, executed: tuple[str, Any]) -> None:  # noqa: ANN401
    """Light on dark or dark on light, no visible word of an answer comes near the colour of the paper."""
    del executed
    found = page.evaluate(CONTRAST)
    assert len(found) > 50
    assert min(found) > 0.4


def test_nothing_is_printed_empty_and_every_picture_has_words(executed: tuple[str, Any]) -> None:
    """What a cell prints says something, and each answer has a text for where HTML cannot be shown, not the inside of a value."""
    outputs = [output for cell in executed[1].cells for output in cell.get("outputs", ())]
    assert all(output.text.strip() for output in outputs if output.output_type == "stream")
    shown = [output.data for output in outputs if output.output_type == "execute_result"]
    assert len(shown) >= 5
    for data in shown:
        assert data["text/html"]
        assert "(document=" not in data["text/plain"]
        assert " object at 0x" not in data["text/plain"]
