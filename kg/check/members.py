"""What is said of the members of a class, of who meets a protein, and of textbook classes: silence on the names alone would mislead."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import product
from typing import TYPE_CHECKING, Final

from kg.answers import Reason
from kg.check import combinations, textbooks
from kg.facts import members, within
from kg.model import GROUPS, PROTEINS, Predicate, how_urgent
from kg.quotes import quotes
from kg.sides import both_ways, is_of_all
from kg.store.select import select_for
from kg.words import say, say_advice

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kg.check.parties import Party
    from kg.entities import Match
    from kg.facts import Facts
    from kg.model import Management, Statement
    from kg.store import Store

_SHOWN: Final = 5
"""How many pairs of members are named in one clause."""
_LESSER: Final = "SELECT DISTINCT ?group ?wider WHERE { VALUES ?wider { $iris } ?group rx:subgroupOf+ ?wider }"
_ROLES: Final = frozenset({Predicate.SUBSTRATE_OF, Predicate.INHIBITS, Predicate.INDUCES, Predicate.TARGETS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Inner:
    """For each class on a list (by id) its named members, and the role groups within it with theirs; what ties the list to its proteins.

    `counted` holds the classes that textbooks count the list in, `combined` the combinations that hold what is on it.
    """

    members: Mapping[str, frozenset[str]] = field(default_factory=dict)
    roles: tuple[Statement, ...] = ()
    counted: textbooks.Counted = field(default_factory=textbooks.Counted)
    combined: combinations.Combined = field(default_factory=combinations.Combined)


NOTHING: Final = Inner()


def look_up(store: Store, drugs: Sequence[Match]) -> Inner:
    """What has to be known of the classes and proteins on a list."""
    asked = {drug.id for drug in drugs if drug.id and drug.kind in GROUPS}
    combined = combinations.look_up(store, drugs)
    everyone = (*drugs, *combined.every)
    faces = {face for drug in everyone for face in drug.faces}
    tied = within(store, faces).statements if any(drug.kind in PROTEINS for drug in drugs) else ()
    roles = tuple(s for s in tied if s.predicate in _ROLES)
    return Inner(members=_members(store, asked), roles=roles, counted=textbooks.look_up(store, everyone), combined=combined)


def told(parties: Sequence[Party], listed: int, facts: Facts, inner: Inner) -> dict[tuple[int, int], tuple[Reason, ...]]:
    """What is stated of members, of roles for a protein and of textbook classes, for pairs by place; one at least is listed."""
    found: dict[tuple[int, int], tuple[Reason, ...]] = {}
    for i, j in product(range(listed), range(len(parties))):
        if i >= j:
            continue
        a, b = parties[i], parties[j]
        found[i, j] = (*_of_members(a, b, facts), *_of_roles(a, b, inner.roles), *textbooks.notes(a, b, inner.counted, facts))
    return {pair: reasons for pair, reasons in found.items() if reasons}


def _members(store: Store, asked: set[str]) -> dict[str, frozenset[str]]:
    lesser: dict[str, set[str]] = {group: set() for group in asked}
    for group, wider in select_for(store, _LESSER, asked):
        lesser[str(wider)].add(str(group))
    named = members(store, asked.union(*lesser.values()))
    found = {group: ids | {s.subject.id for s in named if s.object.id in {group, *ids}} for group, ids in lesser.items()}
    return {group: frozenset(ids - {group}) for group, ids in found.items()}


def _of_members(a: Party, b: Party, facts: Facts) -> tuple[Reason, ...]:
    said = [s for s in facts.statements if _speaks(s, a, b)] if a.members or b.members else []
    if not said:
        return ()
    named: dict[tuple[str, str], set[Management]] = {}
    for s in said:
        named.setdefault((min(s.subject.name, s.object.name), max(s.subject.name, s.object.name)), set()).update(s.management)
    ranked = sorted(named.items(), key=lambda row: (how_urgent(row[1]), row[0]))
    words = [f"{one} + {other}{_advice(advice)}" for (one, other), advice in ranked]
    rest = f", and {len(words) - _SHOWN} more" if len(words) > _SHOWN else ""
    return (Reason(kind="members", explanation=f"of members it is stated: {', '.join(words[:_SHOWN])}{rest}", evidence=quotes(said)),)


def _speaks(s: Statement, a: Party, b: Party) -> bool:
    """An interaction of a member of one with the other or with its members; what is said of some members is said of no one of them."""
    if not is_of_all(s):
        return False
    by_name = any(one.id in a.faces and other.id in b.faces for one, other in both_ways(s))
    return not by_name and any(one.id in a.faces | a.members and other.id in b.faces | b.members for one, other in both_ways(s))


def _of_roles(a: Party, b: Party, statements: Iterable[Statement]) -> tuple[Reason, ...]:
    if (a.kind in PROTEINS) == (b.kind in PROTEINS):
        return ()
    return each_once((s for s in statements if any(one.id in a.faces and other.id in b.faces for one, other in both_ways(s))), "role")


def each_once(statements: Iterable[Statement], kind: str) -> tuple[Reason, ...]:
    """Each thing that is said, once in its fullest words, with the sentences of all that say it."""
    found = list(statements)
    said: dict[str, list[Statement]] = {}
    for s in found:
        said.setdefault(say(_fullest(s, found)), []).append(s)
    return tuple(Reason(kind=kind, explanation=words, evidence=quotes(told)) for words, told in sorted(said.items()))


def _fullest(s: Statement, others: Iterable[Statement]) -> Statement:
    """The statement of the same part that says the most: "inhibits CYP3A4 (strong)" says all that "inhibits CYP3A4" does."""
    alike = [o for o in others if _part(o) == _part(s) and (s.hedged or not o.hedged)]
    fuller = [o for o in alike if all(mine in {None, its} for mine, its in zip(_qualifiers(s), _qualifiers(o), strict=True))]
    return max(fuller, key=lambda o: (sum(q is not None for q in _qualifiers(o)), not o.hedged, say(o)))


def _part(s: Statement) -> tuple[object, ...]:
    return s.subject.id, s.predicate, s.object.id, s.negated, s.effect


def _qualifiers(s: Statement) -> tuple[object, ...]:
    return s.strength, s.contribution, s.setting


def _advice(advice: set[Management]) -> str:
    return f" ({', '.join(say_advice(advice))})" if advice else ""
