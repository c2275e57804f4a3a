"""Other members of a drug's class for which the graph holds no such problem: computed, never advised."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.answers import Alternative, Status
from kg.entities import index
from kg.facts import members
from kg.model import Kind, Predicate
from kg.quotes import quotes
from kg.risks import is_of_use

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from kg.answers import Answer
    from kg.entities import Match
    from kg.facts import Facts
    from kg.model import Statement
    from kg.store import Store

MOST: Final = 5
"""How many members are shown instead of one drug of one pair."""

_PROBLEM: Final = (Status.STATED, Status.PREDICTED)


def alternatives(store: Store, answer: Answer, facts: Facts, ask: Callable[[Sequence[str]], Answer]) -> tuple[Alternative, ...]:
    """For each pair to be avoided, members of either drug's classes of which neither the pair nor a prediction is stored.

    `ask` answers a list of names.
    """
    by_name = {drug.name: drug for drug in answer.drugs if drug.known}
    grave = [pair for pair in answer.pairs if pair.is_advised_against]
    found = []
    for pair in grave:
        for name, other in ((pair.a, pair.b), (pair.b, pair.a)):
            said = _memberships(store, by_name[name], facts)
            rest = sorted(by_name.keys() - {name})
            judged = ((one, ask([one, *rest])) for one in _candidates(store, by_name[name], rest, said))
            ranked = sorted(row for one, asked in judged for row in _fitting(one, other, asked))
            found += [_alternative(by_name[name], one, heading, problems, other, said) for problems, one, heading in ranked[:MOST]]
    return tuple(found)


def _memberships(store: Store, drug: Match, facts: Facts) -> tuple[Statement, ...]:
    """Who else is named a member of the drug's classes; role groups and classes by a harm are no classes to choose from."""
    own = (s for s in facts.statements if s.predicate is Predicate.MEMBER_OF and not s.negated and s.subject.id in drug.faces)
    return members(store, {s.object.id for s in own if not s.object.roles and is_of_use(s.object.name)})


def _candidates(store: Store, drug: Match, rest: Sequence[str], said: Iterable[Statement]) -> list[str]:
    names = index(store).entities
    ids = {s.subject.id for s in said if s.subject.id in names and names[s.subject.id].kind is Kind.DRUG} - set(drug.faces)
    return sorted({names[i].name for i in ids} - set(rest))


def _fitting(name: str, other: str, answer: Answer) -> Iterator[tuple[int, str, str]]:
    """How many stored problems a candidate has with the rest of the list, where it has none with `other`."""
    own = [pair for pair in answer.pairs if name in {pair.a, pair.b}]
    pair = next((pair for pair in own if other in {pair.a, pair.b}), None)
    # Where the combination is advised against for a class that textbooks count it in, silence on its name recommends nobody.
    if pair is not None and pair.status not in _PROBLEM and not pair.is_inner_advised_against:
        yield sum(pair.status in _PROBLEM for pair in own), name, answer.heading(pair)


def _alternative(drug: Match, name: str, heading: str, problems: int, other: str, said: Iterable[Statement]) -> Alternative:  # noqa: PLR0913, PLR0917
    named = [s for s in said if s.subject.name == name]
    classes = sorted({s.object.name for s in named})
    rest = f"; {problems} stated or predicted with the rest of the list" if problems else ""
    words = f"like {drug.name} a named member of {' and '.join(classes)}; with {other}: {heading}{rest}"
    return Alternative(instead_of=drug.name, because_of=other, name=name, explanation=words, evidence=quotes(named))
