"""Read the body of a request, up to a limit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.web.errors import Refused

if TYPE_CHECKING:
    from fastapi import Request


async def body_of(request: Request, most: int) -> bytes:
    """The body; `Refused` as soon as it is longer than `most` bytes."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > most:
            raise Refused(413, f"the request is longer than {most} bytes")
    return body
