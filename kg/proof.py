"""Proof that every edge has its words, and that the words stand in the file where the graph says."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kg.rdf.interactions import SHIFTS
from kg.rdf.terms import HANDLED_BY, PROPERTIES, RX
from kg.store.select import select
from kg.validate import Violation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.sources import SourceFile
    from kg.store import Store
    from kg.store.select import Row

_CLAIMED: Final = """SELECT ?g ?s ?o WHERE {{ GRAPH ?g {{ ?s <{edge}> ?o }}
  FILTER NOT EXISTS {{ GRAPH ?g {{ VALUES ?p {{ {predicates} }} ?c rx:subject ?s ; rx:object ?o ; rx:predicate ?p ; rx:hasEvidence ?e
    FILTER NOT EXISTS {{ ?c rx:negated true }} }} }} }}"""
_CAUSED: Final = """SELECT ?g ?s ?o WHERE {{ GRAPH ?g {{ ?s <{edge}> ?o }}
  FILTER NOT EXISTS {{ GRAPH ?g {{
    ?i rx:precipitant ?s ; rx:objectDrug ?o ; rx:exposureDirection <{way}> ; rx:supportedBy/rx:hasEvidence ?e }} }} }}"""
_DOCUMENTS: Final = "SELECT ?path ?hash WHERE { ?m a rx:Monograph ; rx:path ?path ; dcterms:identifier ?hash }"
_QUOTES: Final = """SELECT DISTINCT ?path ?selector ?start ?end ?text WHERE {
  ?span oa:hasSource/rx:path ?path ; oa:hasSelector ?selector . ?selector oa:start ?start ; oa:end ?end ; oa:exact ?text }"""


def edges(store: Store) -> tuple[Violation, ...]:
    """Every asserted edge of a document that no claim with evidence in the same document stands behind."""
    handled = " ".join(f"<{prop}>" for prop in sorted({RX.substrateOf, *HANDLED_BY.values()}))
    asked = {prop: _CLAIMED.format(edge=prop, predicates=f"<{prop}>") for prop in {*PROPERTIES.values(), *HANDLED_BY.values()}}
    asked[RX.substrateOf] = _CLAIMED.format(edge=RX.substrateOf, predicates=handled)
    asked |= {prop: _CAUSED.format(edge=prop, way=way) for way, prop in SHIFTS.items()}
    return tuple(_unclaimed(prop, row) for prop, text in sorted(asked.items()) for row in select(store, text))


def quotes(store: Store, files: Iterable[SourceFile]) -> tuple[Violation, ...]:
    """Every stored quote that its file does not hold at its place, and every document whose file is missing or has other bytes."""
    return tuple(_misquoted(store, {file.document: file.path for file in files}))


def _misquoted(store: Store, paths: dict[str, str]) -> Iterator[Violation]:
    texts: dict[str, str] = {}
    for document, name in select(store, _DOCUMENTS):
        path = paths.get(str(document))
        content = Path(path).read_bytes() if path else b""
        if path and name == f"sha256:{hashlib.sha256(content).hexdigest()}":
            texts[str(document)] = content.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
        else:
            gap = "has changed since it was read; run `rxloom build`" if path else "is not among the sources given"
            yield _violation("document", str(document), "", "", f"The file {gap}.")
    for document, selector, start, end, text in select(store, _QUOTES):
        source = texts.get(str(document))
        if source is not None and source[int(start or 0) : int(end or 0)] != text:
            yield _violation("quote", str(selector), "", str(text), f"{document} does not hold these words at {start}–{end}.")


def _unclaimed(prop: str, row: Row) -> Violation:
    graph, subject, target = map(str, row)
    return _violation("edge", f"{subject} → {target}", str(prop), graph, "No claim with evidence stands behind this edge.")


def _violation(shape: str, node: str, path: str, value: str, message: str) -> Violation:
    return Violation(severity="Violation", shape=shape, node=node, path=path, value=value, message=message)
