"""On whom advice falls: on members, juices and ingredients, on what is left off, and not on what the drug itself is."""

from __future__ import annotations

import pytest

from kg.model import Administration
from tests.monographs import change, interacting, one, partners, read, told


def test_advice_behind_a_member_falls_on_the_member() -> None:
    """What is advised behind a sentence on a member is advised of it, and not of the group in the label, of which nothing was said."""
    found = interacting("* **Immunosuppressants:** Zelonib raises ciclosporin levels. Avoid concomitant use.")
    assert partners(found) == {"ciclosporin"}
    assert told(one(found, "ciclosporin")) == ("avoid",)
    found = interacting("* **Anticoagulants:** Zelonib may potentiate the effect of warfarin. Close INR monitoring is called for.")
    assert {s.object.name: told(s) for s in found.statements if s.management} == {"warfarin": ("monitor",)}


def test_advice_on_a_fruit_holds_for_its_juice() -> None:
    """Who is to leave off a fruit is to leave off its juice, which the text speaks of elsewhere."""
    found = read("## Drug Interactions\n\nGrapefruit juice raises levels.\n\n## Precautions\n\nAvoid grapefruit products.")
    assert told(one(found, "grapefruit juice")) == ("avoid",)


@pytest.mark.parametrize("time", ["during antidepressant treatment", "during treatment with antidepressants"])
def test_the_time_of_a_treatment_is_no_partner(time: str) -> None:
    """A class that says how long something else is left off is the drug itself."""
    assert partners(interacting(f"It is best to avoid alcohol {time}.")) == {"alcohol"}


@pytest.mark.parametrize(
    "item",
    [
        "Hypersensitivity, MAOI use, children under two.",
        "Monoamine oxidase inhibitor (MAOI) use in the last two weeks",
        "MAOIs within the last two weeks",
    ],
)
def test_use_among_contraindications_is_contraindicated(item: str) -> None:
    """Use of a drug, now or shortly before, is what must not be, also behind an allergy."""
    found = read(f"## Contraindications\n\n* {item}")
    assert told(one(found, "MAOI")) == ("contraindicated",)


def test_all_that_is_said_of_a_partner_moves_to_the_ingredient() -> None:
    """Where a class is said to meet one ingredient, its members meet that one in every section."""
    found = read(
        "## Drug Interactions\n\n* **Serotonergic drugs:** MAOIs add to the effect of tramadol.\n\n## Contraindications\n\n* Use of MAOIs",
        title="Paracetamol + Tramadol",
    )
    assert [told(s) for s in found.statements if s.object.name == "MAOI"] == [("contraindicated",)]


@pytest.mark.parametrize(
    ("sentence", "partner"),
    [
        ("Live vaccines should be avoided during treatment.", "live vaccine"),
        ("Ibuprofen should not be taken while using it.", "ibuprofen"),
    ],
)
def test_what_is_left_off_during_treatment_is_a_partner(sentence: str, partner: str) -> None:
    """Outside a section on interactions, what should be avoided during the treatment is to be avoided with the drug."""
    assert told(one(read(f"## Precautions\n\n{sentence}"), partner)) == ("avoid",)


def test_advice_in_brackets_is_on_the_name_before_it() -> None:
    """Of several names in a list, advice in brackets is on the last alone; of two joined by "and" on both."""
    found = interacting("It may interact with topical corticosteroids, CYP3A4 substrates, and alcohol (caution).")
    assert {s.object.name for s in found.statements if s.management} == {"alcohol"}
    found = interacting("Phenytoin and carbamazepine (avoid).")
    assert {s.object.name for s in found.statements if s.management} == {"phenytoin", "carbamazepine"}


@pytest.mark.parametrize(
    ("how", "expected"),
    [
        ("Avoid taking zelonib with food.", ()),
        ("It is taken on an empty stomach, 30-60 minutes ahead of breakfast.", ("separate",)),
        ("Take it once daily, at least two hours after food.", ("separate",)),
        ("Take it 30 minutes before a meal.", ()),
    ],
)
def test_a_drug_that_food_spoils_is_taken_apart_from_meals(how: str, expected: tuple[str, ...]) -> None:
    """Where food lowers absorption, a time before or after meals keeps the two apart; "not with food" is no way of taking it with food."""
    statement = one(read(f"## Drug Interactions\n\nFood reduces its absorption.\n\n## Dosage\n\n{how}"), "food")
    assert (told(statement), statement.administration is Administration.WITH_FOOD) == (expected, False)


def test_a_formulation_with_or_without_food_hides_no_other_sentence() -> None:
    """Better absorption on an empty stomach is read beside a sentence that leaves meals open."""
    found = read("## Dosage\n\nIt is taken with or without food. Zelonib is absorbed best on an empty stomach.")
    assert one(found, "food").effect is not None


def test_reactions_to_report_are_no_allergy() -> None:
    """What a patient is to report hides no advice in the same sentence."""
    assert told(one(read("## Precautions\n\nDrink enough, avoid alcohol, and report any allergic reactions."), "alcohol")) == ("avoid",)


def test_what_a_reaction_came_after_is_no_contraindicated_drug() -> None:
    """A drug whose use once caused a reaction is no partner among contraindications."""
    assert partners(read("## Contraindications\n\n* Wheezing or other reactions after aspirin or any NSAID.")) == set()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Advise patients to limit alcohol, avoiding smoking and getting enough sleep.", {"alcohol": ("caution",), "tobacco": ("avoid",)}),
        ("Limit alcohol, monitor the diet.", {"alcohol": ("caution",)}),
        ("Avoid alcohol; caution while driving because of drowsiness.", {"alcohol": ("avoid",)}),
        ("Patients should avoid alcohol and caution them about drowsiness.", {"alcohol": ("avoid",)}),
    ],
)
def test_each_rule_of_life_has_its_own_advice(sentence: str, expected: dict[str, tuple[str, ...]]) -> None:
    """What is to be left off, limited and watched in one sentence are things of their own."""
    found = read(f"## Precautions\n\n- **Lifestyle:** {sentence}")
    assert {s.object.name: told(s) for s in found.statements if s.predicate == "interacts_with"} == expected


def test_what_happens_with_food_is_no_instruction() -> None:
    """Absorption "when taken with food" says nothing of how the drug is taken, which another sentence says; a fatty meal is a meal."""
    found = read(
        "## How It Works\n\nAbsorption is raised when taken with food, especially high-fat meals.\n\n"
        "## Dosage\n\nOrally on an empty stomach."
    )
    assert {told(one(found, name)) for name in ("food", "high-fat meal")} == {("separate",)}


def test_advice_on_a_narrower_class_is_not_on_the_label() -> None:
    """What is advised of strong inhibitors under the label of them all is advised of the strong ones."""
    found = interacting("- **CYP3A4 inhibitors:** May raise zelonib levels. Monitoring is called for with strong CYP3A4 inhibitors.")
    assert told(one(found, "CYP3A4 inhibitor")) == ()
    assert told(one(found, "strong CYP3A4 inhibitor")) == ("monitor",)


def test_monitoring_behind_a_harm_is_of_the_pair_that_causes_it() -> None:
    """Outside sections on interactions a sentence that has something watched goes on about what the sentence before it said."""
    lines = "## Precautions\n\nZelonib can cause bleeding, especially in patients taking warfarin. {} is essential."
    assert told(one(read(lines.format("Regular monitoring of the INR")), "warfarin")) == ("monitor",)
    assert told(one(read(lines.format("A healthy diet")), "warfarin")) == ()


def test_advice_on_the_interacting_drugs_is_on_all_that_were_named() -> None:
    """What a paragraph advises of "the interacting drugs" holds for each drug in it, not only those of the last sentence."""
    found = interacting("Zelonib lowers the absorption of digoxin. It may interact with warfarin. Separate it from the interacting drugs.")
    assert {s.object.name: told(s) for s in found.statements} == {"digoxin": ("separate",), "warfarin": ("separate",)}


def test_what_is_said_of_all_inducers_holds_for_those_of_one_enzyme() -> None:
    """Groups of one enzyme in a bare list take the effect of the group of all enzymes, not its advice, and nothing goes the other way."""
    found = interacting("- CYP inducers: reduced zelonib levels. Avoid them.", "- CYP3A4 inhibitors and CYP2C9 inducers.")
    assert change(one(found, "CYP2C9 inducer").effect) == ("subject", "exposure", "decrease")
    assert told(one(found, "CYP2C9 inducer")) == ()
    assert one(found, "CYP3A4 inhibitor").effect is None
    assert one(interacting("- CYP inducers.", "- CYP2C9 inducers: reduced levels."), "CYP450 inducer").effect is None
    found = interacting("- P-gp inducers: avoid them.", "- Combined P-gp and strong CYP3A4 inducers.")
    assert all(told(s) == ("avoid",) for s in found.statements if "P-gp" in s.object.name)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Caution with warfarin and do not use with disulfiram.", {"warfarin": ("caution",), "disulfiram": ("avoid",)}),
        ("Avoid lithium with zelonib and consider the impact of digoxin on its effect.", {"lithium": ("avoid",), "digoxin": ()}),
    ],
)
def test_what_is_advised_of_the_one_is_not_advised_of_the_other(sentence: str, expected: dict[str, tuple[str, ...]]) -> None:
    """Behind "and" a sentence can go on to advise something else of somebody else."""
    found = interacting(sentence)
    assert {name: told(one(found, name)) for name in expected} == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Check your blood more often if you take warfarin.",
        "Your doctor may want to measure the clotting of your blood daily with warfarin.",
        "Warfarin: the INR should be checked more often.",
    ],
)
def test_those_whose_blood_is_checked_take_the_partner(sentence: str) -> None:
    """What is checked more often is no stronger effect, and whoever takes the partner does not have it measured."""
    found = one(interacting(sentence), "warfarin")
    assert (told(found), found.effect) == (("monitor",), None)
