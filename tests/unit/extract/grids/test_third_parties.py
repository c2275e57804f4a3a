"""Who is named in a sentence on the drug and is no partner in it: taken already, offered, a remedy, or meeting somebody else."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import interacting, partners, rows


@pytest.mark.parametrize("order", ["Avoid aspirin", "Do not take aspirin", "Never use aspirin", "Aspirin should be avoided"])
@pytest.mark.parametrize(
    "along",
    [
        "if you take zelonib with warfarin",
        "if you are taking zelonib and warfarin",
        "when you use zelonib together with warfarin",
        "in patients on zelonib and warfarin",
        "while taking both zelonib and warfarin",
    ],
)
def test_what_is_taken_along_gets_no_advice(along: str, order: str) -> None:
    """The advice is on the one that is not taken yet."""
    assert partners(interacting(f"{order} {along}.")) == {"aspirin"}


@pytest.mark.parametrize("change", ["lowers warfarin levels", "reduces the effect of warfarin", "increases the AUC of warfarin"])
@pytest.mark.parametrize("own", ["; zelonib does not", ", but zelonib does not", " whereas zelonib does not", "; zelonib does not do this"])
def test_what_others_do_to_each_other_is_nothing_of_the_drug(own: str, change: str) -> None:
    """Two that meet each other are no partners of a drug that is said not to."""
    assert partners(interacting(f"Rifampicin {change}{own}.")) == set()


@pytest.mark.parametrize(
    "line",
    [
        "Ibuprofen may stop aspirin from working.",
        "Ibuprofen can stop aspirin from protecting your heart.",
        "Tea might stop iron being absorbed.",
    ],
)
def test_what_may_stop_another_from_working_is_no_order_to_stop_it(line: str) -> None:
    """Nobody is told to stop anything."""
    assert not any(s.management for s in interacting(line).statements)


@pytest.mark.parametrize(
    ("line", "whom"),
    [
        ("NSAIDs may weaken zelonib. Use another analgesic such as morphine.", {"NSAID"}),
        ("Oral contraceptives may fail with zelonib; use a condom too.", {"oral contraceptive"}),
        ("Oral contraceptives may fail with zelonib; a copper IUD is advised.", {"oral contraceptive"}),
        ("Birth control pills may not work as well. Use another form of birth control.", {"oral contraceptive"}),
        ("Beta-blockers slow the heart with zelonib; atropine should be available.", {"beta-blocker"}),
        ("PPIs reduce zelonib absorption, and an H2 antagonist is preferred.", {"PPI"}),
    ],
)
def test_who_is_offered_or_helps_is_no_partner(line: str, whom: set[str]) -> None:
    """An alternative, a barrier and an antidote are taken because of the partner."""
    assert partners(interacting(line)) == whom


@pytest.mark.parametrize(
    ("line", "whom"),
    [
        ("Avoid zelonib if you take warfarin.", {"warfarin"}),
        ("Do not take zelonib with warfarin.", {"warfarin"}),
        ("Avoid taking zelonib with warfarin or aspirin.", {"warfarin", "aspirin"}),
        ("Bleeding is more likely if you take zelonib with warfarin.", {"warfarin"}),
        ("Monitor INR if you take zelonib and warfarin.", {"warfarin"}),
        ("Patients on lithium should not take zelonib.", {"lithium"}),
        ("Rifampicin lowers zelonib levels; ketoconazole raises them.", {"rifampicin", "ketoconazole"}),
        ("Stop aspirin before taking zelonib.", {"aspirin"}),
        ("Tea should be avoided with zelonib.", {"tea"}),
        ("Condoms may be weakened by zelonib.", {"condom"}),
    ],
)
def test_partners_are_still_read(line: str, whom: set[str]) -> None:
    """What looks like these is a partner all the same."""
    assert {o for _, _, o in rows(interacting(line), Predicate.INTERACTS_WITH)} == whom
