"""CSV and GraphML: what other programs read without knowing RDF."""

from __future__ import annotations

import csv
import io
from importlib import resources
from typing import TYPE_CHECKING

import networkx as nx

from kg.export.csv import COLUMNS
from kg.export.kgx import OWN_COLUMNS
from kg.store import Store
from tests.exported import HOSTILE, hostile, pair, written
from tests.readings import imatinib

if TYPE_CHECKING:
    from pathlib import Path

    from kg.model import Reading

README = (resources.files("kg.export") / "README.md").read_text("utf-8")


def rows(place: Path, *readings: Reading) -> list[dict[str, str]]:
    """The rows of some documents, read as CSV."""
    text = written(Store.in_memory(readings), "csv", place / "out.csv").read_bytes().decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


def network(place: Path, *readings: Reading) -> nx.MultiDiGraph[str]:
    """The network of some documents, read as GraphML."""
    return loaded(written(Store.in_memory(readings), "graphml", place / "out.graphml"))


def loaded(file: Path) -> nx.MultiDiGraph[str]:
    """A GraphML file as a network."""
    found = nx.read_graphml(file, force_multigraph=True)
    assert isinstance(found, nx.MultiDiGraph)
    return found


def test_a_claim_is_a_row(tmp_path: Path) -> None:
    """Each statement has one row with its qualifiers, its first sentence and how many there are."""
    found = rows(tmp_path, imatinib())
    assert len(found) == len(imatinib().statements)
    row = next(row for row in found if row["object"] == "grapefruit juice" and row["predicate"] == "interacts_with")
    assert row["claim"] in {s.key for s in imatinib().statements}
    assert (row["subject"], row["subject_kind"], row["document"]) == ("imatinib", "drug", "imatinib.md")
    assert (row["negated"], row["hedged"], row["confidence"]) == ("false", "true", "0.9")
    assert (row["effect_on"], row["effect_quantity"], row["effect_direction"]) == ("subject", "exposure", "increase")
    assert (row["management"], row["via"], row["strength"]) == ("avoid", "CYP3A4", "")
    assert (row["quote"], row["evidence_count"]) == ("imatinib interacts_with grapefruit juice.", "1")


def test_no_cell_is_a_formula(tmp_path: Path) -> None:
    """Nothing begins like a formula, whatever the document says; behind the apostrophe the words are the document's."""
    found = rows(tmp_path, hostile())
    assert len(found) == len(HOSTILE)
    assert not [cell for row in found for cell in row.values() if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))]
    assert {row["quote"].removeprefix("'") for row in found} == set(HOSTILE)


def test_every_column_is_explained() -> None:
    """README.md of the exports says what each column of the CSV and each KGX column of our own means."""
    explained = {name for line in README.splitlines() if line.startswith("| `") for name in line.split("|")[1].replace("`", "").split()}
    assert {*COLUMNS, *OWN_COLUMNS} <= {name.strip(",") for name in explained}


def test_edges_carry_their_evidence(tmp_path: Path) -> None:
    """An edge that two documents state counts two claims, two documents, two spans, and says that it is stated."""
    found = network(tmp_path, *pair())
    ends = ("https://w3id.org/rxloom/id/drug/ketoconazole", "https://w3id.org/rxloom/id/drug/imatinib")
    edge = next(data for data in found.get_edge_data(*ends).values() if data["predicate"] == "mayIncreaseExposureOf")
    assert (edge["basis"], edge["claims"], edge["documents"], edge["evidence"]) == ("stated", 2, 2, 2)
    assert found.nodes[ends[0]] == {"name": "ketoconazole", "kind": "drug"}


def test_the_bases_are_told_apart(sample_store: Path, tmp_path: Path) -> None:
    """The samples have stated and predicted edges and such as follow from a group's name; a predicted one names its rule."""
    with Store.open(sample_store) as store:
        found = loaded(written(store, "graphml", tmp_path / "out"))
    edges = [data for _, _, data in found.edges(data=True)]
    assert {data["basis"] for data in edges} == {"stated", "predicted", "by name"}
    assert all(("rules" in data) == (data["basis"] == "predicted") for data in edges)
    assert all(data["evidence"] > 0 for data in edges if data["basis"] != "by name")
    assert len({key for _, _, key in found.edges(keys=True)}) == len(edges) > 2000


def test_names_that_xml_cannot_hold_are_still_written(tmp_path: Path) -> None:
    """A control character in a name becomes the replacement character; all else is as it was."""
    names = {data["name"] for _, data in network(tmp_path, hostile()).nodes(data=True)}
    assert {f"<b>&amp;</b> x{HOSTILE.index('<b>&amp;</b>')}", f"]]> x{HOSTILE.index(']]>')}"} <= names
    assert any(name.startswith("\ufffd\ufffd\ufffd x") for name in names)
