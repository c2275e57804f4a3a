"""A plain text is read as a monograph of the drug it names most, under its headings, and quoted to the letter."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract import plain, reader, reading
from extract.confidence import UNMEASURED
from extract.layout.monograph import Monograph
from kg.errors import BadMonograph
from kg.model import On, Predicate
from tests.monographs import one, partners

if TYPE_CHECKING:
    from pathlib import Path

    from extract.layout.blocks import Block
    from kg.model import Reading


def about(text: str, title: str = "triazolam") -> Monograph:
    """A text as it is held once it is read."""
    return Monograph(document="x.txt", sha256="0" * 64, text=text, body_start=0, title=title, modified=None, faqs=())


def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a text about triazolam."""
    return plain.blocks(about(text))


def read(text: str) -> Reading:
    """What a text about triazolam states."""
    source = about(text)
    return reading.read(source, plain.blocks(source), plain.own_in(source))


def title_of(text: str) -> str:
    """The title of a text in a file of its own."""
    return plain.parse(text, document="folder/leaflet.txt", sha256="0" * 64, path="leaflet.txt").title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Triazolam brings sleep. Alcohol adds to triazolam. Fluconazole too.", "triazolam"),
        ("Fluconazole, fluconazole and fluconazole. Triazolam. Triazolam.", "triazolam"),
        ("No interactions with digoxin, warfarin, or tolbutamide were seen.", "leaflet"),
        ("In patients on digoxin or warfarin the dose of triazolam is halved.", "triazolam"),
        ("Do not give digoxin and warfarin.", "digoxin"),
    ],
)
def test_a_text_is_about_the_drug_of_most_sentences(text: str, title: str) -> None:
    """The title is the drug that most sentences name; a text that names drugs in one list only is called after its file."""
    assert title_of(text) == title


OTHERS = "Clarithromycin: avoid. Clarithromycin doubles exposure.\nVerapamil: halve the dose."


@pytest.mark.parametrize(
    ("head", "drug"),
    [
        ("COLCHICINE", "colchicine"),
        ("COLCHICINE - notes for the ward, v2", "colchicine"),
        ("# Liquorice root (Glycyrrhiza glabra)", "licorice"),
        ("Hospital formulary 2024\nDigoxin 125 microgram tablets", "digoxin"),
        ("Zelonib", "zelonib"),
    ],
)
def test_a_first_line_that_names_a_drug_decides(tmp_path: Path, head: str, drug: str) -> None:
    """Whom the first line names the text is about, however often it names others, and those are its partners."""
    (tmp_path / "x.txt").write_text(f"{head}\n\nInteractions\n\n{OTHERS}\n", encoding="utf-8")
    found = reader().read(str(tmp_path / "x.txt"), "x.txt")
    assert found.document.about.name == drug
    assert partners(found) == {"clarithromycin", "verapamil"}
    assert {s.subject.name for s in found.statements} == {drug}


@pytest.mark.parametrize("line", ["Digoxin: avoid", "Do not take with digoxin", "Drug interactions\n\nDigoxin", "Digoxin levels rise."])
def test_a_first_line_that_says_something_of_a_drug_decides_nothing(line: str) -> None:
    """A partner in the first line, or below a heading on interactions, is not whom the text is about."""
    assert title_of(f"{line}\n\nTriazolam brings sleep. Triazolam calms.") == "triazolam"


@pytest.mark.parametrize(
    ("text", "problem", "remedy"),
    [
        ("", "empty", "add the monograph's text"),
        (" \n", "empty", "add the monograph's text"),
        ("Bicycles\n\nOil the chain.", "names no drug", "name the drug in the first line"),
    ],
)
def test_a_text_that_names_no_drug_is_refused(tmp_path: Path, text: str, problem: str, remedy: str) -> None:
    """Such a file makes no drug that is called as the file is; the error says where it is and what to do."""
    (tmp_path / "h.txt").write_text(text, encoding="utf-8")
    with pytest.raises(BadMonograph) as caught:
        reader().read(str(tmp_path / "h.txt"), "h.txt")
    assert (caught.value.path, caught.value.problem) == (str(tmp_path / "h.txt"), problem)
    assert remedy in caught.value.remedy


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lithium and ibuprofen\n\nIbuprofen raises lithium levels. Lithium toxicity may follow. Monitor lithium.", "lithium ibuprofen"),
        ("Phenytoin and alcohol\n\nAlcohol binges raise phenytoin levels. Use caution with phenytoin.", "phenytoin alcohol"),
        ("Grapefruit\n\nGrapefruit juice raises felodipine levels. Felodipine may cause oedema.", "felodipine grapefruit juice"),
        ("Antiepileptics\n\nPhenytoin levels rise with fluconazole. Monitor phenytoin.", "phenytoin fluconazole"),
    ],
)
def test_a_first_line_with_a_pair_a_class_or_a_food_decides_nothing(tmp_path: Path, text: str, expected: str) -> None:
    """The text tells of one drug what another, a food or a class does to it."""
    (tmp_path / "x.txt").write_text(text, encoding="utf-8")
    found = reader().read(str(tmp_path / "x.txt"), "x.txt").statements
    told = {f"{s.subject.name} {s.object.name}": s.effect and s.effect.on for s in found if s.predicate is Predicate.INTERACTS_WITH}
    assert told[expected] is On.SUBJECT


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Loop diuretics\n\nLithium levels rise. Gentamicin: hearing loss.", "loop diuretics lithium"),
        (
            "Desogestrel and ethinylestradiol\n\nRifabutin lowers the levels. Lamotrigine levels fall.",
            "desogestrel and ethinylestradiol rifabutin",
        ),
        (
            "Oral contraceptives\n\nRifabutin lowers the effect. Lamotrigine levels fall. Rifabutin is an inducer.",
            "oral contraceptives rifabutin",
        ),
    ],
)
def test_a_first_line_with_a_class_or_a_product_decides(tmp_path: Path, text: str, expected: str) -> None:
    """Where the text is about none of the class, and names neither of a pair apart."""
    (tmp_path / "x.txt").write_text(text, encoding="utf-8")
    found = reader().read(str(tmp_path / "x.txt"), "x.txt").statements
    assert expected in {f"{s.subject.name} {s.object.name}" for s in found}


def test_a_text_with_a_front_matter_is_read_as_markdown(tmp_path: Path) -> None:
    """A title in the front matter decides, whatever the file's name ends in."""
    text = "---\ntitle: Liquorice root\n---\n# A note\n\n## Interactions\n\n- **Digoxin:** raised levels.\n- Digoxin again: avoid.\n"
    (tmp_path / "x.txt").write_text(text, encoding="utf-8")
    found = reader().read(str(tmp_path / "x.txt"), "x.txt")
    assert (found.document.about.name, partners(found)) == ("licorice", {"digoxin"})


def test_a_file_that_ends_in_txt_is_read_as_plain_text(tmp_path: Path) -> None:
    """Such a file needs no front matter, and Windows line ends leave its offsets sound."""
    (tmp_path / "leaflet.txt").write_bytes(b"Drug Interactions\r\n\r\nFluconazole  raises\r\ntriazolam levels. Store triazolam cool.\r\n")
    found = reader().read(str(tmp_path / "leaflet.txt"), "leaflet.txt")
    statement = one(found, "fluconazole")
    assert statement.subject.name == "triazolam"
    assert [(e.text, e.plain) for e in statement.evidence] == [
        ("Fluconazole  raises\ntriazolam levels.", "Fluconazole raises triazolam levels.")
    ]


def test_numbered_and_lone_headings_govern_what_follows() -> None:
    """A number says how deep a heading stands, a lone line stands deepest, and each lasts until one as high as itself."""
    found = blocks("7 INTERACTIONS\n\nOne.\n\n7.1 Food\n\nTwo.\n\nSpecial Cases\n\nThree.\n\n7.2 Alcohol\n\nFour.\n\n8. Storage\n\nFive.")
    assert [(b.text, b.headings, b.parent.text if b.parent else None) for b in found] == [
        ("One.", ("INTERACTIONS",), "INTERACTIONS"),
        ("Two.", ("INTERACTIONS", "Food"), "Food"),
        ("Three.", ("INTERACTIONS", "Food", "Special Cases"), "Special Cases"),
        ("Four.", ("INTERACTIONS", "Alcohol"), "Alcohol"),
        ("Five.", ("Storage",), "Storage"),
    ]
    assert [b.section for b in found] == ["INTERACTIONS"] * 4 + ["Storage"]


@pytest.mark.parametrize("line", ["It is taken at night.", "Sleep is better", "one small word", "Two lines\nof words", "Long " * 20])
def test_a_line_that_says_something_is_no_heading(line: str) -> None:
    """A stop, a verb, a small letter, a second line or great length make a paragraph."""
    assert [b.headings for b in blocks(f"{line}\n\nMore.")] == [(), ()]


def test_bulleted_lines_are_items_with_their_labels() -> None:
    """Each bullet opens an item of its own, whose sign is no text and whose label is known."""
    found = blocks("Avoid these at night:\n• Alcohol: adds to it.\n- Opioids")
    assert [(b.text, b.label) for b in found] == [("Avoid these at night:", ""), ("Alcohol: adds to it.", "Alcohol"), ("Opioids", "")]


def test_a_bullet_may_stand_indented() -> None:
    """As word processors set it."""
    assert [b.text for b in blocks("Avoid these:\n\n  • Alcohol\n  ▪ Opioids")] == ["Avoid these:", "Alcohol", "Opioids"]


def test_a_name_explained_by_the_drug_is_the_drug() -> None:
    """A name in front of the drug in brackets, known to no list, names it from then on."""
    found = read("Nightobel (triazolam) is taken at night.\n\nDrug Interactions\n\nNightobel raises digoxin levels.")
    assert partners(found) == {"digoxin"}
    assert one(found, "digoxin").subject.name == "triazolam"


def test_a_passage_on_two_other_drugs_is_about_the_one_measured() -> None:
    """Words that name others only are about the drug whose exposure they tell of, and leave the text's own drug alone."""
    first, second = "Cimetidine slows down by half the clearance of theophylline.", "Triazolam levels rise with erythromycin."
    found = read(f"Triazolam brings sleep. {first} {second}")
    said = {(s.subject.name, s.object.name, e.text) for s in found.statements for e in s.evidence}
    assert said == {("theophylline", "cimetidine", first), ("triazolam", "erythromycin", second)}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Digoxin, cimetidine and lithium slow the pulse.", set()),
        ("Drugs such as digoxin, cimetidine and lithium raise exposure alike.", set()),
        ("Digoxin, cimetidine and lithium may raise warfarin levels.", {("warfarin", p) for p in ("digoxin", "cimetidine", "lithium")}),
    ],
)
def test_members_of_one_list_are_no_partners_of_each_other(sentence: str, expected: set[tuple[str, str]]) -> None:
    """A passage is not about a drug that it only lists with others."""
    found = read(f"Triazolam brings sleep. Triazolam calms. {sentence}")
    assert {(s.subject.name, s.object.name) for s in found.statements if s.predicate is Predicate.INTERACTS_WITH} == expected


def test_a_list_that_is_about_nobody_still_tells_roles() -> None:
    """What each listed drug does to an enzyme is its own; a role without a name before it is nobody's."""
    found = read("Triazolam brings sleep. Triazolam calms. Inhibitors of CYP2D6, such as quinidine, sertraline and paroxetine, act alike.")
    said = {(s.subject.name, str(s.predicate), s.object.name) for s in found.statements}
    assert said == {(name, "inhibits", "CYP2D6") for name in ("quinidine", "sertraline", "paroxetine")}


def test_a_text_without_a_title_calls_its_drug_what_each_sentence_calls_it() -> None:
    """The words for the drug are those of the sentence that says something of it."""
    found = read("Nightobel (triazolam) is new. Triazolam calms. Triazolam brings sleep. Nightobel raises digoxin levels.")
    assert one(found, "digoxin").subject_mention == "Nightobel"


PIECES = st.sampled_from(
    [
        *(
            "Drug Interactions",
            "7 INTERACTIONS",
            "7.1 Azoles",
            "Fluconazole  raises triazolam levels.",
            "The AUC of digoxin doubled; avoid.",
        ),
        *(
            "• Warfarin: bleeding &amp; bruises.",
            "- Opioids,\n  alcohol",
            "Take **no** [wine](w.html).",
            "It is used. Cimetidine slows theophylline. Done.",
        ),
        *(
            "NSAIDs (e.g., naproxen) add to it. Stop.",
            "β-blockers – İ.",
            "3",
            "*",
            "7.2 **",
            "Nightobel (triazolam) calms.",
            " ",
            "\t",
            ":",
        ),
    ]
)
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from(["\n\n", "\n", " ", "\n \n", ""])), max_size=8).map(
    lambda pairs: "".join(piece + gap for piece, gap in pairs)
)


@settings(max_examples=100)
@given(TEXTS)
def test_each_character_of_a_block_stands_in_the_text(text: str) -> None:
    """Blocks hold the text's own characters at their places, in order and none twice."""
    places = [(place, char) for block in blocks(text) for place, char in zip(block.offsets, block.text, strict=True)]
    assert all(a[0] < b[0] for a, b in pairwise(places))
    assert all(char.isspace() or char == text[place] or text.startswith("&amp;", place) for place, char in places)


@settings(max_examples=100)
@given(TEXTS)
def test_evidence_is_a_slice_of_the_text(text: str) -> None:
    """Every statement quotes exactly the slice that it names."""
    assert all(e.text == text[e.start : e.end] and e.section for s in read(text).statements for e in s.evidence)


def test_plain_text_is_unmeasured(tmp_path: Path) -> None:
    """No gold tells how sure a rule is in a label, whatever its headings."""
    path = tmp_path / "label.txt"
    path.write_text("Drug Interactions\n\nFluconazole raises triazolam levels. Store triazolam cool.\n", encoding="utf-8")
    found = reader().read(str(path), "label.txt").statements
    assert {s.confidence for s in found} == {UNMEASURED}
