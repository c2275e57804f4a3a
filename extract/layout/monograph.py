"""A monograph file → its title, its dates, its questions and its text, each with its place in the file."""

from __future__ import annotations

import codecs
import hashlib
import io
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import frontmatter
import yaml

from kg.errors import BadMonograph

MAX_BYTES: Final = 20_000_000
"""A monograph is some thousand words; a file beyond this is something else."""

_FENCE: Final = re.compile(r"\A\ufeff?---[ \t]*\n(?P<yaml>.*?)^---[ \t]*$\n?", re.DOTALL | re.MULTILINE)
_OPENED: Final = re.compile(r"\A\ufeff?---[ \t]*\n")
_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_WORDS: Final = re.compile(r"\s+|\S+")
_GAP: Final = 80
"""Characters of white space and marks that may stand between two words of a value in its source."""

_ENCODINGS: Final = "save it as UTF-8 (for example `iconv -f WINDOWS-1252 -t UTF-8`)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A clean text from the front matter; `offsets[i]` is the place of `text[i]` in the file."""

    text: str
    offsets: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Faq:
    """A question of the front matter with its answer."""

    question: Passage
    answer: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Monograph:
    """One document as read: `text` is the whole file with newlines normalised, `body_start` where its Markdown begins."""

    document: str
    sha256: str
    text: str
    body_start: int
    title: str
    modified: str | None
    faqs: tuple[Faq, ...]


def load(path: str, document: str) -> Monograph:
    """Read a file; a `BadMonograph` says what is wrong with it, where, and what to do."""
    raw, text = source(path)
    return parse(text, document=document, sha256=hashlib.sha256(raw).hexdigest(), path=path)


def source(path: str) -> tuple[bytes, str]:
    """The bytes of a file and its text with newlines normalised; a `BadMonograph` where it is no readable text."""
    raw = _bytes(path)
    return raw, _decoded(raw, path).replace("\r\n", "\n").replace("\r", "\n")


def is_titled(text: str) -> bool:
    """Whether a text begins with a front matter that holds a title, whatever the name of its file ends in."""
    fence = _FENCE.match(text)
    return fence is not None and re.search(r"^title[ \t]*:", fence.group("yaml"), re.MULTILINE) is not None


def parse(text: str, *, document: str, sha256: str, path: str | None = None) -> Monograph:
    """Split a text into front matter and body."""
    where = path or document
    fence = _FENCE.match(text)
    if fence is None:
        if _OPENED.match(text):
            raise BadMonograph(where, "the front matter has no end", "close it with a line '---' of its own", place="line 1")
        raise BadMonograph(
            where, "no front matter", "start the file with a block between two '---' lines that holds a title", place="line 1"
        )
    meta, body = _front_matter(text, where)
    title = meta.get("title")
    if title is not None and not isinstance(title, str):
        remedy = "give one line of text, in quotes where it is a number: title: 'Imatinib mesylate'"
        raise BadMonograph(where, "the title is no text", remedy, place="front matter")
    _refuse_two_titles(fence.group("yaml"), where)
    if title is None or not any(map(str.isalnum, title)):
        raise BadMonograph(where, "the front matter has no title", "add a line such as 'title: Imatinib mesylate'", place="front matter")
    if not body.strip():
        raise BadMonograph(where, "nothing follows the front matter", "add the monograph's text below the second '---'", place="body")
    faqs = _faqs(text, fence.start("yaml"), fence.group("yaml"))
    modified = meta.get("lastModified")
    return Monograph(
        document=document,
        sha256=sha256,
        text=text,
        body_start=fence.end(),
        title=" ".join(title.split()),
        modified=str(modified) if modified else None,
        faqs=faqs,
    )


def _bytes(path: str) -> bytes:
    try:
        if Path(path).suffix and Path(path).exists() and not Path(path).is_file():  # a pipe that somebody passes on has no suffix
            raise BadMonograph(path, "is no regular file", "take the pipe or device out of the folder, or write a file in its place")
        size = Path(path).stat().st_size
        if size > MAX_BYTES:
            problem = f"{size / 1e6:.0f} MB is too large for a monograph (the limit is {MAX_BYTES / 1e6:.0f} MB)"
            raise BadMonograph(path, problem, "split the file into one document a drug")
        return Path(path).read_bytes()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise BadMonograph(path, f"cannot be read ({reason})", "check that the file exists and that you may read it") from error


def _decoded(raw: bytes, path: str) -> str:
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise BadMonograph(path, "UTF-16 text, not UTF-8", "save it as UTF-8 (for example `iconv -f UTF-16 -t UTF-8`)", place="byte 0")
    if b"\x00" in raw:
        place = f"byte {raw.index(0)}"
        raise BadMonograph(path, "a binary file, not Markdown", "give the text of the monograph", place=place)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise BadMonograph(path, "not UTF-8 text", _ENCODINGS, place=f"line {line}, byte {error.start}") from error


def _front_matter(text: str, where: str) -> tuple[dict[str, Any], str]:
    try:
        post = frontmatter.load(io.StringIO(text.removeprefix("\ufeff")))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f"line {mark.line + 1}, column {mark.column + 1}" if mark else "front matter"
        problem = " ".join(str(getattr(error, "problem", None) or "cannot be parsed").split())
        raise BadMonograph(
            where, f"broken YAML ({problem})", "mend the front matter; quote values that hold a colon", place=place
        ) from error
    except (ValueError, RecursionError) as error:
        # a value that looks like a date or a number and is none, or brackets without end
        problem = f"broken YAML ({' '.join(str(error).split())})"
        raise BadMonograph(where, problem, "mend the front matter; quote the value", place="front matter") from error
    return post.metadata, post.content


def _refuse_two_titles(source: str, where: str) -> None:
    """YAML takes the last of two values for one key, and so another drug than the reader may have meant."""
    root = yaml.compose(source, Loader=_LOADER)
    titles = [(k.start_mark.line, v.value) for k, v in root.value if k.value == "title"] if isinstance(root, yaml.MappingNode) else []
    if len({value for _, value in titles}) > 1:
        problem = f"the front matter has {len(titles)} titles ({' and '.join(repr(value) for _, value in titles)})"
        raise BadMonograph(where, problem, "keep the one of the drug that the text is about", place=f"line {titles[1][0] + 2}")


def _faqs(text: str, start: int, source: str) -> tuple[Faq, ...]:
    """The questions of the front matter with the place of every character, from the YAML parser's own marks."""
    root = yaml.compose(source, Loader=_LOADER)
    rows = next((v for k, v in root.value if k.value == "faqs"), None) if isinstance(root, yaml.MappingNode) else None
    if not isinstance(rows, yaml.SequenceNode):
        return ()
    found = []
    for row in rows.value:
        cells = {k.value: v for k, v in row.value} if isinstance(row, yaml.MappingNode) else {}
        q, a = cells.get("q"), cells.get("a")
        if isinstance(q, yaml.ScalarNode) and isinstance(a, yaml.ScalarNode):
            found.append(Faq(question=_passage(text, start, q), answer=_passage(text, start, a)))
    return tuple(found)


def _passage(text: str, start: int, node: yaml.ScalarNode) -> Passage:
    """Walk the value along its raw source word by word: folding changes white space only, quoting doubles or escapes characters."""
    place = start + node.start_mark.index
    end = start + node.end_mark.index
    offsets: list[int] = []
    for word in _WORDS.findall(node.value):
        if word.isspace():
            offsets.extend([min(place, end - 1)] * len(word))
            continue
        near = text.find(word, place, min(end, place + len(word) + _GAP))
        for piece in (word,) if near >= 0 else word:
            found = text.find(piece, place, end)
            place = found + len(piece) if found >= 0 else place
            offsets.extend(max(at, start) for at in range(place - len(piece), place))
    return Passage(text=node.value, offsets=tuple(offsets))
