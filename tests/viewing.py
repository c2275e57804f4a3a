"""Pages of pictures as tests see them: the data inside, and a browser that remembers what was asked for and complained of."""

from __future__ import annotations

import json
import re
from importlib import resources
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from tests.conftest import absent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PAINTED = """() => {
  const canvas = document.querySelector('#canvas canvas');
  if (!canvas?.width || !canvas.height) return 0;
  const {data} = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  let painted = 0;
  for (let i = 3; i < data.length; i += 4) painted += data[i] > 0;
  return painted;
}"""
"""How many points of the picture are painted: none while it has no place yet, as in a frame that was only just scrolled to."""
TOO_WIDE = "document.documentElement.scrollWidth > window.innerWidth"


def payload(page: str) -> dict[str, Any]:
    """The data that a page draws."""
    match = re.search(r'<script type="application/json" id="graph">(.*?)</script>', page, re.DOTALL)
    assert match
    loaded: dict[str, Any] = json.loads(match[1])
    return loaded


def barriers(page: Any, *, passing: int) -> list[tuple[str, list[str]]]:  # noqa: ANN401 - playwright may be missing
    """What axe finds in the way of people on a page as it stands, of which more rules must hold than `passing`."""
    if find_spec("axe_playwright_python") is None:
        absent("axe-playwright-python is not installed")
    page.evaluate((resources.files("axe_playwright_python") / "axe.min.js").read_text("utf-8"))
    found = page.evaluate("axe.run()")
    assert len(found["passes"]) > passing
    return [(v["id"], [node["html"] for node in v["nodes"]]) for v in found["violations"]]


def visiting(kind: Callable[..., Any], browser: Any, folder: Path) -> Iterator[Callable[..., Any]]:  # noqa: ANN401 - as above
    """What opens a page of HTML as such a visit; all visits are closed in the end."""
    visits: list[Any] = []

    def opened(html: str, **context: Any) -> Any:  # noqa: ANN401 - as above
        file = folder / f"page{len(visits)}.html"
        file.write_text(html, encoding="utf-8")
        visits.append(kind(browser, file, **context))
        return visits[-1]

    yield opened
    for made in visits:
        made.close()


class Visit:
    """One page opened in a browser, ready to be looked at."""

    def __init__(self, browser: Any, file: Path, *, address: str = "", **context: Any) -> None:  # noqa: ANN401 - playwright may be missing
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.own = file.as_uri() + address
        self.page = browser.new_page(**{"viewport": {"width": 1400, "height": 900}, **context})
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self._hear(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.goto(self.own)
        self.page.wait_for_selector("body[data-ready=yes]", timeout=20_000)

    def _hear(self, message: str) -> None:
        """Keep what the page says, but not the advice that reading its pixels calls forth."""
        if not message.startswith("Canvas2D: Multiple readback"):
            self.complaints.append(message)

    def panel(self) -> str:
        """What the panel says."""
        return str(self.page.locator("#panel").inner_text())

    def find(self, words: str) -> None:
        """Search for some words and take the first name found."""
        self.page.fill("#find", words)
        self.page.press("#find", "Enter")

    def close(self) -> None:
        """The page must have asked for nothing but itself, and for pictures that it made itself, and complained of nothing."""
        assert [url for url in self.requests if not url.startswith(("data:image/svg+xml", "blob:"))] == [self.own.partition("#")[0]]
        assert self.complaints == []
        self.page.close()
