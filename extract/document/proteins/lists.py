"""Proteins in a list below the line that says what they do: "Cleared by" above "CYP3A4" and "CYP2D6 (minor)"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract import pipeline
from extract.document.above import over
from extract.roles import binding, weights
from extract.rulebook.macros import MACROS
from kg.model import Predicate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.document.seen import Seen
    from extract.roles.found import Found
    from kg.model import Contribution

_LONGEST: Final = 80
"""Characters; a longer line above says more than what is done."""

_ALONE: Final = re.compile(
    rf"\W*{MACROS['PROTEINS']}(?:\s+enzymes?)?(?:\s*(?:\([^()\ue000-\uf8ff]{{1,40}}\)|[,–-]\s*[a-z ]{{3,25}}))?\s*[.;]?\s*"
)
"""An item that is its proteins, with no more than how much they do."""


def is_bare(seen: Seen) -> bool:
    """Whether a block is an item that is its proteins, so that only what stands over it can say what they do."""
    return seen.block.is_item and bool(_ALONE.fullmatch(seen.marks))


def find(seen: Seen) -> Iterator[Found]:
    """The roles of a block's bare proteins by the nearest line above that tells any."""
    if not _ALONE.fullmatch(seen.marks):
        return
    for line in _above(seen):
        for joint in (" ", ": "):
            lead = line.rstrip(" :–—-") + joint
            mentions, marks = pipeline.line(lead + seen.block.text, seen.own)
            if any(m.is_protein and m.start < len(lead) for m in mentions):
                return
            if found := [f for f in binding.find(marks, mentions) if f.protein.start >= len(lead)]:
                yield from (replace(f, protein=f.protein.moved(-len(lead)), contribution=_weight(f, seen)) for f in found)
                return


def _weight(found: Found, seen: Seen) -> Contribution | None:
    """The weight of a pathway by all that an item says of it: "CYP2D6, which helps out a little"."""
    is_handling = found.predicate is Predicate.SUBSTRATE_OF and not found.negated
    return found.contribution or (weights.told_behind(seen.marks) if is_handling else None)


def _above(seen: Seen) -> Iterator[str]:
    """The short lines over a block: the items and lead-ins that govern it, and the heading over all of these."""
    yield from (above.text for above in over(seen.block) if len(above.text) <= _LONGEST)
    yield from seen.block.headings[-1:]
