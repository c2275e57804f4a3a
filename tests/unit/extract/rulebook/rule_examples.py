"""The examples of rules, tried as the reader tries rules: on a shadow, on the text as it is written, or where bars show."""

from __future__ import annotations

import functools
from itertools import accumulate
from typing import TYPE_CHECKING

from extract import rulebook
from extract.mentions import shadow
from extract.terms import groups
from extract.terms.names import find
from extract.terms.own import own_of

if TYPE_CHECKING:
    import re

    from extract.mentions import Mention
    from extract.rulebook import Rule

RULES = [(name, rule) for name in rulebook.names() for rule in rulebook.load(name)]
PLAIN = {"cue.own-words", "cue.not-a-name", "block.some"}
"""Rules that are applied before names are known."""

WRITTEN = {"metabolites", "named", "phrases", "shared", "titles"}
"""Files of rules that are applied to the text as it is written, and not to its shadow."""

OWN, _ = own_of("Imatinib")


def fires(name: str, rule: Rule, sentence: str) -> bool:
    """Whether a rule finds its pattern in a sentence."""
    return any(found(name, rule, sentence))


def found(name: str, rule: Rule, sentence: str) -> list[re.Match[str] | None]:
    """What a rule finds in a sentence, at each of the places where it is asked."""
    if name in ("topics", "grades") or rule.id in PLAIN:
        return [rule.pattern.search(sentence.lower())]
    is_written = rule.ignores_case or name in WRITTEN
    if rule.stands or is_written:
        return [_standing_there(rule, sentence, is_shadowed=not is_written)]
    mentions, marks = _marked(sentence)
    if name == "roles-through":
        grouped = groups.find(sentence, mentions)
        return [rule.pattern.search(shadow(sentence, grouped)[: m.start]) for m in grouped if m.entity.roles]
    if rule.id == "open.before":
        return [rule.pattern.search(marks, 0, m.start) for m in mentions if m.is_protein]
    if name == "roles-behind" or rule.id in {"open.behind", "open.by-degree"}:
        return [rule.pattern.match(marks[m.end :]) for m in mentions if m.is_protein]
    return [rule.pattern.search(marks)]


def _standing_there(rule: Rule, sentence: str, *, is_shadowed: bool) -> re.Match[str] | None:
    """What the words of a rule match at the place that bars show in a sentence."""
    *parts, last = sentence.split("|")
    text = "".join((*parts, last))
    marks = _marked(text)[1] if is_shadowed else text
    places = list(accumulate(map(len, parts)))
    if rule.stands == "around":
        return rule.pattern.search(f"{marks[: places[0]]}|{marks[places[1] :]}")
    if rule.stands == "before":
        return rule.pattern.search(marks, 0, *places)
    look = {"behind": rule.pattern.match, "between": rule.pattern.fullmatch}.get(rule.stands, rule.pattern.search)
    return look(marks, *places)


@functools.cache
def _marked(text: str) -> tuple[tuple[Mention, ...], str]:
    """The names of a text and its shadow."""
    mentions = find(text, OWN)
    return mentions, shadow(text, mentions)
