"""The command line: what each command prints, and how it ends."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

import kg.build
from kg import sources, workers
from kg.cli import progress
from kg.cli.app import say
from kg.quotes import DISCLAIMER
from kg.store import Store
from tests.command import commands, rxloom
from tests.conftest import ROOT
from tests.readings import imatinib

if TYPE_CHECKING:
    from pathlib import Path

FINDING = 1
UNKNOWN = 3


@pytest.fixture(autouse=True)
def imatinib_store(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command opens a small store in memory, whatever it is told to open."""
    monkeypatch.setattr(Store, "open", lambda _place: Store.in_memory([imatinib()]))


def test_the_commands_are_those_of_the_contract() -> None:
    """Nobody loses a command, and none comes without being meant."""
    wanted = "build sources extract validate show check paths query view export score report diff serve"
    assert set(commands()) == set(wanted.split())


@pytest.mark.parametrize("name", sorted(commands()))
def test_every_command_has_help_with_an_example(name: str) -> None:
    """The help of a command says what it does and shows how to call it."""
    outcome = rxloom(name, "--help")
    assert outcome.code == 0
    assert f"Example: rxloom {name} " in " ".join(outcome.out.split())
    assert rxloom(name, "-h").out == outcome.out


def test_every_command_that_asks_a_store_takes_one() -> None:
    """`--store` and `$RXLOOM_STORE` work everywhere but where texts are only read, and where two stores are named."""
    lacking = [name for name, command in commands().items() if not any("--store" in p.opts for p in command.params)]
    assert set(lacking) == {"extract", "score", "diff"}
    options = [p for command in commands().values() for p in command.params if "--store" in p.opts]
    assert all(getattr(option, "envvar", None) == "RXLOOM_STORE" for option in options)


def test_the_version_is_the_package_s() -> None:
    """`rxloom --version` prints the version and ends well."""
    outcome = rxloom("--version")
    assert (outcome.code, outcome.out) == (0, f"rxloom {kg.__version__}\n")


def test_python_m_kg_is_rxloom() -> None:
    """`python -m kg` is the same command."""
    done = subprocess.run([sys.executable, "-m", "kg", "--version"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == f"rxloom {kg.__version__}\n"


def test_no_words_show_the_help() -> None:
    """`rxloom` alone lists its commands."""
    outcome = rxloom()
    assert all(name in outcome.out + outcome.err for name in commands())


@pytest.mark.parametrize("words", [("check", "imatinib", "ketoconazole"), ("paths", "imatinib", "ketoconazole"), ("show", "imatinib")])
def test_answers_end_with_what_they_are_not(words: tuple[str, ...]) -> None:
    """Every answer for people ends with the disclaimer and goes to standard output alone."""
    outcome = rxloom(*words)
    assert outcome.code == 0
    assert outcome.out.rstrip().endswith(DISCLAIMER)
    assert outcome.err == ""


def test_check_as_json_has_the_fields_of_the_contract() -> None:
    """`check --json` gives drugs, pairs and regimen with the agreed fields."""
    answer = json.loads(rxloom("check", "ketoconazole", "imatinib", "nosuch", "--json").out)
    assert answer.keys() >= {"drugs", "pairs", "regimen"}
    assert [drug["input"] for drug in answer["drugs"]] == ["ketoconazole", "imatinib", "nosuch"]
    assert all(drug.keys() >= {"input", "known", "id", "name", "suggestions"} for drug in answer["drugs"])
    fields = {"a", "b", "status", "effects", "management", "via", "via_class", "evidence", "premises", "conflicts"}
    assert all(pair.keys() >= fields and pair["a"] < pair["b"] for pair in answer["pairs"])


@pytest.mark.parametrize("form", ["text", "json", "html", "fhir"])
def test_check_writes_one_answer_in_four_formats(form: str) -> None:
    """Each format names both drugs, ends with the closing words, leaves stderr alone, and tells an unknown name by exit code 3."""
    outcome = rxloom("check", "imatinib", "ketoconazole", "--format", form)
    assert (outcome.code, outcome.err) == (0, "")
    assert all(words in outcome.out for words in ("imatinib", "ketoconazole", DISCLAIMER))
    assert outcome.out.endswith({"html": "</html>\n", "json": "}\n", "fhir": "}\n", "text": f"{DISCLAIMER}\n"}[form])
    assert rxloom("check", "imatinib", "nosuch", "--format", form).code == UNKNOWN


def test_check_without_a_format_is_text_and_json_has_a_short_form() -> None:
    """`--json` is `--format json`; with another format it is a contradiction, and said to be one."""
    words = ("check", "imatinib", "ketoconazole")
    assert rxloom(*words).out == rxloom(*words, "--format", "text").out
    assert rxloom(*words, "--json").out == rxloom(*words, "--format", "json").out == rxloom(*words, "--json", "--format", "json").out
    both = rxloom(*words, "--json", "--format", "html")
    assert (both.code, both.out) == (2, "")
    assert both.err == "rxloom: --json and --format html ask for two answers; give one of them\n"


@pytest.mark.parametrize("words", [("show", "imatinib"), ("paths", "imatinib", "ketoconazole")])
def test_json_is_json(words: tuple[str, ...]) -> None:
    """`--json` gives one JSON value and nothing else."""
    assert json.loads(rxloom(*words, "--json").out)


@pytest.mark.parametrize("words", [("show", "nosuch"), ("paths", "nosuch", "imatinib"), ("check", "nosuch", "imatinib")])
@pytest.mark.parametrize("json_or_not", [(), ("--json",)])
def test_an_unknown_name_is_exit_3(words: tuple[str, ...], json_or_not: tuple[str, ...]) -> None:
    """A name that the graph does not know makes the exit code 3, with and without --json."""
    assert rxloom(*words, *json_or_not).code == UNKNOWN


DRUGS = "SELECT ?name { ?drug a rx:Drug ; skos:prefLabel ?name } ORDER BY ?name"


def test_a_table_is_aligned() -> None:
    """The table has a heading, a rule and a line for each row."""
    lines = rxloom("query", "-e", DRUGS).out.splitlines()
    assert lines[0] == "name"
    assert set(lines[1]) == {"-"}
    assert "imatinib" in lines[2:]


def test_csv_json_and_the_table_hold_the_same_rows() -> None:
    """Formats differ in form alone."""
    table = rxloom("query", "-e", DRUGS).out.split()[2:]
    rows = list(csv.reader(io.StringIO(rxloom("query", "-e", DRUGS, "--format", "csv").out)))
    bindings = json.loads(rxloom("query", "-e", DRUGS, "--format", "json").out)["results"]["bindings"]
    assert " ".join(row[0] for row in rows[1:]) == " ".join(table)
    assert [row[0] for row in rows[1:]] == [binding["name"]["value"] for binding in bindings]


@pytest.mark.parametrize(("form", "mark"), [("turtle", "rx:inhibits"), ("ntriples", "ontology#inhibits>")])
def test_triples_are_written_as_triples(form: str, mark: str) -> None:
    """CONSTRUCT gives Turtle or N-Triples."""
    outcome = rxloom("query", "-e", "CONSTRUCT { ?s rx:inhibits ?o } { ?s rx:inhibits ?o }", "--format", form)
    assert outcome.code == 0
    assert mark.rpartition(":")[2] in outcome.out


def test_ask_answers_yes_or_no() -> None:
    """ASK is answered in a word."""
    assert rxloom("query", "-e", "ASK { ?s a rx:Drug }").out == "yes\n"
    assert rxloom("query", "-e", "ASK { ?s a rx:Nonsense }").out == "no\n"


def test_a_slip_in_a_word_of_the_graph_is_no_silence() -> None:
    """A property that the ontology does not define is told with what was meant, in every format; true silence is still called so."""
    slip, silent = "SELECT ?a { ?a rx:inhibit ?b }", "SELECT ?a { ?a rx:inhibits <urn:nobody> }"
    for form in ("table", "csv"):
        outcome = rxloom("query", "-e", slip, "--format", form)
        assert (outcome.code, "rx:inhibit is no word of this graph; did you mean rx:inhibits?" in outcome.err) == (0, True)
        assert "silence" not in outcome.err
    outcome = rxloom("query", "-e", silent)
    assert "that is silence, not an all-clear" in outcome.err
    assert "no word" not in outcome.err


def test_a_text_that_begins_as_no_query_does_is_told_so() -> None:
    """A slip in the first word is named with its place, behind comments and prefixes too; a later one keeps the parser's words."""
    outcome = rxloom("query", "-e", "# all of it\nSELEC ?x { ?x ?p ?o }")
    assert outcome.code == 2
    assert "line 2, column 1: a query begins with SELECT, ASK, CONSTRUCT or DESCRIBE, not with 'SELEC'" in outcome.err
    assert "begins with" not in rxloom("query", "-e", "SELECT ?x { ?x ?p }").err


def test_a_query_file_is_read(tmp_path: Path) -> None:
    """A file holds the same query as -e."""
    file = tmp_path / "drugs.rq"
    file.write_text(DRUGS, encoding="utf-8")
    assert rxloom("query", str(file)).out == rxloom("query", "-e", DRUGS).out


def test_a_query_comes_from_standard_input() -> None:
    """`query -` asks what comes in, as other programs do; what is no text is told in a line."""
    assert rxloom("query", "-", given=DRUGS.encode()).out == rxloom("query", "-e", DRUGS).out
    outcome = rxloom("query", "-", given=b"\xff")
    assert (outcome.code, outcome.err) == (2, "rxloom: -: cannot be read (not UTF-8 text); give a UTF-8 text file\n")


def test_a_wrong_choice_is_told_in_plain_words() -> None:
    """What a value may be is said without the terms of the library that looked at it."""
    outcome = rxloom("check", "imatinib", "warfarin", "--format", "fhirx")
    assert outcome.code == 2
    assert "Invalid value for '--format': 'fhirx' is not one of 'text', 'json', 'html', 'fhir'." in outcome.err


def test_a_report_is_a_table_for_other_programs() -> None:
    """`report --format csv` has every column of every row and nothing else."""
    head, *rows = csv.reader(io.StringIO(rxloom("report", "coverage", "--format", "csv").out))
    answer = json.loads(rxloom("report", "coverage", "--json").out)
    assert [dict(zip(head, row, strict=True)) for row in rows] == [{k: str(v) for k, v in row.items()} for row in answer["rows"]]


def test_every_listed_question_can_be_asked() -> None:
    """`query --list` names the questions of the package with all that they take, and each can be asked as it is listed."""
    from kg import query

    lines = rxloom("query", "--list").out.splitlines()
    assert [line.split()[0] for line in lines if not line.startswith(" ")] == list(query.names())
    assert sum(line.count("--param ") for line in lines) == sum(len(query.load(name).parameters) for name in query.names())
    assert "--param strength=Strong (or Moderate, Weak)" in " ".join(lines)
    for name in ("brands", "doubtful", "make-up"):
        assert rxloom("query", "--named", name).code == 0
    assert "asked with --param drug=imatinib, which is the default" in rxloom("query", "--named", "brands").err
    assert "default" not in rxloom("query", "--named", "brands", "--param", "drug=imatinib").err
    assert rxloom("query", "--named", "doubtful", "--param", "below=much").code == 2
    twice = rxloom("query", "--named", "brands", "--param", "drug=imatinib", "--param", "drug=warfarin")
    assert (twice.code, "given twice" in twice.err) == (2, True)


def test_a_view_is_one_file_and_its_name_is_told(tmp_path: Path) -> None:
    """`view` writes the page and prints where it is."""
    page = tmp_path / "page.html"
    outcome = rxloom("view", "imatinib", "-o", str(page))
    assert (outcome.code, outcome.out) == (0, f"{page}\n")
    assert page.read_text(encoding="utf-8").lstrip().lower().startswith("<!doctype html>")


def test_paths_are_drawn_between_two_names(tmp_path: Path) -> None:
    """`view A B --paths` draws the way from one to the other; with another number of names it is misuse."""
    page = tmp_path / "page.html"
    outcome = rxloom("view", "ketoconazole", "imatinib", "--paths", "-o", str(page))
    assert (outcome.code, outcome.out) == (0, f"{page}\n")
    assert "ketoconazole → imatinib" in page.read_text(encoding="utf-8")
    for names in ((), ("imatinib",), ("imatinib", "warfarin", "ketoconazole")):
        refused = rxloom("view", *names, "--paths", "-o", str(page))
        assert (refused.code, "--paths goes from one name to another" in refused.err) == (2, True)


def test_an_interrupt_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends with 130; where something is stored, it says that the store is as it was."""

    def interrupted(*_: object) -> Store:
        raise KeyboardInterrupt

    monkeypatch.setattr(Store, "open", interrupted)
    monkeypatch.setattr(sources, "look", interrupted)
    monkeypatch.setattr(kg.build, "look", interrupted)
    for words, more in ((("show", "imatinib"), ""), (("extract", "."), ""), (("build", "."), "; what was stored before is untouched")):
        outcome = rxloom(*words)
        assert (outcome.code, outcome.err) == (130, f"rxloom: interrupted{more}\n")


def test_long_work_is_seen_to_go_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a terminal a line says now and then how far reading is and in which document; short work says nothing."""
    (tmp_path / "digoxin.md").write_text("---\ntitle: Digoxin\n---\nDigoxin is taken by mouth.\n", encoding="utf-8")
    told = threading.Event()
    reading = "still at work: 0 of 1 document read, now at digoxin.md"

    def heard(line: str) -> None:
        say(line)
        if line == reading:
            told.set()

    def slow(*_: object, **_more: object) -> list[object]:
        assert told.wait(60)
        return []

    assert "still at work" not in rxloom("extract", str(tmp_path)).err
    monkeypatch.setattr(progress, "_EVERY", 0.01)
    monkeypatch.setattr(progress, "say", heard)
    monkeypatch.setattr(workers, "read_all", slow)
    assert reading in rxloom("extract", str(tmp_path)).err.splitlines()


def test_a_reader_that_goes_away_is_no_error(sample_store: Path) -> None:
    """`rxloom … | head -1` ends quietly."""
    words = [sys.executable, "-m", "kg", "query", "-e", "SELECT ?s { ?s ?p ?o }", "--format", "csv", "--store", str(sample_store)]
    with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as asked:
        assert asked.stdout is not None
        assert asked.stderr is not None
        assert asked.stdout.readline().strip() == b"s"
        asked.stdout.close()
        assert asked.stderr.read() == b""
