"""The command that writes the graph for other programs: `export`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

import kg
from kg.cli.app import DEFAULT_STORE, StoreOption, app, give_place
from kg.errors import BadOutput


class Form(StrEnum):
    """What the graph is written as; `kg.export.FORMATS` says what each is."""

    NQUADS = "nquads"
    TRIG = "trig"
    TURTLE = "turtle"
    JSONLD = "jsonld"
    KGX = "kgx"
    GRAPHML = "graphml"
    CSV = "csv"
    VOID = "void"
    NANOPUB = "nanopub"


@app.command(epilog="Example: rxloom export --format kgx -o rxloom-kgx")
def export(
    form: Annotated[Form, typer.Option("--format", help="What to write.")],
    output: Annotated[
        Path, typer.Option("-o", "--output", help="The file to write, - for standard output; for kgx a folder.", metavar="PATH")
    ],
    claim: Annotated[
        list[str] | None, typer.Option("--claim", help="A claim to publish (nanopub only); default: all.", metavar="KEY")
    ] = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Write the graph for other programs: RDF, KGX, GraphML, CSV, a description of it, or nanopublications; `build` reads none back."""
    if claim and form is not Form.NANOPUB:
        msg = "--claim goes with --format nanopub"
        raise BadOutput(msg)
    from kg.export import Order
    from kg.export import export as write
    from kg.store import Store

    with Store.open(store) as opened:
        write(form, Order(store=opened, place=output, version=kg.__version__, claims=tuple(claim or ()), sources=opened.sources()))
    give_place(output)
