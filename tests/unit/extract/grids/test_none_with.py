"""Where a text lists those that interact and closes with whom there is none: "azoles; none with digoxin"."""

from __future__ import annotations

import pytest

from tests.monographs import denied, interacting, partners

ROW = "digoxin, metformin or omeprazole"


@pytest.mark.parametrize(
    "line",
    [
        f"CYP3A4 inhibitors; none with {ROW}.",
        f"Interactions are known with ketoconazole, but none with {ROW}.",
        f"Ketoconazole (levels rise); nothing with {ROW}.",
        f"* **Drug interactions:** Azoles; none known with {ROW}.",
        f"Interactions: none with {ROW}.",
    ],
)
def test_none_with_denies_for_the_whole_row(line: str) -> None:
    """What is told as "none with" a row is a denial for each of them and for nobody before it."""
    assert denied(interacting(line)) == {"digoxin", "metformin", "omeprazole"}


@pytest.mark.parametrize(
    "line",
    [
        "Few interactions; none with warfarin has been fatal.",
        "Of the deaths none with warfarin.",
        "Azoles; none with warfarin except a raised INR.",
        "None of those with warfarin bled.",
    ],
)
def test_none_of_something_else_denies_nothing(line: str) -> None:
    """Where "none" counts deaths or leaves something out, the interaction is not denied."""
    assert "warfarin" not in denied(interacting(line))


def test_who_interacts_stays_told() -> None:
    """Those before the denial are partners."""
    assert partners(interacting("Warfarin (INR rises), lithium (levels rise); none with metformin.")) == {"warfarin", "lithium"}
