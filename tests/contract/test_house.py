"""The style of the house, as far as a machine can see it."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

LONGEST_FILE = 400
LONGEST_FUNCTION = 40
FILES = tuple(sorted(path for package in ("kg", "extract", "ontology") for path in (ROOT / package).rglob("*.py")))
BUNDLED = ROOT / "kg" / "web" / "static"
"""Below it, each folder holds a library of others as it was published."""
TEXTS = tuple(
    sorted(
        path
        for folder in ("kg", "extract", "ontology", "scripts", "tests", "notebooks")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in {".py", ".md", ".yml", ".ttl", ".rq", ".js", ".css", ".j2", ".ipynb"}
        and "__pycache__" not in path.parts
        and path.parent.parent != BUNDLED
    )
) + tuple(ROOT / name for name in ("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "Makefile", "pyproject.toml", ".ci/run"))
UNFINISHED = re.compile("|".join(("TO" + "DO", "FIX" + "ME", "NotImplemented" + "Error", r"pass\s+# later")))
MACHINES = re.compile(
    r"(?<![\w.])/(?:work|home|root|Users)/|\b(?:cl" + r"aude|anthr" + r"opic|chat" + r"gpt|open" + r"ai|cop" + r"ilot|l" + r"lm)\b",
    re.IGNORECASE,
)


def relative(path: Path) -> str:
    """A short name for a parametrised test."""
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", FILES, ids=relative)
def test_a_module_fits_in_the_head(path: Path) -> None:
    """No module is longer than 400 lines, and no function longer than 40."""
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= LONGEST_FILE
    functions = (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    assert not [f.name for f in functions if (f.end_lineno or f.lineno) - f.lineno >= LONGEST_FUNCTION]


@pytest.mark.parametrize("path", FILES, ids=relative)
def test_a_module_says_what_it_is_for(path: Path) -> None:
    """Every module that holds anything opens with a sentence."""
    text = path.read_text(encoding="utf-8")
    assert not text or (ast.get_docstring(ast.parse(text)) or "").partition("\n")[0].endswith((".", ":"))


@pytest.mark.parametrize("path", FILES, ids=relative)
def test_only_expected_errors_are_caught(path: Path) -> None:
    """No handler catches everything: an error nobody thought of must be seen."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ExceptHandler):
            caught = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
            assert not [c for c in caught if c is None or (isinstance(c, ast.Name) and c.id in {"Exception", "BaseException"})], node.lineno


@pytest.mark.parametrize("path", TEXTS, ids=relative)
def test_nothing_is_left_for_later_or_names_a_machine(path: Path) -> None:
    """No file holds a note to do something later, a path of somebody's disk, or the name of a tool that nobody needs to know."""
    text = path.read_text(encoding="utf-8")
    assert not UNFINISHED.findall(text)
    assert not MACHINES.findall(text)


@pytest.mark.parametrize("path", sorted((ROOT / "tests").rglob("test_*.py")), ids=relative)
def test_every_test_says_what_must_hold(path: Path) -> None:
    """Each test function has a docstring."""
    functions = (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.FunctionDef))
    assert not [f.name for f in functions if f.name.startswith("test_") and not ast.get_docstring(f)]


def test_no_example_is_timed() -> None:
    """Hypothesis has no deadline, whatever a busy machine does: that stands in tests/conftest.py, and no test sets its own."""
    assert settings().deadline is None
    tests = [path for path in TEXTS if (ROOT / "tests") in path.parents and path.suffix == ".py"]
    assert len(tests) > 100
    assert [relative(path) for path in tests if "deadline" + "=" in path.read_text(encoding="utf-8")] == ["tests/conftest.py"]
