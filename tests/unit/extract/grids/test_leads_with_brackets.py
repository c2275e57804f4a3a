"""What a lead says in brackets holds for all that stand below or behind it, and so it does below a label that only sorts them."""

from __future__ import annotations

import pytest

from tests.monographs import change, interacting, one, partners, told

UP = ("subject", "exposure", "increase")


@pytest.mark.parametrize(
    "lead",
    [
        "**Increase zelonib levels** (reduce the dose, monitor troughs):",
        "**Increase zelonib levels (reduce the dose; monitor):**",
        "**Raise zelonib exposure** (use half the dose; check ECG):",
        "Drugs that increase zelonib levels (reduce the dose, and monitor):",
        "Raised zelonib levels (check the level, cut the dose by a third):",
    ],
)
@pytest.mark.parametrize(
    "item", ["Amiodarone", "Others: amiodarone, verapamil", "Miscellaneous: amiodarone, verapamil.", "Moderate: amiodarone"]
)
def test_two_orders_in_the_brackets_of_a_lead_both_hold(lead: str, item: str) -> None:
    """A comma or semicolon within the brackets parts no partner from the change and the advice before it."""
    found = one(interacting(f"{lead}\n\n- {item}"), "amiodarone")
    assert change(found.effect) == UP
    assert told(found) == ("adjust_dose", "monitor")


def test_brackets_that_name_somebody_are_of_that_one() -> None:
    """What brackets before a colon say of another drug is not said of those behind it."""
    found = interacting("Increased bleeding (avoid NSAIDs, use paracetamol): warfarin, heparin.")
    assert told(one(found, "warfarin")) == ()


@pytest.mark.parametrize("label", ["Use instead", "Unaffected by", "Interaction studies", "Preferred"])
def test_a_label_that_tells_something_takes_its_names_out(label: str) -> None:
    """What stands above a list does not hold for those whom a label sorts out of it."""
    found = interacting(f"These raise zelonib levels:\n\n- Amiodarone\n- {label}: azithromycin")
    assert all(change(s.effect) != UP for s in found.statements if s.object.name == "azithromycin")


@pytest.mark.parametrize("label", ["Miscellaneous", "Others", "Alternatives"])
def test_a_label_that_only_sorts_is_no_partner(label: str) -> None:
    """A word at the opening of an item that only says how the names behind it are sorted names nobody."""
    assert partners(interacting(f"1. Amiodarone\n2. {label}: nefazodone, verapamil")) <= {"amiodarone", "nefazodone", "verapamil"}
