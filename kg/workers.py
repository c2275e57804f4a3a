"""One task over many files, on one core or several, with the answers in the order of the files."""

from __future__ import annotations

import multiprocessing
import multiprocessing.connection
import os
import signal
import sys
import threading
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, Final, Protocol, TypeVar, cast

from kg.errors import BadMonograph, BadReader, BadSource, RxloomError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from concurrent.futures import Future

    from kg.model import Reader, Reading
    from kg.sources import SourceFile

Answer = TypeVar("Answer", covariant=True)  # noqa: PLC0105 - the conventional suffix would be the longer word
_AHEAD: Final = 4
"""How many files per worker are under way at once: enough to keep them busy, few enough to keep answers from piling up."""


class Task(Protocol[Answer]):
    """What to do with one file. It pickles, and does all its work in the process that calls it."""

    def __call__(self, reader: Reader, file: SourceFile) -> Answer:
        """The answer for one file."""


def read_all(reader: Reader, files: Sequence[SourceFile], *, workers: int = 1) -> Iterator[Reading | BadMonograph]:
    """What each file says, or why it cannot be read, in the order of `files`."""
    return map_files(read, reader, files, workers=workers)


def read(reader: Reader, file: SourceFile) -> Reading | BadMonograph:
    """What one file says, or why it cannot be read; `BadReader` where none could be."""
    try:
        file.document.encode()
        return reader.read(file.path, file.document)
    except BadReader:
        raise
    except BadMonograph as error:
        return error
    except RxloomError as error:
        return BadMonograph(file.document, str(error), "report this monograph: the reader made what the graph cannot hold")
    except UnicodeEncodeError:
        return BadMonograph(ascii(file.document), "its name is not valid Unicode", "rename the file")
    except (ValueError, RecursionError) as error:
        reason = " ".join(str(error).split()) or type(error).__name__
        return BadMonograph(file.document, f"cannot be understood ({reason})", "report this monograph: it trips the reader")
    except OSError as error:
        return BadMonograph(file.document, f"cannot be read ({error.strerror})", "check that the file is there and may be read")


def map_files(task: Task[Answer], reader: Reader, files: Sequence[SourceFile], *, workers: int = 1) -> Iterator[Answer]:
    """`task(reader, file)` for each file, in order. With one worker nothing is started; more get a copy of the reader each."""
    if workers < 1:
        msg = f"workers must be 1 or more, got {workers}"
        raise ValueError(msg)
    workers = min(workers, len(files))
    if workers <= 1:
        return (task(reader, file) for file in files)
    return _in_processes(task, reader, files, workers)


def _in_processes(task: Task[Answer], reader: Reader, files: Sequence[SourceFile], workers: int) -> Iterator[Answer]:
    # `spawn` starts from a clean process on every platform: no threads, locks or open stores are inherited.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_start, initargs=(task, reader)) as pool:
        waiting = iter(files)
        work = cast("Callable[[SourceFile], Answer]", _work)
        try:
            with _deaf():
                under_way = [pool.submit(work, file) for file in islice(waiting, workers * _AHEAD)]
            for file in files:
                yield _answer(under_way.pop(0), file)
                with _deaf():
                    under_way.extend(pool.submit(work, upcoming) for upcoming in islice(waiting, 1))
        finally:  # also in the midst of a file, of which nobody takes the answer any more
            for worker in (pool._processes or {}).values():  # noqa: SLF001 - `terminate_workers` comes with Python 3.14
                worker.terminate()


@contextmanager
def _deaf() -> Iterator[None]:
    """Processes started here never hear of Ctrl-C, not even while they import: who started them does, a moment later, and ends them."""
    if sys.platform == "win32":  # signals cannot be held back there
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _answer(future: Future[Answer], file: SourceFile) -> Answer:
    try:
        return future.result()
    except BrokenProcessPool as error:
        msg = f"{file.path}: a worker process died while reading this file or one near it (out of memory?); try fewer --workers"
        raise BadSource(msg) from error


_working: Callable[[SourceFile], object]


def _start(task: Task[object], reader: Reader) -> None:
    """Prepare a worker process: what it needs comes once, not with every file."""
    global _working  # noqa: PLW0603 - a worker process has one job, and an initializer no other place to leave it
    _working = lambda file: task(reader, file)  # noqa: E731 - as short as it gets
    threading.Thread(target=_die_with_parent, daemon=True).start()


def _work(file: SourceFile) -> object:
    return _working(file)


def _die_with_parent() -> None:
    """End this process when its parent is gone, also by SIGKILL, which lets no one say goodbye."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        multiprocessing.connection.wait([parent.sentinel])
        os._exit(1)
