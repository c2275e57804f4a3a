"""One entity as its page shows it: what is advised first, and how much is left out."""

from __future__ import annotations

from kg.model import Management, Predicate
from kg.store import Store
from kg.web.portraits import Fact, portrait
from tests.readings import CYP3A4, IMATINIB, KETOCONAZOLE, WARFARIN, reading, said

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


def test_what_a_prediction_leaves_out_is_counted() -> None:
    """Of the sentences behind a prediction a page shows a dozen and says how many more there are, as it does of what is stated."""
    again = tuple(f"Section {number}" for number in range(13))
    inhibits = said(KETOCONAZOLE, Predicate.INHIBITS, CYP3A4, again=again)
    handled = said(IMATINIB, Predicate.SUBSTRATE_OF, CYP3A4)
    (fact,) = facts(Store.in_memory([reading(IMATINIB, [inhibits, handled])]), "predicted-by-rules-not-stated")
    assert (len(fact.quotes), fact.left_out) == (12, 3)
