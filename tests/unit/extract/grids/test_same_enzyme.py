"""Roles told of "this enzyme", "both", "none of the three": proteins that an earlier sentence, item or block names."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import interacting, rows

_ROLES = (Predicate.INHIBITS, Predicate.INDUCES, Predicate.SUBSTRATE_OF)


def _told(text: str) -> set[str]:
    return {" ".join(row) for row in rows(interacting(*text.split(" | ")), *_ROLES)}


@pytest.mark.parametrize("one", ["this enzyme", "the same enzyme", "that isoform", "this very isoenzyme", "the enzyme"])
@pytest.mark.parametrize(
    ("frame", "role"),
    [
        ("Gemfibrozil is an inhibitor of {one}.", "gemfibrozil inhibits CYP2C8"),
        ("Gemfibrozil inhibits {one}.", "gemfibrozil inhibits CYP2C8"),
        ("Gemfibrozil induces {one}, and levels fall.", "gemfibrozil induces CYP2C8"),
        ("Repaglinide is metabolized by {one}.", "repaglinide substrate_of CYP2C8"),
    ],
)
def test_one_enzyme(one: str, frame: str, role: str) -> None:
    """Words for the one enzyme of the sentence before mean it."""
    assert _told("Zelonib is cleared by CYP2C8. " + frame.format(one=one)) == {"zelonib substrate_of CYP2C8", role}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Rifampicin induces both.", {"rifampicin induces CYP2C8", "rifampicin induces CYP3A4"}),
        ("Fluconazole inhibits both enzymes.", {"fluconazole inhibits CYP2C8", "fluconazole inhibits CYP3A4"}),
        ("It inhibits neither of these enzymes.", {"zelonib not inhibits CYP2C8", "zelonib not inhibits CYP3A4"}),
        ("It does not inhibit either of them.", {"zelonib not inhibits CYP2C8", "zelonib not inhibits CYP3A4"}),
        ("It slows none of these enzymes.", {"zelonib not inhibits CYP2C8", "zelonib not inhibits CYP3A4"}),
        ("Quinidine inhibits this enzyme.", set()),
        ("It inhibits none of the three.", set()),
    ],
)
def test_several(text: str, told: set[str]) -> None:
    """Words for several mean all of the sentence before, where they are as many; "this enzyme" of two means neither."""
    assert (
        _told(f"Zelonib is cleared by CYP2C8 and CYP3A4. {text}") - {"zelonib substrate_of CYP2C8", "zelonib substrate_of CYP3A4"} == told
    )


def test_across_blocks() -> None:
    """An item takes up the enzyme of the item before; an enzyme that the text names between is another one."""
    assert "bupropion inhibits CYP2D6" in _told("- **Fluoxetine:** a strong CYP2D6 inhibitor. | - **Bupropion:** inhibits the same enzyme.")
    assert not any(
        "trimethoprim" in row for row in _told("It is cleared by CYP3A4. | Trimethoprim hits a reductase; it inhibits this enzyme.")
    )
