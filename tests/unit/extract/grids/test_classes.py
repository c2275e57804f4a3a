"""Which class a phrase names, in each way that English has of making one."""

from __future__ import annotations

import pytest

from tests.monographs import interacting, partners

WHO = ("Drugs that", "Those that", "Things that", "Anything that", "Anything else that", "Whatever", "Medicines known to")
"""How a phrase for all who do something begins."""


@pytest.mark.parametrize("who", WHO)
def test_a_phrase_for_all_who_do_something_is_a_class(who: str) -> None:
    """The class is read whatever word stands for its members, and no role of the drug itself is read from it."""
    verbs = ("inhibit", "prolong") if who.endswith(("Drugs that", "Those that", "Things that", "to")) else ("inhibits", "prolongs")
    assert partners(interacting(f"{who} {verbs[0]} CYP3A4 may raise zelonib levels.")) == {"CYP3A4 inhibitor"}
    if not who.startswith("Those"):
        assert partners(interacting(f"{who} {verbs[1]} the QT interval should be avoided.")) == {"QT-prolonging drug"}


@pytest.mark.parametrize("words", ["whose metabolism runs through", "whose clearance depends on", "that are broken down by"])
def test_a_class_is_told_by_what_handles_it(words: str) -> None:
    """What a protein does with the members of a class makes them its substrates."""
    assert partners(interacting(f"Zelonib raises the levels of medicines {words} CYP2D6.")) == {"CYP2D6 substrate"}


SHARED = {
    "ACE- and neprilysin inhibitors": {"ACE inhibitor", "neprilysin inhibitor"},
    "Alpha- or beta-blockers": {"alpha-blocker", "beta-blocker"},
    "Loop, thiazide and potassium-sparing diuretics": {"loop diuretic", "thiazide diuretic", "potassium-sparing diuretic"},
    "Typical and atypical antipsychotics": {"typical antipsychotic", "atypical antipsychotic"},
    "SGLT2 and DPP-4 inhibitors": {"SGLT2 inhibitor", "DPP-4 inhibitor"},
    "Inhibitors as well as inducers of CYP3A4": {"CYP3A4 inhibitor", "CYP3A4 inducer"},
}
"""Classes that share words, each written once."""


@pytest.mark.parametrize("words", SHARED)
def test_classes_that_share_words_are_all_read(words: str) -> None:
    """Each of several classes joined by "and" or "or" is a partner of its own."""
    assert partners(interacting(f"{words} may alter zelonib levels.")) == SHARED[words]


def test_a_drug_beside_a_class_is_no_beginning_of_another() -> None:
    """A drug that "and" joins to a class stays that drug."""
    assert partners(interacting("Digoxin and beta-blockers may alter zelonib levels.")) == {"digoxin", "beta-blocker"}
