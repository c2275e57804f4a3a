"""Samples read by hand, following the guidelines of the gold statements, against what the reader finds in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract import reader, samples
from tests.gold_tables import compare, row, table

TABLES = tuple(sorted(Path(__file__).parent.glob("*.tsv")))
LEAST = 0.85


def test_each_table_is_of_a_sample() -> None:
    """Every table names a sample, says each thing once, and more than a handful of things."""
    assert TABLES
    for path in TABLES:
        assert (samples() / f"{path.stem}.md").is_file()
        keys = [r.key for r in table(path)]
        assert len(set(keys)) == len(keys) > 20


@pytest.mark.parametrize("path", TABLES, ids=lambda p: p.stem)
def test_a_sample_is_read_as_a_careful_reader_reads_it(path: Path) -> None:
    """Subject, predicate, object and negation agree for most statements; a failure prints all differences, qualifiers too."""
    found = reader().read(str(samples() / f"{path.stem}.md"), f"{path.stem}.md")
    comparison = compare(table(path), map(row, found.statements))
    report = "\n".join(comparison.differences)
    assert comparison.f1 >= LEAST, f"F1 {comparison.f1:.3f}, qualifiers agree for {comparison.agreement:.3f}\n{report}"
