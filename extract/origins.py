"""Where the names of the lexicon come from: every source with its licence and how many names it gave."""

from __future__ import annotations

from collections import Counter
from importlib.resources import files
from typing import NamedTuple


class Origin(NamedTuple):
    """A source of names, the licence they came under, and how many rows name it."""

    source: str
    licence: str
    names: int


def origins() -> tuple[Origin, ...]:
    """The sources of all tables, sorted."""
    counts: Counter[tuple[str, str]] = Counter()
    for table in files("extract").joinpath("lexicon").iterdir():
        head, *lines = table.read_text("utf-8").splitlines()
        columns = head.split("\t")
        source, licence = columns.index("source"), columns.index("licence")
        for line in lines:
            cells = line.split("\t")
            # A row that two sources made names both, and their licences in the same order.
            counts.update(zip(cells[source].split("; "), cells[licence].split("; "), strict=True))
    return tuple(Origin(source, licence, names) for (source, licence), names in sorted(counts.items()))
