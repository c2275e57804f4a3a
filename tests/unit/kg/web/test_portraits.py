"""One entity as its page shows it: what is advised first, and how much is left out."""

from __future__ import annotations

from dataclasses import replace

from kg.model import Kind, Management, Predicate
from kg.store import Store
from kg.web.portraits import Fact, portrait
from tests.readings import CYP3A4, IMATINIB, KETOCONAZOLE, WARFARIN, entity, reading, said

WHOLE = slice(0, 30)


def facts(store: Store, section: str) -> tuple[Fact, ...]:
    """The facts of one section of the page of imatinib."""
    page = portrait(store, IMATINIB.id, WHOLE)
    assert page
    found = page.part(section)
    assert found
    return found.facts


def test_the_most_urgent_advice_stands_first() -> None:
    """Documents that advise differently on one pair are told together, the most urgent advice first, whichever document comes first."""
    readings = [
        reading(IMATINIB, [said(IMATINIB, Predicate.INTERACTS_WITH, WARFARIN, document=path, management=(advice,))], path=path)
        for path, advice in (("a.md", Management.MONITOR), ("b.md", Management.CONTRAINDICATED), ("c.md", Management.MONITOR))
    ]
    (fact,) = facts(Store.in_memory(readings), "other-interactions")
    assert fact.advice == ("contraindicated", "monitor")


def test_what_is_advised_against_stands_first_in_its_section() -> None:
    """A page shows the first facts of a section: what must not be combined is among them, however sure the others are."""
    others = [said(IMATINIB, Predicate.INTERACTS_WITH, entity(name), confidence=0.99) for name in ("aspirin", "zinc")]
    barred = said(IMATINIB, Predicate.INTERACTS_WITH, WARFARIN, management=(Management.CONTRAINDICATED,), confidence=0.8)
    found = facts(Store.in_memory([reading(IMATINIB, [*others, barred])]), "other-interactions")
    assert [fact.advice for fact in found] == [("contraindicated",), (), ()]


def test_spellings_of_one_name_are_shown_once() -> None:
    """A brand in capitals and the same word as a synonym in lower case are one other name."""
    drug = replace(IMATINIB, synonyms=("gleevec",))
    page = portrait(Store.in_memory([reading(drug, [said(drug, Predicate.HAS_BRAND, entity("Gleevec", Kind.BRAND))])]), drug.id, WHOLE)
    assert page
    assert page.other_names == ("Gleevec",)


def test_what_a_prediction_leaves_out_is_counted() -> None:
    """Of the sentences behind a prediction a page shows a dozen and says how many more there are, as it does of what is stated."""
    again = tuple(f"Section {number}" for number in range(13))
    inhibits = said(KETOCONAZOLE, Predicate.INHIBITS, CYP3A4, again=again)
    handled = said(IMATINIB, Predicate.SUBSTRATE_OF, CYP3A4)
    (fact,) = facts(Store.in_memory([reading(IMATINIB, [inhibits, handled])]), "predicted-by-rules-not-stated")
    assert (len(fact.quotes), fact.left_out) == (12, 3)
