"""The routes of the pages. None needs a script; what people enter in the medication list travels in a POST and is kept nowhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qsl

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from kg import query as questions
from kg.answers import HEADINGS, Status
from kg.errors import BadQuery
from kg.names import SEGMENTS
from kg.paths import explain
from kg.reports import REPORTS
from kg.vocab import ID
from kg.web import asking, portraits, tasks
from kg.web.errors import Refused
from kg.web.negotiation import choose
from kg.web.protocol import Asked
from kg.web.reading import body_of
from kg.web.rendering import href, page, picture, style
from kg.words import ADVICE

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
_FEW, _MANY = 60, 2000
_ROWS: Final = 500
_NAMES: Final = 40
_HEADER: Final = re.compile(r"^# (question|param|columns): .*\n", re.MULTILINE)
"""What a named question says of itself; the page shows it in its own way."""
_SEPARATORS: Final = re.compile(r"[\n,;]+")


def routes(pool: Pool, queries: Pool, limits: Limits) -> APIRouter:
    """All pages; what people write in SPARQL runs in the pool `queries`."""
    router = APIRouter(default_response_class=Response)
    _finding(router, pool)
    _entities(router, pool, limits)
    _checking(router, pool, limits)
    _connecting(router, pool)
    _auditing(router, pool)
    _querying(router, queries, limits)
    return router


def _finding(router: APIRouter, pool: Pool) -> None:
    @router.get("/")
    async def home() -> Response:
        documents, entities = await pool.run(asking.counts)
        return page("home", documents=documents, entities=entities)

    @router.get("/style.css")
    def style_sheet() -> Response:
        return Response(style(), media_type="text/css", headers={"Cache-Control": "max-age=3600"})

    @router.get("/search")
    async def search(q: str = "") -> Response:
        if not q.strip():
            return RedirectResponse("/", 303)
        found = await pool.run(asking.find, q)
        if found.match.id and href(found.match.id):
            return RedirectResponse(href(found.match.id), 303)
        return page("search", asked=q, found=found)


def _entities(router: APIRouter, pool: Pool, limits: Limits) -> None:
    segments = set(SEGMENTS.values())

    @router.get("/id/{segment}/{slug}")
    async def entity(request: Request, segment: str, slug: str, whole: bool = False) -> Response:
        if segment not in segments:
            raise Refused(404, f"no page is called {segment}/{slug}")
        iri = f"{ID}{segment}/{slug}"
        form = request.query_params.get("format", "")
        wanted = _RDF.get(form) or choose(request.headers.get("accept", ""), (HTML, *_RDF.values()))
        if wanted is None or (form and form not in _RDF):
            raise Refused(406, f"this page can be had as {HTML}, {', '.join(_RDF.values())}; or with ?format={'|'.join(_RDF)}")
        found = await pool.run(portraits.portrait, iri, _MANY if whole else _FEW)
        if found is None:
            raise Refused(404, f"no {segment} is called {slug} in this graph")
        if wanted != HTML:
            reply = await pool.run(tasks.sparql, Asked(query=portraits.triples(iri)), wanted, limits)
            return Response(reply.body, media_type=reply.media_type, headers={"Vary": "Accept"})
        if found.entity.id != iri and href(found.entity.id):
            return RedirectResponse(href(found.entity.id), 303)
        return page("entity", found=found, whole=whole, few=_FEW)

    @router.get("/id/{segment}/{slug}/picture")
    async def around(segment: str, slug: str) -> Response:
        drawn = await pool.run(asking.picture, f"{ID}{segment}/{slug}")
        if drawn is None:
            raise Refused(404, f"no {segment} is called {slug} in this graph")
        return picture(drawn)


def _checking(router: APIRouter, pool: Pool, limits: Limits) -> None:
    @router.get("/check")
    def form() -> Response:
        return page("check", text="", answer=None, problem="")

    @router.post("/check")
    async def check(request: Request) -> Response:
        text = (await _form(request, limits)).get("drugs", "")
        names = tuple(dict.fromkeys(name.strip() for name in _SEPARATORS.split(text) if name.strip()))
        if len(names) < 2 or len(names) > _NAMES:  # noqa: PLR2004 - a pair
            return page("check", 400, text=text, answer=None, problem=f"Enter two names or more, up to {_NAMES}, one a line.")
        answer = await pool.run(asking.judge, names)
        return page("check", text=text, answer=answer, problem="", headings=HEADINGS, advice=ADVICE, Status=Status)


def _connecting(router: APIRouter, pool: Pool) -> None:
    @router.get("/paths")
    async def paths(a: str = "", b: str = "") -> Response:
        found = await pool.run(asking.routes, a.strip(), b.strip()) if a.strip() and b.strip() else None
        return page("paths", a=a, b=b, found=found, explain=explain)


def _auditing(router: APIRouter, pool: Pool) -> None:
    @router.get("/reports")
    def reports() -> Response:
        return page("reports", names=sorted(REPORTS))

    @router.get("/reports/{name}")
    async def report(name: str) -> Response:
        if name not in REPORTS:
            raise Refused(404, f"no report is called {name}")
        return page("report", report=await pool.run(asking.audit, name, _ROWS))


def _querying(router: APIRouter, pool: Pool, limits: Limits) -> None:
    @router.get("/ask")
    async def form(request: Request, named: str = "") -> Response:
        text, question = "", None
        if named:
            question = questions.load(named)
            given = {p.name: request.query_params[p.name] for p in question.parameters if p.name in request.query_params}
            text = _HEADER.sub("", await pool.run(asking.filled, named, given))
        return _query_page(text, question=question, given=dict(request.query_params))

    @router.post("/ask")
    async def ask(request: Request) -> Response:
        text = (await _form(request, limits)).get("query", "")
        try:
            table = await pool.run(asking.table, text, limits, _ROWS)
        except (BadQuery, Refused) as error:
            return _query_page(text, status=getattr(error, "status", 400), problem=str(error))
        return _query_page(text, table=table)


def _query_page(text: str, *, status: int = 200, **values: object) -> Response:
    examples = [questions.load(name) for name in questions.names()]
    known = {"question": None, "given": {}, "table": None, "problem": ""} | values
    return page("ask", status, text=text, examples=examples, **known)


async def _form(request: Request, limits: Limits) -> dict[str, str]:
    """The fields of a form."""
    try:
        return dict(parse_qsl((await body_of(request, limits.request_bytes)).decode(), keep_blank_values=True, max_num_fields=100))
    except ValueError as error:
        raise Refused(400, "the form cannot be read; send it as UTF-8") from error
