"""What class a monograph's own drug belongs to, and where the text speaks of that class and means the drug."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.mentions import shadow
from extract.rulebook import cue

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from extract.seen import Seen
    from kg.model import Entity

_LEAD: Final = 40
"""Characters before a class in which "as" or "other" stands."""


def classes_of(seen: Iterable[Seen]) -> Mapping[str, Entity]:
    """The classes, by id, that the text says the drug or an ingredient is one of ("Imatinib is a tyrosine kinase inhibitor")."""
    found: dict[str, Entity] = {}
    for s in seen:
        groups = [m for m in s.mentions if m.is_group and not m.entity.roles and not m.own]
        for match in cue("is-one-of").finditer(s.marks) if groups else ():
            owner = next(m for m in s.mentions if m.own and m.start <= match.start() < m.end)
            for m in groups:
                if m.start == match.start("kin"):
                    found[m.entity.id] = owner.entity
    return found


def taken_in(s: Seen, kin: Mapping[str, Entity]) -> Seen:
    """The block with its own class read as the drug where the class is what a sentence is about ("Antacids can affect …")."""
    mentions = tuple(
        replace(m, entity=kin[m.entity.id], own=True)
        if m.entity.id in kin and m.start >= s.block.label_end and _is_about(s.marks, m.start, m.end)
        else m
        for m in s.mentions
    )
    return s if mentions == s.mentions else replace(s, mentions=mentions, marks=shadow(s.block.text, mentions))


def _is_about(marks: str, start: int, end: int) -> bool:
    return bool(cue("opens").search(marks[max(0, start - _LEAD) : start]) and cue("does").match(marks[end:]))
