"""The examples in docstrings (`>>>`) are true: what stands below a line is what it gives."""

from __future__ import annotations

import doctest
import importlib

import pytest

from tests.contract.test_homes import modules

EXAMPLES = tuple(name for name, path in modules() if ">>> " in path.read_text(encoding="utf-8"))


def test_there_are_examples() -> None:
    """The modules with examples are found, in every package."""
    assert len(EXAMPLES) > 30
    assert {name.split(".")[0] for name in EXAMPLES} == {"extract", "kg", "ontology"}


@pytest.mark.parametrize("name", EXAMPLES)
def test_examples_hold(name: str) -> None:
    """Every example of a module gives what it shows, and each of them runs."""
    failed, ran = doctest.testmod(importlib.import_module(name))
    assert ran
    assert not failed
