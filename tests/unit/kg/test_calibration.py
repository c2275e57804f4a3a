"""How traits are weighed on judged statements, and how the weights are held against documents left out."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.score.calibration import HEADER, READ, Judged, fit, kept_word, lines
from kg.traits import ANY

CELLS = st.tuples(st.sampled_from(["a", "b"]), st.integers(1, 40), st.integers(0, 40)).map(lambda c: (c[0], c[1] + c[2], c[1]))


def judged(trait: str, total: int, right: int, document: str = "x.md", *more: str) -> list[Judged]:
    """So many statements of one document with a trait, of which so many are right."""
    return [Judged(document=document, traits=(ANY, *more, trait), is_right=n < right) for n in range(total)]


def belief(weights: dict[str, float], *traits: str) -> float:
    """What the weights make of some traits."""
    return 1 / (1 + math.exp(-sum(weights[t] for t in (ANY, *traits))))


@given(st.lists(CELLS, min_size=1, max_size=6))
def test_what_is_believed_is_on_average_what_was_right(cells: list[tuple[str, int, int]]) -> None:
    """Over all statements the beliefs add up to how many were right, and the order of the statements changes no weight."""
    rows = [row for trait, total, right in cells for row in judged(trait, total + 1, right)]
    weights = fit(rows)
    believed = sum(belief(weights, row.traits[1]) for row in rows)
    assert believed == pytest.approx(sum(row.is_right for row in rows), abs=0.1)
    assert fit(reversed(rows)) == pytest.approx(weights, abs=1e-6)


def test_a_trait_that_is_oftener_right_weighs_more_and_few_statements_little() -> None:
    """The weight follows the share that was right, the more so the more statements there are."""
    weights = fit([*judged("good", 200, 198), *judged("poor", 200, 120), *judged("rare", 2, 0)])
    assert weights["good"] > weights["rare"] > weights["poor"]
    assert belief(weights, "good") == pytest.approx(0.99, abs=0.04)
    assert belief(weights, "poor") == pytest.approx(0.6, abs=0.04)


def test_that_documents_were_read_flatters_no_other() -> None:
    """What reading a document added to its share is a weight of its own, and unread documents are believed as they were."""
    weights = fit([*judged("a", 100, 99, "read.md", READ), *judged("a", 100, 90)])
    assert weights[READ] > 1
    assert belief(weights, "a") == pytest.approx(0.9, abs=0.04)


def test_a_document_is_judged_by_the_others() -> None:
    """What a document shows of its own traits does not count in it, and documents that were read are not counted at all."""
    alone = [*judged("new", 50, 50, "a.md"), *judged("old", 50, 10, "b.md")]
    assert kept_word(alone) == (10, 50)  # all that is known beside b.md is that a.md was right
    assert kept_word([*alone, *judged("new", 50, 50, "c.md"), *judged("old", 50, 10, "d.md")]) == (100, 100)
    assert kept_word(judged("new", 50, 50, "a.md", READ)) == (0, 0)


def test_the_table_lists_each_trait_once() -> None:
    """One line a trait, sorted, with how many statements have it and how many are right."""
    head, *rows = lines([*judged("b", 20, 15), *judged("a", 10, 9)])
    assert head == HEADER
    assert [row.split("\t")[:3] for row in rows] == [["a", "9", "10"], [ANY, "24", "30"], ["b", "15", "20"]]
