"""Which foods, herbs and minerals are counted within which: a table that must not go round or speak of names that nobody reads."""

from __future__ import annotations

from importlib.resources import files

import pytest

from kg.entities import index, kin, resolve
from kg.model import Kind, Predicate
from kg.names import fold
from kg.store import Store
from tests.readings import GRAPEFRUIT, IMATINIB, WARFARIN, entity, reading, said

_ROWS = [line.split("\t") for line in (files("kg") / "entities" / "kin.tsv").read_text(encoding="utf-8").splitlines()[1:]]


def test_every_name_of_the_table_is_one_of_the_lexicon() -> None:
    """A name that the reader does not know would never be found in a graph."""
    known = set()
    for table in ("drugs", "foods", "herbs", "substances", "classes"):
        lines = (files("extract") / "lexicon" / f"{table}.tsv").read_text(encoding="utf-8").splitlines()[1:]
        known |= {line.split("\t")[0] for line in lines}
    assert {name for row in _ROWS for name in (row[0], *row[1].split("|"))} <= known


@pytest.mark.parametrize("name", [row[0] for row in _ROWS])
def test_nothing_is_counted_within_itself(name: str) -> None:
    """What is wider than a name is never narrower as well, and a row is sorted after its name."""
    assert fold(name) not in map(fold, kin.narrower(name))
    assert not set(kin.wider(name)) & set(kin.narrower(name))


def test_parts_are_told_by_the_word_behind_the_name() -> None:
    """A seed extract of a plant is its kin; another plant whose name begins alike is not."""
    names = (entity("grape", Kind.FOOD), entity("grape seed extract", Kind.HERB), entity("grape hyacinth", Kind.HERB))
    store = Store.in_memory([reading(IMATINIB, [said(WARFARIN, Predicate.INTERACTS_WITH, one) for one in names])])
    assert [one.rpartition("/")[2] for one in index(store).kin("grape")] == ["grape-seed-extract"]


def test_a_name_that_only_the_tables_know_says_of_which_kin_documents_speak() -> None:
    """Whoever asks for red wine where documents speak of alcohol is offered alcohol; none is guessed."""
    store = Store.in_memory([reading(IMATINIB, [said(IMATINIB, Predicate.INTERACTS_WITH, entity("alcohol", Kind.SUBSTANCE))])])
    match = resolve(store, "red wine")
    assert (match.known, match.suggestions) == (False, ("alcohol",))
    assert match.note == "rxloom knows the name red wine, but no statement on it was read in these documents; they speak of alcohol"


@pytest.mark.parametrize("line", ["grapefruit juice extract", "grapefruit juice powder 500 mg", "grapefruit juice supplement"])
def test_a_preparation_is_read_as_what_it_is_made_of(line: str) -> None:
    """An extract, powder or supplement is read as the food or herb, and the answer shows that the word was not looked at."""
    match = resolve(Store.in_memory([reading(IMATINIB, [said(IMATINIB, Predicate.INTERACTS_WITH, GRAPEFRUIT)])]), line)
    assert match.id == GRAPEFRUIT.id
    assert "not looked at" in match.note
