"""Where a text saw what it states: in the test tube, in animals, in a trial."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.rulebook import cue
from kg.model import Setting

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.model import Evidence

_rule: Final = functools.partial(rulebook.pattern, "blocks")

_OPENING: Final = 40
"""Characters at the head of a sentence, before its first comma, that hold for all its parts: "In human hepatocytes, …; …"."""

_HEAVIEST_FIRST: Final = (Setting.CLINICAL, Setting.ANIMAL, Setting.IN_VITRO)


def of(evidence: Iterable[Evidence], named: str = "") -> Setting | None:
    """The weightiest setting that every sentence states; None where one states it without any, for that one holds at large.

    What a sentence tells in another part than the one on whom is `named` counts only where it opens the sentence.
    """
    said = [_of(_part(e.sentence.lower(), named.lower())) for e in evidence]
    return next((s for s in _HEAVIEST_FIRST if s in said), None) if all(said) else None


def _part(sentence: str, named: str) -> str:
    """The parts of a sentence between semicolons that name somebody, and the words that open it; all of it where none does."""
    if ";" not in sentence or not named:
        return sentence
    parts = sentence.split(";")
    mine = [p for p in parts if named in p]
    opening = parts[0].partition(",")[0] if mine else ""
    return ";".join([opening[:_OPENING], *mine]) if mine else sentence


@functools.lru_cache(maxsize=512)  # a sentence is the evidence of many
def _of(sentence: str) -> Setting | None:
    lower = _rule("block.not-looked").sub(" ", sentence)
    stated = next((s for s in _HEAVIEST_FIRST if cue(f"seen-{s.value.replace('_', '-')}").search(lower)), None)
    return stated or (Setting.CLINICAL if cue("seen-in-study").search(lower) else None)
