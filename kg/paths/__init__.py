"""Interaction paths between two entities: what could make one change the other, each hop with its sentences.

A path is a stated interaction, or a precipitant that acts on a protein which handles the object drug. Groups are stepping
stones only: a member of a group, and what is said of the group. Two drugs that merely share a protein, a precipitant or a
class give no path.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kg.entities import index, resolve
from kg.facts import statements_of, ties, within
from kg.model import PROTEINS, Kind, On, Predicate, Quantity, how_strong
from kg.network import of_statements
from kg.paths.beside import beside, of_combinations
from kg.paths.path import BELONGS, Hop, Path, Routes, explain
from kg.paths.walk import find
from kg.quotes import quotes
from kg.relations import INTERACTS, LOWERS, RAISES
from kg.words import say_advice, say_effect

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.model import Statement
    from kg.network import Network
    from kg.quotes import Quote
    from kg.store import Store

__all__ = ["BELONGS", "Hop", "Path", "Routes", "between", "explain", "find", "search"]

_TOLD: Final = frozenset({RAISES, LOWERS, INTERACTS})
"""The hops that are interactions."""
_ALL: Final = 10_000
"""How many paths are counted: longer ones compete with shorter ones for the places that are shown, and none is left out in silence."""
_UPWARDS: Final = (Predicate.MEMBER_OF, Predicate.SALT_OF)


def search(store: Store, a: str, b: str, *, k: int = 5, max_length: int = 4) -> Routes:
    """The best paths between two names, with the sentences behind each hop; beside them what is stated of the two all the same."""
    ends = (resolve(store, a), resolve(store, b))
    first, second = (end.id for end in ends)
    every: tuple[Path, ...] = ()
    if first and second:
        every = find(between(store, first, second), first, second, k=_ALL, max_length=max_length)
    found = _cite(store, every[:k])
    said = (of_combinations if found else beside)(store, *ends) if first and second and first != second else ()
    return Routes(ends=ends, paths=found, said=said, max_length=max_length, more=len(every) - len(found))


def between(store: Store, a: str, b: str) -> Network:
    """The part of the network in which all paths between two entities lie.

    It holds the two, their salts and the groups above them, the proteins that any of these act on or are handled by, and all role groups.
    """
    kinds = {entity.id: entity.kind for entity in index(store).entities.values()}
    kept = {entity for entity, kind in kinds.items() if kind is Kind.ROLE_GROUP} | {a, b}
    ring = {a, b}
    while ring:
        tied = ties(store, ring)
        above = {t.object for t in tied if t.predicate in _UPWARDS and t.subject in ring}
        salts = {t.subject for t in tied if t.predicate is Predicate.SALT_OF and t.object in {a, b}}
        kept |= {end for t in tied for end in (t.subject, t.object) if kinds.get(end) in PROTEINS}
        ring = (above | salts) - kept
        kept |= ring
    return of_statements(store, kept, within(store, kept).statements)


def _cite(store: Store, paths: Sequence[Path]) -> tuple[Path, ...]:
    """The same paths with the sentences behind each hop, and what these tell of an interaction."""
    statements = {s.key: s for s in statements_of(store, (claim for path in paths for hop in path.hops for claim in hop.claims))}
    return tuple(replace(path, hops=tuple(_cited(hop, statements) for hop in path.hops)) for path in paths)


def _cited(hop: Hop, statements: dict[str, Statement]) -> Hop:
    told = [s for s in map(statements.get, hop.claims) if s]
    return replace(hop, quotes=_quotes(hop, statements), tells=_tells(told) if hop.predicate in _TOLD else ())


def _tells(told: Sequence[Statement]) -> tuple[str, ...]:
    """What changes beside the exposure that the hop itself names, through what, and what is advised; each once."""
    effects = [say_effect(s.effect, s.subject.name, s.object.name) for s in told if s.effect and not _is_named(s)]
    via = [f"through {protein.name}" for s in told for protein in s.via]
    advice = say_advice(m for s in told for m in s.management)
    return tuple(dict.fromkeys((*effects, *sorted(via), *advice)))


def _is_named(s: Statement) -> bool:
    """Whether a hop of its own says that the exposure rises or falls."""
    return s.effect is not None and s.effect.quantity is Quantity.EXPOSURE and s.effect.on is not On.PATIENT


def _quotes(hop: Hop, statements: dict[str, Statement]) -> tuple[Quote, ...]:
    least = how_strong(hop.strength)
    return quotes(s for s in map(statements.get, hop.claims) if s and how_strong(s.strength) >= least)
