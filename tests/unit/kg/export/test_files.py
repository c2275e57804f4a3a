"""Files appear whole or not at all, and what cannot be done is said in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.errors import BadOutput
from kg.export import FORMATS
from kg.files import replacing
from kg.store import Store
from kg.store.endpoint import Endpoint
from tests.command import rxloom
from tests.exported import pair, written
from tests.readings import imatinib

if TYPE_CHECKING:
    from pathlib import Path


def test_an_error_leaves_what_was_there(tmp_path: Path) -> None:
    """A write that fails half way changes nothing and leaves no trace."""
    place = tmp_path / "out"
    place.write_bytes(b"before")

    def fail() -> None:
        with replacing(place) as stream:
            stream.write(b"half")
            msg = "lost"
            raise KeyError(msg)

    with pytest.raises(KeyError):
        fail()
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    assert place.read_bytes() == b"before"


def test_a_file_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    """A second export replaces the first."""
    store = Store.in_memory([imatinib()])
    for _ in range(2):
        written(store, "csv", tmp_path / "out")
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("form", FORMATS)
def test_a_place_that_is_not_there_is_named(form: str, tmp_path: Path) -> None:
    """A missing folder gives an error with the path and what to do."""
    place = tmp_path / "missing" / "out"
    with pytest.raises(BadOutput, match=r"out.*cannot be written .*choose another place with -o"):
        written(Store.in_memory([imatinib()]), form, place)


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "kgx"])
def test_a_folder_is_no_file(form: str, tmp_path: Path) -> None:
    """A folder in the place of the file is not written over."""
    with pytest.raises(BadOutput, match="is a folder"):
        written(Store.in_memory([imatinib()]), form, tmp_path)


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    """A file in the place of the KGX folder is not written over."""
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    with pytest.raises(BadOutput, match="cannot be written"):
        written(Store.in_memory([imatinib()]), "kgx", tmp_path / "out")
    assert (tmp_path / "out").read_text(encoding="utf-8") == "mine"


def test_an_unknown_format_is_answered_with_the_known_ones(tmp_path: Path) -> None:
    """The error lists what there is."""
    with pytest.raises(BadOutput, match="nquads, trig, turtle, jsonld, kgx, graphml, csv"):
        written(Store.in_memory([imatinib()]), "docx", tmp_path / "out")


def test_the_command_writes_and_says_where(sample_store: Path, tmp_path: Path) -> None:
    """`rxloom export` prints the path of what it wrote; without a store, or with an option out of place, it ends with 2."""
    place = str(tmp_path / "out.nq")
    outcome = rxloom("export", "--format", "nquads", "-o", place, "--store", str(sample_store))
    assert (outcome.code, outcome.out) == (0, f"{place}\n")
    assert rxloom("export", "--format", "nquads", "-o", place, "--store", str(tmp_path / "none")).code == 2
    assert rxloom("export", "--format", "csv", "--claim", "x", "-o", place, "--store", str(sample_store)).code == 2
    assert rxloom("export", "--format", "docx", "-o", place).code == 2
    assert rxloom("export", "--format", "csv").code == 2


def contents(place: Path) -> list[bytes]:
    """The bytes of a file, or of all files of a folder."""
    return [path.read_bytes() for path in (sorted(place.iterdir()) if place.is_dir() else [place])]


@pytest.mark.parametrize("form", FORMATS)
def test_an_endpoint_gives_the_same_files(form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A store behind a URL is exported like one in a folder."""
    store = Store.in_memory(pair())
    monkeypatch.setattr(Endpoint, "query", lambda _, text: store.query(text))
    there = written(Store.open("https://example.org/sparql"), form, tmp_path / "there")
    assert contents(there) == contents(written(store, form, tmp_path / "here"))


def test_the_command_knows_every_format() -> None:
    """The command's list of formats is the registry's."""
    from kg.cli.exporting import Form

    assert [str(form) for form in Form] == list(FORMATS)
