"""Roles that studies did not find, that are ruled out, or that a second drug shares; and denials of something else beside them."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import interacting, rows

_ROLES = (Predicate.INHIBITS, Predicate.INDUCES, Predicate.SUBSTRATE_OF)


def _told(text: str) -> set[str]:
    return {" ".join(row) for row in rows(interacting(text), *_ROLES)}


@pytest.mark.parametrize(
    "text",
    [
        "Nor did studies with human microsomes point to any {deed} of CYP2C8 or CYP2D6.",
        "Neither did work in liver cells show {deed} of CYP2C8 or CYP2D6.",
        "Experiments in vitro did not indicate any {deed} of CYP2C8 or CYP2D6.",
        "No evidence of {deed} of CYP2C8 or CYP2D6 was found in volunteers.",
        "There was no sign of any relevant {deed} of CYP2C8 or CYP2D6.",
        "CYP2C8, CYP2D6: no {deed} to be expected at clinical levels.",
        "CYP2C8 and CYP2D6: no relevant {deed}.",
        "{deed} of CYP2C8 and CYP2D6 has been excluded.",
    ],
)
@pytest.mark.parametrize(("deed", "does"), [("inhibition", "inhibits"), ("induction", "induces")])
def test_not_found(text: str, deed: str, does: str) -> None:
    """What was not found, or has been excluded, is denied of the text's own drug."""
    assert _told(text.format(deed=deed).capitalize()) <= {f"zelonib not {does} CYP2C8", f"zelonib not {does} CYP2D6"} != _told("")


@pytest.mark.parametrize(
    ("text", "whose", "role"),
    [
        ("Zelonib does not induce CYP3A4, and nor does bosentan.", "zelonib, bosentan", "not induces CYP3A4"),
        ("Ketoconazole inhibits CYP3A4, and so do nefazodone and ritonavir.", "ketoconazole, nefazodone, ritonavir", "inhibits CYP3A4"),
        ("Transport by P-gp has been ruled out.", "zelonib", "not substrate_of P-gp"),
        ("Zelonib is not recognised by P-gp.", "zelonib", "not substrate_of P-gp"),
        ("The other isoforms, namely CYP2D6, remain uninhibited.", "zelonib", "not inhibits CYP2D6"),
        ("Temazepam and lorazepam: CYP3A4 plays no part in their removal.", "temazepam, lorazepam", "not substrate_of CYP3A4"),
        ("Temazepam: CYP3A4 plays no part in its removal.", "temazepam", "not substrate_of CYP3A4"),
    ],
)
def test_shared_and_ruled_out(text: str, whose: str, role: str) -> None:
    """Who shares a role by an auxiliary has it too; "their" is of those whom a label names."""
    assert _told(text) == {f"{who} {role}" for who in whose.split(", ")}


@pytest.mark.parametrize(
    "text",
    [
        "Zelonib did not show toxicity, and it inhibits CYP3A4.",
        "There is no evidence of harm; zelonib inhibits CYP3A4.",
        "It did not give trouble because it inhibits CYP3A4 weakly.",
        "Nor did it raise digoxin, though it inhibits CYP3A4.",
        "Studies did not reveal that food matters; zelonib inhibits CYP3A4.",
    ],
)
def test_denied_beside_it(text: str) -> None:
    """What a sentence denies beside a role leaves the role as it is told."""
    assert _told(text) == {"zelonib inhibits CYP3A4"}
