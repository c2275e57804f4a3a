"""One object to ask in a notebook or a script: thin over the modules that do the work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from kg.errors import BadQuery
from kg.store import Store

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
    return Session(Store.open(path))


class Session:
    """A store and the questions that it answers."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def query(self, sparql: str, *, substitutions: Mapping[str, str | float] | None = None) -> Rows:
        """The answer to a SPARQL query over all documents and predictions."""
        return self.store.query(sparql, substitutions=substitutions)

    def ask(self, question: str, **values: str) -> Rows:
        """The answer to one of the questions in `kg.query.names()`."""
        from kg.query import run

        return run(self.store, question, values)

    def show(self, name: str) -> Portrait:
        """All that is held about one entity."""
        from kg.show import show

        return show(self.store, name)

    def check(self, names: Sequence[str], *, start: Sequence[str] = (), stop: Sequence[str] = (), alternatives: bool = False) -> Answer:
        """Every pair of a medication list, after `start` came to it and `stop` went."""
        from kg.check import check, refuse

        refuse(names, start, stop)
        return check(self.store, names, start=start, stop=stop, alternatives=alternatives)

    def paths(self, a: str, b: str, *, k: int = 5, max_length: int = 4) -> Routes:
        """How two entities could interact, hop by hop."""
        from kg.paths import search

        return search(self.store, a, b, k=k, max_length=max_length)

    def report(self, name: str) -> Report:
        """One audit of the graph: completeness, contradictions, coverage, growth, predictions or reciprocity."""
        from kg.reports import report

        return report(self.store, name)

    def view(self, *names: str, depth: int = 1, paths: bool = False) -> Page:
        """One name with its surroundings, two with what is stated of them or the `paths`, more with every pair; `.html` is the file.

        `BadQuery` where the graph does not know a name: a picture without it would look as if nothing were said of it.
        """
        from kg.entities import resolve
        from kg.html import view
        from kg.notebook import Page

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
