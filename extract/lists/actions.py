"""Which examples of "inhibitors/inducers (x, y)" inhibit and which induce."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from extract.lexicon import load
from kg.model import Predicate

if TYPE_CHECKING:
    from extract.mentions import Mention
    from kg.model import Entity

_INDUCING: Final = ("enzyme-inducing antiepileptic drug", "rifamycin antibiotic", "barbiturate")
_INDUCERS: Final = frozenset(
    {"St. John's wort", "efavirenz", "nevirapine", "bosentan", "enzalutamide", "apalutamide", "mitotane", "tobacco"}
)
"""Classes and substances that textbooks call inducers of enzymes, and not inhibitors too."""

_NEAR: Final = 30
"""Characters between the groups and those listed with them; farther off, "CYP inhibitors/inducers: … (e.g., x, y)" leaves it open."""


def told_apart(out: list[Mention]) -> list[Mention]:
    """With the examples of "inhibitors/inducers (x, y)" told apart, where textbooks know an inducer among them; else they stay open."""
    for heads, run in groupby(range(len(out)), key=lambda k: out[k].heads):
        places = list(run)
        if {role.action for h in heads for role in h.entity.roles} != {Predicate.INHIBITS, Predicate.INDUCES}:
            continue
        is_near = out[places[0]].start - heads[-1].end < _NEAR
        inducing = {k for k in places if is_near and _is_inducer(out[k].entity)}
        for k in places if inducing else ():
            action = Predicate.INDUCES if k in inducing else Predicate.INHIBITS
            out[k] = out[k].under(tuple(h for h in heads if any(role.action is action for role in h.entity.roles)))
    return out


def _is_inducer(entity: Entity) -> bool:
    classes = filter(None, map(load().entity, _INDUCING))
    return entity.name in _INDUCERS or any(entity.id == c.id or load().is_member(entity, c) for c in classes)
