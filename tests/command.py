"""Run `rxloom` in this process, through the function that the installed command calls."""

from __future__ import annotations

import io
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from typing import TYPE_CHECKING
from unittest.mock import patch

import typer.main

from kg.cli import application, main

if TYPE_CHECKING:
    from click import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a command wrote, and how it ended."""

    code: int
    out: str
    err: str


class _Screen(io.TextIOWrapper):
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        """It is."""
        return True


def rxloom(*words: str, is_terminal: bool = False, given: bytes = b"") -> Outcome:
    """`rxloom WORDS…` in the current folder; its standard output is a terminal or not, and standard input holds what is `given`."""
    streams = (_Screen if is_terminal else io.TextIOWrapper, io.TextIOWrapper)
    out, err = (stream(io.BytesIO(), encoding="utf-8", newline="\n", write_through=True) for stream in streams)
    code = 0
    coming = io.TextIOWrapper(io.BytesIO(given), encoding="utf-8")
    with patch.object(sys, "argv", ["rxloom", *words]), patch.object(sys, "stdin", coming), redirect_stdout(out), redirect_stderr(err):
        try:
            main()
        except SystemExit as leaving:
            code = leaving.code if isinstance(leaving.code, int) else int(leaving.code is not None)
    return Outcome(code=code, out=_text(out), err=_text(err))


def commands() -> dict[str, Command]:
    """Every command of the application by its name."""
    found: dict[str, Command] = typer.main.get_command(application()).commands  # type: ignore[attr-defined]
    return found


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode("utf-8")
