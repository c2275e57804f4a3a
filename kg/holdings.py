"""What a store was built from, source by source, and how some of it is taken out again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fnmatch import fnmatch
from glob import has_magic
from pathlib import Path
from typing import TYPE_CHECKING

from kg import given
from kg.errors import BadSource, BadStore
from kg.sources import find
from kg.store import Store, generations, lexicon
from kg.store.publish import Change, publish
from kg.words import counted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.store.generations import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """One folder or file that was given to a build: what the store holds from it, and whether it is still there."""

    source: str
    documents: tuple[str, ...]
    statements: int
    is_there: bool


def holdings(store: Path) -> tuple[Holding, ...]:
    """Every source of a store, sorted."""
    documents = _documents(store)
    roots: dict[str, list[str]] = {}
    for document, record in sorted(documents.items()):
        roots.setdefault(record.root, []).append(document)
    return tuple(
        Holding(
            source=root,
            documents=tuple(held),
            statements=sum(sum(documents[document].statements.values()) for document in held),
            is_there=Path(root).exists(),
        )
        for root, held in sorted(roots.items())
    )


def drop(store: Path, names: Sequence[str]) -> tuple[str, ...]:
    """Take the documents of these sources, and these documents, out of a store, and say which they were; nothing where a name is none."""
    generations.current(store)  # before a lock makes the folder of a store that is not there
    with generations.writing(store):
        published = generations.current(store)
        manifest = generations.load_manifest(published)
        removed = {document for name in names for document in _named(store, manifest.documents, name)}
        if not removed:
            return ()
        kept = {document: record for document, record in manifest.documents.items() if document not in removed}
        with Store.open(store) as opened:
            described = lexicon.describe(opened.sources())
        change = Change(graphs=(), removed=sorted(removed), kept=frozenset(kept), names=described)
        publish(store, published, replace(manifest, documents=kept), change)
    return tuple(sorted(removed))


def still_held(store: Path, sources: Sequence[str]) -> str:
    """What a store holds from sources that gave nothing now, and how it is taken out; empty where it holds nothing or is damaged."""
    try:
        records = _documents(store).values()
    except BadStore:
        return ""
    silent = [source for source in sources if not _gives(source)]
    held = [source for source in silent for record in records if _is_of(record, source)]
    if not held:
        return ""
    command = generations.sources_command(store, sorted({*held}))
    return f"; {store} still holds {counted(len(held), 'document')} from there; {command} takes them out"


def _gives(source: str) -> bool:
    """Whether a source holds monographs."""
    try:
        return bool(find([source]))
    except BadSource:
        return False


def _is_of(record: Record, source: str) -> bool:
    """Whether a document was read from this file or folder, or from one that this pattern stands for, also where that is gone."""
    root = _resolved(source)
    return record.root == root or (has_magic(source) and _fits(Path(record.root).parts, Path(root).parts))


def _fits(path: Sequence[str], pattern: Sequence[str]) -> bool:
    """Whether a pattern stands for a path, part by part; `**` stands for any number of parts, as where a build is given it."""
    if not path or not pattern:
        return not path and all(part == "**" for part in pattern)
    if pattern[0] == "**":
        return _fits(path, pattern[1:]) or _fits(path[1:], pattern)
    return fnmatch(path[0], pattern[0]) and _fits(path[1:], pattern[1:])


def _documents(store: Path) -> Mapping[str, Record]:
    return generations.load_manifest(generations.current(store)).documents


def _named(store: Path, documents: Mapping[str, Record], name: str) -> tuple[str, ...]:
    """The documents that a source or a document name stands for."""
    given.text(name, "a source or document", "--drop old-monographs/")
    found = tuple(document for document, record in documents.items() if _is_of(record, name))
    if found and name in documents and name not in found:
        source = _resolved(name)
        msg = (
            f"{name}: both a source and a document of {store}; nothing was dropped; write the source as {source}, the document by its file"
        )
        raise BadSource(msg)
    found = found or tuple({name} & documents.keys())
    if not found:
        listing = generations.sources_command(store)
        msg = f"{name}: neither a source nor a document of {store}; nothing was dropped, and {listing} lists what there is"
        raise BadSource(msg)
    return found


def _resolved(source: str) -> str:
    return str(Path(source).resolve())
