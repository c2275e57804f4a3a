"""Who is offered in place of a drug that is barred is no partner, in whatever words and place; who is watched beside it is one."""

from __future__ import annotations

import pytest

from tests.monographs import advised

PLACES = (
    "Avoid clarithromycin ({}).",
    "Avoid clarithromycin; {}.",
    "Clarithromycin is contraindicated; {}.",
    "- **Macrolides:** avoid clarithromycin; {}.",
    "| Drug | What to do |\n|---|---|\n| Clarithromycin | Avoid; {} |",
    "| Drug | Effect | Advice |\n|---|---|---|\n| Clarithromycin | Levels rise | Avoid ({}) |",
)
OFFERS = (
    "azithromycin may be used",
    "azithromycin can be given instead",
    "azithromycin is preferred",
    "azithromycin is a safer choice",
    "use azithromycin",
    "consider azithromycin",
    "prefer azithromycin",
    "switch to azithromycin",
    "alternative: azithromycin",
    "consider an alternative such as azithromycin",
    "azithromycin or roxithromycin are suitable alternatives",
    "use a safer macrolide (azithromycin)",
)


@pytest.mark.parametrize("place", PLACES)
def test_whoever_is_offered_is_no_partner(place: str) -> None:
    """The drug that is barred keeps its advice, and the one to take instead has none."""
    found = {words: advised(place.format(words)) for words in OFFERS}
    assert {words: (told.get("clarithromycin") or (), sorted(told)) for words, told in found.items()} == {
        words: (("contraindicated",) if "contra" in place else ("avoid",), ["clarithromycin"]) for words in OFFERS
    }


@pytest.mark.parametrize(
    ("line", "barred"),
    [
        ("Clarithromycin should be avoided in favour of azithromycin.", {"clarithromycin"}),
        ("Clarithromycin should be avoided, and azithromycin used instead.", {"clarithromycin"}),
        ("Replace clarithromycin with azithromycin.", {"clarithromycin"}),
        ("Substitute azithromycin for clarithromycin.", {"clarithromycin"}),
        ("Omeprazole should be avoided (pantoprazole has less effect).", {"omeprazole"}),
        ("Simvastatin should be avoided; use a non-interacting statin (pravastatin).", {"simvastatin"}),
    ],
)
def test_words_that_offer_between_two(line: str, barred: set[str]) -> None:
    """Which of two is to be taken is told by the words between them."""
    assert {name for name, kinds in advised(line).items() if kinds} == barred


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Avoid clarithromycin; azithromycin may be used with caution.", {"clarithromycin": ("avoid",), "azithromycin": ("caution",)}),
        ("Avoid clarithromycin; if azithromycin is used, monitor the ECG.", {"clarithromycin": ("avoid",), "azithromycin": ("monitor",)}),
        ("Avoid macrolides (e.g. clarithromycin).", {"macrolide antibiotic": ("avoid",), "clarithromycin": ("avoid",)}),
        ("Do not use clarithromycin or take azithromycin.", {"clarithromycin": ("avoid",), "azithromycin": ("avoid",)}),
        ("Warfarin can be used; monitor INR to avoid bleeding.", {"warfarin": ("monitor",)}),
    ],
)
def test_who_is_not_offered_stays_a_partner(line: str, expected: dict[str, tuple[str, ...]]) -> None:
    """An example, one to be watched, and one that a denial bars are partners."""
    assert advised(line) == expected
