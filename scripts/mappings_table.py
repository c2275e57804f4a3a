# ruff: noqa: INP001 (a script, no package)
"""Write ontology/mappings.sssom.tsv from core.ttl and proteins.ttl: the Turtle is the source, the table a copy for mapping tools.

Run `python scripts/mappings_table.py` after a mapping was changed; the tests say when that was forgotten.
"""

from __future__ import annotations

import csv
import io
import sys
from pathlib import Path

from rdflib import Graph
from rdflib.namespace import RDFS, SKOS

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "ontology" / "mappings.sssom.tsv"
FILES = ("core.ttl", "proteins.ttl")
KINDS = ("exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch")
COLUMNS = ("subject_id", "subject_label", "predicate_id", "object_id", "mapping_justification")
JUSTIFICATION = "semapv:ManualMappingCuration"
OBO = ("CHEBI", "DIDEO", "DRON", "FOODON", "IAO", "MPIO", "PR", "RO", "SEPIO")
PREFIXES = {name: f"http://purl.obolibrary.org/obo/{name}_" for name in OBO} | {
    "SIO": "http://semanticscience.org/resource/SIO_",
    "biolink": "https://w3id.org/biolink/vocab/",
    "hgnc": "http://identifiers.org/hgnc/",
    "ncbigene": "http://identifiers.org/ncbigene/",
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rx": "https://w3id.org/rxloom/ontology#",
    "rxprotein": "https://w3id.org/rxloom/id/protein/",
    "rxv": "https://w3id.org/rxloom/vocab/",
    "schema": "https://schema.org/",
    "semapv": "https://w3id.org/semapv/vocab/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "uniprot": "http://purl.uniprot.org/uniprot/",
}
"""Every prefix of the table; an IRI outside these is an error."""


def table() -> str:
    """The whole table as text, sorted: the header that SSSOM asks for as comments, then one mapping a line."""
    header = [
        "mapping_set_id: https://w3id.org/rxloom/ontology/mappings",
        "mapping_set_title: Mappings of the rxloom ontology",
        "mapping_set_description: Terms of rxloom and the proteins that it knows, mapped to public vocabularies and databases by hand.",
        "license: https://creativecommons.org/licenses/by/4.0/",
        "curie_map:",
        *(f"  {prefix}: {base}" for prefix, base in sorted(PREFIXES.items())),
    ]
    text = io.StringIO()
    text.writelines(f"#{line}\n" for line in header)
    writer = csv.writer(text, delimiter="\t", lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(rows())
    return text.getvalue()


def rows() -> list[tuple[str, ...]]:
    """One row a mapping that the Turtle files state."""
    graph = Graph()
    for name in FILES:
        graph.parse(ROOT / "ontology" / name)
    found = {
        (curie(s), str(graph.value(s, SKOS.prefLabel) or graph.value(s, RDFS.label)), f"skos:{kind}", curie(o), JUSTIFICATION)
        for kind in KINDS
        for s, o in graph.subject_objects(SKOS[kind])
    }
    return sorted(found)


def curie(iri: object) -> str:
    """The short form of an IRI."""
    for prefix, base in PREFIXES.items():
        if str(iri).startswith(base):
            return f"{prefix}:{str(iri).removeprefix(base)}"
    msg = f"no prefix for {iri!r}: add it to PREFIXES in {Path(__file__).name}"
    raise ValueError(msg)


if __name__ == "__main__":
    TABLE.write_text(table(), encoding="utf-8")
    sys.stderr.write(f"{TABLE.relative_to(ROOT)}: {len(rows())} mappings\n")
