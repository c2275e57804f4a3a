"""What answers look like: the HTML that a notebook shows, and the text beside it.

Answers, reports and graphs are pages of their own and stand in frames, which reach neither the notebook nor the network; only the
page of a graph runs scripts, its own. Everything smaller is a piece of HTML without scripts that takes on the notebook's colours.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, singledispatch
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from kg.answers import Answer
from kg.display import Shown, one_line
from kg.marks import words_of
from kg.model import Predicate, Reading, Statement
from kg.paths import explain
from kg.quotes import lines, quotes, surest
from kg.render.page import page
from kg.reports.table import Report
from kg.store.rows import short
from kg.templates import environment
from kg.words import ADVICE, counted, say, say_advice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jinja2 import Template

    from kg.paths import Hop
    from kg.paths import Path as Route

LIMIT: Final = 200
"""How many rows a table shows before it says how many it left out."""
_TALL: Final = 640
"""The height of a frame, in pixels, that scrolls by itself."""
_THEMES: Final = (
    "[data-jp-theme-light=true] iframe.rxloom,.vscode-light iframe.rxloom{color-scheme:light}"
    "[data-jp-theme-light=false] iframe.rxloom,.vscode-dark iframe.rxloom{color-scheme:dark}"
)
"""A page in a frame takes the theme of the notebook around it, where that differs from the system's."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Page(Shown):
    """A whole HTML file with a picture of a part of the graph."""

    html: str
    title: str = "Interaction graph"

    def save(self, path: Path | str) -> Path:
        """Write the file and say where it is."""
        target = Path(path)
        target.write_text(self.html, encoding="utf-8", newline="\n")
        return target

    def to_text(self) -> str:
        """What it is, and how to see it where no picture can be shown."""
        return f'{self.title}, a page of {len(self.html) / 1000:.0f} kB: .save("graph.html") writes it for a browser.'


@singledispatch
def text(value: Any) -> str:  # noqa: ANN401 - whatever is shown
    """A value for a terminal."""
    words: str = value.to_text()
    return words


@text.register
def _(value: Statement) -> str:
    advice = (f"  advice: {', '.join(say_advice(value.management))}",) if value.management else ()
    return "\n".join([say(value), *advice, *lines(quotes((value,)), "  ")])


@text.register
def _(value: Reading) -> str:
    return "\n".join(
        [f"{one_line(value.document.path)}: {counted(len(value.statements), 'statement')}", *(f"  {say(s)}" for s in _ordered(value))]
    )


@singledispatch
def html(value: Any) -> str:  # noqa: ANN401 - whatever is shown
    """A value as HTML, in which every text of a document is text."""
    return _template().render(kind=type(value).__name__, value=value)


@html.register
def _(value: Page) -> str:
    return _frame(value.html, value.title, _TALL, allowed="allow-scripts allow-downloads allow-modals")


@html.register
def _(value: Answer) -> str:
    return _frame(page(value, is_framed=True), "Answer for a medication list", 340 + 110 * len(value.pairs))


@html.register
def _(value: Report) -> str:
    shown = value.limited(LIMIT)
    return _frame(shown.to_html(), value.title, 220 + 80 * len(shown.rows))


def _frame(content: str, title: str, height: int, allowed: str = "") -> str:
    """A page in a frame without an origin, as high as it needs to be, and no higher than a screen."""
    style = f"width:100%;height:{min(height, _TALL)}px;border:1px solid #8884;border-radius:8px;resize:vertical"
    frame = f'<iframe class="rxloom" sandbox="{allowed}" title="{escape(title)}" style="{style}" srcdoc="{escape(content)}"></iframe>'
    return f"<style>{_THEMES}</style>{frame}"


def _ordered(reading: Reading) -> list[Statement]:
    """The statements of a document, names after what they are said of."""
    return sorted(reading.statements, key=lambda s: tuple(Predicate).index(s.predicate))


def _cut(values: Sequence[Any]) -> tuple[Sequence[Any], int]:
    """The values that are shown, and how many are not."""
    return values[:LIMIT], max(0, len(values) - LIMIT)


def _chain(route: Route) -> list[tuple[str, Hop | None, bool]]:
    """The names along a path, each with the hop to the next one, and whether its arrow points there."""
    links: list[tuple[str, Hop | None, bool]] = []
    name = route.start
    for hop in route.hops:
        is_onward = hop.subject == name
        links.append((name, hop, is_onward))
        name = hop.object if is_onward else hop.subject
    return [*links, (name, None, True)]


@cache
def _template() -> Template:
    made = environment()
    tools = (_chain, _cut, _ordered, counted, explain, quotes, say, short, surest, words_of)
    made.globals.update({tool.__name__.lstrip("_"): tool for tool in tools}, advice=ADVICE)
    return made.get_template("notebook.html.j2")
