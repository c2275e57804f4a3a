"""Commands that ask: `show`, `check`, `paths`, `query`, `view`."""

from __future__ import annotations

import shlex
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from kg.cli.app import DEFAULT_STORE, UNKNOWN_NAME, JsonOption, StoreOption, app, give, give_exact, give_json, give_place, say
from kg.cli.opening import open_store
from kg.cli.patience import patiently
from kg.errors import BadQuery
from kg.files import read_text, write_text
from kg.given import named as must_name

if TYPE_CHECKING:
    from kg.answers import Answer
    from kg.query import Parameter
    from kg.store import Store


_PAIR: Final = 2


class AnswerFormat(StrEnum):
    """How the answer for a medication list is written."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"
    FHIR = "fhir"


class Format(StrEnum):
    """How the answer to a query is written."""

    TABLE = "table"
    CSV = "csv"
    TSV = "tsv"
    JSON = "json"
    XML = "xml"
    TURTLE = "turtle"
    NTRIPLES = "ntriples"


@app.command(epilog="Example: rxloom show imatinib")
def show(
    name: Annotated[str, typer.Argument(help="A drug, brand, class, food, herb, enzyme or transporter.")],
    store: StoreOption = DEFAULT_STORE,
    as_json: JsonOption = False,
) -> None:
    """All that the graph holds about one entity, with the sentences."""
    from kg.show import show as portray

    must_name([name], "`rxloom show imatinib`")
    with open_store(store) as opened:
        portrait = portray(opened, name)
    give_json(portrait.to_json()) if as_json else give(portrait.to_text())
    if not portrait.match.known:
        raise typer.Exit(UNKNOWN_NAME)


@app.command(epilog='Example: rxloom check imatinib ketoconazole warfarin "st john\'s wort"')
def check(
    drugs: Annotated[list[str], typer.Argument(help="The medication list: drugs, brands, foods, herbs.", metavar="DRUG...")],
    start: Annotated[list[str] | None, typer.Option("--start", help="What if this came to the list?", metavar="X")] = None,
    stop: Annotated[list[str] | None, typer.Option("--stop", help="What if this went from the list?", metavar="Y")] = None,
    alternatives: Annotated[bool, typer.Option("--alternatives", help="Add members of the same class without the problem.")] = False,
    store: StoreOption = DEFAULT_STORE,
    form: Annotated[
        AnswerFormat | None, typer.Option("--format", help="text (default), json, html: a page of its own, fhir: a FHIR R5 bundle.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Every pair of a medication list: stated, denied, predicted, nothing stated, or unknown."""
    if as_json and form not in {None, AnswerFormat.JSON}:
        msg = f"--json and --format {form} ask for two answers; give one of them"
        raise BadQuery(msg)
    from kg.check import check as judge
    from kg.check import refuse

    names, coming, going = refuse(drugs, start or (), stop or ())
    with open_store(store) as opened:
        answer = judge(opened, names, start=coming, stop=going, alternatives=alternatives)
    if alternatives and not answer.alternatives:
        say("no alternatives: they are looked for where a pair is to be avoided, among members of its class without a stored problem")
    _give_answer(answer, AnswerFormat.JSON if as_json else form or AnswerFormat.TEXT)
    if not all(drug.known for drug in answer.drugs):
        raise typer.Exit(UNKNOWN_NAME)


def _give_answer(answer: Answer, form: AnswerFormat) -> None:
    if form is AnswerFormat.HTML:
        from kg.render.page import page

        give_exact(page(answer))
    elif form is AnswerFormat.FHIR:
        from kg.render.fhir import bundle

        give_json(bundle(answer))
    elif form is AnswerFormat.JSON:
        give_json(answer.to_json())
    else:
        give(answer.to_text())


@app.command(epilog="Example: rxloom paths ritonavir midazolam --k 3")
def paths(
    a: Annotated[str, typer.Argument(help="One entity.")],
    b: Annotated[str, typer.Argument(help="The other.")],
    k: Annotated[int, typer.Option("--k", min=1, help="How many paths at the most.")] = 5,
    max_length: Annotated[int, typer.Option("--max-length", min=1, help="How many hops at the most; longer paths compete for places.")] = 4,
    store: StoreOption = DEFAULT_STORE,
    as_json: JsonOption = False,
) -> None:
    """The best explained interaction paths between two entities, each hop with its evidence."""
    from kg.paths import search

    must_name([a, b], "`rxloom paths ritonavir midazolam`", differ=True)
    with open_store(store) as opened:
        routes = search(opened, a, b, k=k, max_length=max_length)
    give_json(routes.to_json()) if as_json else give(routes.to_text())
    if not all(end.known for end in routes.ends):
        raise typer.Exit(UNKNOWN_NAME)


@app.command(epilog='Example: rxloom query -e "SELECT ?drug { ?d rx:inhibits ?p ; skos:prefLabel ?drug }" --format csv')
def query(
    file: Annotated[Path | None, typer.Argument(help="A file with a SPARQL 1.1 query; - for standard input.", metavar="FILE.rq")] = None,
    expression: Annotated[str | None, typer.Option("-e", help="The query itself.", metavar="SPARQL")] = None,
    named: Annotated[str | None, typer.Option("--named", help="One of the questions of --list.", metavar="NAME")] = None,
    param: Annotated[list[str] | None, typer.Option("--param", help="A value for a named question.", metavar="K=V")] = None,
    list_: Annotated[bool, typer.Option("--list", help="List the named questions.")] = False,
    form: Annotated[Format, typer.Option("--format", help="How to write the answer.")] = Format.TABLE,
    timeout: Annotated[
        float | None, typer.Option("--timeout", min=0.1, help="Seconds that the query may take; default: no limit.", metavar="SECONDS")
    ] = None,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """Ask the graph in SPARQL 1.1 (SELECT, ASK, CONSTRUCT, DESCRIBE)."""
    if list_:
        _list_questions()
        return
    if sum(x is not None for x in (file, expression, named)) != 1:
        msg = "give one of FILE.rq, -e SPARQL or --named NAME; --list shows the named questions"
        raise BadQuery(msg)
    with open_store(store) as opened:
        text = _text(opened, file, expression, named, param or [])
        rows = patiently(lambda: opened.query(text), timeout)
    from kg.store.terms import unknown

    slips = unknown(text)
    for words in slips:
        say(words)
    if form is Format.TABLE:
        give(rows.to_text())
        if rows.boolean is None and not rows.rows and not slips:
            say("no rows: nothing in this graph answers the question; that is silence, not an all-clear")
    else:
        give_exact(rows.serialize(form).decode())


@app.command(epilog="Example: rxloom view imatinib -o imatinib.html")
def view(
    names: Annotated[list[str] | None, typer.Argument(help="What to draw; default: the best connected part.", metavar="NAME...")] = None,
    output: Annotated[
        Path, typer.Option("-o", "--output", help="The HTML file to write; - for standard output.", metavar="FILE.html")
    ] = Path("rxloom.html"),
    depth: Annotated[int, typer.Option("--depth", min=1, max=3, help="How many steps around the names.")] = 1,
    paths: Annotated[bool, typer.Option("--paths", help="Of two names, the best explained paths from one to the other.")] = False,
    store: StoreOption = DEFAULT_STORE,
) -> None:
    """One self-contained interactive HTML file: of one name its surroundings, of two what is stated between them, of more every pair."""
    must_name(names or (), "`rxloom view imatinib ketoconazole`")
    if paths and len({*(names or ())}) != _PAIR:
        msg = "--paths goes from one name to another, as in `rxloom view ritonavir midazolam --paths`"
        raise BadQuery(msg)
    from kg.entities import resolve
    from kg.html import view as draw

    with open_store(store) as opened:
        matches = [resolve(opened, name) for name in names or ()]
        unknown = [match for match in matches if not match.known]
        for match in matches:
            if words := match.read_as if match.known else match.unknown:
                say(f"{match.input}: {words}")
        if matches and len(unknown) == len(matches):
            raise typer.Exit(UNKNOWN_NAME)
        page = draw(opened, names or (), depth=depth, paths=paths)
    write_text(output, page)
    give_place(output)
    if unknown:
        raise typer.Exit(UNKNOWN_NAME)


def _list_questions() -> None:
    from kg import query as questions

    for name in questions.names():
        question = questions.load(name)
        taken = " ".join(map(_taken, question.parameters))
        give(f"{name:<24} {question.question}" + (f"\n{'':<24} {taken}" if taken else ""))


def _taken(parameter: Parameter) -> str:
    """A parameter as one would write it, with what else it may be."""
    others = [word for word in parameter.words if word != parameter.default]
    return f"--param {parameter.name}={shlex.quote(parameter.default)}" + (f" (or {', '.join(others)})" if others else "")


def _text(store: Store, file: Path | None, expression: str | None, named: str | None, param: list[str]) -> str:
    """The query that is asked."""
    if named is not None:
        from kg.query import filled, load

        values = _values(param)
        text = filled(store, named, values)
        if left := [f"--param {p.name}={shlex.quote(p.default)}" for p in load(named).parameters if p.name not in values]:
            say(f"asked with {' '.join(left)}, which is the default")
        return text
    if param:
        msg = "--param goes with --named"
        raise BadQuery(msg)
    if expression is not None:
        return expression
    return read_text(file or Path(), "give a UTF-8 text file", BadQuery)


def _values(given: list[str]) -> dict[str, str]:
    """The values of `--param K=V …`, each name once."""
    values: dict[str, str] = {}
    for text in given:
        name, sign, value = text.partition("=")
        if not sign:
            msg = f"--param reads K=V, got {text!r}"
            raise BadQuery(msg)
        if name in values:
            msg = f"--param {name} is given twice, as {values[name]!r} and {value!r}; give it once"
            raise BadQuery(msg)
        values[name] = value
    return values
