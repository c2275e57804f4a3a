"""Each way to count drugs among a class is read, for classes of each kind of spelling."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import interacting, rows

CLASSES = (
    ("azole antifungals", "azole antifungal", "ketoconazole", "itraconazole"),
    ("statins", "statin", "simvastatin", "atorvastatin"),
    ("NSAIDs", "NSAID", "ibuprofen", "naproxen"),
)

FRAMES = (
    "{A}, {b} and other {c} raise zelonib levels.",
    "{A}, {b} or any other of the {c} raises zelonib levels.",
    "{A}, {b} and further {c} raise zelonib levels.",
    "{A}, {b} and the rest of the {c} raise zelonib levels.",
    "{A}, {b} ({c}): levels up.",
    "{A} and {b} belong to the {c} and raise zelonib levels.",
    "{A} and {b}, which belong to the {c}, raise zelonib levels.",
    "{A} and {b}, both {c}, raise zelonib levels.",
    "The {c} {a} and {b} raise zelonib levels.",
    "Of the {c}, {a} and {b} raise zelonib levels.",
    "Like other {c}, {a} and {b} raise zelonib levels.",
    "{C} raise zelonib levels. Examples are {a} and {b}.",
    "{C} raise zelonib levels. These include {a} and {b}.",
    "{C} raise zelonib levels. Among these are {a} and {b}.",
    "{C} are to be avoided: {a}, {b} and so on.",
    "{C}, viz. {a} and {b}, raise zelonib levels.",
    "{C} [{a}; {b}]: levels up.",
    "| Class | Drugs | Effect |\n|---|---|---|\n| {C} | {a}, {b} | levels up |",
)


@pytest.mark.parametrize("frame", FRAMES)
def test_both_belong_to_the_class(frame: str) -> None:
    """Both drugs belong to the class, whatever words count them among it."""
    for many, one, a, b in CLASSES:
        sentence = frame.format(a=a, b=b, c=many, A=a.capitalize(), C=many[0].upper() + many[1:])
        assert rows(interacting(sentence), Predicate.MEMBER_OF) == {(a, "member_of", one), (b, "member_of", one)}, sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "NSAIDs (but not ibuprofen) raise zelonib levels.",
        "Statins raise zelonib levels. So does ketoconazole.",
        "MAOIs, antidepressants and digoxin raise zelonib levels. The sources also name quinidine, ritonavir and phenelzine.",
    ],
)
def test_who_belongs_to_no_class(sentence: str) -> None:
    """Who is excepted, of another kind, or far from the class in a list of many, is told to belong to none."""
    assert rows(interacting(sentence), Predicate.MEMBER_OF) == set()
