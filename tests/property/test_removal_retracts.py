"""A monograph that leaves takes with it what rested on it, and nothing else."""

from __future__ import annotations

import tempfile
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.build import build
from kg.check import check
from kg.model import Kind
from kg.reason import derive
from kg.store import Store, generations, predictions
from tests.truth.notation import CaseReader, Names

if TYPE_CHECKING:
    from collections.abc import Mapping

READER = CaseReader(Names({"statin": Kind.DRUG_CLASS, "Alphex": Kind.BRAND, "alpha mesylate": Kind.SALT}, {}))
NAMES = ("alpha", "beta", "gamma", "Alphex", "alpha mesylate", "nothing such")
LINES = (
    "alpha inhibits CYP3A4 | strong",
    "alpha does not inhibit CYP3A4",
    "alpha inhibits CYP3A",
    "gamma induces CYP3A4",
    "gamma inhibits P-gp",
    "beta is handled by CYP3A4 | major",
    "beta is not handled by CYP3A4",
    "beta is activated by CYP3A4",
    "beta is handled by P-gp",
    "alpha is handled by CYP3A4",
    "beta interacts with CYP3A4 inhibitor | exposure to beta raised, avoid",
    "alpha is not a member of CYP3A4 inhibitor",
    "alpha is a member of CYP3A4 inhibitor",
    "beta is a member of statin",
    "gamma is a member of statin",
    "alpha interacts with statin | risk of bleeding raised, avoid",
    "beta is not a member of statin",
    "alpha interacts with beta | exposure to beta raised, contraindicated",
    "alpha does not interact with beta",
    "beta interacts with gamma | exposure to beta lowered, monitor",
    "alpha mesylate is a salt of alpha",
    "alpha mesylate is sold as Alphex",
    "alpha mesylate interacts with gamma | caution",
)


def _fact(line: str) -> str:
    """What a line says, without its qualifiers: a document says it once."""
    return line.partition(" | ")[0].replace("activated", "handled")


DOCUMENTS = st.fixed_dictionaries(
    {f"{name}.md": st.lists(st.sampled_from(LINES), max_size=7, unique_by=_fact) for name in ("alpha", "beta", "gamma", "delta")}
)
LEAVING = st.sampled_from(["alpha.md", "beta.md", "gamma.md", "delta.md"])


def _write(folder: Path, documents: Mapping[str, list[str]]) -> None:
    folder.mkdir(exist_ok=True)
    for file in folder.iterdir():
        file.unlink()
    for name, lines in documents.items():
        (folder / name).write_text("\n".join(lines), encoding="utf-8")


def _told(store: Store) -> dict[str, Any]:
    """All that a store answers and predicts."""
    answer = check(store, NAMES, stop=["gamma"], alternatives=True)
    pairs = [check(store, pair).to_json() for pair in pairwise(NAMES)]
    return {"answer": answer.to_json(), "pairs": pairs, "predictions": sorted(derive(store.native)), "documents": store.documents()}


def _in_memory(documents: Mapping[str, list[str]], place: Path) -> dict[str, Any]:
    _write(place, documents)
    return _told(Store.in_memory(READER.read(str(place / name), name) for name in sorted(documents)))


def _without(documents: Mapping[str, list[str]], leaving: str) -> dict[str, list[str]]:
    return {name: lines for name, lines in documents.items() if name != leaving}


def _stored(place: Path) -> dict[str, Any]:
    """The same of a store in a folder, with every quad, and the predictions that lie beside the graph and in the catalog."""
    with Store.open(place) as store:
        assert store.catalog is not None
        kept = sorted(predictions.read(generations.current(place)))
        everyone = {side for p in kept for side in (p.precipitant, p.object_drug)}
        assert sorted(store.catalog.predictions(everyone, within=True)) == kept
        assert kept == sorted(derive(store.native))
        return {**_told(store), "quads": sorted(map(str, store.native))}


@settings(max_examples=12)
@given(DOCUMENTS, LEAVING)
def test_an_incremental_build_retracts(documents: dict[str, list[str]], leaving: str) -> None:
    """A store from which a document left equals, to the quad, one that never had it; when it comes back, so does all that rested on it."""
    rest = _without(documents, leaving)
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        source = place / "in"
        _write(source, documents)
        build([str(source)], READER, place / "store")
        before = _stored(place / "store")
        _write(source, rest)
        assert build([str(source)], READER, place / "store").removed == (leaving,)
        build([str(source)], READER, place / "never")
        without = _stored(place / "store")
        assert without == _stored(place / "never")
        in_memory = _in_memory(rest, place / "memory")
        assert {key: without[key] for key in in_memory} == in_memory
        _write(source, documents)
        build([str(source)], READER, place / "store")
        assert _stored(place / "store") == before


@settings(max_examples=60)
@given(DOCUMENTS, LEAVING)
def test_what_rests_on_the_rest_stays(documents: dict[str, list[str]], leaving: str) -> None:
    """Without a document no premise, sentence or answer names it; a prediction whose premises all stand elsewhere is still there."""
    with tempfile.TemporaryDirectory() as name:
        place = Path(name) / "in"
        _write(place, documents)
        everything = [READER.read(str(place / document), document) for document in sorted(documents)]
    rest = [reading for reading in everything if reading.document.path != leaving]
    store = Store.in_memory(rest)
    claims = {s.key for reading in rest for s in reading.statements}
    assert all(claim.rpartition("/")[2] in claims for p in derive(store.native) for claim in p.premises)
    assert leaving not in str(check(store, NAMES, alternatives=True).to_json())
