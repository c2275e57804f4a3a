"""Where the time of a build goes: reading, writing RDF, SHACL, loading, inference. Shares of one run in one process.

python -m tests.bench.graph MONOGRAPHS [HOW MANY]
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import extract
from kg import proof
from kg.rdf import graph_iri, names_to_nquads, to_nquads
from kg.sources import find
from kg.store import Store, lexicon, merged, predictions
from kg.validate import validate, violations

if TYPE_CHECKING:
    from collections.abc import Iterator


class Clock:
    """Seconds by name."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}

    @contextmanager
    def during(self, name: str) -> Iterator[None]:
        """Add what passes to `name`."""
        start = time.perf_counter()
        yield
        self.spent[name] = self.spent.get(name, 0.0) + time.perf_counter() - start


def main(folder: str, many: int | None = None) -> None:
    """Build step by step and print the shares, the size of a statement on disk, and the memory."""
    import pyoxigraph as ox

    reader, clock = extract.reader(), Clock()
    files = find([folder])[:many]
    reader.read(files[0].path, files[0].document)  # builds the pipeline
    statements = triples = 0
    with tempfile.TemporaryDirectory() as place:
        shard, graph = Path(place) / "all.nq", Path(place) / "graph"
        names: set[bytes] = set()
        with shard.open("wb") as stream:
            for file in files:
                with clock.during("reading"):
                    reading = reader.read(file.path, file.document)
                with clock.during("RDF"):
                    lines = to_nquads(reading)
                    names.update(names_to_nquads(reading).splitlines(keepends=True))
                    stream.write(merged.with_union(lines))
                with clock.during("SHACL"):
                    violations(lines, graph_iri(file.document))
                statements += len(reading.statements)
                triples += lines.count(b"\n")
            stream.write(merged.with_union(b"".join(sorted(names))))
        with clock.during("loading"):
            store = ox.Store(str(graph))
            store.bulk_load(path=str(shard), format=ox.RdfFormat.N_QUADS)
            lexicon.tidy(store, lexicon.describe(reader.sources))
        with clock.during("inference"):
            predictions.update(store, Path(place), None)
            store.flush()
        size = sum(f.stat().st_size for f in graph.rglob("*") if f.is_file())
        with clock.during("(validate: SHACL on all)"):
            validate(store)
        with clock.during("(validate: an edge, its words)"):
            proof.edges(Store(store))
    whole = sum(seconds for name, seconds in clock.spent.items() if not name.startswith("("))
    each = (triples + len(names)) / statements
    print(f"{len(files)} documents, {statements} statements, {each:.1f} triples and {size // statements} bytes each")
    for name, seconds in clock.spent.items():
        print(f"{name:<32}{seconds:>8.1f} s{seconds / whole:>8.1%}")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else None)
