"""Isoforms are found in every way that texts write and shorten them."""

from __future__ import annotations

import pytest

from extract.terms.names import find as find_names
from extract.terms.own import own_of
from extract.terms.proteins import find
from kg.model import Kind
from tests.marked import marked

OWN, _ = own_of("Zelonib")


def isoforms(text: str) -> list[str]:
    """The names of the isoforms in order."""
    return [m.entity.name for m in find_names(text, OWN) if m.is_protein]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CYP3A4", "CYP3A4"),
        ("CYP 3A4", "CYP3A4"),
        ("CYP-3A4", "CYP3A4"),
        ("CYP enzymes (3A4", "CYP3A4"),
        ("UGT enzymes 1A9", "UGT1A9"),
        ("CYP4503A4", "CYP3A4"),
        ("cytochrome P450 3A4", "CYP3A4"),
        ("cytochrome P-450 3A4", "CYP3A4"),
        ("P450 2D6", "CYP2D6"),
        ("CYP3A", "CYP3A"),
        ("CYP2C8, 2C9 and 2C19", "CYP2C8 CYP2C9 CYP2C19"),
        ("CYP2C8, CYP2C9, or CYP2C19", "CYP2C8 CYP2C9 CYP2C19"),
        ("CYP1A2, 2C9, 2C19, 2D6, and 3A4", "CYP1A2 CYP2C9 CYP2C19 CYP2D6 CYP3A4"),
        ("CYP3A4/5", "CYP3A4 CYP3A5"),
        ("CYP3A4/CYP3A5", "CYP3A4 CYP3A5"),
        ("CYP3A4 & 3A5", "CYP3A4 CYP3A5"),
        ("UGT1A1, 1A3 and 1A9", "UGT1A1 UGT1A3 UGT1A9"),
        ("OATP1B1/1B3", "OATP1B1 OATP1B3"),
        ("OATP1B1 and OATP1B3", "OATP1B1 OATP1B3"),
        ("OAT1/3", "OAT1 OAT3"),
        ("MATE1 and MATE2-K", "MATE1 MATE2-K"),
        ("CYP1A2, -2C9 and -3A4", "CYP1A2 CYP2C9 CYP3A4"),
        ("CYP1A2 and 2D6; only 2D6", "CYP1A2 CYP2D6 CYP2D6"),
    ],
)
def test_isoforms_are_found(text: str, expected: str) -> None:
    """Full, shortened and coordinated names each give their isoforms, in order."""
    assert isoforms(text) == expected.split()


@pytest.mark.parametrize(
    "text",
    ["5 mg", "3A4", "Take 2B pencils", "stage 3A disease", "type 2D", "enzymes", "MYCYP3A4x", "XOCT2"],
)
def test_other_numbers_are_no_isoforms(text: str) -> None:
    """Doses, stages and bare codes without their family name no enzyme."""
    assert isoforms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "CYP3A4 and 5 mg",
        "CYP3A4, 2 hours later",
        "CYP2D6, 10% of it",
        "CYP3A4 and 30 mcg",
        "CYP2D6, 7 days",
        "CYP1A2, 3 times",
        "CYP3A4. 5 of them",
    ],
)
def test_a_dose_behind_an_isoform_is_none(text: str) -> None:
    """A number with a unit does not continue a list of isoforms."""
    assert len(isoforms(text)) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "by <enzyme>CYP2C8</enzyme>, <enzyme>2C9</enzyme> and <enzyme>2C19</enzyme> alone.",
        "by <enzyme>CYP3A4</enzyme>/<enzyme>5</enzyme>",
        "<transporter>OATP1B1</transporter>/<transporter>1B3</transporter>",
    ],
)
def test_each_isoform_has_its_own_place(sentence: str) -> None:
    """A shortened isoform is mentioned where its own characters stand."""
    text, marks = marked(sentence)
    assert [(m.start, m.end, str(m.entity.kind)) for m in find(text)] == [(m.start, m.end, m.kind) for m in marks]


def test_a_spelt_out_isoform_with_its_abbreviation_is_one_enzyme() -> None:
    """The full name and the short name in brackets both mean CYP3A4."""
    found = find_names("Cytochrome P450 3A4 (CYP3A4) and the CYP3A4 isoenzyme", OWN)
    assert {m.entity.name for m in found} == {"CYP3A4"}


def test_an_unlisted_isoform_is_still_a_protein() -> None:
    """A symbol that no table holds is an enzyme or a transporter by its family."""
    assert [(m.entity.name, m.entity.kind) for m in find("CYP99Z9 and OATP9Z9")] == [
        ("CYP99Z9", Kind.ENZYME),
        ("OATP9Z9", Kind.TRANSPORTER),
    ]


def meant(text: str) -> list[str]:
    """The proteins mentioned in words that refer back."""
    at = text.lower().rindex("these enzymes") if "these enzymes" in text.lower() else text.lower().rindex("this enzyme")
    return [m.entity.name for m in find_names(text, OWN) if m.start >= at]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is metabolized by CYP2C9 and CYP3A4. Inhibitors of these enzymes raise levels.", ["CYP2C9", "CYP3A4"]),
        ("It is metabolized by CYP3A4. Inhibitors of this enzyme raise levels.", ["CYP3A4"]),
        ("It is metabolized by the CYP450 system, mainly CYP2C19. These enzymes vary.", ["CYP2C19"]),
        ("CYP1A2 is one thing. It is metabolized by CYP3A4. Inhibitors of this enzyme raise levels.", ["CYP3A4"]),
        ("It is metabolized by CYP2C9 and CYP3A4. This enzyme is unclear.", []),
        ("These enzymes are unknown.", []),
    ],
)
def test_these_enzymes_are_those_named_before(text: str, expected: list[str]) -> None:
    """Words that refer back mean the isoforms of the nearest earlier sentence, if their number fits."""
    assert meant(text) == expected
