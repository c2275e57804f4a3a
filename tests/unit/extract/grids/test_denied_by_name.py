"""What a denial says stays as it is, where it names no measure: "does not alter digoxin", "unaffected", "no change"."""

from __future__ import annotations

import pytest

from tests.monographs import change, denied, interacting, one

OBJECT = ("object", "exposure", "unspecified")
SUBJECT = ("subject", "exposure", "unspecified")


@pytest.mark.parametrize(
    "line",
    [
        "Zelonib did not alter naproxen.",
        "Zelonib does not affect naproxen.",
        "Naproxen is left unchanged by zelonib.",
        "- **Naproxen:** not altered by zelonib.",
        "Naproxen: unaffected.",
        "- **Naproxen:** not affected.",
        "- **Naproxen:** no change.",
        "Zelonib does nothing to naproxen.",
        "Naproxen: zelonib did nothing to it.",
        "Zelonib left naproxen as it was.",
        "Steady-state naproxen was unaltered by zelonib.",
        "Naproxen kinetics don't change with zelonib.",
        "The kinetics of naproxen are not changed by zelonib.",
        "Digoxin (a P-gp substrate) and naproxen were not shifted by it.",
        "Digoxin, naproxen, warfarin: zelonib left all three unchanged.",
    ],
)
def test_a_partner_stays_as_it_is(line: str) -> None:
    """What is denied of a partner by its name is a change of its exposure."""
    assert change(one(interacting(line), "naproxen").effect) == OBJECT
    assert "naproxen" in denied(interacting(line))


@pytest.mark.parametrize(
    "line",
    [
        "Ranitidine had no influence on zelonib.",
        "Ranitidine does not change zelonib.",
        "Neither ranitidine nor famotidine altered zelonib.",
        "Ranitidine did not modify the kinetics of zelonib.",
        "Zelonib is indifferent to ranitidine.",
        "Not affected by: ranitidine, naproxen.",
    ],
)
def test_the_drug_stays_as_it_is(line: str) -> None:
    """What is denied of the drug itself is a change of its own exposure."""
    assert change(one(interacting(line), "ranitidine").effect) == SUBJECT


def test_an_action_stays_as_it_is() -> None:
    """What is denied of an action is a change of the effect."""
    assert change(one(interacting("Atenolol had no effect on the action of zelonib."), "atenolol").effect) == (
        "subject",
        "effect",
        "unspecified",
    )


@pytest.mark.parametrize(
    "line",
    [
        "Zelonib does not interact with naproxen.",
        "No interaction was seen with naproxen.",
        "Zelonib has no effect on naproxen.",
        "Zelonib does not affect the dose of naproxen.",
    ],
)
def test_no_interaction_says_nothing_of_an_exposure(line: str) -> None:
    """A denial at large has no effect of its own."""
    assert one(interacting(line), "naproxen").effect is None


def test_what_goes_up_takes_a_denial_at_large_back() -> None:
    """Beside a level that rises "unchanged" denies no interaction."""
    found = interacting("- **Digoxin**\n    - level rises by 40%\n    - zelonib unchanged")
    assert not denied(found)
