"""The helper that reads marked sentences refuses what would assert nothing."""

from __future__ import annotations

import pytest

from tests.marked import Mark, marked


def test_marks_come_with_their_places_in_the_plain_sentence() -> None:
    """Tags are gone from the text, and each mark cuts its own words out of it."""
    text, marks = marked("<drug>Imatinib</drug> inhibits <enzyme>CYP3A4</enzyme>.")
    assert text == "Imatinib inhibits CYP3A4."
    assert marks == (Mark(kind="drug", start=0, end=8, text="Imatinib"), Mark(kind="enzyme", start=18, end=24, text="CYP3A4"))
    assert all(text[m.start : m.end] == m.text for m in marks)


def test_other_angle_brackets_stay() -> None:
    """Comparisons are text, not tags."""
    assert marked("age < 5 and > 2 of <food>milk</food>")[0] == "age < 5 and > 2 of milk"


@pytest.mark.parametrize(
    ("sentence", "problem"),
    [
        ("<drug>Imatinib works", "never closed"),
        ("Imatinib</drug> works", "closes nothing"),
        ("<drug>Imatinib</food> works", "closes nothing"),
        ("<drug>Imatinib <food>milk</food></drug>", "opens inside"),
        ("Imatinib works", "nothing is marked"),
        ("<drug></drug>Imatinib", "marks no word"),
        ("", "nothing is marked"),
    ],
)
def test_a_sentence_that_asserts_nothing_is_refused(sentence: str, problem: str) -> None:
    """Unbalanced, nested, empty and absent marks raise an error that shows the sentence."""
    with pytest.raises(ValueError, match=problem):
        marked(sentence)
