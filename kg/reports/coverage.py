"""What was not covered: names that no list of names holds, documents that gave nothing, documents that are not in the graph."""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kg.errors import BadSource
from kg.quotes import quotes
from kg.reports.corpus import load
from kg.reports.table import Report
from kg.sources import find
from kg.store import generations
from kg.words import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.model import Entity, Statement
    from kg.reports.corpus import Corpus
    from kg.reports.table import Cell
    from kg.store import Store

GUESSED: Final = "guessed."
"""How the ids of rules begin that take a word for a name by its place alone."""

_COLUMNS: Final = ("what", "name", "kind", "documents", "statements", "sentence", "place")
_NOTES: Final = (
    "Not read: the file lies in a folder that the graph was built from and is not in the graph: reading failed, or it came later.",
    "Older reading: another version of the reader read it, and it was not given or could not be read since.",
    "No statement: it was read, and nothing was found in it.",
    "Name not listed: no list of names holds it; only its place in a sentence gave it away, in every statement.",
)
_ORDER: Final = ("not read", "older reading", "name not listed", "no statement")


def report(store: Store) -> Report:
    """Documents that are missing or out of date first, then unlisted names by how many documents use them, then silent documents."""
    corpus = load(store)
    rows = [*_documents(store, corpus), *_names(corpus)]
    counts = {what: sum(row[0] == what for row in rows) for what in _ORDER}
    return Report(
        name="coverage",
        title=f"Coverage of {counted(len(corpus.about), 'document')}: " + ", ".join(f"{number} {what}" for what, number in counts.items()),
        columns=_COLUMNS,
        rows=tuple(sorted(rows, key=lambda row: (_ORDER.index(str(row[0])), -int(row[3]), -int(row[4]), str(row[1])))),
        notes=_NOTES,
        below=_COLUMNS[5:],
    )


def _documents(store: Store, corpus: Corpus) -> Iterator[tuple[Cell, ...]]:
    speaking = Counter(s.document for s in corpus.statements)
    for document in sorted(corpus.about.keys() - speaking.keys()):
        yield "no statement", document, "document", 1, 0, "", ""
    if store.catalog is None:
        return
    records = generations.load_manifest(store.catalog.generation).documents
    usual = Counter(record.fingerprint for record in records.values()).most_common(1)
    for document, record in records.items():
        if record.fingerprint != usual[0][0]:
            yield "older reading", document, "document", 1, speaking[document], "", ""
    for document in sorted(_lying(record.root for record in records.values()) - records.keys()):
        yield "not read", document, "document", 1, 0, "", ""


def _lying(roots: Iterable[str]) -> set[str]:
    """The documents that lie in the folders of a build now; a folder that is gone or cannot be listed tells nothing."""
    found: set[str] = set()
    for root in sorted(set(roots)):
        if Path(root).is_dir():
            try:
                found |= {file.document for file in find([root])}
            except BadSource:
                continue
    return found


def _names(corpus: Corpus) -> Iterator[tuple[Cell, ...]]:
    """Entities of which every statement rests on guesses, by how many documents use them."""
    uses: dict[str, list[tuple[Statement, Entity]]] = defaultdict(list)
    titles = {owner for owners in corpus.owners.values() for owner in owners}
    for s in corpus.statements:
        for side in (s.subject, s.object):
            uses[side.id].append((s, side))
    for entity, found in uses.items():
        if entity not in titles and all(_is_guess(s) for s, _ in found):
            first, side = min(found, key=lambda use: (use[0].document, use[0].key))
            quote = quotes((first,))[0]
            documents = len({s.document for s, _ in found})
            yield "name not listed", side.name, side.kind.words, documents, len(found), quote.sentence, quote.where


def _is_guess(s: Statement) -> bool:
    return all(e.rule.startswith(GUESSED) for e in s.own_words)
