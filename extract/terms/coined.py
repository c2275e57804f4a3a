"""Names that a text makes of a head that says what kind of thing it is and a word that no list need hold: "JAK inhibitors"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.lexicon import load
from extract.mentions import Mention
from extract.rulebook import cue
from extract.terms import wordings
from kg.model import Entity, Kind
from kg.names import canonical, iri

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TARGET: Final = (
    r"(?:[A-Za-z]+(?:ate|yl|ic|ose) (?=[a-z]+ase\b))?"
    r"(?:(?![IVX]+\b)[A-Z](?=\w\w)[A-Za-z]*[A-Z\d][\w/]*(?:-[\w/]+)*|[A-Z]{2,}(?:-[A-Za-z\d/]+)+|[A-Za-z]{3,}(?:in|ase|kine|feron|gen|mone|trophin|tropin|some))"
    r"(?:[ -](?:receptor|reductase|kinase|channel|pump|synthase|factor|hormone|phosphatase|protease|polymerase|integrase|pathway|complex))?"
)
"""What a drug acts on: an abbreviation ("PDE3", "TNF-alpha"), or a word that ends as proteins and messengers do ("selectin")."""

_ACTS: Final = "(?:inhibitor|antagonist|agonist|blocker|modulator|activator|chelator|degrader|stimulator|opener)s"
_AGAINST: Final = re.compile(rf"(?<![\w-])(?P<what>{_TARGET})[ -]{_ACTS}\b")

_OF_FOOD: Final = (
    r"high[- ][a-z]+|[a-z]+-(?:free|laden|preserved|fortified)|acidic|alkaline|spicy|greasy|fried|raw|processed|fermented|aged|cured|"
    r"smoked|pickled|salty|sugary|sweet|fatty|oily|milky|carbonated|caffeinated|fizzy|sour|starchy|charred|grilled"
)
"""What foods and drinks are told apart by."""

_FOODS: Final = "food|beverage|drink|meal|meat|fish|snack|juice|cheese|sausage|vegetable|fruit"
_FOOD: Final = re.compile(rf"(?<![\w-])(?P<what>{_OF_FOOD}) (?:{_FOODS})s?\b", re.IGNORECASE)
_HEADS: Final = re.compile(rf"{_ACTS}|{_FOODS}")
"""What one of these names ends on: most texts hold none of these words, and are not worth the search."""


def find(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The names that a text makes in these ways and no list holds; a protein is named in none ("CYP3A4 inhibitors")."""
    if not _HEADS.search(text.lower()):  # several times as quick as a search that minds no capitals
        return
    taken = [m for m in mentions if m.is_protein or m.is_group]
    for pattern, kind in ((_AGAINST, Kind.DRUG_CLASS), (_FOOD, Kind.FOOD)):
        for match in pattern.finditer(text):
            is_free = not any(m.start < match.end() and match.start() < m.end for m in taken)
            if is_free and not load().entity(match.group()) and not cue("no-kind").search(match.group("what").lower()):
                yield Mention(start=match.start(), end=match.end(), text=match.group(), entity=_entity(match.group().lower(), kind))


def _entity(words: str, kind: Kind) -> Entity:
    """A class as the lexicon may know it by another wording, or an entity of that name."""
    if kind is Kind.DRUG_CLASS:
        return wordings.called(words)
    name = canonical(wordings.singular(words))
    return Entity(id=iri(kind, name), name=name, kind=kind)
