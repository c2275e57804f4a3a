"""Advice for some patients, whatever else they take: "avoid in pregnancy", "children must not take it"."""

from __future__ import annotations

import functools
import re
from typing import Final

from extract.frames import advice
from extract.rulebook import cue
from extract.terms import conditions

_IN_ILLNESS: Final = re.compile(r"\b(?:in|during|for|with) (?P<illness>[a-z][a-z '-]{3,50}?)(?=\s*(?:[.;,)]|$))")


@functools.lru_cache(maxsize=256)
def are_meant(marks: str) -> bool:
    """Whether a text that names no partner advises for patients of a kind alone.

    >>> are_meant("avoid in pregnancy."), are_meant("avoid the combination in pregnancy."), are_meant("avoid, above all in pregnancy.")
    (True, False, False)
    """
    is_of_some = bool(cue("for-some-patients").search(marks))
    if not (is_of_some or _IN_ILLNESS.search(marks)) or cue("taken-too").search(marks) or not advice.find(marks):
        return False
    return is_of_some or any(conditions.known(m["illness"]) for m in _IN_ILLNESS.finditer(marks))
