"""Texts that were changed on the way to their readers, each character with its place in the file."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

Placed = tuple[str, "Sequence[int]"]
"""A text, and the place in the file of each of its characters."""

_TAG: Final = re.compile(r"<[^<>]*>")
_WORD: Final = re.compile(r"\S")
_ENTITY: Final = re.compile(r"&#?\w+;")
_TOKEN: Final = re.compile(r"\s+|[^\W\d_]+|.", re.DOTALL)
_NEAR: Final = 200
"""Characters that a converter may leave out before the next word that it keeps."""


def spliced(text: str, places: Sequence[int], edits: Iterable[tuple[int, int, Placed]]) -> Placed:
    """The text with stretches of it given in other words; without any, the text and its places stay the same objects.

    `edits` hold where a stretch starts and ends, in the order of the text, and what stands there instead.
    """
    pieces: list[str] = []
    kept: list[int] = []
    at = 0
    for start, end, (words, theirs) in edits:
        pieces += (text[at:start], words)
        kept += (*places[at:start], *theirs)
        at = end
    return ("".join((*pieces, text[at:])), (*kept, *places[at:])) if at else (text, places)


def replaced(text: str, places: Sequence[int], pattern: re.Pattern[str], by: Callable[[re.Match[str]], str]) -> Placed:
    """The text with what a pattern finds in other words, all of them at its first character.

    >>> replaced("a--b", range(4), re.compile("-+"), lambda _: " - ")
    ('a - b', (0, 1, 1, 1, 3))
    """
    found = ((m, by(m)) for m in pattern.finditer(text))
    return spliced(text, places, ((*m.span(), (words, (places[m.start()],) * len(words))) for m, words in found))


def along(converted: str, source: str, places: Sequence[int]) -> tuple[int, ...]:
    """The places of a converted HTML text, walking along its source; what the converter put in stands where the text before it ends.

    >>> along("* A", "<ul><li>A</li></ul>", range(19))
    (0, 0, 8)
    """
    text = _TAG.sub(lambda m: " " * len(m.group()), source)
    found: list[int] = []
    at = 0
    for token in _TOKEN.findall(converted):
        next_word = _WORD.search(text, at)
        start = next_word.start() if next_word and not token.isspace() else at
        entity = _ENTITY.match(text, start)
        if token.isalpha() and not text.startswith(token, start) and (near := text.find(token, start, start + _NEAR)) >= 0:
            start = near
        if not token.isspace() and text.startswith(token, start):
            found += places[start : start + len(token)]
            at = start + len(token)
        elif entity and html.unescape(entity.group()) == token:
            found.append(places[start])
            at = entity.end()
        else:
            found += [places[min(at, len(places) - 1)]] * len(token)
    return tuple(found)
