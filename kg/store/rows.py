"""The answer to a query, as plain values or in any of the usual formats."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from kg.display import Shown
from kg.errors import BadQuery
from kg.vocab import ID, PREFIXES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import pyoxigraph as ox

Value = str | int | float | bool | None

_NUMBERS: Final[dict[str, Callable[[str], int | float]]] = {
    PREFIXES["xsd"] + "integer": int,
    PREFIXES["xsd"] + "decimal": float,
    PREFIXES["xsd"] + "double": float,
    PREFIXES["xsd"] + "float": float,
}
_BOOLEAN: Final = PREFIXES["xsd"] + "boolean"
_TABLES: Final = ("json", "csv", "tsv", "xml")
_GRAPHS: Final = ("turtle", "ntriples", "json", "xml")


@dataclass(frozen=True, repr=False)
class Rows(Shown):
    """What a query gave: a table (SELECT), a truth (ASK) or triples (CONSTRUCT, DESCRIBE; rows of three terms).

    `original` is the answer as SPARQL JSON or, for triples, as sorted N-Triples.
    """

    original: bytes = field(repr=False)
    is_graph: bool = False

    @cached_property
    def variables(self) -> tuple[str, ...]:
        """The columns."""
        if self.is_graph:
            return ("subject", "predicate", "object")
        return tuple(self._parsed["head"].get("vars", ()))

    @cached_property
    def boolean(self) -> bool | None:
        """The truth that an ASK gave, else None."""
        truth: bool | None = None if self.is_graph else self._parsed.get("boolean")
        return truth

    @cached_property
    def rows(self) -> tuple[tuple[Value, ...], ...]:
        """The cells as plain values: IRIs and text as `str`, numbers and booleans as such, None where unbound."""
        if self.is_graph:
            return tuple(self._triples())
        bindings = self._parsed.get("results", {}).get("bindings", ())
        return tuple(tuple(_value(row.get(name)) for name in self.variables) for row in bindings)

    def serialize(self, form: str) -> bytes:
        """The answer as json, csv, tsv or xml; triples as turtle, ntriples, json (JSON-LD) or xml (RDF/XML)."""
        import pyoxigraph as ox

        if form not in (_GRAPHS if self.is_graph else _TABLES):
            what, forms = ("triples", _GRAPHS) if self.is_graph else ("a table", _TABLES)
            msg = f"this query gives {what}, which cannot be written as {form}; choose one of {', '.join(forms)}"
            raise BadQuery(msg)
        if self.is_graph:
            triples = ox.parse(self.original, ox.RdfFormat.N_TRIPLES)
            return ox.serialize((q.triple for q in triples), format=_graph_format(form), prefixes=PREFIXES) or b""
        results = ox.parse_query_results(self.original, ox.QueryResultsFormat.JSON)
        return results.serialize(format=getattr(ox.QueryResultsFormat, form.upper())) or b""

    def to_text(self) -> str:
        """The answer in aligned columns, each row on one line; a truth as yes or no."""
        if self.boolean is not None:
            return "yes" if self.boolean else "no"
        cells = [self.variables, *(tuple("" if v is None else " ".join(str(v).split()) for v in row) for row in self.rows)]
        widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
        lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells]
        return "\n".join([lines[0], "  ".join("-" * w for w in widths), *lines[1:]])

    def __iter__(self) -> Iterator[tuple[Value, ...]]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    @cached_property
    def _parsed(self) -> dict[str, Any]:
        parsed: dict[str, Any] = json.loads(self.original)
        return parsed

    def _triples(self) -> list[tuple[Value, ...]]:
        import pyoxigraph as ox

        quads = ox.parse(self.original, ox.RdfFormat.N_TRIPLES)
        return [tuple(_text(term) for term in (q.subject, q.predicate, q.object)) for q in quads]


def short(value: str) -> str:
    """An IRI by its prefix, an entity's by what stands behind the base; any other text as it is.

    >>> short("https://w3id.org/rxloom/id/drug/imatinib"), short("https://w3id.org/rxloom/vocab/Strong"), short("Strong")
    ('drug/imatinib', 'rxv:Strong', 'Strong')
    """
    for prefix, base in ({"": ID} | PREFIXES).items():
        if value.startswith(base):
            return f"{prefix}:{value.removeprefix(base)}".removeprefix(":")
    return value


def _graph_format(form: str) -> ox.RdfFormat:
    import pyoxigraph as ox

    formats = {"turtle": ox.RdfFormat.TURTLE, "ntriples": ox.RdfFormat.N_TRIPLES, "json": ox.RdfFormat.JSON_LD, "xml": ox.RdfFormat.RDF_XML}
    return formats[form]


def _text(term: Any) -> str:  # noqa: ANN401 - any RDF term
    return str(term.value)


def _value(cell: dict[str, Any] | None) -> Value:
    if cell is None:
        return None
    text: str = cell["value"]
    datatype: str = cell.get("datatype", "")
    if datatype == _BOOLEAN:
        return text in ("true", "1")
    try:
        return _NUMBERS[datatype](text) if datatype in _NUMBERS else text
    except ValueError:
        return text
