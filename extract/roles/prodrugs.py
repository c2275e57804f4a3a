"""What a drug becomes in the body, and whether a protein makes a prodrug into what acts, rather than doing away with a drug."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.rulebook import cue

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.mentions import Mention


_rule: Final = functools.partial(rulebook.pattern, "role-words")


def named(marks: str) -> tuple[int, ...]:
    """Where a text calls the drug that it speaks of a prodrug."""
    return tuple(m.start() for m in cue("prodrug").finditer(marks))


def forms(marks: str, mentions: Sequence[Mention]) -> Iterator[str]:
    """The substances, by id, that a text says its own drug becomes ("it is converted to …"); nobody else stands before that."""
    for match in cue("becomes").finditer(marks):
        spoken_of = [m for m in mentions if m.end <= match.start() and not re.search(r"[.;]", marks[m.end : match.start()])]
        if all(m.own or m.is_protein for m in spoken_of):
            yield from (m.entity.id for m in mentions if m.start == match.start("form") and m.is_partner)


def is_activated(marks: str, protein: Mention, *, is_prodrug: bool) -> bool:
    """Whether the clause around `protein` says that it makes its substrate active.

    `is_prodrug` says that the document calls the substrate a prodrug, so that its "active metabolite" is what it is taken for.
    """
    start = max((m.end() for m in _rule("prodrug.break").finditer(marks, 0, protein.start)), default=0)
    following = _rule("prodrug.break").search(marks, protein.end)
    clause = marks[start : following.start() if following else len(marks)]
    if _rule("prodrug.inactive").search(clause):
        return False
    for rule in rulebook.load("activations"):
        match = rule.pattern.search(clause)
        if match and (is_prodrug or rule.value == "stated"):
            return True
    return False
