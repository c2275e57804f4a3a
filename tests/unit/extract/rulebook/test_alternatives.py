"""Every alternative of a rule shows by an example what it is for."""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from extract import rulebook
from tests.unit.extract.rulebook.rule_examples import RULES, fires, found

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.rulebook import Rule


def rows(name: str) -> Iterator[dict[str, Any]]:
    """The rules of a file as they are written."""
    yield from yaml.load((files("extract") / "rules" / f"{name}.yml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)  # a safe one


def alternatives(pattern: str) -> list[str]:
    """A pattern cut at the bars that stand in no brackets."""
    pieces, depth, at = [""], 0, 0
    while at < len(pattern):
        if pattern[at] == "[":  # at least one sign stands in them, which may be the bracket that ends others
            end = pattern.index("]", at + 2 + (pattern[at + 1] == "^"))
            while pattern[end - 1] == "\\" and pattern[end - 2] != "\\":
                end = pattern.index("]", end + 1)
            end += 1
        else:
            end = at + 1 + (pattern[at] == "\\")
        depth += {"(": 1, ")": -1}.get(pattern[at:end], 0)
        if pattern[at] == "|" and not depth:
            pieces.append("")
        else:
            pieces[-1] += pattern[at:end]
        at = end
    return pieces


def unshown(name: str, row: dict[str, Any], rule: Rule) -> list[str]:
    """The alternatives of a rule without which each of its examples is matched as before."""
    listed = row["pattern"] if isinstance(row["pattern"], list) else [row["pattern"]]
    pieces = [piece for one in listed for piece in alternatives(str(one))]
    if len(pieces) == 1:
        return []
    alone = [_made_of(row, [piece]) for piece in pieces]
    by = [[at for at, one in enumerate(alone) if fires(name, one, example)] for example in rule.matches]
    shown = {ats[0] for ats in by if len(ats) == 1}
    return [
        piece for at, piece in enumerate(pieces) if at not in shown and not _is_missed(name, row, rule, [*pieces[:at], *pieces[at + 1 :]])
    ]


def _is_missed(name: str, row: dict[str, Any], rule: Rule, others: Sequence[str]) -> bool:
    """Whether some example is matched otherwise, or not at all, by the other alternatives."""
    rest = _made_of(row, others)
    return any(spans(name, rule, example) != spans(name, rest, example) for example in rule.matches)


def spans(name: str, rule: Rule, example: str) -> list[tuple[int, int] | None]:
    """Where a rule is found in an example."""
    return [match and match.span() for match in found(name, rule, example)]


def _made_of(row: dict[str, Any], pieces: Sequence[str]) -> Rule:
    """A rule of some of the alternatives, which nothing guards."""
    rule = rulebook.made_of({**row, "pattern": list(pieces)})
    return replace(rule, pattern=getattr(rule.pattern, "compiled", rule.pattern))


@pytest.mark.parametrize("name", rulebook.names())
def test_every_alternative_has_an_example(name: str) -> None:
    """Taking an alternative away changes what some example of its rule shows."""
    rules = {rule.id: rule for of, rule in RULES if of == name}
    assert {row["id"]: left for row in rows(name) if (left := unshown(name, row, rules[row["id"]]))} == {}


@pytest.mark.parametrize(
    ("pattern", "pieces"),
    [
        ("rais|lift", ["rais", "lift"]),
        ("(?:rais|lift)es|[|)]", ["(?:rais|lift)es", "[|)]"]),
        (r"a\|b|[]|]c|[^]|]d", [r"a\|b", "[]|]c", "[^]|]d"]),
        (r"[a\]|]|b", [r"[a\]|]", "b"]),
    ],
)
def test_a_pattern_is_cut_at_its_bars(pattern: str, pieces: list[str]) -> None:
    """Bars in brackets, in sets and behind a backslash cut nothing."""
    assert alternatives(pattern) == pieces
