"""The session and the portrait of one entity; and that importing `kg` stays cheap."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from kg.build import build
from kg.check import refuse
from kg.errors import BadQuery, BadStore
from kg.model import Predicate
from kg.session import Session
from kg.session import open as open_store
from kg.store import Store
from kg.store.select import checked
from tests.fake_reader import FakeReader
from tests.readings import CYP3A4, IMATINIB, WARFARIN, imatinib, reading, said

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def session() -> Session:
    return Session(Store.in_memory([imatinib()]))


def test_importing_kg_imports_nothing_heavy() -> None:
    """`import kg` costs no graph, page or language library."""
    heavy = {"rdflib", "pyvis", "networkx", "spacy", "pyoxigraph", "jinja2"}
    code = f"import sys, kg; print(sorted({{m.split('.')[0] for m in sys.modules}} & {heavy}))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert found.stdout == "[]\n"


def test_a_missing_store_says_what_to_do(tmp_path: Path) -> None:
    """Opening nothing is an error that names the remedy."""
    with pytest.raises(BadStore, match="rxloom build"):
        open_store(tmp_path / "none")


def test_a_session_closes_its_store(session: Session) -> None:
    """A session is a context manager over its store."""
    with session as inside:
        assert inside.query("ASK { ?s ?p ?o }").boolean is True
    with pytest.raises(BadStore):
        session.query("ASK { ?s ?p ?o }")


def test_a_portrait_holds_all_about_one_entity(session: Session) -> None:
    """Other names, statements from either side and from the salt, predictions with premises, each with sentences."""
    portrait = session.show("Gleevec")
    assert (portrait.match.id, portrait.other_names) == (IMATINIB.id, ("Gleevec", "Glivec", "Imkeldi", "imatinib mesylate"))
    said_of_it = [s for s in imatinib().statements if IMATINIB in (s.subject, s.object) or s.subject.name == "imatinib mesylate"]
    assert {s.key for s in portrait.statements} == {s.key for s in said_of_it}
    assert len(portrait.predictions) == 5
    text = portrait.to_text()
    assert "imatinib interacts with warfarin" in text
    assert "ketoconazole may raise exposure to imatinib through CYP3A4 (R1-enzyme, R2-group-expansion), because" in text
    assert text.endswith("not a clinical decision tool.\n")


def test_a_portrait_says_that_a_prodrug_loses_its_effect() -> None:
    """What inhibits the enzyme that makes a drug work is told to lower its effect, and not the exposure to it."""
    told = [
        said(IMATINIB, Predicate.SUBSTRATE_OF, CYP3A4, text="CYP3A4 turns imatinib into its active form.", activates=True),
        said(WARFARIN, Predicate.INHIBITS, CYP3A4),
    ]
    portrait = Session(Store.in_memory([reading(IMATINIB, told)])).show("imatinib")
    assert "warfarin may lower the effect of imatinib through CYP3A4 (R4-prodrug), because" in portrait.to_text()
    assert [(p["quantity"], p["direction"]) for p in portrait.to_json()["predictions"]] == [("effect", "decrease")]


def test_a_portrait_goes_through_json(session: Session) -> None:
    """Statements come in the public format."""
    row = json.loads(json.dumps(session.show("warfarin").to_json()))
    assert row["statements"][0]["object"]["name"] == "warfarin"
    assert session.show("rifampin").to_json()["other_names"] == ["rifampin"]


def test_denials_are_worded_as_denials() -> None:
    """A portrait does not turn a denial into an interaction."""
    store = Store.in_memory([reading(IMATINIB, [said(IMATINIB, Predicate.INTERACTS_WITH, WARFARIN, negated=True)])])
    assert "imatinib is said not to interact with warfarin" in Session(store).show("warfarin").to_text()


def test_an_unknown_name_has_no_portrait(session: Session) -> None:
    """Unknown is said, with the likest names."""
    assert "imatinb: not known to this graph; did you mean imatinib" in session.show("imatinb").to_text()
    assert session.show("imatinb").to_json()["known"] is False


@pytest.mark.parametrize("text", ["imatinib", "https://x/> } DROP", "https://x/a b", "https://x/\n", ""])
def test_only_iris_reach_a_query(text: str) -> None:
    """What could leave the brackets of an IRI is refused."""
    with pytest.raises(BadQuery, match="not an IRI"):
        checked(text)


@pytest.mark.parametrize(
    ("names", "why"),
    [
        ("warfarin", "no single text; got 'warfarin'"),
        (None, "a list of names.*got None"),
        ([], "two different names.*0 given"),
        (["warfarin"], "two different names.*1 given"),
        (["warfarin", "warfarin"], "warfarin is one name, however often it is given"),
        (["warfarin", " "], "a name is empty"),
        (["warfarin", None], "a name is a text.*got None"),
    ],
)
def test_what_is_no_medication_list_is_refused(session: Session, names: list[str], why: str) -> None:
    """A text is not taken for a list of letters, and one name gets no empty answer, which could be read as all clear."""
    with pytest.raises(BadQuery, match=why):
        session.check(names)


def test_a_session_says_what_it_is(tmp_path: Path) -> None:
    """At a prompt a session names its store and how many documents it holds, also when closed; an endpoint is not asked."""
    (tmp_path / "a.md").write_text("azol\nazol inhibits CYP3A4\n", encoding="utf-8")
    build([str(tmp_path / "a.md")], FakeReader(), tmp_path / "store")
    with open_store(tmp_path / "store") as session:
        assert repr(session) == f"<kg.Session {tmp_path / 'store'}: 1 document>"
    assert repr(session) == f"<kg.Session {tmp_path / 'store'}: this graph is closed; open it again>"
    assert repr(open_store("http://localhost:9/sparql")) == "<kg.Session http://localhost:9/sparql>"


def test_a_list_that_is_looked_at_is_not_used_up() -> None:
    """Whoever looks at a list before asking gets back what was looked at, so that a generator may be given."""
    assert refuse(iter(["a", "b"]), stop=iter(["a"])) == (("a", "b"), (), ("a",))


def test_a_list_that_comes_once_is_checked_whole(session: Session) -> None:
    """The names of a generator are all looked at, and not used up before the answer, which would then be empty."""
    assert session.check(name for name in ("imatinib", "warfarin")) == session.check(["imatinib", "warfarin"])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("method", "given", "named", "why"),
    [
        ("paths", ("imatinib", "warfarin"), {"k": "a"}, "k is a whole number from 1 on, as in paths(.*k=5.*); got 'a'"),
        ("paths", ("imatinib", "warfarin"), {"k": 0}, "k is a whole number from 1 on.*got 0"),
        ("paths", ("imatinib", "warfarin"), {"max_length": 1.5}, "max_length is a whole number from 1 on.*got 1.5"),
        ("paths", ("imatinib", None), {}, "a name is a text, as in paths.*got None"),
        ("show", (["imatinib"],), {}, "a name is a text, as in show.*got ..imatinib.."),
        ("paths", ("imatinib", "imatinib"), {}, "two different names are needed, as in paths.*imatinib is one name"),
        ("show", (" ",), {}, "a name is empty"),
        ("view", ("imatinib",), {"depth": 4}, "depth is a whole number from 1 to 3.*got 4"),
        ("view", ("imatinib",), {"paths": True}, "paths go from one name to another.*got 1 name"),
        ("view", (None,), {}, "a name is a text, as in view.*got None"),
        ("query", ("ASK {}",), {"substitutions": 5}, "substitutions are values by their names, as in query.*got 5"),
        ("query", ("ASK {}",), {"substitutions": {"a": None}}, "the value of a is a text or a number.*got None"),
        ("ask", ("raises-exposure",), {"drug": True}, "the value of drug is a text or a number, as in ask.*got True"),
        ("report", ([],), {}, "a report is a text, as in report.*got "),
        ("query", (None,), {}, "a query is a text, as in query.*SELECT.*got None"),
        (
            "query",
            ("SELECT ?x { ?x a rx:Drug }",),
            {"substitutions": {"x": None}},
            "the value of x is a text.*got None",
        ),
        ("ask", (3,), {}, "a question is a text, as in ask.*got 3"),
        ("ask", ("raises-exposure",), {"drug": None}, "the value of drug is a text or a number.*got None"),
    ],
)
def test_a_value_of_the_wrong_kind_is_named(
    session: Session, method: str, given: tuple[object, ...], named: dict[str, object], why: str
) -> None:
    """Whatever is called with a value that it cannot take says which value that is, and shows a call that works."""
    with pytest.raises(BadQuery, match=why):
        getattr(session, method)(*given, **named)


def test_what_is_no_place_is_no_store() -> None:
    """To open nothing or a number is told as such."""
    for place in (None, 3):
        with pytest.raises(BadStore, match=rf"as in kg.open\('rxloom-store'\); got {place}"):
            open_store(place)  # type: ignore[arg-type]


def test_a_number_may_be_a_number(session: Session) -> None:
    """A named question takes a number as a number or as its digits."""
    assert session.ask("most-named", least=1).to_text() == session.ask("most-named", least="1").to_text()


def test_no_picture_leaves_a_name_out(session: Session) -> None:
    """A name that the graph does not know is an error with the likest names, alone and beside known ones."""
    for names in (("imatinb",), ("warfarin", "imatinb")):
        with pytest.raises(BadQuery, match="'imatinb' is not known to this graph; did you mean imatinib"):
            session.view(*names)


def test_a_name_stands_on_one_line(session: Session) -> None:
    """A line break in a name breaks no line of an answer."""
    text = session.check(["war\nfarin", "a\u2028b"]).to_text()
    assert "war farin: NOT CHECKED" in text
    assert "a b + war farin: not checked" in text
