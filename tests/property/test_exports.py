"""Laws of the exports: order says nothing, nothing is lost where the format can hold it, and no string breaks a row."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.export import FORMATS
from kg.export.kgx import EDGE_COLUMNS, NODE_COLUMNS, OWN_COLUMNS
from kg.store import Store
from tests.exported import WHOLE, written
from tests.strategies import readings

if TYPE_CHECKING:
    import random

    from kg.model import Reading

DOCUMENTS = st.lists(readings(), min_size=1, max_size=2, unique_by=lambda reading: reading.document.path)


def everything(found: list[Reading]) -> dict[str, bytes]:
    """Every file of every format."""
    store = Store.in_memory(found)
    with tempfile.TemporaryDirectory() as folder:
        places = [written(store, form, Path(folder) / form) for form in FORMATS]
        files = [path for place in places for path in (sorted(place.iterdir()) if place.is_dir() else [place])]
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@settings(max_examples=15)
@given(DOCUMENTS, st.randoms(use_true_random=False))
def test_the_order_of_documents_reaches_no_byte(found: list[Reading], chance: random.Random) -> None:
    """Documents stored in another order give the same files, in every format."""
    assert everything(found) == everything(chance.sample(found, len(found)))


@settings(max_examples=15)
@given(DOCUMENTS)
def test_formats_that_hold_graphs_lose_nothing(found: list[Reading]) -> None:
    """N-Quads, TriG and JSON-LD load as the named graphs of the store, however odd the text."""
    store = Store.in_memory(found)
    held = {quad for quad in store.native if not isinstance(quad.graph_name, ox.DefaultGraph)}
    files = everything(found)
    for form, name in WHOLE.items():
        assert set(ox.parse(files[form], getattr(ox.RdfFormat, name))) == held, form


@settings(max_examples=15)
@given(DOCUMENTS)
def test_rows_keep_their_width(found: list[Reading]) -> None:
    """Every line of a KGX table has as many cells as its head."""
    files = everything(found)
    for name, columns in (("nodes", NODE_COLUMNS), ("edges", (*EDGE_COLUMNS, *OWN_COLUMNS))):
        lines = files[f"kgx/{name}.tsv"].decode().removesuffix("\n").split("\n")
        assert {line.count("\t") for line in lines} == {len(columns) - 1}
