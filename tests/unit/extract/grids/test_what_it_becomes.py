"""What a drug becomes in the body is no partner; a reason or a plural verb tells whose exposure it is."""

from __future__ import annotations

import pytest

from tests.monographs import change, interacting, one, partners


@pytest.mark.parametrize("less", ["Less morphine is formed", "Little morphine is then made"])
@pytest.mark.parametrize("fails", ["zelonib may fail", "zelonib may fail or withdrawal may start", "zelonib works less"])
def test_less_of_what_it_becomes_is_told_of_the_label(less: str, fails: str) -> None:
    """Less of the active metabolite is no interaction with that, and what follows holds for the label."""
    found = interacting(f"**CYP2D6 inhibitors (e.g., paroxetine):** {less}, so {fails}.")
    assert partners(found) == {"CYP2D6 inhibitor", "paroxetine"}
    assert change(one(found, "paroxetine").effect) == ("subject", "effect", "decrease")


@pytest.mark.parametrize(
    ("line", "partner"),
    [
        ("Quinidine inhibits CYP2D6, so that the conversion of zelonib to morphine is blocked.", "quinidine"),
        ("Zelonib blocks the conversion of codeine to morphine.", "codeine"),
        ("**Morphine:** additive sedation.", "morphine"),
        ("In patients switched to morphine, zelonib raises the risk of sedation.", "morphine"),
    ],
)
def test_what_something_is_converted_to_is_no_partner(line: str, partner: str) -> None:
    """Only what a drug is turned into is left out, and not whom patients are switched to."""
    assert partners(interacting(line)) == {partner}


@pytest.mark.parametrize(
    "line", ["Limit coffee: caffeine is cleared more slowly.", "Avoid coffee, since caffeine is broken down more slowly."]
)
def test_a_reason_that_names_what_a_food_holds_is_of_that(line: str) -> None:
    """The level of caffeine is not that of the drug."""
    assert change(one(interacting(line), "coffee").effect) == ("object", "exposure", "increase")


@pytest.mark.parametrize("verbs", ["slow down gastric emptying and delay absorption", "delay gastric emptying and reduce absorption"])
def test_a_plural_verb_is_that_of_a_plural_label(verbs: str) -> None:
    """Where several delay the absorption, it is that of the drug."""
    assert change(one(interacting(f"**Opioids:** {verbs}."), "opioid").effect) == ("subject", "exposure", "decrease")
