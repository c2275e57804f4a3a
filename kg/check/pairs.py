"""What is said of one pair: by name before by class, a denial before a prediction, and never silence."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kg.answers import Change, Pair, Reason, Status
from kg.model import Direction, On, Quantity, how_urgent, in_order
from kg.quotes import Quote, quotes
from kg.words import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.check.parties import Party, Saying
    from kg.facts import Facts, Prediction

OPPOSED: Final = frozenset({Direction.INCREASE, Direction.DECREASE})


def judge(a: Party, b: Party, sayings: tuple[Saying, ...], facts: Facts, held: tuple[Reason, ...] = ()) -> Pair:
    """What is said by name, else what is denied, else what is said of a class, else what is predicted, else nothing.

    `held` is what is said of the members of a class on the list: it stands against every answer that asks for less.
    """
    pair = _judged(a, b, sayings, facts)
    graver = tuple(reason for reason in held if pair.status is not Status.STATED or _graver(reason, pair))
    return replace(pair, conflicts=(*pair.conflicts, *graver))


def _graver(reason: Reason, pair: Pair) -> bool:
    return min(quote.urgency for quote in reason.evidence) < how_urgent(pair.management)


def _judged(a: Party, b: Party, sayings: tuple[Saying, ...], facts: Facts) -> Pair:
    if not (a.known and b.known):
        return Pair(a=a.name, b=b.name, status=Status.UNKNOWN)
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
        pair = _stated(a, b, of_class, conflicts=against_class)
        return replace(pair, conflicts=(*pair.conflicts, *_foretold_otherwise(pair, tuple(_foretold(a, b, facts)))))
    return _predicted(a, b, facts, conflicts=against_class)


def _stated(a: Party, b: Party, sayings: tuple[Saying, ...], conflicts: tuple[Reason, ...]) -> Pair:
    first = min(sayings, key=lambda s: (how_urgent(s.statement.management), s.through))
    changes = tuple((s, change) for s in sayings for change in _changes(s))
    return Pair(
        a=a.name,
        b=b.name,
        status=Status.STATED,
        effects=_distinct(change for _, change in changes),
        management=in_order(m for s in sayings for m in s.statement.management),
        via=tuple(sorted({protein.name for s in sayings for protein in s.statement.via})),
        via_class=" / ".join(first.through) or None,
        evidence=_quotes(sayings),
        conflicts=(*conflicts, *_contradictions(changes)),
    )


def _changes(saying: Saying) -> Iterator[Change]:
    effect = saying.statement.effect
    if effect is not None:
        on = {On.SUBJECT: saying.subject.name, On.OBJECT: saying.object.name}.get(effect.on, On.PATIENT)
        hedged = saying.statement.hedged
        yield Change(
            on=on, quantity=effect.quantity, direction=effect.direction, outcome=effect.outcome, auc_ratio=effect.auc_ratio, hedged=hedged
        )


def _distinct(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Each change once; a plain saying makes the hedged one superfluous, a size the one without."""
    firm_first = sorted(changes, key=lambda c: (c.hedged, _bare(c), c.expected is None, str(c.expected)))
    kept: dict[tuple[str, ...], Change] = {}
    for change in firm_first:
        kept.setdefault(_bare(change), change)
    return tuple(sorted(kept.values(), key=_bare))


def _bare(change: Change) -> tuple[str, ...]:
    return (change.on, change.quantity, change.direction, change.outcome or "", f"{change.auc_ratio or 0:012.4f}")


def _contradictions(changes: tuple[tuple[Saying, Change], ...]) -> Iterator[Reason]:
    """Exposure to one drug said to rise and said to fall."""
    by_drug: dict[str, list[tuple[Saying, Change]]] = defaultdict(list)
    for saying, change in changes:
        if change.quantity is Quantity.EXPOSURE and change.direction in OPPOSED:
            by_drug[change.on].append((saying, change))
    for drug, found in sorted(by_drug.items()):
        if {change.direction for _, change in found} == OPPOSED:
            evidence = _quotes(saying for saying, _ in found)
            yield Reason(kind="direction", explanation=f"exposure to {drug} is said to rise and said to fall", evidence=evidence)


def _foretold(a: Party, b: Party, facts: Facts) -> Iterator[tuple[Change, Prediction]]:
    """What rules predict of two, each with the change; what one ingredient of a product does to another happens within it."""
    for p in facts.predictions:
        if any({p.precipitant, p.object_drug} <= party.faces for party in (a, b)):
            continue
        for one, other in ((a, b), (b, a)):
            if p.precipitant in one.faces and p.object_drug in other.faces:
                yield Change(on=other.name, quantity=p.quantity, direction=p.direction, expected=p.expected), p


def _foretold_otherwise(pair: Pair, foretold: tuple[tuple[Change, Prediction], ...]) -> Iterator[Reason]:
    """What rules predict of the two by name, where a class of one of them is said to do the contrary: not all of a class do alike."""
    said = defaultdict(set)
    for change in pair.effects:
        said[change.on, change.quantity].add(change.direction)
    against = [(c, p) for c, p in foretold if said[c.on, c.quantity] == OPPOSED - {c.direction}]
    for change in _distinct(c for c, _ in against):
        evidence = quotes(premise for c, p in against if _bare(c) == _bare(change) for premise in p.premises)
        if evidence:
            words = f"this is stated of {pair.via_class}; of the two by name a rule predicts the contrary: {change.words}"
            yield Reason(kind="prediction", explanation=words, evidence=evidence)


def _predicted(a: Party, b: Party, facts: Facts, conflicts: tuple[Reason, ...]) -> Pair:
    """The predictions for a pair of which nothing is stated, with what they rest on."""
    foretold = tuple(_foretold(a, b, facts))
    premises = {(" + ".join(p.rules), s.key): s for _, p in foretold for s in p.premises}
    reasons = (
        Reason(kind=rules, explanation=say(s), evidence=quotes((s,))) for (rules, _), s in sorted(premises.items(), key=lambda kv: kv[0])
    )
    return Pair(
        a=a.name,
        b=b.name,
        status=Status.PREDICTED if foretold else Status.NOTHING_STATED,
        effects=_distinct(change for change, _ in foretold),
        via=tuple(sorted({p.via for _, p in foretold if p.via})),
        premises=tuple(reasons),
        conflicts=conflicts,
    )


def _reasons(kind: str, sayings: Iterable[Saying]) -> tuple[Reason, ...]:
    found = sorted((s.statement for s in sayings), key=lambda s: (s.document, s.key))
    return tuple(Reason(kind=kind, explanation=say(s), evidence=quotes((s,))) for s in found)


def _quotes(sayings: Iterable[Saying]) -> tuple[Quote, ...]:
    return quotes(s.statement for s in sayings)
