"""Values for the variables of a query: a VALUES block at the start of its WHERE clause.

The engine's own substitutions refuse a variable that is not in the SELECT line, and endpoints have none. A block works with
both, and is as fast. The terms are written by the RDF library, so a value cannot break out of its place.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.errors import BadQuery

if TYPE_CHECKING:
    from collections.abc import Mapping

_TOKEN: Final = re.compile(
    r"""(?P<skipped> <[^<>"{}|^`\\\s]*> | \#[^\n]* | \"{3}.*?\"{3} | '{3}.*?'{3} | "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*' )
      | (?P<word> [A-Za-z]+ ) | (?P<mark> [(){}] )""",
    re.VERBOSE | re.DOTALL,
)
_NAME: Final = re.compile(r"[^\W\d]\w*")
_IRI: Final = re.compile(r"(https?://|urn:)[^\x00-\x20<>\"{}|^`\\]+")


def substitute(text: str, values: Mapping[str, str | float]) -> str:
    """The query with these values for these variables: an IRI where the value reads like one, else a literal."""
    if not values:
        return text
    bad = [name for name in values if not _NAME.fullmatch(name)]
    if bad:
        msg = f"not the name of a variable: {bad[0]!r}; write it without '?'"
        raise BadQuery(msg)
    start = _where(text)
    names = " ".join(f"?{name}" for name in values)
    terms = " ".join(str(_term(value)) for value in values.values())
    return f"{text[:start]} VALUES ({names}) {{ ({terms}) }} {text[start:]}"


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
