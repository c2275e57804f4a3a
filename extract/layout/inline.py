"""The text of a paragraph, item or cell without its markup; every character that stays keeps its place in the file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.layout.dialects import signs

if TYPE_CHECKING:
    from collections.abc import Sequence

_REFERENCES: Final = r"\s?\[\s?(?:see|refer\ to|table|figure)\b[^\]\n]*\]|\s?\((?:see|refer\ to)\ [^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)"
_MARKUP: Final = re.compile(
    rf"""(?=[\s<\[(*_`!\]&\\~])(?:(?P<line><br\ ?/?>|\\(?=\n|$))|(?P<drop>{_REFERENCES}"""
    r"""|(?<=[a-zA-Z])~(?=[\w.,/∞–-]{1,12}~)|(?<=[\w∞])~(?![\w~])|\*{1,3}|(?<!\w)_{1,2}(?=\S)|(?<=\S)_{1,2}(?!\w)|`+|</?[a-zA-Z][^>\n]*>|!?\[(?=[^\]\n]*\]\([^)\n]*\))|\]\([^)\n]*\))"""
    r"""|(?P<space>(?!(?<=[a-zA-Z0-9.,:%])\ [a-zA-Z0-9])\s+|&nbsp;)|(?P<escape>\\[!-/:-@\[-`{-~])|(?P<entity>&(?:amp|lt|gt|quot|\#39);))""",
    re.VERBOSE | re.IGNORECASE,
)
"""What is no text; a space between two words stays as it is and is not even looked at, since most are of that kind.

Tildes hold what stands below the line: "C~max~". What it can begin with stands in front, since most characters are none of these.
"""

_ENTITIES: Final = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'"}


def clean(raw: str, places: Sequence[int]) -> tuple[str, tuple[int, ...]]:
    """Take out markup and cross references and fold white space, keeping the place of every character that stays."""
    if not raw.isascii():
        raw, places = signs(raw, places)
    pieces: list[str] = []
    kept: list[int] = []
    at = 0
    is_open = False  # whether a space may follow: not at the start, and not behind another

    def keep(piece: str, where: Sequence[int]) -> None:
        nonlocal is_open
        if piece:
            pieces.append(piece)
            kept.extend(where)
            is_open = piece[-1] != " "

    for match in _MARKUP.finditer(raw):
        keep(raw[at : match.start()], places[at : match.start()])
        at = match.end()
        if match.lastgroup == "escape":
            keep(match.group()[1], (places[match.start() + 1],))
        elif match.lastgroup == "entity":
            keep(_ENTITIES[match.group().lower()], (places[match.start()],))
        elif match.lastgroup in ("space", "line") and is_open:
            keep(" ", (places[match.start()],))
    keep(raw[at:], places[at : len(raw)])
    text = "".join(pieces)
    stripped = text.strip()
    lead = len(text) - len(text.lstrip())
    return stripped, tuple(kept[lead : lead + len(stripped)])


def plain(raw: str) -> str:
    """The same without the places.

    >>> plain("Avoid **aspirin** [see Warnings].")
    'Avoid aspirin.'
    """
    return clean(raw, range(len(raw)))[0]
