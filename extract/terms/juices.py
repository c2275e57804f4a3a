"""Juices that a text names by their fruit alone: "apple or orange juice", "fruit juices (grapefruit, apple)"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.lexicon import load
from extract.mentions import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator


_BEFORE: Final = re.compile(
    r"\b(?P<fruits>[a-z]+(?:,\s*[a-z]+)*),?\s*(?:\b(?:and|or|and/or)\b|/)\s*(?=(?P<last>(?!(?:its|their|the)\b)[a-z]+)\s+juices?\b)",
    re.IGNORECASE,
)
_BEHIND: Final = re.compile(
    r"\bjuices?\s*(?:\((?P<inside>[^()]{4,80})\)"
    r"|,?\s*(?:such as|like|including)\s+(?P<listed>[a-z]+(?:,\s*(?:and\s+|or\s+)?[a-z]+|\s+(?:and|or)\s+[a-z]+)*)\b(?!\s+juice))",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[a-z]{4,}\b(?!\s+juice)", re.IGNORECASE)


def find(text: str) -> Iterator[Mention]:
    """The fruits that stand for their juice."""
    if "juice" not in text.lower():
        return
    spans = [m.span("fruits") for m in _BEFORE.finditer(text) if m.group("last").lower() not in m.group("fruits").lower()]
    spans += [m.span("inside" if m.group("inside") else "listed") for m in _BEHIND.finditer(text)]
    for word in (w for span in spans for w in _WORD.finditer(text, *span)):
        words = f"{word.group()} juice"
        if entity := load().entity(words):
            yield Mention(start=word.start(), end=word.end(), text=words, entity=entity)
