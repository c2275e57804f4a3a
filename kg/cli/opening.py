"""Open a store to answer from, and say so where its answers are those of another version of the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.cli.app import say
from kg.words import counted

if TYPE_CHECKING:
    from kg.store import Store


def open_store(place: str) -> Store:
    """The store at a place. Once a command, on stderr: how many of its documents this version would read anew."""
    from kg.store import Store

    store = Store.open(place)
    if old := _read_otherwise(store):
        number, total = old
        whole = counted(total, "document")
        say(f"{place}: another version of rxloom read {number} of {whole}; run `rxloom build` again with their sources")
    return store


def _read_otherwise(store: Store) -> tuple[int, int] | None:
    """How many documents of a store in a folder have another fingerprint than this reader, of how many; None where none has."""
    if store.catalog is None:
        return None
    import extract
    from kg.build import fingerprint
    from kg.store import generations

    documents, now = generations.load_manifest(store.catalog.generation).documents, fingerprint(extract.reader())
    number = sum(record.fingerprint != now for record in documents.values())
    return (number, len(documents)) if number else None
