"""Whom a monograph is about, and every name under which its text may speak of it."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from extract.lexicon import form, load, reach, read
from extract.terms import subjects
from kg.model import Entity, Kind
from kg.names import iri

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_FORM: Final = re.compile(r"\s+(?:dry\s+)?(?:extracts?|oil|powder|concentrate|topical|leaf|root|fruit|seed)$", re.IGNORECASE)
"""Last words of a title that say in which form the substance comes; a text leaves them out."""

_HAND: Final = re.compile(r"^(?:[SRLD]|DL)-\s*", re.IGNORECASE)
"""Which of two mirror images a title means; a text often leaves it out."""

_PLAIN: Final = re.compile(r"[\s,-]+plain$", re.IGNORECASE)
"""What a title adds to a class to say that nothing is mixed in."""

_TOO_WIDE: Final = frozenset({"insulin", "vaccine", "acid", "alcohol"})
_ABBREVIATION: Final = re.compile(r"\((?P<short>[A-Z](?=[\w-]*[A-Z])[A-Za-z\d-]{1,7})\)")
"""An abbreviation in brackets behind what it stands for."""

_LONGEST: Final = 7
_SHORTEST: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Own:
    """The whole (drug or product), its ingredients if it has several, and its names by their normal form.

    `titles` are the words of the title for the whole and for each ingredient, by their id. `is_untitled` says that nobody gave a title,
    so that the drug is called what each sentence calls it. `active` is the one ingredient of a product whose others only preserve it.
    Each is itself alone, so that what a line names can be kept for as long as a document is read.
    """

    whole: Entity
    names: Mapping[str, Entity]
    ingredients: tuple[Entity, ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict)
    is_untitled: bool = False
    active: Entity | None = None
    reach: Mapping[str, int] = field(init=False)
    """How many words the longest name that begins with a word can have."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "reach", reach(self.names))

    @property
    def spoken_of(self) -> Entity:
        """Whom a sentence speaks of that names nobody."""
        return self.active or self.whole

    def looked_up(self, words: str) -> tuple[Entity, bool] | None:
        """What words name, and whether that is the drug or product itself or one of its ingredients."""
        entity = self.names.get(form(words))
        if entity is not None:
            return entity, True
        entity = load().entity(words)
        if entity is None:
            return None
        if any(entity.id == e.id for e in (self.whole, *self.ingredients)):
            return entity, True
        if form(entity.name) in self.names:  # the brand of a combination that lists know as "nirmatrelvir/ritonavir"
            return self.names[form(entity.name)], True
        parts = (self.names.get(form(part)) for part in entity.name.split("/") if "/" in entity.name)
        mine = next((part for part in parts if part), None)  # a product that holds the drug, in a monograph of the drug alone
        return (mine, True) if mine and not self.ingredients else (entity, False)


NOBODY: Final = Own(whole=Entity(id=iri(Kind.DRUG, "this drug"), name="this drug", kind=Kind.DRUG), names={})
"""For a text that is about no one drug; "this drug" in it stays unnamed."""


def own_of(title: str, aliases: Iterable[str] = ()) -> tuple[Own, Entity | None]:
    """Whom a title speaks of, and the salt entity when the title names one."""
    found = subjects.named(title)
    title, aliases = found.words, (*aliases, *found.brands)
    parts = subjects.ingredients(title)
    if len(parts) > 1:
        return _combination(title, parts, aliases), None
    title = parts[0] if parts else title
    moiety, salt = _moiety(title)
    names = dict.fromkeys(_called(moiety, title) | _called_for_short(moiety, title), moiety)
    salted = Entity(id=iri(Kind.SALT, title), name=title.lower(), kind=Kind.SALT) if salt else None
    return Own(whole=moiety, names=_aliased(names, aliases, moiety), titles={moiety.id: _spoken_title(title, moiety)}), salted


def with_abbreviations(own: Own, texts: Iterable[str]) -> Own:
    """The same, called also by the abbreviations that its texts introduce: "hydroxyethyl starch (HES)"."""
    found: dict[str, Entity] = {}
    for spelt in (m for text in texts for m in _ABBREVIATION.finditer(text)):
        words, short = spelt.string[: spelt.start()].split(" ")[-_LONGEST - 1 :], spelt.group("short")
        for i in range(len(words)):
            name = " ".join(words[i:]).strip()
            if name and shortens(short, name) and (entity := own.names.get(form(name))):
                found[form(short)] = entity
                break
    return replace(own, names=found | dict(own.names)) if found else own


def shortens(short: str, name: str) -> bool:
    """Whether the letters of an abbreviation stand in a name in this order, the first one first."""
    letters = iter(name.lower())
    return short[0].lower() == name[0].lower() and all(c in letters for c in short.lower() if c.isalpha())


def _combination(title: str, parts: list[str], aliases: Iterable[str]) -> Own:
    """A product: its brands mean the whole, the names of its parts the ingredients."""
    ingredients = tuple(_moiety(part)[0] for part in parts)
    whole = Entity(id=iri(Kind.PRODUCT, title), name=title.lower(), kind=Kind.PRODUCT)
    names: dict[str, Entity] = {}
    for part, ingredient in zip(parts, ingredients, strict=True):
        short = dict.fromkeys(_called_for_short(ingredient, part), ingredient)  # which another ingredient may be called, too
        names = short | names | dict.fromkeys(_called(ingredient, part), ingredient)
    names |= {form(joint.join(parts)): whole for joint in (" + ", "/", "-")} | {form(title): whole}
    listed = " and ".join(parts)  # without "combination" that names each of them
    names |= {form(words): whole for words in (f"combination of {listed}", f"{listed} combination")}
    titles = {whole.id: title} | {e.id: _spoken_title(part, e) for e, part in zip(ingredients, parts, strict=True)}
    return Own(whole=whole, names=_aliased(names, aliases, whole), ingredients=ingredients, titles=titles)


def _spoken_title(title: str, moiety: Entity) -> str:
    """The words of a title by which a text speaks of a drug that lists know by another name: those before its salt."""
    stem = load().before_salt(title)
    known = load().entity(stem)
    is_other = form(stem) in load().salts if known is None else known.id != moiety.id
    return title if is_other or form(moiety.name) in (form(title), form(stem)) else stem


def _called(moiety: Entity, title: str) -> frozenset[str]:
    """Every full name of what a title names, by its normal form."""
    bare = subjects.bare(title) or title
    return frozenset(map(form, (title, bare, _FORM.sub("", bare), _HAND.sub("", bare), moiety.name, *moiety.synonyms)))


def _called_for_short(moiety: Entity, title: str) -> frozenset[str]:
    """What it is called for short, by the normal form: "Magnesium oxide" magnesium, "Mecobalamin" vitamin B12, "L-lysine" lysine."""
    spoken = f" {form(title)} {form(moiety.name)}"
    bases = {name for beginning, name in _forms() if f" {beginning}" in spoken} | {title}
    numbers = {name.split()[-1] for name in bases if re.fullmatch(r"vitamin [A-K]\d+", name, re.IGNORECASE)}
    return frozenset(map(form, (*bases, *numbers, *_inside(moiety.name, title))))


@functools.cache
def _forms() -> tuple[tuple[str, str], ...]:
    """Beginnings of the names of salts and esters, each with the substance that it means."""
    return tuple((form(row["beginning"]), row["name"]) for row in read("forms"))


def _inside(name: str, title: str) -> Iterator[str]:
    """The substances inside a name of several words, or a title: "L-lysine monohydrochloride" is called lysine, a penicillin penicillin."""
    words = _WORD.findall(name)
    for word in words if len(words) > 1 else ():
        known = load().entity(word) if form(word) not in _TOO_WIDE else None
        if known and known.kind in (Kind.DRUG, Kind.SUBSTANCE):
            yield word
    yield from (words for words in _stretches(title) if (e := load().entity(words)) and e.kind in (Kind.DRUG, Kind.HERB))
    yield from (word for word in ("penicillin", "insulin") if word in title.lower())


def _stretches(title: str) -> Iterator[str]:
    """Two and more words of a title that stand together: "light magnesium oxide" is called magnesium oxide, too."""
    words = re.sub(r"[\[(].*?[\])]", " ", title).split()
    yield from (" ".join(words[a:b]) for a in range(len(words)) for b in range(a + 2, len(words) + 1) if b - a < len(words))


def _aliased(names: dict[str, Entity], aliases: Iterable[str], whole: Entity) -> dict[str, Entity]:
    """The names with those that a text lists as brands, but not for what is named otherwise."""
    return {form(alias): whole for alias in aliases if len(alias) >= _SHORTEST and form(alias) not in names} | names


def _moiety(title: str) -> tuple[Entity, str | None]:
    """The active part of a title that names one drug, and the salt that it adds."""
    bare = _PLAIN.sub("", subjects.bare(title)) or title
    name, salt = load().moiety(bare)
    known = load().entity(name) or load().entity(bare)  # a brand
    if known is None or known.kind not in subjects.SUBSTANCES:
        name = name if known is None else bare.lower()
        known = Entity(id=iri(Kind.DRUG, name), name=name, kind=Kind.DRUG)
    return known, salt
