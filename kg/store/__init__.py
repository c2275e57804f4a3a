"""A store to ask: the published generation of a folder, a SPARQL endpoint, or readings in memory. It is never written to."""

from __future__ import annotations

from contextlib import ExitStack, closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Self

import pyoxigraph as ox
from rdflib import Literal, URIRef

from kg.errors import BadStore
from kg.model import NameSource
from kg.rdf import from_quads, graph_iri, names_to_nquads, to_nquads
from kg.store import engine, generations, merged, predictions
from kg.store.catalog import FILE, Catalog
from kg.store.endpoint import Endpoint, is_address
from kg.store.substitute import substitute
from kg.vocab import LEXICON, PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from types import TracebackType

    import rdflib

    from kg.model import Reading, Statement
    from kg.store.rows import Rows

_STRING: Final = PREFIXES["xsd"] + "string"
_READING: Final = f"""CONSTRUCT {{ ?s ?p ?o }} WHERE {{
  {{ GRAPH ?g {{ ?s ?p ?o }} }} UNION {{ GRAPH ?g {{ ?s skos:prefLabel ?label }} GRAPH <{LEXICON}> {{ ?s ?p ?o }} }}
}}"""
_SOURCES: Final = f"""SELECT ?title ?licence ?names ?page WHERE {{ GRAPH <{LEXICON}> {{
  <{LEXICON}> dcterms:source ?s . ?s dcterms:title ?title ; dcterms:license ?licence ; <http://rdfs.org/ns/void#entities> ?names
  OPTIONAL {{ ?s dcterms:references ?page }} }} }} ORDER BY ?title ?licence"""
_DOCUMENTS: Final = "SELECT ?path WHERE { ?m a rx:Monograph ; rx:path ?path } ORDER BY ?path"


class Store:
    """Claims, evidence, edges and predictions, to be asked in SPARQL. The default graph of a query is the union of all graphs."""

    def __init__(self, inner: ox.Store | Endpoint, holding: ExitStack | None = None, catalog: Catalog | None = None) -> None:
        self._inner: ox.Store | Endpoint | None = inner
        self._catalog = catalog
        self._holding = holding or ExitStack()

    @classmethod
    def open(cls, path: Path | str) -> Store:
        """The store in a folder, or behind an http(s) URL; `BadStore` where there is none."""
        if is_address(path):
            return cls(Endpoint(str(path)))
        with ExitStack() as stack:
            generation = stack.enter_context(generations.held(Path(path)))
            inner = _read_only(generation)
            index = stack.enter_context(closing(Catalog(generation / FILE)))
            return cls(inner, stack.pop_all(), index)

    @property
    def catalog(self) -> Catalog | None:
        """What finds statements by entity faster than a query, where the store lies in a folder."""
        _ = self._open
        return self._catalog

    @property
    def native(self) -> ox.Store:
        """The Oxigraph store itself, to read from."""
        if isinstance(self._open, Endpoint):
            msg = f"{self._open.url}: this needs a store in a folder, not an endpoint"
            raise BadStore(msg)
        return self._open

    @classmethod
    def in_memory(cls, readings: Iterable[Reading], *, infer: bool = True) -> Store:
        """A store that holds these readings and, with `infer`, what the rules derive from them."""
        inner = ox.Store()
        for reading in readings:
            merged.fill(inner, to_nquads(reading) + names_to_nquads(reading))
        if infer:
            predictions.fill(inner)
        return cls(inner)

    def query(self, text: str, *, substitutions: Mapping[str, str | float] | None = None) -> Rows:
        """Answer a SELECT, ASK, CONSTRUCT or DESCRIBE; `BadQuery` says where the text is wrong.

        The prefixes of `kg.vocab.PREFIXES` need no declaration. `substitutions` gives values to variables, as `kg.store.substitute` says.
        """
        filled, inner = substitute(text, substitutions or {}), self._open
        if isinstance(inner, Endpoint):
            engine.refuse(filled)
            return inner.query(filled)
        return engine.ask(inner, filled)

    @property
    def graph(self) -> rdflib.Graph:
        """The store as an rdflib graph, the union of all graphs. SPARQL belongs in `query`, where it runs natively."""
        import rdflib

        if isinstance(self._open, Endpoint):
            from rdflib.plugins.stores.sparqlstore import SPARQLStore

            return rdflib.Graph(store=SPARQLStore(self._open.url))
        from oxrdflib import OxigraphStore
        from rdflib.graph import DATASET_DEFAULT_GRAPH_ID

        return rdflib.Graph(store=OxigraphStore(store=self._open), identifier=DATASET_DEFAULT_GRAPH_ID)

    def documents(self) -> tuple[str, ...]:
        """The paths of the documents in the store, sorted."""
        return tuple(str(path) for (path,) in self.query(_DOCUMENTS))

    def sources(self) -> tuple[NameSource, ...]:
        """Where the names in the store come from, sorted."""
        return tuple(
            NameSource(title=str(title), license=str(licence), names=int(str(names)), page=None if page is None else str(page))
            for title, licence, names, page in self.query(_SOURCES)
        )

    def reading(self, document: str) -> Reading:
        """One document as it was read."""
        graph = URIRef(graph_iri(document))
        rows = self.query(_READING, substitutions={"g": graph})
        if not rows.original:
            msg = f"no document {document!r} in this store"
            raise BadStore(msg)
        triples = ox.parse(rows.original, ox.RdfFormat.N_TRIPLES)
        return from_quads((_rdflib(q.subject), _rdflib(q.predicate), _rdflib(q.object), graph) for q in triples)

    def statements(self, documents: Iterable[str] | None = None) -> Iterator[Statement]:
        """Every statement of these documents, or of all."""
        for document in self.documents() if documents is None else documents:
            yield from self.reading(document).statements

    def close(self) -> None:
        """Let go of the files."""
        self._inner = None
        self._holding.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    @property
    def _open(self) -> ox.Store | Endpoint:
        if self._inner is None:
            msg = "this graph is closed; open it again"
            raise BadStore(msg)
        return self._inner


def _read_only(generation: Path) -> ox.Store:
    try:
        return ox.Store.read_only(str(generation / generations.GRAPH))
    except (OSError, RuntimeError) as error:  # Oxigraph raises either for files that are no graph
        msg = f"{generation}: cannot be read ({' '.join(str(error).split())}); delete the store and run `rxloom build` again"
        raise BadStore(msg) from error


def _rdflib(term: Any) -> Any:  # noqa: ANN401 - any term of either library
    """The same term for rdflib, whose own parser would rewrite dates and numbers."""
    if isinstance(term, ox.NamedNode):
        return URIRef(term.value)
    language = term.language
    datatype = None if language or term.datatype.value == _STRING else URIRef(term.datatype.value)
    return Literal(term.value, lang=language, datatype=datatype, normalize=False)
