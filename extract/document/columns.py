"""What a table cell says in one breath with what stands over it: "↑ 40%" below "Effect on zelonib", "0.45" below "AUC ratio"."""

from __future__ import annotations

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
from extract.frames.partners import partners_of
from extract.layout.topics import Topic
from extract.terms.in_the_body import is_of_the_body
from kg.model import Management, On, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extract.document.findings import Finding
    from extract.document.seen import Seen
    from extract.layout.blocks import Block

_BECOMES: Final = re.compile(r"^\W*what (?:happens to|becomes of|it does to)\s+", re.IGNORECASE)
_CHANGED: Final = "(?:changes?|effects?|influence|impact|action)"
_THE_OTHER: Final = (
    r"(?:it|them|(?:the\s+|that\s+)?(?:(?:other|second|partner|interacting|co-?administered|concomitant|listed)\s+)?"
    r"(?:drug|medicine|medication|partner|substance|companion)s?)"
)
_ON_THE_OTHER: Final = re.compile(
    rf"^\W*(?:what\s+(?:happens\s+to|becomes\s+of|\ue000+\s+does\s+to)|{_CHANGED}\s+(?:of\s+\ue000+\s+)?(?:in|on|of))"
    rf"\s+(?:(?:the\s+)?(?:plasma\s+|blood\s+)?(?:levels?|concentrations?|exposure|auc)\s+(?:of|to)\s+)?{_THE_OTHER}\W*$",
    re.IGNORECASE,
)
"""The title of a column on whom the row names."""

_ON_OWN: Final = re.compile(
    rf"^\W*(?:(?:{_CHANGED}\s+(?:in|on)|changes?\s+of)\s+(?:the\s+)?(?:\w+\s+of\s+)?\ue000+(?:['’]s)?(?:\s+(?!on\b|of\b)\w+){{0,2}}"
    r"|what\s+(?:happens\s+to|becomes\s+of)\s+(?:the\s+)?(?:\w+\s+of\s+)?\ue000+(?:\s+levels?)?"
    r"|(?:\w+\s+of\s+)?\ue000+(?:['’]s)?\s+(?:plasma\s+|blood\s+)?(?:levels?|concentrations?|exposure|auc))\W*$"
)
_OF_OWN: Final = re.compile(r"\W*(?:effects?|influence|impact|actions?)\s+of\s+\ue000+\W*$")
_VICTIMS: Final = re.compile(
    r"\b(?:affected|changed|altered|influenced|raised|increased|lowered|reduced|decreased|modified)\s+by\s+\ue000"
    r"|\b(?:victims?|objects?)\b|^\W*(?:affected|altered|changed)\s+(?:drug|medicine|medication|agent|substance|medicinal\s+product)s?\W*$|^\W*substrates?\W*$|\bthat\s+\ue000+\s+(?:affects|changes|alters|influences|raises|lowers|increases|decreases)\b"
)
_AGENTS: Final = re.compile(
    r"\b(?:perpetrators?|precipitants?)\b|^\W*(?:inhibitor|inducer)s?\W*$|\b(?:that|which)\s+(?:may\s+|can\s+)?(?:affect|change|alter|influence)s?\s+\ue000"
    r"|\b(?:affect|chang|alter|influenc)ing\s+\ue000"
)
"""The titles of a column on the drug itself, on what it does, of a first one that names whom it acts on, and of one of who acts on it."""

_NOT_OWN: Final = r"(?:(?!\bon\b)[^\ue000.;:])*"
_OVER_ALL: Final = {
    On.OBJECT: re.compile(rf"\beffects?\s+of\s+\ue000+{_NOT_OWN}\bon\b[^\ue000]*$|\bin\s+the\s+presence\s+of\s+\ue000"),
    On.SUBJECT: re.compile(
        rf"\beffects?\s+of\s+{_NOT_OWN}\bon\s+[^.;:\ue000]*\ue000+[^\ue000]*$|\bfor\s+\ue000+\s+in\s+the\s+presence\s+of\s+[^\ue000]*$"
    ),
}
"""What a line over a table says of all its rows: "Effect of zelonib on other drugs", "AUC of zelonib in the presence of others"."""

_BY_NUMBER: Final = re.compile(r"\bratios?\b|\bgmrs?\b|\bfold\b|\bwith(?: ?/ ?| or | and )without\b|\bno effect = 1", re.IGNORECASE)
"""The title of a column of numbers that say how many times as much there is."""

_LEFT_OUT: Final = re.compile(
    r";.*|\bwith(?: ?/ ?| or | and )without\b.*|\([^()]*\)|%|\b(?:9[05] ?% ?)?(?:ci|confidence intervals?)\b"
    r"|\b(?:percent(?:age)?|fold|ratios?|gmrs?|mean|geometric|ls|least[- ]squares?|estimated?|values?|relative|observed|predicted)\b"
    r"|\b(?:changes?|effects?|influence|impact)\s+(?:of\s+(?:co-?administration|combination|concomitant\s+use"
    r"|(?:the\s+)?(?:(?:other|second|partner|interacting|co-?administered)\s+)?(?:drug|medicine|medication|partner|substance)s?)\s+)?(?:in|on|of|for|to)\b"
    r"|\b(?:changes?|effects?|influence|impact)(?=\W*(?:$|auc|cmax))|(?:(?<=^)|(?<=[,%]\s))%?\s?changes?(?=\s*(?:\(|$))|[Δ∆]|[,:]",
    re.IGNORECASE,
)
_LINKS: Final = re.compile(r"^(?:(?:in|on|of|for|to|the|by)\s+)+|\s+(?:in|on|of|for|to|by|with)$", re.IGNORECASE)
"""What there says how it was taken, and what then stands idle at its ends: "Mean ratio (90% CI) of [zelonib AUC]"."""

_KINETICS: Final = re.compile(r"\b(?:pk|pharmacokinetic)(?:\s+parameters?)?(?=\s*(?:$|auc|cmax|of\b))", re.IGNORECASE)
_FIGURES: Final = re.compile(r"(?:\([^()]*\)|[\d.,–-]+|%|×|≈|~|\b(?:fold|times|by|about|approximately|up to|to|ca|x)\b|[*†‡§#^])")
_INTERVAL: Final = re.compile(r"[(\[]\s*(?:9[05] ?% ?ci:?\s*)?(\d+\.\d+)\s*(?:-|–|to|,|;)\s*(\d+\.\d+)\s*[)\]]")
"""In a cell, figures beside a word or arrow, and an interval that says whether a ratio may be one."""

_SIGNED: Final = re.compile(r"^\s*(?P<sign>[+−–-])\s?(?P<number>\d+(?:\.\d+)?)")
_PERCENT: Final = re.compile(r"%|\bper ?cent")
_INTERVALS: Final = re.compile(r"\b9[05] ?% ?(?:ci|confidence)", re.IGNORECASE)
"""A cell that opens with a signed number, a title over percentages, and what there is no such word."""

_OF_ANYTHING: Final = re.compile(
    r"(?:the )?(?:effects?|interactions?|outcomes?|results?|changes?|consequences?|impact|actions?|comments?|notes?|remarks?)|what happens"
)
_FIGURE: Final = re.compile(r"[↑↓⇑⇓]|\d ?%|\d[ -]?fold|[×x] ?\d")
_GOES: Final = re.compile(
    r"(?:an?\s+)?(?:[a-z]+\s+){0,2}(?:rise|fall|drop|climb)s?\s*(?:$|[,;.(])(?!.*\b(?:levels?|concentrations?|auc)\b)", re.IGNORECASE
)
"""The title of a column that names nothing in particular, and cells whose figures, arrows or bare rise are then of the exposure."""

_OPENING: Final = re.compile(r"\s*[↑↓⇑⇓]{1,4}(?:\s?[\d.,–-]+\s?(?:%|-?fold\b|[x×]))?")
"""How a cell begins that says which way something goes."""

_IMPACT: Final = re.compile(r"\W*(?:clinical |pharmacokinetic )?(?:impact|effects?|implications?)\W*", re.IGNORECASE)
"""The first cell of a row on what a class does."""

_DOSE: Final = re.compile(r"^(?!.*\b(?:auc|cmax|levels?|concentrations?|exposure|\w*kinetics?|effects? of)\b).*\bdos(?:e|es|age|ing)\b")
_ACTION: Final = re.compile(
    r"^\W*(?:(?:our|your|the|recommended|suggested|clinical|practical|required|necessary|programme|programmed)\s+)*"
    r"(?:actions?|advice|advised|management|measures?|conduct|handling|interventions?|recommendations?|guidance|dosing|what\s+to\s+do|do(?:\s+this)?)\b(?!\s+(?:on|of)\s+(?!\w+ing\b))"
)
_ADJUSTED: Final = (Management.ADJUST_DOSE,)
"""The titles of a column of doses and of one on what to do, and what a cell below them advises that says which way they go."""

_SET_DOSE: Final = re.compile(
    r"^\W*(?:recommended|adjusted|modified|maximum|max\.?|reduced|new)\s+(?:(?:initial|starting|maximum|maintenance|daily|single)\s+)*dos(?:e|age)\W*$",
    re.IGNORECASE,
)
_SOME_DOSE: Final = re.compile(r"^\W*(?:(?:initial|starting|maintenance|first|second|daily|single)\s+)+dos(?:e|age)\W*$", re.IGNORECASE)
_AMOUNT: Final = re.compile(r"\W*\d[\d.,]*\s?(?:mg|mcg|µg|g|ml|units?)(?:[\s/][^.;|]{0,40})?", re.IGNORECASE)
"""The titles of a column that says how much of the drug to give beside whom a row names, anywhere or on dosage, and such a cell."""

_TESTED: Final = re.compile(
    r"^\W*(?:re-?check(?:ing)?|monitor(?:ing)?|checks?|measure|re-?test)\b(?!.*\b(?:frequency of|method)\b)", re.IGNORECASE
)
_OFTEN: Final = r"(?:days?|weeks?|months?|hours?|visits?|fortnight|daily|weekly|monthly|fortnightly|often|frequently|closely|regularly)\b"
_TESTING: Final = re.compile(
    rf"(?=.*\b{_OFTEN})\W*(?:(?:{_OFTEN}|\d+|(?:on|at|from|after|before|within|in|every|each|for|to|about|then|and|an?|the|first|second|one|two"
    r"|three|four|twice|once|times?|more|inr|levels?)\b)[^\w]*)+",
    re.IGNORECASE,
)
"""The title of a column on what to test, and a cell below it that says when or how often: "Recheck INR" over "day 5"."""


_WHY: Final = re.compile(
    r"^\W*(?:(?:likely|probable|proposed|possible|presumed|suspected)\s+)?(?:mechanisms?|reasons?|causes?|why|basis|type|nature)\b",
    re.IGNORECASE,
)
_OUTCOME: Final = re.compile(r"^\W*(?:\w+\s+)?(?:effects?|results?|outcomes?|consequences?|changes?|what happens)\b", re.IGNORECASE)
"""The titles of a column on how it comes about, and of one beside it on what comes of it."""

_NIL: Final = re.compile(r"\W*(?:±\s?0|=|→|0\s?%?|no|insignificant|negligible|n\.?\s?s\.?)[\s.!]*", re.IGNORECASE)
_PLAIN_TITLE: Final = re.compile(
    r"\W*(?:effects?|changes?|influence|impact|interactions?|results?|outcomes?)(?:\s+(?:on|of|in)\b.*)?\W*"
    r"|(?!.*\b(?:monitor|check|measur))(?=.*\b(?:auc|cmax|levels?|concentrations?|exposure)\b).*",
    re.IGNORECASE,
)
"""A cell that says that nothing does, and the titles below which it says so: not below "Effect known", "Serious effects"."""


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
    if _WHY.match(seen.block.column) and any(map(_OUTCOME.match, seen.block.columns)) and not seen.mentions:
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
    if not (cell.column and row and _IMPACT.fullmatch(row.text) and len({what_changes(f.effect) for f in changed if f.effect}) == 1):
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
    is_order = is_way and _ACTION.match(title) and not (ways.is_alone(title) or is_of_effect)
    return bool(is_order or ("dos" in title and _DOSE.search(title)))


def _whose(seen: Seen) -> On | None:
    """On whom the first cell of a row, or the titles of its columns, say that an effect is, or else what stands over the table."""
    cell, row = seen.block, seen.block.parent
    if not cell.column or row is None:
        return None
    beside, over, first = (named(words, seen.own)[1] for words in (row.text, cell.column, row.column))
    if _ON_OWN.search(beside):
        return On.SUBJECT
    if _OF_OWN.match(beside) or _OF_OWN.match(over) or _is_on_the_other(cell.column, seen):
        return On.OBJECT
    if _ON_OWN.search(over):
        return On.SUBJECT
    if _VICTIMS.search(first) or _AGENTS.search(first):
        return On.OBJECT if _VICTIMS.search(first) else On.SUBJECT
    lines = (cell.caption, row.parent.text if row.parent else "", *cell.headings[:0:-1])
    told = (on for line in lines if line for on, over_all in _OVER_ALL.items() if over_all.search(named(line, seen.own)[1]))
    return None if "\ue000" in over else next(told, None)


def _is_on_the_other(column: str, seen: Seen) -> bool:
    """Whether a title says that its column is on whom the row names: "the medicine" beside a name is not the drug itself."""
    return bool(_ON_THE_OTHER.match(column) or _ON_THE_OTHER.match(named(column, seen.own)[1]))


def _is_of_column(seen: Seen) -> bool:
    """Whether a cell only says which way it goes, so that its column says of what: "Increase" below "Exposure", "-40%" below "AUC"."""
    if not seen.block.column:
        return False
    words = " ".join(_FIGURES.sub(" ", seen.block.text.lower()).split())
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
    is_of_it = _OF_ANYTHING.fullmatch(_title(title).lower()) or _is_on_the_other(title, seen) or "\ue000" in named(title, seen.own)[1]
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
    title = _title(_BECOMES.sub("", column))
    mentions, _ = pipeline.line(title, seen.own)
    if _OF_ANYTHING.fullmatch(title.lower()) and (_FIGURE.search(cell) or _GOES.match(cell)):
        return "exposure"
    is_own = any(m.own and m.end - m.start == len(title.strip()) for m in mentions)
    by_number = " ratio" if _BY_NUMBER.search(column) or _BY_NUMBER.search(seen.block.caption) else ""
    return f"{title}{' exposure' if is_own and not is_told else ''}{by_number}"


def _denied(seen: Seen) -> Iterator[Piece]:
    """What a cell denies by a sign or a word that means nothing elsewhere: "=" below "Effect", "no" below "Interaction"."""
    cell = seen.block
    is_of_change = cell.column and cell.parent and _PLAIN_TITLE.fullmatch(cell.column) and not _BY_NUMBER.search(cell.column)
    if is_of_change and _NIL.fullmatch(cell.text) and seen.topic is Topic.INTERACTIONS:
        yield from (Piece(partner=m, negated=True, rule="denied") for m in seen.governing())


def _ordered(seen: Seen) -> Iterator[Piece]:
    """What the title of a column orders with whom a row names, where its cell says when or how much.

    "Day 5" below "Recheck INR", "50 mg" below "Recommended dose".
    """
    cell = seen.block
    is_of_partners = cell.columns and seen.topic is Topic.INTERACTIONS and cell.parent and not seen.mentions
    is_on_dosage = _SOME_DOSE.match(cell.column) and any("dosage" in heading.lower() for heading in cell.headings)  # elsewhere: as studied
    if is_of_partners and (is_on_dosage or _SET_DOSE.match(cell.column)) and _AMOUNT.fullmatch(cell.text):
        yield from (Piece(partner=m, management=_ADJUSTED, rule="advice") for m in seen.governing())
    if cell.column and cell.parent and _TESTED.match(cell.column) and _TESTING.fullmatch(cell.text) and not seen.mentions:
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
    bare = " ".join(_KINETICS.sub("exposure", _LEFT_OUT.sub(" ", column)).split())
    return _LINKS.sub("", bare).strip() or ("exposure" if _BY_NUMBER.search(column) else column)


def _may_be_one(cell: str) -> bool:
    """Whether a cell gives a ratio that may as well be one, so that it tells of no change: "1.1 (0.9–1.3)"."""
    interval = _INTERVAL.search(cell)
    return interval is not None and float(interval[1]) <= 1 <= float(interval[2])
