"""Text that speaks of all whom the blocks before it name: "With all of the above, check the INR" below a list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.frames import advice
from extract.frames.partners import partners_of
from extract.layout.topics import Topic
from extract.rulebook import cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.document.findings import Finding
    from extract.document.seen import Seen
    from extract.mentions import Mention


@dataclass(frozen=True, slots=True)
class Before:
    """The partners of the list right before a block, or of the last sentence of the paragraph there, and whether it advises anything."""

    partners: tuple[Mention, ...] = ()
    is_list: bool = False
    is_advised: bool = False

    def then(self, seen: Seen, found: Sequence[Finding]) -> Before:
        """What stands before the next block once `seen` is read; of whom nothing happens to, nothing that follows is said."""
        if seen.topic is not Topic.INTERACTIONS:
            return Before()
        denied = {f.object.id for f in found if f.negated}
        is_advised = any(f.management for f in found)
        if seen.block.is_item:
            here = tuple(m for m in partners_of(seen.mentions, seen.marks) if m.entity.id not in denied)
            earlier = self if self.is_list else Before()
            return Before((*earlier.partners, *here), is_list=True, is_advised=is_advised or earlier.is_advised)
        last = seen.sentences[-1][0] if seen.sentences else 0
        here = tuple(m for m in partners_of(seen.mentions, seen.marks) if m.start >= last and m.entity.id not in denied)
        return Before(here, is_advised=is_advised)


def by(seen: Seen, before: Before) -> tuple[Mention, ...]:
    """Whom of those before it a block speaks of by no name; a colon at its end points to what follows."""
    if not before.partners or seen.block.text.endswith(":"):
        return ()
    marks = seen.marks
    if before.is_list and (cue("resumes").match(marks) or cue("resumes-in-all").search(marks)):
        return before.partners
    if seen.block.is_item or seen.topic is not Topic.INTERACTIONS:
        return ()
    is_bare = before.is_list and not before.is_advised and len(seen.sentences) == 1 and not cue("of-others").search(marks)
    return before.partners if (is_bare or cue("resumes-with-reason").match(marks)) and _only_advises(seen) else ()


def _only_advises(seen: Seen) -> bool:
    """Whether a block names no partner, has no label, and advises something."""
    return not (seen.block.label or partners_of(seen.mentions, seen.marks)) and bool(advice.find(seen.marks))
