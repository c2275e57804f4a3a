"""The same monographs give the same bytes, on every run and on any number of processes."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

import extract
from kg.jsonl import from_line, to_line
from tests.command import rxloom

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def once() -> str:
    """What one process writes."""
    outcome = rxloom("extract", "--sample", "--workers", "1")
    assert outcome.code == 0
    return outcome.out


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_second_run_gives_the_same_bytes(once: str, workers: str) -> None:
    """Reading the samples again, with one process or with two, gives equal bytes."""
    assert rxloom("extract", "--sample", "--workers", workers).out == once


def test_the_folder_and_the_order_of_files_do_not_matter(once: str, tmp_path: Path) -> None:
    """A copy of the samples elsewhere, given as single files in reverse order, says the same."""
    for path in extract.samples().glob("*.md"):
        shutil.copy(path, tmp_path)
    files = sorted(map(str, tmp_path.glob("*.md")), reverse=True)
    assert rxloom("extract", *files, "--workers", "1").out == once


def test_lines_are_sorted_distinct_and_round_trip(once: str) -> None:
    """Lines stand sorted, none twice, and each is a statement that writes itself again as the same line."""
    lines = once.splitlines()
    assert lines == sorted(set(lines))
    assert [to_line(from_line(line)) for line in lines] == lines


def test_every_statement_quotes_its_file(once: str) -> None:
    """Each piece of evidence is exactly the slice of the document that it claims to be."""
    texts = {path.name: path.read_bytes().decode().replace("\r\n", "\n").replace("\r", "\n") for path in extract.samples().glob("*.md")}
    for statement in map(json.loads, once.splitlines()):
        assert statement["evidence"]
        for evidence in statement["evidence"]:
            assert texts[statement["document"]][evidence["start"] : evidence["end"]] == evidence["text"]


def test_a_file_gets_what_standard_output_gets(once: str, tmp_path: Path) -> None:
    """`-o FILE` writes the same bytes and leaves standard output empty."""
    target = tmp_path / "statements.jsonl"
    outcome = rxloom("extract", "--sample", "--workers", "1", "-o", str(target))
    assert outcome.out == ""
    assert target.read_bytes() == once.encode()
    assert "from 48 of 48 documents" in outcome.err
