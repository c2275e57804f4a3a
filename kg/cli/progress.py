"""How far a command is: a bar on a terminal, elsewhere a line now and then."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from threading import Event, Thread
from typing import TYPE_CHECKING, Final

from kg.cli.app import say
from kg.words import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.build import Progress
    from kg.sources import SourceFile

_EVERY: Final = 30.0
"""Seconds between two lines of progress where there is no terminal."""


@contextmanager
def progress() -> Iterator[Progress]:
    """Somebody to tell how many files are done, of how many."""
    if not sys.stderr.isatty():
        with _lines() as step:
            yield step
        return
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=None)
        yield lambda done, files: bar.update(task, completed=done, total=len(files))


@contextmanager
def _lines() -> Iterator[Progress]:
    """A line every half minute, also in the midst of one long document, with its name: what writes into a log is seen to be at work."""
    at, over = ["0 of 0 documents read"], Event()

    def step(done: int, files: Sequence[SourceFile]) -> None:
        waiting = "".join(f", now at {file.document}" for file in files[done : done + 1])
        at[0] = f"{done} of {counted(len(files), 'document')} read{waiting}"

    def tell() -> None:
        while not over.wait(_EVERY):
            say(f"still at work: {at[0]}")

    teller = Thread(target=tell, daemon=True)
    teller.start()
    try:
        yield step
    finally:
        over.set()
        teller.join()
