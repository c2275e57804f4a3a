"""Who is a partner, and who is left out, in each frame that English has for it."""

from __future__ import annotations

import pytest

from tests.monographs import denied, interacting, partners

LEFT_OUT = (
    *(f"All statins {word} simvastatin raise zelonib levels." for word in ("except", "other than", "aside from", "save", "but", "minus")),
    *(f"Avoid statins{words}." for words in (" (except simvastatin)", ", though not simvastatin", "; simvastatin is the exception")),
    "Statins raise zelonib levels. The exception is simvastatin.",
    "Apart from simvastatin, statins raise zelonib levels.",
    "Levels may be raised by statins, except simvastatin.",
)
"""Sentences on a class from whose members one is excepted."""

MEANT_ALONE = (
    "Statins do not alter zelonib levels, with the exception of simvastatin.",
    "Statins are harmless, simvastatin excepted.",
    "Statins may be taken with zelonib, except simvastatin.",
    "Statins other than simvastatin may be taken.",
    "Simvastatin apart, statins may be taken.",
)
"""Sentences that deny or permit a class, so that the one they except is the one that does harm."""

ONE_OF_A_CLASS = (
    "The antifungal ketoconazole raises zelonib levels.",
    "The strong CYP3A4 inhibitor ketoconazole raises zelonib levels.",
    "Ketoconazole, an antifungal, raises zelonib levels.",
    "Ketoconazole, the strongest antifungal, raises zelonib levels.",
    "Ketoconazole is the only antifungal that raises zelonib levels.",
    "Ketoconazole is the usual culprit among antifungals.",
    "Among antifungals, ketoconazole raises zelonib levels.",
    "Of the antifungals, only ketoconazole raises zelonib levels.",
)
"""Sentences that say of what class a drug is, and nothing of that class."""


@pytest.mark.parametrize("sentence", ONE_OF_A_CLASS)
def test_a_class_that_only_says_what_a_drug_is_takes_no_part(sentence: str) -> None:
    """The drug alone is the partner where its class stands beside it as a word for what it is."""
    assert partners(interacting(sentence)) == {"ketoconazole"}


@pytest.mark.parametrize("sentence", LEFT_OUT)
def test_whom_a_sentence_excepts_is_no_partner(sentence: str) -> None:
    """The class stays a partner, and the drug that is excepted from it is none."""
    found = interacting(sentence)
    assert (partners(found), denied(found) - {"simvastatin"}) == ({"statin"}, set())


@pytest.mark.parametrize("sentence", MEANT_ALONE)
def test_who_is_excepted_from_a_denial_is_the_partner(sentence: str) -> None:
    """A drug that is excepted from what is harmless or allowed is never said to be harmless itself."""
    found = interacting(sentence)
    assert (partners(found), "simvastatin" in denied(found)) == ({"simvastatin"}, False)


@pytest.mark.parametrize("and_", ["and", "or"])
def test_a_second_drug_joined_to_one_that_is_excepted_is_excepted_too(and_: str) -> None:
    """Both of two drugs behind "except" are left out of what is said of their class."""
    assert partners(interacting(f"Statins except pravastatin {and_} rosuvastatin raise zelonib levels.")) == {"statin"}


NO_PARTNER = (
    "Zelonib is as effective as aspirin.",
    "Like aspirin, zelonib may cause bleeding.",
    "Zelonib was better than aspirin.",
    "Zelonib is related to morphine.",
    "Zelonib replaced aspirin in 1990.",
    "As an antidepressant, zelonib may cause drowsiness.",
    "Aspirin is preferred for pain.",
    "Aspirin would be a safer choice.",
    "Choose aspirin for pain.",
    "For pain use aspirin instead.",
    "An overdose is treated with naloxone.",
    "Nausea can be treated with ondansetron.",
)
"""Sentences among interactions that name a drug as what is compared, chosen instead or given against a harm."""


@pytest.mark.parametrize("sentence", NO_PARTNER)
def test_a_drug_named_for_another_reason_is_no_partner(sentence: str) -> None:
    """Nothing is said of the two together, neither that they interact nor that they do not."""
    found = interacting(sentence)
    assert (partners(found), denied(found)) == (set(), set())
