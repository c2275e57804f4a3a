# ruff: noqa: INP001 (a script, no package)
"""The page of named questions: what each asks, takes and gives, with its answer on the sample monographs.

    python scripts/queries_page.py [--answers]

writes docs/queries.md from the headers in kg/queries/ and the answers in tests/gold/queries/. With `--answers` it first asks every
question of a fresh store of the samples and writes what it answers; read each line that changed against the sentence it comes from
before you commit it, since these tables are what the tests hold to be right.
"""

from __future__ import annotations

import csv
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kg import query
from kg.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.query import NamedQuery, Parameter

ROOT: Final = Path(__file__).resolve().parent.parent
PAGE: Final = ROOT / "docs" / "queries.md"
ANSWERS: Final = ROOT / "tests" / "gold" / "queries"
SHOWN: Final = 10
"""How many rows of an answer the page shows."""

Table = list[list[str]]

_HEAD: Final = """# The named questions

`rxloom query --list` names them, `rxloom query --named NAME --param K=V` asks one, `graph.ask(NAME, K=V)` does so in Python. Each is a
file in `kg/queries/`, to read and to start from. The answers below are those of the sample monographs for the default values.

An entity is any name that the graph knows: a brand or salt stands for its substance. A dash means that nothing was said. Words such as
`ExposureIncreased` are those of the vocabulary in `ontology/core.ttl`. Every row tells what monographs say, and is no advice.

Two things to know for queries of your own. An interaction is typed by who says it and never as `rx:Interaction`, their common
class; for both write `VALUES ?type { rx:StatedInteraction rx:PredictedInteraction } ?i a ?type`. And `rx:negated` stands only where
a source denies something: claims that deny nothing are `?claim a rx:Claim FILTER NOT EXISTS { ?claim rx:negated true }`.

"""


def cells(rows: Iterable[Sequence[object]]) -> Table:
    """Rows as text, one line a cell, a dash where nothing is."""
    return [["-" if cell is None else " ".join(str(cell).split()) for cell in row] for row in rows]


def table(file: Path) -> Table:
    """A table of tab-separated values, its head first."""
    with file.open(encoding="utf-8", newline="") as stream:
        return list(csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))


def page() -> str:
    """The whole page."""
    questions = [query.load(name) for name in query.names()]
    listed = "".join(f"- [`{q.name}`](#{q.name}): {q.question}\n" for q in questions)
    return _HEAD + listed + "".join(_entry(q, table(ANSWERS / f"{q.name}.tsv")) for q in questions)


def _entry(question: NamedQuery, answer: Table) -> str:
    call = " ".join(["rxloom query --named", question.name, *(f"--param {p.name}={_quoted(p.default)}" for p in question.parameters)])
    takes = "".join(f"- `{p.name}`: {_described(p)}\n" for p in question.parameters)
    return f"\n## {question.name}\n\n{question.question}\n\n{takes}\n```sh\n{call}\n```\n\n{_shown(answer)}".replace("\n\n\n", "\n\n")


def _described(parameter: Parameter) -> str:
    kinds = {"entity": "a name", "number": "a number", "text": "some words"}
    kind = kinds.get(parameter.type) or f"one of {', '.join(f'`{word}`' for word in parameter.words)}"
    return f"{kind}; default {parameter.default}"


def _shown(answer: Table) -> str:
    head, *rows = answer
    lines = [head, ["---"] * len(head), *rows[:SHOWN]]
    more = f"\nAnd {len(rows) - SHOWN} more.\n" if len(rows) > SHOWN else ""
    none = "" if rows else "\nNone in the samples.\n"
    return "".join(f"| {' | '.join(cell.replace('|', '&#124;') for cell in line)} |\n" for line in lines) + more + none


def _quoted(value: str) -> str:
    return f'"{value}"' if " " in value else value


def _answer_anew() -> None:
    import extract
    from kg.build import build

    with tempfile.TemporaryDirectory() as place:
        build([str(extract.samples())], extract.reader(), Path(place) / "store")
        with Store.open(Path(place) / "store") as store:
            for name in query.names():
                found = query.run(store, name)
                lines = ["\t".join(line) for line in cells([found.variables, *found.rows])]
                (ANSWERS / f"{name}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main(*words: str) -> None:
    """Write the page, and before it the answers where `--answers` is said."""
    if words not in ((), ("--answers",)):
        sys.exit(f"takes --answers or nothing, got {' '.join(words)}")
    if words:
        _answer_anew()
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
