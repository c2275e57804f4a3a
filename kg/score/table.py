"""A verdict → the table that people read and the values that programs read, with how far chance reaches."""

from __future__ import annotations

import random
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from kg.score.gold import SCORED
from kg.score.judge import of_evidence, rates
from kg.words import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from kg.score.judge import Verdict

ROWS: Final = (*map(str, SCORED), "all")
DRAWS: Final = 1000
_INTERVAL: Final = (0.025, 0.975)
_KINDS: Final = ("tp", "fp", "fn")


def summary(verdict: Verdict) -> dict[str, Any]:
    """All figures as plain values: by predicate (tp, fp, fn, P, R, F1 and its 95 % interval), qualifiers, rules and sections."""
    counts = verdict.counts()
    out: dict[str, Any] = {}
    for row in ROWS:
        numbers = _numbers(counts.values(), row)
        out[row] = dict(zip((*_KINDS, "P", "R", "F1"), (*numbers, *rates(*numbers)), strict=True))
        out[row]["interval"] = interval(list(counts.values()), row)
    out["qualifiers"] = {name: {"right": right, "of": n} for name, (right, n) in verdict.qualifiers().items()}
    for field in ("rule", "section"):
        out[f"{field}s"] = {name: {"right": right, "of": n} for name, (right, n) in of_evidence(verdict, field).items()}
    return out


def text(figures: Mapping[str, Any], documents: int, gold: int) -> Iterator[str]:
    """The figures of `summary` as lines of a table."""
    yield f"{counted(documents, 'document')}, {counted(gold, 'gold statement')}"
    yield f"{'predicate':<16}{'tp':>6}{'fp':>6}{'fn':>6}{'P':>8}{'R':>8}{'F1':>8}   95 % of F1"
    for row in ROWS:
        f = figures[row]
        low, high = f["interval"]
        numbers = "".join(f"{f[kind]:>6}" for kind in _KINDS) + "".join(f"{f[rate]:>8.3f}" for rate in ("P", "R", "F1"))
        yield f"{row:<16}{numbers}   {low:.3f}-{high:.3f}"
    yield from _shares(figures["qualifiers"])
    for field in ("rules", "sections"):
        yield f"right statements by {field[:-1]}"
        yield from _shares(figures[field])


def interval(counts: Sequence[Counter[str]], row: str, draws: int = DRAWS) -> tuple[float, float]:
    """The 95 % interval of F1 when the documents are drawn anew with replacement (bootstrap); the same on every run.

    Draws in which nothing is there to count are left out.
    """
    chance = random.Random(0)  # noqa: S311 - a draw of documents, no secret
    drawn = [_numbers(chance.choices(counts, k=len(counts)), row) for _ in range(draws)] if counts else []
    found = sorted(rates(*numbers)[2] for numbers in drawn if any(numbers)) or [0.0]
    low, high = (found[round(share * (len(found) - 1))] for share in _INTERVAL)
    return low, high


def _numbers(counts: Iterable[Counter[str]], row: str) -> tuple[int, int, int]:
    total: Counter[str] = sum(counts, Counter())
    return total[f"{row} tp"], total[f"{row} fp"], total[f"{row} fn"]


def _shares(rows: Mapping[str, Mapping[str, int]]) -> Iterator[str]:
    for name, row in rows.items():
        yield f"  {name:<34}{row['right']:>5}/{row['of']:<5}{row['right'] / row['of']:>7.3f}"
