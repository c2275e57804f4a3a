"""What the traits of a statement weigh, measured on gold, and whether the confidence built on them keeps its word on documents left out.

The weights are those of a relaxed lasso: a logistic regression whose penalty makes most weights nothing chooses the traits, a second one
with a ridge penalty weighs those (Meinshausen, Relaxed lasso, Computational Statistics & Data Analysis 52, 2007). A few hundred of some
five thousand traits are left.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from kg.errors import Unweighable
from kg.score.judge import baseless
from kg.traits import ANY, RULE, Company

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from kg.model import Statement
    from kg.score.judge import Verdict

HEADER: Final = "trait\tright\tof\tweight"
SURE: Final = 0.9
"""From this confidence on a statement promises to be right nineteen times in twenty."""

_FEW: Final = 10
"""A trait of fewer statements is left out."""

_CHOOSING: Final = 0.5
_WEIGHING: Final = 0.2
"""How little the two regressions are penalised; found by leaving out quarters of 960 documents that nobody had read."""

_STEPS: Final = 500
"""Rounds after which a regression has long settled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A statement's document and traits, and whether it is right.

    Nothing is learnt from a wrong one that `is_told_otherwise` by gold, of another subject or under a name much like its own: the text
    does say it.
    """

    document: str
    traits: tuple[str, ...]
    is_right: bool
    is_told_otherwise: bool = False


def judged(verdict: Verdict, statements: Iterable[Statement]) -> tuple[Judged, ...]:
    """Every statement of a verdict with whether it is right; `statements` are all of its documents, to be seen beside each other."""
    said: dict[str, list[Statement]] = defaultdict(list)
    for s in statements:
        said[s.document].append(s)
    companies = {document: Company(beside) for document, beside in said.items()}
    baseless_ones = {*baseless(verdict)}
    return tuple(
        Judged(
            document=s.document,
            traits=companies[s.document].traits(s),
            is_right=is_right,
            is_told_otherwise=not is_right and s not in baseless_ones,
        )
        for s, is_right in (*((s, True) for s, _ in verdict.hits), *((s, False) for s in verdict.extras))
    )


def fit(rows: Sequence[Judged]) -> dict[str, float]:
    """The weight of each trait that tells anything, in log-odds of being right, and that of each rule, even where it is 0.

    A trait of fewer than ten statements has none. Raise `Unweighable` where there are too few right or too few wrong rows to learn from.
    """
    rows = sorted((row for row in rows if not row.is_told_otherwise), key=lambda row: (row.document, row.traits, row.is_right))
    answers = [row.is_right for row in rows]
    if min(answers.count(True), answers.count(False)) < _FEW:
        raise Unweighable(right=answers.count(True), wrong=answers.count(False))
    counted = CountVectorizer(analyzer=_traits_of, binary=True, min_df=_FEW)
    has = counted.fit_transform(rows)
    names = counted.get_feature_names_out()
    lasso = LogisticRegression(l1_ratio=1, C=_CHOOSING, solver="liblinear", fit_intercept=False, random_state=0, max_iter=_STEPS)
    chosen = (lasso.fit(has, answers).coef_[0] != 0) | [_is_kept(name) for name in names]
    ridge = LogisticRegression(C=_WEIGHING, solver="liblinear", fit_intercept=False, random_state=0, max_iter=_STEPS)
    return dict(zip(names[chosen].tolist(), ridge.fit(has[:, chosen], answers).coef_[0].tolist(), strict=True))


def kept_word(rows: Iterable[Judged], weights: Mapping[str, float]) -> tuple[int, int]:
    """Right and all among the statements that promise to be right; the documents of `rows` are others than those that gave the weights."""
    sure = [row for row in rows if _belief(row, weights) >= SURE]
    return sum(row.is_right for row in sure), len(sure)


def lines(rows: Sequence[Judged], weights: Mapping[str, float]) -> Iterator[str]:
    """The weights as a table, one trait a line, sorted, with how many statements have it and how many are right."""
    right = Counter(name for row in rows if row.is_right for name in row.traits)
    total = Counter(name for row in rows for name in row.traits)
    yield HEADER
    for name, weight in sorted(weights.items()):
        yield f"{name}\t{right[name]}\t{total[name]}\t{weight:.2f}"


def _traits_of(row: Judged) -> tuple[str, ...]:
    return row.traits


def _is_kept(trait: str) -> bool:
    """Whether a trait is kept though it tells nothing: that of all statements, and that of a rule and no more, to show that it is tried."""
    return trait == ANY or (trait.startswith(RULE) and " " not in trait.removeprefix(RULE))


def _belief(row: Judged, weights: Mapping[str, float]) -> float:
    return 1 / (1 + math.exp(-sum(weights.get(name, 0.0) for name in row.traits)))
