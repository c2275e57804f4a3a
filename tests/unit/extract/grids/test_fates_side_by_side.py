"""One sentence, two partners, two fates: who leaves the drug as it is, and who raises it, in each frame that joins the two."""

from __future__ import annotations

import pytest

from tests.monographs import change, denied, interacting, one, partners

UNTOUCHED = ("unchanged by digoxin", "not affected by digoxin", "unaltered with digoxin", "unaffected when digoxin is given")
RAISED = (
    "tripled by ketoconazole",
    "increased threefold by ketoconazole",
    "doubled with ketoconazole",
    "markedly raised under ketoconazole",
)
PASSIVE = (
    "Zelonib levels are {} and {}.",
    "Zelonib exposure was {} but {}.",
    "Zelonib exposure was {} but was {}.",
    "Zelonib exposure is {}, {}.",
    "The AUC of zelonib was {} and {}.",
)
ACTIVE = (
    "Digoxin leaves zelonib alone and ketoconazole triples it.",
    "Digoxin has no effect on zelonib and ketoconazole doubles its levels.",
    "Digoxin had no effect on zelonib, ketoconazole doubled zelonib levels.",
    "Zelonib exposure doubled with ketoconazole and did not change with digoxin.",
    "Ketoconazole doubled zelonib exposure and digoxin did not.",
    "Ketoconazole doubled zelonib exposure but digoxin did not.",
    "Whereas ketoconazole doubles zelonib exposure, digoxin leaves it unchanged.",
    "While unaffected by digoxin, zelonib is doubled by ketoconazole.",
    "Ketoconazole doubles zelonib levels, while they are unaffected by digoxin.",
)


@pytest.mark.parametrize(
    "line", [*(f.format(*pair) for f in PASSIVE for u in UNTOUCHED for r in RAISED for pair in ((u, r), (r, u))), *ACTIVE]
)
def test_each_of_two_has_its_own_fate(line: str) -> None:
    """Nobody is called harmless for what is said of another, nor the other way about."""
    found = interacting(line)
    assert (denied(found), partners(found)) == ({"digoxin"}, {"ketoconazole"})
    assert change(one(found, "ketoconazole").effect) == ("subject", "exposure", "increase")


@pytest.mark.parametrize(
    "line",
    [
        "Zelonib does not change warfarin and doubles digoxin levels.",
        "Zelonib has no effect on warfarin and raises digoxin.",
        "Zelonib has no effect on warfarin and doubled the AUC of digoxin.",
        "Zelonib raised digoxin, warfarin was unchanged.",
        "Zelonib doubles digoxin but leaves warfarin unchanged.",
        "Zelonib raised digoxin levels and left warfarin unchanged.",
    ],
)
def test_so_has_each_of_two_on_which_the_drug_acts(line: str) -> None:
    """The verbs of one subject have an object each."""
    found = interacting(line)
    assert (denied(found), partners(found)) == ({"warfarin"}, {"digoxin"})
    assert change(one(found, "digoxin").effect) == ("object", "exposure", "increase")


@pytest.mark.parametrize(
    "line",
    [
        "Digoxin is doubled and warfarin unchanged by zelonib.",
        "Zelonib, doubled by ketoconazole, is unaffected by digoxin.",
        "Coadministration with digoxin had no effect and with ketoconazole increased zelonib AUC.",
        "No effect with digoxin, doubling with ketoconazole.",
        "Digoxin does not interact with zelonib as ketoconazole does.",
    ],
)
def test_where_it_is_open_of_whom_a_denial_is_it_is_of_no_more_than_one(line: str) -> None:
    """A clause that denies and tells of a change as well calls nobody harmless who may be the other one."""
    assert denied(interacting(line)) <= {"digoxin"} - ({"digoxin"} if line.startswith("Digoxin is") else set())


@pytest.mark.parametrize(
    "line",
    [
        "Unlike ketoconazole, digoxin has no effect on zelonib.",
        "Digoxin, unlike ketoconazole, has no effect on zelonib.",
        "Digoxin has no effect on zelonib, unlike ketoconazole.",
        "In contrast to ketoconazole, digoxin does not raise zelonib levels.",
    ],
)
def test_who_is_unlike_another_is_denied_alone(line: str) -> None:
    """The one compared with is not denied."""
    assert denied(interacting(line)) == {"digoxin"}


@pytest.mark.parametrize(
    "line",
    [
        "Neither digoxin nor warfarin was increased by zelonib.",
        "Digoxin and warfarin neither raise nor lower zelonib levels.",
        "No increase was seen with digoxin and warfarin.",
        "Digoxin and warfarin did not change zelonib levels, nor were they increased.",
    ],
)
def test_two_that_are_denied_in_one_breath_are_both_denied(line: str) -> None:
    """A change that is itself denied leaves the denial of both."""
    assert denied(interacting(line)) == {"digoxin", "warfarin"}
