"""The named questions: every one parses, takes values and answers rightly on a small graph."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from kg import query
from kg.errors import BadQuery
from kg.model import Direction, Kind, Management, On, Predicate, Strength
from kg.store import Store
from tests.conftest import ROOT
from tests.readings import CYP, CYP3A4, IMATINIB, PHENYTOIN, RIFAMPICIN, WARFARIN, entity, exposure, imatinib, reading, said

ANSWERS = {
    "brands": [("imatinib", "imatinib mesylate", brand) for brand in ("Gleevec", "Glivec", "Imkeldi")],
    "contraindicated-in": [("imatinib", 1)],
    "enzymes": [("CYP3A4", "Primary"), ("cytochrome P450 enzymes", "Minor")],
    "foods-and-herbs": [
        ("St. John's wort", "HerbalProduct", "ExposureDecreased", "EnzymeInduction", "-"),
        ("food (meal)", "Food", "ExposureIncreased", "AbsorptionChange", "TakeWithFood"),
        ("grapefruit juice", "Food", "ExposureIncreased", "EnzymeInhibition", "Avoid"),
    ],
    "inhibitors": [("grapefruit juice", "imatinib.md"), ("ketoconazole", "imatinib.md")],
    "lowers-exposure": [("St. John's wort", "CYP3A4", "Strong"), ("phenytoin", "CYP3A4", "Strong"), ("rifampicin", "CYP3A4", "Strong")],
    "predicted": [
        (name, "imatinib", "CYP3A4", f"Exposure{way}", band, "R1-enzyme + R2-group-expansion", 4)
        for name, way, band in (
            ("St. John's wort", "Decreased", "StrongInduction"),
            ("grapefruit juice", "Increased", "StrongInhibition"),
            ("ketoconazole", "Increased", "StrongInhibition"),
            ("phenytoin", "Decreased", "StrongInduction"),
            ("rifampicin", "Decreased", "StrongInduction"),
        )
    ],
    "predicted-or-stated": [
        (name, "imatinib", "stated too") for name in ("St. John's wort", "grapefruit juice", "ketoconazole", "phenytoin", "rifampicin")
    ],
    "raises-exposure": [("food (meal)", "-", "-"), ("grapefruit juice", "CYP3A4", "Strong"), ("ketoconazole", "CYP3A4", "Strong")],
    "unexplained": [
        ("antiarrhythmic", "ClinicallySignificant", "SomeMembers"),
        ("levothyroxine", "ClinicallySignificant", "-"),
        ("statin", "ClinicallySignificant", "SomeMembers"),
        ("warfarin", "ClinicallySignificant", "-"),
    ],
}


KNOWN = {
    "drug": "imatinib",
    "other": "grapefruit juice",
    "protein": "CYP3A4",
    "enzyme": "CYP3A4",
    "product": "imatinib",
    "condition": "breastfeeding",
}
"""Values for parameters that name an entity, known to every store of these tests."""
COMPETENCY = {
    "q01": "enzymes",
    "q02": "lowers-exposure",
    "q03": "foods-and-herbs",
    "q04": "unexplained",
    "q05": "sentences",
    "q06": "contraindications",
    "q07": "indications",
    "q08": "brands",
    "q09": "targets",
    "q10": "predicted",
    "q11": "predicted-or-stated",
    "q12": "support",
}
"""The questions of tests/ontology by the name under which anyone can ask them of any drug."""


@pytest.fixture(scope="module")
def store() -> Store:
    return Store.in_memory([imatinib(with_uses=True)])


def values(name: str) -> dict[str, str]:
    """What to ask a question with, where its own defaults may be unknown."""
    return {p.name: KNOWN[p.name] for p in query.load(name).parameters if p.type == "entity"}


def test_there_are_enough_questions() -> None:
    """The folder of queries is found, and no question is lost."""
    assert len(query.names()) == 39
    assert {file.stem for file in (ROOT / "tests" / "ontology").glob("q*.rq")} == set(COMPETENCY)
    assert set(COMPETENCY.values()) <= set(query.names())


@pytest.mark.parametrize("name", query.names())
def test_columns_are_as_the_header_says(name: str, store: Store) -> None:
    """Each question parses, runs and gives the columns that its header names; it asks for each of its parameters, and for no other."""
    question = query.load(name)
    assert query.run(store, name, values(name)).variables == question.columns
    kept = set(re.findall(r"VALUES \?(\w+) \{ UNDEF \}", question.text))
    assert kept <= {p.name for p in question.parameters}
    assert all(re.search(rf"\?{p.name}\b", question.text) for p in question.parameters)


@pytest.mark.parametrize("name", sorted(ANSWERS))
def test_answers_on_imatinib(name: str, store: Store) -> None:
    """Each question gives the known answer for one monograph."""
    asked = {**values(name), **({"strength": "Strong"} if name == "inhibitors" else {})}
    assert list(query.run(store, name, asked)) == ANSWERS[name]


def test_interactions_name_every_party(store: Store) -> None:
    """All that is stated to interact is listed, groups too, from either side."""
    others = {row[0] for row in query.run(store, "interactions", {"drug": "imatinib"})}
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


def test_support_counts_sentences_and_sections() -> None:
    """What a monograph repeats most comes first, with how often it says it and in how many sections."""
    store = Store.in_memory([imatinib(again=("Drug Profile Summary", "FAQs"))])
    assert [row[2:] for row in query.run(store, "support", {"drug": "imatinib"})][:5] == [
        (name, 1, 3, 3) for name in ("antiarrhythmic", "levothyroxine", "statin", "warfarin", "CYP3A4")
    ]


def test_a_record_says_what_is_left_open(store: Store) -> None:
    """The minimum record of an interaction gives each element or says that it is not stated, from either side."""
    rows = query.run(store, "minimum-record", {"drug": "grapefruit juice", "other": "imatinib"})
    record = {str(element): value for _, element, value in rows}
    assert record["recommendedAction"] == "Avoid"
    assert record["precipitant"] == "grapefruit juice"
    assert record["operationalClass"] == "ClassProvisionallyContraindicated"
    assert record["seriousness"] == record["frequency"] == record["modifyingFactor"] == "not stated"


def test_contradictions_stand_side_by_side() -> None:
    """A denied and a stated claim on one pair meet in either order of the two; inhibiting and being inhibited are different claims."""
    denied = said(WARFARIN, Predicate.INTERACTS_WITH, IMATINIB, negated=True, document="warfarin.md")
    inhibits = said(WARFARIN, Predicate.INHIBITS, CYP3A4, document="warfarin.md")
    stated = [said(IMATINIB, Predicate.INTERACTS_WITH, WARFARIN), said(IMATINIB, Predicate.INHIBITS, CYP3A4, negated=True)]
    store = Store.in_memory([reading(IMATINIB, stated), reading(WARFARIN, [denied, inhibits], path="warfarin.md")])
    expected = [("imatinib", "interactsWith", "warfarin", "imatinib.md", "warfarin.md")]
    assert [*query.run(store, "contradictions", {"drug": "warfarin"})] == expected
    assert [*query.run(store, "contradictions", {"drug": "imatinib"})] == expected


def test_opposite_directions_stand_side_by_side() -> None:
    """Where one document raises and another lowers the same exposure, both are named."""
    up = said(IMATINIB, Predicate.INTERACTS_WITH, WARFARIN, effect=exposure())
    down = said(WARFARIN, Predicate.INTERACTS_WITH, IMATINIB, effect=exposure(Direction.DECREASE, on=On.OBJECT), document="warfarin.md")
    store = Store.in_memory([reading(IMATINIB, [up]), reading(WARFARIN, [down], path="warfarin.md")])
    assert [*query.run(store, "opposite-directions", {"drug": "imatinib"})] == [("warfarin", "imatinib", "imatinib.md", "warfarin.md")]


def test_a_prodrug_is_predicted_by_its_effect() -> None:
    """An enzyme that makes a drug work tells of its effect and not of its exposure; the direction says which of the two it is."""
    told = [
        said(IMATINIB, Predicate.SUBSTRATE_OF, CYP3A4, text="CYP3A4 turns imatinib into its active form.", activates=True),
        said(WARFARIN, Predicate.INHIBITS, CYP3A4),
    ]
    store = Store.in_memory([reading(IMATINIB, told)])
    expected = [("warfarin", "imatinib", "CYP3A4", "EffectDecrease", "-", "R4-prodrug", 2)]
    assert [*query.run(store, "predicted", {"drug": "imatinib"})] == expected


def test_a_silent_monograph_is_named() -> None:
    """A pair that only one of the two monographs states is one-sided; a denial is no silence, and a drug without a monograph counts not."""
    documents = [
        reading(IMATINIB, [said(IMATINIB, Predicate.INTERACTS_WITH, other) for other in (WARFARIN, PHENYTOIN, RIFAMPICIN)]),
        reading(WARFARIN, path="warfarin.md"),
        reading(
            PHENYTOIN,
            [said(PHENYTOIN, Predicate.INTERACTS_WITH, IMATINIB, negated=True, document="phenytoin.md")],
            path="phenytoin.md",
        ),
    ]
    store = Store.in_memory(documents)
    assert [*query.run(store, "one-sided", {"drug": "imatinib"})] == [("warfarin", "imatinib.md", "warfarin.md")]
    assert [*query.run(store, "one-sided", {"drug": "warfarin"})] == [("imatinib", "imatinib.md", "warfarin.md")]


def test_one_enzyme_only_means_enzymes() -> None:
    """A family named beside the enzyme is no second enzyme; a second enzyme is."""
    handled = [said(drug, Predicate.SUBSTRATE_OF, CYP3A4) for drug in (IMATINIB, WARFARIN)]
    rest = [said(IMATINIB, Predicate.SUBSTRATE_OF, CYP), said(WARFARIN, Predicate.SUBSTRATE_OF, entity("CYP2C9", Kind.ENZYME))]
    store = Store.in_memory([reading(IMATINIB, [*handled, *rest])])
    assert [*query.run(store, "single-enzyme", {"enzyme": "CYP3A4"})] == [("imatinib", 1)]


def test_what_is_said_of_a_class_reaches_its_members() -> None:
    """A drug is told what is stated of a class it is a member of, with the document that says it."""
    statin = entity("statin", Kind.DRUG_CLASS)
    told = [
        said(IMATINIB, Predicate.INTERACTS_WITH, statin, management=(Management.MONITOR,)),
        said(entity("simvastatin"), Predicate.MEMBER_OF, statin),
    ]
    store = Store.in_memory([reading(IMATINIB, told)])
    assert [*query.run(store, "class-statements", {"drug": "simvastatin"})] == [("statin", "imatinib", "-", "Monitor", "imatinib.md")]


def test_a_ratio_names_who_changes_whom() -> None:
    """The number goes with precipitant and object drug, whichever of the two the document is about."""
    ratio = replace(exposure(Direction.DECREASE), auc_ratio=0.26)
    store = Store.in_memory([reading(IMATINIB, [said(IMATINIB, Predicate.INTERACTS_WITH, RIFAMPICIN, effect=ratio)])])
    expected = [("rifampicin", "imatinib", 0.26, "imatinib.md")]
    assert [*query.run(store, "exposure-ratios", {"drug": "rifampicin"})] == expected


def test_a_brand_is_asked_as_its_substance(store: Store) -> None:
    """A parameter takes any name that the graph knows."""
    assert query.run(store, "enzymes", {"drug": "Gleevec"}).rows == query.run(store, "enzymes", {"drug": "imatinib"}).rows


def test_an_unknown_name_is_refused_with_a_suggestion(store: Store) -> None:
    """An unknown name gives no empty table but an error with the likest names."""
    with pytest.raises(BadQuery, match=r"drug: 'imatinb' is not known to this graph; did you mean imatinib"):
        query.run(store, "enzymes", {"drug": "imatinb"})


def test_an_unknown_parameter_or_question_is_refused(store: Store) -> None:
    """A slip in a name says what there is."""
    with pytest.raises(BadQuery, match="enzymes has no parameter dose; it takes drug"):
        query.run(store, "enzymes", {"dose": "1"})
    with pytest.raises(BadQuery, match="no query is called 'enzyme'; did you mean enzymes"):
        query.run(store, "enzyme")
    with pytest.raises(BadQuery, match="no query is called 'zz'; `rxloom query --list`"):
        query.run(store, "zz")


def test_a_value_is_never_part_of_the_query(store: Store) -> None:
    """SPARQL inside a value stays a plain text."""
    assert query.run(store, "by-outcome", {"outcome": 'x")) || (1 = 1) #'}).rows == ()
    assert len(query.run(store, "by-outcome", {"outcome": "TOXIC"})) > 1


@pytest.mark.parametrize(
    ("name", "parameter", "value", "message"),
    [
        ("doubtful", "below", "a lot", "below: 'a lot' is not a number; give one as in below="),
        ("doubtful", "below", "inf", "below: 'inf' is not a number"),
        ("inhibitors", "strength", "potent", "strength: 'potent' is none of Strong, Moderate, Weak"),
        ("by-outcome", "outcome", " ", "outcome: a value is missing; give one as in outcome="),
        ("enzymes", "drug", "", "drug: a value is missing"),
    ],
)
def test_a_value_of_the_wrong_type_is_refused(name: str, parameter: str, value: str, message: str, store: Store) -> None:
    """A number, a word of a list or a text that is none is an error that says what would do."""
    with pytest.raises(BadQuery, match=re.escape(message)):
        query.run(store, name, {**values(name), parameter: value})


@pytest.mark.parametrize("header", ["# question: Why?", "# columns: a\n", "# question: Why?\n# columns: a\n# param: drug imatinib date\n"])
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
        said(IMATINIB, Predicate.CONTRAINDICATED_IN, entity("breastfeeding", Kind.CONDITION)),
    ]
    return Store.in_memory([reading(IMATINIB, statements)], infer=False)


@pytest.mark.parametrize("name", query.names())
def test_every_question_is_answered_at_a_hub(name: str, hub: Store) -> None:
    """Each question comes to an end where one enzyme has hundreds of inhibitors and substrates; the bench tells how soon."""
    asked = {**values(name), **({"other": "inhibitor 7"} if "other" in values(name) else {})}
    found = query.run(hub, name, asked)
    assert found.variables
    if name == "raises-exposure":
        assert len(found) == 400
