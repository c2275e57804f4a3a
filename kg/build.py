"""SOURCEs → a store that holds what they say now, reading again only what changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kg import rdf, reason, validate, workers
from kg.errors import BadMonograph, RxloomError
from kg.plan import plan, root_of
from kg.rdf import graph_iri, names_to_nquads, to_nquads
from kg.sources import look
from kg.store import catalog, generations, lexicon
from kg.store.generations import Manifest, Record
from kg.store.publish import Change, Graph, publish

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.model import Reader
    from kg.plan import Plan
    from kg.sources import SourceFile
    from kg.validate import Violation

Progress = Callable[[int, Sequence["SourceFile"]], None]
"""Called with how many of which files are done; the first of the others is waited for."""

STORE_FORMAT: Final = f"{rdf.FORMAT}.{reason.FORMAT}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a build did, and what the store holds after it, `elsewhere` counting documents of sources that were not given now.

    `passed_over` says in a line how many files were not looked into, and why.
    """

    read: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    failed: tuple[BadMonograph, ...] = ()
    kept_last_good: tuple[str, ...] = ()
    documents: int = 0
    elsewhere: int = 0
    statements: Mapping[str, int] = field(default_factory=dict)
    triples: int = 0
    predictions: Mapping[str, int] = field(default_factory=dict)
    violations: tuple[Violation, ...] = ()
    is_published: bool = False
    passed_over: str = ""


def fingerprint(reader: Reader) -> str:
    """What a store notes of the reader and of its own format: where it differs, a document is read again."""
    return f"{STORE_FORMAT}:{reader.fingerprint}"


def build(sources: Sequence[str], reader: Reader, store_path: Path | str, *, workers: int = 1, progress: Progress | None = None) -> Summary:
    """Bring the store up to date with the sources and say what was done; readers see the old state or the new, nothing between."""
    store = Path(store_path)
    found = look(sources)
    with generations.writing(store):
        published = generations.published(store)
        old = generations.load_manifest(published) if published else Manifest()
        todo = plan(store, found.files, old, fingerprint(reader))
        graphs, failed = _read(todo.to_read, reader, workers, progress)
        todo = todo.without_old_names(graph.document for graph in graphs)
        manifest = _manifest(old, todo, graphs, fingerprint(reader))
        # What another version laid out otherwise is laid out anew, also where no document changed: readers are told to build again.
        is_stale = published is not None and not catalog.is_usable(published / catalog.FILE)
        is_published = bool(graphs or todo.removed or is_stale)
        if is_published:
            kept = frozenset(manifest.documents.keys() - {graph.document for graph in graphs})
            names = lexicon.describe(reader.sources)
            manifest = publish(store, published, manifest, Change(graphs=graphs, removed=todo.removed, kept=kept, names=names))
        elif published and manifest != old:
            generations.dump_manifest(manifest, published)
        return replace(_summary(todo, graphs, failed, old, manifest), is_published=is_published, passed_over=found.words)


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


def _read(
    files: Sequence[SourceFile], reader: Reader, number: int, progress: Progress | None
) -> tuple[tuple[Graph, ...], tuple[BadMonograph, ...]]:
    graphs, failed = [], []
    if progress and files:
        progress(0, files)
    for done, (file, answer) in enumerate(zip(files, workers.map_files(store_graph, reader, files, workers=number), strict=True), start=1):
        if isinstance(answer, BadMonograph):
            failed.append(BadMonograph(file.document, answer.problem, answer.remedy, answer.place))
        else:
            graphs.append(answer)
        if progress:
            progress(done, files)
    return tuple(graphs), tuple(failed)


def _manifest(old: Manifest, todo: Plan, graphs: Iterable[Graph], fingerprint: str) -> Manifest:
    documents = {document: record for document, record in old.documents.items() if document not in todo.removed}
    roots = {file.document: root_of(file, old.documents.get(file.document)) for file in (*todo.to_read, *todo.unchanged)}
    for file in todo.unchanged:
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


def _elsewhere(todo: Plan, manifest: Manifest) -> int:
    """How many documents are of sources of which nothing was given now; those beside a given file, of its folder, are not."""
    given = {manifest.documents[f.document].root for f in (*todo.to_read, *todo.unchanged) if f.document in manifest.documents}
    return sum(record.root not in given for record in manifest.documents.values())


def _summary(todo: Plan, graphs: Sequence[Graph], failed: tuple[BadMonograph, ...], old: Manifest, manifest: Manifest) -> Summary:
    records = manifest.documents.values()
    statements = sum((Counter(record.statements) for record in records), Counter[str]())
    return Summary(
        read=tuple(graph.document for graph in graphs),
        unchanged=tuple(file.document for file in todo.unchanged),
        removed=todo.removed,
        failed=failed,
        kept_last_good=tuple(error.path for error in failed if {error.path, *todo.before(error.path)} & old.documents.keys()),
        documents=len(manifest.documents),
        elsewhere=_elsewhere(todo, manifest),
        statements=dict(sorted(statements.items())),
        triples=sum(record.triples for record in records),
        predictions=manifest.predictions,
        violations=tuple(sorted(v for graph in graphs for v in graph.violations)),
    )
