"""Who does it and who is only set beside: "of A, B and C, only B", "A rather than B", and verbs that share one object."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.grids import failing, verb
from tests.monographs import change, interacting, one, partners

UP, DOWN = ("subject", "exposure", "increase"), ("subject", "exposure", "decrease")
RAISE = tuple(map(verb, ("raise", "increase", "double", "boost", "elevate")))
PAIRS = ("increase decrease", "raise lower", "enhance reduce", "potentiate antagonize", "strengthen weaken")


def _raises_alone(line: str) -> bool:
    """Whether verapamil is the only partner, and raises the drug."""
    found = interacting(line)
    return partners(found) == {"verapamil"} and change(one(found, "verapamil").effect) == UP and len(found.statements) == 1


SOME = (
    "of digoxin, verapamil and warfarin, only verapamil {ed} zelonib levels.",
    "among digoxin, verapamil and warfarin, only verapamil {ed} zelonib levels.",
    "of digoxin, verapamil and warfarin, it was only verapamil that {ed} zelonib levels.",
    "of digoxin and verapamil, verapamil alone {ed} zelonib levels.",
    "only verapamil, of digoxin, verapamil and warfarin, {ed} zelonib levels.",
    "only verapamil (of digoxin, verapamil and warfarin) {ed} zelonib levels.",
    "verapamil rather than digoxin {s} zelonib levels.",
    "verapamil, rather than digoxin or warfarin, {s} zelonib levels.",
    "verapamil, as opposed to digoxin, {s} zelonib levels.",
    "rather than digoxin, verapamil {s} zelonib levels.",
    "zelonib levels are {pp} by verapamil rather than digoxin.",
    "zelonib levels are {pp} by verapamil rather than by digoxin.",
)


def test_who_is_only_set_beside_is_no_partner() -> None:
    """Nothing is said of those who are not among the some that a text speaks of: neither the effect nor that there is none."""
    assert failing(SOME, RAISE, _raises_alone) == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Of digoxin and verapamil, verapamil raised zelonib levels most.", {"digoxin", "verapamil"}),
        ("Of digoxin, verapamil and warfarin, all raised zelonib levels.", {"digoxin", "verapamil", "warfarin"}),
        ("Because of the risk of bleeding, only warfarin should be avoided.", {"warfarin"}),
        ("Levels of digoxin only rise with zelonib.", {"digoxin"}),
        ("Zelonib should be given with digoxin rather than verapamil.", {"digoxin", "verapamil"}),
    ],
)
def test_who_is_spoken_of_stays_a_partner(line: str, expected: set[str]) -> None:
    """All of a row, the one that does most, and whom to take."""
    assert partners(interacting(line)) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Zelonib lowers rather than raises digoxin levels.", ("object", "exposure", "decrease")),
        ("Levels of zelonib fall rather than rise with digoxin.", DOWN),
        ("Digoxin increases rather than decreases zelonib levels.", UP),
    ],
)
def test_what_does_not_happen_is_no_change(line: str, expected: tuple[str, str, str]) -> None:
    """The verb behind "rather than" tells of nothing."""
    assert change(one(interacting(line), "digoxin").effect) == expected


SHARED = (
    "Lithium may {0}, and diuretics {1}, {2}.",
    "Lithium may {0}, and diuretics may {1}, {2}.",
    "Lithium may {0}, but diuretics may {1} {2}.",
    "Lithium can {0}, whereas diuretics can {1}, {2}.",
    "Lithium may {0} and diuretics may {1} {2}.",
)


@pytest.mark.parametrize("what", ["its effect", "the effect of zelonib", "zelonib levels"])
@pytest.mark.parametrize("pair", PAIRS)
@pytest.mark.parametrize("frame", SHARED)
def test_two_verbs_that_share_an_object_are_of_one_partner_each(frame: str, pair: str, what: str) -> None:
    """Also where a comma or "whereas" stands between them, and whatever it is that changes."""
    quantity = "effect" if "effect" in what else "exposure"
    if quantity == "exposure" and pair.startswith("p"):
        return  # levels are not antagonized
    found = interacting(frame.format(*pair.split(), what))
    told = {s.object.name: change(s.effect) for s in found.statements if s.predicate is Predicate.INTERACTS_WITH}
    assert told == {"lithium": ("subject", quantity, "increase"), "diuretic": ("subject", quantity, "decrease")}
