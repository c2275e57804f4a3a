"""Harm that a text speaks of as what advice is to lessen, which is a greater one without it: "use a lower dose to reduce the risk"."""

from __future__ import annotations

import functools
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.rulebook import cue
from kg.model import Direction, Quantity

if TYPE_CHECKING:
    from extract.changes.change import Change

_rule: Final = functools.partial(rulebook.pattern, "change-words")


def _is_to_prevent(change: Change, told: str) -> bool:
    """Whether advice is there to have less of a harm: "use a lower dose to reduce the risk"."""
    if cue("companion").search(told):
        return False  # the advice is to give the one for what the other does
    purposes = _rule("change.to-lessen").finditer(told, 0, change.start)
    of_it = (told[: m.start()] for m in purposes if _rule("change.less-of").fullmatch(told, m.end(), change.start))
    return any(map(_rule("change.advises").search, of_it))


def turned(change: Change, told: str) -> Change:
    """What advice is to prevent, which is a greater harm without it."""
    is_less = change.quantity is Quantity.RISK and change.direction is Direction.DECREASE
    return replace(change, direction=Direction.INCREASE) if is_less and _is_to_prevent(change, told) else change
