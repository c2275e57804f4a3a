"""What a document says about who belongs to which class, and what is no membership."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import denied, interacting, partners, read, rows


def memberships(*lines: str) -> set[tuple[str, str]]:
    """Member and class of each membership read from an interactions section."""
    return {(s, o) for s, _, o in rows(interacting(*lines), Predicate.MEMBER_OF)}


def test_a_class_with_examples_in_brackets_stays_in_the_outer_list() -> None:
    """What brackets illustrate is still one of those before "and other X"."""
    found = memberships("Calcium channel blockers (especially verapamil), clonidine, and other antihypertensives lower it.")
    assert ("calcium channel blocker", "antihypertensive") in found
    assert ("verapamil", "calcium channel blocker") in found


@pytest.mark.parametrize("before", ["MAOIs, alcohol", "Beta-blockers, alcohol"])
def test_of_a_list_before_other_depressants_only_depressants_count(before: str) -> None:
    """Where textbooks know the members of a class, "A, B, and other X" counts those of A and B that are X."""
    found = memberships(f"{before}, and other CNS depressants add to it.")
    assert {s for s, o in found if o == "CNS depressant"} == {"alcohol"}


@pytest.mark.parametrize(
    "tail", ["interact with many medications, including antibiotics", "and lifestyle factors (e.g., antibiotics) matter"]
)
def test_examples_are_of_the_noun_next_to_them(tail: str) -> None:
    """What stands between a class and "including" takes the examples from it."""
    assert ("antibiotic", "antacid") not in memberships(f"Antacids {tail}.")


def test_a_content_in_brackets_is_no_member() -> None:
    """Antacids with aluminum in them are antacids by their words; the text names no example."""
    assert memberships("Antacids (aluminum-containing): reduced absorption.") == set()


def test_nobody_belongs_to_an_umbrella() -> None:
    """Drugs "that affect CYP3A4" have examples, but are a role, not a class."""
    assert memberships("Drugs that affect CYP3A4 (e.g., azole antifungals) alter levels.") == set()


def test_what_rounds_off_a_list_is_not_listed() -> None:
    """Behind the label of a class, "other drugs that …" is not one of those the class lists."""
    found = memberships("- **CNS depressants:** Alcohol and other drugs affecting mood add to it.")
    assert {s for s, o in found if o == "CNS depressant"} == {"alcohol"}


@pytest.mark.parametrize("words", ["can be combined with", "is an alternative to"])
def test_therapies_and_alternatives_state_no_membership(words: str) -> None:
    """A sentence on what is given along with the drug or in its place says nothing of classes, outside what it says of interactions."""
    found = read(f"## Drug Interactions\n\n- Glipizide lowers it.\n\n## Overview\n\nZelonib {words} antidiabetic agents such as glipizide.")
    assert rows(found, Predicate.MEMBER_OF) == set()


def test_examples_behind_a_bracket_are_of_the_group_before_it() -> None:
    """A bracket between a class and "including" parts nobody from the class."""
    found = memberships("It alters statins (by way of CYP3A4), including simvastatin.")
    assert found == {("simvastatin", "statin")}


def test_two_classes_of_antibiotics_share_the_word() -> None:
    """What is called "tetracycline and quinolone antibiotics" is two classes, and "these antibiotics" no third."""
    found = interacting("* **Tetracycline and Quinolone Antibiotics:** Reduced absorption of these antibiotics.")
    assert partners(found) == {"tetracycline antibiotic", "quinolone"}
    assert rows(found, Predicate.MEMBER_OF) == set()


def test_cold_and_flu_medications_are_one_class() -> None:
    """They are neither colds nor medications over the counter as such."""
    assert partners(interacting("* Caution with other OTC cold and flu products.")) == {"cough and cold medication"}


@pytest.mark.parametrize("sentence", ["It may potentiate the anticoagulant effect of warfarin.", "It may potentiate warfarin."])
def test_a_drug_of_the_class_in_the_label_belongs_to_it(sentence: str) -> None:
    """What the class does, named in the sentence, does not make the class its subject anew."""
    assert memberships(f"- **Anticoagulants:** {sentence}") == {("warfarin", "anticoagulant")}


def test_a_class_under_half_its_name_is_no_member_of_itself() -> None:
    """Tetracycline, behind the label of the tetracyclines, is those."""
    assert memberships("- **Tetracycline antibiotics:** It lowers tetracycline absorption.") == set()


def test_a_drug_that_is_only_compared_belongs_to_nothing_asked_about() -> None:
    """Under a question about sleep medications, what Zelonib is unlike takes part in no interaction."""
    text = "**Q: How does Zelonib differ from other hypnotics?**\n\nA: It acts otherwise than benzodiazepines do."
    assert rows(read(f"## Drug Interactions\n\n- Benzodiazepines add to it.\n\n## FAQs\n\n{text}"), Predicate.MEMBER_OF) == set()


def test_herbs_are_herbal_supplements_and_other_substances_are_not() -> None:
    """Under the label of herbs and supplements each is one of them by its nature."""
    found = memberships("- **Herbs and supplements:** Garlic, piracetam, and ginkgo biloba.")
    assert found == {("garlic", "herbal supplement"), ("ginkgo", "herbal supplement")}


def test_a_drug_is_no_food() -> None:
    """A list of foods may go on with drugs that are none."""
    found = memberships("Absorption is lowered by food, especially dairy products, antacids and iron supplements.")
    assert found == {("dairy product", "food")}


def test_an_abbreviation_inside_the_name_of_a_class() -> None:
    """The class is found with its abbreviation in the middle, and its examples hang under it."""
    found = memberships("- **Angiotensin-Converting Enzyme (ACE) Inhibitors (e.g., captopril):** Rash.")
    assert found == {("captopril", "ACE inhibitor")}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Quinine or other hypnotics add to it.", ("quinine", "hypnotic")),
        ("Aliskiren (another antihypertensive) adds to it.", ("aliskiren", "antihypertensive")),
        ("Ginger, garlic, alfalfa, and several other herbs add to it.", ("alfalfa", "herbal supplement")),
        ("Alcohol, other hepatotoxic drugs: liver damage.", ("alcohol", "hepatotoxic drug")),
    ],
)
def test_who_is_told_to_be_one_of_a_class_is_one(line: str, expected: tuple[str, str]) -> None:
    """One drug alone before "or other X" is X by the words, whatever textbooks say."""
    assert expected in memberships(line)


def test_how_drugs_are_taken_is_no_class_of_them() -> None:
    """Examples of oral medications are partners and members of nothing, and a form is of no class."""
    assert memberships("Beta-blockers (including eye drops) may weaken it.") == set()
    assert memberships("- **Opioids:** Avoid concomitant use with other long-acting opioids.") == set()
    assert memberships("It lowers the absorption of oral medications (e.g., levothyroxine).") == set()


def test_drugs_that_may_be_used_together_are_told_no_class() -> None:
    """An answer that allows a combination counts nobody among the class of the question."""
    question = "**Q: Can I take it with other antidepressants?**"
    warned, allowed = (
        read(f"## FAQs\n\n{question}\n\nA: {answer}")
        for answer in ("No, avoid it with sertraline.", "It can be combined with sertraline at lower doses.")
    )
    assert rows(warned, Predicate.MEMBER_OF) == {("sertraline", "member_of", "antidepressant")}
    assert not rows(allowed, Predicate.MEMBER_OF)


def test_a_vaccination_named_beside_other_live_vaccines_is_one() -> None:
    """Being vaccinated is to take the vaccine."""
    assert ("yellow fever vaccine", "live vaccine") in memberships("Avoid yellow fever vaccination and other live vaccines.")


def test_what_a_companion_of_therapy_is_in_brackets_is_no_membership() -> None:
    """Brackets that explain a companion of the treatment count it among nothing; the same is a membership among interactions."""
    line = "Zelonib is sometimes used with sorbitol (a laxative). Such combinations should be used cautiously."
    assert not rows(read(f"## Popular Combinations\n\n{line}"), Predicate.MEMBER_OF)
    assert ("sorbitol", "laxative") in memberships(line)


def test_a_class_with_brackets_of_its_own_stays_in_the_list_of_the_wider_class() -> None:
    """Behind the brackets of one class the next is an example of what the first is an example of."""
    found = memberships("Drugs that lower blood pressure, including nitrates (isosorbide), diuretics (furosemide), and opioids.")
    assert {s for s, o in found if o.startswith("drug")} == {"nitrate", "diuretic", "opioid"}
    assert ("furosemide", "diuretic") in found


@pytest.mark.parametrize("tail", ["diuretics, such as furosemide, and oral contraceptives", "diuretics like furosemide and antibiotics"])
def test_a_class_of_another_kind_behind_the_only_example_is_none(tail: str) -> None:
    """Textbooks tell where one example ends and the list that its class is in goes on."""
    assert memberships(f"It may interact with {tail}.") == {("furosemide", "diuretic")}


def test_who_is_listed_first_counts_among_others_too() -> None:
    """The first name behind "including" is one of those before "and other X", and makes a list of four too long to be taken at its word."""
    few, many = (
        {s for s, o in memberships(f"It interacts with many medications, including {names}, and other folate antagonists.")}
        for names in ("methotrexate", "statins, nitrates, opioids, methotrexate")
    )
    assert few == many == {"methotrexate"}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Foods like spinach and dairy products lower it.", set()),
        ("Certain foods like spinach lower it.", {("spinach", "food")}),
        ("It interacts with foods (e.g., grapefruit juice).", {("grapefruit juice", "food")}),
        ("Food, especially phytates, lowers it.", set()),
    ],
)
def test_foods_that_are_meant_are_no_examples_of_what_food_does(words: str, expected: set[tuple[str, str]]) -> None:
    """What reads "foods like spinach" says which foods are meant, and nothing of food; of "certain foods" spinach is one."""
    assert memberships(words) == expected


@pytest.mark.parametrize("content", ["several metals (iron, zinc)", "divalent cations (e.g., iron, zinc)"])
def test_what_multivitamins_contain_is_neither_listed_nor_a_partner(content: str) -> None:
    """Contents spelled out in brackets are those of the product."""
    found = interacting(f"Multivitamins containing {content} lower it.")
    assert partners(found) == {"multivitamin"}
    assert not rows(found, Predicate.MEMBER_OF)


@pytest.mark.parametrize("heads", ["nephrotoxic or ototoxic drugs", "ototoxic/nephrotoxic drugs"])
def test_classes_by_a_harm_share_their_examples(heads: str) -> None:
    """Two adjectives of one noun, and not two classes of which textbooks know the members."""
    found = memberships(f"- Other {heads} (e.g., loop diuretics, vancomycin): Harm.")
    assert found == {(s, o) for s in ("loop diuretic", "vancomycin") for o in ("nephrotoxic drug", "ototoxic drug")}


def test_the_wider_word_that_takes_a_list_up_is_no_second_class() -> None:
    """Behind "live vaccines (measles, mumps)" those vaccines are called "these vaccines" again."""
    found = memberships("Live vaccines (measles, mumps): Zelonib may weaken the response to these vaccines.")
    assert found == {("measles vaccine", "live vaccine"), ("mumps vaccine", "live vaccine")}


def test_examples_of_what_affects_enzymes_are_no_members() -> None:
    """As inhibitors and inducers, who affects the enzymes of the liver is told by a role."""
    assert memberships("- Medications affecting liver enzymes (ketoconazole, rifampin): Adjust the dose.") == set()


@pytest.mark.parametrize("opening", ["Avoid concomitant use of other", "Interactions with", "Combination therapy with certain"])
def test_who_is_taken_with_the_drug_under_a_label_belongs_to_it(opening: str) -> None:
    """The label names the class, the sentence those of it that are meant."""
    found = memberships(f"- **Topical medications:** {opening} topical retinoids or benzoyl peroxide may irritate.")
    assert found == {("topical retinoid", "topical medication"), ("benzoyl peroxide", "topical medication")}


@pytest.mark.parametrize("line", ["Anticoagulants and other topical agents irritate.", "Oral anticoagulants or other NSAIDs irritate."])
def test_a_class_of_another_kind_before_others_is_none_of_them(line: str) -> None:
    """How a drug is given, and classes that textbooks know, take in no class that names itself otherwise."""
    assert memberships(line) == set()


def test_the_own_drug_opens_a_list_of_examples() -> None:
    """Those behind it in the brackets are examples as it is."""
    assert ("ivermectin", "anthelmintic") in memberships("Anthelmintics (Zelonib, ivermectin) may add to it.")


def test_a_juice_beside_other_juices_is_one() -> None:
    """Kinds of food take up those named before "and other", food as such does not."""
    assert memberships("Grapefruit juice and other fruit juices lower it.") == {("grapefruit juice", "fruit juice")}


def test_examples_of_drugs_are_none_of_the_class_before() -> None:
    """Those called "examples of drugs that interact" close a list in which the last class has examples of its own."""
    found = memberships("Antibiotics (doxycycline), levothyroxine, and digoxin are examples of drugs that interact.")
    assert found == {("doxycycline", "antibiotic")}


def test_who_is_listed_below_a_role_plays_it() -> None:
    """The items below "CYP3A4 inhibitors:" open with inhibitors; what an item says does not, nor does a line that names two roles."""
    below = "\n    - Ketoconazole, ritonavir\n    - **Diltiazem:** raises digoxin levels\n    - Avoid statins"
    found = rows(interacting(f"- **CYP3A4 inhibitors:**{below}"), Predicate.INHIBITS)
    assert found == {(name, "inhibits", "CYP3A4") for name in ("ketoconazole", "ritonavir", "diltiazem")}
    assert not rows(interacting(f"- **CYP3A4 inhibitors and inducers:**{below}"), Predicate.INHIBITS)


def test_a_label_with_examples_acts_as_one_class() -> None:
    """What the sentence behind a label says that it inhibits is inhibited by the class of the label, and not by the drug itself."""
    found = rows(interacting("- **Calcium channel blockers (diltiazem, verapamil):** Inhibit CYP3A4, raising levels."), Predicate.INHIBITS)
    assert found == {("calcium channel blocker", "inhibits", "CYP3A4")}


def test_all_in_the_brackets_of_an_exception_are_excepted() -> None:
    """Two drugs in one exception are both left out; one that stands behind an exception within a list is not."""
    assert denied(interacting("- Antiplatelets (NSAIDs other than selective COX-2 inhibitors, ticlopidine) add up.")) == {"COX-2 inhibitor"}
    found = interacting("- NSAIDs (except aspirin and sulindac) raise levels.")
    assert partners(found) == {"NSAID"}
    assert denied(found) == {"aspirin", "sulindac"}


@pytest.mark.parametrize(
    "text",
    [
        "Statins, simvastatin and lovastatin among them, rise.",
        "Statins, with simvastatin and lovastatin as examples, rise.",
        "Statins may rise. If one of them, simvastatin or lovastatin for instance, is needed, be careful.",
        "Statins rise, as has been seen with simvastatin and lovastatin.",
    ],
)
def test_examples_may_be_counted_behind_their_class(text: str) -> None:
    """Words behind the last name make all of them members; "such as" asks for its class in the same sentence only."""
    assert memberships(text) == {("simvastatin", "statin"), ("lovastatin", "statin")}
    assert memberships("Statins may rise. It can raise several medications, such as digoxin.") == set()
    assert memberships("Statins, digoxin, warfarin, among others, may rise.") == set()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("**Anticoagulants of the coumarin type (acenocoumarol):** more bleeding.", {"coumarin anticoagulant"}),
        ("**Inhibitors of bone turnover (methotrexate):** less effect.", {"inhibitor of bone turnover"}),
        (
            "**Diuretics acting through the loop of the kidney, including furosemide:** caution.",
            {"diuretic acting through the loop of the kidney"},
        ),
        ("**Methotrexate and other medicines hard on the liver:** take care.", {"medicine hard on the liver"}),
        ("**Gas-forming medicines (lactulose):** more bloating.", {"gas forming medicine"}),
        ("**CYP2C8 substrates and antibiotics of the same group:** levels rise.", set()),
        ("Good news: digoxin levels do not change.", set()),
    ],
)
def test_classes_that_a_text_builds_have_members(line: str, expected: set[str]) -> None:
    """What they act on, by what way, whom they harm and of what group they are makes their name; a remark that opens a line is none."""
    assert {o for _, o in memberships(f"- {line}")} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Macrolides call for a distinction. Erythromycin doubles zelonib, azithromycin does not.",
            {"erythromycin", "azithromycin"},
        ),
        ("As to macrolides, the label is strict. Avoid clarithromycin.", {"clarithromycin"}),
        ("Among the macrolides only erythromycin was tried: it raises zelonib.", {"erythromycin"}),
        ("Macrolides (may raise zelonib), lithium, digoxin, erythromycin, and diuretics.", set()),
        ("Digoxin is known to interact with macrolides. Erythromycin raises zelonib.", set()),
        ("Macrolides raise zelonib. Digoxin is raised by it.", set()),
    ],
)
def test_a_class_that_a_sentence_opens_with_takes_in_its_members_behind(text: str, expected: set[str]) -> None:
    """Those textbooks count among the class belong to it, but for what stands in one list with it, and under no class told in passing."""
    assert memberships(text) == {(name, "macrolide antibiotic") for name in expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Morphine and fentanyl, both of them opioids, add to it.", {("morphine", "opioid"), ("fentanyl", "opioid")}),
        (
            "Morphine, fentanyl, codeine, all of which are opioids, add up.",
            {(n, "opioid") for n in ("morphine", "fentanyl", "codeine")},
        ),
        ("Fentanyl is the strongest of the opioids and adds to it.", {("fentanyl", "opioid")}),
        ("Atenolol and nadolol are the beta-blockers to fear.", {("atenolol", "beta-blocker"), ("nadolol", "beta-blocker")}),
        ("Sedating antihistamines add up. Promethazine is the worst of the antihistamines.", {("promethazine", "sedating antihistamine")}),
        ("Fentanyl, like any opioid, adds to it.", {("fentanyl", "opioid")}),
        ("The statin family (lovastatin) rises.", {("lovastatin", "statin")}),
        ("Members of the statin class, lovastatin among them, rise.", {("lovastatin", "statin")}),
        ("Fentanyl is given with opioids and adds to it.", set()),
        ("Warfarin is the partner of opioids to fear.", set()),
    ],
)
def test_names_that_a_sentence_says_to_be_of_a_class_are(text: str, expected: set[tuple[str, str]]) -> None:
    """What all, both or one of those before it are, where textbooks agree and no narrower class was named."""
    assert memberships(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Tetracyclines, doxycycline excepted, are bound.",
        "All tetracyclines save doxycycline are bound.",
        "Tetracyclines are bound; doxycycline is exempt from this.",
        "Doxycycline aside, tetracyclines are bound.",
        "Tetracyclines, barring doxycycline, are bound.",
    ],
)
def test_who_is_excepted_may_be_named_first(text: str) -> None:
    """The word for an exception stands before or behind whom it leaves out."""
    assert denied(interacting(text)) == {"doxycycline"}


def test_a_dash_sets_off_what_role_the_one_before_it_has() -> None:
    """Where nothing is said of the role it describes; who does something else is somebody else."""
    found = interacting("- Gemfibrozil – strong inhibitor of CYP2C8")
    assert partners(found) == {"gemfibrozil"}
    assert rows(found, Predicate.INHIBITS) == {("gemfibrozil", "inhibits", "CYP2C8")}
    assert not rows(interacting("- Gemfibrozil – inhibitors of CYP2C8 too raise it"), Predicate.INHIBITS)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Bile acid sequestrants: colesevelam, colestyramine", {"colesevelam", "colestyramine"}),
        ("Other antiarrhythmics: flecainide", {"flecainide"}),
        ("Statins: lovastatin and simvastatin", {"lovastatin", "simvastatin"}),
        ("Lovastatin: 40 mg; simvastatin: 20 mg", set()),
        ("Statins, flecainide", set()),
    ],
)
def test_a_class_and_its_colon_head_the_names_in_a_cell(cell: str, expected: set[str]) -> None:
    """The first cell of a row is a label as a whole, and may hold a class with its examples."""
    assert {s for s, _ in memberships(f"| Drug | Effect |\n|---|---|\n| {cell} | caution |")} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The muscle relaxant suxamethonium lasts longer.", {("suxamethonium", "muscle relaxant")}),
        ("A cough suppressant dextromethorphan must not be added to.", {("dextromethorphan", "antitussive")}),
        ("MAO inhibitors, phenelzine being the classic one, are contraindicated.", {("phenelzine", "MAOI")}),
        ("Loop diuretics, bumetanide in the first place, raise it.", {("bumetanide", "loop diuretic")}),
        ("Cough suppressants dextromethorphan and others raise it.", set()),
        ("The anticoagulant effect of warfarin rises.", set()),
    ],
)
def test_a_name_is_of_the_class_that_it_is_called_or_stands_for(text: str, expected: set[tuple[str, str]]) -> None:
    """A singular right before a name says what that is, and "the classic one" behind it of what it is an example."""
    assert memberships(text) == expected
