"""Wait for native code, which hears neither Ctrl-C nor a clock."""

from __future__ import annotations

import threading
from concurrent.futures import Future
from typing import TYPE_CHECKING, TypeVar

from kg.errors import BadQuery, RxloomError

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
        except RxloomError as error:
            future.set_exception(error)
        finally:
            future.cancel()  # where neither came: a fault of ours, which Python tells; nobody waits for ever

    threading.Thread(target=work, daemon=True).start()
    try:
        return future.result(seconds)
    except TimeoutError as error:
        msg = f"no answer within {seconds:g} s; ask for less, or give it more time with --timeout"
        raise BadQuery(msg) from error
