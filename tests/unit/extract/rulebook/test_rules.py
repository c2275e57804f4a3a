"""Every rule teaches by sentences that it must match and must reject."""

from __future__ import annotations

import re
from dataclasses import replace
from importlib.resources import files
from itertools import chain
from typing import TYPE_CHECKING

import pytest

from tests.unit.extract.rulebook.rule_examples import RULES, fires

if TYPE_CHECKING:
    from extract.rulebook import Rule

RULE_FILES = [path for path in (files("extract") / "rules").iterdir() if path.name.endswith(".yml")]


def test_how_many_rules_there_are() -> None:
    """A rule file that stops loading shows here; change the number when you add a rule."""
    assert len(RULES) == 1053


def test_ids_are_unique() -> None:
    """An id in an evidence line names one rule."""
    ids = [rule.id for _, rule in RULES]
    assert len(set(ids)) == len(ids)


def test_an_id_leads_to_its_file() -> None:
    """The first word of an id stands in one file, or in some that begin alike: "roles", "roles-behind", "role-words"."""
    files_of: dict[str, set[str]] = {}
    for name, rule in RULES:
        files_of.setdefault(rule.id.partition(".")[0], set()).add(name.partition("-")[0].removesuffix("s"))
    assert {word: names for word, names in files_of.items() if len(names) > 1} == {}


@pytest.mark.parametrize(("name", "rule"), RULES, ids=[rule.id for _, rule in RULES])
def test_rule_keeps_its_examples(name: str, rule: Rule) -> None:
    """A rule fires on each of its matching sentences and on none of its rejected ones, and has both."""
    assert rule.matches
    assert rule.rejects
    assert [s for s in rule.matches if not fires(name, rule, s)] == []
    assert [s for s in rule.rejects if fires(name, rule, s)] == []


@pytest.mark.parametrize(
    ("name", "rule"), [(name, rule) for name, rule in RULES if rule.ignores_case], ids=lambda one: getattr(one, "id", "")
)
def test_capitals_show_that_a_rule_ignores_case(name: str, rule: Rule) -> None:
    """A rule that ignores case has an example that it would miss if it did not."""
    minding = re.compile(rule.pattern.pattern.replace("(?i:", "(?:", 1))
    assert not all(fires(name, replace(rule, pattern=minding), s) for s in rule.matches)


def test_case_is_ignored_in_one_way() -> None:
    """No pattern turns case off by itself, where no example could tell."""
    assert [path.name for path in RULE_FILES if "(?i" in path.read_text(encoding="utf-8")] == []


def test_every_word_in_braces_is_known() -> None:
    """A pattern leaves no macro unexpanded."""
    left = [rule.id for rule in chain(r for _, r in RULES) if "{OWN}" in rule.pattern.pattern or "{NAME}" in rule.pattern.pattern]
    assert left == []
