"""The pairs of substances that `check` answers otherwise in one store than in the other.

Asked are those that a changed statement or prediction touches: by name, through a group, or as a brand or salt.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, Final

from kg.answers import Status
from kg.bulk import Pairs
from kg.diff.changes import AnswerChange, Field, move_of
from kg.entities import index
from kg.facts import about
from kg.model import GROUPS, Kind, Predicate, Strength
from kg.names import iri, role_name
from kg.store.lookup import lookup
from kg.words import say_change

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.answers import Pair
    from kg.diff.changes import Cause, StatementChange
    from kg.entities import NameIndex
    from kg.model import Entity, Statement
    from kg.reports.corpus import Two
    from kg.store import Store

_SILENT: Final = frozenset({Status.NOTHING_STATED, Status.UNKNOWN})
_ALIASES: Final = frozenset({Predicate.HAS_BRAND, Predicate.SALT_OF})


def changed(before: Store, after: Store, statements: tuple[StatementChange, ...]) -> Iterator[AnswerChange]:
    """The pairs that changed statements and predictions touch and that are answered otherwise."""
    touched = _touched(before, after, statements)
    sides = (Pairs(before), Pairs(after)) if touched else ()
    for two, documents in touched.items():
        was, now = (side.ask(*two) for side in sides)
        if was and now:  # else one substance under two names
            yield from _answer_change(was, now, documents)


def _answer_change(was: Pair, now: Pair, documents: Iterable[tuple[str, Cause]]) -> Iterator[AnswerChange]:
    old, new = _answer(was), _answer(now)
    fields = tuple(Field(name=name, before=old[name], after=new[name]) for name in old if old[name] != new[name])
    is_said = (was.status not in _SILENT, now.status not in _SILENT)
    if fields and any(is_said):
        a, b = min((p.a, p.b) for p in (was, now) if p.status is not Status.UNKNOWN)
        yield AnswerChange(a=a, b=b, move=move_of(*is_said), fields=fields, documents=tuple(sorted(documents)))


def _answer(pair: Pair) -> dict[str, str]:
    directions = {say_change(e.quantity, e.direction, e.drug, None) for e in pair.effects}
    return {"status": pair.status, "direction": "; ".join(sorted(directions)), "advice": ", ".join(pair.management)}


def _touched(before: Store, after: Store, statements: tuple[StatementChange, ...]) -> dict[Two, set[tuple[str, Cause]]]:
    """Pairs of ids, sorted, that may be answered otherwise, with the documents of the statements that touch them."""
    found: dict[Two, set[tuple[str, Cause]]] = defaultdict(set)
    around, indexes = _Around((before, after)), (index(before), index(after))
    sources = {s.key: (change.document, change.cause) for change in statements for s in (change.before, change.after) if s}
    said = ((one, other, [change.statement.key]) for change in statements for one, other in around.pairs(change.statement))
    for one, other, keys in chain(said, _reforecast(before, after)):
        a, b = sorted(_home(entity, indexes) for entity in (one, other))
        if a != b:
            found[a, b].update(sources[key] for key in keys if key in sources)
    return found


def _home(entity: str, indexes: Iterable[NameIndex]) -> str:
    """The substance behind a salt or brand of either store, or the entity itself."""
    return min((home for names in indexes if (home := names.home(entity)) != entity), default=entity)


class _Around:
    """Who stands around an entity in either of some stores."""

    def __init__(self, stores: tuple[Store, ...]) -> None:
        self._stores = stores
        self._known: dict[str, tuple[frozenset[str], frozenset[str]]] = {}

    def pairs(self, s: Statement) -> Iterator[Two]:
        """The pairs of substances whose answer rests on a statement, by name or through a group."""
        sides = (s.subject, s.object)
        groups = [e for e in sides if e.kind in GROUPS]
        if s.predicate is Predicate.INTERACTS_WITH and not groups:
            yield s.subject.id, s.object.id
        elif s.predicate is Predicate.INTERACTS_WITH and len(groups) == 1:
            other = next(e for e in sides if e.kind not in GROUPS)
            yield from ((member, other.id) for member in self._of(groups[0])[0])
        elif s.predicate is Predicate.MEMBER_OF and s.subject.kind not in GROUPS:
            yield from ((s.subject.id, partner) for partner in self._of(s.object)[1])
        elif s.predicate in _ALIASES:
            yield from ((side.id, partner) for side in sides for partner in self._of(side)[1])

    def _of(self, entity: Entity) -> tuple[frozenset[str], frozenset[str]]:
        """The members of a group and the partners of an entity; those of role groups that may hold each other together."""
        if entity.id not in self._known:
            kin = _kin(entity)
            found = [s for store in self._stores for s in about(store, kin).statements]
            members = frozenset(s.subject.id for s in found if _is_member(s, kin))
            sides = (side for s in found if s.predicate is Predicate.INTERACTS_WITH for side in (s.subject, s.object))
            partners = frozenset(side.id for side in sides if side.kind not in GROUPS and side.id not in kin)
            self._known[entity.id] = members, partners
        return self._known[entity.id]


def _is_member(s: Statement, groups: frozenset[str]) -> bool:
    return s.predicate is Predicate.MEMBER_OF and s.object.id in groups and s.subject.kind not in GROUPS


def _kin(entity: Entity) -> frozenset[str]:
    """An entity, and the role groups that have one of its roles at any strength."""
    names = {role_name(replace(role, strength=strength)) for role in entity.roles for strength in (None, *Strength)}
    return frozenset({entity.id, *(iri(Kind.ROLE_GROUP, name) for name in names)})


def _reforecast(before: Store, after: Store) -> Iterator[tuple[str, str, list[str]]]:
    """The pairs of which something else is predicted, with the claims that the predictions rest on."""
    sides: list[dict[Two, dict[tuple[str, str], list[str]]]] = []
    for store in (before, after):
        found: dict[Two, dict[tuple[str, str], list[str]]] = defaultdict(lambda: defaultdict(list))
        for d in lookup(store).every_prediction():
            found[d.precipitant, d.object_drug][d.protein, d.way] += d.premise_keys
        sides.append(found)
    for one, other in sorted(sides[0].keys() | sides[1].keys()):
        old, new = (side.get((one, other), {}) for side in sides)
        if old.keys() != new.keys():
            yield one, other, [key for ways in (old, new) for keys in ways.values() for key in keys]
