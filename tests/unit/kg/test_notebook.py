"""Displays in notebooks: everything readable, everything escaped."""

from __future__ import annotations

import re
import sys
import types
from html import escape
from typing import TYPE_CHECKING

import pytest

import kg
from kg.model import Predicate
from kg.notebook import LIMIT, Page, register, rich
from kg.render.page import page
from kg.session import Session
from kg.store import Store
from tests.readings import IMATINIB, entity, imatinib, reading, said

if TYPE_CHECKING:
    from pathlib import Path

HOSTILE = "<script>alert(1)</script>"


@pytest.fixture(scope="module")
def session() -> Session:
    return Session(Store.in_memory([imatinib()]))


def test_an_answer_is_its_page_in_a_closed_frame(session: Session) -> None:
    """The whole page of the answer stands in one frame that may run nothing and has no origin."""
    answer = session.check(["imatinib", "ketoconazole", "foobar"])
    shown = rich(answer)
    assert re.match(r'<iframe sandbox="" title="Answer for a medication list" ', shown)
    assert shown.count("<") == 2
    assert f'srcdoc="{escape(page(answer, is_framed=True))}"' in shown


def test_paths_portraits_rows_and_statements_show(session: Session) -> None:
    """Every value that a session gives has its table."""
    assert "ketoconazole is said to raise exposure to imatinib." in rich(session.paths("imatinib", "ketoconazole"))
    assert "<caption>imatinib</caption>" in rich(session.show("imatinib"))
    assert "<th>protein</th>" in rich(session.ask("enzymes"))
    assert "imatinib interacts with warfarin" in rich(said(IMATINIB, Predicate.INTERACTS_WITH, entity("warfarin")))


def test_text_is_never_markup() -> None:
    """Names, sentences and inputs with markup are shown as they are."""
    statement = said(IMATINIB, Predicate.INTERACTS_WITH, entity(f"x {HOSTILE}"), text=HOSTILE)
    session = Session(Store.in_memory([reading(IMATINIB, [statement])]))
    shown = [rich(statement), rich(session.check(["imatinib", f"x {HOSTILE}", HOSTILE])), rich(session.show("imatinib"))]
    shown += [rich(session.paths("imatinib", f"x {HOSTILE}")), rich(session.query('SELECT ("<b>" AS ?a) WHERE {}'))]
    assert not any("<script" in html or "<b><" in html for html in shown)
    assert "&lt;b&gt;" in shown[-1]


def test_long_tables_say_what_they_leave_out(session: Session) -> None:
    """A table of thousands of rows is cut, and says by how much."""
    values = " ".join(str(n) for n in range(LIMIT + 5))
    assert "5 more rows" in rich(session.query(f"SELECT ?n WHERE {{ VALUES ?n {{ {values} }} }}"))


def test_a_page_shows_itself_in_a_sandbox(session: Session, tmp_path: Path) -> None:
    """The frame has no origin of its own and holds the whole page, escaped; saving writes the same page."""
    page = session.view("imatinib")
    frame = page._repr_html_()
    assert re.match(r'<iframe sandbox="allow-scripts" ', frame)
    assert frame.count("<") == 2
    assert page.save(tmp_path / "page.html").read_text(encoding="utf-8") == page.html
    assert Page(html=page.html) == page


def test_a_running_ipython_learns_the_displays(monkeypatch: pytest.MonkeyPatch) -> None:
    """In IPython the tables are registered; elsewhere nothing happens and nothing is imported."""
    monkeypatch.delitem(sys.modules, "IPython", raising=False)
    assert register() is False
    learnt: dict[type, object] = {}
    html = types.SimpleNamespace(for_type=lambda kind, display: learnt.update({kind: display}))
    shell = types.SimpleNamespace(display_formatter=types.SimpleNamespace(formatters={"text/html": html}))
    monkeypatch.setitem(sys.modules, "IPython", types.SimpleNamespace(get_ipython=lambda: shell))
    assert register() is True
    assert {kind.__name__ for kind in learnt} == {"Answer", "Routes", "Portrait", "Rows", "Statement"}


def test_the_package_names_its_api() -> None:
    """The public names load on use; any other is an AttributeError."""
    assert {"open", "Session", "Statement"} <= set(dir(kg))
    assert kg.Session is Session
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = kg.nothing
