"""How traits are weighed on judged statements, and how the weights are held against documents left out."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import Unweighable
from kg.score.calibration import HEADER, Judged, fit, kept_word, lines
from kg.traits import ANY, RULE

CELLS = st.tuples(st.sampled_from(["a", "b"]), st.integers(50, 200), st.integers(50, 200))


def judged(trait: str, right: int, wrong: int, *more: str) -> list[Judged]:
    """So many statements with a trait that are right, and so many that are wrong."""
    return [Judged(document="x.md", traits=(ANY, *more, trait), is_right=n < right) for n in range(right + wrong)]


def belief(weights: dict[str, float], *traits: str) -> float:
    """What the weights make of some traits."""
    return 1 / (1 + math.exp(-sum(weights.get(t, 0.0) for t in (ANY, *traits))))


@given(st.lists(CELLS, min_size=1, max_size=6))
def test_what_is_believed_is_on_average_what_was_right(cells: list[tuple[str, int, int]]) -> None:
    """Over all statements the beliefs add up to how many were right, and the order of the statements changes no weight."""
    rows = [row for trait, right, wrong in cells for row in judged(trait, right, wrong)]
    weights = fit(rows)
    believed = sum(belief(weights, row.traits[1]) for row in rows)
    assert believed == pytest.approx(sum(row.is_right for row in rows), rel=0.25)
    assert fit(rows[::-1]) == weights


def test_a_trait_that_is_oftener_right_weighs_more_and_few_statements_nothing() -> None:
    """The weight follows the share that was right; a trait of a handful of statements has none."""
    weights = fit([*judged("good", 198, 2), *judged("poor", 120, 80), *judged("rare", 0, 4)])
    assert belief(weights, "good") == pytest.approx(0.99, abs=0.06)
    assert belief(weights, "poor") == pytest.approx(0.6, abs=0.06)
    assert "rare" not in weights


def test_a_trait_that_tells_nothing_has_no_weight_but_a_rule_is_shown_as_tried() -> None:
    """Of two hundred traits without bearing few are left, and each rule stays."""
    noise = [judged(f"word {n}", 4, 2, f"{RULE}interaction.list") for n in range(200)]
    weights = fit([*(row for rows in noise for row in rows), *judged("good", 99, 1, f"{RULE}aside.list")])
    assert {f"{RULE}interaction.list", f"{RULE}aside.list"} <= set(weights)
    assert sum(name.startswith("word") for name in weights) < 20


@pytest.mark.parametrize("rows", [[], judged("a", 50, 0), judged("a", 0, 50), judged("a", 50, 4)])
def test_what_cannot_be_learnt_from_is_refused(rows: list[Judged]) -> None:
    """Without right and wrong statements nothing is weighed, and the error says how many there were."""
    right = sum(row.is_right for row in rows)
    with pytest.raises(Unweighable, match=rf"^{right} right and {len(rows) - right} wrong statements .*; give more gold documents$"):
        fit(rows)


def test_only_those_that_promise_to_be_right_are_held_to_it() -> None:
    """Of the statements left out those believed at nine in ten are counted, with how many of them are right."""
    weights = {ANY: 0.0, "good": 3.0, "poor": 1.0}
    assert kept_word([*judged("good", 18, 2), *judged("poor", 5, 5)], weights) == (18, 20)


def test_the_table_lists_each_weight_once() -> None:
    """One line a weight, sorted, with how many statements have the trait and how many are right."""
    head, *rows = lines([*judged("b", 15, 5), *judged("a", 9, 1)], {"b": -0.5, ANY: 1.0, "a": 0.256})
    assert head == HEADER
    assert rows == ["a\t9\t10\t0.26", f"{ANY}\t24\t30\t1.00", "b\t15\t20\t-0.50"]
