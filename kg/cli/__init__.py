"""The command line: the one place that knows every stage, from a monograph's text to an answer."""

from __future__ import annotations

import sys

from kg.cli.app import app, say
from kg.errors import RxloomError

__all__ = ["app", "main"]

MISUSE = 2


def main() -> None:
    """Run `rxloom`; every error that rxloom expects is one line on stderr."""
    from kg.cli import asking, exporting, making, reporting, scoring, serving  # noqa: F401 - they add their commands

    try:
        app()
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
