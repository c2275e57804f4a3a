"""Text that speaks of all whom the blocks before it name: "With all of the above, check the INR" below a list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from extract.changes import effects
from extract.document.above import is_bare
from extract.frames.what_to_do import advice
from extract.frames.who.partners import partners_of
from extract.layout.topics import Topic
from extract.rulebook import cue, macros
from extract.terms import conditions
from kg.model import Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.document.findings import Finding
    from extract.document.seen import Seen
    from extract.mentions import Mention


_SHORT: Final = 3
"""Sentences; a longer paragraph tells a story of its own."""


@dataclass(frozen=True, slots=True)
class Before:
    """The items of the list right before a block, or the paragraph there, and whether they advise anything; `spared` do not interact.

    `is_told` says that they tell an effect, or more than names.
    """

    blocks: tuple[Seen, ...] = ()
    spared: frozenset[str] = frozenset()
    is_list: bool = False
    is_advised: bool = False
    is_told: bool = False

    def then(self, seen: Seen, found: Sequence[Finding]) -> Before:
        """What stands before the next block once `seen` is read."""
        if seen.topic is not Topic.INTERACTIONS:
            return Before()
        earlier = self if self.is_list and seen.block.is_item else Before()
        return Before(
            (*earlier.blocks, seen),
            earlier.spared | {f.object.id for f in found if f.negated},
            is_list=seen.block.is_item,
            is_advised=earlier.is_advised or any(f.management for f in found),
            is_told=earlier.is_told
            or not found  # they are only let be
            or any(f.effect or f.negated for f in found)
            or not is_bare(seen.marks[seen.block.label_end :] or seen.marks),
        )

    def partners(self) -> tuple[Mention, ...]:
        """Whom the list names, or the last sentence of the paragraph."""
        here = []
        for seen in self.blocks:
            start = 0 if self.is_list or not seen.sentences else seen.sentences[-1][0]
            here += [m for m in partners_of(seen.mentions, seen.marks) if m.start >= start and m.entity.id not in self.spared]
        return tuple(here)


def by(seen: Seen, before: Before) -> tuple[Mention, ...]:
    """Whom of those before it a block speaks of by no name; a colon at its end points to what follows."""
    return before.partners() if before.blocks and not seen.block.text.endswith(":") and _points_back(seen, before) else ()


def _points_back(seen: Seen, before: Before) -> bool:
    """Whether a block resumes the list before it by its words, or advises something and names nobody."""
    marks = seen.marks
    if before.is_list and (cue("resumes").match(marks) or cue("resumes-in-all").search(marks)):
        return True
    if seen.block.is_item or seen.topic is not Topic.INTERACTIONS:
        return False
    if _is_reason(seen, before):
        return True
    is_alone = before.is_list and not before.is_advised and len(seen.sentences) == 1
    is_of_them = (is_alone or bool(cue("resumes-with-reason").match(marks))) and not cue("of-others").search(marks)
    return is_of_them and _only_advises(seen)


def _is_reason(seen: Seen, before: Before) -> bool:
    """Whether a short paragraph right below a list of bare names tells a harm of nobody, which is why they are listed."""
    if before.is_told or not before.is_list or before.blocks[-1].block.headings != seen.block.headings or len(seen.sentences) > _SHORT:
        return False
    if seen.block.label or partners_of(seen.mentions, seen.marks) or cue("of-others").search(seen.marks):
        return False
    said = seen.marks[slice(*seen.sentences[0])]
    if said.lstrip().startswith(macros.OWN) or conditions.are_meant(said):
        return False
    return any(c.quantity is Quantity.RISK and not (c.denied or c.is_relief) for c in effects.find(seen.marks[slice(*seen.sentences[0])]))


def _only_advises(seen: Seen) -> bool:
    """Whether a block names no partner, has no label, and advises something."""
    return not (seen.block.label or partners_of(seen.mentions, seen.marks)) and bool(advice.find(seen.marks))
