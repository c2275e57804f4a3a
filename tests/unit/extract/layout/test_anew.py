"""A line that begins anew is read by itself though no blank line stands before it, and what goes on from line to line stays together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import extract
from extract.layout import anew
from kg.model import Predicate
from tests.monographs import interacting

if TYPE_CHECKING:
    from pathlib import Path

    from kg.model import Reading

CASES = [
    ("The following are contraindicated:\n* cimetidine\n* vandetanib\nNo interaction has been seen with digoxin.", "vandetanib", "digoxin"),
    ("* Contraindicated: cimetidine\n* Contraindicated: vandetanib\nNo other interactions are known.", "vandetanib", None),
    ("1. Cimetidine must not be given\n2. Vandetanib must not be given\nThere is no interaction with digoxin", "vandetanib", "digoxin"),
    ("* Vandetanib is contraindicated\nMetformin does not interact with digoxin.", "vandetanib", "digoxin"),
    ("Vandetanib: contraindicated\nNo interaction has been observed with digoxin.", "vandetanib", "digoxin"),
    ("- vandetanib (contraindicated)\nNo interactions with digoxin are known.", "vandetanib", "digoxin"),
    ("- vandetanib must be avoided\nDigoxin is fine.", "vandetanib", "digoxin"),
]


def told(found: Reading) -> dict[str, tuple[bool, bool]]:
    """Of each partner, whether the interaction is denied and whether anything is advised."""
    return {s.object.name: (s.negated, bool(s.management)) for s in found.statements if s.predicate is Predicate.INTERACTS_WITH}


def expected(against: str, denied: str | None) -> dict[str, tuple[bool, bool]]:
    """One is warned of and not denied, the other denied without any advice."""
    return {against: (False, True)} | ({denied: (True, False)} if denied else {})


@pytest.mark.parametrize(("body", "against", "denied"), CASES)
def test_a_line_below_a_list_is_not_of_its_last_item(body: str, against: str, denied: str | None) -> None:
    """What is warned of stays so, and only whom the next line denies is denied, without the advice above."""
    found = told(interacting(body, title="Metformin"))
    assert {name: said for name, said in found.items() if name != "cimetidine"} == expected(against, denied)


@pytest.mark.parametrize(("body", "against", "denied"), CASES)
def test_a_line_of_plain_text_begins_anew_as_well(body: str, against: str, denied: str | None, tmp_path: Path) -> None:
    """A label or leaflet saved as text is read by the same lines."""
    path = tmp_path / "leaflet.txt"
    path.write_text(f"Metformin tablets\n\nInteractions\n\n{body}\n", encoding="utf-8")
    assert {name: said for name, said in told(extract.read(path)).items() if name != "cimetidine"} == expected(against, denied)


def test_the_line_over_a_list_of_plain_text_holds_for_its_items(tmp_path: Path) -> None:
    """What a line with a colon says goes for the bullets below it, and for nothing further down."""
    path = tmp_path / "leaflet.txt"
    path.write_text(
        "Metformin tablets\n\nContraindicated with metformin:\n- cimetidine\n• vandetanib\n\nInteractions\n\nMonitor digoxin.\n",
        encoding="utf-8",
    )
    told = {s.object.name: {*map(str, s.management)} for s in extract.read(path).statements if s.predicate is Predicate.INTERACTS_WITH}
    assert told == {"cimetidine": {"contraindicated"}, "vandetanib": {"contraindicated"}, "digoxin": {"monitor"}}


@pytest.mark.parametrize(
    "text",
    [
        "- **Warfarin**\nMonitor the INR closely\n",
        "- Warfarin\nRaises the INR\n- Digoxin\nMay reach higher levels\n",
        "- cimetidine\n- vandetanib and\nDigoxin\n",
        "Zelonib raises the levels of\nWarfarin\n",
        "Whoever takes zelonib in a dose of ten milligrams together with any\nWarfarin should have the INR checked more often\n",
        "- cimetidine\n  No effect\n",
        "No interaction\nDigoxin\n",
        "Not recommended\nAlcohol, tobacco\n",
        "Drugs that may raise levels\nVerapamil\n",
        "- Warfarin\nMonitor the INR.\n- Digoxin\nNo interaction.\n",
        "- Digoxin\nNo interaction.\n",
        "None of the other drugs that were tried, namely\nDigoxin and Metformin, had an influence on\nthe level.\n",
        "Patients may take the\nanticoagulant\nWarfarin, which is\nnot altered.\n",
        "# Interactions\nNone are known.\n",
        "| Drug | Effect |\n|---|---|\n| cimetidine | none |\nNone\n",
    ],
)
def test_what_goes_on_from_line_to_line_stays_together(text: str) -> None:
    """An item's own second line, what is said below a label, a line broken to a width or in the middle of a phrase, or under a heading."""
    assert list(anew.lines(text)) == []


def test_a_line_that_leads_to_others_ends_the_list_above_it() -> None:
    """What is said over one row of bare names is not said of the next."""
    found = told(interacting("Avoid:\nCimetidine\nVandetanib\nNo interaction with:\nDigoxin"))
    assert found == {"cimetidine": (False, True), "vandetanib": (False, True), "digoxin": (True, False)}
    assert not told(interacting("Contraindicated with\nVandetanib\nNot contraindicated with\nDigoxin"))["digoxin"][1]


def test_a_line_in_the_past_tense_ends_without_a_full_stop() -> None:
    """The next one is on somebody else."""
    found = told(interacting("Cimetidine increased zelonib exposure by 80%\nRanitidine had no effect"))
    assert found == {"cimetidine": (False, False), "ranitidine": (True, False)}


def test_a_line_on_both_items_goes_on_with_the_last() -> None:
    """It is said of them, and of nobody if it stood alone."""
    assert told(interacting("* Warfarin\n* Phenytoin\nLevels of both rise. Monitor."))["phenytoin"] == (False, True)
