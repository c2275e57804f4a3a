"""Classes that a text builds from a property, however it is worded; and phrases that look like one and are none."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import interacting, partners, read, rows


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Drugs whose uptake needs an acid stomach", "drug whose uptake needs an acid stomach"),
        ("Medicines whose release depends on bile", "medicine whose release depends on bile"),
        ("Antifungals dependent on stomach acid", "antifungal dependent on stomach acid"),
        ("Antiretrovirals that need an acid stomach", "antiretroviral that needs an acid stomach"),
        ("Cationic drugs cleared by the renal tubule", "cationic drug cleared by the renal tubule"),
        ("Basic drugs secreted by the kidney tubules", "basic drug secreted by the kidney tubule"),
        ("Tablets that thin the blood", "tablet that thins the blood"),
        ("Drugs of the ergot type", "ergot alkaloid"),
        ("Painkillers of the morphine type", "painkiller of the morphine type"),
        ("Local anaesthetics of the ester type", "ester-type local anesthetic"),
        ("Antidepressants of the SSRI class", "SSRI"),
        ("Blockers of beta receptors", "beta-blocker"),
        ("Antagonists of vitamin K", "vitamin K antagonist"),
        ("Inhibitors of bone turnover", "inhibitor of bone turnover"),
        ("Antacids acting via bicarbonate", "antacid acting via bicarbonate"),
        ("Medicines that are hard on the kidneys", "medicine hard on the kidney"),
        ("Agents structurally related to atropine", "agent structurally related to atropine"),
        ("Quinine derivatives", "quinine derivative"),
        ("Tablets for travel sickness", "motion sickness medication"),
        ("Blood-thinning tablets", "blood thinner"),
        ("Gout pills", "antigout drug"),
        ("Remedies for fits", "anticonvulsant"),
        ("Pigment-forming agents", "pigment forming agent"),
        ("Guanylate cyclase stimulators", "guanylate cyclase stimulator"),
        ("Medicinal products known to lengthen the QT interval", "QT-prolonging drug"),
        ("Agents of known liver toxicity", "agent of known liver toxicity"),
        ("Medicines against high blood pressure", "medicine against high blood pressure"),
        ("Oral medicines with a narrow margin", "oral medicine with a narrow margin"),
        ("Water tablets", "diuretic"),
        ("Anti-inflammatory painkillers", "NSAID"),
    ],
)
def test_a_property_names_a_class(phrase: str, name: str) -> None:
    """What its members need, are cleared by, act against or are like makes a class, in the singular."""
    assert partners(interacting(f"* **{phrase}:** Their effect is enhanced.")) == {name}


@pytest.mark.parametrize(
    "line",
    [
        "Tablets that are coated are swallowed whole.",
        "Do not use tablets that have expired.",
        "Drugs whose dose needs adjustment are many.",
        "Check all drugs against the list.",
        "Antibiotics of the same class: erythromycin.",
        "Tablets for oral use are white.",
        "Such agents are hard to find.",
        "Slow-releasing preparations are swallowed whole.",
        "Zelonib is one of the inhibitors of bone turnover.",
        "Antibiotics requiring dose adjustment: erythromycin.",
    ],
)
def test_other_words_behind_a_drug_name_no_class(line: str) -> None:
    """What is said of tablets or doses, or of an order, is no property."""
    assert partners(interacting(f"* {line}")) <= {"antibiotic", "erythromycin"}


@pytest.mark.parametrize("joint", ["or to", "and to"])
def test_to_said_once_more_opens_a_second_class(joint: str) -> None:
    """A phrase such as "known to slow the heart or to deplete potassium" names two classes."""
    found = partners(interacting(f"* **Drugs known to stain the teeth {joint} deplete potassium:** Risk of arrhythmia."))
    assert found == {"drug known to stain the teeth", "potassium-depleting drug"}


def test_a_narrow_margin_is_kept_in_the_words_for_substrates() -> None:
    """Substrates with a narrow therapeutic index are substrates, called as the text calls them."""
    found = interacting("* **CYP1A2 substrates with a narrow therapeutic index:** Exposure rises.")
    (said,) = found.statements
    assert (said.object.name, said.object_mention) == ("CYP1A2 substrate", "CYP1A2 substrate with a narrow therapeutic index")


@pytest.mark.parametrize(
    "line",
    [
        "Statins, simvastatin and atorvastatin for instance, accumulate.",
        "Statins, simvastatin and atorvastatin above all, accumulate.",
        "Statins, simvastatin and atorvastatin among them, accumulate.",
        "Statins – simvastatin and atorvastatin, to name two – accumulate.",
    ],
)
def test_examples_may_come_before_the_words_that_make_them_examples(line: str) -> None:
    """Names behind a class that "above all" and its like close are its members."""
    expected = {("simvastatin", "member_of", "statin"), ("atorvastatin", "member_of", "statin")}
    assert rows(interacting(f"* {line}"), Predicate.MEMBER_OF) == expected


@pytest.mark.parametrize(
    "line",
    ["Antacids, theophylline and warfarin, especially at high doses, interact.", "Statins, warfarin and digoxin in particular, interact."],
)
def test_others_in_the_list_are_no_examples(line: str) -> None:
    """What textbooks do not count among a class stands beside it."""
    assert not rows(interacting(f"* {line}"), Predicate.MEMBER_OF)


def test_one_among_inhibitors_inhibits() -> None:
    """A phrase such as "strong CYP3A4 inhibitors, X among them" says that X is one."""
    found = read("## Drug Interactions\n\nStrong CYP3A4 inhibitors, clarithromycin among them, raise levels.\n")
    assert ("clarithromycin", "inhibits", "CYP3A4") in rows(found, Predicate.INHIBITS)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ("* Antiarrhythmics and other medications that lengthen the QT interval: more arrhythmia.",),
            {("antiarrhythmic", "QT-prolonging drug")},
        ),
        (("* Warfarin and all other vitamin K antagonists: bleeding.",), {("warfarin", "vitamin K antagonist")}),
        (("* Azole antifungals, of which ketoconazole is the best known: levels rise.",), {("ketoconazole", "azole antifungal")}),
        (("* Statins, say simvastatin, accumulate.",), {("simvastatin", "statin")}),
        (("* Statins = simvastatin: levels rise.",), {("simvastatin", "statin")}),
        (("Statins: simvastatin",), {("simvastatin", "statin")}),
        (("* Oral contraceptives", "    * ethinyl estradiol"), {("ethinylestradiol", "oral contraceptive")}),
        (("* Blood thinners", "    * warfarin → INR up"), {("warfarin", "blood thinner")}),
    ],
)
def test_each_wording_of_a_membership_is_one(lines: tuple[str, ...], expected: set[tuple[str, str]]) -> None:
    """However a text says that somebody belongs to a class, by words, signs or nesting, it is a member."""
    assert {(s, o) for s, _, o in rows(interacting(*lines), Predicate.MEMBER_OF)} == expected


def test_what_is_listed_below_a_class_and_is_none_of_it_is_no_member() -> None:
    """An indent alone makes nobody a member whom textbooks do not count among the class."""
    assert not rows(interacting("* Statins", "    * Probenecid: raises levels"), Predicate.MEMBER_OF)


def test_a_class_ends_where_the_sentence_says_what_it_does() -> None:
    """The verb of the sentence is no part of a class that words build."""
    assert "drug that delays breathing" in partners(interacting("* Drugs that slow breathing raise the risk of coma."))


def test_not_in_brackets_behind_a_class_excepts() -> None:
    """A name behind "not" in brackets is left out of the class before it."""
    assert "azithromycin" not in partners(interacting("* Macrolides (not azithromycin) raise levels."))
