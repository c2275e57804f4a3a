"""Classes that a participle narrows to those of their members that a protein handles: "statins metabolized by CYP3A4 (simvastatin)"."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.lists.joints import is_listed_with
from kg.model import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.mentions import Mention


_rule: Final = functools.partial(rulebook.pattern, "role-subjects")


def is_narrowed(whom: Mention, marks: str, verb: int) -> bool:
    """Whether a verb is said of some of a class only."""
    match = _rule("narrowed.participle").match(marks, whom.end) if whom.entity.kind is Kind.DRUG_CLASS else None
    return match is not None and match.end() == verb


def examples(head: Mention, mentions: Sequence[Mention], marks: str) -> tuple[Mention, ...]:
    """Who is named as one of those meant: under the class, or in a row behind its protein."""
    under = tuple(m for m in mentions if any(h.entity.id == head.entity.id for h in m.heads))
    if under := under or _glossed(head, mentions, marks):
        return under
    proteins = [m for m in mentions if m.is_protein and m.start > head.end]
    row: list[Mention] = []
    for m in (m for m in mentions if proteins and m.start > proteins[0].end and not m.is_protein):
        gap = marks[row[-1].end if row else proteins[-1].end : m.start]
        if not m.is_partner or m.is_group or not (is_listed_with(gap) if row else _rule("narrowed.leads").fullmatch(gap)):
            break
        row.append(m)
    return tuple(row)


def _glossed(head: Mention, mentions: Sequence[Mention], marks: str) -> tuple[Mention, ...]:
    """The names that a class in brackets describes: "[metoprolol and nebivolol] (beta-blockers that need CYP2D6)"."""
    row: list[Mention] = []
    for m in reversed([m for m in mentions if m.end <= head.start]):
        gap = marks[m.end : row[-1].start if row else head.start]
        if not m.is_partner or m.is_group or not (is_listed_with(gap) if row else _rule("narrowed.opens").fullmatch(gap)):
            break
        row.append(m)
    return tuple(reversed(row))
