"""Every rule teaches by sentences that it must match and must reject."""

from __future__ import annotations

from itertools import accumulate, chain
from typing import TYPE_CHECKING

import pytest

from extract import rulebook
from extract.mentions import shadow
from extract.terms import groups
from extract.terms.names import find
from extract.terms.own import own_of

if TYPE_CHECKING:
    from extract.rulebook import Rule

RULES = [(name, rule) for name in rulebook.names() for rule in rulebook.load(name)]
PLAIN = {"cue.own-words", "cue.not-a-name", "block.some", "block.with-food"}
"""Rules that are applied before names are known."""

WRITTEN = {"metabolites", "named", "phrases", "shared", "titles"}
"""Files of rules that are applied to the text as it is written, and not to its shadow."""

OWN, _ = own_of("Imatinib")


def fires(name: str, rule: Rule, sentence: str) -> bool:
    """Whether a rule finds its pattern in a sentence, as the reader would apply it."""
    if name in ("topics", "grades") or rule.id in PLAIN:
        return bool(rule.pattern.search(sentence.lower()))
    if rule.stands or name in WRITTEN:
        return stands_there(rule, sentence, is_shadowed=name not in WRITTEN)
    mentions = find(sentence, OWN)
    marks = shadow(sentence, mentions)
    if name == "roles-through":
        grouped = groups.find(sentence, mentions)
        return any(rule.pattern.search(shadow(sentence, grouped)[: m.start]) for m in grouped if m.entity.roles)
    if rule.id == "open.before":
        return any(rule.pattern.search(marks, 0, m.start) for m in mentions if m.is_protein)
    if name == "roles-behind" or rule.id in {"open.behind", "open.by-degree"}:
        return any(rule.pattern.match(marks[m.end :]) for m in mentions if m.is_protein)
    return rule.pattern.search(marks) is not None


def stands_there(rule: Rule, sentence: str, *, is_shadowed: bool) -> bool:
    """Whether the words of a rule stand at the place that bars show in a sentence."""
    *parts, last = sentence.split("|")
    text = "".join((*parts, last))
    marks = shadow(text, find(text, OWN)) if is_shadowed else text
    places = list(accumulate(map(len, parts)))
    if rule.stands == "around":
        return bool(rule.pattern.search(f"{marks[: places[0]]}|{marks[places[1] :]}"))
    if rule.stands == "before":
        return bool(rule.pattern.search(marks, 0, *places))
    look = {"behind": rule.pattern.match, "between": rule.pattern.fullmatch}.get(rule.stands, rule.pattern.search)
    return bool(look(marks, *places))


def test_how_many_rules_there_are() -> None:
    """A rule file that stops loading shows here; change the number when you add a rule."""
    assert len(RULES) == 1014


def test_ids_are_unique() -> None:
    """An id in an evidence line names one rule."""
    ids = [rule.id for _, rule in RULES]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize(("name", "rule"), RULES, ids=[rule.id for _, rule in RULES])
def test_rule_keeps_its_examples(name: str, rule: Rule) -> None:
    """A rule fires on each of its matching sentences and on none of its rejected ones, and has both."""
    assert rule.matches
    assert rule.rejects
    assert [s for s in rule.matches if not fires(name, rule, s)] == []
    assert [s for s in rule.rejects if fires(name, rule, s)] == []


def test_every_word_in_braces_is_known() -> None:
    """A pattern leaves no macro unexpanded."""
    left = [rule.id for rule in chain(r for _, r in RULES) if "{OWN}" in rule.pattern.pattern or "{NAME}" in rule.pattern.pattern]
    assert left == []
