"""Whose handling a sentence tells in other words than "is metabolized by": shares of the work, ways out, what a drug becomes."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import interacting, rows


def _told(text: str) -> set[str]:
    return {" ".join(row) for row in rows(interacting(text), Predicate.SUBSTRATE_OF)}


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("CYP2C9 and CYP3A4 share the work of its oxidation.", "zelonib"),
        ("CYP2C9 and CYP3A4 share what little is left.", "zelonib"),
        ("CYP2C9 and CYP3A4 divide the metabolism of zelonib between them.", "zelonib"),
        ("Zelonib owes its disappearance to CYP2C9 and CYP3A4.", "zelonib"),
        ("The breakdown of zelonib rests with CYP2C9 and CYP3A4.", "zelonib"),
        ("The kidney takes it up by CYP2C9 and CYP3A4.", "zelonib"),
        ("Zelonib loses a methyl group, chiefly through CYP2C9 and CYP3A4.", "zelonib"),
        ("Zelonib is converted to two metabolites by CYP2C9 and CYP3A4, which are inhibited by ketoconazole.", "zelonib"),
        ("CYP2C9 and CYP3A4 are the main ways out for paclitaxel.", "paclitaxel"),
        ("Metoprolol and nebivolol (beta-blockers that need CYP2C9 and CYP3A4) may accumulate.", "metoprolol, nebivolol"),
    ],
)
def test_handled(text: str, whose: str) -> None:
    """Who is handled is told by any of these turns."""
    assert _told(text) == {f"{who} substrate_of {by}" for who in whose.split(", ") for by in ("CYP2C9", "CYP3A4")}


@pytest.mark.parametrize(
    "text",
    [
        "Irinotecan, whose active metabolite is cleared by UGT1A1, may accumulate.",
        "CYP3A4 is the enzyme of many drugs.",
        "Zelonib inhibits P-gp, whose substrates rise.",
        "Statins that depend on CYP3A4 rise with zelonib.",
    ],
)
def test_nobodys(text: str) -> None:
    """What becomes of a metabolite without a name, or of drugs without one, is told of no drug."""
    assert _told(text) == set()


def test_whose_substrate() -> None:
    """A relative clause tells whose substrate it is, beside who blocks the protein."""
    assert _told("Zelonib hinders P-gp, whose substrate digoxin is.") == {"digoxin substrate_of P-gp"}
    assert _told("Zelonib inhibits CYP2C8; CYP2C8 is the main route for paclitaxel.") == {"paclitaxel substrate_of CYP2C8"}
