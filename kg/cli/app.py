"""What all commands share: the application, the store option, ways to print."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer
from typer.core import TyperGroup

import kg
from kg.display import inert, one_line
from kg.files import OUT, put

if TYPE_CHECKING:
    from pathlib import Path


class _Commands(TyperGroup):
    """The commands; what is wrong with a value is told without the words of the library that looks at values."""

    def invoke(self, ctx: typer.Context) -> Any:  # type: ignore[override]  # noqa: ANN401 - whatever a command returns
        """Run the command that was asked for."""
        try:
            return super().invoke(ctx)
        except typer.BadParameter as error:
            error.message = error.message.removeprefix("Value error, ")
            raise


app = typer.Typer(
    name="rxloom",
    cls=_Commands,
    help="A drug-interaction knowledge graph read from drug monographs, with the sentence behind every edge.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

DEFAULT_STORE: Final = "rxloom-store"
FINDING: Final = 1
MISUSE: Final = 2
UNKNOWN_NAME: Final = 3
INTERRUPTED: Final = 130
"""How a command ends that did not simply do what it was asked; with 2 also where no document could be read."""

StoreOption = Annotated[
    str, typer.Option("--store", envvar="RXLOOM_STORE", help="The store's folder, or the URL of a SPARQL 1.1 endpoint.", metavar="DIR")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Write JSON for programs.")]


def say(text: str) -> None:
    """Talk, a line at a time: progress, summaries, warnings."""
    typer.echo(one_line(text), err=True)


def give(text: str) -> None:
    """A result."""
    typer.echo(inert(text.removesuffix("\n")))


def give_json(value: Any) -> None:  # noqa: ANN401 - any JSON value
    """A result for programs."""
    typer.echo(inert(json.dumps(value, ensure_ascii=False, indent=2)))


def give_exact(text: str) -> None:
    """A result in a format of its own, letter by letter; its last line ends."""
    put(text if text.endswith("\n") or not text else f"{text}\n")


def give_place(place: Path) -> None:
    """Where a result was written, unless that is standard output."""
    if place != OUT:
        give(str(place))


def _version(is_asked: bool) -> None:
    if is_asked:
        give(f"rxloom {kg.__version__}")
        raise typer.Exit


@app.callback()
def common(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and leave.")] = False,
) -> None:
    """A drug-interaction knowledge graph read from drug monographs, with the sentence behind every edge."""
