"""Outside a section of interactions a name is often no partner: what the body holds, what a patient has, what a drug is for."""

from __future__ import annotations

import pytest

from tests.monographs import denied, interacting, partners, read


@pytest.mark.parametrize(
    "text",
    [
        "Its effects come from combined antagonism at dopamine D2 receptors, reducing dopamine activity.",
        "The combined action of both parts reduces histamine levels in the tissue.",
        "It raises the activity of lipoprotein lipase, enhancing clearance.",
        "Together, they reduce fibrinogen levels.",
    ],
)
def test_what_the_body_holds_is_no_partner(text: str) -> None:
    """A mechanism that works on a substance of the body is no interaction, however many parts work together."""
    assert partners(read(f"## How It Works\n\n{text}")) == set()


def test_what_the_body_holds_is_a_partner_when_it_is_taken() -> None:
    """Of the same substance as a medicine the text speaks as of any other."""
    assert partners(read("## Precautions\n\nPatients taking potassium have an increased risk of hyperkalemia.")) == {"potassium"}


@pytest.mark.parametrize(
    "text",
    [
        "Use with caution in patients on a sodium-restricted diet.",
        "Monitor levels in patients receiving parenteral nutrition.",
        "Avoid in aspirin-induced asthma.",
        "Caution in those with blocked milk ducts.",
    ],
)
def test_the_state_of_a_patient_is_no_partner(text: str) -> None:
    """How somebody is fed, or what once harmed somebody, is no medicine taken beside the drug."""
    assert partners(read(f"## Precautions\n\n{text}")) == set()


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Acute intoxication with alcohol, opioids, or hypnotics", set()),
        ("Acute intoxication with alcohol or opioids, concomitant use of linezolid", {"linezolid"}),
        ("Colitis associated with antibiotic use", set()),
        ("Asthma without concurrent corticosteroid use", set()),
        ("Skin infection unless used with antibiotics", set()),
        ("Use within 14 days of linezolid", {"linezolid"}),
    ],
)
def test_what_has_made_somebody_ill_is_no_partner(text: str, left: set[str]) -> None:
    """A contraindication that names the cause of a state warns of the state."""
    assert partners(read(f"## Contraindications\n\n* {text}")) == left


def test_food_for_the_stomach_is_no_interaction() -> None:
    """Even in answer to a question about food; what food does to absorption is one."""
    asked = "## FAQs\n\n**Can Zelonib be taken with food?**\n\n"
    assert partners(read(f"{asked}A: If it upsets your stomach, it is advisable to take it with food.")) == set()
    assert partners(read(f"{asked}A: Food reduces stomach upset, but it lowers absorption.")) == {"food"}
    assert denied(interacting("Food has no effect on its levels or on stomach upset.")) == {"food"}


def test_a_common_combination_is_no_interaction() -> None:
    """What a drug is often given with is treatment, wherever that is said."""
    assert partners(interacting("Zelonib is frequently combined with methotrexate.")) == set()
    assert partners(interacting("Zelonib is often used in combination with metformin, which raises its levels.")) == {"metformin"}


def test_a_second_choice_is_no_interaction() -> None:
    """Where another drug is contraindicated for a patient, the drug takes its place."""
    assert partners(read("## Usage\n\nIt is used in combination with insulin when metformin is contraindicated or not tolerated.")) == set()


def test_muscle_fibers_are_no_food() -> None:
    """A fiber of the body is not eaten."""
    assert denied(read("## How It Works\n\nIt relaxes without affecting muscle fibers.")) == set()


@pytest.mark.parametrize(
    "text",
    [
        "It can be used together with inhaled corticosteroids for additive effects.",
        "It is also used, in combination with tenofovir, to reduce the risk of infection.",
        "Disease that needs suction of gastric juice should be watched, taken with care.",
    ],
)
def test_a_wanted_effect_of_both_is_no_interaction(text: str) -> None:
    """What two medicines are given together for is treatment."""
    assert partners(read(f"## About\n\n{text}")) == set()


def test_whatever_is_taken_by_mouth_is_a_class() -> None:
    """What slows the bowel or binds in it acts on all oral drugs, and a text that says so names them as one partner."""
    for words in ("oral medications", "orally administered drugs"):
        assert partners(interacting(f"It reduces the absorption of other {words}.")) == {"oral medication"}
