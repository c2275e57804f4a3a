"""Store → GraphML: entities and edges, each edge with how much evidence stands behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import networkx as nx

from kg.files import replacing
from kg.names import claim_key
from kg.network import edges_of, from_store
from kg.store.select import select

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.export import Order
    from kg.relations import Edge
    from kg.store import Store

_SUPPORT: Final = """
SELECT ?claim ?document (COUNT(?span) AS ?spans) WHERE { ?claim rx:statedIn ?document ; rx:hasEvidence ?span } GROUP BY ?claim ?document
"""
_UNWRITABLE: Final = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, escaped or not."""


def write(order: Order) -> None:
    """A directed multigraph. The basis of each edge says whether it is stated or predicted; a denial is no edge."""
    network = from_store(order.store)
    support = _support(order.store)
    written: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node, entity in network.nodes(data=True):
        written.add_node(_xml(node), name=_xml(entity["name"]), kind=str(entity["kind"]))
    for number, edge in enumerate(sorted(edges_of(network), key=lambda e: (e.subject, e.object, e.key))):
        written.add_edge(_xml(edge.subject), _xml(edge.object), key=f"e{number}", **_attributes(edge, support))
    with replacing(order.place) as stream:
        stream.write(b"<?xml version='1.0' encoding='utf-8'?>\n")
        stream.writelines(f"{line}\n".encode() for line in nx.generate_graphml(written))


def _support(store: Store) -> Mapping[str, tuple[str, int]]:
    """The document of each claim, and how many evidence spans it has there."""
    return {claim_key(str(claim)): (str(document), int(str(spans))) for claim, document, spans in select(store, _SUPPORT)}


def _attributes(edge: Edge, support: Mapping[str, tuple[str, int]]) -> dict[str, str | int]:
    """Words and numbers only, which every reader of GraphML takes."""
    found = [support[claim] for claim in edge.claims if claim in support]
    return {
        **{name: _xml(word) for name, word in edge.words.items()},
        "claims": len(edge.claims),
        "documents": len({document for document, _ in found}),
        "evidence": sum(spans for _, spans in found),
    }


def _xml(text: str) -> str:
    return _UNWRITABLE.sub("\ufffd", text)
