"""The application: its routes, what every response carries, and how errors read."""

from __future__ import annotations

import ipaddress
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Final

from fastapi import FastAPI, Request
from fastapi.responses import PlainTextResponse, Response
from starlette.exceptions import HTTPException

from kg.errors import BadQuery, BadStore, RxloomError
from kg.web import endpoint
from kg.web.errors import Busy, Refused
from kg.web.pool import Pool

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    from kg.web.limits import Limits

_POLICY: Final = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
HEADERS: Final = {
    "Content-Security-Policy": _POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
"""What every response carries: a page may load its own style sheet and nothing else, and no other site may frame or read it."""

_STATUS: Final = {BadQuery: 400, BadStore: 503}
_AGAIN: Final = "5"
"""Seconds after which a client that was turned away may ask again."""


def application(place: str, limits: Limits, *, host: str = "127.0.0.1") -> FastAPI:
    """The application over the store in a folder. Bound to a loopback `host`, it answers to the names of this machine only."""

    @asynccontextmanager
    async def living(app: FastAPI) -> AsyncIterator[None]:
        yield
        app.state.pool.close()

    app = FastAPI(title="rxloom", openapi_url=None, lifespan=living)
    app.state.pool = Pool(place, limits)
    app.include_router(endpoint.routes(place, app.state.pool, limits))
    app.add_exception_handler(RxloomError, _refuse)
    app.add_exception_handler(HTTPException, _refuse)

    @app.middleware("http")
    async def guard(request: Request, answer: Callable[[Request], Awaitable[Response]]) -> Response:
        if _is_loopback(host) and not _is_loopback(request.url.hostname or ""):
            response: Response = PlainTextResponse("this server answers to localhost only; start it with --host to change that", 421)
        else:
            response = await answer(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response

    return app


def _refuse(_request: Request, error: Exception) -> Response:
    """An error as a status and a sentence."""
    headers = {"Retry-After": _AGAIN} if isinstance(error, Busy) else {}
    if isinstance(error, HTTPException):
        return PlainTextResponse(str(error.detail), error.status_code, headers=error.headers)
    status = error.status if isinstance(error, Refused) else next((s for kind, s in _STATUS.items() if isinstance(error, kind)), 500)
    return PlainTextResponse(f"{error}\n", status, headers=headers)


def _is_loopback(host: str) -> bool:
    """Whether a host is this machine by name or number; another site's name that leads here is not."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
