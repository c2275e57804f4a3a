"""The answer to a query in SPARQL as it goes out: in the media type that fits best, and within the limits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kg.errors import TooMuch
from kg.store.engine import ask
from kg.web.errors import Refused
from kg.web.negotiation import choose

if TYPE_CHECKING:
    from kg.store import Store
    from kg.store.rows import Rows
    from kg.web.limits import Limits
    from kg.web.protocol import Asked

JSON: Final = "application/sparql-results+json"
XML: Final = "application/sparql-results+xml"
TRUTHS: Final = {JSON: "json", XML: "xml", "application/json": "json", "application/xml": "xml"}
TABLES: Final = {
    JSON: "json",
    XML: "xml",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
    "application/json": "json",
    "application/xml": "xml",
}
GRAPHS: Final = {
    "text/turtle": "turtle",
    "application/n-triples": "ntriples",
    "application/rdf+xml": "xml",
    "application/ld+json": "json",
    "application/json": "json",
    "application/xml": "xml",
    "text/plain": "ntriples",
}
"""Media types of each kind of answer, the default first, with the names that `kg.store.rows` has for them."""
_SHORTEST_ROW: Final = 3
"""Bytes of a row that binds nothing, `{},`, the shortest there is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """An answer as it goes out."""

    media_type: str
    body: bytes


def reply(store: Store, asked: Asked, accept: str, limits: Limits) -> Reply:
    """The answer to a query in the media type that fits best."""
    try:
        rows = ask(store.native, asked.query, dataset=asked.dataset, most_bytes=limits.answer_bytes)
    except TooMuch as error:
        raise Refused(403, str(error)) from error
    if len(rows.original) > _SHORTEST_ROW * limits.rows and len(rows) > limits.rows:
        raise Refused(403, f"the answer has {len(rows)} rows, more than {limits.rows}; ask for a part at a time with LIMIT and OFFSET")
    offers = _offers(rows)
    media_type = choose(accept, tuple(offers))
    if media_type is None:
        raise Refused(406, f"this answer can be had as {', '.join(offers)}")
    return Reply(media_type=media_type, body=rows.serialize(offers[media_type]))


def _offers(rows: Rows) -> dict[str, str]:
    if rows.is_graph:
        return GRAPHS
    return TABLES if rows.boolean is None else TRUTHS
