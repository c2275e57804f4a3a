"""What a rule says that it needs is needed by every wording of its pattern."""

from __future__ import annotations

import re._constants as ops  # type: ignore[import-not-found]  # how Python itself reads a pattern
import re._parser as parser  # type: ignore[import-not-found]
from typing import TYPE_CHECKING, Any, TypeAlias

import pytest

from extract import rulebook

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extract.rulebook import Rule

Code: TypeAlias = ops._NamedIntConstant
Part: TypeAlias = parser.SubPattern

NEEDY = [rule for name in rulebook.names() for rule in rulebook.load(name) if rule.needs]
ANYTHING = "\0"
TAIL = 24
"""Characters at the end of a wording that can still become one of the needs: more than the longest has."""


def without(pattern: Part, needs: tuple[str, ...]) -> set[str]:
    """The ends of all wordings that a parsed pattern can match and that hold none of `needs`."""
    return _ends(pattern, needs) - {needs[0]}


def _ends(pattern: Part, needs: tuple[str, ...]) -> set[str]:
    """The ends of all wordings of a part; whatever holds a need is cut to the first of them."""
    ends = {""}
    for op, value in pattern:
        pieces = _pieces(op, value, needs)
        ends = {needs[0] if any(n in a + b for n in needs) else (a + b)[-TAIL:] for a in ends for b in pieces}
    return ends


def _pieces(op: Code, value: Part, needs: tuple[str, ...]) -> set[str]:
    """The wordings of one piece; where these are many, whatever."""
    pieces = {ANYTHING}
    if op is ops.LITERAL:
        pieces = {chr(value)}
    elif op is ops.SUBPATTERN:
        pieces = _ends(value[3], needs)
    elif op is ops.BRANCH:
        pieces = {words for one in value[1] for words in _ends(one, needs)}
    elif op is ops.IN and all(kind in (ops.LITERAL, ops.RANGE) or letter is ops.CATEGORY_DIGIT for kind, letter in value):
        pieces = {letter for kind, these in value for letter in _letters(kind, these)}
    elif op in (ops.AT, ops.ASSERT, ops.ASSERT_NOT):
        pieces = {""}
    elif op in (ops.MAX_REPEAT, ops.MIN_REPEAT):
        least, most, inner = value
        once = {words if most == 1 else words + ANYTHING for words in _ends(inner, needs)}
        pieces = once if least else {""} | (once if most == 1 else {ANYTHING})
    return pieces


def _letters(kind: Code, these: Any) -> Iterable[str]:  # noqa: ANN401 - a place in the alphabet, the ends of a range, or a category
    if kind is ops.CATEGORY:
        return "0123456789"
    return map(chr, range(these[0], these[1] + 1)) if kind is ops.RANGE else (chr(these),)


@pytest.mark.parametrize("rule", NEEDY, ids=[rule.id for rule in NEEDY])
def test_no_wording_of_a_rule_lacks_what_it_needs(rule: Rule) -> None:
    """A pattern that is tried only where one of some bits of words stands can match nothing without them."""
    assert max(map(len, rule.needs)) < TAIL
    assert without(parser.parse(rule.pattern.pattern), rule.needs) == set()


def test_a_wording_without_it_shows() -> None:
    """The reading of patterns above is no empty promise: it finds the wording that holds no need."""
    assert without(parser.parse("(?:it )?(?:rais|lift)(?:es|ed)"), ("rais", "lift")) == set()
    assert without(parser.parse("(?:it )?(?:rais|lift)(?:es|ed)?"), ("rais",)) >= {"lift", "lifted"}
    assert without(parser.parse("(?:very )*slow"), ("very",)) != set()
