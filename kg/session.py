"""One object to ask in a notebook or a script: thin over the modules that do the work."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final, Self

from kg.errors import BadQuery, BadStore
from kg.given import named, number, text, values
from kg.store import Store
from kg.store.endpoint import is_address
from kg.words import counted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path
    from types import TracebackType

    from kg.answers import Answer
    from kg.network import Network
    from kg.notebook import Page
    from kg.paths import Routes
    from kg.reports.table import Report
    from kg.show import Portrait
    from kg.store.rows import Rows


def open(path: Path | str) -> Session:  # noqa: A001  # users say kg.open, as they say gzip.open
    """A store by its folder or its endpoint URL, ready to be asked."""
    if not isinstance(path, str | os.PathLike):
        msg = f"a store is a folder or the URL of an endpoint, as in kg.open('rxloom-store'); got {path!r}"
        raise BadStore(msg)
    return Session(Store.open(path), str(path))


_PAIR: Final = 2
_DEEPEST: Final = 3
"""How many steps around a name a picture goes at the most; more is no picture."""


class Session:
    """A store and the questions that it answers."""

    def __init__(self, store: Store, place: str = "in memory") -> None:
        self.store = store
        self._place = place

    def __repr__(self) -> str:
        """Where the store lies and how many documents it holds; an endpoint is not asked for that."""
        try:
            held = "" if is_address(self._place) else f": {counted(len(self.store.documents()), 'document')}"
        except BadStore as error:
            return f"<kg.Session {self._place}: {error}>"
        return f"<kg.Session {self._place}{held}>"

    def query(self, sparql: str, *, substitutions: Mapping[str, str | float] | None = None) -> Rows:
        """The answer to a SPARQL query over all documents and predictions."""
        example = "query('SELECT ?drug { ?drug rdfs:label ?name }', substitutions={'name': 'imatinib'})"
        return self.store.query(text(sparql, "a query", example), substitutions=values(substitutions or {}, "substitutions", example))

    def ask(self, question: str, **given: str | float) -> Rows:
        """The answer to one of the questions in `kg.query.names()`."""
        from kg.query import run

        example = "ask('raises-exposure', drug='imatinib')"
        said = {name: str(value) for name, value in values(given, "the values of a question", example).items()}
        return run(self.store, text(question, "a question", example), said)

    def show(self, name: str) -> Portrait:
        """All that is held about one entity."""
        from kg.show import show

        named([name], "show('imatinib')")
        return show(self.store, name)

    def check(self, names: Sequence[str], *, start: Sequence[str] = (), stop: Sequence[str] = (), alternatives: bool = False) -> Answer:
        """Every pair of a medication list, after `start` came to it and `stop` went."""
        from kg.check import check, refuse

        names, start, stop = refuse(names, start, stop)
        return check(self.store, names, start=start, stop=stop, alternatives=alternatives)

    def paths(self, a: str, b: str, *, k: int = 5, max_length: int = 4) -> Routes:
        """How two entities could interact, hop by hop."""
        from kg.paths import search

        example = "paths('ritonavir', 'midazolam', k=5, max_length=4)"
        named([a, b], example, differ=True)
        most, longest = number(k, "k", example), number(max_length, "max_length", example)
        return search(self.store, a, b, k=most, max_length=longest)

    def report(self, name: str) -> Report:
        """One audit of the graph: completeness, contradictions, coverage, growth, predictions or reciprocity."""
        from kg.reports import report

        return report(self.store, text(name, "a report", "report('coverage')"))

    def view(self, *names: str, depth: int = 1, paths: bool = False) -> Page:
        """One name with its surroundings, two with what is stated of them or the `paths`, more with every pair; `.html` is the file.

        `BadQuery` where the graph does not know a name: a picture without it would look as if nothing were said of it.
        """
        from kg.entities import resolve
        from kg.html import view
        from kg.notebook import Page

        named(names, "view('imatinib', 'ketoconazole')")
        if paths and (got := len({*names})) != _PAIR:
            msg = f"paths go from one name to another, as in view('ritonavir', 'midazolam', paths=True); got {counted(got, 'name')}"
            raise BadQuery(msg)
        number(depth, "depth", "view('imatinib', depth=2)", most=_DEEPEST)
        unknown = [match for name in names if not (match := resolve(self.store, name)).known]
        if unknown:
            raise BadQuery("; ".join(f"{match.input!r} is {match.unknown}" for match in unknown))
        title = f"Interaction graph: {', '.join(names) or 'the best connected entity'}"
        return Page(html=view(self.store, names, depth=depth, paths=paths), title=title)

    def to_networkx(self, *, with_predictions: bool = True) -> Network:
        """All that is stated, and what is predicted, as a networkx.MultiDiGraph of plain words and numbers, as its writers take them.

        Nodes are IRIs with `name` and `kind`. The key of an edge is its `predicate`, with `predicted:` before it where rules say it; it has
        `basis` ("stated", "predicted", or "by name" of a group), `claims` (their keys) and, where they are said, `strength`, `scope`
        ("some": of some members only), `via` (IRIs of proteins) and `rules`; several words are parted by a blank. Denials are no edges.

        An edge of exposure runs from precipitant to object drug and has `direction` ("increase", "decrease"). One that is stated has also
        `documents` (how many say it), `confidence` (of the surest) and, where they say so, `management` (advice, the most urgent first),
        `effects` (in a sentence, parted by "; "), `contribution` ("major", "minor": of a pathway) and `hedged` ("yes": all say "may").
        Of `interactsWith` neither end comes first.
        """
        from kg.network import from_store, plain
        from kg.store.lookup import lookup

        told = {s.key: s for s in lookup(self.store).every_statement()}
        return plain(from_store(self.store, with_predictions=with_predictions), told)

    def close(self) -> None:
        """Let go of the store."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()
