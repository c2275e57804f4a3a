"""The graph of names: what entities are also called, and where the names come from, with licences.

Documents share it, so a name leaves it with the last document that names the entity.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pyoxigraph as ox
from rdflib import Literal, URIRef

from kg.names import slug
from kg.rdf import nquads
from kg.rdf.terms import DCTERMS, SKOS, XSD
from kg.store import merged
from kg.vocab import ID, LEXICON

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.model import NameSource
    from kg.rdf.readback import Quad

_ENTITIES: Final = URIRef("http://rdfs.org/ns/void#entities")
_LABEL: Final = ox.NamedNode(str(SKOS.prefLabel))
_SYNONYM: Final = ox.NamedNode(str(SKOS.altLabel))


def describe(sources: Iterable[NameSource]) -> bytes:
    """What the graph of names says of itself, as sorted N-Quads."""
    return nquads(quad for source in sources for quad in _quads(source))


def tidy(store: ox.Store, description: bytes) -> None:
    """Make the graph of names hold this description, and the synonyms of just those entities that some document names."""
    lines = merged.lines_of(store, LEXICON).splitlines(keepends=True)
    synonym = f" <{_SYNONYM.value}> ".encode()
    kept = {entity: _is_named(store, entity) for entity in {line.split(b" ", 1)[0] for line in lines if synonym in line}}
    names = b"".join(line for line in lines if synonym in line and kept[line.split(b" ", 1)[0]])
    merged.replace(store, LEXICON, names + description)


def _is_named(store: ox.Store, entity: bytes) -> bool:
    node = ox.NamedNode(entity.decode()[1:-1])
    return any(True for _ in store.quads_for_pattern(node, _LABEL, None, None))


def _quads(source: NameSource) -> Iterator[Quad]:
    graph, node = URIRef(LEXICON), URIRef(f"{ID}source/{slug(source.title)}")
    yield graph, DCTERMS.title, Literal("names of rxloom", lang="en"), graph
    yield graph, DCTERMS.source, node, graph
    yield node, DCTERMS.title, Literal(source.title, lang="en"), graph
    yield node, DCTERMS.license, Literal(source.license), graph
    yield node, _ENTITIES, Literal(str(source.names), datatype=XSD.integer, normalize=False), graph
    if source.page is not None:
        yield node, DCTERMS.references, URIRef(source.page), graph
