"""Through which proteins a sentence says that a change comes about: "because it inhibits P-gp", "through CYP2D6 inhibition"."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.document.findings import via_of
from extract.lists.joints import is_listed_with
from extract.rulebook import cue, macros

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.document.seen import Seen
    from extract.frames.clauses import Piece
    from extract.mentions import Mention
    from kg.model import Entity

_rule: Final = functools.partial(rulebook.pattern, "blocks")


def of(piece: Piece, heads: Sequence[Mention], seen: Seen, begin: int) -> tuple[Entity, ...]:
    """The proteins through which a piece of the sentence at `begin` runs: those of its partner's groups, or those told with its effect."""
    m = piece.partner
    found = m.touches or tuple(dict.fromkeys(via_of(m.entity, [h.entity for h in _above(heads)])))
    if found or piece.negated or piece.change is None:
        return found
    start, end = _stretch(seen, begin + piece.at)
    if macros.PROTEIN not in seen.marks[start:end]:
        return ()
    ways = (*_explained(m, seen, start, end), *_told(m, seen, start, end))
    return tuple(dict.fromkeys(n.entity for a, b in ways for n in seen.mentions if n.is_protein and a <= n.start < b))


def _above(heads: Sequence[Mention]) -> Iterator[Mention]:
    """Groups with those that list them in turn: "drugs metabolized by CYP2D6, including tricyclics (e.g., desipramine)"."""
    for h in heads:
        yield h
        yield from _above(h.heads)


def _stretch(seen: Seen, at: int) -> tuple[int, int]:
    """The stretch of the sentence around a place that tells of one mechanism."""
    start, end = seen.sentence_at(at)
    cuts = [c.end() for c in _rule("block.mechanisms-apart").finditer(seen.marks, start, end)]
    return max((c for c in cuts if c <= at), default=start), min((c for c in cuts if c > at), default=end)


def _explained(m: Mention, seen: Seen, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where brackets behind a partner's name say on what it acts."""
    for n in seen.mentions:
        if n.entity.id == m.entity.id and start <= n.start < end and (told := _rule("block.explained").match(seen.marks, n.end)):
            yield told.span("way")


def _told(m: Mention, seen: Seen, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where a stretch names the way; of several ways, those told behind the partner."""
    found = cue("runs-through").finditer(seen.marks, start, end)
    ways = [w for w in found if not _rule("block.way-denied").search(seen.marks, start, w.start())]
    for w in ways:
        if len(ways) == 1 or _is_of(m, seen, start, w.start()):
            yield w.span("way")


def _is_of(m: Mention, seen: Seen, start: int, at: int) -> bool:
    """Whether a way told at a place is that of a partner: it is among those named last before it, or none are."""
    row: list[Mention] = []
    for n in (n for n in seen.mentions if n.is_partner and start <= n.start < at):
        row = [*row, n] if row and is_listed_with(seen.marks[row[-1].end : n.start]) else [n]
    return not row or m.entity.id in {n.entity.id for n in row}
