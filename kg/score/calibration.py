"""How often each rule is right, measured on gold, and whether the confidence built on it keeps its word on documents left out."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kg.model import Statement
    from kg.score.judge import Verdict

HEADER: Final = "rule\tright\tof\tconfidence"
SURE: Final = 0.9
"""From this confidence on a statement promises to be right nineteen times in twenty."""

_PRIOR: Final = (8, 10)
"""What a rule is believed to be before anything is counted: right and all."""

Judged = tuple["Statement", bool]


def judged(verdict: Verdict) -> tuple[Judged, ...]:
    """Every statement of a verdict with whether it is right."""
    return (*((s, True) for s, _ in verdict.hits), *((s, False) for s in verdict.extras))


def fit(rows: Iterable[Judged]) -> dict[str, tuple[int, int, float]]:
    """For each rule: right statements, all, and the share that is to be believed; a statement counts for the surest of its rules."""
    rows = tuple(rows)
    rough = _shares((rule, is_right) for s, is_right in rows for rule in _rules(s))
    counted = [(max(_rules(s), key=lambda rule: (rough[rule][2], rule)), is_right) for s, is_right in rows]
    return rough | _shares(counted)


def kept_word(rows: Iterable[Judged]) -> tuple[int, int]:
    """Right and all among the statements that would promise to be right, each document judged by what the others teach."""
    rows = tuple(rows)
    right = total = 0
    for document in sorted({s.document for s, _ in rows}):
        taught = fit(row for row in rows if row[0].document != document)
        for s, is_right in (row for row in rows if row[0].document == document):
            sure = max(taught[rule][2] if rule in taught else _PRIOR[0] / _PRIOR[1] for rule in _rules(s))
            if sure >= SURE:
                right, total = right + is_right, total + 1
    return right, total


def lines(rates: Mapping[str, tuple[int, int, float]]) -> Iterator[str]:
    """The rates as a table, one rule a line, sorted."""
    yield HEADER
    for rule, (right, total, share) in sorted(rates.items()):
        yield f"{rule}\t{right}\t{total}\t{share:.3f}"


def _shares(rows: Iterable[tuple[str, bool]]) -> dict[str, tuple[int, int, float]]:
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for rule, is_right in rows:
        right[rule] += is_right
        total[rule] += 1
    return {rule: (right[rule], n, (right[rule] + _PRIOR[0]) / (n + _PRIOR[1])) for rule, n in total.items()}


def _rules(s: Statement) -> frozenset[str]:
    return frozenset(e.rule for e in s.evidence)
