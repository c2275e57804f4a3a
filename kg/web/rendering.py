"""Templates → pages. Everything that a template prints is escaped; links lead to pages of this server or nowhere."""

from __future__ import annotations

import json
import re
from functools import cache
from html import unescape
from importlib import resources
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote, urlencode

from fastapi.responses import HTMLResponse

from kg.render.page import sheet
from kg.reports.table import shown
from kg.templates import asset, environment
from kg.vocab import BASE, ID

if TYPE_CHECKING:
    from jinja2 import Environment

POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""What a page may load: scripts, a style sheet and frames of this server, and nothing else; nobody may frame it."""
EDITOR_POLICY: Final = POLICY.replace(
    "style-src 'self'", "style-src 'self' 'unsafe-hashes' 'sha256-EntWS0hFrz2vH7susM+dPUxvHlL6sBswmM8K80E5oUk='"
)
"""The same for the page of the SPARQL editor, which underlines what it expects by the style `text-decoration:underline`."""

_META_POLICY: Final = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
_NO_STORE: Final = {"Vary": "Accept, HX-Request", "Cache-Control": "no-store"}
_HTMX: Final = json.dumps({"allowEval": False, "includeIndicatorStyles": False, "selfRequestsOnly": True, "historyCacheSize": 0})


def page(template: str, status: int = 200, *, policy: str = POLICY, **values: Any) -> HTMLResponse:  # noqa: ANN401 - what the template prints
    """A page, or a part of one, of its template with these values."""
    text = _environment().get_template(f"{template}.html.j2").render(values)
    return HTMLResponse(text, status, headers={**_NO_STORE, "Content-Security-Policy": policy})


def picture(html: str) -> HTMLResponse:
    """A page that brings its own script, kept apart from all others.

    Nothing runs in it but what its own policy names by hash, and it has no origin, so that it can read no other page of this server.
    """
    found = _META_POLICY.search(html)
    own = unescape(found[1]) if found else "default-src 'none'"
    policy = f"{own}; frame-ancestors 'self'; sandbox allow-scripts allow-downloads"
    return HTMLResponse(html, headers={"Content-Security-Policy": policy, "X-Frame-Options": "SAMEORIGIN", "Cache-Control": "no-store"})


@cache
def style() -> bytes:
    """The style sheet of all pages."""
    return (sheet() + asset("table.css")).encode() + (resources.files("kg.web") / "static" / "pages.css").read_bytes()


def href(iri: object) -> str:
    """The address of an entity's page here, which mirrors its IRI; empty for anything else.

    >>> href("https://w3id.org/rxloom/id/drug/imatinib"), href("javascript:alert(1)")
    ('/id/drug/imatinib', '')
    """
    text = str(iri)
    return "/" + quote(text.removeprefix(BASE)) if text.startswith(ID) else ""


def address(name: str) -> str:
    """Where a name leads: the page of what bears it, or what is near it.

    >>> address("St. John's wort")
    '/search?q=St.+John%27s+wort'
    """
    return f"/search?{urlencode({'q': name})}"


def pictured(*names: str, paths: bool = False) -> str:
    """The address of the picture of some entities, or of the paths between two.

    >>> pictured("imatinib", "warfarin", paths=True)
    '/picture?name=imatinib&name=warfarin&paths=1'
    """
    return f"/picture?{urlencode([*(('name', name) for name in names), *([('paths', 1)] if paths else [])])}"


@cache
def _environment() -> Environment:
    from jinja2 import PackageLoader

    made = environment(PackageLoader("kg.web", "templates"))
    made.globals.update(address=address, pictured=pictured, htmx=_HTMX)
    made.filters.update(href=href, shown=shown)
    return made
