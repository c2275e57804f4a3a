"""Patterns that are tried only where they can match.

Of most rules every match holds one of some bits of words: "increas", "rais" … These bits, its needs, stand in `rules/needs.tsv`. One walk
through a text finds the bits of all rules in it; a rule of which none is there need not be tried, which is many times quicker.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING, TypeAlias

import ahocorasick

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator, Mapping

Pattern: TypeAlias = "re.Pattern[str] | Guarded"


@dataclass(frozen=True, slots=True)
class Guarded:
    """A compiled pattern that is sought only in texts that hold what it needs, and is asked like a compiled one.

    `flag` is the binary digit that stands for it in what `present` says of a text. What is tried at one place only, `match` and
    `fullmatch`, is quick by itself.
    """

    compiled: re.Pattern[str]
    flag: int

    @property
    def pattern(self) -> str:
        """The regular expression."""
        return self.compiled.pattern

    @property
    def match(self) -> Callable[..., re.Match[str] | None]:
        """The match at a place."""
        return self.compiled.match

    @property
    def fullmatch(self) -> Callable[..., re.Match[str] | None]:
        """The match that fills a text or a part of it."""
        return self.compiled.fullmatch

    def split(self, text: str, maxsplit: int = 0) -> list[str]:
        """The text between the matches."""
        return self.compiled.split(text, maxsplit)

    def search(self, text: str, *places: int) -> re.Match[str] | None:
        """The first match."""
        return self.compiled.search(text, *places) if present(text) & self.flag else None

    def finditer(self, text: str, *places: int) -> Iterator[re.Match[str]]:
        """Every match."""
        return self.compiled.finditer(text, *places) if present(text) & self.flag else iter(())

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str) -> str:
        """The text with every match replaced."""
        return self.compiled.sub(by, text) if present(text) & self.flag else text


def guarded(id: str, compiled: re.Pattern[str]) -> Pattern:  # noqa: A002  # what the rules call it
    """The pattern of a rule, guarded if it needs something."""
    place = _places().get(id)
    return compiled if place is None else Guarded(compiled, 1 << place)


@functools.cache
def needs() -> Mapping[str, tuple[str, ...]]:
    """The bits of words that each rule needs, as `scripts/rule_needs.py` finds them."""
    rows = (files("extract") / "rules" / "needs.tsv").read_text(encoding="utf-8").splitlines()
    return {id: tuple(bits) for id, *bits in (row.split("\t") for row in rows if not row.startswith("#"))}  # noqa: A001


@functools.lru_cache(maxsize=4096)  # a text is asked for by many rules
def present(text: str) -> int:
    """The flags of all rules of which a text holds something that they need, in one number."""
    found = 0
    for _, flags in _automaton().iter(text):
        found |= flags
    return found


@functools.cache
def _places() -> Mapping[str, int]:
    return {id: place for place, id in enumerate(needs())}  # noqa: A001


@functools.cache
def _automaton() -> ahocorasick.Automaton:
    """What finds all bits in one walk; each stands for the flags of the rules that need it."""
    flags: dict[str, int] = {}
    for place, bits in enumerate(needs().values()):
        for bit in bits:
            flags[bit] = flags.get(bit, 0) | 1 << place
    automaton = ahocorasick.Automaton()
    for bit, those in flags.items():
        automaton.add_word(bit, those)
    automaton.make_automaton()
    return automaton
