"""A statement is believed as its traits weigh on gold; what no gold holds, as its rules were judged."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest

import extract
from extract import confidence, rulebook
from extract.confidence import UNMEASURED, believed
from kg.model import Document, Entity, Evidence, Kind, Predicate, Reading, Statement
from kg.traits import ANY, RULE
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

WEIGHED, JUDGED = (
    [line.split("\t") for line in (files("extract") / name).read_text(encoding="utf-8").splitlines()[1:]]
    for name in ("confidence.tsv", "judged.tsv")
)
WEIGHTS = {
    "confidence.tsv": {ANY: 1.0, f"{RULE}sure": 2.0, f"{RULE}doubtful": -2.0, "told 2": 0.5},
    "judged.tsv": {"drawn": 0.9, "poor": 0.6},
}


def statement(*rules: str) -> Statement:
    """One interaction of zelonib with digoxin, told once by each rule."""
    zelonib, digoxin = (Entity(id=f"https://x.example/{name}", name=name, kind=Kind.DRUG) for name in ("zelonib", "digoxin"))
    return Statement(
        document="x.md",
        subject=zelonib,
        subject_mention="it",
        predicate=Predicate.INTERACTS_WITH,
        object=digoxin,
        object_mention="digoxin",
        confidence=0.0,
        evidence=tuple(Evidence(start=at, end=at + 1, text="x", section="Drug Interactions", rule=rule) for at, rule in enumerate(rules)),
    )


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        (("sure",), 1 / (1 + math.exp(-3))),
        (("doubtful",), 1 / (1 + math.exp(1))),
        (("sure", "doubtful"), 1 / (1 + math.exp(-1.5))),
        (("sure", "untried"), 1 / (1 + math.exp(-3.5))),
        (("untried",), UNMEASURED),
        (("drawn",), 0.9),
        (("poor", "drawn"), 0.9),
    ],
)
def test_the_weights_of_all_traits_add_up(monkeypatch: pytest.MonkeyPatch, rules: tuple[str, ...], expected: float) -> None:
    """Log-odds add up over the known traits; a rule that was judged by hand stands for itself, and one never tried for the default."""
    monkeypatch.setattr(confidence, "table", WEIGHTS.__getitem__)
    (s,) = believed([statement(*rules)])
    assert s.confidence == pytest.approx(expected, abs=0.0005)


def test_what_is_almost_surely_misread_is_left_out() -> None:
    """A reading keeps what is believed at 0.3 or more, in its order."""
    told = [replace(statement("a"), confidence=belief) for belief in (0.9, 0.299, 0.3, 0.0)]
    reading = confidence.likely(
        Reading(document=Document(path="x.md", sha256="", title="x", about=told[0].subject), statements=tuple(told))
    )
    assert [s.confidence for s in reading.statements] == [0.9, 0.3]


def test_a_doubtful_reader_leaves_nothing_out(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Who weighs what makes a statement sure sees also what a reader is too unsure of to state."""
    path = tmp_path / "zelonib.md"
    path.write_text("---\ntitle: Zelonib\n---\n\n## Drug Interactions\n\n- Avoid ketoconazole.\n", encoding="utf-8")
    monkeypatch.setattr(confidence, "table", {"confidence.tsv": {f"{RULE}interaction.advice": -9.0}, "judged.tsv": {}}.__getitem__)
    plain, doubtful = (extract.reader(doubtful=kind).read(str(path), "zelonib.md").statements for kind in (False, True))
    assert [s for s in doubtful if s.confidence >= 0.3] == list(plain)
    assert "ketoconazole" in {s.object.name for s in doubtful} - {s.object.name for s in plain}


def test_the_tables_count_rightly() -> None:
    """Each trait and each rule stands once, in order, with no more right than tried."""
    for rows in (WEIGHED, JUDGED):
        names = [name for name, *_ in rows]
        assert names == sorted(set(names))
        assert all(0 <= int(right) <= int(of) for _, right, of, _ in rows)
    assert all(0 < float(share) < 1 for *_, share in JUDGED)


def test_judged_shares_are_smoothed() -> None:
    """The share of a judged rule is that of its draws with eight right of ten more."""
    assert {name: float(share) for name, *_, share in JUDGED} == {
        name: round((int(right) + 8) / (int(of) + 10), 3) for name, right, of, _ in JUDGED
    }


def test_no_figure_is_left_of_a_role_rule_that_is_gone() -> None:
    """Every role rule with a weight stands in the rule files, or in the module that reads it where no pattern could."""
    rules = {rule.id for name in rulebook.names() for rule in rulebook.load(name)}
    modules = (path.read_text(encoding="utf-8") for path in (ROOT / "extract").rglob("*.py"))
    rules |= {match for source in modules for match in re.findall(r'(?:rule=|_RULE: Final = )"(role\.[a-z-]+)"', source)}
    weighed = {word for name, *_ in WEIGHED if f"{RULE}role." in name for word in name.split() if word.startswith("role.")}
    assert weighed
    assert weighed <= rules


def test_what_is_told_in_the_section_on_interactions_is_surer() -> None:
    """The weights that are shipped believe what is told thrice, or a plain line on interactions, more than one word far from them."""
    thrice = ("interaction.list", "interaction.effect", "interaction.advice")
    sure, plain, far = (next(iter(believed([statement(*rules)]))) for rules in (thrice, ("interaction.list",), ("aside.list",)))
    assert sure.confidence > plain.confidence > far.confidence
