"""Laws of places: what a block or a statement quotes stands in the file exactly where it says."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from extract import reading
from extract.layout import markdown, monograph

if TYPE_CHECKING:
    from kg.model import Reading

QUICK = settings(max_examples=150)
ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}

WORDS = st.sampled_from(
    [
        *(
            "Zelonib",
            "warfarin",
            "levels rise.",
            "Avoid alcohol.",
            "CYP3A4",
            "β-blockers",
            "naïve",
            "µg",
            "5 mg",
            "😀",
            "e.g.",
            "St. John's wort",
        ),
        *("**bold**", "**Label:**", "*it*", "_it_", "__bo__", "`code`", "C<sub>max</sub>", "[a link](u.html)", "![fig](f.png)", "<br>"),
        *("&amp;", "&lt;", "&nbsp;", "\\[", "\\#", "**", "_", "*", "`", "](", "<", "> 2", "a_b", "(see above)", "“x”", "–", ":", "?", "|"),
    ]
)
LINES = st.lists(WORDS, min_size=1, max_size=5).map(" ".join)
FRAMES = st.sampled_from(
    [
        *(
            "{}",
            "## {}",
            "### **{}** tail",
            "#### **{}:** tail",
            "* {}",
            "  * {}",
            "    - {}",
            "1. {}",
            "> {}",
            "**{}:** text",
            "**{}**: text",
        ),
        *(
            "{}\n{}",
            "{}:\n\n* {}\n* {}",
            "| a | b |\n|---|---|\n| {} | {} |\n| x | {} |",
            "* {}\n\n  {}",
            "{}  \n{}",
            "\t{}",
            "Q: {}?",
            "## FAQs\n\n### {}?",
        ),
    ]
)


@st.composite
def bodies(draw: st.DrawFn) -> str:
    """Markdown made of fragments, tidy or not."""
    frames = draw(st.lists(FRAMES, min_size=1, max_size=6))
    parts = [frame.format(*(draw(LINES) for _ in range(frame.count("{}")))) for frame in frames]
    return draw(st.sampled_from(["\n\n", "\n", "\n\n\n"])).join(parts)


@st.composite
def scalars(draw: st.DrawFn) -> str:
    """A text in one of YAML's styles, over one line or several."""
    lines = draw(
        st.lists(
            st.lists(st.sampled_from(["Avoid", "alcohol,", "levels", "rise.", "β", "**A:**", "it's", "5", "mg"]), min_size=1).map(" ".join),
            min_size=1,
            max_size=3,
        )
    )
    style = draw(st.sampled_from(["folded", "literal", "double", "single"]))
    if style == "double":
        return '"' + "\n      ".join(lines) + '"'
    if style == "single":
        return "'" + "\n      ".join(lines).replace("'", "''") + "'"
    gap = draw(st.sampled_from(["\n      ", "\n\n\n      "]))
    return (">-" if style == "folded" else "|") + "\n      " + gap.join(lines)


@st.composite
def documents(draw: st.DrawFn) -> str:
    """A whole file: a body of fragments below front matter with questions."""
    faqs = draw(st.lists(st.tuples(scalars(), scalars()), max_size=2))
    rows = "".join(f"  - q: {q}\n    a: {a}\n" for q, a in faqs)
    return f"---\ntitle: Zelonib\n{'faqs:' if faqs else ''}\n{rows}---\nText.\n\n{draw(bodies())}\n"


@QUICK
@given(documents())
def test_each_character_of_a_block_stands_in_the_file(text: str) -> None:
    """A character of a block is the character of the file at its place, white space and entities apart, and places grow."""
    for block in markdown.blocks(monograph.parse(text, document="x.md", sha256="0" * 64)):
        assert len(block.text) == len(block.offsets)
        assert all(a < b for a, b in pairwise(block.offsets)) or block.section == markdown.FAQ_SECTION
        for i, char in enumerate(block.text):
            start, end = block.source_span(i, i + 1)
            entity = ENTITIES.get(char)
            assert char.isspace() or text[start:end] == char or (entity and text.startswith(entity, start))
        assert 0 <= block.label_end <= len(block.text)


@QUICK
@given(documents())
def test_a_span_of_a_block_is_in_order(text: str) -> None:
    """Each slice of a block has a slice of the file behind it, from its first character to its last."""
    for block in markdown.blocks(monograph.parse(text, document="x.md", sha256="0" * 64)):
        start, end = block.source_span(0, len(block.text))
        assert 0 <= start < end <= len(text)
        assert text[start] == block.text[0] or text[start] == "&"


NAMES = st.sampled_from(
    [
        "warfarin",
        "digoxin",
        "ketoconazole",
        "St. John's wort",
        "grapefruit juice",
        "NSAIDs (e.g., ibuprofen, naproxen)",
        "β-blockers",
        "quuxomab",
    ]
)
SENTENCES = st.sampled_from(
    [
        *(
            "{0} increases zelonib levels.",
            "Avoid {0}.",
            "Zelonib raises the levels of {0} and {1}; monitor.",
            "No interaction with {0} is known.",
        ),
        *(
            "Strong CYP3A4 inhibitors (e.g., {0}, {1}) increase *zelonib* levels.",
            "Zelonib is metabolized by **CYP3A4** and 2D6.",
            "It inhibits CYP2C9.",
        ),
        *(
            "**{0}:** bleeding &amp; bruising may be increased.",
            "{0} does not affect zelonib, but {1} lowers its levels.",
            "Take it with food.",
        ),
        *("Food increases absorption.", "C<sub>max</sub> of [{0}](x.html) is\nincreased by half.", "Nothing else matters."),
    ]
)
PLACES = st.sampled_from(
    ["## Drug Interactions", "## **Contraindications**", "## Pharmacokinetics", "### Q1: Can it be taken with warfarin?", "## Dosage"]
)
LISTS = st.sampled_from(["* ", "  * ", "", "1. ", "**Note:** "])


@st.composite
def readable(draw: st.DrawFn) -> str:
    """A small monograph of sentences that say something."""

    def said(indent: str) -> str:
        return draw(SENTENCES).format(draw(NAMES), draw(NAMES)).replace("\n", f"\n{indent}")

    answers = "".join(f"  - q: Can I take {draw(NAMES)}?\n    a: >-\n      {said('      ')}\n" for _ in range(draw(st.integers(0, 2))))
    body = [
        f"{draw(PLACES)}\n\n" + "\n".join(draw(LISTS) + said("  ") for _ in range(draw(st.integers(1, 4))))
        for _ in range(draw(st.integers(1, 3)))
    ]
    brands = "\n\n## Alternate Names\n\n**Brand Names:** Zelox, Zeloplus" if draw(st.booleans()) else ""
    title = draw(st.sampled_from(["Zelonib", "Zelonib maleate", "Zelonib + Metformin"]))
    return f"---\ntitle: {title}\n{'faqs:' if answers else ''}\n{answers}---\n" + "\n\n".join(body) + brands + "\n"


def _read(text: str) -> Reading:
    about = monograph.parse(text, document="x.md", sha256="0" * 64)
    return reading.read(about, markdown.blocks(about))


@QUICK
@given(readable())
def test_evidence_is_a_slice_of_the_file(text: str) -> None:
    """Every statement quotes the file: its evidence is the slice that it names, in a section that has a name."""
    found = _read(text)
    for statement in found.statements:
        for evidence in statement.evidence:
            assert evidence.text == text[evidence.start : evidence.end]
            assert evidence.text == evidence.text.strip()
            assert evidence.section
            assert evidence.rule
    keys = [s.key for s in found.statements]
    assert len(set(keys)) == len(keys)


@QUICK
@given(readable())
def test_a_text_read_twice_says_the_same(text: str) -> None:
    """Reading is a function of the text."""
    first, second = (_read(text) for _ in range(2))
    assert first == second
