"""SOURCEs → a store that holds what they say now, reading again only what changed."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from kg import rdf, reason, validate, workers
from kg.errors import BadMonograph, BadSource, RxloomError
from kg.rdf import graph_iri, names_to_nquads, to_nquads
from kg.sources import SourceFile, clash, find
from kg.store import Store, catalog, generations, lexicon, merged, predictions
from kg.store.generations import Manifest, Record
from kg.vocab import LEXICON

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kg.model import Reader
    from kg.store.catalog import Entry
    from kg.validate import Violation

Progress = Callable[[int, int], None]
"""Called with (files done, files to read)."""

STORE_FORMAT: Final = f"{rdf.FORMAT}.{reason.FORMAT}"
_MOSTLY: Final = 0.5
"""Above this share of changed documents a generation is loaded afresh, which is faster than many small replacements."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a build did, and what the store holds after it."""

    read: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    failed: tuple[BadMonograph, ...] = ()
    kept_last_good: tuple[str, ...] = ()
    documents: int = 0
    statements: Mapping[str, int] = field(default_factory=dict)
    triples: int = 0
    predictions: Mapping[str, int] = field(default_factory=dict)
    violations: tuple[Violation, ...] = ()
    is_published: bool = False


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
class Plan:
    """What a build has to do: which files to read, which documents stay as they are, which leave.

    `renamed` holds other names under which a file was read before, each with the one that it has now; they leave once that is stored.
    """

    to_read: tuple[SourceFile, ...]
    unchanged: tuple[SourceFile, ...]
    removed: tuple[str, ...]
    renamed: Mapping[str, str] = field(default_factory=dict)

    def before(self, document: str) -> tuple[str, ...]:
        """The other names that a document had."""
        return tuple(old for old, new in self.renamed.items() if new == document)


def build(sources: Sequence[str], reader: Reader, store_path: Path | str, *, workers: int = 1, progress: Progress | None = None) -> Summary:
    """Bring the store up to date with the sources and say what was done; readers see the old state or the new, nothing between."""
    store = Path(store_path)
    files = find(sources)
    with generations.writing(store):
        published = generations.published(store)
        old = generations.load_manifest(published) if published else Manifest()
        fingerprint = f"{STORE_FORMAT}:{reader.fingerprint}"
        plan = _plan(files, old, fingerprint)
        graphs, failed = _read(plan.to_read, reader, workers, progress)
        plan = _without_old_names(plan, graphs)
        manifest = _manifest(old, plan, graphs, fingerprint)
        summary = Summary(
            read=tuple(graph.document for graph in graphs),
            unchanged=tuple(file.document for file in plan.unchanged),
            removed=plan.removed,
            failed=failed,
            kept_last_good=tuple(error.path for error in failed if {error.path, *plan.before(error.path)} & old.documents.keys()),
        )
        if graphs or plan.removed:
            return _publish(store, published, manifest, graphs, summary, sources=lexicon.describe(reader.sources))
        if published and manifest != old:
            generations.dump_manifest(manifest, published)
        return _with_totals(summary, manifest)


def store_graph(reader: Reader, file: SourceFile) -> Graph | BadMonograph:
    """The task of a worker: read, convert and check one document, so that all of it runs in parallel."""
    reading = workers.read(reader, file)
    if isinstance(reading, BadMonograph):
        return reading
    try:
        nquads, names = to_nquads(reading), names_to_nquads(reading)
    except RxloomError as error:
        return BadMonograph(file.document, str(error), "report this monograph: the reader made what the graph cannot hold")
    counts = Counter(str(statement.predicate) for statement in reading.statements)
    return Graph(
        document=file.document,
        sha256=reading.document.sha256,
        nquads=nquads,
        names=names,
        entry=catalog.entry(reading),
        statements=dict(sorted(counts.items())),
        violations=validate.violations(nquads, graph_iri(file.document)),
    )


def _plan(files: Sequence[SourceFile], old: Manifest, fingerprint: str) -> Plan:
    to_read: list[SourceFile] = []
    unchanged: list[SourceFile] = []
    given, renamed = {file.root for file in files}, dict[str, str]()
    known = _Known(old)
    files = known.called(files)
    for file in files:
        record, digest = old.documents.get(file.document), _digest(file.path)
        renamed |= {before: file.document for before in known.at(file.path) if before != file.document}
        _refuse_clash(file, record, digest)
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


def _without_old_names(plan: Plan, graphs: Iterable[Graph]) -> Plan:
    """The plan in which other names of documents leave that are stored under the name of now."""
    stored = {graph.document for graph in graphs} | {file.document for file in plan.unchanged}
    old = {before for before, document in plan.renamed.items() if document in stored}
    return replace(plan, removed=tuple(sorted({*plan.removed, *old})))


def _digest(path: str) -> str | None:
    """The hash of a file, or None where it cannot be read: reading it will say why."""
    try:
        return hashlib.sha256(Path(path).read_bytes()).hexdigest()
    except OSError:
        return None


def _refuse_clash(file: SourceFile, record: Record | None, digest: str | None) -> None:
    """A document changes its file only when the old file is gone or says the same."""
    if record is None or record.sha256 == digest:
        return
    before = _file_of(file.document, record.root)
    if before != Path(file.path) and before.is_file():
        raise BadSource(clash(file.document, str(before), file.path))


def _file_of(document: str, root: str) -> Path:
    """Where a document was read: below its folder, or the file that was given itself."""
    below = Path(root) / document
    return below if below.is_file() else Path(root)


def _read(
    files: Sequence[SourceFile], reader: Reader, number: int, progress: Progress | None
) -> tuple[tuple[Graph, ...], tuple[BadMonograph, ...]]:
    graphs, failed = [], []
    for done, (file, answer) in enumerate(zip(files, workers.map_files(store_graph, reader, files, workers=number), strict=True), start=1):
        if isinstance(answer, BadMonograph):
            failed.append(BadMonograph(file.document, answer.problem, answer.remedy, answer.place))
        else:
            graphs.append(answer)
        if progress:
            progress(done, len(files))
    return tuple(graphs), tuple(failed)


def _manifest(old: Manifest, plan: Plan, graphs: Iterable[Graph], fingerprint: str) -> Manifest:
    documents = {document: record for document, record in old.documents.items() if document not in plan.removed}
    roots = {file.document: _root(file, old.documents.get(file.document)) for file in (*plan.to_read, *plan.unchanged)}
    for file in plan.unchanged:
        documents[file.document] = replace(documents[file.document], root=roots[file.document])
    for graph in graphs:
        documents[graph.document] = Record(
            sha256=graph.sha256,
            root=roots[graph.document],
            fingerprint=fingerprint,
            triples=graph.nquads.count(b"\n"),
            statements=graph.statements,
        )
    return replace(old, documents=documents)


def _root(file: SourceFile, record: Record | None) -> str:
    """The folder that a document came from stays its SOURCE when the same file is given by itself."""
    if record and file.root == file.path and _file_of(file.document, record.root) == Path(file.path):
        return record.root
    return file.root


def _publish(  # noqa: PLR0913 - what a generation is made of
    store: Path, published: Path | None, manifest: Manifest, graphs: Sequence[Graph], summary: Summary, *, sources: bytes
) -> Summary:
    generation = generations.begin(store)
    before = ox.Store.read_only(str(published / generations.GRAPH)) if published else None
    kept = manifest.documents.keys() - {graph.document for graph in graphs}
    place = generation / generations.GRAPH
    if before is None or len(kept) < _MOSTLY * len(manifest.documents):
        inner = _load(place, graphs, kept, before)
        since = None
    else:
        inner = _update(place, graphs, summary.removed, before)
        since = published
    lexicon.tidy(inner, sources)
    counts = predictions.update(inner, generation, since)
    _index(generation, published, graphs, summary.removed, kept, before)
    inner.flush()
    manifest = replace(manifest, predictions=counts)
    generations.dump_manifest(manifest, generation)
    del inner, before
    generations.publish(store, generation)
    violations = tuple(sorted(v for graph in graphs for v in graph.violations))
    return _with_totals(replace(summary, violations=violations, is_published=True), manifest)


def _load(place: Path, graphs: Iterable[Graph], kept: Iterable[str], before: ox.Store | None) -> ox.Store:
    """A generation loaded afresh: new graphs, and those kept from the generation before."""
    names = {line for graph in graphs for line in graph.names.splitlines(keepends=True)}
    held = (*(graph_iri(document) for document in sorted(kept)), LEXICON) if before is not None else ()
    texts = chain(
        (graph.nquads for graph in graphs),
        (merged.lines_of(before, graph) for graph in held if before is not None),
        (b"".join(sorted(names)),),
    )
    inner = ox.Store(str(place))
    merged.load(inner, texts)
    return inner


def _update(place: Path, graphs: Iterable[Graph], removed: Iterable[str], before: ox.Store) -> ox.Store:
    """A generation that shares its files with the one before, in which exactly the changed documents are replaced."""
    before.backup(str(place))
    inner = ox.Store(str(place))
    for document in removed:
        merged.replace(inner, graph_iri(document), b"")
    for graph in graphs:
        merged.replace(inner, graph_iri(graph.document), graph.nquads)
        merged.fill(inner, graph.names)
    return inner


def _index(  # noqa: PLR0913, PLR0917 - what a generation is made of
    generation: Path, published: Path | None, graphs: Iterable[Graph], removed: Iterable[str], kept: Iterable[str], before: ox.Store | None
) -> None:
    """The catalog of a generation, made from that of the one before, or from its graph where another version made it."""
    old = published / catalog.FILE if published else None
    entries = [graph.entry for graph in graphs]
    if old is not None and not catalog.is_usable(old):
        old = None
        entries += [catalog.entry(Store(before).reading(document)) for document in sorted(kept) if before is not None]
    file = generation / catalog.FILE
    catalog.write(file, old, removed, entries)
    catalog.write_predictions(file, predictions.read(generation))


def _with_totals(summary: Summary, manifest: Manifest) -> Summary:
    records = manifest.documents.values()
    statements = sum((Counter(record.statements) for record in records), Counter[str]())
    return replace(
        summary,
        documents=len(manifest.documents),
        statements=dict(sorted(statements.items())),
        triples=sum(record.triples for record in records),
        predictions=manifest.predictions,
    )
