"""What is said of something near an entry, where of the entry itself nothing is stated: a note, never a statement.

Near are the classes that textbooks count a drug in, the members that they count in a class, what the FDA's tables have a drug as (a strong
CYP3A4 inhibitor), and kin among foods, herbs and minerals. Who belongs to whom is here no sentence of a document, but a row of the tables
that come with rxloom (`kg.entities.tables`, `kg.entities.kin`). So the status of the pair stays what the documents make it, and the note
says whose word it rests on.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from kg.answers import Reason
from kg.entities import index, tables
from kg.facts import Facts, ties, within
from kg.model import Kind, Predicate, how_urgent
from kg.quotes import quotes
from kg.reason.proteins import member
from kg.sides import both_ways, is_of_all
from kg.words import counted as counted_words
from kg.words import say_advice, say_change, say_effect

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.check.parties import Party
    from kg.entities import Match, NameIndex
    from kg.facts import Prediction
    from kg.model import Entity, Statement
    from kg.store import Store

KIND: Final = "textbook"
"""The kind of a note on a class or its members among the reasons of a pair."""
KIN: Final = "kin"
"""The kind of a note on what is near to a food, herb or mineral."""
_SHOWN: Final = 5
"""How many notes a pair has; of more it is said how many."""


class Tie(NamedTuple):
    """Why something is near: the kind of note that it makes, whose word it is, and the name."""

    kind: str
    words: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """For each substance (by id, or by name where it has none) what is near to it by id, and what is said of that and the list.

    `parts` are who is said or denied to inhibit, induce or be handled by which protein: there the FDA's word adds nothing.
    """

    near: Mapping[str, Mapping[str, Tie]] = field(default_factory=dict)
    said: tuple[Statement, ...] = ()
    parts: frozenset[tuple[str, Predicate, str]] = frozenset()
    predicted: tuple[Prediction, ...] = ()


def look_up(store: Store, drugs: Sequence[Match]) -> Counted:
    """What is near to all on a list, so far as the graph knows it, with the interactions between that and the list."""
    names = index(store)
    faces = {face for drug in drugs for face in drug.faces}
    called = [(face, names.entities[face].name, drug.name) for drug in drugs for face in drug.faces if face in names.entities]
    called += [(drug.name, drug.substance, drug.substance) for drug in drugs if drug.substance and not drug.known]
    near = {key: _near(names, name, shown) for key, name, shown in called}
    others = frozenset(other for ties in near.values() for other in ties)
    told = within(store, faces | others, touching=others) if others else Facts()
    said = tuple(s for s in told.statements if is_of_all(s) and bool(others & {s.subject.id, s.object.id}))
    parts = frozenset((tie.subject, tie.predicate, member(tie.object)) for tie in ties(store, faces))
    return Counted(near=near, said=said, parts=parts, predicted=told.predictions)


def _near(names: NameIndex, name: str, shown: str) -> dict[str, Tie]:
    """What is near to a name, a brand or salt among them, in the words for the entry as it is shown; a class says more than kin."""
    found = {other: Tie(KIN, words, names.entities[other].name) for other, words in names.kin(name).items()}
    for one in map(names.find, tables.classes_of(name)):
        if one and one.kind is Kind.DRUG_CLASS:
            found[one.id] = Tie(KIND, f"textbooks count {shown} in the class {one.name}", one.name)
    for one in map(names.find, tables.groups_of(name)):
        if one and one.kind is Kind.ROLE_GROUP:
            found[one.id] = Tie(KIND, f"the FDA's tables have {shown} as {one.name}", one.name)
    for one in map(names.find, tables.members_of(name)):
        if one:
            found[one.id] = Tie(KIND, f"textbooks count {one.name} in the class {shown}", one.name)
    return found


def notes(a: Party, b: Party, counted: Counted, facts: Facts) -> tuple[Reason, ...]:
    """What is said of one of the two and of what is near to the other, the most urgent first."""
    found = sorted(
        (reason for one, other in ((a, b), (b, a)) for reason in _of_near(one, other, counted, facts)),
        key=lambda r: (min(q.urgency for q in r.evidence), r.explanation),
    )
    if len(found) > _SHOWN:
        last, more = found[_SHOWN - 1], counted_words(len(found) - _SHOWN, "more note")
        found[_SHOWN - 1] = replace(last, explanation=f"{last.explanation}; and {more} of this kind")
    return tuple(found[:_SHOWN])


def _of_near(one: Party, other: Party, counted: Counted, facts: Facts) -> Iterator[Reason]:
    ties = {near: tie for key in sorted(one.ids) for near, tie in counted.near.get(key, {}).items()}
    denied = (s for s in facts.statements if s.predicate is Predicate.MEMBER_OF and s.negated)
    excepted = {(s.document, end) for s in denied if one.ids & {s.subject.id, s.object.id} for end in (s.subject.id, s.object.id)}
    told = []
    for s in counted.said:
        for near, partner in both_ways(s):
            is_other = partner.id in other.faces and near.id not in one.faces | one.groups | one.members
            if near.id in ties and is_other and (s.document, near.id) not in excepted and not _is_heard(one, near, s, counted, facts):
                told.append((ties[near.id], s))
    for tie, rows in groupby(sorted(told, key=lambda row: (row[0], row[1].key)), lambda row: row[0]):
        said = [s for _, s in rows]
        effects = sorted({say_effect(s.effect, s.subject.name, s.object.name) for s in said if s.effect})
        what = ", ".join(say_advice(m for s in said for m in s.management) or effects) or "an interaction"
        words = f"{tie.words}; of {tie.name} and {other.name} it is stated: {what}"
        yield Reason(kind=tie.kind, explanation=words, evidence=quotes(sorted(said, key=lambda s: how_urgent(s.management))))
    heard = {tie for tie, _ in told}
    yield from _predicted(one, other, {near: tie for near, tie in ties.items() if tie not in heard}, counted, facts)


def _is_heard(one: Party, near: Entity, s: Statement, counted: Counted, facts: Facts) -> bool:
    """Whether the documents themselves make it a member of a role group of which this is said, or tell its part for that protein."""
    if any(s in p.premises and one.faces & {p.precipitant, p.object_drug} for p in facts.predictions):
        return True
    told = [(role.action, member(role.target.id)) for role in near.roles if role.strength is None]
    return bool(told) and all(any((face, *part) in counted.parts for face in one.faces) for part in told)


def _predicted(one: Party, other: Party, ties: Mapping[str, Tie], counted: Counted, facts: Facts) -> Iterator[Reason]:
    """What a rule predicts of kin, as grapefruit juice is of grapefruit, where it predicts nothing of the two and nothing is stated."""
    own = {frozenset((p.precipitant, p.object_drug)) for p in facts.predictions}
    if any(frozenset((a, b)) in own for a in one.faces for b in other.faces):
        return
    told: dict[str, set[Statement]] = {}
    for p in counted.predicted:
        for near, partner in ((p.precipitant, p.object_drug), (p.object_drug, p.precipitant)):
            if near in ties and ties[near].kind == KIN and partner in other.faces and near not in one.faces:
                tie = ties[near]
                change = say_change(p.quantity, p.direction, other.name if partner == p.object_drug else tie.name, None)
                told.setdefault(f"{tie.words}; of {tie.name} and {other.name} a rule predicts: {change}", set()).update(p.premises)
    for words, premises in sorted(told.items()):
        yield Reason(kind=KIN, explanation=words, evidence=quotes(premises))
