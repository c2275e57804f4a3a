"""Entries of a compendium: a heading names a class, and lines with labels say what happens, with whom of it, and what to do."""

from __future__ import annotations

import pytest

from tests.monographs import change, interacting, one, told


@pytest.mark.parametrize(
    "heading",
    ["### Zelonib – potassium-sparing diuretics", "### Potassium-sparing diuretics", "### Zelonib and potassium-sparing diuretics"],
)
def test_what_an_entry_advises_on_a_class_holds_for_those_it_names(heading: str) -> None:
    """A member is named in one line and the advice on its class stands in another."""
    found = interacting(
        heading,
        "**Effect:** serum potassium may rise with spironolactone or amiloride.\n**Management:** avoid these diuretics, or check levels.",
    )
    for name in ("spironolactone", "amiloride"):
        assert (change(one(found, name).effect), told(one(found, name))) == (("patient", "risk", "increase"), ("avoid", "monitor"))


def test_what_happens_with_a_class_happens_with_those_it_names() -> None:
    """The way in which members act stands in one line, what comes of it in another."""
    found = interacting(
        "### Zelonib – protease inhibitors",
        "**Mechanism:** strong CYP3A4 inhibition by ritonavir and by atazanavir.\n**Effect:** very large increase in zelonib exposure.",
    )
    assert {change(one(found, name).effect) for name in ("ritonavir", "atazanavir")} == {("subject", "exposure", "increase")}


def test_advice_on_the_others_of_a_class_is_not_on_the_one_named() -> None:
    """Who is told of by name is none of the "other" ones."""
    found = interacting(
        "**Fibrates:** Increased risk of cholelithiasis with fenofibrate. Coadministration with other fibrates not recommended."
    )
    assert (told(one(found, "fenofibrate")), told(one(found, "fibrate"))) == ((), ("avoid",))
