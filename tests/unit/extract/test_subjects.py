"""Of a product, each statement is about the ingredients that its sentence speaks of."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import change, interacting, one, rows

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
