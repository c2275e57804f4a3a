"""What two builds say differently: each kind of change, its cause, and nothing else."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from extract import reader, samples
from kg.build import build
from kg.diff import Cause, Diff, Field, Move, diff
from kg.model import Contribution, Direction, Kind, Management, Predicate, Strength
from kg.store import Store
from tests.command import rxloom
from tests.fake_reader import FakeReader
from tests.readings import (
    CYP3A4,
    IMATINIB,
    KETOCONAZOLE,
    MESYLATE,
    RIFAMPICIN,
    WARFARIN,
    entity,
    exposure,
    imatinib,
    reading,
    said,
)

if TYPE_CHECKING:
    from pathlib import Path

    from kg.diff import AnswerChange
    from kg.model import Reading, Statement

ACTS = said(KETOCONAZOLE, Predicate.INHIBITS, CYP3A4, strength=Strength.STRONG)
HANDLED = said(IMATINIB, Predicate.SUBSTRATE_OF, CYP3A4, contribution=Contribution.MAJOR)
MEETS = said(IMATINIB, Predicate.INTERACTS_WITH, WARFARIN, effect=exposure(), management=(Management.AVOID,))
CHANGES: dict[str, tuple[Statement, Statement, Field]] = {
    "strength": (ACTS, replace(ACTS, strength=Strength.WEAK), Field(name="strength", before="strong", after="weak")),
    "contribution": (HANDLED, replace(HANDLED, contribution=None), Field(name="contribution", before="major", after="")),
    "advice": (MEETS, replace(MEETS, management=(Management.MONITOR,)), Field(name="advice", before="avoid", after="monitor")),
    "direction": (
        MEETS,
        replace(MEETS, effect=exposure(Direction.DECREASE)),
        Field(name="direction", before="exposure to imatinib raised", after="exposure to imatinib lowered"),
    ),
    "negation": (ACTS, replace(ACTS, negated=True), Field(name="negation", before="stated", after="denied")),
}


def between(one: Reading | list[Statement], other: Reading | list[Statement], *, same: bool = True) -> Diff:
    """The difference of two stores with one document each."""
    sides = [
        side if not isinstance(side, list) else reading(IMATINIB, side, content="" if same else str(n))
        for n, side in enumerate((one, other))
    ]
    return diff(*(Store.in_memory([side]) for side in sides))


def answers(found: Diff) -> dict[tuple[str, str], AnswerChange]:
    return {(change.a, change.b): change for change in found.answers}


def test_a_store_does_not_differ_from_itself() -> None:
    """Nothing changed is an empty difference, in memory and for the samples."""
    assert not between(imatinib(), imatinib())
    assert between(imatinib(), imatinib()) == Diff()


@pytest.mark.parametrize("case", CHANGES)
def test_a_statement_that_says_something_else_is_one_change(case: str) -> None:
    """Strength, contribution, advice, direction and negation are told with what was and what is."""
    before, after, field = CHANGES[case]
    (change,) = between([before], [after]).statements
    assert (change.move, change.fields) == (Move.CHANGED, (field,))
    assert change.cause is Cause.READER


def test_a_denial_beside_a_statement_is_a_new_statement() -> None:
    """Where both stand, the denial came and the statement stayed; where both go, two statements vanish."""
    denial = replace(MEETS, negated=True, effect=None, management=())
    (change,) = between([MEETS], [MEETS, denial]).statements
    assert (change.move, change.statement.negated) == (Move.APPEARED, True)
    assert [c.move for c in between([MEETS, denial], []).statements] == [Move.VANISHED, Move.VANISHED]


def test_where_it_stands_and_how_sure_it_is_do_not_count() -> None:
    """Another sentence, section or confidence is no change in meaning."""
    moved = said(IMATINIB, Predicate.INTERACTS_WITH, WARFARIN, effect=exposure(), management=(Management.AVOID,), text="Other words.")
    assert not between([MEETS], [replace(moved, confidence=0.2)])


def test_causes_are_told_apart() -> None:
    """A document that came, went, or has other bytes is named; with the same bytes only the reader can have changed."""
    apart = reading(WARFARIN, [replace(MEETS, document="w.md")], path="w.md")
    both = diff(Store.in_memory([reading(IMATINIB, [HANDLED])]), Store.in_memory([reading(IMATINIB, [HANDLED]), apart]))
    assert both.documents == (("w.md", Cause.APPEARED),)
    assert [c.cause for c in both.statements] == [Cause.APPEARED]
    assert between([MEETS], [], same=False).documents == (("imatinib.md", Cause.CHANGED),)
    assert [c.cause for c in between([MEETS], [], same=False).statements] == [Cause.CHANGED]
    assert between([MEETS], []).documents == ()


def test_new_bytes_that_say_the_same_are_listed_and_are_no_finding() -> None:
    """A document rewritten without a change in meaning is named, and the difference counts as none."""
    found = between([MEETS], [MEETS], same=False)
    assert found.documents == (("imatinib.md", Cause.CHANGED),)
    assert not found


def test_answers_change_with_what_is_stated() -> None:
    """A new statement makes a pair stated; a changed one changes its direction or advice; the document is named."""
    appeared = answers(between([], [MEETS]))["imatinib", "warfarin"]
    assert appeared.move is Move.APPEARED
    assert Field(name="status", before="unknown", after="stated") in appeared.fields
    assert appeared.documents == (("imatinib.md", Cause.READER),)
    changed = answers(between([MEETS], [replace(MEETS, management=())]))["imatinib", "warfarin"]
    assert (changed.move, changed.fields) == (Move.CHANGED, (Field(name="advice", before="avoid", after=""),))


def test_answers_change_with_what_is_predicted() -> None:
    """A premise that vanishes takes the predicted answer with it, and its document is the cause."""
    found = answers(between([ACTS, HANDLED], [HANDLED, said(IMATINIB, Predicate.INTERACTS_WITH, KETOCONAZOLE)]))
    change = found["imatinib", "ketoconazole"]
    assert change.move is Move.CHANGED
    assert Field(name="status", before="predicted", after="stated") in change.fields
    gone = answers(between([ACTS, HANDLED, replace(MEETS, object=KETOCONAZOLE, negated=True, effect=None)], [ACTS, HANDLED]))
    assert Field(name="status", before="stated_none", after="predicted") in gone["imatinib", "ketoconazole"].fields
    vanished = answers(between([ACTS, HANDLED], [HANDLED, said(IMATINIB, Predicate.INTERACTS_WITH, RIFAMPICIN)]))
    assert vanished["imatinib", "ketoconazole"].move is Move.VANISHED


def test_answers_change_through_classes_and_salts() -> None:
    """A membership, a class statement or a salt that comes changes the pairs behind it."""
    statin, drug = entity("statin", Kind.DRUG_CLASS), entity("simvastatin")
    member, of_class = said(drug, Predicate.MEMBER_OF, statin), said(IMATINIB, Predicate.INTERACTS_WITH, statin)
    by_salt = said(MESYLATE, Predicate.INTERACTS_WITH, WARFARIN)
    is_salt = said(MESYLATE, Predicate.SALT_OF, IMATINIB)
    for before, after, pair in (
        ([of_class], [of_class, member], ("imatinib", "simvastatin")),
        ([member], [of_class, member], ("imatinib", "simvastatin")),
        ([by_salt, HANDLED], [by_salt, HANDLED, is_salt], ("imatinib", "warfarin")),
    ):
        assert answers(between(before, after))[pair].move is Move.APPEARED, pair
        assert answers(between(after, before))[pair].move is Move.VANISHED, pair


def test_json_and_page_hold_what_changed() -> None:
    """The JSON can be read again; names and sentences stay text on the page."""
    hostile = entity("<script>alert(1)</script>")
    found = between([MEETS], [said(IMATINIB, Predicate.INTERACTS_WITH, hostile)])
    rows: dict[str, Any] = json.loads(json.dumps(found.to_json()))
    assert {row["change"] for row in rows["statements"]} == {"appeared", "vanished"}
    assert rows["answers"][0]["documents"] == [{"document": "imatinib.md", "cause": "only the reader changed"}]
    page = found.to_report().to_html()
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "not a clinical decision tool" in page


FIRST = {"a.md": "Azol\nazol inhibits CYP3A4 strong\nazol interacts_with bezol", "b.md": "Bezol\nbezol substrate_of CYP3A4"}
SECOND = {"a.md": "Azol\nazol inhibits CYP3A4 weak", "c.md": "Cezol\ncezol interacts_with azol"}


def test_the_command_compares_two_folders(tmp_path: Path) -> None:
    """Exit 1 and every cause where something changed, exit 0 and no row where nothing did; JSON, page and limit work."""
    for name, texts in (("one", FIRST), ("two", SECOND)):
        source = tmp_path / "in" / name
        source.mkdir(parents=True)
        for file, text in texts.items():
            (source / file).write_text(text)
        build([str(source)], FakeReader(), tmp_path / name)
    one, two = str(tmp_path / "one"), str(tmp_path / "two")
    outcome = rxloom("diff", one, two, "--json")
    assert outcome.code == 1
    found = json.loads(outcome.out)
    assert {row["document"]: row["cause"] for row in found["documents"]} == {
        "a.md": "the document changed",
        "b.md": "the document vanished",
        "c.md": "the document appeared",
    }
    assert {(row["subject"], row["change"]) for row in found["statements"]} == {
        ("azol", "changed"),
        ("azol", "vanished"),
        ("bezol", "vanished"),
        ("cezol", "appeared"),
    }
    assert {(row["a"], row["b"], row["change"]) for row in found["answers"]} == {
        ("azol", "bezol", "vanished"),
        ("azol", "cezol", "appeared"),
    }
    assert "more rows" in rxloom("diff", one, two, "--limit", "1").out
    assert rxloom("diff", one, two, "--format", "html").out.startswith("<!doctype html>")
    assert (rxloom("diff", one, one).code, rxloom("diff", two, two, "--json").code) == (0, 0)
    assert rxloom("diff", one, str(tmp_path / "none")).code == 2


def test_the_samples_do_not_differ_from_themselves(sample_store: Path, tmp_path: Path) -> None:
    """Two builds of the same files are the same; without one file all differences come from it."""
    source = tmp_path / "in"
    source.mkdir()
    for file in samples().glob("*.md"):
        if file.name != "digoxin.md":
            (source / file.name).write_bytes(file.read_bytes())
    build([str(source)], reader(), tmp_path / "store")
    with Store.open(sample_store) as all_of_it, Store.open(tmp_path / "store") as without:
        assert diff(all_of_it, all_of_it) == Diff()
        found = diff(all_of_it, without)
    assert found.documents == (("digoxin.md", Cause.VANISHED),)
    assert {c.document for c in found.statements} == {"digoxin.md"}
    assert len(found.statements) > 20
    assert {cause for change in found.answers for cause in change.documents} == {("digoxin.md", Cause.VANISHED)}
    assert len(found.answers) > 10
