"""Markdown becomes blocks of plain text that know their section, their label, their parent and their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extract.layout import markdown
from extract.layout.markdown import FAQ_SECTION
from tests.monographs import parsed

if TYPE_CHECKING:
    from extract.layout.blocks import Block

ENTITIES = "&<>\"'"


def blocks(body: str, matter: str = "") -> tuple[Block, ...]:
    """The blocks of a body, each checked against the file that it came from."""
    source = parsed(body, matter=matter)
    found = markdown.blocks(source)
    for block in found:
        assert len(block.offsets) == len(block.text)
        assert list(block.offsets) == sorted(set(block.offsets))
        for char, place in zip(block.text, block.offsets, strict=True):
            assert char == source.text[place] or char.isspace() or (char in ENTITIES and source.text[place] == "&")
    return found


def test_headings_name_the_section() -> None:
    """A block stands in the section of its heading of level two, and keeps the whole path of headings."""
    found = blocks("## Zelonib\n\nA.\n\n## Interactions\n\nB.\n\n### Food\n\nC.\n\n## Dosage\n\nD.")
    assert [(b.text, b.section, b.headings) for b in found] == [
        ("A.", "Zelonib", ("Zelonib",)),
        ("B.", "Interactions", ("Interactions",)),
        ("C.", "Interactions", ("Interactions", "Food")),
        ("D.", "Dosage", ("Dosage",)),
    ]


def test_text_before_any_heading_has_no_section() -> None:
    """A body may begin without a heading."""
    (only,) = blocks("Just text.")
    assert (only.section, only.headings) == ("", ())


def test_a_lone_deep_heading_names_the_section() -> None:
    """Where no heading of level one or two stands above, the deeper one counts."""
    (only,) = blocks("### Food\n\nText.")
    assert only.section == "Food"


@pytest.mark.parametrize("line", ["#### **Adults:** 2 mg daily", "#### **Adults**: 2 mg daily", "#### **Adults** 2 mg daily"])
def test_text_glued_onto_a_heading_is_a_block(line: str) -> None:
    """Bold text opens a heading; what follows it on the line is text below it."""
    (only,) = blocks(line)
    assert only.headings == ("Adults",)
    assert only.text.lstrip(": ") == "2 mg daily"


def test_a_bold_heading_loses_its_stars_and_colon() -> None:
    """The title of a section is plain."""
    (only,) = blocks("## **Drug Interactions:**\n\nText.")
    assert only.section == "Drug Interactions"


@pytest.mark.parametrize(
    "line", ["**Food:** raises it.", "**Food**: raises it.", "* **Food:** raises it.", "* **Food**: raises it.", "* Food: raises it."]
)
def test_labels_are_found(line: str) -> None:
    """Bold text that opens a block is its label, with the colon inside or outside; in an item a colon is enough."""
    (only,) = blocks(line)
    assert (only.text, only.label) == ("Food: raises it.", "Food")
    assert only.text[only.label_end :] == " raises it."


def test_a_colon_in_running_text_makes_no_label() -> None:
    """A paragraph that is no item and opens without bold has no label."""
    (only,) = blocks("Two things matter: food and time.")
    assert (only.label, only.label_end) == ("", 0)


@pytest.mark.parametrize("text", ["Azoles may inhibit its metabolism: monitor.", "Digoxin levels roughly double: halve the dose."])
def test_a_sentence_before_a_colon_is_no_label(text: str) -> None:
    """In an item, too, words with a verb of their own say something, and name no topic."""
    (only,) = blocks(f"* {text}")
    assert (only.label, only.label_end) == ("", 0)


def test_bold_inside_a_sentence_makes_no_label() -> None:
    """Only bold text that opens a block labels it."""
    (only,) = blocks("Take **no** alcohol.")
    assert (only.text, only.label) == ("Take no alcohol.", "")


def test_lines_that_open_with_bold_are_blocks_of_their_own() -> None:
    """Labelled lines of one paragraph do not run together, plain ones do."""
    found = blocks("**Food:** raises it.\n**Alcohol:** adds\nto sedation.")
    assert [(b.label, b.text) for b in found] == [("Food", "Food: raises it."), ("Alcohol", "Alcohol: adds to sedation.")]


def test_items_know_their_parents() -> None:
    """A nested item hangs under its item, an item under none under nothing."""
    found = blocks("* One:\n  * Two\n    * Three\n  * Four\n* Five")
    assert [(b.text, b.parent.text if b.parent else None) for b in found] == [
        ("One:", None),
        ("Two", "One:"),
        ("Three", "Two"),
        ("Four", "One:"),
        ("Five", None),
    ]
    assert all(b.is_item for b in found)


@pytest.mark.parametrize("lead", ["Avoid these:", "**Avoid**"])
def test_a_lead_in_governs_the_list_below(lead: str) -> None:
    """A paragraph that ends in a colon, or is a label and no more, is the parent of the items that follow."""
    first, *rest = blocks(f"{lead}\n\n* One\n* Two\n\n## Next\n\nText.")
    assert [b.parent for b in rest] == [first, first, None]


def test_numbered_and_quoted_lines_lose_their_signs() -> None:
    """List numbers, dashes, plus signs and quote marks are no text."""
    assert [b.text for b in blocks("1. One\n2) Two\n\n- Three\n\n+ Four\n\n> Five")] == ["One", "Two", "Three", "Four", "Five"]


def test_a_question_heading_asks_for_what_follows() -> None:
    """Text below a heading that ends in a question mark answers it, until the next heading."""
    found = blocks("## FAQs\n\n### **Q1: Can I drink wine?**\n\n**A:** No.\n\n## Dosage\n\nText.")
    assert [(b.text, b.question) for b in found] == [("A: No.", "Q1: Can I drink wine?"), ("Text.", None)]


def test_a_question_paragraph_asks_in_a_faq_section() -> None:
    """In a section of questions a line that ends in a question mark is the question of the next lines and no block."""
    found = blocks("## FAQs\n\n**Q1: Can I drink wine?**\n\nNo.\n\n2. And beer?\n\nNeither.")
    assert [(b.text, b.question) for b in found] == [("No.", "Q1: Can I drink wine?"), ("Neither.", "And beer?")]


def test_a_table_row_reads_like_a_labelled_item() -> None:
    """The first cell labels the others, and the head of the table is left out."""
    found = blocks("| Drug | What happens |\n|---|---|\n| **Warfarin** | INR rises |\n| Digoxin | Levels rise |")
    assert [(b.text, b.label, b.parent.text if b.parent else None) for b in found] == [
        ("Warfarin", "Warfarin", None),
        ("INR rises", "", "Warfarin"),
        ("Digoxin", "Digoxin", None),
        ("Levels rise", "", "Digoxin"),
    ]


FAQ = "faqs:\n  - q: Can I drink wine?\n    a: >-\n      A:** Wine is better\n      left alone.\n"


def test_a_front_matter_answer_is_a_block() -> None:
    """An answer of the front matter stands in a section of its own, under its question."""
    first, _ = blocks("Text.", FAQ)
    assert (first.section, first.text, first.question) == (FAQ_SECTION, "A: Wine is better left alone.", "Can I drink wine?")


@pytest.mark.parametrize("again", ["**A:** Wine is better left alone.", "Wine is *better* left alone.", "A: wine is better\nleft alone"])
def test_a_front_matter_answer_that_the_body_repeats_is_left_out(again: str) -> None:
    """The body's wording of an answer wins, whatever its markup."""
    assert [b.section for b in blocks(f"## FAQs\n\n### Can I drink wine?\n\n{again}", FAQ)] == ["FAQs"]


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("Take **no** *more* than ***two***.", "Take no more than two."),
        ("Take __no__ _more_.", "Take no more."),
        ("The gene_a_b stays.", "The gene_a_b stays."),
        ("C<sub>max</sub> and T<sub>1/2</sub>.", "Cmax and T1/2."),
        ("C~max~ fell, AUC~0–24~ did not, about ~5 %.", "Cmax fell, AUC0–24 did not, about ~5 %."),
        ("See [the table](https://x.example/a_b) now.", "See the table now."),
        ("See ![a figure](f.png) now.", "See a figure now."),
        ("Salt &amp; pepper &lt; 5 &gt; 2 &AMP; more.", "Salt & pepper < 5 > 2 & more."),
        ("Five \\[x\\] and \\#6.", "Five [x] and #6."),
        ("Take `two` now.", "Take two now."),
        ("Wide&nbsp;space   and\ttab\nand line.", "Wide space and tab and line."),
        ("Age < 5 years > 2.", "Age < 5 years > 2."),
        ("β-blockers, naïve – “quoted”, 5 µg 😀.", "β-blockers, naïve – “quoted”, 5 µg 😀."),
        ("Line one.<br>Line two.", "Line one. Line two."),
    ],
)
def test_markup_is_stripped(raw: str, plain: str) -> None:
    """Markup goes, words stay, and every character that stays knows its place."""
    assert [b.text for b in blocks(raw)] == [plain]


def test_a_span_of_a_block_is_cut_from_the_file() -> None:
    """Words of a block, markup between them included, are a slice of the file."""
    source = parsed("Take **no** alcohol.")
    (only,) = markdown.blocks(source)
    at = only.text.index("no alcohol")
    start, end = only.source_span(at, at + len("no alcohol"))
    assert source.text[start:end] == "no** alcohol"


def test_lines_in_capitals_are_headings_where_a_text_has_no_others() -> None:
    """Those with a letter in front sort what stands below the last; a name in capitals is none."""
    text = "# Zelonib\n\nDOSE: 5 mg\nSTORE: dry\n\nINTERACTIONS\n\nA. FORBIDDEN\nHCTZ\nand more.\n\nB. CARE\nLithium.\n\nNOTES\nNone."
    about = parsed(text)
    found = [(b.headings[1:], b.text) for b in markdown.blocks(about) if not b.text.startswith("Zelonib")]
    assert found == [
        ((), "DOSE: 5 mg"),
        ((), "STORE: dry"),
        (("INTERACTIONS", "A. FORBIDDEN"), "HCTZ and more."),
        (("INTERACTIONS", "B. CARE"), "Lithium."),
        (("NOTES",), "None."),
    ]


def test_a_line_with_a_label_in_italics_is_a_block() -> None:
    """Quoted or not; italics within a sentence part nothing."""
    lines = "*tea* – less of it\n*milk*: no change\n*iron* (tablets): apart"
    assert [b.text for b in blocks(lines)] == ["tea – less of it", "milk: no change", "iron (tablets): apart"]
    assert len(blocks("> " + lines.replace("\n", "\n> "))) == 3
    assert len(blocks("It was seen\n*in vitro* that nothing happens.")) == 1
