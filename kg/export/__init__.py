"""A store → files in other people's formats: one module a format, found by its name in `FORMATS`."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Final

from kg.errors import BadOutput

if TYPE_CHECKING:
    from pathlib import Path

    from kg.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where names of the lexicon come from, under what licence, and how many do."""

    name: str
    licence: str
    names: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What to write where. Descriptions name the `version` of rxloom and the `sources` of its lexicon.

    `claims` are the keys of the claims to publish, for nanopublications only; none means all.
    """

    store: Store
    place: Path
    version: str
    claims: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()


FORMATS: Final = {
    "nquads": "N-Quads: every named graph, line by line",
    "trig": "TriG: every named graph, with prefixes",
    "turtle": "Turtle: the union of all graphs",
    "jsonld": "JSON-LD: every named graph, with short names",
    "kgx": "KGX TSV: a folder with nodes.tsv and edges.tsv in Biolink terms",
    "graphml": "GraphML: entities and edges with how much evidence each has",
    "csv": "CSV: one row a claim with its qualifiers and first quotation",
    "void": "VoID and DCAT: what the data set holds, in Turtle",
    "nanopub": "nanopublications: one a claim, in TriG",
}
"""Every format with a line on what it is; the module `kg.export.NAME` writes it, by `write(order)`."""


def export(form: str, order: Order) -> None:
    """Write the store to `order.place`: whole or not at all, the same bytes on every run."""
    if form not in FORMATS:
        msg = f"no format is called {form!r}; there is {', '.join(FORMATS)}"
        raise BadOutput(msg)
    import_module(f"kg.export.{form}").write(order)
