"""Each verb of change is read in each frame that English has for it: who changes whom, which way."""

from __future__ import annotations

import pytest

from tests.grids import failing, verb
from tests.monographs import change, interacting, one

UP = ("raise", "increase", "elevate", "boost", "double")
DOWN = ("lower", "reduce", "decrease", "diminish", "cut", "halve")

OF_THE_OWN = (
    "Ketoconazole {s} zelonib levels.",
    "Ketoconazole may {v} the levels of zelonib.",
)
"""Frames in which the partner changes the drug that the monograph is about."""


@pytest.mark.parametrize("frame", OF_THE_OWN)
@pytest.mark.parametrize(("words", "way"), [(UP, "increase"), (DOWN, "decrease")], ids=["up", "down"])
def test_a_partner_changes_the_drug(frame: str, words: tuple[str, ...], way: str) -> None:
    """What a partner does to the drug's exposure is read whatever the verb and the frame."""

    def holds(sentence: str) -> bool:
        return change(one(interacting(sentence), "ketoconazole").effect) == ("subject", "exposure", way)

    assert not failing([frame], map(verb, words), holds)
