"""What the monographs say of every pair in a medication list, from both sides, by name before by class."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations as twos
from typing import TYPE_CHECKING, Final

from kg import given
from kg.answers import Answer
from kg.check import combinations, members, pairs, regimen, steps
from kg.check.members import NOTHING
from kg.check.parties import parties_of, sayings
from kg.entities import resolve
from kg.facts import among, dates_of, titled
from kg.model import GROUPS, PROTEINS, WRITTEN_OF, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.check.members import Inner
    from kg.entities import Match
    from kg.facts import Facts
    from kg.store import Store

_CONDITION: Final = "a condition, no drug; looked up is only which of the others are stated to be contraindicated in it"
_PROTEIN: Final = "a protein, no drug; looked up is which part the others are said to play for it"
_CLASS: Final = "a class; give the drug itself where it is known"


def refuse(
    names: Iterable[str], start: Iterable[str] = (), stop: Iterable[str] = ()
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """The three lists that were looked at, which may come only once, as those of a generator do.

    Raise `BadQuery` for what is no medication list: one text, what is no text, an empty name, fewer than two names.
    """
    names, start, stop = given.listed(names), given.listed(start), given.listed(stop)
    given.named((*names, *start, *stop), "`rxloom check imatinib ketoconazole`", differ=True)
    return names, start, stop


def check(store: Store, names: Sequence[str], *, start: Sequence[str] = (), stop: Sequence[str] = (), alternatives: bool = False) -> Answer:
    """Look up a medication list; the order of `names` changes nothing but the order of `drugs`.

    The answer is for the list after `start` came and `stop` went; what that changes stands in `what_if`. With `alternatives`, members of
    the same classes without the stored problem stand beside each pair to be avoided.
    """
    coming, going = ([_entry(store, name) for name in said] for said in (start, stop))
    asked = [_entry(store, name) for name in names]
    listed, gone = set(map(_key, asked)), set(map(_key, going))
    staying = [drug for drug in asked if _key(drug) not in gone]
    everyone = (*staying, *coming, *going)
    inner = members.look_up(store, everyone)
    faces = {face for drug in (*everyone, *inner.combined.every) for face in drug.faces}
    facts = among(store, faces.union(*inner.members.values()))
    answer = judge((*staying, *coming), facts, inner)
    before = judge((*staying, *going), facts, inner).pairs if going else ()
    begun = (steps.started(drug, answer.pairs, is_listed=_key(drug) in listed - gone) for drug in coming)
    ended = (steps.stopped(drug, before, is_listed=_key(drug) in listed) for drug in going)
    what_if = (*begun, *ended)
    answer = replace(answer, what_if=what_if, without_monograph=_without(store, everyone), within=_within(everyone, inner))
    if alternatives:
        from kg.check.alternatives import alternatives as compute

        answer = replace(answer, alternatives=compute(store, answer, facts, lambda others: check(store, others)))
    dates = dates_of(store, answer.documents)
    return replace(answer, dated=tuple((document, dates.get(document)) for document in answer.documents))


def _key(drug: Match) -> str:
    """What makes two entries one."""
    return drug.id or drug.input


def _without(store: Store, drugs: Sequence[Match]) -> tuple[str, ...]:
    """The drugs that no monograph of the store is about: of these it knows what others say, and their silence tells less."""
    asked = [drug for drug in drugs if drug.kind in WRITTEN_OF]
    found = titled(store, (face for drug in asked for face in drug.faces))
    return tuple(sorted({drug.name for drug in asked if not found.intersection(drug.faces)}))


def _within(drugs: Sequence[Match], inner: Inner) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The drugs that combinations of the store hold, with the names of these."""
    held = {drug.name: tuple(product.name for product in inner.combined.products.get(drug.id or "", ())) for drug in drugs}
    return tuple(sorted((name, products) for name, products in held.items() if products))


def _entry(store: Store, name: str) -> Match:
    """What a name on the list was taken for; what is no drug says as what it is looked at."""
    match = resolve(store, name)
    if match.kind is Kind.CONDITION:
        return replace(match, note=_CONDITION)
    if match.kind in PROTEINS:
        return replace(match, note=_PROTEIN)
    if match.kind in GROUPS:
        return replace(match, note=_joined(match.note, _CLASS))
    return match


def _joined(*notes: str) -> str:
    return ", ".join(filter(None, notes))


def judge(drugs: tuple[Match, ...], facts: Facts, inner: Inner = NOTHING) -> Answer:
    """The answer for resolved drugs from facts at hand."""
    parties = parties_of(drugs, facts, inner.members)
    wholes = combinations.wholes_of(parties, inner.combined, facts)
    everyone = [*parties, *(whole.party for whole in wholes)]
    said = sayings(everyone, facts)
    told = members.told(everyone, len(parties), facts, inner)
    notes = combinations.Notes(parties, wholes, said, told, facts)
    judged = []
    for i, j in twos(range(len(parties)), 2):
        a, b, heard = parties[i], parties[j], said.get((i, j), ())
        pair = pairs.judge(a, b, heard, facts, (*told.get((i, j), ()), *notes.of(i, j)))
        parts = combinations.of_parts(pair, (a, b), heard, inner.combined)
        judged.append(replace(pair, conflicts=(*parts, *pair.conflicts)))
    found = tuple(sorted(judged, key=lambda p: p.urgency))
    return Answer(drugs=drugs, pairs=found, regimen=regimen.findings(drugs, parties, found, facts, wholes))
