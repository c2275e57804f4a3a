"""What a table's rows say of each other: a class over its members, "no data" beside "↔", "warn of drowsiness" beside "none"."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.changes import effects
from extract.document.above import graded
from extract.frames.what_to_do import advice
from extract.lexicon import load
from extract.rulebook import cue
from kg.model import Predicate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extract.document.findings import Finding
    from extract.document.seen import Seen
    from extract.layout.blocks import Block
    from kg.model import Entity

_rule: Final = functools.partial(rulebook.pattern, "columns")


def titles(seen: Sequence[Seen]) -> frozenset[Block]:
    """The rows that only say of what class those below them are.

    One in bold is a title unless lists know members of its class and none of them stands below it; another one only if one does, and
    neither it nor the title of its column says more: "Diuretics (thiazides)", "Diuretics" below "Drugs to avoid".
    """
    found: set[Block] = set()
    below: list[Entity] = []
    for s in reversed(seen):
        is_first = bool(s.block.columns) and s.block.label_end == len(s.block.text)
        if s.block.sorts is None:
            below = [*below, *(m.entity for m in s.mentions if is_first)] if s.block.columns else []
            continue
        classes = [m.entity for m in s.mentions if m.is_partner]
        is_over = any(load().is_member(e, c) for c in classes for e in below)
        is_known = any(load().members_of(c) for c in classes)
        is_sure = s.block.sorts or not classes or any(c.roles for c in classes)
        is_told = any(m.heads and m.entity not in below for m in s.mentions) or (not s.block.sorts and _tells(s.block.column.lower()))
        if (is_over and not is_told) or (is_sure and not is_known):
            found.add(s.block)
        below = []
    return frozenset(found)


def _tells(title: str) -> bool:
    """Whether the title of a column says what comes of those below it, or what to do."""
    return bool(graded(title) or effects.find(title) or advice.find(title))


def told(found: Sequence[tuple[Seen, tuple[Finding, ...]]], rows: frozenset[Block]) -> Iterator[tuple[Seen, tuple[Finding, ...]]]:
    """What is told, without names of rows that leave open what changes and tell nothing of it: "apixaban | not studied | no effect".

    So are those whose cells are blank ("apixaban | –") or answer that there is nothing to tell ("no" below "Avoid?"); such an answer
    states nothing itself, whatever the title would say of a name. What one cell of a row affirms no other denies: "affects it? yes" beside
    "affected by it? no".
    """
    found = tuple((s, _answered(s, here)) for s, here in found)
    affirmed = {row for row, c in _cells(s for s, _ in found) if _affirms(c)}
    found = tuple((s, tuple(f for f in here if not (f.negated and s.block.parent in affirmed))) for s, here in found)
    telling = {
        s.block.parent for s, here in found if _rule("cell.warns").match(s.block.text) or any(f.effect or f.management for f in here)
    }
    silent = (rows | _blank(s for s, _ in found)) - telling
    for s, here in found:
        yield s, tuple(f for f in here if not (s.block in silent and _is_bare(f)))


def _is_bare(f: Finding) -> bool:
    """Whether a finding says no more than that two interact."""
    return f.predicate is Predicate.INTERACTS_WITH and not (f.effect or f.management or f.negated)


def _blank(seen: Iterable[Seen]) -> frozenset[Block]:
    """The rows, by their first cells, that have a blank one for what changes or a harmless answer, and say nothing in the others."""
    cells = tuple(_cells(seen))
    answers = {row for row, c in cells if _is_harmless(c)}
    said = {row for row, c in cells if not (_rule("cell.blank").fullmatch(c.text) or _is_unknown(c.text.lower()) or _is_harmless(c))}
    return frozenset(answers | {row for row, c in cells if _rule("column.of-effects").search(c.column)}) - said


def _is_harmless(cell: Block) -> bool:
    """Whether a cell answers a question so that nothing comes of it: "no" below "Avoid?", "yes" below "Safe to combine?"."""
    if _rule("column.may-be").search(cell.column):
        return bool(_rule("cell.yes").fullmatch(cell.text))
    is_asked = _rule("column.asks").fullmatch(cell.column) or _rule("column.advises").match(cell.column)
    return bool(is_asked and _rule("cell.no").fullmatch(cell.text))


def _affirms(cell: Block) -> bool:
    """Whether a cell answers a question so that something comes of it: "yes" below "Interacts?", "no" below "Safe to combine?"."""
    if _rule("column.may-be").search(cell.column):
        return bool(_rule("cell.no").fullmatch(cell.text))
    is_asked = _rule("column.affirmed").search(cell.column) or _rule("column.advises").match(cell.column)
    return bool(is_asked and _rule("cell.yes").fullmatch(cell.text))


def _answered(seen: Seen, found: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """What a cell says, nothing but a denial where it answers no, or what the legend has its cross advise."""
    cell = seen.block
    if not (cell.column and cell.parent and _rule("cell.no").fullmatch(cell.text)):
        return found
    is_order = _rule("column.may-be").search(cell.column) or not _rule("cell.not-at-all").fullmatch(cell.text)
    return tuple(f for f in found if f.negated or (f.management and is_order))


def left_open(seen: Sequence[Seen]) -> frozenset[Block]:
    """The rows, by their first cells, of which one cell says that it is not known what changes, or warns."""
    return frozenset(row for row, c in _cells(seen) if _rule("cell.warns").match(c.text) or _leaves_open(c))


def _cells(seen: Iterable[Seen]) -> Iterator[tuple[Block, Block]]:
    """The cells of tables behind the first ones of their rows, each with that."""
    yield from ((s.block.parent, s.block) for s in seen if s.block.column and s.block.parent)


def _leaves_open(cell: Block) -> bool:
    """Whether a cell below a title on what changes says that nobody knows."""
    return bool(_rule("column.of-effects").search(cell.column)) and _is_unknown(cell.text.lower())


def _is_unknown(cell: str) -> bool:
    return cell.strip() == "?" or bool(cue("nothing-known").search(cell))


def without_denials(found: Iterable[Finding], seen: Seen, rows: frozenset[Block]) -> tuple[Finding, ...]:
    """What a cell says, without what it denies where another of its row leaves that open and it tells of no expectation itself."""
    is_open = bool(seen.block.column) and seen.block.parent in rows and not _rule("cell.expects").search(seen.block.text)
    return tuple(f for f in found if not (is_open and f.negated))
