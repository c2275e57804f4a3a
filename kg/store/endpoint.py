"""A SPARQL 1.1 endpoint, asked over HTTP."""

from __future__ import annotations

import re
from dataclasses import dataclass
from http.client import HTTPException
from typing import TYPE_CHECKING, Final
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from kg.errors import BadQuery, BadStore
from kg.store.rows import Rows
from kg.vocab import PREFIXES

if TYPE_CHECKING:
    from pathlib import Path

_ACCEPT: Final = "application/sparql-results+json, application/n-triples;q=0.9"
_SECONDS: Final = 60


def is_address(place: Path | str) -> bool:
    """Whether what is given for a store is the URL of an endpoint and no folder."""
    return isinstance(place, str) and place.startswith(("http://", "https://"))


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An endpoint whose default graph is the union of its graphs, as `rxloom serve` and `oxigraph serve --union-default-graph` are."""

    url: str

    def query(self, text: str) -> Rows:
        """The endpoint's answer; prefixes that the text leaves out are declared on its first line."""
        declared = set(re.findall(r"PREFIX\s+([^\s:]*):", text, re.IGNORECASE))
        prologue = " ".join(f"PREFIX {name}: <{iri}>" for name, iri in PREFIXES.items() if name not in declared)
        body = f"{prologue} {text}"
        try:
            request = Request(  # noqa: S310 - Store.open lets http and https pass, nothing else
                self.url, data=body.encode(), headers={"Content-Type": "application/sparql-query", "Accept": _ACCEPT}
            )
            with urlopen(request, timeout=_SECONDS) as answer:  # noqa: S310 - as above
                is_graph = "json" not in (answer.headers.get("Content-Type") or "")
                content: bytes = answer.read()
        except HTTPError as error:
            reply = " ".join(error.read(500).decode(errors="replace").split())
            msg = f"{self.url} refused the query ({error.code}): {reply[:200]}"
            raise BadQuery(msg) from error
        except (OSError, HTTPException, ValueError) as error:  # an address that is none is a ValueError
            msg = f"{self.url}: no SPARQL endpoint answers ({error}); is the address right, and the server up?"
            raise BadStore(msg) from error
        return self._understood(Rows(b"".join(sorted(content.splitlines(keepends=True))) if is_graph else content, is_graph=is_graph))

    def _understood(self, rows: Rows) -> Rows:
        """The rows, once all of them could be read: some addresses answer with a page."""
        try:
            _ = rows.boolean, rows.rows
        except (ValueError, SyntaxError, LookupError, TypeError, AttributeError) as error:
            msg = f"{self.url}: what answers there is no SPARQL 1.1 endpoint, or not in SPARQL JSON or N-Triples; check the address"
            raise BadStore(msg) from error
        return rows
