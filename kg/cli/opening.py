"""Open a store to answer from, and say so where its answers are those of another version of the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.cli.app import say
from kg.words import counted

if TYPE_CHECKING:
    from kg.store import Store
    from kg.store.generations import Manifest


def open_store(place: str) -> Store:
    """The store at a place. Once a command, on stderr: how many of its documents this version would read anew."""
    from kg.store import Store

    store = Store.open(place)
    if old := _read_otherwise(store):
        number, manifest = old
        whole = counted(len(manifest.documents), "document")
        say(f"{place}: another version of rxloom read {number} of {whole}; to read them anew, run {manifest.again(place)}")
    return store


def _read_otherwise(store: Store) -> tuple[int, Manifest] | None:
    """How many documents of a store in a folder have another fingerprint than this reader, and all of them; None where none has."""
    if store.catalog is None:
        return None
    import extract
    from kg.build import fingerprint
    from kg.store import generations

    manifest, now = generations.load_manifest(store.catalog.generation), fingerprint(extract.reader())
    number = sum(record.fingerprint != now for record in manifest.documents.values())
    return (number, manifest) if number else None
