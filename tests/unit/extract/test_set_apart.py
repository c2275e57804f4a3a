"""What a sentence says of one, and not of the other whom it only sets beside: nobody is denied or told of by mistake."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import denied, interacting, one, partners, read, told


@pytest.mark.parametrize(
    ("line", "no", "yes"),
    [
        ("Clarithromycin matters, antacids do not.", {"antacid"}, {"clarithromycin"}),
        ("Lithium interacts, metformin does not.", {"metformin"}, {"lithium"}),
        ("Drowsiness is likely with diazepam, unlikely with loratadine.", {"loratadine"}, {"diazepam"}),
        ("Instead of naproxen take paracetamol, which does not affect zelonib.", {"paracetamol"}, set()),
        ("Interactions with ramipril are therefore unlikely.", {"ramipril"}, set()),
        ("Interactions with ramipril have neither been seen nor are they likely.", {"ramipril"}, set()),
        ("Levels are undetectable after topical use, so interactions with ramipril are unlikely.", {"ramipril"}, set()),
        ("- **Ramipril:** It has no effect.", {"ramipril"}, set()),
    ],
)
def test_a_denial_is_of_whom_it_names(line: str, no: set[str], yes: set[str]) -> None:
    """And of nobody else in its sentence."""
    found = interacting(line)
    assert (denied(found), partners(found)) == (no, yes)


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("Users of clopidogrel should be switched to pantoprazole rather than zelonib.", {"clopidogrel"}),
        ("Famotidine is preferred over cimetidine, which raises zelonib levels.", {"cimetidine"}),
        ("Diazepam and zelonib do not mix; melatonin is the better partner.", {"diazepam"}),
    ],
)
def test_who_is_the_better_choice_is_no_partner(line: str, left: set[str]) -> None:
    """It is given in the place of somebody."""
    assert partners(interacting(line)) == left


def test_the_other_way_of_the_next_one_is_not_that_of_the_first() -> None:
    """Of what is left open nothing is told."""
    found = interacting("The metabolism of zelonib is inhibited by fluvoxamine, induced by rifampicin.")
    assert (one(found, "fluvoxamine").effect is not None, one(found, "rifampicin").effect) == (True, None)
    found = interacting("The level of phenytoin goes up and that of lithium down when zelonib is started.")
    assert one(found, "lithium").effect is None


def test_a_figure_of_a_metabolite_or_of_animals_is_none_of_the_drug() -> None:
    """Though it is farther from one."""
    for line in (
        "Diltiazem increases the AUC of zelonib by 60%; the AUC of its inactive metabolite increases 10-fold.",
        "In rats diltiazem increased zelonib AUC 12-fold; in humans the AUC rose by 60%.",
    ):
        effect = one(interacting(line), "diltiazem").effect
        assert effect is not None
        assert effect.auc_ratio == pytest.approx(1.6)


@pytest.mark.parametrize("line", ["Zelonib has low inhibitory potential on CYP2D6.", "Its inhibitory potential towards CYP2D6 is low."])
def test_low_inhibitory_potential_is_a_denial(line: str) -> None:
    """Whichever way round it is said; a weak effect is one."""
    (said,) = (s for s in read(f"## Pharmacokinetics\n\n{line}").statements if s.predicate is Predicate.INHIBITS)
    assert said.negated
    (said,) = (
        s
        for s in read("## Pharmacokinetics\n\nZelonib has a weak inhibitory effect on CYP2D6.").statements
        if s.predicate is Predicate.INHIBITS
    )
    assert not said.negated


def test_what_was_once_avoided_is_not_advised_against() -> None:
    """Nor is an illness in which it must not be given what comes of it."""
    assert told(one(interacting("Warfarin was once avoided; today it is given freely with zelonib."), "warfarin")) == ()
    assert one(interacting("Amiodarone is contraindicated in renal failure; in others the dose is halved."), "amiodarone").effect is None
