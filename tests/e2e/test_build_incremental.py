"""A second build reads only what changed, and a document leaves only with its folder's word."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import extract
from tests.command import rxloom
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

DOCUMENTS = ("digoxin.md", "fluconazole.md", "imatinib-mesylate.md", "warfarin.md")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of four monographs, already built."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("RXLOOM_STORE", raising=False)
    place = Path("monographs")
    place.mkdir()
    for name in DOCUMENTS:
        shutil.copy(extract.samples() / name, place)
    assert build("monographs")["read"] == list(DOCUMENTS)
    return place


def build(*sources: str) -> dict[str, Any]:
    """The summary of a build that goes well."""
    outcome = rxloom("build", *sources, "--json", "--workers", "1")
    assert outcome.code == 0, outcome.err
    summary = json.loads(outcome.out)
    assert isinstance(summary, dict)
    return summary


@pytest.mark.parametrize("interrupt", [os.killpg, os.kill])
def test_an_interrupted_build_ends_with_its_workers_and_keeps_the_store(tmp_path: Path, interrupt: Callable[[int, int], None]) -> None:
    """Ctrl-C in the midst of a build says in one line alone that the store is as it was; nothing that the build began outlives it."""
    samples = str(extract.samples())
    words = [sys.executable, "-m", "kg", "build", samples, "--workers", "2", "--store", str(tmp_path / "new")]
    with subprocess.Popen(words, cwd=ROOT, start_new_session=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as begun:
        while not (tmp_path / "new" / "write.lock").exists():
            assert begun.poll() is None
        interrupt(begun.pid, signal.SIGINT)
        out, err = begun.communicate()  # ends when the last process does that holds the pipes
    assert (begun.returncode, out) == (130, "")
    assert err.splitlines() == ["rxloom: interrupted; what was stored before is untouched"]


def test_an_unchanged_second_run_reads_nothing() -> None:
    """Nothing is read, and the published files are the same."""
    before = Path("rxloom-store/CURRENT").read_bytes()
    summary = build("monographs")
    assert (summary["read"], summary["unchanged"], summary["removed"]) == ([], len(DOCUMENTS), [])
    assert Path("rxloom-store/CURRENT").read_bytes() == before


def test_one_changed_file_is_read_alone(folder: Path) -> None:
    """What the file no longer says is gone, what it says now is there, and the others are not touched."""
    file = folder / "warfarin.md"
    file.write_text("---\ntitle: Warfarin\n---\n## Drug Interactions\n\nFelbamate increases the effect of warfarin.\n", encoding="utf-8")
    summary = build("monographs")
    assert (summary["read"], summary["unchanged"]) == (["warfarin.md"], len(DOCUMENTS) - 1)
    assert "Felbamate increases the effect of warfarin." in rxloom("check", "felbamate", "warfarin").out
    assert "warfarin.md" not in rxloom("check", "fluconazole", "warfarin", "--json").out
    assert "fluconazole.md" in rxloom("check", "fluconazole", "warfarin", "--json").out


def test_changes_by_and_by_give_the_same_graph_as_one_build(folder: Path) -> None:
    """After a change the store holds exactly what a fresh build of the same files holds."""
    shutil.copy(extract.samples() / "ketoconazole.md", folder)
    (folder / "digoxin.md").unlink()
    build("monographs")
    rxloom("build", "monographs", "--store", "fresh", "--workers", "1")
    everything = ("query", "-e", "SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g ?s ?p ?o", "--format", "csv")
    assert rxloom(*everything).out == rxloom(*everything, "--store", "fresh").out


def test_a_document_leaves_with_its_folder(folder: Path) -> None:
    """A file removed from the folder leaves the store when the folder is given again."""
    known = ("query", "-e", 'ASK { ?monograph a rx:Monograph ; dcterms:title "Digoxin" }')
    assert rxloom(*known).out == "yes\n"
    (folder / "digoxin.md").unlink()
    summary = build("monographs")
    assert (summary["removed"], summary["documents"]) == (["digoxin.md"], len(DOCUMENTS) - 1)
    assert rxloom(*known).out == "no\n"
    assert "digoxin.md" not in rxloom("show", "digoxin").out


def test_other_sources_remove_nothing(folder: Path, tmp_path: Path) -> None:
    """A build of another folder, or of one file, keeps every document of the first folder, even one whose file is gone."""
    (folder / "digoxin.md").unlink()
    other = tmp_path / "other"
    other.mkdir()
    shutil.copy(extract.samples() / "ketoconazole.md", other)
    assert build("other")["documents"] == len(DOCUMENTS) + 1
    assert build(str(folder / "warfarin.md"))["unchanged"] == 1
    summary = build("monographs/w*.md")
    assert (summary["documents"], summary["removed"]) == (len(DOCUMENTS) + 1, [])


def test_a_document_that_broke_keeps_its_last_good_version(folder: Path) -> None:
    """The summary and a line on stderr say so; the sentences of the last good version still answer."""
    (folder / "warfarin.md").write_text("---\ntitle: [\n---\nText.\n", encoding="utf-8")
    outcome = rxloom("build", "monographs", "--json", "--workers", "1")
    assert outcome.code == 0
    assert json.loads(outcome.out)["kept_last_good"] == ["warfarin.md"]
    assert "warfarin.md" in outcome.err
    assert "its last good version stays in the store" in outcome.err
    assert "warfarin.md" in rxloom("check", "fluconazole", "warfarin", "--json").out


def test_a_file_as_source_is_a_document_by_its_base_name() -> None:
    """A single file is stored under its base name, as it would be from its folder."""
    rxloom("build", "monographs/imatinib-mesylate.md", "--store", "single")
    assert "imatinib-mesylate.md" in rxloom("check", "imatinib", "ketoconazole", "--store", "single").out
