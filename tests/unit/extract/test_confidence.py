"""A statement is believed as far as its surest rule was right on gold."""

from __future__ import annotations

from importlib.resources import files

import pytest

from extract import confidence, rulebook
from extract.confidence import UNMEASURED, confidence_of
from extract.statements import Finding, merge
from kg.model import Entity, Evidence, Kind, Predicate

TABLES = ("confidence.tsv", "judged.tsv")
ROWS = sorted(line.split("\t") for name in TABLES for line in (files("extract") / name).read_text(encoding="utf-8").splitlines()[1:])


def finding(at: int, rule: str) -> Finding:
    """One interaction of zelonib with digoxin, told at a place by a rule."""
    zelonib, digoxin = (Entity(id=f"https://x.example/{name}", name=name, kind=Kind.DRUG) for name in ("zelonib", "digoxin"))
    return Finding(
        subject=zelonib,
        subject_mention="it",
        predicate=Predicate.INTERACTS_WITH,
        object=digoxin,
        object_mention="digoxin",
        evidence=Evidence(start=at, end=at + 1, text="x", section="S", rule=rule),
    )


def believed(monkeypatch: pytest.MonkeyPatch, *rules: str) -> float:
    """The confidence of a statement that these rules make, by figures of the test's own."""
    monkeypatch.setattr(confidence, "_table", lambda: {"doubtful": 0.3, "sure": 0.95})
    (statement,) = merge("x.md", [finding(at, rule) for at, rule in enumerate(rules)])
    return statement.confidence


def test_each_rule_has_the_confidence_of_its_row() -> None:
    """The figure of the table's last column is what a rule is believed to be."""
    assert ROWS
    assert {rule: confidence_of(rule) for rule, *_ in ROWS} == {rule: float(share) for rule, _, _, share in ROWS}


def test_a_rule_without_figures_is_believed_by_default() -> None:
    """A rule that no gold statement tried gets the default, and so does a part of a rule's name."""
    assert confidence_of("no such rule") == confidence_of("interaction") == confidence_of("") == UNMEASURED


def test_the_table_counts_rightly() -> None:
    """Each rule stands once, in order, with no more right than tried, and is neither certain nor impossible."""
    names = [rule for rule, *_ in ROWS]
    assert names == sorted(set(names))
    assert all(0 <= int(right) <= int(of) for _, right, of, _ in ROWS)
    assert all(0 < float(share) < 1 for *_, share in ROWS)


def test_figures_pull_the_default_towards_the_share() -> None:
    """A confidence lies between what is believed untried and the share that was right."""
    for rule, right, of, share in ROWS:
        seen = int(right) / int(of) if int(of) else UNMEASURED
        assert min(seen, UNMEASURED) - 0.001 <= float(share) <= max(seen, UNMEASURED) + 0.001, rule


def test_no_figure_is_left_of_a_role_rule_that_is_gone() -> None:
    """Every role rule with a figure stands in the rule files."""
    rules = {rule.id for name in rulebook.names() for rule in rulebook.load(name)}
    assert {rule for rule, *_ in ROWS if rule.startswith("role.")} <= rules


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        (("doubtful",), 0.3),
        (("doubtful", "sure"), 0.95),
        (("sure", "doubtful"), 0.95),
        (("doubtful", "untried"), UNMEASURED),
        (("doubtful", "doubtful"), 0.3),
    ],
)
def test_the_surest_rule_of_a_statement_counts(monkeypatch: pytest.MonkeyPatch, rules: tuple[str, ...], expected: float) -> None:
    """Told twice, a statement is as sure as its surest telling, in any order, and repetition makes nothing surer."""
    assert believed(monkeypatch, *rules) == expected
