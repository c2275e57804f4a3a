"""An effect that is told once, beside or above several, holds for each of them."""

from __future__ import annotations

import pytest

from tests.monographs import change, interacting, one

RISK = ("patient", "risk", "increase")


@pytest.mark.parametrize(
    "line",
    [
        "**Contraindicated (torsades):**",
        "**Never together (serotonin syndrome)**",
        "### Avoid – hyperkalaemia",
        "Take care with other medicines that cause bleeding:",
    ],
)
def test_a_harm_beside_the_advice_over_a_list_is_why_each_is_listed(line: str) -> None:
    """In brackets, behind a dash, or as what the class does."""
    found = interacting(f"{line}\n\n- linezolid\n- sotalol")
    assert [change(one(found, name).effect) for name in ("linezolid", "sotalol")] == [RISK, RISK]


def test_advice_over_a_list_without_a_harm_tells_no_effect() -> None:
    """Brackets that name no harm add nothing."""
    found = interacting("**Avoid (see below):**\n\n- linezolid\n- sotalol")
    assert one(found, "linezolid").effect is None


def test_a_reason_below_a_list_of_bare_names_is_of_each() -> None:
    """A short paragraph that names nobody and tells a harm."""
    found = interacting("Take care with:\n\n- eplerenone\n- amiloride\n\nHyperkalaemia may result.")
    assert change(one(found, "amiloride").effect) == RISK


def test_the_kind_that_a_cell_opens_with_is_that_of_its_row() -> None:
    """And so no partner of its own."""
    found = interacting("| Partner | Result |\n|---|---|\n| Triazolam, digoxin | CYP3A4 substrates: levels ↑ |")
    assert change(one(found, "triazolam").effect) == ("object", "exposure", "increase")


def test_an_impact_that_is_told_of_one_is_that_of_the_class_over_the_row() -> None:
    """As package inserts set it, with examples in a row of their own."""
    rows = "| *Clinical Impact* | Diltiazem doubled zelonib exposure. |\n| *Examples* | aprepitant, fluconazole |"
    found = interacting(f"| Moderate CYP3A4 Inhibitors | |\n|---|---|\n{rows}")
    assert change(one(found, "fluconazole").effect) == ("subject", "exposure", "increase")


def test_what_applies_to_others_is_what_was_said_before() -> None:
    """Its effect and its advice."""
    found = interacting("Omeprazole lowers zelonib absorption. Applies to: omeprazole, esomeprazole.")
    assert change(one(found, "esomeprazole").effect) == ("subject", "exposure", "decrease")
