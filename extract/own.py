"""Whom a monograph is about, and every name under which its text may speak of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from extract.lexicon import Lexicon, form
from kg.model import Entity, Kind
from kg.names import iri

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_PLUS: Final = re.compile(r"\s+\+\s+|\s*\+\s*(?=[A-Z])")
_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_OPENING: Final = re.compile(r"(?:calcium|magnesium|zinc|iron|ferrous|potassium|sodium|alumini?um)\b|vitamin [a-z](?=[\d-])", re.IGNORECASE)
"""What an ingredient is called for short: "Magnesium oxide" magnesium, "Vitamin D3" vitamin D."""

_TOO_WIDE: Final = frozenset({"insulin", "vaccine", "acid"})
_SHORTEST: Final = 3
_SUBSTANCES: Final = (Kind.DRUG, Kind.HERB, Kind.FOOD, Kind.SUBSTANCE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """The whole (drug or product), its ingredients if it has several, and its names by their normal form."""

    whole: Entity
    names: Mapping[str, Entity]
    ingredients: tuple[Entity, ...] = ()
    reach: Mapping[str, int] = field(init=False)
    """How many words the longest name that begins with a word can have."""

    def __post_init__(self) -> None:
        longest: dict[str, int] = {}
        for name in self.names:
            first, *rest = name.split(" ")
            longest[first] = max(longest.get(first, 0), len(rest) + 2)
        object.__setattr__(self, "reach", longest)


NOBODY: Final = Own(whole=Entity(id=iri(Kind.DRUG, "this drug"), name="this drug", kind=Kind.DRUG), names={})
"""For a text that is about no one drug; "this drug" in it stays unnamed."""


def own_of(title: str, aliases: Iterable[str], lexicon: Lexicon) -> tuple[Own, Entity | None]:
    """Whom a title speaks of, and the salt entity when the title names one."""
    parts = [p.strip() for p in _PLUS.split(title) if p.strip()]
    if len(parts) > 1:
        return _combination(title, parts, aliases, lexicon), None
    moiety, salt = _moiety(title, lexicon)
    names = _parts_of(moiety, lexicon) | _called(moiety, title)
    salted = Entity(id=iri(Kind.SALT, title), name=title.lower(), kind=Kind.SALT) if salt else None
    return Own(whole=moiety, names=_aliased(names, aliases, moiety)), salted


def _combination(title: str, parts: list[str], aliases: Iterable[str], lexicon: Lexicon) -> Own:
    """A product: its brands mean the whole, the names of its parts the ingredients."""
    ingredients = tuple(_moiety(part, lexicon)[0] for part in parts)
    whole = Entity(id=iri(Kind.PRODUCT, title), name=title.lower(), kind=Kind.PRODUCT)
    names: dict[str, Entity] = {}
    for part, ingredient in zip(parts, ingredients, strict=True):
        opening = _OPENING.match(part)
        short = {form(opening.group()): ingredient} if opening else {}
        names = _parts_of(ingredient, lexicon) | names | short | _called(ingredient, part)
    names |= {form(_PLUS.sub(joint, title)): whole for joint in (" + ", "/", " and ", "-")} | {form(title): whole}
    return Own(whole=whole, names=_aliased(names, aliases, whole), ingredients=ingredients)


def _called(moiety: Entity, title: str) -> dict[str, Entity]:
    return {form(name): moiety for name in (title, moiety.name, *moiety.synonyms)}


def _parts_of(moiety: Entity, lexicon: Lexicon) -> dict[str, Entity]:
    """The substances inside a name of several words: "L-lysine monohydrochloride" is called lysine, too."""
    words = _WORD.findall(moiety.name)
    known = ((word, lexicon.entity(word)) for word in words if len(words) > 1 and form(word) not in _TOO_WIDE)
    return {form(word): moiety for word, entity in known if entity is not None and entity.kind in (Kind.DRUG, Kind.SUBSTANCE)}


def _aliased(names: dict[str, Entity], aliases: Iterable[str], whole: Entity) -> dict[str, Entity]:
    return {form(alias): whole for alias in aliases if len(alias) >= _SHORTEST and form(alias) not in names} | names


def _moiety(title: str, lexicon: Lexicon) -> tuple[Entity, str | None]:
    """The active part of a title that names one drug, and the salt that it adds."""
    bare = re.sub(r"\s*[\[(].*?[\])]", "", title).strip() or title
    name, salt = lexicon.moiety(bare)
    known = lexicon.entity(name)
    if known is None or known.kind not in _SUBSTANCES:
        known = Entity(id=iri(Kind.DRUG, name), name=name, kind=Kind.DRUG)
    return known, salt
