"""How much an exposure changes: the ratio of the AUC with the precipitant to the AUC without it."""

from __future__ import annotations

import functools
import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from extract import rulebook
from kg.model import Direction

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_rule: Final = functools.partial(rulebook.pattern, "measures")

_NUMBER: Final = r"(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)"
_WORDS: Final = {"two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0, "six": 6.0, "seven": 7.0, "eight": 8.0, "nine": 9.0, "ten": 10.0}
_TIMES: Final = {"doubl": 2.0, "twice": 2.0, "tripl": 3.0, "quadrupl": 4.0, "halv": 0.5}

_AMOUNT: Final = re.compile(
    rf"(?<![\d.,])(?P<n>{_NUMBER}|\b(?:{'|'.join(_WORDS)}))(?:\s*%?\s*(?:-|–|-?\s*to)\s*(?P<m>{_NUMBER}))?\s*"
    r"(?:(?P<percent>%|percent)|-?\s*(?:fold|times)\b|-(?=,| and)|\s?×)"
    rf"|(?:×|\bx|\bratio(?: of|:)?)\s?(?P<ratio>{_NUMBER}|\.\d+)(?!\s?(?:mg|g|daily|day)\b)"
    rf"|\b(?P<word>{'|'.join(_TIMES)})\w*"
)

_REACH: Final = 80
"""Characters between the words that name the AUC and its number."""


def auc_ratio(marks: str, direction: Direction) -> float | None:
    """The ratio that a clause gives for a change of AUC or exposure, or None where it gives none or leaves open of what.

    A fold change is the ratio itself, or its inverse where exposure falls and the number is above one; a percentage is added to or taken
    from one. Of a range the mean counts, of two cases parted by a slash the first. As many numbers as quantities belong to them in their
    order; one number belongs to all. What is seen of a metabolite or in animals is no figure of the drug.

    >>> auc_ratio("it raises the auc 2.4-fold", Direction.INCREASE), auc_ratio("exposure fell by 40%", Direction.DECREASE)
    (2.4, 0.6)
    >>> auc_ratio("it raised cmax and auc by 20% and 50%, respectively", Direction.INCREASE)
    1.5
    """
    quantities = list(_rule("measure.quantity").finditer(marks))
    aucs = [k for k, q in enumerate(quantities) if q.group("auc")]
    amounts = [m for m in _AMOUNT.finditer(marks) if not (_rule("measure.of-doses").match(marks, m.end()) or _is_level(m))]
    if direction is Direction.UNSPECIFIED or not aucs or not amounts:
        return None
    if len(amounts) == 1 or (len(quantities) == 1 and _are_slashed(amounts)):
        amount = amounts[0]
    elif len(amounts) == len(quantities):
        amount = amounts[aucs[0]]
    else:
        return None
    noun = quantities[aucs[0]]
    if _rule("measure.of-metabolite").match(marks, noun.end()) or _rule("measure.in-animals").search(marks):
        return None
    is_near = max(amount.start() - noun.end(), noun.start() - amount.end()) <= _REACH
    return _ratio(amount, direction) if is_near else None


def from_to(marks: str) -> Iterator[tuple[int, int, Direction]]:
    """Where a clause tells of a measure by two figures, and which way that goes.

    >>> [way for *_, way in from_to("the half-life goes from 8 to 30 h")]
    [<Direction.INCREASE: 'increase'>]
    """
    for m in _rule("measure.from-to").finditer(marks) if "from " in marks else ():
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
    is_left = _rule("measure.share").match(amount.string, amount.end()) or _rule("measure.left").search(amount.string[: amount.start()])
    if amount.group("percent") and is_left:
        ratio = mean / 100
    elif amount.group("percent"):
        ratio = 1 + mean / 100 if direction is Direction.INCREASE else 1 - mean / 100
    else:
        ratio = 1 / mean if direction is Direction.DECREASE and mean > 1 else mean
    return round(ratio, 3) if ratio > 0 else None


def _is_level(amount: re.Match[str]) -> bool:
    """Whether a percentage says how much there is, and not how much that changes."""
    is_stated = amount.group("percent") and _rule("measure.level").search(amount.string[: amount.start()])
    return bool(is_stated and not _rule("measure.compared").match(amount.string, amount.end()))


def _are_slashed(amounts: Sequence[re.Match[str]]) -> bool:
    """Whether numbers behind each other are of one measure, in two cases: "AUC x2 / x1.9"."""
    return all(b.string[a.end() : b.start()].strip() == "/" for a, b in pairwise(amounts))


def _value(number: str) -> float:
    return float(number.replace(",", ""))
