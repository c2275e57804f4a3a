"""docs/reading.md shows what the reader does, and names every module and rule file there is."""

from __future__ import annotations

import doctest

from scripts.reading_page import HOME, PAGE, files, page

TEXT = PAGE.read_text(encoding="utf-8")


def test_the_tour_runs() -> None:
    """Every stage prints what the page shows."""
    failed, ran = doctest.testfile(str(PAGE), module_relative=False)
    assert ran > 20  # lines of the tour
    assert not failed


def test_the_tables_are_as_the_code_is() -> None:
    """The page is what `python scripts/reading_page.py` writes."""
    assert page(TEXT) == TEXT


def test_every_module_and_rule_file_has_a_row() -> None:
    """No room is forgotten: of each folder all modules, and all rule files."""
    rows = [line.split("`")[1] for line in TEXT.splitlines() if line.startswith("| `")]
    modules = [file.name for file in HOME.rglob("*.py") if file.name != "__init__.py"]
    assert sorted(rows) == sorted([*modules, *(file.name for file in files())])
