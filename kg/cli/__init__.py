"""The command line: the one place that knows every stage, from a monograph's text to an answer."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from kg.cli.app import INTERRUPTED, MISUSE, app, say
from kg.errors import RxloomError
from kg.files import reason

if TYPE_CHECKING:
    from typing import TextIO

    import typer

_STORING: Final = (["build"], ["sources"])
"""The commands that write into a store."""


def application() -> typer.Typer:
    """`rxloom` with every command."""
    from kg.cli import asking, exporting, making, reporting, scoring, serving  # noqa: F401 - they add their commands

    return app


def _run() -> None:
    """Run the command and hand out its last words, so that a full disk is noticed here and not when Python ends."""
    try:
        application()()
    except SystemExit as end:
        # Typer turns an interrupt, and output that nobody takes, into bare exit codes
        if end.code == INTERRUPTED:
            raise KeyboardInterrupt from end
        if isinstance(end.__context__, BrokenPipeError):
            raise end.__context__ from None
        raise
    finally:
        sys.stdout.flush()


def _let_go(stream: TextIO) -> None:
    """Close a stream whose words nobody takes, so that Python does not try again at the end."""
    with suppress(OSError):
        stream.close()


def main() -> None:
    """Run `rxloom`; every error that rxloom expects is one line on stderr."""
    try:
        _run()
    except RxloomError as error:
        say(f"rxloom: {error}")
        sys.exit(MISUSE)
    except KeyboardInterrupt:
        say(f"rxloom: interrupted{'; what was stored before is untouched' if sys.argv[1:2] in _STORING else ''}")
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        # the reader of our output went away, as `head` does; nothing is wrong
        _let_go(sys.stdout)
        sys.exit(0)
    except OSError as error:
        _let_go(sys.stdout)
        say(f"rxloom: {error.filename or 'cannot write'}: {reason(error)}")
        sys.exit(MISUSE)
