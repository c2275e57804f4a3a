"""Ingredients that a product holds for its own sake, and the one that is left to speak of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from extract.rulebook import cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.document.seen import Seen
    from extract.terms.own import Own


def set_apart(seen: Sequence[Seen], own: Own) -> list[Seen]:
    """The blocks, with the one ingredient that is neither preservative nor buffer as whom they speak of where they name nobody."""
    told = ((s, at) for s in seen if own.ingredients for at in cue("excipient").finditer(s.marks))
    helping = {m.entity.id for s, at in told for m in s.mentions if m.end == at.start() + 1}
    active = [e for e in own.ingredients if e.id not in helping]
    if len(active) != 1 or not helping:
        return list(seen)
    spoken = replace(own, active=active[0])
    return [replace(s, own=spoken) if s.own is own else s for s in seen]
