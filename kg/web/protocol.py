"""SPARQL 1.1 Protocol, the part that reads a request: method, parameters and body → one query with its dataset."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qsl

from kg.store.engine import Dataset
from kg.web.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable

FORM: Final = "application/x-www-form-urlencoded"
QUERY: Final = "application/sparql-query"
UPDATE: Final = "application/sparql-update"

_READ_ONLY: Final = "this endpoint is read-only: send a query; to change what is stored, run `rxloom build`"
_NO_QUERY: Final = f"no query: send one as `query` in the URL or in a form, or POST it as {QUERY}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One query; `dataset` is None where the request leaves it to the query and the store."""

    query: str
    dataset: Dataset | None = None


def asked(method: str, url_query: str, content_type: str, body: bytes) -> Asked:
    """The query of a request; `Refused` says what is wrong with it."""
    parameters = _pairs(url_query)
    if method == "POST":
        parameters += _posted(content_type, body)
    if _values(parameters, "update"):
        raise Refused(403, _READ_ONLY)
    queries = _values(parameters, "query")
    if not queries:
        raise Refused(400, _NO_QUERY)
    if len(queries) > 1:
        raise Refused(400, f"{len(queries)} queries in one request; send one")
    default, named = _values(parameters, "default-graph-uri"), _values(parameters, "named-graph-uri")
    return Asked(query=queries[0], dataset=Dataset(default=default, named=named) if default or named else None)


def _posted(content_type: str, body: bytes) -> list[tuple[str, str]]:
    """What a body adds to the parameters of the URL."""
    kind, *rest = (part.strip().lower() for part in content_type.split(";"))
    charset = next((part.removeprefix("charset=").strip('"') for part in rest if part.startswith("charset=")), "utf-8")
    if kind == UPDATE:
        raise Refused(403, _READ_ONLY)
    if kind not in (FORM, QUERY):
        raise Refused(415, f"Content-Type must be {FORM} or {QUERY}, got {kind or 'none'}")
    if charset not in ("utf-8", "utf8", "us-ascii"):
        raise Refused(415, f"the body must be UTF-8, got charset {charset}")
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refused(400, "the body is not valid UTF-8") from error
    return _pairs(text) if kind == FORM else [("query", text)]


def _pairs(text: str) -> list[tuple[str, str]]:
    try:
        return parse_qsl(text, keep_blank_values=True, encoding="utf-8", errors="strict", max_num_fields=1000)
    except ValueError as error:
        raise Refused(400, f"the parameters cannot be decoded ({error}); send them as UTF-8, percent-encoded") from error


def _values(parameters: Iterable[tuple[str, str]], name: str) -> tuple[str, ...]:
    return tuple(value for key, value in parameters if key == name)
