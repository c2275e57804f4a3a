"""A few processes that answer questions of the store. One that takes too long is killed and replaced; the others go on."""

from __future__ import annotations

import asyncio
import multiprocessing
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, Final, TypeVar

from kg.web import worker
from kg.web.errors import Busy, Stopped

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.web.limits import Limits

Value = TypeVar("Value")

if sys.platform == "win32":
    _CONTEXT: Final = multiprocessing.get_context("spawn")
else:
    _CONTEXT: Final = multiprocessing.get_context("forkserver")
_STARTING: Final = threading.Lock()
"""The library that starts processes is not made for several threads at once."""
_OPENING: Final = 60.0
"""Seconds that a process may take to start and to open the store."""
_TOO_LONG: Final = "stopped after {:g} s; ask for less, or build the store on this machine and ask it with `rxloom query`"
_DIED: Final = "the process that was answering ended (out of memory?); ask for less"


class Pool:
    """`limits.at_once` processes over the store in a folder."""

    def __init__(self, place: str, limits: Limits) -> None:
        self._limits = limits
        self._asked = 0
        self._threads = ThreadPoolExecutor(limits.at_once, thread_name_prefix="asking")
        if sys.platform != "win32":
            _CONTEXT.set_forkserver_preload([worker.__name__, "kg.web.replies", "kg.web.asking", "kg.web.portraits"])
        self._workers = tuple(_Worker(place, limits) for _ in range(limits.at_once))
        self._idle: SimpleQueue[_Worker] = SimpleQueue()
        for one in self._workers:
            self._idle.put(one)

    async def run(self, task: Callable[..., Value], *given: object) -> Value:
        """What `task(store, *given)` returns in another process; `Stopped` past the time limit, `Busy` where too many wait.

        An `RxloomError` of the task is raised here.
        """
        if self._asked >= self._limits.at_once + self._limits.waiting:
            raise Busy(503, "too many questions are waiting; ask again in a moment")
        self._asked += 1
        try:
            found: Value = await asyncio.get_running_loop().run_in_executor(self._threads, self._ask, task, given)
        finally:
            self._asked -= 1
        return found

    def close(self) -> None:
        """Kill what still runs, and let go."""
        for one in self._workers:
            one.close()
        self._threads.shutdown(cancel_futures=True)

    def _ask(self, task: Callable[..., Any], given: tuple[Any, ...]) -> Any:  # noqa: ANN401 - whatever the task returns
        # There are as many threads as workers, so one is idle.
        one = self._idle.get()
        try:
            return one.ask(task, given)
        finally:
            self._idle.put(one)


class _Worker:
    """One process, started at once and again whenever it ended."""

    def __init__(self, place: str, limits: Limits) -> None:
        self._place = place
        self._limits = limits
        self._is_closed = False
        self._start()

    def ask(self, task: Callable[..., Any], given: tuple[Any, ...]) -> Any:  # noqa: ANN401 - whatever the task returns
        if not self._process.is_alive():
            self._start()
        try:
            self._connection.send((task, given, self._limits.seconds))
            if closed := self._received(_OPENING):
                raise closed
            value, error = self._received(self._limits.seconds)
        except (EOFError, OSError) as ended:
            self._restart()
            raise Stopped(503, _DIED) from ended
        if error is not None:
            raise error
        return value

    def _received(self, seconds: float) -> Any:  # noqa: ANN401 - whatever the process sends
        """What the process sends next; killed if that takes longer."""
        if not self._connection.poll(seconds):
            self._restart()
            raise Stopped(503, _TOO_LONG.format(seconds))
        return self._connection.recv()

    def close(self) -> None:
        with _STARTING:
            self._is_closed = True
            self._process.kill()
            self._process.join()

    def _restart(self) -> None:
        with _STARTING:
            self._process.kill()
            self._process.join()
        self._connection.close()
        self._start()

    def _start(self) -> None:
        with _STARTING:
            if self._is_closed:
                raise Stopped(503, "the server is stopping")
            self._connection, theirs = _CONTEXT.Pipe()
            self._process = _CONTEXT.Process(target=worker.work, args=(theirs, self._place, self._limits.memory), daemon=True)
            self._process.start()
            theirs.close()
