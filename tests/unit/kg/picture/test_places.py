"""Columns and map: every node has its place in both, names do not lie on each other, and mechanism reads from left to right."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.model import Predicate
from kg.picture import rows, spring
from kg.picture.columns import columns
from kg.picture.views import scene
from kg.store import Store
from tests.readings import CYP3A4, IMATINIB, KETOCONAZOLE, entity, imatinib, reading, said

if TYPE_CHECKING:
    from kg.picture.scene import Scene

LIST = ("imatinib", "warfarin", "ketoconazole")
ASKED = [(), ("imatinib",), ("CYP3A4",), ("imatinib", "ketoconazole"), LIST, ("warfarin", "levothyroxine")]


@pytest.fixture(scope="module")
def store() -> Store:
    return Store.in_memory([imatinib()])


def titles(found: Scene) -> dict[str, str]:
    """The column of each name."""
    return {node.name: column.title for column in columns(found) for node in column.nodes}


@pytest.mark.parametrize("names", ASKED)
def test_every_node_has_a_place_of_its_own(store: Store, names: tuple[str, ...]) -> None:
    """In both layouts each node stands somewhere and no two at one spot."""
    found = scene(store, names)
    for places in (rows.places(found, columns(found)), spring.places(found)):
        assert places.keys() == {node.id for node in found.nodes}
        assert len({*places.values()}) == len(places)


@pytest.mark.parametrize("count", [5, 40, 149])
def test_names_in_columns_do_not_touch(count: int) -> None:
    """Whatever the number of nodes, rows are far enough apart for names, and parts of a column for the longest of them."""
    drugs = [entity(f"drug number {i:03}") for i in range(count)]
    found = scene(Store.in_memory([reading(IMATINIB, [said(IMATINIB, Predicate.INTERACTS_WITH, drug) for drug in drugs])]), ("imatinib",))
    (others,) = [column for column in columns(found) if column.title == "Other"]
    at = rows.places(found, columns(found))
    spots = [at[node.id] for node in others.nodes if not node.in_reserve]
    assert len(spots) == count
    width = rows.LETTER * len("drug number 000")
    assert all(abs(ay - by) >= 17 or abs(ax - bx) > width for i, (ax, ay) in enumerate(spots) for bx, by in spots[:i])


def test_names_on_the_map_do_not_lie_on_each_other(store: Store) -> None:
    """Boxes of node and name are apart where there is room."""
    found = scene(store, ("imatinib",))
    places = spring.places(found)
    spots = [places[node.id] for node in found.nodes if not node.in_reserve]
    assert len(spots) > 10
    assert all(abs(ax - bx) + abs(ay - by) > 40 for i, (ax, ay) in enumerate(spots) for bx, by in spots[:i])


def test_mechanism_reads_from_left_to_right(store: Store) -> None:
    """Precipitants stand left of the protein that they act on, that left of the drug in focus, what merely interacts on the far right."""
    found = scene(store, ("imatinib",))
    at = rows.places(found, columns(found))
    assert titles(found)["ketoconazole"] == "Precipitants"
    assert titles(found)["warfarin"] == "Other"
    assert at[KETOCONAZOLE.id][0] < at[CYP3A4.id][0] < at[IMATINIB.id][0] < at[entity("warfarin").id][0]


def test_a_precipitant_in_focus_stands_left_of_its_proteins(store: Store) -> None:
    """For a drug that acts on others the columns run from it to them."""
    found = scene(store, ("ketoconazole",))
    at = rows.places(found, columns(found))
    assert titles(found)["imatinib"] == "Object drugs"
    assert at[KETOCONAZOLE.id][0] < at[CYP3A4.id][0] < at[IMATINIB.id][0]


def test_an_enzyme_has_inhibitors_inducers_and_substrates(store: Store) -> None:
    """Around a protein each acts in its own column."""
    found = titles(scene(store, ("CYP3A4",)))
    assert (found["ketoconazole"], found["phenytoin"], found["imatinib"]) == ("Inhibitors", "Inducers", "Substrates")


def test_nothing_stands_between_a_pair_at_its_own_height(store: Store) -> None:
    """The line between the two runs free of what connects them."""
    found = scene(store, ("imatinib", "ketoconazole"))
    at = rows.places(found, columns(found))
    assert at[IMATINIB.id][1] == at[KETOCONAZOLE.id][1]
    middle = [at[node.id][1] for node in found.nodes if not (node.in_focus or node.in_reserve)]
    assert middle
    assert all(abs(y - at[IMATINIB.id][1]) >= 30 for y in middle)


def test_paths_run_from_one_end_to_the_other(store: Store) -> None:
    """The start is leftmost, the end rightmost, each step between them."""
    found = scene(store, ("ketoconazole", "imatinib"), paths=True)
    at = rows.places(found, columns(found))
    assert at[KETOCONAZOLE.id][0] == min(x for x, _ in at.values())
    assert at[IMATINIB.id][0] == max(x for x, _ in at.values())


def test_the_same_picture_has_the_same_places(store: Store) -> None:
    """No chance in either layout."""
    first, again = (scene(store, ("imatinib",)) for _ in range(2))
    assert rows.places(first, columns(first)) == rows.places(again, columns(again))
    assert spring.places(first) == spring.places(again)
