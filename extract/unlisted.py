"""Names that no list holds, recognised by their place: the label or the opening of an item in an interactions section."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.components import advice, effects
from extract.context import names_a_topic
from extract.mentions import Mention
from extract.rulebook import cue
from kg.model import Entity, Kind
from kg.names import canonical, iri

if TYPE_CHECKING:
    from extract.markdown import Block

_OPENING: Final = re.compile(r"(?P<name>[A-Z0-9][\w’'\-]*(?:[ -][\w’'\-]+){0,3})(?=\s*(?:\(|:|$|[.]$|,|\s–\s|\s-\s))")
_SHORTEST: Final = 4


def unlisted(block: Block, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions with a name that only the place gives away, marked as not certain."""
    stretch = block.text[: block.label_end] if block.label_end else block.text
    if not block.is_item or names_a_topic(block.label or "-") or any(m.start < len(stretch) for m in mentions):
        return mentions
    match = None if advice.find(block.label.lower()) else _OPENING.match(stretch)
    if not match or cue("not-a-name").search(match.group("name").lower()) or len(match.group("name")) < _SHORTEST:
        return mentions
    words = match.group("name")
    if effects.find(words.lower()):  # a harm, or what happens: "Thrombocytopenia: …"
        return mentions
    kind = Kind.DRUG_CLASS if words.endswith("s") and not words.endswith("ss") else Kind.DRUG
    name = canonical(words.removesuffix("s") if kind is Kind.DRUG_CLASS else words)
    entity = Entity(id=iri(kind, name), name=name, kind=kind)
    return tuple(sorted((*mentions, Mention(start=0, end=len(words), text=words, entity=entity, certain=False)), key=lambda m: m.start))
