"""The routes of the SPARQL endpoint and the health check."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, RedirectResponse, Response

from kg.store import generations
from kg.web import replies
from kg.web.description import FORMATS, describe
from kg.web.errors import Refused
from kg.web.negotiation import choose
from kg.web.protocol import asked
from kg.web.reading import Readable, body_of

if TYPE_CHECKING:
    from kg.web.limits import Limits
    from kg.web.pool import Pool

_NOT_STORED: Final = {"Vary": "Accept", "Cache-Control": "no-store"}


def routes(place: str, pool: Pool, limits: Limits) -> APIRouter:
    """`/sparql` and `/health` over the store in a folder."""
    router = APIRouter(route_class=Readable)

    @router.api_route("/sparql", methods=["GET", "POST"])
    async def sparql(request: Request) -> Response:
        accept = request.headers.get("accept", "")
        if request.method != "POST" and not request.url.query:
            if choose(accept, (*FORMATS, "text/html")) == "text/html":
                return RedirectResponse("/ask", 303)
            return _description(request, accept)
        body = await body_of(request, limits.request_bytes)
        question = asked(request.method, request.url.query, request.headers.get("content-type", ""), body)
        found = await pool.run(replies.reply, question, accept, limits)
        return Response(found.body, media_type=found.media_type, headers=_NOT_STORED)

    @router.get("/health")
    def health() -> Response:
        generation = generations.published(Path(place))
        if generation is None or not generation.is_dir():
            return JSONResponse({"status": "no store"}, status_code=503)
        return JSONResponse({"status": "ok", "generation": generation.name})

    return router


def _description(request: Request, accept: str) -> Response:
    media_type = choose(accept, tuple(FORMATS))
    if media_type is None:
        raise Refused(406, f"the description of this endpoint can be had as {', '.join(FORMATS)}")
    return Response(describe(str(request.url), media_type), media_type=media_type, headers=_NOT_STORED)
