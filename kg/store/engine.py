"""Ask an Oxigraph store: what is refused, the prefixes that are known, limits on an answer, errors that say where a text is wrong."""

from __future__ import annotations

import io
import json
import re
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from kg.errors import BadQuery, TooMuch
from kg.store.rows import Rows
from kg.store.substitute import SKIPPED
from kg.vocab import PREFIXES

_SYNTAX: Final = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_PROLOGUE: Final = re.compile(r"(\s+|#[^\n]*|BASE\s*<[^>]*>|PREFIX\s+[^\s:]*:\s*<[^>]*>)*", re.IGNORECASE)
_UPDATE: Final = re.compile(r"(INSERT|DELETE|LOAD|CLEAR|CREATE|DROP|COPY|MOVE|ADD|WITH)\b", re.IGNORECASE)
_FIRST: Final = re.compile(r"[A-Za-z]+(?![\w:])")
_FORM: Final = re.compile(r"SELECT|ASK|CONSTRUCT|DESCRIBE|PREFIX|BASE", re.IGNORECASE)
_GAP: Final = r"(?:[ \t\r\n]|\#[^\r\n]*[\r\n])*"
_SERVICE: Final = re.compile(
    rf"""SERVICE{_GAP}(?:SILENT{_GAP})?(?:<[^<>]*>|[?$]\w+|[^\s{{}}<>"?$]*:[^\s{{}}<>"]*){_GAP}\{{""", re.IGNORECASE
)
"""The head of a SERVICE clause wherever it stands, even inside a string: what stands around it is not judged, so nothing can hide it."""
_EVERYTHING: Final = re.compile(rf"SELECT{_GAP}(?:(?:DISTINCT|REDUCED){_GAP})?\*", re.IGNORECASE)
_VARIABLE: Final = re.compile(rf"{SKIPPED} | [?$](?P<name>\w+)", re.VERBOSE | re.DOTALL)
_COLUMNS: Final = re.compile(rb'\{"head":\{"vars":(\[[^\]]*\])')

_READABLE: Final = 60
"""Characters of a parser's message from which on it is a list of all that the grammar allows, and no help."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """What a query sees: these graphs merged as its default graph, and these as its named graphs."""

    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


def refuse(text: str) -> None:
    """Raise `BadQuery` for a text that would change a store or ask another one."""
    if _UPDATE.match(text, _end_of_prologue(text)):
        msg = "a store is read-only: write SELECT, ASK, CONSTRUCT or DESCRIBE; to change what is stored, run `rxloom build`"
        raise BadQuery(msg)
    if _SERVICE.search(text):
        msg = "SERVICE is switched off: a query asks this store and nothing else"
        raise BadQuery(msg)


def ask(inner: ox.Store, text: str, *, dataset: Dataset | None = None, most_bytes: int | None = None) -> Rows:
    """The answer; `TooMuch` where it is longer than `most_bytes` (as SPARQL JSON or N-Triples)."""
    refuse(text)
    answer = _Buffer(most_bytes)
    try:
        if dataset is None:
            found = inner.query(text, prefixes=dict(PREFIXES))
        else:
            default, named = (list(map(ox.NamedNode, iris)) for iris in (dataset.default, dataset.named))
            found = inner.query(text, prefixes=dict(PREFIXES), default_graph=[*default], named_graphs=[*named])
        if isinstance(found, ox.QueryTriples):
            found.serialize(answer, format=ox.RdfFormat.N_TRIPLES)
            return Rows(b"".join(sorted(set(answer.getvalue().splitlines(keepends=True)))), is_graph=True)
        found.serialize(answer, format=ox.QueryResultsFormat.JSON)
        return Rows(_as_named(answer.getvalue(), text))
    except SyntaxError as error:
        raise BadQuery(_located(str(error), text)) from error
    except (OSError, ValueError, RuntimeError) as error:
        msg = f"the query could not be answered: {' '.join(str(error).split())}"
        raise BadQuery(msg) from error


def _as_named(table: bytes, text: str) -> bytes:
    """The columns of a `SELECT *` in the order in which the query names its variables; the engine gives them by the alphabet."""
    start = _end_of_prologue(text)
    head = _EVERYTHING.match(text, start) and _COLUMNS.match(table)
    if not head:
        return table
    columns = json.loads(head[1])
    named = (one["name"] for one in _VARIABLE.finditer(text, start) if one["name"] in columns)
    return head[0].replace(head[1], json.dumps([*dict.fromkeys((*named, *columns))]).encode()) + table[head.end() :]


class _Buffer(io.BytesIO):
    """Bytes up to a limit."""

    def __init__(self, most: int | None) -> None:
        super().__init__()
        self._most = most

    def write(self, data: bytes, /) -> int:  # type: ignore[override] # narrower: the engine writes bytes and nothing else
        if self._most is not None and self.tell() + len(data) > self._most:
            msg = f"the answer is longer than {self._most} bytes; ask for less, or a part at a time with LIMIT and OFFSET"
            raise TooMuch(msg)
        return super().write(data)


def _located(message: str, text: str) -> str:
    """A parser's message in one line that starts with the place; of a text that begins as no query does, that."""
    match = _SYNTAX.match(message)
    if not match:
        return f"not a SPARQL query: {' '.join(message.split())}"
    line, column, problem = match.groups()
    start = _end_of_prologue(text)
    first = _FIRST.match(text, start)
    if first and not _FORM.fullmatch(first[0]):
        line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
        problem = f"a query begins with SELECT, ASK, CONSTRUCT or DESCRIBE, not with {first[0]!r}"
    elif "Prefix not found" in problem:
        problem = f"a prefix is not declared here; known without declaration: {', '.join(PREFIXES)}"
    elif text.count("{") > text.count("}"):
        problem = "the query ends before it is whole: a { is not closed"
    elif len(problem) > _READABLE or "[_]" in problem:
        problem = "something is missing or too much at this place or shortly before it"
    return f"line {line}, column {column}: {' '.join(problem.split())}"


def _end_of_prologue(text: str) -> int:
    match = _PROLOGUE.match(text)
    return match.end() if match else 0
