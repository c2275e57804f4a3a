"""Grades that a text writes once for two groups and does not mean of the second: "strong CYP3A4 inhibitors/inducers"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.terms.role_groups import STRENGTHS, role_group

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from extract.document.seen import Seen
    from extract.mentions import Mention
    from kg.model import Entity

_JOINT: Final = re.compile(r"\s*(?:[,/&]|and/or|and|or)*\s*")
"""What stands between two groups that one phrase names: a bracket between them ends what the grade is of."""


def read_anew(seen: Sequence[Seen]) -> list[Seen]:
    """The blocks, where the document elsewhere names without a grade those who only share that of the group before them."""
    plain = {m.entity.id: m.entity for s in seen for m in s.mentions if m.entity.roles and not _grade(m)}
    return [_plainly(s, plain) for s in seen] if plain else list(seen)


def _plainly(s: Seen, plain: Mapping[str, Entity]) -> Seen:
    meant = {m: replace(m, text=e.name, entity=e) for m in _sharing(s) if (e := plain.get(_ungraded(m)))}
    if not meant:
        return s
    mentions = tuple(_under(meant.get(m, m), meant) for m in s.mentions)
    return replace(s, mentions=mentions, label=tuple(_under(meant.get(m, m), meant) for m in s.label))


def _under(m: Mention, meant: Mapping[Mention, Mention]) -> Mention:
    """A mention with its groups as they are meant."""
    return m.under(tuple(meant.get(h, h) for h in m.heads))


def _sharing(s: Seen) -> Iterator[Mention]:
    """The groups whose grade stands only before another one that the same phrase names."""
    row: list[Mention] = []
    for m in s.mentions:
        if row and not _JOINT.fullmatch(s.block.text, row[-1].end, m.start):
            row = []
        if _grade(m) in map(_grade, row) and not _is_spelt(m, s):
            yield m
        row = [*row, m] if _grade(m) else []


def _grade(m: Mention) -> str:
    """How strongly the members of one role group act, if it says so."""
    return str(m.entity.roles[0].strength or "") if len(m.entity.roles) == 1 else ""


def _is_spelt(m: Mention, s: Seen) -> bool:
    """Whether the grade stands in a group's own words."""
    words = s.block.text[m.start : m.end].lower()
    return any(word in words for word, strength in STRENGTHS.items() if str(strength) == _grade(m))


def _ungraded(m: Mention) -> str:
    role = m.entity.roles[0]
    return role_group(role.action, (role.target,), (None,)).id
