"""Plain sentences that rules on brackets, conditions, lists and rows have to leave as they are."""

from __future__ import annotations

import pytest

from tests.monographs import interacting, rows

ZELONIB = "zelonib"


@pytest.mark.parametrize(
    "line",
    [
        "Plasma levels increased (CYP3A4 inhibitor).",
        "Avoid with this group (strong CYP3A4 inhibitor).",
        "Its Cmax doubles when a third drug is added (CYP3A4 inhibitor).",
        "Levels are lowered by barbiturates (CYP3A4 inducer).",
        "The dose has to be halved if combined (moderate CYP2D6 inhibitor).",
    ],
)
def test_a_role_in_brackets_is_of_nobody_where_no_partner_opens_the_clause(line: str) -> None:
    """It names a group of partners then, and the drug itself does nothing."""
    found = rows(interacting(line))
    assert not any(who == ZELONIB and what in ("inhibits", "induces") for who, what, _ in found)
    assert any(what == "interacts_with" and ("inhibitor" in whom or "inducer" in whom) for _, what, whom in found)


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("- **Ketoconazole:** levels rise (strong CYP3A4 inhibitor)", ("ketoconazole", "inhibits", "CYP3A4")),
        ("Fluvoxamine raises its level (strong CYP1A2 inhibitor).", ("fluvoxamine", "inhibits", "CYP1A2")),
        ("| Drug | Effect |\n|---|---|\n| Edoxaban | exposure doubled (P-gp substrate) |", ("edoxaban", "substrate_of", "P-gp")),
    ],
)
def test_a_role_in_brackets_is_of_the_partner_that_opens_the_clause(line: str, role: tuple[str, str, str]) -> None:
    """It is no partner besides."""
    found = rows(interacting(line))
    assert role in found
    assert len([r for r in found if r[1] == "interacts_with"]) == 1
