"""Arrows: whose they are where several drugs have one each, below a head that names the drug, and behind a sum of two."""

from __future__ import annotations

import pytest

from tests.monographs import change, denied, interacting, one, partners

UP, DOWN = ("subject", "exposure", "increase"), ("subject", "exposure", "decrease")
OF_OTHER = ("object", "exposure", "increase")


@pytest.mark.parametrize(
    "line",
    [
        "Digoxin ↑ zelonib ↔",
        "Digoxin ↑ Zelonib ↓",
        "Digoxin AUC ↑ 40% zelonib AUC ↔",
        "↑ digoxin ↔ zelonib",
        "Digoxin ↑, zelonib ↔",
        "Digoxin ↑; zelonib ↔",
    ],
)
def test_each_of_two_has_its_own_arrow(line: str) -> None:
    """No comma need part them; that the drug is unmoved denies nothing of the other."""
    found = interacting(line)
    assert change(one(found, "digoxin").effect) == OF_OTHER


@pytest.mark.parametrize(
    "line", ["Zelonib ↑ ketoconazole ↔", "Zelonib AUC: ↑ 2.3-fold Ketoconazole AUC: ↔", "Ketoconazole ↔, zelonib ↑ 3-fold"]
)
def test_a_partner_that_is_unmoved_itself_is_not_denied(line: str) -> None:
    """It may be what moves the drug."""
    assert (partners(interacting(line)), denied(interacting(line))) == ({"ketoconazole"}, set())


def test_two_that_are_unmoved_are_denied() -> None:
    """With an arrow before or behind each."""
    for line in ("↔ digoxin ↔ zelonib", "Digoxin ↔ zelonib ↔"):
        assert denied(interacting(line)) == {"digoxin"}


HEADS = ("Zelonib levels", "Effect on zelonib", "Zelonib AUC", "Levels of zelonib", "Change in zelonib levels")


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize(
    "frame",
    ["{}: digoxin ↑, verapamil ↓.", "{}: ↑ digoxin, ↓ verapamil.", "- {}: digoxin ↑, verapamil ↓", "**{}:** digoxin ↑, verapamil ↓"],
)
def test_below_a_head_on_the_drug_an_arrow_is_of_the_drug(head: str, frame: str) -> None:
    """Though it stands beside the name of another."""
    found = interacting(frame.format(head))
    assert {name: change(one(found, name).effect) for name in partners(found)} == {"digoxin": UP, "verapamil": DOWN}


@pytest.mark.parametrize("line", ["Zelonib: digoxin ↑.", "Zelonib levels: digoxin levels ↑.", "Zelonib: raises digoxin."])
def test_elsewhere_it_is_of_the_name_beside_it(line: str) -> None:
    """A head that names no measure, or a measure of the other, leaves it there."""
    assert change(one(interacting(line), "digoxin").effect) == OF_OTHER


@pytest.mark.parametrize("sign", [" →", ":", " =", " ->", " –"])
@pytest.mark.parametrize("pair", ["Zelonib + ketoconazole", "Zelonib/ketoconazole", "Zelonib & ketoconazole"])
def test_behind_a_sum_of_two_stands_what_comes_of_both(pair: str, sign: str) -> None:
    """So the sum is no product of the two."""
    assert change(one(interacting(f"{pair}{sign} AUC ↑ 2.3-fold."), "ketoconazole").effect) == UP
    assert partners(interacting("Zelonib + ketoconazole is available as a tablet.")) == set()


@pytest.mark.parametrize(
    "line", ["Of digoxin and warfarin, none raised zelonib levels.", "None of digoxin and warfarin raised zelonib levels."]
)
def test_none_of_a_row_may_stand_behind_it(line: str) -> None:
    """It denies as it does before the row."""
    assert denied(interacting(line)) == {"digoxin", "warfarin"}


@pytest.mark.parametrize(
    "line",
    [
        "Ketoconazole was started and zelonib halved.",
        "Zelonib was halved when ketoconazole was started.",
        "Zelonib was doubled when ketoconazole was added.",
        "When ketoconazole was added, zelonib was halved.",
    ],
)
def test_a_drug_that_is_halved_at_the_start_of_another_has_its_dose_changed(line: str) -> None:
    """Nothing is said of its exposure."""
    assert one(interacting(line), "ketoconazole").effect is None
