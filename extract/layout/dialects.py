"""What word processors, typesetters and web pages write, put into plain Markdown; every character keeps its place in the file."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final

from extract.layout.places import along, replaced, spliced

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.layout.places import Placed

_SIGNS: Final = {
    **dict.fromkeys("\u2010\u2011", "-"),  # the hyphen of typesetters, and the one at which no line breaks
    **dict.fromkeys("\u00ad\u200b\u200c\u2060\ufeff", ""),  # where a word may be parted, and other marks of no width
    **dict(zip("\ufb00\ufb01\ufb02\ufb03\ufb04", ("ff", "fi", "fl", "ffi", "ffl"), strict=True)),
}
_SIGN: Final = re.compile(f"[{''.join(_SIGNS)}]")

DOTS: Final = "•◦▪▫‣➢➤►▶☐☑☒❏❑\uf0a7\uf0b7"
"""What word processors write before an item, boxes to be ticked among them; the last two are bullets of fonts that only they have."""

_SYMBOLS: Final = "●○■□"
"""These open items as well, but where a text has them within its lines too they are the signs of a legend."""

_NUMBER: Final = r"\((?:\d{1,2}|[ivx]{1,4}|[a-zA-Z])\)|(?:[ivx]{1,4}|[a-zA-Z])\)"
"""How items are counted that Markdown does not know: "(1)", "(b)", "b)", "iv)"."""

_NEXT: Final = re.compile(r"(?<=\S)[ \t]+[•▪\uf0b7][ \t\u00a0]*(?=\S)(?=[^|\n]*$)(?<!\|)", re.MULTILINE)
"""A further bullet within a line: "Avoid: • aspirin • ibuprofen"."""

_QUOTE: Final = re.compile(r"^[ \t]*>(?:[ \t]?>)*[ \t]?", re.MULTILINE)
"""The mark of a quoted line, or several of them."""

_EMPHATIC: Final = re.compile(r"^[ \t]*>[ \t]?(?=\*{1,2}[^*\s])", re.MULTILINE)
"""The mark of a quoted line that opens with emphasis; two such lines in a row are items: "> *digoxin* – measure it"."""

_WRAPPER: Final = re.compile(r"^[ \t]*</?(?:div|section|article|main|body|html|center)\b[^<>]*>[ \t]*$", re.MULTILINE | re.IGNORECASE)
_BLOCK: Final = re.compile(r"<(?P<close>/?)(?P<name>ul|ol|dl|table|p|h[1-6])\b[^<>]*>", re.IGNORECASE)
"""Lines that only wrap others, and the tags of what is put into Markdown."""


def signs(text: str, places: Sequence[int]) -> Placed:
    """Hyphens, ligatures and marks of no width as a keyboard has them.

    >>> signs("in\u00adhib\ufb01n", range(8))
    ('inhibfin', (0, 1, 3, 4, 5, 6, 6, 7))
    """
    return replaced(text, places, _SIGN, lambda m: _SIGNS[m.group()])


def markdown(text: str, places: Sequence[int]) -> Placed:
    """Items of word processors, blocks of web pages and quoted lines as plain Markdown; most texts have none and stay as they are."""
    if "</" in text:
        text, places = _unwrapped(text, places)
    text, places = replaced(text, places, _EMPHATIC, _opened)
    text, places = replaced(text, places, _QUOTE, _unquoted)
    openers = DOTS + "".join(s for s in _SYMBOLS if s in text and not re.search(rf"\S.*{s}", text))
    text, places = replaced(text, places, _opening(openers), lambda m: f"{m['before']}* ")
    return replaced(text, places, _NEXT, lambda _: "\n* ")


def _opened(mark: re.Match[str]) -> str:
    """What stands for the mark of a quoted line that opens with emphasis: that of an item where its neighbours open so, too."""
    start, end = mark.span()
    above = mark.string[mark.string.rfind("\n", 0, max(start - 1, 0)) + 1 : start]
    below = mark.string[end:].partition("\n")[2].partition("\n")[0]
    return "* " if any(map(_EMPHATIC.match, (above, below))) else mark.group()


def _unquoted(mark: re.Match[str]) -> str:
    """What stands for the mark of a quoted line: nothing, or an empty line below one that is not quoted and ends there."""
    end = mark.start() - 1
    above = mark.string[mark.string.rfind("\n", 0, max(end, 0)) + 1 : max(end, 0)].strip()
    return "\n" if above and not above.startswith(">") else ""


@functools.cache
def _opening(dots: str) -> re.Pattern[str]:
    """How an item opens that one of these dots, a dash or a number in brackets stands before."""
    return re.compile(rf"^(?P<before>[ \t]*)(?:[{dots}][ \t\u00a0]*|(?:[·∙–—]|{_NUMBER})[ \t\u00a0]+)(?=\S)", re.MULTILINE)


def _unwrapped(text: str, places: Sequence[int]) -> Placed:
    """Lists, tables, headings and paragraphs of HTML in Markdown; tags that only wrap them, or that nothing closes, are left out."""
    text, places = replaced(text, places, _WRAPPER, lambda _: "\n")
    blocks = ((start, end, f"\n\n{_converted(text[start:end])}\n\n") for start, end in _html(text))
    edits = ((start, end, (words, along(words, text[start:end], places[start:end]))) for start, end, words in blocks)
    return replaced(*spliced(text, places, edits), _BLOCK, lambda _: "\n")


def _html(text: str) -> Iterator[tuple[int, int]]:
    """The stretches from a block's tag to the one that closes it; a tag that nothing closes opens none."""
    open_tags: list[re.Match[str]] = []
    for tag in _BLOCK.finditer(text):
        names = [t["name"].lower() for t in open_tags]
        if not tag["close"]:
            open_tags = [t for t in open_tags if t["name"].lower() != "p"]  # which needs no tag at its end
            open_tags.append(tag)
        elif tag["name"].lower() in names:
            first = open_tags[0]
            del open_tags[names.index(tag["name"].lower()) :]
            if not open_tags:
                yield first.start(), tag.end()


def _converted(block: str) -> str:
    from markdownify import markdownify  # takes a while to load, and few texts need it

    return str(markdownify(block, heading_style="ATX", escape_asterisks=False, escape_underscores=False, escape_misc=False)).strip()
