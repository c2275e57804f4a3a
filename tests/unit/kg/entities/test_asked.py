"""A line of a medication list is parted into a name and what is no name; what a name means, and what it does not, is told."""

from __future__ import annotations

import pytest

from kg.check import check
from kg.entities import index, resolve
from kg.entities.asked import parts, readings, without_salt
from kg.entities.tables import listed
from kg.model import Kind, Predicate
from kg.store import Store
from tests.readings import IMATINIB, KETOCONAZOLE, WARFARIN, entity, reading, said

PARACETAMOL, LITHIUM = entity("paracetamol"), entity("lithium")
PILL = entity("oral contraceptive", Kind.DRUG_CLASS)
POTASSIUM = entity("potassium", Kind.SUBSTANCE)
OTHERS = (KETOCONAZOLE, WARFARIN, PARACETAMOL, PILL, POTASSIUM, entity("CYP3A4", Kind.ENZYME), entity("cold", Kind.CONDITION))


@pytest.fixture(scope="module")
def store() -> Store:
    return Store.in_memory([reading(IMATINIB, [said(IMATINIB, Predicate.INTERACTS_WITH, other) for other in OTHERS])])


@pytest.mark.parametrize(
    ("line", "name", "left_out"),
    [
        ("imatinib 400mg", "imatinib", "400mg"),
        ("Warfarin 2.5 mg tablets, once daily", "warfarin", "2.5 mg tablets once daily"),
        ("warfarin potassium 5 mg PO OD", "warfarin", "potassium 5 mg PO OD"),
        ("Imatinib Mesylate 100 mg/ml oral solution", "imatinib", "Mesylate 100 mg/ml oral solution"),
        ("Tab. ketoconazole 200", "ketoconazole", "Tab. 200"),
        ("ketoconazole (XR)", "ketoconazole", "(XR)"),
        ("2 tablets paracetamol 500mg q6h prn", "paracetamol", "2 tablets 500mg q6h prn"),
        ("oral contraceptive pill", "oral contraceptive", "pill"),
    ],
)
def test_dose_form_and_salt_are_set_aside_and_told(line: str, name: str, left_out: str, store: Store) -> None:
    """The whole name within a line is found; the answer shows the line, the name that was checked, and what was not looked at."""
    match = resolve(store, line)
    assert (match.input, match.name, match.note) == (line, name, f"{name}; not looked at: “{left_out}”")


def test_a_brand_of_the_tables_is_told_as_such(store: Store) -> None:
    """A brand that no document names leads to its substance, and says which list has it so."""
    match = resolve(store, "Tylenol 500 mg")
    assert match.name == "paracetamol"
    assert match.note == "Tylenol (brand by FDA UNII, not by a document) → paracetamol (drug); not looked at: “500 mg”"


def test_a_brand_of_what_no_document_names_is_unknown(store: Store) -> None:
    """The tables know a name, the graph knows nothing of it: it stays unknown, and names that look alike are not offered for it."""
    brand, drug = resolve(store, "Lipitor"), resolve(store, "hydroxyzine 25 mg")
    assert (brand.known, brand.suggestions, drug.known, drug.suggestions) == (False, (), False, ())
    assert brand.note == "Lipitor is a brand of atorvastatin (FDA UNII), but no statement on it was read in these documents"
    assert drug.unknown == "not known to this graph; rxloom knows the name hydroxyzine, but no statement on it was read in these documents"


@pytest.mark.parametrize("line", ["paracetamol (acetaminophen) 500mg", "Tylenol (paracetamol)", "paracetamol (Tylenol)"])
def test_another_name_in_brackets_agrees(line: str, store: Store) -> None:
    """A brand or synonym in brackets changes nothing where it means the same."""
    assert resolve(store, line).name == "paracetamol"


@pytest.mark.parametrize("line", ["warfarin, paracetamol", "warfarin (paracetamol)", "warfarin and Tylenol", "warfarin-paracetamol"])
def test_two_names_in_one_are_not_one(line: str, store: Store) -> None:
    """A line that holds two drugs is checked as neither; it says which names it holds."""
    match = resolve(store, line)
    assert (match.known, match.suggestions) == (False, ("warfarin", "paracetamol"))
    assert match.unknown == "not known to this graph; it holds warfarin, paracetamol; give each drug by a name of its own"


@pytest.mark.parametrize(
    "line", ["warfarin plus", "warfarin compound", "CYP3A4 tablets", "cold cream", "potassium chloride", "500 mg", "tablets"]
)
def test_other_words_keep_a_name_from_being_taken(line: str, store: Store) -> None:
    """Other words may make another product; a protein or condition is not taken, and an element is no drug's salt."""
    assert not resolve(store, line).known


@pytest.mark.parametrize(
    ("line", "name"), [("Warfarine", "warfarin"), ("warfrin 5 mg", "warfarin"), ("Tylenoll", "Tylenol"), ("imatinb mesylate", "imatinib")]
)
def test_a_slip_is_suggested_and_not_taken(line: str, name: str, store: Store) -> None:
    """A misspelt name is not checked, and the likeliest name comes first."""
    match = resolve(store, line)
    assert (match.known, match.suggestions[0]) == (False, name)


def test_the_name_as_asked_and_the_one_checked_are_shown(store: Store) -> None:
    """The answer names both, as text and as JSON, and a substance under two names is one that stands there twice."""
    answer = check(store, ["Tylenol", "acetaminophen 500 mg", "imatinib"])
    assert "acetaminophen 500 mg: read as paracetamol; not looked at: “500 mg”" in answer.to_text()
    assert [(row["input"], row["name"]) for row in answer.to_json()["drugs"]][:1] == [("Tylenol", "paracetamol")]
    assert [(pair.a, pair.b) for pair in answer.pairs] == [("imatinib", "paracetamol")]
    assert "paracetamol stands on the list 2 times" in answer.to_text()


def test_a_line_keeps_all_its_words() -> None:
    """Between the name, the brackets and what is left out, no word of a line is lost."""
    for one in readings("Zocor (simvastatin) 20 mg film-coated tablets at night"):
        words = " ".join((one.name, *one.inside, one.left_out))
        assert sorted(words.split()) == sorted(["Zocor", "simvastatin", "20", "mg", "film-coated", "tablets", "at", "night"])


def test_the_tables_are_read_as_they_stand() -> None:
    """A substance's name comes before a brand, no name is empty, and salts are words of their own."""
    assert "" not in listed()
    assert (listed()["tylenol"].substance, listed()["tylenol"].is_brand, listed()["warfarin"].is_brand) == ("paracetamol", True, False)
    assert list(without_salt("sodium chloride")) == []
    assert parts("lisinopril-hctz") == ("lisinopril-hctz", "lisinopril", "hctz")


def test_suggestions_are_counted_once(store: Store) -> None:
    """What is offered is known: each suggestion leads somewhere."""
    assert all(resolve(store, name).known for name in index(store).suggest("paracetamoll"))


def test_a_longer_list_begins_with_how_many_of_what(store: Store) -> None:
    """Whoever asks of many drugs sees first how many pairs need a look; pairs of which there is nothing to say run on, line by line."""
    answer = check(store, ("imatinib", "ketoconazole", "warfarin", "nonsuchine"))
    first, *_ = [line for line in answer.to_text().splitlines() if "pairs:" in line]
    assert first.startswith("6 pairs: ")
    assert "3 not checked" in first
    assert (
        "imatinib + nonsuchine: not checked: a name is not known to this graph\nketoconazole + nonsuchine: not checked" in answer.to_text()
    )
    assert check(store, ("imatinib", "warfarin")).summary == ""


def test_a_brand_that_the_tables_have_otherwise_is_told() -> None:
    """Where a document has a brand as another substance than the tables, or as a part of it, both are shown."""
    told = [said(IMATINIB, Predicate.HAS_BRAND, entity(name, Kind.BRAND)) for name in ("Entresto", "Norvasc", "Gleevec")]
    graph = Store.in_memory([reading(IMATINIB, told)])
    assert "but Entresto is sacubitril/valsartan in rxloom's list of names" in resolve(graph, "Entresto 50 mg").note
    assert "but Norvasc is amlodipine in rxloom's list of names" in resolve(graph, "norvasc").note
    assert resolve(graph, "Gleevec").note == "Gleevec (brand) → imatinib (drug)"


def test_a_mineral_before_supplement_is_no_salt_of_it() -> None:
    """A zinc supplement is read as zinc where documents speak of supplements too, not as any supplement."""
    told = [
        said(IMATINIB, Predicate.INTERACTS_WITH, one) for one in (entity("zinc", Kind.SUBSTANCE), entity("supplement", Kind.DRUG_CLASS))
    ]
    match = resolve(Store.in_memory([reading(IMATINIB, told)]), "zinc supplement")
    assert (match.name, match.note) == ("zinc", "zinc; not looked at: “supplement”")


def test_an_unknown_name_is_told_what_to_do() -> None:
    """A name of which nothing is known may be a brand that no list has: the answer asks for the substance, with near names or without."""
    store = Store.in_memory([reading(IMATINIB, [said(IMATINIB, Predicate.INTERACTS_WITH, entity("warfarin"))])])
    remedy = "If it is a brand, give the name of the substance in it"
    assert resolve(store, "imatinb").unknown == f"not known to this graph; did you mean imatinib? {remedy}"
    assert resolve(store, "Zzyzxol").unknown == f"not known to this graph. {remedy}"
    assert resolve(store, "imatinib").remedy == ""
