"""A grade that a text writes once for two groups holds for the second unless the document names that one without a grade."""

from __future__ import annotations

import pytest

from tests.monographs import interacting, partners


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (
            ("* Strong CYP3A4 inhibitors/inducers.", "* CYP3A4 inducers lower its levels."),
            {"strong CYP3A4 inhibitor", "CYP3A4 inducer"},
        ),
        (
            ("* Zelonib meets strong and moderate CYP3A4 inhibitors and inducers.", "* CYP3A4 inducers lower its levels."),
            {"strong CYP3A4 inhibitor", "moderate CYP3A4 inhibitor", "CYP3A4 inducer"},
        ),
        (
            ("* **Strong CYP3A4 or UGT1A1 inhibitors:** Avoid.", "* UGT1A1 inhibitors: more toxicity."),
            {"strong CYP3A4 inhibitor", "UGT1A1 inhibitor"},
        ),
    ],
)
def test_a_shared_grade_is_not_of_a_group_that_stands_without_one(lines: tuple[str, ...], found: set[str]) -> None:
    """Whom another place of the document names plainly is the same group where only the word before another one grades it."""
    assert partners(interacting(*lines)) == found


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("* Strong CYP3A4 inhibitors and inducers.",), {"strong CYP3A4 inhibitor", "strong CYP3A4 inducer"}),
        (
            ("* Avoid strong CYP3A4 inhibitors and strong CYP3A4 inducers.", "* CYP3A4 inducers: lower levels."),
            {"strong CYP3A4 inhibitor", "strong CYP3A4 inducer", "CYP3A4 inducer"},
        ),
        (
            ("* Avoid strong or moderate CYP3A4 inhibitors.", "* CYP3A4 inhibitors: higher levels."),
            {"strong CYP3A4 inhibitor", "moderate CYP3A4 inhibitor", "CYP3A4 inhibitor"},
        ),
    ],
)
def test_a_grade_stays_where_it_is_written_or_nothing_speaks_against_it(lines: tuple[str, ...], found: set[str]) -> None:
    """A group with its own grade keeps it beside the plain one, and so does one that the document never names plainly."""
    assert partners(interacting(*lines)) == found
