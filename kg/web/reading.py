"""What is read of a request: its method, and its body up to a limit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

from fastapi.routing import APIRoute

from kg.web.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from fastapi import Request


class Readable(APIRoute):
    """A route that answers HEAD wherever it answers GET (RFC 9110, section 9.1)."""

    def __init__(self, path: str, endpoint: Callable[..., Any], *, methods: Iterable[str] | None = None, **rest: Any) -> None:  # noqa: ANN401 - handed on
        asked = set(methods or ("GET",))
        super().__init__(path, endpoint, methods=asked | {"HEAD"} if "GET" in asked else asked, **rest)


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
