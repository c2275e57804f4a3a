"""What a table cell says in one breath with what stands over it: "↑ 40%" below "Effect on zelonib", "0.45" below "AUC ratio"."""

from __future__ import annotations

import functools
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract import pipeline, rulebook
from extract.changes import effects, ways
from extract.changes.change import what_changes
from extract.document import interacting, record
from extract.document.above import named
from extract.frames import interactions
from extract.frames.clauses import Piece, Scene
from extract.frames.who.partners import partners_of
from extract.layout.topics import Topic
from extract.rulebook import macros
from extract.terms.in_the_body import is_of_the_body
from kg.model import Management, On, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extract.document.findings import Finding
    from extract.document.seen import Seen
    from extract.layout.blocks import Block

_rule: Final = functools.partial(rulebook.pattern, "columns")

_OVER_ALL: Final = {On.OBJECT: "column.over-others", On.SUBJECT: "column.over-own"}
"""The rules by which a line over a table says on whom all its rows are."""

_INTERVAL: Final = re.compile(r"[(\[]\s*(?:9[05] ?% ?ci:?\s*)?(\d+\.\d+)\s*(?:-|–|to|,|;)\s*(\d+\.\d+)\s*[)\]]")
"""In a cell, an interval that says whether a ratio may be one."""

_SIGNED: Final = re.compile(r"^\s*(?P<sign>[+−–-])\s?(?P<number>\d+(?:\.\d+)?)")
_PERCENT: Final = re.compile(r"%|\bper ?cent")
_INTERVALS: Final = re.compile(r"\b9[05] ?% ?(?:ci|confidence)", re.IGNORECASE)
"""A cell that opens with a signed number, a title over percentages, and what there is no such word."""

_FIGURE: Final = re.compile(r"[↑↓⇑⇓]|\d ?%|\d[ -]?fold|[×x] ?\d")
"""A cell whose figures or arrows are of the exposure below a title that names nothing in particular."""

_OPENING: Final = re.compile(r"\s*[↑↓⇑⇓]{1,4}(?:\s?[\d.,–-]+\s?(?:%|-?fold\b|[x×]))?")
"""How a cell begins that says which way something goes."""

_ADJUSTED: Final = (Management.ADJUST_DOSE,)
"""What a cell advises below a title of doses, or of what to do, that says which way they go."""


def told(found: Sequence[Finding], seen: Seen) -> tuple[Finding, ...]:
    """What a cell tells: by itself, or where it only says which way something goes or nothing at all, with what stands over it."""
    if not (seen.block.column or seen.block.columns):
        return tuple(found)
    is_alone, is_opening = _is_of_column(seen), _opens(found, seen)
    if is_alone or is_opening or not any(f.effect or f.management or f.negated for f in found):
        said = _findings(_read(seen, is_opening=is_opening), seen)
        if is_opening and (said or not _is_of_measure(seen)):
            found = tuple(replace(f, effect=None) for f in found)
        found = said if said and is_alone and not is_opening else (*found, *said)
    found = tuple(_owned((*found, *_findings((*_ordered(seen), *_denied(seen)), seen)), seen))
    return (*found, *_of_kind(found, seen))


def _findings(pieces: Iterable[Piece], seen: Seen) -> tuple[Finding, ...]:
    return tuple(f for piece in pieces for f in interacting.of_piece(piece, seen, 0, record.UNSAID))


def _owned(found: Iterable[Finding], seen: Seen) -> Iterator[Finding]:
    """The findings of a cell that names nobody, an effect on whom the titles of its columns or the line above the table say.

    What works against what ("antagonism") is told beside it, where the table has a column for what comes of it.
    """
    if _rule("column.why").match(seen.block.column) and any(map(_rule("column.outcome").match, seen.block.columns)) and not seen.mentions:
        found = tuple(replace(f, effect=None) if f.effect and f.effect.quantity is Quantity.EFFECT else f for f in found)
    if _is_on_dose(seen):
        said = [f for f in found if not f.negated]
        yield from (replace(f, effect=None, is_open=False, management=tuple(dict.fromkeys((*_ADJUSTED, *f.management)))) for f in said)
        return
    on = None if seen.mentions else _whose(seen)
    for f in found:
        is_of_title = on and f.effect and f.effect.on is not On.PATIENT
        yield replace(f, effect=replace(f.effect, on=on), is_open=False) if is_of_title and f.effect and on else f


def _of_kind(found: Sequence[Finding], seen: Seen) -> Iterator[Finding]:
    """What a cell on the impact of a class by its role tells of the exposure with one of it, as told of the class over its row."""
    cell, row = seen.block, seen.block.parent
    changed = [f for f in found if f.effect and f.effect.quantity is Quantity.EXPOSURE and not f.negated]
    is_one = len({what_changes(f.effect) for f in changed if f.effect}) == 1
    if not (cell.column and row and is_one and _rule("cell.impact").fullmatch(row.text)):
        return
    ids = {f.object.id for f in changed}
    for m in seen.governing():
        if m.entity.roles and m.entity.id not in ids:
            yield replace(changed[0], object=m.entity, object_mention=m.text, management=(), heads=(), scope=None)


def _is_on_dose(seen: Seen) -> bool:
    """Whether a cell only says which way a dose goes, or opens with it, which is no exposure: "↓ 50%" below "Dose of zelonib"."""
    title, cell = seen.block.column.lower(), seen.block.text
    is_way = _is_of_column(seen) or cell.strip() in "↔⇔="
    if seen.mentions or not (is_way or _OPENING.match(cell)):
        return False
    is_of_effect = title.strip() == "action" and not any(map(str.isalpha, cell))  # an arrow below it
    is_order = is_way and _rule("column.action").match(title) and not (ways.is_alone(title) or is_of_effect)
    return bool(is_order or ("dos" in title and _rule("column.on-dose").search(title)))


def _whose(seen: Seen) -> On | None:
    """On whom the first cell of a row, or the titles of its columns, say that an effect is, or else what stands over the table."""
    cell, row = seen.block, seen.block.parent
    if not cell.column or row is None:
        return None
    beside, over, first = (named(words, seen.own)[1] for words in (row.text, cell.column, row.column))
    if _rule("column.on-own").search(beside):
        return On.SUBJECT
    if _rule("column.of-own").match(beside) or _rule("column.of-own").match(over) or _is_on_the_other(cell.column, seen):
        return On.OBJECT
    if _rule("column.on-own").search(over):
        return On.SUBJECT
    if _rule("column.victims").search(first) or _rule("column.agents").search(first):
        return On.OBJECT if _rule("column.victims").search(first) else On.SUBJECT
    lines = (cell.caption, row.parent.text if row.parent else "", *cell.headings[:0:-1])
    told = (on for line in lines if line for on, id_ in _OVER_ALL.items() if _rule(id_).search(named(line, seen.own)[1]))
    return None if macros.OWN in over else next(told, None)


def _is_on_the_other(column: str, seen: Seen) -> bool:
    """Whether a title says that its column is on whom the row names: "the medicine" beside a name is not the drug itself."""
    return bool(_rule("column.on-the-other").match(column) or _rule("column.on-the-other").match(named(column, seen.own)[1]))


def _is_of_column(seen: Seen) -> bool:
    """Whether a cell only says which way it goes, so that its column says of what: "Increase" below "Exposure", "-40%" below "AUC"."""
    if not seen.block.column:
        return False
    words = " ".join(_rule("cell.figures").sub(" ", seen.block.text.lower()).split())
    return ways.is_alone(words) or (words in "+−-" and bool(_SIGNED.match(seen.block.text)))


def _opens(found: Sequence[Finding], seen: Seen) -> bool:
    """Whether a cell begins with which way it goes, and goes on with what to do, so that its column says of what: "↑ monitor".

    So it may below the name of what the body holds: "↓" below "Potassium".
    """
    is_of_exposure = any(f.effect and f.effect.quantity is Quantity.EXPOSURE for f in found)
    if not (is_of_exposure and seen.block.column and _OPENING.match(seen.block.text)) or seen.mentions:
        return False
    return any(f.management for f in found) or _is_on_the_body(seen)


def _is_of_measure(seen: Seen) -> bool:
    """Whether the title of a column says what goes up or down, or whose, or a figure in the cell does: not "↑ monitor" below "Severity"."""
    title = seen.block.column
    if _is_on_the_body(seen):
        return False
    is_on_either = _is_on_the_other(title, seen) or macros.OWN in named(title, seen.own)[1]
    is_of_it = is_on_either or _rule("column.of-anything").fullmatch(_title(title).lower())
    return bool(is_of_it or _FIGURE.search(seen.block.text.lstrip(" ↑↓⇑⇓"))) or any(rulebook.found("quantities", title.lower()))


def _is_on_the_body(seen: Seen) -> bool:
    """Whether a column, beside one of partners, is on what the body holds: "Potassium"."""
    row = seen.block.parent
    return bool(row and named(row.text, seen.own)[0]) and any(map(is_of_the_body, pipeline.line(seen.block.column, seen.own)[0]))


def _read(seen: Seen, *, is_opening: bool = False) -> Iterator[Piece]:
    """What a table cell, or its opening, says in one breath with what stands over it: "Effect on exposure" over "increased"."""
    cell, label = seen.block, seen.governing()
    is_of_others = partners_of(seen.mentions, seen.marks) or any(map(is_of_the_body, seen.mentions))
    if not cell.column or not label or cell.parent is None or is_of_others:
        return
    opening = _OPENING.match(cell.text) if is_opening else None
    if opening and not _is_of_measure(seen):
        return
    said = opening.group() if opening else _spelt_out(cell)
    mentions, marks = pipeline.line(f"{_said_of(cell.column, cell.text, seen)} {said}", seen.own)
    if not partners_of(mentions, marks) and not _may_be_one(cell.text):
        scene = Scene(topic=seen.topic, label=label)
        yield from (piece for piece in interactions.read(marks, mentions, scene) if piece.effect and not piece.negated)


def _said_of(column: str, cell: str, seen: Seen) -> str:
    """What a cell says goes up or down, by its column's title: the exposure, where the title is only whose it is ("Effect on zelonib")."""
    is_told = bool(effects.find(cell.lower()))
    if _is_on_the_other(column, seen) and not is_told:
        return "exposure"
    title = _title(_rule("column.becomes").sub("", column))
    mentions, _ = pipeline.line(title, seen.own)
    if _rule("column.of-anything").fullmatch(title.lower()) and (_FIGURE.search(cell) or _rule("cell.goes").match(cell)):
        return "exposure"
    is_own = any(m.own and m.end - m.start == len(title.strip()) for m in mentions)
    by_number = " ratio" if any(map(_rule("column.by-number").search, (column, seen.block.caption))) else ""
    return f"{title}{' exposure' if is_own and not is_told else ''}{by_number}"


def _denied(seen: Seen) -> Iterator[Piece]:
    """What a cell denies by a sign or a word that means nothing elsewhere: "=" below "Effect", "no" below "Interacts with zelonib?"."""
    cell = seen.block
    if not (cell.column and cell.parent and seen.topic is Topic.INTERACTIONS):
        return
    is_of_change = _rule("column.plain").fullmatch(cell.column) and not _rule("column.by-number").search(cell.column)
    is_nil = is_of_change and _rule("cell.nil").fullmatch(cell.text)
    if is_nil or (_rule("cell.no").fullmatch(cell.text) and _rule("column.whether").fullmatch(named(cell.column, seen.own)[1])):
        yield from (Piece(partner=m, negated=True, rule="denied") for m in seen.governing())


def _ordered(seen: Seen) -> Iterator[Piece]:
    """What the title of a column orders with whom a row names, where its cell says when or how much.

    "Day 5" below "Recheck INR", "50 mg" below "Recommended dose".
    """
    cell = seen.block
    is_of_partners = cell.columns and seen.topic is Topic.INTERACTIONS and cell.parent and not seen.mentions
    is_on_dosage = any("dosage" in heading.lower() for heading in cell.headings)  # elsewhere: as studied
    is_of_dose = _rule("column.set-dose").match(cell.column) or (is_on_dosage and _rule("column.some-dose").match(cell.column))
    if is_of_partners and is_of_dose and _rule("cell.amount").fullmatch(cell.text):
        yield from (Piece(partner=m, management=_ADJUSTED, rule="advice") for m in seen.governing())
    is_of_test = _rule("column.tested").match(cell.column) and _rule("cell.when-tested").fullmatch(cell.text)
    if cell.column and cell.parent and is_of_test and not seen.mentions:
        yield from (Piece(partner=m, management=(Management.MONITOR,), rule="advice") for m in seen.governing())


def _spelt_out(cell: Block) -> str:
    """The text of a cell, a signed number in one piece, with the percent sign that the title of the column has."""
    is_percent = _PERCENT.search(_INTERVALS.sub("", cell.column)) and "%" not in cell.text
    return _SIGNED.sub(lambda m: f"{m['sign']}{m['number']}{'%' if is_percent else ''}", cell.text, count=1)


def _title(column: str) -> str:
    """A column's title as it opens a sentence, the exposure where it names no measure.

    >>> _title("Effect on exposure"), _title("AUC, mean ratio (90% CI)"), _title("Ratio")
    ('exposure', 'AUC', 'exposure')
    """
    bare = " ".join(_rule("column.kinetics").sub("exposure", _rule("column.left-out").sub(" ", column)).split())
    return _rule("column.links").sub("", bare).strip() or ("exposure" if _rule("column.by-number").search(column) else column)


def _may_be_one(cell: str) -> bool:
    """Whether a cell gives a ratio that may as well be one, so that it tells of no change: "1.1 (0.9–1.3)"."""
    interval = _INTERVAL.search(cell)
    return interval is not None and float(interval[1]) <= 1 <= float(interval[2])
