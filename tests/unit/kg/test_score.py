"""How right a reading is: matching, counting, intervals, and the command that shows them."""

from __future__ import annotations

import json
import sys
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract import reader, samples
from kg.errors import BadSource
from kg.jsonl import to_line
from kg.model import Predicate
from kg.score.gold import load
from kg.score.judge import baseless, judge, rates
from kg.score.names import fold, is_own, names_of
from kg.score.table import interval, summary
from tests.command import rxloom

if TYPE_CHECKING:
    from pathlib import Path

    from kg.model import Statement

DOCUMENT = "warfarin.md"


@pytest.fixture(scope="module")
def read() -> tuple[Statement, ...]:
    """What the reader finds in a sample."""
    return reader().read(str(samples() / DOCUMENT), DOCUMENT).statements


def gold_line(s: Statement, **changed: Any) -> str:  # noqa: ANN401 - cells of many types
    """A statement as a line of a gold file."""
    effect = s.effect and {
        "on": "patient" if s.effect.on == "patient" else s.object.name,
        "what": s.effect.quantity,
        "dir": s.effect.direction,
    }
    cells = {"doc": s.document, "s": s.subject.name, "p": s.predicate, "o": s.object.name, "neg": s.negated}
    more = {"effect": effect, "management": s.management, "strength": s.strength, "contribution": s.contribution}
    return json.dumps({**cells, **more, **changed})


@pytest.fixture
def gold(tmp_path: Path, read: tuple[Statement, ...]) -> Path:
    """A gold file that says what the reader says."""
    path = tmp_path / "gold.jsonl"
    path.write_text("".join(f"{gold_line(s)}\n" for s in read if s.predicate is Predicate.INTERACTS_WITH), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rifampicin", "rifampin"),
        ("Proton-pump inhibitors", "PPI"),
        ("certain statins", "statin"),
        ("antidiabetic drugs", "antidiabetic"),
        ("potent CYP3A4 inhibitors", "strong cyp3a4 inhibitor"),
    ],
)
def test_spellings_of_one_name_fold_alike(one: str, other: str) -> None:
    """Case, number, quantifiers, filler words and listed variants do not part a name from itself."""
    assert fold(one) == fold(other)


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing_more_than_the_case(name: str) -> None:
    """Folding ends: no name that is folded holds capitals or ends in space."""
    folded = fold(name)
    assert folded == folded.strip()
    assert not any("A" <= c <= "Z" for c in folded)


def test_a_salt_goes_under_both_names() -> None:
    """A mention with its salt is known by the drug alone as well."""
    assert {"zelonib mesylate", "zelonib"} <= names_of("zelonib", "zelonib mesylate")


def test_the_own_drug_is_known_by_the_file_name() -> None:
    """Ingredients of a combination and the combination itself are the document's own; others are not."""
    assert all(is_own(name, "combinations/zelonib-warfarin.md") for name in ("zelonib", "warfarin", "self"))
    assert not is_own("digoxin", "combinations/zelonib-warfarin.md")


def test_a_reading_against_itself_is_right(gold: Path, read: tuple[Statement, ...]) -> None:
    """Nothing extra, nothing missed, every figure one."""
    mine = [s for s in read if s.predicate is Predicate.INTERACTS_WITH]
    figures = summary(judge(load(gold), mine, {DOCUMENT}))
    assert (figures["all"]["tp"], figures["all"]["fp"], figures["all"]["fn"]) == (len(mine), 0, 0)
    assert figures["all"]["interval"] == (1.0, 1.0)


def test_what_differs_is_extra_and_missed(gold: Path, read: tuple[Statement, ...]) -> None:
    """A statement turned into its denial is one extra, and what it was is missed; saying it twice makes one error, not two."""
    mine = [s for s in read if s.predicate is Predicate.INTERACTS_WITH]
    turned = replace(mine[0], negated=not mine[0].negated)
    verdict = judge(load(gold), [turned, turned, *mine[1:]], {DOCUMENT})
    assert (len(verdict.hits), len(verdict.extras), len(verdict.missed)) == (len(mine) - 1, 1, 1)


def test_nothing_read_is_nothing_right() -> None:
    """Rates of nothing are zero, and no division fails."""
    assert rates(0, 0, 0) == (0.0, 0.0, 0.0)
    assert interval([], "all") == (0.0, 0.0)


def test_an_interval_holds_the_figure_and_is_the_same_again() -> None:
    """The interval of unequal documents is wider than a point, holds the F1 of all, and does not depend on chance."""
    counts = [Counter({"all tp": n, "all fp": 10 - n, "all fn": 1}) for n in range(1, 10)]
    low, high = interval(counts, "all")
    total: Counter[str] = sum(counts, Counter())
    assert low < rates(total["all tp"], total["all fp"], total["all fn"])[2] < high
    assert interval(counts, "all") == (low, high)


def test_the_command_prints_the_table_and_the_errors(gold: Path, tmp_path: Path, read: tuple[Statement, ...]) -> None:
    """The table goes to standard output, the errors asked for to standard error, each with its document."""
    found = tmp_path / "found.jsonl"
    found.write_text("".join(f"{to_line(s)}\n" for s in read[1:]), encoding="utf-8")
    outcome = rxloom("score", str(gold), str(found), "--errors", "3")
    assert outcome.code == 0
    assert outcome.out.splitlines()[0].startswith("1 document, ")
    assert any(line.startswith("interacts_with") for line in outcome.out.splitlines())
    assert all(DOCUMENT in line for line in outcome.err.splitlines())
    assert len(outcome.err.splitlines()) == 3


def test_the_command_reads_monographs_too(gold: Path) -> None:
    """A folder as SOURCE is read anew; with `--json` the figures are values."""
    outcome = rxloom("score", str(gold), str(samples()), "--json")
    assert outcome.code == 0
    assert json.loads(outcome.out)["interacts_with"]["fn"] == 0


def copies(read: tuple[Statement, ...], name: str) -> list[Statement]:
    """What is read in a sample, as if another document said it."""
    return [replace(s, document=name) for s in read if s.predicate is Predicate.INTERACTS_WITH]


def test_the_command_writes_what_makes_a_statement_sure(read: tuple[Statement, ...], tmp_path: Path) -> None:
    """`--calibrate` weighs traits on documents that were read, and says how well the table keeps its word on those left out."""
    path, unread = tmp_path / "confidence.tsv", tmp_path / "unread.txt"
    unread.write_text("b.md\n", encoding="utf-8")
    gold, found = tmp_path / "gold.jsonl", tmp_path / "found.jsonl"
    said = [s for name in ("a.md", "b.md", "c.md", "d.md", "e.md", "f.md") for s in copies(read, name)]
    wrong = [replace(s, negated=not s.negated, object=entity) for s in said[::3] for entity in (replace(s.object, name=f"x{s.key}"),)]
    found.write_text(
        "".join(f"{to_line(s)}\n" for s in (*said, *(replace(s, object_mention=s.object.name) for s in wrong))), encoding="utf-8"
    )
    gold.write_text("".join(f"{gold_line(s)}\n" for s in said), encoding="utf-8")
    outcome = rxloom("score", str(gold), str(found), "--calibrate", str(path), "--unread", str(unread))
    assert outcome.code == 0, outcome.err
    head, *weights = path.read_text(encoding="utf-8").splitlines()
    counts = {name: (int(right), int(of)) for name, right, of, _ in (line.split("\t") for line in weights)}
    assert head == "trait\tright\tof\tweight"
    right, of = counts["in its sentence"]
    assert right == of > len(said) / 2
    assert "confidence 0.9 or more in documents left out: " in outcome.err


def test_too_little_gold_calibrates_nothing(gold: Path, read: tuple[Statement, ...], tmp_path: Path) -> None:
    """Where every statement is right there is nothing to learn: exit 2, a line that says so, and no table."""
    path, found = tmp_path / "confidence.tsv", tmp_path / "found.jsonl"
    found.write_text("".join(f"{to_line(s)}\n" for s in copies(read, DOCUMENT)), encoding="utf-8")
    outcome = rxloom("score", str(gold), str(found), "--calibrate", str(path))
    assert outcome.code == 2
    assert "give more gold documents" in outcome.err
    assert not path.exists()


@pytest.mark.parametrize(("words", "complaint"), [(("--unread", "nowhere.txt"), "nowhere.txt"), ((), "choose another place")])
def test_what_cannot_be_read_or_written_is_said(
    words: tuple[str, ...], complaint: str, read: tuple[Statement, ...], tmp_path: Path
) -> None:
    """A list that is not there, and a folder that is not there, give one line and exit 2."""
    found, gold = tmp_path / "found.jsonl", tmp_path / "gold.jsonl"
    said = copies(read, "a.md")
    gold.write_text("".join(f"{gold_line(s)}\n" for s in said[::2]), encoding="utf-8")
    found.write_text("".join(f"{to_line(s)}\n" for s in said), encoding="utf-8")
    outcome = rxloom("score", str(gold), str(found), "--calibrate", str(tmp_path / "nowhere" / "x.tsv"), *words)
    assert outcome.code == 2
    assert complaint in outcome.err


def test_a_plain_install_says_what_calibrating_needs(gold: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without scikit-learn the command names it, and how to install it, before it reads anything."""
    monkeypatch.setitem(sys.modules, "kg.score.calibration", None)
    monkeypatch.delattr("kg.score.calibration", raising=False)
    outcome = rxloom("score", str(gold), str(samples()), "--calibrate", str(tmp_path / "x.tsv"))
    assert outcome.code == 2
    assert "install rxloom[calibrate]" in outcome.err


def test_what_gold_tells_otherwise_is_not_baseless(read: tuple[Statement, ...], gold: Path) -> None:
    """An extra of another subject, or with a name much like a missed one's, is said by the text; one the other way round is not."""
    one, other, *_ = (s for s in read if s.predicate is Predicate.INTERACTS_WITH)
    moved = replace(one, subject=replace(one.subject, name="zelonib"), subject_mention="zelonib")
    longer = replace(other, object=replace(other.object, name=f"strong {other.object.name}"), object_mention="")
    unsaid = replace(other, object=replace(other.object, name="zelonib"), object_mention="zelonib")
    turned = replace(one, negated=not one.negated)
    verdict = judge(load(gold), [one, moved, longer, unsaid, turned], {DOCUMENT})
    assert set(verdict.extras) == {moved, longer, unsaid, turned}
    assert set(baseless(verdict)) == {unsaid, turned}


@pytest.mark.parametrize(
    ("line", "complaint"),
    [("{", "line 1"), ('{"doc": "x.md"}', "'s'"), ('{"doc": "x.md", "s": "a", "p": "likes", "o": "b", "neg": false}', "likes")],
)
def test_a_broken_gold_file_names_the_line(line: str, complaint: str, tmp_path: Path) -> None:
    """What cannot be read is said with file, line and problem, and exit code 2."""
    path = tmp_path / "gold.jsonl"
    path.write_text(f"{line}\n", encoding="utf-8")
    with pytest.raises(BadSource, match="line 1"):
        load(path)
    outcome = rxloom("score", str(path), str(samples()))
    assert outcome.code == 2
    assert complaint in outcome.err


@pytest.mark.parametrize(
    "words",
    [
        ("nowhere.jsonl", "."),
        ("{gold}", "nowhere.jsonl"),
        ("{gold}", ".", "--docs", "nowhere.txt"),
        ("{gold}", "{empty}"),
        ("{binary}", "."),
        ("{gold}", "{binary}"),
        ("{gold}", ".", "--docs", "{binary}"),
    ],
)
def test_a_file_that_is_missing_or_no_text_is_named_with_a_remedy(words: tuple[str, ...], gold: Path, tmp_path: Path) -> None:
    """Each file that is not there or is not UTF-8, and a folder without the documents, gives one line and exit code 2."""
    (tmp_path / "binary.jsonl").write_bytes(b"\xff\xfe")
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "other.md").write_text("x", encoding="utf-8")
    outcome = rxloom("score", *(word.format(gold=gold, empty=tmp_path / "empty", binary=tmp_path / "binary.jsonl") for word in words))
    assert outcome.code == 2
    assert len(outcome.err.strip().splitlines()) == 1
    assert ";" in outcome.err
