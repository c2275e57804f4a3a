"""Whom a title speaks of that is one of a product or a paper: "Zelonib 10 mg film-coated tablets", "Package leaflet: zelonib"."""

from __future__ import annotations

import functools
from typing import Final

from extract import rulebook

_rule: Final = functools.partial(rulebook.pattern, "titles")


def named(title: str) -> str:
    """The words of a title that name a drug or its ingredients; all of them where nothing else stands in it.

    >>> named("Zelonib 10 mg/ml solution for injection"), named("Package leaflet: information for the user – Zelonib tablets BP")
    ('Zelonib', 'Zelonib')
    >>> named("Sorbitol solution"), named("Zelonib 5 mg / rovinast 10 mg")
    ('Sorbitol solution', 'Zelonib / rovinast')
    """
    parts = [part for part in _rule("title.break").split(title) if not _rule("title.paper").search(part)]
    words = parts[0] if len(parts) == 1 else title
    bare = _rule("title.paper-behind").sub("", without_strengths(words))
    while (shorter := _rule("title.form").sub("", bare)) != bare:
        bare = _rule("title.dangling").sub("", shorter)
    return bare if any(map(str.isalpha, bare)) else title


def without_strengths(title: str) -> str:
    """A title without how much of a drug is in what."""
    return _rule("title.strength").sub("", title)
