"""Doubtful statements are kept back, unless they are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import extract
from extract import confidence
from kg.traits import ANY, RULE
from tests.command import rxloom

if TYPE_CHECKING:
    from pathlib import Path

MONOGRAPH = """---
title: Zelonib
---
## Drug Interactions

- **Digoxin:** Zelonib raises digoxin levels.
- **Warfarin:** {}
"""


@pytest.fixture
def monograph(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A monograph of one statement that is believed and one that is not."""
    weights = {"confidence.tsv": {ANY: 0.0, f"{RULE}interaction.effect": 2.0, f"{RULE}interaction.advice": -2.0}, "judged.tsv": {}}
    monkeypatch.setattr(confidence, "table", weights.__getitem__)
    path = tmp_path / "zelonib.md"
    path.write_text(MONOGRAPH.format("Use with caution."), encoding="utf-8")
    return path


def test_what_is_doubtful_is_not_told(monograph: Path) -> None:
    """The reader keeps back the doubtful statement; one that tells doubtful ones gives both, with how sure each is."""
    told = extract.reader().read(str(monograph), "zelonib.md").statements
    both = extract.reader(tells_doubtful=True).read(str(monograph), "zelonib.md").statements
    assert [s.object.name for s in told] == ["digoxin"]
    assert {s.object.name: extract.is_told(s) for s in both} == {"digoxin": True, "warfarin": False}


def test_the_command_tells_them_when_asked(monograph: Path) -> None:
    """`extract --doubtful` writes all statements, `extract` those that are believed."""
    few, many = (rxloom("extract", str(monograph), "--workers", "1", *words) for words in ((), ("--doubtful",)))
    assert (few.code, many.code) == (0, 0)
    assert set(few.out.splitlines()) < set(many.out.splitlines())
    assert len(many.out.splitlines()) == 2


def test_what_advises_against_a_combination_is_told_however_doubtful(monograph: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A warning too many does less harm than one that is missed: avoided and contraindicated partners are not kept back."""
    weights = {"confidence.tsv": {ANY: -5.0, f"{RULE}interaction.effect": 0.0, f"{RULE}interaction.advice": 0.0}, "judged.tsv": {}}
    monkeypatch.setattr(confidence, "table", weights.__getitem__)
    monograph.write_text(MONOGRAPH.format("Avoid the combination."), encoding="utf-8")
    assert [s.object.name for s in extract.reader().read(str(monograph), "zelonib.md").statements] == ["warfarin"]


def test_plain_text_is_unmeasured(tmp_path: Path) -> None:
    """No gold tells how sure a rule is in a label, whatever its headings."""
    path = tmp_path / "label.txt"
    path.write_text("Drug Interactions\n\nFluconazole raises triazolam levels. Store triazolam cool.\n", encoding="utf-8")
    found = extract.reader().read(str(path), "label.txt").statements
    assert {s.confidence for s in found} == {confidence.UNMEASURED}
