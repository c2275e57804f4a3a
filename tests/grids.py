"""Grids: every frame of a sentence filled with every word of a kind, so that a hole in the grammar shows as a row of failing cells."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_IRREGULAR = {
    "cut": ("cuts", "cut", "cut", "cutting"),
    "rise": ("rises", "rose", "risen", "rising"),
    "fall": ("falls", "fell", "fallen", "falling"),
    "drop": ("drops", "dropped", "dropped", "dropping"),
    "dip": ("dips", "dipped", "dipped", "dipping"),
    "sink": ("sinks", "sank", "sunk", "sinking"),
    "shrink": ("shrinks", "shrank", "shrunk", "shrinking"),
    "grow": ("grows", "grew", "grown", "growing"),
    "go": ("goes", "went", "gone", "going"),
    "bring": ("brings", "brought", "brought", "bringing"),
    "drive": ("drives", "drove", "driven", "driving"),
    "take": ("takes", "took", "taken", "taking"),
    "shoot": ("shoots", "shot", "shot", "shooting"),
    "creep": ("creeps", "crept", "crept", "creeping"),
    "undergo": ("undergoes", "underwent", "undergone", "undergoing"),
    "break": ("breaks", "broke", "broken", "breaking"),
    "keep": ("keeps", "kept", "kept", "keeping"),
    "give": ("gives", "gave", "given", "giving"),
    "hold": ("holds", "held", "held", "holding"),
    "stop": ("stops", "stopped", "stopped", "stopping"),
    "shut": ("shuts", "shut", "shut", "shutting"),
    "speed": ("speeds", "sped", "sped", "speeding"),
    "step": ("steps", "stepped", "stepped", "stepping"),
}


class Verb(NamedTuple):
    """A verb in the forms that a frame asks for: "{v}", "{s}", "{ed}", "{pp}", "{ing}"."""

    v: str
    s: str
    ed: str
    pp: str
    ing: str


def verb(base: str) -> Verb:
    """The forms of a verb; what stands behind it goes along ("bring down": "brings down")."""
    word, space, rest = base.partition(" ")
    if word in _IRREGULAR:
        forms = _IRREGULAR[word]
    elif word.endswith("e"):
        forms = (f"{word}s", f"{word}d", f"{word}d", f"{word[:-1]}ing")
    elif word.endswith("y") and word[-2] not in "aeou":
        forms = (f"{word[:-1]}ies", f"{word[:-1]}ied", f"{word[:-1]}ied", f"{word}ing")
    elif word.endswith(("s", "sh", "ch", "x")):
        forms = (f"{word}es", f"{word}ed", f"{word}ed", f"{word}ing")
    else:
        forms = (f"{word}s", f"{word}ed", f"{word}ed", f"{word}ing")
    return Verb(base, *(f"{form}{space}{rest}" for form in forms))


def failing(frames: Iterable[str], words: Iterable[Verb], holds: Callable[[str], bool]) -> list[str]:
    """The sentences of the grid for which `holds` is false, each begun with a capital."""
    sentences = (frame.format(**word._asdict()) for frame, word in product(frames, words))
    return [s for s in (s[0].upper() + s[1:] for s in sentences) if not holds(s)]
