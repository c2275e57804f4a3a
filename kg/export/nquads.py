"""Store → N-Quads, graph by graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.export.graphs import graphs
from kg.files import replacing

if TYPE_CHECKING:
    from kg.export import Order


def write(order: Order) -> None:
    """Every quad of a named graph, sorted by graph and then as text."""
    with replacing(order.place) as stream:
        for name, lines in graphs(order.store):
            # A line break inside a literal is escaped, so " ." ends each line and nothing else.
            stream.write(lines.replace(b" .\n", f" <{name}> .\n".encode()))
