"""Those of whom a text says below somebody's label what that does to them, and not the drug: "**Probenecid:** it raises piperacillin"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.frames.whose import changed_names
from extract.lexicon import load
from kg.model import Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.frames.clauses import Clause, Scene
    from extract.mentions import Mention

_STEM: Final = 5
"""Letters that two words for one thing begin with: thyroxine and thyroid hormone do."""

_ITS: Final = re.compile(r"\b(?:its|their|them|both)\b")
"""How a text says that something becomes of those of the label, too: "**Warfarin:** its effect rises, and phenytoin levels"."""


def are_meant(here: Sequence[Mention], clause: Clause, scene: Scene) -> bool:
    """Whether all those that a clause names only tell what changes by the drugs of its label, and the drug at most changes, too.

    Below a class they may be of it ("**Anticoagulants:** the effect of warfarin"), and what goes on from the label goes on to others
    ("**Digoxin:** it raises the level; that of ketoconazole falls").
    """
    if not scene.label or scene.goes_on or any(m.is_group or not m.certain for m in scene.label) or _ITS.search(clause.marks):
        return False
    changes = (c for c in clause.changes if c.quantity is not Quantity.RISK and not c.denied)
    told = [changed_names.where(c, clause) for c in changes]
    are_told = all(any(start <= m.start < end for start, end in told) for m in (*here, *clause.owns))
    return are_told and all(end for _, end in told) and not any(_can_be_of(m, scene.label) for m in here)


def _can_be_of(m: Mention, label: Sequence[Mention]) -> bool:
    """Whether the label may name somebody in other words: "**Thyroxine:** thyroid hormone levels", a class that no list knows."""
    if m.is_group and not load().members_of(m.entity):
        return True
    ids = {x.entity.id for x in (m, *m.heads)}
    return any(x.entity.id in ids or load().is_member(x.entity, m.entity) or _share(x, m) for x in label)


def _share(a: Mention, b: Mention) -> bool:
    """Whether two names share a word or the beginning of one, or the one ends as the other: "**Fosphenytoin:** phenytoin levels"."""
    words, others = a.entity.name.lower().split(), b.entity.name.lower().split()
    return any(v[:_STEM] == w[:_STEM] or v.endswith(w) or w.endswith(v) for v in words for w in others if min(len(v), len(w)) >= _STEM)
