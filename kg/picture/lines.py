"""Statements and predictions → the lines of a picture: one for each relation of two entities and each way of saying it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kg.model import Predicate, Quantity, how_strong
from kg.picture.looks import INTERACTIONS
from kg.relations import BY_NAME, INTERACTS, RELATIONS, SHIFTS
from kg.sides import precipitant_and_object

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from kg.facts import Facts, Prediction
    from kg.model import Entity, Statement, Strength

    Fold = Callable[[str], str]
    """The entity in whose place another is drawn: a brand or salt stands with its substance."""


class Status(StrEnum):
    """Who says it."""

    STATED = "stated"
    DENIED = "denied"
    PREDICTED = "predicted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One relation between two entities as stated, denied or predicted.

    `statements` say it; a predicted line has `premises`, the keys of the lines that it follows from, and what `derived` it. What the name
    of a role group says ("CYP3A4 inhibitor") has no statement.
    """

    subject: str
    relation: str
    object: str
    status: Status = Status.STATED
    statements: tuple[Statement, ...] = ()
    premises: tuple[str, ...] = ()
    derived: tuple[Prediction, ...] = ()

    @property
    def key(self) -> str:
        """The same for the same parties, relation and status."""
        return f"{self.subject} {self.relation} {self.object} {self.status}"

    @property
    def ends(self) -> frozenset[str]:
        """Both parties."""
        return frozenset((self.subject, self.object))

    @property
    def strength(self) -> Strength | None:
        """The strongest that any statement says."""
        return max((s.strength for s in self.statements), key=how_strong, default=None)


def lines(facts: Facts, fold: Fold) -> tuple[Line, ...]:
    """Every line that facts give, sorted by key; an interaction that says which way exposure goes is no plain one besides."""
    premises = [s for p in facts.predictions for s in p.premises]
    saying: dict[tuple[str, str, str, Status], set[Statement]] = defaultdict(set)
    for statement in (*facts.statements, *premises):
        if place := _place(statement, fold):
            saying[place].add(statement)
    named = {place for s in (*facts.statements, *premises) for side in (s.subject, s.object) for place in _by_name(side)}
    found = [
        Line(subject=a, relation=r, object=b, status=status, statements=tuple(sorted(said, key=lambda s: (s.document, s.key))))
        for (a, r, b, status), said in saying.items()
    ]
    found += [Line(subject=a, relation=r, object=b) for a, r, b in named]
    found += _predicted(facts.predictions, fold)
    return tuple(sorted(found, key=lambda line: line.key))


def _place(statement: Statement, fold: Fold) -> tuple[str, str, str, Status] | None:
    """Where a statement belongs; None for what a picture draws as one node."""
    status = Status.DENIED if statement.negated else Status.STATED
    one, other = fold(statement.subject.id), fold(statement.object.id)
    if one == other:
        return None
    if statement.predicate is not Predicate.INTERACTS_WITH:
        return one, RELATIONS[statement.predicate], other, status
    directed = precipitant_and_object(statement)
    shift = SHIFTS.get(statement.effect.direction) if statement.effect and directed else None
    if shift and directed:
        return fold(directed[0].id), shift, fold(directed[1].id), status
    return min(one, other), INTERACTS, max(one, other), status


def _by_name(entity: Entity) -> Iterator[tuple[str, str, str]]:
    """What the name of a role group says of the protein in it."""
    for role in entity.roles:
        yield entity.id, BY_NAME[role.action], role.target.id


def _predicted(predictions: Iterable[Prediction], fold: Fold) -> Iterator[Line]:
    """One line for each pair and direction, whichever proteins it runs through."""
    by_place: dict[tuple[str, str, str], list[Prediction]] = defaultdict(list)
    for p in predictions:
        one, other = fold(p.precipitant), fold(p.object_drug)
        shift = SHIFTS.get(p.direction, INTERACTS) if p.quantity is Quantity.EXPOSURE else INTERACTS
        if one != other:
            by_place[one, shift, other].append(p)
    for (one, shift, other), found in by_place.items():
        places = [_place(s, fold) for p in found for s in p.premises]
        keys = {" ".join(place) for place in places if place}
        yield Line(subject=one, relation=shift, object=other, status=Status.PREDICTED, premises=tuple(sorted(keys)), derived=tuple(found))


def unsaid(found: Iterable[Line]) -> frozenset[str]:
    """The keys of predictions on a pair of which a document speaks itself: they stand beside it and are not drawn over it."""
    listed = tuple(found)
    spoken = {line.ends for line in listed if line.status is not Status.PREDICTED and line.relation in INTERACTIONS}
    return frozenset(line.key for line in listed if line.status is Status.PREDICTED and line.ends in spoken)
