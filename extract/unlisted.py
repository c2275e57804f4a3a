"""Names that no list holds, recognised by their place: the label or the opening of an item in an interactions section."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.components import advice, effects
from extract.context import names_a_topic
from extract.mentions import Mention, shadow
from extract.rulebook import cue
from kg.model import Entity, Kind
from kg.names import canonical, iri

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.markdown import Block
    from extract.seen import Seen

_OPENING: Final = re.compile(r"(?P<name>[A-Z0-9][\w’'\-]*(?:[ -][\w’'\-]+){0,3})(?=\s*(?:\(|:|$|[.]$|,|\s–\s|\s-\s))")
_SHORTEST: Final = 4


def unlisted(block: Block, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions with a name that only the place gives away, marked as not certain."""
    stretch = block.text[: block.label_end] if block.label_end else block.text
    if not block.is_item or names_a_topic(block.label or "-") or any(m.start < len(stretch) for m in mentions):
        return mentions
    words = block.label.lower()
    is_telling = advice.find(words) or any(cue(name).search(words) for name in ("lead-denies", "lead-permits", "remark"))
    match = None if is_telling else _OPENING.match(stretch)
    if not match or cue("not-a-name").search(match.group("name").lower()) or len(match.group("name")) < _SHORTEST:
        return mentions
    words = match.group("name")
    if effects.find(words.lower()):  # a harm, or what happens: "Thrombocytopenia: …"
        return mentions
    kind = Kind.DRUG_CLASS if words.endswith("s") and not words.endswith("ss") else Kind.DRUG
    name = canonical(words.removesuffix("s") if kind is Kind.DRUG_CLASS else words)
    entity = Entity(id=iri(kind, name), name=name, kind=kind)
    return tuple(sorted((*mentions, Mention(start=0, end=len(words), text=words, entity=entity, certain=False)), key=lambda m: m.start))


def introducing(seen: Sequence[Seen]) -> frozenset[int]:
    """The ids of the blocks that only introduce what is listed below them, so that no name is guessed there: "Needs watching"."""
    return frozenset(
        id(s.block.parent) for s in seen if s.block.is_item and any(m.certain and m.is_partner and not m.start for m in s.mentions)
    )


def without_guesses(s: Seen) -> Seen:
    """A block without the names that only their place gave away."""
    sure = tuple(m for m in s.mentions if m.certain)
    return replace(s, mentions=sure, label=tuple(m for m in s.label if m.certain), marks=shadow(s.block.text, sure))
