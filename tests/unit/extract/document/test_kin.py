"""A monograph that speaks of its drug's own class means the drug, unless it says "other" or sets the class beside it."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import change, interacting, one, partners, read, rows

TAKES = "## Drug Interactions\n\nFluoroquinolones may raise theophylline levels."


@pytest.mark.parametrize(
    "said",
    [
        "Zelonib is a fluoroquinolone.",
        "Zelonib, a newer fluoroquinolone, is absorbed well.",
        "Zelonib belongs to the group of fluoroquinolones.",
    ],
)
def test_a_class_that_the_text_counts_its_drug_among_is_the_drug(said: str) -> None:
    """Once the text says what its drug is, a sentence about that class speaks of the drug."""
    found = read(f"## About\n\n{said}\n\n{TAKES}")
    assert rows(found) == {("zelonib", "interacts_with", "theophylline")}
    assert change(one(found, "theophylline").effect) == ("object", "exposure", "increase")


@pytest.mark.parametrize(
    "said", ["Zelonib is new.", "Zelonib is used with fluoroquinolones.", "Norfloxacin is one fluoroquinolone among many."]
)
def test_a_class_that_nobody_counts_the_drug_among_stays_a_partner(said: str) -> None:
    """Without a word that makes the drug one of them, the class is somebody else."""
    assert "fluoroquinolone" in partners(read(f"## About\n\n{said}\n\n{TAKES}"))


def test_a_class_that_textbooks_count_the_drug_among_is_the_drug() -> None:
    """A text need not say that bisoprolol is a beta-blocker."""
    found = interacting("Beta-blockers can potentiate insulin.", title="Bisoprolol")
    assert partners(found) == {"insulin"}


@pytest.mark.parametrize(
    "line",
    [
        "Do not give other beta-blockers.",
        "Avoid use with beta-blockers.",
        "* **Beta-blockers:** the pulse may slow down too much.",
        "Beta-blockers, when used together, slow the pulse; avoid.",
    ],
)
def test_others_of_the_class_stay_partners(line: str) -> None:
    """A class that is taken beside the drug, or that heads an item, is no name of the drug."""
    assert partners(interacting(line, title="Bisoprolol")) == {"beta-blocker"}


def test_the_level_of_a_class_is_the_level_of_the_drug() -> None:
    """What changes "beta-blocker levels" changes the drug's own, wherever the words stand in the sentence."""
    found = interacting("Cimetidine raises beta-blocker levels.", title="Bisoprolol")
    assert partners(found) == {"cimetidine"}
    assert change(one(found, "cimetidine").effect) == ("subject", "exposure", "increase")


def test_the_class_is_the_drug_where_the_matter_is_the_drug() -> None:
    """Among contraindications the own class needs no verb behind it to mean the drug, and "other" or a label still sets it apart."""
    assert partners(read("## Contraindications\n\nUse of beta-blockers with verapamil", title="Bisoprolol")) == {"verapamil"}
    for other in ("Concurrent use of other beta-blockers", "* **Beta-blockers:** avoid concurrent use."):
        assert partners(read(f"## Contraindications\n\n{other}", title="Bisoprolol")) == {"beta-blocker"}


def test_of_a_combination_the_ingredient_is_meant() -> None:
    """The class of one ingredient speaks of that ingredient and not of the product."""
    found = interacting("Beta-blockers can potentiate insulin.", title="Bisoprolol + Hydrochlorothiazide")
    assert rows(found, Predicate.INTERACTS_WITH) == {("bisoprolol", "interacts_with", "insulin")}


def test_others_of_the_class_are_others_beside_the_drug() -> None:
    """In "A, B or other beta-blockers" the own class ties those only that textbooks count among it."""
    found = interacting("Digoxin, nadolol or other beta-blockers slow the pulse; avoid them.", title="Bisoprolol")
    assert rows(found, Predicate.MEMBER_OF) == {("nadolol", "member_of", "beta-blocker")}
    assert partners(found) == {"digoxin", "nadolol", "beta-blocker"}


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("Lactobacillus", "Penicillins may lower the effectiveness of probiotics."),
        ("Lactobacillus", "Penicillins may lower the probiotic's effectiveness."),
        ("Lactobacillus", "* **Penicillins:** Take probiotics two hours later."),
        ("Zinc sulfate", "Penicillins should not be swallowed together with zinc supplements."),
        ("Cholera vaccine", "Penicillins may lower the response to the vaccine."),
    ],
)
def test_a_class_acted_on_or_taken_apart_from_others_is_the_drug(title: str, line: str) -> None:
    """What lowers the effect of the own class, or is taken apart from it, does so to the drug; a name can say its class."""
    assert partners(interacting(line, title=title)) == {"penicillin"}


@pytest.mark.parametrize(
    "line",
    [
        "Penicillins and beta-blockers may lower its effect.",
        "Avoid taking beta-blockers.",
        "Take beta-blockers, penicillins and digoxin later.",
        "They may lower the effect of other beta-blockers.",
    ],
)
def test_a_class_among_others_stays_a_partner(line: str) -> None:
    """A class that stands in a list, or alone in an advice, is somebody else."""
    assert "beta-blocker" in partners(interacting(line, title="Bisoprolol"))


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Light magnesium oxide", "magnesium oxide"),
        ("Sacubitril", "sacubitril/valsartan"),
        ("Black grape seed extract", "grape seed extract"),
    ],
)
def test_part_of_a_title_or_a_product_that_holds_it_is_the_drug(title: str, name: str) -> None:
    """A title without its first word, and a fixed combination with the drug in it, mean the drug."""
    assert partners(interacting(f"{name.capitalize()} may raise digoxin levels.", title=title)) == {"digoxin"}


@pytest.mark.parametrize("title", ["Diphtheria toxoid + Tetanus toxoid", "Measles vaccine + Rubella vaccine"])
def test_a_product_is_called_by_the_last_word_of_its_parts(title: str) -> None:
    """A product of vaccines or toxoids is "the vaccine", whose effect it is that falls; another's vaccine is none of it."""
    found = interacting("Azathioprine may weaken the immune response to the vaccine.", title=title)
    assert change(one(found, "azathioprine").effect) == ("subject", "effect", "decrease")
    other = interacting("* **Live vaccines:** may weaken the response to the vaccine.", title="Azathioprine")
    assert change(one(other, "live vaccine").effect) == ("object", "effect", "decrease")


def test_a_class_that_describes_an_effect_is_nobody() -> None:
    """What lowers "the probiotic effect" of a product speaks of the product."""
    found = read("## Drug Interactions\n\nDigoxin may lower the probiotic effect.", title="Lactobacillus + Cholera vaccine")
    assert one(found, "digoxin").subject.name == "lactobacillus + cholera vaccine"


@pytest.mark.parametrize(
    "line",
    [
        "* It is a combined oral contraceptive.",
        "* **Pharmacological Classification:** Oral contraceptive.",
        "It is classified as an oral contraceptive.",
    ],
)
def test_a_class_that_a_text_puts_its_drug_in_is_the_drug(line: str) -> None:
    """Whose effect falls where a text says "oral contraceptives" is the drug, though no sentence names both the drug and the class."""
    body = f"## Usage\n\n{line}\n\n## Drug Interactions\n\n* St. John's wort may reduce the effectiveness of oral contraceptives.\n"
    for title in ("Zelonib", "Zelonib + Yelonib"):
        assert partners(read(body, title=title)) == {"St. John's wort"}


def test_a_product_of_several_classes_is_none_of_them() -> None:
    """Each class is some ingredient's; and what the drug is not, it may meet."""
    said = "Rifampicin may reduce the effectiveness of oral contraceptives."
    body = f"## Usage\n\n* **Classification:** {{}}.\n\n## Drug Interactions\n\n* {said}\n"
    assert partners(read(body.format("Diuretic, oral contraceptive"), title="Zelonib + Yelonib")) == {"rifampicin", "oral contraceptive"}
    assert partners(read(body.format("Antibiotic"))) == {"rifampicin", "oral contraceptive"}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Hydrocortisone", "Caution in diabetes, as topical corticosteroids can raise blood glucose with alcohol."),
        ("Thiamine", "Alcohol can impair the absorption of certain B vitamins."),
        ("Benfotiamine + Mecobalamin", "Alcohol may reduce B vitamin absorption."),
        ("Biotin + Folic acid", "Alcohol may interfere with the absorption of both vitamins."),
    ],
)
def test_a_class_by_route_and_the_b_vitamins_are_the_drug_too(title: str, text: str) -> None:
    """A corticosteroid is a topical corticosteroid where the text speaks of those, and thiamine is a B vitamin."""
    assert partners(interacting(text, title=title)) == {"alcohol"}


@pytest.mark.parametrize(
    ("line", "title", "partner"),
    [
        ("Separate antibiotics and probiotics by two hours.", "Lactobacillus rhamnosus", "antibiotic"),
        ("Alcohol interferes with B vitamin absorption.", "Thiamine + Pyridoxine", "alcohol"),
        ("Orlistat may affect individual vitamins.", "Thiamine + Pyridoxine", "orlistat"),
    ],
)
def test_what_a_product_is_made_of_is_the_product(line: str, title: str, partner: str) -> None:
    """Probiotics in a text on one are that one, vitamins in a text on vitamins those."""
    assert partners(interacting(line, title=title)) == {partner}


@pytest.mark.parametrize("line", ["Avoid other probiotics.", "Interactions: digoxin, probiotics, and lithium."])
def test_more_of_what_a_product_is_made_of_is_a_partner(line: str) -> None:
    """Others of the kind, and those in a list of partners, are taken beside it."""
    assert "probiotic" in partners(interacting(line, title="Lactobacillus rhamnosus"))


@pytest.mark.parametrize(
    "line",
    [
        "Avoid lenses after putting in the eye drops.",
        "None are known when used as eye drops.",
        "Zelonib ophthalmic solution was not tested.",
    ],
)
def test_the_form_of_a_drug_is_no_partner(line: str) -> None:
    """Eye drops are partners where they are others."""
    assert partners(interacting(line)) == set()
    assert partners(interacting("Wait before using other eye drops.")) == {"eye drop"}


@pytest.mark.parametrize(
    ("line", "title", "partner"),
    [
        ("* Lithium (thiazide diuretics can raise lithium levels).", "Hydrochlorothiazide", "lithium"),
        ("* Digoxin: May enhance the hypokalemia associated with thiazide diuretics.", "Hydrochlorothiazide", "digoxin"),
        ("* Yes, thiazide diuretics can interact with lithium.", "Hydrochlorothiazide", "lithium"),
    ],
)
def test_the_class_of_the_drug_speaks_for_it_in_brackets_answers_and_causes(line: str, title: str, partner: str) -> None:
    """A class opens brackets and answers as it opens sentences, and what it causes the drug causes."""
    assert partners(interacting(line, title=title)) == {partner}


@pytest.mark.parametrize(
    ("title", "line", "found"),
    [
        ("Ethinyl Estradiol + Drospirenone", "Griseofulvin may interact with hormonal contraceptives.", {"griseofulvin"}),
        ("Ethinyl Estradiol + Levonorgestrel", "HIV protease inhibitors can interact with COCs.", {"HIV protease inhibitor"}),
        ("Interferon Beta-1a", "Interferon beta can reduce theophylline clearance.", {"theophylline"}),
        ("Yellow Fever Virus", "Corticosteroids blunt the response to the yellow fever vaccine.", {"corticosteroid"}),
        ("Ergocalciferol", "Orlistat can lower the absorption of fat-soluble vitamins.", {"orlistat"}),
        ("Metformin", "Alcohol may interact with insulin.", {"alcohol", "insulin"}),
    ],
)
def test_a_class_or_vaccine_that_another_meets_is_the_drug(title: str, line: str, found: set[str]) -> None:
    """What somebody is said to meet, or to weaken, is the drug where the text calls it by its class or by what it is made into."""
    assert partners(interacting(line, title=title)) == found
