"""What is read does not hang on how a monograph is laid out: other bullets, headings, line breaks and signs say the same."""

from __future__ import annotations

import functools
import re
import textwrap
from typing import TYPE_CHECKING, Final

import pytest

import extract

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SAMPLES: Final = tuple(sorted(extract.samples().rglob("*.md")))
_FENCE: Final = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_ITEM: Final = re.compile(r"^(\s*)[*+-] +")
_HEADING: Final = re.compile(r"^(#+) (.+)$", re.MULTILINE)


def _lines(change: Callable[[str], str]) -> Callable[[str], str]:
    return lambda body: "\n".join(map(change, body.split("\n")))


def _bulleted(bullet: str) -> Callable[[str], str]:
    return _lines(lambda line: _ITEM.sub(lambda m: f"{m[1]}{bullet} ", line))


def _titled(way: str) -> Callable[[str], str]:
    """Headings written another way; one with text glued onto it keeps its bold words, and its marks where others have them."""

    def change(m: re.Match[str]) -> str:
        bare = m[2].strip("* :")
        if "*" not in bare:
            return way.format(marks=m[1], title=bare)
        return m[0] if "{marks}" in way else m[2]

    return lambda body: _HEADING.sub(change, body)


def _wrapped(line: str) -> str:
    """A long line broken at 72 characters; headings, rows and indented items stay."""
    if len(line) < 80 or line.startswith(("#", "|", " ")):
        return line
    return textwrap.fill(line, 72, subsequent_indent="  " if _ITEM.match(line) else "", break_on_hyphens=False, break_long_words=False)


def _in_web_lists(body: str) -> str:
    """The lists as HTML; items below items stay as they are, within those that they belong to."""
    out: list[str] = []
    for run in re.split(r"((?:^[*+-] .*\n?(?:^ +.*\n?)*)+)", body, flags=re.MULTILINE):
        is_list = _ITEM.match(run) and not re.search(r"^ +", run, re.MULTILINE)
        out.append(
            "<ul>\n" + re.sub(r"^[*+-] +(.*)$", r"  <li>\1</li>", run.rstrip("\n"), flags=re.MULTILINE) + "\n</ul>\n\n" if is_list else run
        )
    return "".join(out)


LAYOUTS: Final[dict[str, Callable[[str], str]]] = {
    "bullets are stars": _bulleted("*"),
    "bullets are dots": _bulleted("•"),
    "bullets are dashes": _bulleted("–"),
    "items are counted": _bulleted("1."),
    "items are lettered": _bulleted("(a)"),
    "items stand apart": lambda body: re.sub(r"\n(?=[*+-] )", "\n\n", body),
    "lists are HTML": _in_web_lists,
    "lines are wrapped": _lines(_wrapped),
    "lines end with blanks": _lines(lambda line: f"{line}  "),
    "lines are quoted": _lines(lambda line: f"> {line}"),
    "headings are one deeper": _titled("#{marks} {title}"),
    "headings are numbered": _titled("{marks} 4. {title}"),
    "headings end with a colon": _titled("{marks} {title}:"),
    "hyphens break no line": lambda body: re.sub(r"(?<=\w)-(?=\w)", "\u2011", body),
    "words may be parted": lambda body: re.sub(r"(\w{4})(\w{4})", "\\1\u00ad\\2", body),
    "letters are joined": lambda body: body.replace("fi", "\ufb01").replace("fl", "\ufb02"),
    "spaces break no line": lambda body: re.sub(r"(?<=\w) (?=\w)", "\u00a0", body),
    "labels end before the colon": lambda body: re.sub(r"(\*\*[^*\n]+?):\*\*", r"\1**:", body),
    "labels are not bold": lambda body: re.sub(r"(?m)^([*-] )\*\*([^*\n]+?):\*\* ", r"\1\2: ", body),
    "newlines are those of Windows": lambda body: body.replace("\n", "\r\n"),
}
LOOSE: Final[dict[str, Callable[[str], str]]] = {
    "headings in bold": _titled("**{title}**"),
    "headings underlined": _titled("__{title}__"),
    "headings bold with a colon": _titled("**{title}:**"),
    "headings plain": _titled("{title}"),
    "headings plain with a colon": _titled("{title}:"),
    "labels end with a dash": lambda body: re.sub(r"(\*\*[^*\n]+?):\*\* ", r"\1** – ", body),
}
"""Layouts that leave it open what is a heading or a label."""

PART: Final = 4
"""Each layout is tried on every fourth sample, another fourth for the next one."""


def _told(path: Path) -> dict[tuple[object, ...], tuple[object, ...]]:
    """What a monograph says of whom: effect, management and strength by subject, predicate, object and denial."""
    said = extract.read(path).statements
    return {
        (s.subject.id, s.predicate, s.object.id, s.negated): (s.effect and (s.effect.on, s.effect.direction), s.management, s.strength)
        for s in said
    }


@functools.cache
def _plain(path: Path) -> dict[tuple[object, ...], tuple[object, ...]]:
    return _told(path)


def _laid_out(path: Path, change: Callable[[str], str], folder: Path) -> Path:
    """The sample with another layout below its front matter."""
    text = path.read_text(encoding="utf-8")
    fence = _FENCE.match(text)
    assert fence
    out = folder / path.name
    out.write_text(fence.group() + change(text[fence.end() :]), encoding="utf-8", newline="")
    return out


CASES: Final = tuple(
    pytest.param(path, change, id=f"{name}-{path.stem}")
    for i, (name, change) in enumerate(LAYOUTS.items())
    for path in SAMPLES[i % PART :: PART]
)


def test_each_layout_is_tried_on_a_dozen_samples() -> None:
    """The laws below are held against enough monographs."""
    assert len(CASES) >= 12 * len(LAYOUTS)


@pytest.mark.parametrize(("path", "change"), CASES)
def test_another_layout_changes_nothing(path: Path, change: Callable[[str], str], tmp_path: Path) -> None:
    """Every statement, and no other, is read with the same effect, advice and strength."""
    assert _told(_laid_out(path, change, tmp_path)) == _plain(path)


@pytest.mark.parametrize("change", LOOSE.values(), ids=LOOSE)
def test_a_layout_that_leaves_things_open_changes_little(change: Callable[[str], str], tmp_path: Path) -> None:
    """Where headings have no marks, or labels no colon, nearly all of what the samples say is kept, and little is added."""
    plain = [item for path in SAMPLES[::PART] for item in _plain(path).items()]
    read = [item for path in SAMPLES[::PART] for item in _told(_laid_out(path, change, tmp_path)).items()]
    same = sum(item in read for item in plain)
    assert same >= 0.97 * len(plain)
    assert same >= 0.97 * len(read)
