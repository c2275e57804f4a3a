"""Store → JSON-LD: every named graph, compacted by the context in `context.jsonld`, which the file brings along.

What the context has no short name for is written out, so a new property loses nothing.
"""

from __future__ import annotations

import json
from importlib import resources
from typing import TYPE_CHECKING, Any, Final

import pyoxigraph as ox

from kg.export.graphs import graphs
from kg.files import replacing
from kg.vocab import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.export import Order

Json = dict[str, Any]

_TYPE: Final = "@type"
_RDF_TYPE: Final = PREFIXES["rdf"] + "type"


def write(order: Order) -> None:
    """One line a node, so that the file can be read as a stream."""
    text = context()
    names = _Names(text)
    with replacing(order.place) as stream:
        stream.write(f'{{"@context": {_line(text)},\n"@graph": ['.encode())
        for number, (name, lines) in enumerate(graphs(order.store)):
            opening = f'{"," if number else ""}\n{{"@id": {_line(names.iri(name))}, "@graph": [\n'
            stream.write(opening.encode())
            stream.write(",\n".join(_line(node) for node in _nodes(lines, names)).encode() + b"\n]}")
        stream.write(b"\n]}\n")


def context() -> Json:
    """The names that the export uses."""
    text = (resources.files("kg.export") / "context.jsonld").read_text("utf-8")
    found: Json = json.loads(text)["@context"]
    return found


def _nodes(lines: bytes, names: _Names) -> Iterator[Json]:
    expanded = ox.serialize(ox.parse(lines, ox.RdfFormat.N_TRIPLES), format=ox.RdfFormat.JSON_LD) or b"[]"
    return map(names.node, json.loads(expanded))


class _Names:
    """Full names → the short ones of a context."""

    def __init__(self, terms: Mapping[str, Any]) -> None:
        self._prefixes = {iri: name for name, iri in terms.items() if isinstance(iri, str) and iri.endswith(("#", "/"))}
        spelled = {iri: name for name, iri in self._prefixes.items()}
        self._terms: dict[str, tuple[str, Json]] = {}
        for name, term in terms.items():
            rule = {"@id": term} if isinstance(term, str) else term
            if isinstance(rule, dict) and name not in spelled:
                prefix, _, rest = rule["@id"].partition(":")
                self._terms[spelled[prefix] + rest] = name, rule

    def node(self, node: Json) -> Json:
        """One node object, its properties in the order of their names."""
        short: Json = {"@id": self.iri(node["@id"])}
        if types := node.pop(_RDF_TYPE, None):
            # A type is an IRI in whatever a store holds.
            short[_TYPE] = _single([self.iri(value["@id"]) for value in types])
        found = {}
        for iri, values in node.items():
            if not iri.startswith("@"):
                name, rule = self._terms.get(iri, (self.iri(iri), {}))
                found[name] = _single([self._value(value, rule) for value in values])
        return short | dict(sorted(found.items()))

    def iri(self, iri: str) -> str:
        """An IRI with a prefix, where there is one and what remains cannot be taken for something else."""
        cut = max(iri.rfind("#"), iri.rfind("/")) + 1
        while cut > 0:
            prefix, rest = self._prefixes.get(iri[:cut]), iri[cut:]
            if prefix:
                return f"{prefix}:{rest}" if rest and not rest.startswith("//") else iri
            cut = max(iri.rfind("#", 0, cut - 1), iri.rfind("/", 0, cut - 1)) + 1
        return iri

    def _value(self, value: Json, rule: Json) -> Json | str:
        """A value; a plain string where the rule says all the rest of it."""
        if "@id" in value:
            iri = self.iri(value["@id"])
            return iri if rule.get(_TYPE) == "@id" else {"@id": iri}
        datatype, language = value.get(_TYPE), value.get("@language")
        kept = {**value, _TYPE: self.iri(datatype)} if datatype else value
        is_said = (kept.get(_TYPE), language) == (rule.get(_TYPE), rule.get("@language"))
        return value["@value"] if is_said and isinstance(value["@value"], str) else kept


def _single(values: list[Any]) -> Any:  # noqa: ANN401 - any JSON value
    return values[0] if len(values) == 1 else values


def _line(value: Any) -> str:  # noqa: ANN401 - any JSON value
    return json.dumps(value, ensure_ascii=False)
