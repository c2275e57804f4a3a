"""Files are read with the place of every character, or refused in one line that helps."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from extract.layout import monograph
from kg.errors import BadMonograph

if TYPE_CHECKING:
    from pathlib import Path

    from extract.layout.monograph import Monograph, Passage

PLAIN = "---\ntitle: Zelonib\n---\nText.\n"


def parse(text: str) -> Monograph:
    """A text as the document x.md."""
    return monograph.parse(text, document="x.md", sha256="0" * 64)


def is_placed(passage: Passage, text: str) -> bool:
    """Whether every character that is no space maps to the same character of the file."""
    same = all(c == text[o] for c, o in zip(passage.text, passage.offsets, strict=True) if not c.isspace())
    return same and list(passage.offsets) == sorted(passage.offsets)


def refusal(path: Path) -> BadMonograph:
    """The error that reading a file raises."""
    with pytest.raises(BadMonograph) as caught:
        monograph.load(str(path), path.name)
    return caught.value


def test_title_date_and_hash_are_read(tmp_path: Path) -> None:
    """Title and lastModified come from the front matter, the hash from the bytes, the text from the whole file."""
    text = "---\ntitle: 'Zelonib  mesylate'\nlastModified: '2025-01-02T03:04:05.678Z'\n---\nText.\n"
    path = tmp_path / "z.md"
    path.write_text(text, encoding="utf-8")
    found = monograph.load(str(path), "drugs/z.md")
    assert (found.document, found.title, found.modified) == ("drugs/z.md", "Zelonib mesylate", "2025-01-02T03:04:05.678Z")
    assert found.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert (found.text, found.text[found.body_start :]) == (text, "Text.\n")


def test_what_is_not_there_is_none() -> None:
    """A file without date and questions has neither."""
    found = parse(PLAIN)
    assert (found.modified, found.faqs) == (None, ())


def test_an_unquoted_date_is_read() -> None:
    """A date that YAML takes for a date is told as its ISO form."""
    assert parse("---\ntitle: Zelonib\nlastModified: 2025-01-02\n---\nText.\n").modified == "2025-01-02"


SCALARS = {
    "folded": ">-\n      Can it be taken\n      with wine?\n\n\n      Or beer?",
    "literal": "|\n      Can it be taken\n      with wine?",
    "double": '"Can it be \\"taken\\" with\n      wine – or μ?"',
    "single": "'Isn''t it taken\n      with wine?'",
    "plain": "Can it be taken with\n      wine?",
    "short": "Wine?",
}


@pytest.mark.parametrize("style", SCALARS)
def test_questions_and_answers_know_their_places(style: str) -> None:
    """Folded, literal, quoted and plain scalars map each of their characters to the same character of the file."""
    text = f"---\ntitle: Zelonib\nfaqs:\n  - q: {SCALARS[style]}\n    a: {SCALARS[style]}\n  - q: Again?\n    a: No.\n---\nText.\n"
    first, second = parse(text).faqs
    assert "ine" in first.question.text
    assert first.question.text == first.answer.text
    assert all(is_placed(p, text) for p in (first.question, first.answer, second.question, second.answer))
    assert text[second.answer.offsets[0] :].startswith("No.\n---")


def test_an_empty_answer_is_kept_empty() -> None:
    """A question without an answer breaks nothing."""
    (faq,) = parse("---\ntitle: Zelonib\nfaqs:\n  - q: Wine?\n    a: ''\n---\nText.\n").faqs
    assert (faq.question.text, faq.answer.text) == ("Wine?", "")


@pytest.mark.parametrize("rows", ["none", "[]", "[a, b]", "{q: a}", "[{q: a}]", "[{q: [1], a: b}]"])
def test_questions_of_another_shape_are_left_out(rows: str) -> None:
    """Whatever stands under faqs, only pairs of a question and an answer count."""
    assert parse(f"---\ntitle: Zelonib\nfaqs: {rows}\n---\nText.\n").faqs == ()


@pytest.mark.parametrize("newline", [b"\r\n", b"\r"])
def test_newlines_are_normalised(tmp_path: Path, newline: bytes) -> None:
    """CRLF and CR count as one newline each; the hash is of the file as it lies there."""
    path = tmp_path / "z.md"
    path.write_bytes(PLAIN.encode().replace(b"\n", newline))
    found = monograph.load(str(path), "z.md")
    assert found.text == PLAIN
    assert found.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_byte_order_mark_is_no_obstacle(tmp_path: Path) -> None:
    """A BOM before the front matter is read over, and places still count in the file's own characters."""
    path = tmp_path / "z.md"
    path.write_text("\ufeff---\ntitle: Zelonib\nfaqs:\n  - q: Wine?\n    a: No wine.\n---\nText.\n", encoding="utf-8")
    found = monograph.load(str(path), "z.md")
    assert found.title == "Zelonib"
    assert found.text[found.body_start :] == "Text.\n"
    assert is_placed(found.faqs[0].answer, found.text)


BAD = {
    "no front matter": (b"# Zelonib\n\nText.\n", "line 1", "title"),
    "unclosed": (b"---\ntitle: Zelonib\nText.\n", "line 1", "---"),
    "empty file": (b"", "line 1", "title"),
    "broken YAML": (b"---\ntitle: Zelonib\nnote: [1, 2\n---\nText.\n", "line ", "front matter"),
    "colon in value": (b"---\ntitle: Zelonib: a drug\n---\nText.\n", ", column 15", "quote"),
    "no title": (b"---\ndescription: x\n---\nText.\n", "front matter", "title"),
    "blank title": (b"---\ntitle: '  '\n---\nText.\n", "front matter", "title"),
    "number as title": (b"---\ntitle: 7\n---\nText.\n", "front matter", "title"),
    "empty front matter": (b"---\n---\nText.\n", "front matter", "title"),
    "empty body": (b"---\ntitle: Zelonib\n---\n\n \n", "body", "text"),
    "not UTF-8": (b"---\ntitle: Zelonib\n---\nCaf\xe9.\n", "line 4, byte 26", "UTF-8"),
    "binary": (b"---\ntitle: Zelonib\n---\nT\x00.\n", "byte 24", "text"),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_file_is_refused_with_place_and_remedy(tmp_path: Path, case: str) -> None:
    """What is wrong is said in one line: the file, the place in it, and what to do."""
    raw, place, remedy = BAD[case]
    path = tmp_path / "z.md"
    path.write_bytes(raw)
    error = refusal(path)
    assert str(error).startswith(f"{path}, {error.place}: ")
    assert place in error.place
    assert remedy in error.remedy
    assert "\n" not in str(error)


def test_a_file_too_large_is_refused_unread(tmp_path: Path) -> None:
    """A file beyond the limit is refused by its size; a sparse one of 3 GB costs nothing."""
    path = tmp_path / "z.md"
    with path.open("wb") as file:
        file.truncate(3_000_000_000)
    error = refusal(path)
    assert "3000 MB is too large" in error.problem
    assert "split" in error.remedy


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    """A path without a file, and a folder, are told as what cannot be read."""
    assert "no such file" in refusal(tmp_path / "z.md").problem
    assert "cannot be read" in refusal(tmp_path).problem
    assert "check that the file exists" in refusal(tmp_path / "z.md").remedy


def test_a_text_is_refused_under_its_document_name() -> None:
    """Without a path an error names the document."""
    with pytest.raises(BadMonograph, match=r"^x\.md, line 1: no front matter; "):
        parse("Text.")


def test_two_titles_are_refused(tmp_path: Path) -> None:
    """YAML would take the last one and say nothing; the same title twice does no harm."""
    path = tmp_path / "z.md"
    path.write_text("---\ntitle: Zelonib\nauthor: A\ntitle: Rovinast\n---\nText.\n", encoding="utf-8")
    error = refusal(path)
    assert (error.problem, error.place) == ("the front matter has 2 titles ('Zelonib' and 'Rovinast')", "line 4")
    assert parse("---\ntitle: Zelonib\ntitle: Zelonib\n---\nText.\n").title == "Zelonib"
