"""What is stated of a role group holds for its members, by the claims that make them members."""

from __future__ import annotations

from collections import defaultdict
from operator import itemgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from kg.reason.proteins import member, narrower, worth
from kg.reason.values import Claim, Derived

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

R2: Final = "R2-group-expansion"

Members = dict[str, tuple[Claim, ...]]
"""Who fills every role of a group, each with the claims that say so."""


class Role(NamedTuple):
    """What a member of a role group must do: act so on the protein, at this rank of strength or above (0: any)."""

    property: str
    protein: str
    rank: int


class Stated(NamedTuple):
    """A stated interaction of a group with an object drug; sorts from the vaguest and least sure to the best."""

    has_direction: bool
    confidence: float
    claim: str
    group: str
    object_drug: str
    mechanism: str
    direction: str | None
    document: str


Key = tuple[str, str, str]


def by_group(
    claims: Iterable[Claim], groups: Mapping[str, tuple[Role, ...]], stated: Iterable[Stated], left_out: Collection[tuple[str, str, str]]
) -> Iterator[Derived]:
    """R2: every member of a role group with every object drug of the group, but for (document, substance, group) in `left_out`.

    Sources that contradict each other on the direction predict nothing.
    """
    acting: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        acting[claim.property, member(claim.protein)].append(claim)
    best, torn = _settled(stated)
    members = {group: _members(groups[group], acting) for group in sorted({one.group for one in best.values()}) if group in groups}
    found: dict[tuple[str, str, str, str], list[tuple[Stated, tuple[Claim, ...]]]] = defaultdict(list)
    for one in best.values():
        for precipitant, why in members.get(one.group, {}).items():
            if precipitant != one.object_drug and (one.document, precipitant, one.group) not in left_out:
                protein = narrower(groups[one.group][0].protein, why[0].protein)
                found[precipitant, one.object_drug, protein, one.mechanism].append((one, why))
    for (precipitant, object_drug, protein, mechanism), reasons in sorted(found.items(), key=itemgetter(0)):
        ways = {one.direction for one, _ in reasons if one.direction}
        if len(ways) > 1 or any(_key(one) in torn for one, _ in reasons):
            continue
        yield Derived(
            rule=R2,
            precipitant=precipitant,
            object_drug=object_drug,
            protein=protein,
            mechanism=mechanism,
            direction=max((one for one, _ in reasons), key=_sureness).direction or "",
            premises=tuple(sorted({iri for one, why in reasons for iri in (one.claim, *(claim.iri for claim in why))})),
        )


def _settled(stated: Iterable[Stated]) -> tuple[dict[Key, Stated], set[Key]]:
    """The surest statement on each group, object drug and mechanism, and those on which two sources disagree."""
    best: dict[Key, Stated] = {}
    torn: set[Key] = set()
    for one in stated:
        other = best.get(_key(one), one)
        if one.direction and other.direction and one.direction != other.direction:
            torn.add(_key(one))
        best[_key(one)] = max(one, other, key=_sureness)
    return best, torn


def _members(roles: tuple[Role, ...], acting: Mapping[tuple[str, str], list[Claim]]) -> Members:
    filled: list[dict[str, Claim]] = []
    for role in roles:
        fitting: dict[str, Claim] = {}
        for claim in acting.get((role.property, member(role.protein)), ()):
            old = fitting.get(claim.subject)
            if claim.rank >= role.rank and (old is None or worth(claim) < worth(old)):
                fitting[claim.subject] = claim
        filled.append(fitting)
    everyone = sorted(set.intersection(*(set(fitting) for fitting in filled)))
    return {substance: tuple(fitting[substance] for fitting in filled) for substance in everyone}


def _key(one: Stated) -> Key:
    return one.group, one.object_drug, one.mechanism


def _sureness(one: Stated) -> tuple[bool, float, str]:
    return one.has_direction, one.confidence, one.claim
