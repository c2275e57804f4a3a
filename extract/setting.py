"""Where a text saw what it states: in the test tube, in animals, in a trial."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.rulebook import cue
from kg.model import Setting

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.model import Evidence


def of(evidence: Iterable[Evidence]) -> Setting | None:
    """The weightiest setting that every sentence states; None where one states it without any, for that one holds at large."""
    said = [_of(e.plain or e.text) for e in evidence]
    return next((s for s in (Setting.CLINICAL, Setting.ANIMAL, Setting.IN_VITRO) if s in said), None) if all(said) else None


def _of(sentence: str) -> Setting | None:
    lower = sentence.lower()
    return next(
        (s for s in (Setting.CLINICAL, Setting.ANIMAL, Setting.IN_VITRO) if cue(f"seen-{s.value.replace('_', '-')}").search(lower)), None
    )
