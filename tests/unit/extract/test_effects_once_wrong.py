"""Effects that a wider reading of verbs, pronouns and tables once got wrong: on the wrong side, the wrong way, or of nobody."""

from __future__ import annotations

import pytest

from tests.monographs import change, interacting, one, read, told

_LOWERED = ("subject", "exposure", "decrease")
_RAISED = ("subject", "exposure", "increase")


@pytest.mark.parametrize(
    "line",
    [
        "Ketoconazole was thought to raise zelonib; it does not.",
        "Ketoconazole was thought to raise zelonib, but no change was found.",
        "Ketoconazole was believed to raise it; later studies refuted this.",
    ],
)
def test_what_was_once_thought_and_is_not_so_is_no_effect(line: str) -> None:
    """The verb tells of a belief that the same sentence takes back."""
    found = interacting(line)
    assert not [s for s in found.statements if s.effect and s.effect.direction == "increase"]


@pytest.mark.parametrize(
    "line", ["With ketoconazole, cut it by half.", "With ketoconazole, cut zelonib by half.", "He may halve it if you take ketoconazole."]
)
def test_a_dose_that_somebody_cuts_is_no_level_that_falls(line: str) -> None:
    """What "cut" orders looks like its past tense; a doctor can be "he"."""
    statement = one(interacting(line), "ketoconazole")
    assert statement.effect is None
    assert told(statement) == ("adjust_dose",)


@pytest.mark.parametrize(
    "line",
    [
        "Rifampicin may lower it, ketoconazole may raise it.",
        "Rifampicin lowers it, and ketoconazole probably raises it.",
        "Inducers such as rifampicin may lower it, inhibitors such as ketoconazole may raise it.",
    ],
)
def test_each_of_two_goes_its_own_way(line: str) -> None:
    """A modal before the verb, or a kind before the name, begins a new predicate all the same."""
    found = interacting(line)
    assert change(one(found, "rifampicin").effect) == _LOWERED
    assert change(one(found, "ketoconazole").effect) == _RAISED


@pytest.mark.parametrize("rest", ["does nothing", "does neither", "has no effect", "did nothing"])
def test_who_does_nothing_behind_a_comma_does_not_what_the_first_does(rest: str) -> None:
    """The second has a predicate of its own, without a verb of change."""
    found = interacting(f"Ketoconazole doubles it, terbinafine {rest}.")
    assert change(one(found, "ketoconazole").effect) == _RAISED
    assert one(found, "terbinafine").effect is None


def test_some_of_a_row_raise_it_and_the_others_lower_it() -> None:
    """Which of them go which way is told by their place, so that none is given the way of another."""
    found = interacting("Clarithromycin, erythromycin and rifampicin: the first two raise it, the last lowers it.")
    assert {change(s.effect) for s in found.statements} == {("subject", "exposure", "unspecified")}


@pytest.mark.parametrize("title", ["Effect on the medicine", "Effect on levels of the medicine", "Effect on the other medicine"])
def test_a_column_on_the_medicine_of_the_row_is_none_on_the_drug(title: str) -> None:
    """Elsewhere "the medicine" is another word for the drug of the monograph."""
    table = f"| Medicine | Effect on zelonib | {title} |\n|---|---|---|\n| Simvastatin | none | ↑ |\n| Rifampicin | ↓ | none |"
    found = read(f"## Drug interactions\n\n{table}")
    assert change(one(found, "simvastatin").effect) == ("object", "exposure", "increase")
    assert change(one(found, "rifampicin").effect) == _LOWERED


@pytest.mark.parametrize("advice", ["As a precaution, avoid in renal impairment.", "Therefore, reduce the dose in older people."])
def test_advice_for_some_patients_is_none_on_whom_the_paragraph_before_names(advice: str) -> None:
    """A reason ties advice to what stands before it, unless it is for the ill or the old."""
    assert told(one(interacting("Zelonib raises lithium levels.", advice), "lithium")) == ()


def test_a_juice_that_lowers_it_is_not_lowered() -> None:
    """A food that acts on the drug stands before the verb, and "it" behind that is the drug."""
    found = interacting("Grapefruit raises zelonib, apple juice lowers it.")
    assert change(one(found, "apple juice").effect) == _LOWERED


@pytest.mark.parametrize(
    ("line", "partner"),
    [
        ("Zelonib increases the clearance of theophylline, while ciprofloxacin decreases it.", "ciprofloxacin"),
        ("Zelonib strengthens warfarin; vitamin K weakens it.", "vitamin K"),
        ("Zelonib raises digoxin. Quinidine raises it too.", "quinidine"),
        ("Zelonib raises prolactin; risperidone raises it even more.", "risperidone"),
        ("A rise in creatinine is seen with trimethoprim; zelonib lowers it.", "trimethoprim"),
    ],
)
def test_what_it_stands_for_may_be_what_the_clause_before_changes(line: str, partner: str) -> None:
    """A clearance, a finding or another drug that the drug changes is what the next is said to change, too."""
    assert one(interacting(line), partner).effect is None


def test_what_it_does_to_them_is_done_to_the_label() -> None:
    """Behind a label "it" is the drug, and "them" are those of the label."""
    found = interacting("Nitrates: it strengthens them.")
    assert change(one(found, "nitrate").effect) == ("object", "effect", "increase")


def test_each_has_a_relative_clause_of_its_own() -> None:
    """The words right behind a name say which way it goes alone."""
    found = interacting("Ketoconazole, which raises it, and rifampicin, which lowers it, should be avoided.")
    assert change(one(found, "ketoconazole").effect) == _RAISED
    assert change(one(found, "rifampicin").effect) == _LOWERED


@pytest.mark.parametrize(
    ("line", "way", "outcome"),
    [
        ("Zelonib inhibits the metabolism of carbamazepine.", "increase", None),
        ("Zelonib increases the clearance of carbamazepine.", "decrease", None),
        ("Zelonib decreases the absorption of carbamazepine.", "decrease", "absorption"),
        ("Zelonib may alter the metabolism of carbamazepine.", "unspecified", "metabolism"),
    ],
)
def test_what_falls_is_no_name_for_what_rises(line: str, way: str, outcome: str | None) -> None:
    """Exposure rises where metabolism is inhibited: "increase" beside "metabolism" would say the contrary of the text."""
    effect = one(interacting(line), "carbamazepine").effect
    assert effect is not None
    assert (str(effect.direction), effect.outcome) == (way, outcome)
