"""Where a sentence names the parties of a statement: whole words, in any case, with or without the ending of a plural."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.model import Statement

Span = tuple[int, int]


def words_of(statement: Statement) -> tuple[str, ...]:
    """How a statement's two parties and the proteins between them are called, by its document and elsewhere."""
    parties = (statement.subject, statement.object, *statement.via)
    names = (name for party in parties for name in (party.name, *party.synonyms))
    return (statement.subject_mention, statement.object_mention, *names)


def marked(sentence: str, words: Iterable[str]) -> tuple[tuple[str, bool], ...]:
    """The sentence in pieces, each with whether it is one of `words`; joined they are the sentence.

    >>> marked("Ketoconazole raises imatinib levels.", ["imatinib", "ketoconazole"])
    (('Ketoconazole', True), (' raises ', False), ('imatinib', True), (' levels.', False))
    """
    names = sorted({word for word in words if word.strip()}, key=lambda name: (-len(name), name))
    if not names:
        return ((sentence, False),)
    pieces = _any_of(*names).split(sentence)
    return tuple((piece, number % 2 == 1) for number, piece in enumerate(pieces) if piece)


def first_places(sentence: str, wordings: Iterable[Iterable[str]]) -> tuple[Span, ...]:
    """The first place of each entity, given by its wordings from the best to the worst, as [start, end) in UTF-16 units.

    UTF-16 is how a browser counts. Places that touch or overlap become one.

    >>> first_places("Imatinib is handled by CYP3A4.", [["Imatinib"], ["the enzyme", "CYP3A4"]])
    ((0, 8), (23, 29))
    """
    joined: list[Span] = []
    for start, end in sorted(place for words in wordings if (place := _first(sentence, words))):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple((_units(sentence[:start]), _units(sentence[:end])) for start, end in joined)


def _first(sentence: str, wordings: Iterable[str]) -> Span | None:
    """Where the first wording stands that the sentence holds."""
    text = sentence.lower()  # looking for a name is much quicker than making its pattern
    found = (_any_of(words).search(sentence) for words in wordings if words.strip() and words.lower() in text)
    return next((place.span() for place in found if place), None)


@lru_cache(maxsize=4096)
def _any_of(*names: str) -> re.Pattern[str]:
    """Finds any of these names, the first before the others."""
    return re.compile(rf"(?<!\w)((?:{'|'.join(map(re.escape, names))})(?:es|s)?)(?!\w)", re.IGNORECASE)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
