"""How sure the reader is of a statement: what its traits weigh on gold, kept in `confidence.tsv`.

`make confidence` makes that file anew: a logistic regression of being right on the traits of `kg.traits`, over documents that were read.
What no gold holds stands by rule in `judged.tsv`: statements of documents drawn at random (of "indicated.listed", of the samples; of
"indicated.answered", all of 500 documents) were judged by their sentence, and the share that was right is smoothed towards 8 in 10.
"""

from __future__ import annotations

import functools
import math
from dataclasses import replace
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from kg.traits import RULE, Company

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.model import Reading, Statement

UNMEASURED: Final = 0.8
"""What a statement is believed to be when none of its rules has been tried, or none on a text of its kind."""

_LEAST: Final = 0.3
"""What is believed less is almost surely misread: 11 of 13 such statements of documents that nobody read for the rules are wrong, 12 of 15
of made-up texts by unseen hands. From 0.3 to 0.5 about half are right in such texts: those stay, since silence is no better a guess."""


def believed(statements: Sequence[Statement]) -> Iterator[Statement]:
    """All statements of a document, each with how likely (0..1) it was read rightly, in a document that nobody read for the rules."""
    company = Company(statements)
    return (replace(s, confidence=_confidence_of(s, company)) for s in statements)


def likely(reading: Reading) -> Reading:
    """A reading without what is almost surely misread."""
    return replace(reading, statements=tuple(s for s in reading.statements if s.confidence >= _LEAST))


def unmeasured(reading: Reading) -> Reading:
    """A reading of a kind of text that no gold holds: the weights say nothing of it."""
    return replace(reading, statements=tuple(replace(s, confidence=UNMEASURED) for s in reading.statements))


def _confidence_of(s: Statement, company: Company) -> float:
    rules = {e.rule for e in s.own_words}
    judged = [share for rule, share in table("judged.tsv").items() if rule in rules]
    if judged:
        return max(judged)
    weights = table("confidence.tsv")
    if not any(f"{RULE}{rule}" in weights for rule in rules):
        return UNMEASURED
    odds = sum(weights.get(trait, 0.0) for trait in company.traits(s))
    return round(1 / (1 + math.exp(-odds)), 3)


@functools.cache
def table(name: str) -> Mapping[str, float]:
    """The first and the last column of a table beside this module: a trait and its weight, or a rule and its share."""
    rows = (line.split("\t") for line in (files("extract") / name).read_text(encoding="utf-8").splitlines()[1:])
    return {row[0]: float(row[-1]) for row in rows}
