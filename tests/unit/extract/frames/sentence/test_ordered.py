"""An order that opens a row holds for each of it, whatever the brackets behind them say."""

from __future__ import annotations

import pytest

from tests.monographs import advised, change, interacting, one, read, told


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("Avoid warfarin (risk of bleeding), lithium (toxicity), and cisplatin (kidney damage).", "avoid"),
        ("Monitor patients on warfarin (risk of bleeding), lithium (toxicity) and cisplatin (kidney damage).", "monitor"),
        ("Use caution with warfarin (bleeding), lithium (toxicity) or other cisplatin (kidney damage).", "caution"),
    ],
)
def test_an_order_holds_for_all_of_a_row(text: str, order: str) -> None:
    """Reasons in brackets part what happens, not what is to be done."""
    assert advised(text) == {"warfarin": (order,), "lithium": (order,), "cisplatin": (order,)}


def test_each_of_the_row_keeps_its_own_reason() -> None:
    """An answer counts for the last of the row, too."""
    found = read("## FAQs\n\nAvoid use with anticoagulants (bleeding) and nephrotoxic drugs (enhanced kidney toxicity).")
    assert told(one(found, "nephrotoxic drug")) == ("avoid",)
    assert change(one(found, "nephrotoxic drug").effect) == ("patient", "risk", "increase")


def test_advice_in_brackets_is_of_one_alone() -> None:
    """What no order opens, and what has its own advice, takes none over."""
    assert advised("It interacts with warfarin (avoid), lithium (toxicity) and cisplatin (kidney damage).")["lithium"] == ()
    assert advised("Use caution with NSAIDs (ulcers) and alcohol (avoid).")["alcohol"] == ("avoid",)
    said = one(interacting("Avoid grapefruit juice (raises levels); ketoconazole raises them as well."), "ketoconazole")
    assert told(said) == ()
