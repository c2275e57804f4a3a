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


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("Precautions", "Use with caution after a colitis that was associated with antibiotic use."),
        ("Precautions", "Use with caution, as corticosteroid-related side effects may follow."),
        ("Precautions", "Check for hypersensitivity to penicillins, kidney disease, and potential drug interactions."),
        ("Precautions", "Stay out of the sun and use sunscreen, as photosensitivity may be increased."),
        ("Precautions", "Avoid large meals, which can worsen symptoms."),
        ("Precautions", "Limit tea and red wine, which stain the teeth."),
        ("Usage", "Together, they reduce fluid and cholesterol levels, as furosemide does."),
        ("Usage", "Combination of biguanide and sulfonylurea; lowers blood glucose."),
        ("Usage", "It is often preferred over multiple separate eye drops."),
        ("Usage", "Given with bromhexine, it improves airway clearance."),
        ("Popular Combinations", "Nadifloxacin is sometimes added to address potential skin infections."),
        ("Popular Combinations", "Zelonib is used with furosemide for managing stubborn hypertension."),
        ("Popular Combinations", "Folinic acid is given together with zelonib to mitigate the risk of anemia."),
        ("How It Works", "Absorption: Given by mouth, ideally on an empty stomach."),
        ("How It Works", "Absorption is influenced by vitamin D levels."),
        ("How It Works", "It interacts with opioid, muscarinic, and other receptors."),
        ("Precautions", "Avoid wearing contact lenses when given zelonib eye drops."),
        ("Dosage", "Two doses, 4 weeks apart, for those receiving the influenza vaccine."),
        ("Contraindications", "* Milk, fish, or egg allergy."),
        ("Contraindications", "* Prior resistance to mercaptopurine or tioguanine."),
        ("FAQs", "### Why albendazole?\n\nThe combination enhances efficacy against worms."),
        ("FAQs", "### Where is it?\n\nIt is found in green leafy vegetables and improves egg quality."),
        ("Contraindications", "* Allergic reaction to a part of it (such as egg protein, gelatin, or gentamicin)."),
        ("Contraindications", "* Allergy to numbing drugs, local anesthetics of the ester type, or benzocaine."),
        ("Contraindications", "* Ribavirin is contraindicated in pregnancy."),
    ],
)
def test_what_is_for_the_patient_or_the_disease_is_no_partner(heading: str, text: str) -> None:
    """What a drug is given for, what suits the disease, and whom it may harm are not what it meets in the body."""
    assert partners(read(f"## {heading}\n\n{text}")) == set()


def test_a_heavy_meal_kept_apart_is_a_partner() -> None:
    """What is not to be taken at the same time meets the drug and not only the patient."""
    found = read("## Dosage\n\nIf a high-fat meal is planned, take zelonib at least 1 hour before or 2 hours after the high-fat meal.")
    assert partners(found) == {"high-fat meal"}


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("* **Furosemide:** Incompatible in IV admixtures.", set()),
        ("* **Chlorhexidine:** Incompatibility or a rash.", {"chlorhexidine"}),
        ("* **Methotrexate:** It lowers the efficacy of methotrexate, a chemotherapy drug.", {"methotrexate"}),
        ("* Antidiabetic medications (altered glucose control)", {"antidiabetic agent"}),
        ("* **Phosphate binders:** Less phosphate binding.", {"phosphate binder"}),
        ("* **Warfarin:** Can affect calcium and phosphorus balance.", {"warfarin"}),
        ("* Granules can be mixed with food.", set()),
        ("* Zelonib is generally preferred over statins, which are generally preferred over others.", set()),
        ("* **OTC drugs and supplements:** Speak to a doctor.", set()),
        ("* Interactions with OTC drugs are less documented.", set()),
        ("* **NSAIDs:** May blunt diuretic and vasodilating effects.", {"NSAID"}),
        ("* There is cross-resistance with mercaptopurine.", set()),
        ("* **Creatinine assays:** Zelonib might give low values.", set()),
        ("* Zelonib can be combined with furosemide for additive effects.", set()),
        ("* It is reserved for those with contraindications to statins.", set()),
        ("* Those with allergies to dairy or soy should read the label.", set()),
        ("* Warfarin levels may rise by an oil derived from fish oil.", {"warfarin"}),
        ("* Avoid warfarin or consider alternative diuretics/statins.", {"warfarin"}),
        ("* While not a weight loss medication, it raises the sensitivity to insulin.", {"insulin"}),
    ],
)
def test_words_beside_a_partner_are_none(line: str, left: set[str]) -> None:
    """What explains a partner, what the body holds, and where a drug comes from stand beside partners without being one."""
    assert partners(interacting(line)) == left


def test_supplements_to_be_left_off_are_partners() -> None:
    """What people take of their own accord needs no "together"; a supplement that is only named, or given for a lack, does."""
    assert partners(read("## Precautions\n\nAvoid potassium supplements, and weigh yourself daily.")) == {"potassium supplement"}
    assert partners(read("## Precautions\n\nConsider potassium supplements if potassium falls.")) == set()


@pytest.mark.parametrize(
    "text", ["Take it on an empty stomach, which may enhance absorption.", "Zelonib's absorption is good, though slightly reduced by food."]
)
def test_food_is_a_partner_where_absorption_is_said_to_differ(text: str) -> None:
    """Better on an empty stomach and less with food are two wordings of one thing."""
    assert partners(read(f"## How It Works\n\n{text}")) == {"food"}


def test_the_dose_of_another_drug_is_advice_about_both() -> None:
    """Whose dose is lowered because of the drug is its partner, though no word says "together"."""
    assert partners(read("## Dosage\n\nReduce the levodopa dose when starting it.")) == {"levodopa"}
    assert partners(read("## Dosage\n\nReduce the dose when starting it.")) == set()


def test_a_vaccination_is_its_vaccine() -> None:
    """Contraindications name vaccines by the act of giving them."""
    assert partners(read("## Contraindications\n\n* Yellow fever vaccination")) == {"yellow fever vaccine"}


@pytest.mark.parametrize(
    "line",
    [
        "* **Beta-blockers:** Often co-administered with zelonib to control the pulse.",
        "Premedication with antiemetics is recommended against nausea.",
        "Corticosteroids are given to reduce rashes.",
        "Iron supplementation is often required.",
        "It must always be used together with an inhaled corticosteroid.",
    ],
)
def test_what_is_given_beside_the_drug_for_a_purpose_is_no_partner(line: str) -> None:
    """A companion of treatment is wanted; it is a partner where something unwanted is said of the two."""
    assert partners(interacting(line)) == set()
    assert partners(interacting("Corticosteroids are given to reduce rashes but raise the risk of bleeding.")) == {"corticosteroid"}


def test_a_product_named_by_its_parts_has_none_of_them_as_partner() -> None:
    """What stands behind a plus is taken in the same tablet; "non-" says what is not meant."""
    assert partners(interacting("Zelonib + adapalene may interact with methoxsalen.")) == {"methoxsalen"}
    assert partners(interacting("Non-hormonal contraception is recommended.")) == set()


def test_what_is_seldom_combined_is_not_advised_against() -> None:
    """Among combinations "not routinely" tells of custom, "generally not" of advice."""
    section = "## Popular Combinations\n\nCombining it with antibiotics is {} recommended."
    assert partners(read(section.format("not routinely"))) == set()
    assert partners(read(section.format("generally not"))) == {"antibiotic"}


def test_a_time_to_peak_without_food_says_nothing_of_food() -> None:
    """Only better absorption without food is an effect of food."""
    assert partners(read("## How It Works\n\nIt is absorbed rapidly, with a peak within 30 minutes on an empty stomach.")) == set()
    assert partners(read("## How It Works\n\nIt is absorbed well, even on an empty stomach.")) == set()


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("Antacids (containing magnesium or aluminum).", {"antacid"}),
        ("Multivitamins containing metals (iron, zinc), warfarin.", {"multivitamin", "warfarin"}),
        ("Polyvalent cations (iron, zinc).", {"polyvalent cation", "iron", "zinc"}),
    ],
)
def test_what_a_partner_contains_is_no_partner_of_its_own(line: str, left: set[str]) -> None:
    """Minerals stand in brackets behind what holds them; examples of minerals are partners."""
    assert partners(interacting(line)) == left


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("* **Levodopa:** It lowers the effect of levodopa in Parkinson's disease treatment.", {"levodopa"}),
        ("Avoid other acne treatments.", {"topical acne product"}),
        ("Food and lifestyle factors (alcohol may raise its levels).", {"alcohol"}),
        ("Ask about allergies and drug interactions.", set()),
    ],
)
def test_the_treatment_of_a_disease_and_the_topic_of_an_item_are_no_partners(line: str, left: set[str]) -> None:
    """A disease, what an item is about, and "drug" of "drug interactions" name nobody who is taken along."""
    assert partners(interacting(line)) == left


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("It can react with other medicines a patient takes, including OTC drugs and supplements.", set()),
        ("Check for interactions with any medicine or supplement.", set()),
        ("Interactions with OTC drugs and warfarin are known.", {"OTC drug", "warfarin"}),
        ("Phytates found in foods like grains and legumes lower its absorption.", {"phytate-rich food"}),
        ("It is contraindicated in those with known hypersensitivity to penicillins.", set()),
    ],
)
def test_what_means_anything_and_what_holds_something_are_no_partners(line: str, left: set[str]) -> None:
    """Whatever else one takes, "including supplements", names nobody; the source of a partner is none, nor is an allergen."""
    assert partners(interacting(line)) == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Keep a healthy diet low in salt and rich in fiber, and limit alcohol.", {"alcohol"}),
        ("Limit fiber and alcohol.", {"high-fiber food", "alcohol"}),
    ],
)
def test_a_healthy_life_is_no_interaction(text: str, left: set[str]) -> None:
    """What one should eat for one's health is said because of the disease, and not because of the drug."""
    assert partners(read(f"## Precautions\n\n{text}")) == left


def test_a_use_is_no_interaction() -> None:
    """What a text on uses says happens with another is what the two are given for."""
    text = "Taken with ascorbic acid it enhances absorption."
    assert partners(read(f"## Usage\n\n{text}")) == set()
    assert partners(read(f"## How It Works\n\n{text}")) == {"ascorbic acid"}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("It is given with ethambutol. This combination needs careful monitoring.", {"ethambutol"}),
        ("It is given with ethambutol. Any such combination needs careful monitoring.", set()),
        ("It is given with ethambutol. Combining it with other medicines needs careful monitoring.", set()),
    ],
)
def test_combinations_at_large_are_not_the_one_named_before(text: str, left: set[str]) -> None:
    """Care with any combination is no advice on the one that a text on popular combinations has just named."""
    assert partners(read(f"## Popular Combinations\n\n{text}")) == left


def test_another_place_of_the_body_is_no_interaction() -> None:
    """Two vaccines in two arms do nothing to each other, and a previous dose of vaccine is the drug's own."""
    title = "Typhoid Vaccine"
    assert partners(interacting("* **Other vaccines:** May be given together at different injection sites.", title=title)) == set()
    assert partners(interacting("* **Antibodies:** Rabies immunoglobulin goes to a separate site.")) == {"rabies immunoglobulin"}
    text = "## Contraindications\n\n* Fits soon after a previous dose of a typhoid vaccine"
    assert partners(read(text, title="Diphtheria Toxoid + Typhoid Toxoid")) == set()


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("Low blood sugar is likelier with alcohol or skipped meals.", {"alcohol"}),
        ("Increased risk of sodium and fluid retention with corticosteroids.", {"corticosteroid"}),
        ("Beta-blockers (including eye drops) may block its effects.", {"beta-blocker"}),
        ("Antacids can interact with several medicines.", set()),
        ("Antacids can interact with zelonib.", {"antacid"}),
    ],
)
def test_what_is_left_out_retained_or_meets_others_is_no_partner(line: str, left: set[str]) -> None:
    """A meal that is not taken, a salt that the body keeps, a form in brackets, and the drug's own class as it meets other drugs."""
    assert partners(interacting(line)) == left


def test_food_that_triggers_symptoms_is_no_partner() -> None:
    """Who is ill leaves it off because of the disease."""
    assert partners(read("## Precautions\n\nAvoid alcohol and foods that trigger symptoms.")) == {"alcohol"}


def test_drugs_that_affect_liver_enzymes_are_those_that_are_listed() -> None:
    """What is said of them is said of each that the text lists; without a list it is said of the class."""
    listed = read("## Drug Interactions\n\n* **Drugs affecting liver enzymes (rifampicin, ketoconazole):** Monitoring may be needed.")
    assert partners(listed) == {"rifampicin", "ketoconazole"}
    assert all(s.management for s in listed.statements)
    assert partners(interacting("* Drugs affecting metabolizing enzymes, such as rifampicin, lower its levels.")) == {"rifampicin"}
    assert partners(interacting("* Drugs affecting liver enzymes")) == {"drug that affects liver enzymes"}
