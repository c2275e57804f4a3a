"""All that a graph holds, in memory, as reports look at it: who speaks of whom, in which document, and whose document that is."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final, TypeVar

from kg.entities import index
from kg.model import GROUPS, PROTEINS, Direction, Management, On, Predicate, Quantity, how_urgent
from kg.names import wider
from kg.sides import is_of_group
from kg.store.lookup import lookup
from kg.store.select import select

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.entities import NameIndex
    from kg.model import Entity, Statement
    from kg.reason.values import Derived
    from kg.store import Store

_DOCUMENTS: Final = """SELECT ?path ?title ?part WHERE {
  ?m a rx:Monograph ; rx:path ?path ; dcterms:subject ?title OPTIONAL { ?title rx:hasIngredient ?part } } ORDER BY ?path ?title ?part"""
_ABSORPTION: Final = ("absor", "bioavailab")

Value = TypeVar("Value")

Two = tuple[str, str]
"""Two substances by id, sorted."""


@dataclass(frozen=True, kw_only=True)
class Corpus:
    """Statements and predictions. A salt or brand counts as its substance throughout.

    `about` is the substance of each document's title, `owners` are that and the ingredients of a combination.
    """

    statements: tuple[Statement, ...]
    predictions: tuple[Derived, ...]
    about: Mapping[str, str]
    owners: Mapping[str, frozenset[str]]
    index: NameIndex

    @cached_property
    def by_key(self) -> Mapping[str, Statement]:
        """Every statement by its key."""
        return {s.key: s for s in self.statements}

    @cached_property
    def by_name(self) -> Mapping[Two, tuple[Statement, ...]]:
        """Every interaction, stated or denied, of two substances that are both named."""
        found: dict[Two, list[Statement]] = defaultdict(list)
        for s in self.statements:
            two = self.pair(s)
            if two and not is_of_group(s):
                found[two].append(s)
        return {two: tuple(found[two]) for two in sorted(found)}

    @cached_property
    def monographs(self) -> Mapping[str, frozenset[str]]:
        """The documents that have each substance for their title."""
        return sets((about, document) for document, about in self.about.items())

    @cached_property
    def members(self) -> Mapping[str, frozenset[str]]:
        """The substances that some document names as members of each class."""
        named = (s for s in self.statements if s.predicate is Predicate.MEMBER_OF and not s.negated and s.subject.kind not in GROUPS)
        return sets((s.object.id, self.home(s.subject)) for s in named)

    @cached_property
    def inner_members(self) -> Mapping[str, frozenset[str]]:
        """The members of each role group that it has by way of the groups that lie in it by their wording."""
        groups = {e.id: e for s in self.statements for e in (s.subject, s.object) if e.roles}
        return sets((outer.id, member) for e in groups.values() for outer in wider(e) for member in self.members.get(e.id, ()))

    @cached_property
    def classes(self) -> Mapping[str, frozenset[str]]:
        """The classes of each substance, by the same statements."""
        return sets((member, group) for group, members in self.members.items() for member in members)

    def home(self, entity: Entity) -> str:
        """The substance behind an entity."""
        return self.index.home(entity.id)

    def name(self, entity: str) -> str:
        """The preferred name of an id."""
        named = self.index.entities.get(entity)
        return named.name if named else entity

    def parties(self, derived: Derived) -> Two:
        """The substances behind precipitant and object drug of a prediction, in this order."""
        return self.index.home(derived.precipitant), self.index.home(derived.object_drug)

    def pair(self, s: Statement) -> Two | None:
        """The two parties of an interaction statement, or None for other statements and for a thing with itself."""
        if s.predicate is not Predicate.INTERACTS_WITH or s.subject.kind in PROTEINS or s.object.kind in PROTEINS:
            return None
        one, other = sorted((self.home(s.subject), self.home(s.object)))
        return (one, other) if one != other else None

    def shift(self, s: Statement, quantity: Quantity = Quantity.EXPOSURE) -> tuple[str, Direction] | None:
        """The substance of which a statement says that its exposure (or effect) rises or falls, and which of the two."""
        effect = s.effect
        if effect is None or effect.quantity is not quantity or effect.direction is Direction.UNSPECIFIED or effect.on is On.PATIENT:
            return None
        return self.home(s.subject if effect.on is On.SUBJECT else s.object), effect.direction


def load(store: Store) -> Corpus:
    """Read a whole store."""
    names, found = index(store), lookup(store)
    documents = [(str(path), title, part) for path, title, part in select(store, _DOCUMENTS)]
    return Corpus(
        statements=tuple(found.every_statement()),
        predictions=tuple(found.every_prediction()),
        about={path: names.home(str(title)) for path, title, _ in documents},
        owners=sets((path, names.home(entity)) for path, *entities in documents for entity in entities if entity),
        index=names,
    )


def sets(pairs: Iterable[tuple[str, Value]]) -> dict[str, frozenset[Value]]:
    """All that comes with each key, in the order in which the keys first come.

    >>> sets([("a", 1), ("b", 2), ("a", 3)])
    {'a': frozenset({1, 3}), 'b': frozenset({2})}
    """
    found: dict[str, set[Value]] = defaultdict(set)
    for key, value in pairs:
        found[key].add(value)
    return {key: frozenset(values) for key, values in found.items()}


def is_of_absorption(s: Statement) -> bool:
    """Whether a statement speaks of what happens before any enzyme: no rule predicts that, so none agrees with it or contradicts it."""
    outcome = (s.effect.outcome or "" if s.effect else "").lower()
    return any(part in outcome for part in _ABSORPTION)


def urgency(statements: Iterable[Statement]) -> int:
    """How urgent the advice of some statements is (`kg.model.how_urgent`), 0 the most."""
    return how_urgent(m for s in statements for m in s.management)


def advice(rank: int) -> str:
    """The word for a rank of `urgency`, empty for none."""
    return str(tuple(Management)[rank]) if rank < len(Management) else ""
