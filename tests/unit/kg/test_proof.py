"""Every asserted edge of a graph has its words, and the words stand in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extract import reader, samples
from kg import proof
from kg.build import build
from kg.rdf import graph_iri
from kg.sources import find
from kg.store import Store, merged
from kg.vocab import ONTOLOGY
from tests.readings import KETOCONAZOLE, WARFARIN, imatinib

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("edge", ["interactsWith", "memberOf", "mayIncreaseExposureOf", "hasBrand"])
def test_an_edge_without_a_claim_is_found(edge: str) -> None:
    """An edge that no claim with evidence stands behind is named, and only that edge."""
    store = Store.in_memory([imatinib()])
    assert proof.edges(store) == ()
    merged.fill(store.native, f"<{WARFARIN.id}> <{ONTOLOGY}{edge}> <{KETOCONAZOLE.id}> <{graph_iri('imatinib.md')}> .\n".encode())
    (found,) = proof.edges(store)
    assert (found.shape, found.path) == ("edge", ONTOLOGY + edge)
    assert WARFARIN.id in found.node


def test_every_edge_of_the_samples_is_quoted_from_its_file(tmp_path: Path) -> None:
    """In the graph of all samples each edge has a claim with evidence, and each stored quote is the very slice of its file."""
    files = find([str(samples())])
    build([str(samples())], reader(), tmp_path / "store")
    with Store.open(tmp_path / "store") as store:
        counted = next(iter(store.query("SELECT (COUNT(DISTINCT ?s) AS ?n) WHERE { ?e oa:hasSelector ?s }")))
        assert int(str(counted[0])) > 900
        assert proof.edges(store) == ()
        assert proof.quotes(store, files) == ()


def test_a_changed_or_missing_file_is_found(tmp_path: Path) -> None:
    """A file that changed after it was read cannot prove its quotes, one that is not given neither; each is named with a remedy."""
    source = tmp_path / "in"
    source.mkdir()
    for name in ("a", "b"):
        (source / f"{name}.md").write_text(f"---\ntitle: {name}zol\n---\n\n## Drug Interactions\n\nAvoid warfarin.\n")
    build([str(source)], reader(), tmp_path / "store")
    (source / "a.md").write_text("---\ntitle: azol\n---\n\n## Drug Interactions\n\nMind warfarin.\n")
    with Store.open(tmp_path / "store") as store:
        messages = {v.node: v.message for v in proof.quotes(store, find([str(source / "a.md")]))}
    assert messages.keys() == {"a.md", "b.md"}
    assert "run `rxloom build`" in messages["a.md"]
    assert "not among the sources" in messages["b.md"]


def test_a_wrong_quote_is_found(tmp_path: Path) -> None:
    """Words that stand elsewhere in the file than the graph says are a violation."""
    source = tmp_path / "a.md"
    source.write_text("---\ntitle: Azol\n---\n\n## Drug Interactions\n\nAvoid warfarin.\n")
    reading = reader().read(str(source), "a.md")
    store = Store.in_memory([reading])
    start = next(iter(store.query("SELECT ?s ?at WHERE { ?s oa:start ?at ; oa:exact 'Avoid warfarin.' }")))
    moved = f'<{start[0]}> <http://www.w3.org/ns/oa#exact> "Mind warfarin." <{graph_iri("a.md")}> .\n'
    merged.fill(store.native, moved.encode())
    assert [v.value for v in proof.quotes(store, find([str(source)]))] == ["Mind warfarin."]
