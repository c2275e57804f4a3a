"""Which sentences a reader sees first."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

from kg.model import Management, Predicate
from kg.quotes import SHOWN, Quote, lines, quotes, surest
from tests.readings import IMATINIB, WARFARIN, said


def quote(document: str, start: int, confidence: float, *management: Management) -> Quote:
    """A sentence of a document."""
    return Quote(
        document=document,
        start=start,
        end=start + 2,
        section="Uses",
        text="Hi",
        sentence="Hi",
        rule="r",
        confidence=confidence,
        management=management,
    )


def test_what_advises_comes_before_what_is_sure() -> None:
    """One sentence a document first; among these the most urgent advice, then the surest reading; whatever order they come in."""
    plain, second = quote("a.md", 1, 0.9), quote("a.md", 5, 0.8, Management.CONTRAINDICATED)
    sure, careful = quote("b.md", 1, 0.95), quote("c.md", 1, 0.7, Management.CAUTION)
    avoid = quote("d.md", 1, 0.6, Management.AVOID, Management.MONITOR)
    for found in permutations((plain, second, sure, careful, avoid)):
        assert surest(found) == [avoid, careful, sure, plain, second]


def test_what_tells_comes_before_a_bare_list() -> None:
    """Where a document says a thing in a list and in a sentence of its own, equally sure, the sentence is shown first."""
    listed, told = (replace(quote("a.md", start, 0.9), rule=f"interaction.{rule}") for start, rule in ((1, "list"), (5, "effect")))
    assert surest((listed, told)) == surest((told, listed)) == [told, listed]
    surer = replace(listed, confidence=0.95)
    assert surest((told, surer)) == [surer, told]


def test_a_sentence_knows_what_its_statement_advises() -> None:
    """The advice of a statement goes with its sentences, and stays out of the public evidence format."""
    (found,) = quotes([said(IMATINIB, Predicate.INTERACTS_WITH, WARFARIN, management=(Management.MONITOR,))])
    assert found.management == (Management.MONITOR,)
    assert "management" not in found.to_json()


def test_a_terminal_says_how_much_it_leaves_out() -> None:
    """No more than the first few sentences are printed, and how many follow is said."""
    shown = list(lines((quote("a.md", n, 0.9) for n in range(SHOWN + 2)), "  "))
    assert len(shown) == 2 * SHOWN + 1
    assert shown[-1] == "  … and 2 more places (--json gives all)"
