"""What a store states that rules can start from."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any, Final

from kg.model import SUBSTANCES
from kg.rdf.terms import CLASSES
from kg.reason.expansion import Role, Stated
from kg.reason.proteins import member
from kg.reason.values import ACTING, EXPANDED, INDUCES, INHIBITS, RANKS, Claim
from kg.vocab import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pyoxigraph as ox

OUTVOTED: Final = 3
"""How many times as many documents must say the opposite of a claim for it to predict nothing."""

_OPPOSITE: Final = {INHIBITS: INDUCES, INDUCES: INHIBITS}
_NAMED: Final = " ".join(f"<{CLASSES[kind]}>" for kind in sorted(SUBSTANCES))
_CLAIMS: Final = """SELECT DISTINCT ?c ?s ?p ?o ?strength ?confidence ?share ?activating ?negated ?document WHERE {
  VALUES ?p { rx:inhibits rx:induces rx:metabolizedBy rx:transportedBy }
  ?c rx:predicate ?p ; rx:subject ?s ; rx:object ?o ; rx:confidence ?confidence ; rx:statedIn ?document .
  OPTIONAL { ?c rx:strength ?strength }
  OPTIONAL { ?c rx:contribution ?share } OPTIONAL { ?c rx:activating ?activating } OPTIONAL { ?c rx:negated ?negated } }"""
_MOIETIES: Final = "SELECT DISTINCT ?salt ?moiety WHERE { ?salt rx:hasActiveMoiety ?moiety }"
_HELD: Final = "SELECT DISTINCT ?product ?part WHERE { ?product rx:hasIngredient ?part }"
_SUBSTANCES: Final = f"SELECT DISTINCT ?s WHERE {{ VALUES ?t {{ {_NAMED} }} ?s a ?t }}"
_GROUPS: Final = """SELECT DISTINCT ?g ?wider ?action ?target ?least WHERE {
  ?g a rx:RoleGroup . { ?g rx:groupAction ?action BIND(?g AS ?wider) }
  UNION { ?g rx:subgroupOf ?wider . ?wider rx:groupAction ?action FILTER NOT EXISTS { ?g rx:groupAction ?any } }
  ?wider rx:groupTarget ?target . OPTIONAL { ?wider rx:groupMinStrength ?least } }"""
_STATED: Final = """SELECT DISTINCT ?g ?v ?mechanism ?direction ?c ?confidence ?document WHERE {
  ?i rx:precipitant ?g ; rx:objectDrug ?v ; rx:mechanism ?mechanism ; rx:supportedBy ?c . ?g a rx:RoleGroup .
  ?c rx:confidence ?confidence ; rx:statedIn ?document . FILTER NOT EXISTS { ?c rx:memberScope rxv:SomeMembers }
  OPTIONAL { ?i rx:exposureDirection ?direction FILTER(?direction != rxv:ExposureChanged) } }"""
_LEFT_OUT: Final = """SELECT DISTINCT ?document ?s ?g WHERE {
  ?c rx:predicate rx:memberOf ; rx:negated true ; rx:subject ?s ; rx:object ?g ; rx:statedIn ?document }"""


def substances(store: ox.Store) -> set[str]:
    """Everything that names one material."""
    return {str(s) for (s,) in _select(store, _SUBSTANCES)}


def claims(store: ox.Store) -> list[Claim]:
    """What is stated of named substances and proteins, sorted, without what other documents outweigh.

    A claim falls where as many documents deny it as state it, and where it makes an inhibitor of what `OUTVOTED` times as many documents
    call an inducer, or the other way round. What is said of a family is said of the member that it stands for.
    """
    named = substances(store)
    found: list[Claim] = []
    told: set[tuple[str, str, str, str, bool]] = set()
    for iri, subject, prop, protein, strength, confidence, share, activating, negated, document in _select(store, _CLAIMS):
        edge = (str(subject), str(prop), str(protein))
        told.add((str(subject), str(prop), member(str(protein)), str(document), negated is not None))
        if not negated and subject in named:
            rank = RANKS.get(strength or "", 0)
            found.append(Claim(str(iri), *edge, rank, float(confidence or 0), share or "", activating is not None))
    balance: Counter[tuple[str, str, str]] = Counter()
    for subject, prop, protein, _, denied in told:
        balance[subject, prop, protein] += -1 if denied else 1
    return sorted(claim for claim in found if _stands(claim, balance))


def _stands(claim: Claim, balance: Mapping[tuple[str, str, str], int]) -> bool:
    """Whether the documents that state a claim outweigh those that deny it or state the opposite."""
    protein = member(claim.protein)
    stating = balance.get((claim.subject, claim.property, protein), 0)
    opposed = balance.get((claim.subject, _OPPOSITE.get(claim.property, ""), protein), 0)
    return stating > 0 and opposed < OUTVOTED * stating


def moieties(store: ox.Store) -> dict[str, str]:
    """What each salt delivers: both are one substance."""
    return {str(salt): str(moiety) for salt, moiety in _select(store, _MOIETIES)}


def held(store: ox.Store) -> set[frozenset[str]]:
    """Each combination with each thing that it holds: what the one does to the other happens within it."""
    return {frozenset((str(product), str(part))) for product, part in _select(store, _HELD)}


def groups(store: ox.Store) -> dict[str, tuple[Role, ...]]:
    """The roles of every group that acts; a group that is only acted upon (substrates) has no members to expand."""
    roles: dict[str, list[Role]] = defaultdict(list)
    passive: set[str] = set()
    for group, _, action, target, least in _select(store, _GROUPS):
        if action in ACTING:
            roles[str(group)].append(Role(ACTING[action], str(target), RANKS.get(least or "", 0)))
        else:
            passive.add(str(group))
    return {group: tuple(sorted(set(wanted))) for group, wanted in roles.items() if group not in passive}


def stated(store: ox.Store) -> Iterator[Stated]:
    """What is stated of groups and named object drugs, by a mechanism that members share."""
    named = substances(store)
    for group, object_drug, mechanism, direction, claim, confidence, document in _select(store, _STATED):
        if object_drug in named and mechanism in EXPANDED:
            sure = (direction is not None, float(confidence or 0))
            yield Stated(*sure, str(claim), str(group), str(object_drug), str(mechanism), direction, str(document))


def left_out(store: ox.Store) -> set[tuple[str, str, str]]:
    """(document, substance, group) where a document excepts a substance from what it says of a group."""
    return {(str(document), str(substance), str(group)) for document, substance, group in _select(store, _LEFT_OUT)}


def _select(store: ox.Store, query: str) -> Iterator[tuple[str | None, ...]]:
    solutions: Any = store.query(query, prefixes=dict(PREFIXES))
    for solution in solutions:
        yield tuple(None if term is None else term.value for term in solution)
