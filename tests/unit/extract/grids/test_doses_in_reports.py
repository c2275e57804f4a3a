"""What doses did in a study changes no dose; what is to be done with a dose does, in whatever form it is told."""

from __future__ import annotations

import pytest

from tests.monographs import advised

REPORTS = (
    "Multiple doses of ketoconazole increased it.",
    "Repeated dosing of ketoconazole lowered zelonib.",
    "Single doses of ketoconazole reduced zelonib AUC.",
    "Multiple doses increased it: ketoconazole 400 mg daily.",
    "Ketoconazole at a dose of 200 mg increased it.",
    "Once-daily doses of ketoconazole increase exposure.",
    "Therapeutic doses of ketoconazole increase its levels.",
    "Usual doses of ketoconazole lower its effect.",
    "The dose of ketoconazole was halved in the study.",
    "When the dose of ketoconazole was doubled, AUC rose.",
)
ORDERS = (
    "Halve the dose with ketoconazole.",
    "With ketoconazole, the dose is halved.",
    "Multiple doses of ketoconazole increased it: reduce the dose.",
    "Reduce the dose of zelonib: high doses of ketoconazole raise levels.",
    "Zelonib dose reduced with ketoconazole.",
    "Doses must be reduced when ketoconazole is added.",
    "Ketoconazole – half the dose.",
    "Decrease the zelonib dose if ketoconazole is started.",
)


@pytest.mark.parametrize("line", REPORTS)
def test_what_a_dose_did_adjusts_none(line: str) -> None:
    """Whatever it raised or lowered: by name, as "it", now or then."""
    assert advised(line).get("ketoconazole", ()) == ()


@pytest.mark.parametrize("line", ORDERS)
def test_what_is_to_be_done_with_a_dose_adjusts_it(line: str) -> None:
    """Orders, needs, notes, beside reports or alone."""
    assert advised(line)["ketoconazole"] == ("adjust_dose",)


@pytest.mark.parametrize(
    ("line", "first", "second"),
    [
        ("The first is contraindicated; the latter needs monitoring.", ("contraindicated",), ("monitor",)),
        ("The first must be avoided, the second monitored.", ("avoid",), ("monitor",)),
        ("The first should be avoided, the second used with caution.", ("avoid",), ("caution",)),
        ("The second must be avoided.", (), ("avoid",)),
        ("The former is contraindicated.", ("contraindicated",), ()),
        ("The latter is contraindicated, the former needs monitoring.", ("monitor",), ("contraindicated",)),
    ],
)
def test_the_first_and_the_second_each_have_their_own(line: str, first: tuple[str, ...], second: tuple[str, ...]) -> None:
    """Of two that the sentence before names, by their place."""
    assert advised(f"Ketoconazole and digoxin interact. {line}") == {"ketoconazole": first, "digoxin": second}


def test_the_first_of_something_else_is_no_drug() -> None:
    """A dose or a week that is the first one is not the drug that was named first."""
    told = advised("Ketoconazole and digoxin raise levels. The first dose should be halved.")
    assert told == dict.fromkeys(("ketoconazole", "digoxin"), ("adjust_dose",))
    told = advised("Ketoconazole and digoxin raise levels. The first dose should be halved, the second should be doubled.")
    assert told == dict.fromkeys(("ketoconazole", "digoxin"), ("adjust_dose",))
