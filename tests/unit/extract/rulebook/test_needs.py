"""What a rule says that it needs is needed by every wording of its pattern."""

from __future__ import annotations

import re
import re._constants as ops  # type: ignore[import-not-found]  # how Python itself reads a pattern
import re._parser as parser  # type: ignore[import-not-found]
from itertools import product
from typing import TYPE_CHECKING, Any

import pytest

from extract import rulebook
from extract.mentions import shadow
from extract.rulebook.patterns import needs
from extract.terms.names import find
from extract.terms.own import own_of
from scripts.rule_needs import MANY, wordings

if TYPE_CHECKING:
    from collections.abc import Collection

    from extract.rulebook import Rule

NEEDY = [(rule, needs()[rule.id]) for name in rulebook.names() for rule in rulebook.load(name) if rule.id in needs()]


OWN, _ = own_of("Imatinib")


def always_holds(pattern: str, bits: Collection[str]) -> bool:
    """Whether whatever a pattern matches holds one of the bits."""
    parsed = parser.parse(pattern)
    return not parsed.state.flags & ops.SRE_FLAG_IGNORECASE and _row_holds(parsed, bits)


def _row_holds(pieces: Any, bits: Collection[str]) -> bool:  # noqa: ANN401 - Python's own parse tree
    """Whether one of the pieces holds one of the bits, or several in a row do."""
    row = {""}
    for op, value in pieces:
        if _piece_holds(op, value, bits):
            return True
        words = wordings(op, value)
        row = {a + b for a, b in product(row, words)} if words and len(row) * len(words) <= MANY else set(words or {""})
        if all(any(bit in wording for bit in bits) for wording in row):
            return True
    return False


def _piece_holds(op: Any, value: Any, bits: Collection[str]) -> bool:  # noqa: ANN401
    if op is ops.SUBPATTERN:
        return not value[1] & ops.SRE_FLAG_IGNORECASE and _row_holds(value[3], bits)
    if op is ops.ASSERT:  # what stands behind or before is in the text as well
        return _row_holds(value[1], bits)
    if op is ops.BRANCH:
        return all(_row_holds(one, bits) for one in value[1])
    if op in (ops.MAX_REPEAT, ops.MIN_REPEAT):
        return value[0] > 0 and _row_holds(value[2], bits)
    return False


@pytest.mark.parametrize(("rule", "bits"), NEEDY, ids=[rule.id for rule, _ in NEEDY])
def test_no_wording_of_a_rule_lacks_what_it_needs(rule: Rule, bits: tuple[str, ...]) -> None:
    """A pattern that is tried only where one of some bits of words stands can match nothing without them."""
    assert all(bits)
    assert always_holds(rule.pattern.pattern, bits)


def test_what_is_needed_is_told_of_rules_that_there_are() -> None:
    """A rule that is renamed or deleted takes its needs along."""
    assert len(NEEDY) == len(needs())


@pytest.mark.parametrize(
    ("pattern", "bits", "held"),
    [
        ("(?:it )?(?:rais|lift)(?:es|ed)", ("rais", "lift"), True),
        ("(?:it )?(?:rais|lift)(?:es|ed)", ("rais",), False),
        ("(?:it )?(?:rais|lift)(?:es|ed)", ("ises", "ised", "ftes", "fted"), True),
        ("(?:it )?(?:rais|lift)(?:es|ed)?", ("ises", "ised", "ftes", "fted"), False),
        ("(?:very )*slow", ("very",), False),
        ("(?:very )+slow", ("very",), True),
        ("up(?= by)", (" by",), True),
        ("up(?! by)", (" by",), False),
        ("(?i:slow)", ("slow",), False),
        ("(?i)slow", ("slow",), False),
        (r"\d+", tuple("0123456789"), False),
        (r"\d+[- ]?fold", ("fold",), True),
    ],
)
def test_a_wording_without_it_shows(pattern: str, bits: tuple[str, ...], held: bool) -> None:
    """The reading of patterns above is no empty promise: it finds the wording that holds no need."""
    assert always_holds(pattern, bits) is held


def test_a_guarded_pattern_finds_what_the_bare_one_finds() -> None:
    """Whatever a rule is asked to find, it finds the same as its pattern does without a guard."""
    asked = 0
    for rule, _ in NEEDY:
        bare = re.compile(rule.pattern.pattern)
        for text in (*rule.matches, *rule.rejects):
            marks = shadow(text, find(text, OWN))
            assert [m.span() for m in rule.pattern.finditer(marks)] == [m.span() for m in bare.finditer(marks)]
            assert bool(rule.pattern.search(marks)) is bool(bare.search(marks))
            assert rulebook.blank(rule.pattern, marks) == rulebook.blank(bare, marks)
            asked += 1
    assert asked > len(NEEDY)
