"""Importing the packages costs nothing: heavy libraries come when they are used."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.conftest import ROOT

HEAVY = (
    "spacy",
    "rdflib",
    "oxrdflib",
    "pyoxigraph",
    "pyshacl",
    "pyvis",
    "networkx",
    "numpy",
    "sklearn",
    "pandas",
    "rapidfuzz",
    "rich",
    "fastapi",
    "uvicorn",
)


@pytest.mark.parametrize("module", ["kg", "extract", "ontology", "kg.cli", "kg.model", "kg.jsonl"])
def test_a_fresh_interpreter_loads_no_heavy_library(module: str) -> None:
    """After the import none of the heavy libraries is loaded."""
    code = f"import sys, {module}; print(*sorted(sys.modules.keys() & {set(HEAVY)!r}))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


@pytest.mark.parametrize("words", [("--version",), ("--help",), ("check", "--help"), ("serve", "--help")])
def test_help_loads_no_heavy_library(words: tuple[str, ...]) -> None:
    """`rxloom --version` and the help pages answer without loading what only answers need."""
    code = (
        f"import sys, kg.cli; sys.argv = ['rxloom', *{words!r}]\n"
        "try: kg.cli.main()\n"
        f"finally: print(*sorted(sys.modules.keys() & {set(HEAVY) - {'rich'}!r}), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stderr.split() == []
