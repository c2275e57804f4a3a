"""What starting or stopping a drug changes, and what stands in its place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.check import check
from kg.model import Direction, Kind, Management, Predicate, Statement
from tests.lists import PRAVASTATIN, SIMVASTATIN, STATIN, interacts, store_of
from tests.readings import KETOCONAZOLE, WARFARIN, entity, exposure, said


def test_stopping_an_inducer_turns_its_effect_back() -> None:
    """Without the inducer the exposure that it lowered is expected to rise, and the answer for the rest says nothing of it any more."""
    lowered = interacts(SIMVASTATIN, KETOCONAZOLE, effect=exposure(Direction.DECREASE))
    found = check(store_of(lowered, interacts(SIMVASTATIN, WARFARIN)), ("simvastatin", "ketoconazole", "warfarin"), stop=["ketoconazole"])
    (step,) = found.what_if
    assert (step.action, step.drug, len(step.pairs)) == ("stop", "ketoconazole", 2)
    assert len(step.reversals) == 1
    assert "expected to rise when ketoconazole is stopped" in step.reversals[0]
    assert [(pair.a, pair.b) for pair in found.pairs] == [("simvastatin", "warfarin")]
    assert [drug.name for drug in found.drugs] == ["simvastatin", "warfarin"]


def test_starting_a_drug_shows_what_comes_with_it() -> None:
    """The pairs of a new drug stand apart, and in the answer for the whole list."""
    store = store_of(interacts(SIMVASTATIN, KETOCONAZOLE), interacts(SIMVASTATIN, WARFARIN))
    found = check(store, ("simvastatin", "warfarin"), start=["ketoconazole"])
    assert [(s.action, s.drug, [(p.a, p.b) for p in s.pairs]) for s in found.what_if] == [
        ("start", "ketoconazole", [("ketoconazole", "simvastatin"), ("ketoconazole", "warfarin")])
    ]
    assert replace(found, what_if=()) == check(store, ("simvastatin", "warfarin", "ketoconazole"))


def test_a_drug_that_is_not_on_the_list_cannot_be_stopped() -> None:
    """To stop what nobody takes, or to start what is taken already, changes nothing, and the answer says why."""
    store = store_of(interacts(SIMVASTATIN, KETOCONAZOLE), interacts(SIMVASTATIN, WARFARIN))
    found = check(store, ("simvastatin", "ketoconazole"), stop=("warfarin",))
    assert [(step.is_moot, step.pairs) for step in found.what_if] == [(True, ())]
    assert "what if warfarin is stopped: it is not on the list, so no pair ends with it\n" in found.to_text()
    assert (
        "what if simvastatin is started: it is on the list already"
        in check(store, ("simvastatin", "ketoconazole"), start=("simvastatin",)).to_text()
    )


@pytest.mark.parametrize(
    ("start", "words"), [(["ketoconazole"], "1 pair comes with it"), (["ketoconazole", "warfarin"], "2 pairs come with it")]
)
def test_one_pair_is_one(start: list[str], words: str) -> None:
    """What a new drug brings is counted in English."""
    store = store_of(interacts(SIMVASTATIN, KETOCONAZOLE), interacts(SIMVASTATIN, WARFARIN))
    assert words in check(store, ("simvastatin",), start=start).to_text()


def test_alternatives_are_members_without_the_problem() -> None:
    """Another statin that no document names with the azole is shown as computed; one that is named with it is not."""
    other = entity("fluvastatin")
    store = store_of(
        *(said(drug, Predicate.MEMBER_OF, STATIN) for drug in (SIMVASTATIN, PRAVASTATIN, other)),
        interacts(SIMVASTATIN, KETOCONAZOLE, management=(Management.CONTRAINDICATED,)),
        interacts(other, KETOCONAZOLE),
    )
    (one,) = check(store, ("simvastatin", "ketoconazole"), alternatives=True).alternatives
    assert (one.instead_of, one.because_of, one.name) == ("simvastatin", "ketoconazole", "pravastatin")
    assert "nothing stated in these monographs" in one.explanation
    assert one.to_json()["computed"] is True
    assert check(store, ("simvastatin", "ketoconazole")).alternatives == ()


def test_an_alternative_is_not_advised_against_by_its_textbook_class() -> None:
    """A member of the same class of which nothing is stated is offered, but not where a class of it is advised against in the texts."""
    rosuvastatin, clarithromycin = entity("rosuvastatin"), entity("clarithromycin")
    told = [said(drug, Predicate.MEMBER_OF, STATIN) for drug in (SIMVASTATIN, rosuvastatin)]
    told += [interacts(clarithromycin, SIMVASTATIN, management=(Management.AVOID,))]
    barred = interacts(clarithromycin, entity("lipid-lowering drug", Kind.DRUG_CLASS), management=(Management.AVOID,))

    def offered(*statements: Statement) -> list[str]:
        found = check(store_of(*statements), ("clarithromycin", "simvastatin"), alternatives=True).alternatives
        return [one.name for one in found if one.instead_of == "simvastatin"]

    assert offered(*told) == ["rosuvastatin"]
    assert offered(*told, barred) == []
