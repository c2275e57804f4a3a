"""A name as a person writes it → the entity of the graph, by whole names only; an unknown name gets suggestions, never a guess.

Dose, form and salt around a whole name are set aside, and brands are found in tables too; what was done stands in `Match.note`.
"""

from __future__ import annotations

import re
from operator import itemgetter
from typing import TYPE_CHECKING, Final
from weakref import WeakKeyDictionary

from kg.entities import asked, kin, tables
from kg.entities.forms import Forms
from kg.entities.match import Match, Named
from kg.model import Kind
from kg.names import fold
from kg.rdf import terms
from kg.store.lookup import lookup

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kg.entities.tables import Listed
    from kg.store import Store
    from kg.store.select import Row

__all__ = ["Match", "NameIndex", "Named", "index", "names_of", "resolve"]

_ORDER: Final = (
    Kind.DRUG,
    Kind.PRODUCT,
    Kind.SALT,
    Kind.BRAND,
    Kind.HERB,
    Kind.FOOD,
    Kind.SUBSTANCE,
    Kind.ENZYME,
    Kind.TRANSPORTER,
    Kind.PROTEIN_FAMILY,
    Kind.PROTEIN,
    Kind.DRUG_CLASS,
    Kind.ROLE_GROUP,
    Kind.CONDITION,
)
"""Which kind a name means first, where several entities share it."""

_POINTERS: Final = frozenset({"it", "its", "they", "them", "their", "both", "drug", "drugs", "medication", "medicine", "agent", "agents"})
"""Mentions that point at an entity and do not name it."""
_POINTING: Final = ("this ", "these ", "the ", "its ", "such ", "other ", "those ", "both ", "that ")
_THINGS: Final = frozenset({Kind.FOOD, Kind.HERB, Kind.SUBSTANCE})
"""Kinds of which a document may name one where another names what is made of it, as a fruit and its juice."""
_FORMS: Final = frozenset({Kind.SALT, Kind.BRAND})
"""Kinds behind which another substance stands."""
_TAKEN: Final = _THINGS | {Kind.DRUG, Kind.PRODUCT, Kind.SALT, Kind.BRAND, Kind.DRUG_CLASS}
"""Kinds that a person takes, so that a dose or form may stand around their names."""
_BREAKS: Final = re.compile(r"[\t-\r\x1c-\x1f\x85\u2028\u2029]+")
_CLOSE: Final = 70.0
"""How alike (0..100) a suggestion must be."""
_MOST: Final = 5


def resolve(store: Store, name: str) -> Match:
    """The substance behind a name: a brand leads to what it is sold for, a salt to its moiety."""
    return index(store).resolve(name)


def index(store: Store) -> NameIndex:
    """The names of a store, read once per store."""
    if store not in _INDEXES:
        found = lookup(store)
        _INDEXES[store] = NameIndex(found.classes(), found.labels(), found.aliases())
    return _INDEXES[store]


class NameIndex:
    """Every name of a graph and what it stands for."""

    def __init__(self, classes: Iterable[Row], labels: Iterable[Row], aliases: Iterable[Row]) -> None:
        known = {str(iri): kind for kind, iri in terms.CLASSES.items()}
        kinds = {entity: known[cls] for entity, cls in sorted(map(_text, classes)) if cls in known}
        places = {kind: place for place, kind in enumerate(_ORDER)}
        self.entities: dict[str, Named] = {}
        best: dict[str, tuple[bool, int, str, str]] = {}
        self._spellings: dict[str, str] = {}
        self._suggested: dict[str, str] | None = None
        self._homes: dict[str, str] = {}
        for entity, label, rank in sorted(map(_text, labels), key=itemgetter(2, 0, 1)):
            kind = kinds.get(entity)
            folded = fold(label)
            if kind is None or not folded or (rank == "2" and _points(folded)):
                continue
            if entity not in self.entities:
                self.entities[entity] = Named(id=entity, name=label, kind=kind)
            if rank != "2":
                self._spellings.setdefault(folded, label)
            found = (rank == "2", places[kind], rank, entity)
            best[folded] = min(found, best.get(folded, found))
        self._by_name = {folded: entity for folded, (*_, entity) in best.items()}
        self._forms = Forms(map(_text, aliases))

    def resolve(self, name: str) -> Match:
        """As `resolve` above; a name stands on one line."""
        name = _BREAKS.sub(" ", name)
        found = self.find(name)
        return self._match(name, found) if found else self._as_written(name)

    def _match(self, name: str, found: Named, listed: Listed | None = None, left_out: str = "") -> Match:
        """What a name was taken for: the substance behind `found`, and how it was come by."""
        steps = self._steps(found)
        last = steps[-1]
        way = [f"{s.name} ({s.kind.words})" for s in steps]
        if listed and listed.is_brand:
            way = [f"{listed.name} (brand by {listed.source}, not by a document)", *way]
        note = " → ".join(way) if len(way) > 1 else ""
        note = note or (last.name if left_out or fold(name) != fold(last.name) else "")
        note += self._otherwise(found, last) + (f"; not looked at: “{left_out}”" if left_out else "")
        return Match(input=name, id=last.id, name=last.name, kind=last.kind, faces=self.faces(last.id), note=note)

    def _steps(self, found: Named) -> list[Named]:
        """From a name to the substance behind it."""
        steps = [found]
        while (behind := self._forms.behind(steps[-1].id, self.entities)) and behind not in {step.id for step in steps}:
            steps.append(self.entities[behind])
        return steps

    def _otherwise(self, found: Named, last: Named) -> str:
        """What the tables have a brand as, where a document has it as something else or as a part of it."""
        listed = tables.listed().get(fold(found.name)) if found.kind is Kind.BRAND else None
        other = self.find(listed.substance) if listed else None
        if not listed or (other and self._steps(other)[-1].id == last.id):
            return ""
        return f"; but {listed.name} is {listed.substance} in rxloom's list of names ({listed.source}): give what is meant"

    def _as_written(self, name: str) -> Match:
        """A whole name with dose, form or salt around it, or one that only the tables know; anything else is unknown."""
        for one in asked.readings(name):
            for words, salt in ((one.name, ""), *asked.without_salt(one.name)):
                found, listed = self._called(words)
                if listed and not found:
                    return self._only_listed(name, listed)
                if salt and one.name.startswith(salt) and found and found.kind is Kind.DRUG_CLASS:
                    continue  # "zinc" of "zinc supplement" is no salt
                if found and found.kind in _TAKEN and self._agree(found, one.inside):
                    return self._match(name, found, listed, " ".join(filter(None, (salt, one.left_out))))
        return self._unknown(name)

    def _only_listed(self, name: str, listed: Listed) -> Match:
        """A name that the tables know, of whose substance no document speaks; of its kin they may."""
        near = names_of(self.entities, self.kin(listed.substance))
        note = _unspoken(listed) + (f"; they speak of {', '.join(near[:_MOST])}" if near else "")
        return Match(input=name, name=name.strip(), note=note, suggestions=near[:_MOST], substance=listed.substance)

    def _called(self, words: str) -> tuple[Named | None, Listed | None]:
        """The entity of this whole name, by the graph or else by the tables."""
        found = self.find(words)
        listed = None if found else tables.called(words)
        return (self.find(listed.substance) if listed else found), listed

    def _agree(self, found: Named, inside: Iterable[str]) -> bool:
        """Whether all names in brackets are other names of what was found."""
        home = self._steps(found)[-1].id
        return all(self.resolve(name).id == home for name in inside)

    def _unknown(self, name: str) -> Match:
        *_, least = asked.readings(name)
        pieces = [piece for whole in (least.name, *least.inside) for piece in asked.parts(whole)]
        called = (self._called(piece)[0] for piece in pieces) if len(pieces) > 1 else ()
        held = tuple(dict.fromkeys(found.name for found in called if found and found.kind in _TAKEN))[:_MOST]
        note = f"it holds {', '.join(held)}; give each drug by a name of its own" if held else ""
        return Match(input=name, name=name.strip() or name, note=note, suggestions=held or self.suggest(least.name))

    def find(self, name: str) -> Named | None:
        """The entity that bears this whole name; a plural counts as its singular."""
        folded = fold(name)
        entity = self._by_name.get(folded) or self._by_name.get(folded.removesuffix("s"))
        return self.entities.get(entity or name)

    def suggest(self, name: str) -> tuple[str, ...]:
        """Up to five known names that look alike, one for a substance, the likest first; brands of the tables are among them."""
        from rapidfuzz import fuzz, process

        if self._suggested is None:
            brands = {folded: one.name for folded, one in tables.listed().items() if one.is_brand and self.find(one.substance)}
            self._suggested = brands | self._spellings
        near: dict[str, float] = {}
        for words in (name, *(stem for stem, _ in asked.without_salt(name))):
            for folded, score, _ in process.extract(fold(words), list(self._suggested), scorer=fuzz.ratio, limit=None, score_cutoff=_CLOSE):
                near[folded] = max(score, near.get(folded, 0.0))
        spelled = [self._suggested[folded] for folded in sorted(near, key=lambda hit: (-near[hit], hit))]
        return self._one_each(spelled)

    def _one_each(self, names: Iterable[str]) -> tuple[str, ...]:
        """The first names that lead to different substances."""
        first: dict[str | None, str] = {}
        for name in names:
            first.setdefault(self.resolve(name).id, name)
            if len(first) == _MOST:
                break
        return tuple(first.values())

    def home(self, entity: str) -> str:
        """The substance behind a brand or salt, by their ids; anything else is its own."""
        if entity not in self._homes:
            named = self.entities.get(entity)
            self._homes[entity] = self._steps(named)[-1].id if named and named.kind in _FORMS else entity
        return self._homes[entity]

    def kin(self, name: str) -> dict[str, str]:
        """What is a kind, part or preparation of this food, herb or the like, or the other way round: ids with the words that say so."""
        found: dict[str, str] = {}
        own, within = fold(name), {fold(other) for other in (name, *kin.wider(name))}
        for one in self.entities.values():
            if (parts := kin.held(one.name)) and parts[0] in within:
                found[one.id] = f"by its name, {one.name} holds {parts[0]}"
            elif parts and parts[1] == own:
                found[one.id] = _counts(one.name, name)
            elif one.kind in _THINGS:
                if kin.is_part(one.name, name):
                    found[one.id] = _counts(one.name, name)
                elif kin.is_part(name, one.name):
                    found[one.id] = _counts(name, one.name)
        listed = [(other, _counts(name, other)) for other in kin.wider(name)] + [
            (other, _counts(other, name)) for other in kin.narrower(name)
        ]
        known = ((self.find(other), words) for other, words in listed)
        return found | {one.id: words for one, words in known if one}

    def holding(self, text: str, limit: int) -> tuple[Named, ...]:
        """Entities that have these words in one of their names: first whose name begins with them, and the shortest names first."""
        words = fold(text)
        if not words:
            return ()
        found = {entity for folded, entity in self._by_name.items() if words in folded}
        return tuple(
            sorted((self.entities[e] for e in found), key=lambda e: (not fold(e.name).startswith(words), len(e.name), e.name, e.id))[:limit]
        )

    def products(self, entity: str) -> tuple[Match, ...]:
        """The combinations that hold a single substance, by name: each as itself and its brands, without what it holds."""
        if (named := self.entities.get(entity)) and named.kind is Kind.PRODUCT:
            return ()
        held = sorted((self.entities[one] for one in self._forms.products(entity) if one in self.entities), key=lambda e: (e.name, e.id))
        return tuple(
            Match(input=one.name, id=one.id, name=one.name, kind=one.kind, faces=tuple(sorted(self._forms.own(one.id)))) for one in held
        )

    def whole(self, entity: str) -> frozenset[str]:
        """The ids under which a combination is spoken of as a whole: its own and those of its brands."""
        return self._forms.own(entity)

    def faces(self, entity: str) -> tuple[str, ...]:
        """The entity, its salts and brands, and the substances that a combination or brand holds."""
        return self._forms.faces(entity)


def names_of(named: Mapping[str, Named], ids: Iterable[str]) -> tuple[str, ...]:
    """The preferred names of some entities, sorted."""
    return tuple(sorted(named[i].name for i in ids if i in named))


def _unspoken(listed: Listed) -> str:
    """What is said of a name that the tables know, of whose substance no statement is stored; a document may name it all the same."""
    what = (
        f"{listed.name} is a brand of {listed.substance} ({listed.source})"
        if listed.is_brand
        else f"rxloom knows the name {listed.substance}"
    )
    each = "; give its substances one by one" if "/" in listed.substance else ""
    return f"{what}, but no statement on it was read in these documents{each}"


def _counts(narrow: str, wide: str) -> str:
    return f"rxloom counts {narrow} as a kind, part or preparation of {wide}"


def _points(folded: str) -> bool:
    return folded in _POINTERS or folded.startswith(_POINTING)


def _text(row: Sequence[str | None]) -> tuple[str, ...]:
    return tuple(value or "" for value in row) if None in row else tuple(row)  # type: ignore[arg-type]  # no None is in it


_INDEXES: Final[WeakKeyDictionary[Store, NameIndex]] = WeakKeyDictionary()
