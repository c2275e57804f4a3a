"""What a text tells of the drug and meals: how food changes it, and whether it is taken with food or without."""

from __future__ import annotations

import functools
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.document.findings import Finding
from extract.lexicon import load
from extract.rulebook import cue
from kg.model import Administration, Direction, Effect, Kind, Management, On, Predicate, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.document.seen import Seen

_rule: Final = functools.partial(rulebook.pattern, "blocks")


def of_empty_stomach(seen: Seen) -> Iterator[Finding]:
    """Better absorption on an empty stomach is less absorption with food."""
    match = cue("empty-stomach").search(seen.marks)
    food = load().entity("food")
    if match and food and not cue("with-or-without").search(seen.marks[slice(*seen.sentence_at(match.start()))]):
        effect = Effect(on=On.SUBJECT, quantity=Quantity.EXPOSURE, direction=Direction.DECREASE, outcome="absorption")
        for speaker in seen.spoken_of(match.end()) or (None,):
            subject = speaker.entity if speaker else seen.own.spoken_of
            yield Finding(
                subject=subject,
                subject_mention=seen.called(subject, speaker),
                predicate=Predicate.INTERACTS_WITH,
                object=food,
                object_mention=food.name,
                evidence=seen.evidence(match.start(), "administration.empty-stomach"),
                effect=effect,
            )


def administration(findings: Sequence[Finding], seen: Sequence[Seen]) -> Iterator[Finding]:
    """How to take the drug with regard to meals, beside a stated effect of food."""
    of_food = (f for f in findings if f.predicate is Predicate.INTERACTS_WITH and f.object.kind is Kind.FOOD and f.object.name == "food")
    stated = [replace(f, effect=None, management=()) for f in of_food if not f.negated]
    if not stated:
        return
    places = [(s, m) for s in seen if (m := next((m for m in _rule("block.with-food").finditer(s.block.text) if m["so"]), None))]
    for s, m in places:
        for told in _of_whom(s, m.end(), stated):
            yield replace(told, evidence=s.evidence(m.start(), "administration.with-food"), administration=Administration.WITH_FOOD)
    for s in () if places else seen:
        if match := cue("apart-from-meals").search(s.marks):
            evidence = s.evidence(match.end() - 1, "administration.empty-stomach")
            for told in _of_whom(s, match.end(), stated):
                yield replace(told, evidence=evidence, administration=Administration.WITHOUT_FOOD, management=(Management.SEPARATE,))


def _of_whom(seen: Seen, at: int, stated: Sequence[Finding]) -> Sequence[Finding]:
    """What is stated of food and the ingredient that a place speaks of, where it speaks of one: "**Sucralfate:** on an empty stomach"."""
    named = {m.entity.id for m in seen.spoken_of(at)}
    others = {e.id for e in seen.own.ingredients} - named if named else set()
    return [f for f in stated if f.subject.id not in others][:1]
