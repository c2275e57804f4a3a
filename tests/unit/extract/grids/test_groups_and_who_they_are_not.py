"""Groups by role that a text only sets against others, takes, or tells of one: who stands beside them is no member."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import interacting, partners, rows

ACTING = (Predicate.INHIBITS, Predicate.INDUCES)

LISTS = (
    "{}:\n\n- digoxin\n- warfarin",
    "**{}:**\n\n- digoxin\n- warfarin",
    "### {}\n\n- digoxin\n- warfarin",
    "- {}\n  - digoxin\n  - warfarin",
)
FOILS = (
    "Drugs other than CYP3A4 inhibitors",
    "Non-CYP3A4 inhibitors",
    "Not CYP3A4 inhibitors",
    "Alternatives to CYP3A4 inhibitors",
    "Interactions besides those with CYP3A4 inhibitors",
    "Rather than CYP3A4 inducers",
    "Drugs affected by CYP3A4 inhibitors",
    "Drugs not affected by CYP3A4 inducers",
    "Drugs whose levels are raised by CYP3A4 inhibitors",
)


@pytest.mark.parametrize("line", [frame.format(title) for frame in LISTS for title in FOILS])
def test_those_below_a_title_that_sets_them_against_a_group_are_none_of_it(line: str) -> None:
    """They are partners, of whom nothing else is said, and the group is none."""
    found = interacting(line)
    assert rows(found, *ACTING) == set()
    assert [s for s in found.statements if s.effect or s.negated] == []
    assert partners(found) <= {"digoxin", "warfarin"}


@pytest.mark.parametrize("frame", LISTS)
@pytest.mark.parametrize("title", ["CYP3A4 inhibitors", "Strong CYP3A4 inhibitors", "Interactions with CYP3A4 inhibitors"])
def test_those_below_the_title_of_a_group_are_of_it(frame: str, title: str) -> None:
    """A title that names the group alone counts them in."""
    found = rows(interacting(frame.format(title).replace("digoxin", "ketoconazole")), *ACTING)
    assert ("ketoconazole", "inhibits", "CYP3A4") in found


@pytest.mark.parametrize(
    "victim", ["(midazolam)", "(e.g. midazolam)", ", e.g. midazolam", ", such as midazolam", "(e.g. midazolam) and CYP2D6"]
)
@pytest.mark.parametrize("who", ["Zelonib is a strong inhibitor of CYP3A4", "It acts as an inhibitor of CYP3A4", "Zelonib inhibits CYP3A4"])
def test_a_victim_behind_the_role_of_somebody_has_not_that_role(who: str, victim: str) -> None:
    """Where a text says who the inhibitor is, brackets hold on whom it acts."""
    found = rows(interacting(f"{who} {victim}.".replace(" ,", ",")), *ACTING)
    assert {row[0] for row in found} == {"zelonib"}
    assert ("zelonib", "inhibits", "CYP3A4") in found


TAKEN = (
    "Avoid {}.",
    "Do not take {}.",
    "Never use {}.",
    "Stop {} first.",
    "Do not start {}.",
    "Starting {} changes levels.",
    "Prescribe {} with care.",
    "{} changes zelonib levels.",
    "{} may change zelonib levels.",
    "Under {} zelonib levels change.",
    "Patients who need {} should be monitored.",
)


@pytest.mark.parametrize("frame", TAKEN)
@pytest.mark.parametrize("one", ["an inhibitor of CYP3A4", "a strong inhibitor of CYP3A4", "a CYP3A4 inducer", "an inducer of P-gp"])
def test_one_of_a_group_that_is_taken_is_not_the_drug_itself(frame: str, one: str) -> None:
    """An inhibitor without a name stands for all, and gives its role to nobody."""
    line = frame.format(one)
    found = interacting(line[0].upper() + line[1:])
    assert (rows(found, *ACTING), len(partners(found))) == (set(), 1)


@pytest.mark.parametrize(
    "line",
    [
        "Zelonib, an inhibitor of CYP3A4, raises midazolam levels.",
        "As an inhibitor of CYP3A4, zelonib raises midazolam levels.",
        "An inhibitor of CYP3A4, zelonib raises midazolam levels.",
        "It is an inhibitor of CYP3A4.",
    ],
)
def test_an_inhibitor_that_has_a_name_has_the_role(line: str) -> None:
    """What describes somebody gives that one the role."""
    assert rows(interacting(line), *ACTING) == {("zelonib", "inhibits", "CYP3A4")}
