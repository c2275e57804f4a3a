"""Predictions of a generation, brought up to date: all are derived anew, only what differs is written.

A generation keeps its predictions beside the graph, one a line, so that two generations compare without a query.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.reason import RULES, Derived, derive
from kg.store import merged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

_FILE: Final = "predictions.jsonl"


def fill(store: ox.Store) -> None:
    """Add what the rules derive to a store that holds no predictions."""
    for prediction in list(derive(store)):
        store.load(_quads(prediction), format=ox.RdfFormat.N_QUADS)


def update(store: ox.Store, generation: Path, before: Path | None) -> Mapping[str, int]:
    """Make the store hold what its claims imply now; `before` is the generation whose predictions it holds. How many, by rule."""
    counts = Counter(_write(derive(store), generation / _FILE))
    old = before / _FILE if before else None
    for line in _missing(old, generation / _FILE):
        prediction = Derived.from_line(line)
        merged.remove(store, prediction.nquads.encode())
    added = generation / "added.nq"
    with added.open("wb") as stream:
        for line in _missing(generation / _FILE, old):
            stream.write(_quads(Derived.from_line(line)))
    store.bulk_load(path=str(added), format=ox.RdfFormat.N_QUADS)
    added.unlink()
    return {rule: counts[rule] for rule in RULES}


def read(generation: Path) -> Iterator[Derived]:
    """The predictions of a generation."""
    return map(Derived.from_line, _lines(generation / _FILE))


def _write(predictions: Iterable[Derived], file: Path) -> Iterator[str]:
    """Write one line a prediction, and name its rule."""
    with file.open("w", encoding="utf-8") as stream:
        for prediction in predictions:
            stream.write(prediction.to_line() + "\n")
            yield prediction.rule


def _missing(file: Path | None, other: Path | None) -> Iterator[str]:
    """The lines of one file that the other lacks. Digests of lines are compared: the files may be larger than the memory."""
    known = {_digest(line) for line in _lines(other)}
    return (line for line in _lines(file) if _digest(line) not in known)


def _digest(line: str) -> bytes:
    return hashlib.blake2b(line.encode(), digest_size=16).digest()


def _lines(file: Path | None) -> Iterator[str]:
    if file is not None and file.is_file():
        with file.open(encoding="utf-8") as stream:
            yield from stream


def _quads(prediction: Derived) -> bytes:
    return merged.with_union(prediction.nquads.encode())
