"""The entries of a medication list as parties of statements, and the statements that speak of two of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import GROUPS, Kind, Predicate, Scope, how_strong
from kg.reason.proteins import member

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.entities import Match
    from kg.facts import Facts
    from kg.model import Entity, Role, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """One entry of the list: every id that is it, the groups that it is a named member of, and the members of a class."""

    name: str
    known: bool
    kind: Kind | None = None
    faces: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    members: frozenset[str] = frozenset()

    @property
    def ids(self) -> frozenset[str]:
        """The ids that it is, or its name where no id is known."""
        return self.faces or frozenset({self.name})


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """A statement seen from a pair: who is subject and who is object, and the groups that it speaks through."""

    statement: Statement
    subject: Party
    object: Party
    through: tuple[str, ...]


Pairs = dict[tuple[int, int], tuple[Saying, ...]]
"""The sayings on each pair of parties, by their places in the list, the smaller first."""


def sayings(parties: Sequence[Party], facts: Facts) -> Pairs:
    """The interaction statements that are about two of the parties, from either side's monograph or a third one."""
    left_out = {(s.document, s.subject.id, s.object.id) for s in facts.statements if s.predicate is Predicate.MEMBER_OF and s.negated}
    places = _places(parties)
    found: dict[tuple[int, int], dict[str, Saying]] = defaultdict(dict)
    for s in facts.statements:
        if s.predicate is Predicate.INTERACTS_WITH:
            for one in _speaking(s, s.subject, places, parties, left_out):
                for other in _speaking(s, s.object, places, parties, left_out) - {one}:
                    saying = _saying(s, parties[one], parties[other])
                    pair = (min(one, other), max(one, other))
                    # said both ways round, a statement counts once: with the first party as its subject
                    if saying and (one < other or s.key not in found[pair]):
                        found[pair][s.key] = saying
    return {pair: tuple(by_key.values()) for pair, by_key in found.items()}


def _saying(s: Statement, subject: Party, target: Party) -> Saying | None:
    """A pair takes part by name on one side at least, and "some" members are not this one."""
    through = tuple(e.name for e, party in ((s.subject, subject), (s.object, target)) if e.id not in party.faces)
    if len(through) > 1 or (through and s.scope is Scope.SOME):
        return None
    return Saying(statement=s, subject=subject, object=target, through=through)


def _places(parties: Sequence[Party]) -> Mapping[str, set[int]]:
    """The parties that an id names or holds, by their places."""
    places: dict[str, set[int]] = defaultdict(set)
    for at, party in enumerate(parties):
        for one in party.faces | party.groups:
            places[one].add(at)
    return places


def _speaking(
    s: Statement, side: Entity, places: Mapping[str, set[int]], parties: Sequence[Party], left_out: set[tuple[str, str, str]]
) -> set[int]:
    """The parties that one side of a statement speaks of: by name, or through a group from which its document does not leave them out."""
    return {at for at in places.get(side.id, ()) if _speaks_of(s, side, parties[at], left_out)}


def _speaks_of(s: Statement, side: Entity, party: Party, left_out: set[tuple[str, str, str]]) -> bool:
    """By name, or through a group from which the same document does not leave this member out."""
    if side.id in party.faces:
        return True
    return side.kind in GROUPS and side.id in party.groups and not any((s.document, face, side.id) in left_out for face in party.faces)


def parties_of(drugs: tuple[Match, ...], facts: Facts, members: Mapping[str, frozenset[str]]) -> list[Party]:
    """The distinct entries, by name; a condition is none. `members` holds those of each class on the list."""
    found: dict[str, Party] = {}
    for drug in (d for d in drugs if d.kind is not Kind.CONDITION):
        key = drug.id or f"unknown {drug.name}"
        faces = frozenset(drug.faces)
        inner = members.get(drug.id or "", frozenset()) - faces
        found[key] = Party(name=drug.name, known=drug.known, kind=drug.kind, faces=faces, groups=groups_of(faces, facts), members=inner)
    return sorted(found.values(), key=lambda p: (p.name, sorted(p.faces)))


def groups_of(faces: frozenset[str], facts: Facts) -> frozenset[str]:
    """The groups that some document names one of `faces` a member of; role groups contain each other by their wording.

    A class that counts as a member of another class hands nothing down: across many documents such chains join everything with everything.
    """
    named = {s.object.id for s in facts.statements if s.predicate is Predicate.MEMBER_OF and not s.negated and s.subject.id in faces}
    roles = {e.id: e for s in facts.statements for e in (s.subject, s.object) if e.roles}
    within = {other.id for group in roles.values() if group.id in named for other in roles.values() if _is_within(group, other)}
    return frozenset((named | within) - faces)


def _is_within(group: Entity, other: Entity) -> bool:
    """Whether every member of one role group belongs to the other by its own wording."""
    return all(any(_covers(wide, narrow) for narrow in group.roles) for wide in other.roles)


def _covers(wide: Role, narrow: Role) -> bool:
    same = (wide.action, member(wide.target.id)) == (narrow.action, member(narrow.target.id))
    return same and how_strong(narrow.strength) >= how_strong(wide.strength)
