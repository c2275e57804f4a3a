"""What goes wrong says so in one line: where, what, and what to do; and the rest is done all the same."""

from __future__ import annotations

import errno
import io
import json
import os
import shutil
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

import extract
from extract import lexicon
from kg.cli import main
from kg.rdf import graph_iri
from kg.store import Store
from tests.command import rxloom

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.command import Outcome

NOT_READ: Final = 2
UNKNOWN: Final = 3
GOOD = "warfarin.md"


def one_line(outcome: Outcome, *parts: str) -> None:
    """The talk of an outcome is one line that holds all parts, and no Python."""
    assert outcome.err.count("\n") == 1, outcome.err
    assert "Traceback" not in outcome.err
    for part in parts:
        assert part in outcome.err


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Each test stands in an empty folder that holds `monographs/` with one good document."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("RXLOOM_STORE", raising=False)
    monographs = tmp_path / "monographs"
    monographs.mkdir()
    shutil.copy(extract.samples() / GOOD, monographs)
    return monographs


def text(content: str) -> Callable[[Path], None]:
    """Make a file that holds this text."""
    return raw(content.encode())


def raw(content: bytes) -> Callable[[Path], None]:
    """Make a file that holds these bytes."""

    def make(path: Path) -> None:
        path.write_bytes(content)

    return make


def huge(path: Path) -> None:
    """Make a sparse file of 50 MB."""
    with path.open("wb") as file:
        file.truncate(50_000_000)


def unreadable(path: Path) -> None:
    """Make a file that this user may not read; root may read all, so root gets a link to nowhere."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        path.symlink_to("nowhere")
    else:
        path.write_text("---\ntitle: A\n---\nText.\n", encoding="utf-8")
        path.chmod(0)


BROKEN = {
    "broken YAML": (text("---\ntitle: [a\nfoo: bar: baz\n---\nText.\n"), "line ", "broken YAML", "mend the front matter"),
    "a day that is none": (text("---\ntitle: A\nlastModified: 2025-13-45\n---\nText.\n"), "front matter", "broken YAML", "quote the value"),
    "an hour that is none": (text("---\ntitle: A\nx: 2025-01-01T99:00:00\n---\nText.\n"), "front matter", "broken YAML", "quote the value"),
    "a number that is none": (text("---\ntitle: A\nx: !!int abc\n---\nText.\n"), "front matter", "broken YAML", "quote the value"),
    "brackets without end": (text(f"---\ntitle: A\nx: {'[' * 3000}\n---\nText.\n"), "front matter", "broken YAML", "mend"),
    "a title without letters": (text('---\ntitle: "+ +"\n---\nText.\n'), "front matter", "has no title", "add a line such as"),
    "the line of the mistake": (text("---\ntitle: A\nfaqs:\n- q: *a\n---\nText.\n"), "line 4, column 6", "undefined alias", "mend"),
    "no front matter": (text("Warfarin interacts with aspirin.\n"), "line 1", "no front matter", "between two '---' lines"),
    "no end of the front matter": (text("---\ntitle: Warfarin\n\nText.\n"), "line 1", "has no end", "close it with a line '---'"),
    "UTF-16": (raw("---\ntitle: A\n---\nText.\n".encode("utf-16")), "byte 0", "UTF-16 text", "iconv -f UTF-16"),
    "no title": (text("---\ndescription: a drug\n---\nText.\n"), "front matter", "has no title", "add a line such as"),
    "a number for a title": (text("---\ntitle: 5\n---\nText.\n"), "front matter", "the title is no text", "in quotes where it is a number"),
    "a list for a title": (text("---\ntitle: [A, B]\n---\nText.\n"), "front matter", "the title is no text", "give one line of text"),
    "a pipe": (os.mkfifo, "", "is no regular file", "take the pipe or device out of the folder"),
    "a list for front matter": (text("---\n- a\n- b\n---\nText.\n"), "front matter", "has no title", "add a line such as"),
    "empty body": (text("---\ntitle: Warfarin\n---\n\n"), "body", "nothing follows", "add the monograph's text"),
    "empty file": (text(""), "", "empty; add", "add the monograph's text"),
    "blank file": (text(" \n\n"), "", "empty; add", "add the monograph's text"),
    "latin-1": (raw("---\ntitle: Café\n---\nText.\n".encode("latin-1")), "line 2", "not UTF-8", "save it as UTF-8"),
    "binary": (raw(b"\x89PNG\r\n\x1a\n\x00\x00"), "byte 8", "a binary file", "give the text"),
    "50 MB": (huge, "", "50 MB is too large", "split the file"),
    "unreadable": (unreadable, "", "cannot be read", "check that"),
    "code in the front matter": (text("---\ntitle: !!python/object/apply:os.getcwd []\n---\nText.\n"), "line ", "broken YAML", "mend"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_document_is_one_line_and_the_rest_is_read(folder: Path, case: str) -> None:
    """A document that cannot be read is named with place, problem and remedy; the good one is stored, and the exit code is 0."""
    make, *parts = BROKEN[case]
    make(folder / "broken.md")
    outcome = rxloom("build", "monographs", "--workers", "1")
    one_line(outcome, "broken.md", *parts)
    assert outcome.code == 0
    assert "1 document," in outcome.out
    assert "failed 1" in outcome.out


def test_the_summary_counts_what_documents_say(folder: Path) -> None:
    """The number of triples is that of the documents, and is said to be: a store holds predictions and names of tables besides."""
    outcome = rxloom("build", "monographs", "--workers", "1")
    with Store.open("rxloom-store") as store:
        stated = store.query(f"SELECT (COUNT(*) AS ?n) {{ GRAPH <{graph_iri(GOOD)}> {{ ?s ?p ?o }} }}").rows[0][0]
    assert f" {stated} triples from documents\n" in outcome.out
    assert (folder / GOOD).is_file()


def test_many_broken_documents_are_one_line_each(folder: Path) -> None:
    """Every unusable document has its line, on stderr and in the JSON summary, sorted by name."""
    for number, (make, *_) in enumerate(BROKEN.values()):
        make(folder / f"broken-{number:02}.md")
    outcome = rxloom("build", "monographs", "--json", "--workers", "1")
    assert outcome.code == 0
    assert outcome.err.count("\n") == len(BROKEN)
    failed = json.loads(outcome.out)["failed"]
    assert [f["document"] for f in failed] == [f"broken-{number:02}.md" for number in range(len(BROKEN))]
    assert all(f["problem"] and f["remedy"] for f in failed)


@pytest.mark.parametrize("command", [("build",), ("extract",)])
def test_strict_makes_a_broken_document_count(folder: Path, command: tuple[str, ...]) -> None:
    """With --strict one broken document makes the exit code 2, without keeping the rest from being done."""
    text("no front matter")(folder / "broken.md")
    outcome = rxloom(*command, "monographs", "--strict", "--workers", "1")
    assert outcome.code == NOT_READ
    assert "warfarin" in outcome.out or "1 document," in outcome.out


@pytest.mark.parametrize("command", [("build",), ("extract",)])
def test_a_name_in_two_rows_is_one_line(folder: Path, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    """What is wrong with the reader's own tables is told once, with the rows, and not as a fault of every document."""
    text("---\ntitle: Digoxin\n---\nDigoxin may interact.\n")(folder / "digoxin.md")
    rows = list(lexicon.read("foods"))
    twice = [*rows, {**rows[0], "name": "another name", "synonyms": rows[0]["name"]}]
    read = lexicon.read
    monkeypatch.setattr(lexicon, "read", lambda table: iter(twice) if table == "foods" else read(table))
    monkeypatch.setattr(lexicon, "load", lexicon.load.__wrapped__)
    extract._load.cache_clear()
    outcome = rxloom(*command, "monographs", "--workers", "1")
    one_line(outcome, "names or rules are broken", "foods.tsv", "'another name'", "keep it in one row")
    assert (outcome.code, outcome.out) == (NOT_READ, "")


@pytest.mark.parametrize("command", [("build",), ("extract",)])
def test_nothing_readable_is_exit_2(command: tuple[str, ...]) -> None:
    """Where no document at all could be read, the exit code is 2, and nothing pretends to be a store."""
    Path("only.md").write_text("no front matter", encoding="utf-8")
    outcome = rxloom(*command, "only.md")
    assert outcome.code == NOT_READ
    assert "only.md, line 1: no front matter" in outcome.err
    assert "0 documents" not in outcome.out
    assert not Path("rxloom-store").exists()
    one_line(rxloom("show", "warfarin"), "no store here")


@pytest.mark.parametrize("source", ["missing", "missing.md", "*.nothing", "empty", "text.txt/below"])
def test_a_mistyped_source_leaves_the_store_untouched(source: str) -> None:
    """A SOURCE that is missing, matches nothing or holds no monograph is exit 2, and every byte of the store stays."""
    Path("empty").mkdir()
    Path("text.txt").write_text("x", encoding="utf-8")
    rxloom("build", "monographs", "--workers", "1")
    before = {path: path.read_bytes() for path in Path("rxloom-store").rglob("*") if path.is_file()}
    outcome = rxloom("build", source)
    one_line(outcome, source)
    assert outcome.code == NOT_READ
    assert {path: path.read_bytes() for path in Path("rxloom-store").rglob("*") if path.is_file()} == before
    assert rxloom("show", "warfarin").code == 0


@pytest.mark.parametrize("words", [(), ("--sample", "monographs")])
def test_no_source_or_two_are_misuse(words: tuple[str, ...]) -> None:
    """Without SOURCE, or with SOURCE and --sample, a build says what to give."""
    outcome = rxloom("build", *words)
    one_line(outcome, "SOURCE", "--sample")
    assert outcome.code == NOT_READ


def test_two_files_of_one_name_are_both_named() -> None:
    """Two SOURCEs that give one document are an error that names both files."""
    Path("other").mkdir()
    shutil.copy(extract.samples() / "digoxin.md", Path("other") / GOOD)
    outcome = rxloom("build", "monographs", "other")
    one_line(outcome, str(Path("monographs") / GOOD), str(Path("other") / GOOD))
    assert outcome.code == NOT_READ


@pytest.mark.parametrize(
    "words", [("check", "a", "b"), ("show", "a"), ("paths", "a", "b"), ("query", "-e", "ASK {}"), ("view", "a"), ("validate",)]
)
def test_without_a_store_every_command_says_how_to_get_one(words: tuple[str, ...]) -> None:
    """No store is exit 2 with the command that makes one, also where the path is a file."""
    Path("file").write_text("not a store", encoding="utf-8")
    for place in ("rxloom-store", "file"):
        outcome = rxloom(*words, "--store", place)
        one_line(outcome, place, "no store here: run `rxloom build` first")
        assert outcome.code == NOT_READ
    assert not Path("rxloom-store").exists()


def test_a_store_cannot_be_written_into_a_file_or_a_url() -> None:
    """Building into a path that is a file, or into an endpoint, is exit 2 and says where to build instead."""
    Path("file").write_text("not a store", encoding="utf-8")
    for place in ("file", "http://127.0.0.1:9/sparql"):
        outcome = rxloom("build", "monographs", "--store", place)
        one_line(outcome, place, "--store")
        assert outcome.code == NOT_READ
    assert Path("file").read_text(encoding="utf-8") == "not a store"


@pytest.mark.parametrize("output", [("extract", "monographs", "-o"), ("view", "warfarin", "--store", "STORE", "-o")])
def test_an_unwritable_output_is_one_line(sample_store: Path, output: tuple[str, ...]) -> None:
    """A result that cannot be written is exit 2 and says to choose another place."""
    words = [str(sample_store) if word == "STORE" else word for word in output]
    outcome = rxloom(*words, "no/such/folder/file")
    one_line(outcome, "no/such/folder/file", "choose another place with -o")
    assert outcome.code == NOT_READ


@pytest.mark.parametrize(
    ("words", "suggestion"),
    [(("check", "warfarine", "imatinib"), "warfarin"), (("show", "imatinb"), "imatinib"), (("paths", "imatinb", "warfarin"), "imatinib")],
)
def test_an_unknown_name_is_exit_3_with_suggestions(sample_store: Path, words: tuple[str, ...], suggestion: str) -> None:
    """A name that the graph does not know is said to be unknown, with near names, and never guessed."""
    outcome = rxloom(*words, "--store", str(sample_store))
    assert outcome.code == UNKNOWN
    line = next(line for line in outcome.out.splitlines() if "not known to this graph" in line)
    assert suggestion in line.partition("did you mean")[2]
    assert outcome.err == ""


def test_an_unknown_name_keeps_nothing_else_from_being_answered(sample_store: Path) -> None:
    """The other pairs of the list are answered, in text and in JSON."""
    outcome = rxloom("check", "nosuchdrug", "imatinib", "ketoconazole", "--json", "--store", str(sample_store))
    assert outcome.code == UNKNOWN
    statuses = {(pair["a"], pair["b"]): pair["status"] for pair in json.loads(outcome.out)["pairs"]}
    assert statuses == {
        ("imatinib", "ketoconazole"): "stated",
        ("imatinib", "nosuchdrug"): "unknown",
        ("ketoconazole", "nosuchdrug"): "unknown",
    }


def test_a_view_of_an_unknown_name_draws_the_others(sample_store: Path) -> None:
    """The page of the known name is written; the unknown one is told on stderr, exit 3."""
    outcome = rxloom("view", "nosuchdrug", "imatinib", "-o", "page.html", "--store", str(sample_store))
    one_line(outcome, "nosuchdrug", "not known to this graph")
    assert outcome.code == UNKNOWN
    assert "imatinib" in Path("page.html").read_text(encoding="utf-8")
    alone = rxloom("view", "nosuchdrug", "-o", "none.html", "--store", str(sample_store))
    assert alone.code == UNKNOWN
    assert not Path("none.html").exists()


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        (("-e", "SELECT ?x { ?x rx:inhibits"), ("line 1", "a { is not closed")),
        (("-e", ""), ("line 1",)),
        (("-e", "INSERT DATA { <a:b> <a:c> <a:d> }"), ("read-only", "rxloom build")),
        (("-e", "DELETE WHERE { ?s ?p ?o }"), ("read-only", "rxloom build")),
        (("missing.rq",), ("missing.rq", "cannot be read (no such file or directory)")),
        ((), ("FILE.rq", "--list")),
        (("-e", "ASK {}", "--named", "enzymes"), ("FILE.rq", "--list")),
        (("-e", "ASK {}", "--param", "a=b"), ("--param goes with --named",)),
        (("--named", "enzyme"), ("enzyme", "did you mean enzymes", "--list")),
        (("--named", "doubtful", "--param", "below=much"), ("below", "much", "not a number")),
        (("--named", "enzymes", "--param", "nosuch=1"), ("no parameter nosuch", "drug")),
        (("--named", "enzymes", "--param", "drug"), ("K=V",)),
        (("--named", "enzymes", "--param", "drug=nosuch"), ("nosuch", "not known")),
        (("-e", "SELECT * { ?s ?p ?o } LIMIT 1", "--format", "turtle"), ("turtle", "csv")),
        (("-e", "DESCRIBE <a:b>", "--format", "csv"), ("csv", "turtle")),
    ],
)
def test_a_query_that_cannot_be_asked_is_one_line(sample_store: Path, words: tuple[str, ...], parts: tuple[str, ...]) -> None:
    """Malformed SPARQL, updates, missing files, unknown questions and wrong formats are exit 2 with place and remedy."""
    outcome = rxloom("query", *words, "--store", str(sample_store))
    one_line(outcome, *parts)
    assert outcome.code == NOT_READ
    assert outcome.out == ""


@pytest.mark.parametrize(
    "words", [("frobnicate",), ("check",), ("build", "--engine", "nosuch", "monographs"), ("paths", "a", "b", "--k", "0")]
)
def test_misuse_names_what_is_wrong(words: tuple[str, ...]) -> None:
    """An unknown command, a missing argument and a value out of range are exit 2 and point at the help."""
    outcome = rxloom(*words)
    assert outcome.code == NOT_READ
    assert "Error: " in outcome.err
    assert "-h" in outcome.err
    assert "Traceback" not in outcome.err


@pytest.mark.parametrize("words", ["check _ warfarin", "paths _ warfarin", "show _", "view _ warfarin"])
def test_an_empty_name_is_misuse(sample_store: Path, words: str) -> None:
    """A name of nothing is an error of the caller; it is not looked up as a drug that the graph does not know."""
    outcome = rxloom(*(" " if word == "_" else word for word in words.split()), "--store", str(sample_store))
    one_line(outcome, "a name is empty", f"`rxloom {words.split(maxsplit=1)[0]} ", "check the quotes around the names")
    assert (outcome.code, outcome.out) == (NOT_READ, "")


@pytest.mark.parametrize("words", ["check imatinib imatinib", "paths imatinib imatinib", "view imatinib imatinib --paths"])
def test_one_name_twice_is_misuse(sample_store: Path, words: str) -> None:
    """What is asked of two is not answered for one."""
    outcome = rxloom(*words.split(), "--store", str(sample_store))
    one_line(outcome, f"`rxloom {words.split(maxsplit=1)[0]} ")
    assert (outcome.code, outcome.out) == (NOT_READ, "")


def test_a_table_without_rows_says_so(sample_store: Path) -> None:
    """An answer of no rows is told beside the bare heads of columns, and not taken for an all-clear; other formats stay as they are."""
    outcome = rxloom("query", "-e", "SELECT ?x { ?x rx:inhibits <a:b> }", "--store", str(sample_store))
    one_line(outcome, "no rows", "silence, not an all-clear")
    assert rxloom("query", "-e", "SELECT ?x { ?x rx:inhibits <a:b> }", "--format", "csv", "--store", str(sample_store)).err == ""


def _cut(file: Path) -> None:
    """Keep the first page of a database and write over the rest."""
    content = file.read_bytes()
    file.write_bytes(content[:100] + b"\xff" * (len(content) - 100))


def _overwrite(file: Path) -> None:
    file.write_bytes(b"no such thing" * 100)


@pytest.mark.parametrize("damage", [_cut, _overwrite])
@pytest.mark.parametrize("pattern", ["catalog.sqlite", "graph/*.sst"])
def test_a_damaged_store_is_one_line(damage: Callable[[Path], None], pattern: str) -> None:
    """A catalog or graph that was written over is named with what to do, on asking and on building, without Python."""
    rxloom("build", "monographs", "--workers", "1")
    for file in Path("rxloom-store").glob(f"generations/*/{pattern}"):
        damage(file)
    asked = rxloom("check", "warfarin", "aspirin")
    one_line(asked, "rxloom-store", "rxloom build")
    assert asked.code == NOT_READ
    again = rxloom("build", "monographs", "--workers", "1")
    assert "Traceback" not in again.err
    assert again.code == 0 or "rxloom build" in again.err


class _Full(io.RawIOBase):
    """A device that takes nothing: by default one on which there is no room."""

    def __init__(self, why: int = errno.ENOSPC) -> None:
        self._why = why

    def writable(self) -> bool:
        """It says that it is."""
        return True

    def write(self, _: object, /) -> int:
        """And then it is not."""
        raise OSError(self._why, os.strerror(self._why))


WRITING = ("--version", "--help", "check --help", "query --list", "extract monographs")


@pytest.mark.parametrize("words", WRITING)
def test_a_pipe_that_nobody_reads_is_no_finding(words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who reads the first lines and goes, as `head` does, leaves nothing to be said: exit 0, whatever prints it."""
    pipe = io.TextIOWrapper(io.BufferedWriter(_Full(errno.EPIPE)), encoding="utf-8")
    err = io.StringIO()
    monkeypatch.setattr(sys, "argv", ["rxloom", *words.split()])
    with redirect_stdout(pipe), redirect_stderr(err), pytest.raises(SystemExit) as leaving:
        main()
    assert (leaving.value.code, pipe.closed) == (0, True)
    assert not any(word in err.getvalue() for word in ("rxloom:", "Traceback"))


@pytest.mark.parametrize("words", WRITING)
def test_a_full_disk_is_one_line_and_misuse(words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Output that nothing takes is said in one line, and is no finding, whatever prints it."""
    full = io.TextIOWrapper(io.BufferedWriter(_Full()), encoding="utf-8")
    err = io.StringIO()
    monkeypatch.setattr(sys, "argv", ["rxloom", *words.split()])
    with redirect_stdout(full), redirect_stderr(err), pytest.raises(SystemExit) as leaving:
        main()
    assert leaving.value.code == NOT_READ
    assert full.closed
    assert err.getvalue().endswith("rxloom: cannot write: no space left on device\n")
    assert "Traceback" not in err.getvalue()


def test_answers_of_an_older_reader_say_so(folder: Path) -> None:
    """Every command that answers says once how many documents another version read, and only then; the answer is the same."""
    rxloom("build", "monographs", "--workers", "1")
    fresh = rxloom("show", "warfarin")
    assert fresh.err == ""
    (manifest,) = folder.parent.glob("rxloom-store/generations/*/manifest.json")
    rows = json.loads(manifest.read_text(encoding="utf-8"))
    rows["documents"][GOOD]["fingerprint"] = "1.0:old"
    manifest.write_text(json.dumps(rows), encoding="utf-8")
    for words in (["show", "warfarin"], ["check", "warfarin", "aspirin"], ["query", "-e", "ASK {}"], ["report", "coverage"]):
        one_line(rxloom(*words), "another version of rxloom read 1 of 1 document;", "run `rxloom build /")
    assert rxloom("show", "warfarin").out == fresh.out


def test_a_name_of_a_file_breaks_no_line(folder: Path) -> None:
    """Line breaks, tabs and steering characters in a file's name are written out in messages and places, and are themselves in JSON."""
    (folder / GOOD).rename(folder / "war\n\t\x1bfarin.md")
    (folder / "bro\nken.md").write_text("no front matter", encoding="utf-8")
    one_line(rxloom("build", "monographs", "--workers", "1"), "not read: bro\\u000aken.md")
    one_line(rxloom("check", "warfarin", "aspirin", "--store", "no\nstore"), "rxloom: no\\u000astore: no store here")
    answer = rxloom("check", "warfarin", "aspirin").out
    assert "\n    war\\u000a\\u0009\\u001bfarin.md · Drug Interactions · characters " in answer
    assert "Last changed: war\\u000a\\u0009\\u001bfarin.md 2" in answer
    assert "war\n\t\x1bfarin.md" in json.loads(rxloom("check", "warfarin", "aspirin", "--json").out)["documents"]
    one_line(rxloom("sources", "--drop", "war\n\t\x1bfarin.md"), "dropped 1 document: war\\u000a\\u0009\\u001bfarin.md")
