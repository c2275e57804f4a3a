"""The groups that one phrase names: "strong or moderate CYP3A4 inhibitors", "substrates of A and B", "anticoagulants/antiplatelets"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.mentions import Mention


def _is_coordinated_head(out: Sequence[Mention], at: int, marks: str) -> bool:
    """Whether the group at `at` shares its examples with the one before it.

    They are pieces of one phrase, "substrates or inhibitors of P-gp", or classes side by side, "anticoagulants/antiplatelets".
    """
    a, b = out[at - 1], out[at]
    gap = marks[a.end : b.start]
    if a.entity.roles and b.entity.roles:
        same = _targets(out, at - 1, -1) == _targets(out, at, 1)
        return not gap or gap == "/" or (same and bool(re.fullmatch(r"\s*(?:/|or|and)\s*", gap)))
    return a.is_group and b.is_group and gap.strip() in ("", "/", "&", "and", "or", "and/or")


def _targets(out: Sequence[Mention], at: int, step: int) -> set[str]:
    """The proteins of the pieces that one role's part of a phrase consists of, from `at` on in one direction."""
    found = {role.target.id for role in out[at].entity.roles}
    while 0 <= at + step < len(out) and (out[at].end == out[at + step].start or out[at].start == out[at + step].end):
        at += step
        found |= {role.target.id for role in out[at].entity.roles}
    return found


def ending(out: Sequence[Mention], at: int, marks: str) -> tuple[Mention, ...]:
    """The group at `at` with the groups that the same phrase coordinates before it."""
    first = at
    while first and _is_coordinated_head(out, first, marks):
        first -= 1
    return tuple(out[first : at + 1])


def starting(out: Sequence[Mention], at: int) -> tuple[Mention, ...]:
    """The group at `at` with the groups that the same phrase goes on to name behind it."""
    last = at
    while last + 1 < len(out) and out[last + 1].start == out[last].end and out[last + 1].entity.roles:
        last += 1
    return tuple(out[at : last + 1])
