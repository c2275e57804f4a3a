"""Roles of what a drug becomes are told of that, by its name, and neither of the drug nor of nobody."""

from __future__ import annotations

import pytest

from extract.roles import metabolites
from kg.model import Predicate
from tests.monographs import read, rows


def _told(body: str, title: str = "Zelonib") -> set[str]:
    found = rows(read(f"## Pharmacokinetics\n\n{body}", title=title), Predicate.SUBSTRATE_OF, Predicate.INHIBITS, Predicate.INDUCES)
    return {" ".join(row) for row in found}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("It is converted to its active metabolite, ZB-117. ZB-117 is glucuronidated by UGT1A1.", {"zb 117 substrate_of UGT1A1"}),
        ("It is hydrolysed to norzelonib (NZB). NZB is cleared by UGT1A9.", {"norzelonib substrate_of UGT1A9"}),
        ("It is converted to hydroxyzelonib, itself then glucuronidated by UGT1A9.", {"hydroxyzelonib substrate_of UGT1A9"}),
        ("Zelonib, whose active metabolite ZB-117 is cleared by UGT1A1, may accumulate.", {"zb 117 substrate_of UGT1A1"}),
        ("ZMQ, the cytotoxic component, is metabolised by CYP3A4.", {"zmq substrate_of CYP3A4"}),
        ("The metabolite N-desmethyl zelonib inhibits CYP2D6.", {"n desmethyl zelonib inhibits CYP2D6"}),
        (
            "It is oxidised to ZB-117 by CYP2C9. ZB-117 does not inhibit CYP2D6.",
            {"zelonib substrate_of CYP2C9", "zb 117 not inhibits CYP2D6"},
        ),
        (
            "The metabolites ZB-117 and ZB-118 are cleared by UGT1A4.",
            {"zb 117 substrate_of UGT1A4", "zb 118 substrate_of UGT1A4"},
        ),
    ],
)
def test_a_role_of_a_metabolite_is_its_own(body: str, expected: set[str]) -> None:
    """Whoever a text introduces as made from its drug has the roles that are told of it by name."""
    assert _told(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Zelonib and its active metabolite norzelonib inhibit CYP2D6.", {"zelonib inhibits CYP2D6", "norzelonib inhibits CYP2D6"}),
        (
            "Neither zelonib nor its metabolite norzelonib inhibits CYP2D6.",
            {"zelonib not inhibits CYP2D6", "norzelonib not inhibits CYP2D6"},
        ),
        (
            "Zelonib and its metabolite paliperidone are substrates of P-gp.",
            {"zelonib substrate_of P-gp", "paliperidone substrate_of P-gp"},
        ),
        (
            "ZB-117, a metabolite of zelonib, and zelonib are cleared by CYP3A4.",
            {"zelonib substrate_of CYP3A4", "zb 117 substrate_of CYP3A4"},
        ),
    ],
)
def test_the_drug_named_in_one_breath_has_the_role_as_well(body: str, expected: set[str]) -> None:
    """The words that say which metabolite it is part the drug from nothing that is told of both."""
    assert _told(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        "It is metabolised to norzelonib. CYP3A4 converts zelonib to norzelonib.",
        "It is metabolised to norzelonib. The formation of norzelonib is mediated by CYP3A4.",
        "The active metabolite ZB-117 is formed by CYP3A4.",
        "It is hydrolysed to ZB-117. Zelonib, but not ZB-117, is metabolised by CYP3A4.",
        "It is metabolised by CYP3A4 to inactive metabolites.",
        "It is hydrolysed (by CYP3A4) and oxidised into its active metabolite, terbutaline.",
        "It is metabolised to sulfate conjugates, mainly by CYP3A4.",
    ],
)
def test_who_makes_a_metabolite_handles_the_drug(body: str) -> None:
    """What is only formed is handled by nobody: the enzyme that forms it handles its drug."""
    assert _told(body) == {"zelonib substrate_of CYP3A4"}


def test_a_label_by_letter_and_number_is_no_name() -> None:
    """The letter and number of "M1" are another substance in every text, and would join them in a graph."""
    assert _told("The metabolite M1 is cleared by CYP3A4.") == set()


def test_a_conjugate_is_something_else() -> None:
    """What is told of a conjugate is not told of what it is made from."""
    assert _told("Its active metabolite is ZB-117. ZB-117 glucuronide is a substrate of MRP2.") == {"zb 117 glucuronide substrate_of MRP2"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It is converted in the liver to norzelonib and hydroxyzelonib.", {"norzelonib", "hydroxyzelonib"}),
        ("It is converted to the pharmacologically active fenozelic acid (FZA).", {"fenozelic acid", "fza"}),
        ("The conjugate releases ZMAE.", {"zmae"}),
        ("Its metabolites accumulate in renal failure.", set()),
        ("It is metabolised to inactive compounds, mainly by oxidation.", set()),
        ("CYP3A4 is a component of the liver.", set()),
    ],
)
def test_names_that_are_introduced(text: str, names: set[str]) -> None:
    """A name is taken where the text says what it is, if it is formed like one."""
    assert set(metabolites.named([text]).names) == names
