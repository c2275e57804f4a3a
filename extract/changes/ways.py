"""Which way a clause says that something goes which it names by a pronoun, or by nothing."""

from __future__ import annotations

import functools
from typing import Final

from extract import rulebook
from extract.rulebook import cue
from kg.model import Direction

_rule: Final = functools.partial(rulebook.pattern, "change-words")

OPPOSITE: Final = {
    Direction.INCREASE: Direction.DECREASE,
    Direction.DECREASE: Direction.INCREASE,
    Direction.UNSPECIFIED: Direction.UNSPECIFIED,
}


def way_of_it(marks: str, before: Direction, *, is_of_loss: bool = False) -> Direction | None:
    """Which way a clause says that goes which it names by a pronoun, or by nothing: "may increase them", "decreased by rifampicin".

    `before` is the way that it went in the clause before: "while rifampicin has the opposite effect"; `is_of_loss` that it is a clearance.
    """
    if cue("the-opposite").search(marks):
        return OPPOSITE[before]
    word = cue("goes-which-way").search(marks)
    if word and _rule("change.of-pace").search(word.group()):
        return Direction.INCREASE if word.group().startswith("slow") else Direction.DECREASE
    way = _way_of(word.group()) if word else None
    return OPPOSITE[way] if way and is_of_loss else way


@functools.lru_cache(maxsize=512)  # a clause is looked at for each of its partners
def goes_both_ways(marks: str) -> bool:
    """Whether a clause holds words for more and words for less."""
    found = {rule.value for rule in rulebook.load("changes") if rule.pattern.search(marks)}
    return {Direction.INCREASE, Direction.DECREASE} <= found


def beside(marks: str, end: int) -> Direction | None:
    """Which way the words right behind a name say that it alone goes: a verb before the next name, or brackets.

    >>> beside("\ue001 raises and \ue001 lowers it", 1), beside("\ue001 (lowered)", 1)
    (<Direction.INCREASE: 'increase'>, <Direction.DECREASE: 'decrease'>)
    """
    word = _rule("change.beside").match(marks, end)
    verb = (word["verb"] or word["does"]) if word else ""
    said = verb or (word["way"] if word else "")
    return _way_of(said) if said and (verb or is_alone(said)) else None


def _way_of(word: str) -> Direction | None:
    return next((Direction(rule.value) for rule in rulebook.load("changes") if rule.pattern.search(word)), None)


def is_alone(words: str) -> bool:
    """Whether words only say which way something goes, as a cell of a table does.

    >>> is_alone("raised"), is_alone("falls, further"), is_alone("fallow deer")
    (True, True, False)
    """
    left = words
    for rule in rulebook.load("changes"):
        left = rulebook.blank(rule.pattern, left)
    return left != words and not _rule("change.beside-it").sub("", left).strip(" .,;/()")
