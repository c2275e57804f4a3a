"""What the monographs say of every pair in a medication list, from both sides, by name before by class."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from kg.answers import Answer
from kg.check import pairs, regimen
from kg.check.parties import parties_of, sayings
from kg.entities import resolve
from kg.facts import among

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.entities import Match
    from kg.facts import Facts
    from kg.store import Store


def check(store: Store, names: Sequence[str]) -> Answer:
    """Look up a medication list; the order of `names` changes nothing but the order of `drugs`."""
    drugs = tuple(resolve(store, name) for name in names)
    return judge(drugs, among(store, (face for drug in drugs for face in drug.faces)))


def judge(drugs: tuple[Match, ...], facts: Facts) -> Answer:
    """The same on facts at hand."""
    parties = parties_of(drugs, facts)
    said = sayings(parties, facts)
    places = combinations(range(len(parties)), 2)
    judged = (pairs.judge(parties[i], parties[j], said.get((i, j), ()), facts) for i, j in places)
    found = tuple(sorted(judged, key=lambda p: p.urgency))
    return Answer(drugs=drugs, pairs=found, regimen=regimen.findings(drugs, parties, found, facts))
