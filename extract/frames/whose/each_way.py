"""Which way each of several partners sends the same thing: "A raises and B lowers it", "raised and lowered by A and B, respectively"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.changes import effects, ways
from extract.lists.joints import is_listed_with
from extract.rulebook import cue
from kg.model import Direction, Predicate, Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.changes.change import Change
    from extract.frames.clauses import Clause
    from extract.mentions import Mention
    from kg.model import Role

_BY_TURNS: Final = re.compile(
    r"\b(?:one|two|three|some|first|former)\b[^.;]{3,60}\b(?:other|others|last|latter|second|third|rest) [a-z]+s?\b"
)
"""What says one thing of some of those named before, another of the rest: "the first two raise it, the last lowers it"."""

_BRACKETS: Final = re.compile(r"\([^()]*\)")
WAYS: Final = {Predicate.INHIBITS: Direction.INCREASE, Predicate.INDUCES: Direction.DECREASE}
"""Which way whoever acts on an enzyme sends its substrates."""

_NOUN: Final = re.compile(
    r"\b(?:levels?|concentrations?|exposure|auc|cmax|absorption|bioavailability|clearance|metabolism|elimination|excretion|half-life)\b"
)
"""What by itself says what it is that changes."""

_COMPARED: Final = re.compile(
    r"\b(?:more|less)(?= (?:than|so)\b|[.,;)]|\s*$)|\b(?:more|less) \w+ly\b"
    r"|\b(?:lesser|greater|lower|smaller|larger|higher|more limited) (?:extent|degree)\b"
)
"""Words that set one partner beside another, and say not which way anything goes: "both raise it, digoxin less so"."""

_UP_OR_DOWN: Final = {Direction.INCREASE, Direction.DECREASE}


def own(change: Change, clause: Clause, target: Mention) -> Change:
    """A change with the direction that a clause which tells of both gives it for one partner."""
    if change.quantity is Quantity.RISK or not ways.goes_both_ways(clause.marks):
        return change
    if _BY_TURNS.search(clause.marks):
        return replace(change, direction=Direction.UNSPECIFIED, auc_ratio=None)
    if target not in clause.partners:
        return change
    is_in_turn = cue("in-turn").search(clause.marks)
    way = _by_role(clause, target) or _in_turn(change, clause, target) if is_in_turn else None
    way = way or _of_part(change, clause, target) or _turned(ways.beside(clause.marks, target.end), change)
    if way or is_in_turn:
        return replace(change, direction=way or Direction.UNSPECIFIED, auc_ratio=None)
    way = _by_role(clause, target)
    return replace(change, direction=way) if way else change


def is_in_turn(marks: str) -> bool:
    """Whether a clause tells of more and of less of several in their order, so that what it denies is of one of them alone."""
    return bool(cue("in-turn").search(marks)) and ways.goes_both_ways(marks)


def _by_role(clause: Clause, target: Mention) -> Direction | None:
    """Which way an inhibitor or inducer sends it, in a clause on both: "inhibitors and inducers raise and lower it, respectively"."""
    if not set(WAYS) <= {role.action for m in clause.partners for role in _roles_of(m)}:
        return None
    mine = {role.action for role in _roles_of(target)} & set(WAYS)
    return WAYS[mine.pop()] if len(mine) == 1 else None


def _in_turn(change: Change, clause: Clause, target: Mention) -> Direction | None:
    """Which way the one of a row goes of whom as many words for change are said: "A and B raise and lower it, respectively".

    Examples go with their group: "azoles (ketoconazole, itraconazole) and anticonvulsants (phenytoin)".
    """
    groups = [m for m in clause.partners if not set(m.heads) & set(clause.partners)]
    meant = target if target in groups else next(m for m in groups if m in target.heads)
    marks = rulebook.blank(_BRACKETS, clause.marks) if len(groups) < len(clause.partners) else clause.marks
    row = next((row for row in _rows(groups, marks) if meant in row and len(row) > 1), ())
    each = [way for _, way in _words(clause.marks)]
    said = each if len(each) == len(row) else [way for way, _ in groupby(each)]
    return _turned(said[row.index(meant)], change) if row and len(said) == len(row) else None


def _of_part(change: Change, clause: Clause, target: Mention) -> Direction | None:
    """Which way a partner goes whose part of a clause tells of one way only, where all parts do: "raised by A, lowered by B".

    A part is what stands behind the names where these come before any word for change, else what stands before them.
    """
    rows, words = _rows(clause.partners, clause.marks), _words(clause.marks)
    is_again = len({m.entity.id for m in clause.partners}) < len(clause.partners)
    if len(rows) <= 1 or is_again or not words:
        return None
    is_agent = rows[0][-1].end <= words[0][0]
    ends = [row[-1].end for row in rows]
    starts = [row[0].start for row in rows]
    spans = pairwise([*starts, len(clause.marks)]) if is_agent else pairwise([0, *ends])
    found = [_way_of_part(clause.marks[a:b], change) for a, b in spans]
    if None in found or len(set(found)) == 1:
        return None
    return next(way for row, way in zip(rows, found, strict=True) if target in row)


def _way_of_part(marks: str, change: Change) -> Direction | None:
    """The one way that a part of a clause tells of, by its noun or else by its words, which then are on the noun of the whole.

    What it tells of another noun is none: "clearance raised by phenytoin [and carbamazepine (reduced effect)]".
    """
    said = {way for _, way in _words(marks)}
    stated = effects.find(marks)
    told = {c.direction for c in stated if c.quantity is change.quantity and not c.denied}
    if len(said) != 1 or (stated and not told):
        return None
    return told.pop() if len(told) == 1 and _NOUN.search(marks) else _turned(said.pop(), change)


def _words(marks: str) -> list[tuple[int, Direction]]:
    """The words for more and for less, each with its place, but none that only sets one partner beside another."""
    marks = rulebook.blank(_COMPARED, marks)
    found = ((m.start(), Direction(rule.value)) for rule, m in rulebook.found("changes", marks))
    return sorted(w for w in found if w[1] in _UP_OR_DOWN)


def _rows(partners: Sequence[Mention], marks: str) -> list[tuple[Mention, ...]]:
    """The partners of a clause, those together that commas and "and" alone part."""
    rows: list[tuple[Mention, ...]] = []
    for m in partners:
        if rows and is_listed_with(marks[rows[-1][-1].end : m.start]):
            rows[-1] = (*rows[-1], m)
        else:
            rows.append((m,))
    return rows


def _turned(way: Direction | None, change: Change) -> Direction | None:
    """The way of an exposure where words say that of a clearance."""
    return ways.OPPOSITE[way] if way and change.is_of_loss else way


def _roles_of(m: Mention) -> tuple[Role, ...]:
    return (*m.entity.roles, *(role for head in m.heads for role in head.entity.roles))
