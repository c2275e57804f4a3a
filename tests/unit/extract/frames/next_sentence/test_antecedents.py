"""What "it" is that somebody raises or lowers: the drug, unless the words before it speak of something else."""

from __future__ import annotations

import pytest

from tests.monographs import change, interacting, one


@pytest.mark.parametrize(
    "line",
    [
        "- **Cimetidine:** raises it.",
        "- Cimetidine may raise it.",
        "- Zelonib interacts with cimetidine, which raises it.",
    ],
)
def test_it_is_the_drug(line: str) -> None:
    """Where nothing else is spoken of, "it" is the monograph's drug."""
    assert change(one(interacting(line), "cimetidine").effect) == ("subject", "exposure", "increase")


@pytest.mark.parametrize(
    "line",
    [
        "Zelonib lowers the clearance of caffeine; cimetidine raises it.",
        "Prolactin is one matter. Cimetidine raises it.",
        "The blood pressure has to be watched. Cimetidine lowers it.",
    ],
)
def test_it_is_what_the_words_before_speak_of(line: str) -> None:
    """A clearance, a laboratory value or a pressure that "it" takes up is no exposure to the drug."""
    found = [s for s in interacting(line).statements if s.object.name == "cimetidine"]
    assert all(s.effect is None for s in found)


def test_it_behind_what_the_drug_does_to_another_is_that_other() -> None:
    """The word "it" behind a clause in which the drug changes somebody is not the drug."""
    found = [s for s in interacting("Zelonib raises digoxin; quinidine lowers it.").statements if s.object.name == "quinidine"]
    assert all(s.effect is None for s in found)


def test_them_behind_a_label_are_those_of_the_label() -> None:
    """What "it" does to "them" below a label it does to those whom the label names."""
    assert change(one(interacting("- **Nitrates:** it strengthens them."), "nitrate").effect) == ("object", "effect", "increase")


@pytest.mark.parametrize(
    "line",
    [
        "Ketoconazole was thought to raise zelonib; it does not.",
        "She raised zelonib and stopped ketoconazole.",
    ],
)
def test_what_was_thought_or_done_by_hand_is_no_effect(line: str) -> None:
    """What a trial refuted, and what somebody does to a dose, raises no exposure."""
    found = [s for s in interacting(line).statements if s.object.name == "ketoconazole"]
    assert all(change(s.effect) != ("subject", "exposure", "increase") for s in found)
