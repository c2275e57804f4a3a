"""Partners named again by another word: "warfarin … the anticoagulant", "mofetil: lower mycophenolic acid", "the former"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from extract.lexicon import load
from kg.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.mentions import Mention
    from kg.model import Entity

_AGAIN: Final = re.compile(
    r"\b(?:the|your|their|his|her|that)\s+(?:(?:\w+\s+)?(?:dose|course|dosage|use|tablet|treatment)s?\s+(?:of|with)\s+(?:the\s+)?)?$"
)
"""Before a class that means whom the text has named: "stop the diuretic", "until the course of antibiotics is over"."""

_DOSE: Final = re.compile(r"\s+(?:dos(?:e|age)s?|treatment|therapy|tablets?)\b")
"""Behind a class, what is of the drug that was named: "adapt the anticoagulant dose"."""

_ALONE: Final = (
    r"(?= (?:must|should|is (?:\w+ly )?(?:contraindicated|prohibited|forbidden|avoided)|needs monitoring|requires monitoring"
    r"|(?:to be )?(?:monitored|avoided|used with)))"
)
"""Behind "the first" or "the second", what is said of a drug and of nothing else that can be counted."""

_BY_PLACE: Final = re.compile(
    rf"\bthe (?:(?P<first>former)|latter|(?:(?P<one>first)|second|last)(?: of (?:these|them|the two)|{_ALONE}))\b"
    r"(?! (?:cases?|groups?|patients?|stud(?:y|ies)|trials?|period|doses?|effects?|regimen|interactions?|mechanism|(?:iso)?enzymes?"
    r"|isoforms?|route|pathway|situation|condition|setting|half|part|smokers?|users?|drinkers?|protein|transporter)\b)"
)
"""What means the one of two by its place: "the former", "the second of these"."""

_THEN: Final = re.compile(
    rf"(?:^|(?<=[.:,;–—(]\s))(?P<former>(?:[\w-]+\s){{0,3}}?the (?P<which>former|latter|(?:first|second){_ALONE})\b)[^.]*?"
    rf"(?:[,;–—]\s|\s(?:and|but|while|whereas)\s)"
    rf"(?=(?:[\w-]+\s){{0,3}}?the (?!(?P=which))(?:former|latter\b|second{_ALONE}))"
)
"""Where a sentence goes on from the one of two to the other: "the former raises it, [the latter does not]"."""

_ALL_FIRST: Final = re.compile(
    r"\b(?:both|all|these|the first (?!(?:of|must|should|is|needs|requires|to|one|monitored|avoided|used)\b)\w+)\b[^.;:]*$"
)
"""Before "the former", who is spoken of first: "both pile up, the former in fat", "the first dose is halved, the second is not"."""

_ASK: Final = r"(?:asks?|calls?|needs?|requires?|demands?|must|should|wants?|deserves?|ought)\b"
_ALL_NAMED: Final = re.compile(
    r"(?:\b(?:with|for|in|if|on|of|avoid\w*|combine|take|give|use) "
    rf"|^\W*(?=(?:both|all|each|either|any)\b(?: \w+){{0,3}}? {_ASK}))"
    r"(?:(?P<count>both|either|(?:all|the|these|(?:each|any|either) of the) (?:two|three|four|five))(?: of (?:them|these|those))?"
    rf"|(?:all|each|any|every one) of (?:them|these|those)|all(?= {_ASK}))(?: (?:drugs|medicines|agents|cases|combinations))?"
    r"(?=\s*(?:[.,;:]|$|[a-z]))"
    r"(?! (?:doses?|hours?|days?|weeks?|months?|times?|tablets?|patients?|people|groups?|studies|trials?|directions?|sexes|of)\b)"
)
"""What means several whom sentences before it named: "with both", "for all three", "avoid either", "all call for less of it"."""

_COUNTS: Final = {"both": 2, "either": 2, "two": 2, "three": 3, "four": 4, "five": 5}
_TWO: Final = 2
_STEM: Final = 7
"""Letters that a drug shares with what it becomes: mycophenolate and mycophenolic acid."""


def named_anew(here: Sequence[Mention], named: Sequence[Mention], marks: str) -> tuple[Mention, ...]:
    """The partners of a clause without those that only take up one that a label or the sentence before names."""
    return tuple(m for m in here if not any(_takes_up(m, n, marks) for n in named))


def by_place(marks: str, here: Sequence[Mention], two: Sequence[Mention]) -> list[Mention]:
    """Whom a sentence calls "the former" and "the latter", as mentions: of two that it names before, or of the `two` before it."""
    found = []
    for match in _BY_PLACE.finditer(marks):
        if _ALL_FIRST.search(marks, 0, match.start()):
            continue
        before = _distinct([m for m in here if m.is_partner and m.end <= match.start()]) or tuple(two)
        if len(before) == _TWO:
            meant = before[0 if match["first"] or match["one"] else 1]
            found.append(replace(meant, start=match.start(), end=match.end()))
    return found


def apart(marks: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a sentence of which each speaks of one of two: "the former raises it, the latter lowers it"."""
    then = _THEN.search(marks, start, end)
    cuts = [start, *({then.start("former"), then.end()} if then else ()), end]
    yield from pairwise(sorted({*cuts}))


def two_of(here: Sequence[Mention], named: Sequence[Mention], two: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Whom "the former" and "the latter" can mean behind a sentence: the two that it names, or those before it where it names nobody."""
    if any(m.is_protein for m in here) and not named:
        return ()
    new = _distinct(named)
    known = {m.entity.id for m in two}
    return two if all(m.entity.id in known for m in new) else new if len(new) == _TWO else ()


def several(marks: str, named: Sequence[Mention]) -> tuple[Mention, ...]:
    """Whom of those `named` so far a sentence means by their number or by all of them, none where there are not so many."""
    match = _ALL_NAMED.search(marks) if len(named) > 1 else None
    if match is None:
        return ()
    before = tuple({m.entity.id: m for m in named}.values())
    count = _COUNTS[match["count"].rpartition(" ")[2]] if match["count"] else len(before)
    return before[-count:] if _TWO <= count <= len(before) else ()


def _distinct(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    return tuple({m.entity.id: m for m in mentions if not m.heads}.values())


def beside(targets: Sequence[Mention], named: Sequence[Mention], label: Sequence[Mention]) -> tuple[Mention, ...]:
    """Those of a label for whom advice is not meant that names others of it: "**Theophylline, caffeine:** caffeine is best avoided"."""
    ids = {m.entity.id for m in named}
    meant = [m for m in label if m.entity.id in ids]
    if not meant or any(m.is_group for m in meant):
        return ()
    return tuple(t for t in targets if t.entity.id not in ids and not t.is_group)


def is_of_one(here: Sequence[Mention], label: Sequence[Mention]) -> bool:
    """Whether a sentence behind a label names one drug of that class alone: "**Anticoagulants:** the effect of warfarin"."""
    return (
        len(here) == 1
        and not here[0].is_group
        and any(load().is_member(here[0].entity, p.entity) and here[0].entity.name not in p.entity.name for p in label)
    )


def _takes_up(m: Mention, named: Mention, marks: str) -> bool:
    if m.entity.id == named.entity.id:
        return False
    if not m.is_group:
        return _is_form(m.entity, named.entity) or m.entity.name in named.entity.name.split("/")
    is_meant = _AGAIN.search(marks[: m.start]) or (_DOSE.match(marks, m.end) and marks[: m.start].endswith(("the ", "your ")))
    return bool(is_meant) and not m.entity.roles and _is_wider(m.entity, named.entity)


def _is_wider(group: Entity, named: Entity) -> bool:
    """Whether a class holds somebody: as textbooks have it, or by the same noun ("coumarin anticoagulant")."""
    wider = load().wider(named.name)
    return load().is_member(named, group) or (wider is not None and wider.id == group.id) or named.name.endswith(f" {group.name}")


def _is_form(entity: Entity, named: Entity) -> bool:
    """Whether one drug is what the other becomes, by their common stem."""
    both = entity.kind is Kind.DRUG and named.kind is Kind.DRUG
    return both and entity.name[:_STEM] == named.name[:_STEM] and len(entity.name) > _STEM and " " in entity.name + named.name
