"""The two sides of a statement: either of them first, a group among them, and which of the two changes the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import GROUPS, On, Predicate, Quantity, Scope

if TYPE_CHECKING:
    from kg.model import Entity, Statement

Ends = tuple["Entity", "Entity"]


def both_ways(s: Statement) -> tuple[Ends, Ends]:
    """Subject and object, and object and subject: an interaction is as much the one's as the other's."""
    return (s.subject, s.object), (s.object, s.subject)


def precipitant_and_object(s: Statement) -> Ends | None:
    """Who changes and who is changed, where the text says whose exposure that is, else None."""
    effect = s.effect
    if effect is None or effect.quantity is not Quantity.EXPOSURE or effect.on is On.PATIENT:
        return None
    return (s.object, s.subject) if effect.on is On.SUBJECT else (s.subject, s.object)


def is_of_group(s: Statement) -> bool:
    """Whether a statement speaks of a class or role group on one side at least."""
    return s.subject.kind in GROUPS or s.object.kind in GROUPS


def is_of_all(s: Statement) -> bool:
    """Whether an interaction is stated of both sides as a whole; what is said of some members of a class is said of no one of them."""
    return s.predicate is Predicate.INTERACTS_WITH and not s.negated and s.scope is not Scope.SOME
