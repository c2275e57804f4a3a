"""The command that serves: `serve`."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli.app import DEFAULT_STORE, StoreOption, app, say
from kg.errors import BadStore


@app.command(epilog="Example: rxloom serve --store rxloom-store --port 8000")
def serve(
    host: Annotated[
        str, typer.Option("--host", help="The address to listen at; the default can be reached from this machine only.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="The port; 0 takes any free one.")] = 8000,
    timeout: Annotated[float, typer.Option("--timeout", min=0.1, help="Seconds that one query may take.", metavar="SECONDS")] = 10.0,
    workers: Annotated[int, typer.Option("--workers", min=1, help="How many queries run at once.", metavar="N")] = 4,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Web pages, and a read-only SPARQL 1.1 endpoint at /sparql, until Ctrl-C; a store that is built anew meanwhile is picked up."""
    from kg.store import Store
    from kg.store.endpoint import is_address
    from kg.web import server
    from kg.web.limits import Limits

    if is_address(store):
        msg = f"{store}: serve needs a store in a folder, not an endpoint"
        raise BadStore(msg)
    Store.open(store).close()
    listening = server.bound(host, port)
    server.run(
        store,
        listening,
        host,
        Limits(seconds=timeout, at_once=workers),
        lambda: say(f"{store} is served at {server.address(listening)} (SPARQL at {server.address(listening)}sparql); Ctrl-C stops"),
    )
