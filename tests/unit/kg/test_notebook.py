"""Displays in notebooks: everything readable, everything escaped, and a text beside every picture."""

from __future__ import annotations

import re
from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING, Any

import networkx as nx
import pytest
from IPython.core.formatters import DisplayFormatter

import extract
import kg
from kg.model import Contribution, Management, Predicate, Strength
from kg.notebook import LIMIT, Page
from kg.render.page import page
from kg.session import Session
from kg.show import show
from kg.store import Store
from kg.words import NO_MONOGRAPH
from tests.readings import CYP3A4, IMATINIB, entity, exposure, imatinib, reading, said

if TYPE_CHECKING:
    from pathlib import Path

HOSTILE = "<script>alert(1)</script>"
STATEMENT = said(
    IMATINIB, Predicate.INTERACTS_WITH, entity("warfarin"), text="Imatinib meets warfarin.", management=(Management.AVOID,), via=(CYP3A4,)
)


@pytest.fixture(scope="module")
def session() -> Session:
    return Session(Store.in_memory([imatinib()]))


def shown(value: Any) -> dict[str, str]:  # noqa: ANN401 - whatever a cell gives
    """What IPython makes of the value of a cell, by MIME type."""
    found, _ = DisplayFormatter().format(value)  # type: ignore[no-untyped-call]  # IPython has few types
    return dict(found)


def html(value: Any) -> str:  # noqa: ANN401 - as above
    """The HTML of it."""
    return shown(value)["text/html"]


def test_a_portrait_tells_that_there_is_no_monograph() -> None:
    """`show` says of a drug that only others name that no monograph is about it: as text, as JSON and in a notebook."""
    store = Store.in_memory([imatinib()])
    found, own = show(store, "ketoconazole"), show(store, "imatinib")
    assert NO_MONOGRAPH in found.to_text()
    assert NO_MONOGRAPH in html(found)
    assert found.to_json()["has_monograph"] is False
    assert NO_MONOGRAPH not in own.to_text() + html(own)


def test_an_answer_is_its_page_in_a_closed_frame(session: Session) -> None:
    """The whole page of the answer stands in one frame that may run nothing and has no origin."""
    answer = session.check(["imatinib", "ketoconazole", "foobar"])
    frame = html(answer)
    assert re.search(r'<iframe class="rxloom" sandbox="" title="Answer for a medication list" ', frame)
    assert frame.count("<") == 4
    assert f'srcdoc="{escape(page(answer, is_framed=True))}"' in frame


def test_a_report_is_its_page_in_a_closed_frame(session: Session) -> None:
    """The page of a report stands in a frame that may run nothing; of a long report it holds the first rows and says so."""
    report = session.report("completeness")
    frame = html(report)
    assert re.search(rf'<iframe class="rxloom" sandbox="" title="{report.title}" ', frame)
    assert f'srcdoc="{escape(report.to_html())}"' in frame
    long = replace(report, rows=report.rows[:1] * (LIMIT + 7))
    assert "and 7 more rows" in html(long)


def test_a_short_answer_needs_no_high_frame(session: Session) -> None:
    """The frame of one pair is lower than that of ten, and none is higher than 640 pixels."""
    few, many = (int(re.findall(r"height:(\d+)px", html(session.check(names)))[0]) for names in (["a", "b"], list("abcde")))
    assert few < many <= 640


def test_a_statement_shows_its_sentence_with_marked_words() -> None:
    """What is said, the advice, the sentence with the words that the statement speaks of, and where it stands."""
    found = html(STATEMENT)
    for words in (
        "imatinib interacts with warfarin",
        "<strong>avoid the combination</strong>",
        "<bdi>Drug Interactions</bdi>",
        "confidence 0.90",
    ):
        assert words in found
    assert "<mark>Imatinib</mark> meets <mark>warfarin</mark>." in found


def test_a_reading_shows_its_statements() -> None:
    """Reading a file in a cell shows the title and every statement, also before any store was opened."""
    read = extract.read(extract.samples() / "imatinib-mesylate.md")
    assert "Imatinib mesylate" in html(read)
    assert html(read).count("<tr>") == 1 + len(read.statements)
    assert list(read) == list(read.statements)


def test_paths_show_their_chain_and_their_sentences(session: Session) -> None:
    """All paths and a single one: the explanation, the names in order, the sentences."""
    routes = session.paths("imatinib", "ketoconazole")
    for value in (routes, routes.paths[0]):
        found = html(value)
        assert "ketoconazole is said to raise exposure to imatinib: through CYP3A4." in found
        assert re.findall(r'class="node"><bdi>(.*?)</bdi>', found)[:2] == ["ketoconazole", "imatinib"]
        assert "<mark>imatinib</mark> interacts_with <mark>ketoconazole</mark>." in found
    assert html(routes).count("<li>") == len(routes.paths)


def test_what_is_not_known_or_not_found_is_said(session: Session) -> None:
    """An unknown name, and two names without a path, are no empty picture."""
    assert "not known to this graph; did you mean <bdi>imatinib</bdi>" in html(session.show("imatinob"))
    assert "not known to this graph" in html(session.paths("imatinib", "foobar"))
    assert "no path of up to 4 steps is stated" in html(session.paths("warfarin", "levothyroxine"))


def test_a_portrait_shows_statements_under_headings_and_predictions() -> None:
    """Names, statements by kind and, apart from them, what rules predict."""
    told = [
        said(IMATINIB, Predicate.SUBSTRATE_OF, CYP3A4),
        said(entity("ketoconazole"), Predicate.INHIBITS, CYP3A4),
        said(IMATINIB, Predicate.INTERACTS_WITH, entity("warfarin")),
    ]
    found = html(Session(Store.in_memory([reading(IMATINIB, told)])).show("imatinib"))
    assert "<summary>Interactions (1)</summary>" in found
    assert "<summary>Handled by (1)</summary>" in found
    assert re.search(r"not stated \(1\)</summary>.*<li><bdi>ketoconazole may raise exposure to imatinib", found, re.DOTALL)


def test_rows_show_short_names_numbers_and_truths(session: Session) -> None:
    """IRIs are shown short with the whole behind, numbers to the right, a truth as a word, and how many rows there are."""
    values = 'VALUES (?a ?b ?c) { (<https://w3id.org/rxloom/id/drug/imatinib> 1.5 true) (rxv:Strong 7 UNDEF) ("two\\nlines" 1 false) }'
    found = html(session.query(f"SELECT ?a ?b ?c {{ {values} }}"))
    assert '<abbr title="https://w3id.org/rxloom/id/drug/imatinib">drug/imatinib</abbr>' in found
    assert ">rxv:Strong</abbr>" in found
    assert '<td class="number">1.5' in found
    assert "3 rows" in found
    assert ">yes<" in html(session.query("ASK { ?s ?p ?o }"))
    assert "no rows" in html(session.query("SELECT ?s { ?s rx:nothing ?o }"))
    assert '<th scope="col">subject</th>' in html(session.query("CONSTRUCT { ?s a ?o } WHERE { ?s a ?o }"))


def test_rows_go_into_other_tables(session: Session) -> None:
    """Rows are tuples under the names of their variables, as a data frame takes them."""
    rows = session.ask("enzymes", drug="imatinib")
    assert all(len(row) == len(rows.variables) for row in rows)
    assert len(list(rows)) == len(rows) > 0


def test_text_is_never_markup() -> None:
    """Names, sentences, inputs, columns and titles with markup are shown as they are."""
    statement = said(IMATINIB, Predicate.INTERACTS_WITH, entity(f"x {HOSTILE}"), text=HOSTILE, section=HOSTILE, document=f"{HOSTILE}.md")
    session = Session(Store.in_memory([reading(IMATINIB, [statement], path=f"{HOSTILE}.md")]))
    values = [statement, reading(IMATINIB, [statement]), session.check(["imatinib", f"x {HOSTILE}", HOSTILE]), session.show("imatinib")]
    values += [session.paths("imatinib", f"x {HOSTILE}"), session.show(HOSTILE), session.query('SELECT ("<b>" AS ?a) WHERE {}')]
    values += [session.view("imatinib"), session.view(f"x {HOSTILE}")]
    assert not any("<script" in html(value) or "<b><" in html(value) for value in values)
    assert "<bdi>&lt;b&gt;</bdi>" in html(values[-3])


def test_a_row_is_a_line_on_a_terminal(session: Session) -> None:
    """A line break inside a cell does not break the row."""
    assert str(session.query('SELECT ("a\\nb" AS ?x) ("c" AS ?y) {}')).split("\n") == ["x    y", "---  -", "a b  c"]


def test_long_tables_say_what_they_leave_out(session: Session) -> None:
    """A table of thousands of rows is cut, and says by how much."""
    values = " ".join(str(n) for n in range(LIMIT + 5))
    rows = session.query(f"SELECT ?n WHERE {{ VALUES ?n {{ {values} }} }}")
    assert "5 more rows" in html(rows)
    assert shown(rows)["text/plain"] == repr(rows)
    assert repr(rows).endswith("\n197\n… and 7 more lines (print shows all)")
    assert str(rows).endswith("\n204")


def test_a_graph_shows_itself_in_a_sandbox(session: Session, tmp_path: Path) -> None:
    """The frame has no origin of its own and holds the whole page, escaped; saving writes the same page."""
    page = session.view("imatinib")
    frame = html(page)
    assert re.search(
        r'<iframe class="rxloom" sandbox="allow-scripts allow-downloads allow-modals" title="Interaction graph: imatinib" ', frame
    )
    assert frame.count("<") == 4
    assert page.save(tmp_path / "page.html").read_text(encoding="utf-8") == page.html
    assert Page(html=page.html, title="Interaction graph: imatinib") == page


def test_everything_has_a_text_for_terminals(session: Session) -> None:
    """IPython without pictures, `print` and, for answers, the plain prompt show words and not the inside of a value."""
    routes = session.paths("imatinib", "ketoconazole")
    answers = {
        "exposure to imatinib raised": session.check(["imatinib", "ketoconazole"]),
        "1. ketoconazole is said": routes,
        "ketoconazole is said to raise": routes.paths[0],
        "imatinib (drug)": session.show("imatinib"),
        "CYP3A4": session.ask("enzymes", drug="imatinib"),
        "Completeness of": session.report("completeness"),
        "Interaction graph: imatinib": session.view("imatinib"),
    }
    values = {"  advice: avoid the combination\n  “Imatinib meets warfarin.”": STATEMENT, "imatinib.md: 25 statements": imatinib()}
    for words, value in (answers | values).items():
        assert words in shown(value)["text/plain"] == str(value)
    assert all(repr(value) == str(value) for value in answers.values())
    assert repr(STATEMENT).startswith("Statement(document=")
    assert "imatinib interacts with warfarin" in shown([STATEMENT])["text/plain"]


def test_a_text_steers_no_terminal() -> None:
    """Escape sequences and marks that turn the writing direction are shown as what they are."""
    statement = said(IMATINIB, Predicate.INTERACTS_WITH, entity("warfarin"), text="\x1b[2J \x9b31m \u202e\r")
    assert r"\u001b[2J \u009b31m \u202e\u000d" in str(statement)


def test_the_graph_goes_into_networkx() -> None:
    """The whole graph as a network of names and kinds, with what is predicted or without."""
    told = [said(IMATINIB, Predicate.SUBSTRATE_OF, CYP3A4), said(entity("ketoconazole"), Predicate.INHIBITS, CYP3A4)]
    session = Session(Store.in_memory([reading(IMATINIB, told)]))
    network, stated = session.to_networkx(), session.to_networkx(with_predictions=False)
    assert network.nodes[IMATINIB.id]["name"] == "imatinib"
    assert stated.has_edge(IMATINIB.id, CYP3A4.id, key="substrateOf")
    assert {key for *_, key in set(network.edges(keys=True)) - set(stated.edges(keys=True))} == {"predicted:mayIncreaseExposureOf"}


def test_the_network_goes_into_every_format(tmp_path: Path) -> None:
    """Nodes and edges hold plain words only, so that networkx can write them and filters find them."""
    told = [said(IMATINIB, Predicate.SUBSTRATE_OF, CYP3A4), said(entity("ketoconazole"), Predicate.INHIBITS, CYP3A4)]
    network = Session(Store.in_memory([reading(IMATINIB, told)])).to_networkx()
    nx.write_graphml(network, tmp_path / "network.graphml")
    nx.write_gexf(network, tmp_path / "network.gexf")
    back = nx.read_graphml(tmp_path / "network.graphml", force_multigraph=True)
    assert sorted(back.nodes(data=True)) == sorted(network.nodes(data=True))
    found = {words["predicate"]: words for *_, words in network.edges(data=True)}
    once = {"documents": 1, "confidence": told[0].confidence}
    assert found["substrateOf"] == {"predicate": "substrateOf", "basis": "stated", "claims": told[0].key, **once}
    assert found["mayIncreaseExposureOf"]["basis"] == "predicted"
    assert found["mayIncreaseExposureOf"]["via"] == CYP3A4.id


def test_an_edge_of_networkx_says_what_is_advised_which_way_and_how_surely() -> None:
    """An interaction has its advice, effects and direction as data; a prediction has a direction, and no advice of its premises."""
    up = exposure()
    ketoconazole, itraconazole = entity("ketoconazole"), entity("itraconazole")
    told = [
        said(IMATINIB, Predicate.INTERACTS_WITH, ketoconazole, effect=up, management=(Management.AVOID, Management.MONITOR), hedged=True),
        said(IMATINIB, Predicate.SUBSTRATE_OF, CYP3A4, contribution=Contribution.MAJOR),
        said(itraconazole, Predicate.INHIBITS, CYP3A4, strength=Strength.STRONG),
    ]
    network = Session(Store.in_memory([reading(IMATINIB, told)])).to_networkx()
    raised = network[ketoconazole.id][IMATINIB.id]["mayIncreaseExposureOf"]
    expected = {"direction": "increase", "management": "avoid monitor", "effects": "exposure to imatinib raised", "hedged": "yes"}
    assert raised.items() >= {**expected, "documents": 1, "confidence": told[0].confidence}.items()
    assert network[IMATINIB.id][CYP3A4.id]["substrateOf"]["contribution"] == "major"
    assert network[itraconazole.id][CYP3A4.id]["inhibits"]["strength"] == "strong"
    predicted = network[itraconazole.id][IMATINIB.id]["predicted:mayIncreaseExposureOf"]
    assert predicted["direction"] == "increase"
    assert not {"management", "confidence"} & predicted.keys()


def test_the_package_names_its_api() -> None:
    """The public names load on use; any other is an AttributeError."""
    assert {"open", "Session", "Statement"} <= set(dir(kg))
    assert kg.Session is Session
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = kg.nothing


def test_the_portrait_of_a_drug_says_what_is_advised() -> None:
    """Text for a terminal names the advice of an interaction, the most urgent first; of a statement without any it says nothing more."""
    advised = said(IMATINIB, Predicate.INTERACTS_WITH, entity("warfarin"), management=(Management.AVOID, Management.MONITOR))
    plain = said(IMATINIB, Predicate.INTERACTS_WITH, entity("aspirin"))
    text = show(Store.in_memory([reading(IMATINIB, [advised, plain])]), "imatinib").to_text()
    assert "  imatinib interacts with warfarin; advice: avoid the combination, monitor\n" in text
    assert "  imatinib interacts with aspirin\n" in text
