"""How answers look in a notebook: framed pages and small tables, every text escaped.

`rich` gives the HTML of a value; `register` teaches a running IPython to show answers, paths, portraits, rows and statements
by it, which `kg.open` does. A page shows itself, in a frame that reaches neither the notebook nor the network; the page of an answer
runs no script at all.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from kg.answers import Answer
from kg.model import Statement
from kg.paths import Routes, explain
from kg.quotes import DISCLAIMER, quotes
from kg.render.page import page
from kg.rows import Rows
from kg.show import Portrait
from kg.words import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.quotes import Quote

LIMIT: Final = 200
"""How many rows a table shows before it says how many it left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A whole HTML file, shown in a sandboxed frame; only one that needs scripts may run its own."""

    html: str = field(repr=False)
    title: str = "Interaction graph"
    needs_scripts: bool = True

    def save(self, path: Path | str) -> Path:
        """Write the file and say where it is."""
        target = Path(path)
        target.write_text(self.html, encoding="utf-8", newline="\n")
        return target

    def _repr_html_(self) -> str:
        frame = "width:100%;height:640px;border:1px solid #8884;border-radius:8px"
        allowed = "allow-scripts" if self.needs_scripts else ""
        return f'<iframe sandbox="{allowed}" title="{escape(self.title)}" style="{frame}" srcdoc="{escape(self.html)}"></iframe>'


def rich(value: Answer | Routes | Portrait | Rows | Statement) -> str:
    """The HTML of one answer."""
    if isinstance(value, Answer):
        return Page(html=page(value, is_framed=True), title="Answer for a medication list", needs_scripts=False)._repr_html_()
    if isinstance(value, Routes):
        rows = ((explain(p), *(_cell((hop.words, *_cited(hop.quotes))) for hop in p.hops)) for p in value.paths)
        return _table(("path", "hops"), ((first, "\n".join(rest)) for first, *rest in rows)) + _note()
    if isinstance(value, Portrait):
        return _statements(value.statements, value.match.name) + _note()
    if isinstance(value, Statement):
        return _statements((value,))
    return _table(value.variables, value.rows)


def register() -> bool:
    """Teach the running IPython, if there is one, to show answers by `rich`; says whether it did."""
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython else None
    if shell is None:
        return False
    html = shell.display_formatter.formatters["text/html"]
    for kind in (Answer, Routes, Portrait, Rows, Statement):
        html.for_type(kind, rich)
    return True


def _statements(statements: Iterable[Statement], caption: str = "") -> str:
    rows = ((say(s), _cell(_cited(quotes((s,)))), f"{s.confidence:.2f}") for s in statements)
    return _table(("statement", "what was read", "confidence"), rows, caption)


def _cited(found: Iterable[Quote]) -> tuple[str, ...]:
    return tuple(f"“{quote.sentence}” ({quote.document}, {quote.section})" for quote in found)


def _cell(lines: Iterable[str]) -> str:
    return "\n".join(lines)


def _table(columns: Iterable[str], rows: Iterable[Iterable[Any]], caption: str = "") -> str:
    """An HTML table; a line break inside a cell is kept, everything else is text."""
    found = [tuple(row) for row in rows]
    head = "".join(f"<th>{escape(column)}</th>" for column in columns)
    body = "".join(f"<tr>{''.join(map(_td, row))}</tr>" for row in found[:LIMIT])
    more = f"<p>{len(found) - LIMIT} more rows</p>" if len(found) > LIMIT else ""
    title = f"<caption>{escape(caption)}</caption>" if caption else ""
    return f"<table>{title}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"


def _td(value: Any) -> str:  # noqa: ANN401  # any cell of a query's answer
    text = escape("" if value is None else str(value)).replace("\n", "<br>")
    return f'<td style="text-align:left;vertical-align:top">{text}</td>'


def _note() -> str:
    return f"<p><small>{escape(DISCLAIMER)}</small></p>"
