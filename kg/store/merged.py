"""The default graph is the union of all named graphs, kept by hand so that each triple stands there once.

Oxigraph's own union repeats a triple for each graph that holds it: a label that 500 monographs share would give 500 rows.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

if TYPE_CHECKING:
    from collections.abc import Iterable


_GRAPH: Final = re.compile(rb" <[^<>]*> \.\n")
"""The end of an N-Quads line. A line break inside a literal is escaped, so it occurs at the ends of lines only."""


_BATCH: Final = 50_000_000
"""Bytes of N-Quads in one bulk load: some 240,000 quads, that take 0.3 GB while they load; the 2.7 million of 2,600 monographs took 1.9."""


def with_union(nquads: bytes) -> bytes:
    """The lines of named graphs, and each again for the default graph."""
    return nquads + _GRAPH.sub(b" .\n", nquads)


def load(store: ox.Store, texts: Iterable[bytes]) -> None:
    """Write the quads of many graphs into an empty store, some at a time: what one bulk load takes, it holds in memory until it is done."""
    waiting, size = [], 0
    for text in texts:
        waiting.append(with_union(text))
        size += len(waiting[-1])
        if size >= _BATCH:
            store.bulk_load(b"".join(waiting), format=ox.RdfFormat.N_QUADS)
            waiting, size = [], 0
    store.bulk_load(b"".join(waiting), format=ox.RdfFormat.N_QUADS)


def fill(store: ox.Store, nquads: bytes) -> None:
    """Write quads of named graphs that the store may hold already."""
    store.load(with_union(nquads), format=ox.RdfFormat.N_QUADS)


def replace(store: ox.Store, graph: str, nquads: bytes) -> None:
    """Make a named graph hold exactly these quads; what another graph says too stays in the union."""
    name = ox.NamedNode(graph)
    old = set(store.quads_for_pattern(None, None, None, name))
    new = set(ox.parse(nquads, ox.RdfFormat.N_QUADS))
    _remove(store, old - new)
    store.extend(_twice(new - old))


def remove(store: ox.Store, nquads: bytes) -> None:
    """Take quads out; what another graph says too stays in the union."""
    _remove(store, ox.parse(nquads, ox.RdfFormat.N_QUADS))


def lines_of(store: ox.Store, graph: str) -> bytes:
    """A named graph of the store as N-Quads."""
    triples = store.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=ox.NamedNode(graph))
    return b"".join(line[:-3] + f" <{graph}> .\n".encode() for line in (triples or b"").splitlines(keepends=True))


def _remove(store: ox.Store, quads: Iterable[ox.Quad]) -> None:
    for quad in quads:
        store.remove(quad)
        if not _elsewhere(store, quad):
            store.remove(ox.Quad(quad.subject, quad.predicate, quad.object))


def _elsewhere(store: ox.Store, quad: ox.Quad) -> bool:
    found = store.quads_for_pattern(quad.subject, quad.predicate, quad.object, None)
    return any(not isinstance(other.graph_name, ox.DefaultGraph) for other in found)


def _twice(quads: Iterable[ox.Quad]) -> Iterable[ox.Quad]:
    for quad in quads:
        yield quad
        yield ox.Quad(quad.subject, quad.predicate, quad.object)
