"""The routes of the pages about no one entity. None needs a script; what people enter in the medication list is kept nowhere."""

from __future__ import annotations

import re
from functools import cache
from inspect import getmodule
from typing import TYPE_CHECKING, Final

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

import ontology
from kg import query as questions
from kg.errors import BadQuery
from kg.paths import explain
from kg.render.page import parts
from kg.reports import REPORTS
from kg.vocab import ID, PREFIXES
from kg.web import asking
from kg.web.errors import Refused
from kg.web.reading import Readable, form_of
from kg.web.rendering import EDITOR_POLICY, href, page, picture, style

if TYPE_CHECKING:
    from kg.web.limits import Limits
    from kg.web.pool import Pool

SEGMENTS: Final = {
    "drug": "Drugs",
    "class": "Drug classes",
    "group": "Groups by role",
    "protein": "Enzymes, transporters, targets",
    "family": "Protein families",
    "brand": "Brands",
    "product": "Combinations",
    "salt": "Salts",
    "food": "Foods",
    "herb": "Herbs",
    "substance": "Other substances",
    "condition": "Conditions",
}
"""What the entities of each segment are called; the lists of the home page in their order."""
_FOUND, _GLIMPSE = 60, 12
"""How many names a search shows, and how many while somebody types."""
_ROWS: Final = 500
_NAMES: Final = 40
_HEADER: Final = re.compile(r"^# (question|param|columns): .*\n", re.MULTILINE)
"""What a named question says of itself; the page shows it in its own way."""
_TERM: Final = re.compile(r"^(rxv?:\w+) a ", re.MULTILINE)
_SEPARATORS: Final = re.compile(r"[\n,;]+")


def routes(pool: Pool, queries: Pool, limits: Limits) -> APIRouter:
    """All these pages; what people write in SPARQL runs in the pool `queries`."""
    router = APIRouter(route_class=Readable, default_response_class=Response)
    _finding(router, pool)
    _checking(router, pool, limits)
    _connecting(router, pool)
    _picturing(router, pool, limits)
    _auditing(router, pool)
    _querying(router, queries, limits)
    return router


def wants_part(request: Request) -> bool:
    """Whether the request was sent by a page that will put the answer into itself."""
    return "hx-request" in request.headers


def _finding(router: APIRouter, pool: Pool) -> None:
    @router.get("/")
    async def home() -> Response:
        documents, entities = await pool.run(asking.counts)
        return page("home", documents=documents, entities=entities, segments=SEGMENTS)

    @router.get("/style.css")
    def style_sheet() -> Response:
        return Response(style(), media_type="text/css", headers={"Cache-Control": "max-age=3600"})

    @router.get("/search")
    async def search(request: Request, q: str = "") -> Response:
        if wants_part(request):
            return page("found", found=await pool.run(asking.find, q, _GLIMPSE) if q.strip() else None)
        if not q.strip():
            return RedirectResponse("/", 303)
        found = await pool.run(asking.find, q, _FOUND)
        if found.match.id and href(found.match.id):
            return RedirectResponse(href(found.match.id), 303)
        return page("search", asked=q, found=found)


def _checking(router: APIRouter, pool: Pool, limits: Limits) -> None:
    @router.get("/check")
    def form() -> Response:
        return page("check", text="", answer=None, problem="")

    @router.post("/check")
    async def check(request: Request) -> Response:
        text = "\n".join((await form_of(request, limits.request_bytes)).get("drugs", ()))
        names = _listed(text)
        if len(names) < 2 or len(names) > _NAMES:  # noqa: PLR2004 - a pair
            return page("check", 400, text=text, answer=None, problem=f"Enter two names or more, up to {_NAMES}, one a line.")
        answer = await pool.run(asking.judge, names)
        return page("check", text=text, problem="", **parts(answer))

    @router.post("/check/names")
    async def recognise(request: Request) -> Response:
        names = _listed("\n".join((await form_of(request, limits.request_bytes)).get("drugs", ())))
        return page("recognised", names=await pool.run(asking.recognised, names[:_NAMES]))


def _listed(text: str) -> tuple[str, ...]:
    """The names of a list, each once."""
    return tuple(dict.fromkeys(name.strip() for name in _SEPARATORS.split(text) if name.strip()))


def _connecting(router: APIRouter, pool: Pool) -> None:
    @router.get("/paths")
    async def paths(a: str = "", b: str = "") -> Response:
        found = await pool.run(asking.routes, a.strip(), b.strip()) if a.strip() and b.strip() else None
        return page("paths", a=a, b=b, found=found, explain=explain)


def _picturing(router: APIRouter, pool: Pool, limits: Limits) -> None:
    async def drawn(names: list[str], *, paths: bool) -> Response:
        if len(names) > _NAMES:
            raise Refused(400, f"a picture takes up to {_NAMES} names, got {len(names)}")
        html = await pool.run(asking.picture, names, paths)
        if html is None:
            raise Refused(404, f"nothing in this graph is called {' or '.join(names) or 'nothing'}")
        return picture(html)

    @router.get("/picture")
    async def named(request: Request) -> Response:
        return await drawn(request.query_params.getlist("name"), paths="paths" in request.query_params)

    @router.post("/picture")
    async def posted(request: Request) -> Response:
        form = await form_of(request, limits.request_bytes)
        return await drawn(form.get("name", []), paths="paths" in form)


def _auditing(router: APIRouter, pool: Pool) -> None:
    @router.get("/reports")
    def reports() -> Response:
        sentences = {name: (getmodule(REPORTS[name]).__doc__ or "").partition("\n")[0] for name in sorted(REPORTS)}
        return page("reports", reports=sentences)

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
        text = "".join((await form_of(request, limits.request_bytes)).get("query", ()))
        try:
            table = await pool.run(asking.table, text, limits, _ROWS)
        except (BadQuery, Refused) as error:
            return _query_page(text, status=getattr(error, "status", 400), problem=str(error))
        return _query_page(text, table=table)


def _query_page(text: str, *, status: int = 200, **values: object) -> Response:
    examples = [questions.load(name) for name in questions.names()]
    known = {"question": None, "given": {}, "table": None, "problem": ""} | values
    return page("ask", status, policy=EDITOR_POLICY, text=text, examples=examples, words=_words(), **known)


@cache
def _words() -> dict[str, object]:
    """What the editor completes: the prefixes, the terms of the ontology, and where the entities lie."""
    terms = sorted(set(_TERM.findall(ontology.path("core.ttl").read_text("utf-8"))))
    return {"prefixes": PREFIXES, "terms": terms, "entities": ID}
