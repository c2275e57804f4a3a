"""What README.md promises is what happens."""

from __future__ import annotations

import doctest
import re
import subprocess
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from scripts import readme_outputs
from scripts.readme_outputs import README, Example, examples, renewed
from tests.command import commands, rxloom
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.command import Outcome

TEXT = README.read_text(encoding="utf-8")
EXAMPLES = examples(TEXT)
BUILD = "rxloom build --sample"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Outcome]:
    """A folder in which the README's first command was run, and what it printed."""
    place = tmp_path_factory.mktemp("readme")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(place)
        patch.delenv("RXLOOM_STORE", raising=False)
        return place, rxloom(*BUILD.split()[1:])


def test_the_readme_shows_commands() -> None:
    """The examples are found: a build first, and then at least one of each way to ask."""
    assert EXAMPLES[0].command == BUILD
    assert {"check", "paths", "query", "view"} <= {example.words[0] for example in EXAMPLES}


def test_the_script_asks_no_store_of_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands in $RXLOOM_STORE does not reach README.md: the commands run on the store that they built."""
    monkeypatch.setenv("RXLOOM_STORE", str(tmp_path / "another"))
    monkeypatch.setattr(subprocess, "run", lambda *_, env, **__: SimpleNamespace(stdout=env.get("RXLOOM_STORE", "its own")))
    assert readme_outputs._printed(EXAMPLES[0], str(tmp_path)) == "its own"


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.command[:40])
def test_an_example_prints_what_is_shown(example: Example, built: tuple[Path, Outcome], monkeypatch: pytest.MonkeyPatch) -> None:
    """Each command succeeds and prints what stands below it (`python scripts/readme_outputs.py` writes it anew)."""
    place, outcome = built
    monkeypatch.chdir(place)
    if example.command != BUILD:
        outcome = rxloom(*example.words)
    assert outcome.code == 0, outcome.err
    assert "\n".join(example.renewed(outcome.out)) == "\n".join(example.shown)


def test_the_python_session_runs_as_shown(built: tuple[Path, Outcome], monkeypatch: pytest.MonkeyPatch) -> None:
    """The lines behind >>> give what stands below them."""
    monkeypatch.chdir(built[0])
    sessions = re.findall(r"^```pycon\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
    assert sessions
    report: list[str] = []
    for number, session in enumerate(sessions):
        test = doctest.DocTestParser().get_doctest(session, {}, f"session {number}", "README.md", 0)
        doctest.DocTestRunner(verbose=False).run(test, out=report.append)
    assert report == []


@pytest.mark.parametrize("name", sorted(commands()))
def test_every_command_is_in_the_table_with_its_options(name: str) -> None:
    """The table of commands names each command and every option that it has."""
    row = next(line for line in TEXT.splitlines() if line.startswith((f"| `rxloom {name} ", f"| `rxloom {name}`")))
    options = [max(p.opts, key=len) if "-o" not in p.opts else "-o" for p in commands()[name].params if p.opts[0].startswith("-")]
    assert all(f"`{option}`" in row for option in options), options
    assert "Example: rxloom" in rxloom(name, "--help").out


def test_the_table_has_no_command_too_many_or_too_few() -> None:
    """Commands that exist and commands that the table names are the same."""
    assert set(re.findall(r"^\| `rxloom (\w+)", TEXT, re.MULTILINE)) == commands().keys()


def test_make_targets_exist() -> None:
    """Every `make …` of the README is a target of the Makefile."""
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = set(re.findall(r"\bmake (\w+)(?=\s+#|`)", TEXT))
    assert {"demo", "test"} <= named <= targets


def test_links_lead_somewhere() -> None:
    """Every relative link of the README and of CONTRIBUTING.md is a file of this tree."""
    for page in (README, ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md"):
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (ROOT / target).exists(), f"{page.name}: {target}"


def test_the_page_stays_short() -> None:
    """Less than 220 lines: one screen to want it, a few more to use it."""
    assert len(TEXT.splitlines()) < 220


def test_cuts_keep_their_shape() -> None:
    """A cut keeps as many lines before and after it as it had; without a cut everything is shown."""
    text = "```console\n$ rxloom a\nold 1\n…\nold 9\n$ rxloom b\nold\n```\n"
    printed = {"rxloom a": "1\n2\n3\n4\n", "rxloom b": "x\ny\n"}
    new = renewed(text, printed)
    assert new == "```console\n$ rxloom a\n1\n…\n4\n$ rxloom b\nx\ny\n```\n"
    assert [example.is_shown_by(printed[example.command]) for example in examples(new)] == [True, True]
    assert not examples(text)[0].is_shown_by("1\n2\n")
