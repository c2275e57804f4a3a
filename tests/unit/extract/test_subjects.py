"""Of a product, each statement is about the ingredients that its sentence speaks of."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import change, interacting, one, read, rows

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
    ],
)
def test_each_partner_has_the_ingredient_that_it_is_said_of(line: str, expected: set[tuple[str, str]]) -> None:
    """The product comes before its parts, what stands behind a partner before the rest, and members of one list are no pair."""
    found = rows(interacting(line, title=PAIR), Predicate.INTERACTS_WITH)
    assert {(s, o) for s, _, o in found} == expected


def test_an_allergen_is_not_spoken_of() -> None:
    """A contraindication that lists the ingredients as allergens is about the product."""
    found = read("## Contraindications\n\nAllergy to metformin, coadministration with digoxin", title=PAIR)
    assert one(found, "digoxin").subject.name == "sitagliptin + metformin"
