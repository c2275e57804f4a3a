"""Commands that audit and compare: `report`, `diff`."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Final

import typer

from kg.cli.app import DEFAULT_STORE, FINDING, JsonOption, StoreOption, app, give, give_exact, give_json
from kg.cli.opening import open_store

if TYPE_CHECKING:
    from kg.reports.table import Report

SHOWN: Final = 50
"""How many rows a terminal shows unless told otherwise."""


class ReportFormat(StrEnum):
    """How a report is written."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    HTML = "html"


Form = Annotated[ReportFormat, typer.Option("--format", help="How to write it.")]
Limit = Annotated[
    int | None, typer.Option("--limit", min=0, help=f"Rows at the most, 0 for all; default: {SHOWN} in a table, else all.", metavar="N")
]
_NAMES: Final = (
    "completeness: how much of the minimum record the sources give; contradictions: sources against each other, themselves and the rules; "
    "coverage: unlisted names, documents that gave nothing; growth: pairs that classes add; predictions: how often each rule is right; "
    "reciprocity: who is named and does not name back."
)


@app.command(epilog="Example: rxloom report contradictions --limit 20 --store rxloom-store")
def report(
    name: Annotated[str, typer.Argument(help=_NAMES, metavar="NAME")],
    store: StoreOption = DEFAULT_STORE,
    form: Form = ReportFormat.TABLE,
    limit: Limit = None,
    as_json: JsonOption = False,
) -> None:
    """Audit the graph: what its sources say, leave open, contradict."""
    from kg.reports import report as audit

    with open_store(store) as opened:
        found = audit(opened, name)
    _give(found, ReportFormat.JSON if as_json else form, limit)


def _give(found: Report, form: ReportFormat, limit: int | None) -> None:
    shown = found.limited(SHOWN if limit is None and form is ReportFormat.TABLE else limit or 0)
    if form is ReportFormat.JSON:
        give_json(shown.to_json())
    elif form is ReportFormat.CSV:
        give_exact(shown.to_csv())
    elif form is ReportFormat.HTML:
        give_exact(shown.to_html())
    else:
        give(shown.to_text())


@app.command(epilog="Example: rxloom diff store-of-may store-of-june")
def diff(
    store_a: Annotated[str, typer.Argument(help="The store before.", metavar="STORE_A")],
    store_b: Annotated[str, typer.Argument(help="The store after.", metavar="STORE_B")],
    form: Form = ReportFormat.TABLE,
    limit: Limit = None,
    as_json: JsonOption = False,
) -> None:
    """What changed in meaning between two stores, and which documents caused it; exit 1 where anything did."""
    from kg.diff import diff as compare
    from kg.store import Store

    with Store.open(store_a) as before, Store.open(store_b) as after:
        found = compare(before, after)
    if as_json or form is ReportFormat.JSON:
        give_json(found.to_json())
    else:
        _give(found.to_report(), form, limit)
    if found:
        raise typer.Exit(FINDING)
