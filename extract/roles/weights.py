"""How much a pathway counts for: the weight that the words around an enzyme or transporter give it."""

from __future__ import annotations

import re
from typing import Final

from extract import macros, rulebook
from kg.model import Contribution

_SEP: Final = macros.MACROS["SEP"]
_PROTEIN: Final = macros.MACROS["PROTEIN"]
_OWN: Final = macros.MACROS["OWN"]

_BEHIND: Final = re.compile(
    rf"(?:(?!;){_SEP}{_PROTEIN})*\)?(?:\s+(?:iso)?(?:en)?zymes?)?(?:\s+metabolism)?"
    r"(?:\s*(?:\((?:[^()]*,)?|,)\s*(?P<route>major|minor|main|primary|chief|primarily|mainly|mostly|predominantly|chiefly|lesser|principal|secondary(?=\s*(?:route|pathway|role)))\s*(?:(?:metaboli[sz]ing\s+)?(?:iso)?enzyme|isoform|contributor|one|route|pathway|extent|part|\))"
    r"|\s+(?P<bare>major|minor|main|primary)(?=\s*[.;,)]|\s*$)"
    r"|\s+play(?:s|ing)\s+an?\s+(?P<part>\w+)\s+(?:role|part)\b"
    r"|\s+in\s+an?\s+(?P<capacity>\w+\s+(?:role|part|capacity))\b"
    r"|\s+to\s+an?\s+(?P<extent>\w+)\s+(?:extent|degree)(?=\s*(?:[.;,)]|and\b|$)))"
)
"""Behind a protein its weight: "CYP3A (major route)", "with CYP2C8 playing a key role", "by CYP3A4 to a lesser extent"."""

_LOOSE: Final = re.compile(
    r"\b(?:potentially|likely|possibly|due to|(?:multiple|several|various) (?:\w+ )?(?:pathways|routes))\b|,\s+with\s"
)
"""What parts a weight from a protein: "primarily hepatic, [with] CYP450 playing a role", "little uptake due to metabolism by MAO"."""

_LISTED: Final = re.compile(
    rf"\)?(?:\s*(?:(?:iso)?(?:(?:en)?zymes?|forms?)|system))*(?:\s*\(?(?:for )?{_OWN})?"
    r"[\s,/&()]*(?:and|or|specifically|including|such as|like|namely|notably|particularly|especially)?\s*"
    r"(?:\([^)]*\))?[\s,/&]*(?:and|or)?\s*"
)
"""What stands between two proteins of one list."""

_WITHIN: Final = re.compile(r"\)?(?:\s*(?:(?:iso)?(?:(?:en)?zymes?|forms?)|system))*[\s,(]*\w+\s*")
"""What stands between all enzymes and the one among them that does most: "a minor pathway by CYP enzymes, mainly CYP2E1"."""


_OF_THE_LAST: Final = re.compile(
    r"\s*\([^()]{0,30}\b(?:major|minor|main|mainly|primary|primarily|mostly|predominantly|chiefly)\b[^()]{0,30}\)|\s+(?:major|minor|main|primary)(?=[,;])"
)
"""Behind a protein the weight that is its own, and not that of the next: "CYP3A4 (main), CYP2C8"."""


def told(words: str) -> Contribution | None:
    """The first weight that some words give."""
    return next((Contribution(r.value) for r in rulebook.load("contributions") if r.pattern.search(words)), None)


def told_behind(words: str) -> Contribution | None:
    """The weight that the words behind a protein give, which tell how much of the work it does."""
    return next((Contribution(r.value) for r in rulebook.load("shares") if r.pattern.search(words)), None) or told(words)


def of(marks: str, start: int, end: int, *, since: int, listed: Contribution | None) -> Contribution | None:
    """The weight of the protein that stands from `start` to `end`.

    That is what is said behind it, else the nearest cue `since` the last protein, else what that one has where one list holds both
    (`listed`, None where no protein comes before).
    """
    if since and (of_last := _OF_THE_LAST.match(marks, since, start)):
        since, listed = of_last.end(), None
    stretch = marks[since:start]
    if (behind := _BEHIND.match(marks, end)) and (weight := told(next(filter(None, behind.groups())))):
        return weight
    cues = [
        (m.start(), Contribution(rule.value))
        for rule in rulebook.load("contributions")
        for m in rule.pattern.finditer(stretch)
        if not _LOOSE.search(stretch, m.end())
    ]
    if cues:
        return Contribution.MINOR if listed is Contribution.MINOR and _WITHIN.fullmatch(stretch) else max(cues)[1]
    return listed if since and _LISTED.fullmatch(stretch) else None
