"""Store → Turtle. Turtle has no graphs, so this is the union: what is said stays, which document's graph held it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.export.graphs import header, pretty, union
from kg.files import replacing

if TYPE_CHECKING:
    from kg.export import Order


def write(order: Order) -> None:
    """Every triple once, by subject."""
    with replacing(order.place) as stream:
        stream.write(header())
        for lines in union(order.store):
            stream.write(pretty((quad.triple for quad in ox.parse(lines, ox.RdfFormat.N_TRIPLES)), ox.RdfFormat.TURTLE))
