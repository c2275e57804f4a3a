"""Whom a sentence leaves out of what it says: "NSAIDs (except aspirin and sulindac)"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.rulebook import cue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.mentions import Mention

_IN_BRACKETS: Final = re.compile(r"\(\s*[a-z ]{6,24}$")
"""What opens brackets and comes before the first of those excepted in them: "(except for "."""

_BESIDE: Final = re.compile(r"\s*(?:,|,?\s*(?:and|or)\b)\s*")


def find(partners: Sequence[Mention], marks: str) -> tuple[Mention, ...]:
    """Those whom a sentence excepts, with whoever stands beside them in the same brackets."""
    out: list[Mention] = []
    for p in partners:
        lead = marks[: p.start]
        is_named = (cue("excepted").search(lead) or cue("excepted-behind").match(marks, p.end)) and not cue("denied-interaction").search(
            lead
        )
        is_beside = out and _IN_BRACKETS.search(marks[: out[0].start]) and _BESIDE.fullmatch(marks[out[-1].end : p.start])
        if is_named or is_beside:
            out.append(p)
    return tuple(out)


def left_out(excepted: Sequence[Mention], marks: str) -> str:
    """The text without the words behind those whom it excepts, which deny nothing of the others: "A is bound; B is exempt"."""
    for m in excepted:
        if behind := cue("excepted-behind").match(marks, m.end):
            marks = f"{marks[: m.end]}{' ' * len(behind.group())}{marks[behind.end() :]}"
    return marks
