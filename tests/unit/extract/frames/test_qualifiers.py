"""Whose effect it is, which way it goes, and what is advised, in sentences that were once read wrongly."""

from __future__ import annotations

import pytest

from tests.monographs import change, interacting, one, partners, read, told


@pytest.mark.parametrize(
    ("sentence", "partner", "expected"),
    [
        ("Zelonib is taken orally and its bioavailability is increased when taken with food.", "food", ("subject", "exposure", "increase")),
        ("Taking it without food results in higher zelonib levels.", "food", ("subject", "exposure", "decrease")),
        ("* **Midazolam:** Zelonib raises its exposure.", "midazolam", ("object", "exposure", "increase")),
        ("Isoniazid may interfere with zelonib.", "isoniazid", ("subject", "effect", "decrease")),
        ("Zelonib may interfere with levodopa.", "levodopa", ("object", "effect", "decrease")),
        ("Antithyroid drugs interfere with thyroid hormone synthesis.", "antithyroid drug", None),
        ("* **Probenecid:** Increased ampicillin levels.", "probenecid", ("subject", "exposure", "increase")),
        ("* **Iron supplements:** Reduced iron absorption.", "iron supplement", ("object", "exposure", "decrease")),
        ("* **Pilocarpine:** Reduced absorption of miotics.", "pilocarpine", ("object", "exposure", "decrease")),
        ("* **Levothyroxine:** Reduced thyroid hormone absorption.", "levothyroxine", ("object", "exposure", "decrease")),
        ("* **CYP3A4 inhibitors:** Increased systemic corticosteroid effects.", "CYP3A4 inhibitor", ("subject", "effect", "increase")),
        ("* **Anticoagulants:** Increased warfarin levels.", "warfarin", ("object", "exposure", "increase")),
        ("Sucralfate, levothyroxine, metal cations (reduced absorption).", "levothyroxine", ("subject", "exposure", "decrease")),
        ("* **Metformin:** May reduce B12 absorption.", "metformin", ("subject", "exposure", "decrease")),
        ("* **Quinidine:** May hinder the absorption of some components.", "quinidine", ("subject", "exposure", "decrease")),
        ("Bosentan can interact with zelonib by affecting CYP3A4 metabolism.", "bosentan", ("subject", "exposure", "unspecified")),
        ("Erythromycin may have increased concentrations in mucus with zelonib.", "erythromycin", ("object", "exposure", "increase")),
        ("* **Erythromycin:** May antagonize zelonib's antibacterial activity.", "erythromycin", ("subject", "effect", "decrease")),
        ("Anticoagulants (warfarin – zelonib may potentiate its effects).", "warfarin", ("object", "effect", "increase")),
        ("Avoid antitussives, as they counteract the mucolytic effect of zelonib.", "antitussive", ("subject", "effect", "decrease")),
        ("* **Phenytoin:** Absorption may be reduced by zelonib.", "phenytoin", ("object", "exposure", "decrease")),
        ("Absorption is enhanced when taken with vitamin C.", "ascorbic acid", ("subject", "exposure", "increase")),
        ("* **Soap:** Inactivates zelonib.", "soap", ("subject", "effect", "decrease")),
        ("Opioids potentiate CNS depressant effects of zelonib.", "opioid", ("subject", "effect", "increase")),
        ("Alcohol can alter glycemic levels.", "alcohol", ("subject", "effect", "unspecified")),
        (
            "* **Immunosuppressants:** Counteracts the immune-boosting effects of zelonib.",
            "immunosuppressant",
            ("subject", "effect", "decrease"),
        ),
        ("It may increase the effects of midazolam and reduce the effects of insulin.", "insulin", ("object", "effect", "decrease")),
        ("It may increase the effects of midazolam and reduce the effects of insulin.", "midazolam", ("object", "effect", "increase")),
        ("* **Alcohol:** Disulfiram-like reaction with zelonib.", "alcohol", ("patient", "risk", "increase")),
        ("Excessive absorption may give rise to interactions with digoxin.", "digoxin", None),
        ("It can interact with digoxin, although the risk is generally low.", "digoxin", None),
        ("Lithium may enhance the effects. Digoxin toxicity may be increased.", "digoxin", ("patient", "risk", "increase")),
        ("* **Insulin:** May affect glucose control.", "insulin", ("object", "effect", "unspecified")),
        ("* **Pioglitazone:** its exposure rose by half.", "pioglitazone", ("object", "exposure", "increase")),
        ("* **Quinidine:** its levels may be raised.", "quinidine", ("subject", "exposure", "increase")),
        ("* **Digoxin:** Serum digoxin roughly doubles.", "digoxin", ("object", "exposure", "increase")),
        ("* **Theophylline:** brings serum zelonib down.", "theophylline", ("subject", "exposure", "decrease")),
        ("Exposure to digoxin, lithium and other glycosides goes up.", "lithium", ("object", "exposure", "increase")),
        ("* **Rifampicin:** Lowered zelonib concentrations; dose 50 mg daily.", "rifampicin", ("subject", "exposure", "decrease")),
        ("* **Quinidine:** raises serum zelonib; check levels and cut the dose.", "quinidine", ("subject", "exposure", "increase")),
        ("* **Lithium:** Use is discouraged (QT prolongation).", "lithium", ("patient", "risk", "increase")),
        ("* **Lithium:** caution, as ataxia may result.", "lithium", ("patient", "risk", "increase")),
        ("* **Diazepam:** prolonged elimination of diazepam.", "diazepam", ("object", "exposure", "increase")),
        ("* **Neomycin:** May reduce absorption.", "neomycin", ("subject", "exposure", "decrease")),
        ("* **Rifampicin:** Induces hepatic metabolism.", "rifampicin", ("subject", "exposure", "decrease")),
        ("Phenytoin and carbamazepine (induce zelonib metabolism).", "phenytoin", ("subject", "exposure", "decrease")),
        ("Use with spironolactone needs monitoring to avoid hyperkalemia.", "spironolactone", ("patient", "risk", "increase")),
        ("Zelonib induces the metabolism of warfarin.", "warfarin", ("object", "exposure", "decrease")),
        ("Absorption is fair, though slightly reduced by food.", "food", ("subject", "exposure", "decrease")),
        ("Zelonib is well absorbed but reduced by food.", "food", ("subject", "exposure", "decrease")),
        ("Zelonib is rapidly absorbed, enhanced by food.", "food", ("subject", "exposure", "increase")),
        (
            "Zelonib is a tablet, with its uptake and its bioavailability enhanced when milk is taken.",
            "milk",
            ("subject", "exposure", "increase"),
        ),
        ("Zelonib lowers the absorption of dietary fat.", "dietary fat", ("object", "exposure", "decrease")),
        ("Zelonib is better absorbed with food.", "food", ("subject", "exposure", "increase")),
        ("* **Digoxin:** May reduce digoxin absorption.", "digoxin", ("object", "exposure", "decrease")),
        ("* **Penicillamine:** Mutual reduction of absorption.", "penicillamine", ("subject", "exposure", "decrease")),
        ("* **Phenobarbital:** Less zelonib efficacy due to increased metabolism.", "phenobarbital", ("subject", "exposure", "decrease")),
        (
            "Avoid CYP3A4 substrates for which elevated levels do harm (e.g., pimozide).",
            "pimozide",
            ("object", "exposure", "increase"),
        ),
        ("Opioids may potentiate zelonib's sedative effects.", "opioid", ("subject", "effect", "increase")),
        ("Opioids may potentiate sedative effects.", "opioid", ("patient", "risk", "increase")),
        ("Smoking may affect its efficacy and side effects.", "tobacco", ("patient", "risk", "unspecified")),
        ("* **Neomycin:** Enhances the neuromuscular blocking effect.", "neomycin", ("subject", "effect", "increase")),
        ("It affects the metabolism of many drugs, including but not limited to statins.", "statin", ("object", "exposure", "unspecified")),
        ("* **Warfarin:** Higher risk of bleeding, though this is not firmly established.", "warfarin", ("patient", "risk", "increase")),
        ("Topical NSAIDs may increase the likelihood of ulcers.", "topical NSAID", ("patient", "risk", "increase")),
        ("* **Probenecid:** Risk of zelonib accumulation and acidosis.", "probenecid", ("subject", "exposure", "increase")),
        ("Probenecid competes with zelonib for tubular secretion.", "probenecid", ("subject", "exposure", "unspecified")),
        ("* **Diuretics:** Increased renal loss of zelonib.", "diuretic", ("subject", "exposure", "decrease")),
        ("* **Amikacin:** Additive nephrotoxic effects.", "amikacin", ("patient", "risk", "increase")),
        ("* **NSAIDs:** May blunt the effect and worsen renal function.", "NSAID", ("patient", "risk", "increase")),
        ("* **Isocarboxazid:** Grave interaction risk.", "isocarboxazid", None),
        ("Zelonib is best absorbed when taken with food.", "food", ("subject", "exposure", "increase")),
        ("Food limits irritation and optimizes absorption.", "food", ("subject", "exposure", "increase")),
        ("Phenytoin lowers zelonib levels, while cimetidine may increase them.", "cimetidine", ("subject", "exposure", "increase")),
        ("Zelonib levels are increased by cimetidine and decreased by phenytoin.", "phenytoin", ("subject", "exposure", "decrease")),
        ("* **Iron:** Reduced absorption of both zelonib and iron.", "iron", ("object", "exposure", "decrease")),
        ("* **Alcohol:** Disulfiram-like reaction (flushing)", "alcohol", ("patient", "risk", "increase")),
        ("* **Opioids:** Caution because of the risk of precipitated withdrawal.", "opioid", ("patient", "risk", "increase")),
        ("* **Disulfiram:** Potential for serious reactions.", "disulfiram", ("patient", "risk", "increase")),
        ("* **Thiazide diuretics:** May increase calcium levels.", "thiazide diuretic", ("patient", "risk", "increase")),
        ("Food may enhance absorption of certain formulations.", "food", ("subject", "exposure", "increase")),
        ("* **Metoclopramide:** Increased absorption.", "metoclopramide", ("subject", "exposure", "increase")),
    ],
)
def test_the_party_that_changes_and_its_direction(sentence: str, partner: str, expected: tuple[str, str, str] | None) -> None:
    """What a sentence says of "its" exposure, of a drug taken without food or interfered with, of what the drug becomes, has its owner."""
    assert change(one(interacting(sentence), partner).effect) == expected


def test_brackets_speak_of_what_stands_before_them() -> None:
    """Advice in brackets is not that of the next name, also where the brackets name an enzyme or examples."""
    found = interacting(
        "Fluvoxamine (a strong CYP1A2 inhibitor, contraindicated), ciprofloxacin (a moderate CYP1A2 inhibitor, monitor), smoking"
    )
    assert [told(one(found, p)) for p in ("fluvoxamine", "ciprofloxacin", "tobacco")] == [("contraindicated",), ("monitor",), ()]


def test_illnesses_among_contraindications_are_no_effect() -> None:
    """A harm that stands bare in a list of contraindications is what the patient has; with a reason it is what follows."""
    bare = read("## Contraindications\n\nComa from any cause, bradycardia, AV block, concomitant use of lithium.")
    assert one(bare, "lithium").effect is None
    reasoned = read("## Contraindications\n\nConcomitant use of lithium due to the risk of seizures.")
    assert change(one(reasoned, "lithium").effect) == ("patient", "risk", "increase")
    assert told(one(reasoned, "lithium")) == ("contraindicated",)


def test_drugs_that_depend_on_an_enzyme_for_clearance_are_not_cleared_less() -> None:
    """Their levels rise where the text says so."""
    found = read("## Contraindications\n\nUse with drugs highly dependent on CYP3A for clearance and for which elevated levels are grave.")
    assert change(one(found, "CYP3A substrate").effect) == ("object", "exposure", "increase")


def test_what_any_treatment_asks_for_is_no_interaction() -> None:
    """That a combination be weighed carefully makes an interaction in a section on interactions, and nowhere else."""
    sentence = "Combining it with warfarin should be carefully considered."
    assert told(one(interacting(sentence), "warfarin")) == ("caution",)
    assert partners(read(f"## Popular Combinations\n\n{sentence}")) == set()


def test_what_is_said_of_drugs_without_a_name_is_not_said_of_those_before() -> None:
    """An effect on "other drugs" is not that of the partners of the sentence before it; advice to keep other drugs apart is."""
    found = interacting("Zelonib interacts with lithium. It also lowers the absorption of other medications.")
    assert one(found, "lithium").effect is None
    advised = interacting("Zelonib interacts with lithium. Take other medications at least 2 hours before it.")
    assert told(one(advised, "lithium")) == ("separate",)


def test_a_plain_label_on_food_is_not_forbidden_with_what_it_names() -> None:
    """A plain "Food:" heads what it goes on to name; where it names nothing, it is the partner."""
    found = interacting("Food: Grapefruit juice must not be taken within an hour of the dose.")
    assert partners(found) == {"grapefruit juice"}
    assert told(one(found, "grapefruit juice")) == ("separate",)
    assert change(one(interacting("Food: reduces absorption."), "food").effect) == ("subject", "exposure", "decrease")


def test_what_opens_a_list_holds_for_its_items() -> None:
    """The effect and the advice of the line above hold for items that state no effect and do not say themselves whether."""
    found = interacting("Zelonib is an inducer. It can lower the levels of:\n\n- Methadone\n- Digoxin: keep watch, monitor levels\n")
    assert [change(one(found, p).effect) for p in ("methadone", "digoxin")] == [("object", "exposure", "decrease")] * 2
    assert "It can lower the levels of:" in [e.text for e in one(found, "methadone").evidence]
    found = interacting("Avoid its use with:\n\n- Ketoconazole, itraconazole\n- Warfarin: monitor the INR\n")
    assert [told(one(found, p)) for p in ("itraconazole", "warfarin")] == [("avoid",), ("avoid", "monitor")]


def test_what_a_lead_says_of_unnamed_drugs_holds_for_the_list_under_it() -> None:
    """A lead may say first what happens to other drugs, and then only that there are interactions."""
    found = interacting(
        "Zelonib adsorbs numerous medications, reducing their absorption. Notable interactions include:\n\n"
        "- Digoxin\n- **Quinolones (e.g., ciprofloxacin):** Take these two hours earlier.\n- Insulin: risk of hypoglycemia\n"
    )
    less = ("object", "exposure", "decrease")
    assert [change(one(found, p).effect) for p in ("digoxin", "quinolone", "ciprofloxacin")] == [less] * 3
    assert change(one(found, "insulin").effect) == ("patient", "risk", "increase")


def test_these_are_those_listed_under_a_label() -> None:
    """A sentence on "these" speaks of the label and of what the sentence before it lists; one on "some drugs" of neither."""
    found = interacting("* **Vitamin K-rich foods:** Green leafy vegetables. These can reduce the efficacy of zelonib.")
    less = ("subject", "effect", "decrease")
    assert [change(one(found, p).effect) for p in ("vitamin K-rich food", "green leafy vegetable")] == [less] * 2
    found = interacting("Avoid use with sedatives. Taken with some medications, it can increase the risk of seizures.")
    assert one(found, "sedative").effect is None


def test_an_item_that_opens_a_list_of_its_own_is_a_sentence() -> None:
    """An item that ends with a colon states its effect of the class that it names, and of the items under it."""
    found = interacting(
        "- Zelonib can reduce the efficacy of some antibiotics, including:\n    - Erythromycin\n- Antacids:\n    - Magaldrate"
    )
    assert [change(one(found, p).effect) for p in ("antibiotic", "erythromycin")] == [("object", "effect", "decrease")] * 2
    assert [one(found, p).effect for p in ("antacid", "magaldrate")] == [None, None]


def test_an_effect_in_brackets_is_of_the_last_name_where_others_have_brackets_of_their_own() -> None:
    """In a plain list what stands in brackets at its end holds for all."""
    found = interacting("It interacts with antidepressants (SSRIs, MAOIs), lithium, digoxin and antacids (may decrease absorption).")
    assert [change(one(found, p).effect) for p in ("lithium", "antacid")] == [None, ("subject", "exposure", "decrease")]
    found = interacting("It interacts with blood thinners (e.g., warfarin), digoxin (risk of tremor) and others.")
    assert [change(one(found, p).effect) for p in ("warfarin", "digoxin")] == [None, ("patient", "risk", "increase")]
    found = interacting("Other interactants: selective serotonin reuptake inhibitors (SSRIs) and lithium (risk of tremor).")
    assert [change(one(found, p).effect) for p in ("SSRI", "lithium")] == [("patient", "risk", "increase")] * 2
    found = interacting("Lithium, digoxin, phenytoin and ciclosporin (risk of tremor).")
    assert [change(one(found, p).effect) for p in ("lithium", "ciclosporin")] == [("patient", "risk", "increase")] * 2
    found = interacting("Lithium, digoxin (risk of tremor), and phenytoin.")
    assert [change(one(found, p).effect) for p in ("lithium", "digoxin")] == [None, ("patient", "risk", "increase")]
    found = interacting("Digoxin (risk of tremor), lithium, ciclosporin (risk of edema), phenytoin (risk of rash).")
    assert [change(one(found, p).effect) for p in ("lithium", "ciclosporin")] == [None, ("patient", "risk", "increase")]


def test_an_effect_on_one_drug_is_none_on_the_class_that_labels_it() -> None:
    """Of the class a label names a sentence may speak by one of its drugs alone."""
    found = interacting("* **Anticoagulants:** Zelonib may enhance the effects of warfarin.\n* **Others:** anticoagulants, lithium")
    assert [change(one(found, p).effect) for p in ("anticoagulant", "warfarin")] == [None, ("object", "effect", "increase")]


def test_harm_that_patients_are_told_of_comes_of_no_partner() -> None:
    """What a text has told or watched in general is no effect of what stands beside it."""
    for text in (
        "Inform patients about possible side effects, and to avoid alcohol.",
        "Watch them closely: monitoring for drug interactions and side effects is needed with alcohol.",
    ):
        assert one(read(f"## Precautions\n\n{text}"), "alcohol").effect is None


def test_the_own_class_taken_at_the_same_time_is_somebody_else() -> None:
    """A contraindication to concurrent use of the class that the drug is one of is no word about the drug itself."""
    found = read("## Contraindications\n\nProlactinoma, concurrent use of QT-prolonging drugs.", title="Domperidone")
    assert told(one(found, "QT-prolonging drug")) == ("contraindicated",)


def test_of_two_like_effects_that_of_the_section_on_interactions_counts() -> None:
    """What is said in passing elsewhere comes behind what the section on interactions says."""
    found = read(
        "## Precautions\n\nRifampicin taken together raises zelonib levels.\n\n## Drug Interactions\n\nRifampicin lowers zelonib levels."
    )
    assert change(one(found, "rifampicin").effect) == ("subject", "exposure", "decrease")


def test_what_is_taken_on_an_empty_stomach_is_kept_apart_from_the_food_that_changes_it() -> None:
    """Where food is said to change the drug, to take it between meals is to separate the two; not where it may be taken with food."""
    food = "## Pharmacokinetics\n\nFood reduces its absorption.\n\n## Dosage\n\n"
    assert told(one(read(food + "Take it on an empty stomach."), "food")) == ("separate",)
    assert told(one(read(food + "It is taken at least one hour before or two hours after a meal."), "food")) == ("separate",)
    assert told(one(read(food + "Take it on an empty stomach, or taken with food if it upsets the stomach."), "food")) == ()
    assert partners(read("## Dosage\n\nTake it on an empty stomach.")) == set()


def test_advice_behind_a_sentence_on_strong_inhibitors_is_not_for_all_that_the_label_names() -> None:
    """A sentence that narrows its label is what the sentence after it goes on about."""
    found = interacting(
        "* **CYP3A4 inhibitors:** Use of strong CYP3A4 inhibitors (e.g., ketoconazole) can raise its levels. Avoid such use."
    )
    assert {p: told(one(found, p)) for p in partners(found)} == {
        "CYP3A4 inhibitor": (),
        "strong CYP3A4 inhibitor": ("avoid",),
        "ketoconazole": ("avoid",),
    }


def test_the_line_above_a_list_of_reasons_to_adjust_a_dose_advises_so_of_its_items() -> None:
    """Among doses an item names a partner only where it says that both are taken."""
    found = read("## Dosage\n\nDose adjustments may be needed for:\n\n- Age\n- Concomitant medications (especially CYP2B6 inhibitors)\n")
    assert {p: told(one(found, p)) for p in partners(found)} == {"CYP2B6 inhibitor": ("adjust_dose",)}


def test_a_line_below_a_list_can_advise_on_these_drugs() -> None:
    """What stands below a list and speaks of "these drugs" speaks of its items."""
    found = interacting("It interacts with:", "* Antacids\n* Levodopa", "It is vital to separate zelonib from these drugs by two hours.")
    assert {p: told(one(found, p)) for p in partners(found)} == {"antacid": ("separate",), "levodopa": ("separate",)}


def test_who_should_not_take_it_is_a_contraindication() -> None:
    """Among contraindications "should not" is no milder than a bare name; "avoid" is."""
    found = read(
        "## FAQs\n\n### **Q1: Who should not take zelonib?**\n\n**A:** Those taking nitrates should not take it. Avoid use with lithium."
    )
    assert {p: told(one(found, p)) for p in partners(found)} == {"nitrate": ("contraindicated",), "lithium": ("avoid",)}


def test_a_rule_of_life_ends_where_the_next_begins() -> None:
    """Among precautions "avoid alcohol" is all that is said of it: what to monitor, and caution in the heat, are other matters."""
    for line in (
        "Avoid alcohol, monitor blood pressure.",
        "Avoid alcohol and operate machines with caution.",
        "Avoid alcohol and be careful in hot weather.",
    ):
        assert told(one(read(f"## Precautions\n\n- {line}"), "alcohol")) == ("avoid",)


def test_a_member_of_the_strong_ones_takes_their_advice_and_not_that_of_all() -> None:
    """Advice on the wider group of inhibitors holds for its other members."""
    found = interacting(
        "- Strong CYP3A4 inhibitors (e.g., ketoconazole): contraindicated.",
        "- CYP3A4 inhibitors (ketoconazole, erythromycin)",
        "- With CYP3A4 inhibitors the dose should be reduced.",
    )
    assert [told(one(found, p)) for p in ("ketoconazole", "erythromycin")] == [("contraindicated",), ("adjust_dose",)]


def test_a_nameless_member_of_a_list_says_what_it_changes_of_itself_alone() -> None:
    """What "drugs affecting its absorption" change is not said of the others in the list, but of their own examples."""
    found = interacting("It interacts with warfarin, digoxin, and medications affecting its absorption (antacids).")
    assert change(one(found, "antacid").effect) == ("subject", "exposure", "unspecified")
    assert change(one(found, "warfarin").effect) is change(one(found, "digoxin").effect) is None
    found = interacting("Medications affecting zelonib clearance, diuretics, digoxin.")
    assert change(one(found, "diuretic").effect) is change(one(found, "digoxin").effect) is None


def test_what_patients_are_to_report_or_to_leave_off() -> None:
    """Side effects that a patient reports come of no partner; what is to be left off by name is advice in any section."""
    found = read(
        "## Drug Interactions\n\nPotassium supplements.\n\n"
        "## Precautions\n\nAvoid potassium supplements. Avoid alcohol and report any worsening side effects."
    )
    assert told(one(found, "potassium supplement")) == ("avoid",)
    assert change(one(found, "alcohol").effect) is None


def test_a_list_of_what_is_taken_along_is_contraindicated_under_its_heading() -> None:
    """Among contraindications the line "concomitant use of" above a list does not make it one of mere interactions."""
    found = read("## Contraindications\n\n- Concomitant use of:\n    - Methadone\n    - Tramadol")
    assert told(one(found, "methadone")) == told(one(found, "tramadol")) == ("contraindicated",)


@pytest.mark.parametrize(
    ("watched", "expected"),
    [
        ("Calcium, INR (if on warfarin), renal function.", {"warfarin"}),
        ("Theophylline/digoxin levels (if co-administered), lithium levels.", {"theophylline", "digoxin"}),
        ("Electrolytes, potassium, especially in patients with heart failure or taking diuretics.", {"diuretic"}),
        ("Monitor blood pressure if on antihypertensives.", {"antihypertensive"}),
        ("Glucose, lithium levels.", set()),
    ],
)
def test_what_is_watched_because_of_a_partner(watched: str, expected: set[str]) -> None:
    """A list of what to monitor advises so of those who are named as taken along, and of nothing that is measured."""
    found = read(f"## Precautions\n\n- **Monitoring Parameters:** {watched}")
    assert partners(found) == expected
    assert all(told(one(found, name)) == ("monitor",) for name in expected)


def test_each_rule_of_life_has_its_own_advice() -> None:
    """To limit the one and to avoid the other are two; to be careful of dizziness is none."""
    found = read("## Precautions\n\nThey include limiting alcohol intake and avoiding smoking.")
    assert (told(one(found, "alcohol")), told(one(found, "tobacco"))) == (("caution",), ("avoid",))
    found = read("## Precautions\n\nPatients should avoid alcohol and be cautioned about potential dizziness.")
    assert told(one(found, "alcohol")) == ("avoid",)


def test_a_class_named_by_the_harm_that_it_makes_likelier_says_so_of_its_members() -> None:
    """Of drugs that raise a risk nothing else need be said."""
    found = interacting("Drugs that increase bleeding risk (e.g., aspirin, clopidogrel), warfarin.")
    assert change(one(found, "aspirin").effect) == change(one(found, "clopidogrel").effect) == ("patient", "risk", "increase")
    assert one(found, "warfarin").effect is None


def test_a_label_of_inhibitors_and_inducers_takes_the_open_change_of_its_examples() -> None:
    """What "alters levels" is said of both kinds; what raises them is said of the examples alone."""
    found = interacting("- **CYP2D6 inhibitors/inducers:** Fluoxetine, rifampin – altered zelonib levels.")
    assert {change(one(found, f"CYP2D6 {kind}").effect) for kind in ("inhibitor", "inducer")} == {("subject", "exposure", "unspecified")}
    assert "CYP2D6 inducer" not in partners(interacting("- **CYP2D6 inhibitors/inducers:** Fluoxetine raises zelonib levels."))


def test_a_label_that_names_nobody_says_what_holds_of_those_behind_it() -> None:
    """The words of a label are read with the list that follows them."""
    found = interacting("- **Avoid together with:** pazopanib, topotecan.", "- **Increased bleeding risk:** Aspirin, lithium.")
    assert told(one(found, "pazopanib")) == told(one(found, "topotecan")) == ("avoid",)
    assert change(one(found, "lithium").effect) == ("patient", "risk", "increase")


def test_each_pair_of_brackets_in_a_list_speaks_of_a_harm_of_its_own() -> None:
    """A harm that no list of nouns holds is one in the middle of a list, too."""
    found = interacting("Lithium (increased lithium levels), other corticosteroids (increased bone loss), aspirin.")
    assert change(one(found, "corticosteroid").effect) == ("patient", "risk", "increase")
    assert one(found, "aspirin").effect is None


@pytest.mark.parametrize(
    "sentence",
    [
        "* **Isoniazid:** May increase zelonib requirements.",
        "Isoniazid can raise the body's need for zelonib.",
        "Zelonib's effects may be countered by isoniazid.",
    ],
)
def test_what_is_needed_more_of_does_less(sentence: str) -> None:
    """A greater need of the drug is a smaller effect of it."""
    assert change(one(interacting(sentence), "isoniazid").effect) == ("subject", "effect", "decrease")


def test_an_effect_named_by_two_words_is_no_partner() -> None:
    """What is intensified is named after a class, which is not meant."""
    found = interacting("* **MAOIs:** Intensified anticholinergic and CNS depressant effects.")
    assert partners(found) == {"MAOI"}
    assert change(one(found, "MAOI").effect) is not None


@pytest.mark.parametrize(
    "sentence", ["Amiodarone increases the need for zelonib dose reduction.", "Amiodarone does not increase zelonib requirements."]
)
def test_a_need_of_something_else_and_a_need_denied_are_no_smaller_effect(sentence: str) -> None:
    """Only more of the drug itself is more needed of it."""
    found = interacting(sentence)
    assert not [s for s in found.statements if s.effect and not s.negated]


@pytest.mark.parametrize("words", ["do not increase", "rarely increase"])
def test_a_class_named_by_a_harm_that_it_does_not_do_does_none(words: str) -> None:
    """Where the name denies the harm nothing changes."""
    found = interacting(f"Medications that {words} the risk of bleeding, such as paracetamol.")
    assert not [s for s in found.statements if s.effect and s.effect.quantity == "risk"]


@pytest.mark.parametrize("label", ["Need not be avoided", "Instead of avoided drugs", "To reduce nausea"])
def test_a_label_that_denies_says_nothing_of_those_behind_it(label: str) -> None:
    """What does not happen, or what is done instead, is no effect and no advice."""
    found = interacting(f"- **{label}:** digoxin, warfarin.")
    assert not [s for s in found.statements if s.effect or s.management or s.negated]


def test_a_harm_in_brackets_is_why_a_partner_is_contraindicated() -> None:
    """Behind the name of a disease it is one more disease, behind that of a drug the reason."""
    found = read("## Contraindications\n\n* Concomitant methotrexate (hepatitis)\n* Porphyria (hepatitis)")
    assert change(one(found, "methotrexate").effect) == ("patient", "risk", "increase")
    assert partners(found) == {"methotrexate"}


def test_drinking_is_said_of_alcohol_alone() -> None:
    """Advice on drinking behind alcohol and others is none on the others."""
    found = read("## Drug Interactions\n\n* **Alcohol and sedatives:** More drowsiness. Advise against drinking.")
    assert told(one(found, "alcohol")) == ("avoid",)
    assert told(one(found, "sedative")) == ()


def test_a_time_of_taking_is_no_interaction_with_meals() -> None:
    """When to take something else is said of that."""
    found = read("## Drug Interactions\n\n* **Sucralfate:** Lower absorption. Take it after meals.")
    assert partners(found) == {"sucralfate"}
