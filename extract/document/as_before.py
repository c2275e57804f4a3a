"""Advice that a text gives by pointing back: "the same" in the cell below, "same precautions" in the sentence or item behind."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from extract.frames.clauses import Piece
from extract.rulebook import cue

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from extract.document.findings import Finding
    from extract.layout.markdown import Block
    from extract.mentions import Mention
    from kg.model import Management

_CELL: Final = re.compile(
    r"\W*(?:(?:exactly |much |just )?(?:the |see |as )?(?:same|ditto|idem|as above|above|likewise|as before)"
    r"|as (?:for|in) (?:the )?(?:row|one|entry|line|drug)s? (?:above|before)"
    r"|(?:the )?same (?:again|here|as (?:above|before|for the (?:row|one) above)))\W*",
    re.IGNORECASE,
)
"""A cell that says what the one above it says."""


@dataclass(frozen=True, slots=True)
class Told:
    """What was advised last, by the title of the column; text outside tables has none."""

    by_column: Mapping[str, tuple[Management, ...]]

    def said(self, pieces: Sequence[Piece], block: Block) -> Told:
        """What was advised last once a sentence has been read; one that denies ends it."""
        last = next((p.management for p in reversed(pieces) if p.management), ())
        is_ended = any(p.negated for p in pieces)
        return Told({**self.by_column, block.column: last}) if last or is_ended else self

    def of_block(self, found: Sequence[Finding], block: Block) -> Told:
        """What was advised last once a block has been read; one that tells of a partner and advises nothing ends it."""
        last = next((f.management for f in reversed(found) if f.management), ())
        return Told({**self.by_column, block.column: last}) if found else self


def find(pieces: Sequence[Piece], marks: str, block: Block, meant: Sequence[Mention], told: Told) -> Iterator[Piece]:
    """The pieces of a sentence or a cell, with the advice that it points back to; `meant` are those that it speaks of by no name."""
    before = told.by_column.get(block.column, ())
    is_cell = bool(block.column) and bool(_CELL.fullmatch(block.text))
    if not before or not (is_cell or cue("same-advice").search(marks)) or any(p.management or p.negated for p in pieces):
        yield from pieces
    elif pieces:
        yield from (replace(p, management=before) for p in pieces)
    else:
        yield from (Piece(partner=m, management=before, rule="advice") for m in meant)
