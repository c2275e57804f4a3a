"""The relations that the network knows, and an edge of it as a value: who, what, whom, and the claims that say so."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from kg.model import Direction, Predicate, Strength, how_strong

RAISES: Final = "mayIncreaseExposureOf"
LOWERS: Final = "mayDecreaseExposureOf"
INTERACTS: Final = "interactsWith"
SUBSTRATE: Final = "substrateOf"
INHIBITS: Final = "inhibits"
INDUCES: Final = "induces"
MEMBER: Final = "memberOf"
SUBGROUP: Final = "subgroupOf"
BRAND: Final = "hasBrand"
SALT: Final = "hasActiveMoiety"
TARGETS: Final = "targets"
INDICATED: Final = "indicatedFor"
CONTRAINDICATED: Final = "contraindicatedIn"
GROUP_INHIBITS: Final = "groupInhibits"
GROUP_INDUCES: Final = "groupInduces"
GROUP_SUBSTRATE: Final = "groupSubstrateOf"

RELATIONS: Final = {
    Predicate.INTERACTS_WITH: INTERACTS,
    Predicate.SUBSTRATE_OF: SUBSTRATE,
    Predicate.INHIBITS: INHIBITS,
    Predicate.INDUCES: INDUCES,
    Predicate.MEMBER_OF: MEMBER,
    Predicate.HAS_BRAND: BRAND,
    Predicate.SALT_OF: SALT,
    Predicate.TARGETS: TARGETS,
    Predicate.INDICATED_FOR: INDICATED,
    Predicate.CONTRAINDICATED_IN: CONTRAINDICATED,
}
"""The edge that a statement draws."""
BY_NAME: Final = {Predicate.INHIBITS: GROUP_INHIBITS, Predicate.INDUCES: GROUP_INDUCES, Predicate.SUBSTRATE_OF: GROUP_SUBSTRATE}
"""The edge that the name of a role group draws ("CYP3A4 inhibitor")."""
PREDICTED: Final = "predicted:"
"""Before the key of an edge that a rule says."""
SHIFTS: Final = {Direction.INCREASE: RAISES, Direction.DECREASE: LOWERS}
"""The edge from precipitant to object drug for each way in which exposure goes."""
PREDICATES: Final = (*SHIFTS.values(), *RELATIONS.values(), SUBGROUP, *BY_NAME.values())
"""Every predicate that an edge may have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """One edge with the keys of the claims behind it; of several strengths the strongest, of scopes whether all say "some members"."""

    subject: str
    predicate: str
    object: str
    claims: tuple[str, ...] = ()
    strength: Strength | None = None
    only_some: bool = False
    via: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.predicate not in PREDICATES:
            msg = f"an edge's predicate is one of {', '.join(PREDICATES)}, got {self.predicate!r}"
            raise ValueError(msg)

    @property
    def is_predicted(self) -> bool:
        """A rule says it, no monograph does."""
        return bool(self.rules)

    @property
    def key(self) -> str:
        """The key between two nodes: what is stated and what is predicted never fall together."""
        return f"{PREDICTED}{self.predicate}" if self.is_predicted else self.predicate

    @property
    def words(self) -> dict[str, str]:
        """The edge in plain words, which every graph format takes: several are parted by a blank, what is not said is left out."""
        words = {
            "predicate": self.predicate,
            "basis": "predicted" if self.is_predicted else "stated" if self.claims else "by name",
            "strength": str(self.strength or ""),
            "scope": "some" if self.only_some else "",
            "via": " ".join(self.via),
            "rules": " ".join(self.rules),
        }
        return {name: word for name, word in words.items() if word}


def merged(one: Edge, other: Edge) -> Edge:
    """Two edges that say the same, as one."""
    return replace(
        one,
        claims=_union(one.claims, other.claims),
        strength=max(one.strength, other.strength, key=how_strong),
        only_some=one.only_some and other.only_some,
        via=_union(one.via, other.via),
        rules=_union(one.rules, other.rules),
    )


def _union(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted({*one, *other}))
