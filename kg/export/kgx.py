"""Store → KGX: nodes.tsv and edges.tsv in a folder, in the words of the Biolink Model.

An edge is what several documents say in the same way: claims that differ in a qualifier of Biolink are edges apart, all others are
counted together. Predictions and what follows from a group's name are edges with a knowledge level of their own.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import asdict
from importlib.resources import files
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

import ontology
from kg.entities import index
from kg.export import biolink
from kg.export.edges import edges
from kg.files import folder, replacing
from kg.model import Kind
from kg.names import fold
from kg.store.select import select
from kg.vocab import ID, PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import BinaryIO

    from kg.export import Order
    from kg.export.edges import Behind, Key
    from kg.store import Store

    Row = Mapping[str, str]

SPACE: Final = "rxloom"
"""With what the prefixes of our identifiers begin."""

NODE_COLUMNS: Final = ("id", "category", "name", "synonym", "xref", "provided_by")
EDGE_COLUMNS: Final = (
    "id",
    "subject",
    "predicate",
    "object",
    "category",
    "qualified_predicate",
    "object_aspect_qualifier",
    "object_direction_qualifier",
    "causal_mechanism_qualifier",
    "negated",
    "knowledge_level",
    "agent_type",
    "primary_knowledge_source",
    "publications",
    "has_evidence",
    "evidence_count",
    "supporting_text",
    "has_confidence_score",
    "original_predicate",
)
"""Slots of Biolink."""
WORDS: Final = ("strength", "contribution", "risk", "outcome", "management", "scope", "setting", "via", "rule")
OWN_COLUMNS: Final = ("claim_count", "hedged_count", *WORDS)
"""What Biolink has no slot for; README.md beside this file says what each means."""

_LIST: Final = "|"
_CONTROL: Final = dict.fromkeys((*range(32), 0x7F, 0x85, 0x2028, 0x2029), " ") | {ord(_LIST): "¦"}
"""What would break a row or a list in a format that knows no quoting."""

_SYNONYMS: Final = "SELECT DISTINCT ?entity ?label WHERE { ?entity skos:altLabel ?label }"
_DATABASES: Final = {
    "http://purl.uniprot.org/uniprot/": "UniProtKB:",
    "http://identifiers.org/hgnc/": "HGNC:",
    "http://identifiers.org/ncbigene/": "NCBIGene:",
}
_CODED: Final = frozenset({Kind.DRUG, Kind.SALT, Kind.FOOD, Kind.HERB, Kind.SUBSTANCE})
"""Kinds that are substances and have a UNII; a brand, a combination or a class has none."""
_MATCHES: Final = frozenset(PREFIXES["skos"] + name for name in ("exactMatch", "closeMatch"))


def write(order: Order) -> None:
    """Both files, or neither."""
    place = folder(order.place)
    kinds = {entity.id: entity.kind for entity in index(order.store).entities.values()}
    with replacing(place / "nodes.tsv") as nodes, replacing(place / "edges.tsv") as lines:
        _write(nodes, NODE_COLUMNS, _nodes(order.store))
        _write(lines, (*EDGE_COLUMNS, *OWN_COLUMNS), (_edge(*edge) for edge in edges(order.store, kinds)))


def curie(iri: str) -> str:
    """One of our IRIs with its prefix: one a segment, since KGX allows no slash behind a prefix.

    >>> curie("https://w3id.org/rxloom/id/drug/imatinib")
    'rxloom.drug:imatinib'
    """
    segment, _, rest = iri.removeprefix(ID).partition("/")
    return f"{SPACE}.{segment}:{rest}" if iri.startswith(ID) else iri


def _nodes(store: Store) -> Iterator[Row]:
    synonyms: dict[str, set[str]] = defaultdict(set)
    for iri, label in select(store, _SYNONYMS):
        synonyms[str(iri)].add(str(label))
    matches, codes = _matches(), _unii()
    for entity in sorted(index(store).entities.values(), key=lambda e: e.id):
        yield {
            "id": curie(entity.id),
            "category": _list(biolink.CATEGORIES[entity.kind], is_sorted=False),
            "name": _cell(entity.name),
            "synonym": _list(synonyms[entity.id]),
            "xref": _list(codes.get(fold(entity.name), ()) if entity.kind in _CODED else matches.get(entity.id, ())),
            "provided_by": biolink.KNOWLEDGE_SOURCE,
        }


def _matches() -> Mapping[str, set[str]]:
    """Each protein's identifiers in other databases, from the ontology."""
    found: dict[str, set[str]] = defaultdict(set)
    for quad in ox.parse(ontology.path("proteins.ttl").read_bytes(), ox.RdfFormat.TURTLE):
        base, _, local = str(quad.object.value).rpartition("/")
        if quad.predicate.value in _MATCHES and f"{base}/" in _DATABASES:
            found[quad.subject.value].add(_DATABASES[f"{base}/"] + local)
    return found


def _unii() -> Mapping[str, tuple[str]]:
    """The FDA's identifier of each substance that the lexicon names, by its folded name (`scripts/unii_codes.py`)."""
    _, *lines = (files("kg") / "export" / "unii.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines)
    return {fold(name): (f"UNII:{code}",) for name, code in rows}


def _edge(key: Key, behind: Behind) -> Row:
    confidence, sentence = behind.quote or (None, "")
    return {
        **{slot: str(word) for slot, word in asdict(key.phrase).items()},
        **key.level._asdict(),
        "id": f"{SPACE}.edge:{key.hash}",
        "subject": curie(key.subject),
        "object": curie(key.object),
        # KGX reads any word in this column as true.
        "negated": "true" if key.negated else "",
        "primary_knowledge_source": biolink.KNOWLEDGE_SOURCE,
        "publications": _list(map(curie, behind.documents)),
        "has_evidence": _list(map(curie, behind.claims)),
        "evidence_count": str(behind.spans),
        "supporting_text": _cell(sentence),
        "has_confidence_score": "" if confidence is None else str(confidence),
        "original_predicate": key.original,
        "claim_count": str(len(behind.claims)),
        "hedged_count": str(behind.hedged),
        **{column: _list(map(curie, behind.words.get(column, ()))) for column in WORDS},
    }


def _list(values: Iterable[str], *, is_sorted: bool = True) -> str:
    cells = map(_cell, values)
    return _LIST.join(filter(None, sorted(cells) if is_sorted else cells))


def _cell(text: str) -> str:
    return " ".join(text.translate(_CONTROL).split())


def _write(stream: BinaryIO, columns: tuple[str, ...], rows: Iterable[Row]) -> None:
    stream.write("\t".join(columns).encode() + b"\n")
    stream.writelines("\t".join(row[column] for column in columns).encode() + b"\n" for row in rows)
