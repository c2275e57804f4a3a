"""Who "it" is where a sentence on the drug and others goes on with it: "has no interaction with warfarin, and it does not inhibit …"."""

from __future__ import annotations

from itertools import product

import pytest

from kg.model import Predicate
from tests.monographs import interacting, rows

ACTS = (Predicate.INHIBITS, Predicate.INDUCES)
SAID = (
    "Zelonib has no relevant interaction with warfarin",
    "Zelonib does not interact with digoxin",
    "Zelonib is safe with warfarin and digoxin",
    "Zelonib reduces exposure to midazolam",
    "Zelonib did not alter theophylline clearance",
)
GOES_ON = (
    (", and it does not inhibit CYP2D6.", {("zelonib", "not inhibits", "CYP2D6")}),
    (", nor does it induce CYP3A4.", {("zelonib", "not induces", "CYP3A4")}),
    (", but it is a weak inhibitor of P-gp.", {("zelonib", "inhibits", "P-gp")}),
    (" and it was not found to inhibit CYP1A2.", {("zelonib", "not inhibits", "CYP1A2")}),
)


@pytest.mark.parametrize(("said", "goes_on"), list(product(SAID, GOES_ON)))
def test_it_is_the_subject_of_the_clause_before(said: str, goes_on: tuple[str, set[tuple[str, str, str]]]) -> None:
    """The subject of the first clause goes on, and not the one named last in it."""
    line, expected = goes_on
    assert rows(interacting(said + line), *ACTS) == expected


def test_a_partner_goes_on_as_well() -> None:
    """Where a partner is the subject, it is the partner that acts."""
    found = interacting("Ritonavir boosts zelonib levels, and it strongly inhibits CYP3A4.")
    assert rows(found, *ACTS) == {("ritonavir", "inhibits", "CYP3A4")}


@pytest.mark.parametrize(
    "line",
    [
        "Zelonib levels rise with ketoconazole, and it also inhibits P-gp.",
        "Zelonib and warfarin do not interact, and it does not inhibit CYP2C9.",
        "The combination with rifampicin lowers zelonib levels, and it induces CYP3A4.",
    ],
)
def test_it_is_nobody_where_either_may_be_meant(line: str) -> None:
    """Where a sentence does not open with who acts, nobody is said to."""
    assert not rows(interacting(line), *ACTS)
