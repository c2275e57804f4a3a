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
PARTICIPLES = ("avoided", "prohibited", "contraindicated", "forbidden", "monitored", "used with caution")


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
