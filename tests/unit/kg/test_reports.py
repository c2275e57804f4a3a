"""Audits of a graph: right figures, and the same in every form."""

from __future__ import annotations

from html import unescape

import pytest

from kg import reports
from kg.errors import BadQuery
from kg.model import Management, Predicate
from kg.reports.table import Report
from kg.store import Store
from kg.templates import asset, styled_only
from tests.readings import IMATINIB, RIFAMPICIN, WARFARIN, exposure, reading, said

HALF = reading(
    IMATINIB,
    [
        said(IMATINIB, Predicate.INTERACTS_WITH, WARFARIN, effect=exposure(outcome="toxicity"), management=(Management.AVOID,)),
        said(IMATINIB, Predicate.INTERACTS_WITH, RIFAMPICIN),
    ],
)


def test_completeness_counts_what_is_given() -> None:
    """One of two interactions gives a consequence and an action, both give drugs and evidence, none a frequency."""
    found = reports.report(Store.in_memory([HALF]), "completeness")
    shares = {row[0]: row[-1] for row in found.rows}
    assert {shares[name] for name in ("drugs", "evidence")} == {1.0}
    assert {shares[name] for name in ("precipitant and object", "consequence", "action", "operational class")} == {0.5}
    assert {shares[name] for name in ("mechanism", "seriousness", "modifying factors", "frequency")} == {0.0}
    assert "Score 0.400" in found.notes[0]


def test_an_empty_graph_is_complete_in_nothing() -> None:
    """A store without interactions gives zeros and no error."""
    assert {row[1:] for row in reports.report(Store.in_memory([reading(IMATINIB)]), "completeness").rows} == {(0, 0, 0.0)}


def test_an_unknown_report_is_named() -> None:
    """A wrong name says which reports there are."""
    with pytest.raises(BadQuery, match=r"'beauty'.*completeness"):
        reports.report(Store.in_memory([]), "beauty")


def test_every_form_holds_every_cell() -> None:
    """Text, JSON and page show all rows and notes; what a text says stays text on the page."""
    table = Report(name="x", title="<b>T</b>", columns=("name", "n"), rows=(("<script>alert(1)</script>", 7), ("b", 12)), notes=("so",))
    assert "<script>alert(1)</script>   7" in table.to_text()
    assert table.to_json()["rows"] == [{"name": "<script>alert(1)</script>", "n": 7}, {"name": "b", "n": 12}]
    page = table.to_html()
    assert "<script>" not in page
    assert all(text in page for text in ("&lt;script&gt;alert(1)", "&lt;b&gt;T", ">12<", "so", "not a clinical decision tool"))


def test_a_report_is_a_page_like_the_others() -> None:
    """It has the style sheet of all pages, which its policy names, and its table scrolls in a box of its own."""
    shown = Report(name="x", title="T", columns=("n",), rows=((1,),)).to_html()
    css = asset("base.css") + asset("table.css")
    assert f"<style>{css}</style>" in shown
    assert styled_only(css) in unescape(shown)
    assert ".wide { overflow-x: auto;" in css
    assert '<div class="wide" tabindex="0"' in shown
    assert 'href="#answers"' not in shown


def test_a_table_for_spreadsheets_runs_nothing() -> None:
    """CSV has all columns, those below a row too, in quotation marks where needed; a cell that looks like a formula is text."""
    table = Report(
        name="x", title="T", columns=("name", "says", "share"), rows=(("=1+1", 'so, "they" say', 0.25),), below=("says",), notes=("n",)
    )
    assert table.to_csv() == 'name,says,share\n\'=1+1,"so, ""they"" say",0.25\n'


def test_words_stand_under_their_row() -> None:
    """Columns that stand below leave the head, and show under their row in text and page; an empty one shows nothing."""
    table = Report(name="x", title="T", columns=("name", "says", "n"), rows=(("a", "Long words.", 0), ("b", "", 1)), below=("says",))
    assert table.to_text().splitlines()[1:5] == ["name  n", "a     0", "    says: Long words.", "b     1"]
    page = table.to_html()
    assert page.count("<th ") == 2
    assert page.count("<dt>says</dt><dd>Long words.</dd>") == page.count("<dd>") == 1


def test_a_limit_says_what_it_left_out() -> None:
    """Rows that are cut are counted in every form; 0 cuts none, and cutting twice counts both."""
    table = Report(name="x", title="T", columns=("n",), rows=tuple((n,) for n in range(5)))
    assert table.limited(0) == table.limited(9) == table
    cut = table.limited(3).limited(2)
    assert "… and 3 more rows" in cut.to_text()
    assert "… and 3 more rows" in cut.to_html()
    assert (cut.to_json()["total"], len(cut.to_json()["rows"])) == (5, 2)
    assert "1 more row (" in table.limited(4).to_text()
