"""What a store was built from, and taking some of it out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from kg.build import build
from kg.errors import BadQuery, BadSource
from kg.holdings import drop, holdings
from kg.reason import R1
from kg.store import Store, generations
from tests.command import rxloom
from tests.fake_reader import FakeReader

if TYPE_CHECKING:
    from pathlib import Path

MISUSE = 2


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the sources `one` and `two`, of which a store was built; together they predict an interaction."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("RXLOOM_STORE", raising=False)
    texts = {"one/a.md": "azol\nazol inhibits CYP3A4 strong\n", "two/b.md": "bezol\nbezol substrate_of CYP3A4\n", "two/c.md": "cezol\n"}
    for name, text in texts.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    build(["one", "two"], FakeReader(), "rxloom-store")
    return tmp_path


def content(store: Path) -> tuple[object, ...]:
    """Documents, quads and predictions of a store."""
    with Store.open(store) as opened:
        rows = opened.query("SELECT ?g ?s ?p ?o WHERE { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }").rows
        return opened.documents(), sorted(map(str, rows)), generations.load_manifest(generations.current(store)).predictions


def test_every_source_is_listed_with_its_documents(place: Path) -> None:
    """Each folder that was given to a build stands there with what the store holds from it, and whether it still exists."""
    (place / "one/a.md").rename(place / "a.md")
    (place / "one").rmdir()
    found = {one.source: (one.documents, one.statements, one.is_there) for one in holdings(place / "rxloom-store")}
    assert found == {str(place / "one"): (("a.md",), 1, False), str(place / "two"): (("b.md", "c.md"), 1, True)}


@pytest.mark.parametrize("name", ["one", "a.md"])
def test_what_is_dropped_leaves_no_trace(place: Path, name: str) -> None:
    """A store without a folder, or without a document, is the store that was built without it, predictions included."""
    build(["two"], FakeReader(), "fresh")
    assert generations.load_manifest(generations.current(place / "rxloom-store")).predictions[R1] == 1
    assert drop(place / "rxloom-store", [name]) == ("a.md",)
    assert content(place / "rxloom-store") == content(place / "fresh")


def test_a_store_may_be_emptied_and_filled_again(place: Path) -> None:
    """Without its last document a store still opens, holds nothing, and takes the next build."""
    store = place / "rxloom-store"
    before = content(store)
    drop(store, ["one", "two"])
    assert content(store)[0] == ()
    assert holdings(store) == ()
    build(["one", "two"], FakeReader(), store)
    assert content(store) == before


def test_a_name_that_is_none_drops_nothing(place: Path) -> None:
    """One wrong name among several leaves the store as it was, and says where names stand."""
    store = place / "rxloom-store"
    before = generations.current(store)
    with pytest.raises(BadSource, match=r"elsewhere: neither a source nor a document .*`rxloom sources --store .*rxloom-store` lists"):
        drop(store, ["one", "elsewhere"])
    assert generations.current(store) == before


def test_the_command_lists_and_drops(place: Path) -> None:
    """`rxloom sources` tells what a program and a person need, before and after `--drop`; no store and no folder are misuse."""
    lines = rxloom("sources").out.splitlines()
    assert lines[0] == "rxloom-store: 3 documents from 2 sources"
    assert lines[2] == f"  {place / 'two'}: 2 documents, 1 statement"
    outcome = rxloom("sources", "--drop", "two", "--json")
    assert outcome.err == "dropped 2 documents: b.md, c.md\n"
    (left,) = json.loads(outcome.out)
    assert left == {"source": str(place / "one"), "documents": ["a.md"], "statements": 1, "is_there": True}
    for store in ("nowhere", "http://localhost:9/sparql"):
        outcome = rxloom("sources", "--drop", "one", "--store", store)
        assert (outcome.code, outcome.out) == (MISUSE, "")
    assert not (place / "nowhere").exists()


def test_a_build_tells_of_other_sources_and_of_an_empty_one(place: Path) -> None:
    """A build says when the store holds documents of sources that were not given, and how those of an emptied folder are taken out."""
    (place / "three").mkdir()
    (place / "three/d.md").write_text("---\ntitle: Digoxin\n---\n", encoding="utf-8")
    told = "rxloom-store also holds 3 documents of other sources; `rxloom sources --store rxloom-store` lists them\n"
    assert told in rxloom("build", "three").err
    for file in (place / "two").iterdir():
        file.unlink()
    outcome = rxloom("build", "two", "--store", "rxloom-store")
    assert (outcome.code, outcome.err.count("\n")) == (MISUSE, 1)
    assert "still holds 2 documents from there; `rxloom sources --drop two --store rxloom-store` takes them out\n" in outcome.err


def test_documents_beside_a_given_file_are_not_of_other_sources(place: Path) -> None:
    """A build of one file of a folder that the store holds counts as elsewhere what other folders gave, and not the file's neighbours."""
    assert build(["two/b.md"], FakeReader(), place / "rxloom-store").elsewhere == 1


@pytest.mark.parametrize("name", ["", "  "])
def test_a_blank_drops_nothing(place: Path, name: str) -> None:
    """An empty name, as of a variable of the shell that is not set, is no folder, not even the one in which one stands."""
    store = place / "rxloom-store"
    before = generations.current(store)
    with pytest.raises(BadQuery, match="a source or document is a text"):
        drop(store, [name])
    assert drop(store, []) == ()
    assert generations.current(store) == before


def test_a_name_of_two_things_drops_neither(place: Path) -> None:
    """A name that is a source and a document of another source as well has to be said otherwise."""
    (place / "a.md").mkdir()
    (place / "a.md/k.md").write_text("kezol\n", encoding="utf-8")
    store = place / "rxloom-store"
    build(["a.md"], FakeReader(), store)
    before = content(store)
    with pytest.raises(BadSource, match=r"a\.md: both a source and a document"):
        drop(store, ["a.md"])
    assert content(store) == before
    assert drop(store, [str(place / "a.md")]) == ("k.md",)


def test_a_pattern_drops_what_it_built(place: Path) -> None:
    """What a pattern gave to a build, it takes out again, also when the files are gone; folders and other files stay."""
    store = place / "rxloom-store"
    build(["two/*.md"], FakeReader(), place / "by-pattern")
    build(["one"], FakeReader(), place / "by-pattern")
    for file in (place / "two").iterdir():
        file.unlink()
    outcome = rxloom("build", "two/*.md", "--store", "by-pattern")
    assert "still holds 2 documents from there; `rxloom sources --drop 'two/*.md' --store by-pattern` takes them out\n" in outcome.err
    assert drop(place / "by-pattern", ["two/*.md"]) == ("b.md", "c.md")
    with pytest.raises(BadSource, match="neither a source nor a document"):
        drop(store, ["two/*.md"])  # built by the folder


@pytest.mark.parametrize(
    ("pattern", "dropped"),
    [
        ("**/*.md", ("a.md", "b.md", "c.md", "d.md")),
        ("two/**/*.md", ("b.md", "c.md", "d.md")),
        ("two/**/deep/*.md", ("d.md",)),
        ("**/[ab].md", ("a.md", "b.md")),
    ],
)
def test_a_pattern_over_folders_drops_what_it_built(place: Path, pattern: str, dropped: tuple[str, ...]) -> None:
    """`**` stands for as many folders as lie there, none among them, when it takes out as when it was built."""
    (place / "two/down/deep").mkdir(parents=True)
    (place / "two/down/deep/d.md").write_text("dezol\n", encoding="utf-8")
    for number, built in enumerate((pattern, "**/*.md")):
        build([built], FakeReader(), place / f"store{number}")
        assert drop(place / f"store{number}", [pattern]) == dropped


def test_only_a_source_that_gave_nothing_is_offered_to_be_dropped(place: Path) -> None:
    """Where a build stops at another folder, nobody is told to drop the one that is as it should be; a damaged store changes no message."""
    assert "takes them out" not in rxloom("build", "two", "nowhere").err
    (manifest,) = (place / "rxloom-store").glob("generations/*/manifest.json")
    manifest.write_text("{", encoding="utf-8")
    assert rxloom("build", "nowhere").err == "rxloom: nowhere: no such file or folder; nothing was done\n"
