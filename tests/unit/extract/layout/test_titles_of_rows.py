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
