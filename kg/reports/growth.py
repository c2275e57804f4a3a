"""How many pairs each class adds when it stands for its members: the guard against graphs that join everything with everything."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kg.model import GROUPS
from kg.reports.corpus import load, sets
from kg.reports.table import Report
from kg.sides import both_ways, is_of_all

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from kg.model import Entity
    from kg.reason.values import Derived
    from kg.reports.corpus import Corpus, Two
    from kg.reports.table import Cell
    from kg.store import Store

_COLUMNS: Final = ("group", "kind", "members", "partners", "pairs", "stated by name", "added", "added here only", "predicted")
_NOTES: Final = (
    "Members: substances that any document names as members. Partners: those with which the group as a whole is said to interact.",
    "Pairs: members × partners, each once. Added: not stated by name. Added here only: by no other group either.",
    "Predicted: pairs that rules derive from what is said of this group.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth:
    """What one group brings: pairs of its members with its partners, those stated by name among them, and predicted ones."""

    group: Entity
    members: frozenset[str]
    partners: frozenset[str]
    named: frozenset[Two]
    predicted: frozenset[Two]

    @property
    def pairs(self) -> frozenset[Two]:
        """Members × partners, each pair once."""
        return frozenset((min(m, p), max(m, p)) for m in self.members for p in self.partners if m != p)

    @property
    def added(self) -> frozenset[Two]:
        """The pairs that are not stated by name."""
        return self.pairs - self.named


def report(store: Store) -> Report:
    """One row a class or role group that has partners, the one that adds most first."""
    corpus = load(store)
    named = frozenset(two for two, found in corpus.by_name.items() if not all(s.negated for s in found))
    foretold = _predicted(corpus)
    groups = [_growth(corpus, group, named, foretold) for group in _groups(corpus)]
    brought = Counter(two for one in groups for two in one.added)
    predicted = {two for found in foretold.values() for two in found}
    rows = [_row(one, brought) for one in groups]
    unsaid = predicted - named - brought.keys()
    ratios = f"To each pair stated by name, classes add {_ratio(brought, named)}; rules add {_ratio(unsaid, named)} that nothing states."
    return Report(
        name="growth",
        title=f"Growth: {len(named)} pairs stated by name, {len(brought)} more through classes, {len(predicted)} predicted",
        columns=_COLUMNS,
        rows=tuple(sorted(rows, key=lambda row: (-int(row[6]), -int(row[8]), str(row[0])))),
        notes=(ratios, *_NOTES),
    )


def _groups(corpus: Corpus) -> list[tuple[Entity, frozenset[str]]]:
    """Every group that interacts, with the substances that it is said to interact with as a whole."""
    partners: dict[str, set[str]] = defaultdict(set)
    entities: dict[str, Entity] = {}
    for s in corpus.statements:
        if is_of_all(s):
            for group, other in both_ways(s):
                if group.kind in GROUPS and other.kind not in GROUPS:
                    entities[group.id] = group
                    partners[group.id].add(corpus.home(other))
    return [(entities[group], frozenset(found)) for group, found in sorted(partners.items())]


def _growth(corpus: Corpus, group: tuple[Entity, frozenset[str]], named: frozenset[Two], foretold: Mapping[str, frozenset[Two]]) -> Growth:
    entity, partners = group
    return Growth(
        group=entity,
        members=corpus.members.get(entity.id, frozenset()) | corpus.inner_members.get(entity.id, frozenset()),
        partners=partners,
        named=named,
        predicted=foretold.get(entity.id, frozenset()),
    )


def _predicted(corpus: Corpus) -> Mapping[str, frozenset[Two]]:
    """The pairs that rules derive, by the group that a premise speaks of; those without one under the empty name."""
    return sets((group, (min(two), max(two))) for d in corpus.predictions for two in [corpus.parties(d)] for group in _spoken(corpus, d))


def _spoken(corpus: Corpus, d: Derived) -> list[str]:
    """The groups that the premises of a prediction speak of, or the empty name."""
    premises = (corpus.by_key[key] for key in d.premise_keys if key in corpus.by_key)
    return [side.id for s in premises for side in (s.subject, s.object) if side.kind in GROUPS] or [""]


def _row(one: Growth, brought: Counter[Two]) -> tuple[Cell, ...]:
    pairs, added = one.pairs, one.added
    alone = sum(brought[two] == 1 for two in added)
    kind = one.group.kind.words
    return one.group.name, kind, len(one.members), len(one.partners), len(pairs), len(pairs - added), len(added), alone, len(one.predicted)


def _ratio(part: Collection[Two], whole: Collection[Two]) -> str:
    return f"{len(part) / len(whole):.2f}" if whole else "none"
