"""What word processors, typesetters and web pages write is read like plain Markdown, and quoted as it stands in the file."""

from __future__ import annotations

import re

import pytest

from extract.layout import dialects, markdown, places
from tests.monographs import interacting, one, parsed, partners, rows, told

BULLETS = ("• {}", "•{}", "◦ {}", "▪ {}", "– {}", "— {}", "· {}", "● {}", "\uf0b7\t{}", "(1) {}", "(b) {}", "b) {}", "iv) {}", "  • {}")


@pytest.mark.parametrize("bullet", BULLETS)
def test_any_bullet_opens_an_item(bullet: str) -> None:
    """Each line is an item of its own, without its bullet."""
    found = markdown.blocks(parsed("Avoid:\n" + "\n".join(bullet.format(name) for name in ("Aspirin", "Lithium"))))
    assert [(b.text, b.is_item) for b in found] == [("Avoid:", False), ("Aspirin", True), ("Lithium", True)]


@pytest.mark.parametrize(
    "line", ["E. coli is sensitive.", "a dose of 5 mg", "-5 mmHg", "–5 mmHg", "(see below) for more", "ii. was given", "(with food) daily"]
)
def test_other_lines_are_no_items(line: str) -> None:
    """A letter, a number or words in brackets open a sentence as well."""
    (only,) = markdown.blocks(parsed(line))
    assert not only.is_item


def test_a_symbol_that_stands_within_lines_too_is_no_bullet() -> None:
    """It is the sign of a legend, which says what it means."""
    (line, _) = markdown.blocks(parsed("● avoid; ○ monitor\n\nSotalol ●"))
    assert (line.text, line.is_item) == ("● avoid; ○ monitor", False)


def test_bullets_within_a_line_open_items() -> None:
    """A list that lost its line breaks."""
    found = markdown.blocks(parsed("Avoid: • aspirin • ibuprofen"))
    assert [b.text for b in found] == ["Avoid:", "aspirin", "ibuprofen"]


def test_a_table_keeps_the_bullets_in_its_cells() -> None:
    """They break no row."""
    found = markdown.blocks(parsed("| With | Do |\n|---|---|\n| lithium | • monitor • halve the dose |"))
    assert [b.text for b in found] == ["lithium", "• monitor • halve the dose"]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("non\u2011steroidal", "non-steroidal"),
        ("anti\u2010epileptic", "anti-epileptic"),
        ("ketocona\u00adzole", "ketoconazole"),
        ("rifampi\u200bcin", "rifampicin"),
        ("\ufb02uconazole", "fluconazole"),
        ("ri\ufb01cin", "rificin"),
    ],
)
def test_signs_of_typesetters_are_those_of_a_keyboard(written: str, read: str) -> None:
    """And each character still knows where it stands."""
    text, where = dialects.signs(written, range(len(written)))
    assert text == read
    assert len(where) == len(text)
    assert list(where) == sorted(where)


@pytest.mark.parametrize("sign", "‐‑‒–—−")
def test_names_with_a_dash_of_typesetters_are_those_with_a_hyphen(sign: str) -> None:
    """In sentences and in titles: no other entity comes of it, nor a drug that interacts with itself."""
    lines = ("Avoid grapefruit-juice and CYP3A4-inhibitors.", "Valproic acid interacts with vitamin-K.")
    found, plain = (interacting(*(x.replace("-", s) for x in lines), title=f"Valproic{s}acid") for s in (sign, "-"))
    assert found.document.about == plain.document.about
    assert rows(found) == rows(plain)
    assert partners(plain) == {"grapefruit juice", "CYP3A4 inhibitor", "vitamin K"}


def test_plain_text_is_not_touched() -> None:
    """Most texts need nothing, and get back the very same objects."""
    text, where = "Avoid:\n\n- aspirin\n- lithium", range(26)
    same, there = dialects.markdown(text, where)
    assert same is text
    assert there is where


WEB = """<div class="part">
<h2>Drug <em>interactions</em></h2>
<p>Zelonib is a substrate.
<p>Avoid:
<ul>
    <li><b>Ketoconazole:</b> raises zelonib levels 3&#45;fold &amp; more.</li>
    <li><p>Lithium</p>
        <ol><li>one</li><li>two</li></ol></li>
</ul>
<table><thead><tr><th>With</th><th>Effect on zelonib</th></tr></thead>
<tr><td>Itraconazole</td><td>AUC<br>doubled</td></tr></table>
</div>
Plain **Markdown** goes on.
"""


def test_a_web_page_is_read_like_markdown() -> None:
    """Headings, paragraphs, lists in lists and tables, whether or not their tags are closed."""
    found = markdown.blocks(parsed(WEB))
    assert {b.section for b in found} == {"Drug interactions"}
    assert [(b.text, b.is_item, b.parent.text if b.parent else None) for b in found] == [
        ("Zelonib is a substrate.", False, None),
        ("Avoid:", False, None),
        ("Ketoconazole: raises zelonib levels 3-fold & more.", True, "Avoid:"),
        ("Lithium", True, "Avoid:"),
        ("one", True, "Lithium"),
        ("two", True, "Lithium"),
        ("Itraconazole", True, "Avoid:"),
        ("AUC doubled", True, "Itraconazole"),
        ("Plain Markdown goes on.", False, "Avoid:"),
    ]


def test_what_is_read_from_a_web_page_stands_where_it_says() -> None:
    """Each word of a block is found in the file at its place."""
    source = parsed(WEB)
    for block in markdown.blocks(source):
        assert list(block.offsets) == sorted(block.offsets)
        for word in re.finditer(r"[a-zA-Z]+", block.text):
            start, end = block.source_span(*word.span())
            assert source.text[start:end] == word.group()


def test_quoted_lines_are_read_like_others() -> None:
    """Without their marks; what they stand below is a paragraph of its own."""
    found = markdown.blocks(parsed("Reports:\n> lithium rose\n> in one\n>\n> - warfarin\n\nDose >10 mg."))
    assert [(b.text, b.is_item) for b in found] == [
        ("Reports:", False),
        ("lithium rose in one", False),
        ("warfarin", True),
        ("Dose >10 mg.", False),
    ]


def test_a_comparison_is_no_tag() -> None:
    """Signs of less and more stay in the text."""
    (only,) = markdown.blocks(parsed("Avoid if CrCl <30 and platelets >10; see </ the label."))
    assert only.text == "Avoid if CrCl <30 and platelets >10; see </ the label."


def test_quoted_lines_that_open_with_emphasis_are_items() -> None:
    """Two or more of them in a row are a list, below the bold line that sorts them; one alone is a quotation."""
    found = markdown.blocks(parsed("**Not to be combined**\n\n> *aspirin* – bleeding\n> *lithium*: toxicity\n\n> *Note* the dose.\n> Ask."))
    items = [("aspirin – bleeding", True), ("lithium: toxicity", True)]
    assert [(b.text, b.is_item) for b in found[1:]] == [*items, ("Note the dose. Ask.", False)]


def test_html_is_quoted_as_it_stands() -> None:
    """Evidence is a piece of the file, and its plain form is what was read."""
    found = one(interacting("<ul>", "<li><b>Ketoconazole</b> raises zelo\u00adnib levels. Avoid.</li>", "</ul>"), "ketoconazole")
    assert told(found) == ("avoid",)
    assert found.evidence[0].plain == "Ketoconazole raises zelonib levels."


def test_a_converter_may_drop_words() -> None:
    """Those that it keeps are found behind them."""
    source = "<p>kept <i>gone away</i> again</p>"
    where = places.along("kept again", source, range(len(source)))
    assert [source[at] for at in where] == list("kept again")
