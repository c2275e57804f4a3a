"""Classes that share the last words of another one behind them: "ACE- and neprilysin inhibitors", "loop, thiazide and other diuretics"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.lexicon import load
from extract.mentions import Mention
from kg.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.model import Entity

_WORD: Final = r"(?:[A-Za-z\d][A-Za-z\d-]*(?:/[A-Za-z\d]+)?)"
_FIRSTS: Final = re.compile(
    rf"(?P<firsts>(?:{_WORD}\s*,\s*){{0,4}}{_WORD})\s*(?:,?\s*(?:and/or|and|or|as well as|&)|/)\s*(?:the\s+|with\s+|other\s+)?$"
)
"""Before a class, the words that may be the beginnings of others with its end."""

_JOINED: Final = (" and ", " or ", " & ", "/", "-or ", " as well as ")
_PART: Final = re.compile(r"[\s-]")
_TREATMENTS: Final = ("therapy", "treatment")
"""Heads that a disease has too: "glaucoma, and MAOI therapy" is no therapy of glaucoma."""

_LEAD: Final = 80
_SHORTEST: Final = 2


def find(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The classes of the lexicon that the words before another class begin, and that end as it does."""
    for m in mentions:
        if not m.is_group or m.entity.roles or m.own:
            continue
        lead = text[max(0, m.start - _LEAD) : m.start]
        match = _FIRSTS.search(lead) if lead.endswith((" ", "/")) and any(word in lead[-18:] for word in _JOINED) else None
        if match:
            yield from _beginning(text, m.start - len(lead), match, m, mentions)


def _beginning(text: str, at: int, match: re.Match[str], m: Mention, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """From the nearest word on, each that makes a class with the head; one that makes none ends them."""
    heads = _heads(m.text)
    for word in reversed([*re.finditer(_WORD, match.string[: match.end("firsts")])]):
        start, end = at + word.start(), at + word.end()
        if word.start() < match.start("firsts"):
            return
        taken = [x for x in mentions if x.start < end and start < x.end]
        if any(x.is_group for x in taken):
            continue  # "loop, thiazide and potassium-sparing diuretics", of which the middle one is known alone
        # in "calcium, zinc, and aluminium salts" and "theophylline and other xanthine derivatives" each is named for itself
        is_known = taken and ("," in match.group("firsts") or match.string.endswith("other "))
        found = None if is_known or any(x.own for x in taken) else _class(text[start:end], heads, m)
        if found is None:
            return
        yield Mention(start=start, end=end, text=found[0], entity=found[1])


def _heads(words: str) -> list[str]:
    """What several classes can have in common, the longest first: "acting nitrates" and "nitrates" of "long-acting nitrates"."""
    return [head for cut in _PART.finditer(words) if (head := words[cut.end() :]) not in _TREATMENTS]


def _class(first: str, heads: Sequence[str], m: Mention) -> tuple[str, Entity] | None:
    stem = first.removesuffix("-")
    if len(stem) < _SHORTEST:
        return None
    for words in (f"{stem} {head}" for head in heads):
        entity = load().entity(words)
        if entity is not None and entity.kind is Kind.DRUG_CLASS and entity.id != m.entity.id:
            return words, entity
    return None
