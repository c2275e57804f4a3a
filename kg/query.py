"""The questions that come with the graph: SPARQL files with a header, asked with values for their parameters."""

from __future__ import annotations

import math
import re
import shlex
from dataclasses import dataclass
from difflib import get_close_matches
from importlib import resources
from typing import TYPE_CHECKING, Final

from kg.entities import resolve
from kg.errors import BadQuery
from kg.store.substitute import substitute
from kg.vocab import VOCABULARY

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.store import Store
    from kg.store.rows import Rows

TYPES: Final = ("entity", "number", "text")
"""A parameter is a name that the graph resolves to an IRI, a number or a plain text; or one of some words, as `Strong|Moderate|Weak`."""

_HEADER: Final = re.compile(r"# (question|param|columns): (.+)")
_WORDS: Final = re.compile(r"[A-Z][A-Za-z]*(\|[A-Z][A-Za-z]*)+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One value that a query takes; `type` is one of `TYPES`, or words of the vocabulary with `|` between them."""

    name: str
    default: str
    type: str

    @property
    def words(self) -> tuple[str, ...]:
        """The words that this parameter may be, where it is a choice."""
        return tuple(self.type.split("|")) if self.type not in TYPES else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedQuery:
    """One question with its SPARQL."""

    name: str
    question: str
    parameters: tuple[Parameter, ...]
    columns: tuple[str, ...]
    text: str


def names() -> tuple[str, ...]:
    """The names of all questions, sorted."""
    files = (entry.name for entry in (resources.files("kg") / "queries").iterdir())
    return tuple(sorted(name.removesuffix(".rq") for name in files if name.endswith(".rq")))


def load(name: str) -> NamedQuery:
    """One question by its name."""
    if name not in names():
        near = get_close_matches(name, names())
        hint = f"did you mean {' or '.join(near)}? " if near else ""
        msg = f"no query is called {name!r}; {hint}`rxloom query --list` names them all"
        raise BadQuery(msg)
    return parse(name, (resources.files("kg") / "queries" / f"{name}.rq").read_text("utf-8"))


def parse(name: str, text: str) -> NamedQuery:
    """A query file: `# question: …`, any number of `# param: name default type`, `# columns: …`, then SPARQL."""
    said: dict[str, list[str]] = {"question": [], "param": [], "columns": []}
    for line in text.splitlines():
        if match := _HEADER.fullmatch(line):
            said[match[1]].append(match[2])
    if len(said["question"]) != 1 or len(said["columns"]) != 1:
        msg = f"{name}.rq: the header needs one `# question:` line and one `# columns:` line"
        raise BadQuery(msg)
    parameters = tuple(_parameter(name, line) for line in said["param"])
    return NamedQuery(name=name, question=said["question"][0], parameters=parameters, columns=tuple(said["columns"][0].split()), text=text)


def run(store: Store, name: str, values: Mapping[str, str] | None = None) -> Rows:
    """The answer to a question; parameters that are not given take their defaults."""
    return store.query(filled(store, name, values))


def filled(store: Store, name: str, values: Mapping[str, str] | None = None) -> str:
    """A question's SPARQL with these values in their places."""
    query = load(name)
    given = dict(values or {})
    bound = {p.name: _bound(store, p, given.pop(p.name, p.default)) for p in query.parameters}
    if given:
        msg = f"{name} has no parameter {', '.join(sorted(given))}; it takes {', '.join(p.name for p in query.parameters) or 'none'}"
        raise BadQuery(msg)
    return substitute(query.text, bound)


def _bound(store: Store, parameter: Parameter, value: str) -> str | float:
    """The value as the query takes it: the IRI of an entity or of a word, a number, or the text as it is."""
    if parameter.words:
        return _word(parameter, value)
    if parameter.type == "number":
        return _number(parameter, value)
    if not value.strip():
        msg = f"{parameter.name}: a value is missing; give one as in {parameter.name}={parameter.default!r}"
        raise BadQuery(msg)
    return _entity(store, parameter, value) if parameter.type == "entity" else value


def _word(parameter: Parameter, value: str) -> str:
    for word in parameter.words:
        if word.lower() == value.strip().lower():
            return VOCABULARY + word
    msg = f"{parameter.name}: {value!r} is none of {', '.join(parameter.words)}"
    raise BadQuery(msg)


def _number(parameter: Parameter, value: str) -> float:
    try:
        number = float(value)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        msg = f"{parameter.name}: {value!r} is not a number; give one as in {parameter.name}={parameter.default}"
        raise BadQuery(msg)
    return number


def _entity(store: Store, parameter: Parameter, value: str) -> str:
    match = resolve(store, value)
    if match.id is None:
        msg = f"{parameter.name}: {value!r} is {match.unknown}"
        raise BadQuery(msg)
    return match.id


def _parameter(name: str, line: str) -> Parameter:
    parts = shlex.split(line)
    if len(parts) != len(("name", "default", "type")) or not (parts[-1] in TYPES or _WORDS.fullmatch(parts[-1])):
        types = f"{', '.join(TYPES)} or words as in Strong|Weak"
        msg = f"{name}.rq: a parameter line reads `# param: name default type` with a type of {types}, got {line!r}"
        raise BadQuery(msg)
    return Parameter(name=parts[0], default=parts[1], type=parts[2])
