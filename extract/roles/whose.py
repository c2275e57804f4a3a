"""Whose inhibition or induction a noun behind a protein tells: "ritonavir's CYP3A4 inhibition", "smoking → CYP1A2 induction"."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Final

from extract import rulebook

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.mentions import Mention

_rule: Final = functools.partial(rulebook.pattern, "role-subjects")

NOUNS: Final = ("role.inhibition-of", "role.induction-of")
"""Rules whose noun leaves open who acts."""


def owner(marks: str, mentions: Sequence[Mention], protein: Mention) -> Mention | None:
    """Who is named right before a protein as the one who acts on it."""
    for m in reversed(mentions):
        gap = marks[m.end : protein.start]
        if not m.is_protein and (
            _rule("whose.owns").fullmatch(gap)
            or (_rule("whose.leads-to").fullmatch(gap) and _rule("whose.opens").fullmatch(marks, 0, m.start))
        ):
            return m
    return None


def is_of_nobody(lead: str) -> bool:
    """Whether the `lead` of a clause denies an action and names nobody, so that it is that of the one whom the text is about."""
    return bool(_rule("whose.nobodys").fullmatch(lead))
