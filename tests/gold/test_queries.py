"""The named questions on the sample monographs: every answer was read against the sentences it comes from (`queries/README.md`)."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg import query
from kg.store import Store
from scripts.queries_page import PAGE, cells, page, table
from tests.command import rxloom

FOLDER = Path(__file__).parent / "queries"
ANSWERS = {file.stem: file for file in sorted(FOLDER.glob("*.tsv"))}


@pytest.fixture(scope="module")
def samples(sample_store: Path) -> Store:
    return Store.open(sample_store)


def test_every_question_has_its_answer() -> None:
    """The answers are found, and there is one for each question."""
    assert len(ANSWERS) == 39
    assert set(ANSWERS) == set(query.names())


@pytest.mark.parametrize("name", sorted(ANSWERS))
def test_a_question_is_answered_on_the_samples(name: str, samples: Store) -> None:
    """The default values give the rows that were read by hand, in this order (`scripts/queries_page.py --answers` writes them anew)."""
    found = query.run(samples, name)
    assert cells([found.variables, *found.rows]) == table(ANSWERS[name])


def test_nearly_every_question_shows_an_answer() -> None:
    """An example without rows explains nothing; only opposite directions are not found in the samples."""
    assert [name for name in ANSWERS if len(table(ANSWERS[name])) == 1] == ["opposite-directions"]


def test_the_page_of_questions_is_current() -> None:
    """docs/queries.md is what `python scripts/queries_page.py` writes."""
    assert PAGE.read_text(encoding="utf-8") == page()


def test_the_command_line_gives_the_same_answer(sample_store: Path) -> None:
    """`query --named` with its values spelled out, a word in any case, gives the rows of the page."""
    words = ("--named", "inhibitors", "--param", "protein=CYP2D6", "--param", "strength=strong", "--format", "csv")
    lines = rxloom("query", *words, "--store", str(sample_store)).out.splitlines()
    assert [line.split(",") for line in lines] == table(ANSWERS["inhibitors"])
