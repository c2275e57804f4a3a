"""How much an exposure changes: the ratio of the AUC with the precipitant to the AUC without it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from extract import macros
from kg.model import Direction

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NUMBER: Final = r"(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)"
_WORDS: Final = {"two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0, "six": 6.0, "seven": 7.0, "eight": 8.0, "nine": 9.0, "ten": 10.0}
_TIMES: Final = {"doubl": 2.0, "twice": 2.0, "tripl": 3.0, "quadrupl": 4.0, "halv": 0.5}
_SHARES: Final = re.compile(r"\s*of\b|\s*(?:the\s+)?(?:control|baseline)\b")
"""Behind a percentage: it says what is left, and not what is added or taken."""

_LEFT: Final = re.compile(r"(?<!\bup )\bto\s+(?:(?:about|approximately|around|only|just|less than)\s+)*$")
"""Before a percentage: it says what is left ("reduces exposure to about 6%")."""

_LEVEL: Final = re.compile(
    r"\b(?:is|are|was|were|be)\s+(?:(?:about|approximately|around|over|estimated|to|be|at|less|more|greater|than)\s+)*$"
)
_COMPARED: Final = re.compile(r"\s*(?:higher|lower|greater|less|more|smaller|larger|increase|decrease|reduction|of\b)")
"""Before a percentage and behind one: "bioavailability is 50%" says how much there is, "is 50% higher" how much it changes."""

_DOSES: Final = re.compile(r"\s*(?:(?:a day|daily|per day|weekly|a week)|ci|confidence)\b")
"""Behind a number: it says how often a drug is taken, or how sure a figure is ("90% CI")."""

_AMOUNT: Final = re.compile(
    rf"(?<![\d.,])(?P<n>{_NUMBER}|\b(?:{'|'.join(_WORDS)}))(?:\s*%?\s*(?:-|–|-?\s*to)\s*(?P<m>{_NUMBER}))?\s*"
    r"(?:(?P<percent>%|percent)|-?\s*(?:fold|times)\b|-(?=,| and)|\s?×)"
    rf"|(?:×|\bx|\bratio(?: of|:)?)\s?(?P<ratio>{_NUMBER}|\.\d+)(?!\s?(?:mg|g|daily|day)\b)"
    rf"|\b(?P<word>{'|'.join(_TIMES)})\w*"
)
_QUANTITY: Final = re.compile(
    r"\b(?:(?P<auc>auc|area under|systemic exposures?|exposures?|bioavailability)"
    r"|cmax|c max|cmin|c min|c ?trough|ctau|c0|c24|tmax|peak|trough|half-life|t1/2|clearance"
    r"|(?<!peak )(?<!trough )(?:concentrations?|levels?))"
)
_FROM_TO: Final = re.compile(
    rf"(?:(?:\b(?:goes|go|went|going|moves|moved|chang(?:es|ed)|shift(?:s|ed)|came|passed|up|down|half-life|auc|cmax|clearance)|[{macros.OWN}-{macros.GROUP}])"
    r",? )from (?:(?:about|some|around|a mean of) )?(?P<before>\d+(?:\.\d+)?)(?: ?(?!years?\b|mg\b|g\b|days?\b)[a-z%µ/·.]{1,12})? "
    r"(?:(?:up|down) )?to (?:(?:about|some|around|a mean of|only) )?(?P<after>\d+(?:\.\d+)?)(?! ?(?:years|mg(?!/)|g\b|days|tablets))"
)
"""Two figures between which a measure goes: "went [from 0.8 to 1.3]", no doses and ages."""

_REACH: Final = 80
"""Characters between the words that name the AUC and its number."""


def auc_ratio(marks: str, direction: Direction) -> float | None:
    """The ratio that a clause gives for a change of AUC or exposure, or None where it gives none or leaves open of what.

    A fold change is the ratio itself, or its inverse where exposure falls and the number is above one; a percentage is added to or taken
    from one. Of a range the mean counts, of two cases parted by a slash the first. As many numbers as quantities belong to them in their
    order; one number belongs to all.

    >>> auc_ratio("it raises the auc 2.4-fold", Direction.INCREASE), auc_ratio("exposure fell by 40%", Direction.DECREASE)
    (2.4, 0.6)
    >>> auc_ratio("it raised cmax and auc by 20% and 50%, respectively", Direction.INCREASE)
    1.5
    """
    quantities = list(_QUANTITY.finditer(marks))
    aucs = [k for k, q in enumerate(quantities) if q.group("auc")]
    amounts = [m for m in _AMOUNT.finditer(marks) if not (_DOSES.match(marks, m.end()) or _is_level(m))]
    if direction is Direction.UNSPECIFIED or not aucs or not amounts:
        return None
    if len(amounts) == 1 or (len(quantities) == 1 and _are_slashed(amounts)):
        amount = amounts[0]
    elif len(amounts) == len(quantities):
        amount = amounts[aucs[0]]
    else:
        return None
    noun = quantities[aucs[0]]
    is_near = max(amount.start() - noun.end(), noun.start() - amount.end()) <= _REACH
    return _ratio(amount, direction) if is_near else None


def from_to(marks: str) -> Iterator[tuple[int, int, Direction]]:
    """Where a clause tells of a measure by two figures, and which way that goes.

    >>> [way for *_, way in from_to("the half-life goes from 8 to 30 h")]
    [<Direction.INCREASE: 'increase'>]
    """
    for m in _FROM_TO.finditer(marks) if "from " in marks else ():
        before, after = float(m["before"]), float(m["after"])
        if before != after:
            yield m.start(), m.end(), Direction.INCREASE if after > before else Direction.DECREASE


def _ratio(amount: re.Match[str], direction: Direction) -> float | None:
    if amount.group("word"):
        ratio = _TIMES[amount.group("word")]
        return ratio if (ratio > 1) == (direction is Direction.INCREASE) else round(1 / ratio, 3)
    number = amount.group("ratio") or amount.group("n")
    low = _WORDS.get(number) or _value(number)
    mean = (low + _value(amount.group("m"))) / 2 if amount.group("m") else low
    if amount.group("percent") and (_SHARES.match(amount.string, amount.end()) or _LEFT.search(amount.string[: amount.start()])):
        ratio = mean / 100
    elif amount.group("percent"):
        ratio = 1 + mean / 100 if direction is Direction.INCREASE else 1 - mean / 100
    else:
        ratio = 1 / mean if direction is Direction.DECREASE and mean > 1 else mean
    return round(ratio, 3) if ratio > 0 else None


def _is_level(amount: re.Match[str]) -> bool:
    """Whether a percentage says how much there is, and not how much that changes."""
    is_stated = amount.group("percent") and _LEVEL.search(amount.string[: amount.start()])
    return bool(is_stated and not _COMPARED.match(amount.string, amount.end()))


def _are_slashed(amounts: Sequence[re.Match[str]]) -> bool:
    """Whether numbers behind each other are of one measure, in two cases: "AUC x2 / x1.9"."""
    return all(b.string[a.end() : b.start()].strip() == "/" for a, b in pairwise(amounts))


def _value(number: str) -> float:
    return float(number.replace(",", ""))
