"""What happens when somebody is no longer taken is no change that it makes."""

from __future__ import annotations

from itertools import product

import pytest

from tests.monographs import change, interacting, one

FRAMES = (
    "After stopping {x}, {y} levels will {way}.",
    "When {x} is withdrawn, {y} levels may {way}.",
    "Discontinuation of {x} may {way} {y} levels.",
    "Stopping {x} may lead to {way}d {y} levels.",
    "{y} levels {way} after {x} is stopped.",
    "{y} levels {way} on withdrawal of {x}.",
    "Withdrawal of {x} {way}s {y} levels.",
    "Stopping {x} {way}s {y} levels.",
    "After stopping treatment with {x}, {y} levels {way}.",
)
PAIRS = (
    ("ketoconazole", "zelonib"),
    ("a CYP3A4 inducer", "zelonib"),
    ("smoking", "zelonib"),
    ("zelonib", "tacrolimus"),
    ("zelonib", "warfarin"),
)
SMOKING = (
    "Smoking cessation may increase zelonib levels.",
    "Ex-smokers may have higher zelonib levels.",
    "Patients who stop smoking may have higher zelonib levels.",
)


@pytest.mark.parametrize("pair", PAIRS)
def test_what_follows_leaving_off_is_no_effect(pair: tuple[str, str]) -> None:
    """Whoever is stopped, and wherever that stands, its partner is not said to go that way by being taken with it."""
    lines = [f.format(x=pair[0], y=pair[1], way=way) for f, way in product(FRAMES, ("increase", "decrease"))]
    assert [line for line in lines if any(s.effect for s in interacting(line).statements)] == []


def test_smokers_who_stop_do_not_smoke() -> None:
    """What is said of those who gave up smoking is not said of tobacco."""
    assert [line for line in SMOKING if any(s.effect for s in interacting(line).statements)] == []


@pytest.mark.parametrize(
    ("line", "partner", "expected"),
    [
        (
            "Ketoconazole raises zelonib levels; after stopping ketoconazole, levels return to normal.",
            "ketoconazole",
            ("subject", "exposure", "increase"),
        ),
        (
            "Fluoxetine increases zelonib levels, even weeks after fluoxetine was stopped.",
            "fluoxetine",
            ("subject", "exposure", "increase"),
        ),
        ("Zelonib increases amiodarone levels for months after zelonib is discontinued.", "amiodarone", ("object", "exposure", "increase")),
        ("Stop ketoconazole before starting zelonib, as it increases zelonib levels.", "ketoconazole", ("subject", "exposure", "increase")),
        (
            "Phenytoin decreases zelonib levels; monitor when phenytoin is started or stopped.",
            "phenytoin",
            ("subject", "exposure", "decrease"),
        ),
        ("Smoking decreases zelonib levels; stopping smoking may increase them.", "tobacco", ("subject", "exposure", "decrease")),
        ("Consider stopping NSAIDs, since they increase zelonib levels.", "NSAID", ("subject", "exposure", "increase")),
        ("Stopping aspirin may increase the risk of bleeding with zelonib.", "aspirin", ("patient", "risk", "increase")),
    ],
)
def test_an_effect_told_beside_leaving_off_stays(line: str, partner: str, expected: tuple[str, str, str]) -> None:
    """Advice to stop, how long an effect lasts, and harm that follows are read as before."""
    assert change(one(interacting(line), partner).effect) == expected


def test_telling_that_one_stopped_is_no_advice_to_stop() -> None:
    """Who stops something is not told to."""
    told = ("Tell your doctor if you stop smoking.", "Patients who stop smoking while on zelonib are at risk of toxicity.")
    found = [s for line in told for s in interacting(f"Smoking may reduce the effect of zelonib. {line}").statements]
    assert found
    assert not any(s.management for s in found)
    assert one(interacting("When you start zelonib, stop ibuprofen."), "ibuprofen").management
