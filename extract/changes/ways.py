"""Which way a clause says that something goes which it names by a pronoun, or by nothing."""

from __future__ import annotations

import re
from typing import Final

from extract import rulebook
from extract.rulebook import cue
from kg.model import Direction

OPPOSITE: Final = {
    Direction.INCREASE: Direction.DECREASE,
    Direction.DECREASE: Direction.INCREASE,
    Direction.UNSPECIFIED: Direction.UNSPECIFIED,
}
_OF_PACE: Final = re.compile(r"slow|hasten|accelerat|quicken|speed")
"""What is done to a clearance that a pronoun stands for: hastened, it leaves less of the drug."""

_SAID: Final = re.compile(r"\b(?:may|can|could|be|is|are|and|or|further|slight|slightly|marked|markedly|strong|strongly|[a-z]+ly)\b")
"""What stands beside a word for change that names nothing."""


def way_of_it(marks: str, before: Direction) -> Direction | None:
    """Which way a clause says that goes which it names by a pronoun, or by nothing: "may increase them", "decreased by rifampicin".

    `before` is the way that it went in the clause before: "while rifampicin has the opposite effect".
    """
    if cue("the-opposite").search(marks):
        return OPPOSITE[before]
    word = cue("goes-which-way").search(marks)
    if word and _OF_PACE.search(word.group()):
        return Direction.INCREASE if word.group().startswith("slow") else Direction.DECREASE
    ways = (Direction(rule.value) for rule in rulebook.load("changes") if word and rule.pattern.search(word.group()))
    return next(ways, None)


def goes_both_ways(marks: str) -> bool:
    """Whether a clause holds words for more and words for less."""
    found = {rule.value for rule in rulebook.load("changes") if rule.pattern.search(marks)}
    return {Direction.INCREASE, Direction.DECREASE} <= found


def is_alone(words: str) -> bool:
    """Whether words only say which way something goes, as a cell of a table does.

    >>> is_alone("raised"), is_alone("falls, further"), is_alone("fallow deer")
    (True, True, False)
    """
    left = words
    for rule in rulebook.load("changes"):
        left = rulebook.blank(rule.pattern, left)
    return left != words and not _SAID.sub("", left).strip(" .,;/()")
