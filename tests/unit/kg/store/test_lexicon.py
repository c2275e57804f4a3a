"""The graph of names: shared by documents, sourced, and rid of what no document names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract import reader
from kg.build import build
from kg.store import Store, lexicon, merged
from kg.vocab import LEXICON
from tests.fake_reader import FakeReader
from tests.readings import RIFAMPICIN, WARFARIN, reading

if TYPE_CHECKING:
    from pathlib import Path

NAMES = f"SELECT ?name WHERE {{ GRAPH <{LEXICON}> {{ ?entity skos:altLabel ?name }} }} ORDER BY ?name"


def test_a_synonym_stands_once() -> None:
    """Two documents that name one drug give its synonym once, and each comes back with it."""
    store = Store.in_memory([reading(RIFAMPICIN, path="a.md"), reading(RIFAMPICIN, path="b.md")])
    assert [str(name) for (name,) in store.query(NAMES)] == ["rifampin"]
    assert {store.reading(path).document.about.synonyms for path in ("a.md", "b.md")} == {("rifampin",)}


def test_a_name_leaves_with_its_last_document() -> None:
    """Synonyms of what no document names any more are taken out, those of all else stay."""
    store = Store.in_memory([reading(WARFARIN, path="a.md")])
    stray = f'<{RIFAMPICIN.id}> <http://www.w3.org/2004/02/skos/core#altLabel> "rifampin"@en <{LEXICON}> .\n'

    merged.fill(store.native, stray.encode())
    assert len(tuple(store.query(NAMES))) == 1
    lexicon.tidy(store.native, b"")
    assert not tuple(store.query(NAMES))


def test_a_build_says_where_names_come_from(tmp_path: Path) -> None:
    """The stored graph of names carries each source of the reader with its licence, also after a second build."""
    source, store = tmp_path / "in", tmp_path / "store"
    source.mkdir()
    for text in ("Warfarin", "Warfarin\nwarfarin induces CYP3A4"):
        (source / "a.md").write_text(text)
        build([str(source)], FakeReader(), store)
        with Store.open(store) as opened:
            assert opened.sources() == FakeReader().sources


def test_the_reader_names_its_sources() -> None:
    """Every source of the lexicon has a licence, the public ones a page."""
    sources = reader().sources
    assert {"FDA UNII", "HGNC", "rxloom"} <= {source.title for source in sources}
    assert all(source.license and source.names > 0 for source in sources)
    assert next(source.license for source in sources if source.title == "HGNC") == "CC0-1.0"
    assert {source.title for source in sources if source.page} == {"FDA UNII", "HGNC"}
