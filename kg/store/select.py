"""SELECT a table of plain strings; the one place that writes IRIs into query text, each one checked."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from kg.errors import BadQuery

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.store import Store

Row = tuple[str | None, ...]

_IRI: Final = re.compile(r'[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>"{}|^`\\]*')
_BATCH: Final = 500


def select(store: Store, text: str) -> Iterator[Row]:
    """The rows of a SELECT, IRIs and literals alike as their text, unbound as None."""
    for row in store.query(text):
        yield tuple(None if value is None else str(value) for value in row)


def select_for(store: Store, text: str, iris: Iterable[str]) -> Iterator[Row]:
    """The rows of a SELECT that says `$iris` inside a VALUES block, in batches over many IRIs."""
    waiting = iter(sorted(set(iris)))
    while batch := list(islice(waiting, _BATCH)):
        yield from select(store, text.replace("$iris", " ".join(map(checked, batch))))


def checked(iri: str) -> str:
    """An IRI as SPARQL writes it; whatever could leave the angle brackets is refused."""
    if not _IRI.fullmatch(iri):
        msg = f"not an IRI: {iri!r}; give a full IRI such as https://w3id.org/rxloom/id/drug/imatinib"
        raise BadQuery(msg)
    return f"<{iri}>"
