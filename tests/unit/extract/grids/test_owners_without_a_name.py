"""Whose level or effect changes, where it is told by kind, by place or by a row."""

from __future__ import annotations

import pytest

from tests.monographs import change, interacting, one

EFFECTS = ("reduced efficacy.", "reduced effectiveness; use a barrier method.", "efficacy may be reduced.")


@pytest.mark.parametrize("label", ["Oral contraceptives", "Hormonal contraceptives"])
def test_contraceptives_are_what_fails(label: str) -> None:
    """Efficacy beside a contraceptive is that of the contraceptive."""
    told = [interacting(f"{label}: {effect}").statements[0].effect for effect in EFFECTS]
    assert {change(effect) for effect in told} == {("object", "effect", "decrease")}


@pytest.mark.parametrize("name", ["tacrolimus", "ciclosporin"])
@pytest.mark.parametrize("lead", ["Trough", "Peak", "Mean trough", "Trough blood"])
def test_a_trough_is_of_the_name_behind_it(lead: str, name: str) -> None:
    """The name between "trough" and "levels" says whose they are, as it does without the word."""
    for told, way in (("rose after the addition of zelonib", "increase"), ("fell with zelonib", "decrease")):
        assert change(one(interacting(f"{lead} {name} levels {told}."), name).effect) == ("object", "exposure", way)


@pytest.mark.parametrize(
    ("line", "way"),
    [
        ("Effects enhanced by: alcohol, opioids, theophylline.", "increase"),
        ("Potentiated by: alcohol, opioids, theophylline.", "increase"),
        ("Antagonised by: caffeine, opioids, theophylline.", "decrease"),
    ],
)
def test_a_list_of_agents_acts_on_the_drug(line: str, way: str) -> None:
    """What is done "by:" those listed is done to the drug, as without the colon."""
    told = interacting(line).statements
    assert {change(s.effect) for s in told} == {("subject", "effect", way)}


@pytest.mark.parametrize("phrase", ["a depressing effect", "the depressing effects", "the CNS depressing effect"])
def test_a_depressing_effect_can_grow(phrase: str) -> None:
    """What depresses is an effect, and not less of one."""
    line = f"Opioids increase {phrase} of zelonib."
    assert change(one(interacting(line), "opioid").effect) == ("subject", "effect", "increase")


@pytest.mark.parametrize("arm", ["those taking valproate", "patients on valproate", "valproate", "those on valproate"])
def test_the_arm_compared_with_does_nothing(arm: str) -> None:
    """Levels lower "than in those on valproate" are not lowered by it."""
    told = interacting(f"Zelonib levels were lower in patients on phenytoin than {'with ' if arm == 'valproate' else 'in '}{arm}.")
    assert [s.object.name for s in told.statements] == ["phenytoin"]


@pytest.mark.parametrize(
    ("line", "partner", "expected"),
    [
        ("Phenytoin: level may rise, zelonib level may fall.", "phenytoin", ("object", "exposure", "increase")),
        ("Zelonib: dipyridamole enhances effects.", "dipyridamole", ("subject", "effect", "increase")),
        ("Warfarin: INR rose after the addition of zelonib.", "warfarin", ("object", "effect", "increase")),
        ("Rifampicin and phenytoin may lead to loss of efficacy.", "phenytoin", ("subject", "effect", "decrease")),
        (
            "Zelonib may alter the absorption of medicinal products such as ketoconazole.",
            "ketoconazole",
            ("object", "exposure", "unspecified"),
        ),
        ("Metoprolol is a CYP2D6 substrate. Its AUC rose 3-fold with zelonib.", "metoprolol", ("object", "exposure", "increase")),
        ("Metoprolol: its levels may be increased by zelonib.", "metoprolol", ("object", "exposure", "increase")),
        ("Midazolam, whose AUC rises fifteenfold with zelonib, should be avoided.", "midazolam", ("object", "exposure", "increase")),
        ("Zelonib is a substrate of CYP3A4 and its levels rise with ketoconazole.", "ketoconazole", ("subject", "exposure", "increase")),
        ("Rifampicin reduces its effect when given with zelonib.", "rifampicin", ("subject", "effect", "decrease")),
        ("Zelonib: its levels are increased by ketoconazole.", "ketoconazole", ("subject", "exposure", "increase")),
        ("Warfarin: zelonib may reduce its effect.", "warfarin", ("object", "effect", "decrease")),
        ("Rifampicin: reduced efficacy.", "rifampicin", ("subject", "effect", "decrease")),
        ("Digoxin levels rise with zelonib.", "digoxin", ("object", "exposure", "increase")),
        ("Levels may rise with ketoconazole, and zelonib should be avoided.", "ketoconazole", ("subject", "exposure", "increase")),
    ],
)
def test_whose_change(line: str, partner: str, expected: tuple[str, str, str]) -> None:
    """The drug or its partner, in labels and telegrams."""
    assert change(one(interacting(line), partner).effect) == expected
