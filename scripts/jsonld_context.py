# ruff: noqa: INP001 (a script, no package)
"""Write the JSON-LD context of the exports anew from the ontology.

    python scripts/jsonld_context.py

makes kg/export/context.jsonld: a short name for each rx: property of ontology/core.ttl, typed by what it leads to, and for the words of
other vocabularies that a store uses. Run it when the ontology gains or loses a property.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

import pyoxigraph as ox

from kg.vocab import ID, ONTOLOGY, PREFIXES

ROOT: Final = Path(__file__).resolve().parent.parent
CONTEXT: Final = ROOT / "kg" / "export" / "context.jsonld"
_OWL: Final = "http://www.w3.org/2002/07/owl#"
_RDFS: Final = PREFIXES["rdfs"]
_XSD: Final = PREFIXES["xsd"]
_RDF_TYPE: Final = ox.NamedNode(PREFIXES["rdf"] + "type")
_CODED: Final = ("decimal", "boolean", "integer", "dateTime")

_OTHERS: Final[dict[str, Any]] = {
    "hasSelector": {"@id": "oa:hasSelector", "@type": "@id"},
    "exact": "oa:exact",
    "start": {"@id": "oa:start", "@type": "xsd:integer"},
    "end": {"@id": "oa:end", "@type": "xsd:integer"},
    "prefLabel": {"@id": "skos:prefLabel", "@language": "en"},
    "altLabel": {"@id": "skos:altLabel", "@language": "en"},
    "exactMatch": {"@id": "skos:exactMatch", "@type": "@id"},
    "closeMatch": {"@id": "skos:closeMatch", "@type": "@id"},
    "title": "dcterms:title",
    "identifier": "dcterms:identifier",
    "modified": {"@id": "dcterms:modified", "@type": "xsd:dateTime"},
    "about": {"@id": "dcterms:subject", "@type": "@id"},
    "wasDerivedFrom": {"@id": "prov:wasDerivedFrom", "@type": "@id"},
}
"""Words of other vocabularies; `dcterms:subject` cannot be called "subject", which is a claim's."""


def context() -> dict[str, Any]:
    """The context as the ontology has it now."""
    quads = list(ox.parse(path=str(ROOT / "ontology" / "core.ttl"), format=ox.RdfFormat.TURTLE))
    typed = [(q.subject.value, q.object.value) for q in quads if q.predicate == _RDF_TYPE]
    properties = {iri for iri, kind in typed if kind.endswith("Property")}
    links = {iri for iri, kind in typed if kind == f"{_OWL}ObjectProperty"}
    ranges = {q.subject.value: q.object.value for q in quads if q.predicate.value == f"{_RDFS}range"}
    terms: dict[str, Any] = {}
    for iri in sorted(iri for iri in properties if iri.startswith(ONTOLOGY)):
        name = iri.removeprefix(ONTOLOGY)
        datatype = ranges.get(iri, "").removeprefix(_XSD)
        if iri in links:
            terms[name] = {"@id": f"rx:{name}", "@type": "@id"}
        elif datatype in _CODED:
            terms[name] = {"@id": f"rx:{name}", "@type": f"xsd:{datatype}"}
        else:
            terms[name] = f"rx:{name}"
    if clash := terms.keys() & _OTHERS.keys():
        msg = f"two properties would be called {', '.join(sorted(clash))}; rename one in _OTHERS"
        raise ValueError(msg)
    return {"@context": {"@version": 1.1, **PREFIXES, "rxid": ID, **terms, **_OTHERS}}


def main() -> None:
    """Write the file."""
    CONTEXT.write_text(json.dumps(context(), indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
