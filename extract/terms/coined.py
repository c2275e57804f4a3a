"""Names that a text makes of a head that says what kind of thing it is and a word that no list need hold: "JAK inhibitors"."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.lexicon import load
from extract.mentions import Mention
from extract.rulebook import cue
from extract.terms import wordings
from kg.model import Entity, Kind
from kg.names import canonical, iri

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


_rule: Final = functools.partial(rulebook.pattern, "named")

_HEADS: Final = re.compile(
    "(?:inhibitor|antagonist|agonist|blocker|modulator|activator|chelator|degrader|stimulator|opener)s"
    "|food|beverage|drink|meal|meat|fish|snack|juice|cheese|sausage|vegetable|fruit"
)
"""What one of these names ends on: most texts hold none of these words, and are not worth the search."""


def find(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The names that a text makes in these ways and no list holds; a protein is named in none ("CYP3A4 inhibitors")."""
    if not _HEADS.search(text.lower()):  # several times as quick as a search that minds no capitals
        return
    taken = [m for m in mentions if m.is_protein or m.is_group]
    for pattern, kind in ((_rule("named.against"), Kind.DRUG_CLASS), (_rule("named.food"), Kind.FOOD)):
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
