"""The named questions: every one parses, takes values and answers rightly on a small graph."""

from __future__ import annotations

import time
from typing import Any

import pytest

from kg import query
from kg.errors import BadQuery
from kg.model import Predicate, Strength
from kg.store import Store
from tests.readings import CYP3A4, IMATINIB, WARFARIN, entity, exposure, imatinib, reading, said

ANSWERS = {
    "brands": [("imatinib", "imatinib mesylate", brand) for brand in ("Gleevec", "Glivec", "Imkeldi")],
    "enzymes": [("CYP3A4", "Primary"), ("cytochrome P450 enzymes", "Minor")],
    "foods-and-herbs": [
        ("St. John's wort", "HerbalProduct", "ExposureDecreased", "EnzymeInduction", "-"),
        ("food (meal)", "Food", "ExposureIncreased", "AbsorptionChange", "TakeWithFood"),
        ("grapefruit juice", "Food", "ExposureIncreased", "EnzymeInhibition", "Avoid"),
    ],
    "inhibitors": [("grapefruit juice", "imatinib.md"), ("ketoconazole", "imatinib.md")],
    "lowers-exposure": [("St. John's wort", "CYP3A4", "Strong"), ("phenytoin", "CYP3A4", "Strong"), ("rifampicin", "CYP3A4", "Strong")],
    "predicted": [
        (name, "imatinib", "CYP3A4", f"Exposure{way}", "R1-enzyme + R2-group-expansion", 4)
        for name, way in (
            ("St. John's wort", "Decreased"),
            ("grapefruit juice", "Increased"),
            ("ketoconazole", "Increased"),
            ("phenytoin", "Decreased"),
            ("rifampicin", "Decreased"),
        )
    ],
    "predicted-or-stated": [
        (name, "imatinib", "stated too") for name in ("St. John's wort", "grapefruit juice", "ketoconazole", "phenytoin", "rifampicin")
    ],
    "raises-exposure": [("grapefruit juice", "CYP3A4", "Strong"), ("ketoconazole", "CYP3A4", "Strong")],
    "unexplained": [
        ("antiarrhythmic", "ClinicallySignificant", "SomeMembers"),
        ("levothyroxine", "ClinicallySignificant", "-"),
        ("statin", "ClinicallySignificant", "SomeMembers"),
        ("warfarin", "ClinicallySignificant", "-"),
    ],
}


@pytest.fixture(scope="module")
def store() -> Store:
    return Store.in_memory([imatinib()])


def test_there_are_enough_questions() -> None:
    """The folder of queries is found, and no question is lost."""
    assert len(query.names()) == 12


@pytest.mark.parametrize("name", query.names())
def test_columns_are_as_the_header_says(name: str, store: Store) -> None:
    """Each question parses, runs with its defaults and gives the columns that its header names."""
    assert query.run(store, name).variables == query.load(name).columns


@pytest.mark.parametrize("name", sorted(ANSWERS))
def test_answers_on_imatinib(name: str, store: Store) -> None:
    """Each question gives the known answer for one monograph."""
    assert list(query.run(store, name)) == ANSWERS[name]


def test_interactions_name_every_party(store: Store) -> None:
    """All that is stated to interact is listed, groups too, from either side."""
    others = {row[0] for row in query.run(store, "interactions")}
    assert {"warfarin", "statin", "strong CYP3A4 inhibitor", "food (meal)"} <= others
    assert [row[0] for row in query.run(store, "interactions", {"drug": "warfarin"})] == ["imatinib"]


def test_sentences_come_with_their_place(store: Store) -> None:
    """Who says that two interact: document, section, offset and words, in either order of the two."""
    (row,) = query.run(store, "sentences", {"drug": "grapefruit juice", "other": "imatinib"})
    (told,) = (s for s in imatinib().statements if s.object.name == "grapefruit juice")
    assert row == ("imatinib.md", "Drug Interactions", told.evidence[0].start, told.evidence[0].text)


def test_denials_are_found_from_either_side() -> None:
    """What is denied of a drug comes with its sentence, as subject and as object."""
    store = Store.in_memory(
        [reading(IMATINIB, [said(IMATINIB, Predicate.INTERACTS_WITH, WARFARIN, negated=True), said(IMATINIB, Predicate.INHIBITS, CYP3A4)])]
    )
    expected = [("imatinib", "interactsWith", "warfarin", "imatinib.md", "imatinib interacts_with warfarin.")]
    for drug in ("imatinib", "warfarin"):
        assert [*query.run(store, "denials", {"drug": drug})] == expected
    assert [*query.run(store, "interactions", {"drug": "imatinib"})] == []


def test_a_brand_is_asked_as_its_substance(store: Store) -> None:
    """A parameter takes any name that the graph knows."""
    assert query.run(store, "enzymes", {"drug": "Gleevec"}).rows == query.run(store, "enzymes").rows


def test_an_unknown_name_is_refused_with_a_suggestion(store: Store) -> None:
    """An unknown name gives no empty table but an error with the likest names."""
    with pytest.raises(BadQuery, match=r"drug: 'imatinb' is not known to this graph; did you mean imatinib"):
        query.run(store, "enzymes", {"drug": "imatinb"})


def test_an_unknown_parameter_or_question_is_refused(store: Store) -> None:
    """A slip in a name says what there is."""
    with pytest.raises(BadQuery, match="enzymes has no parameter dose; it takes drug"):
        query.run(store, "enzymes", {"dose": "1"})
    with pytest.raises(BadQuery, match="no query is called 'enzyme'; there are brands"):
        query.run(store, "enzyme")


def test_a_value_is_never_part_of_the_query(store: Store) -> None:
    """SPARQL inside a value stays a plain text."""
    assert query.run(store, "inhibitors", {"strength": 'Strong") || (1 = 1) #'}).rows == ()


@pytest.mark.parametrize(
    "header", ["# question: Why?", "# columns: a\n", "# question: Why?\n# columns: a\n# param: drug imatinib number\n"]
)
def test_a_bad_header_is_refused(header: str) -> None:
    """A query file says its question, its columns and the types of its parameters."""
    with pytest.raises(BadQuery, match=r"made-up\.rq"):
        query.parse("made-up", header)


def test_a_default_may_hold_blanks() -> None:
    """A quoted default is one value."""
    parsed = query.parse("x", '# question: Why?\n# columns: a b\n# param: other "grapefruit juice" entity\n')
    assert parsed.parameters[0].default == "grapefruit juice"
    assert parsed.columns == ("a", "b")
    assert entity(parsed.parameters[0].default).name == "grapefruit juice"


@pytest.fixture(scope="module")
def hub() -> Store:
    """One enzyme with hundreds of inhibitors and substrates, and a drug that each of them raises."""
    acting = [entity(f"inhibitor {n}") for n in range(400)]
    handled = [entity(f"substrate {n}") for n in range(400)]
    raised: dict[str, Any] = {"effect": exposure(), "via": (CYP3A4,)}
    statements = [
        *(said(drug, Predicate.INHIBITS, CYP3A4, strength=Strength.STRONG) for drug in acting),
        *(said(drug, Predicate.SUBSTRATE_OF, CYP3A4) for drug in (IMATINIB, *handled)),
        *(said(IMATINIB, Predicate.INTERACTS_WITH, drug, **raised) for drug in acting),
    ]
    return Store.in_memory([reading(IMATINIB, statements)], infer=False)


@pytest.mark.parametrize("name", query.names())
def test_no_question_stalls_at_a_hub(name: str, hub: Store) -> None:
    """The engine joins by nested loops: each question is written so that a hub is not walked for every pair."""
    values = {p.name: "inhibitor 7" for p in query.load(name).parameters if p.name == "other"}
    started = time.perf_counter()
    found = query.run(hub, name, values)
    assert time.perf_counter() - started < 1.0
    if name == "raises-exposure":
        assert len(found) == 400
