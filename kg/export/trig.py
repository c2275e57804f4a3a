"""Store → TriG, graph by graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.export.graphs import graphs, header, pretty
from kg.files import replacing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.export import Order


def write(order: Order) -> None:
    """Every named graph as a block."""
    with replacing(order.place) as stream:
        stream.write(header())
        for name, lines in graphs(order.store):
            stream.write(pretty(_quads(name, lines), ox.RdfFormat.TRIG))


def _quads(name: str, lines: bytes) -> Iterator[ox.Quad]:
    graph = ox.NamedNode(name)
    return (ox.Quad(t.subject, t.predicate, t.object, graph) for t in ox.parse(lines, ox.RdfFormat.N_TRIPLES))
