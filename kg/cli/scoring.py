"""The command that measures the reader: `score`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from kg.cli.app import JsonOption, app, give, give_json, say
from kg.errors import BadMonograph, BadSource, RxloomError
from kg.files import read_text, write_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from types import ModuleType

    from kg.model import Statement
    from kg.score.calibration import Judged
    from kg.score.judge import Verdict

_LINES: Final = ".jsonl"

Docs = Annotated[Path | None, typer.Option("--docs", help="Score the documents of this list only, one path a line.", metavar="LIST")]
Calibrate = Annotated[
    Path | None, typer.Option("--calibrate", help="Write what makes a statement sure, as extract/confidence.tsv keeps it.", metavar="FILE")
]
Unread = Annotated[
    Path | None, typer.Option("--unread", help="With --calibrate: documents to try it on, which nobody read for the rules.", metavar="LIST")
]


@app.command(epilog="Example: rxloom score gold.jsonl monographs/ --docs list.txt --errors 20")
def score(
    gold: Annotated[Path, typer.Argument(help="Gold statements, one JSON object a line.", metavar="GOLD.jsonl")],
    sources: Annotated[
        list[str] | None, typer.Argument(help="Monographs, or statements in a .jsonl file; default: this folder.", metavar="[SOURCE]...")
    ] = None,
    docs: Docs = None,
    errors: Annotated[int, typer.Option("--errors", min=0, help="Show the first N errors.", metavar="N")] = 0,
    calibrate: Calibrate = None,
    unread: Unread = None,
    as_json: JsonOption = False,
) -> None:
    """Measure statements against a gold file: precision, recall and F1 by predicate, rule and section."""
    from kg.score import gold as golden
    from kg.score.judge import judge
    from kg.score.table import summary, text

    if unread and not calibrate:
        msg = "it says which documents to calibrate by; give --calibrate FILE as well"
        raise typer.BadParameter(msg, param_hint="--unread")
    left_out = _listed(unread) if unread else set()
    calibration = _calibration() if calibrate else None
    rows = golden.load(gold)
    documents = {row.document for row in rows} if docs is None else _listed(docs)
    statements = list(_statements(sources or ["."], documents, doubtful=calibrate is not None))
    verdict = judge(rows, statements, documents)
    figures = summary(verdict)
    if as_json:
        give_json(figures)
    else:
        for line in text(figures, len(documents), sum(row.document in documents for row in rows)):
            give(line)
    for line in list(_errors(verdict))[:errors]:
        say(line)
    if calibrate and calibration:
        _calibrate(calibration, calibration.judged(verdict, statements), left_out, calibrate)


def _calibrate(calibration: ModuleType, rows: Sequence[Judged], left_out: Collection[str], path: Path) -> None:
    read = [row for row in rows if row.document not in left_out]
    weights = calibration.fit(read)
    write_text(path, "".join(f"{line}\n" for line in calibration.lines(read, weights)), "--calibrate")
    right, total = calibration.kept_word((row for row in rows if row.document in left_out), weights)
    if total:
        say(f"confidence {calibration.SURE} or more in documents left out: {right} of {total} right ({right / total:.3f})")


def _calibration() -> ModuleType:
    """The module that weighs traits; a plain install does without its library."""
    try:
        from kg.score import calibration
    except ModuleNotFoundError as error:
        msg = f"--calibrate needs {error.name}, which is not installed; install rxloom[calibrate]"
        raise RxloomError(msg) from error
    return calibration


def _listed(path: Path) -> set[str]:
    lines = read_text(path, "give a list of documents, one path a line").splitlines()
    return {line.strip() for line in lines} - {""}


def _statements(sources: list[str], documents: Collection[str], *, doubtful: bool) -> Iterator[Statement]:
    """The statements of a file that holds them, or those that the reader finds in the scored documents, `doubtful` ones too if told so."""
    import extract
    from kg.jsonl import from_line, to_line
    from kg.sources import find
    from kg.workers import read_all

    if len(sources) == 1 and sources[0].endswith(_LINES):
        lines = read_text(Path(sources[0]), "make it with `rxloom extract -o FILE`").splitlines()
        yield from map(from_line, filter(None, lines))
        return
    files = [file for file in find(sources) if file.document in documents]
    if not files:
        msg = f"{', '.join(sources)}: none of the {len(documents)} gold documents is there; give the folder that their paths start from"
        raise BadSource(msg)
    for missing in sorted(set(documents) - {file.document for file in files}):
        say(f"not there, so counted as unread: {missing}")
    found: list[Statement] = []
    for answer in read_all(extract.reader(doubtful=doubtful), files, workers=min(os.cpu_count() or 1, max(1, len(files) // 20))):
        if isinstance(answer, BadMonograph):
            say(f"not read: {answer}")
        else:
            found.extend(answer.statements)
    yield from sorted(found, key=to_line)


def _errors(verdict: Verdict) -> Iterator[str]:
    for s in verdict.extras:
        denied = "NOT " if s.negated else ""
        said = f"{denied}{s.subject.name} | {s.predicate} | {s.object.name}"
        yield f"extra  {s.document}: {said} | {s.evidence[0].rule}: {s.evidence[0].sentence}"
    for g in verdict.missed:
        yield f"missed {g.document}: {'NOT ' if g.negated else ''}{g.subject} | {g.predicate} | {g.object}"
