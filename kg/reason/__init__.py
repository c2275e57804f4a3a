"""What mechanism predicts: rules over stated claims, each prediction with the claims that it rests on.

R1-enzyme: who inhibits or induces an enzyme changes the exposure of whoever it metabolizes.
R2-group-expansion: what is stated of a role group holds for its members, by the claims that make them members.
R3-transporter: the same as R1 for a transporter, by the way in which its transport moves exposure.
R4-prodrug: who inhibits the enzyme that makes a prodrug work lowers its effect, who induces it raises it.
Predictions stand in graphs of their own and are derived anew from all claims, so nothing outlives what it rested on.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

from kg.reason import premises
from kg.reason.expansion import R2, by_group
from kg.reason.meeting import R1, R3, R4, by_protein
from kg.reason.values import Derived

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyoxigraph as ox

__all__ = ["FORMAT", "R1", "R2", "R3", "R4", "RULES", "Derived", "derive"]

FORMAT: Final = "6"
"""Changes whenever the same claims give other predictions."""

RULES: Final = (R1, R2, R3, R4)


def derive(store: ox.Store) -> Iterator[Derived]:
    """What the rules derive from every claim of the store: one at a time, always in the same order."""
    claims, moiety, held = premises.claims(store), premises.moieties(store), premises.held(store)
    found = chain(by_protein(claims), by_group(claims, premises.groups(store), premises.stated(store), premises.left_out(store)))
    for p in found:
        # a salt and what it delivers are one substance, which does not interact with itself; nor does a combination with what it holds
        one, other = moiety.get(p.precipitant, p.precipitant), moiety.get(p.object_drug, p.object_drug)
        if one != other and held.isdisjoint((frozenset((p.precipitant, p.object_drug)), frozenset((one, other)))):
            yield p
