"""What the traits of a statement weigh, measured on gold, and whether the confidence built on them keeps its word on documents left out.

The weights are those of a logistic regression with a ridge penalty, found by Newton's method (Hastie, Tibshirani, Friedman: The Elements of
Statistical Learning, 2009, 4.4). That a document was read while the rules were made is a trait of its own, so the others tell what
holds where it was not.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from kg.traits import ANY, traits

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from numpy.typing import NDArray

    from kg.score.judge import Verdict

    Matrix = NDArray[np.float64]

HEADER: Final = "trait\tright\tof\tweight"
SURE: Final = 0.9
"""From this confidence on a statement promises to be right nineteen times in twenty."""

READ: Final = "read"
"""The trait of statements of documents that were read while the rules were made."""

_RIDGE: Final = 3.0
"""The penalty on a weight: it is pulled towards nothing as by about a dozen statements."""

_FREE: Final = 0.01
"""The same for what all statements share: almost none, but enough that a share of all or none has a weight, too."""

_ENOUGH: Final = 1e-9
_STEPS: Final = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A statement's document and traits, and whether it is right."""

    document: str
    traits: tuple[str, ...]
    is_right: bool


def judged(verdict: Verdict, unread: Collection[str]) -> tuple[Judged, ...]:
    """Every statement of a verdict with whether it is right; nobody read the documents `unread` when the rules were made."""
    right = ((s, True) for s, _ in verdict.hits)
    extra = ((s, False) for s in verdict.extras)
    return tuple(
        Judged(document=s.document, traits=(ANY, *(() if s.document in unread else (READ,)), *traits(s)), is_right=is_right)
        for s, is_right in (*right, *extra)
    )


def fit(rows: Iterable[Judged]) -> dict[str, float]:
    """The weight of each trait in log-odds of being right."""
    counts: dict[tuple[str, ...], list[int]] = {}
    for row in rows:
        count = counts.setdefault(row.traits, [0, 0])
        count[0] += row.is_right
        count[1] += 1
    if not counts:
        return {}
    names = sorted({name for traits in counts for name in traits})
    has = np.array([[name in traits for name in names] for traits in map(frozenset, counts)], dtype=float)
    right, total = np.array(list(counts.values()), dtype=float).T
    ridge = np.array([_FREE if name in (ANY, READ) else _RIDGE for name in names])
    return dict(zip(names, _newton(has, right, total, ridge).tolist(), strict=True))


def kept_word(rows: Iterable[Judged]) -> tuple[int, int]:
    """Right and all among the statements of unread documents that would promise to be right, each document judged by the others."""
    rows = tuple(rows)
    right = total = 0
    for document in sorted({row.document for row in rows if READ not in row.traits}):
        weights = fit(row for row in rows if row.document != document)
        sure = [row for row in rows if row.document == document and _belief(row, weights) >= SURE]
        right, total = right + sum(row.is_right for row in sure), total + len(sure)
    return right, total


def lines(rows: Iterable[Judged]) -> Iterator[str]:
    """The weights as a table, one trait a line, sorted, with how many statements have it and how many of those are right."""
    rows = tuple(rows)
    right = Counter(name for row in rows if row.is_right for name in row.traits)
    total = Counter(name for row in rows for name in row.traits)
    yield HEADER
    for name, weight in sorted(fit(rows).items()):
        yield f"{name}\t{right[name]}\t{total[name]}\t{weight:.3f}"


def _belief(row: Judged, weights: Mapping[str, float]) -> float:
    return 1 / (1 + math.exp(-sum(weights.get(name, 0.0) for name in row.traits)))


def _newton(has: Matrix, right: Matrix, total: Matrix, ridge: Matrix) -> Matrix:
    """The weights at which the penalised likelihood is greatest; it has one peak only."""
    weights = np.zeros(len(ridge))
    for _ in range(_STEPS):
        belief = 1 / (1 + np.exp(-has @ weights))
        slope = has.T @ (total * belief - right) + ridge * weights
        curvature = (has.T * (total * belief * (1 - belief))) @ has + np.diag(ridge)
        step = np.linalg.solve(curvature, slope)
        weights -= step
        if abs(step).max() < _ENOUGH:
            break
    return weights
