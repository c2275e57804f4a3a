"""What was done, demanded, doubted or denied is no advice, whatever its words; the same words bid where nobody takes them back."""

from __future__ import annotations

import pytest

from tests.monographs import advised

REPORTS = (
    "Ketoconazole was {pp} in the study.",
    "In the trial, ketoconazole had to be {pp}.",
    "In clinical studies, concomitant ketoconazole was to be {pp}.",
    "Trials in which ketoconazole was {pp} found no deaths.",
    "In the past ketoconazole was {pp}.",
    "The study protocol required that ketoconazole be {pp}.",
)
PARTICIPLES = ("avoided", "prohibited", "forbidden", "monitored", "used with caution")


@pytest.mark.parametrize("frame", REPORTS)
def test_what_was_done_in_a_study_is_no_advice(frame: str) -> None:
    """A participle in the past tells what somebody did or had to do then."""
    assert {words: advised(frame.format(pp=words)).get("ketoconazole", ()) for words in PARTICIPLES} == dict.fromkeys(PARTICIPLES, ())


@pytest.mark.parametrize(
    "line",
    [
        "Patients were told to avoid ketoconazole.",
        "Subjects were instructed not to take ketoconazole.",
        "Volunteers refrained from ketoconazole during the trial.",
        "The protocol forbade ketoconazole.",
        "The dose of zelonib had been reduced to 20 mg in those on ketoconazole.",
        "Eight patients required dose reduction when ketoconazole was added.",
        "Three patients on ketoconazole needed a lower dose.",
        "Doctors often avoid ketoconazole in such patients.",
        "Some physicians monitor ketoconazole levels.",
        "Talk to your doctor if you have been told to avoid ketoconazole.",
    ],
)
def test_what_people_do_or_were_told_is_no_advice(line: str) -> None:
    """Nor is what doctors do, what patients were told, and what some of them needed."""
    assert advised(line).get("ketoconazole", ()) == ()


@pytest.mark.parametrize(
    "line",
    [
        "Patients need not be told to avoid ketoconazole.",
        "Ketoconazole requires neither monitoring nor a lower dose.",
        "Ketoconazole does not have to be taken two hours apart.",
        "It is not advised to monitor ketoconazole levels.",
        "The dose of ketoconazole should not be changed.",
        "Few patients need dose adjustment with ketoconazole.",
        "It is debated whether ketoconazole should be avoided.",
        "Whether ketoconazole should be avoided is unclear.",
        "There is no reason why ketoconazole should be avoided.",
        "There is no evidence that ketoconazole must be avoided.",
        "Nobody recommends avoiding ketoconazole.",
        "We do not think that ketoconazole should be avoided.",
        "This does not mean that ketoconazole must be avoided.",
    ],
)
def test_what_is_not_said_or_not_needed_is_no_advice(line: str) -> None:
    """A doubt or a denial above the words of advice, and one within them, takes them back."""
    assert advised(line).get("ketoconazole", ()) == ()


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("It was recommended that ketoconazole be avoided.", "avoid"),
        ("Ketoconazole has been contraindicated since 2010.", "contraindicated"),
        ("Because levels were raised in the trial, ketoconazole must be avoided.", "avoid"),
        ("Patients should be told to avoid ketoconazole.", "avoid"),
        ("Patients are told to avoid ketoconazole.", "avoid"),
        ("In clinical practice, monitor levels with ketoconazole.", "monitor"),
        ("Never give ketoconazole without monitoring levels.", "monitor"),
        ("Ketoconazole should not be given without dose reduction.", "adjust_dose"),
        ("It is necessary to avoid ketoconazole.", "avoid"),
        ("If it is not possible to avoid ketoconazole, halve the dose.", "adjust_dose"),
        ("Unless ketoconazole can be avoided, halve the dose.", "adjust_dose"),
    ],
)
def test_what_bids_all_the_same_is_advice(line: str, kind: str) -> None:
    """What holds now, or what a condition leaves standing, is advice."""
    assert advised(line)["ketoconazole"] == (kind,)


@pytest.mark.parametrize(
    "line",
    [
        "If zelonib is contraindicated, ketoconazole may be used.",
        "If zelonib must be avoided, ketoconazole is an alternative.",
        "Ketoconazole is used when zelonib is contraindicated.",
        "Patients in whom ketoconazole is contraindicated can take zelonib.",
        "Unless contraindicated, ketoconazole should be given with zelonib.",
        "If bleeding occurs, stop ketoconazole.",
    ],
)
def test_what_is_to_be_done_if_something_else_is_barred_bars_nothing(line: str) -> None:
    """A ban that is a condition, and what is stopped when harm has come, forbid no pair."""
    assert advised(line).get("ketoconazole", ()) == ()


LIMITS = (
    "Doses above 20 mg {} be used with ketoconazole.",
    "Zelonib {} be given in doses above 20 mg with ketoconazole.",
    "With ketoconazole zelonib {} be taken at doses higher than 20 mg.",
    "With ketoconazole it {} be used in daily doses exceeding 20 mg.",
)


@pytest.mark.parametrize("frame", LIMITS)
def test_what_bars_a_higher_dose_sets_a_limit(frame: str) -> None:
    """A dose above a limit that is not to be given is a dose to adjust, and the pair is not barred."""
    bars = ("should not", "must not", "must never", "may not")
    assert {words: advised(frame.format(words)).get("ketoconazole") for words in bars} == dict.fromkeys(bars, ("adjust_dose",))


@pytest.mark.parametrize(
    "line",
    [
        "Do not use doses above 20 mg with ketoconazole.",
        "Never take more than 20 mg with ketoconazole.",
        "Avoid ketoconazole above 200 mg daily.",
        "Avoid ketoconazole at doses > 200 mg.",
        "Avoid more than 200 mg of ketoconazole.",
        "Keep ketoconazole at or below 200 mg.",
    ],
)
def test_orders_on_a_limit_set_it(line: str) -> None:
    """So do "avoid more than", "never take more than" and "keep below"."""
    assert advised(line) == {"ketoconazole": ("adjust_dose",)}
