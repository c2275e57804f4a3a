"""Reading many files: order, errors, and one answer whatever the number of workers."""

from __future__ import annotations

import errno
import os
import pickle
import signal
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.errors import BadMonograph, BadReader
from kg.model import Reading
from kg.sources import SourceFile
from kg.workers import read_all
from tests.fake_reader import FakeReader

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def files(tmp_path: Path) -> list[SourceFile]:
    """Twenty files in an order of their own, the eighth of them broken, the last one gone."""
    found = []
    for number in reversed(range(20)):
        file = tmp_path / f"{number}.md"
        file.write_text(f"drug{number}\n" + ("BROKEN" if number == 12 else f"drug{number} inhibits CYP3A4\n"), encoding="utf-8")
        found.append(SourceFile(path=str(file), document=file.name, root=str(tmp_path)))
    (tmp_path / "0.md").unlink()
    return found


@pytest.mark.parametrize("workers", [1, 2])
def test_answers_come_in_the_order_of_the_files(files: list[SourceFile], workers: int) -> None:
    """Each file has its answer at its place, readable or not."""
    answers = list(read_all(FakeReader(), files, workers=workers))
    names = [answer.document.path if isinstance(answer, Reading) else answer.path for answer in answers]
    assert names == [file.document for file in files]
    assert [str(answer) for answer in answers if isinstance(answer, BadMonograph)] == [
        "12.md, line 1: it says BROKEN; mend it",
        "0.md: cannot be read (No such file or directory); check that the file is there and may be read",
    ]


def test_answers_do_not_pile_up(files: list[SourceFile], tmp_path: Path) -> None:
    """Files are read as answers are taken, so memory does not grow with their number."""
    log = tmp_path / "log"
    answers = read_all(FakeReader(log=str(log)), files)
    next(answers)
    assert log.read_text(encoding="utf-8").split() == ["19.md"]


def test_no_files_is_no_work() -> None:
    """Nothing to read gives nothing, with any number of workers."""
    assert list(read_all(FakeReader(), [], workers=8)) == []


def test_fewer_than_one_worker_is_a_slip() -> None:
    """Zero workers could read nothing."""
    with pytest.raises(ValueError, match="got 0"):
        read_all(FakeReader(), [], workers=0)


def test_a_name_that_is_no_text_is_one_bad_monograph(tmp_path: Path) -> None:
    """A file name that is not Unicode spoils that file only."""
    (answer,) = read_all(FakeReader(), [SourceFile(path=str(tmp_path / "x.md"), document="x\udcff.md", root="r")])
    assert isinstance(answer, BadMonograph)
    assert "rename the file" in str(answer)


def test_errors_travel() -> None:
    """An error that a worker meets reaches the parent with its place."""
    error = BadMonograph("a.md", "bad", "mend it", "line 3")
    assert str(pickle.loads(pickle.dumps(error))) == str(error) == "a.md, line 3: bad; mend it"


@dataclass(frozen=True)
class Broken(FakeReader):
    """A reader that can read nothing."""

    def read(self, path: str, document: str) -> Reading:
        """Say so."""
        del path, document
        msg = "the reader's own names are broken"
        raise BadReader(msg)


@pytest.mark.parametrize("workers", [1, 2])
def test_a_broken_reader_is_no_fault_of_documents(files: list[SourceFile], workers: int) -> None:
    """Where the reader itself cannot be used, the first file ends it all, and no document is called unreadable."""
    with pytest.raises(BadReader, match="the reader's own names are broken"):
        list(read_all(Broken(), files, workers=workers))


def test_who_takes_no_more_answers_waits_for_no_file(files: list[SourceFile], tmp_path: Path) -> None:
    """After an interrupt, or where the answers are given up, workers end in the middle of a file."""
    gate = tmp_path / "gate"
    os.mkfifo(gate)
    os.mkfifo(f"{gate}.open")
    Path(files[1].path).write_text("drug\nBLOCK\n", encoding="utf-8")
    answers = read_all(FakeReader(gate=str(gate)), files, workers=2)
    next(answers)
    with gate.open("rb") as stream:
        assert stream.readline().strip().isdigit()
    answers.close()  # type: ignore[attr-defined]  # it is a generator
    with pytest.raises(OSError, match=os.strerror(errno.ENXIO)):  # nobody waits at the other end any more
        os.open(f"{gate}.open", os.O_WRONLY | os.O_NONBLOCK)


class Interrupted(FakeReader):
    """A reader at whose arrival in a worker, which still imports then, Ctrl-C is pressed."""

    def __reduce__(self) -> tuple[Callable[[], FakeReader], tuple[()]]:
        """As above."""
        return _interrupted, ()


def _interrupted() -> FakeReader:
    os.kill(os.getpid(), signal.SIGINT)
    return FakeReader()


def test_workers_leave_an_interrupt_to_who_started_them(files: list[SourceFile]) -> None:
    """A worker that gets the signal of the whole group while it starts writes no traceback and does not die of it."""
    assert len(list(read_all(Interrupted(), files, workers=2))) == len(files)
