"""How a table cell reads by itself: with the name of its row and the title of its column, "Rifampicin – Effect on AUC: ↓ 40%"."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.model import Predicate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extract.document.findings import Finding
    from extract.layout.blocks import Block


def spelt_out(findings: Iterable[Finding], blocks: Iterable[Block]) -> Iterator[Finding]:
    """The findings, those of cells with clean words that say of which row and column the cell is; where they stand stays the same."""
    cells = sorted((b for b in blocks if b.columns), key=lambda b: b.offsets[0])
    starts = [b.offsets[0] for b in cells]
    for f in findings:
        at = bisect_right(starts, f.evidence.start) - 1
        if at < 0 or f.evidence.end > cells[at].offsets[-1] + 1:
            yield f
            continue
        words = read(cells[at], f.evidence.sentence, f.object_mention if f.predicate is Predicate.INTERACTS_WITH else f.subject_mention)
        yield replace(f, evidence=replace(f.evidence, plain=words))


def read(cell: Block, said: str, party: str) -> str:
    """Words of a cell behind the title of its column, and behind the name of its row where they do not name the other party themselves."""
    row = cell.parent if cell.parent and cell.parent.columns == cell.columns else None
    title = "" if row and row.column == cell.column else cell.column.strip(" :")
    told = f"{title}: {said}" if title else said
    return f"{row.text} – {told}" if row and party.lower() not in said.lower() else told
