"""What a sentence tells of one pair is not said of the next that it goes on to."""

from __future__ import annotations

import pytest

from tests.monographs import advised, change, interacting, one, partners, read, told

_UP = ("subject", "exposure", "increase")
_DOWN = ("subject", "exposure", "decrease")


@pytest.mark.parametrize(
    "text",
    [
        "Rifampicin may lower zelonib levels, and co-administration with warfarin requires close monitoring.",
        "Rifampicin lowers zelonib exposure, but concomitant use of warfarin calls for monitoring of the INR.",
        "Rifampicin reduces zelonib levels and combination with warfarin needs close monitoring.",
    ],
)
def test_another_taking_together_begins_another_pair(text: str) -> None:
    """Each has what its own part of the sentence says, and nothing of the other's."""
    found = interacting(text)
    assert (change(one(found, "rifampicin").effect), told(one(found, "rifampicin"))) == (_DOWN, ())
    assert (one(found, "warfarin").effect, told(one(found, "warfarin"))) == (None, ("monitor",))


@pytest.mark.parametrize(
    "text",
    [
        "Interactions include higher zelonib levels with ketoconazole and lower zelonib levels with rifampicin.",
        "It interacts with ketoconazole, raising zelonib levels, and with rifampicin, lowering zelonib levels.",
    ],
)
def test_what_is_seen_with_the_next_is_not_said_of_the_one_before(text: str) -> None:
    """Ways that differ are each of their own partner."""
    found = interacting(text)
    assert change(one(found, "ketoconazole").effect) == _UP
    assert change(one(found, "rifampicin").effect) == _DOWN


def test_what_is_on_the_next_alone_is_no_effect_of_those_before() -> None:
    """A row that goes on to another change names its first partners without it, outside a section on interactions too."""
    found = read("## FAQs\n\nThere are interactions with strong CYP3A4 inducers, and reduced efficacy of hormonal contraceptives.")
    assert one(found, "strong CYP3A4 inducer").effect is None
    assert change(one(found, "hormonal contraceptive").effect) == ("object", "effect", "decrease")


def test_members_of_one_row_keep_what_is_said_of_all() -> None:
    """A joint within a subject or a list, or before words that name nobody else, parts nothing."""
    both = {"ketoconazole": ("avoid",), "itraconazole": ("avoid",)}
    assert advised("Co-administration with ketoconazole and co-administration with itraconazole should be avoided.") == both
    assert advised("Ketoconazole and itraconazole raise zelonib levels, and concomitant use should be avoided.") == both
    found = interacting("Interactions with NSAIDs and interactions with anticoagulants increase the risk of bleeding.")
    more_bleeding = ("patient", "risk", "increase")
    assert {name: change(one(found, name).effect) for name in partners(found)} == {"NSAID": more_bleeding, "anticoagulant": more_bleeding}


@pytest.mark.parametrize(
    "illness",
    ["Asthma (due to an increased risk of bronchospasm)", "Heart failure (risk of oedema)", "Peptic ulcer (increased risk of bleeding)"],
)
def test_why_an_illness_bars_is_not_why_a_drug_does(illness: str) -> None:
    """Brackets behind what is no partner are of no partner further on in the list."""
    found = one(read(f"## Contraindications\n\n{illness}, severe renal impairment, concomitant use of dofetilide."), "dofetilide")
    assert (found.effect, told(found)) == (None, ("contraindicated",))


def test_why_a_drug_is_barred_stays_with_it() -> None:
    """Brackets behind the partner itself say what comes of taking both."""
    found = read("## Contraindications\n\nConcomitant use of dofetilide (increased risk of arrhythmia), pregnancy.")
    assert change(one(found, "dofetilide").effect) == ("patient", "risk", "increase")
