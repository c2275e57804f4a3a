"""The minimum record of an interaction: filled from what is said, else declared not stated."""

from __future__ import annotations

from kg.model import Management, Predicate
from kg.rdf import record
from kg.rdf.terms import RX, RXV
from kg.store import Store
from tests.readings import IMATINIB, WARFARIN, exposure, imatinib, reading, said

SILENT = said(IMATINIB, Predicate.INTERACTS_WITH, WARFARIN)
FULL = said(
    IMATINIB,
    Predicate.INTERACTS_WITH,
    WARFARIN,
    effect=exposure(outcome="bleeding"),
    management=(Management.AVOID, Management.MONITOR),
    seriousness="life-threatening",
    modifying_factors=("the elderly",),
    frequency="rare",
)


def test_silence_is_declared() -> None:
    """A bare statement gives a record whose every open element is declared not stated."""
    assert {value for prop, value in record.of([SILENT]) if prop == RX.notStated} == set(record.ELEMENTS)


def test_what_is_said_is_not_declared_missing() -> None:
    """A full statement gives a record without gaps; the operational class is that of the most urgent advice."""
    found = list(record.of([FULL]))
    assert RX.notStated not in {prop for prop, _ in found}
    assert [value for prop, value in found if prop == RX.operationalClass] == [RXV.ClassProvisionallyContraindicated]


def test_one_statement_speaks_for_the_interaction() -> None:
    """An element that one of two statements on an interaction gives is not declared missing."""
    assert RX.notStated not in {prop for prop, _ in record.of([SILENT, FULL])}


def test_every_element_of_every_interaction_is_filled_or_declared() -> None:
    """In a stored document no interaction leaves an element without a word."""
    store = Store.in_memory([imatinib(), reading(IMATINIB, [FULL], path="b.md")])
    asked = (
        "SELECT ?i WHERE {{ ?i a rx:StatedInteraction FILTER NOT EXISTS {{ ?i <{0}> ?v }} FILTER NOT EXISTS {{ ?i rx:notStated <{0}> }} }}"
    )
    assert not [row for element in record.ELEMENTS for row in store.query(asked.format(element))]
