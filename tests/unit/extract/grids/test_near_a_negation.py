"""Whoever interacts, though "no" or "not" stands near, is not denied; plain denials beside the same words are."""

from __future__ import annotations

from itertools import product

import pytest

from tests.monographs import change, denied, interacting, one

STATES = ("unaffected", "unchanged", "not affected")
UNPROVEN = (
    "There is no {} that warfarin is {}.",
    "No {} exists that warfarin is {}.",
)


@pytest.mark.parametrize(("frame", "word", "state"), list(product(UNPROVEN, ("proof", "guarantee", "evidence", "certainty"), STATES)))
def test_a_denial_that_nothing_proves_is_none(frame: str, word: str, state: str) -> None:
    """Where no proof is at hand that nothing happens, something may."""
    assert denied(interacting(frame.format(word, state))) == set()


@pytest.mark.parametrize(
    "line",
    [
        "Warfarin cannot be considered unaffected.",
        "Warfarin is unlikely to be unaffected.",
        "It is unlikely that warfarin remains unaffected.",
        "It is not likely that warfarin is unaffected.",
        "One cannot expect warfarin to remain unaffected.",
        "Warfarin is hardly ever unaffected.",
        "Warfarin is not among the drugs that are safe with zelonib.",
        "Warfarin does not belong to the drugs that are left unaffected.",
        "Warfarin is neither unaffected nor safe.",
        "Neither warfarin nor phenprocoumon is safe with zelonib.",
        "Neither warfarin nor phenprocoumon remains unaffected.",
        "Neither warfarin nor aspirin can be taken without risk.",
        "Neither warfarin nor aspirin should be taken, as bleeding increases.",
        "No amount of alcohol is safe with zelonib.",
        "No patient on ketoconazole escaped a rise in zelonib levels.",
        "No patient remained stable on warfarin.",
        "Studies did not exclude an effect on warfarin.",
        "The absence of reports does not exclude an interaction with warfarin.",
        "A lack of interaction with warfarin cannot be assumed.",
        "There are no interactions beyond that with warfarin.",
        "No other drug raises warfarin levels so much.",
        "It never fails: warfarin levels rise.",
        "Use fluconazole, which does not affect warfarin, instead.",
        "Vitamin K did not reverse the effect of warfarin with zelonib.",
        "Food makes no difference to the interaction with iron.",
        "It does not matter when ketoconazole is taken: levels double.",
        "Ketoconazole was not expected to affect zelonib. It did.",
        "Levels remain high with ketoconazole and do not fall.",
        "With ketoconazole levels do not decline as usual.",
        "With rifampicin zelonib levels do not rise above the limit of detection.",
        "Although ketoconazole generally does not raise zelonib levels, cases of toxicity have been reported.",
    ],
)
def test_two_denials_or_a_denial_of_safety_deny_nothing(line: str) -> None:
    """What is not safe, not unlikely or not without an exception is no harmless partner."""
    assert denied(interacting(line)) == set()


@pytest.mark.parametrize(
    "line",
    [
        "Ketoconazole does not affect zelonib in all patients.",
        "Ketoconazole does not affect everyone on zelonib.",
        "The interaction with warfarin is not seen in everybody.",
        "The interaction with warfarin is dose-dependent and not seen below 20 mg.",
        "No interaction is expected with low-dose aspirin.",
        "No interaction is expected with occasional ibuprofen.",
        "Antacids have no effect when taken two hours later.",
        "Antacids taken two hours later have no effect.",
        "No interaction with antacids occurs when doses are two hours apart.",
        "In the absence of ketoconazole, zelonib levels are unchanged.",
        "Patients who did not stop ketoconazole had raised levels.",
        "Ketoconazole no longer raises zelonib levels two weeks after it is stopped.",
        "Ketoconazole is no longer recommended with zelonib because levels rise.",
        "Blood pressure does not fall enough with ibuprofen.",
        "Clopidogrel has no effect when taken with zelonib.",
        "Levodopa is without effect in patients on zelonib.",
        "Warfarin: no reliable effect.",
        "Zelonib had no effect in patients on ibuprofen.",
        "In patients on rifampicin zelonib had no effect.",
        "INR was unchanged before warfarin was added.",
        "Rats are not affected by ketoconazole, but man is.",
        "No interaction is expected with ketoconazole cream.",
        "It is not the absorption of digoxin that changes but its excretion.",
        "The tmax of midazolam was not affected.",
    ],
)
def test_what_is_denied_of_some_cases_or_of_the_benefit_is_no_harmlessness(line: str) -> None:
    """Some patients, doses and times, whoever takes no partner, and an effect that is lost say nothing of harmless partners."""
    assert denied(interacting(line)) == set()


@pytest.mark.parametrize("lead", ["It is not clear why", "It is not understood why", "It has not been explained why"])
@pytest.mark.parametrize(("line", "partner"), [("lithium levels rise", "lithium"), ("zelonib raises warfarin levels", "warfarin")])
def test_what_happens_for_unknown_reasons_happens(lead: str, line: str, partner: str) -> None:
    """That nobody knows why something rises takes nothing from it."""
    assert change(one(interacting(f"{lead} {line}."), partner).effect) == ("object", "exposure", "increase")


@pytest.mark.parametrize(
    "line",
    [
        "It is not understood how zelonib raises warfarin levels.",
        "It has not been determined whether warfarin is affected.",
        "It is not known if warfarin levels change.",
    ],
)
def test_an_open_question_denies_nothing(line: str) -> None:
    """What nobody knows is not known not to be."""
    assert denied(interacting(line)) == set()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("There is no evidence that zelonib affects warfarin.", {"warfarin"}),
        ("It is not likely that warfarin levels will rise.", {"warfarin"}),
        ("Warfarin is among the drugs that are not affected.", {"warfarin"}),
        ("Warfarin remains unaffected.", {"warfarin"}),
        ("Neither warfarin nor digoxin is affected.", {"warfarin", "digoxin"}),
        ("No patient on warfarin had a change in INR.", {"warfarin"}),
        ("INR remained stable in all patients on warfarin.", {"warfarin"}),
        ("Zelonib levels were the same in the presence and absence of ketoconazole.", {"ketoconazole"}),
        ("Zelonib is not affected by antacids, whether taken together or apart.", {"antacid"}),
        ("It is known that warfarin is not affected.", {"warfarin"}),
        ("Warfarin is not affected, and the reason is known: it is handled otherwise.", {"warfarin"}),
        ("Paracetamol has no effect on zelonib levels when given together.", {"paracetamol"}),
    ],
)
def test_plain_denials_beside_the_same_words_are_read(line: str, expected: set[str]) -> None:
    """What was shown of all, or denied outright, stays denied."""
    assert denied(interacting(line)) == expected
