"""The words of the graph: namespaces and the few IRIs that code must know by name."""

from __future__ import annotations

from typing import Final

BASE: Final = "https://w3id.org/rxloom/"
"""The one place that holds the base of every rxloom IRI."""

ONTOLOGY: Final = BASE + "ontology#"
VOCABULARY: Final = BASE + "vocab/"
ID: Final = BASE + "id/"
CLAIM: Final = ID + "claim/"
"""Before the key of a statement: the IRI of its claim."""
GRAPH: Final = BASE + "graph/"
LEXICON: Final = GRAPH + "lexicon"
"""The named graph of the names: the synonyms of every entity that a document names, and where they come from."""

PREFIXES: Final = {
    "rx": ONTOLOGY,
    "rxv": VOCABULARY,
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
}
"""Prefixes that every query may use without declaring them."""
