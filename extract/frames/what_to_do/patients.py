"""Advice in pregnancy or for children, whatever else they take: "avoid in pregnancy", "children must not take it"."""

from __future__ import annotations

import functools
import re
from typing import Final

from extract.frames.what_to_do import advice
from extract.rulebook import cue, macros
from kg.model import Management

_OF_ITEM: Final = re.compile(
    r"(?:^|[;:(.]|(?<![\ue001-\ue003)]),|,(?! (?:in|for|if|when|with)\b)|\band\b|\bor\b)"
    r"(?:(?!\b(?:and|or|risk of|may|can|could|caus\w*|worsen\w*|aggravat\w*|precipitat\w*|induc\w*|lead\w*|develop\w*)\b)"
    r"[^,;:().\ue000-\ue004]){0,50}"
    r"\b(?:age[ds]?|years?|elderly|old|(?:body ?)?weight|kg|bmi|pregnan\w+|breast-?feeding|lactation|child\w*|infants|adolescents|women|men"
    r"|impairment|failure|insufficiency|disease|disorders?|cirrhosis|asthma|epilepsy|glaucoma|surgery|history|crcl|egfr)\b"
    r"[^,;:().\ue000-\ue004]{0,30}(?P<said>\([^()\ue000-\ue004]*\))"
    r"(?=\s*(?:,(?!\s+(?:particularly|especially|above all|when|if|in|with|which|as)\b)|;|and\b|or\b))"
)
"""An item of a list that says which patients are meant, with a remark on these in brackets: "age over 75 ([avoid]), aspirin".

Behind a name it is of that one: "gemfibrozil, in the elderly (avoid)".
"""

_OF_AGE: Final = re.compile(r"\b(?:age[ds]?|years?|elderly|weight|kg|bmi|pregnan\w+|child\w*)\b")
"""Words for patients, which are none for a harm that somebody named before does."""

_NAME: Final = re.compile(macros.MACROS["NAME"])


def without_remarks(marks: str) -> str:
    """A list that holds patients of some kind, without what brackets advise for these, which is said of none that are named behind.

    A harm as well may be named so, and watched: "renal failure (monitor creatinine), hyperkalaemia with ACE inhibitors".
    """
    first = _NAME.search(marks)
    if first is None or "(" not in marks:
        return marks
    end = max((m.start() for m in _NAME.finditer(marks)), default=0)
    items = (m for m in _OF_ITEM.finditer(marks, 0, end) if m.start() < first.start() or _OF_AGE.search(m.group()))
    spans = [m.span("said") for m in items if set(advice.find(m["said"])) - {Management.MONITOR}]
    for start, end in spans:
        marks = f"{marks[:start]}{' ' * (end - start)}{marks[end:]}"
    return marks


@functools.lru_cache(maxsize=256)
def are_meant(marks: str) -> bool:
    """Whether a text that names no partner advises for patients of a kind alone.

    >>> are_meant("avoid in pregnancy."), are_meant("avoid the combination in pregnancy."), are_meant("avoid, above all in pregnancy.")
    (True, False, False)
    """
    return bool(cue("for-some-patients").search(marks)) and not cue("taken-too").search(marks) and bool(advice.find(marks))
