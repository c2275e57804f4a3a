"""How sure a rule is: the share of its statements that were right on gold, kept in `confidence.tsv`.

`rxloom score --calibrate` makes that file anew. Rules whose statements no gold holds stand in `judged.tsv`: of each, statements of
documents drawn at random (of "indicated.listed", of the samples; of "indicated.answered", all of 500 documents) were judged by their
sentence; the share is smoothed as that of gold is.
"""

from __future__ import annotations

import functools
from importlib.resources import files
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

UNMEASURED: Final = 0.8
"""What a rule is believed to be that no gold statement has tried yet."""


def confidence_of(rule: str) -> float:
    """The confidence (0..1) of a statement that a rule makes.

    >>> 0.0 < confidence_of("interaction.list") < 1.0, confidence_of("a rule without figures")
    (True, 0.8)
    """
    return _table().get(rule, UNMEASURED)


@functools.cache
def _table() -> Mapping[str, float]:
    tables = ((files("extract") / name).read_text(encoding="utf-8").splitlines() for name in ("confidence.tsv", "judged.tsv"))
    rows = (line.split("\t") for lines in tables for line in lines[1:])
    return {rule: float(share) for rule, _, _, share in rows}
