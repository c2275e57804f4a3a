"""Templates → pages. Everything that a template prints is escaped; links lead to pages of this server or nowhere."""

from __future__ import annotations

import re
from functools import cache
from html import unescape
from importlib import resources
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from fastapi.responses import HTMLResponse

from kg.quotes import DISCLAIMER
from kg.reports.table import shown
from kg.vocab import BASE, ID

if TYPE_CHECKING:
    from jinja2 import Environment

_FOLDER: Final = "templates"
_POLICY: Final = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')


def page(template: str, status: int = 200, **values: Any) -> HTMLResponse:  # noqa: ANN401 - whatever the template prints
    """A page of its template with these values."""
    text = _environment().get_template(f"{template}.html.j2").render(values)
    return HTMLResponse(text, status, headers={"Vary": "Accept", "Cache-Control": "no-store"})


def picture(html: str) -> HTMLResponse:
    """A page that brings its own script: nothing runs but what its policy names by hash, as a header too."""
    found = _POLICY.search(html)
    headers = {"Content-Security-Policy": f"{unescape(found[1])}; frame-ancestors 'none'"} if found else {}
    return HTMLResponse(html, headers=headers)


@cache
def style() -> bytes:
    """The style sheet of all pages."""
    return (resources.files("kg.web") / _FOLDER / "style.css").read_bytes()


def href(iri: object) -> str:
    """The address of an entity's page here, which mirrors its IRI; empty for anything else.

    >>> href("https://w3id.org/rxloom/id/drug/imatinib"), href("javascript:alert(1)")
    ('/id/drug/imatinib', '')
    """
    text = str(iri)
    return "/" + quote(text.removeprefix(BASE)) if text.startswith(ID) else ""


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("kg.web", _FOLDER), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    made.globals.update(disclaimer=DISCLAIMER)
    made.filters.update(href=href, shown=shown)
    return made
