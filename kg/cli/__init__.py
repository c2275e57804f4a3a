"""The command line: the one place that knows every stage, from a monograph's text to an answer."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from kg.cli.app import app, say
from kg.errors import RxloomError

if TYPE_CHECKING:
    import typer

MISUSE = 2


def application() -> typer.Typer:
    """`rxloom` with every command."""
    from kg.cli import asking, exporting, making, reporting, scoring, serving  # noqa: F401 - they add their commands

    return app


def main() -> None:
    """Run `rxloom`; every error that rxloom expects is one line on stderr."""
    try:
        application()()
    except RxloomError as error:
        say(f"rxloom: {error}")
        sys.exit(MISUSE)
    except BrokenPipeError:
        # the reader of our output went away, as `head` does; nothing is wrong
        sys.stderr.close()
        sys.exit(0)
    except KeyboardInterrupt:
        say("rxloom: interrupted; what was stored before is untouched")
        sys.exit(130)
