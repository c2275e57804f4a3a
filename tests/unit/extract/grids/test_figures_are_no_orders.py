"""By how much a drug changes another is no order to change a dose by that much."""

from __future__ import annotations

from itertools import product

import pytest

from kg.model import Management
from tests.monographs import interacting, one

FRAMES = (
    "{a} may {v} {b} levels by 50%.",
    "{a} can {v} {b} absorption by half.",
    "{a} and other drugs {v} {b} AUC by 90%.",
    "Modelling predicted that {a} would {v} {b} exposure by 60%.",
    "Drugs such as {a} {v} {b} concentrations by a third.",
)
BY_HALF = ("{a} may {v} {b} exposure.", "{a} can {v} {b} levels.", "{a} and other drugs {v} {b} concentrations.")
PAIRS = (("Ketoconazole", "zelonib", "ketoconazole"), ("Zelonib", "digoxin", "digoxin"))


@pytest.mark.parametrize(("a", "b", "partner"), PAIRS)
def test_a_figure_is_no_order(a: str, b: str, partner: str) -> None:
    """A verb in its base form with a measure as its object tells what happens."""
    lines = [f.format(a=a, b=b, v=v) for f, v in product(FRAMES, ("increase", "reduce", "lower", "raise"))]
    lines += [f.format(a=a, b=b, v=v) for f, v in product(BY_HALF, ("double", "halve"))]
    assert [line for line in lines if one(interacting(line), partner).management] == []


def test_high_doses_that_do_harm_are_not_to_be_changed() -> None:
    """What doses do is no advice on them."""
    assert not one(interacting("Low doses of aspirin do not affect zelonib, but high doses increase its toxicity."), "aspirin").management


@pytest.mark.parametrize(
    ("line", "partner"),
    [
        ("Reduce digoxin by 50%.", "digoxin"),
        ("With ketoconazole decrease zelonib by 50%.", "ketoconazole"),
        ("Rifampicin: double the dose of zelonib.", "rifampicin"),
        ("Your doctor may reduce digoxin by half when zelonib is started.", "digoxin"),
        ("Zelonib increases digoxin levels; reduce digoxin by half.", "digoxin"),
    ],
)
def test_an_order_stays_one(line: str, partner: str) -> None:
    """To change a drug by so much is advice."""
    assert one(interacting(line), partner).management == (Management.ADJUST_DOSE,)
