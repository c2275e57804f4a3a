"""A process that holds the store open and answers one question after another; whoever asks may kill it."""

from __future__ import annotations

import math
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from kg.errors import RxloomError
from kg.store import Store, generations

if sys.platform != "win32":
    import resource

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection

_GRACE: Final = 2
"""Seconds past the limit after which a process ends itself, in case no one is left to kill it."""


def work(connection: Connection, place: str, memory: int) -> None:
    """Answer `(task, arguments, seconds)` with `(value, None)` or `(None, error)` until the other side hangs up.

    Before each answer comes a `None` once the store is open, or the error that keeps it from opening and nothing more: starting and
    opening are no part of a question's time.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the server decides when its workers end
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
    latest = Latest(place)
    while True:
        try:
            task, arguments, seconds = connection.recv()
        except EOFError:
            return
        try:
            store = latest.store()
        except RxloomError as error:
            connection.send(error)
            continue
        connection.send(None)
        _end_after(seconds + _GRACE)
        answer = _answered(store, task, arguments)
        _end_after(0)
        connection.send(answer)


class Latest:
    """The store in a folder, opened anew when a build has published a newer generation."""

    def __init__(self, place: str) -> None:
        self._place = place
        self._generation: Path | None = None
        self._store: Store | None = None

    def store(self) -> Store:
        """The store of the published generation."""
        newest = generations.current(Path(self._place))
        if self._store is None or newest != self._generation:
            if self._store is not None:
                self._store.close()
                self._store = None
            self._store = Store.open(self._place)
            self._generation = newest
        return self._store


def _answered(store: Store, task: Callable[..., Any], arguments: tuple[Any, ...]) -> tuple[Any, RxloomError | None]:
    try:
        return task(store, *arguments), None
    except RxloomError as error:
        return None, error


def _end_after(seconds: float) -> None:
    """Have the kernel end this process then, whatever it is doing; 0 calls that off."""
    if sys.platform != "win32":
        signal.alarm(math.ceil(seconds))
