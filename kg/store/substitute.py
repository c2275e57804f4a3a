"""Values for the variables of a query: a VALUES block at the start of its WHERE clause, or where the query keeps a place for it.

The engine's own substitutions refuse a variable that is not in the SELECT line, and endpoints have none. A block works with
both, and is as fast. The terms are written by the RDF library, so a value cannot break out of its place. A query that wants a
value inside a sub-SELECT, which does not see the outer block, says `VALUES ?name { UNDEF }` there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.errors import BadQuery

if TYPE_CHECKING:
    from collections.abc import Mapping

SKIPPED: Final = r"""<[^<>"{}|^`\\\s]*> | \#[^\n]* | \"{3}.*?\"{3} | '{3}.*?'{3} | "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*'"""
"""What of a query is an IRI, a comment or a string, whatever stands in it; a verbose pattern, in which a dot is any character."""
_TOKEN: Final = re.compile(rf"{SKIPPED} | (?P<word> [A-Za-z]+ ) | (?P<mark> [(){{}}] )", re.VERBOSE | re.DOTALL)
_NAME: Final = re.compile(r"[^\W\d]\w*")
_PLACE: Final = re.compile(r"\bVALUES \?(\w+) \{ UNDEF \}")
"""Where a query keeps a place for a value."""
_IRI: Final = re.compile(r"(https?://|urn:)[^\x00-\x20<>\"{}|^`\\]+")


def substitute(text: str, values: Mapping[str, str | float]) -> str:
    """The query with these values for these variables: an IRI where the value reads like one, else a literal."""
    if not values:
        return text
    bad = [name for name in values if not _NAME.fullmatch(name)]
    if bad:
        msg = f"not the name of a variable: {bad[0]!r}; write it without '?'"
        raise BadQuery(msg)
    for name, value in values.items():
        if not isinstance(value, str | float | int):
            msg = f"the value of ?{name} is a text, an IRI or a number; got {value!r}"
            raise BadQuery(msg)
    terms = {name: str(_term(value)) for name, value in values.items()}
    kept = set(_PLACE.findall(text)) & terms.keys()
    text = _PLACE.sub(lambda place: f"VALUES ?{place[1]} {{ {terms[place[1]]} }}" if place[1] in kept else place[0], text)
    rest = {name: term for name, term in terms.items() if name not in kept}
    if not rest:
        return text
    start = _where(text)
    return f"{text[:start]} VALUES ({' '.join(f'?{name}' for name in rest)}) {{ ({' '.join(rest.values())}) }} {text[start:]}"


def _where(text: str) -> int:
    """The place just inside the WHERE clause: its brace is the first outside parentheses, a CONSTRUCT template set aside."""
    depth = braces = 0
    last_word = ""
    for token in _TOKEN.finditer(text):
        mark = token["mark"]
        if token["word"]:
            last_word = token["word"].upper()
        elif mark in ("(", ")"):
            depth += 1 if mark == "(" else -1
        elif mark == "{" and depth == 0:
            if braces == 0 and last_word != "CONSTRUCT":
                return token.end()
            braces += 1
        elif mark == "}" and depth == 0:
            braces -= 1
            last_word = ""
    msg = "the query has no WHERE clause that could take a value"
    raise BadQuery(msg)


def _term(value: str | float) -> ox.NamedNode | ox.Literal:
    if isinstance(value, str) and _IRI.fullmatch(value):
        return ox.NamedNode(value)
    return ox.Literal(value)
