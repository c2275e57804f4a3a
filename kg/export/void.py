"""Store → a description of the data set in VoID and DCAT: what it holds, counted in the store itself, and under what terms."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.export.graphs import header, pretty
from kg.export.maker import PREFIXES_USED, RIGHTS, about_software, licence, node, number, software
from kg.files import replacing
from kg.hashes import digest
from kg.names import slug
from kg.store.select import select
from kg.vocab import BASE, GRAPH, ID, ONTOLOGY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.export import Order
    from kg.model import NameSource
    from kg.store import Store

DATASET: Final = f"{BASE}dataset"

_SUBJECTS: Final = "SELECT (COUNT(DISTINCT ?s) AS ?n) WHERE { ?s ?p ?o }"
_OBJECTS: Final = "SELECT (COUNT(DISTINCT ?o) AS ?n) WHERE { ?s ?p ?o }"
_CLASSES: Final = "SELECT ?class (COUNT(DISTINCT ?s) AS ?n) WHERE { ?s a ?class } GROUP BY ?class"
_PROPERTIES: Final = "SELECT ?p (COUNT(*) AS ?n) WHERE { ?s ?p ?o } GROUP BY ?p"
_GRAPHS: Final = "SELECT ?graph (COUNT(*) AS ?n) WHERE { GRAPH ?graph { ?s ?p ?o } } GROUP BY ?graph"
_DOCUMENTS: Final = "SELECT (COUNT(DISTINCT ?m) AS ?n) WHERE { ?m a rx:Monograph }"
_MONOGRAPHS: Final = f"{GRAPH}monograph/"
_SPDX: Final = re.compile(r"[A-Za-z]+[A-Za-z0-9.-]*-[0-9.]+")

Counts = dict[str, int]


def write(order: Order) -> None:
    """Turtle, sorted."""
    triples = sorted({*_about(order.version), *about_software(order.version), *_counted(order.store), *_sources(order.sources)}, key=str)
    with replacing(order.place) as stream:
        stream.write(header(PREFIXES_USED))
        stream.write(pretty(triples, ox.RdfFormat.TURTLE, PREFIXES_USED))


def _about(version: str) -> Iterator[ox.Triple]:
    said: tuple[tuple[str, ox.NamedNode | ox.Literal], ...] = (
        ("rdf:type", node("void:Dataset")),
        ("rdf:type", node("dcat:Dataset")),
        ("dcterms:title", ox.Literal("Drug interactions read from drug monographs", language="en")),
        (
            "dcterms:description",
            ox.Literal("Claims on drugs, enzymes, transporters and interactions, each with the sentence that makes it.", language="en"),
        ),
        ("dcterms:rights", ox.Literal(RIGHTS, language="en")),
        ("dcterms:creator", software(version)),
        ("dcterms:conformsTo", node(ONTOLOGY.rstrip("#"))),
        ("dcat:version", ox.Literal(version)),
        ("dcat:keyword", ox.Literal("drug interactions", language="en")),
        ("void:uriSpace", ox.Literal(ID)),
        *(("void:vocabulary", node(iri)) for iri in (ONTOLOGY, *(PREFIXES_USED[p] for p in ("skos", "dcterms", "prov", "oa")))),
    )
    yield from (_said(DATASET, prop, value) for prop, value in said)
    yield _said(ONTOLOGY.rstrip("#"), "dcterms:license", licence("CC-BY-4.0"))


def _counted(store: Store) -> Iterator[ox.Triple]:
    classes, properties, graphs = (_counts(store, text) for text in (_CLASSES, _PROPERTIES, _GRAPHS))
    documents, subjects = _count(store, _DOCUMENTS), _count(store, _SUBJECTS)
    for prop, count in (
        ("void:triples", sum(properties.values())),
        ("void:entities", subjects),
        ("void:distinctSubjects", subjects),
        ("void:distinctObjects", _count(store, _OBJECTS)),
        ("void:classes", len(classes)),
        ("void:properties", len(properties)),
        ("void:documents", documents),
    ):
        yield _said(DATASET, prop, number(count))
    for iri, count in classes.items():
        yield from _part("class", iri, "void:entities", count)
    for iri, count in properties.items():
        yield from _part("property", iri, "void:triples", count)
    stated = {iri: count for iri, count in graphs.items() if iri.startswith(_MONOGRAPHS)}
    yield from _subset(f"{DATASET}/stated", sum(stated.values()), "what the documents say, a named graph each")
    yield _said(f"{DATASET}/stated", "void:documents", number(documents))
    for iri, count in graphs.items():
        if iri not in stated:
            yield from _subset(iri, count, iri.removeprefix(GRAPH))


def _part(kind: str, iri: str, prop: str, count: int) -> Iterator[ox.Triple]:
    """One class or property with its count."""
    part = f"{DATASET}/{kind}/{slug(re.split('[#/]', iri)[-1])}-{digest(iri, length=8)}"
    yield _said(DATASET, f"void:{kind}Partition", node(part))
    yield _said(part, f"void:{kind}", node(iri))
    yield _said(part, prop, number(count))


def _subset(iri: str, count: int, title: str) -> Iterator[ox.Triple]:
    yield _said(DATASET, "void:subset", node(iri))
    yield _said(iri, "rdf:type", node("void:Dataset"))
    yield _said(iri, "dcterms:title", ox.Literal(title, language="en"))
    yield _said(iri, "void:triples", number(count))


def _sources(sources: Iterable[NameSource]) -> Iterator[ox.Triple]:
    """Where names come from. What is no licence of the SPDX list is told in words."""
    for source in sources:
        iri = f"{DATASET}/source/{slug(source.title)}"
        yield _said(DATASET, "dcterms:source", node(iri))
        yield _said(iri, "dcterms:title", ox.Literal(source.title, language="en"))
        yield _said(iri, "void:entities", number(source.names))
        if _SPDX.fullmatch(source.license):
            yield _said(iri, "dcterms:license", licence(source.license))
        else:
            yield _said(iri, "dcterms:rights", ox.Literal(source.license, language="en"))


def _said(subject: str, prop: str, value: ox.NamedNode | ox.Literal) -> ox.Triple:
    return ox.Triple(node(subject), node(prop), value)


def _count(store: Store, text: str) -> int:
    return next(int(str(n)) for (n,) in select(store, text))


def _counts(store: Store, text: str) -> Counts:
    return {str(iri): int(str(n)) for iri, n in select(store, text)}
