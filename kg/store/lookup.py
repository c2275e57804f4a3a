"""What a store holds of some entities, by its catalog where it has one, else in SPARQL: the same questions, the same answers.

A store in a folder has a catalog; one in memory or behind an endpoint has none.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from rdflib import Literal, URIRef

from kg.jsonl import to_line
from kg.names import claim_iri
from kg.rdf import terms
from kg.rdf.readback import from_quads
from kg.reason.values import Derived
from kg.risks import kind_of
from kg.store.select import checked, select, select_for
from kg.vocab import LEXICON

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.model import Predicate, Statement
    from kg.rdf.readback import Quad
    from kg.store import Store
    from kg.store.catalog import Catalog
    from kg.store.select import Row

_CLASSES: Final = "SELECT DISTINCT ?entity ?class WHERE { ?entity skos:prefLabel ?label ; a ?class }"
_LABELS: Final = """
SELECT DISTINCT ?entity ?label ?rank WHERE {
  { ?entity skos:prefLabel ?label . BIND(0 AS ?rank) } UNION { ?entity skos:altLabel ?label . BIND(1 AS ?rank) }
  UNION { ?claim rx:subject ?entity ; rx:subjectMention ?label . BIND(2 AS ?rank) }
  UNION { ?claim rx:object ?entity ; rx:objectMention ?label . BIND(2 AS ?rank) }
}
"""
_ALIASES: Final = """
SELECT DISTINCT ?one ?other ?how WHERE {
  { ?other rx:hasBrand ?one . BIND("brand" AS ?how) } UNION { ?one rx:hasActiveMoiety ?other . BIND("salt" AS ?how) }
  UNION { ?one rx:hasIngredient ?other . BIND("ingredient" AS ?how) }
}
"""
_GROUPS_OF: Final = """
SELECT DISTINCT ?group WHERE { VALUES ?one { $iris } ?claim rx:subject ?one ; rx:predicate rx:memberOf ; rx:object ?group }
"""
_ROLE_GROUPS: Final = "SELECT DISTINCT ?group WHERE { ?group a rx:RoleGroup }"
_BETWEEN: Final = """
SELECT DISTINCT ?claim WHERE {
  { VALUES ?one { $iris } { ?claim rx:subject ?one ; rx:object ?other } UNION { ?claim rx:object ?one ; rx:subject ?other }
    ?claim rx:predicate rx:interactsWith FILTER(?other IN ($all)) }
  UNION { VALUES ?one { $iris } ?claim rx:subject ?one ; rx:predicate rx:memberOf }
  UNION { VALUES ?one { $iris } ?claim rx:subject ?one ; rx:predicate rx:contraindicatedIn ; rx:object ?other FILTER(?other IN ($all)) }
}
"""
_ABOUT: Final = """
SELECT DISTINCT ?claim WHERE { VALUES ?entity { $iris } { ?claim rx:subject ?entity } UNION { ?claim rx:object ?entity } }
"""
_TIES: Final = """
SELECT DISTINCT ?claim ?subject ?predicate ?object WHERE {
  VALUES ?entity { $iris } { ?claim rx:subject ?entity } UNION { ?claim rx:object ?entity }
  ?claim rx:subject ?subject ; rx:predicate ?predicate ; rx:object ?object
}
"""
_HARMS: Final = """
SELECT DISTINCT ?claim WHERE {
  VALUES ?one { $iris } ?claim rx:subject ?one ; rx:predicate rx:interactsWith
  { ?claim rx:outcome ?outcome } UNION { ?claim rx:object ?class . ?class a rx:DrugClass }
  FILTER NOT EXISTS { ?claim rx:negated true }
}
"""
_HANDLING: Final = """
SELECT DISTINCT ?claim WHERE {
  VALUES ?one { $iris } VALUES ?role { rx:inhibits rx:metabolizedBy rx:transportedBy rx:substrateOf }
  ?claim rx:subject ?one ; rx:predicate ?role
}
"""
_MEMBERS: Final = """
SELECT DISTINCT ?claim WHERE {
  VALUES ?group { $iris } ?claim rx:object ?group ; rx:predicate rx:memberOf FILTER NOT EXISTS { ?claim rx:negated true }
}
"""
_PREDICTED_OF: Final = """
SELECT DISTINCT ?node ?one ?other WHERE {
  VALUES ?one { $iris } { ?node rx:precipitant ?one ; rx:objectDrug ?other } UNION { ?node rx:objectDrug ?one ; rx:precipitant ?other }
  ?node a rx:PredictedInteraction
}
"""
_PREDICTIONS: Final = """
SELECT DISTINCT ?rule ?precipitant ?object ?protein ?mechanism ?direction ?effect ?band ?claim WHERE {
  $which GRAPH ?of_one_rule { ?node rx:precipitant ?precipitant ; rx:objectDrug ?object ; rx:derivedByRule ?rule ;
    rx:viaProtein ?protein ; rx:mechanism ?mechanism ; prov:wasDerivedFrom ?claim .
    OPTIONAL { ?node rx:exposureDirection|rx:effectDirection ?direction }
    OPTIONAL { ?node rx:effectQuantity ?effect } OPTIONAL { ?node rx:expectedBand ?band } }
}
"""
_GRAPHS: Final = "SELECT ?claim ?graph WHERE { VALUES ?claim { $iris } GRAPH ?graph { ?claim a rx:Claim } }"
_NODES: Final = (
    "SELECT ?node ?property ?value (isIRI(?value) AS ?named) WHERE { VALUES ?node { $iris } "
    "VALUES ?graph { $graph " + f"<{LEXICON}>" + " } GRAPH ?graph { ?node ?property ?value } }"
)

_FOLLOWED: Final = frozenset(
    str(term)
    for term in (
        terms.RX.hasEvidence,
        terms.OA.hasSelector,
        terms.RX.inSection,
        terms.RX.statedIn,
        terms.RX.subject,
        terms.RX.object,
        terms.RX.viaProtein,
        terms.RX.groupTarget,
        terms.RX.subgroupOf,
        terms.DCTERMS.subject,
        terms.RX.hasIngredient,
    )
)
"""The properties that lead from a claim to all that its statement is made of."""


def lookup(store: Store) -> Catalog | Queries:
    """The quickest way to look things up in a store."""
    return store.catalog or Queries(store)


def graphs_of(store: Store, claims: Iterable[str]) -> dict[str, set[str]]:
    """The named graphs that hold some claims, sorted, and which of them each holds; all are IRIs."""
    found: dict[str, set[str]] = defaultdict(set)
    for claim, graph in select_for(store, _GRAPHS, claims):
        found[str(graph)].add(str(claim))
    return dict(sorted(found.items()))


class Queries:
    """A store without a catalog to look things up in; each method answers as that of `kg.store.catalog.Catalog` does."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def classes(self) -> Iterator[Row]:
        """Every entity with the class of its kind."""
        return select(self._store, _CLASSES)

    def labels(self) -> Iterator[Row]:
        """Every name of every entity: preferred (0), other (1), or as some document words it (2)."""
        return select(self._store, _LABELS)

    def aliases(self) -> Iterator[Row]:
        """Brand, salt and product → what stands behind it, and how."""
        return select(self._store, _ALIASES)

    def statements(self, keys: Iterable[str]) -> Iterator[Statement]:
        """The statements with these keys."""
        return self._of_claims(map(claim_iri, keys))

    def every_statement(self, *predicates: Predicate) -> Iterator[Statement]:
        """All statements, or those with one of these predicates, by document and key."""
        return (s for s in self._store.statements() if not predicates or s.predicate in predicates)

    def lines(self) -> Iterator[tuple[str, str]]:
        """Every statement as (key, its line)."""
        return ((s.key, to_line(s)) for s in self.every_statement())

    def about(self, ids: Iterable[str]) -> Iterator[Statement]:
        """Every statement with one of these as subject or object."""
        return self._of_claims(self._first(_ABOUT, ids))

    def within(self, ids: Iterable[str]) -> Iterator[Statement]:
        """Every statement whose subject and object are both among these."""
        everyone = frozenset(ids)
        found = select_for(self._store, _TIES, everyone)
        return self._of_claims({str(claim) for claim, one, _, other in found if one in everyone and other in everyone})

    def ties(self, ids: Iterable[str]) -> Iterator[tuple[str, Predicate, str, int]]:
        """Subject, predicate and object of what is stated or denied of these, with the number of statements that say so."""
        # Of two entities in different batches of the query a claim comes twice.
        claims = {row[0]: row[1:] for row in select_for(self._store, _TIES, ids)}
        counted = Counter((str(one), terms.PREDICATES[URIRef(str(predicate))], str(other)) for one, predicate, other in claims.values())
        return ((*tie, count) for tie, count in counted.items())

    def between(self, ids: Iterable[str]) -> Iterator[Statement]:
        """The memberships of these, what they and their groups are said to do to each other, and what is contraindicated in what."""
        named = frozenset(ids)
        everyone = {*named, *self._first(_GROUPS_OF, named), *(str(group) for (group,) in select(self._store, _ROLE_GROUPS))}
        query = _BETWEEN.replace("$all", ", ".join(map(checked, sorted(everyone))) or '""')
        return self._of_claims(self._first(query, named))

    def harms(self, ids: Iterable[str]) -> Iterator[Statement]:
        """One statement on each of these as subject for each kind of harm (`kg.risks`) that any tells of."""
        told = self._of_claims(self._first(_HARMS, ids))
        return _one_each((s, (s.subject.id, kind)) for s in told if (kind := kind_of(s)))

    def handling(self, ids: Iterable[str]) -> Iterator[Statement]:
        """One statement for each protein that more documents say one of these to inhibit, or to be handled by, than deny it."""
        keyed = [(s, (s.subject.id, str(s.predicate), s.object.id)) for s in self._of_claims(self._first(_HANDLING, ids))]
        balance: Counter[tuple[str, ...]] = Counter()
        for s, key in keyed:
            balance[key] += -1 if s.negated else 1
        return _one_each((s, key) for s, key in keyed if balance[key] > 0 and not s.negated)

    def members(self, groups: Iterable[str]) -> Iterator[Statement]:
        """Every statement that something is a member of one of these."""
        return self._of_claims(self._first(_MEMBERS, groups))

    def predictions(self, ids: Iterable[str], *, within: bool) -> Iterator[Derived]:
        """The predictions that have one of these as a party, or, `within`, both."""
        wanted = frozenset(ids)
        nodes = (str(node) for node, _, other in select_for(self._store, _PREDICTED_OF, wanted) if not within or other in wanted)
        return _derived(select_for(self._store, _PREDICTIONS.replace("$which", "VALUES ?node { $iris }"), nodes))

    def every_prediction(self) -> Iterator[Derived]:
        """All predictions, always in the same order."""
        return _derived(select(self._store, _PREDICTIONS.replace("$which", "")))

    def _first(self, query: str, iris: Iterable[str]) -> Iterator[str]:
        """The first column of what a query over some IRIs gives."""
        return (str(row[0]) for row in select_for(self._store, query, iris))

    def _of_claims(self, claims: Iterable[str]) -> Iterator[Statement]:
        """The statements behind the IRIs of some claims; claims that the graph does not hold are left out."""
        for graph, held in graphs_of(self._store, claims).items():
            yield from from_quads(self._quads(graph, held)).statements

    def _quads(self, graph: str, starts: set[str]) -> Iterator[Quad]:
        """All that some claims of one document are made of, ring by ring."""
        seen: set[str] = set()
        waiting = set(starts)
        name = URIRef(graph)
        while waiting:
            seen |= waiting
            reached: set[str] = set()
            for node, prop, value, named in select_for(self._store, _NODES.replace("$graph", checked(graph)), waiting):
                text = str(value or "")
                if prop in _FOLLOWED:
                    reached.add(text)
                yield URIRef(str(node)), URIRef(str(prop)), URIRef(text) if named == "True" else Literal(text), name
            waiting = reached - seen


def _one_each(keyed: Iterable[tuple[Statement, tuple[str, ...]]]) -> Iterator[Statement]:
    """Of the statements with one key, the first by its own."""
    chosen: dict[tuple[str, ...], Statement] = {}
    for statement, key in sorted(keyed, key=lambda pair: pair[0].key):
        chosen.setdefault(key, statement)
    return iter(chosen.values())


def _derived(rows: Iterable[Row]) -> Iterator[Derived]:
    """What each rule derived, of rows that name one premise each."""
    claims: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for *row, claim in rows:
        claims[tuple(value or "" for value in row)].add(str(claim))
    for (rule, one, other, protein, mechanism, direction, effect, band), found in sorted(claims.items()):
        yield Derived(rule, one, other, protein, mechanism, direction, tuple(sorted(found)), is_effect=bool(effect), band=band)
