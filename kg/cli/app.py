"""What all commands share: the application, the store option, ways to print."""

from __future__ import annotations

import json
from typing import Annotated, Any

import typer

import kg

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
    typer.echo(text, err=True)


def give(text: str) -> None:
    """A result."""
    typer.echo(text.removesuffix("\n"))


def give_json(value: Any) -> None:  # noqa: ANN401 - any JSON value
    """A result for programs."""
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2))


def _version(is_asked: bool) -> None:
    if is_asked:
        give(f"rxloom {kg.__version__}")
        raise typer.Exit


@app.callback()
def common(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and leave.")] = False,
) -> None:
    """A drug-interaction knowledge graph read from drug monographs, with the sentence behind every edge."""
