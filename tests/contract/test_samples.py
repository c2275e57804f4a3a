"""The sample monographs are many, well formed, say where their facts come from, and copy no sentence."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import frontmatter
import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

SAMPLES = Path(__file__).resolve().parents[2] / "extract" / "samples"
FILES = tuple(sorted(SAMPLES.glob("*.md")))
REQUIRED = ("title", "description", "is_banned", "lastModified", "sources")
WITHOUT_FAQS = ("felodipine.md",)
WITH_TABLE = ("carbamazepine.md",)
WITH_CRLF = ("lisinopril.md",)
LONG_SENTENCE = 11  # words: shorter sentences are too common to belong to anyone


def parsed(path: Path) -> tuple[dict[str, Any], str]:
    """The front matter and the body of one sample."""
    post = frontmatter.loads(path.read_text(encoding="utf-8"))
    return post.metadata, post.content


def slug(title: str) -> str:
    """The file name that a title asks for; the plus sign of a combination becomes one hyphen."""
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")


def long_sentences(text: str) -> Iterator[str]:
    """Sentences long enough to be recognised, reduced to lower-case words."""
    for sentence in re.split(r"(?<=[.!?])\s+|\n", text):
        words = re.findall(r"[a-z0-9]+", sentence.lower())
        if len(words) >= LONG_SENTENCE:
            yield " ".join(words)


def test_there_are_48_samples() -> None:
    """There are at least thirty samples; 48, to be exact."""
    assert len(FILES) == 48


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_front_matter_holds_what_the_originals_hold(path: Path) -> None:
    """Each sample parses, has the required keys, and names the kind of source of its facts."""
    meta, body = parsed(path)
    assert all(key in meta for key in REQUIRED)
    assert isinstance(meta["title"], str)
    assert slug(meta["title"]) == path.stem
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", meta["lastModified"])
    assert meta["sources"]
    assert all(isinstance(source, str) for source in meta["sources"])
    assert ("faqs" in meta) == (path.name not in WITHOUT_FAQS)
    assert all(entry.keys() == {"q", "a"} for entry in meta.get("faqs", ()))
    assert body


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_body_has_a_section_on_interactions(path: Path) -> None:
    """Each sample has an H2 section on interactions, and it holds text."""
    _, body = parsed(path)
    parts = re.split(r"^##\s+(.*)$", body.replace("\r\n", "\n"), flags=re.MULTILINE)
    texts = [text for heading, text in zip(parts[1::2], parts[2::2], strict=True) if "interaction" in heading.lower()]
    assert len(texts) == 1
    assert len(texts[0].split()) > 40


def test_samples_show_the_untidiness_of_real_files() -> None:
    """One sample lacks FAQs, one has a table, one has CRLF line ends, and one has a non-ASCII name."""
    assert tuple(p.name for p in FILES if b"\r\n" in p.read_bytes()) == WITH_CRLF
    assert tuple(p.name for p in FILES if re.search(r"^\|-", p.read_text(encoding="utf-8"), re.MULTILINE)) == WITH_TABLE
    assert "β-blocker" in (SAMPLES / "metoprolol-succinate.md").read_text(encoding="utf-8")
    assert "A:** " in (SAMPLES / "imatinib-mesylate.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_no_long_sentence_stands_twice_in_two_samples(path: Path) -> None:
    """Each sample is worded by itself: its long sentences occur in no other sample."""
    others = {s for other in FILES if other != path for s in long_sentences(other.read_text(encoding="utf-8"))}
    assert not set(long_sentences(path.read_text(encoding="utf-8"))) & others


def test_no_sentence_comes_from_the_shared_corpus(shared: Path) -> None:
    """No sentence of eleven or more words of a sample occurs in the monographs beside the project."""
    ours = {s: path.name for path in FILES for s in long_sentences(path.read_text(encoding="utf-8"))}
    corpus = sorted((shared / "monographs").rglob("*.md"))
    assert corpus
    theirs = {s for path in corpus for s in long_sentences(path.read_text(encoding="utf-8", errors="replace"))}
    assert not {s: name for s, name in ours.items() if s in theirs}
