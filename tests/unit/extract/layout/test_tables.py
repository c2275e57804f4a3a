"""A table is read with what stands over its columns."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import change, denied, interacting, one, partners, read, rows, told


def table(*lines: str) -> str:
    """Lines of cells as a table, the first over the columns."""
    head, *body = (f"| {line} |" for line in lines)
    return "\n".join((head, "|" + "---|" * lines[0].count("|") + "---|", *body))


@pytest.mark.parametrize("over", ["Effect on zelonib levels", "Change in zelonib AUC", "Zelonib exposure"])
def test_a_cell_says_which_way_what_stands_over_it_goes(over: str) -> None:
    """In words or by an arrow; what stays the same is no effect."""
    found = interacting(
        table(f"Drug | {over} | Advice", "Ketoconazole | Increased | Avoid", "Rifampin | ↓ 80% | –", "Digoxin | No change | –")
    )
    assert change(one(found, "ketoconazole").effect) == ("subject", "exposure", "increase")
    assert change(one(found, "rifampicin").effect) == ("subject", "exposure", "decrease")
    assert told(one(found, "ketoconazole")) == ("avoid",)
    assert denied(found) == {"digoxin"}


def test_each_column_has_its_own_owner() -> None:
    """What is the partner's is on the partner."""
    found = interacting(table("Drug | Zelonib AUC | Partner's AUC", "Ketoconazole | ↑ 3-fold | unchanged", "Digoxin | unchanged | ↑ 40%"))
    assert change(one(found, "ketoconazole").effect) == ("subject", "exposure", "increase")
    assert change(one(found, "digoxin").effect) == ("object", "exposure", "increase")


def test_advice_over_a_column_is_on_all_in_it() -> None:
    """And on nobody in the next."""
    found = interacting(table("Avoid | Use with caution | No effect", "ketoconazole | digoxin | warfarin", "ritonavir | lithium | aspirin"))
    assert {name: told(one(found, name)) for name in ("ketoconazole", "ritonavir", "digoxin", "lithium")} == {
        "ketoconazole": ("avoid",),
        "ritonavir": ("avoid",),
        "digoxin": ("caution",),
        "lithium": ("caution",),
    }
    assert denied(found) == {"warfarin", "aspirin"}


def test_what_opens_a_row_holds_for_those_in_it() -> None:
    """An effect, or a class and its examples."""
    found = interacting(table("What happens | Drugs", "Raises zelonib levels | ketoconazole, ritonavir", "Avoid | rifampin"))
    assert {change(one(found, name).effect) for name in ("ketoconazole", "ritonavir")} == {("subject", "exposure", "increase")}
    assert told(one(found, "rifampicin")) == ("avoid",)
    found = interacting(table("Class | Examples | Risk", "NSAIDs | ibuprofen, naproxen | bleeding"))
    assert rows(found, Predicate.MEMBER_OF) == {(name, "member_of", "NSAID") for name in ("ibuprofen", "naproxen")}
    assert {change(one(found, name).effect) for name in ("NSAID", "ibuprofen", "naproxen")} == {("patient", "risk", "increase")}


def test_a_title_over_a_whole_table_says_whom_it_is_about() -> None:
    """As US labels set them."""
    found = interacting(
        table(
            "Strong CYP3A4 inhibitors | ",
            "Clinical Impact | Increases zelonib exposure.",
            "Intervention | Avoid.",
            "Examples | ketoconazole",
        )
    )
    assert ("ketoconazole", "inhibits", "CYP3A4") in rows(found)
    assert told(one(found, "strong CYP3A4 inhibitor")) == told(one(found, "ketoconazole")) == ("avoid",)
    assert partners(found) == {"strong CYP3A4 inhibitor", "ketoconazole"}


def test_an_arrow_under_the_effect_on_the_other_drug_is_its_exposure() -> None:
    """Nothing done to the one does not deny what is done to the other."""
    found = interacting(table("Drug | Effect on drug | Effect on zelonib", "Triazolam | ↑ 3-fold | none", "Digoxin | none | none"))
    assert change(one(found, "triazolam").effect) == ("object", "exposure", "increase")
    assert denied(found) == {"digoxin"}


def test_what_stands_over_a_table_is_over_its_rows_and_what_follows_it() -> None:
    """The last row is over nothing but its own cells."""
    rows = table("Substance | AUC", "Ketoconazole | doubled", "Digoxin | tripled")
    found = read(f"# Zelonib\n\n**Medicines that raise the level**\n\n{rows}\n\nIt is stored dry and has no taste.", title="Zelonib")
    assert partners(found) == {"ketoconazole", "digoxin"}
    assert all("stored" not in e.text for s in found.statements for e in s.evidence)


@pytest.mark.parametrize("over", ["With imatinib", "Partner of imatinib", "Imatinib and"])
def test_the_title_of_the_first_column_says_of_which_ingredient_the_rows_are(over: str) -> None:
    """Not of the product."""
    found = read(
        f"## Drug Interactions\n\n{table(f'{over} | What happens', 'Digoxin | levels rise', 'Lithium | tremor')}",
        title="Imatinib + Ketoconazole",
    )
    assert {(s.subject.name, s.object.name) for s in found.statements if s.predicate is Predicate.INTERACTS_WITH} == {
        ("imatinib", "digoxin"),
        ("imatinib", "lithium"),
    }


def test_a_column_that_only_counts_is_over_nobody() -> None:
    """The next one says whom a row is about."""
    found = interacting(table("No. | Medicine | Result", "1 | Digoxin | levels rise", "2. | Lithium | tremor"))
    assert partners(found) == {"digoxin", "lithium"}
    assert change(one(found, "digoxin").effect) == ("object", "exposure", "increase")


@pytest.mark.parametrize("over", ["Drug | What to expect", "Medicine | What happens", "Agent | Management", "Drug | Change in levels"])
def test_columns_beside_a_plain_one_say_that_a_table_is_on_interactions(over: str) -> None:
    """Under a heading that says nothing of them, also one that asks; what a table tells of doses or properties is none."""
    found = read(f"## And which of them need care?\n\n{table(over, 'Digoxin | levels rise', 'Lithium | levels fall')}", title="Zelonib")
    assert partners(found) == {"digoxin", "lithium"}
    assert change(one(found, "lithium").effect) == ("object", "exposure", "decrease")
    assert partners(read(f"## Comparison\n\n{table('Drug | Dose', 'Digoxin | 0.25 mg', 'Lithium | 400 mg')}", title="Zelonib")) == set()


def test_a_name_beside_empty_cells_is_a_partner_and_a_class_a_title() -> None:
    """In bold, a drug is one of the rows, though nothing is said of it; a class only sorts those below it."""
    rows = table("Drug | Effect", "**Warfarin** | ", "**Digoxin** | levels rise", "**Anticonvulsants** | ", "Phenytoin | levels fall")
    found = interacting(rows)
    assert partners(found) == {"warfarin", "digoxin", "phenytoin"}
    assert one(found, "warfarin").effect is None


def test_a_ban_over_a_table_stays_where_titles_part_it() -> None:
    """What stands over the only column holds for the rows of every class, and what a heading asks for the rows of its table."""
    parts = ("**Azoles** | ", "Itraconazole | levels rise", "**Macrolides** | ", "Clarithromycin | levels rise")
    found = interacting(table("Must not be combined with it | ", *parts))
    assert {told(one(found, name)) for name in ("itraconazole", "clarithromycin")} == {("contraindicated",)}
    asked = read(f"## Which drugs must I not take with it?\n\n{table('Drug | Why', 'Digoxin | levels rise')}")
    assert told(one(asked, "digoxin")) == ("avoid",)


@pytest.mark.parametrize("heading", ["Overdose", "Treatment of gout", "Comparison with others"])
def test_a_table_of_other_drugs_is_none_on_interactions(heading: str) -> None:
    """Where the heading says what they are for, drugs beside "What to do" are no partners."""
    assert partners(read(f"## {heading}\n\n{table('Drug | What to do', 'Naloxone | give 0.4 mg', 'Charcoal | give 50 g')}")) == set()
