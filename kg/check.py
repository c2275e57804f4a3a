"""What the monographs say of every pair in a medication list, from both sides, by name before by class."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Final

from kg.answers import Answer, Change, Finding, Pair, Reason, Status
from kg.entities import resolve
from kg.facts import among
from kg.model import GROUPS, Direction, Management, On, Predicate, Quantity, Scope, Strength
from kg.quotes import Quote, quotes
from kg.words import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from kg.entities import Match
    from kg.facts import Facts
    from kg.model import Entity, Role, Statement
    from kg.store import Store

_PATIENT: Final = "patient"
_OPPOSED: Final = frozenset({Direction.INCREASE, Direction.DECREASE})


def check(store: Store, names: Sequence[str]) -> Answer:
    """Look up a medication list; the order of `names` changes nothing but the order of `drugs`."""
    drugs = tuple(resolve(store, name) for name in names)
    return judge(drugs, among(store, (face for drug in drugs for face in drug.faces)))


def judge(drugs: tuple[Match, ...], facts: Facts) -> Answer:
    """The same on facts at hand."""
    parties = _parties(drugs, facts)
    pairs = tuple(sorted((_pair(a, b, facts) for a, b in combinations(parties, 2)), key=lambda p: p.urgency))
    regimen = (*_duplicates(drugs), *_shared(parties), *_combined(pairs))
    return Answer(drugs=drugs, pairs=pairs, regimen=tuple(sorted(regimen)))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Party:
    """One entry of the list: every id that is it, and the groups that it is a named member of."""

    name: str
    known: bool
    faces: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Saying:
    """A statement seen from a pair: who is subject and who is object, and the groups that it speaks through."""

    statement: Statement
    subject: _Party
    object: _Party
    through: tuple[str, ...]


def _parties(drugs: tuple[Match, ...], facts: Facts) -> list[_Party]:
    """The distinct entries, by name."""
    found: dict[str, _Party] = {}
    for drug in drugs:
        key = drug.id or f"unknown {drug.name}"
        faces = frozenset(drug.faces)
        found[key] = _Party(name=drug.name, known=drug.known, faces=faces, groups=_groups(faces, facts))
    return sorted(found.values(), key=lambda p: (p.name, sorted(p.faces)))


def _groups(faces: frozenset[str], facts: Facts) -> frozenset[str]:
    """The groups that some document names one of `faces` a member of; role groups contain each other by their wording.

    A class that counts as a member of another class hands nothing down: across many documents such chains join everything with everything.
    """
    named = {s.object.id for s in facts.statements if s.predicate is Predicate.MEMBER_OF and not s.negated and s.subject.id in faces}
    roles = {e.id: e for s in facts.statements for e in (s.subject, s.object) if e.roles}
    within = {other.id for group in roles.values() if group.id in named for other in roles.values() if _is_within(group, other)}
    return frozenset((named | within) - faces)


def _is_within(group: Entity, other: Entity) -> bool:
    """Whether every member of one role group belongs to the other by its own wording."""
    return all(any(_covers(wide, narrow) for narrow in group.roles) for wide in other.roles)


def _covers(wide: Role, narrow: Role) -> bool:
    order = (None, Strength.WEAK, Strength.MODERATE, Strength.STRONG)
    same = (wide.action, wide.target.id) == (narrow.action, narrow.target.id)
    return same and (wide.strength is None or order.index(narrow.strength) >= order.index(wide.strength))


def _pair(a: _Party, b: _Party, facts: Facts) -> Pair:
    """What is said by name, else what is denied, else what is said of a class, else what is predicted, else nothing."""
    if not (a.known and b.known):
        return Pair(a=a.name, b=b.name, status=Status.UNKNOWN)
    sayings = tuple(_sayings(a, b, facts))
    named = tuple(s for s in sayings if not s.through and not s.statement.negated)
    denials = tuple(s for s in sayings if not s.through and s.statement.negated)
    of_class = tuple(s for s in sayings if s.through and not s.statement.negated)
    against_class = _reasons("class_denial", (s for s in sayings if s.through and s.statement.negated))
    if named:
        return _stated(a, b, named, conflicts=(*_reasons("denial", denials), *against_class))
    if denials:
        conflicts = (*_reasons("class_statement", of_class), *against_class)
        return Pair(a=a.name, b=b.name, status=Status.STATED_NONE, evidence=_quotes(denials), conflicts=conflicts)
    if of_class:
        return _stated(a, b, of_class, conflicts=against_class)
    return _predicted(a, b, facts, conflicts=against_class)


def _sayings(a: _Party, b: _Party, facts: Facts) -> Iterator[_Saying]:
    """The interaction statements that are about this pair, from either side's monograph or a third one."""
    left_out = {(s.document, s.subject.id, s.object.id) for s in facts.statements if s.predicate is Predicate.MEMBER_OF and s.negated}
    for s in facts.statements:
        if s.predicate is not Predicate.INTERACTS_WITH:
            continue
        for one, other in ((a, b), (b, a)):
            through = tuple(e.name for e, party in ((s.subject, one), (s.object, other)) if e.id not in party.faces)
            if not (_speaks_of(s, s.subject, one, left_out) and _speaks_of(s, s.object, other, left_out)):
                continue
            if len(through) > 1 or (through and s.scope is Scope.SOME):  # a pair takes part by name on one side at least
                continue
            yield _Saying(statement=s, subject=one, object=other, through=through)
            break


def _speaks_of(s: Statement, side: Entity, party: _Party, left_out: set[tuple[str, str, str]]) -> bool:
    """By name, or through a group from which the same document does not leave this member out."""
    if side.id in party.faces:
        return True
    return side.kind in GROUPS and side.id in party.groups and not any((s.document, face, side.id) in left_out for face in party.faces)


def _stated(a: _Party, b: _Party, sayings: tuple[_Saying, ...], conflicts: tuple[Reason, ...]) -> Pair:
    first = min(sayings, key=lambda s: (_rank(s.statement), s.through))
    changes = tuple((s, change) for s in sayings for change in _changes(s))
    return Pair(
        a=a.name,
        b=b.name,
        status=Status.STATED,
        effects=_distinct(change for _, change in changes),
        management=tuple(m for m in Management if any(m in s.statement.management for s in sayings)),
        via=tuple(sorted({protein.name for s in sayings for protein in s.statement.via})),
        via_class=" / ".join(first.through) or None,
        evidence=_quotes(sayings),
        conflicts=(*conflicts, *_contradictions(changes)),
    )


def _rank(s: Statement) -> int:
    return min((tuple(Management).index(m) for m in s.management), default=len(Management))


def _changes(saying: _Saying) -> Iterator[Change]:
    effect = saying.statement.effect
    if effect is not None:
        on = {On.SUBJECT: saying.subject.name, On.OBJECT: saying.object.name}.get(effect.on, _PATIENT)
        hedged = saying.statement.hedged
        yield Change(
            on=on, quantity=effect.quantity, direction=effect.direction, outcome=effect.outcome, auc_ratio=effect.auc_ratio, hedged=hedged
        )


def _distinct(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Each change once; a plain saying makes the hedged one superfluous."""
    firm_first = sorted(changes, key=lambda c: (c.hedged, _bare(c)))
    kept: dict[tuple[str, ...], Change] = {}
    for change in firm_first:
        kept.setdefault(_bare(change), change)
    return tuple(sorted(kept.values(), key=_bare))


def _bare(change: Change) -> tuple[str, ...]:
    return (change.on, change.quantity, change.direction, change.outcome or "", f"{change.auc_ratio or 0:012.4f}")


def _contradictions(changes: tuple[tuple[_Saying, Change], ...]) -> Iterator[Reason]:
    """Exposure to one drug said to rise and said to fall."""
    by_drug: dict[str, list[tuple[_Saying, Change]]] = defaultdict(list)
    for saying, change in changes:
        if change.quantity == Quantity.EXPOSURE and change.direction in _OPPOSED:
            by_drug[change.on].append((saying, change))
    for drug, found in sorted(by_drug.items()):
        if {change.direction for _, change in found} == _OPPOSED:
            evidence = _quotes(saying for saying, _ in found)
            yield Reason(kind="direction", explanation=f"exposure to {drug} is said to rise and said to fall", evidence=evidence)


def _predicted(a: _Party, b: _Party, facts: Facts, conflicts: tuple[Reason, ...]) -> Pair:
    """The predictions for a pair of which nothing is stated, with what they rest on."""
    changes: list[Change] = []
    proteins: set[str] = set()
    premises: dict[tuple[str, str], Statement] = {}
    for p in facts.predictions:
        for one, other in ((a, b), (b, a)):
            if p.precipitant in one.faces and p.object_drug in other.faces:
                changes.append(Change(on=other.name, quantity=Quantity.EXPOSURE, direction=p.direction))
                proteins |= {p.via} if p.via else set()
                premises |= {(" + ".join(p.rules), s.key): s for s in p.premises}
    reasons = (
        Reason(kind=rules, explanation=say(s), evidence=quotes((s,))) for (rules, _), s in sorted(premises.items(), key=lambda kv: kv[0])
    )
    status = Status.PREDICTED if changes else Status.NOTHING_STATED
    return Pair(
        a=a.name,
        b=b.name,
        status=status,
        effects=_distinct(changes),
        via=tuple(sorted(proteins)),
        premises=tuple(reasons),
        conflicts=conflicts,
    )


def _reasons(kind: str, sayings: Iterable[_Saying]) -> tuple[Reason, ...]:
    found = sorted((s.statement for s in sayings), key=lambda s: (s.document, s.key))
    return tuple(Reason(kind=kind, explanation=say(s), evidence=quotes((s,))) for s in found)


def _quotes(sayings: Iterable[_Saying]) -> tuple[Quote, ...]:
    return quotes(s.statement for s in sayings)


def _duplicates(drugs: tuple[Match, ...]) -> Iterator[Finding]:
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


def _shared(parties: list[_Party]) -> Iterator[Finding]:
    """Two entries that hold one substance, such as a combination product and its ingredient."""
    for a, b in combinations(parties, 2):
        if a.faces & b.faces:
            yield Finding(
                kind="shared_substance", object=a.name, members=(a.name, b.name), explanation=f"{a.name} and {b.name} hold one substance"
            )


def _combined(pairs: tuple[Pair, ...]) -> Iterator[Finding]:
    """Several precipitants that act on the exposure to one object drug, the same way or against each other."""
    acting: Mapping[str, dict[str, dict[str, Pair]]] = defaultdict(lambda: defaultdict(dict))
    for pair in pairs:
        for change in pair.effects:
            if change.quantity == Quantity.EXPOSURE and change.direction in _OPPOSED and change.on in {pair.a, pair.b}:
                other = pair.b if change.on == pair.a else pair.a
                acting[change.on][change.direction][other] = pair
    for drug, ways in sorted(acting.items()):
        for direction, verb in ((Direction.INCREASE, "raised"), (Direction.DECREASE, "lowered")):
            found = ways.get(direction, {})
            if len(found) > 1:
                yield _finding("several_precipitants", drug, found, f"exposure to {drug} {verb} by {_listed(found)}")
        up, down = ways.get(Direction.INCREASE, {}), ways.get(Direction.DECREASE, {})
        if up and down and len(up | down) > 1:
            words = f"exposure to {drug} raised by {_listed(up)}, lowered by {_listed(down)}"
            yield _finding("opposed_precipitants", drug, up | down, words)


def _listed(found: Mapping[str, Pair]) -> str:
    return " and ".join(f"{name} ({pair.status})" for name, pair in sorted(found.items()))


def _finding(kind: str, drug: str, found: Mapping[str, Pair], explanation: str) -> Finding:
    pairs = [pair for _, pair in sorted(found.items())]
    evidence = {q for pair in pairs for q in (*pair.evidence, *(q for r in pair.premises for q in r.evidence))}
    return Finding(kind=kind, object=drug, members=tuple(sorted(found)), explanation=explanation, evidence=tuple(sorted(evidence)))
