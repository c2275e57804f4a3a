"""The words for subject and object are found in the sentence, and nothing else is."""

from __future__ import annotations

import pytest

from kg.marks import first_places


def marked(sentence: str, *wordings: list[str]) -> list[str]:
    """The marked parts, counted as a browser counts."""
    units = sentence.encode("utf-16-le")
    return [units[2 * start : 2 * end].decode("utf-16-le") for start, end in first_places(sentence, wordings)]


@pytest.mark.parametrize(
    ("sentence", "wordings", "found"),
    [
        ("Avoid Grapefruit Juice with it.", [["grapefruit juice"], ["it"]], ["Grapefruit Juice", "it"]),
        ("Statins raise it.", [["statin"]], ["Statins"]),
        ("The environment holds no metal.", [["iron"]], []),
        ("It is given by mouth.", [["imatinib"], ["CYP3A4"]], []),
        ("Rifampin lowers it.", [["rifampicin", "rifampin"]], ["Rifampin"]),
        ("CYP3A4 inhibitors raise it.", [["CYP3A4 inhibitors"], ["CYP3A4"]], ["CYP3A4 inhibitors"]),
        ("💊 Imatinib and 💊 warfarin.", [["imatinib"], ["warfarin"]], ["Imatinib", "warfarin"]),
        ("İ warfarin.", [["warfarin"]], ["warfarin"]),
        ("", [["warfarin"]], []),
        ("warfarin", [[], [""]], []),
    ],
)
def test_marks_are_whole_words_in_any_case(sentence: str, wordings: list[list[str]], found: list[str]) -> None:
    """The best wording that stands in the sentence counts, as whole words, plural or not; touching marks are one."""
    assert marked(sentence, *wordings) == found
