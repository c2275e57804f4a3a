"""What changed from one store to another, as values: statements, answers and documents, in words, as JSON and as a table."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from typing import TYPE_CHECKING, Any, Final

from kg.quotes import DISCLAIMER
from kg.reports.table import Report
from kg.words import counted, say, say_change

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Statement

_COLUMNS: Final = ("what", "change", "a", "relation", "b", "field", "before", "after", "because")
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
        return move_of(self.before is not None, self.after is not None)

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
        documents, statements = counted(len(self.documents), "document"), counted(len(self.statements), "statement")
        title = f"{documents}, {statements} and {counted(len(self.answers), 'answer')} differ"
        rows = (*chain.from_iterable(map(_answer_rows, self.answers)), *chain.from_iterable(map(_statement_rows, self.statements)))
        left = tuple(("document", cause.removeprefix("the document "), d, "", "", "", "", "", "") for d, cause in self.documents)
        return Report(name="diff", title=title, columns=_COLUMNS, rows=(*rows, *left), notes=_NOTES, below=_COLUMNS[6:])


def move_of(was: bool, now: bool) -> Move:
    """What happened to something that was there or not, and is there now or not."""
    return Move.CHANGED if was and now else Move.APPEARED if now else Move.VANISHED


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


def _field_json(field: Field) -> dict[str, str]:
    return {"field": field.name, "before": field.before, "after": field.after}


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
