"""What all commands share: the application, the store option, ways to print."""

from __future__ import annotations

import json
import sys
from typing import Annotated, Any

import typer

import kg
from kg.display import inert

app = typer.Typer(
    name="rxloom",
    help="A drug-interaction knowledge graph read from drug monographs, with the sentence behind every edge.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

DEFAULT_STORE = "rxloom-store"
UNKNOWN_NAME = 3
FINDING = 1

StoreOption = Annotated[
    str, typer.Option("--store", envvar="RXLOOM_STORE", help="The store's folder, or the URL of a SPARQL 1.1 endpoint.", metavar="DIR")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Write JSON for programs.")]


def say(text: str) -> None:
    """Talk: progress, summaries, warnings."""
    typer.echo(inert(text), err=True)


def give(text: str) -> None:
    """A result."""
    typer.echo(inert(text.removesuffix("\n")))


def give_json(value: Any) -> None:  # noqa: ANN401 - any JSON value
    """A result for programs."""
    typer.echo(inert(json.dumps(value, ensure_ascii=False, indent=2)))


def give_exact(text: str) -> None:
    """A result in a format of its own: letter by letter as UTF-8 into a file or a pipe, inert on a terminal; its last line ends."""
    whole = text if text.endswith("\n") or not text else f"{text}\n"
    if sys.stdout.isatty():
        sys.stdout.write(inert(whole))
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(whole.encode())


def _version(is_asked: bool) -> None:
    if is_asked:
        give(f"rxloom {kg.__version__}")
        raise typer.Exit


@app.callback()
def common(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and leave.")] = False,
) -> None:
    """A drug-interaction knowledge graph read from drug monographs, with the sentence behind every edge."""
