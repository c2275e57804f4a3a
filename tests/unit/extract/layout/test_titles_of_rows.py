"""A row of one bold cell and else empty ones sorts the rows below it, as a heading does."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import denied, interacting, one, partners, rows, told

COLUMNS = "| Drug | What happens | What to do |\n|---|---|---|\n"


@pytest.mark.parametrize("mark", ["**", "__"])
def test_a_class_over_rows_is_no_partner_of_its_own(mark: str) -> None:
    """The drugs below it are counted among it; what their rows deny stays denied."""
    found = interacting(
        COLUMNS
        + f"| {mark}Antidiabetics{mark} | | |\n"
        + "| Metformin | levels rise | Check the blood sugar. |\n"
        + f"| {mark}Opioids{mark} | | |\n"
        + "| Methadone | no effect on methadone | No dose adjustment needed. |"
    )
    assert partners(found) == {"metformin"}
    assert denied(found) == {"methadone"}
    assert told(one(found, "metformin")) == ("monitor",)
    assert ("methadone", str(Predicate.MEMBER_OF), "opioid") in rows(found)


def test_the_title_over_a_whole_table_ends_where_the_next_stands() -> None:
    """A table that opens with a title in its head, and holds more of them, tells of each below its own."""
    found = interacting(
        "| **Strong CYP3A4 Inhibitors** | |\n|---|---|\n"
        "| Intervention | Joint use is contraindicated. |\n| Examples | Ketoconazole, itraconazole |\n"
        "| **Moderate CYP3A4 Inhibitors** | |\n"
        "| Intervention | Limit the dose of zelonib to 5 mg daily. |\n| Examples | Diltiazem, verapamil |"
    )
    assert told(one(found, "ketoconazole")) == ("contraindicated",)
    assert told(one(found, "verapamil")) == ("adjust_dose",)


def test_a_bold_row_that_others_do_not_follow_speaks_of_itself() -> None:
    """Where nothing stands below it, or its cells say something, it is a row like another."""
    assert partners(interacting(COLUMNS + "| **Lithium** | | |")) == {"lithium"}
    assert partners(interacting(COLUMNS + "| **Lithium** | levels rise | |\n| Digoxin | levels rise | |")) == {"lithium", "digoxin"}


def test_titles_of_rows_end_with_their_table() -> None:
    """What stands below the table is under the heading above it."""
    found = interacting(COLUMNS + "| **Opioids** | | |\n| Codeine | less relief | Avoid. |\n\nDigoxin levels rise.")
    assert (("digoxin", str(Predicate.MEMBER_OF), "opioid")) not in rows(found)
    assert partners(found) == {"codeine", "digoxin"}


def test_a_numbered_line_ends_where_the_next_begins() -> None:
    """What "4.1 Avoid" says of those below it is not said of those below "4.2 …", in the same style or not."""
    found = interacting("**4.1 Avoid**", "- sildenafil", "**4.2 Metformin.** Levels of metformin fall by a quarter.")
    assert told(one(found, "sildenafil")) == ("avoid",)
    assert told(one(found, "metformin")) == ()


def test_a_class_alone_without_marks_is_a_title_over_its_members() -> None:
    """They are counted among it; over others it is a partner of whom nothing more is said, as one in bold is."""
    found = interacting(
        COLUMNS + "| Azole antifungals | | |\n| Fluconazole | levels rise | Halve the dose. |\n"
        "| Anticonvulsants | | |\n| Phenytoin | levels fall | |\n| Others | | |\n| Orlistat | less absorbed | |"
    )
    assert partners(found) == {"fluconazole", "phenytoin", "orlistat"}
    assert {("fluconazole", "member_of", "azole antifungal"), ("phenytoin", "member_of", "anticonvulsant")} <= rows(found)
    for title in ("NSAIDs", "**NSAIDs**"):
        found = interacting(COLUMNS + f"| {title} | | |\n| Probenecid | levels rise | |\n| Trimethoprim | marrow damage | |")
        assert partners(found) == {"NSAID", "probenecid", "trimethoprim"}
        assert not [row for row in rows(found) if row[1] == "member_of"]


def test_a_role_alone_without_marks_is_one_where_the_table_is_in_groups() -> None:
    """Its rows play the role."""
    found = interacting(COLUMNS + "| CYP3A4 inducers | | |\n| Rifampicin | levels fall | |\n| Others | | |\n| Amiodarone | slow pulse | |")
    assert partners(found) == {"rifampicin", "amiodarone"}
    assert ("rifampicin", "induces", "CYP3A4") in rows(found)
    assert ("amiodarone", "induces", "CYP3A4") not in rows(found)


@pytest.mark.parametrize("first", ["", "Drug"])
def test_a_second_line_of_titles_stands_below_the_first(first: str) -> None:
    """What it says is said of its column alone, below an empty title of the one left of it."""
    found = interacting(
        "| Drug | Effect on zelonib | | What to do |\n|---|---|---|---|\n"
        f"| {first} | AUC | Cmax, 90% CI | |\n| Efavirenz | ↓ 57% | ↓ 39% | avoid |\n| Ketoconazole | 2.4-fold ↑ | ↑ 50% | halve dose |"
    )
    assert partners(found) == {"efavirenz", "ketoconazole"}
    effect = one(found, "efavirenz").effect
    assert effect is not None
    assert (effect.outcome, effect.auc_ratio) == ("auc", 0.43)
    assert told(one(found, "efavirenz")) == ("avoid",)


def test_a_first_row_that_says_something_is_no_line_of_titles() -> None:
    """Though nobody is named in it, or its first cell is that of the head."""
    found = interacting("| Zelonib with | Effect |\n|---|---|\n| | ↑ 40% |\n| Digoxin | ↓ 10% |")
    assert partners(found) == {"digoxin"}
    found = interacting("| Digoxin | Warfarin |\n|---|---|\n| Digoxin | Levels rise. |", title="Verapamil")
    assert "digoxin" in partners(found)


@pytest.mark.parametrize("first", ["Digoxin", "NSAIDs and diuretics"])
def test_a_gap_at_the_top_of_lists_makes_no_second_line_of_titles(first: str) -> None:
    """It holds names."""
    found = interacting(f"| Avoid | Monitor |\n|---|---|\n| | {first} |\n| Lithium | Warfarin |")
    assert len(partners(found)) == (3 if first == "Digoxin" else 4)
    assert {told(one(found, name)) for name in partners(found) - {"lithium"}} == {("monitor",)}


def test_a_class_over_its_members_that_names_one_or_is_told_of_is_a_row() -> None:
    """By an example in brackets, or by the title of its column."""
    found = interacting(COLUMNS + "| Diuretics (thiazides) | | |\n| Loop diuretics | levels may rise | |")
    assert partners(found) == {"diuretic", "thiazide diuretic", "loop diuretic"}
    found = interacting("| Contraindicated | Why |\n|---|---|\n| Azole antifungals | |\n| Ketoconazole | levels rise |")
    assert told(one(found, "azole antifungal")) == ("contraindicated",)


def test_a_row_that_warns_or_expects_nothing_is_told() -> None:
    """Though another of its cells knows nothing."""
    found = interacting(
        "| Drug | Effect on drug | Effect on zelonib |\n|---|---|---|\n"
        "| Aspirin | warn of bleeding | none |\n| Omeprazole | no data | no change expected |"
    )
    assert partners(found) == {"aspirin"}
    assert denied(found) == {"omeprazole"}
