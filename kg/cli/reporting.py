"""Commands that audit: `report`."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from kg.cli.app import DEFAULT_STORE, JsonOption, StoreOption, app, give, give_json


class ReportFormat(StrEnum):
    """How a report is written."""

    TABLE = "table"
    JSON = "json"
    HTML = "html"


@app.command(epilog="Example: rxloom report completeness --store rxloom-store")
def report(
    name: Annotated[str, typer.Argument(help="completeness: how much of the minimum record the sources give.", metavar="NAME")],
    store: StoreOption = DEFAULT_STORE,
    form: Annotated[ReportFormat, typer.Option("--format", help="How to write it.")] = ReportFormat.TABLE,
    as_json: JsonOption = False,
) -> None:
    """Audit the graph: what its sources say and leave open."""
    from kg.reports import report as audit
    from kg.store import Store

    with Store.open(store) as opened:
        found = audit(opened, name)
    if as_json or form is ReportFormat.JSON:
        give_json(found.to_json())
    elif form is ReportFormat.HTML:
        give(found.to_html())
    else:
        give(found.to_text())
