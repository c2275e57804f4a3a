"""The named graphs of a store, sorted, each as sorted N-Triples; and those lines in a syntax that people read.

A store holds each triple a second time in its default graph, which is the union; that copy is never exported.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.store.select import checked
from kg.vocab import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.store import Store

_NAMES: Final = "SELECT DISTINCT ?graph WHERE { GRAPH ?graph { ?s ?p ?o } }"
_TRIPLES: Final = "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?graph { ?s ?p ?o } }"
_SUBJECTS: Final = "SELECT DISTINCT ?s WHERE { ?s ?p ?o }"
_OF: Final = "CONSTRUCT { ?s ?p ?o } WHERE { VALUES ?s { $iris } ?s ?p ?o }"
_BATCH: Final = 5000
"""Subjects at a time: the union of a large store does not fit into the memory of a small machine."""
_HEAD: Final = b"@prefix "


def names(store: Store) -> list[str]:
    """The IRIs of all named graphs."""
    return sorted(str(graph) for (graph,) in store.query(_NAMES))


def graphs(store: Store) -> Iterator[tuple[str, bytes]]:
    """Each named graph with its triples."""
    for name in names(store):
        yield name, triples(store, name)


def triples(store: Store, graph: str) -> bytes:
    """The triples of one named graph as sorted N-Triples."""
    return store.query(_TRIPLES, substitutions={"graph": graph}).original


def union(store: Store) -> Iterator[bytes]:
    """The triples of all graphs, each once, as sorted N-Triples, a batch of subjects at a time."""
    subjects = iter(sorted(str(subject) for (subject,) in store.query(_SUBJECTS)))
    while batch := list(islice(subjects, _BATCH)):
        yield store.query(_OF.replace("$iris", " ".join(map(checked, batch)))).original


def header(prefixes: dict[str, str] | None = None) -> bytes:
    """The prefixes that `pretty` counts on."""
    return b"".join(_HEAD + f"{name}: <{iri}> .\n".encode() for name, iri in sorted((prefixes or PREFIXES).items()))


def pretty(quads: Iterable[ox.Quad] | Iterable[ox.Triple], form: ox.RdfFormat, prefixes: dict[str, str] | None = None) -> bytes:
    """Quads in Turtle or TriG without the prefixes, which the serializer writes in an order of its own."""
    used = prefixes or PREFIXES
    text = ox.serialize(quads, format=form, prefixes=used) or b""
    return text.split(b"\n", len(used))[-1] if text.startswith(_HEAD) else text
