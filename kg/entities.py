"""A name as a person writes it → the entity of the graph, by whole names only; an unknown name gets suggestions, never a guess."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final
from weakref import WeakKeyDictionary

from kg import terms
from kg.model import Kind
from kg.names import fold
from kg.select import select

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kg.select import Row
    from kg.store import Store

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

_KINDS: Final = "SELECT DISTINCT ?entity ?class WHERE { ?entity skos:prefLabel ?label ; a ?class }"
_LABELS: Final = """
SELECT DISTINCT ?entity ?label ?rank WHERE {
  { ?entity skos:prefLabel ?label . BIND(0 AS ?rank) } UNION { ?entity skos:altLabel ?label . BIND(1 AS ?rank) }
  UNION { ?claim rx:subject ?entity ; rx:subjectMention ?label . BIND(2 AS ?rank) }
  UNION { ?claim rx:object ?entity ; rx:objectMention ?label . BIND(2 AS ?rank) }
}
"""
_ALIASES: Final = """
SELECT DISTINCT ?one ?other ?how WHERE {
  { ?other rx:hasBrand ?one . BIND("brand" AS ?how) } UNION { ?one rx:hasActiveMoiety ?other . BIND("salt" AS ?how) }
  UNION { ?one rx:hasIngredient ?other . BIND("ingredient" AS ?how) }
}
"""
_POINTERS: Final = frozenset({"it", "its", "they", "them", "their", "both", "drug", "drugs", "medication", "medicine", "agent", "agents"})
"""Mentions that point at an entity and do not name it."""
_POINTING: Final = ("this ", "these ", "the ", "its ", "such ", "other ", "those ", "both ", "that ")
_THINGS: Final = frozenset({Kind.FOOD, Kind.HERB, Kind.SUBSTANCE})
"""Kinds of which one is often told apart from what is made of it, as a fruit from its juice."""
_CLOSE: Final = 62.0
"""How alike (0..100) a suggestion must be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An entity with its preferred name."""

    id: str
    name: str
    kind: Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """What a name was taken for.

    `faces` are all ids under which statements about it may stand: the substance, its salts, its brands, and what a combination holds.
    """

    input: str
    name: str
    id: str | None = None
    kind: Kind | None = None
    faces: tuple[str, ...] = ()
    note: str = ""
    suggestions: tuple[str, ...] = ()

    @property
    def known(self) -> bool:
        """The graph knows the name."""
        return self.id is not None

    @property
    def unknown(self) -> str:
        """What is said of a name that the graph does not know."""
        near = f"; did you mean {', '.join(self.suggestions)}?" if self.suggestions else ""
        return f"not known to this graph{near}"

    def to_json(self) -> dict[str, Any]:
        """The match in the shape of the public format."""
        return {"input": self.input, "known": self.known, "id": self.id, "name": self.name, "suggestions": list(self.suggestions)}


def resolve(store: Store, name: str) -> Match:
    """The substance behind a name: a brand leads to what it is sold for, a salt to its moiety."""
    return index(store).resolve(name)


def index(store: Store) -> NameIndex:
    """The names of a store, read once per store."""
    if store not in _INDEXES:
        found = store.catalog
        _INDEXES[store] = (
            NameIndex(found.classes(), found.labels(), found.aliases())
            if found
            else NameIndex(select(store, _KINDS), select(store, _LABELS), select(store, _ALIASES))
        )
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
        self._behind: dict[str, set[tuple[str, str]]] = defaultdict(set)
        self._before: dict[str, set[str]] = defaultdict(set)
        for one, other, how in map(_text, aliases):
            self._behind[one].add((how, other))
            if how != "ingredient":
                self._before[other].add(one)

    def resolve(self, name: str) -> Match:
        """As `resolve` above."""
        found = self.find(name)
        if found is None:
            return Match(input=name, name=name.strip() or name, suggestions=self.suggest(name))
        steps = [found]
        while behind := self._one_behind(steps[-1].id, {s.id for s in steps}):
            steps.append(behind)
        last = steps[-1]
        note = " → ".join(f"{s.name} ({s.kind.replace('_', ' ')})" for s in steps) if last.id != found.id else ""
        note = note or (last.name if fold(name) != fold(last.name) else "")
        return Match(input=name, id=last.id, name=last.name, kind=last.kind, faces=self.faces(last.id), note=note)

    def find(self, name: str) -> Named | None:
        """The entity that bears this whole name; a plural counts as its singular."""
        folded = fold(name)
        entity = self._by_name.get(folded) or self._by_name.get(folded.removesuffix("s"))
        return self.entities.get(entity or name)

    def suggest(self, name: str) -> tuple[str, ...]:
        """Up to five known names that look alike, the likest first."""
        from rapidfuzz import fuzz, process

        near = process.extract(fold(name), list(self._spellings), scorer=fuzz.ratio, limit=None, score_cutoff=_CLOSE)
        spelled = [self._spellings[folded] for folded, _, _ in sorted(near, key=lambda hit: (-hit[1], hit[0]))]
        return tuple(dict.fromkeys(spelled))[:5]

    def longer(self, match: Match) -> tuple[str, ...]:
        """Names of other foods, herbs and substances that begin with this one's words, as "grapefruit juice" does with "grapefruit"."""
        if match.kind not in _THINGS:
            return ()
        words = f"{fold(match.name)} "
        found = (e for e in self.entities.values() if e.kind in _THINGS and e.id not in match.faces and fold(e.name).startswith(words))
        return tuple(sorted(e.name for e in found))

    def holding(self, text: str, limit: int) -> tuple[Named, ...]:
        """Entities that have these words in one of their names: first whose name begins with them, and the shortest names first."""
        words = fold(text)
        if not words:
            return ()
        found = {entity for folded, entity in self._by_name.items() if words in folded}
        return tuple(
            sorted((self.entities[e] for e in found), key=lambda e: (not fold(e.name).startswith(words), len(e.name), e.name, e.id))[:limit]
        )

    def faces(self, entity: str) -> tuple[str, ...]:
        """The entity, its salts and brands, and the substances that a combination or brand holds."""
        faces = {entity}
        waiting = [entity]
        while waiting:
            held = {other for _, other in self._behind[waiting.pop()]} - faces
            faces |= held
            waiting += held
        waiting = [entity]
        while waiting:
            sold_as = self._before[waiting.pop()] - faces
            faces |= sold_as
            waiting += sold_as
        return tuple(sorted(faces))

    def _one_behind(self, entity: str, seen: set[str]) -> Named | None:
        """What a brand is sold for or a salt delivers, where that is one thing; ingredients do not stand for the combination."""
        behind = {other for how, other in self._behind[entity] if how != "ingredient"} & self.entities.keys()
        moieties = {moiety for other in behind for how, moiety in self._behind[other] if how == "salt"}
        # A brand that is linked both to a salt and to its moiety is one product all the same.
        narrowed = behind - moieties if len(behind) > 1 else behind
        if len(narrowed) > 1 and len({frozenset(self._moieties(other)) for other in narrowed}) == 1:
            narrowed = {min(narrowed)}
        only = next(iter(narrowed)) if len(narrowed) == 1 else None
        return self.entities[only] if only and only not in seen else None

    def _moieties(self, entity: str) -> set[str]:
        return {other for how, other in self._behind[entity] if how == "salt"} or {entity}


def names_of(named: Mapping[str, Named], ids: Iterable[str]) -> tuple[str, ...]:
    """The preferred names of some entities, sorted."""
    return tuple(sorted(named[i].name for i in ids if i in named))


def _points(folded: str) -> bool:
    return folded in _POINTERS or folded.startswith(_POINTING)


def _text(row: Sequence[str | None]) -> tuple[str, ...]:
    return tuple(value or "" for value in row) if None in row else tuple(row)  # type: ignore[arg-type]  # no None is in it


_INDEXES: Final[WeakKeyDictionary[Store, NameIndex]] = WeakKeyDictionary()
