"""Whether "CYP3A4 inhibitor" says what somebody is, and names no group: "it is a strong CYP3A4 inhibitor", "A and B are …"."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.rulebook import cue

if TYPE_CHECKING:
    import re

_rule: Final = functools.partial(rulebook.pattern, "described")


def says_what_somebody_is(match: re.Match[str]) -> bool:
    """Whether the words of a role and its proteins, which a rule of groups found in a text, name no group there.

    So do not "a CYP3A4 inhibitor" behind "it is", "CYP3A4 inhibitors" behind "A and B are", and what "non-" makes all others; but
    "avoid a CYP3A4 inhibitor" and "A CYP3A4 inhibitor may raise it" mean each of them.
    """
    marks, before = match.string, match.string[: match.start()]
    if _rule("described.are").search(before) or cue("non").search(before):
        return True
    is_one = _rule("described.closed").match(marks, match.end()) and not _rule("described.many").search(match.group())
    if is_one and (
        _rule("described.bracketed").search(before) or ("substrate" in match.group() and _rule("described.changed").search(before))
    ):
        return True
    if (
        _rule("described.many").search(match.group())
        or not _rule("described.describes").search(before)
        or _rule("described.object").search(before)
    ):
        return False
    return not _rule("described.stands-for-all").match(marks, match.end()) or bool(_rule("described.said").search(before))
