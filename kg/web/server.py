"""Run the application until a signal says stop: no new requests, the running ones end, the workers go."""

from __future__ import annotations

import asyncio
import signal
import socket
from typing import TYPE_CHECKING, Final

from kg.errors import BadOutput

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.web.limits import Limits

_LEAVING: Final = 3
"""Seconds that running requests get to end once the server was told to stop."""


def bound(host: str, port: int) -> socket.socket:
    """A listening socket; port 0 is any free one."""
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET, backlog=128)
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or error
        msg = f"cannot listen at {host}:{port} ({reason}); choose another --port or --host"
        raise BadOutput(msg) from error


def address(listening: socket.socket) -> str:
    """The URL of a listening socket."""
    host, port = listening.getsockname()[:2]
    return f"http://{f'[{host}]' if ':' in host else host}:{port}/"


def run(place: str, listening: socket.socket, host: str, limits: Limits, ready: Callable[[], None]) -> None:
    """Serve the store in a folder; returns after SIGTERM or SIGINT."""
    import uvicorn

    from kg.web.app import application, close

    for number in (signal.SIGTERM, signal.SIGINT):
        # uvicorn raises the signal once more when it has stopped; by then there is nothing left to end
        signal.signal(number, lambda *_: None)
    app = application(place, limits, host=host)

    class Server(uvicorn.Server):
        async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
            # What still runs then is answered "the server is stopping", rather than cut off.
            asyncio.get_running_loop().call_later(_LEAVING, close, app)
            await super().shutdown(sockets)

    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,  # what people ask is theirs
        server_header=False,
        timeout_graceful_shutdown=2 * _LEAVING,
    )
    ready()
    Server(config).run(sockets=[listening])
