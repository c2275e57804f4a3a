"""Tables that cross drugs with drugs: a cell is about its row and its column, and where neither is the monograph's drug, about others."""

from __future__ import annotations

import functools
import re
from itertools import groupby
from typing import TYPE_CHECKING, Final

from extract import pipeline, rulebook
from extract.document import above, examples
from extract.frames.who.partners import partners_of
from extract.lexicon import load
from extract.terms.own import NOBODY
from kg.model import GROUPS, Predicate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.document.findings import Finding
    from extract.document.seen import Seen
    from extract.layout.blocks import Block
    from extract.mentions import Mention
    from extract.terms.own import Own

_rule: Final = functools.partial(rulebook.pattern, "columns")

_LETTERS: Final = re.compile(r"[a-z]{2}")
_ONLY_NAMES: Final = re.compile(r"(?:[\ue000-\ue003\s,/+&()]|\b(?:and|or|other|oral)\b)+")
_EMPTY: Final = re.compile(r"[\s.–—-]*(?:n/?[ad]|nd)?[\s.–—-]*", re.IGNORECASE)
"""A cell of names alone, and one that says nothing of its row."""

_PAIR: Final = 2
"""Columns of drugs that make a table one of others alone, and cells that name the two of a row."""


def of_others(seen: Sequence[Seen]) -> frozenset[Block]:
    """The cells that are about others than the monograph's drug, in all tables."""
    cells = (s for s in seen if s.block.columns and s.own is not NOBODY)
    tables = (tuple(table) for _, table in groupby(cells, key=lambda s: (s.block.columns, s.block.caption)))
    return frozenset(s.block for table in tables for s in (*_crossed(table), *_paired(table)))


def roles(s: Seen) -> Iterator[Finding]:
    """What those do whom a row of others is about, by the title over them: "Strong CYP3A4 inhibitor"."""
    return (f for f in examples.find(s, ()) if f.predicate is not Predicate.MEMBER_OF) if _is_first(s) else iter(())


def _crossed(table: Sequence[Seen]) -> Iterator[Seen]:
    """The cells on two others: in the columns of these beside that of the own drug, or else in all rows but its own."""
    own = table[0].own
    titles = dict.fromkeys(table[0].block.columns[1:])
    owns = {t for t in titles if _names_own(t, own)}
    others = {t for t in titles if t not in owns and _is_of_drug(t, own)}
    if not others:
        return
    rows = [(s, [c for c in table if c.block.parent is s.block]) for s in table if _is_first(s)]
    is_of_others = len(others) >= _PAIR and all(_partners(s) for s, _ in rows)
    if not (owns or is_of_others or any(_is_own(s) for s, _ in rows)):
        return
    over = {m.entity.id for title in others for m in above.named(title, own)[0]}
    for row, cells in rows:
        crossing = [c for c in cells if c.block.column in others and not (_is_own(c) or _names_another(c, row))]
        if owns:
            yield from crossing
            is_silent = all(_EMPTY.fullmatch(c.block.text) for c in cells if c.block.column in owns)
            yield from (row,) if crossing and is_silent and not _is_own(row) else ()
        elif crossing and not (_ids(row) <= over or _is_own(row) or any(_names_another(c, row) for c in cells)):
            yield from (row, *cells)


def _paired(table: Sequence[Seen]) -> Iterator[Seen]:
    """The rows that name two others, in a table whose rows name two each and the own drug in some: "Warfarin | amiodarone"."""
    if any(map(_rule("column.sorts").search, table[0].block.columns[:_PAIR])):
        return
    rows = [(s, [c for c in table if c.block.parent is s.block]) for s in table if _is_first(s)]
    pairs = [(row, cells) for row, cells in rows if cells and all(_ONLY_NAMES.fullmatch(s.marks) for s in (row, cells[0]))]
    if any(_is_sorted(row, cells[0]) for row, cells in pairs):
        return
    if any(_is_own_alone(s) for row, cells in pairs for s in (row, cells[0])):
        yield from (s for row, cells in pairs if not any(map(_is_own, (row, *cells))) for s in (row, *cells))


def _is_sorted(one: Seen, other: Seen) -> bool:
    """Whether of two cells one says of what class the other is: "Anticoagulants | warfarin", "aspirin | antiplatelet"."""
    pairs = ((a.entity, b.entity) for a in one.mentions for b in other.mentions)
    return any(load().is_member(a, b) or load().is_member(b, a) for a, b in pairs)


def _is_first(s: Seen) -> bool:
    """Whether a cell says whom its row is about."""
    return s.block.label_end == len(s.block.text) and (s.block.parent is None or s.block.parent.columns != s.block.columns)


def _is_own(s: Seen) -> bool:
    return any(m.own or _is_kin(m, s.own) for m in s.mentions)


def _is_own_alone(s: Seen) -> bool:
    """Whether a cell of names is that of the own drug and no more."""
    return any(m.own for m in s.mentions) and not _partners(s)


def _names_another(c: Seen, row: Seen) -> bool:
    """Whether a cell names partners that its row is not on, as in lists side by side."""
    return not _ids(c) <= _ids(row)


def _ids(s: Seen) -> set[str]:
    return {m.entity.id for m in _partners(s)}


def _partners(s: Seen) -> tuple[Mention, ...]:
    return tuple(m for m in partners_of(s.mentions, s.marks) if m.certain)


def _names_own(title: str, own: Own) -> bool:
    """Whether the title of a column names the own drug, or a class that it is of."""
    return any(m.own or _is_kin(m, own) for m in pipeline.line(title, own)[0])


def _is_kin(m: Mention, own: Own) -> bool:
    return m.entity.kind in GROUPS and any(load().is_member(e, m.entity) for e in (own.whole, *own.ingredients))


def _is_of_drug(title: str, own: Own) -> bool:
    """Whether the title of a column is the name of another drug or class, which is none by its role: these stand over lists."""
    named, marks = above.named(title, own)
    is_role = any(m.entity.roles for m in named)
    return bool(named) and not is_role and not _LETTERS.search(_rule("column.measure").sub("", marks))
