"""Proteins that a text on how a drug is handled names without a verb of handling: "Lesser hands: CYP2C8", "CYP2C8 above all"."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.roles import weights
from extract.roles.found import Found
from kg.model import Predicate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.mentions import Mention
    from kg.model import Contribution

_rule: Final = functools.partial(rulebook.pattern, "role-words")

_WORDS: Final = re.compile(r"(?:\s*[:–—(]\s*|,\s+which\s+)?[^,;:(]*")
"""The words right behind a protein, up to the next mark."""


def find(marks: str, mentions: Sequence[Mention], told: Sequence[Found]) -> Iterator[Found]:
    """The proteins of a sentence of which nothing is told, where its clause says how much of the work is theirs."""
    known = {role.protein.start for role in told}
    proteins = [m for m in mentions if m.is_protein]
    for m in (p for p in proteins if p.start not in known):
        start = max((b.end() for b in _rule("unsaid.end").finditer(marks, 0, m.start)), default=0)
        following = _rule("unsaid.end").search(marks, m.end)
        end = following.start() if following else len(marks)
        clause = marks[start:end]
        if not _rule("unsaid.else").search(clause) and (_rule("unsaid.share").search(clause) or _rule("unsaid.alone").fullmatch(clause)):
            denied = bool(_rule("unsaid.none").search(clause))
            weight = None if denied else _weight(marks, proteins, m, start, end)
            yield Found(
                subject=None, predicate=Predicate.SUBSTRATE_OF, protein=m, rule="role.share-told", negated=denied, contribution=weight
            )


def _weight(marks: str, proteins: Sequence[Mention], protein: Mention, start: int, end: int) -> Contribution | None:
    """The weight that the words around a protein and those listed with it give, those behind first."""
    at = proteins.index(protein)
    first = last = at
    while first and _rule("unsaid.list").fullmatch(marks, proteins[first - 1].end, proteins[first].start):
        first -= 1
    while last + 1 < len(proteins) and _rule("unsaid.list").fullmatch(marks, proteins[last].end, proteins[last + 1].start):
        last += 1
    since = proteins[first - 1].end if first else start
    until = proteins[last + 1].start if last + 1 < len(proteins) else end
    behind = _WORDS.match(marks, proteins[last].end, until)
    return weights.told_behind(behind.group() if behind else "") or weights.told(marks[max(since, start) : proteins[first].start])
