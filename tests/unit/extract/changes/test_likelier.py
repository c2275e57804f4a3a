"""What is likelier, or seen under both, is a risk where it is an ill."""

from __future__ import annotations

import pytest

from tests.monographs import interacting, one


@pytest.mark.parametrize(
    "words",
    [
        "the effect is more marked in old people.",
        "loss of effect is more likely at a low dose.",
        "the decrease is more pronounced in smokers.",
        "the interaction has been described with both creams and tablets.",
        "fast metabolisers are more common in Ethiopians.",
        "loss of weight was more pronounced.",
        "induction of enzymes is more marked after a fortnight.",
        "binge drinking is more frequent in students.",
        "daily use is more common among older people.",
        "the dose is more often halved than left out.",
        "recovery was seen more often than without it.",
        "success has been described under both.",
        "it makes freedom from pain more likely.",
    ],
)
def test_what_is_no_ill_is_no_risk(words: str) -> None:
    """That anything else is more common or more marked, or was seen with both, is no harm."""
    effect = one(interacting(f"* **Digoxin:** {words}"), "digoxin").effect
    assert effect is None or effect.quantity != "risk"


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("nosebleeds are seen more often.", "nosebleeds"),
        ("sore throats and mouth sores are more common.", "sore throats and mouth sores"),
        ("it makes a stroke more likely.", "stroke"),
        ("pancreatitis has been reported under both.", "pancreatitis"),
    ],
)
def test_an_ill_that_is_likelier_is_a_risk(words: str, outcome: str) -> None:
    """A word of harm, a condition, and what ends like one, are greater risks."""
    effect = one(interacting(f"* **Digoxin:** {words}"), "digoxin").effect
    assert effect is not None
    assert (effect.quantity, effect.outcome) == ("risk", outcome)
