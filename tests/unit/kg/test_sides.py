"""The two sides of a statement: what holds whichever of them is its subject."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.model import Direction, Effect, Kind, On, Predicate, Quantity, Scope
from kg.sides import both_ways, is_of_all, is_of_group, precipitant_and_object
from tests.readings import IMATINIB, KETOCONAZOLE, entity, exposure, said

STATIN = entity("statin", Kind.DRUG_CLASS)
PLAIN = said(IMATINIB, Predicate.INTERACTS_WITH, KETOCONAZOLE)


def test_it_does_not_matter_who_is_named_first() -> None:
    """The same change told from either side has the same precipitant and object drug, and the same sides in both orders."""
    mine = replace(PLAIN, effect=exposure(on=On.SUBJECT))
    theirs = said(KETOCONAZOLE, Predicate.INTERACTS_WITH, IMATINIB, effect=exposure(on=On.OBJECT))
    assert precipitant_and_object(mine) == precipitant_and_object(theirs) == (KETOCONAZOLE, IMATINIB)
    assert set(both_ways(mine)) == set(both_ways(theirs))


@pytest.mark.parametrize(
    "effect", [None, exposure(on=On.PATIENT), Effect(on=On.OBJECT, quantity=Quantity.RISK, direction=Direction.INCREASE)]
)
def test_only_a_change_of_exposure_has_a_precipitant(effect: Effect | None) -> None:
    """Where no effect is told, or one on the patient, or another than on exposure, neither of the two is called the precipitant."""
    assert precipitant_and_object(replace(PLAIN, effect=effect)) is None


def test_a_group_on_either_side_makes_a_statement_of_a_group() -> None:
    """A class counts as subject and as object."""
    assert [is_of_group(s) for s in (PLAIN, replace(PLAIN, subject=STATIN), replace(PLAIN, object=STATIN))] == [False, True, True]


def test_what_is_said_of_some_is_not_said_of_all() -> None:
    """Neither a denial, nor what holds of some members, nor any other kind of statement is an interaction of all."""
    others = (replace(PLAIN, scope=Scope.SOME), replace(PLAIN, negated=True), said(IMATINIB, Predicate.MEMBER_OF, STATIN))
    assert [is_of_all(s) for s in (PLAIN, replace(PLAIN, scope=Scope.ALL), *others)] == [True, True, False, False, False]
