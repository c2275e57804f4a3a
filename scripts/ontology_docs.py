# ruff: noqa: INP001 (a script, no package)
"""Write the ontology as one HTML page that needs no network: every class, property, word and public work with all that is said of it.

    python scripts/ontology_docs.py FILE.html

or `make ontology-docs`. (pyLODE, the usual tool, shows neither the words of closed lists nor mappings.)
"""

from __future__ import annotations

import runpy
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, Graph, Literal, URIRef

if TYPE_CHECKING:
    from rdflib.term import Node

HERE = Path(__file__).resolve().parent
MAPPINGS = runpy.run_path(str(HERE / "mappings_table.py"))
WORKS = "https://w3id.org/rxloom/id/source/"
SHORT = MAPPINGS["PREFIXES"] | {"xsd": "http://www.w3.org/2001/XMLSchema#", "source": WORKS}
OURS = tuple(SHORT[prefix] for prefix in ("rx", "rxv", "source"))
SECTIONS = (
    ("classes", "Classes", OWL.Class),
    ("edges", "Properties between things", OWL.ObjectProperty),
    ("values", "Properties with plain values", OWL.DatatypeProperty),
    ("lists", "Closed lists of words", SKOS.ConceptScheme),
    ("words", "Words of the closed lists", SKOS.Concept),
    ("works", "Public works that terms follow", OWL.NamedIndividual),
)
FACTS = (
    ("subclass of", RDFS.subClassOf),
    ("subproperty of", RDFS.subPropertyOf),
    ("disjoint with", OWL.disjointWith),
    ("domain", RDFS.domain),
    ("range", RDFS.range),
    ("list", SKOS.inScheme),
    ("words", SKOS.hasTopConcept),
    ("also called", SKOS.altLabel),
    ("step", SKOS.notation),
    ("follows", DCTERMS.source),
    ("look up", RDFS.seeAlso),
    *((f"{kind.removesuffix('Match')} match", SKOS[kind]) for kind in MAPPINGS["KINDS"]),
)
"""What is shown of a term beside label, definition and notes: how it is called on the page, and the property that says it."""


def page(graph: Graph) -> str:
    """The whole page."""
    ontology = graph.value(predicate=RDF.type, object=OWL.Ontology)
    environment = Environment(loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    return environment.get_template("ontology_docs.html.j2").render(
        title=graph.value(ontology, DCTERMS.title),
        description=graph.value(ontology, DCTERMS.description),
        license=graph.value(ontology, DCTERMS.license),
        version=graph.value(ontology, OWL.versionInfo),
        prefixes=[(prefix, SHORT[prefix]) for prefix in ("rx", "rxv")],
        sections=[{"id": name, "title": title, "terms": terms(graph, kind)} for name, title, kind in SECTIONS],
    )


def terms(graph: Graph, kind: Node) -> list[dict[str, Any]]:
    """Every term of ours that is of this kind, by label."""
    ours = {node for node in graph.subjects(RDF.type, kind) if str(node).startswith(OURS)}
    return sorted((term(graph, node) for node in ours), key=lambda found: (found["label"].lower(), found["id"]))


def term(graph: Graph, node: Node) -> dict[str, Any]:
    """What the page says of one term."""
    return {
        "id": curie(node),
        "label": str(graph.value(node, SKOS.prefLabel) or graph.value(node, RDFS.label)),
        "definition": str(graph.value(node, SKOS.definition) or graph.value(node, DCTERMS.bibliographicCitation)),
        "notes": sorted(str(note) for note in graph.objects(node, SKOS.scopeNote)),
        "facts": [(name, values) for name, prop in FACTS if (values := [shown(v) for v in sorted(graph.objects(node, prop))])],
    }


def shown(value: Node) -> dict[str, str | None]:
    """A value as the page shows it: our terms lead to their place on it, other IRIs to where they are kept, words nowhere."""
    if isinstance(value, Literal):
        return {"text": str(value), "href": None}
    return {"text": curie(value), "href": f"#{curie(value)}" if str(value).startswith(OURS) else str(value)}


def curie(node: Node) -> str:
    """The short form of an IRI, or the IRI where it has none."""
    for prefix, base in SHORT.items():
        if str(node).startswith(base):
            return f"{prefix}:{str(node).removeprefix(base)}"
    return str(URIRef(str(node)))


if __name__ == "__main__":
    if len(sys.argv) != 2:  # noqa: PLR2004 - the script and one file
        sys.exit("usage: python scripts/ontology_docs.py FILE.html")
    file = Path(sys.argv[1])
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(page(Graph().parse(HERE.parent / "ontology" / "core.ttl")), encoding="utf-8")
    sys.stderr.write(f"{file}\n")
