"""What a text says of a partner in passing, outside its section on interactions: brackets behind a harm, how well food is borne, doubts."""

from __future__ import annotations

import pytest

from tests.monographs import change, denied, interacting, one, partners, read, told


@pytest.mark.parametrize(
    ("text", "partner"),
    [
        ("Nausea, serotonin syndrome (if combined with lithium), rash.", "lithium"),
        ("Hypoglycemia (especially when used with other sulfonylureas)", "sulfonylurea"),
        ("Bleeding (with other anticoagulants), headache.", "anticoagulant"),
        ("Hypoglycemia can be seen, especially if combined with insulin.", "insulin"),
        ("Serotonin syndrome when used with lithium.", "lithium"),
        ("Respiratory depression (particularly in combination with opioids).", "opioid"),
        ("Bleeding, more often in those on heparin.", "heparin"),
        ("Drowsiness (worsened by alcohol).", "alcohol"),
    ],
)
def test_brackets_behind_a_harm_say_with_what_it_is_seen(text: str, partner: str) -> None:
    """A side effect that comes with something else taken is a greater risk with it."""
    assert change(one(read(f"## Side Effects\n\n{text}"), partner).effect) == ("patient", "risk", "increase")


def test_each_harm_has_brackets_of_its_own() -> None:
    """What stands in the brackets behind one harm is not said of the next."""
    found = read("## Side Effects\n\nSerotonin syndrome (if combined with lithium), bleeding (if combined with heparin)")
    effects = {s.object.name: s.effect.outcome for s in found.statements if s.effect}
    assert effects == {"lithium": "serotonin syndrome", "heparin": "bleeding"}


@pytest.mark.parametrize("text", ["Kidney damage (with overuse)", "Bleeding (with heparins)", "Nasal irritation (with nasal spray)"])
def test_brackets_that_may_name_the_drug_itself_name_nobody_else(text: str) -> None:
    """What stands bare in brackets behind a harm is what brings it about, which may be the drug or its form."""
    assert partners(read(f"## Side Effects\n\n{text}")) == set()


@pytest.mark.parametrize(
    ("text", "partner", "direction"),
    [
        ("It is well absorbed, especially when taken with food.", "food", "increase"),
        ("It is best absorbed with fatty meals.", "high-fat meal", "increase"),
        ("Its uptake is poor but improves when taken with food.", "food", "increase"),
        ("Absorption is fast but reduced if taken with food.", "food", "decrease"),
        ("Take it with a high-fat meal for optimal absorption.", "high-fat meal", "increase"),
        ("Taking it on an empty stomach improves absorption.", "food", "decrease"),
    ],
)
def test_how_well_food_is_borne(text: str, partner: str, direction: str) -> None:
    """To be absorbed best with food is to be absorbed better with it, in whatever words."""
    assert change(one(read(f"## Pharmacokinetics\n\n{text}"), partner).effect) == ("subject", "exposure", direction)


def test_advice_that_follows_a_doubt_is_on_what_is_doubted() -> None:
    """Of what nobody has looked at a text may still ask for care."""
    found = read("## Precautions\n\nAlcohol interaction data is limited, but caution is advised.")
    assert told(one(found, "alcohol")) == ("caution",)
    assert partners(read("## Precautions\n\nAlcohol interaction data is limited.")) == set()


def test_who_smokes_is_among_the_contraindications() -> None:
    """An age does not hide the name before it."""
    assert told(one(read("## Contraindications\n\nGlaucoma, smokers over 35 years of age, gout"), "tobacco")) == ("contraindicated",)


def test_vaccines_are_named_by_their_diseases() -> None:
    """Brackets behind vaccines list what they are against."""
    found = interacting("**Live vaccines (measles, varicella):** Wait three months.")
    assert {"measles vaccine", "varicella vaccine"} <= partners(found)


@pytest.mark.parametrize(
    ("heading", "text", "partner"),
    [
        ("Drug Interactions", "Ask a doctor about interactions with other medications such as omeprazole.", "omeprazole"),
        ("Drug Interactions", "Ibuprofen may interact, so consult your doctor first.", "ibuprofen"),
        ("Precautions", "Discuss potential interactions with potassium-rich foods.", "potassium-rich food"),
    ],
)
def test_what_one_asks_about_by_name_is_a_partner(heading: str, text: str, partner: str) -> None:
    """Who is sent to ask about one drug learns that it interacts, but nothing of what anybody may take."""
    assert partners(read(f"## {heading}\n\n{text}")) == {partner}
    assert partners(read(f"## {heading}\n\nAsk a doctor about interactions with other supplements.")) == set()


def test_what_is_seldom_combined_because_of_harm_is_a_partner() -> None:
    """Among popular combinations the reason why one is not popular counts."""
    text = "Zelonib is not usually used in combination with other opioids due to the increased risk of sedation."
    assert change(one(read(f"## Popular Combinations\n\n{text}"), "opioid").effect) == ("patient", "risk", "increase")


@pytest.mark.parametrize(
    "text", ["Live vaccines are contraindicated during zelonib therapy.", "Live vaccines are not recommended with zelonib."]
)
def test_what_is_barred_during_treatment_is_a_partner(text: str) -> None:
    """The drug may be named behind what it bars, in any section."""
    assert partners(read(f"## Precautions\n\n{text}")) == {"live vaccine"}


def test_what_others_are_likened_to_is_no_partner_by_that() -> None:
    """Who interacts like another does so; the other is named to compare."""
    found = interacting("- **Other anticoagulants (e.g., dabigatran):** Interactions similar to those with warfarin may occur.")
    assert partners(found) == {"anticoagulant", "dabigatran"}


@pytest.mark.parametrize("asked", ["Which drugs should be avoided?", "What medicines must not be taken?"])
def test_an_answer_to_what_must_be_left_off_lists_partners(asked: str) -> None:
    """The question says that it is about interactions, by whatever word for drugs."""
    assert partners(read(f"## FAQs\n\n### {asked}\n\nLithium and heparin.")) == {"lithium", "heparin"}


@pytest.mark.parametrize("advice", ["Dose adjustment may be necessary", "Titrate carefully", "The maximum daily dose is 20 mg"])
@pytest.mark.parametrize(
    "along", ["with moderate CYP3A4 inhibitors", "if given with CYP3A4 inhibitors", "when CYP3A4 inhibitors are added"]
)
def test_a_dose_beside_those_who_change_exposure_is_advice_on_them(advice: str, along: str) -> None:
    """Under a heading on doses who plays a role at a protein is named because it is taken too."""
    assert any(name.endswith("CYP3A4 inhibitor") for name in partners(read(f"## Dosage Adjustments\n\n{advice} {along}.")))


@pytest.mark.parametrize("along", ["if used together with lithium", "with other opioids", "in those already on heparin"])
def test_care_beside_what_else_is_taken_names_partners(along: str) -> None:
    """Precautions with what else a patient takes are about both."""
    assert len(partners(read(f"## Precautions\n\nMonitor closely {along}."))) == 1


@pytest.mark.parametrize("lead", ["Recent administration of", "Individuals on", "Those currently using", "Co-medication with"])
def test_who_takes_it_is_barred(lead: str) -> None:
    """Contraindications name who takes something in many words."""
    assert partners(read(f"## Contraindications\n\n- Asthma\n- {lead} lithium or heparin.")) == {"lithium", "heparin"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kidney function should be watched if amphotericin B or bacitracin are used at the same time.", {"amphotericin B", "bacitracin"}),
        ("The dose of theophylline or warfarin must be cut to a third when zelonib is started.", {"theophylline", "warfarin"}),
        ("In those stabilized on digoxin begin with 10 mg.", {"digoxin"}),
        ("Hyperkalemia, mainly in the old and in those on lisinopril.", {"lisinopril"}),
        ("Ototoxicity (mostly when an aminoglycoside is given as well).", {"aminoglycoside"}),
        ("Hypotension is a risk with lisinopril.", {"lisinopril"}),
        ("Hypokalemia may be aggravated by diuretics.", {"diuretic"}),
        ("Cimetidine slows its clearance.", {"cimetidine"}),
        ("Live vaccines must not be started during treatment.", {"live vaccine"}),
        ("Grapefruit should be left out of the diet.", {"grapefruit"}),
        ("Do not take it together with iron.", {"iron"}),
        ("Two weeks must pass after the last dose of phenelzine.", {"phenelzine"}),
        ("Tell of a rash when zelonib is used for asthma, as salbutamol is.", set()),
    ],
)
def test_what_is_taken_beside_it_in_other_words(text: str, found: set[str]) -> None:
    """Among precautions a text has many words for taking two things, and for what then happens or is to be done."""
    assert partners(read(f"## Precautions\n\n* {text}")) == found


@pytest.mark.parametrize(
    "text",
    [
        "The usual dose had no relevant effect on digoxin or warfarin.",
        "Exposure is not changed to a relevant degree by digoxin or warfarin.",
    ],
)
def test_a_denial_that_does_not_name_the_drug(text: str) -> None:
    """Among the kinetics of a drug what does nothing to another is the drug."""
    assert denied(read(f"## How It Works\n\n{text}")) == {"digoxin", "warfarin"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Patients should avoid live vaccines: grave harm is known.", {"live vaccine"}),
        ("If more than one eye drop is used, keep at least 5 minutes between them.", {"eye drop"}),
        ("Use with warfarin is contraindicated because of deposits of zelonib-calcium.", {"warfarin"}),
        ("Quinidine and ritonavir, both P-gp inhibitors, raise the levels of zelonib.", {"quinidine", "ritonavir"}),
        ("Hypokalemia due to beta-agonists may be aggravated by diuretics.", {"diuretic"}),
        ("Take it apart, since zelonib lowers the absorption of fat-soluble vitamins.", {"fat-soluble vitamin"}),
    ],
)
def test_what_only_says_of_what_kind_something_is(text: str, found: set[str]) -> None:
    """A class behind a comma, that of the drug, and a part of its name are no partners; what a sentence before a colon names is."""
    assert partners(read(f"## Precautions\n\n* {text}")) == found


@pytest.mark.parametrize(
    "item",
    ["MAOIs: within 14 days", "MAOIs in patients with asthma", "MAOIs (to be stopped beforehand)"],
)
def test_a_drug_that_heads_a_contraindication_is_one(item: str) -> None:
    """What goes on to say until when, why or in whom a drug is contraindicated takes nothing from it."""
    assert told(one(read(f"## Contraindications\n\n- {item}"), "MAOI")) == ("contraindicated",)


def test_an_answer_speaks_of_what_the_question_asks_to_take_with_it() -> None:
    """An answer that names only the partner asked about need not say "together"; what is wanted of the two is none."""
    asked = "## FAQs\n\n### Q1: Can I take ibuprofen while on zelonib?\n\n**A:** "
    assert change(one(read(f"{asked}Ask first. Ibuprofen may reduce its effect."), "ibuprofen").effect) == ("subject", "effect", "decrease")
    assert partners(read(f"{asked}Ibuprofen relieves pain.")) == set()
    instead = "## FAQs\n\n### Q1: Can I use ibuprofen instead of zelonib?\n\n**A:** Ibuprofen may raise blood pressure."
    assert partners(read(instead)) == set()


def test_a_blood_test_is_no_partner() -> None:
    """Checks of glucose are what is done, and not what is taken."""
    found = read("## Drug Interactions\n\n- **Insulin:** frequent glucose checks.")
    assert partners(found) == {"insulin"}
    assert told(one(found, "insulin")) == ("monitor",)


def test_a_benefit_that_outweighs_the_risk_is_no_harm() -> None:
    """A risk that is weighed is not one that rises."""
    found = read("## Drug Interactions\n\n- Lithium: not advised unless the benefit outweighs the risk.")
    assert one(found, "lithium").effect is None


@pytest.mark.parametrize("text", ["No effect on zelonib levels.", "Neither drug altered the other's kinetics."])
def test_what_a_label_is_said_not_to_change_is_a_denial(text: str) -> None:
    """A denial behind a label is of the label, though it names no change."""
    assert denied(read(f"## Drug Interactions\n\n- **Lithium:** {text}")) == {"lithium"}


def test_a_partner_with_a_need_of_its_own_begins_anew() -> None:
    """What is not to be taken is told apart from what is taken in a lower dose."""
    found = read("## Drug Interactions\n\n- Lithium should not be taken with it, and digoxin requires a lower dose.")
    assert {p: told(one(found, p)) for p in partners(found)} == {"lithium": ("avoid",), "digoxin": ("adjust_dose",)}


@pytest.mark.parametrize(
    "text",
    [
        "Grave bleeding is treated with protamine.",
        "Atropine may be given to reduce the dryness of the mouth.",
        "As with other opioids, dependence and toxicity are a risk.",
        "Zelonib, an opioid, adds to the risk of drowsiness.",
        "It acts as an opioid, which may add to drowsiness.",
        "Opioids should be used cautiously in people prone to sedation.",
        "Opioid-naive patients must not receive it.",
        "Excessive sleep is seen with or without opioids.",
        "Some formulations contain parabens as a preservative, which may cause irritation.",
        "Check creatine kinase if muscles ache.",
    ],
)
def test_what_is_named_for_another_reason_is_no_partner(text: str) -> None:
    """Remedies, the drug's own kind, what a product holds and what is measured take part in nothing."""
    assert partners(read(f"## Precautions\n\n* {text}")) == set()
    assert partners(read(f"## FAQs\n\n### What is it?\n\n**A:** {text}")) == set()


def test_what_comes_behind_like_is_an_example_within_a_sentence() -> None:
    """Only at its head does "like other …" set the drug's own kind beside it."""
    found = interacting("* It may interact with drugs metabolized by CYP2D6, like certain beta-blockers.")
    assert partners(found) == {"CYP2D6 substrate", "beta-blocker"}


def test_brackets_behind_a_contraindicated_medicine_do_not_hide_it() -> None:
    """A reason in brackets leaves the item a name alone."""
    assert partners(read("## Contraindications\n\n* Oral antidiabetic agents (risk of lasting harm)")) == {"oral hypoglycemic"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iron lowers the absorption of zelonib. Zinc runs the same risk.", {"iron", "zinc"}),
        ("The absorption of calcium and magnesium drops.", {"calcium", "magnesium"}),
        ("Absorption of zinc falls.", {"zinc"}),
        ("Your potassium may run low with digoxin.", {"digoxin"}),
        ("Insulin lowers sugar.", {"insulin"}),
    ],
)
def test_what_is_taken_up_is_a_partner_whatever_it_does(text: str, expected: set[str]) -> None:
    """What moves in the blood is none, what is absorbed and what runs a risk is one."""
    assert partners(interacting(text)) == expected


@pytest.mark.parametrize(
    ("text", "partner"),
    [
        ("## Precautions\n\nZelonib can reduce the effectiveness of hormonal contraceptives.", "hormonal contraceptive"),
        ("## Precautions\n\nHowever, it may lower the efficacy of warfarin.", "warfarin"),
    ],
)
def test_what_the_drug_takes_from_another_is_said_of_both(text: str, partner: str) -> None:
    """The drug weakens the other, in whatever section on safety that is told."""
    assert change(one(read(text), partner).effect) == ("object", "effect", "decrease")


@pytest.mark.parametrize("text", ["Zelonib reduces the effects of histamine.", "Rest can reduce the effect of stress."])
def test_what_it_takes_from_the_body_is_how_it_works(text: str) -> None:
    """What the body makes is no partner."""
    assert partners(read(f"## Precautions\n\n{text}")) == set()
