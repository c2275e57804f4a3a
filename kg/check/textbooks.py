"""What is said of a class that textbooks count a drug in, where of the drug itself nothing is stated: a note, never a statement.

Which drug belongs to which class is here no sentence of a document, but a row of the tables that come with rxloom (`kg.entities.tables`).
So the status of the pair stays what the documents make it, and the note says whose word the membership is.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Final

from kg.answers import Reason
from kg.entities import index, tables
from kg.facts import within
from kg.model import Kind, Predicate, how_urgent
from kg.quotes import quotes
from kg.sides import both_ways, is_of_all
from kg.words import say_advice

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.check.parties import Party
    from kg.entities import Match
    from kg.facts import Facts
    from kg.model import Statement
    from kg.store import Store

KIND: Final = "textbook"
"""The kind of such a note among the reasons of a pair."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """For each substance (by id) the classes of the graph that textbooks count it in, and what is said of these and the list."""

    classes: Mapping[str, frozenset[str]] = field(default_factory=dict)
    said: tuple[Statement, ...] = ()


def look_up(store: Store, drugs: Sequence[Match]) -> Counted:
    """The textbook classes of all on a list, so far as the graph knows them, with the interactions between these and the list."""
    names = index(store)
    faces = {face for drug in drugs for face in drug.faces}
    classes: dict[str, frozenset[str]] = {}
    for face in faces & names.entities.keys():
        found = map(names.find, tables.classes_of(names.entities[face].name))
        classes[face] = frozenset(one.id for one in found if one and one.kind is Kind.DRUG_CLASS)
    groups = frozenset().union(*classes.values()) - faces
    told = within(store, faces | groups).statements if groups else ()
    return Counted(classes=classes, said=tuple(s for s in told if is_of_all(s) and bool(groups & {s.subject.id, s.object.id})))


def notes(a: Party, b: Party, counted: Counted, facts: Facts) -> tuple[Reason, ...]:
    """What is said of one of the two and a class of the other, the most urgent first."""
    found = [reason for one, other in ((a, b), (b, a)) for reason in _of_classes(one, other, counted, facts)]
    return tuple(sorted(found, key=lambda r: (min(q.urgency for q in r.evidence), r.explanation)))


def _of_classes(one: Party, other: Party, counted: Counted, facts: Facts) -> Iterator[Reason]:
    classes = frozenset().union(*(counted.classes.get(face, frozenset()) for face in one.faces)) - one.groups
    denied = (s for s in facts.statements if s.predicate is Predicate.MEMBER_OF and s.negated and s.subject.id in one.faces)
    excepted = {(s.document, s.object.id) for s in denied}
    told = []
    for s in counted.said:
        for group, partner in both_ways(s):
            if group.id in classes and partner.id in other.faces and (s.document, group.id) not in excepted:
                told.append((group.name, s))
    for name, rows in groupby(sorted(told, key=lambda row: (row[0], row[1].key)), lambda row: row[0]):
        said = [s for _, s in rows]
        what = ", ".join(say_advice(m for s in said for m in s.management)) or "an interaction"
        words = f"textbooks count {one.name} in the class {name}; of {name} and {other.name} it is stated: {what}"
        yield Reason(kind=KIND, explanation=words, evidence=quotes(sorted(said, key=lambda s: how_urgent(s.management))))
