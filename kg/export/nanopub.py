"""Claims → nanopublications: for each a head, the assertion, where it stands written, and who published it; in TriG.

The form is that of the nanopublication guidelines. Nothing is signed, and no time is given: the same store gives the same bytes, and
both are for whoever publishes.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.entities import index
from kg.errors import BadOutput
from kg.export.graphs import graphs, header, pretty, triples
from kg.export.maker import PREFIXES_USED, RIGHTS, about_software, node, software
from kg.files import replacing
from kg.names import claim_iri, claim_key
from kg.store.lookup import graphs_of
from kg.vocab import BASE, ID

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kg.export import Order
    from kg.store import Store

    Nodes = Mapping[str, list[ox.Triple]]

SPACE: Final = f"{BASE}np/"
"""Where nanopublications live: …/np/KEY, with the graphs …/np/KEY#assertion and so on."""

_SOURCES: Final = (f"{ID}evidence/", f"{ID}monograph/")
_READ: Final = frozenset(node(name) for name in ("rx:hasEvidence", "rx:statedIn", "rx:confidence", "rx:subjectMention", "rx:objectMention"))
"""What a claim says of its reading: provenance. All else that it says is the assertion."""


def write(order: Order) -> None:
    """The claims of the order, sorted by document and key."""
    labels = {entity.id: entity.name for entity in index(order.store).entities.values()}
    with replacing(order.place) as stream:
        stream.write(header(PREFIXES_USED))
        for lines, chosen in _chosen(order.store, order.claims):
            nodes = _by_subject(lines)
            claims = sorted(chosen) if chosen else sorted(iri for iri, said in nodes.items() if _is_claim(said))
            for claim in claims:
                stream.write(pretty(_nanopub(claim, nodes, labels, order.version), ox.RdfFormat.TRIG, PREFIXES_USED))


def _chosen(store: Store, keys: Iterable[str]) -> Iterator[tuple[bytes, set[str]]]:
    """The graphs that hold the claims, given by key or IRI, and which are asked for; none means all of a graph."""
    wanted = {claim_iri(claim_key(key)) for key in keys}
    if not wanted:
        for _, lines in graphs(store):
            yield lines, set()
        return
    homes = graphs_of(store, wanted)
    if lacking := wanted - {claim for held in homes.values() for claim in held}:
        msg = f"no claim {claim_key(min(lacking))!r} in this store; the first column of `rxloom export --format csv` lists the keys"
        raise BadOutput(msg)
    for graph, held in homes.items():
        yield triples(store, graph), held


def _by_subject(lines: bytes) -> Nodes:
    nodes: dict[str, list[ox.Triple]] = defaultdict(list)
    for quad in ox.parse(lines, ox.RdfFormat.N_TRIPLES):
        nodes[quad.subject.value].append(quad.triple)
    return nodes


def _is_claim(said: Iterable[ox.Triple]) -> bool:
    return any(t.predicate == node("rdf:type") and t.object == node("rx:Claim") for t in said)


def _nanopub(claim: str, nodes: Nodes, labels: Mapping[str, str], version: str) -> Iterator[ox.Quad]:
    """The four graphs of one claim."""
    this = SPACE + claim_key(claim)
    parts = {
        "Head": _head(this),
        "assertion": _assertion(claim, nodes),
        "provenance": _provenance(this, claim, nodes, version),
        "pubinfo": _pubinfo(this, claim, nodes, labels, version),
    }
    for name, said in parts.items():
        graph = ox.NamedNode(f"{this}#{name}")
        yield from (ox.Quad(t.subject, t.predicate, t.object, graph) for t in sorted(set(said), key=str))


def _head(this: str) -> Iterator[ox.Triple]:
    yield ox.Triple(node(this), node("rdf:type"), node("np:Nanopublication"))
    for prop, part in (("hasAssertion", "assertion"), ("hasProvenance", "provenance"), ("hasPublicationInfo", "pubinfo")):
        yield ox.Triple(node(this), node(f"np:{prop}"), node(f"{this}#{part}"))


def _assertion(claim: str, nodes: Nodes) -> Iterator[ox.Triple]:
    """The edge, where the graph holds one (a denial has none), and the claim with its qualifiers."""
    yield from (t for t in nodes[claim] if t.predicate not in _READ)
    subject, predicate, target = (_one(nodes[claim], f"rx:{name}") for name in ("subject", "predicate", "object"))
    if predicate:
        yield from (t for t in nodes.get(subject, ()) if t.predicate.value == predicate and t.object == node(target))


def _provenance(this: str, claim: str, nodes: Nodes, version: str) -> Iterator[ox.Triple]:
    """The document and the sentences, down to the characters."""
    assertion = node(f"{this}#assertion")
    yield ox.Triple(assertion, node("prov:wasDerivedFrom"), node(_one(nodes[claim], "rx:statedIn")))
    yield ox.Triple(assertion, node("prov:wasAttributedTo"), software(version))
    waiting = [t for t in nodes[claim] if t.predicate in _READ]
    seen = {claim}
    while waiting:
        said = waiting.pop()
        yield said
        iri = said.object.value if isinstance(said.object, ox.NamedNode) else ""
        if iri.startswith(_SOURCES) and iri not in seen:
            seen.add(iri)
            waiting += nodes.get(iri, ())


def _pubinfo(this: str, claim: str, nodes: Nodes, labels: Mapping[str, str], version: str) -> Iterator[ox.Triple]:
    subject, predicate, target = (_one(nodes[claim], f"rx:{name}") for name in ("subject", "predicate", "object"))
    words = f"{labels.get(subject, subject)} {predicate.rpartition('#')[2]} {labels.get(target, target)}"
    is_denied = any(t.predicate == node("rx:negated") for t in nodes[claim])
    for prop, value in (
        ("rdfs:label", ox.Literal(f"denied: {words}" if is_denied else words)),
        ("dcterms:creator", software(version)),
        ("dcterms:rights", ox.Literal(RIGHTS, language="en")),
        ("npx:hasNanopubType", node("rx:Claim")),
        ("npx:introduces", node(claim)),
    ):
        yield ox.Triple(node(this), node(prop), value)
    yield from about_software(version)


def _one(said: Iterable[ox.Triple], prop: str) -> str:
    """The value of a property that a claim has once."""
    return next((t.object.value for t in said if t.predicate == node(prop) and isinstance(t.object, ox.NamedNode)), "")
