"""Names are found by the longest match; the monograph's own drug by every name that it has."""

from __future__ import annotations

from itertools import pairwise

import pytest

from extract.terms.names import find
from extract.terms.own import Own, own_of
from kg.model import Kind
from tests.marked import marked

OWN, _ = own_of("Imatinib mesylate", ("Gleevec",))
PAIR, _ = own_of("Sitagliptin + Metformin hydrochloride", ("Janumet",))


def named(text: str, own: Own = OWN) -> list[tuple[int, int, str]]:
    """Place and kind of each mention; the own drug's kind is "own"."""
    return [(m.start, m.end, "own" if m.own else str(m.entity.kind)) for m in find(text, own)]


@pytest.mark.parametrize(
    "sentence",
    [
        "<own>Imatinib</own> with <drug>warfarin</drug> and <food>grapefruit juice</food>.",
        "<own>Imatinib mesylate</own>, <own>Gleevec</own>, is bound by <substance>alcohol</substance>.",
        "<own>imatinib</own> level; <own>the drug</own> and <own>this medication</own>.",
        "<herb>St. John's wort</herb> or <herb>St John’s Wort</herb>.",
        "<drug_class>Beta-blockers</drug_class>, <drug_class>β-blockers</drug_class> and <drug_class>beta blockers</drug_class>.",
        "<drug>Rifampin</drug> is <drug>rifampicin</drug>.",
        "<drug_class>Angiotensin-converting enzyme (ACE) inhibitors</drug_class> and (ACE) others.",
        "<protein_family>Cytochrome P450</protein_family> (<protein_family>CYP</protein_family>) enzymes act.",
        "<drug_class>NSAIDs</drug_class>; <drug_class>proton pump inhibitors</drug_class>",
        "The environment has no <substance>iron</substance> in it.",
        "<drug>Warfarin</drug>/<drug>digoxin</drug>, <drug>lithium</drug>.",
        "(<drug>ketoconazole</drug>)[<drug>itraconazole</drug>]",
        "<enzyme>CYP3A4</enzyme> and <transporter>P-glycoprotein</transporter> of the <protein_family>cytochrome P450</protein_family>",
        "<drug>WARFARIN</drug> and <drug>Warfarin</drug>",
    ],
)
def test_marked_names_are_found(sentence: str) -> None:
    """Every marked name is found with its kind, at its place, and nothing else is."""
    text, marks = marked(sentence)
    assert named(text) == [(m.start, m.end, m.kind) for m in marks]


@pytest.mark.parametrize(
    "text",
    [
        "The environment matters.",
        "Breast milk and human milk may hold it.",
        "Check potassium levels and sodium balance.",
        "Blood glucose levels may rise.",
        "Cholesterol levels and creatinine concentrations.",
        "A lithium level test is due.",
        "Systemic drug interactions are rare.",
        "Take it with a glass of water.",
        "Patients should lead a normal life at a high level.",
        "",
        "   ",
        "5 mg/kg, 10 %, 2 h",
    ],
)
def test_what_names_nobody_is_passed_over(text: str) -> None:
    """Parts of words, body fluids, blood values and common words are no names."""
    assert named(text) == []


def test_potassium_that_is_taken_is_a_name() -> None:
    """Potassium is a blood value before "levels" only, not as a supplement."""
    assert [m.entity.kind for m in find("Potassium supplements raise potassium levels.", OWN)] != []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("GnRH agonists/antagonists matter.", ["GnRH agonist", "GnRH antagonist"]),
        ("Vitamin D analogs or supplements matter.", ["vitamin D analogue", "vitamin D supplement"]),
        ("Topical or oral corticosteroids matter.", ["topical corticosteroid", "corticosteroid"]),
        ("Herbal/Ayurvedic supplements matter.", ["herbal supplement", "Ayurvedic supplement"]),
        ("Calcium supplements or blockers matter.", ["calcium supplement", "calcium channel blocker"]),
        ("Avoid other topical retinoids, antifungals, or antibiotics.", ["topical retinoid", "topical antifungal", "topical antibiotic"]),
        ("Systemic quinolones and decongestants matter.", ["systemic quinolone", "systemic decongestant"]),
        ("Avoid other topical retinoids, vaccines, or antibiotics.", ["topical retinoid", "vaccine", "antibiotic"]),
        ("Topical retinoids and antibiotics matter.", ["topical retinoid", "antibiotic"]),
    ],
)
def test_classes_that_share_a_word_are_both_named(text: str, names: list[str]) -> None:
    """A first or last word that two classes share belongs to each."""
    assert [m.entity.name for m in find(text, OWN)] == names


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Cigarette smoking lowers it.", "smoking"),
        ("Heavy smokers clear it faster.", "smoking"),
        ("Avoid tobacco products.", "tobacco products"),
    ],
)
def test_smoking_is_mentioned_as_such(text: str, words: str) -> None:
    """What is smoked says no more than that one smokes."""
    assert [(m.text, m.entity.name) for m in find(text, OWN)] == [(words, "tobacco")]


def test_names_come_in_order_and_do_not_overlap() -> None:
    """Of names that overlap the longer one stays."""
    text = "Grapefruit juice, aluminum-containing antacids, low molecular weight heparin, calcium channel blockers."
    found = find(text, OWN)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert len(found) == 4
    assert all(text[m.start : m.end] == m.text for m in found)


@pytest.mark.parametrize(
    ("title", "moiety", "salt"),
    [
        ("Imatinib mesylate", "imatinib", "imatinib mesylate"),
        ("Imatinib", "imatinib", None),
        ("Sodium valproate", "valproic acid", None),
        ("Metformin hydrochloride", "metformin", "metformin hydrochloride"),
        ("Zelonib maleate", "zelonib", "zelonib maleate"),
        ("Calcium carbonate", "calcium carbonate", None),
        ("Rifampin", "rifampicin", None),
        ("Zelonib [Injection]", "zelonib", None),
    ],
)
def test_a_title_names_the_moiety_and_the_salt(title: str, moiety: str, salt: str | None) -> None:
    """The moiety is what interacts; the salt is an entity of its own if the title adds one."""
    own, salted = own_of(title)
    assert own.whole.name == moiety
    if salt:
        assert salted is not None
        assert (salted.name, salted.kind) == (salt, Kind.SALT)


def test_synonyms_of_the_title_are_own() -> None:
    """A text may call its drug by any name that the lexicon knows for it."""
    own, _ = own_of("Paracetamol", ("Tylenol",))
    assert [(m.text, m.own, m.entity.name) for m in find("Acetaminophen, paracetamol, Tylenol.", own)] == [
        ("Acetaminophen", True, "paracetamol"),
        ("paracetamol", True, "paracetamol"),
        ("Tylenol", True, "paracetamol"),
    ]


def test_a_combination_knows_its_ingredients() -> None:
    """An ingredient named alone is own and itself; the pair, its brand and "this combination" are the product."""
    assert PAIR.whole.kind is Kind.PRODUCT
    assert [e.name for e in PAIR.ingredients] == ["sitagliptin", "metformin"]
    text = "Metformin, sitagliptin/metformin, Janumet, this combination, sitagliptin and warfarin."
    found = [(m.text, m.entity.name, m.own) for m in find(text, PAIR)]
    product = PAIR.whole.name
    assert found[0] == ("Metformin", "metformin", True)
    assert found[-3:] == [("this combination", product, True), ("sitagliptin", "sitagliptin", True), ("warfarin", "warfarin", False)]
    assert ("Janumet", product, True) in found


def test_the_class_of_the_drug_is_not_the_drug() -> None:
    """Only the title's drug is own."""
    assert named("Nilotinib and tyrosine kinase inhibitors.")[0][2] == "drug"


def test_a_family_before_the_isoform_in_brackets_is_not_named_twice() -> None:
    """The long and the short name of CYP3A4 speak of one enzyme."""
    assert {m.entity.name for m in find("cytochrome P450 3A4 (CYP3A4)", OWN)} == {"CYP3A4"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Live vaccines (e.g., varicella, yellow fever and BCG) fail.",
            ["live vaccine", "varicella vaccine", "yellow fever vaccine", "BCG vaccine"],
        ),
        ("A rubella vaccination comes first.", ["rubella vaccine"]),
        ("It worsens varicella.", []),
        ("Aluminum or magnesium hydroxide binds it.", ["aluminum hydroxide", "magnesium hydroxide"]),
        ("Aluminum and magnesium hydroxides bind it.", ["aluminum hydroxide", "magnesium hydroxide"]),
        ("Aluminum and magnesium hydroxide binds it.", ["aluminum hydroxide/magnesium hydroxide"]),
        ("Sedatives/hypnotics add up.", ["sedative", "hypnotic"]),
        ("Vaccines such as cholera, typhoid.", ["vaccine", "cholera vaccine", "typhoid vaccine"]),
        ("Vaccines (mumps, rabies, and dengue) fail.", ["vaccine", "mumps vaccine", "rabies vaccine", "dengue vaccine"]),
        ("Vaccines for rabies and dengue.", ["vaccine", "rabies vaccine", "dengue vaccine"]),
        ("Beta-blockers (especially non-selective) add up.", ["beta-blocker", "non-selective beta-blocker"]),
        ("Antidepressants (tricyclic and tetracyclic) add up.", ["antidepressant", "TCA", "tetracyclic antidepressant"]),
        ("Antibiotics (tetracycline) and corticosteroids (oral) add up.", ["antibiotic", "tetracycline", "corticosteroid"]),
        ("Take no CNS stimulants or depressants.", ["CNS stimulant", "CNS depressant"]),
        ("Diuretics add up. Thiazide ones last longest.", ["diuretic", "thiazide diuretic"]),
        ("Beta-blockers weaken it, non-selective ones above all.", ["beta-blocker", "non-selective beta-blocker"]),
        ("Antacids add up. Newer ones last.", ["antacid"]),
        ("Anaesthetics, General: take care.", ["general anesthetic"]),
        ("Antidepressants, tricyclic: take care.", ["TCA"]),
        ("Diuretics, Loop (furosemide)", ["loop diuretic", "furosemide"]),
        ("Diuretics, lithium: take care.", ["diuretic", "lithium"]),
    ],
)
def test_names_lean_on_the_words_that_a_list_shares(text: str, names: list[str]) -> None:
    """In a list of vaccines a disease names one; two classes may share their first word."""
    assert [m.entity.name for m in find(text, OWN)] == names
