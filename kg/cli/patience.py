"""Wait for native code, which hears neither Ctrl-C nor a clock."""

from __future__ import annotations

import threading
from concurrent.futures import Future
from typing import TYPE_CHECKING, TypeVar

from kg.errors import BadQuery

if TYPE_CHECKING:
    from collections.abc import Callable

Value = TypeVar("Value")


def patiently(call: Callable[[], Value], seconds: float | None = None) -> Value:
    """What a call gives, made in another thread, so that this one can be interrupted; `BadQuery` past so many seconds.

    A call that nobody waits for any more ends with the process.
    """
    future: Future[Value] = Future()

    def work() -> None:
        try:
            future.set_result(call())
        except BaseException as error:  # noqa: BLE001 - raised again where it is waited for
            future.set_exception(error)

    threading.Thread(target=work, daemon=True).start()
    try:
        return future.result(seconds)
    except TimeoutError as error:
        if future.done():
            raise
        msg = f"no answer within {seconds:g} s; ask for less, or give it more time with --timeout"
        raise BadQuery(msg) from error
