"""Reciprocity, predictions, coverage and growth: right figures on graphs small enough to count by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from kg import reports
from kg.build import build
from kg.model import Direction, Kind, Management, On, Predicate, Scope, Strength
from kg.store import Store
from tests.command import rxloom
from tests.fake_reader import FakeReader
from tests.readings import CYP3A4, IMATINIB, KETOCONAZOLE, RIFAMPICIN, WARFARIN, entity, exposure, group, reading, said

if TYPE_CHECKING:
    from pathlib import Path

    from kg.model import Entity, Reading, Statement
    from kg.reports.table import Report

MEETS = Predicate.INTERACTS_WITH
STATIN = entity("statin", Kind.DRUG_CLASS)
SIMVASTATIN = entity("simvastatin")
HOSTILE = entity("<script>alert(1)</script>")


def document(about: Entity, *statements: Statement) -> Reading:
    """A monograph about one drug."""
    path = f"{about.id.rpartition('/')[2]}.md"
    return reading(about, [replace(s, document=path) for s in statements], path=path)


def audit(name: str, *documents: Reading) -> Report:
    return reports.report(Store.in_memory(documents), name)


def rows(name: str, *documents: Reading) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = audit(name, *documents).to_json()["rows"]
    return found


def test_who_is_named_and_does_not_name_back() -> None:
    """One row for a one-sided interaction; none where the other names it too, denies it, or has no monograph."""
    names = said(IMATINIB, MEETS, WARFARIN, management=(Management.AVOID,))
    (row,) = rows("reciprocity", document(IMATINIB, names), document(WARFARIN))
    assert (row["a"], row["b"], row["advice"], row["in the monograph of b"]) == ("imatinib", "warfarin", "avoid", "")
    assert row["place"].startswith("imatinib.md")
    for back in (said(WARFARIN, MEETS, IMATINIB), said(WARFARIN, MEETS, IMATINIB, negated=True)):
        assert not rows("reciprocity", document(IMATINIB, names), document(WARFARIN, back))
    assert not rows("reciprocity", document(IMATINIB, names))
    assert not rows("reciprocity", document(IMATINIB, replace(names, negated=True, management=())), document(WARFARIN))


def test_reciprocity_goes_by_urgency_then_names() -> None:
    """What must not be combined comes first."""
    found = rows(
        "reciprocity",
        document(
            IMATINIB,
            said(IMATINIB, MEETS, KETOCONAZOLE),
            said(IMATINIB, MEETS, WARFARIN, management=(Management.MONITOR,)),
            said(IMATINIB, MEETS, RIFAMPICIN, management=(Management.CONTRAINDICATED, Management.MONITOR)),
        ),
        *map(document, (KETOCONAZOLE, WARFARIN, RIFAMPICIN)),
    )
    assert [(row["b"], row["advice"]) for row in found] == [
        ("rifampicin", "contraindicated"),
        ("warfarin", "monitor"),
        ("ketoconazole", ""),
    ]


def test_a_class_named_back_is_told_apart() -> None:
    """Where the other monograph speaks of a class that holds the drug, the class is named and counted by itself."""
    documents = (
        document(SIMVASTATIN, said(SIMVASTATIN, MEETS, WARFARIN), said(SIMVASTATIN, Predicate.MEMBER_OF, STATIN)),
        document(WARFARIN, said(WARFARIN, MEETS, STATIN)),
    )
    (row,) = rows("reciprocity", *documents)
    assert row["in the monograph of b"] == "statin"
    assert (
        "0 by one, where the other says nothing; 1 by one, where the other speaks of a class only"
        in audit("reciprocity", *documents).notes[0]
    )


def test_a_combination_is_named_by_its_ingredient() -> None:
    """A monograph that names an ingredient has named the combination."""
    both = entity("imatinib + ketoconazole", Kind.PRODUCT)
    combined = document(both, said(both, MEETS, WARFARIN))
    combined = replace(combined, document=replace(combined.document, ingredients=(IMATINIB, KETOCONAZOLE)))
    assert [row["a"] for row in rows("reciprocity", combined, document(WARFARIN))] == [both.name]
    assert not rows("reciprocity", combined, document(WARFARIN, said(WARFARIN, MEETS, IMATINIB)))


ACTS = said(KETOCONAZOLE, Predicate.INHIBITS, CYP3A4)
HANDLED = said(IMATINIB, Predicate.SUBSTRATE_OF, CYP3A4)
OTHER_WAY = exposure(Direction.DECREASE)
VERDICTS: dict[str, tuple[Statement, ...]] = {
    "same direction": (said(IMATINIB, MEETS, KETOCONAZOLE, effect=exposure()),),
    "other direction": (said(IMATINIB, MEETS, KETOCONAZOLE, effect=OTHER_WAY),),
    "both directions": (
        said(IMATINIB, MEETS, KETOCONAZOLE, effect=exposure()),
        said(KETOCONAZOLE, MEETS, IMATINIB, effect=exposure(Direction.DECREASE, On.OBJECT)),
    ),
    "no direction": (said(IMATINIB, MEETS, KETOCONAZOLE, effect=exposure(on=On.OBJECT)),),
    "denied": (said(IMATINIB, MEETS, KETOCONAZOLE, negated=True),),
    "of a class only": (said(IMATINIB, MEETS, STATIN), said(KETOCONAZOLE, Predicate.MEMBER_OF, STATIN)),
    "silent, one has a monograph": (),
}


@pytest.mark.parametrize("verdict", VERDICTS)
def test_a_predicted_pair_has_one_verdict(verdict: str) -> None:
    """What monographs say of a predicted pair falls into exactly one column, for the rule as a whole and for its protein."""
    found = rows("predictions", document(IMATINIB, ACTS, HANDLED, *VERDICTS[verdict]))
    assert [(row["rule"], row["protein"]) for row in found] == [("R1-enzyme", "all"), ("R1-enzyme", "CYP3A4")]
    for row in found:
        assert row[verdict] == row["pairs"] == 1
        columns = (*VERDICTS, "by a premise itself", "silent, both have a monograph", "no monograph of either")
        assert sum(row[column] for column in columns) == 1
        decided = {"same direction": 1.0, "other direction": 0.0, "both directions": 0.0, "denied": 0.0}
        assert row["precision"] == decided.get(verdict, "")


def test_absorption_neither_confirms_nor_denies() -> None:
    """A change of absorption counts as stated without a direction; its denial is silence about the enzyme."""
    changed = said(IMATINIB, MEETS, KETOCONAZOLE, effect=exposure(outcome="absorption"))
    assert rows("predictions", document(IMATINIB, ACTS, HANDLED, changed))[0]["no direction"] == 1
    denied = replace(changed, negated=True)
    assert rows("predictions", document(IMATINIB, ACTS, HANDLED, denied))[0]["silent, one has a monograph"] == 1


def test_a_sentence_does_not_confirm_what_rests_on_it() -> None:
    """A pair that only the sentence of a premise states is counted apart and leaves precision undecided; another sentence decides it."""
    stated = replace(VERDICTS["same direction"][0], evidence=ACTS.evidence)
    (row, _) = rows("predictions", document(IMATINIB, ACTS, HANDLED, stated))
    assert (row["by a premise itself"], row["same direction"], row["precision"], row["stated"]) == (1, 0, "", 1.0)
    elsewhere = replace(stated, evidence=(*ACTS.evidence, *VERDICTS["same direction"][0].evidence))
    assert rows("predictions", document(IMATINIB, ACTS, HANDLED, elsewhere))[0]["same direction"] == 1


def test_silence_is_told_by_who_could_have_spoken() -> None:
    """A pair counts as unheard, half heard or silent by how many of the two have a monograph."""
    third = document(WARFARIN, ACTS, HANDLED)
    for documents, column in (
        ((third,), "no monograph of either"),
        ((third, document(IMATINIB)), "silent, one has a monograph"),
        ((third, document(IMATINIB), document(KETOCONAZOLE)), "silent, both have a monograph"),
    ):
        assert rows("predictions", *documents)[0][column] == 1


def test_precision_is_a_share_and_the_doubtful_premise_is_named() -> None:
    """Two pairs stated as predicted and one otherwise make two thirds; the premise behind the wrong one is told with its document."""
    drugs = [entity(f"drug{n}") for n in range(3)]
    documents = [document(KETOCONAZOLE, ACTS)]
    for n, drug in enumerate(drugs):
        effect = exposure() if n else OTHER_WAY
        documents.append(document(drug, said(drug, Predicate.SUBSTRATE_OF, CYP3A4), said(drug, MEETS, KETOCONAZOLE, effect=effect)))
    report = audit("predictions", *documents)
    assert report.to_json()["rows"][0]["precision"] == pytest.approx(2 / 3)
    assert any("Behind 1 of" in note and "ketoconazole inhibits CYP3A4 (ketoconazole.md)" in note for note in report.notes)


def test_names_that_only_their_place_gives_away() -> None:
    """A name counts as unlisted when every statement about it rests on a guess, and then shows how often it occurs."""

    def guessed(target: Entity) -> Statement:
        s = said(IMATINIB, MEETS, target)
        return replace(s, evidence=tuple(replace(e, rule="guessed.list") for e in s.evidence))

    found = rows(
        "coverage",
        document(IMATINIB, guessed(HOSTILE), guessed(WARFARIN), guessed(RIFAMPICIN)),
        document(KETOCONAZOLE, guessed(HOSTILE), said(KETOCONAZOLE, MEETS, WARFARIN)),
        document(SIMVASTATIN),
    )
    assert [(row["what"], row["name"], row["documents"], row["statements"]) for row in found] == [
        ("name not listed", HOSTILE.name, 2, 2),
        ("name not listed", "rifampicin", 1, 1),
        ("no statement", "simvastatin.md", 1, 0),
    ]


def test_documents_that_are_not_in_the_graph(tmp_path: Path) -> None:
    """A file that could not be read, one that came later, and one that an older reader read are each named."""
    source = tmp_path / "in"
    source.mkdir()
    (source / "a.md").write_text("Azol\nazol inhibits CYP3A4")
    (source / "b.md").write_text("Bezol\nbezol inhibits CYP3A4")
    (source / "c.md").write_text("BROKEN")
    build([str(source)], FakeReader(), tmp_path / "store")
    for name in "bde":
        (source / f"{name}.md").write_text("BROKEN" if name == "b" else "New\nnew inhibits CYP3A4")
    build([str(source / "d.md"), str(source / "b.md"), str(source / "a.md")], FakeReader("2"), tmp_path / "store")
    with Store.open(tmp_path / "store") as store:
        found = reports.report(store, "coverage").to_json()["rows"]
    assert {(row["what"], row["name"]) for row in found} == {("not read", "c.md"), ("not read", "e.md"), ("older reading", "b.md")}


def test_classes_grow_by_members_times_partners() -> None:
    """Two members and two partners make four pairs, less those stated by name; statements of some members add nothing."""
    other = entity("pravastatin")
    base = (
        said(SIMVASTATIN, Predicate.MEMBER_OF, STATIN),
        said(other, Predicate.MEMBER_OF, STATIN),
        said(WARFARIN, MEETS, STATIN),
        said(STATIN, MEETS, RIFAMPICIN),
        said(SIMVASTATIN, MEETS, WARFARIN),
        said(IMATINIB, MEETS, STATIN, scope=Scope.SOME),
        said(KETOCONAZOLE, MEETS, STATIN, negated=True),
    )
    report = audit("growth", document(IMATINIB, *base))
    (row,) = report.to_json()["rows"]
    assert (row["group"], row["members"], row["partners"], row["pairs"]) == ("statin", 2, 2, 4)
    assert (row["stated by name"], row["added"], row["added here only"], row["predicted"]) == (1, 3, 3, 0)
    assert "classes add 3.00" in report.notes[0]


def test_growth_counts_what_rules_derive_from_a_group() -> None:
    """A pair that a rule expands from a role group stands in the row of that group."""
    inhibitors = group(Predicate.INHIBITS, CYP3A4)
    (row,) = rows("growth", document(IMATINIB, ACTS, said(IMATINIB, MEETS, inhibitors, effect=exposure(), via=(CYP3A4,))))
    assert (row["group"], row["kind"], row["predicted"]) == ("CYP3A4 inhibitor", "role group", 1)


def test_a_group_holds_the_members_of_narrower_groups() -> None:
    """Members of the strong inhibitors are members of the inhibitors by the wording alone."""
    wide, strong = group(Predicate.INHIBITS, CYP3A4), group(Predicate.INHIBITS, CYP3A4, Strength.STRONG)
    found = rows("growth", document(IMATINIB, said(KETOCONAZOLE, Predicate.MEMBER_OF, strong), said(IMATINIB, MEETS, wide)))
    assert [(row["group"], row["members"], row["pairs"]) for row in found] == [("CYP3A4 inhibitor", 1, 1)]


def test_two_classes_share_what_they_bring() -> None:
    """A pair that two classes bring is added here only by neither."""
    wide = entity("lipid-lowering agent", Kind.DRUG_CLASS)
    found = rows(
        "growth",
        document(
            IMATINIB,
            *(said(SIMVASTATIN, Predicate.MEMBER_OF, c) for c in (STATIN, wide)),
            *(said(IMATINIB, MEETS, c) for c in (STATIN, wide)),
        ),
    )
    assert [(row["added"], row["added here only"]) for row in found] == [(1, 0), (1, 0)]


@pytest.mark.parametrize("name", reports.REPORTS)
def test_an_empty_graph_has_a_report_of_each_kind(name: str) -> None:
    """No document, or one without a statement, is no error."""
    for documents in ((), (document(IMATINIB),)):
        report = audit(name, *documents)
        assert report.name == name
        assert report.to_text().endswith("not a clinical decision tool.")
        assert "<table>" in report.to_html()


@pytest.mark.parametrize("name", reports.REPORTS)
def test_hostile_names_stay_text_on_every_page(name: str) -> None:
    """What a monograph may hold runs nothing on a page and breaks no line of a table."""
    bad = entity('"><img src=x onerror=alert(1)>\n<script>alert(2)</script>')
    text = "</td><script>alert(3)</script>\n& more"
    page = audit(
        name,
        document(bad, said(bad, MEETS, HOSTILE, text=text), said(bad, Predicate.INHIBITS, CYP3A4), said(bad, MEETS, STATIN, text=text)),
        document(HOSTILE, said(HOSTILE, MEETS, bad, negated=True), said(HOSTILE, Predicate.SUBSTRATE_OF, CYP3A4)),
        document(IMATINIB, said(HOSTILE, Predicate.MEMBER_OF, STATIN)),
    )
    assert "<script" not in page.to_html()
    assert "<img" not in page.to_html()
    assert "\n<script" not in page.to_text()


@pytest.mark.parametrize("name", reports.REPORTS)
def test_memory_and_folder_report_the_same(name: str, sample_store: Path) -> None:
    """A report from the catalog of a folder is that from the graph alone; only gaps are none, for lists hold all names of the samples."""
    with Store.open(sample_store) as store:
        assert reports.report(store, name) == reports.report(Store(store.native), name)
        assert bool(reports.report(store, name).rows) == (name != "coverage")


def test_the_command_limits_and_formats(sample_store: Path) -> None:
    """A table shows fifty rows unless told otherwise, JSON all, each says how many are left; a wrong name is misuse."""
    store = ("--store", str(sample_store))
    table = rxloom("report", "reciprocity", *store).out
    assert "more rows (--limit 0 or --json gives all)" in table
    assert table.count("    sentence: ") == 50
    assert rxloom("report", "reciprocity", *store, "--limit", "3").out.count("    sentence: ") == 3
    assert "more rows" not in rxloom("report", "reciprocity", *store, "--limit", "0").out
    assert '"total": ' in rxloom("report", "reciprocity", *store, "--json").out
    assert "more rows" in rxloom("report", "growth", *store, "--format", "html", "--limit", "2").out
    assert rxloom("report", "beauty", *store).code == 2
