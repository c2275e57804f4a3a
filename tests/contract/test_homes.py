"""Each heavy library has its homes: the modules that may import it, and no others."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HOMES = {
    "spacy": {"extract.layout.sentences", "extract.pipeline"},
    "frontmatter": {"extract.layout.monograph"},
    "markdown_it": {"extract.layout.markdown"},
    "ahocorasick": {"extract.rulebook.patterns"},
    "yaml": {"extract.layout.monograph", "extract.rulebook"},
    "rdflib": {
        "kg.rdf",
        "kg.rdf.interactions",
        "kg.rdf.readback",
        "kg.rdf.record",
        "kg.rdf.terms",
        "kg.store",
        "kg.store.lexicon",
        "kg.store.lookup",
        "kg.validate",
    },
    "oxrdflib": {"kg.store"},
    "pyoxigraph": {
        "kg.store.publish",
        "kg.store.engine",
        "kg.export.graphs",
        "kg.export.jsonld",
        "kg.export.kgx",
        "kg.export.maker",
        "kg.export.nanopub",
        "kg.export.trig",
        "kg.export.turtle",
        "kg.export.void",
        "kg.store.lexicon",
        "kg.store.merged",
        "kg.store.predictions",
        "kg.store.rows",
        "kg.store",
        "kg.store.substitute",
        "kg.validate",
        "kg.web.description",
        "ontology",
    },
    "pyshacl": {"kg.validate"},
    "shacl": {"kg.validate"},
    "networkx": {"kg.export.graphml", "kg.network", "kg.picture.spring"},
    "sklearn": {"kg.score.calibration"},
    "pyvis": {"kg.html"},
    "jinja2": {"kg.templates", "kg.web.rendering"},
    "markdownify": {"extract.layout.dialects"},
    "markupsafe": {"kg.html"},
    "rapidfuzz": {"kg.entities", "kg.score.judge"},
    "filelock": {"kg.store.generations"},
    "rich": {"kg.cli.progress"},
    "typer": {
        "kg.cli.app",
        "kg.cli.asking",
        "kg.cli.exporting",
        "kg.cli.making",
        "kg.cli.reporting",
        "kg.cli.scoring",
        "kg.cli.serving",
    },
    "fastapi": {"kg.web.app", "kg.web.endpoint", "kg.web.pages", "kg.web.reading", "kg.web.rendering", "kg.web.things"},
    "starlette": {"kg.web.app"},
    "uvicorn": {"kg.web.server"},
}


def modules() -> Iterator[tuple[str, Path]]:
    """Every module of the packages with its file."""
    for package in ("kg", "extract", "ontology"):
        for path in sorted((ROOT / package).rglob("*.py")):
            yield ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"), path


def imported(path: Path) -> Iterator[str]:
    """The top-level names that a file imports when it runs, also inside functions; what only a type checker reads costs nothing."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    unread = {id(node) for block in ast.walk(tree) if _is_for_checkers(block) for node in ast.walk(block)}
    for node in ast.walk(tree):
        if id(node) in unread:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.split(".")[0]


def _is_for_checkers(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


@pytest.mark.parametrize("library", sorted(HOMES))
def test_a_library_is_imported_in_its_homes_only(library: str) -> None:
    """The modules that import the library are exactly those listed, so that replacing it stays a matter of a few files."""
    assert {name for name, path in modules() if library in imported(path)} == HOMES[library]


def test_every_library_has_a_home() -> None:
    """Nothing outside the standard library and the packages is imported without being listed here."""
    own = {"kg", "extract", "ontology", "__future__"}
    used = {library for _, path in modules() for library in imported(path)}
    assert used - own - sys.stdlib_module_names == HOMES.keys()


def test_every_library_is_a_declared_dependency() -> None:
    """A plain install, or one with an extra that is named, brings every library that is imported, none by luck."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = (dependency for extra in project["optional-dependencies"].values() for dependency in extra)
    declared = {re.split(r"[^\w-]", dependency)[0].replace("-", "_") for dependency in (*project["dependencies"], *extras)}
    named_otherwise = {
        "ahocorasick": "pyahocorasick",
        "frontmatter": "python_frontmatter",
        "markdown_it": "markdown_it_py",
        "sklearn": "scikit_learn",
        "yaml": "pyyaml",
    }
    assert {named_otherwise.get(library, library) for library in HOMES} <= declared
