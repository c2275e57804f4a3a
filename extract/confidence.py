"""How sure the reader is of a statement: what its traits weigh on gold, kept in `confidence.tsv`.

`make confidence` makes that file anew: a logistic regression of being right on the traits of `kg.traits`. What no gold holds stands
by rule in `judged.tsv`: statements of documents drawn at random (of "indicated.listed", of the samples; of "indicated.answered", all
of 500 documents) were judged by their sentence, and the share that was right is smoothed towards 8 in 10.
"""

from __future__ import annotations

import functools
import math
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from kg.traits import ANY, RULE, traits

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.model import Statement

UNMEASURED: Final = 0.8
"""What a statement is believed to be when none of its rules has been tried."""


def confidence_of(s: Statement) -> float:
    """How likely (0..1) a statement was read rightly, in a document that nobody had read when the rules were made."""
    rules = {e.rule for e in s.evidence}
    judged = [share for rule, share in table("judged.tsv").items() if rule in rules]
    if judged:
        return max(judged)
    weights = table("confidence.tsv")
    if not any(f"{RULE}{rule}" in weights for rule in rules):
        return UNMEASURED
    odds = weights[ANY] + sum(weights.get(trait, 0.0) for trait in traits(s))
    return round(1 / (1 + math.exp(-odds)), 3)


@functools.cache
def table(name: str) -> Mapping[str, float]:
    """The first and the last column of a table beside this module: a trait and its weight, or a rule and its share."""
    rows = (line.split("\t") for line in (files("extract") / name).read_text(encoding="utf-8").splitlines()[1:])
    return {row[0]: float(row[-1]) for row in rows}
