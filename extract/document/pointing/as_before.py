"""What a text says by pointing back: "the same" in the cell below, "same precautions" in the sentence or item behind."""

from __future__ import annotations

import functools
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from extract import rulebook
from extract.changes.change import Change
from extract.frames.clauses import Piece
from extract.frames.what_to_do import advice
from extract.rulebook import cue

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping, Sequence

    from extract.document.findings import Finding
    from extract.layout.blocks import Block
    from extract.mentions import Mention
    from kg.model import Effect, Management

_rule: Final = functools.partial(rulebook.pattern, "columns")


class Said(NamedTuple):
    """What was said last: its advice, its effect, whether the text leaves open on whom that is, and whether it only denies."""

    management: tuple[Management, ...] = ()
    effect: Effect | None = None
    is_open: bool = False
    is_denial: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """What was said last, by the title of the column; text outside tables has none."""

    by_column: Mapping[str, Said]

    def said(self, pieces: Sequence[Piece], block: Block) -> Told:
        """What was said last once a sentence has been read; one that denies ends it."""
        is_ended = any(p.negated for p in pieces)
        last = _last(pieces)
        return Told({**self.by_column, block.column: last}) if last.management or is_ended else self

    def of_block(self, found: Sequence[Finding], block: Block) -> Told:
        """What was said last once a block has been read; one that tells of a partner and advises nothing ends it.

        So does a cell that says nothing: below "none" in one row, "ditto" in the next is not the "avoid" above both.
        """
        return Told({**self.by_column, block.column: _last(found)}) if found or block.column else self


def _last(said: Sequence[Piece | Finding]) -> Said:
    """The advice and the effect that stand last."""
    management = next((x.management for x in reversed(said) if x.management), ())
    told = next((x for x in reversed(said) if x.effect and not x.negated), None)
    is_denial = bool(said) and all(x.negated for x in said)
    return Said(management, told.effect if told else None, told.is_open if told else False, is_denial)


def find(pieces: Sequence[Piece], marks: str, block: Block, meant: Sequence[Mention], told: Told) -> Iterator[Piece]:
    """The pieces of a sentence or a cell, with what it points back to; `meant` are those that it speaks of by no name.

    A cell shares the effect of the one above it, too; elsewhere a likeness in effect is read in `alike.py`.
    """
    before = told.by_column.get(block.column, Said())
    is_cell = bool(block.column) and bool(_rule("cell.as-above").fullmatch(block.text)) and not _is_unchanged(block)
    points = cue("same-advice").search(marks)
    advised = (advice.find(marks[: points.start()]) if points else ()) or before.management
    if is_cell and before.is_denial and not pieces:
        yield from (Piece(partner=m, negated=True, rule="denied") for m in meant)
    elif is_cell and before.effect and not pieces:
        yield from (_as_above(m, before) for m in meant)
    elif not advised or not (is_cell or points) or any(p.negated for p in pieces):
        yield from pieces
    elif pieces:
        first = _first_meant(pieces, marks, points) if points else 0
        yield from (replace(p, management=p.management or advised) if p.at + p.partner.start >= first else p for p in pieces)
    else:
        yield from (Piece(partner=m, management=advised, rule="advice") for m in meant)


def _first_meant(pieces: Sequence[Piece], marks: str, points: re.Match[str]) -> int:
    """Where those stand to whom a sentence gives the same advice: behind others whom it advises on, from the words that point to these."""
    advised = [p for p in pieces if p.management]
    return 0 if not advised else max(marks.rfind(";", 0, points.start()), *(p.at + p.partner.start for p in advised)) + 1


def _is_unchanged(cell: Block) -> bool:
    """Whether "the same" may as well say that nothing changes: below "Level", not below "Advice"."""
    return cell.text.lower().strip(" .").endswith("same") and any(rulebook.found("quantities", cell.column.lower()))


def _as_above(partner: Mention, before: Said) -> Piece:
    """What the cell above says, of another partner; its figure is not shared."""
    said = before.effect
    change = Change(quantity=said.quantity, direction=said.direction, outcome=said.outcome or "", start=0, end=0) if said else None
    on = said.on if said else None
    return Piece(partner=partner, change=change, on=on, is_open=before.is_open, management=before.management, rule="effect")
