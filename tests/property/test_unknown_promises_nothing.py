"""What the graph does not know is never taken for safety, whatever the documents say."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.answers import Pair, Status
from kg.check import check
from kg.model import Predicate, Reading
from kg.store import Store
from tests.property.test_check_order import DRUGS, readings
from tests.readings import CYP3A4, reading, said
from tests.words import own_words, unsafe_words

KNOWN = [drug.name for drug in DRUGS]
UNKNOWN = st.text(st.sampled_from("bcdfghklmnprstvwxz-"), min_size=6, max_size=12).filter(lambda name: name.strip("-"))
EVERYONE = reading(DRUGS[0], [said(drug, Predicate.SUBSTRATE_OF, CYP3A4, document="known.md") for drug in DRUGS], path="known.md")
"""Makes every drug known to the graph, without an interaction."""


@settings(max_examples=60)
@given(
    readings(), st.lists(st.sampled_from(KNOWN), unique=True), st.lists(UNKNOWN, min_size=1, max_size=3, unique_by=str.lower), st.booleans()
)
def test_unknown_is_never_safe(documents: list[Reading], known: list[str], unknown: list[str], has_alternatives: bool) -> None:
    """Every pair with an unknown name is unknown and bare, stands in the text as not checked, and no words of ours promise anything."""
    answer = check(Store.in_memory([EVERYONE, *documents]), [*known, *unknown], alternatives=has_alternatives)
    text = answer.to_text()
    strangers = {drug.name for drug in answer.drugs if not drug.known}
    assert strangers == {name.strip() for name in unknown}
    assert len(answer.pairs) == len(list(combinations({drug.name for drug in answer.drugs}, 2)))
    for pair in answer.pairs:
        is_strange = bool({pair.a, pair.b} & strangers)
        assert (pair.status is Status.UNKNOWN) == is_strange
        if is_strange:
            assert pair == Pair(a=pair.a, b=pair.b, status=Status.UNKNOWN)
            assert f"{pair.a} + {pair.b}: not checked" in text
    assert not any(strangers & set(finding.members) for finding in answer.regimen)
    assert all(f"{name}: NOT CHECKED" in text for name in unknown)
    assert unsafe_words(answer) == [], own_words(answer)


@settings(max_examples=60)
@given(readings(), st.sampled_from(KNOWN), st.sampled_from(KNOWN))
def test_silence_is_never_safe(documents: list[Reading], a: str, b: str) -> None:
    """A pair of which nothing is stated or predicted says exactly that; what a rule predicts, or a document denies, is never that."""
    answer = check(Store.in_memory([EVERYONE, *documents]), [a, b])
    for pair in answer.pairs:
        is_silent = pair.status is Status.NOTHING_STATED
        assert is_silent == ("nothing stated in these monographs" in answer.to_text())
        if is_silent:
            assert (pair.effects, pair.management, pair.evidence, pair.premises) == ((), (), (), ())
    assert unsafe_words(answer) == [], own_words(answer)


def test_promises_are_seen() -> None:
    """The words that no answer of ours may hold are found where they stand."""
    from tests.words import PROMISES

    for words in ("a is safe with b", "no known interaction", "these may be taken together", "fine", "no risk", "they do not interact"):
        assert PROMISES.search(words), words
    for words in ("nothing stated in these monographs", "risk of bleeding raised", "unknown", "not checked"):
        assert not PROMISES.search(words), words
