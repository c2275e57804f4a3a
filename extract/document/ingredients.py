"""Which ingredient of a product a text speaks of that names none: the one that is no excipient, or of which the paragraph before tells."""

from __future__ import annotations

import functools
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.layout.topics import Topic
from extract.rulebook import cue
from kg.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.document.seen import Seen
    from extract.terms.own import Own
    from kg.model import Entity

_rule: Final = functools.partial(rulebook.pattern, "blocks")


def set_apart(seen: Sequence[Seen], own: Own) -> list[Seen]:
    """The blocks, with the one ingredient that is neither preservative nor buffer as whom they speak of where they name nobody."""
    told = ((s, at) for s in seen if own.ingredients for at in cue("excipient").finditer(s.marks))
    helping = {m.entity.id for s, at in told for m in s.mentions if m.end == at.start() + 1}
    active = [e for e in own.ingredients if e.id not in helping]
    if len(active) != 1 or not helping:
        return list(seen)
    spoken = replace(own, active=active[0])
    return [replace(s, own=spoken) if s.own is own else s for s in seen]


def resumed(seen: Sequence[Seen], own: Own) -> Iterator[Seen]:
    """The blocks, with the ingredient told of last as whom a paragraph among interactions speaks of that names nobody of its own.

    It has a label, or takes up what was told: "**Study 1.** Netupitant doubled dexamethasone. **Study 2.** Docetaxel rose by a third."
    An item stands for itself, and so does a paragraph behind one that speaks of both or of the product, or is headed by an ingredient,
    or under another heading.
    """
    spoken = {e.id: replace(own, active=e) for e in own.ingredients}
    last: Entity | None = None
    headings: tuple[str, ...] = ()
    for s in seen:
        last = last if s.block.headings == headings else None
        headings = s.block.headings
        named = {m.entity.id: m.entity for m in s.mentions if m.own}
        if named:
            (last, *others) = named.values()
            last = None if others or last.kind is Kind.PRODUCT or _is_of_its_own(s) else last
        goes_on = bool(s.block.label_end or s.block.question or _rule("block.goes-on").search(s.marks))
        is_open = goes_on and s.own is own and s.topic is Topic.INTERACTIONS and not (s.block.is_item or s.block.parent)
        yield replace(s, own=spoken[last.id]) if is_open and last and not named and last.id in spoken else s


def _is_of_its_own(s: Seen) -> bool:
    """Whether a block is headed by an ingredient, so that the next label begins anew: "**Simethicone:** …"; a question is no such head."""
    return "?" not in s.block.label and any(m.own and m.end <= s.block.label_end for m in s.mentions)
