"""The routes of entities: a list for each segment of their IRIs, and a page for each at the path of its IRI, which is had as RDF too.

What people cite besides (a claim, its evidence, an interaction, a monograph) leads to the page that shows it, and is had as RDF itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from kg.vocab import ID
from kg.web import asking, portraits, replies
from kg.web.errors import Refused
from kg.web.negotiation import choose
from kg.web.pages import SEGMENTS, wants_part
from kg.web.protocol import Asked
from kg.web.reading import Readable
from kg.web.rendering import href, page
from kg.web.structured import schema_org

if TYPE_CHECKING:
    from kg.web.limits import Limits
    from kg.web.pool import Pool

HTML: Final = "text/html"
_RDF: Final = {
    "jsonld": "application/ld+json",
    "turtle": "text/turtle",
    "ntriples": "application/n-triples",
    "rdfxml": "application/rdf+xml",
}
_CITED: Final = ("claim", "evidence", "interaction", "monograph")
"""Segments of what is cited and has no page of its own."""
_FEW, _MANY = 30, 100
"""How many facts of each section a page shows at first, and how many each further one."""


def routes(pool: Pool, limits: Limits) -> APIRouter:
    """Lists, pages and RDF of entities."""
    router = APIRouter(route_class=Readable, default_response_class=Response)
    for segment in _CITED:
        _citing(router, segment, pool, limits)
    _listing(router, pool)
    _portraying(router, pool, limits)
    return router


def _listing(router: APIRouter, pool: Pool) -> None:
    @router.get("/id/{segment}")
    async def names(request: Request, segment: str, q: str = "", start: int = 0) -> Response:
        listed = await pool.run(asking.listed, _known(segment), q, max(0, start))
        return page(
            "names" if wants_part(request) else "list", title=SEGMENTS[segment], segment=segment, q=q, listed=listed, step=asking.PAGE
        )


def _citing(router: APIRouter, segment: str, pool: Pool, limits: Limits) -> None:
    @router.get(f"/id/{segment}/{{key:path}}")
    async def cited(request: Request, key: str) -> Response:
        iri = f"{ID}{segment}/{key}"
        wanted, home = _wanted(request), await pool.run(portraits.home_of, iri)
        if home is None:
            raise Refused(404, f"this graph holds no {segment} {key}")
        return await _rdf(pool, limits, iri, wanted) if wanted != HTML else RedirectResponse(href(home), 303)


def _portraying(router: APIRouter, pool: Pool, limits: Limits) -> None:
    @router.get("/id/{segment}/{slug}")
    async def entity(request: Request, segment: str, slug: str, part: str = "", start: int = 0) -> Response:
        iri = f"{ID}{_known(segment)}/{slug}"
        wanted = _wanted(request)
        shown = slice(max(0, start), max(0, start) + (_MANY if part else _FEW))
        found = await pool.run(portraits.portrait, iri, shown)
        if found is None and wanted == HTML and HTML in request.headers.get("accept", ""):
            words = slug.replace("-", " ")
            return page("search", 404, asked=words, found=await pool.run(asking.find, words, _FEW))
        if found is None:
            raise Refused(404, f"no {segment} is called {slug} in this graph")
        if wanted != HTML:
            return await _rdf(pool, limits, iri, wanted)
        if found.entity.id != iri and href(found.entity.id):
            return RedirectResponse(href(found.entity.id), 303)
        section = found.part(part) if part else None
        if part and (section is None or not section.facts):
            raise Refused(404, f"the page of {found.entity.name} has no part {part}, or nothing in it from number {start + 1} on")
        if wants_part(request):
            return page("facts", found=found, section=section, step=_MANY)
        return page("entity", found=found, section=section, step=_MANY, data=schema_org(found))


async def _rdf(pool: Pool, limits: Limits, iri: str, wanted: str) -> Response:
    """What the graph says of an entity or of what is cited, in the format that is wanted."""
    found = await pool.run(replies.reply, Asked(query=portraits.triples(iri)), wanted, limits)
    return Response(found.body, media_type=found.media_type, headers={"Vary": "Accept"})


def _known(segment: str) -> str:
    if segment not in SEGMENTS:
        raise Refused(404, f"there is no list of {segment}")
    return segment


def _wanted(request: Request) -> str:
    """The media type that `?format=` names or the request likes best."""
    form = request.query_params.get("format", "")
    wanted = _RDF.get(form) if form else choose(request.headers.get("accept", ""), (HTML, *_RDF.values()))
    if wanted is None:
        raise Refused(406, f"this page can be had as {HTML}, {', '.join(_RDF.values())}; or with ?format={'|'.join(_RDF)}")
    return wanted
