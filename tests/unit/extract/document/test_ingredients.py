"""Which ingredient of a product a statement is about where its own words do not say."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import interacting, rows

TITLE = "Perindopril and Indapamide"


def _said(*lines: str) -> set[tuple[str, str, str]]:
    """The interactions of a product, each as (subject, predicate, object)."""
    return rows(interacting(*lines, title=TITLE), Predicate.INTERACTS_WITH)


IS, NOT = "interacts_with", "not interacts_with"


@pytest.mark.parametrize(
    "line",
    [
        "With ketoconazole both perindopril and indapamide accumulate.",
        "Ketoconazole makes both perindopril and indapamide accumulate.",
        "Ketoconazole raised perindopril and indapamide concentrations, respectively, by half and a third.",
        "Perindopril and indapamide levels both rise with ketoconazole.",
    ],
)
def test_both_of_two_are_told_apart(line: str) -> None:
    """The row of the title's names is no product where each of them is meant."""
    assert _said(line) == {("perindopril", IS, "ketoconazole"), ("indapamide", IS, "ketoconazole")}


def test_each_of_two_in_turn() -> None:
    """What is told of partners and ingredients respectively is told of each with its own, and else of all."""
    said = _said("Verapamil and CYP2D6 inhibitors (paroxetine) raise perindopril and indapamide levels, respectively.")
    assert said == {
        ("perindopril", IS, "verapamil"),
        ("indapamide", IS, "CYP2D6 inhibitor"),
        ("indapamide", IS, "paroxetine"),
    }
    found = interacting("Verapamil and cimetidine raise losartan and simvastatin levels.", title="Losartan + Simvastatin")
    both = {(own, IS, partner) for own in ("losartan", "simvastatin") for partner in ("verapamil", "cimetidine")}
    assert rows(found, Predicate.INTERACTS_WITH) == both


def test_neither_of_two() -> None:
    """A denial is of each."""
    said = _said("Neither perindopril nor indapamide levels change with cimetidine.")
    assert said == {("perindopril", NOT, "cimetidine"), ("indapamide", NOT, "cimetidine")}


def test_a_product_stays_one() -> None:
    """Where nothing parts the names, they call the product."""
    assert _said("Perindopril and indapamide should not be combined with lithium.") == {("perindopril and indapamide", IS, "lithium")}


def test_a_column_names_whom_its_cells_are_about() -> None:
    """Wherever the column stands; the bare name of the row says no more."""
    table = "| | indapamide | what we do |\n|---|---|---|\n| carbamazepine | down by half | watch |\n| digoxin | no change | – |"
    assert _said(table) == {("indapamide", IS, "carbamazepine"), ("indapamide", NOT, "digoxin")}


def test_a_paragraph_goes_on_about_the_ingredient_told_of_last() -> None:
    """An item, and what comes behind a word for the product, does not."""
    told = "**Which drugs slow indapamide down?** Fluconazole, by 40%."
    assert ("indapamide", IS, "carbamazepine") in _said(told, "**Which speed it up?** Carbamazepine.")
    assert ("perindopril and indapamide", IS, "NSAID") in _said("- Indapamide raises lithium levels.\n- NSAIDs: the pressure rises.")
    assert ("perindopril and indapamide", IS, "alcohol") in _said("Indapamide lengthens QT.", "Avoid alcohol while on this combination.")


@pytest.mark.parametrize(
    ("line", "partners"),
    [
        ("Other thiazide-like diuretics (e.g., metolazone, indapamide): additive effects.", {"metolazone", "indapamide"}),
        ("Additional diuretics, especially furosemide or indapamide, should be avoided.", {"furosemide", "indapamide"}),
        ("Avoid excessive indapamide from other sources.", {"indapamide"}),
    ],
)
def test_an_ingredient_taken_besides(line: str, partners: set[str]) -> None:
    """An ingredient that stands for others of its class, or comes from elsewhere, is a partner of the product and owns nothing there."""
    said = _said(line)
    assert {o for _, _, o in said} >= partners
    assert {s for s, _, _ in said} == {"perindopril and indapamide"}


def test_an_ingredient_of_many_is_the_one_spoken_of() -> None:
    """Without "other", an ingredient among examples is the product's own."""
    assert ("perindopril and indapamide", IS, "indapamide") not in _said("Diuretics such as indapamide may interact with lithium.")


def test_grapefruit_and_its_juice_are_two() -> None:
    """A text that names both says of each what it says."""
    assert {o for _, _, o in _said("Avoid grapefruit and grapefruit juice.")} == {"grapefruit", "grapefruit juice"}
