"""What is told of one partner in an item, in those below it, or in a row is one story."""

from __future__ import annotations

import pytest

from tests.monographs import change, denied, interacting, one, partners, read


@pytest.mark.parametrize(
    "lines",
    [
        ("- **Levodopa:** Its exposure rises by 40%. No dose change is needed.",),
        ("- Levodopa\n    - exposure rises\n    - no dose adjustment needed",),
        ("| Drug | Effect | Advice |\n|---|---|---|\n| Levodopa | exposure rises | No dose change |",),
    ],
)
def test_behind_an_effect_no_dose_change_denies_nothing(lines: tuple[str, ...]) -> None:
    """What happens is said; that nothing need be done takes it not back."""
    found = interacting(*lines)
    assert change(one(found, "levodopa").effect) == ("object", "exposure", "increase")
    assert not denied(found)


@pytest.mark.parametrize(
    "lines",
    [("- Digoxin\n    - no interaction",), ("| Drug | Effect |\n|---|---|\n| Digoxin | None |",), ("### Digoxin", "No effect was seen.")],
)
def test_a_name_that_the_rest_denies_is_no_partner(lines: tuple[str, ...]) -> None:
    """The name alone said nothing yet."""
    assert (partners(interacting(*lines)), denied(interacting(*lines))) == (set(), {"digoxin"})


def test_a_denial_that_names_another_is_kept() -> None:
    """The one rises, the other does not."""
    found = interacting("- **Digoxin:** Levels rise. No interaction with warfarin was seen.")
    assert (partners(found), denied(found)) == ({"digoxin"}, {"warfarin"})


def test_see_elsewhere_says_nothing_where_something_is_said() -> None:
    """Only where the text says nothing else is the name a partner."""
    found = read(
        "## Drug Interactions\n\n- **Clopidogrel:** See Q1.\n- **Lithium:** see section 4.4\n\n"
        "## FAQs\n\n### Q1: Can it be combined with clopidogrel?\n\n**A:** Zelonib has no effect on clopidogrel levels."
    )
    assert (partners(found), denied(found)) == ({"lithium"}, {"clopidogrel"})
