"""What pages ask of the store, run in the worker processes: a store and plain values in, values that pickle out."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kg import query as questions
from kg.check import check
from kg.entities import Match, Named, index, resolve
from kg.names import SEGMENTS
from kg.paths import search
from kg.reports import report
from kg.store.engine import ask

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.answers import Answer
    from kg.paths import Routes
    from kg.reports.table import Report
    from kg.store import Store
    from kg.store.rows import Value
    from kg.web.limits import Limits

PAGE: Final = 300
"""How many names one page of a list holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a search gave: the entity that bears the name, and others that hold it in theirs."""

    match: Match
    others: tuple[Named, ...]

    @property
    def names(self) -> tuple[Named, ...]:
        """All that was found, what bears the whole name first."""
        m = self.match
        first = (Named(id=m.id, name=m.name, kind=m.kind),) if m.id and m.kind else ()
        return first + tuple(other for other in self.others if other.id != m.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """Named things of one segment in the order of their names, from number `start` on; `total` counts all."""

    names: tuple[Named, ...]
    start: int
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The first rows of an answer; `total` counts all."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    total: int
    truth: bool | None = None


def find(store: Store, text: str, most: int) -> Found:
    """Search by name or synonym, at most so many names."""
    return Found(match=resolve(store, text), others=index(store).holding(text, most))


def counts(store: Store) -> tuple[int, Counter[str]]:
    """How many documents there are, and how many named entities of each segment."""
    return len(store.documents()), Counter(SEGMENTS[entity.kind] for entity in index(store).entities.values())


def listed(store: Store, segment: str, text: str, start: int) -> Listed:
    """Entities of a segment that have this text in one of their names, or all of them."""
    names = index(store)
    among = names.holding(text, len(names.entities)) if text.strip() else names.entities.values()
    found = sorted((one for one in among if SEGMENTS[one.kind] == segment), key=lambda one: (one.name.casefold(), one.id))
    return Listed(names=tuple(found[start : start + PAGE]), start=start, total=len(found))


def recognised(store: Store, names: Sequence[str]) -> tuple[Match, ...]:
    """What the names of a list are taken for."""
    return tuple(resolve(store, name) for name in names)


def judge(store: Store, names: Sequence[str]) -> Answer:
    """Check a medication list."""
    return check(store, names)


def routes(store: Store, a: str, b: str) -> Routes:
    """The best explained paths between two names."""
    return search(store, a, b)


def audit(store: Store, name: str, most: int) -> Report:
    """One report, its first rows."""
    return report(store, name).limited(most)


def picture(store: Store, names: Sequence[str], paths: bool) -> str | None:
    """The interactive picture around some entities, or of the paths between two, as a page; None where the graph knows none of them."""
    if not any(resolve(store, name).known for name in names):
        return None
    from kg.html import view

    return view(store, names, paths=paths)


def filled(store: Store, name: str, values: Mapping[str, str]) -> str:
    """The SPARQL of a named question with values in their places."""
    return questions.filled(store, name, values)


def table(store: Store, text: str, limits: Limits, most: int) -> Table:
    """The answer to a query, its first rows."""
    rows = ask(store.native, text, most_bytes=limits.answer_bytes)
    if rows.boolean is not None:
        return Table(columns=(), rows=(), total=0, truth=rows.boolean)
    return Table(columns=rows.variables, rows=rows.rows[:most], total=len(rows))
