"""How much a pathway counts for: the weight that the words around an enzyme or transporter give it."""

from __future__ import annotations

import functools
from typing import Final

from extract import rulebook
from kg.model import Contribution

_rule: Final = functools.partial(rulebook.pattern, "role-words")


def told(words: str) -> Contribution | None:
    """The first weight that some words give."""
    return next((Contribution(r.value) for r in rulebook.load("contributions") if r.pattern.search(words)), None)


def told_behind(words: str) -> Contribution | None:
    """The weight that the words behind a protein give, which tell how much of the work it does."""
    return next((Contribution(r.value) for r in rulebook.load("shares") if r.pattern.search(words)), None) or told(words)


def of(marks: str, start: int, end: int, *, since: int, listed: Contribution | None) -> Contribution | None:
    """The weight of the protein that stands from `start` to `end`.

    That is what is said behind it, else the nearest cue `since` the last protein, else what that one has where one list holds both
    (`listed`, None where no protein comes before).
    """
    if since and (of_last := _rule("weight.of-the-last").match(marks, since, start)):
        since, listed = of_last.end(), None
    stretch = marks[since:start]
    if (behind := _rule("weight.behind").match(marks, end)) and (weight := told(next(filter(None, behind.groups())))):
        return weight
    cues = [
        (m.start(), Contribution(rule.value))
        for rule in rulebook.load("contributions")
        for m in rule.pattern.finditer(stretch)
        if not _rule("weight.loose").search(stretch, m.end())
    ]
    if cues:
        return Contribution.MINOR if listed is Contribution.MINOR and _rule("weight.within").fullmatch(stretch) else max(cues)[1]
    return listed if since and _rule("weight.listed").fullmatch(stretch) else None
