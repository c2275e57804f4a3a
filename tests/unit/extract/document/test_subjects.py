"""Of a product, each statement is about the ingredients that its sentence speaks of."""

from __future__ import annotations

import pytest

from kg.model import Kind, Predicate
from tests.monographs import change, interacting, one, partners, read, rows, told

PAIR = "Sitagliptin + Metformin"


@pytest.mark.parametrize(
    "line",
    [
        "* **Antacids:** Lower the absorption of both metformin and sitagliptin.",
        "Antacids (risk of nausea with metformin, headache with sitagliptin)",
    ],
)
def test_each_ingredient_that_a_sentence_names_has_a_statement(line: str) -> None:
    """What is said of two ingredients at once is said of each."""
    found = rows(interacting(line, title=PAIR))
    assert found == {(s, "interacts_with", "antacid") for s in ("sitagliptin", "metformin")}


def test_the_ingredient_that_changes_is_the_subject() -> None:
    """An ingredient named beside the one whose absorption changes is not spoken of."""
    found = interacting("Antacids taken with sitagliptin may reduce metformin absorption.", title=PAIR)
    assert rows(found) == {("metformin", "interacts_with", "antacid")}
    assert change(one(found, "antacid").effect) == ("subject", "exposure", "decrease")


def test_a_partner_that_says_something_anew_begins_a_clause() -> None:
    """Each half of a sentence is about its own ingredient; the end of a list begins nothing."""
    found = interacting("Grapefruit juice may interact with sitagliptin, and grapefruit juice can raise metformin levels.", title=PAIR)
    assert {s.subject.name for s in found.statements if s.predicate is Predicate.INTERACTS_WITH} == {"sitagliptin", "metformin"}
    found = interacting("Warfarin, cimetidine, and digoxin may raise metformin levels.", title=PAIR)
    assert change(one(found, "cimetidine").effect) == ("subject", "exposure", "increase")


def test_a_pronoun_takes_up_what_the_sentence_before_is_about() -> None:
    """The pronoun means the ingredient that opens the sentence before, not the one that acts on it."""
    found = interacting("Sitagliptin metabolism can be slowed by metformin. It may interact with digoxin.", title=PAIR)
    assert one(found, "digoxin").subject.name == "sitagliptin"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("This combination may interact with digoxin and metformin.", {("sitagliptin + metformin", "digoxin")}),
        (
            "Cimetidine for metformin and warfarin for sitagliptin may be unsafe.",
            {("metformin", "cimetidine"), ("sitagliptin", "warfarin")},
        ),
        (
            "Alcohol (with metformin), digoxin and warfarin (with sitagliptin) interact.",
            {("metformin", "alcohol"), ("sitagliptin", "digoxin"), ("sitagliptin", "warfarin")},
        ),
        ("Digoxin and metformin interact with sitagliptin.", {("sitagliptin", "digoxin")}),
        (
            "Avoid sitagliptin with digoxin and metformin with cimetidine, warfarin.",
            {("sitagliptin", "digoxin"), ("metformin", "cimetidine"), ("metformin", "warfarin")},
        ),
    ],
)
def test_each_partner_has_the_ingredient_that_it_is_said_of(line: str, expected: set[tuple[str, str]]) -> None:
    """The product comes before its parts, what stands behind a partner before the rest, and members of one list are no pair."""
    found = rows(interacting(line, title=PAIR), Predicate.INTERACTS_WITH)
    assert {(s, o) for s, _, o in found} == expected


def test_an_allergen_is_not_spoken_of() -> None:
    """A contraindication that lists the ingredients as allergens is about the product."""
    for words in ("Allergy to metformin, coadministration with digoxin", "Allergy to metformin or sitagliptin. Use with digoxin."):
        found = read(f"## Contraindications\n\n{words}", title=PAIR)
        assert one(found, "digoxin").subject.name == "sitagliptin + metformin"


def subjects(line: str, title: str = PAIR) -> set[tuple[str, str, str]]:
    """Whom a line is about, in our words and in its own, and the partner."""
    found = [s for s in interacting(line, title=title).statements if s.predicate is Predicate.INTERACTS_WITH]
    return {(s.subject.name, s.subject_mention, s.object.name) for s in found}


@pytest.mark.parametrize(
    ("line", "title", "expected"),
    [
        ("Colchicine lowers vitamin B12 absorption.", "Mecobalamin + Metformin", ("methylcobalamin", "vitamin B12", "colchicine")),
        ("**Colchicine:** Less uptake of B12.", "Mecobalamin + Metformin", ("methylcobalamin", "vitamin B12", "colchicine")),
        ("Orlistat lowers vitamin D absorption.", "Vitamin D3 + Metformin", ("colecalciferol", "Vitamin D3", "orlistat")),
        ("Folates may oppose methotrexate.", "L-Methyl Folate + Metformin", ("L-methylfolate", "Folates", "methotrexate")),
        ("Tea lowers iron absorption.", "Sodium Feredetate + Metformin", ("sodium feredetate", "iron", "tea")),
        (
            "Omega-3 fatty acids may interact with warfarin.",
            "Docosahexaenoic Acid + Zinc",
            ("docosahexaenoic acid", "Omega-3 fatty acids", "warfarin"),
        ),
        ("**Warfarin:** Adds to omega-3s.", "Omega-3 Fish Oil + Metformin", ("omega-3 fatty acids", "Omega-3", "warfarin")),
        ("Alcohol may interact with niacin.", "Niacinamide + Metformin", ("nicotinamide", "niacin", "alcohol")),
        ("Digoxin (biguanides can raise digoxin levels).", "Sitagliptin + Metformin", ("metformin", "biguanides", "digoxin")),
    ],
)
def test_an_ingredient_is_mentioned_as_the_sentence_calls_it(line: str, title: str, expected: tuple[str, str, str]) -> None:
    """The words of the text are kept, unless they only shorten the title's."""
    assert subjects(line, title) == {expected}


@pytest.mark.parametrize(
    "line",
    [
        "Both drugs can interact with digoxin.",
        "Sitagliptin and metformin can interact with digoxin.",
        "* **Digoxin:** Metformin and sitagliptin may interact with it.",
    ],
)
def test_what_is_said_of_both_is_said_of_each(line: str) -> None:
    """A sentence that names both ingredients, or calls them both, has a statement about each and none about the product."""
    assert {s for s, _, _ in subjects(line)} == {"sitagliptin", "metformin"}


def test_a_combination_of_both_is_the_product() -> None:
    """Who speaks of the combination means the whole."""
    assert {s for s, _, _ in subjects("The combination of sitagliptin and metformin may interact with digoxin.")} == {
        "sitagliptin + metformin"
    }


def test_both_have_a_role_each() -> None:
    """An enzyme that handles both drugs handles each."""
    found = read("## Pharmacokinetics\n\nBoth drugs are metabolized by CYP3A4.", title=PAIR)
    assert rows(found) == {(s, "substrate_of", "CYP3A4") for s in ("sitagliptin", "metformin")}


def test_brackets_speak_for_what_stands_before_them_alone() -> None:
    """An ingredient in the brackets of one item is not the subject of the next."""
    found = subjects("Interactions include cimetidine (with metformin), digoxin and warfarin.")
    whole = "sitagliptin + metformin"
    assert {(s, o) for s, _, o in found} == {("metformin", "cimetidine"), (whole, "digoxin"), (whole, "warfarin")}


def test_an_item_that_names_an_ingredient_is_about_it() -> None:
    """Where an item says of its label what no frame reads, the ingredient that it names is still the subject."""
    assert {(s, o) for s, _, o in subjects("* **Digoxin:** Metformin might compete at the tubule.")} == {("metformin", "digoxin")}


def test_a_plain_class_is_called_without_the_word() -> None:
    """A title such as "…, plain" names the class."""
    assert {s for s, _, _ in subjects("May interact with digoxin.", "Oral corticosteroids, plain")} == {"oral corticosteroids"}


def test_an_abbreviation_that_the_text_introduces_is_the_drug() -> None:
    """Once spelt out, an abbreviation names its ingredient, in the sentence or above it."""
    body = "## About\n\nSodium hexanelate (SHX) is new.\n\n## Drug Interactions\n\nLithium lowers SHX levels."
    found = one(read(body, title="Sodium hexanelate + Metformin"), "lithium")
    assert found.subject_mention == "SHX"
    assert one(read(f"{body}\n\n### SHX\n\n* Digoxin", title="Sodium hexanelate + Metformin"), "digoxin").subject_mention == "SHX"
    assert change(found.effect) == ("subject", "exposure", "decrease")
    found = one(read(body.replace("SHX", "ABC"), title="Sodium hexanelate + Metformin"), "lithium")
    assert found.subject.name == "sodium hexanelate + metformin", "letters that are not in the name abbreviate something else"


def test_a_heading_that_names_an_ingredient_says_who_is_meant() -> None:
    """Items below it, and words behind it, are about that ingredient."""
    body = "## Drug Interactions\n\n### **Metformin:** May interact with cimetidine.\n\n### Sitagliptin\n\n* Digoxin"
    found = rows(read(body, title=PAIR))
    assert found == {("metformin", "interacts_with", "cimetidine"), ("sitagliptin", "interacts_with", "digoxin")}


def test_brackets_in_a_label_speak_for_its_sentence() -> None:
    """An ingredient in the brackets of a label is whom the sentence behind it is about."""
    assert {(s, o) for s, _, o in subjects("* Digoxin (Metformin): Raised digoxin levels.")} == {("metformin", "digoxin")}


def test_both_are_two() -> None:
    """Of three ingredients "both drugs" leaves open which are meant, and behind "as" they may be an ingredient and the partner."""
    title = "Sitagliptin + Metformin + Pioglitazone"
    assert {s for s, _, _ in subjects("Both drugs can interact with digoxin.", title)} == {title.lower()}
    assert {s for s, _, _ in subjects("* **Digoxin:** Harmful, as both drugs slow the heart.")} == {PAIR.lower()}


def test_a_label_that_is_an_ingredient_speaks_for_every_sentence_behind_it() -> None:
    """A sentence between that opens with the other ingredient does not take over."""
    line = "* **Metformin:** Interacts with cimetidine. Sitagliptin and metformin add up. Further interactions include those with digoxin."
    assert one(interacting(line, title=PAIR), "digoxin").subject.name == "metformin"


def test_members_follow_their_class_to_the_ingredient() -> None:
    """Where the document says of one ingredient what it says of a class, the examples listed elsewhere are that ingredient's too."""
    body = "* CNS depressants (e.g., opioids)\n* CNS depressants can add to the effect of metformin."
    found = interacting(body, title=PAIR)
    assert {s for s, p, _ in rows(found) if p == "interacts_with"} == {"metformin"}


def test_what_one_sentence_says_of_two_partners_is_about_one_ingredient() -> None:
    """Where the document says of one partner whose it is, it is so of the other that the same words are about."""
    body = "Metformin interacts with warfarin.\n\n* Warfarin and other anticoagulants: Enhanced anticoagulant effect."
    found = interacting(body, title=PAIR)
    assert {s for s, p, _ in rows(found) if p == "interacts_with"} == {"metformin"}


def test_a_class_with_examples_is_no_word_for_the_drug() -> None:
    """What is said of the levels of "certain antibiotics (e.g., A)" is said of them, in the monograph of another antibiotic, too."""
    line = "Bromhexine can raise levels of certain antibiotics (e.g., erythromycin)."
    found = rows(interacting(line, title="Bromhexine + Cefalexin"))
    assert {(s, o) for s, p, o in found if p == "interacts_with"} == {("bromhexine", "antibiotic"), ("bromhexine", "erythromycin")}


def test_a_question_about_an_ingredient_is_answered_about_it() -> None:
    """What the answer says of partners without naming a drug is that ingredient's; a question about two is about the product."""
    body = "## FAQs\n\n### Does {} interact with other medicines?\n\nYes, with digoxin."
    assert one(read(body.format("metformin"), title=PAIR), "digoxin").subject.name == "metformin"
    assert one(read(body.format("metformin or sitagliptin"), title=PAIR), "digoxin").subject.name == PAIR.lower()


def test_a_sentence_takes_up_all_that_were_named_in_one_breath() -> None:
    """Behind a sentence on two ingredients one that names none is about both."""
    found = interacting("Probenecid raises levels of both metformin and sitagliptin. Rifampicin may lower plasma levels.", title=PAIR)
    assert {s.subject.name for s in found.statements if s.object.name == "rifampicin"} == {"metformin", "sitagliptin"}
    found = read("## Pharmacokinetics\n\nMetformin and sitagliptin are taken orally. Metabolized by CYP3A4.", title=PAIR)
    assert rows(found) == {(s, "substrate_of", "CYP3A4") for s in ("metformin", "sitagliptin")}


@pytest.mark.parametrize(
    "line",
    [
        "Metformin may interact with cimetidine. Always check for interactions with other medicines, such as digoxin.",
        "Cimetidine: Higher metformin levels. Digoxin: More nausea.",
    ],
)
def test_a_sentence_that_begins_anew_is_about_the_product(line: str) -> None:
    """Advice on medicines in general, and an item with its own label, do not take up the ingredient of the sentence before."""
    assert one(interacting(line, title=PAIR), "digoxin").subject.name == PAIR.lower()


@pytest.mark.parametrize("words", ["Sitagliptin serves as a preservative.", "Sitagliptin (a buffering agent) is in it, too."])
def test_what_only_preserves_a_product_is_not_spoken_of(words: str) -> None:
    """Where one ingredient is left that is no excipient, a sentence that names nobody is about it, and one on the combination is not."""
    found = read(f"## Usage\n\n{words}\n\n## Drug Interactions\n\n* Digoxin\n* This combination may interact with warfarin.", title=PAIR)
    assert one(found, "digoxin").subject.name == "metformin"
    assert one(found, "warfarin").subject.name == PAIR.lower()


def test_two_salts_named_in_one_breath_are_the_ingredients() -> None:
    """A product of a hydroxide and a metal is meant by the hydroxides of both."""
    line = "Aluminum and magnesium hydroxides can reduce absorption of digoxin."
    found = subjects(line, "Aluminium Hydroxide + Magnesium + Simethicone")
    assert found == {("aluminum hydroxide", "Aluminum hydroxide", "digoxin"), ("magnesium", "magnesium hydroxide", "digoxin")}


def test_both_vitamins_are_each() -> None:
    """Both may be called by their kind."""
    assert {s for s, _, _ in subjects("Both vitamins may interact with alcohol.", "Folic Acid + Mecobalamin")} == {
        "folic acid",
        "methylcobalamin",
    }


def test_an_item_takes_up_the_partners_of_the_items_before() -> None:
    """Advice or an effect that stands as an item of its own holds for all that the list has named."""
    assert one(
        interacting("* Digoxin, warfarin\n* Separate doses of interacting medicines by two hours.", title=PAIR), "digoxin"
    ).management
    found = interacting("* Digoxin, warfarin\n* Such interactions can affect absorption or metabolism of the components.", title=PAIR)
    assert change(one(found, "warfarin").effect) == ("subject", "exposure", "unspecified")


def test_advice_on_the_product_holds_for_each_ingredient_that_is_named() -> None:
    """What is to be avoided with the product is not lost where two ingredients have lines of their own."""
    lines = "* Alcohol raises sitagliptin levels.\n* Alcohol lowers metformin levels."
    found = read(f"## Drug Interactions\n\n{lines}\n\n## Precautions\n\nAvoid alcohol.", title=PAIR)
    said = {(s.subject.name, told(s)) for s in found.statements if s.predicate is Predicate.INTERACTS_WITH}
    assert said == {("sitagliptin", ("avoid",)), ("metformin", ("avoid",))}


def test_an_ingredient_replaces_the_product() -> None:
    """What is said of an ingredient is not said again of the whole product; what is said of both stays with the product."""
    found = interacting("* **Cimetidine:** raises metformin levels.", "* Cimetidine", "* Digoxin: monitor.", title=PAIR)
    assert one(found, "cimetidine").subject.name == "metformin"
    assert one(found, "digoxin").subject.kind is Kind.PRODUCT
    assert [e.name for e in found.document.ingredients] == ["sitagliptin", "metformin"]


def test_ingredients_do_not_interact_with_each_other() -> None:
    """The parts of a product are no partners of it."""
    assert partners(interacting("Sitagliptin does well with metformin. Metformin and sitagliptin add up.", title=PAIR)) == set()


def test_a_product_has_no_enzymes() -> None:
    """Roles belong to the ingredient that the sentence names."""
    found = read("## Pharmacokinetics\n\nSitagliptin is metabolized by CYP3A4. It is excreted.", title=PAIR)
    assert rows(found) == {("sitagliptin", "substrate_of", "CYP3A4")}


def test_an_ingredient_in_a_row_of_partners_is_a_partner_of_the_other() -> None:
    """It speaks for none of them, in whichever place of the row it stands."""
    for line in ("Metformin, warfarin, NSAIDs.", "Warfarin, NSAIDs, high-dose metformin."):
        found = rows(interacting(line, title=PAIR))
        assert found == {("sitagliptin", "interacts_with", o) for o in ("metformin", "warfarin", "NSAID")}
    found = rows(interacting("Digoxin, warfarin and NSAIDs interact with metformin.", title=PAIR))
    assert found == {("metformin", "interacts_with", o) for o in ("digoxin", "warfarin", "NSAID")}


def test_a_strong_inhibitor_is_a_partner_of_whom_inhibitors_are_partners() -> None:
    """What is said of a class and one ingredient takes up what is said of the strong ones and the product."""
    said = "## Drug Interactions\n\n* **CYP3A4 inhibitors:** Raise sitagliptin levels."
    found = read(f"{said}\n\n## Contraindications\n\nUse of strong CYP3A4 inhibitors.", title=PAIR)
    assert {one(found, name).subject.name for name in ("CYP3A4 inhibitor", "strong CYP3A4 inhibitor")} == {"sitagliptin"}


def test_while_taking_an_ingredient_says_who_is_meant() -> None:
    """The advice is about the ingredient that is being taken."""
    assert rows(interacting("Avoid alcohol while taking metformin, as it may cause nausea.", title=PAIR)) == {
        ("metformin", "interacts_with", "alcohol")
    }


@pytest.mark.parametrize(
    ("title", "line", "mention"),
    [
        ("Dehydroepiandrosterone + Metformin", "DHEA may interact with lithium.", "Dehydroepiandrosterone"),
        ("Levo-carnitine + Metformin", "Levocarnitine may interact with lithium.", "Levo-carnitine"),
    ],
)
def test_name_and_mention_of_an_ingredient_say_all_that_it_is_called(title: str, line: str, mention: str) -> None:
    """Where lists and title name it differently, the mention is the title for what the text shortens or calls by the other name."""
    assert one(interacting(line, title=title), "lithium").subject_mention == mention


def test_a_drug_that_lists_name_otherwise_is_called_by_its_title_without_the_salt() -> None:
    """The salt of a title is no part of what a text calls the drug."""
    assert {s for _, s, _ in subjects("May interact with digoxin.", "S-Adenosyl L-Methoinine Disulfate Tosylate")} == {
        "S-Adenosyl L-Methoinine"
    }


@pytest.mark.parametrize(
    "lines",
    [
        ["Metformin interacts with digoxin. Sitagliptin raises the risk of nausea."],
        ["* **Metformin:** Interacts with digoxin. Use with sitagliptin raises the risk of nausea."],
    ],
)
def test_the_partners_of_one_ingredient_are_not_those_of_the_next(lines: list[str]) -> None:
    """A sentence on another ingredient that names no partner says nothing of those that the sentence before names."""
    assert rows(interacting(*lines, title=PAIR)) == {("metformin", "interacts_with", "digoxin")}
    found = interacting("Metformin interacts with digoxin. Metformin raises the risk of nausea.", title=PAIR)
    assert change(one(found, "digoxin").effect) == ("patient", "risk", "increase")


def test_brackets_behind_a_list_name_the_ingredient_of_all_in_it() -> None:
    """Of several ingredients the one in the brackets next behind a partner, its use or its list is meant."""
    found = interacting("Use of digoxin or warfarin (due to sitagliptin), use of cimetidine or quinidine (due to metformin).", title=PAIR)
    expected = {("sitagliptin", "digoxin"), ("sitagliptin", "warfarin"), ("metformin", "cimetidine"), ("metformin", "quinidine")}
    assert {(s, o) for s, _, o in rows(found)} == expected
    found = read("## Contraindications\n\nHeart failure (metformin), digoxin use (sitagliptin).", title=PAIR)
    assert rows(found) == {("sitagliptin", "interacts_with", "digoxin")}


def test_brackets_say_whose_partners_all_of_a_phrase_are() -> None:
    """An effect behind "inhibitors/inducers" is of all that the phrase names, and who stands in brackets is not taken up behind them."""
    found = interacting(
        "CYP2D6 inhibitors (raise sitagliptin levels), CYP3A4 inhibitors/inducers (alter metformin levels), digoxin.", title=PAIR
    )
    subjects = {o: s for s, _, o in rows(found)}
    assert subjects.pop("CYP2D6 inhibitor") == "sitagliptin"
    assert subjects == {"CYP3A4 inhibitor": "metformin", "CYP3A4 inducer": "metformin", "digoxin": "sitagliptin + metformin"}


def test_examples_in_brackets_do_not_say_who_is_meant() -> None:
    """An ingredient that is an example of the partner's class acts on nobody; where it changes again it is named again."""
    found = interacting("Sitagliptin can raise the level of certain antidiabetics (e.g., metformin, acarbose).", title=PAIR)
    assert {s for s, p, _ in rows(found) if p == "interacts_with"} == {"sitagliptin"}
    found = read(
        "## Pharmacokinetics\n\nSitagliptin and metformin are given by mouth, with metformin absorption lowered by food.", title=PAIR
    )
    assert one(found, "food").subject.name == "metformin"


@pytest.mark.parametrize(
    ("title", "word", "ingredient"),
    [
        ("Choline Theophyllinate + Terbutaline", "theophylline", "oxtriphylline"),
        ("Potassium Nitrate + Sodium Monofluorophosphate", "fluoride", "sodium monofluorophosphate"),
        ("Calcium Dobesilate + Citrus Bioflavonoid", "bioflavonoids", "citrus bioflavonoid"),
    ],
)
def test_an_ingredient_is_known_by_the_substance_that_it_gives(title: str, word: str, ingredient: str) -> None:
    """The text calls a salt or ester by what acts in it."""
    assert one(interacting(f"Cimetidine can raise {word} levels.", title=title), "cimetidine").subject.name == ingredient
