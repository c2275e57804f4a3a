"""What shows only when the whole list is looked at."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import chain, combinations
from typing import TYPE_CHECKING, Final

from kg.answers import Finding
from kg.check.pairs import OPPOSED
from kg.model import Contribution, Direction, Predicate, Quantity
from kg.quotes import quotes
from kg.reason.proteins import is_vague, member
from kg.risks import kind_of, of_class, telling

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from kg.answers import Pair
    from kg.check.combinations import Whole
    from kg.check.parties import Party
    from kg.entities import Match
    from kg.facts import Facts
    from kg.model import Statement


MANY: Final = 2
"""One kind of harm that more entries than this tell of is a finding; two are a pair already."""


def findings(
    drugs: Sequence[Match], parties: Sequence[Party], pairs: Sequence[Pair], facts: Facts, wholes: Sequence[Whole] = ()
) -> tuple[Finding, ...]:
    """Every finding on a list, sorted. `wholes` are the combinations that hold something on it."""
    of_list = (_duplicates(drugs), _shared(parties), _combined(pairs), _held(parties, facts, wholes))
    of_facts = (find(parties, facts) for find in (_same_class, _blocked, _adding_up, _contraindicated))
    return tuple(sorted(chain(*of_list, *of_facts)))


def _duplicates(drugs: Sequence[Match]) -> Iterator[Finding]:
    """One substance that stands on the list more than once."""
    inputs: dict[tuple[str, str], list[str]] = defaultdict(list)
    for drug in drugs:
        if drug.id:
            inputs[drug.name, drug.id].append(drug.input)
    for (name, _), members in sorted(inputs.items()):
        if len(members) > 1:
            members.sort()
            explanation = f"{name} stands on the list {len(members)} times: {', '.join(members)}"
            yield Finding(kind="duplicate", object=name, members=tuple(members), explanation=explanation)


def _contraindicated(parties: Sequence[Party], facts: Facts) -> Iterator[Finding]:
    """A condition on the list with the entries that a monograph calls contraindicated in it."""
    told: dict[str, dict[str, list[Statement]]] = defaultdict(lambda: defaultdict(list))
    for s in facts.statements:
        if s.predicate is Predicate.CONTRAINDICATED_IN and not s.negated:
            for party in (one for one in parties if s.subject.id in one.faces):
                told[s.object.name][party.name].append(s)
    for condition, by_drug in sorted(told.items()):
        words = f"stated to be contraindicated in {condition}: {_joined(sorted(by_drug))}"
        said = [s for found in by_drug.values() for s in found]
        names = tuple(sorted(by_drug))
        yield Finding(kind="contraindicated_in", object=condition, members=names, explanation=words, evidence=quotes(said))


def _held(parties: Sequence[Party], facts: Facts, wholes: Sequence[Whole]) -> Iterator[Finding]:
    """The same of a combination that holds an entry and is not on the list itself."""
    listed = {face for party in parties for face in party.faces}
    for party, holds in wholes:
        if not party.faces & listed:
            names = tuple(sorted(parties[at].name for at in holds))
            for found in _contraindicated([party], facts):
                yield replace(found, members=names, explanation=f"{found.explanation}, which holds {_joined(names)}")


def _shared(parties: Sequence[Party]) -> Iterator[Finding]:
    """Two entries that hold one substance, such as a combination product and its ingredient."""
    for a, b in combinations(parties, 2):
        if a.faces & b.faces:
            yield Finding(
                kind="shared_substance", object=a.name, members=(a.name, b.name), explanation=f"{a.name} and {b.name} hold one substance"
            )


def _combined(pairs: Sequence[Pair]) -> Iterator[Finding]:
    """Several precipitants that act on the exposure to one object drug, the same way or against each other."""
    acting: Mapping[str, dict[str, dict[str, Pair]]] = defaultdict(lambda: defaultdict(dict))
    for pair in pairs:
        for change in pair.effects:
            if change.quantity is Quantity.EXPOSURE and change.direction in OPPOSED and change.on in {pair.a, pair.b}:
                other = pair.b if change.on == pair.a else pair.a
                acting[change.on][change.direction][other] = pair
    for drug, ways in sorted(acting.items()):
        for direction, verb in ((Direction.INCREASE, "raised"), (Direction.DECREASE, "lowered")):
            found = ways.get(direction, {})
            if len(found) > 1:
                yield _finding("several_precipitants", drug, found, f"exposure to {drug} {verb} by {_listed(found)}")
        up, down = ways.get(Direction.INCREASE, {}), ways.get(Direction.DECREASE, {})
        if up and down and len(up | down) > 1:
            words = f"exposure to {drug} raised by {_listed(up)}, lowered by {_listed(down)}: the net effect is uncertain"
            yield _finding("opposed_precipitants", drug, up | down, words)


def _same_class(parties: Sequence[Party], facts: Facts) -> Iterator[Finding]:
    """Two entries that documents name members of one drug class."""
    classes = {s.object.id: s.object.name for s in facts.statements if s.predicate is Predicate.MEMBER_OF and not s.object.roles}
    for group, name in sorted(classes.items()):
        members = [party for party in parties if group in party.groups]
        if len(members) > 1:
            said = [s for s in _members(facts) if s.object.id == group and any(s.subject.id in p.faces for p in members)]
            names = tuple(sorted(p.name for p in members))
            words = f"{_joined(names)} are named members of one class: {name}"
            yield Finding(kind="same_class", object=name, members=names, explanation=words, evidence=quotes(said))


def _members(facts: Facts) -> Iterator[Statement]:
    return (s for s in facts.statements if s.predicate is Predicate.MEMBER_OF and not s.negated)


def _blocked(parties: Sequence[Party], facts: Facts) -> Iterator[Finding]:
    """An object drug that two or more proteins are stated to handle, each inhibited by something else on the list."""
    for party in parties:
        routes = _routes(party, facts)
        blocking = {protein: _inhibitors(protein, party, parties, facts) for protein in routes}
        names = {protein: found[0].object.name for protein, found in routes.items()}
        if len(routes) > 1 and all(blocking.values()):
            members = tuple(sorted({other.name for found in blocking.values() for other, _ in found}))
            by = ((names[protein], sorted({other.name for other, _ in found})) for protein, found in blocking.items())
            ways = "; ".join(f"{name} by {_joined(others)}" for name, others in sorted(by))
            said = [s for found in routes.values() for s in found] + [s for found in blocking.values() for _, s in found]
            words = f"every protein that is stated to handle {party.name} to more than a minor share is inhibited: {ways}"
            yield Finding(kind="all_routes_blocked", object=party.name, members=members, explanation=words, evidence=quotes(said))


def _routes(party: Party, facts: Facts) -> dict[str, list[Statement]]:
    """The proteins (ids) said to handle an entry, nowhere as a minor one, without families that stand for nobody in particular."""
    routes: dict[str, list[Statement]] = defaultdict(list)
    for s in facts.handling:
        if s.predicate is Predicate.SUBSTRATE_OF and s.subject.id in party.faces and not s.activates:
            routes[member(s.object.id)].append(s)
    minor = {protein for protein, found in routes.items() if any(s.contribution is Contribution.MINOR for s in found)}
    return {protein: found for protein, found in routes.items() if protein not in minor and not is_vague(protein)}


def _inhibitors(protein: str, party: Party, parties: Sequence[Party], facts: Facts) -> list[tuple[Party, Statement]]:
    acting = [s for s in facts.handling if s.predicate is Predicate.INHIBITS and member(s.object.id) == protein]
    return [(other, s) for s in acting for other in parties if s.subject.id in other.faces and not other.faces & party.faces]


def _adding_up(parties: Sequence[Party], facts: Facts) -> Iterator[Finding]:
    """Three or more entries of which each is said to raise one kind of harm, with whatever partner, or to be of a class called by it."""
    told: dict[str, dict[str, list[Statement]]] = defaultdict(lambda: defaultdict(list))
    for s in (*facts.harms, *facts.statements):
        if kind := of_class(s.object) if s.predicate is Predicate.MEMBER_OF and not s.negated else kind_of(s):
            for party in (one for one in parties if _carries(s, one)):
                told[kind][party.name].append(s)
    for kind, by_drug in sorted(told.items()):
        if len(by_drug) > MANY:
            names = tuple(sorted(by_drug))
            words = f"{kind}: of each of {_joined(names)} it is stated, in combination with some partner or as one of a class"
            surest = [_surest(kind, found) for _, found in sorted(by_drug.items())]
            yield Finding(kind="cumulative_risk", object=kind, members=names, explanation=words, evidence=quotes(surest))


def _carries(s: Statement, party: Party) -> bool:
    """Whether a harm is told of an entry: as subject, or as the partner by its own name."""
    return s.subject.id in party.faces or (s.predicate is Predicate.INTERACTS_WITH and s.object.id in party.faces)


def _surest(kind: str, found: Iterable[Statement]) -> Statement:
    """The surest of some statements with the sentences that speak of the harm, of those first in which any does."""
    best = max(found, key=lambda s: (bool(telling(s, kind)), s.confidence, s.key))
    return replace(best, evidence=telling(best, kind) or best.evidence)


def _joined(names: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _listed(found: Mapping[str, Pair]) -> str:
    return " and ".join(f"{name} ({pair.status})" for name, pair in sorted(found.items()))


def _finding(kind: str, drug: str, found: Mapping[str, Pair], explanation: str) -> Finding:
    pairs = [pair for _, pair in sorted(found.items())]
    evidence = {q for pair in pairs for q in (*pair.evidence, *(q for r in pair.premises for q in r.evidence))}
    return Finding(kind=kind, object=drug, members=tuple(sorted(found)), explanation=explanation, evidence=tuple(sorted(evidence)))
