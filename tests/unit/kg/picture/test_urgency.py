"""What matters most to who asks stands in the first rows, which are shown where there is no room for all."""

from __future__ import annotations

from dataclasses import replace

from kg.html import view
from kg.model import Entity, Management, Predicate, Statement, Strength
from kg.picture.columns import columns
from kg.picture.rows import numbers
from kg.picture.urgency import bands
from kg.picture.views import scene
from kg.store import Store
from tests.readings import CYP3A4, IMATINIB, entity, reading, said
from tests.viewing import payload

AVOIDED, WATCHED, PLAIN = entity("zz avoided"), entity("yy watched"), entity("aa plain")
DENIED = entity("a denied")


def _with(other: Entity, *advice: Management) -> Statement:
    return replace(said(IMATINIB, Predicate.INTERACTS_WITH, other), management=advice)


def _store() -> Store:
    many = [said(IMATINIB, Predicate.INTERACTS_WITH, entity(f"drug {i:03}")) for i in range(60)]
    told = [_with(AVOIDED, Management.AVOID), _with(WATCHED, Management.MONITOR), _with(PLAIN)]
    denied = replace(said(IMATINIB, Predicate.INTERACTS_WITH, DENIED), negated=True)
    return Store.in_memory([reading(IMATINIB, [*told, denied, *many])])


def test_advice_comes_before_names() -> None:
    """What is to be avoided comes first, then other advice, then what is stated without, then what is denied."""
    found = scene(_store(), ("imatinib",))
    order = [bands(found)[one.id] for one in (AVOIDED, WATCHED, PLAIN, DENIED)]
    assert order == sorted(set(order))
    (others,) = (column for column in columns(found) if column.title == "Other")
    names = [node.name for node in others.nodes]
    assert names[:3] == ["zz avoided", "yy watched", "aa plain"]
    assert names[-1] == "a denied"


def test_first_rows_hold_what_matters() -> None:
    """In however many parts a column is drawn, its first rows hold its first nodes."""
    found = scene(_store(), ("imatinib",))
    shown = columns(found)
    (others,) = (column for column in shown if column.title == "Other")
    row = numbers(found, shown)
    in_order = [row[node.id] for node in others.nodes]
    assert in_order == sorted(in_order)
    assert max(in_order) < len(in_order) - 1


def test_strong_ones_come_first_around_a_protein() -> None:
    """Of the inhibitors of an enzyme the strong ones lead."""
    strengths = {"aa weak": Strength.WEAK, "bb unsaid": None, "zz strong": Strength.STRONG}
    told = [replace(said(entity(name), Predicate.INHIBITS, CYP3A4), strength=strength) for name, strength in strengths.items()]
    (inhibitors, *_) = columns(scene(Store.in_memory([reading(IMATINIB, told)]), ("CYP3A4",)))
    assert [node.name for node in inhibitors.nodes] == ["zz strong", "aa weak", "bb unsaid"]


def test_the_page_knows_which_advice_is_against() -> None:
    """The words that the page marks names by are those of the advice that it holds."""
    data = payload(view(_store(), ["imatinib"]))
    assert data["against"] == ["contraindicated", "avoid the combination"]
    (edge,) = (edge for edge in data["edges"] if edge["to"] == "drug/zz-avoided" or edge["from"] == "drug/zz-avoided")
    assert edge["advice"] == [["avoid the combination", 1]]
