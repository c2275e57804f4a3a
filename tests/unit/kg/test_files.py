"""Files that users name: what stands at a place is written through, replaced whole, or left alone; and standard output is one."""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

import pytest

from kg.errors import BadOutput
from kg.files import OUT, folder, read_text, replacing, write_text

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no FIFO, and links need rights there")


@posix
def test_a_pipe_gets_the_words_and_stays_a_pipe(tmp_path: Path) -> None:
    """What is written to a FIFO reaches its reader, and the FIFO is still there."""
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(fifo.read_bytes()), daemon=True)
    reader.start()
    with replacing(fifo) as stream:
        stream.write(b"words")
    reader.join(10)
    assert got == [b"words"]
    assert fifo.is_fifo()


@posix
@pytest.mark.parametrize("is_there", [True, False])
def test_a_link_stays_a_link_and_its_target_is_written(tmp_path: Path, is_there: bool) -> None:
    """A symbolic link is followed, also one whose target is still to be made."""
    (tmp_path / "far").mkdir()
    link, target = tmp_path / "link", tmp_path / "far" / "target"
    link.symlink_to("far/target")
    if is_there:
        target.write_text("old", encoding="utf-8")
    with replacing(link) as stream:
        stream.write(b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert [one.name for one in target.parent.iterdir()] == ["target"]


def test_after_an_error_the_old_file_is_there_and_no_other(tmp_path: Path) -> None:
    """A place that could not be written whole holds what it held, and nothing lies beside it."""
    place = tmp_path / "file"
    place.write_text("old", encoding="utf-8")

    def fill() -> None:
        with replacing(place) as stream:
            stream.write(b"half")
            raise OSError(28, "No space left on device")

    with pytest.raises(BadOutput, match="cannot be written"):
        fill()
    assert place.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [place]


def test_a_file_system_that_takes_nothing_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a read-only file system neither the write nor the tidying after it ends in Python's own words."""

    def refuse(*_args: object, **_kwargs: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(Path, "open", refuse)
    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(BadOutput, match=r"file: cannot be written \(read-only file system\); choose another place with -o"):
        replacing(tmp_path / "file").__enter__()


def test_a_dash_is_standard_output(capfd: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`-` writes no file: whole texts and streams go to standard output, and a folder cannot."""
    monkeypatch.chdir(tmp_path)
    write_text(OUT, "one\n")
    with replacing(OUT) as stream:
        stream.write(b"two\n")
    sys.stdout.flush()
    assert capfd.readouterr().out == "one\ntwo\n"
    with pytest.raises(BadOutput, match="-o FOLDER"):
        folder(OUT)
    assert not list(tmp_path.iterdir())


def test_a_byte_order_mark_is_no_part_of_a_text(tmp_path: Path) -> None:
    """A query, a list or gold lines saved by an editor that puts a mark first read as without it."""
    place = tmp_path / "bom.rq"
    place.write_bytes(b"\xef\xbb\xbfASK {}")
    assert read_text(place, "") == "ASK {}"
