"""Harm that a text speaks of as what advice is to lessen, which is a greater one without it: "use a lower dose to reduce the risk"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kg.model import Direction, Quantity

if TYPE_CHECKING:
    from extract.changes.change import Change

LESS_OF: Final = re.compile(
    r"(?:\s*likely to \w+|\s*(?:or|and) (?:treat|manage)\w*)?"
    r"(?:\s*(?:signs and symptoms|(?!(?:in|on|at|to|by|as|for|with|when|which|that|than|until|or|and|may|can|could|"
    r"use|used|effects?|efficacy|effectiveness|response|patients?|requir\w+|caus\w+|lead\w*)\b)[\w/\ue000-\ue003-]+)(?=\s)){0,6}\s*"
)
"""What stands between a word for less and the harm that it lessens: "lowers [the potential risk of] bleeding"."""

_TO_LESSEN: Final = re.compile(r"\b(?:in order |so as )?to (?:prevent|avoid|minimi[sz]e|mitigate|reduce|lessen|limit|lower|decrease)\b")
_ADVISES: Final = re.compile(
    r"^\W*(?:this is )?$|\b(?:avoid|limit|restrict|cautio|monitor|check|separat|not recommended|should not|must not|requir|adjust|necessary"
    r"|needed|consult|inform|disclos|apart\b|dos(?:e|es|age|ing)\s(?:[^\s.;]+\s){0,6}?(?:low|small|reduc|decreas|halv|chang)"
    r"|(?:reduc\w+|low(?:er(?:ing)?|est)?|decreas\w+|smaller|halv\w+|change|titrat\w+)\s(?:[^\s.;]+\s){0,4}?dos(?:e|es|age|ing)\b)[^.;]*$"
)
"""A purpose of having less of something, and what stands before it where that is why something is advised: "a lower dose is used"."""


def _is_to_prevent(change: Change, told: str) -> bool:
    """Whether advice is there to have less of a harm: "use a lower dose to reduce the risk"."""
    purposes = _TO_LESSEN.finditer(told, 0, change.start)
    return any(LESS_OF.fullmatch(told, m.end(), change.start) and _ADVISES.search(told[: m.start()]) for m in purposes)


def turned(change: Change, told: str) -> Change:
    """What advice is to prevent, which is a greater harm without it."""
    is_less = change.quantity is Quantity.RISK and change.direction is Direction.DECREASE
    return replace(change, direction=Direction.INCREASE) if is_less and _is_to_prevent(change, told) else change
