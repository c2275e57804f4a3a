"""What the monographs say of every pair in a medication list, from both sides, by name before by class."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING, Final

from kg.answers import Answer
from kg.check import pairs, regimen, steps
from kg.check.parties import parties_of, sayings
from kg.entities import resolve
from kg.facts import among
from kg.model import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.entities import Match
    from kg.facts import Facts
    from kg.store import Store

_CONDITION: Final = "a condition, no drug; looked up is only which of the others are stated to be contraindicated in it"


def check(store: Store, names: Sequence[str], *, start: Sequence[str] = (), stop: Sequence[str] = (), alternatives: bool = False) -> Answer:
    """Look up a medication list; the order of `names` changes nothing but the order of `drugs`.

    The answer is for the list after `start` came and `stop` went; what that changes stands in `what_if`. With `alternatives`, members of
    the same classes without the stored problem stand beside each pair to be avoided.
    """
    coming, going = ([_entry(store, name) for name in said] for said in (start, stop))
    gone = {drug.id or drug.input for drug in going}
    staying = [drug for drug in (_entry(store, name) for name in names) if (drug.id or drug.input) not in gone]
    everyone = (*staying, *coming, *going)
    facts = among(store, (face for drug in everyone for face in drug.faces))
    answer = judge((*staying, *coming), facts)
    before = judge((*staying, *going), facts).pairs if going else ()
    what_if = (*(steps.started(drug, answer.pairs) for drug in coming), *(steps.stopped(drug, before) for drug in going))
    answer = replace(answer, what_if=what_if)
    if alternatives:
        from kg.check.alternatives import alternatives as compute

        answer = replace(answer, alternatives=compute(store, answer, facts, lambda others: check(store, others)))
    return answer


def _entry(store: Store, name: str) -> Match:
    """What a name on the list was taken for; a condition says that it is looked at as one."""
    match = resolve(store, name)
    return replace(match, note=_CONDITION) if match.kind is Kind.CONDITION else match


def judge(drugs: tuple[Match, ...], facts: Facts) -> Answer:
    """The answer for resolved drugs from facts at hand."""
    parties = parties_of(drugs, facts)
    said = sayings(parties, facts)
    places = combinations(range(len(parties)), 2)
    judged = (pairs.judge(parties[i], parties[j], said.get((i, j), ()), facts) for i, j in places)
    found = tuple(sorted(judged, key=lambda p: p.urgency))
    return Answer(drugs=drugs, pairs=found, regimen=regimen.findings(drugs, parties, found, facts))
