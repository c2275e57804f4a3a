"""Names, statements and predictions of a store in one SQLite file, found by entity. The graph is the truth; this is its index.

A generation keeps it beside its graph, made of the same readings, so that short questions need no join over a million triples.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from kg.errors import BadStore
from kg.jsonl import from_json, to_line
from kg.model import Predicate
from kg.names import entities_of
from kg.rdf import terms
from kg.rdf.readback import canonical
from kg.reason.values import Derived
from kg.risks import kind_of
from kg.store import generations
from kg.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from kg.model import Reading, Statement

FILE: Final = "catalog.sqlite"
VERSION: Final = 2
"""Changes whenever a catalog is laid out in another way."""

_SCHEMA: Final = f"""
PRAGMA user_version = {VERSION};
CREATE TABLE statement (
  key TEXT PRIMARY KEY, document TEXT, subject TEXT, predicate TEXT, object TEXT, negated INTEGER, harm TEXT, line TEXT);
CREATE INDEX statement_subject ON statement (subject, predicate);
CREATE INDEX statement_object ON statement (object, predicate);
CREATE INDEX statement_document ON statement (document);
CREATE INDEX statement_harm ON statement (subject, harm) WHERE harm IS NOT NULL;
CREATE TABLE entity (id TEXT PRIMARY KEY, kind TEXT, name TEXT);
CREATE TABLE synonym (entity TEXT, label TEXT, PRIMARY KEY (entity, label)) WITHOUT ROWID;
CREATE TABLE described (document TEXT, entity TEXT, PRIMARY KEY (document, entity)) WITHOUT ROWID;
CREATE TABLE mention (document TEXT, entity TEXT, label TEXT, PRIMARY KEY (document, entity, label)) WITHOUT ROWID;
CREATE TABLE alias (document TEXT, one TEXT, other TEXT, how TEXT, PRIMARY KEY (document, one, other, how)) WITHOUT ROWID;
CREATE TABLE prediction (precipitant TEXT, object TEXT, line TEXT);
CREATE INDEX prediction_precipitant ON prediction (precipitant, object);
CREATE INDEX prediction_object ON prediction (object);
"""
_LEAVE: Final = tuple(
    f"DELETE FROM {table} WHERE document = ?"  # noqa: S608 - the names stand here
    for table in ("statement", "described", "mention", "alias")
)
_BETWEEN: Final = """
WITH one AS (SELECT value AS id FROM json_each(:ids)),
  other AS (SELECT id FROM one UNION SELECT id FROM entity WHERE kind = 'role_group'
    UNION SELECT object FROM statement WHERE subject IN one AND predicate = 'member_of')
SELECT line FROM statement WHERE subject IN one AND predicate = 'member_of'
UNION SELECT line FROM statement WHERE subject IN one AND predicate = 'interacts_with' AND object IN other
UNION SELECT line FROM statement WHERE object IN one AND predicate = 'interacts_with' AND subject IN other
UNION SELECT line FROM statement WHERE subject IN one AND predicate = 'contraindicated_in' AND object IN one"""
_ABOUT: Final = """SELECT line FROM statement WHERE subject IN (SELECT value FROM json_each(:ids))
  UNION SELECT line FROM statement WHERE object IN (SELECT value FROM json_each(:ids))"""
_HARMS: Final = """SELECT line FROM statement WHERE key IN (SELECT MIN(key) FROM statement
  WHERE subject IN (SELECT value FROM json_each(:ids)) AND harm IS NOT NULL GROUP BY subject, harm)"""
_HANDLING: Final = """SELECT line FROM statement WHERE key IN (SELECT MIN(CASE WHEN NOT negated THEN key END) FROM statement
  WHERE subject IN (SELECT value FROM json_each(:ids)) AND predicate IN ('inhibits', 'substrate_of')
  GROUP BY subject, predicate, object HAVING 2 * SUM(negated) < COUNT(*))"""
_WITHIN: Final = """SELECT line FROM statement WHERE subject IN (SELECT value FROM json_each(:ids))
  AND object IN (SELECT value FROM json_each(:ids))"""
_TIES: Final = """WITH one AS (SELECT value AS id FROM json_each(:ids))
SELECT subject, predicate, object, COUNT(*) FROM (
  SELECT subject, predicate, object FROM statement WHERE subject IN one
  UNION ALL SELECT subject, predicate, object FROM statement WHERE object IN one AND subject NOT IN one)
GROUP BY subject, predicate, object"""
_MEMBERS: Final = """SELECT line FROM statement
  WHERE object IN (SELECT value FROM json_each(:ids)) AND predicate = 'member_of' AND NOT negated"""
_BY_KEY: Final = "SELECT line FROM statement WHERE key IN (SELECT value FROM json_each(:ids))"
_EVERY: Final = "SELECT line FROM statement WHERE predicate IN (SELECT value FROM json_each(:ids)) ORDER BY document, key"
_PREDICTED_WITHIN: Final = """SELECT line FROM prediction
  WHERE precipitant IN (SELECT value FROM json_each(:ids)) AND object IN (SELECT value FROM json_each(:ids))"""
_PREDICTED_ABOUT: Final = """SELECT line FROM prediction
  WHERE precipitant IN (SELECT value FROM json_each(:ids)) OR object IN (SELECT value FROM json_each(:ids))"""

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """The rows of one document, as tuples for each table."""

    document: str
    statements: tuple[tuple[str | bool | None, ...], ...]
    entities: tuple[Row, ...]
    synonyms: tuple[Row, ...]
    mentions: tuple[Row, ...]
    aliases: tuple[Row, ...]


def entry(reading: Reading) -> Entry:
    """What the catalog keeps of one document."""
    path, about = reading.document.path, reading.document.about
    statements = canonical(reading).statements
    named = entities_of(reading)
    sides = [side for s in statements for side in ((s.subject, s.subject_mention), (s.object, s.object_mention))]
    held = {(about.id, e.id, "ingredient") for e in reading.document.ingredients}
    return Entry(
        document=path,
        statements=tuple((s.key, path, s.subject.id, s.predicate, s.object.id, s.negated, kind_of(s), to_line(s)) for s in statements),
        entities=tuple(sorted({(e.id, str(e.kind), e.name) for e in named})),
        synonyms=tuple(sorted({(e.id, label) for e in named for label in e.synonyms})),
        mentions=tuple(sorted({(path, e.id, words) for e, words in sides if words != e.name})),
        aliases=tuple((path, *row) for row in sorted(held | set(_aliases(statements)))),
    )


def is_usable(file: Path) -> bool:
    """Whether there is a catalog that this version can read."""
    return _version(file) == VERSION


def _version(file: Path) -> int | None:
    """How a catalog is laid out; None where there is none."""
    if not file.is_file():
        return None
    try:
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)) as db:
            return int(db.execute("PRAGMA user_version").fetchone()[0]) or None
    except sqlite3.DatabaseError:
        return None


def _refusal(file: Path) -> str:
    """What is wrong with a catalog that cannot be used: damaged, or of which other version, and what helps."""
    store, version = file.parent.parent.parent, _version(file)
    manifest = generations.load_manifest(file.parent)
    if version is None:
        return f"{file}: missing or damaged; run {manifest.again(store)}"
    wrote = f" (rxloom {manifest.made_by})" if manifest.made_by else ""
    newer = "use the newer rxloom, or " if version > VERSION else ""
    return (
        f"{store}: the store has format {version}{wrote}, and this rxloom {__version__} reads format {VERSION}; "
        f"{newer}run {manifest.again(store)}; documents of other sources stay in it"
    )


def write(file: Path, before: Path | None, gone: Iterable[str], entries: Iterable[Entry]) -> None:
    """Make the catalog of a generation: that of the one before, without the documents that left or changed, with the new entries."""
    if before is not None:
        shutil.copyfile(before, file)
    with _telling(before or file), closing(sqlite3.connect(file)) as db, db:
        if before is None:
            db.executescript(_SCHEMA)
        db.execute("PRAGMA synchronous = OFF")  # the generation is published after it, or never
        entries = tuple(entries)
        _remove(db, {*gone, *(one.document for one in entries)})
        for one in entries:
            _add(db, one)
        db.execute("DELETE FROM entity WHERE id NOT IN (SELECT entity FROM described)")
        db.execute("DELETE FROM synonym WHERE entity NOT IN (SELECT entity FROM described)")


def write_predictions(file: Path, predictions: Iterable[Derived]) -> None:
    """Make these the predictions of a catalog."""
    with closing(sqlite3.connect(file)) as db, db:
        db.execute("DELETE FROM prediction")
        rows = ((p.precipitant, p.object_drug, p.to_line()) for p in predictions)
        db.executemany("INSERT INTO prediction VALUES (?, ?, ?)", rows)
        db.execute("ANALYZE")


class Catalog:
    """A catalog to look things up in."""

    def __init__(self, file: Path) -> None:
        if not is_usable(file):
            raise BadStore(_refusal(file))
        self.generation = file.parent
        self._db = sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)

    def classes(self) -> Iterator[Row]:
        """Every entity with the class of its kind."""
        for entity, kind in self._ask("SELECT id, kind FROM entity"):
            yield entity, str(terms.CLASSES[kind])

    def labels(self) -> Iterator[Row]:
        """Every name of every entity: preferred (0), other (1), or as some document words it (2)."""
        yield from self._ask(
            "SELECT id, name, '0' FROM entity UNION ALL SELECT entity, label, '1' FROM synonym "
            "UNION ALL SELECT DISTINCT entity, label, '2' FROM mention"
        )

    def aliases(self) -> Iterator[Row]:
        """Brand, salt and product → what stands behind it, and how."""
        yield from self._ask("SELECT DISTINCT one, other, how FROM alias")

    def statements(self, keys: Iterable[str]) -> Iterator[Statement]:
        """The statements with these keys."""
        return self._parsed(_BY_KEY, keys)

    def every_statement(self, *predicates: Predicate) -> Iterator[Statement]:
        """All statements, or those with one of these predicates, by document and key."""
        for (line,) in self._ask(_EVERY, _bound(predicates or Predicate)):
            yield from_json(json.loads(line))

    def lines(self) -> Iterator[tuple[str, str]]:
        """Every statement as (key, its line), unparsed."""
        yield from self._ask("SELECT key, line FROM statement ORDER BY document, key")

    def about(self, ids: Iterable[str]) -> Iterator[Statement]:
        """Every statement with one of these as subject or object."""
        return self._parsed(_ABOUT, ids)

    def within(self, ids: Iterable[str]) -> Iterator[Statement]:
        """Every statement whose subject and object are both among these."""
        return self._parsed(_WITHIN, ids)

    def ties(self, ids: Iterable[str]) -> Iterator[tuple[str, Predicate, str, int]]:
        """Subject, predicate and object of what is stated or denied of these, with the number of statements that say so."""
        for subject, predicate, obj, count in self._ask(_TIES, _bound(ids)):
            yield subject, Predicate(predicate), obj, count

    def between(self, ids: Iterable[str]) -> Iterator[Statement]:
        """The memberships of these, what they and their groups are said to do to each other, and what is contraindicated in what."""
        return self._parsed(_BETWEEN, ids)

    def harms(self, ids: Iterable[str]) -> Iterator[Statement]:
        """One statement on each of these as subject for each kind of harm (`kg.risks`) that any tells of."""
        return self._parsed(_HARMS, ids)

    def handling(self, ids: Iterable[str]) -> Iterator[Statement]:
        """One statement for each protein that more documents say one of these to inhibit, or to be handled by, than deny it."""
        return self._parsed(_HANDLING, ids)

    def members(self, groups: Iterable[str]) -> Iterator[Statement]:
        """Every statement that something is a member of one of these."""
        return self._parsed(_MEMBERS, groups)

    def predictions(self, ids: Iterable[str], *, within: bool) -> Iterator[Derived]:
        """The predictions that have one of these as a party, or, `within`, both."""
        for (line,) in self._ask(_PREDICTED_WITHIN if within else _PREDICTED_ABOUT, _bound(ids)):
            yield Derived.from_line(line)

    def every_prediction(self) -> Iterator[Derived]:
        """All predictions, always in the same order."""
        for (line,) in self._ask("SELECT line FROM prediction ORDER BY precipitant, object, line"):
            yield Derived.from_line(line)

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def _ask(self, query: str, values: Sequence[str] | Mapping[str, str] = ()) -> Iterator[tuple[Any, ...]]:
        with _telling(self.generation):
            yield from self._db.execute(query, values)

    def _parsed(self, query: str, ids: Iterable[str]) -> Iterator[Statement]:
        for (line,) in self._ask(query, _bound(ids)):
            yield _statement(line)


@contextmanager
def _telling(place: Path) -> Iterator[None]:
    """What SQLite cannot read is a `BadStore`: a file was cut short or written over."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        msg = f"{place}: the store is damaged ({error}); delete it and run `rxloom build` again"
        raise BadStore(msg) from error


def _bound(ids: Iterable[str]) -> dict[str, str]:
    return {"ids": json.dumps(sorted(set(ids)))}


def _remove(db: sqlite3.Connection, documents: set[str]) -> None:
    for query in _LEAVE:
        db.executemany(query, [(document,) for document in sorted(documents)])


def _add(db: sqlite3.Connection, one: Entry) -> None:
    db.executemany("INSERT INTO statement VALUES (?, ?, ?, ?, ?, ?, ?, ?)", one.statements)
    db.executemany("INSERT OR REPLACE INTO entity VALUES (?, ?, ?)", one.entities)
    db.executemany("INSERT OR IGNORE INTO synonym VALUES (?, ?)", one.synonyms)
    db.executemany("INSERT OR IGNORE INTO described VALUES (?, ?)", [(one.document, entity) for entity, *_ in one.entities])
    db.executemany("INSERT OR IGNORE INTO mention VALUES (?, ?, ?)", one.mentions)
    db.executemany("INSERT OR IGNORE INTO alias VALUES (?, ?, ?, ?)", one.aliases)


def _aliases(statements: Iterable[Statement]) -> Iterator[Row]:
    for s in (s for s in statements if not s.negated and s.subject.id != s.object.id):
        if s.predicate is Predicate.HAS_BRAND:
            yield s.object.id, s.subject.id, "brand"
        elif s.predicate is Predicate.SALT_OF:
            yield s.subject.id, s.object.id, "salt"


@lru_cache(maxsize=4096)
def _statement(line: str) -> Statement:
    return from_json(json.loads(line))
