"""Names that no list holds, recognised by their place: at the opening of an item, or in a row of foods or herbs that lists do hold."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from extract.changes import effects, unchanged, ways
from extract.frames.what_to_do import advice
from extract.layout.topics import names_a_topic
from extract.mentions import Mention, shadow
from extract.rulebook import cue
from extract.terms import conditions
from kg.model import Entity, Kind
from kg.names import canonical, iri

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.document.seen import Seen
    from extract.layout.blocks import Block

_OPENING: Final = re.compile(r"(?P<name>[A-Z0-9][\w’'\-]*(?:[ -][\w’'\-]+){0,3})(?=\s*(?:\(|:|$|[.]$|,|\s–\s|\s-\s))")
_SHORTEST: Final = 4
_COMMA: Final = r"\s*(?:,\s*(?:(?:and|or)\s+)?|/)\s*"
_ITEM: Final = r"[A-Za-z][\w’'-]{3,}"
_BETWEEN: Final = re.compile(rf"{_COMMA}{_ITEM}(?:{_COMMA}{_ITEM}){{0,3}}(?:{_COMMA}|\s+(?:and|or)\s+)")
"""Words between two names of a row that are single names, too: "figs, parsnips, and celery"."""

_NAMED_ALONE: Final = frozenset({Kind.FOOD, Kind.HERB})
"""What a row must be of: among classes and substances an unknown word is too often no name, and drugs are told by their endings."""


def unlisted(block: Block, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions with those names that only their place gives away, marked as not certain."""
    found = (*mentions, *_opening(block, mentions), *_in_rows(block.text, mentions))
    return tuple(sorted(found, key=lambda m: m.start)) if len(found) > len(mentions) else mentions


def _opening(block: Block, mentions: tuple[Mention, ...]) -> Iterator[Mention]:
    """The label of an item that names nobody known, or its first words."""
    stretch = block.text[: block.label_end] if block.label_end else block.text
    is_behind = bool(block.column) and not block.label_end  # the first cell of a row is its label
    if not block.is_item or is_behind or names_a_topic(block.label or "-") or any(m.start < len(stretch) for m in mentions):
        return
    words = block.label.lower()
    is_telling = advice.find(words) or unchanged.is_heading(words) or any(cue(name).search(words) for name in ("lead-permits", "remark"))
    match = None if is_telling else _OPENING.match(stretch)
    if match and _can_be_name(match.group("name")):
        words = match.group("name")
        kind = Kind.DRUG_CLASS if words.endswith("s") and not words.endswith("ss") else Kind.DRUG
        name = canonical(words.removesuffix("s") if kind is Kind.DRUG_CLASS else words)
        yield Mention(start=0, end=len(words), text=words, entity=Entity(id=iri(kind, name), name=name, kind=kind), certain=False)


def _in_rows(text: str, mentions: tuple[Mention, ...]) -> Iterator[Mention]:
    """Single words between two foods or herbs of one row; they are what stands before them, examples of the same groups."""
    for before, after in pairwise(mentions):
        is_row = before.is_partner and after.is_partner and {before.entity.kind, after.entity.kind} <= _NAMED_ALONE
        if is_row and _BETWEEN.fullmatch(text, before.end, after.start):
            for item in re.finditer(_ITEM, text[before.end : after.start]):
                if _can_be_item(item.group().lower()):
                    name = canonical(item.group())
                    entity = Entity(id=iri(before.entity.kind, name), name=name, kind=before.entity.kind)
                    start, end = (before.end + at for at in item.span())
                    yield replace(before, start=start, end=end, text=item.group(), entity=entity, certain=False)


def _can_be_item(word: str) -> bool:
    """Whether a word can name another of a row."""
    return _can_be_name(word) and not cue("not-an-item").search(word)


def _can_be_name(words: str) -> bool:
    """Whether words are long enough, no topic, no illness, no harm, no advice and nothing that happens: "Thrombocytopenia: …"."""
    lower = words.lower()
    tells = cue("not-a-name").search(lower) or effects.find(lower) or advice.find(lower) or conditions.known(lower) or ways.is_alone(lower)
    return len(words) >= _SHORTEST and not tells


def introducing(seen: Sequence[Seen]) -> frozenset[Block]:
    """The blocks that only introduce what is listed below them, so that no name is guessed there: "Needs watching"."""
    return frozenset(
        above
        for s in seen
        if s.block.is_item and (above := s.block.parent) and any(m.certain and m.is_partner and not m.start for m in s.mentions)
    )


def without_guesses(s: Seen) -> Seen:
    """A block without the names that only their place gave away."""
    sure = tuple(m for m in s.mentions if m.certain)
    return replace(s, mentions=sure, label=tuple(m for m in s.label if m.certain), marks=shadow(s.block.text, sure))
