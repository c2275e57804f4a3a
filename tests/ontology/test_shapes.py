"""Every shape has a small graph that it accepts and one that breaks it and no other shape, by both engines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest

import ontology
from kg.validate import Violation, by_native, by_pyshacl
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

SHAPES = "https://w3id.org/rxloom/shapes#"
EXAMPLES = sorted((ROOT / "ontology" / "examples").glob("*.ttl"))
ENGINES = {"native": by_native, "pyshacl": by_pyshacl}
FIRST_LINE = re.compile(r"# rxs:(?P<shape>\w+) (?P<verdict>holds\.|breaks: .+\.)\n")


def named() -> set[str]:
    """Every node shape of shapes.ttl."""
    quads = ox.parse(ontology.path("shapes.ttl").read_bytes(), ox.RdfFormat.TURTLE)
    return {str(q.subject.value).removeprefix(SHAPES) for q in quads if str(getattr(q.object, "value", "")).endswith("shacl#NodeShape")}


def ntriples(example: Path) -> bytes:
    quads = ox.parse(example.read_bytes(), ox.RdfFormat.TURTLE)
    return ox.serialize((ox.Triple(q.subject, q.predicate, q.object) for q in quads), format=ox.RdfFormat.N_TRIPLES) or b""


def broken(findings: tuple[Violation, ...]) -> set[str]:
    return {finding.shape.removeprefix(SHAPES) for finding in findings}


def test_each_shape_has_both_examples() -> None:
    """23 shapes, 46 files: one valid and one invalid a shape, and none for a shape that is not there."""
    assert len(named()) == 23
    assert {path.name for path in EXAMPLES} == {f"{shape}.{kind}.ttl" for shape in named() for kind in ("valid", "invalid")}


@pytest.mark.parametrize("engine", sorted(ENGINES))
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_breaks_what_it_says(example: Path, engine: str) -> None:
    """The valid file breaks nothing; the invalid one breaks the shape that its first line names, and that shape alone."""
    shape, kind, _ = example.name.split(".")
    said = FIRST_LINE.match(example.read_text(encoding="utf-8"))
    assert said
    assert said["shape"] == shape
    assert said["verdict"].startswith("breaks") == (kind == "invalid")
    assert broken(ENGINES[engine](ntriples(example))) == ({shape} if kind == "invalid" else set())


@pytest.mark.parametrize("example", [path for path in EXAMPLES if ".valid." in path.name], ids=lambda path: path.stem)
def test_a_valid_example_is_what_its_shape_looks_at(example: Path) -> None:
    """A shape that looks at nothing accepts everything: one changed line makes the valid file the invalid one, so its shape does look."""
    other = example.with_name(example.name.replace(".valid.", ".invalid."))
    valid, invalid = (path.read_text(encoding="utf-8").split("\n\n", 1)[1].splitlines() for path in (example, other))
    assert len(valid) == len(invalid)
    assert sum(one != two for one, two in zip(valid, invalid, strict=True)) == 1


def test_engines_agree_on_severity_and_words() -> None:
    """Both engines give each finding the same severity and message; only a protein's mapping is a warning."""
    for example in EXAMPLES:
        found = {name: {(v.severity, v.shape, v.node, v.message) for v in engine(ntriples(example))} for name, engine in ENGINES.items()}
        assert found["native"] == found["pyshacl"], example.name
        for severity, shape, _, message in found["native"]:
            assert severity == ("Warning" if shape.endswith("#MappedProtein") else "Violation")
            assert message.endswith(".")


def test_proteins_break_no_shape() -> None:
    """The proteins that ship with rxloom are each mapped to one UniProt accession."""
    triples = ntriples(ROOT / "ontology" / "proteins.ttl")
    assert by_native(triples) == by_pyshacl(triples) == ()
