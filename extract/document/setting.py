"""Where a text saw what it states: in the test tube, in animals, in a trial."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final

from extract.rulebook import cue
from kg.model import Setting

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.model import Evidence

_ABSENT: Final = re.compile(r"\b(?:no|without|lack of)\s+(?:\w+\s+){0,2}?(?:clinical|animal|in[ -]vitro)\b[^.;,]*")
"""What has not been looked at has shown nothing."""

_HEAVIEST_FIRST: Final = (Setting.CLINICAL, Setting.ANIMAL, Setting.IN_VITRO)


def of(evidence: Iterable[Evidence]) -> Setting | None:
    """The weightiest setting that every sentence states; None where one states it without any, for that one holds at large."""
    said = [_of(e.plain or e.text) for e in evidence]
    return next((s for s in _HEAVIEST_FIRST if s in said), None) if all(said) else None


@functools.lru_cache(maxsize=512)  # a sentence is the evidence of many
def _of(sentence: str) -> Setting | None:
    lower = _ABSENT.sub(" ", sentence.lower())
    return next((s for s in _HEAVIEST_FIRST if cue(f"seen-{s.value.replace('_', '-')}").search(lower)), None)
