"""Commands that make: `extract`, `build`, `sources`, `validate`."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from kg.cli.app import DEFAULT_STORE, FINDING, MISUSE, JsonOption, StoreOption, app, give, give_exact, give_json, say
from kg.cli.progress import progress
from kg.display import one_line
from kg.errors import BadMonograph, BadSource, BadStore
from kg.files import write_text
from kg.words import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.build import Summary
    from kg.validate import Violation

Sources = Annotated[list[str] | None, typer.Argument(help="Monograph files, folders or patterns.", metavar="SOURCE...")]
Sample = Annotated[bool, typer.Option("--sample", help="Read the sample monographs that come with rxloom.")]
Workers = Annotated[int | None, typer.Option("--workers", min=1, help="Processes that read; default: one a core.", metavar="N")]
Strict = Annotated[bool, typer.Option("--strict", help="Exit 2 if any document could not be read.")]

_SHOWN: Final = 20


@app.command("extract", epilog="Example: rxloom extract monographs/ -o statements.jsonl")
def extract_statements(
    sources: Sources = None,
    sample: Sample = False,
    output: Annotated[Path | None, typer.Option("-o", "--output", help="Write to FILE; default: standard output.", metavar="FILE")] = None,
    workers: Workers = None,
    strict: Strict = False,
) -> None:
    """Read monographs and write their statements as JSON lines."""
    import extract
    from kg.jsonl import to_line
    from kg.sources import look
    from kg.workers import read_all

    found = look(_chosen(sources, sample))
    files = found.files
    failed: list[BadMonograph] = []
    lines: list[str] = []
    with progress() as step:
        step(0, files)
        for done, answer in enumerate(read_all(extract.reader(), files, workers=_workers(workers, len(files))), start=1):
            if isinstance(answer, BadMonograph):
                failed.append(answer)
            else:
                lines.extend(map(to_line, answer.statements))
            step(done, files)
    text = "".join(f"{line}\n" for line in sorted(lines))
    if output:
        write_text(output, text)
    else:
        give_exact(text)
    say(f"{counted(len(lines), 'statement')} from {len(files) - len(failed)} of {counted(len(files), 'document')}")
    if found.words:
        say(found.words)
    _report_failed(failed)
    _leave_if_unread(failed, len(files), strict)


@app.command(epilog="Example: rxloom build monographs/ --store rxloom-store")
def build(
    sources: Sources = None,
    sample: Sample = False,
    store: StoreOption = DEFAULT_STORE,
    workers: Workers = None,
    engine: Annotated[str, typer.Option("--engine", help="What runs the readers: local (processes of this machine).")] = "local",
    strict: Strict = False,
    as_json: JsonOption = False,
) -> None:
    """Read monographs into the graph store; a second run reads only what changed."""
    import extract
    from kg.build import build as build_store
    from kg.holdings import still_held
    from kg.store.generations import sources_command

    if engine != "local":
        msg = f"no engine is called {engine!r}; there is: local"
        raise typer.BadParameter(msg, param_hint="--engine")
    chosen = _chosen(sources, sample)
    place = _folder(store, "a build writes to a folder")
    try:
        with progress() as step:
            summary = build_store(chosen, extract.reader(), place, workers=_workers(workers), progress=step)
    except BadSource as error:
        msg = f"{error}{still_held(place, chosen)}"
        raise BadSource(msg) from error
    if as_json:
        give_json(_summary_json(summary))
    else:
        _give_summary(summary, store)
    if summary.passed_over:
        say(summary.passed_over)
    if summary.elsewhere:
        others = counted(summary.elsewhere, "document")
        say(f"{store} also holds {others} of other sources; {sources_command(place)} lists them")
    _report_failed(summary.failed, kept=summary.kept_last_good)
    _leave_if_unread(summary.failed, len(summary.read) + len(summary.unchanged) + len(summary.failed), strict)
    if _say_violations(summary.violations):
        raise typer.Exit(FINDING)


@app.command("sources", epilog="Example: rxloom sources --drop old-monographs/ --store rxloom-store")
def list_sources(
    drop: Annotated[
        list[str] | None, typer.Option("--drop", help="Take a source out, or one document; its file stays as it is.", metavar="NAME")
    ] = None,
    store: StoreOption = DEFAULT_STORE,
    as_json: JsonOption = False,
) -> None:
    """The folders and files that the store was built from; with --drop, what is left after some of it was taken out."""
    from dataclasses import asdict

    from kg.holdings import drop as take_out
    from kg.holdings import holdings

    place = _folder(store, "the sources are those of a store in a folder")
    if drop:
        gone = take_out(place, drop)
        say(f"dropped {counted(len(gone), 'document')}: {', '.join(gone[:_SHOWN])}{' …' if len(gone) > _SHOWN else ''}")
    found = holdings(place)
    if as_json:
        give_json([asdict(one) for one in found])
        return
    give(f"{store}: {counted(sum(len(one.documents) for one in found), 'document')} from {counted(len(found), 'source')}")
    for one in found:
        numbers = f"{counted(len(one.documents), 'document')}, {counted(one.statements, 'statement')}"
        give(one_line(f"  {one.source}: {numbers}{'' if one.is_there else '; no longer there'}"))


@app.command(epilog="Example: rxloom validate --store rxloom-store --against monographs/")
def validate(
    store: StoreOption = DEFAULT_STORE,
    against: Annotated[
        list[str] | None, typer.Option("--against", help="Compare stored quotes with these files.", metavar="SOURCE")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Check the whole graph: its SHACL shapes, and words behind every edge; exit 1 where it fails."""
    from dataclasses import asdict

    from kg import proof
    from kg.sources import find
    from kg.store import Store
    from kg.validate import validate as find_violations

    with Store.open(store) as opened:
        found = find_violations(opened.native) + proof.edges(opened)
        if against:
            found += proof.quotes(opened, find(against))
    if as_json:
        give_json([asdict(v) for v in found])
    else:
        counts = Counter(v.severity for v in found)
        give(
            ", ".join(counted(n, severity.lower()) for severity, n in sorted(counts.items()))
            or "the graph keeps every shape, and every edge has its words"
        )
    if _say_violations(found):
        raise typer.Exit(FINDING)


def _chosen(sources: list[str] | None, sample: bool) -> list[str]:
    import extract

    if sample and sources:
        msg = "give either SOURCE or --sample, not both"
        raise BadSource(msg)
    if not sample and not sources:
        msg = "no SOURCE: give a file, a folder or a pattern, or --sample for the monographs that come with rxloom"
        raise BadSource(msg)
    return [str(extract.samples())] if sample else list(sources or ())


def _folder(store: str, why: str) -> Path:
    """The folder of a store, which the URL of an endpoint is not."""
    from kg.store.endpoint import is_address

    if is_address(store):
        msg = f"{store}: {why}; give one with --store DIR"
        raise BadStore(msg)
    return Path(store)


def _workers(asked: int | None, files: int | None = None) -> int:
    """As many processes as there are cores, but one for work that is shorter than starting a second."""
    few = files is not None and files < 2 * _SHOWN
    return asked or (1 if few else os.cpu_count() or 1)


def _give_summary(summary: Summary, store: str) -> None:
    if not summary.documents and not summary.is_published:
        say(f"{store}: nothing stored, as no document could be read")
        return
    numbers = {"document": summary.documents, "statement": sum(summary.statements.values()), "triple": summary.triples}
    # predictions and the names of tables are triples of the store, too
    give(f"{store}: {', '.join(counted(number, noun) for noun, number in numbers.items())} from documents")
    give(f"  read {len(summary.read)}, unchanged {len(summary.unchanged)}, removed {len(summary.removed)}, failed {len(summary.failed)}")
    for predicate, number in summary.statements.items():
        give(f"  {predicate:<16}{number:>8}")
    for rule, number in summary.predictions.items():
        give(f"  predicted by {rule:<20}{number:>8}")


def _summary_json(summary: Summary) -> dict[str, object]:
    return {
        "documents": summary.documents,
        "read": list(summary.read),
        "unchanged": len(summary.unchanged),
        "removed": list(summary.removed),
        "failed": [{"document": e.path, "problem": e.problem, "place": e.place, "remedy": e.remedy} for e in summary.failed],
        "passed_over": summary.passed_over,
        "elsewhere": summary.elsewhere,
        "kept_last_good": list(summary.kept_last_good),
        "statements": dict(summary.statements),
        "triples": summary.triples,
        "predictions": dict(summary.predictions),
        "violations": sum(v.severity == "Violation" for v in summary.violations),
    }


def _report_failed(failed: Iterable[BadMonograph], kept: tuple[str, ...] = ()) -> None:
    for error in failed:
        note = " (its last good version stays in the store)" if error.path in kept else ""
        say(f"not read: {error}{note}")


def _leave_if_unread(failed: Sequence[BadMonograph], total: int, strict: bool) -> None:
    if failed and (strict or len(failed) == total):
        raise typer.Exit(MISUSE)


def _say_violations(found: tuple[Violation, ...]) -> bool:
    """Tell the first violations; say whether there is any of full severity."""
    broken = [v for v in found if v.severity == "Violation"]
    for violation in broken[:_SHOWN]:
        say(str(violation))
    if len(broken) > _SHOWN:
        say(f"… and {len(broken) - _SHOWN} more; `rxloom validate --json` lists all")
    return bool(broken)
