"""How a value shows itself: text for terminals and `print`, HTML for notebooks; and how no text of a document steers a terminal."""

from __future__ import annotations

import re
from importlib import import_module
from typing import Any, Final

_STEERING: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""How a cell begins that a spreadsheet might run."""
LINES: Final = 200
"""How many lines a prompt shows of a value; `print` shows all."""


class Shown:
    """A value that IPython, the prompt and `print` show as people read it.

    What it looks like is the matter of `kg.notebook`, which stands above all that it shows and is therefore found by its name.
    A dataclass keeps the exact `repr` of its fields unless it is made with `repr=False`.
    """

    __slots__ = ()

    def _repr_html_(self) -> str:
        html: str = import_module("kg.notebook").html(self)
        return html

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:  # noqa: ANN401, ARG002 - IPython's protocol
        printer.text(_beginning(str(self)))

    def __str__(self) -> str:
        text: str = import_module("kg.notebook").text(self)
        return inert(text).rstrip("\n")

    def __repr__(self) -> str:
        return _beginning(str(self))


def _beginning(text: str) -> str:
    lines = text.split("\n")
    left = len(lines) - LINES
    return "\n".join([*lines[:LINES], f"… and {left} more lines (print shows all)"]) if left > 0 else text


def inert(text: str) -> str:
    r"""The text with every character that could steer a terminal or turn the writing direction as `\uXXXX`; JSON stays the same JSON.

    >>> inert("a\x1b[2Jb\u202ec\n")
    'a\\u001b[2Jb\\u202ec\n'
    """
    return _STEERING.sub(_escaped, text)


def one_line(text: str) -> str:
    r"""The inert text without line breaks and tabs, which a file's name may hold: a message and the place of a sentence are a line each.

    >>> one_line("a\nb.md")
    'a\\u000ab.md'
    """
    return re.sub("[\t\n]", _escaped, inert(text))


def cell(value: object) -> str:
    """A cell of a CSV file as text.

    One that a spreadsheet could take for a formula gets an apostrophe in front, which spreadsheets do not show.

    >>> cell("=1+1"), cell(0.5), cell(None)
    ("'=1+1", '0.5', '')
    """
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
