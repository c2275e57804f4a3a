"""Questions that a pharmacist asks, answered by one document alone: q*.rq asks, q*.tsv is the answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.store import Store
from tests.readings import imatinib

QUESTIONS = sorted(Path(__file__).parent.glob("q*.rq"))


def test_no_question_is_lost() -> None:
    """Every question is found, and has its answer."""
    assert len(QUESTIONS) == 12
    assert sorted(Path(__file__).parent.glob("q*.tsv")) == [question.with_suffix(".tsv") for question in QUESTIONS]


@pytest.fixture(scope="module")
def store() -> Store:
    """What one document says, with what follows from it."""
    return Store.in_memory([imatinib(again=("Drug Profile Summary", "FAQs"), with_uses=True)])


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.stem)
def test_the_graph_answers(store: Store, question: Path) -> None:
    """The graph of one document answers the question, row by row."""
    found = store.query(question.read_text(encoding="utf-8"))
    lines = [found.variables, *(tuple("-" if cell is None else str(cell) for cell in row) for row in found.rows)]
    expected = question.with_suffix(".tsv").read_text(encoding="utf-8").splitlines()
    assert ["\t".join(line) for line in lines] == expected
