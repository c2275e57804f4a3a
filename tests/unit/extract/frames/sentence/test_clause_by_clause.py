"""What one clause says is not said of the partners of another; what nobody has looked at is said of none."""

from __future__ import annotations

import pytest

from kg.model import Direction, On, Predicate, Quantity
from tests.monographs import denied, interacting, one, partners, read, rows, told


@pytest.mark.parametrize(
    "text",
    [
        "What smoking does to this mixture is not fully elucidated.",
        "An interaction with sedatives is not extensively documented.",
        "The leaflets do not mention any effect of alcohol.",
        "Alcohol interaction data are scarce.",
        "No data on concomitant use with sedatives.",
    ],
)
def test_what_nobody_has_looked_at_is_neither_stated_nor_denied(text: str) -> None:
    """That sources are silent is no interaction and no lack of one."""
    found = interacting(f"* {text}")
    assert partners(found) | denied(found) == set()


def test_an_unknown_pathway_is_none_unless_the_text_goes_on_to_name_one() -> None:
    """Only the clause that says that nothing is known is passed over."""
    silent = "Metabolism by CYP enzymes is not described in the leaflets."
    known = "Although its fate is not fully elucidated, it is metabolized by CYP3A4."
    assert rows(read(f"## Pharmacokinetics\n\n{silent}")) == set()
    assert rows(read(f"## Pharmacokinetics\n\n{known}")) == {("zelonib", "substrate_of", "CYP3A4")}


def test_what_a_sentence_grants_denies_nothing() -> None:
    """A concession comes before interactions that there are all the same."""
    found = interacting(
        "* **CYP450 inhibitors:** While zelonib's metabolism does not depend on the CYP450 system, some interactions can occur."
    )
    assert (partners(found), denied(found)) == ({"CYP450 inhibitor"}, set())


@pytest.mark.parametrize(
    "text",
    [
        "Avoid alcohol, use caution when driving, and keep the leaflet.",
        "Avoid alcohol; monitor driving performance because of possible dizziness.",
        "Avoid alcohol, limit driving until the effects are clear.",
        "Avoid alcohol, rest, and be cautious about activities that need a clear head.",
        "Use cautiously in pregnancy, adjust dosage for children, and advise patients to avoid alcohol.",
    ],
)
def test_advice_on_something_else_is_none_on_the_partner(text: str) -> None:
    """Driving, and whom a dose is adjusted for, have nothing to do with the partner in the same sentence."""
    (found,) = [s for s in read(f"## Precautions\n\n{text}").statements if s.predicate is Predicate.INTERACTS_WITH]
    assert (found.object.name, found.effect, told(found)) == ("alcohol", None, ("avoid",))


def test_of_two_partners_each_has_its_own_advice() -> None:
    """What is to be avoided and what asks for caution stand in one sentence."""
    found = interacting("* Avoid use with MAOIs and be cautious when combining with anticoagulants.")
    assert told(one(found, "MAOI")) == ("avoid",)
    assert told(one(found, "anticoagulant")) == ("caution",)


def test_a_dose_that_does_something_is_not_to_be_adjusted() -> None:
    """High doses that reduce an effect are no advice on the dose."""
    found = one(interacting("* High doses can reduce the effectiveness of levodopa."), "levodopa")
    assert told(found) == ()
    assert found.effect is not None


@pytest.mark.parametrize(
    ("section", "text"),
    [
        ("Dosage", "It is given before the evening meal, although adjustments may be needed."),
        ("Dosage", "Think of diseases that change copper metabolism, and adjust the dosage."),
        ("How It Works", "It raises calcium uptake in the gut while increasing phosphate excretion."),
        ("FAQs", "It helps those who do not respond to other diuretics, although higher doses may be required."),
    ],
)
def test_a_clause_goes_on_only_where_two_are_taken(section: str, text: str) -> None:
    """Outside an interactions section advice without a name belongs to partners that the sentence has taken together with the drug."""
    assert partners(read(f"## {section}\n\n{text}")) == set()


def test_advice_behind_those_who_take_a_partner_is_about_both() -> None:
    """Who takes a partner is named first, what to do second."""
    found = read("## Dosage\n\nFor patients taking vitamin K antagonists, monitor INR.")
    assert told(one(found, "vitamin K antagonist")) == ("monitor",)


def test_hours_between_two_drugs_are_a_separation_in_any_section() -> None:
    """Hours before or after a partner, or between the two, need no "together"; an hour before an infusion is when the drug is given."""
    behind = read("## Precautions\n\nTake it two hours before or after antacids.")
    between = read("## Precautions\n\nLeave two hours between simvastatin and antacids.")
    ahead = read("## Dosage\n\nIt is given one hour before cisplatin.")
    assert (told(one(behind, "antacid")), told(one(between, "antacid"))) == (("separate",), ("separate",))
    assert partners(ahead) == set()


def test_who_also_takes_a_partner_takes_both() -> None:
    """Those who take something are named by any word for people."""
    found = read("## Precautions\n\nSpecial care is needed in anyone who also takes digoxin or people taking warfarin.")
    assert (told(one(found, "digoxin")), told(one(found, "warfarin"))) == (("caution",), ("caution",))


def test_eye_drops_are_separated_by_minutes() -> None:
    """Minutes between two drops are a separation, minutes before lenses are none."""
    drops = interacting("* Other eye drops: wait at least 5 minutes between applications.")
    lenses = interacting("* Other eye drops: wait 15 minutes before reinserting lenses.")
    assert (told(one(drops, "eye drop")), told(one(lenses, "eye drop"))) == (("separate",), ())


def test_no_side_effects_are_no_denied_interaction() -> None:
    """That a drug is borne well beside another says nothing of an interaction."""
    assert denied(read("## Side Effects\n\nNo common side effects are seen when it is given together with digoxin.")) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Ketoconazole raises zelonib levels, whereas rifampicin has the opposite effect.",
        "Ketoconazole increases exposure to zelonib; rifampicin does the opposite.",
        "Fluconazole doubles the AUC of zelonib; the reverse is seen with rifampicin.",
    ],
)
def test_the_opposite_is_the_other_way(text: str) -> None:
    """What has the opposite effect changes the same thing the other way."""
    effect = one(interacting(f"* {text}"), "rifampicin").effect
    assert effect is not None
    assert (effect.on, effect.quantity, effect.direction) == (On.SUBJECT, Quantity.EXPOSURE, Direction.DECREASE)


def test_what_the_drug_raises_behind_a_label_is_the_labels() -> None:
    """Levels that are raised by the monograph's drug are not its own."""
    effect = one(interacting("* **Colchicine:** levels increased by zelonib."), "colchicine").effect
    assert effect is not None
    assert (effect.on, effect.direction) == (On.OBJECT, Direction.INCREASE)


@pytest.mark.parametrize(
    ("item", "what"),
    [
        ("**Thrombocytopenia (reversible):** digoxin and metformin; monitor.", (On.PATIENT, Quantity.RISK)),
        ("**Priapism:** digoxin.", (On.PATIENT, Quantity.RISK)),
        ("**Prolong QT:** digoxin, methadone", (On.PATIENT, Quantity.RISK)),
        ("**Levels raised by zelonib:** digoxin, warfarin", (On.OBJECT, Quantity.EXPOSURE)),
    ],
)
def test_what_heads_a_list_holds_for_the_listed_and_is_no_drug(item: str, what: tuple[On, Quantity]) -> None:
    """A label that names a harm, or what the drug does, is said of those behind it, and is nobody that interacts."""
    found = interacting(f"* {item}")
    effect = one(found, "digoxin").effect
    assert effect is not None
    assert (effect.on, effect.quantity) == what
    assert partners(found) <= {"digoxin", "metformin", "methadone", "warfarin"}


def test_neither_has_an_effect_denies_of_both() -> None:
    """Of two ingredients that have no effect each is denied one."""
    found = read("## Drug Interactions\n\nNeither losartan nor zinc has a relevant effect on warfarin.", title="Losartan + Zinc")
    assert [(s.subject.name, s.negated) for s in found.statements if s.object.name == "warfarin"] == [("losartan", True), ("zinc", True)]


def test_levels_of_those_under_a_label_are_no_levels_of_the_drug() -> None:
    """A class heads the drugs whose levels fall, and so do those of the class."""
    found = interacting("* **Cardiac drugs:** The levels of digoxin, verapamil and quinidine are reduced.")
    effect = one(found, "heart medication").effect
    assert effect is not None
    assert (effect.on, effect.direction) == (On.OBJECT, Direction.DECREASE)
