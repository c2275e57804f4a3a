"""A new generation of a store: made beside the published one, from what was read and what is kept, and published at one stroke."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.rdf import graph_iri
from kg.store import Store, catalog, generations, lexicon, merged, predictions
from kg.vocab import LEXICON

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from kg.store.catalog import Entry
    from kg.store.generations import Manifest
    from kg.validate import Violation

_MOSTLY: Final = 0.5
"""Above this share of changed documents a generation is loaded afresh, which is faster than many small replacements."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph:
    """One document ready to be stored; what a worker sends back."""

    document: str
    sha256: str
    nquads: bytes
    names: bytes
    entry: Entry
    statements: Mapping[str, int]
    violations: tuple[Violation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a generation has that the one before lacks, which documents leave, and which are kept; `names` says where names come from."""

    graphs: Sequence[Graph]
    removed: Sequence[str]
    kept: frozenset[str]
    names: bytes


def publish(store: Path, published: Path | None, manifest: Manifest, change: Change) -> Manifest:
    """Publish what a manifest lists; `published` is the generation before. The manifest comes back with the predictions counted."""
    generation = generations.begin(store)
    before = ox.Store.read_only(str(published / generations.GRAPH)) if published else None
    place = generation / generations.GRAPH
    if before is None or len(change.kept) < _MOSTLY * len(manifest.documents):
        inner = _load(place, change, before)
        since = None
    else:
        inner = _update(place, change, before)
        since = published
    lexicon.tidy(inner, change.names)
    manifest = replace(manifest, predictions=predictions.update(inner, generation, since))
    _index(generation, change, published, before)
    inner.flush()
    generations.dump_manifest(manifest, generation)
    del inner, before
    generations.publish(store, generation)
    return manifest


def _load(place: Path, change: Change, before: ox.Store | None) -> ox.Store:
    """A generation loaded afresh: new graphs, and those kept from the generation before."""
    names = {line for graph in change.graphs for line in graph.names.splitlines(keepends=True)}
    held = (*(graph_iri(document) for document in sorted(change.kept)), LEXICON) if before is not None else ()
    texts = chain(
        (graph.nquads for graph in change.graphs),
        (merged.lines_of(before, graph) for graph in held if before is not None),
        (b"".join(sorted(names)),),
    )
    inner = ox.Store(str(place))
    merged.load(inner, texts)
    return inner


def _update(place: Path, change: Change, before: ox.Store) -> ox.Store:
    """A generation that shares its files with the one before, in which exactly the changed documents are replaced."""
    before.backup(str(place))
    inner = ox.Store(str(place))
    for document in change.removed:
        merged.replace(inner, graph_iri(document), b"")
    for graph in change.graphs:
        merged.replace(inner, graph_iri(graph.document), graph.nquads)
        merged.fill(inner, graph.names)
    return inner


def _index(generation: Path, change: Change, published: Path | None, before: ox.Store | None) -> None:
    """The catalog of a generation, made from that of the one before, or from its graph where another version made it."""
    old = published / catalog.FILE if published else None
    entries = [graph.entry for graph in change.graphs]
    if old is not None and not catalog.is_usable(old):
        old = None
        entries += [catalog.entry(Store(before).reading(document)) for document in sorted(change.kept) if before is not None]
    file = generation / catalog.FILE
    catalog.write(file, old, change.removed, entries)
    catalog.write_predictions(file, predictions.read(generation))
