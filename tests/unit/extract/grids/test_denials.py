"""What denies an interaction in each frame that English has for it, and what only looks like a denial."""

from __future__ import annotations

import pytest

from kg.model import Management
from tests.grids import failing, verb
from tests.monographs import change, denied, interacting, one, partners, told

DENIALS = (
    "ketoconazole does not interact",
    "ketoconazole has no effect on zelonib",
    "ketoconazole does not change zelonib levels",
    "zelonib levels are unchanged with ketoconazole",
)
"""Plain denials, to which a frame adds what makes them none."""

CONDITIONS = (
    "{} only if the kidneys work.",
    "{} only when taken hours apart.",
    "{} if they are taken two hours apart.",
    "{} if the dose is low.",
    "{} unless the dose is high.",
    "{} provided that the tablets are kept apart.",
    "{} as long as the dose stays below 200 mg.",
    "Below 200 mg {}; above that nothing is known.",
    "At low doses, {}.",
    "In most patients {}.",
)
DOUBTS = (
    "It has not been shown that {}.",
    "It cannot be assumed that {}.",
    "It should not be assumed that {}.",
    "Do not assume that {}.",
    "Never rely on it that {}.",
    "It is a myth that {}.",
    "It is not true that {}.",
    "It is wrong to say that {}.",
    "Nobody can say that {}.",
    "That nobody complains does not mean that {}.",
)
HOPES = (
    "It is hoped that {}.",
    "Some say that {}.",
    "Many patients believe that {}.",
    "It was once thought that {}.",
    "Check that {}.",
    "Make sure that {}.",
    "Is it true that {}?",
)


@pytest.mark.parametrize("frame", [*CONDITIONS, *DOUBTS, *HOPES])
def test_what_is_conditional_doubted_or_hoped_denies_nothing(frame: str) -> None:
    """No plain denial stays one behind a condition, a doubt or a hope."""
    sentences = [frame.format(d) for d in DENIALS]
    assert [s for s in sentences if denied(interacting(s[0].upper() + s[1:]))] == []


@pytest.mark.parametrize(
    "line",
    [
        "Patients not on ketoconazole were unaffected.",
        "Those who did not take ketoconazole were not affected.",
        "Levels stay unchanged without ketoconazole.",
        "Not all patients on ketoconazole are affected.",
        "Adding ketoconazole had no effect on survival.",
        "Ketoconazole does not affect the liver.",
        "Liver function was not affected by ketoconazole.",
        "The ability to drive is not affected by ketoconazole.",
        "Stopping ketoconazole does not reverse the effect at once.",
        "The interaction with ketoconazole is not limited to tablets.",
        "The interaction with ketoconazole is not affected by food.",
        "Age does not change the effect of ketoconazole on zelonib.",
        "The effect of ketoconazole is not affected by sex.",
        "Taking ketoconazole at another time makes no difference.",
        "Spacing doses does not prevent the interaction with ketoconazole.",
        "No other drug raises levels as much as ketoconazole.",
        "Ketoconazole leaves zelonib without effect.",
        "With ketoconazole zelonib has no effect.",
        "Absence of an interaction with ketoconazole could not be shown.",
        "No interaction with ketoconazole has been established or excluded.",
        "More unchanged drug was found with ketoconazole.",
        "Ketoconazole might not interact.",
        "Ketoconazole may or may not affect zelonib.",
        "Topical ketoconazole does not interact; tablets do.",
        "Even if no effect is felt, ketoconazole is risky with zelonib.",
        "Ketoconazole should not be assumed safe.",
        "An effect of ketoconazole cannot be ruled out.",
        "No data with ketoconazole are available.",
        "Ketoconazole is not without risk.",
        "Ketoconazole is no longer considered safe with zelonib.",
        "Zelonib should not be started until ketoconazole has been stopped.",
    ],
)
def test_a_denial_of_something_else_is_none_of_the_interaction(line: str) -> None:
    """That other people, outcomes or times are not touched, or that two denials cancel out, makes nobody harmless."""
    assert denied(interacting(line)) == set()


@pytest.mark.parametrize(
    "lead",
    [
        "There is no doubt that ketoconazole raises",
        "Ketoconazole never fails to raise",
        "Ketoconazole did not only raise",
        "It is not uncommon for ketoconazole to raise",
        "It is not impossible for ketoconazole to raise",
        "Not only ketoconazole but also itraconazole raises",
        "Ketoconazole is no exception: it raises",
    ],
)
def test_two_denials_say_what_they_deny(lead: str) -> None:
    """What nobody doubts, or what never fails to happen, happens."""
    found = one(interacting(f"{lead} zelonib levels."), "ketoconazole")
    assert (found.negated, change(found.effect)) == (False, ("subject", "exposure", "increase"))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Ketoconazole does not alter zelonib levels, but bleeding has been reported.", ("patient", "risk", "increase")),
        ("Ketoconazole did not alter zelonib levels, yet the risk of bleeding is raised.", ("patient", "risk", "increase")),
        ("Although ketoconazole does not change zelonib levels, the risk of bleeding is raised.", ("patient", "risk", "increase")),
        ("An interaction was not expected with ketoconazole, but zelonib levels doubled.", ("subject", "exposure", "increase")),
    ],
)
def test_what_happens_all_the_same_counts(line: str, expected: tuple[str, str, str]) -> None:
    """A harm or change behind "but" takes back the denial before it."""
    found = interacting(line)
    assert (denied(found), change(one(found, "ketoconazole").effect)) == (set(), expected)


@pytest.mark.parametrize(
    "line",
    [
        "Ketoconazole does not alter zelonib levels, but it must be avoided with ketoconazole.",
        "Ketoconazole has no effect on zelonib levels; do not take ketoconazole with zelonib.",
    ],
)
def test_who_is_to_be_avoided_is_not_denied_too(line: str) -> None:
    """One sentence does not deny an interaction and advise against the two."""
    found = interacting(line)
    assert (denied(found), partners(found)) == (set(), {"ketoconazole"})
    assert told(one(found, "ketoconazole")) == (str(Management.AVOID),)


DENYING = (
    "Ketoconazole will not {v} zelonib levels.",
    "Ketoconazole failed to {v} zelonib levels.",
    "Ketoconazole never {pp} the levels of zelonib.",
    "Zelonib levels are neither {pp} by ketoconazole nor by food.",
    "Zelonib had not {pp} the AUC of ketoconazole.",
    "Zelonib concentrations were found not to be {pp} by ketoconazole.",
    "Not one of ketoconazole, digoxin and food {ed} the exposure.",
    "There is no evidence that ketoconazole {s} zelonib levels.",
    "**Ketoconazole:** exposure to zelonib is not {pp}.",
)
"""Frames in which a verb of change is denied."""


@pytest.mark.parametrize("frame", DENYING)
def test_a_denied_change_is_read_in_each_frame(frame: str) -> None:
    """Whatever the verb, what does not happen is denied."""
    words = map(verb, ("change", "alter", "affect", "modify", "raise", "lower", "increase", "reduce"))
    assert not failing([frame], words, lambda s: denied(interacting(s)) >= {"ketoconazole"})


STAYING = (
    "Exposure was {} with ketoconazole.",
    "Ketoconazole left the clearance of zelonib {}.",
    "**Ketoconazole:** clearance of zelonib {}.",
)
"""Frames in which something stays what it is."""


@pytest.mark.parametrize("state", ["unchanged", "the same", "as before", "just as it was", "stable", "constant", "similar"])
def test_a_state_that_stays_is_a_denial(state: str) -> None:
    """An exposure that is with a partner what it was is not changed by it."""
    for frame in STAYING:
        assert denied(interacting(frame.format(state))) == {"ketoconazole"}
