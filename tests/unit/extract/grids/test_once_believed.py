"""What a text tells as a belief of old, or of the test tube alone, and says not to be so, is denied; what holds all the same is not."""

from __future__ import annotations

import pytest

from tests.monographs import denied, interacting, partners

CLAIMS = (
    "It used to be thought that digoxin lowers zelonib levels",
    "Digoxin was once believed to raise zelonib levels",
    "It was long held that digoxin doubles zelonib exposure",
    "Older texts state that digoxin raises zelonib levels",
    "Digoxin has long been said to lower zelonib levels",
    "The old label states that digoxin raises zelonib levels",
    "Digoxin is often blamed for raising zelonib levels",
    "Theory predicts that digoxin raises zelonib levels",
)
NOT_SO = (
    "; it does not.",
    "; this is not so.",
    ", but this has not been borne out.",
    ", wrongly.",
    "; a controlled trial found no such effect.",
    ", but later work found none.",
    "; no evidence supports this.",
    ". It does not.",
    ". This is not the case.",
)


@pytest.mark.parametrize("rest", NOT_SO)
@pytest.mark.parametrize("claim", CLAIMS)
def test_what_was_thought_and_is_not_so_is_denied(claim: str, rest: str) -> None:
    """The text holds against the belief, in the same sentence or the next."""
    found = interacting(f"{claim}{rest}")
    assert (partners(found), denied(found)) == (set(), {"digoxin"})


@pytest.mark.parametrize(
    "line",
    [
        "That digoxin raises zelonib levels is a myth.",
        "The fall in zelonib levels with digoxin once reported was an artefact of the assay.",
        "A single report of bleeding with digoxin turned out to be mistaken.",
        "Digoxin raises zelonib levels only in vitro, not in patients.",
        "Digoxin raised zelonib levels in rats, but not in man.",
        "In vitro, digoxin slows the breakdown of zelonib, but in patients it has no effect.",
        "In rats digoxin doubled zelonib levels; in man it did nothing.",
        "Contrary to what was long thought, digoxin leaves zelonib untouched.",
    ],
)
def test_what_proved_to_be_none_is_denied(line: str) -> None:
    """Myths, errors of assays and findings that people do not share."""
    found = interacting(line)
    assert (partners(found), denied(found)) == (set(), {"digoxin"})


@pytest.mark.parametrize(
    "line",
    [
        "It was thought that digoxin raises zelonib levels; it does.",
        "Digoxin was long thought to raise zelonib levels and it does so in all patients.",
        "Digoxin is thought to raise zelonib levels, but this is not proven.",
        "Reports that digoxin raises zelonib levels are confirmed.",
        "In rats digoxin doubled zelonib levels; in man it did so as well.",
        "That digoxin raises zelonib levels is no myth.",
        "Digoxin was reported to raise zelonib levels. The dose was not changed.",
        "Digoxin raised zelonib levels in patients, but not in animals.",
        "A case of bleeding with digoxin was described. It was not fatal.",
        "Older reports describe fits with digoxin. They are not isolated.",
        "It is a misconception that digoxin does not affect zelonib.",
        "That digoxin does not affect zelonib is a misconception.",
        "It was thought that digoxin does not affect zelonib; this is wrong.",
        "Digoxin was believed to be harmless; it is not.",
    ],
)
def test_what_holds_all_the_same_is_told(line: str) -> None:
    """A belief that is true, an open question, a harm that is only described, and a denial that was a mistake."""
    assert denied(interacting(line)) == set()
    assert "digoxin" in partners(interacting(line)) or "harmless" in line  # of which nothing is told
