"""The catalog finds what the graph holds: the same facts, the same names, after any build."""

from __future__ import annotations

import random
import re
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from extract import reader, samples
from kg import __version__, facts
from kg.build import build
from kg.check import check
from kg.entities import index
from kg.errors import BadStore
from kg.store import Store, catalog
from kg.store.generations import current
from tests.fake_reader import FakeReader

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TABLES = ("statement", "entity", "synonym", "described", "mention", "alias", "prediction")
FIRST = {
    "a.md": "azol\nazol inhibits CYP3A4 strong\nazol interacts_with bezol",
    "b.md": "bezol\nbezol substrate_of CYP3A4",
    "c.md": "cezol\ncezol interacts_with azol",
}
SECOND = {"a.md": FIRST["a.md"], "b.md": "bezol\nbezol substrate_of CYP2D6"}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The samples in a folder."""
    place = tmp_path_factory.mktemp("catalog") / "store"
    build([str(samples())], reader(), place)
    with Store.open(place) as opened:
        yield opened


def rows(place: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(sqlite3.connect(current(place) / catalog.FILE)) as db:
        return {table: sorted(db.execute(f"SELECT * FROM {table}")) for table in TABLES}


def test_the_catalog_and_the_graph_tell_the_same(store: Store) -> None:
    """For forty random lists the facts from the catalog are those that SPARQL finds, and so is the portrait of each entity."""
    asked = Store(store.native)
    assert asked.catalog is None
    drugs = sorted(e for e in index(store).entities if "/drug/" in e)
    chance = random.Random(5)
    found = 0
    for _ in range(40):
        some = chance.sample(drugs, 5)
        ours, theirs = facts.among(store, some), facts.among(asked, some)
        assert ours == theirs
        found += len(ours.statements) + len(ours.predictions)
        assert facts.about(store, some[:1]) == facts.about(asked, some[:1])
        assert facts.ties(store, some) == facts.ties(asked, some)
        assert facts.within(store, drugs[:40] + some, some) == facts.within(asked, drugs[:40] + some, some)
        assert facts.predicted_partners(store, some).keys() == facts.predicted_partners(asked, some).keys()
    assert found > 40


def test_names_are_the_same(store: Store) -> None:
    """Every name leads to the same entity by way of the catalog and of the graph."""
    ours, theirs = index(store), index(Store(store.native))
    assert ours.entities == theirs.entities
    assert len(ours.entities) > 300
    for name in [e.name for e in ours.entities.values()] + ["Glivec", "st johns wort", "St. John's wort", "no such thing"]:
        assert ours.resolve(name) == theirs.resolve(name)


def test_check_answers_the_same(store: Store) -> None:
    """A medication list gets the same answer from the catalog as from the graph."""
    names = ["warfarin", "imatinib", "ketoconazole", "omeprazole", "Glivec", "nonesuch"]
    assert check(store, names) == check(Store(store.native), names)


@pytest.mark.parametrize("share", [1, 20])
def test_an_update_leaves_what_a_fresh_build_makes(tmp_path: Path, share: int) -> None:
    """After a change and a removal, among few documents or many, the catalog is row by row that of a build from nothing."""
    source = tmp_path / "in"
    source.mkdir()
    rest = {f"more{i}.md": f"more{i}\nmore{i} interacts_with azol" for i in range(share)}
    for texts in (FIRST, SECOND):
        for file in source.iterdir():
            file.unlink()
        for name, text in {**texts, **rest}.items():
            (source / name).write_text(text)
        build([str(source)], FakeReader(), tmp_path / "updated")
    build([str(source)], FakeReader(), tmp_path / "fresh")
    assert rows(tmp_path / "updated") == rows(tmp_path / "fresh")
    assert rows(tmp_path / "fresh")["statement"]


def test_a_store_of_another_version_says_so(tmp_path: Path) -> None:
    """A store of another format is told its own and ours, one without a catalog that it is damaged, both the build that mends it."""
    source, place = tmp_path / "in", tmp_path / "store"
    source.mkdir()
    for name, text in FIRST.items():
        (source / name).write_text(text)
    build([str(source)], FakeReader(), place)
    expected = rows(place)
    ours = f"this rxloom {__version__} reads format {catalog.VERSION}; "
    told = {
        "PRAGMA user_version = 77": f"{place}: the store has format 77 (rxloom {__version__}), and {ours}use the newer rxloom, or run ",
        "PRAGMA user_version = 1": f"{place}: the store has format 1 (rxloom {__version__}), and {ours}run ",
        None: f"{catalog.FILE}: missing or damaged; run ",
    }
    for spoil, words in told.items():
        file = current(place) / catalog.FILE
        if spoil is None:
            file.unlink()
        else:
            with closing(sqlite3.connect(file)) as db, db:
                db.execute(spoil)
        with pytest.raises(BadStore, match=re.escape(f"{words}`rxloom build {source} --store {place}`")):
            Store.open(place)
        build([str(source)], FakeReader(), place)
        assert {t: r for t, r in rows(place).items() if t != "prediction"} == {t: r for t, r in expected.items() if t != "prediction"}
