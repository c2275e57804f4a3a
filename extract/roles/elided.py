"""Roles told by an auxiliary alone, whose verb stands before: "erythromycin inhibits CYP3A4; zelonib does not"."""

from __future__ import annotations

import functools
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract import rulebook

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.mentions import Mention
    from extract.roles.found import Found

_rule: Final = functools.partial(rulebook.pattern, "role-subjects")


def find(marks: str, mentions: Sequence[Mention], told: Sequence[Found]) -> Iterator[Found]:
    """The roles `told` before in a sentence, of those who are said to do so, or not to do so."""
    for match in _rule("elided.tells").finditer(marks) if told else ():
        earlier = [role for role in told if role.protein.end <= match.start()]
        last = max(earlier, key=lambda role: role.protein.start, default=None)
        if last is None or not _rule("elided.between").fullmatch(marks, last.protein.end, match.start()):
            continue
        at = match.start(next(name for name in ("whom", "inverted", "by") if match[name]))
        until = match.end("more") if match["more"] else at + 1
        named = tuple(m for m in mentions if at <= m.start < until) or (None,)
        shown = [r for r in earlier if (r.predicate, r.subject, r.negated) == (last.predicate, last.subject, last.negated)]
        is_denied = bool(match["no"] or match["nor"] or match["neither"])
        yield from (
            replace(r, subject=whom, rule="role.elided", negated=is_denied, strength=None, contribution=None)
            for r in shown
            for whom in named
        )
