"""What a document says about who is handled by which protein, beyond what one sentence can tell."""

from __future__ import annotations

import pytest

from kg.model import Contribution, Predicate, Strength
from tests.monographs import read, rows


def roles(text: str, *, title: str = "Zelonib", section: str = "How It Works") -> set[tuple[str, str, str]]:
    """Subject, predicate and protein of each role read from one section."""
    return rows(read(f"## {section}\n\n{text}", title=title), Predicate.SUBSTRATE_OF, Predicate.INHIBITS, Predicate.INDUCES)


@pytest.mark.parametrize(
    "text",
    [
        "Details on the involvement of CYP2C8 are limited.",
        "The role of CYP2C8 in its metabolism is not well understood.",
        "CYP2C8 involvement may vary.",
        "CYP2C8 involvement remains to be elucidated.",
        "It is metabolized, though the enzymes (e.g., CYP2B6, CYP2C8) are not well characterized.",
    ],
)
def test_a_pathway_that_nobody_knows_is_not_stated(text: str) -> None:
    """What is limited there is the knowledge, and not the pathway."""
    assert roles(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "CYP450 interactions: While information on them is limited, it is metabolized by CYP2C8.",
        "It is metabolized by CYP2C8, while the role of CYP2B6 is not known.",
    ],
)
def test_beside_what_nobody_knows_a_pathway_is_stated(text: str) -> None:
    """The one clause leaves the other alone."""
    assert roles(text) == {("zelonib", "substrate_of", "CYP2C8")}


@pytest.mark.parametrize(
    "text",
    [
        "They are metabolized by CYP2C9 (amlodipine) and CYP2D6 (losartan).",
        "The enzymes involved are CYP2C9 for amlodipine and CYP2D6 for losartan.",
        "Hepatic metabolism (CYP2C9 for amlodipine, CYP2D6 for losartan).",
        "Both are metabolized, primarily by CYP2C9 for amlodipine and also involving CYP2D6 for losartan.",
    ],
)
def test_each_ingredient_has_its_own_enzymes(text: str) -> None:
    """The ingredient behind a protein is the one that it handles."""
    found = roles(f"Metabolism in the liver: {text}", title="Amlodipine + Losartan")
    assert found <= {("amlodipine", "substrate_of", "CYP2C9"), ("losartan", "substrate_of", "CYP2D6")}
    assert len(found) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Both amlodipine and losartan are metabolized by CYP3A4.",
        "Both drugs are metabolized in the liver (CYP3A4).",
        "Both are metabolized by CYP3A4.",
    ],
)
def test_ingredients_joined_by_and_are_each_handled(text: str) -> None:
    """Who names both means each, not the product."""
    found = roles(text, title="Amlodipine + Losartan")
    assert found == {("amlodipine", "substrate_of", "CYP3A4"), ("losartan", "substrate_of", "CYP3A4")}


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Losartan binds receptors. Neither drug inhibits CYP2C8.", "inhibits"),
        ("Neither drug disturbs the heart or inhibits CYP2C8.", "inhibits"),
        ("Neither of the two components is metabolized by CYP2C8.", "substrate_of"),
        ("Neither amlodipine nor losartan is metabolized by CYP2C8.", "substrate_of"),
    ],
)
def test_of_neither_ingredient_is_a_role_told(text: str, predicate: str) -> None:
    """Who names neither denies it of each, whoever the sentence before is about."""
    found = roles(text, title="Amlodipine + Losartan")
    assert found == {(drug, f"not {predicate}", "CYP2C8") for drug in ("amlodipine", "losartan")}


@pytest.mark.parametrize(
    "text", ["It inhibits fungal cytochrome P450 enzymes.", "It blocks ergosterol by inhibiting a cytochrome P450 enzyme."]
)
def test_enzymes_of_fungi_are_a_target(text: str) -> None:
    """What an antifungal does to a fungus is no interaction with the patient's enzymes."""
    assert roles(text) == set()


@pytest.mark.parametrize(
    "lines",
    [
        "* **CYP2C8 inhibitors:** Quinolones (ciprofloxacin), some macrolides (e.g., erythromycin, azithromycin), cimetidine raise it.",
        "* CYP2C8 inhibitors (e.g., quinolones like ciprofloxacin, macrolides such as erythromycin and azithromycin, cimetidine) raise it.",
    ],
)
def test_examples_of_examples_play_the_role(lines: str) -> None:
    """A class listed as inhibitors brings its own examples with it, and the list goes on behind them."""
    found = roles(lines, section="Drug Interactions")
    listed = {"quinolone", "ciprofloxacin", "macrolide antibiotic", "erythromycin", "azithromycin", "cimetidine"}
    assert found == {(name, "inhibits", "CYP2C8") for name in listed}


def test_a_description_behind_a_list_is_not_of_the_examples_in_it() -> None:
    """What brackets say of the last class in a row goes to nobody's examples."""
    found = roles("It adds to CNS depressants (e.g., alcohol, sedatives) and quinolones (CYP2C8 inhibitors).", section="Drug Interactions")
    assert not {row for row in found if row[0] in ("alcohol", "sedative")}


def test_examples_within_a_class_are_not_counted_twice() -> None:
    """Of a class under the label of another, the examples are its own."""
    found = read("## Drug Interactions\n\n* **Immunosuppressants:** Corticosteroids (prednisone), azathioprine raise it.")
    members = {(s, o) for s, _, o in rows(found, Predicate.MEMBER_OF)}
    assert members == {("corticosteroid", "immunosuppressant"), ("azathioprine", "immunosuppressant"), ("prednisone", "corticosteroid")}


def test_an_answer_takes_its_verb_from_the_question() -> None:
    """Asked how a drug is metabolized, "mainly by CYP1A2" says it."""
    found = roles("### **Q1: How is Zelonib metabolized?**\n\n**A:** Mainly by CYP1A2 in the liver.", section="FAQs")
    assert found == {("zelonib", "substrate_of", "CYP1A2")}


@pytest.mark.parametrize("tail", ["with a small part by other CYP enzymes", "a member of the cytochrome P450 system"])
def test_beside_a_named_enzyme_its_family_is_left_out(tail: str) -> None:
    """Who names the isoform says no more with "CYP enzymes"."""
    assert roles(f"Zelonib is metabolized by CYP2C8, {tail}.") == {("zelonib", "substrate_of", "CYP2C8")}


def test_of_two_strengths_an_example_has_neither() -> None:
    """Which of several inhibitors "strong or moderate" are the strong ones the text leaves open; a single strength holds for all."""
    text = "Strong or moderate CYP3A4 inhibitors (ketoconazole, diltiazem) raise it. Weak CYP2C8 inhibitors (trimethoprim) do not matter."
    found = read(f"## Drug Interactions\n\n{text}", title="Zelonib")
    strengths = {s.subject.name: s.strength for s in found.statements if s.predicate is Predicate.INHIBITS}
    assert strengths == {"ketoconazole": None, "diltiazem": None, "trimethoprim": Strength.WEAK}


def test_examples_of_what_isoforms_handle_are_not_told_of_the_whole_system() -> None:
    """Beside the isoforms that a text names "CYP450" says nothing more of each example."""
    text = "It interacts with drugs metabolized by the liver (CYP450, especially CYP2C8), including certain statins."
    assert roles(text, section="Drug Interactions") == {("statin", "substrate_of", "CYP2C8")}


def test_an_isoform_behind_the_spelt_out_name_of_its_family_is_named_alone() -> None:
    """What stands before "(UGT)1A9" is a part of its name."""
    text = "It is a substrate of uridine 5'-diphospho-glucuronosyltransferase (UGT)1A9. Glucuronidation (UGT1A1, UGT2B7) follows."
    assert {o for _, _, o in roles(text)} == {"UGT1A9", "UGT1A1", "UGT2B7"}


def test_what_is_denied_of_all_enzymes_is_told_beside_an_isoform() -> None:
    """The isoform that handles a drug does not spell out the enzymes that it does not inhibit."""
    found = roles("While it undergoes some CYP3A4 metabolism, Zelonib is neither an inhibitor nor an inducer of CYP enzymes.")
    assert {p for _, p, o in found if o == "cytochrome P450 enzymes"} == {"not inhibits", "not induces"}


def test_what_an_enzyme_does_in_the_body_is_no_role() -> None:
    """The body's own transmitters are no drugs that an enzyme handles."""
    assert roles("Zelonib inhibits MAO-B, which is responsible for the breakdown of dopamine.") == {("zelonib", "inhibits", "MAO-B")}


def test_examples_of_a_weighed_group_have_its_weight() -> None:
    """Those named among "drugs highly dependent on CYP3A4" are major substrates of it, those among "substrates" are left open."""
    found = read("## Contraindications\n\n* Drugs highly dependent on CYP3A4 (e.g., alfuzosin)\n* CYP2D6 substrates (e.g., codeine)")
    weights = {s.subject.name: s.contribution for s in found if s.predicate is Predicate.SUBSTRATE_OF}
    assert weights == {"alfuzosin": Contribution.MAJOR, "codeine": None}


@pytest.mark.parametrize(
    "text",
    [
        "Amlodipine is handled by CYP2C8 and losartan by CYP2C9.",
        "Amlodipine and losartan are metabolized by CYP2C8 and CYP2C9, respectively.",
        "Amlodipine is metabolized by CYP2C8. Losartan is metabolized by CYP2C9.\n\nThe combination is metabolized by CYP2C9.",
    ],
)
def test_each_ingredient_has_its_own_enzyme(text: str) -> None:
    """Names and proteins in two rows go by pairs, and the product takes up nothing that an ingredient has."""
    assert roles(text, title="Amlodipine + Losartan") == {("amlodipine", "substrate_of", "CYP2C8"), ("losartan", "substrate_of", "CYP2C9")}


def test_all_enzymes_of_one_ingredient_stand_beside_the_isoform_of_another() -> None:
    """An isoform spells out what the same ingredient is handled by, and leaves another's enzymes alone."""
    found = roles("Amlodipine is metabolized by CYP enzymes, and losartan is metabolized by CYP2C9.", title="Amlodipine + Losartan")
    assert found == {("amlodipine", "substrate_of", "cytochrome P450 enzymes"), ("losartan", "substrate_of", "CYP2C9")}
    assert roles("Zelonib is conjugated by UGT1A9 and other UGT enzymes.") == {("zelonib", "substrate_of", "UGT1A9")}


def test_brackets_behind_a_class_describe_it_alone() -> None:
    """Of classes in a row the last one is described, of drugs all are, and a class told by its handling has no role."""
    found = roles(
        "Quinolones, certain antidepressants (CYP2C8 inhibitors), warfarin and drugs handled by the liver (CYP2C9 substrates).",
        section="Drug Interactions",
    )
    assert found == {("antidepressant", "inhibits", "CYP2C8")}
    found = roles("Avoid cimetidine or gemfibrozil (CYP2C8 inhibitors).", section="Drug Interactions")
    assert found == {("cimetidine", "inhibits", "CYP2C8"), ("gemfibrozil", "inhibits", "CYP2C8")}


def test_an_enzyme_that_a_drug_is_made_for_is_its_target() -> None:
    """Febuxostat aims at xanthine oxidase; another drug told to inhibit it is one that others meet there."""
    assert roles("Febuxostat inhibits xanthine oxidase.", title="Febuxostat") == set()
    found = roles("Febuxostat inhibits xanthine oxidase.", section="Drug Interactions")
    assert found == {("febuxostat", "inhibits", "xanthine oxidase")}


def test_a_denial_of_two_roles_denies_both() -> None:
    """Neither is left out where one protein serves both."""
    told = read("## How It Works\n\nZelonib is not a relevant CYP450 inhibitor or inducer.")
    denied = {(s.predicate, s.negated) for s in told.statements if s.predicate in (Predicate.INHIBITS, Predicate.INDUCES)}
    assert denied == {(Predicate.INHIBITS, True), (Predicate.INDUCES, True)}


def test_behind_a_comparison_it_is_the_drug_again() -> None:
    """Whom it is compared with is not who is handled."""
    assert roles("Unlike digoxin, it is metabolized by CYP2C8.") == {("zelonib", "substrate_of", "CYP2C8")}


@pytest.mark.parametrize("words", ["this enzyme system", "this pathway", "the same system"])
def test_a_system_named_again_is_the_enzyme_before_it(words: str) -> None:
    """Examples of what it handles are its substrates."""
    found = roles(f"Zelonib inhibits CYP2C8 and raises drugs metabolized by {words} (e.g., repaglinide).", section="Drug Interactions")
    assert found == {("zelonib", "inhibits", "CYP2C8"), ("repaglinide", "substrate_of", "CYP2C8")}


def test_the_members_of_a_label_that_names_two_proteins_act_on_both() -> None:
    """A label of inhibitors is one group, of however many proteins; where it names inhibitors and inducers, who is which stays open."""
    found = roles("* **CYP2C8 and CYP2B6 inhibitors:** Gemfibrozil may raise its levels.", section="Drug Interactions")
    assert found == {("gemfibrozil", "inhibits", "CYP2C8"), ("gemfibrozil", "inhibits", "CYP2B6")}
    assert not roles("* **CYP2C8 inhibitors/inducers:** Gemfibrozil may alter its levels.", section="Drug Interactions")


@pytest.mark.parametrize("words", ["Enzyme inducers", "It matters, so inducers"])
def test_bare_inducers_are_those_of_the_enzyme_spoken_of(words: str) -> None:
    """Unless the text says that it means those of the liver."""
    found = roles(f"Zelonib is metabolized by CYP2C8. {words} (e.g., rifampicin) lower its levels.", section="Drug Interactions")
    assert ("rifampicin", "induces", "CYP2C8") in found


def test_all_enzymes_are_not_inhibited_save_one() -> None:
    """What is excepted leaves the denial as it is."""
    found = roles("Zelonib does not inhibit CYP enzymes, except for a slight inhibition of CYP2C8.")
    assert found == {("zelonib", "not inhibits", "cytochrome P450 enzymes"), ("zelonib", "inhibits", "CYP2C8")}


def test_drugs_that_affect_liver_enzymes_stand_back_behind_those_named() -> None:
    """The phrase is a partner of its own where the text names nobody who affects them."""

    def partners(text: str) -> set[str]:
        return {o for _, _, o in rows(read(f"## Drug Interactions\n\n{text}", title="Zelonib"), Predicate.INTERACTS_WITH)}

    assert partners("* Medications affecting liver enzymes (ketoconazole, rifampicin)") == {"ketoconazole", "rifampicin"}
    assert partners("* Medications affecting liver enzymes") == {"drug that affects liver enzymes"}


def test_a_label_of_all_enzymes_stands_back_behind_the_isoform_meant() -> None:
    """Who heads an item with "CYP450 inhibitors" and goes on with those of CYP2D6 speaks of these."""
    text = "## Drug Interactions\n\n* **CYP450 inhibitors:** Fluoxetine and other CYP2D6 inhibitors raise its levels."
    assert {o for _, _, o in rows(read(text, title="Zelonib"), Predicate.INTERACTS_WITH)} == {"fluoxetine", "CYP2D6 inhibitor"}


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("**Gemfibrozil:** An inhibitor of CYP2C8; it raises exposure fivefold.", ("gemfibrozil", "inhibits", "CYP2C8")),
        ("**Gemfibrozil:** Strong CYP2C8 inhibitor. Zelonib levels rise.", ("gemfibrozil", "inhibits", "CYP2C8")),
        ("**Gemfibrozil:** It is a CYP2C8 inhibitor and raises zelonib levels.", ("gemfibrozil", "inhibits", "CYP2C8")),
        ("**Gemfibrozil:** By blocking OATP1B1 it raises zelonib.", ("gemfibrozil", "inhibits", "OATP1B1")),
        ("**Gemfibrozil:** Raises zelonib exposure by inhibiting CYP2C8.", ("gemfibrozil", "inhibits", "CYP2C8")),
        ("**Rifampicin:** As an inducer of CYP3A4 it halves zelonib levels.", ("rifampicin", "induces", "CYP3A4")),
        ("**Azole antifungals:** By blocking CYP3A4 they raise zelonib levels.", ("azole antifungal", "inhibits", "CYP3A4")),
        ("**Midazolam:** A substrate of CYP3A4; its levels rise.", ("midazolam", "substrate_of", "CYP3A4")),
        ("**Midazolam:** Handled by CYP3A4; avoid.", ("midazolam", "substrate_of", "CYP3A4")),
        ("**Midazolam:** Increases levels of midazolam by inhibiting CYP3A4.", ("zelonib", "inhibits", "CYP3A4")),
        ("**Midazolam:** Zelonib raises its levels by inhibiting CYP3A4.", ("zelonib", "inhibits", "CYP3A4")),
        ("**Midazolam:** Zelonib is a CYP3A4 inhibitor and raises its levels.", ("zelonib", "inhibits", "CYP3A4")),
    ],
)
def test_a_label_is_the_subject_where_the_drug_is_acted_on(item: str, expected: tuple[str, str, str]) -> None:
    """Who raises the drug acts, and so does whom a label calls an inhibitor; where the label's levels change, the drug acts."""
    assert roles(f"- {item}", section="Drug Interactions") == {expected}


@pytest.mark.parametrize(
    ("name", "cell", "expected"),
    [
        ("Gemfibrozil", "Blocks CYP2C8 and raises zelonib.", ("gemfibrozil", "inhibits", "CYP2C8")),
        ("Midazolam", "Substrate of CYP3A4; levels rise.", ("midazolam", "substrate_of", "CYP3A4")),
        ("Midazolam", "Zelonib blocks CYP3A4; levels rise.", ("zelonib", "inhibits", "CYP3A4")),
    ],
)
def test_a_cell_or_item_that_begins_with_a_verb_tells_of_the_name_above_it(name: str, cell: str, expected: tuple[str, str, str]) -> None:
    """The first cell of a row is the subject of the next, as a label is."""
    assert roles(f"| Drug | Effect |\n|---|---|\n| {name} | {cell} |", section="Drug Interactions") == {expected}
    assert roles(f"- **{name}**\n  - {cell}", section="Drug Interactions") == {expected}


def test_what_is_of_the_body_takes_no_role_from_those_beside_it() -> None:
    """A hormone that an enzyme breaks down is left out; the drugs named with it are handled all the same."""
    found = roles("COMT deals with dopamine, isoprenaline and dobutamine.", section="Drug Interactions")
    assert found == {("isoprenaline", "substrate_of", "COMT"), ("dobutamine", "substrate_of", "COMT")}
