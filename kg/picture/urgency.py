"""What of a picture matters most to who asks: what is advised against first, then other advice, then what is stated at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.model import AGAINST, Strength
from kg.picture.lines import Status
from kg.picture.looks import INTERACTIONS
from kg.relations import CONTRAINDICATED, INDICATED, MEMBER, TARGETS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.picture.lines import Line
    from kg.picture.scene import Scene


_OF_ONE: Final = frozenset({CONTRAINDICATED, INDICATED, TARGETS, MEMBER})
"""What is said of an entity alone, and of no two drugs."""


def bands(scene: Scene) -> Mapping[str, int]:
    """For each entity that a line ties to what was asked for, how soon it should be shown, 0 first."""
    found: dict[str, int] = {}
    focus = {*scene.focus}
    for line in scene.lines:
        if line.ends & focus:
            for end in line.ends:
                found[end] = min(_band(line), found.get(end, _band(line)))
    return found


def _band(line: Line) -> int:
    if line.status is not Status.STATED:
        return 6 if line.status is Status.PREDICTED else 5
    if line.relation in _OF_ONE:
        return 4
    advice = {m for s in line.statements for m in s.management} if line.relation in INTERACTIONS else set()
    if advice:
        return 0 if advice & AGAINST else 1
    return 2 if line.strength is Strength.STRONG else 3
