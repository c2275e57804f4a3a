"""The answers of `check` for thousands of pairs: facts are looked up in memory instead of in the store."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from kg.check import judge
from kg.entities import index
from kg.facts import Facts, bare
from kg.model import GROUPS, Predicate
from kg.sides import both_ways, is_of_group
from kg.store.lookup import lookup

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.answers import Pair
    from kg.facts import Prediction
    from kg.model import Entity, Statement
    from kg.store import Store

_USED: Final = (Predicate.MEMBER_OF, Predicate.INTERACTS_WITH)


class Pairs:
    """Status, effects and advice of any two entities of a store, as `check` gives them.

    Predictions come without their premises, and no note tells of textbook classes, of kin, of combinations that hold one
    of the two, or of what is predicted against a class (`kg.check`): none of them decides a status.
    """

    def __init__(self, store: Store) -> None:
        self._names = index(store)
        self._memberships: dict[str, list[Statement]] = defaultdict(list)
        self._by_name: dict[tuple[str, ...], list[Statement]] = defaultdict(list)
        self._with_group: dict[str, list[tuple[Entity, Statement]]] = defaultdict(list)
        self._predicted: dict[tuple[str, str], list[Prediction]] = defaultdict(list)
        for s in lookup(store).every_statement(*_USED):
            self._keep(s)
        for d in lookup(store).every_prediction():
            self._predicted[d.precipitant, d.object_drug].append(bare(d))

    def ask(self, one: str, other: str) -> Pair | None:
        """The answer for two ids, or None where they are one substance."""
        drugs = (self._names.resolve(one), self._names.resolve(other))
        faces = [frozenset(drug.faces) for drug in drugs]
        facts = Facts(statements=tuple(self._between(*faces)), predictions=tuple(self._foretold(*faces)))
        pairs = judge(drugs, facts).pairs
        return pairs[0] if pairs else None

    def _keep(self, s: Statement) -> None:
        if s.predicate is Predicate.MEMBER_OF:
            self._memberships[s.subject.id].append(s)
        elif s.predicate is Predicate.INTERACTS_WITH and is_of_group(s):
            for side, group in both_ways(s):
                if group.kind in GROUPS:
                    self._with_group[side.id].append((group, s))
        elif s.predicate is Predicate.INTERACTS_WITH:
            self._by_name[tuple(sorted((s.subject.id, s.object.id)))].append(s)

    def _between(self, one: frozenset[str], other: frozenset[str]) -> Iterator[Statement]:
        """The memberships of either, and each interaction of one with the other, with its class, or with any role group."""
        for mine, theirs in ((one, other), (other, one)):
            named = [s for face in sorted(theirs) for s in self._memberships.get(face, ())]
            yield from named
            classes = theirs | {s.object.id for s in named}
            for face in sorted(mine):
                yield from (s for group, s in self._with_group.get(face, ()) if group.roles or group.id in classes)
        pairs = sorted({tuple(sorted((a, b))) for a in one for b in other})
        yield from (s for pair in pairs for s in self._by_name.get(pair, ()))

    def _foretold(self, one: frozenset[str], other: frozenset[str]) -> Iterator[Prediction]:
        pairs = sorted({pair for a in one for b in other for pair in ((a, b), (b, a))})
        yield from (p for pair in pairs for p in self._predicted.get(pair, ()))
