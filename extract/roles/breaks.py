"""Where a sentence is cut, so that a verb before the cut says nothing of the protein behind it."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final

from extract import rulebook

if TYPE_CHECKING:
    import re

_rule: Final = functools.partial(rulebook.pattern, "role-words")

_LONGEST: Final = 15
"""Characters of the longest word before such a colon."""


def last_break(marks: str, at: int) -> int:
    """Where the stretch begins in which a verb can speak of what stands at `at`."""
    return max(
        (m.end() for m in _rule("break.any").finditer(marks, 0, at) if m.group() != ":" or not _is_carried_on(marks, m, at)), default=0
    )


def _is_carried_on(marks: str, colon: re.Match[str], at: int) -> bool:
    """Whether what a colon ends speaks of the protein at `at`."""
    since, end = max(0, colon.start() - _LONGEST), colon.start()
    is_role = _rule("break.names-a-role").search(marks, since, end) and _rule("break.its-protein").match(marks, colon.end(), at)
    return bool(is_role or _rule("break.goes-on").search(marks, since, end))
