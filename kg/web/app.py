"""The application: its routes, what every response carries, and how errors read."""

from __future__ import annotations

import ipaddress
import logging
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, PlainTextResponse, Response
from starlette.exceptions import HTTPException
from starlette.staticfiles import StaticFiles

from kg.errors import BadQuery, BadStore, RxloomError
from kg.web import endpoint, pages, things
from kg.web.errors import Busy, Refused
from kg.web.pool import Pool
from kg.web.rendering import POLICY, page

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    from kg.web.limits import Limits

HEADERS: Final = {
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
"""What every response carries that says nothing else: no other site may frame or read it."""

_READERS: Final = 2
"""How many pages are made at once."""
_READING: Final = 30.0
"""Seconds that a page may take, if a query may not take more: a process reads the names and edges of the whole graph for its first."""
_NOT_FOUND: Final = 404
_STATUS: Final = {BadQuery: 400, BadStore: 503}
_AGAIN: Final = "5"
"""Seconds after which a client that was turned away may ask again."""


def application(place: str, limits: Limits, *, host: str = "127.0.0.1") -> FastAPI:
    """The application over the store in a folder. Bound to a loopback `host`, it answers to the names of this machine only."""

    @asynccontextmanager
    async def living(app: FastAPI) -> AsyncIterator[None]:
        yield
        close(app)

    app = FastAPI(title="rxloom", openapi_url=None, lifespan=living)
    # Pages have processes of their own: however many queries run away, a page does not wait for them.
    reading = replace(limits, at_once=_READERS, seconds=max(limits.seconds, _READING))
    queries, readers = app.state.pools = Pool(place, limits), Pool(place, reading)
    app.include_router(endpoint.routes(place, queries, limits))
    app.include_router(pages.routes(readers, queries, limits))
    app.include_router(things.routes(readers, limits))
    app.mount("/static", StaticFiles(packages=[("kg.web", "static")]))
    app.add_exception_handler(RxloomError, _refuse)
    app.add_exception_handler(HTTPException, _refuse)
    app.add_exception_handler(RequestValidationError, _refuse)

    @app.middleware("http")
    async def guard(request: Request, answer: Callable[[Request], Awaitable[Response]]) -> Response:
        if _is_loopback(host) and not _is_loopback(_name_in(request)):
            response: Response = PlainTextResponse("this server answers to localhost only; start it with --host to change that", 421)
        else:
            response = await answer(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response

    return app


def close(app: FastAPI) -> None:
    """End the processes of an application, and with them what they are answering."""
    for pool in app.state.pools:
        pool.close()


def _refuse(request: Request, error: Exception) -> Response:
    """An error as a status and a sentence: a page for who reads pages, an object for a program that asks for JSON, else a line."""
    if isinstance(error, RequestValidationError):
        wrong = ", ".join(f"{one['loc'][-1]}={one['input']!s:.40}" for one in error.errors())
        error = Refused(400, f"the address cannot be read at {wrong}; give a whole number there, or leave it out")
    if isinstance(error, HTTPException) and error.status_code == _NOT_FOUND and error.detail == "Not Found":
        error = Refused(_NOT_FOUND, f"there is no page at {unquote(request.url.path)}; search for a name above, or begin at the start")
    if isinstance(error, HTTPException):
        status, headers = error.status_code, dict(error.headers or {})
    else:
        status = error.status if isinstance(error, Refused) else next((s for kind, s in _STATUS.items() if isinstance(error, kind)), 500)
        headers = {"Retry-After": _AGAIN} if isinstance(error, Busy) else {}
    text = str(error.detail) if isinstance(error, HTTPException) else str(error)
    if isinstance(error, BadStore):
        # where the store lies is no business of who asks
        logging.getLogger("uvicorn.error").error("%s", error)
        text = "the store cannot be read now; ask again later"
    if request.url.path != "/sparql" and "text/html" in request.headers.get("accept", ""):
        response: Response = page("message", status, text=text)
        response.headers.update(headers)
        return response
    if request.url.path != "/sparql" and "json" in request.headers.get("accept", "").lower():
        return JSONResponse({"status": status, "error": text}, status, headers=headers)
    return PlainTextResponse(f"{text}\n", status, headers=headers)


def _name_in(request: Request) -> str:
    """The host that a request names, without its port."""
    try:
        return urlsplit(f"//{request.headers.get('host', '')}").hostname or ""
    except ValueError:
        return ""


def _is_loopback(host: str) -> bool:
    """Whether a host is this machine by name or number; another site's name that leads here is not."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
