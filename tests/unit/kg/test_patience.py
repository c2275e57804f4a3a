"""Waiting for a query: what it gives or raises arrives, and neither an interrupt nor a limit has to wait for it."""

from __future__ import annotations

import signal
import threading

import pytest

from kg.cli.patience import patiently
from kg.errors import BadQuery


def test_what_a_call_gives_or_raises_arrives() -> None:
    """A value comes back, and an error is raised as it was."""
    assert patiently(lambda: 7, 10) == 7

    def fail() -> None:
        msg = "line 1"
        raise BadQuery(msg)

    with pytest.raises(BadQuery, match="line 1"):
        patiently(fail, 10)


def test_a_limit_ends_the_wait() -> None:
    """Past the limit nobody waits for the call any more, and the remedy is named."""
    gate = threading.Event()
    with pytest.raises(BadQuery, match=r"no answer within 0\.01 s; ask for less, or give it more time with --timeout"):
        patiently(gate.wait, 0.01)
    gate.set()


def test_an_interrupt_ends_the_wait() -> None:
    """Ctrl-C is heard while the call goes on."""
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background ignores it, and so would what it starts
    gate = threading.Event()
    waiting = threading.main_thread().ident or 0

    def work() -> None:
        signal.pthread_kill(waiting, signal.SIGINT)  # a signal wakes who waits for a lock, `interrupt_main` does not
        gate.wait()

    with pytest.raises(KeyboardInterrupt):
        patiently(work)
    gate.set()
