"""What mechanism predicts: two rules over stated claims, each prediction with the claims that it rests on.

R1-enzyme: who inhibits or induces an enzyme changes the exposure of whoever it metabolizes.
R2-group-expansion: what is stated of a role group holds for its members, by the claims that make them members.
Predictions stand in graphs of their own and are derived anew from all claims, so nothing outlives what it rested on.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import pyoxigraph as ox

import ontology
from kg.interactions import MECHANISMS
from kg.model import SUBSTANCES, Kind, Predicate
from kg.terms import ACTIONS, CLASSES, PROPERTIES, PROV, RDF_TYPE, RX, RXV, STRENGTHS
from kg.vocab import GRAPH, ID, PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

FORMAT: Final = "1"
"""Changes whenever the same claims give other predictions."""

R1: Final = "R1-enzyme"
R2: Final = "R2-group-expansion"
RULES: Final = (R1, R2)

_SHIFTS: Final = {str(RX.inhibits): str(RXV.ExposureIncreased), str(RX.induces): str(RXV.ExposureDecreased)}
_BY_ENZYME: Final = {str(PROPERTIES[action]): str(MECHANISMS[action, Kind.ENZYME]) for action in (Predicate.INHIBITS, Predicate.INDUCES)}
_ACTING: Final = {str(ACTIONS[action]): str(PROPERTIES[action]) for action in (Predicate.INHIBITS, Predicate.INDUCES)}
_RANKS: Final = {str(iri): len(STRENGTHS) - place for place, iri in enumerate(STRENGTHS.values())}
_EXPANDED: Final = {str(mechanism) for mechanism in MECHANISMS.values()}

_NAMED: Final = " ".join(f"<{CLASSES[kind]}>" for kind in sorted(SUBSTANCES))
_CLAIMS: Final = """SELECT DISTINCT ?c ?s ?p ?o ?strength ?confidence WHERE {
  VALUES ?p { rx:inhibits rx:induces rx:metabolizedBy rx:transportedBy }
  ?c rx:predicate ?p ; rx:subject ?s ; rx:object ?o ; rx:confidence ?confidence .
  OPTIONAL { ?c rx:strength ?strength } FILTER NOT EXISTS { ?c rx:negated true } }"""
_SUBSTANCES: Final = f"SELECT DISTINCT ?s WHERE {{ VALUES ?t {{ {_NAMED} }} ?s a ?t }}"
_GROUPS: Final = """SELECT DISTINCT ?g ?wider ?action ?target ?least WHERE {
  ?g a rx:RoleGroup . { ?g rx:groupAction ?action BIND(?g AS ?wider) }
  UNION { ?g rx:subgroupOf ?wider . ?wider rx:groupAction ?action FILTER NOT EXISTS { ?g rx:groupAction ?any } }
  ?wider rx:groupTarget ?target . OPTIONAL { ?wider rx:groupMinStrength ?least } }"""
_STATED: Final = """SELECT DISTINCT ?g ?v ?mechanism ?direction ?c ?confidence WHERE {
  ?i rx:precipitant ?g ; rx:objectDrug ?v ; rx:mechanism ?mechanism ; rx:supportedBy ?c . ?g a rx:RoleGroup .
  ?c rx:confidence ?confidence . FILTER NOT EXISTS { ?c rx:memberScope rxv:SomeMembers }
  OPTIONAL { ?i rx:exposureDirection ?direction FILTER(?direction != rxv:ExposureChanged) } }"""


class Claim(NamedTuple):
    """A stated claim, as far as rules need it."""

    iri: str
    subject: str
    property: str
    protein: str
    rank: int
    confidence: float


class Prediction(NamedTuple):
    """One interaction that one rule derives; `direction` is empty where no premise gives one."""

    rule: str
    precipitant: str
    object_drug: str
    protein: str
    mechanism: str
    direction: str
    premises: tuple[str, ...]

    @property
    def iri(self) -> str:
        """The same for the same pair, protein and mechanism, whichever rule derived it."""
        text = f"{self.precipitant}|{self.object_drug}|{self.protein}|{self.mechanism}"
        return f"{ID}interaction/p-{hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()}"

    @property
    def nquads(self) -> str:
        """The prediction in the graph of its rule."""
        node, end = f"<{self.iri}>", f"> <{rule_graph(self.rule)}> .\n"
        values = [(RDF_TYPE, RX.PredictedInteraction), (RX.precipitant, self.precipitant), (RX.objectDrug, self.object_drug)]
        values += [(RX.viaProtein, self.protein), (RX.mechanism, self.mechanism)]
        values += [(RX.exposureDirection, self.direction)] if self.direction else []
        values += [(PROV.wasDerivedFrom, claim) for claim in self.premises]
        name = f'{node} <{RX.derivedByRule}> "{self.rule}" <{rule_graph(self.rule)}> .\n'
        return name + "".join(f"{node} <{prop}> <{value}{end}" for prop, value in values)


def rule_graph(rule: str) -> str:
    """The named graph of what a rule derives."""
    return f"{GRAPH}inference/{rule}"


def derive(store: ox.Store) -> Iterator[Prediction]:
    """What the rules derive from every claim of the store that is not negated: one at a time, always in the same order."""
    named = {s for (s,) in _select(store, _SUBSTANCES)}
    claims = sorted(claim for claim in _claims(store) if claim.subject in named)
    yield from by_enzyme(claims)
    yield from by_group(claims, _group_roles(store), _stated(store, named))


def by_enzyme(claims: Iterable[Claim]) -> Iterator[Prediction]:
    """R1: a precipitant and an object drug that meet at one enzyme. A family counts only as the member that it covers."""
    actors: dict[str, dict[tuple[str, str], Claim]] = defaultdict(dict)
    substrates: dict[str, dict[str, Claim]] = defaultdict(dict)
    for claim in claims:
        enzyme = _member(claim.protein)
        if claim.property in _SHIFTS:
            _keep_better(actors[enzyme], (claim.subject, claim.property), claim)
        elif claim.property == str(RX.metabolizedBy) and not _is_vague(enzyme):
            _keep_better(substrates[enzyme], claim.subject, claim)
    for enzyme, handled in sorted(substrates.items()):
        for (precipitant, action), acts in sorted(actors[enzyme].items()):
            for object_drug, is_handled in handled.items():
                if precipitant != object_drug:
                    yield Prediction(
                        rule=R1,
                        precipitant=precipitant,
                        object_drug=object_drug,
                        protein=_narrower(acts.protein, is_handled.protein),
                        mechanism=_BY_ENZYME[action],
                        direction=_SHIFTS[action],
                        premises=(acts.iri, is_handled.iri),
                    )


class Role(NamedTuple):
    """What a member of a role group must do: act so on the protein, at this rank of strength or above (0: any)."""

    property: str
    protein: str
    rank: int


class Stated(NamedTuple):
    """A stated interaction of a group with an object drug; sorts from the vaguest and least sure to the best."""

    has_direction: bool
    confidence: float
    claim: str
    group: str
    object_drug: str
    mechanism: str
    direction: str | None


def by_group(claims: Iterable[Claim], groups: Mapping[str, tuple[Role, ...]], stated: Iterable[Stated]) -> Iterator[Prediction]:
    """R2: every member of a role group with every object drug of the group; sources that contradict each other predict nothing."""
    acting: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        acting[claim.property, _member(claim.protein)].append(claim)
    found: dict[tuple[str, str, str, str], list[tuple[Stated, tuple[Claim, ...]]]] = defaultdict(list)
    best: dict[tuple[str, str, str], Stated] = {}
    torn: set[tuple[str, str, str]] = set()
    for one in stated:
        key = (one.group, one.object_drug, one.mechanism)
        other = best.get(key, one)
        if one.direction and other.direction and one.direction != other.direction:
            torn.add(key)
        best[key] = max(one, other, key=_sureness)
    members = {group: _members(groups[group], acting) for group in sorted({one.group for one in best.values()}) if group in groups}
    for one in best.values():
        for precipitant, why in members.get(one.group, {}).items():
            if precipitant != one.object_drug:
                protein = _narrower(groups[one.group][0].protein, why[0].protein)
                found[precipitant, one.object_drug, protein, one.mechanism].append((one, why))
    for (precipitant, object_drug, protein, mechanism), reasons in sorted(found.items(), key=itemgetter(0)):
        ways = {one.direction for one, _ in reasons if one.direction}
        if len(ways) > 1 or any((one.group, one.object_drug, one.mechanism) in torn for one, _ in reasons):
            continue
        yield Prediction(
            rule=R2,
            precipitant=precipitant,
            object_drug=object_drug,
            protein=protein,
            mechanism=mechanism,
            direction=max((one for one, _ in reasons), key=_sureness).direction or "",
            premises=tuple(sorted({iri for one, why in reasons for iri in (one.claim, *(claim.iri for claim in why))})),
        )


def _members(roles: tuple[Role, ...], acting: Mapping[tuple[str, str], list[Claim]]) -> dict[str, tuple[Claim, ...]]:
    """Who fills every role of a group, and by which claims."""
    filled: list[dict[str, Claim]] = []
    for role in roles:
        fitting: dict[str, Claim] = {}
        for claim in acting.get((role.property, _member(role.protein)), ()):
            if claim.rank >= role.rank:
                _keep_better(fitting, claim.subject, claim)
        filled.append(fitting)
    everyone = sorted(set.intersection(*(set(fitting) for fitting in filled)))
    return {substance: tuple(fitting[substance] for fitting in filled) for substance in everyone}


def _keep_better(chosen: dict[Any, Claim], key: object, claim: Claim) -> None:
    """One claim an edge: of the protein itself before its family, then the stronger, then the surer, then the smaller IRI."""
    old = chosen.get(key)
    if old is None or _worth(claim) < _worth(old):
        chosen[key] = claim


def _worth(claim: Claim) -> tuple[bool, int, float, str]:
    return claim.protein in _covers(), -claim.rank, -claim.confidence, claim.iri


def _sureness(one: Stated) -> tuple[bool, float, str]:
    return one.has_direction, one.confidence, one.claim


@cache
def _covers() -> Mapping[str, str]:
    """Families that stand for one member in labelling: family → member."""
    triples = ox.parse(ontology.path("proteins.ttl").read_bytes(), ox.RdfFormat.TURTLE)
    return {str(q.subject.value): str(q.object.value) for q in triples if q.predicate.value == str(RX.coversMember)}


def _member(protein: str) -> str:
    return _covers().get(protein, protein)


def _narrower(one: str, other: str) -> str:
    """The member where either names it, else the family that both name."""
    return other if one in _covers() else one


def _is_vague(protein: str) -> bool:
    """Whether this is a family that covers no single member: two substances may meet it and never meet."""
    return protein.startswith(f"{ID}family/")


def _claims(store: ox.Store) -> Iterator[Claim]:
    for iri, subject, prop, protein, strength, confidence in _select(store, _CLAIMS):
        yield Claim(str(iri), str(subject), str(prop), str(protein), _RANKS.get(strength or "", 0), float(confidence or 0))


def _group_roles(store: ox.Store) -> dict[str, tuple[Role, ...]]:
    """The roles of every group that acts; a group that is only acted upon (substrates) has no members to expand."""
    roles: dict[str, list[Role]] = defaultdict(list)
    passive: set[str] = set()
    for group, _, action, target, least in _select(store, _GROUPS):
        if action in _ACTING:
            roles[str(group)].append(Role(_ACTING[action], str(target), _RANKS.get(least or "", 0)))
        else:
            passive.add(str(group))
    return {group: tuple(sorted(set(wanted))) for group, wanted in roles.items() if group not in passive}


def _stated(store: ox.Store, named: set[str | None]) -> Iterator[Stated]:
    for group, object_drug, mechanism, direction, claim, confidence in _select(store, _STATED):
        if object_drug in named and mechanism in _EXPANDED:
            yield Stated(direction is not None, float(confidence or 0), str(claim), str(group), str(object_drug), str(mechanism), direction)


def _select(store: ox.Store, query: str) -> Iterator[tuple[str | None, ...]]:
    solutions: Any = store.query(query, prefixes=dict(PREFIXES))
    for solution in solutions:
        yield tuple(None if term is None else term.value for term in solution)
