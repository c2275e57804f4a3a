"""An effect that is only told as possible is hedged, whatever plain advice or bare mention of the two stands beside it."""

from __future__ import annotations

import pytest

from tests.monographs import interacting, one


@pytest.mark.parametrize("may", ["may", "might", "could", "can"])
@pytest.mark.parametrize(
    "line",
    [
        "Warfarin: INR {} rise; check it weekly.",
        "**Warfarin:** levels {} increase; caution and clinical monitoring.",
        "Zelonib {} raise warfarin levels. Monitor the INR.",
        "Avoid warfarin: its levels {} double.",
        "Interactions: warfarin, digoxin. Warfarin levels {} rise.",
        "Coumarins (warfarin, phenprocoumon): zelonib {} raise their levels; monitor.",
    ],
)
def test_advice_takes_no_hedge_away(line: str, may: str) -> None:
    """What to do is said plainly, and what happens is not."""
    assert one(interacting(line.format(may)), "warfarin").hedged


@pytest.mark.parametrize(
    "line",
    [
        "Zelonib raises warfarin levels. Bleeding may follow.",
        "Zelonib may raise warfarin levels. In a trial zelonib raised warfarin levels by half.",
        "Warfarin: levels rise; a lower dose may be needed.",
        "Warfarin adds to the risk of bleeding and may cause death.",
        "Zelonib raises warfarin levels; bleeding may follow.",
        "Zelonib raises warfarin levels, and a bleed can follow.",
        "Avoid warfarin, because warfarin rises and bleeding may follow.",
        "**Warfarin:** avoid where possible, the risk of bleeding is increased.",
    ],
)
def test_what_is_told_plainly_once_is_plain(line: str) -> None:
    """One plain sentence of the same effect takes the hedge away, and a hedge of something else gives none."""
    assert not one(interacting(line), "warfarin").hedged


def test_a_group_lends_its_hedge_with_its_effect() -> None:
    """Whoever is listed with a group to which something may happen is told the same, not more."""
    found = interacting("- CYP3A4 inhibitors (ketoconazole, ritonavir)", "CYP3A4 inhibitors may raise zelonib levels.")
    assert one(found, "ketoconazole").effect
    assert one(found, "ketoconazole").hedged


def test_a_noun_joined_to_another_shares_its_hedge() -> None:
    """What may follow is both harms, not the second alone."""
    assert one(interacting("Statins are contraindicated, as myopathy and rhabdomyolysis may follow."), "statin").hedged


def test_an_empty_stomach_says_nothing_of_a_juice() -> None:
    """Better absorption without food is told of food, and not of a juice that the text counts among foods."""
    found = interacting("Avoid some foods, such as grapefruit juice.", "Absorption is best when taken on an empty stomach.")
    assert one(found, "food").effect
    assert one(found, "grapefruit juice").effect is None
