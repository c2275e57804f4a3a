"""Those that a text lists under words that nothing happens with them: "**Not affected:** digoxin", "No interaction with:" and a list."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.components import unchanged
from extract.context import Topic
from extract.record import UNSAID
from kg.model import Predicate

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from extract.components.interactions import Piece
    from extract.findings import Finding
    from extract.seen import Seen

_BARE: Final = ".list"
"""How the rule of a partner ends of which its own words say nothing."""

_SHORT: Final = 120
"""Characters; a longer text above an item says more than what it lists."""


def under(seen: Seen, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings of a block, denied where its label, the line above its list or its heading says that nothing happens."""
    found = tuple(findings)
    is_open = seen.topic is Topic.INTERACTIONS and not _has_its_own_words(seen) and any(map(_is_bare, found))
    if not (is_open and any(map(unchanged.is_heading, _above(seen)))):
        yield from found
        return
    for f in found:
        rule = f.evidence.rule.removesuffix(_BARE) + ".denied"
        yield replace(f, negated=True, weight=UNSAID, evidence=replace(f.evidence, rule=rule)) if _is_bare(f) else f


def behind_a_change(piece: Piece, changed: Collection[str]) -> bool:
    """Whether a bare denial is about the weight of a change told before of the same partner: "levels rise; no change of dose is needed"."""
    return piece.negated and piece.change is None and not piece.management and piece.partner.entity.id in changed


def _has_its_own_words(seen: Seen) -> bool:
    """Whether an item that a name heads goes on to say something: "Levothyroxine: measure TSH"."""
    return bool(seen.label and seen.block.text[seen.block.label_end :].strip(" .:*"))


def _is_bare(f: Finding) -> bool:
    is_said = f.effect or f.management or f.negated
    return f.predicate is Predicate.INTERACTS_WITH and f.evidence.rule.endswith(_BARE) and not is_said


def _above(seen: Seen) -> Iterator[str]:
    """The words that govern a block: a label that names nobody, those of the items and lines above it, the nearest heading."""
    block = seen.block
    if block.question:
        return
    if block.label and not seen.label:
        yield block.label
    parent = block.parent
    while parent is not None:
        words = parent.label or parent.text
        if len(words) <= _SHORT:
            yield words
        parent = parent.parent if parent.is_item else None
    yield from block.headings[-1:]
