"""Where a sentence goes on to another pair: "A lowers it, and [use with B is barred]", "higher levels with A and [less effect with B]"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.lists.joints import is_within
from extract.rulebook import cue

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.mentions import Mention

_BREAK: Final = re.compile(r"[;:]\s|\s(?:but|while|whereas)\s|,\s(?![^()]*\))")
"""Before a lead's last clause, which must say something itself: "data are few, but [caution with A and use of B is wise]"."""


def cuts(marks: str, partners: Sequence[Mention]) -> Iterator[int]:
    """Where the next pair begins, of a sentence that names a partner before it and another behind it."""
    for m in cue("next-pair").finditer(marks):
        before = {p.entity.id for p in partners if p.end <= m.start()}
        behind = {p.entity.id for p in partners if p.start >= m.end()}
        lead = _BREAK.split(marks[: m.start()])[-1] if m["taking"] else marks[: m.start()]
        if before and behind - before and not is_within(marks, m.start()) and cue("predicate").search(lead):
            yield m.end()
