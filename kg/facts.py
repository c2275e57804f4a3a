"""What the graph holds about some entities, as values: statements with their sentences, and predictions with their premises."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from rdflib import Literal, URIRef

from kg import terms
from kg.entities import index
from kg.model import Direction, Predicate, Quantity
from kg.readback import from_quads
from kg.reason.bands import bounds
from kg.reason.values import Prediction as Derived
from kg.risks import kind_of
from kg.select import checked, select, select_for
from kg.vocab import ID, LEXICON

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.model import Statement
    from kg.readback import Quad
    from kg.store import Store

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
_CLASSES: Final = """
SELECT DISTINCT ?group WHERE { VALUES ?one { $iris } ?claim rx:subject ?one ; rx:predicate rx:memberOf ; rx:object ?group }
"""
_TIES: Final = """
SELECT DISTINCT ?claim ?subject ?predicate ?object WHERE {
  VALUES ?entity { $iris } { ?claim rx:subject ?entity } UNION { ?claim rx:object ?entity }
  ?claim rx:subject ?subject ; rx:predicate ?predicate ; rx:object ?object
}
"""
_OWN: Final = """
SELECT DISTINCT ?one WHERE { VALUES ?one { $iris } { ?document dcterms:subject ?one ; a rx:Monograph }
  UNION { ?product rx:hasIngredient ?one . ?document dcterms:subject ?product ; a rx:Monograph } }
"""
_DATES: Final = "SELECT DISTINCT ?path ?date WHERE { ?document rx:path ?path ; dcterms:modified ?date }"
_ROLE_GROUPS: Final = "SELECT DISTINCT ?group WHERE { ?group a rx:RoleGroup }"
_PREDICTED_OF: Final = """
SELECT DISTINCT ?node ?one ?other WHERE {
  VALUES ?one { $iris } { ?node rx:precipitant ?one ; rx:objectDrug ?other } UNION { ?node rx:objectDrug ?one ; rx:precipitant ?other }
  ?node a rx:PredictedInteraction
}
"""
_PREDICTED: Final = """
SELECT DISTINCT ?rule ?precipitant ?object ?via ?mechanism ?direction ?effect ?band ?claim WHERE {
  VALUES ?node { $iris } GRAPH ?graph { ?node rx:precipitant ?precipitant ; rx:objectDrug ?object ; rx:derivedByRule ?rule ;
    rx:mechanism ?mechanism ; rx:viaProtein ?via ; prov:wasDerivedFrom ?claim .
    OPTIONAL { ?node rx:exposureDirection|rx:effectDirection ?direction }
    OPTIONAL { ?node rx:effectQuantity ?effect } OPTIONAL { ?node rx:expectedBand ?band } }
}
"""
_TOLD: Final = """
SELECT DISTINCT ?claim WHERE {
  VALUES ?one { $iris } ?claim rx:subject ?one
  { ?claim rx:predicate rx:interactsWith ; rx:outcome ?outcome FILTER NOT EXISTS { ?claim rx:negated true } }
  UNION { VALUES ?role { rx:inhibits rx:metabolizedBy rx:transportedBy rx:substrateOf } ?claim rx:predicate ?role }
}
"""
_MEMBERS: Final = """
SELECT DISTINCT ?claim WHERE {
  VALUES ?group { $iris } ?claim rx:object ?group ; rx:predicate rx:memberOf FILTER NOT EXISTS { ?claim rx:negated true }
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
_DIRECTIONS: Final = {str(iri): word for words in (terms.EXPOSURES, terms.DIRECTIONS) for word, iri in words.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Prediction:
    """A change that rules derive: of the exposure to the object drug, or of the effect of a prodrug.

    `premises` are the statements that it rests on, `via` is the protein's name. `expected` holds the lowest and highest AUC ratio
    (with over without the precipitant) that the FDA bands give for the stated strength and main pathway; None where open.
    """

    precipitant: str
    object_drug: str
    direction: Direction
    mechanism: str
    via: str | None
    rules: tuple[str, ...]
    premises: tuple[Statement, ...]
    quantity: Quantity = Quantity.EXPOSURE
    expected: tuple[float | None, float | None] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Statements and predictions, each sorted.

    `handling` holds one statement for each protein that an entity inhibits or is handled by, where not as many documents deny it, `harms`
    one for each entity and kind of harm (`kg.risks`) that any document tells of.
    """

    statements: tuple[Statement, ...] = ()
    predictions: tuple[Prediction, ...] = ()
    handling: tuple[Statement, ...] = ()
    harms: tuple[Statement, ...] = ()


def among(store: Store, ids: Iterable[str]) -> Facts:
    """What is stated and predicted between any two of some entities, a condition among them, or of one and a group of another."""
    named = frozenset(ids)
    if store.catalog:
        found = store.catalog.between(named)
        derived = store.catalog.predictions(named, within=True)
        return Facts(
            statements=_sorted(found),
            predictions=_predictions(store, derived),
            handling=_sorted(store.catalog.handling(named)),
            harms=_sorted(store.catalog.harms(named)),
        )
    classes = (str(group) for (group,) in select_for(store, _CLASSES, named))
    everyone = {*named, *classes, *(str(group) for (group,) in select(store, _ROLE_GROUPS))}
    within = _BETWEEN.replace("$all", ", ".join(map(checked, sorted(everyone))) or '""')
    claims = (str(claim) for (claim,) in select_for(store, within, named))
    predicted = (str(node) for node, _, other in select_for(store, _PREDICTED_OF, named) if other in named)
    told = statements_of(store, (str(claim) for (claim,) in select_for(store, _TOLD, named)))
    return Facts(
        statements=statements_of(store, claims),
        predictions=predictions(store, predicted),
        handling=_handling(told),
        harms=_one_each((s, (s.subject.id, kind)) for s in told if (kind := kind_of(s))),
    )


def about(store: Store, ids: Iterable[str]) -> Facts:
    """Every statement and prediction that has one of some entities as a party."""
    wanted = frozenset(ids)
    if store.catalog:
        predicted_rows = store.catalog.predictions(wanted, within=False)
        return Facts(statements=_sorted(store.catalog.about(wanted)), predictions=_predictions(store, predicted_rows))
    claims = (str(claim) for (claim,) in select_for(store, _ABOUT, wanted))
    predicted = (str(node) for node, *_ in select_for(store, _PREDICTED_OF, wanted))
    return Facts(statements=statements_of(store, claims), predictions=predictions(store, predicted))


class Tie(NamedTuple):
    """That something is stated or denied of two entities, and in how many statements."""

    subject: str
    predicate: Predicate
    object: str
    told: int


def ties(store: Store, ids: Iterable[str]) -> tuple[Tie, ...]:
    """What ties some entities to others, counted and not read: a light look at where to look closer."""
    wanted = frozenset(ids)
    if store.catalog:
        return tuple(sorted(Tie(*row) for row in store.catalog.ties(wanted)))
    # Of two entities in different batches of the query a claim comes twice.
    claims = {row[0]: row[1:] for row in select_for(store, _TIES, wanted)}
    counted = Counter((str(one), terms.PREDICATES[URIRef(str(predicate))], str(other)) for one, predicate, other in claims.values())
    return tuple(sorted(Tie(*tie, count) for tie, count in counted.items()))


def within(store: Store, ids: Iterable[str], touching: Iterable[str]) -> Facts:
    """Every statement between two of some entities, and the predictions among them that have one of `touching` as a party."""
    everyone, parties = frozenset(ids), frozenset(touching)
    if store.catalog:
        derived = (p for p in store.catalog.predictions(parties, within=False) if {p.precipitant, p.object_drug} <= everyone)
        return Facts(statements=_sorted(store.catalog.within(everyone)), predictions=_predictions(store, derived))
    claims = {claim for claim, one, _, other in select_for(store, _TIES, everyone) if one in everyone and other in everyone}
    nodes = {str(node) for node, _, other in select_for(store, _PREDICTED_OF, parties) if other in everyone}
    return Facts(statements=statements_of(store, map(str, claims)), predictions=predictions(store, nodes))


def predicted_partners(store: Store, ids: Iterable[str]) -> Counter[str]:
    """With whom rules predict an interaction of some entities, and from how many premises."""
    wanted = frozenset(ids)
    if store.catalog:
        rows = ((p.precipitant, p.object_drug, len(p.premises)) for p in store.catalog.predictions(wanted, within=False))
    else:
        rows = ((str(one), str(other), 1) for _, one, other in select_for(store, _PREDICTED_OF, wanted))
    found: Counter[str] = Counter()
    for one, other, weight in rows:
        for party in {one, other} - wanted:
            found[party] += weight
    return found


def titled(store: Store, ids: Iterable[str]) -> frozenset[str]:
    """Those of some entities that a monograph of the store is about, alone or within a combination."""
    return frozenset(str(one) for (one,) in select_for(store, _OWN, ids))


def dates(store: Store) -> dict[str, str]:
    """When each document was last changed, by its path, as the document writes it."""
    return {str(path): str(date) for path, date in select(store, _DATES)}


def members(store: Store, groups: Iterable[str]) -> tuple[Statement, ...]:
    """Every statement that something is a member of one of these groups."""
    wanted = frozenset(groups)
    if store.catalog:
        return _sorted(store.catalog.members(wanted))
    return statements_of(store, (str(claim) for (claim,) in select_for(store, _MEMBERS, wanted)))


def statements_of(store: Store, claims: Iterable[str]) -> tuple[Statement, ...]:
    """The statements behind some claims, given by key or IRI; claims that the graph does not hold are left out."""
    if store.catalog:
        return _sorted(store.catalog.statements(_key(claim) for claim in claims))
    iris = {claim if ":" in claim else f"{ID}claim/{claim}" for claim in claims}
    by_graph: dict[str, set[str]] = defaultdict(set)
    for claim, graph in select_for(store, _GRAPHS, iris):
        by_graph[str(graph)].add(str(claim))
    found = (s for graph, held in sorted(by_graph.items()) for s in from_quads(_quads(store, graph, held)).statements)
    return _sorted(found)


def predictions(store: Store, nodes: Iterable[str]) -> tuple[Prediction, ...]:
    """The predictions with these IRIs."""
    claims: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for *row, claim in select_for(store, _PREDICTED, nodes):
        claims[tuple(value or "" for value in row)].add(str(claim))
    derived = (
        Derived(rule, one, other, via, mechanism, direction, tuple(found), is_effect=bool(effect), band=band)
        for (rule, one, other, via, mechanism, direction, effect, band), found in claims.items()
    )
    return _predictions(store, derived)


def _predictions(store: Store, derived: Iterable[Derived]) -> tuple[Prediction, ...]:
    """One prediction a node: several rules may have derived it."""
    nodes: dict[str, list[Derived]] = defaultdict(list)
    for one in derived:
        nodes[one.iri].append(one)
    keys = {node: sorted({_key(claim) for one in found for claim in one.premises}) for node, found in nodes.items()}
    premises = {s.key: s for s in statements_of(store, {key for found in keys.values() for key in found})}
    names = index(store).entities
    made = []
    for node, found in nodes.items():
        one = min(found, key=lambda d: (not d.direction, d.rule, d.direction))
        made.append(
            Prediction(
                precipitant=one.precipitant,
                object_drug=one.object_drug,
                direction=_DIRECTIONS.get(one.direction, Direction.UNSPECIFIED),
                mechanism=one.mechanism.rpartition("/")[2],
                via=names[one.protein].name if one.protein in names else None,
                rules=tuple(sorted({d.rule for d in found})),
                premises=tuple(premises[key] for key in keys[node] if key in premises),
                quantity=Quantity.EFFECT if one.is_effect else Quantity.EXPOSURE,
                expected=next((bounds(d.band) for d in found if d.band), None),
            )
        )
    return tuple(sorted(made, key=lambda p: (p.precipitant, p.object_drug, p.via or "", p.mechanism, p.direction)))


def _handling(told: Iterable[Statement]) -> tuple[Statement, ...]:
    """One statement for each entity, role and protein that more documents state than deny."""
    keyed = [(s, (s.subject.id, str(s.predicate), s.object.id)) for s in told if s.predicate is not Predicate.INTERACTS_WITH]
    balance: Counter[tuple[str, ...]] = Counter()
    for s, key in keyed:
        balance[key] += -1 if s.negated else 1
    return _one_each((s, key) for s, key in keyed if balance[key] > 0 and not s.negated)


def _one_each(keyed: Iterable[tuple[Statement, tuple[str, ...]]]) -> tuple[Statement, ...]:
    """Of the statements with one key, the first by its own."""
    chosen: dict[tuple[str, ...], Statement] = {}
    for statement, key in sorted(keyed, key=lambda pair: pair[0].key):
        chosen.setdefault(key, statement)
    return _sorted(chosen.values())


def _sorted(found: Iterable[Statement]) -> tuple[Statement, ...]:
    return tuple(sorted(found, key=lambda s: (s.document, s.key)))


def _key(claim: str) -> str:
    return claim.rpartition("/")[2]


def _quads(store: Store, graph: str, starts: set[str]) -> Iterator[Quad]:
    """All that some claims of one document are made of, ring by ring."""
    seen: set[str] = set()
    waiting = set(starts)
    name = URIRef(graph)
    while waiting:
        seen |= waiting
        reached: set[str] = set()
        for node, prop, value, named in select_for(store, _NODES.replace("$graph", checked(graph)), waiting):
            text = str(value or "")
            if prop in _FOLLOWED:
                reached.add(text)
            yield URIRef(str(node)), URIRef(str(prop)), URIRef(text) if named == "True" else Literal(text), name
        waiting = reached - seen
