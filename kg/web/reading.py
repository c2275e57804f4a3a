"""Read the body of a request, up to a limit."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs

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


async def form_of(request: Request, most: int) -> dict[str, list[str]]:
    """The fields of a form, each with its values."""
    try:
        return parse_qs((await body_of(request, most)).decode(), keep_blank_values=True, errors="strict", max_num_fields=100)
    except ValueError as error:
        raise Refused(400, "the form cannot be read; send it as UTF-8") from error
