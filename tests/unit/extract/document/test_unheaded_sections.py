"""A section is on interactions when most of what it says is, whatever its heading calls it."""

from __future__ import annotations

import pytest

from tests.monographs import denied, partners, read

LISTED = "- Warfarin: the INR rises.\n- Lithium – more tremor; measure the lithium level.\n- Digoxin: no change."
PROSE = "Warfarin levels double. Lithium levels fall, and its dose should be raised. Store it dry."


@pytest.mark.parametrize("heading", ["Quarrels at the bedside", "The kidney", "Upset in either direction", "Three old acquaintances"])
@pytest.mark.parametrize("text", [LISTED, PROSE])
def test_a_section_that_tells_of_others_is_on_interactions(heading: str, text: str) -> None:
    """Its items, or its sentences, name others and say what happens."""
    assert {"warfarin", "lithium"} <= partners(read(f"# Zelonib\n\n## {heading}\n\n{text}"))


@pytest.mark.parametrize("heading", ["Clinical trials", "Overdose", "Patient information", "How it works", "Storage", "Tests"])
def test_a_section_on_a_plain_matter_is_not(heading: str) -> None:
    """There the text has to say that two are taken together."""
    assert not partners(read(f"# Zelonib\n\n## {heading}\n\n{LISTED}"))


@pytest.mark.parametrize(
    "text",
    [
        "The tablet is blue. It was found by chance. Warfarin levels double.",
        "- Zelonib: for gout\n- Store it dry\n- Warfarin: the INR rises.",
        "Healing was as good as with digoxin, and bleeding was rarer than with warfarin.",
    ],
)
def test_what_comes_in_by_the_way_makes_no_section_on_interactions(text: str) -> None:
    """One of many sentences, or a comparison."""
    assert not partners(read(f"# Zelonib\n\n## Miscellany\n\n{text}"))


@pytest.mark.parametrize("words", ["Its levels may rise.", "Measured too seldom. Bleeding was seen."])
def test_a_heading_that_is_a_partner_is_on_it(words: str) -> None:
    """All that stands below it is about the two."""
    assert partners(read(f"# Zelonib\n\n## Warfarin\n\nWarfarin is broken down by CYP2C9. {words}")) == {"warfarin"}


def test_a_label_is_a_heading_of_its_paragraph() -> None:
    """Another paragraph is on something else."""
    text = "**Heart.** Sotalol levels rise. Digoxin levels rise.\n\n**Look.** The capsule holds lactose. Aspirin looks alike."
    assert partners(read(f"# Zelonib\n\n{text}")) == {"sotalol", "digoxin"}


def test_a_table_of_partners_needs_no_heading() -> None:
    """The title of its first column says whom the rows are about."""
    rows = "| Co-medication | AUC |\n|---|---|\n| ketoconazole | doubled |\n| digoxin | not changed |"
    found = read(f"# Zelonib\n\n## Second page\n\n{rows}")
    assert "ketoconazole" in partners(found)
    assert "digoxin" in denied(found)


def test_a_table_of_something_else_is_none() -> None:
    """A dose for each indication."""
    assert not partners(read("# Zelonib\n\n## Second page\n\n| Salt | Share |\n|---|---|\n| ketoconazole | 2% |\n| digoxin | 3% |"))


def test_a_question_may_head_a_section_but_not_among_those_that_people_ask() -> None:
    """There each is on another matter."""
    text = "### What about the kidneys?\n\nWarfarin levels double. Lithium levels fall."
    assert partners(read(f"# Zelonib\n\n## Second round\n\n{text}")) == {"warfarin", "lithium"}
    assert not partners(read(f"# Zelonib\n\n## Frequently asked questions\n\n{text}"))


@pytest.mark.parametrize(("heading", "is_read"), [("Better avoided", True), ("Carry with you", False), ("Ingredients", False)])
def test_under_a_heading_that_grades_names_are_enough(heading: str, is_read: bool) -> None:
    """It says itself what to do."""
    assert partners(read(f"# Zelonib\n\n## {heading}\n\n- Lithium\n- Digoxin")) == ({"lithium", "digoxin"} if is_read else set())


def test_a_section_beside_others_on_interactions_is_so_with_less() -> None:
    """Below one heading, those in which a third of the sentences on others tells what happens."""
    first = "### A. The brain\n\nWarfarin levels double. Lithium levels fall."
    second = "### B. The gut\n\nSucralfate is the chief worry. Tea lowers its levels."
    assert partners(read(f"# Zelonib\n\n## In your bag\n\n{first}\n\n{second}")) == {"warfarin", "lithium", "sucralfate", "tea"}


def test_a_study_that_tells_of_levels_is_on_interactions() -> None:
    """Not one that tells how well somebody does."""
    told = "When digoxin was added, zelonib exposure doubled. With ketoconazole zelonib exposure tripled."
    assert partners(read(f"# Zelonib\n\n## Study 12\n\n{told}")) == {"digoxin", "ketoconazole"}
    assert not partners(read("# Zelonib\n\n## Study 12\n\nDigoxin reduced pain. Ketoconazole reduced pain, too."))


ASKED = (
    "**May a patient take sleeping tablets with it?**\nZolpidem levels double. Lorazepam may be taken as before.\n\n"
    "**Q2. Which painkillers call for care?** Diclofenac raises its level, and naproxen does the same.\n\n"
    "**How is an overdose treated?**\nActivated charcoal is given."
)


def test_questions_in_bold_are_headings_of_their_answers() -> None:
    """What an answer tells of others counts as among interactions, and what only asks names nobody."""
    found = read(f"# Zelonib: questions we are asked\n\n{ASKED}")
    assert partners(found) == {"zolpidem", "diclofenac", "naproxen"}
    assert denied(found) == {"lorazepam"}


def test_a_bold_question_does_not_stand_over_the_next_one() -> None:
    """Rows below one question are on that alone."""
    table = "**What about azoles?**\n\n| Drug | Level |\n|---|---|\n| fluconazole | doubled |\n\n**And statins?** Simvastatin levels rise."
    assert partners(read(f"# Zelonib\n\n## Interactions\n\n{table}")) == {"fluconazole", "simvastatin"}


def test_a_text_of_sections_on_one_partner_each_is_on_interactions() -> None:
    """Where some of them tell what happens, the others do so in words of their own."""
    text = "## + Warfarin\n\nWarfarin levels rise.\n\n## + Lithium\n\nLithium levels fall.\n\n## + Sotalol\n\nTorsades. Monitoring."
    assert partners(read(f"# Zelonib\n\n{text}")) == {"warfarin", "lithium", "sotalol"}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("**Statins**\n\n- simvastatin: myopathy\n- lovastatin: myopathy", {"simvastatin", "lovastatin"}),
        ("**Antacids**\n\nLower its absorption.", {"antacid"}),
        ("**Antacids**\n\n**Warfarin**", {"antacid", "warfarin"}),
    ],
)
def test_a_line_over_members_says_of_what_kind_they_are(text: str, left: set[str]) -> None:
    """The class is no partner besides, but where text below speaks of it, or it is one of a list."""
    assert partners(read(f"# Zelonib\n\n## Drug interactions\n\n{text}")) == left


def test_an_exception_told_of_elsewhere_is_no_denial() -> None:
    """To leave somebody out of a class says nothing where the text has more to tell of it."""
    found = read("## Drug Interactions\n\n- NSAIDs other than diclofenac: bleeding.\n- Diclofenac: its level doubles.")
    assert "diclofenac" in partners(found)
    assert not denied(found)
