"""Which files a build has to read, which documents stay as they are, and which leave the store."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import BadSource
from kg.sources import SourceFile, clash
from kg.store.generations import sources_command

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kg.store.generations import Manifest, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a build has to do: which files to read, which documents stay as they are, which leave.

    `renamed` holds other names under which a file was read before, each with the one that it has now; they leave once that is stored.
    """

    to_read: tuple[SourceFile, ...]
    unchanged: tuple[SourceFile, ...]
    removed: tuple[str, ...]
    renamed: Mapping[str, str] = field(default_factory=dict)

    def without_old_names(self, read: Iterable[str]) -> Plan:
        """The same, in which other names of documents leave that are stored under the name of now; `read` are the documents just read."""
        stored = {*read} | {file.document for file in self.unchanged}
        old = {before for before, document in self.renamed.items() if document in stored}
        return replace(self, removed=tuple(sorted({*self.removed, *old})))

    def before(self, document: str) -> tuple[str, ...]:
        """The other names that a document had."""
        return tuple(old for old, new in self.renamed.items() if new == document)


def plan(store: Path, files: Sequence[SourceFile], old: Manifest, fingerprint: str) -> Plan:
    """What to do to bring the store in a folder with this manifest up to date; `fingerprint` is that of the reader now.

    `BadSource` where a file would take the place of another that is still there.
    """
    to_read: list[SourceFile] = []
    unchanged: list[SourceFile] = []
    given, renamed = {file.root for file in files}, dict[str, str]()
    known = _Known(old)
    files = known.called(files)
    for file in files:
        record, digest = old.documents.get(file.document), _digest(file.path)
        renamed |= {before: file.document for before in known.at(file.path) if before != file.document}
        _refuse_clash(store, file, record, digest)
        is_same = record is not None and record.sha256 == digest and record.fingerprint == fingerprint
        (unchanged if is_same else to_read).append(file)
    present = {file.document for file in files} | {*renamed}
    gone = (document for document, record in old.documents.items() if record.root in given and document not in present)
    return Plan(to_read=tuple(to_read), unchanged=tuple(unchanged), removed=tuple(sorted(gone)), renamed=renamed)


class _Known:
    """The documents of a store by the files that they were read from, so that a file is one document however it is given."""

    def __init__(self, old: Manifest) -> None:
        self._records = old.documents
        self._by_path: dict[str, list[str]] = defaultdict(list)
        for document, record in sorted(old.documents.items(), key=lambda item: (-len(item[0]), item[0])):
            self._by_path[str(_file_of(document, record.root))].append(document)
        self._by_bytes = {record.sha256: document for document, record in sorted(old.documents.items(), reverse=True)}

    def at(self, path: str) -> Sequence[str]:
        """The documents that were read from this file, that of the widest folder first."""
        return self._by_path.get(path, ())

    def called(self, files: Sequence[SourceFile]) -> tuple[SourceFile, ...]:
        """Each file under the name that it keeps, once."""
        chosen = {one.document: one for one in map(self._as_known, files)} | {
            one.document: one for one in files if self._as_known(one) is one
        }
        return tuple(chosen[document] for document in sorted(chosen))

    def _as_known(self, file: SourceFile) -> SourceFile:
        """A file by itself, or in a narrower folder than before, stays that document; a new one of equal bytes is that document."""
        document = next(iter(self.at(file.path)), None)
        if document is None and file.root == file.path and file.document not in self._records:
            document = self._by_bytes.get(_digest(file.path) or "")
        if document is None or document == file.document:
            return file
        root = self._records[document].root
        is_narrower = file.root == file.path or (Path(root).is_dir() and Path(file.root).is_relative_to(root))
        return replace(file, document=document, root=root) if is_narrower else file


def _digest(path: str) -> str | None:
    """The hash of a file, or None where it cannot be read, as a pipe only once: reading it will say why."""
    try:
        return hashlib.sha256(Path(path).read_bytes()).hexdigest() if Path(path).is_file() else None
    except OSError:
        return None


def _refuse_clash(store: Path, file: SourceFile, record: Record | None, digest: str | None) -> None:
    """A document changes its file or its SOURCE only when the old file is gone; what the old SOURCE still has must not leave with the new.

    An equal copy that is given by itself stays a document of the old SOURCE.
    """
    if record is None:
        return
    before = _file_of(file.document, record.root)
    if before == Path(file.path) or not before.is_file() or (record.sha256 == digest and file.root == record.root):
        return
    drop = sources_command(store, [file.document])
    msg = f"{clash(file.document, str(before), file.path)}, or take the one that is stored out first, {drop}"
    raise BadSource(msg)


def _file_of(document: str, root: str) -> Path:
    """Where a document was read: below its folder, or the file that was given itself."""
    below = Path(root) / document
    return below if below.is_file() else Path(root)


def root_of(file: SourceFile, record: Record | None) -> str:
    """The folder that a document came from stays its SOURCE when the same file is given by itself."""
    if record and file.root == file.path and _file_of(file.document, record.root) == Path(file.path):
        return record.root
    return file.root
