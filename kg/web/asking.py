"""What pages ask of the store, run in the worker processes: a store and plain values in, values that pickle out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg import query as questions
from kg.check import check
from kg.engine import ask
from kg.entities import Match, Named, index, resolve
from kg.paths import search
from kg.reports import report

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.answers import Answer
    from kg.paths import Routes
    from kg.reports.table import Report
    from kg.rows import Value
    from kg.store import Store
    from kg.web.limits import Limits

_FOUND = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a search gave: the entity that bears the name, and others that hold it in theirs."""

    match: Match
    others: tuple[Named, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The first rows of an answer; `total` counts all."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    total: int
    truth: bool | None = None


def find(store: Store, text: str) -> Found:
    """Search by name or synonym."""
    return Found(match=resolve(store, text), others=index(store).holding(text, _FOUND))


def counts(store: Store) -> tuple[int, int]:
    """How many documents and how many named entities there are."""
    return len(store.documents()), len(index(store).entities)


def judge(store: Store, names: Sequence[str]) -> Answer:
    """Check a medication list."""
    return check(store, names)


def routes(store: Store, a: str, b: str) -> Routes:
    """The best explained paths between two names."""
    return search(store, a, b)


def audit(store: Store, name: str, most: int) -> Report:
    """One report, its first rows."""
    return report(store, name).limited(most)


def picture(store: Store, iri: str) -> str | None:
    """The interactive picture around an entity, a page of its own; None where the graph does not hold it."""
    if iri not in index(store).entities:
        return None
    from kg.html import view

    return view(store, (iri,))


def filled(store: Store, name: str, values: Mapping[str, str]) -> str:
    """The SPARQL of a named question with values in their places."""
    return questions.filled(store, name, values)


def table(store: Store, text: str, limits: Limits, most: int) -> Table:
    """The answer to a query, its first rows."""
    rows = ask(store.native, text, most_bytes=limits.answer_bytes)
    if rows.boolean is not None:
        return Table(columns=(), rows=(), total=0, truth=rows.boolean)
    return Table(columns=rows.variables, rows=rows.rows[:most], total=len(rows))
