"""Lines that are headings without the marks of one."""

from __future__ import annotations

import pytest

from extract.layout import markdown
from tests.monographs import parsed

WAYS = ("**{}**", "__{}__", "**{}:**", "{}", "{}:")


def headings(body: str) -> dict[str, tuple[str, ...]]:
    """The headings over each block, by its text."""
    return {b.text: b.headings for b in markdown.blocks(parsed(body))}


@pytest.mark.parametrize("way", WAYS)
def test_a_line_is_a_heading_where_no_heading_is_marked(way: str) -> None:
    """In bold or alone, it opens a section if it names a matter."""
    found = headings("\n\n".join((way.format("Drug interactions"), "Avoid aspirin.", way.format("Storage"), "Keep it dry.")))
    assert (found["Avoid aspirin."], found["Keep it dry."]) == (("Drug interactions",), ("Storage",))


def test_a_bold_line_that_names_no_matter_stands_below_one_that_does() -> None:
    """It only sorts what the section holds."""
    found = headings("**Drug interactions**\n\n**Azoles**\n\nAvoid them.\n\n**Dosage**\n\nOne a day.")
    assert (found["Avoid them."], found["One a day."]) == (("Drug interactions", "Azoles"), ("Dosage",))


def test_marked_headings_rule_out_others() -> None:
    """A bold line below a marked heading leads in what follows and stays text."""
    found = headings("## Interactions\n\n**Storage**\n\nKeep it dry.")
    assert found["Keep it dry."] == found["Storage"] == ("Interactions",)


def test_bold_headings_rule_out_plain_ones() -> None:
    """Where the interactions stand below a bold line, a short plain one is text."""
    found = headings("**Drug interactions**\n\nFood lowers absorption\n\nAvoid aspirin.")
    assert found["Avoid aspirin."] == ("Drug interactions",)


def test_a_short_paragraph_that_is_a_heading_stays_text() -> None:
    """It may say something of its own."""
    assert "Food lowers absorption" in headings("Food lowers absorption\n\nAvoid aspirin.")


@pytest.mark.parametrize("line", ["Avoid warfarin", "Take it twice a day", "Interactions are not known.", "- Drug interactions", "HCTZ"])
def test_other_lines_are_no_headings(line: str) -> None:
    """Those that name no matter, end like a sentence, are items, or names."""
    assert headings(f"{line}\n\nText.")["Text."] == ()


def test_a_bold_question_is_answered_by_what_follows() -> None:
    """As below a marked heading."""
    found = markdown.blocks(parsed("**Drug interactions**\n\nNone.\n\n**Can I drink alcohol?**\n\nNo."))
    assert found[-1].question == "Can I drink alcohol?"
