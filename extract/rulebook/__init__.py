"""The rules as data: `rules/*.yml`, each rule with an id, a pattern and sentences that it must match and must reject.

A pattern may be a list of alternatives, and its long lists of words stand above it under names of their own, `words`, which it takes up in
braces.

Patterns are regular expressions over a sentence's *shadow*: the sentence in lower case in which every character of a name is
replaced by one mark for its kind, so that offsets stay and a pattern can say OWN, NAME or PROTEIN.

What a rule says can hang on where its words stand: right `before` a place that a module asks about, right `behind` it, filling all that is
`between` two, or `around` a name in whose place the pattern has a bar. Such a rule has `stands`, and its examples show the places with
bars: "Unlike |digoxin, it is no substrate".

A rule over the text as it is written, in which capitals say nothing, has `case: ignore`.
"""

from __future__ import annotations

import functools
import operator
import re
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

import yaml

from extract.rulebook.macros import MACROS
from extract.rulebook.patterns import Guarded, guarded, present

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from extract.rulebook.patterns import Pattern


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule: where `pattern` is found in a shadow, the text says `value`."""

    id: str
    pattern: Pattern
    value: str
    matches: tuple[str, ...]
    rejects: tuple[str, ...]
    stands: str = ""
    ignores_case: bool = False


_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The one that is written in C where PyYAML has it, which reads the rules ten times as fast."""


@functools.cache
def load(name: str) -> tuple[Rule, ...]:
    """The rules of one file, in its order."""
    rows = yaml.load((files("extract") / "rules" / f"{name}.yml").read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506  # a safe one
    return tuple(map(made_of, rows))


def found(name: str, marks: str) -> Iterator[tuple[Rule, re.Match[str]]]:
    """Every match of the rules of one file in a shadow, rule by rule in its order."""
    flags = _flags(name)
    if flags and not present(marks) & flags:
        return
    for rule in load(name):
        for match in rule.pattern.finditer(marks):
            yield rule, match


@functools.cache
def _flags(name: str) -> int:
    """The flags of the rules of one file, of which one must be there for any of them to match; 0 if some need nothing."""
    flags = [rule.pattern.flag if isinstance(rule.pattern, Guarded) else 0 for rule in load(name)]
    return functools.reduce(operator.or_, flags, 0) if all(flags) else 0


@functools.cache
def cue(name: str) -> Pattern:
    """The pattern of one cue, by its id without the "cue." in front."""
    return pattern("cues", f"cue.{name}")


def pattern(file: str, id: str) -> Pattern:  # noqa: A002  # what the files call it
    """The pattern of one rule of a file, by its id."""
    return _patterns(file)[id]


@functools.cache
def _patterns(file: str) -> Mapping[str, Pattern]:
    return {rule.id: rule.pattern for rule in load(file)}


def names() -> tuple[str, ...]:
    """The rule files, sorted."""
    return tuple(sorted(f.name.removesuffix(".yml") for f in (files("extract") / "rules").iterdir() if f.name.endswith(".yml")))


def expand(text: str, words: Mapping[str, str] = MACROS) -> str:
    """A pattern with its words in braces replaced by what they stand for."""
    return re.sub(r"\{([A-Z]+)\}", lambda m: words[m.group(1)], text)


def blank(found: Pattern, text: str) -> str:
    """The text with spaces where a pattern is found, so that all other places stay.

    >>> blank(re.compile("b+"), "abbc")
    'a  c'
    """
    return found.sub(lambda m: " " * len(m.group()), text)


def made_of(row: dict[str, Any]) -> Rule:
    """A rule as its file writes it."""
    words = dict(MACROS)
    for word, alternatives in dict(row.get("words", {})).items():
        words[word] = f"(?:{'|'.join(expand(str(a), words) for a in alternatives)})"
    text = "|".join(map(str, _listed(row["pattern"])))
    text = f"{row['at']}(?:{text})" if "at" in row else text
    stands = str(row.get("stands", ""))
    ignores_case = row.get("case") == "ignore"
    text = f"(?i:{text})" if ignores_case else text
    text = f"(?:{text})$" if stands == "before" else text
    return Rule(
        id=str(row["id"]),
        pattern=guarded(str(row["id"]), re.compile(expand(text, words))),
        value=str(row.get("value", "")),
        matches=tuple(map(str, _listed(row["matches"]))),
        rejects=tuple(map(str, _listed(row["rejects"]))),
        stands=stands,
        ignores_case=ignores_case,
    )


def _listed(cell: object) -> list[object]:
    return cell if isinstance(cell, list) else [cell]
