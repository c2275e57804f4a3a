"""The reader against monographs made up in many registers: floors under its figures, also where nobody reads the errors."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import extract
from kg.model import Reading
from kg.score.gold import load
from kg.score.judge import judge, rates
from kg.sources import find
from kg.workers import read_all

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.score.judge import Verdict

HERE = Path(__file__).parent / "invented"


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """Below what the sum of some folders may not fall: their documents, and the least of each figure."""

    documents: int
    least: Mapping[str, float]


FLOORS = {
    "open": Floor(documents=237, least={"F1": 0.89, "P": 0.92, "effect.direction": 0.85, "management (exact set)": 0.86}),
    "sealed": Floor(documents=195, least={"F1": 0.85, "P": 0.9, "effect.direction": 0.77, "management (exact set)": 0.8}),
}


def verdict_of(folder: Path) -> Verdict:
    """Which statements are right in the documents of one folder."""
    sources = find([str(folder)])
    answers = list(read_all(extract.reader(), sources))  # a folder is read sooner than further processes start
    assert all(isinstance(answer, Reading) for answer in answers)
    statements = chain.from_iterable(answer.statements for answer in answers if isinstance(answer, Reading))
    return judge(load(folder / "gold.jsonl"), statements, [file.document for file in sources])


@pytest.mark.parametrize("kind", FLOORS)
def test_figures_on_invented_monographs_do_not_drop(kind: str) -> None:
    """Over all folders each figure is at least its floor; of the sealed ones nothing but the figures is shown."""
    verdicts = [verdict_of(folder) for folder in sorted((HERE / kind).iterdir())]
    assert sum(len(v.documents) for v in verdicts) == FLOORS[kind].documents
    found = sum((counts for v in verdicts for counts in v.counts().values()), Counter[str]())
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for v in verdicts:
        for name, (ok, of) in v.qualifiers().items():
            right[name] += ok
            total[name] += of
    precision, _, f1 = rates(found["all tp"], found["all fp"], found["all fn"])
    seen = {"F1": f1, "P": precision, **{name: right[name] / total[name] for name in total}}
    fallen = {key: (round(seen[key], 3), least) for key, least in FLOORS[kind].least.items() if seen[key] < least}
    assert fallen == {}
