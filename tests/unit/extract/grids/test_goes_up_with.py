"""Whose level it is where a sentence opens with the level and says with whom it goes which way, and where it goes both ways."""

from __future__ import annotations

import pytest

from tests.monographs import change, interacting, one

ROW = "verapamil, propranolol and allopurinol"
UP = (
    f"The level goes up with: {ROW}.",
    f"Increased levels with {ROW}.",
    f"Serum concentration increases with: {ROW}.",
    f"Clearance falls with: {ROW}.",
    f"**The level increases with** – {ROW}.",
    f"Higher plasma concentrations were seen with {ROW}.",
    f"A rise in serum levels has been reported with {ROW}.",
    f"The trough level may be raised by: {ROW}.",
    f"Elimination is slowed by: {ROW}.",
    f"Much higher blood levels occur with {ROW}.",
    f"The levels go up when taken with {ROW}.",
    f"The exposure doubles with: {ROW}; it falls with phenytoin.",
)


@pytest.mark.parametrize("line", UP)
@pytest.mark.parametrize("partner", ["verapamil", "propranolol", "allopurinol"])
def test_a_level_without_a_name_is_the_drugs_own(line: str, partner: str) -> None:
    """What goes up with a row of partners is the level of the monograph's drug, whether or not they are known to raise levels."""
    assert change(one(interacting(line), partner).effect) == ("subject", "exposure", "increase")


@pytest.mark.parametrize(
    "line",
    ["Its level goes up with amiodarone and down with phenytoin.", "The blood level climbs with amiodarone and drops with phenytoin."],
)
def test_each_goes_its_own_way(line: str) -> None:
    """Of a level that rises with one and falls with another each is told its own way."""
    told = {s.object.name: change(s.effect) for s in interacting(line).statements}
    assert told == {"amiodarone": ("subject", "exposure", "increase"), "phenytoin": ("subject", "exposure", "decrease")}


@pytest.mark.parametrize(
    "line",
    [
        "**Digoxin:** the level goes up with zelonib.",
        "**Digoxin:** increased levels with zelonib.",
        "**Digoxin:** exposure rises by 40% when given with zelonib.",
        "Increased levels of digoxin with zelonib.",
        "The level of digoxin goes up with zelonib.",
        "Levels rise: digoxin, lithium.",
    ],
)
def test_a_level_that_has_a_name_is_not_the_drugs_own(line: str) -> None:
    """What rises with the drug is the level of the partner that a label or "of" names."""
    assert change(one(interacting(line), "digoxin").effect) == ("object", "exposure", "increase")


@pytest.mark.parametrize(
    "line",
    [
        "levels go up or down; monitor.",
        "the level can go down or up.",
        "zelonib may first raise and later lower the levels.",
        "levels may rise at first and then fall.",
        "levels rise, then fall after a week.",
    ],
)
def test_what_goes_up_and_down_goes_no_one_way(line: str) -> None:
    """Where something goes up or down, or first the one and then the other, no way is told."""
    told = one(interacting(f"**Phenytoin:** {line}"), "phenytoin").effect
    assert told
    assert told.direction == "unspecified"


def test_what_comes_later_may_be_another_matter() -> None:
    """A monitoring later on, or a level that rises again once the partner is stopped, turns nothing."""
    for line in (
        "Amiodarone raises zelonib levels, and later monitoring is advised.",
        "Amiodarone raises the levels; after it is stopped, levels fall.",
    ):
        assert change(one(interacting(line), "amiodarone").effect) == ("subject", "exposure", "increase")
