"""The words of a sentence that a statement speaks of, so that a reader finds them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.model import Statement


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
    names = sorted({re.escape(word) for word in words if word.strip()}, key=lambda name: (-len(name), name))
    if not names:
        return ((sentence, False),)
    pieces = re.split(rf"(?<!\w)((?:{'|'.join(names)})s?)(?!\w)", sentence, flags=re.IGNORECASE)
    return tuple((piece, number % 2 == 1) for number, piece in enumerate(pieces) if piece)
