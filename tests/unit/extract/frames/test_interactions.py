"""What small whole monographs say of two things taken together."""

from __future__ import annotations

import pytest

from kg.model import Administration, Kind, Predicate, Scope
from tests.monographs import change, denied, interacting, one, partners, read, rows, told


def test_a_label_is_the_partner_of_its_sentence() -> None:
    """The bold label of an item names whom the item speaks of."""
    found = interacting("* **Warfarin:** The risk of bleeding is increased; monitor INR.\n* **Digoxin:** Levels are raised.")
    assert partners(found) == {"warfarin", "digoxin"}
    assert change(one(found, "warfarin").effect) == ("patient", "risk", "increase")
    assert told(one(found, "warfarin")) == ("monitor",)
    assert change(one(found, "digoxin").effect) == ("object", "exposure", "increase")


def test_a_later_sentence_speaks_of_the_label_too() -> None:
    """Advice in a second sentence that names nobody belongs to the label."""
    found = interacting("* **Warfarin:** Bleeding may be increased. Monitor INR closely.")
    assert told(one(found, "warfarin")) == ("monitor",)
    assert len(one(found, "warfarin").evidence) == 2


def test_a_bare_list_is_an_interaction_without_effect() -> None:
    """Names alone in a section of interactions interact; how, nobody says."""
    found = interacting("* Warfarin, digoxin and lithium")
    assert partners(found) == {"warfarin", "digoxin", "lithium"}
    assert {(one(found, p).effect, one(found, p).management) for p in partners(found)} == {(None, ())}


def test_examples_inherit_effect_and_advice() -> None:
    """What is said of a class holds for the drugs that it lists, which are its members."""
    found = interacting("* **Azole antifungals (e.g., ketoconazole, itraconazole):** They increase zelonib levels. Avoid them.")
    for partner in ("azole antifungal", "ketoconazole", "itraconazole"):
        assert change(one(found, partner).effect) == ("subject", "exposure", "increase")
        assert told(one(found, partner)) == ("avoid",)
    assert one(found, "ketoconazole").scope is Scope.LISTED
    assert ("ketoconazole", "member_of", "azole antifungal") in rows(found)


def test_examples_of_a_role_group_play_its_role() -> None:
    """A listed strong inhibitor inhibits strongly, interacts through the enzyme, and is member of no class."""
    found = interacting("Strong CYP3A4 inhibitors (e.g., ketoconazole, grapefruit juice) increase zelonib exposure.")
    assert rows(found, Predicate.INHIBITS) == {("ketoconazole", "inhibits", "CYP3A4"), ("grapefruit juice", "inhibits", "CYP3A4")}
    assert {str(s.strength) for s in found.statements if s.predicate is Predicate.INHIBITS} == {"strong"}
    assert partners(found) == {"strong CYP3A4 inhibitor", "ketoconazole", "grapefruit juice"}
    assert [e.name for e in one(found, "ketoconazole").via] == ["CYP3A4"]
    assert rows(found, Predicate.MEMBER_OF) == set()


def test_inhibitors_and_inducers_change_exposure_in_opposite_ways() -> None:
    """The verdict of each item is its own."""
    found = interacting("* CYP3A4 inhibitors raise zelonib levels.\n* CYP3A4 inducers lower zelonib levels.")
    assert change(one(found, "CYP3A4 inhibitor").effect) == ("subject", "exposure", "increase")
    assert change(one(found, "CYP3A4 inducer").effect) == ("subject", "exposure", "decrease")


@pytest.mark.parametrize(
    ("sentence", "on", "direction"),
    [
        ("Ketoconazole increases zelonib levels.", "subject", "increase"),
        ("Ketoconazole increases levels of zelonib.", "subject", "increase"),
        ("Rifampicin decreases the plasma concentration of zelonib.", "subject", "decrease"),
        ("Zelonib increases digoxin levels.", "object", "increase"),
        ("Zelonib increases the exposure of simvastatin.", "object", "increase"),
        ("Zelonib reduces the metabolism of warfarin.", "object", "increase"),
        ("Zelonib may decrease theophylline clearance.", "object", "increase"),
        ("Probenecid decreases the excretion of zelonib.", "subject", "increase"),
        ("Zelonib lowers levels of drugs metabolized by CYP3A4.", "object", "decrease"),
        ("Antacids reduce the absorption of zelonib.", "subject", "decrease"),
        ("**Clarithromycin:** Markedly increased exposure.", "subject", "increase"),
        ("**Rifampicin:** Accelerates metabolism.", "subject", "decrease"),
    ],
)
def test_the_owner_of_an_exposure_is_read(sentence: str, on: str, direction: str) -> None:
    """The name bound to the level is the one whose level changes."""
    found = interacting(sentence)
    (partner,) = partners(found)
    assert change(one(found, partner).effect) == (on, "exposure", direction)


@pytest.mark.parametrize(
    "sentence", ["Zelonib may be less effective when taken with digoxin.", "Zelonib may lose its effect with digoxin."]
)
def test_what_loses_its_effect_is_named_before(sentence: str) -> None:
    """The name before what is said of it is the one whose effect changes."""
    assert change(one(interacting(sentence), "digoxin").effect) == ("subject", "effect", "decrease")


def test_a_second_change_is_of_its_own_partner() -> None:
    """What goes up and what goes down in one sentence are told apart."""
    found = interacting("Zelonib may raise digoxin levels and reduce the effect of levodopa.")
    assert change(one(found, "digoxin").effect) == ("object", "exposure", "increase")
    assert change(one(found, "levodopa").effect) == ("object", "effect", "decrease")
    found = interacting("Zelonib levels may rise with ketoconazole and fall with rifampicin.")
    assert change(one(found, "ketoconazole").effect) == ("subject", "exposure", "increase")
    assert change(one(found, "rifampicin").effect) == ("subject", "exposure", "decrease")


def test_a_direction_is_not_invented() -> None:
    """The words "may alter" say that levels change, not which way."""
    assert change(one(interacting("Phenytoin may alter zelonib levels."), "phenytoin").effect) == ("subject", "exposure", "unspecified")


def test_hedges_are_kept() -> None:
    """A statement with "may" is told apart from a plain one."""
    assert one(interacting("Ketoconazole may increase zelonib levels."), "ketoconazole").hedged
    assert not one(interacting("Ketoconazole increases zelonib levels."), "ketoconazole").hedged


@pytest.mark.parametrize(
    ("advice", "expected"),
    [
        ("Avoid ketoconazole.", ("avoid",)),
        ("Ketoconazole is contraindicated.", ("contraindicated",)),
        ("Reduce the zelonib dose with ketoconazole.", ("adjust_dose",)),
        ("Use ketoconazole with caution and monitor.", ("monitor", "caution")),
        ("Ketoconazole raises zelonib levels; no dose adjustment is needed.", ()),
        ("Take ketoconazole at least 2 hours before zelonib.", ("separate",)),
    ],
)
def test_advice_belongs_to_the_partner(advice: str, expected: tuple[str, ...]) -> None:
    """Advice of a sentence is given for the partner that it names; lifted advice is none."""
    assert told(one(interacting(advice), "ketoconazole")) == expected


def test_advice_is_not_spread_to_the_next_item() -> None:
    """Each item keeps its own advice."""
    found = interacting("* Ketoconazole: avoid.\n* Erythromycin: monitor levels.")
    assert told(one(found, "ketoconazole")) == ("avoid",)
    assert told(one(found, "erythromycin")) == ("monitor",)


def test_drugs_named_under_contraindications_are_contraindicated() -> None:
    """A drug, taken together, in the section of contraindications is contraindicated."""
    found = read("## Contraindications\n\n* Hypersensitivity to zelonib\n* Concomitant use of simvastatin\n* Severe liver disease")
    assert partners(found) == {"simvastatin"}
    assert told(one(found, "simvastatin")) == ("contraindicated",)


@pytest.mark.parametrize(
    "text",
    [
        "Allergy to penicillins or sulfonamides.",
        "Hypersensitivity to imatinib, nilotinib or gelatin.",
        "Angioedema in the past on ACE inhibitors.",
    ],
)
@pytest.mark.parametrize("section", ["Contraindications", "Precautions"])
def test_allergies_are_no_interactions(section: str, text: str) -> None:
    """What someone is allergic to does not interact."""
    assert partners(read(f"## {section}\n\n{text}")) == set()


def test_an_allergy_does_not_hide_a_concurrent_use() -> None:
    """In one line with an allergy, a drug taken together still counts."""
    assert partners(read("## Contraindications\n\nAllergy to sulfonamides, concurrent use of lithium.")) == {"lithium"}


MATTER = """faqs:
  - q: >-
      Can I drink alcohol with zelonib?
    a: >-
      It is better to avoid alcohol,
      since drowsiness is increased.
"""


def test_an_answer_in_the_front_matter_is_read() -> None:
    """A folded answer of the front matter gives a statement whose evidence is the raw slice and whose words are clean."""
    found = read("## Overdose\n\nPain.", matter=MATTER)
    statement = one(found, "alcohol")
    assert told(statement) == ("avoid",)
    (evidence,) = statement.evidence
    assert evidence.sentence == "It is better to avoid alcohol, since drowsiness is increased."
    assert "\n" in evidence.text


def test_an_answer_without_a_partner_speaks_of_its_question() -> None:
    """An answer that names nobody answers for whom the question names."""
    found = read("## FAQs\n\n### Q1: Can it be taken with warfarin?\n\n**A:** Bleeding may be increased, so monitor INR.")
    assert told(one(found, "warfarin")) == ("monitor",)


def test_exceptions_do_not_interact() -> None:
    """Whoever is excepted from a class is told as not interacting."""
    found = interacting("Proton pump inhibitors except pantoprazole reduce zelonib absorption.")
    assert "proton pump inhibitor" in {p.lower() for p in partners(found)} or "PPI" in partners(found)
    assert denied(found) == {"pantoprazole"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Zelonib does not interact with digoxin.",
        "No interaction with digoxin is known.",
        "Digoxin does not affect zelonib levels.",
        "Zelonib has no clinically relevant effect on digoxin levels.",
        "Digoxin levels are not affected.",
    ],
)
def test_a_denial_is_read_as_a_denial(sentence: str) -> None:
    """A denied interaction is a negated statement without advice, and no interaction."""
    found = interacting(sentence)
    assert (denied(found), partners(found)) == ({"digoxin"}, set())
    assert one(found, "digoxin").management == ()


def test_an_adversative_parts_denial_from_statement() -> None:
    """Behind "but" another partner has its own verdict."""
    found = interacting("Zelonib does not affect digoxin levels, but it increases warfarin levels.")
    assert (denied(found), partners(found)) == ({"digoxin"}, {"warfarin"})


@pytest.mark.parametrize(
    "sentence",
    [
        "Take zelonib with or without food.",
        "It can be taken without regard to meals.",
        "Take it with food.",
        "Take the tablets with water.",
    ],
)
@pytest.mark.parametrize("section", ["Dosage", "How to take it"])
def test_how_to_swallow_it_is_no_interaction(section: str, sentence: str) -> None:
    """Meals that change nothing are no partners."""
    assert rows(read(f"## {section}\n\n{sentence}")) == set()


def test_food_that_changes_absorption_is_a_partner() -> None:
    """A food effect is an interaction; how to take the drug stands beside it."""
    found = read("## Pharmacokinetics\n\nFood increases the absorption of zelonib.\n\n## Dosage\n\nTake 5 mg daily with food.")
    assert change(one(found, "food").effect) == ("subject", "exposure", "increase")
    assert one(found, "food").administration is Administration.WITH_FOOD


@pytest.mark.parametrize(
    ("sentence", "advice"),
    [
        ("Avoid alcohol during treatment.", ("avoid",)),
        ("Limit alcohol consumption.", ("caution",)),
        ("Avoid or limit alcohol.", ("avoid", "caution")),
        ("Alcohol may increase drowsiness.", ()),
    ],
)
@pytest.mark.parametrize("section", ["Drug Interactions", "Precautions", "Lifestyle"])
def test_alcohol_counts_in_any_section(section: str, sentence: str, advice: tuple[str, ...]) -> None:
    """Alcohol is drunk anyway: advice or an effect is enough."""
    assert told(one(read(f"## {section}\n\n{sentence}"), "alcohol")) == advice


def test_separate_by_hours() -> None:
    """Hours between two doses are advice to separate, with the partners that the sentence names."""
    found = interacting("* Antacids and iron: absorption is reduced; take them 2 hours before or 6 hours after zelonib.")
    assert {p: told(one(found, p)) for p in partners(found)} == {"antacid": ("separate",), "iron": ("separate",)}
    assert change(one(found, "antacid").effect) == ("subject", "exposure", "decrease")


@pytest.mark.parametrize(
    ("section", "text"),
    [
        ("Popular Combinations", "Zelonib is often combined with cisplatin."),
        ("Usage", "Used with methotrexate in arthritis."),
        ("Usage", "An alternative to aspirin in patients with pain."),
        ("Side Effects", "Headache, nausea; aspirin helps."),
        ("Pregnancy and Breastfeeding", "Like warfarin it crosses the placenta."),
        ("Alternate Names", "**Other names:** warfarin-like agent"),
        ("Overdose", "Give naloxone."),
    ],
)
def test_therapy_is_no_interaction(section: str, text: str) -> None:
    """What is given together on purpose, or instead, does not interact."""
    assert partners(read(f"## {section}\n\n{text}")) == set()


@pytest.mark.parametrize(
    ("section", "text"),
    [
        ("Usage", "Zelonib interacts with dopamine receptors of cells that make estrogen."),
        ("How It Works", "Zelonib raises thiamine levels in nerve tissue."),
        ("Popular Combinations", "Combining it with levodopa allows to reduce the needed dose of levodopa and limits side effects."),
        ("Popular Combinations", "It is combined with medications for acne, though combining asks for careful monitoring."),
        ("Precautions", "Combine a diet with control of other risk factors like smoking."),
        ("Precautions", "Combining it with cisplatin requires a look at its risks and benefits."),
        ("Drug Interactions", "Avoid smoke and discuss any other supplements with your doctor."),
        ("Dosage", "Use with caution in patients with hypokalemia (low potassium in the blood)."),
        ("Dosage", "Add heparin when used in patients at high risk of thrombosis."),
        ("Side Effects", "Prolonged use of topical corticosteroids can lead to infections."),
        ("Side Effects", "Concomitant use of statins like zelonib can cause myopathy."),
    ],
)
def test_an_aside_needs_two_taken_together_and_harmed(section: str, text: str) -> None:
    """Outside an interactions section the body's own substances, aims, warnings about one drug and questions are no interactions."""
    assert partners(read(f"## {section}\n\n{text}")) == set()


def test_a_class_named_after_its_use_may_be_contraindicated() -> None:
    """Only among uses and combinations are "medications for X" what one treats with."""
    assert partners(read("## Contraindications\n\nConcomitant use of medications for high blood pressure."))


def test_a_denial_may_come_behind_a_measure() -> None:
    """Drink in moderation that does not interact is denied and not advised."""
    found = read("## Precautions\n\nAlcohol in moderation does not appear to significantly interact with zelonib.")
    assert (denied(found), partners(found)) == ({"alcohol"}, set())


def test_not_effective_denies_no_interaction() -> None:
    """A drug that does not work alone says nothing of its partner."""
    assert denied(read("## Usage\n\nZelonib alone is not effective and is used in combination with cisplatin.")) == set()


def test_own_roles_make_no_interaction() -> None:
    """How the drug is metabolized is one statement and no more; its own class is none."""
    found = read("## Pharmacokinetics\n\nZelonib is metabolized mainly by CYP3A4. It is a substrate of P-gp.")
    assert rows(found) == {("zelonib", "substrate_of", "CYP3A4"), ("zelonib", "substrate_of", "P-gp")}


def test_brands_are_read_from_their_section_only() -> None:
    """Brand names come from the names section, spread over commas, without notes in brackets."""
    found = read("## Alternate Names\n\n**Brand Names:** Zelox, Zeloplus XR (US), various\n\n## Usage\n\n**Brand:** none")
    assert rows(found, Predicate.HAS_BRAND) == {("zelonib", "has_brand", "Zelox"), ("zelonib", "has_brand", "Zeloplus XR")}


def test_a_brand_names_the_own_drug() -> None:
    """The text may call the drug by a brand that it lists."""
    found = read("## Alternate Names\n\n**Brand Names:** Zelox\n\n## Drug Interactions\n\nZelox increases digoxin levels.")
    assert change(one(found, "digoxin").effect) == ("object", "exposure", "increase")
    assert partners(found) == {"digoxin"}


def test_a_title_with_a_salt_gives_salt_and_moiety() -> None:
    """The salt is what the monograph is about, the moiety what interacts; the title is the evidence."""
    found = read("## Drug Interactions\n\nAvoid digoxin.", title="Imatinib mesylate")
    assert rows(found) == {("imatinib mesylate", "salt_of", "imatinib"), ("imatinib", "interacts_with", "digoxin")}
    assert found.document.about.kind is Kind.SALT
    (salt,) = [s for s in found.statements if s.predicate is Predicate.SALT_OF]
    assert salt.evidence[0].text == "Imatinib mesylate"


def test_a_table_is_read_row_by_row() -> None:
    """The first cell names the partner of the others."""
    found = interacting("| Drug | Effect |\n|---|---|\n| Warfarin | Increased risk of bleeding |\n| Digoxin | Increased levels |")
    assert change(one(found, "warfarin").effect) == ("patient", "risk", "increase")
    assert change(one(found, "digoxin").effect) == ("object", "exposure", "increase")


def test_nested_items_speak_of_their_parent() -> None:
    """An item without a name of its own speaks of the item above it."""
    found = interacting("* **Warfarin**\n  * Bleeding risk is increased.\n  * Monitor INR.\n* **Digoxin**\n  * Levels rise.")
    assert told(one(found, "warfarin")) == ("monitor",)
    assert told(one(found, "digoxin")) == ()


def test_a_name_that_no_list_holds_is_kept_with_doubt() -> None:
    """A label in a section of interactions names a partner even if nobody knows it, at lower confidence."""
    found = interacting("* **Quuxomab:** increases zelonib levels.\n* **Digoxin:** increases zelonib levels.")
    assert one(found, "quuxomab").confidence < one(found, "digoxin").confidence


def test_general_words_are_no_partners() -> None:
    """Labels that name no substance, and advice to tell the doctor, give nothing."""
    lines = [
        "* **Monitoring:** Check levels regularly.",
        "* **General advice:** Tell your doctor about all medicines.",
        "* **Note:** Caution.",
    ]
    assert partners(interacting("\n".join(lines))) == set()


def test_clinical_significance_is_quoted() -> None:
    """The words "clinically significant" are kept where the text has them."""
    assert one(interacting("A clinically significant rise of digoxin levels occurs."), "digoxin").significance == "clinically significant"
    assert one(interacting("Digoxin levels rise."), "digoxin").significance is None


def test_an_empty_answer_states_nothing() -> None:
    """Silence is no statement: a monograph without partners has none."""
    assert rows(read("## Drug Interactions\n\nNo interactions are known.\n\n## Storage\n\nKeep it dry.")) == set()


@pytest.mark.parametrize(
    ("line", "on"),
    [
        ("Cimetidine with zelonib led to a 2-fold rise in Cmax and a 3-fold increase in AUC of zelonib.", "subject"),
        ("Cimetidine caused a decrease of zelonib (20 mg) bioavailability.", "subject"),
        ("For cimetidine, decreased levels were seen when taken with zelonib.", "object"),
    ],
)
def test_whose_exposure_changes_is_named_beside_it(line: str, on: str) -> None:
    """A dose in brackets or a second measure does not part a name from what is measured; "for" names whom a sentence is about."""
    effect = change(one(interacting(line), "cimetidine").effect)
    assert effect is not None
    assert effect[:2] == (on, "exposure")


@pytest.mark.parametrize(
    "lines",
    [
        ["Zelonib did not alter the pharmacokinetics of either zelonib or digoxin."],
        ["Zelonib did not alter digoxin levels.", "Digoxin did not alter zelonib levels."],
    ],
)
def test_what_is_denied_of_both_is_on_neither(lines: list[str]) -> None:
    """An effect names one side; a denial for both names none."""
    found = interacting(*lines)
    assert denied(found) == {"digoxin"}
    assert one(found, "digoxin").effect is None


def test_a_label_with_its_member_stands_back_where_the_sentence_names_the_member() -> None:
    """Of "anticoagulants (warfarin): … warfarin" only warfarin is a partner, of "… levels rise" both are."""
    assert partners(interacting("* **Anticoagulants (e.g., warfarin):** The effect of warfarin is raised.")) == {"warfarin"}
    assert partners(interacting("* **Anticoagulants (e.g., warfarin):** Their effect is raised.")) == {"anticoagulant", "warfarin"}
