"""What is said of a combination, for a drug that it holds, and of an ingredient, for the combination: each as what it is.

A monograph on lopinavir/ritonavir speaks of the product. Silence on lopinavir alone would mislead, and to call it a statement on lopinavir
would say more than was read. So the status of the pair stays, and a note tells of which combination the sentence speaks.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from kg.answers import Reason, Status
from kg.check.pairs import judge
from kg.check.parties import Party, groups_of
from kg.entities import index
from kg.model import Kind
from kg.words import say_advice

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.answers import Pair
    from kg.check.parties import Pairs, Saying
    from kg.entities import Match
    from kg.facts import Facts
    from kg.store import Store

KIND: Final = "combination"
"""The kind of a note on what is said of a combination that holds one of the two."""
PART: Final = "ingredient"
"""The kind of a note that tells that what is stated is stated of an ingredient."""

Told = dict[tuple[int, int], tuple[Reason, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Combined:
    """For each drug on a list (by id) the combinations that hold it, each without what it holds.

    `wholes` holds, for each combination on the list (by its name), the ids under which it is spoken of as a whole.
    """

    products: Mapping[str, tuple[Match, ...]] = field(default_factory=dict)
    wholes: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def every(self) -> tuple[Match, ...]:
        """Each combination once, by id."""
        found = {product.id or "": product for held in self.products.values() for product in held}
        return tuple(found[one] for one in sorted(found))


class Whole(NamedTuple):
    """A combination as a party of statements, and the places of the drugs on the list that it holds."""

    party: Party
    holds: frozenset[int]


def look_up(store: Store, drugs: Sequence[Match]) -> Combined:
    """The combinations that hold what is on a list."""
    names = index(store)
    return Combined(
        products={drug.id: held for drug in drugs if drug.id and (held := names.products(drug.id))},
        wholes={drug.name: names.whole(drug.id) for drug in drugs if drug.id and drug.kind is Kind.PRODUCT},
    )


def wholes_of(parties: Sequence[Party], combined: Combined, facts: Facts) -> list[Whole]:
    """The combinations that hold drugs of a list, by id."""
    made = []
    for product in combined.every:
        faces = frozenset(product.faces)
        party = Party(name=product.name, known=True, kind=product.kind, faces=faces, groups=groups_of(faces, facts))
        ids = {drug for drug, held in combined.products.items() if product in held}
        made.append(Whole(party, frozenset(at for at, one in enumerate(parties) if one.faces & ids)))
    return made


class Notes:
    """The notes on combinations and ingredients for the pairs of a list. `said` and `told` run over the list and then the combinations."""

    def __init__(self, parties: Sequence[Party], wholes: Sequence[Whole], said: Pairs, told: Told, facts: Facts) -> None:
        self._parties, self._wholes, self._said, self._told, self._facts = parties, wholes, said, told, facts
        self._predicted = {frozenset((p.precipitant, p.object_drug)) for p in facts.predictions}

    def of(self, i: int, j: int) -> tuple[Reason, ...]:
        """What is said of combinations that hold one of two, or each of them one, in place of those that they hold."""
        found = [*self._of_one(i, j), *self._of_one(j, i), *self._of_both(i, j)]
        return tuple({reason.explanation: reason for reason in found}.values())

    def _of_one(self, held: int, other: int) -> Iterator[Reason]:
        """With the other of the two itself; a rule's word counts only where nothing at all is said of the two."""
        partner = self._parties[other]
        for at, whole in enumerate(self._wholes, len(self._parties)):
            if held not in whole.holds or whole.party.faces & partner.faces:
                continue
            pair = self._judged(other, at, whole.party, partner)
            holds = f"{whole.party.name} holds {self._parties[held].name}"
            if pair and pair.status is Status.STATED:
                yield _stated(pair, f"{holds}; of this combination and {partner.name}")
            elif pair and pair.status is Status.PREDICTED and other not in whole.holds and self._is_open(held, other):
                words = ", ".join(dict.fromkeys(change.words for change in pair.effects))
                evidence = tuple(quote for premise in pair.premises for quote in premise.evidence)
                yield Reason(
                    kind=KIND, explanation=f"{holds}; of this combination and {partner.name} a rule predicts: {words}", evidence=evidence
                )
            for reason in pair.inner if pair else ():
                yield Reason(kind=KIND, explanation=f"{holds}; {reason.explanation}", evidence=reason.evidence)

    def _of_both(self, i: int, j: int) -> Iterator[Reason]:
        """What is stated of two combinations by their names."""
        for at, one in enumerate(self._wholes, len(self._parties)):
            for place, other in enumerate(self._wholes, len(self._parties)):
                if i in one.holds and j in other.holds and (said := self._said.get((min(at, place), max(at, place)))):
                    pair = judge(one.party, other.party, said, self._facts)
                    if pair.status is Status.STATED:
                        holds = f"{one.party.name} holds {self._parties[i].name}, {other.party.name} holds {self._parties[j].name}"
                        yield _stated(pair, f"{holds}; of these combinations")

    def _judged(self, other: int, at: int, whole: Party, partner: Party) -> Pair | None:
        """The answer for a combination, where anything is known of it and the other."""
        said, told = self._said.get((other, at), ()), self._told.get((other, at), ())
        if said or told or self._is_predicted(whole, partner):
            return judge(whole, partner, said, self._facts, told)
        return None

    def _is_open(self, i: int, j: int) -> bool:
        return not self._said.get((min(i, j), max(i, j))) and not self._is_predicted(self._parties[i], self._parties[j])

    def _is_predicted(self, a: Party, b: Party) -> bool:
        return any(frozenset((one, other)) in self._predicted for one in a.faces for other in b.faces)


def _stated(pair: Pair, start: str) -> Reason:
    through = f" (through the class {pair.via_class})" if pair.via_class else ""
    what = ", ".join(say_advice(pair.management) or dict.fromkeys(change.words for change in pair.effects)) or "an interaction"
    return Reason(kind=KIND, explanation=f"{start} it is stated{through}: {what}", evidence=pair.evidence)


def of_parts(pair: Pair, parties: Sequence[Party], said: Sequence[Saying], combined: Combined) -> tuple[Reason, ...]:
    """That what is stated or denied of a combination on the list is so of its ingredients, all of it or some."""
    if pair.status not in {Status.STATED, Status.STATED_NONE}:
        return ()
    heard = [s for s in said if not s.through and s.statement.negated == (pair.status is Status.STATED_NONE)]
    told = []
    for party in parties:
        own = combined.wholes.get(party.name, party.faces)
        ends = [s.statement.subject if s.subject is party else s.statement.object for s in heard]
        parts = sorted({end.name for end in ends if end.id in party.faces - own})
        if parts:
            what = "some of this" if any(end.id in own for end in ends) else "this"
            verb = "denied" if pair.status is Status.STATED_NONE else "stated"
            told.append(Reason(kind=PART, explanation=f"{what} is {verb} of {' and '.join(parts)}, which {party.name} holds", evidence=()))
    return tuple(told)
