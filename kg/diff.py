"""What changed in meaning between two stores: statements, answers of `check`, and the documents that caused it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import chain
from typing import TYPE_CHECKING, Any, Final

from kg.answers import Status
from kg.bulk import Pairs
from kg.entities import index
from kg.facts import about
from kg.jsonl import from_line
from kg.model import GROUPS, Kind, Predicate, Strength
from kg.names import iri, role_name
from kg.quotes import DISCLAIMER
from kg.reports.table import Report
from kg.store.lookup import lookup
from kg.store.select import select
from kg.words import say, say_change

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kg.answers import Pair
    from kg.entities import NameIndex
    from kg.model import Entity, Statement
    from kg.reports.corpus import Two
    from kg.store import Store

_DOCUMENTS: Final = "SELECT ?path ?sha WHERE { ?m a rx:Monograph ; rx:path ?path ; dcterms:identifier ?sha }"
_COLUMNS: Final = ("what", "change", "a", "relation", "b", "field", "before", "after", "because")
_SILENT: Final = frozenset({Status.NOTHING_STATED, Status.UNKNOWN})
_ALIASES: Final = frozenset({Predicate.HAS_BRAND, Predicate.SALT_OF})
_NOTES: Final = (
    "Statements are compared within their document by negation, strength, direction, advice and contribution, not by where they stand.",
    "Answers are those of `rxloom check` for every pair that a changed statement or prediction touches.",
    "Those of a combination follow from its ingredients and are not repeated.",
)


class Cause(StrEnum):
    """Why the statements of a document are not what they were."""

    APPEARED = "the document appeared"
    VANISHED = "the document vanished"
    CHANGED = "the document changed"
    READER = "only the reader changed"


class Move(StrEnum):
    """What happened to a statement or an answer."""

    APPEARED = "appeared"
    VANISHED = "vanished"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Field:
    """One thing that reads otherwise, in words; empty for nothing."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementChange:
    """One statement of one document, before and after; None where it is not there."""

    document: str
    cause: Cause
    before: Statement | None
    after: Statement | None

    @property
    def move(self) -> Move:
        """Appeared, vanished or changed."""
        return _move(self.before is not None, self.after is not None)

    @property
    def statement(self) -> Statement:
        """The statement as it is now, or was."""
        found = self.after or self.before
        if found is None:
            msg = f"a change needs a statement before or after: {self.document}"
            raise ValueError(msg)
        return found

    @property
    def fields(self) -> tuple[Field, ...]:
        """What reads otherwise."""
        if self.before is None or self.after is None:
            return ()
        before, after = _meaning(self.before), _meaning(self.after)
        return tuple(Field(name=name, before=before[name], after=after[name]) for name in before if before[name] != after[name])

    def to_json(self) -> dict[str, Any]:
        """The change as plain values."""
        s = self.statement
        return {
            "change": self.move,
            "document": self.document,
            "cause": self.cause,
            "subject": s.subject.name,
            "predicate": s.predicate,
            "object": s.object.name,
            "before": say(self.before) if self.before else None,
            "after": say(self.after) if self.after else None,
            "fields": [_field_json(f) for f in self.fields],
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerChange:
    """The answer of `check` for one pair, before and after, with the documents behind the difference."""

    a: str
    b: str
    move: Move
    fields: tuple[Field, ...]
    documents: tuple[tuple[str, Cause], ...]

    def to_json(self) -> dict[str, Any]:
        """The change as plain values."""
        fields = [_field_json(f) for f in self.fields]
        documents = [{"document": d, "cause": cause} for d, cause in self.documents]
        return {"change": self.move, "a": self.a, "b": self.b, "fields": fields, "documents": documents}


@dataclass(frozen=True, slots=True, kw_only=True)
class Diff:
    """All that changed from one store to another. `documents` are those that came, went, or have other bytes."""

    documents: tuple[tuple[str, Cause], ...] = ()
    statements: tuple[StatementChange, ...] = ()
    answers: tuple[AnswerChange, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything changed in meaning. A document that came, went or was rewritten and says nothing else is no such change."""
        return bool(self.statements or self.answers)

    def to_json(self) -> dict[str, Any]:
        """The difference for programs."""
        return {
            "documents": [{"document": d, "cause": cause} for d, cause in self.documents],
            "statements": [s.to_json() for s in self.statements],
            "answers": [a.to_json() for a in self.answers],
            "notes": [*_NOTES, DISCLAIMER],
        }

    def to_report(self) -> Report:
        """The difference as a table: answers first, then statements, then documents."""
        title = f"{len(self.documents)} documents, {len(self.statements)} statements and {len(self.answers)} answers differ"
        rows = (*chain.from_iterable(map(_answer_rows, self.answers)), *chain.from_iterable(map(_statement_rows, self.statements)))
        documents = tuple(("document", cause.removeprefix("the document "), d, "", "", "", "", "", "") for d, cause in self.documents)
        return Report(name="diff", title=title, columns=_COLUMNS, rows=(*rows, *documents), notes=_NOTES, below=_COLUMNS[6:])


def diff(before: Store, after: Store) -> Diff:
    """What changed in meaning from one store to the other."""
    causes = _causes(before, after)
    statements = tuple(_statements(before, after, causes))
    answers = tuple(sorted(_answers(before, after, statements), key=lambda answer: (answer.a, answer.b)))
    documents = tuple((document, cause) for document, cause in causes.items() if cause is not Cause.READER)
    return Diff(documents=documents, statements=statements, answers=answers)


def _causes(before: Store, after: Store) -> Mapping[str, Cause]:
    """Every document of either store, with what happened to it; one with the same bytes can only be read otherwise."""
    old, new = ({str(path): str(sha) for path, sha in select(store, _DOCUMENTS)} for store in (before, after))
    causes = {}
    for document in sorted(old.keys() | new.keys()):
        if document not in old:
            causes[document] = Cause.APPEARED
        elif document not in new:
            causes[document] = Cause.VANISHED
        else:
            causes[document] = Cause.READER if old[document] == new[document] else Cause.CHANGED
    return causes


def _statements(before: Store, after: Store, causes: Mapping[str, Cause]) -> Iterator[StatementChange]:
    """The statements that say something else, by document; a statement that became its denial is one change."""
    old, new = (dict(lookup(store).lines()) for store in (before, after))
    gone = {key: from_line(line) for key, line in old.items() if new.get(key) != line}
    come = {key: from_line(line) for key, line in new.items() if old.get(key) != line}
    topics: dict[tuple[str, str, bool | None], tuple[Statement | None, Statement | None]] = {}
    for s in gone.values():
        topics[_topic(s, is_turned=s.key not in new and (twin := _twin(s)) in come and twin not in old)] = (s, None)
    for s in come.values():
        topic = _topic(s, is_turned=s.key not in old and (twin := _twin(s)) in gone and twin not in new)
        topics[topic] = (topics.get(topic, (None, None))[0], s)
    found = (StatementChange(document=topic[0], cause=causes[topic[0]], before=was, after=now) for topic, (was, now) in topics.items())
    kept = (change for change in found if change.move is not Move.CHANGED or change.fields)
    yield from sorted(kept, key=lambda c: (c.document, *_sides(c.statement), c.statement.predicate, c.statement.key))


def _topic(s: Statement, *, is_turned: bool) -> tuple[str, str, bool | None]:
    """What two statements have in common that are one before and after; `is_turned` where one denies what the other states."""
    return s.document, f"{s.subject.id}\x1f{s.predicate}\x1f{s.object.id}", None if is_turned else s.negated


def _twin(s: Statement) -> str:
    """The key of the same statement denied, or of a denial stated."""
    return replace(s, negated=not s.negated).key


def _meaning(s: Statement) -> dict[str, str]:
    """What a statement says beyond its parties."""
    effect = s.effect
    sides = {"subject": s.subject.name, "object": s.object.name}
    return {
        "negation": "denied" if s.negated else "stated",
        "strength": s.strength or "",
        "direction": say_change(effect.quantity, effect.direction, sides.get(effect.on), None) if effect else "",
        "advice": ", ".join(s.management),
        "contribution": s.contribution or "",
    }


def _answers(before: Store, after: Store, statements: tuple[StatementChange, ...]) -> Iterator[AnswerChange]:
    """The pairs that changed statements and predictions touch and that are answered otherwise."""
    touched = _touched(before, after, statements)
    sides = (Pairs(before), Pairs(after)) if touched else ()
    for two, documents in touched.items():
        was, now = (side.ask(*two) for side in sides)
        if was and now:  # else one substance under two names
            yield from _answer_change(was, now, documents)


def _answer_change(was: Pair, now: Pair, documents: Iterable[tuple[str, Cause]]) -> Iterator[AnswerChange]:
    old, new = _answer(was), _answer(now)
    fields = tuple(Field(name=name, before=old[name], after=new[name]) for name in old if old[name] != new[name])
    is_said = (was.status not in _SILENT, now.status not in _SILENT)
    if fields and any(is_said):
        a, b = min((p.a, p.b) for p in (was, now) if p.status is not Status.UNKNOWN)
        yield AnswerChange(a=a, b=b, move=_move(*is_said), fields=fields, documents=tuple(sorted(documents)))


def _answer(pair: Pair) -> dict[str, str]:
    directions = {say_change(e.quantity, e.direction, None if e.on == "patient" else e.on, None) for e in pair.effects}
    return {"status": pair.status, "direction": "; ".join(sorted(directions)), "advice": ", ".join(pair.management)}


def _touched(before: Store, after: Store, statements: tuple[StatementChange, ...]) -> dict[Two, set[tuple[str, Cause]]]:
    """Pairs of ids, sorted, that may be answered otherwise, with the documents of the statements that touch them."""
    found: dict[Two, set[tuple[str, Cause]]] = defaultdict(set)
    around, indexes = _Around((before, after)), (index(before), index(after))
    sources = {s.key: (change.document, change.cause) for change in statements for s in (change.before, change.after) if s}
    said = ((one, other, [change.statement.key]) for change in statements for one, other in around.pairs(change.statement))
    for one, other, keys in chain(said, _reforecast(before, after)):
        a, b = sorted(_home(entity, indexes) for entity in (one, other))
        if a != b:
            found[a, b].update(sources[key] for key in keys if key in sources)
    return found


def _home(entity: str, indexes: Iterable[NameIndex]) -> str:
    """The substance behind a salt or brand of either store, or the entity itself."""
    return min((home for names in indexes if (home := names.home(entity)) != entity), default=entity)


class _Around:
    """Who stands around an entity in either of some stores."""

    def __init__(self, stores: tuple[Store, ...]) -> None:
        self._stores = stores
        self._known: dict[str, tuple[frozenset[str], frozenset[str]]] = {}

    def pairs(self, s: Statement) -> Iterator[Two]:
        """The pairs of substances whose answer rests on a statement, by name or through a group."""
        sides = (s.subject, s.object)
        groups = [e for e in sides if e.kind in GROUPS]
        if s.predicate is Predicate.INTERACTS_WITH and not groups:
            yield s.subject.id, s.object.id
        elif s.predicate is Predicate.INTERACTS_WITH and len(groups) == 1:
            other = next(e for e in sides if e.kind not in GROUPS)
            yield from ((member, other.id) for member in self._of(groups[0])[0])
        elif s.predicate is Predicate.MEMBER_OF and s.subject.kind not in GROUPS:
            yield from ((s.subject.id, partner) for partner in self._of(s.object)[1])
        elif s.predicate in _ALIASES:
            yield from ((side.id, partner) for side in sides for partner in self._of(side)[1])

    def _of(self, entity: Entity) -> tuple[frozenset[str], frozenset[str]]:
        """The members of a group and the partners of an entity; those of role groups that may hold each other together."""
        if entity.id not in self._known:
            kin = _kin(entity)
            found = [s for store in self._stores for s in about(store, kin).statements]
            members = frozenset(s.subject.id for s in found if _is_member(s, kin))
            sides = (side for s in found if s.predicate is Predicate.INTERACTS_WITH for side in (s.subject, s.object))
            partners = frozenset(side.id for side in sides if side.kind not in GROUPS and side.id not in kin)
            self._known[entity.id] = members, partners
        return self._known[entity.id]


def _is_member(s: Statement, groups: frozenset[str]) -> bool:
    return s.predicate is Predicate.MEMBER_OF and s.object.id in groups and s.subject.kind not in GROUPS


def _kin(entity: Entity) -> frozenset[str]:
    """An entity, and the role groups that have one of its roles at any strength."""
    names = {role_name(replace(role, strength=strength)) for role in entity.roles for strength in (None, *Strength)}
    return frozenset({entity.id, *(iri(Kind.ROLE_GROUP, name) for name in names)})


def _reforecast(before: Store, after: Store) -> Iterator[tuple[str, str, list[str]]]:
    """The pairs of which something else is predicted, with the claims that the predictions rest on."""
    sides: list[dict[Two, dict[tuple[str, str], list[str]]]] = []
    for store in (before, after):
        found: dict[Two, dict[tuple[str, str], list[str]]] = defaultdict(lambda: defaultdict(list))
        for d in lookup(store).every_prediction():
            found[d.precipitant, d.object_drug][d.protein, d.way] += d.premise_keys
        sides.append(found)
    for one, other in sorted(sides[0].keys() | sides[1].keys()):
        old, new = (side.get((one, other), {}) for side in sides)
        if old.keys() != new.keys():
            yield one, other, [key for ways in (old, new) for keys in ways.values() for key in keys]


def _move(was: bool, now: bool) -> Move:
    return Move.CHANGED if was and now else Move.APPEARED if now else Move.VANISHED


def _field_json(field: Field) -> dict[str, str]:
    return {"field": field.name, "before": field.before, "after": field.after}


def _sides(s: Statement) -> tuple[str, str]:
    return s.subject.name, s.object.name


def _statement_rows(change: StatementChange) -> Iterator[tuple[str, ...]]:
    s, because = change.statement, f"{change.document}: {change.cause}"
    head = ("statement", change.move, s.subject.name, s.predicate.words, s.object.name)
    if not change.fields:
        yield (*head, "", say(change.before) if change.before else "", say(change.after) if change.after else "", because)
    for field in change.fields:
        yield (*head, field.name, field.before, field.after, because)


def _answer_rows(change: AnswerChange) -> Iterator[tuple[str, ...]]:
    because = "; ".join(f"{document}: {cause}" for document, cause in change.documents)
    for field in change.fields:
        yield ("answer", change.move, change.a, "with", change.b, field.name, field.before, field.after, because)
