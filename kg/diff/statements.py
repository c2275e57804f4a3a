"""The statements that say something else in one store than in the other, by document."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.diff.changes import Move, StatementChange
from kg.jsonl import from_line
from kg.store.lookup import lookup

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.diff.changes import Cause
    from kg.model import Statement
    from kg.store import Store


def changed(before: Store, after: Store, causes: Mapping[str, Cause]) -> Iterator[StatementChange]:
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


def _sides(s: Statement) -> tuple[str, str]:
    return s.subject.name, s.object.name
