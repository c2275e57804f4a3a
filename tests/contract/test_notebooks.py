"""Notebooks are short, hold no outputs and run on any Python 3 kernel; that they run at all is tested by `make notebooks`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

NOTEBOOKS = tuple(sorted((ROOT / "notebooks").glob("*.ipynb")))
MOST_CELLS = 24


def test_there_are_notebooks() -> None:
    """At least one worked example comes with the project."""
    assert NOTEBOOKS


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_short_and_clean(path: Path) -> None:
    """At most two dozen cells, no outputs, no run numbers, the plain kernel, and words before the first code."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    cells = notebook["cells"]
    assert len(cells) <= MOST_CELLS
    assert cells[0]["cell_type"] == "markdown"
    assert cells[0]["source"][0].startswith("# ")
    assert [cell for cell in cells if cell.get("outputs") or cell.get("execution_count")] == []
    assert notebook["metadata"]["kernelspec"]["name"] == "python3"
