"""Advice in pregnancy or for children, whatever else they take: "avoid in pregnancy", "children must not take it"."""

from __future__ import annotations

import functools

from extract.frames import advice
from extract.rulebook import cue


@functools.lru_cache(maxsize=256)
def are_meant(marks: str) -> bool:
    """Whether a text that names no partner advises for patients of a kind alone.

    >>> are_meant("avoid in pregnancy."), are_meant("avoid the combination in pregnancy."), are_meant("avoid, above all in pregnancy.")
    (True, False, False)
    """
    return bool(cue("for-some-patients").search(marks)) and not cue("taken-too").search(marks) and bool(advice.find(marks))
