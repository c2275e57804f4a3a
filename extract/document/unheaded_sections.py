"""Sections that are on interactions though no heading says so: most of what stands in them tells what happens with others, or what to do.

"## Upset in either direction", "**Heart.** Sotalol, quinidine: arrhythmia. …".
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.changes import effects, unchanged
from extract.document.above import graded, is_bare, named, over
from extract.frames.what_to_do import advice
from extract.frames.who import diet
from extract.frames.who.partners import partners_of
from extract.layout.topics import Topic
from extract.rulebook import cue
from kg.model import Quantity

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from extract.document.seen import Seen
    from extract.layout.blocks import Block
    from extract.mentions import Mention

_rule: Final = functools.partial(rulebook.pattern, "blocks")

_OPEN: Final = (Topic.OTHER,)
"""What a heading leaves open; whatever says that it is on something else is believed."""

_FEWEST: Final = 2
"""Of others, and of stories told, without which a section is on no interactions."""

_LATEST: Final = 45
"""Characters before the first partner of a sentence that is about it: "Simultaneous use with digoxin or lithium …"."""

_ASKS: Final = re.compile(r"\?\W*$")
"""How a bold line or label ends that asks, and so is the heading of its answer: "**Q4. Which painkillers are safe?**"."""


def of_interactions(seen: Sequence[Seen]) -> frozenset[Block]:
    """The blocks whose section turns out to be on interactions: all of it, or its list.

    Less is asked of a section in a text that has no heading for interactions, and of one beside others that are on them.
    """
    is_without = not any(s.topic is Topic.INTERACTIONS for s in seen)
    sections: dict[tuple[object, ...], list[Seen]] = {}
    for s in seen:
        if s.topic in _OPEN and not _is_asked(s) and not _is_plain(s):
            sections.setdefault((s.block.headings, _own_label(s), _line_over(s)), []).append(s)
    found: set[Block] = set()
    for section in sections.values():
        listed = [s for s in section if s.block.is_item]
        whole = next((part for part in (section, listed) if part and _is_on_others(part)), ())
        found |= {s.block for s in whole}
    beside = {_place(section) for section in sections.values() if section[0].block in found}
    for section in sections.values():
        if (is_without or _place(section) in beside) and section[0].block not in found and _is_rather_on_others(section):
            found |= {s.block for s in section}
    return frozenset(found | (_of_sheet(sections.values(), found) if is_without else set()))


def _of_sheet(sections: Iterable[Sequence[Seen]], found: Collection[Block]) -> set[Block]:
    """The blocks of the sections with the name of a partner over them, in a text that is made of such: "## + CLOZAPINE"."""
    headed = [section for section in sections if _headed_by(section[0])]
    is_sheet = sum(section[0].block in found for section in headed) >= _FEWEST
    return {s.block for section in headed if is_sheet for s in section}


def _place(section: Sequence[Seen]) -> tuple[str | Block, ...]:
    """The headings over a section and those beside it, or those over its lines that are headings in all but form; none in a whole text.

    Questions and their answers are beside each other wherever they stand.
    """
    first = section[0]
    if _ASKS.search(_own_label(first)):
        return ("?", *first.block.headings)
    over_it = first.block.headings if _own_label(first) or _line_over(first) else first.block.headings[:-1]
    return over_it if len(over_it) > 1 else ("", first.block)


def _is_asked(s: Seen) -> bool:
    """Whether a block answers a question that stands alone: one that is no heading, or one of those that people ask."""
    asked = s.block.question
    return bool(asked) and (asked not in s.block.headings or any(map(_rule("block.asked").search, s.block.headings[:-1][-1:])))


def _is_plain(s: Seen) -> bool:
    """Whether a heading or label says that a text is on warnings, trials, storage and the like, where others come in by the way only."""
    return any(cue("plain-matter").search(_rule("block.studies").sub("", line.lower())) for line in _over(s))


def _over(s: Seen) -> tuple[str, ...]:
    """The heading over a block, and the line over it that is one in all but form.

    Of questions and answers, which the heading only calls so, each is on what it asks.
    """
    headings, label = s.block.headings[-1:], _own_label(s)
    if not _ASKS.search(label):
        return (*headings, label)
    return (*(h for h in headings if not _rule("block.asked").search(h)), _rule("block.of-whom").sub("", label))


def _own_label(s: Seen) -> str:
    """The label of a paragraph that names no partner, or the bold line over a list, which are headings in all but form."""
    *_, top = (s.block, *over(s.block))
    if not top.is_item and _ASKS.search(top.label):
        return top.label
    return "" if top.is_item or s.label else top.label


def _line_over(s: Seen) -> Block | None:
    """The line over a list or the paragraphs below it, which parts them from what stands before."""
    *_, top = (s.block, *over(s.block))
    return None if top.is_item or top is s.block else top


def _is_on_others(section: Sequence[Seen]) -> bool:
    """Whether half of what a section says is on others, at least two of them, or all of it on the one in its heading."""
    is_graded = bool(graded(next(iter(section[0].block.headings[-1:]), "").lower()))  # names are enough there
    stories = [(names, is_told or (is_graded and bool(names))) for names, is_told, bare in _stories(section) if is_graded or not bare]
    telling = [names for names, is_told in stories if is_told]
    about = {name for names in telling for name in names}
    if _headed_by(section[0]) & about:
        return True
    is_all = len(telling) == len(stories) > 0
    return len(about) >= _FEWEST and (is_all or (len(telling) >= _FEWEST and 2 * len(telling) >= len(stories)))


def _is_rather_on_others(section: Sequence[Seen]) -> bool:
    """Whether half of what a section says names others, and a third of that tells of them; not what a text opens with."""
    if len(section[0].block.headings) < _FEWEST and not (_own_label(section[0]) or _line_over(section[0])):
        return False
    stories = list(_stories(section))
    naming = [is_told for names, is_told, _ in stories if names]
    is_of_them = len(naming) == len(stories) or (len(naming) >= _FEWEST and 2 * len(naming) >= len(stories))
    return is_of_them and 3 * sum(naming) >= len(naming) > 0


def _headed_by(s: Seen) -> set[str]:
    """The partners that the heading over a block names and nothing else."""
    partners, marks = named(next(iter(s.block.headings[-1:]), ""), s.own)
    return {p.entity.id for p in partners} if partners and is_bare(marks) else set()


def _stories(section: Sequence[Seen]) -> Iterator[tuple[set[str], bool, bool]]:
    """Of each item, row or sentence whom it is about, whether it tells anything of them, and whether it only names them."""
    names: set[str] = set()
    is_told, is_told_before, only_names, root = False, False, True, None
    tells = _tells_of_levels if any(_rule("block.studies").search(line.lower()) for line in _over(section[0])) else _tells
    for s in section:
        top = [b for b in (s.block, *over(s.block)) if b.is_item or b is s.block][-1]
        for start, end in s.sentences:
            begin = start if s.label else max(start, s.block.label_end)
            marks = s.marks[begin:end]
            if not marks.strip(" .:"):
                continue
            here = _about([m.moved(-begin) for m in s.mentions if begin <= m.start < end], marks)
            goes_on = top is root and (s.block.is_item or not here)
            if not goes_on:
                if root is not None:
                    yield names, is_told and bool(names), only_names and bool(names)
                is_told_before, names, is_told, only_names = is_told, set(), False, True
            root, names = top, names | here
            is_told = is_told or tells(marks) or (is_told_before and bool(_rule("block.answers-back").search(marks)))
            only_names = only_names and is_bare(marks)
    if root is not None:
        yield names, is_told and bool(names), only_names and bool(names)


def _about(mentions: Sequence[Mention], marks: str) -> set[str]:
    """The partners that a sentence is about: it opens with one, or names it beside the drug."""
    partners = [p for p in partners_of(mentions, marks) if p.certain and not diet.is_meal(p)]
    is_about = partners and (partners[0].start <= _LATEST or _rule("block.paired").search(marks))
    return {p.entity.id for p in partners} if is_about and not cue("beside-the-point").search(marks) else set()


def _tells_of_levels(marks: str) -> bool:
    """Whether a text on what was measured tells of an exposure that changed or did not, or what to do."""
    return any(c.quantity is Quantity.EXPOSURE for c in effects.find(marks)) or bool(advice.find(marks))


def _tells(marks: str) -> bool:
    return bool(effects.find(marks) or advice.find(marks) or unchanged.is_told(marks))
