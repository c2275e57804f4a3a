"""The number beside an exposure becomes the ratio of the AUC with the precipitant to the AUC without it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.changes.measures import auc_ratio
from kg.model import Direction
from tests.monographs import interacting, one

UP, DOWN, OPEN = Direction.INCREASE, Direction.DECREASE, Direction.UNSPECIFIED


@pytest.mark.parametrize(
    ("marks", "direction", "ratio"),
    [
        ("systemic exposure grew 3.5-fold", UP, 3.5),
        ("the auc is 6 times as large", UP, 6.0),
        ("the auc grew sevenfold", UP, 7.0),
        ("bioavailability grew by 25 percent", UP, 1.25),
        ("exposures shrank five-fold", DOWN, 0.2),
        ("a 70% smaller area under the curve", DOWN, 0.3),
        ("the auc tripled", UP, 3.0),
        ("exposure is halved", DOWN, 0.5),
        ("the auc falls to about 6%", DOWN, 0.06),
        ("exposure rises by up to 35%", UP, 1.35),
        ("exposure is 50% higher", UP, 1.5),
    ],
)
def test_a_number_or_word_gives_a_ratio(marks: str, direction: Direction, ratio: float) -> None:
    """Fold changes, times, percentages and words such as "tripled" all tell the ratio, upwards or downwards."""
    assert auc_ratio(marks, direction) == ratio


@pytest.mark.parametrize(
    ("marks", "ratio"),
    [
        ("the auc grew by 10-30%", 1.2),
        ("the auc grew by 10% to 30%", 1.2),
        ("exposure grew 2–5-fold", 3.5),
        ("exposure grew 2 to 5 times", 3.5),
    ],
)
def test_of_a_range_the_mean_counts(marks: str, ratio: float) -> None:
    """A range stands for its middle."""
    assert auc_ratio(marks, UP) == ratio


@pytest.mark.parametrize(
    ("marks", "ratio"),
    [
        ("the cmax and auc grew by 15% and 45%", 1.45),
        ("the auc and cmax grew by 15% and 45%", 1.15),
        ("the half-life, auc and cmax grew 2-fold, 3-fold and 4-fold", 3.0),
        ("the cmax and auc grew 4-fold", 4.0),
        ("the auc, cmax and half-life grew by 15% and 45%", None),
        ("bioavailability is about 50% and grows with meals", None),
        ("exposure is estimated to be greater than 70% and grows with meals", None),
    ],
)
def test_numbers_belong_to_quantities_in_order(marks: str, ratio: float | None) -> None:
    """As many numbers as quantities pair up, one number serves all, and any other count leaves the matter open."""
    assert auc_ratio(marks, UP) == ratio


@pytest.mark.parametrize(
    ("marks", "direction"),
    [
        ("the cmax grew 3-fold", UP),
        ("the auc grew", UP),
        ("the auc changed 3-fold", OPEN),
        ("the auc shrank by 100%", DOWN),
        ("the auc grew 0-fold", DOWN),
        (f"the auc grew, {'as was said before, ' * 5}3-fold", UP),
        (f"3-fold, {'as was said before, ' * 5}the auc grew", UP),
    ],
)
def test_no_ratio_is_invented(marks: str, direction: Direction) -> None:
    """Without an AUC, a number near it or a direction there is none, and nothing vanishes altogether."""
    assert auc_ratio(marks, direction) is None


@given(st.integers(10, 400).map(lambda n: n / 10))
def test_a_fold_change_down_is_the_inverse_of_one_up(fold: float) -> None:
    """The same words mean n where exposure rises and 1/n where it falls, to three digits."""
    marks = f"the auc moved {fold}-fold"
    assert (auc_ratio(marks, UP), auc_ratio(marks, DOWN)) == (fold, round(1 / fold, 3))


@pytest.mark.parametrize("marks", ["auc 0.4-fold", "auc × 0.4", "auc x 0.4", "auc 0.4 times control", "auc 40% of control", "auc −60%"])
def test_a_figure_below_one_is_what_is_left(marks: str) -> None:
    """Nobody writes a fall as a multiple below one and means its inverse."""
    assert auc_ratio(marks, DOWN) == 0.4


@given(st.integers(1, 99))
def test_a_percentage_moves_away_from_one_both_ways_alike(percent: int) -> None:
    """What is added to one where exposure rises is taken from one where it falls."""
    up, down = (auc_ratio(f"exposure moved by {percent}%", direction) for direction in (UP, DOWN))
    assert up is not None
    assert down is not None
    assert down < 1 < up
    assert up + down == pytest.approx(2)


def test_a_statement_carries_its_ratio() -> None:
    """The ratio stands on the effect of an interaction that changes exposure, and not on a denied one."""
    effect = one(interacting("Quinidine increases the AUC of zelonib 3-fold."), "quinidine").effect
    assert effect is not None
    assert effect.auc_ratio == 3.0
    denied = one(interacting("Quinidine does not increase the AUC of zelonib 3-fold."), "quinidine")
    assert denied.negated
    assert denied.effect is None or denied.effect.auc_ratio is None


@pytest.mark.parametrize(
    ("sentence", "drug", "ratio"),
    [
        ("Rifampicin lowers the AUC of zelonib by 54% and its Cmin by 72%.", "rifampicin", 0.46),
        ("Carbamazepine: zelonib AUC fell by 49%, Ctrough by 73%.", "carbamazepine", 0.51),
        ("Efavirenz: zelonib AUC ↓ 57% and Ctau ↓ 75%.", "efavirenz", 0.43),
    ],
)
def test_the_figure_beside_a_trough_is_not_that_of_the_auc(sentence: str, drug: str, ratio: float) -> None:
    """Of a figure for the AUC and one for a trough, however that is called, the first counts."""
    effect = one(interacting(sentence), drug).effect
    assert effect is not None
    assert effect.auc_ratio == ratio
