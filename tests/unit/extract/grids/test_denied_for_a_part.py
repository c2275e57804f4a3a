"""What a text denies of some people, forms, doses or times only: in the other case something happens, or may."""

from __future__ import annotations

import pytest

from tests.monographs import change, denied, interacting, one, partners

CASES = (
    ("in men", "in women"),
    ("in extensive metabolisers", "in poor metabolisers"),
    ("in healthy volunteers", "in patients with renal failure"),
    ("at 20 mg", "at 80 mg"),
    ("in the first week", "thereafter"),
    ("on day 1", "on day 14"),
    ("in vitro", "in patients"),
    ("in the young", "in the old"),
)
NAMED_AGAIN = (
    "Ketoconazole had no effect on zelonib levels {}, but zelonib levels doubled {}.",
    "Ketoconazole had no effect on zelonib levels {} and doubled them {}.",
    "Ketoconazole did not change zelonib levels {} but doubled them {}.",
    "Ketoconazole did not change zelonib levels {}; {} they had doubled.",
    "Ketoconazole has no effect on zelonib levels {}; {} it doubles them.",
)
ELIDED = (
    "Ketoconazole has no effect on zelonib {} but does {}.",
    "Ketoconazole does not affect zelonib {}; it does {}.",
)


@pytest.mark.parametrize("frame", NAMED_AGAIN)
@pytest.mark.parametrize(("here", "there"), CASES)
def test_what_happens_in_another_case_takes_the_denial_back(frame: str, here: str, there: str) -> None:
    """Whoever raises levels in some is no harmless partner."""
    found = interacting(frame.format(here, there))
    assert denied(found) == set()
    assert change(one(found, "ketoconazole").effect) == ("subject", "exposure", "increase")


@pytest.mark.parametrize("frame", ELIDED)
@pytest.mark.parametrize(("here", "there"), [c for c in CASES if c[1] != "thereafter"])
def test_a_verb_left_out_takes_it_back_as_well(frame: str, here: str, there: str) -> None:
    """What "it does" is known to happen, the text does not say which way."""
    found = interacting(frame.format(here, there))
    assert (denied(found), partners(found)) == (set(), {"ketoconazole"})


@pytest.mark.parametrize(
    ("line", "partner"),
    [
        ("Zelonib does not interact with ketoconazole cream; with ketoconazole tablets caution is needed.", "ketoconazole"),
        ("Ketoconazole: no interaction with the cream; with tablets caution.", "ketoconazole"),
        ("Ketoconazole cream does not interact, tablets do.", "ketoconazole"),
        ("Topical ketoconazole does not interact; oral ketoconazole does.", "ketoconazole"),
        ("Oral ketoconazole raises zelonib levels; the cream does not.", "ketoconazole"),
        ("Vaginal ketoconazole does not affect zelonib; systemic ketoconazole does.", "ketoconazole"),
        ("Inhaled budesonide is not affected; oral budesonide rises.", "budesonide"),
        ("Zelonib has no effect on intravenous midazolam but doubles oral midazolam.", "midazolam"),
        ("Single doses of ketoconazole have no effect; repeated doses raise zelonib levels.", "ketoconazole"),
        ("A single dose of ketoconazole did not change zelonib levels, a week of it did.", "ketoconazole"),
        ("In young people ketoconazole has no effect on zelonib; in the old nothing is known.", "ketoconazole"),
        ("Ketoconazole has no effect except in women.", "ketoconazole"),
        ("With the exception of high doses, ketoconazole does not interact.", "ketoconazole"),
        ("Ketoconazole does not always interact.", "ketoconazole"),
        ("It is not the tablets that interact with ketoconazole but the syrup.", "ketoconazole"),
        ("There is no immediate effect of ketoconazole on zelonib.", "ketoconazole"),
        ("Ketoconazole does not affect zelonib initially.", "ketoconazole"),
        ("Ketoconazole does not change zelonib levels acutely.", "ketoconazole"),
    ],
)
def test_a_form_a_dose_or_a_time_is_not_all_of_it(line: str, partner: str) -> None:
    """A denial of one form, of a single dose or of the first days is none of the partner."""
    found = interacting(line)
    assert (denied(found), partners(found)) == (set(), {partner})


@pytest.mark.parametrize(
    "line",
    [
        "In healthy volunteers ketoconazole had no effect on zelonib levels.",
        "Ketoconazole did not change zelonib levels at 20 mg or at 80 mg.",
        "Neither oral nor topical ketoconazole changes zelonib levels.",
        "Ketoconazole had no effect on zelonib levels in men and women.",
        "Ketoconazole had no effect on zelonib, but monitoring is advised.",
        "Single and repeated doses of ketoconazole had no effect on zelonib.",
    ],
)
def test_a_denial_in_every_case_that_was_looked_at_counts(line: str) -> None:
    """Where no other case is told apart, it is denied."""
    assert denied(interacting(line)) == {"ketoconazole"}


def test_who_is_denied_beside_another_stays_denied() -> None:
    """What another does behind "but" takes nothing back of the first."""
    assert denied(interacting("Digoxin had no effect on zelonib, but ketoconazole did.")) == {"digoxin"}
