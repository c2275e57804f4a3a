"""Examples that a sentence of its own counts up share what the sentence before says of all."""

from __future__ import annotations

import pytest

from tests.monographs import change, denied, interacting, one, told

_LOWERS = "Several companions lower zelonib levels."


@pytest.mark.parametrize(
    "examples",
    [
        "Among them are N.",
        "Examples are N.",
        "Well-known examples of these are N.",
        "These include N.",
        "To this group belong N.",
        "N belong here.",
        "N count among them.",
        "N are examples.",
        "N are the best known.",
        "N do the same.",
        "This applies to N.",
        "They are above all N.",
        "Pointers in practice are N.",
        "The ones most often met are N.",
        "N are the drugs most commonly prescribed.",
        "In daily practice, this is mainly N.",
        "This is equally true of N.",
    ],
)
def test_examples_share_the_effect_on_whom_it_is(examples: str) -> None:
    """In whatever words they are counted up."""
    found = interacting(f"{_LOWERS} {examples.replace('N', 'phenytoin and rifampicin')}")
    assert change(one(found, "phenytoin").effect) == change(one(found, "rifampicin").effect) == ("subject", "exposure", "decrease")


def test_examples_share_advice_and_denials() -> None:
    """They are said of all, too."""
    assert told(one(interacting("Certain medicines should be avoided. These include warfarin."), "warfarin")) == ("avoid",)
    assert denied(interacting("Many drugs do not affect zelonib levels. Among them is warfarin.")) == {"warfarin"}
    found = interacting("Live vaccines are contraindicated. This applies to yellow fever vaccine.")
    assert told(one(found, "yellow fever vaccine")) == ("contraindicated",)


def test_examples_share_an_effect_that_an_earlier_clause_tells_of_the_same() -> None:
    """Also where the last one only advises on them."""
    found = one(interacting("Inducers of CYP3A4 lower zelonib levels; avoid them. Examples are phenytoin and rifampicin."), "phenytoin")
    assert (change(found.effect), told(found)) == (("subject", "exposure", "decrease"), ("avoid",))


def test_advice_on_these_medications_is_on_all_that_a_paragraph_names() -> None:
    """Not only on those of the sentence before, nor on those who do not interact."""
    advice = "Concomitant use of these medications needs careful monitoring."
    found = interacting(f"Zelonib may interact with warfarin. Metformin does not matter. It can also raise lithium levels. {advice}")
    assert {s.object.name for s in found.statements if told(s) == ("monitor",)} == {"warfarin", "lithium"}


def test_what_examples_say_themselves_stays() -> None:
    """The sentence before adds only what they leave out."""
    found = one(interacting("Many drugs raise zelonib levels. Digoxin is one of them, and its dose should be reduced."), "digoxin")
    assert (change(found.effect), told(found)) == (("subject", "exposure", "increase"), ("adjust_dose",))


@pytest.mark.parametrize(
    "line",
    [
        f"{_LOWERS} Warfarin is not one of them.",
        f"{_LOWERS} Examples of other matters are on record for warfarin.",
        f"{_LOWERS} Nothing is known of warfarin.",
        "Do many drugs lower zelonib levels? Warfarin is an example.",
        "Zelonib lowers blood pressure. Warfarin is an example of what it is given with.",
    ],
)
def test_a_name_that_counts_up_nobody_shares_nothing(line: str) -> None:
    """It is left out, or speaks of something else."""
    assert not any(s.effect and not s.negated for s in interacting(line).statements)


@pytest.mark.parametrize(
    "again",
    [
        "The same goes for N.",
        "The same can be expected of N.",
        "So does N.",
        "Likewise N.",
        "N likewise.",
        "N behaves in the same way.",
        "N: same story.",
        "What was said of it is true of N.",
    ],
)
def test_what_is_said_again_of_another_is_the_same(again: str) -> None:
    """An effect, an advice and a denial go on to whom the next sentence names."""
    again = again.replace("N", "digoxin")
    assert told(one(interacting(f"Lithium raises zelonib levels; avoid it. {again}"), "digoxin")) == ("avoid",)
    assert denied(interacting(f"Zelonib left lithium as it was. {again}")) == {"lithium", "digoxin"}


def test_names_alone_head_what_follows() -> None:
    """Those are "both" whom sentences of names have listed; interactions at large are nobody's."""
    assert denied(interacting("Lithium. Digoxin. Both were tried at full dose, and both were unaffected.")) == {"lithium", "digoxin"}
    assert denied(interacting("Zelonib was tried with lithium, digoxin and warfarin. All three stayed as they were.")) == {
        "lithium",
        "digoxin",
        "warfarin",
    }
    assert denied(interacting("Lithium. Digoxin. Interactions are unlikely otherwise.")) == set()
    assert denied(interacting("Lithium raises zelonib levels. These interactions are not relevant in the young.")) == set()
