"""Phrases that name several classes at once, each with the words that they share: "drugs that affect renal or hepatic function"."""

from __future__ import annotations

import functools
import re
from typing import Final

from extract import rulebook
from extract.lexicon import load
from extract.terms import wordings

_rule: Final = functools.partial(rulebook.pattern, "phrases")

_JOINS: Final = r"\s*(?:\band/or\b|\bor\b|\band\b|/)\s*"

_THAT: Final = r"\w+\s+(?:(?:that|which)\s+(?:may\s+|can\s+|could\s+)?)?"

_LEADS: Final = (
    rf"{_THAT}(?:{wordings.verbs()})|\w+\s+(?:used\s+)?(?:for|to treat)"
    r"|\w+\s+(?:metaboli[sz]|process|eliminat|excret|clear)ed (?:by|via|through|in)"
)

_BOTH: Final = (
    re.compile(rf"^(?P<lead>(?:{_LEADS})\s+)(?P<first>[a-z]+(?: [a-z]+){{0,3}}?){_JOINS}(?P<second>[a-z]+(?: [a-z]+){{0,3}})(?P<tail>)$"),
    re.compile(rf"^(?P<lead>\w+ with )(?P<first>[a-z]+){_JOINS}(?P<second>[a-z]+)(?P<tail> (?:properties|effects?|activity|potential))$"),
)
"""Phrases that name two classes at once."""


_COMMAS: Final = re.compile(r",?\s+(?:or|and)\s+|,\s+")

_ONE_LETTER: Final = re.compile(r"[a-k]\d{0,2}\b")
"""Of a second vitamin no more than its letter: "vitamin A or D levels"."""


_VERB_FIRST: Final = re.compile(rf"(?:{wordings.verbs()}|(?:metaboli[sz]|process|eliminat|excret|clear)ed (?:by|via|through|in))\b")

_HEAD_THAT: Final = re.compile(_THAT)

_QT: Final = re.compile(r"\bqtc?\b")


def several(words: str) -> tuple[str, ...]:
    """The phrases that one phrase joins: "medications for gout, migraine or asthma"; none where it names one class."""
    if _rule("phrase.one-notion").search(words) or load().entity(words):
        return ()
    if again := _rule("phrase.again").match(words):
        return (again.group("lead") + again.group("first"), again.group("lead") + again.group("second"))
    if uses := _rule("phrase.uses").match(words):
        return tuple(uses.group("lead") + use for use in _COMMAS.split(uses.group("uses")) if not use.startswith("other"))
    both = next(filter(None, (p.match(words) for p in _BOTH)), None)
    is_of_qt = both and _QT.search(both.group("first")) and not _VERB_FIRST.match(both.group("second"))
    return _of_both(both) if both and not is_of_qt else ()


def _of_both(both: re.Match[str]) -> tuple[str, str]:
    """Two classes of one phrase: "drugs that affect renal or hepatic function"."""
    lead = both.group("lead")
    first, second = _completed(both.group("first"), both.group("second"))
    again = _VERB_FIRST.match(second)
    if first.startswith("the ") and not second.startswith("the ") and not again:
        second = f"the {second}"
    names = (lead + first, (_HEAD_THAT.findall(lead)[0] if again else lead) + second)
    return (names[0] + both.group("tail"), names[1] + both.group("tail"))


def _completed(first: str, second: str) -> tuple[str, str]:
    """Two properties, each with the words that both share."""
    if _rule("phrase.adjective").fullmatch(first) and " " in second:
        return f"{first} {second.rsplit(' ', 1)[1]}", second
    if (letter := _ONE_LETTER.match(second)) and " " in first:
        return f"{first}{second[letter.end() :]}", f"{first.partition(' ')[0]} {second}"
    if behind := _rule("phrase.process-behind").fullmatch(f"{first}/{second}"):
        return first, f"{behind.group('whose')}{second}"
    if before := _rule("phrase.process-of").fullmatch(f"{first}/{second}"):
        return f"{first}{before.group('of')}", second
    return first, second
