"""What class a monograph's own drug belongs to, and where the text speaks of that class and means the drug."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.context import Topic
from extract.lexicon import load
from extract.mentions import shadow
from extract.rulebook import cue

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from extract.mentions import Mention
    from extract.own import Own
    from extract.seen import Seen
    from kg.model import Entity

_OF_ITSELF: Final = (Topic.THERAPY, Topic.KINETICS, Topic.PREGNANCY, Topic.CONTRAINDICATIONS, Topic.DOSING)
"""Matters in which a text that names the class speaks of the drug."""

_LEAD: Final = 40
"""Characters before a class in which "as" or "other" stands."""


def classes_of(seen: Iterable[Seen], own: Own) -> Mapping[str, Entity]:
    """The classes, by id, that the drug or an ingredient is one of, by textbooks or by the text ("Imatinib is a kinase inhibitor")."""
    found: dict[str, Entity] = {}
    for s in seen:
        for m in (m for m in s.mentions if m.is_group and not m.own):
            member = next((e for e in own.ingredients or (own.whole,) if load().is_member(e, m.entity)), None)
            if member:
                found[m.entity.id] = member
        groups = [m for m in s.mentions if m.is_group and not m.entity.roles and not m.own]
        for match in cue("is-one-of").finditer(s.marks) if groups else ():
            owner = next(m for m in s.mentions if m.own and m.start <= match.start() < m.end)
            for m in groups:
                if m.start == match.start("kin"):
                    found[m.entity.id] = owner.entity
    return found


def taken_in(s: Seen, kin: Mapping[str, Entity]) -> Seen:
    """The block with its own class read as the drug where the class is what a sentence is about ("Antacids can affect …").

    "Nitrates or other PDE5 inhibitors" in the monograph of a PDE5 inhibitor: the others are so beside the drug, and nitrates are none.
    """
    mentions = tuple(_taken(m, s, kin) for m in s.mentions)
    return s if mentions == s.mentions else replace(s, mentions=mentions, marks=shadow(s.block.text, mentions))


def _taken(m: Mention, s: Seen, kin: Mapping[str, Entity]) -> Mention:
    if m.entity.id in kin and not m.own and m.start >= s.block.label_end and _is_about(s.marks, m.start, m.end, s.topic):
        return replace(m, entity=kin[m.entity.id], own=True, heads=())
    return m.under(tuple(h for h in m.heads if h.start < m.start or h.entity.id not in kin or load().is_member(m.entity, h.entity)))


def _is_about(marks: str, start: int, end: int, topic: Topic) -> bool:
    before, tail = marks[max(0, start - _LEAD) : start], marks[end:]
    if cue("others").search(before):
        return False
    if cue("measured").match(tail):
        return True
    return topic in _OF_ITSELF or bool(cue("opens").search(before) and cue("does").match(tail))
