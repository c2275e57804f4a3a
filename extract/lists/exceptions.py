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

_BARRED: Final = re.compile(
    r"[^.;]*\b(?:must|should|may|can)(?: not|n['’]t| never)\b|[^.;]*\b(?:never|avoid(?:ed)?|do not|don['’]t|contra-?indicated|forbidden)\b"
)
"""What behind "is an exception" says that the rule was a permission: "aspirin is an exception: it must never be taken with it"."""

_BESIDE: Final = re.compile(r"\s*(?:,|,?\s*(?:and|or)\b)\s*")


def find(partners: Sequence[Mention], marks: str) -> tuple[Mention, ...]:
    """Those whom a sentence excepts, with whoever stands beside them in the same brackets."""
    out: list[Mention] = []
    for p in partners:
        lead = marks[: p.start]
        is_named = (cue("excepted").search(lead) or _excepted_behind(marks, p)) and not cue("denied-interaction").search(lead)
        is_beside = out and _IN_BRACKETS.search(marks[: out[0].start]) and _BESIDE.fullmatch(marks[out[-1].end : p.start])
        if is_named or is_beside:
            out.append(p)
    return tuple(out)


def left_out(excepted: Sequence[Mention], marks: str) -> str:
    """The text without the words behind those whom it excepts, which deny nothing of the others: "A is bound; B is exempt"."""
    for m in excepted:
        if behind := _excepted_behind(marks, m):
            marks = f"{marks[: m.end]}{' ' * len(behind.group())}{marks[behind.end() :]}"
    return marks


def _excepted_behind(marks: str, m: Mention) -> re.Match[str] | None:
    """The words behind a name by which it is excepted, unless what follows forbids it."""
    behind = cue("excepted-behind").match(marks, m.end)
    return None if behind is None or _BARRED.match(marks, behind.end()) else behind
