"""Sections that are on interactions though no heading says so: most of what stands in them tells what happens with others, or what to do.

"## Upset in either direction", "**Heart.** Sotalol, quinidine: arrhythmia. …".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract import macros
from extract.changes import effects, unchanged
from extract.document.above import graded, is_bare, named, over
from extract.frames import advice, diet
from extract.frames.partners import partners_of
from extract.layout.topics import Topic
from extract.rulebook import cue

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.document.seen import Seen
    from extract.mentions import Mention

_OPEN: Final = (Topic.OTHER,)
"""What a heading leaves open; whatever says that it is on something else is believed."""

_FEWEST: Final = 2
"""Of others, and of stories told, without which a section is on no interactions."""

_LATEST: Final = 45
"""Characters before the first partner of a sentence that is about it: "Simultaneous use with digoxin or lithium …"."""

_ASKED: Final = re.compile(r"\bfaqs?\b|\bfrequently\b|^\W*(?:[\d.]+\s+)?(?:\w+ ){0,3}(?:questions|asked?)\b", re.IGNORECASE)
"""The heading over questions of which each is on another matter."""

_PAIRED: Final = re.compile(rf"{macros.MACROS['OWN']}|\b(?:it|its|both|two|pair|combination|together|either)\b")


def of_interactions(seen: Sequence[Seen]) -> frozenset[int]:
    """The ids of the blocks whose section turns out to be on interactions: all of it, or its list."""
    sections: dict[tuple[object, ...], list[Seen]] = {}
    for s in seen:
        if s.topic in _OPEN and not _is_asked(s) and not _is_plain(s):
            sections.setdefault((s.block.headings, _own_label(s), _line_over(s)), []).append(s)
    found: set[int] = set()
    for section in sections.values():
        listed = [s for s in section if s.block.is_item]
        whole = next((part for part in (section, listed) if part and _is_on_others(part)), ())
        found |= {id(s.block) for s in whole}
    return frozenset(found)


def _is_asked(s: Seen) -> bool:
    """Whether a block answers a question that stands alone: one that is no heading, or one of those that people ask."""
    asked = s.block.question
    return bool(asked) and (asked not in s.block.headings or any(map(_ASKED.search, s.block.headings[:-1][-1:])))


def _is_plain(s: Seen) -> bool:
    """Whether a heading or label says that a text is on warnings, trials, storage and the like, where others come in by the way only."""
    words = (*s.block.headings[-1:], _own_label(s))
    return any(cue("plain-matter").search(h.lower()) for h in words)


def _own_label(s: Seen) -> str:
    """The label of a paragraph that names no partner, or the bold line over a list, which are headings in all but form."""
    *_, top = (s.block, *over(s.block))
    return "" if top.is_item or s.label else top.label


def _line_over(s: Seen) -> int:
    """The line over a list or the paragraphs below it, which parts them from what stands before."""
    *_, top = (s.block, *over(s.block))
    return 0 if top.is_item or top is s.block else id(top)


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


def _headed_by(s: Seen) -> set[str]:
    """The partners that the heading over a block names and nothing else."""
    partners, marks = named(next(iter(s.block.headings[-1:]), ""), s.own)
    return {p.entity.id for p in partners} if partners and is_bare(marks) else set()


def _stories(section: Sequence[Seen]) -> Iterator[tuple[set[str], bool, bool]]:
    """Of each item, row or sentence whom it is about, whether it tells anything of them, and whether it only names them."""
    names: set[str] = set()
    is_told, only_names, root = False, True, None
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
                names, is_told, only_names = set(), False, True
            root, names = top, names | here
            is_told = is_told or _tells(marks)
            only_names = only_names and is_bare(marks)
    if root is not None:
        yield names, is_told and bool(names), only_names and bool(names)


def _about(mentions: Sequence[Mention], marks: str) -> set[str]:
    """The partners that a sentence is about: it opens with one, or names it beside the drug."""
    partners = [p for p in partners_of(mentions, marks) if p.certain and not diet.is_meal(p)]
    is_about = partners and (partners[0].start <= _LATEST or _PAIRED.search(marks)) and not cue("beside-the-point").search(marks)
    return {p.entity.id for p in partners} if is_about else set()


def _tells(marks: str) -> bool:
    return bool(effects.find(marks) or advice.find(marks) or unchanged.is_told(marks))
