"""Lines that are headings without the marks of one: in capitals, in bold, or short and alone in a text that has no others."""

from __future__ import annotations

import re
from enum import Enum
from typing import Final, NamedTuple

from extract.layout.topics import opens_a_section

SECTION_LEVEL: Final = 2
"""Headings up to this level name a section."""

_LINE_LEVEL: Final = 7
"""Below all headings with a mark: lines in capitals."""

_CAPITALS: Final = re.compile(
    r"^[ \t]*(?P<mark>(?:[A-Z]|[IVX]+|\d+)[.)] +)?(?P<title>[A-Z][A-Z\d ,;&/()’'–-]*[A-Z)])[ \t]*:?[ \t]*$", re.MULTILINE
)
"""A line in capitals alone, which is a heading where a text has no other: "INTERACTIONS", "B. NOT RECOMMENDED"."""

_SHORTEST: Final = 5
"""Letters; a shorter line in capitals is a name: "HCTZ"."""

_BOLD: Final = re.compile(r"^[ \t]*(\*\*|__)(?P<title>[^*_\n]+)\1:?[ \t]*$", re.MULTILINE)
"""A line in bold alone, which is a heading where no heading has marks."""

_SHORT: Final = re.compile(r"[ \t]*[A-Z\d][^.!;\n]{3,59}[^.!;,\s][ \t]*")
"""A line that may be a heading where no other is marked, bold or in capitals: "Drug interactions"."""


_MAIN: Final = re.compile("interact|contra-?indic", re.IGNORECASE)
"""What titles of main sections say in this field."""


class Style(Enum):
    """By what the headings of a text are known."""

    MARKS = "marks"
    LINES = "lines"
    WORDS = "words"


class Title(NamedTuple):
    """How deep a heading stands, and whether it may as well be text: "Food lowers absorption"."""

    level: int
    is_text: bool = False


def style_of(text: str, *, is_marked: bool) -> Style:
    """By what the headings of a text are known: their marks, how one over a main section is written, or words alone."""
    if is_marked:
        return Style.MARKS
    bold = (m["title"] for m in _BOLD.finditer(text))
    capitals = (m["title"] for m in _CAPITALS.finditer(text))
    are_lines = any(map(_MAIN.search, (*bold, *capitals)))
    return Style.LINES if are_lines else Style.WORDS


def at(text: str, start: int, end: int, style: Style) -> Title | None:
    """The heading that a line is, if any; in capitals, one with a letter or number in front sorts the last."""
    if is_in_capitals(text, start, end):
        line = _CAPITALS.match(text, start, end)
        return Title(_LINE_LEVEL + bool(line and line["mark"]))
    if style is Style.LINES and (bold := _BOLD.fullmatch(text, start, end)):
        return Title(SECTION_LEVEL if opens_a_section(bold["title"]) else _LINE_LEVEL)
    if style is Style.WORDS and _SHORT.fullmatch(text, start, end) and opens_a_section(text[start:end]):
        return Title(SECTION_LEVEL, is_text=True)
    return None


def is_in_capitals(text: str, start: int, end: int) -> bool:
    """Whether a line stands in capitals alone and is long enough for a heading.

    >>> is_in_capitals("A. NOT TO BE COMBINED", 0, 21), is_in_capitals("HCTZ", 0, 4)
    (True, False)
    """
    line = _CAPITALS.match(text, start, end)
    return line is not None and (bool(line["mark"]) or sum(map(str.isalpha, line["title"])) >= _SHORTEST)
