"""Which foods, herbs and minerals are kinds, parts or preparations of which: grapefruit juice of grapefruit, milk of dairy products.

The table says only that one is counted within the other, never that what holds of the one holds of the other: an answer says on whose
word it looked there.
"""

from __future__ import annotations

import functools
import re
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from kg.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_PARTS: Final = re.compile(
    r"(?: (?:juices?|extracts?|tea|oil|seeds?|leaf|leaves|roots?|bark|peel|flowers?|fruits?|berry|powder|tincture|products?|supplements?"
    r"|drinks?))+"
)
"""Words behind the name of a plant or food with which it names a part or preparation."""
_HOLDING: Final = re.compile(r"(.+?) containing (.+)")


@functools.cache
def wider(name: str) -> tuple[str, ...]:
    """What a name is counted within, step by step.

    >>> wider("Red wine"), wider("milk"), wider("imatinib")
    (('alcohol', 'tyramine-rich food', 'wine'), ('calcium-rich food', 'dairy product'), ())
    """
    return _reached(name, _up())


@functools.cache
def narrower(name: str) -> tuple[str, ...]:
    """What is counted within a name, step by step.

    >>> narrower("grapefruit")
    ('grapefruit-containing food', 'grapefruit juice')
    """
    return _reached(name, _down())


def is_part(name: str, whole: str) -> bool:
    """Whether a name is that of a whole with the word for a part or preparation behind it.

    >>> is_part("garlic seed oil", "garlic"), is_part("milk thistle", "milk")
    (True, False)
    """
    folded, start = fold(name), fold(whole)
    return folded.startswith(start) and _PARTS.fullmatch(folded, len(start)) is not None


def held(name: str) -> tuple[str, str] | None:
    """What the name of a group says to be held in what.

    >>> held("iron-containing multivitamins"), held("iron")
    (('iron', 'multivitamins'), None)
    """
    found = _HOLDING.fullmatch(fold(name)) if "containing" in name else None
    return (found[1], found[2]) if found else None


def _reached(name: str, steps: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    found: set[str] = set()
    ring = [name]
    while ring:
        ring = [other for one in ring for other in steps.get(fold(one), ()) if other not in found]
        found.update(ring)
    return tuple(sorted(found, key=fold))


@functools.cache
def _down() -> Mapping[str, tuple[str, ...]]:
    return {fold(name): kinds for name, kinds in _rows()}


@functools.cache
def _up() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name, kinds in _rows():
        for kind in kinds:
            found.setdefault(fold(kind), []).append(name)
    return {kind: tuple(names) for kind, names in found.items()}


def _rows() -> Iterator[tuple[str, tuple[str, ...]]]:
    _, *lines = (files("kg") / "entities" / "kin.tsv").read_text(encoding="utf-8").splitlines()
    for name, kinds, *_ in (line.split("\t") for line in lines):
        yield name, tuple(kinds.split("|"))
