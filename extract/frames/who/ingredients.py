"""Which ingredients of a product a clause speaks of beside a partner: "[zinc] with antibiotics, iron with levodopa"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.frames.whose import changed_names
from extract.rulebook import cue, macros
from kg.model import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.changes.change import Change
    from extract.frames.clauses import Clause
    from extract.mentions import Mention

_BEHIND: Final = re.compile(
    r"(?:\s+(?:use|therapy|treatment))?\s*\((?!e\.?\s?g\b|such as\b|like\b|including\b)[^()]*\)"
    rf"|\s+(?:for|with)\s+(?:the\s+)?{macros.MACROS['OWN']}"
)
"""Behind a partner or its list, who it is one of: brackets that are none of examples, or "with metformin"."""

_PAIR: Final = re.compile(rf"{macros.MACROS['OWN']}\s+with\s+(?=[^.;:\ue000]*[\ue001-\ue003])")
"""An ingredient with its partners: "[zinc with] antibiotics, [iron with] levodopa"."""

_WITH: Final = re.compile(r"(?:\b(?:with|from|due to)\s+(?:the\s+)?|\(\s*)$")
"""Before each ingredient that something is said of apart: "**Alcohol:** headache with sitagliptin, nausea with metformin"."""

_THAT_OF: Final = re.compile(r"\b(?:that|those)\s+of\s+(?:the\s+)?$")

_SEVERAL: Final = 2


def spoken_of(clause: Clause, change: Change | None, target: Mention) -> tuple[Mention | None, ...]:
    """The ingredients that a clause speaks of beside a partner, each once; the drug of a text on a single one.

    Where each is named "with" its own partners, or in turn, that one; else those whose exposure or effect changes, else the product, else
    those in the brackets or the "for …" behind the partner, else those that are named in one breath, else the first. None of them is one
    of a list that the partner is in.
    """
    owns = _each_once(clause.owns)
    if len(owns) < _SEVERAL:
        return owns or (None,)
    lists = [m.span() for m in changed_names.ROW.finditer(clause.marks)]
    is_here = target in clause.partners  # a label stands outside the clause
    beside = next((span for span in lists if is_here and span[0] <= target.start < span[1]), (0, 0))
    owns = _inside(owns, (0, beside[0]), (beside[1], len(clause.marks))) or owns
    product = tuple(m for m in owns if m.entity.kind is Kind.PRODUCT)
    behind = (_BEHIND.match(clause.marks, target.end) or _BEHIND.match(clause.marks, beside[1])) if is_here else None
    together = [found for span in lists if len(found := _inside(owns, span)) >= _SEVERAL]
    apart = tuple(m for m in owns if _WITH.search(clause.marks, 0, m.start)) if not is_here else ()
    pairs = [m.span() for m in _PAIR.finditer(clause.marks)]
    paired = [span for span in pairs if is_here and len(pairs) >= _SEVERAL and span[1] <= target.start]
    return (
        (_inside(owns, paired[-1]) if paired else _in_turn(owns, clause, target))
        or (_changed(change, clause) if change else ())
        or product
        or (_inside(owns, behind.span()) if behind else ())
        or (apart if len(apart) >= _SEVERAL else ())
        or (together[0] if together else owns[:1])
    )


def _in_turn(owns: Sequence[Mention], clause: Clause, target: Mention) -> tuple[Mention, ...]:
    """The one of several ingredients whose turn it is with a partner, or with its class."""
    if not cue("in-turn").search(clause.marks):
        return ()
    ids = {p.entity.id for p in clause.partners}
    row = [p for p in clause.partners if not any(h.entity.id in ids for h in p.heads)]
    meant = {m.entity.id for m in (target, *target.heads)}
    return tuple(own for own, p in zip(owns, row, strict=True) if p.entity.id in meant) if len(row) == len(owns) else ()


def _changed(change: Change, clause: Clause) -> tuple[Mention, ...]:
    """The ingredients that a clause names as what changes, "that of" another one among them."""
    named = _inside(clause.owns, changed_names.where(change, clause))
    more = (m for m in clause.owns if named and m.start > named[-1].end and _THAT_OF.search(clause.marks, named[-1].end, m.start))
    return _each_once((*named, *more))


def _each_once(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The first mention of each name."""
    return tuple({m.entity.id: m for m in reversed(mentions)}.values())[::-1]


def _inside(mentions: Sequence[Mention], *spans: tuple[int, int]) -> tuple[Mention, ...]:
    return tuple(m for m in mentions if any(a <= m.start < b for a, b in spans))
