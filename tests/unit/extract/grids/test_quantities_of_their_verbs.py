"""A change is of the noun that its verb has as its object, however near another noun stands."""

from __future__ import annotations

from itertools import product

import pytest

from tests.monographs import change, interacting, one

REASONS = (
    "Because CYP3A4 plays a major role in the {noun} of zelonib, ",
    "CYP3A4 is involved in the {noun} of zelonib, and ",
    "CYP3A4 is responsible for the {noun} of zelonib and ",
    "Based on the {noun} of zelonib, ",
    "Studies on the {noun} of zelonib showed that ",
    "In a {noun} study ",
    "Since {noun} is the main route for zelonib, ",
)
LOSSES = ("metabolism", "elimination", "clearance")
STUDIES = ("A population pharmacokinetic study found that ", "Pharmacokinetic studies have shown that ", "In a pharmacokinetic study ")
TOLD = (
    ("ketoconazole may increase zelonib levels.", "ketoconazole", ("subject", "exposure", "increase")),
    ("ketoconazole increased the AUC of zelonib 4-fold.", "ketoconazole", ("subject", "exposure", "increase")),
    ("rifampicin increased the clearance of zelonib twofold.", "rifampicin", ("subject", "exposure", "decrease")),
    ("cimetidine decreases zelonib clearance by 25%.", "cimetidine", ("subject", "exposure", "increase")),
    ("zelonib may increase warfarin levels.", "warfarin", ("object", "exposure", "increase")),
    ("zelonib reduced the clearance of caffeine.", "caffeine", ("object", "exposure", "increase")),
    ("ketoconazole may reduce the effect of zelonib.", "ketoconazole", ("subject", "effect", "decrease")),
)


@pytest.mark.parametrize(("told", "partner", "expected"), TOLD)
def test_a_reason_lends_no_quantity(told: str, partner: str, expected: tuple[str, str, str]) -> None:
    """What a clause says of metabolism or of a study in front of a change does not turn it, nor make it one of the drug."""
    leads = (*(reason.format(noun=noun) for reason, noun in product(REASONS, LOSSES)), *STUDIES)
    lines = [lead + told for lead in leads]
    assert [line for line in lines if change(one(interacting(line), partner).effect) != expected] == []


@pytest.mark.parametrize(
    ("line", "partner", "expected"),
    [
        ("Clearance of zelonib reduced by cimetidine, increased levels.", "cimetidine", ("subject", "exposure", "increase")),
        ("The absorption of digoxin, lithium and warfarin may be increased by zelonib.", "lithium", ("object", "exposure", "increase")),
        ("Bioavailability and AUC of zelonib decreased with rifampicin.", "rifampicin", ("subject", "exposure", "decrease")),
        ("The metabolism of theophylline may be inhibited by zelonib, raising levels.", "theophylline", ("object", "exposure", "increase")),
        ("Digoxin: concentrations fall below the therapeutic level.", "digoxin", ("object", "exposure", "decrease")),
    ],
)
def test_a_predicate_stays_with_its_subject(line: str, partner: str, expected: tuple[str, str, str]) -> None:
    """A change word without an object is still said of the noun before it."""
    assert change(one(interacting(line), partner).effect) == expected


@pytest.mark.parametrize("behind", [".", " (reduced effect).", " (reduced plasma concentration)."])
@pytest.mark.parametrize("verb", ["accelerated", "hastened", "increased", "induced"])
def test_metabolism_that_is_hastened_leaves_less(verb: str, behind: str) -> None:
    """A participle behind metabolism is said of it, with and without "is", whatever stands in brackets behind it."""
    by = ("rifampicin", "carbamazepine, phenobarbital and rifampicin")
    lines = [f"Metabolism of zelonib {lead}{verb} by {who}{behind}" for lead, who in product(("", "is ", "possibly "), by)]
    lines.append(f"Antiepileptics: metabolism of zelonib {verb} by phenytoin and rifampicin{behind}")
    assert [line for line in lines if change(one(interacting(line), "rifampicin").effect) != ("subject", "exposure", "decrease")] == []
    assert change(one(interacting(f"Phenytoin: metabolism {verb} by zelonib{behind}"), "phenytoin").effect) == (
        "object",
        "exposure",
        "decrease",
    )


@pytest.mark.parametrize(
    "line",
    [
        "Both increase and decrease of phenytoin levels have been reported with zelonib.",
        "Both increased and decreased phenytoin levels have been reported.",
        "Zelonib can both raise and lower phenytoin levels.",
    ],
)
def test_both_ways_are_neither(line: str) -> None:
    """What goes up as well as down is not said to go down."""
    assert change(one(interacting(line), "phenytoin").effect) == ("object", "exposure", "unspecified")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("NSAIDs weaken the hypotensive effect of zelonib due to sodium retention.", ("subject", "effect", "decrease")),
        ("NSAIDs may reduce the effect of zelonib because of fluid retention.", ("subject", "effect", "decrease")),
        ("NSAIDs reduce the effect of zelonib and increase the risk of renal failure.", ("patient", "risk", "increase")),
        ("NSAIDs reduce the effect of zelonib, and should be avoided due to the risk of bleeding.", ("patient", "risk", "increase")),
    ],
)
def test_how_an_effect_comes_to_be_less_is_no_harm(line: str, expected: tuple[str, str, str]) -> None:
    """Harm that only explains a weaker effect does not take its place; harm that is feared does."""
    assert change(one(interacting(line), "NSAID").effect) == expected
