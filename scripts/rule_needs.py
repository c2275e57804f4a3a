# ruff: noqa: INP001 (a script, no package)
"""Derive extract/rules/needs.tsv: for each rule that is slow to try, bits of words of which every match of its pattern holds one.

    python scripts/rule_needs.py

A rule with such bits is tried only where a text holds one of them. They come from the pattern as Python itself parses it: of several words
in a row those that stand in the fewest of the texts that the rule is tried on when the sample monographs are read, of alternatives those of
each. A rule has them where they spare much; one that those texts do not reach has none.
`tests/unit/extract/rulebook/test_needs.py` proves that no match lacks them all.
"""

from __future__ import annotations

import functools
import re
import re._constants as ops  # type: ignore[import-not-found]  # how Python itself reads a pattern
import re._parser as parser  # type: ignore[import-not-found]
import sys
from itertools import pairwise, product, takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import extract
from extract import rulebook
from extract.rulebook import macros
from kg.sources import find

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Needs: TypeAlias = frozenset[str]

ROOT: Final = Path(__file__).resolve().parent.parent
NEEDS: Final = ROOT / "extract" / "rules" / "needs.tsv"
HEADER: Final = "# rule\tbits of words, one of which every match holds; written by scripts/rule_needs.py\n"

MANY: Final = 80
"""Wordings of a piece beyond which they are not told apart."""

SHORTEST: Final = 3
"""Characters of a bit, since shorter ones stand everywhere; of signs and digits one is enough."""

MARKS: Final = f"{macros.OWN}{macros.SUBSTANCE}{macros.CLASS}{macros.GROUP}{macros.PROTEIN}"
SIGNS: Final = frozenset("0123456789%+=<>≤≥≈×±↑↓↔⇑⇓⇔→/?")

WORTH: Final = 120_000
"""How much a rule must spare when the samples are read, as texts that it need not be tried on times the length of its pattern.

Each bit more slows the walk through every text. What is measured does not hang on a clock, so that the table changes only with the rules.
"""

MOST: Final = 600
"""Texts by which a rule is measured."""


class Recorder:
    """A compiled pattern that keeps the texts in which it is sought."""

    def __init__(self, compiled: re.Pattern[str]) -> None:
        self.compiled = compiled
        self.pattern = compiled.pattern
        self.texts: list[str] = []

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        return getattr(self.compiled, name)

    def search(self, text: str, *places: int) -> re.Match[str] | None:
        """The first match."""
        self.texts.append(text)
        return self.compiled.search(text, *places)

    def finditer(self, text: str, *places: int) -> Iterator[re.Match[str]]:
        """Every match."""
        self.texts.append(text)
        return self.compiled.finditer(text, *places)

    def sub(self, by: str, text: str) -> str:
        """The text with every match replaced."""
        self.texts.append(text)
        return self.compiled.sub(by, text)


class Texts:
    """The texts that a rule is tried on."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = texts[:: 1 + len(texts) // MOST]
        self.share = functools.cache(self._share)

    def _share(self, needs: Needs) -> float:
        """In how much of the texts one of the bits stands."""
        return sum(any(need in text for need in needs) for text in self.texts) / len(self.texts)

    def weight(self, needs: Needs) -> tuple[float, int, list[str]]:
        """What bits cost: the texts that hold one, and among equals the fewest and first."""
        return round(self.share(needs), 2), len(needs), sorted(needs)


def found(pattern: str, texts: Texts) -> Needs:
    """The bits that a pattern needs, which are none where nothing can be told."""
    parsed = parser.parse(pattern)
    return _joined(_needed(parsed, texts), texts) if not parsed.state.flags & ops.SRE_FLAG_IGNORECASE else frozenset()


def _needed(pieces: Any, texts: Texts) -> Needs:  # noqa: ANN401 - Python's own parse tree
    """The rarest bits that a row of pieces needs."""
    choices = [_of_piece(op, value, texts) for op, value in pieces]
    row = frozenset({""})
    for op, value in pieces:
        words = wordings(op, value)
        row = _continued(row, words) or words or frozenset({""})  # where there are too many, a row begins anew
        choices.append(row)
    told = [bits for bits in map(_shortest, choices) if bits and all(map(_says, bits))]
    return min(told, key=texts.weight, default=frozenset())


def _of_piece(op: Any, value: Any, texts: Texts) -> Needs:  # noqa: ANN401
    """The bits that one piece needs by what stands in it."""
    if op is ops.SUBPATTERN and not value[1] & ops.SRE_FLAG_IGNORECASE:
        return _needed(value[3], texts)
    if op is ops.ASSERT:
        return _needed(value[1], texts)
    if op is ops.BRANCH:
        needs = [_needed(one, texts) for one in value[1]]
        return frozenset().union(*needs) if all(needs) else frozenset()
    if op in (ops.MAX_REPEAT, ops.MIN_REPEAT) and value[0]:
        return _needed(value[2], texts)
    return frozenset()


def wordings(op: Any, value: Any) -> Needs:  # noqa: ANN401
    """All wordings of a piece; none where they are too many or open."""
    said: Needs = frozenset()
    if op is ops.LITERAL:
        said = frozenset({chr(value)})
    elif op in (ops.AT, ops.ASSERT, ops.ASSERT_NOT):
        said = frozenset({""})
    elif op is ops.SUBPATTERN and not value[1] & ops.SRE_FLAG_IGNORECASE:
        said = _row(value[3])
    elif op is ops.BRANCH:
        said = _each(_row(one) for one in value[1])
    elif op is ops.IN:
        said = _each(_letters(kind, these) for kind, these in value)
    elif op in (ops.MAX_REPEAT, ops.MIN_REPEAT) and value[1] == 1:
        said = _row(value[2])
        said = said | {""} if said and not value[0] else said
    return said


def _row(pieces: Any) -> Needs:  # noqa: ANN401
    row = frozenset({""})
    for op, value in pieces:
        row = _continued(row, wordings(op, value))
    return row


def _continued(row: Needs, words: Needs) -> Needs:
    """Each wording of a row with each of the next piece; none where either has none, or they are too many."""
    return frozenset(a + b for a, b in product(row, words)) if len(row) * len(words) <= MANY else frozenset()


def _each(several: Iterable[Needs]) -> Needs:
    sets = list(several)
    together = frozenset().union(*sets)
    return together if all(sets) and len(together) <= MANY else frozenset()


def _letters(kind: Any, these: Any) -> Needs:  # noqa: ANN401
    if kind is ops.LITERAL:
        return frozenset({chr(these)})
    if kind is ops.RANGE:
        return frozenset(map(chr, range(these[0], these[1] + 1))) if these[1] - these[0] < MANY else frozenset()
    return frozenset()


def _says(bit: str) -> bool:
    return len(bit.strip(MARKS)) >= SHORTEST or not SIGNS.isdisjoint(bit)


def _shortest(bits: Iterable[str]) -> Needs:
    """The bits without those that hold another."""
    bits = set(bits)
    return frozenset(b for b in bits if not any(other != b and other in b for other in bits))


def _joined(bits: Needs, texts: Texts) -> Needs:
    """The bits with those that begin alike joined, where what they share is not met more often: "check" for "checked", "checking"."""
    for one, other in pairwise(sorted(bits)):
        head = _shared(one, other)
        if len(head) > SHORTEST + 1:
            fewer = _shortest(bits - {one, other} | {head})
            if texts.weight(fewer) <= texts.weight(bits):
                return _joined(fewer, texts)
    return bits


def _shared(one: str, other: str) -> str:
    """How two bits both begin."""
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return "".join(letter for letter, _ in alike)


def _recorded() -> Iterator[tuple[str, Recorder]]:
    """The rules by their ids, each with the texts that it is tried on when the samples are read."""
    setattr(rulebook, "guarded", lambda _, compiled: Recorder(compiled))  # noqa: B010  # a name that the module only imports
    reader = extract.reader()  # whose modules look up their rules when it first reads, and so find these
    for file in find([str(ROOT / "extract" / "samples")]):
        reader.read(file.path, file.document)
    rules = (rule for name in rulebook.names() for rule in rulebook.load(name))
    return ((rule.id, cast("Recorder", rule.pattern)) for rule in rules)


def main() -> None:
    """Write the table anew."""
    rows = []
    for id_, recorder in _recorded():
        texts = Texts(recorder.texts or [""])
        needs = found(recorder.pattern, texts)
        if needs and len(recorder.texts) * (1 - texts.share(needs)) * len(recorder.pattern) > WORTH:
            rows.append("\t".join((id_, *sorted(needs))) + "\n")
    NEEDS.write_text(HEADER + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
