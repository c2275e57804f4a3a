"""Tables that cross drugs with drugs tell of the monograph's drug only where a row or a column is that one."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import change, denied, interacting, one, partners, rows, told

HEAD = "| | Warfarin | {} | Theophylline |\n|---|---|---|---|\n"


@pytest.mark.parametrize("title", ["Zelonib", "Effect on zelonib", "Zelonib levels"])
def test_of_several_columns_of_drugs_that_of_the_own_counts(title: str) -> None:
    """What its row's other cells say is of others, and a row that says nothing below it names no partner."""
    found = interacting(
        HEAD.format(title) + "| Amiodarone | INR ↑, halve dose | ↑ 70% | ↔ |\n| Rifampicin | INR ↓ | ↓ | avoid |\n"
        "| Ciprofloxacin | bleeding | ↔ | ↑↑ contraindicated |\n| Vitamin K | INR ↓ | — | none |"
    )
    assert partners(found) == {"amiodarone", "rifampicin"}
    assert denied(found) == {"ciprofloxacin"}
    assert [change(one(found, name).effect) for name in ("amiodarone", "rifampicin")] == [
        ("subject", "exposure", "increase"),
        ("subject", "exposure", "decrease"),
    ]
    assert not any(map(told, found.statements))


def test_of_several_rows_of_drugs_that_of_the_own_counts() -> None:
    """Its partners are the columns; rows of others are on these and the columns."""
    found = interacting(
        HEAD.format("Digoxin") + "| Fluconazole | halve dose | ↔ | none |\n| Zelonib | monitor | avoid | no interaction |\n"
        "| Rifampicin | ↓ | ↓ | contraindicated |"
    )
    assert partners(found) == {"warfarin", "digoxin"}
    assert denied(found) == {"theophylline"}
    assert [told(one(found, name)) for name in ("warfarin", "digoxin")] == [("monitor",), ("avoid",)]


def test_where_the_own_drug_is_neither_row_nor_column_the_columns_are_partners() -> None:
    """Of rows that say what happens and what to do; of rows of drugs each cell is on two others."""
    found = interacting(HEAD.format("Digoxin") + "| Effect | INR ↑ | levels ↑ | ↔ |\n| Action | check INR | halve dose | none |")
    assert partners(found) == {"warfarin", "digoxin"}
    assert told(one(found, "digoxin")) == ("adjust_dose",)
    found = interacting(HEAD.format("Digoxin") + "| Amiodarone | INR ↑ | ↑ 70% | ↔ |\n| Aspirin | bleeding | ↔ | ↔ |")
    assert rows(found) == set()


def test_a_row_that_names_two_others_is_on_these() -> None:
    """In a table of pairs, of which some hold the own drug."""
    found = interacting(
        "| Drug | With | Outcome |\n|---|---|---|\n| Zelonib | Amiodarone | levels ↑ |\n"
        "| Warfarin | Amiodarone | INR ↑ |\n| Verapamil | Zelonib | avoid |\n| Simvastatin | Verapamil | myopathy |"
    )
    assert partners(found) == {"amiodarone", "verapamil"}
    assert told(one(found, "verapamil")) == ("avoid",)


def test_lists_side_by_side_cross_nobody() -> None:
    """Columns that a class or what they do stands over list partners, whoever else has a column."""
    found = interacting(
        "| Antibiotics | Antifungals | Antivirals |\n|---|---|---|\n| clarithromycin | itraconazole | ritonavir |\n| erythromycin | | |"
    )
    assert partners(found) >= {"clarithromycin", "itraconazole", "ritonavir", "erythromycin"}
    found = interacting("| CYP3A4 inhibitors | CYP3A4 inducers |\n|---|---|\n| ketoconazole: avoid | rifampicin: avoid |")
    assert partners(found) >= {"ketoconazole", "rifampicin"}


@pytest.mark.parametrize("title", ["Effect on partner", "Alternative", "Mechanism", "Warfarin patients: extra advice"])
def test_columns_on_other_matters_stay_columns_of_a_row(title: str) -> None:
    """Beside the column of the drug, one on something else tells of the row's partner as before."""
    found = interacting(f"| Drug | Zelonib levels | {title} |\n|---|---|---|\n| Ketoconazole | ↑ 40% | avoid |")
    assert told(one(found, "ketoconazole")) == ("avoid",)


def test_a_cell_on_two_others_tells_their_roles() -> None:
    """Why it happens holds of whom its row names."""
    found = interacting(HEAD.format("Zelonib") + "| Amiodarone | CYP2C9 inhibition | ↑ | ↔ |")
    assert ("amiodarone", str(Predicate.INHIBITS), "CYP2C9") in rows(found)


def test_harm_in_a_cell_on_two_others_is_theirs() -> None:
    """Though it is told in words that name nobody."""
    found = interacting("| Anticoagulant | Aspirin | Zelonib |\n|---|---|---|\n| Apixaban | bleeding has killed | caution |")
    assert change(one(found, "apixaban").effect) is None
    assert told(one(found, "apixaban")) == ("caution",)


def test_a_cell_may_name_whom_its_row_is_of() -> None:
    """It is no list, and the row stays one on two others."""
    found = interacting(
        "| Drug | Clopidogrel | Methotrexate |\n|---|---|---|\n| Zelonib | avoid | monitor |\n"
        "| Pantoprazole | preferred | withhold pantoprazole |"
    )
    assert partners(found) == {"clopidogrel", "methotrexate"}


def test_a_row_on_the_drugs_own_measure_says_whose_it_is() -> None:
    """With the partners as columns."""
    found = interacting("| | Digoxin | Losartan |\n|---|---|---|\n| Effect on zelonib AUC | ↑ 20% | ↓ 40% |")
    assert {change(one(found, name).effect)[:2] for name in ("digoxin", "losartan")} == {("subject", "exposure")}  # type: ignore[index]


@pytest.mark.parametrize(
    "row",
    ["rifampicin (avoid) | ketoconazole (avoid)", "rifampicin: avoid | ketoconazole: avoid", "rifampicin – avoid | ketoconazole – avoid"],
)
def test_lists_side_by_side_may_say_more_of_each(row: str) -> None:
    """A cell that names a partner of its own crosses nobody."""
    found = interacting(f"| Antibiotics | Antifungals |\n|---|---|\n| {row} |")
    assert {name: told(one(found, name)) for name in partners(found)} == {"rifampicin": ("avoid",), "ketoconazole": ("avoid",)}


@pytest.mark.parametrize(
    ("head", "own"),
    [("Class | Drug", "Kinase inhibitors | Zelonib"), ("Medicine | Belongs to", "Zelonib | kinase inhibitors")],
)
def test_a_class_beside_one_of_it_is_no_pair_of_others(head: str, own: str) -> None:
    """By the title of its column, or as lists know it."""
    pair = "SSRIs | sertraline" if head.startswith("Class") else "Sertraline | SSRIs"
    found = interacting(f"| {head} | Effect |\n|---|---|---|\n| {pair} | bleeding |\n| {own} | – |")
    assert change(one(found, "sertraline").effect) == ("patient", "risk", "increase")


def test_an_alternative_beside_a_partner_is_no_pair_of_others() -> None:
    """Its row is on the partner."""
    found = interacting(
        "| Drug | Alternative | Effect |\n|---|---|---|\n| Omeprazole | famotidine | levels fall |\n| Zelonib | imatinib | none |"
    )
    assert change(one(found, "omeprazole").effect) == ("subject", "exposure", "decrease")


def test_rows_of_partners_beside_rows_of_features_are_on_the_drug() -> None:
    """So is one on those of the columns."""
    found = interacting(
        "| | Diltiazem | Verapamil |\n|---|---|---|\n| Highest dose | 20 mg | 10 mg |\n| Alcohol | raises the risk | avoid |"
    )
    assert "alcohol" in partners(found)
    found = interacting(
        "| | Iron | Zinc |\n|---|---|---|\n| Zelonib first | wait 2 h | wait 2 h |\n| Iron or zinc first | wait 4 h | wait 4 h |"
    )
    assert partners(found) == {"iron", "zinc"}


def test_who_a_row_of_others_is_on_plays_the_role_of_its_title() -> None:
    """And nobody beside it does."""
    found = interacting(
        "| Strong CYP3A4 inducer | Imatinib | Digoxin |\n|---|---|---|\n| Zelonib | avoid | monitor |\n| Phenytoin | avoid | monitor |"
    )
    assert ("phenytoin", "induces", "CYP3A4") in rows(found)
    assert "phenytoin" not in partners(found)
    found = interacting("| Drug | With | Effect |\n|---|---|---|\n| Zelonib | Digoxin | avoid |\n| CYP2D6 inhibitors | Tamoxifen | avoid |")
    assert ("tamoxifen", "inhibits", "CYP2D6") not in rows(found)
