"""Which files a SOURCE means, and what each is called."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from kg.errors import BadSource
from kg.sources import find, look

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of monographs among other things."""
    for name in ("b.md", "deep/a.md", "deep/er/ü x.MD", "deep/label.txt", "notes.html", ".hidden.md", ".git/x.md"):
        file = tmp_path / "corpus" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x", encoding="utf-8")
    return tmp_path / "corpus"


def documents(*sources: Path | str) -> list[str]:
    return [file.document for file in find([str(source) for source in sources])]


def test_a_folder_names_documents_by_path(folder: Path) -> None:
    """Documents are named below the folder, sorted; what is hidden or neither Markdown nor plain text is left out."""
    assert documents(folder) == ["b.md", "deep/a.md", "deep/er/ü x.MD", "deep/label.txt"]
    assert {file.root for file in find([str(folder)])} == {str(folder.resolve())}


def test_a_file_is_named_by_itself(folder: Path) -> None:
    """A file SOURCE is called by its base name, whatever its suffix."""
    assert documents(folder / "deep" / "a.md", folder / "notes.html") == ["a.md", "notes.html"]


def test_a_pattern_means_what_it_matches(folder: Path) -> None:
    """A pattern that the shell left alone is expanded here."""
    assert documents(f"{folder}/*.md") == ["b.md"]
    assert documents(f"{folder}/**/*.md") == ["a.md", "b.md"]


def test_a_file_is_called_as_in_the_widest_source(folder: Path) -> None:
    """A file that is given by itself, with its folder and with a folder around that is one document."""
    sources = (folder / "deep" / "a.md", folder, folder / "deep", f"{folder}/**/*.md")
    assert documents(*sources) == documents(folder)


def test_the_same_file_twice_is_one(folder: Path) -> None:
    """A file that two SOURCES hold under one name is read once, and belongs to its folder."""
    (first, *_) = find([str(folder / "b.md"), str(folder), str(folder)])
    assert (first.document, first.root) == ("b.md", str(folder.resolve()))


def test_two_files_of_one_name_are_refused(folder: Path, tmp_path: Path) -> None:
    """The error names both files and the way out."""
    (tmp_path / "b.md").write_text("other", encoding="utf-8")
    with pytest.raises(BadSource, match=r"corpus/b\.md and .*/b\.md would both be the document 'b\.md'"):
        documents(folder, tmp_path / "b.md")


@pytest.mark.parametrize("source", ["none", "none/*.md", "empty"])
def test_a_source_without_monographs_is_an_error(tmp_path: Path, source: str) -> None:
    """Missing, matching nothing, or empty: the error says that nothing was done."""
    (tmp_path / "empty").mkdir()
    with pytest.raises(BadSource, match=f"{tmp_path.name}/{source[:4]}.*nothing was done"):
        documents(f"{tmp_path}/{source}")


def test_no_source_is_an_error() -> None:
    """Naming no SOURCE is a slip that is explained."""
    with pytest.raises(BadSource, match="no SOURCE"):
        find([])


def test_a_folder_that_cannot_be_listed_stops_all(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder below that refuses to be listed is an error: its monographs would seem to be gone."""
    listing = os.scandir

    def scandir(path: str) -> object:
        if str(path).endswith("deep"):
            raise PermissionError(13, "Permission denied", path)
        return listing(path)

    monkeypatch.setattr(os, "scandir", scandir)
    with pytest.raises(BadSource, match=r"deep cannot be listed \(Permission denied\)"):
        documents(folder)


def test_what_is_passed_over_is_counted_with_the_reason(folder: Path) -> None:
    """Hidden files and folders, other endings and linked folders are not read; one line says how many and why."""
    (folder / "paper.pdf").write_text("x", encoding="utf-8")
    (folder / "elsewhere").symlink_to(folder / "deep")
    assert look([str(folder)]).words == (
        "passed over 5: 2 hidden, 2 with another ending than .md or .txt, 1 folder behind a link, which is not followed"
    )
    assert not look([str(folder / "b.md")]).words
    assert look([f"{folder}/*"]).words.startswith("passed over 2: 2 with another ending")


def test_a_file_by_two_ways_is_one_document(folder: Path, tmp_path: Path) -> None:
    """A link to a file that is read as well is no second document, whichever name comes first; one that leads outside is read."""
    (folder / "a-link.md").symlink_to(folder / "b.md")
    (folder / "z-link.md").symlink_to(folder / "deep" / "a.md")
    found = look([str(folder)])
    assert [file.document for file in found.files] == ["b.md", "deep/a.md", "deep/er/ü x.MD", "deep/label.txt"]
    assert "2 read already by another way (a link)" in found.words
    outside = tmp_path / "outside.md"
    outside.write_text("x", encoding="utf-8")
    (folder / "outside.md").symlink_to(outside)
    assert "outside.md" in documents(folder)


def test_a_file_that_is_given_itself_is_not_passed_over(folder: Path) -> None:
    """What was asked for by name is read, though its folder would pass it over."""
    found = look([str(folder), str(folder / "notes.html")])
    assert "notes.html" in [file.document for file in found.files]
    assert "ending" not in found.words
