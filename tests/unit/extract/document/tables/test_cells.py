"""The words of a table cell are shown with the name of its row and the title of its column, and stand where they stand in the file."""

from __future__ import annotations

from extract import reading
from extract.layout import markdown
from kg.model import Predicate
from tests.monographs import parsed

TABLE = """## Drug Interactions

| No. | Drug | Effect on AUC | | Do |
|---|---|---|---|---|
| 1 | *Rifampicin* | ↓<br>40% | induction | none. Avoid. |
| 2 | Digoxin | ↔ | | |

| Raise levels | Lower levels |
|---|---|
| Ketoconazole | Phenytoin |

Warfarin: the INR rises.
"""


def quoted(body: str) -> dict[str, set[str]]:
    """By partner, the sentences that are shown; each is the text at its offsets."""
    about = parsed(body)
    found = reading.read(about, markdown.blocks(about))
    for s in found.statements:
        assert all(about.text[e.start : e.end] == e.text for e in s.evidence)
    return {s.object.name: {e.sentence for e in s.evidence} for s in found.statements if s.predicate is Predicate.INTERACTS_WITH}


def test_a_cell_is_shown_with_its_row_and_its_column() -> None:
    """Behind a column without a title with its row alone; one that opens its row with the title of its own column."""
    found = quoted(TABLE)
    assert "Rifampicin – Effect on AUC: ↓ 40%" in found["rifampicin"]
    assert "Rifampicin – Do: Avoid." in found["rifampicin"]
    assert found["digoxin"] == {"Digoxin – Effect on AUC: ↔"}
    assert found["ketoconazole"] == {"Raise levels: Ketoconazole"}
    assert "Lower levels: Phenytoin" in str(found["phenytoin"])


def test_what_is_no_cell_is_shown_as_it_is() -> None:
    """Text below a table has no row and no column."""
    assert quoted(TABLE)["warfarin"] == {"Warfarin: the INR rises."}


def test_a_cell_that_says_the_same_as_one_before_it_stands_in_its_own_place() -> None:
    """Though a search from the start of the row would find the other."""
    body = "## Drug Interactions\n\n| Drug | Digoxin | Zelonib |\n|---|---|---|\n| Simvastatin | avoid | avoid |"
    about = parsed(body)
    (said,) = reading.read(about, markdown.blocks(about)).statements
    assert [e.start for e in said.evidence] == [about.text.index("Simvastatin"), about.text.rindex("avoid")]
    assert said.evidence[-1].sentence == "Simvastatin – Zelonib: avoid"
