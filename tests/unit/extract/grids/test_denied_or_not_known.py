"""Sentences that deny a need, speak of other enzymes or know nothing: none of them says the opposite of what it says."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import advised, interacting, rows


def _partners(text: str) -> set[str]:
    return {name for _, _, name in rows(interacting(text), Predicate.INTERACTS_WITH)}


@pytest.mark.parametrize(
    "line",
    [
        "Ketoconazole needs no dose reduction.",
        "Ketoconazole requires no change in dose.",
        "Neither ketoconazole nor digoxin calls for a dose reduction.",
        "Nor does ketoconazole need a lower dose.",
        "Ketoconazole raised the AUC by a tenth. None of these needs dose adjustment.",
    ],
)
def test_what_needs_no_dose_change_is_not_to_be_adjusted(line: str) -> None:
    """A need that is denied, by "no", "neither", "nor" or "none", advises nothing."""
    assert advised(line).get("ketoconazole", ()) == ()


@pytest.mark.parametrize(
    "line",
    [
        "Ketoconazole needs a dose reduction.",
        "Neither is safe: ketoconazole needs a lower dose.",
        "No absolute bar, but ketoconazole requires a dose reduction.",
        "Ketoconazole requires no less than a dose reduction by half.",
    ],
)
def test_a_need_beside_a_denial_is_one(line: str) -> None:
    """Words that deny something else leave the advice as it is."""
    assert tuple(map(str, advised(line)["ketoconazole"])) == ("adjust_dose",)


@pytest.mark.parametrize("behind", ["CYP2D6 plays no part", "CYP2D6 is not involved", "CYP2D6 and CYP2C9 play no role"])
@pytest.mark.parametrize(
    "before",
    [
        "is metabolised by CYP3A4",
        "is cleared by CYP2E1 (with a small contribution from CYP3A4)",
        "is broken down by CYP2E1, and to a small extent CYP3A4",
    ],
)
def test_a_denial_behind_a_semicolon_is_of_its_own_clause(before: str, behind: str) -> None:
    """What is told of the enzymes behind a semicolon is not of those that the clause before it told of."""
    found = interacting(f"Zelonib {before}; {behind}.").statements
    assert {s.negated for s in found if s.object.name == "CYP3A4"} == {False}
    assert {s.negated for s in found if s.object.name == "CYP2D6"} == {True}


@pytest.mark.parametrize(
    "line",
    [
        "Digoxin: no data.",
        "Digoxin: unknown.",
        "Nothing is known about zelonib and digoxin.",
        "Digoxin is not contraindicated.",
        "Digoxin: caution is unnecessary.",
    ],
)
def test_what_is_not_known_or_not_barred_is_no_interaction(line: str) -> None:
    """Neither that nobody has looked nor that nothing is barred says that two interact, or that they do not."""
    assert _partners(line) == set()


@pytest.mark.parametrize(
    "line",
    [
        "Digoxin: no data in children; doubles the AUC in adults.",
        "Digoxin: avoid; no data.",
        "Digoxin is not contraindicated, but monitor the pulse.",
    ],
)
def test_what_is_told_beside_it_is_read(line: str) -> None:
    """A clause that knows something is read beside one that knows nothing."""
    assert _partners(line) != set()


@pytest.mark.parametrize("cells", ["no data | ↔", "↔ | not studied", "n/k | ↔"])
def test_a_row_of_which_one_cell_knows_nothing_denies_nothing(cells: str) -> None:
    """An arrow by which one of two does not change is no denial where nobody has looked at the other."""
    table = f"| Partner | Effect on zelonib | Effect on partner |\n|---|---|---|\n| Digoxin | {cells} |\n| Warfarin | ↔ | ↔ |"
    denied = {s.object.name for s in interacting(table).statements if s.negated}
    assert denied == {"warfarin"}


UNKNOWN = (
    "n/k",
    "not studied",
    "nothing known",
    "insufficient data",
    "data lacking",
    "awaited",
    "to be determined",
    "nobody has looked",
    "?",
)


def _table(title: str, cell: str) -> tuple[set[str], set[str]]:
    said = interacting(f"| Drug | {title} |\n|---|---|\n| Digoxin | {cell} |\n| Lithium | levels rise |").statements
    return {s.object.name for s in said if not s.negated}, {s.object.name for s in said if s.negated}


@pytest.mark.parametrize("title", ["Effect", "Result", "Outcome", "Change in AUC", "What happens", "Interaction"])
@pytest.mark.parametrize("cell", [*UNKNOWN, "–", "-", "n/a"])
def test_a_row_that_knows_nothing_is_no_interaction(title: str, cell: str) -> None:
    """Nor is it a denial."""
    assert _table(title, cell) == ({"lithium"}, set())


@pytest.mark.parametrize("title", ["Effect", "Result", "Change in AUC", "Interaction"])
@pytest.mark.parametrize("cell", ["=", "→", "0", "±0", "no", "No.", "none", "nil", "insignificant", "↔", "↔ (AUC ratio 1.02)", "no change"])
def test_a_sign_or_word_for_none_is_a_denial(title: str, cell: str) -> None:
    """Below the title of a column on what changes."""
    assert _table(title, cell) == ({"lithium"}, {"digoxin"})


@pytest.mark.parametrize("title", ["Mechanism", "Reason", "Reference", "Severity", "Monitor levels", "Interaction studied"])
@pytest.mark.parametrize("cell", ["–", "unknown", "no"])
def test_what_is_not_known_of_another_matter_takes_nothing_away(title: str, cell: str) -> None:
    """A name in a list of partners stays one, and is not denied, where its mechanism is not known."""
    assert _table(title, cell) == ({"lithium", "digoxin"}, set())


@pytest.mark.parametrize(
    ("cells", "is_denied"),
    [("– | avoid", False), ("– | major", False), ("not studied | avoid", False), ("↑ | –", False), ("↔ | –", True), ("↔ | n/a", True)],
)
def test_what_another_cell_says_is_read(cells: str, is_denied: bool) -> None:
    """A blank takes nothing away of what stands beside it."""
    said = interacting(f"| Drug | Effect | More |\n|---|---|---|\n| Digoxin | {cells} |").statements
    assert {(s.object.name, s.negated) for s in said} == {("digoxin", is_denied)}
