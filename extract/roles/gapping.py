"""Whom each of several proteins of one verb is said of: "A is handled by CYP3A4 and B by CYP2C9"."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final

from extract import rulebook

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.mentions import Mention
    from extract.roles.found import Verb

_rule: Final = functools.partial(rulebook.pattern, "role-subjects")

_LINK: Final = 9
"""Characters of the longest word that joins the two halves."""


def since(marks: str, cut: int, at: int, verbs: Sequence[Verb]) -> int:
    """Where to look for the verb of a protein at `at` from: `at` itself, or before a `cut` behind which it has none of its own."""
    if not cut or any(cut <= verb.start < at for verb in verbs):
        return at
    match = _rule("gap.by-its-own").search(marks, max(0, cut - _LINK), at)
    return match.start() if match and match.start() < cut else at


def each_its_own(
    marks: str, mentions: Sequence[Mention], protein: Mention, verb_end: int, subjects: tuple[Mention | None, ...]
) -> tuple[Mention | None, ...]:
    """Whom one of several proteins handles: "A by CYP3A4 and B by CYP2C9", "A and B by CYP3A4 and CYP2C9, respectively"."""
    if match := _rule("gap.whose").match(marks, verb_end, protein.start) or _rule("gap.by-its-own").search(marks, verb_end, protein.start):
        return tuple(m for m in mentions if m.start == match.start("whom"))
    proteins = [m for m in mentions if m.is_protein and m.start >= verb_end]
    if 1 < len(subjects) == len(proteins) and "respectively" in marks[protein.end :]:
        return (subjects[proteins.index(protein)],)
    return subjects
