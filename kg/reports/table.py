"""A report as a value: a titled table that shows itself as text, JSON or a page."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from kg.display import Shown, cell
from kg.quotes import DISCLAIMER

if TYPE_CHECKING:
    from jinja2 import Template

Cell = str | int | float


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Report(Shown):
    """Rows under named columns, the worst first; `notes` say what the figures mean. A share is a number from 0 to 1.

    The columns named in `below` (sentences, places) are shown under each row. `left_out` rows were cut off the end.
    """

    name: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    left_out: int = 0

    def limited(self, rows: int) -> Report:
        """The report with its first rows only; 0 keeps all."""
        kept = self.rows[:rows] if rows else self.rows
        return replace(self, rows=kept, left_out=self.left_out + len(self.rows) - len(kept))

    @property
    def remainder(self) -> str:
        """What is said of rows that are not shown, or nothing."""
        return f"… and {self.left_out} more row{'s' if self.left_out > 1 else ''} (--limit 0 or --json gives all)" if self.left_out else ""

    def to_json(self) -> dict[str, Any]:
        """The report for programs, a row as an object."""
        rows = [dict(self.cells(row)) for row in self.rows]
        notes = [*self.notes, DISCLAIMER]
        return {"report": self.name, "title": self.title, "total": len(rows) + self.left_out, "rows": rows, "notes": notes}

    def to_text(self) -> str:
        """The report for a terminal."""
        across = [i for i, column in enumerate(self.columns) if column not in self.below]
        lines = [[line[i] for i in across] for line in (self.columns, *(tuple(map(shown, row)) for row in self.rows))]
        widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
        is_number = [bool(self.rows) and all(not isinstance(row[i], str) for row in self.rows) for i in across]
        table = [
            "  ".join(c.rjust(w) if n else c.ljust(w) for c, w, n in zip(line, widths, is_number, strict=True)).rstrip() for line in lines
        ]
        body = [line for head, row in zip(table[1:], self.rows, strict=True) for line in (head, *self._below(row))]
        return "\n".join(filter(None, [self.title, table[0], *body, self.remainder, *self.notes, DISCLAIMER]))

    def to_csv(self) -> str:
        """The rows for spreadsheets and programs, every column, without notes."""
        text = io.StringIO()
        rows = csv.writer(text, lineterminator="\n")
        rows.writerows(map(cell, row) for row in (self.columns, *self.rows))
        return text.getvalue()

    def to_html(self) -> str:
        """The report as a page of its own that runs nothing and loads nothing."""
        from kg.templates import asset, styled_only

        css = asset("base.css") + asset("table.css")
        return _template().render(report=self, css=css, policy=styled_only(css), is_framed=False)

    def cells(self, row: tuple[Cell, ...]) -> tuple[tuple[str, Cell], ...]:
        """The cells of a row with their columns."""
        return tuple(zip(self.columns, row, strict=True))

    def _below(self, row: tuple[Cell, ...]) -> list[str]:
        return [f"    {column}: {shown(cell)}" for column, cell in self.cells(row) if column in self.below and cell != ""]


def shown(cell: Cell) -> str:
    """A cell as people read it: shares with three places, text on one line.

    >>> shown(0.25), shown(3), shown("a")
    ('0.250', '3', 'a')
    """
    return f"{cell:.3f}" if isinstance(cell, float) else " ".join(str(cell).split())


@cache
def _template() -> Template:
    from kg.templates import environment

    made = environment()
    made.filters["shown"] = shown
    return made.get_template("report.html.j2")
