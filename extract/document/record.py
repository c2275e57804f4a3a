"""What a sentence says of an interaction's weight, of what modifies it and of how often it is met, in its own words."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.rulebook import macros

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_rule: Final = functools.partial(rulebook.pattern, "blocks")


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """The words of a source, or None where it has none; `factors` are the circumstances said to change the risk."""

    significance: str | None = None
    seriousness: str | None = None
    factors: tuple[str, ...] = ()
    frequency: str | None = None


UNSAID: Final = Weight()


def read(marks: str, text: str) -> Weight:
    """The weight that one sentence gives; `marks` is the shadow of `text`."""
    significant = _rule("block.significant").search(marks)
    said: dict[str, list[str]] = {"seriousness": [], "factor": [], "frequency": []}
    for rule, match in rulebook.found("record", marks):
        if not macros.A_NAME.search(match["words"]):
            said[rule.value].append(" ".join(text[slice(*match.span("words"))].split()))
    return Weight(
        significance=significant.group() if significant else None,
        seriousness=next((words.lower() for words in said["seriousness"]), None),
        factors=tuple(dict.fromkeys(said["factor"])),
        frequency=next(iter(said["frequency"]), None),
    )


def part(marks: str, at: int) -> tuple[int, int]:
    """The stretch of a sentence around a place that weighs one thing: up to a semicolon or "while" behind which others are named."""
    cuts = [c.end() for c in _rule("block.weighed-apart").finditer(marks)]
    return max((c for c in cuts if c <= at), default=0), min((c for c in cuts if c > at), default=len(marks))


def of(weights: Iterable[Weight]) -> Weight:
    """What several sentences say together: the first word on each, every factor."""
    found = tuple(weights)
    return Weight(
        significance=_first(w.significance for w in found),
        seriousness=_first(w.seriousness for w in found),
        factors=tuple(sorted({factor for w in found for factor in w.factors})),
        frequency=_first(w.frequency for w in found),
    )


def _first(words: Iterator[str | None]) -> str | None:
    return next((w for w in words if w), None)
