"""A report as a value: a titled table that shows itself as text, JSON or a page."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from kg.quotes import DISCLAIMER

if TYPE_CHECKING:
    from jinja2 import Template

Cell = str | int | float


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Rows under named columns; `notes` say what the figures mean. A share is a number from 0 to 1."""

    name: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The report for programs, a row as an object."""
        rows = [dict(zip(self.columns, row, strict=True)) for row in self.rows]
        return {"report": self.name, "title": self.title, "rows": rows, "notes": [*self.notes, DISCLAIMER]}

    def to_text(self) -> str:
        """The report for a terminal."""
        lines = [self.columns, *(tuple(map(shown, row)) for row in self.rows)]
        widths = [max(len(line[i]) for line in lines) for i in range(len(self.columns))]
        is_number = [bool(self.rows) and all(not isinstance(row[i], str) for row in self.rows) for i in range(len(self.columns))]
        body = ("  ".join(c.rjust(w) if n else c.ljust(w) for c, w, n in zip(line, widths, is_number, strict=True)) for line in lines)
        return "\n".join([self.title, *(line.rstrip() for line in body), *self.notes, DISCLAIMER])

    def to_html(self) -> str:
        """The report as a page of its own that runs nothing and loads nothing."""
        return _template().render(report=self, shown=shown, disclaimer=DISCLAIMER)


def shown(cell: Cell) -> str:
    """A cell as people read it: shares with three places.

    >>> shown(0.25), shown(3), shown("a")
    ('0.250', '3', 'a')
    """
    return f"{cell:.3f}" if isinstance(cell, float) else str(cell)


@cache
def _template() -> Template:
    from jinja2 import Environment

    text = (resources.files("kg") / "assets" / "report.html.j2").read_text(encoding="utf-8")
    return Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True).from_string(text)
