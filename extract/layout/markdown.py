"""Markdown → blocks of plain text, each character with its place in the file."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from markdown_it import MarkdownIt

from extract.layout import dialects, labels, titles
from extract.layout.blocks import Block
from extract.layout.inline import clean, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

    from extract.layout.monograph import Faq, Monograph

FAQ_SECTION: Final = "FAQs (front matter)"

_OF_KIND: Final = re.compile(r"(?P<mark>\*\*|__|\*|_)[^*_]+(?P=mark):?|[^*_]*[a-zA-Z]s\s*(?:\([^()]*\)\s*)?:?")
"""A cell that can say of what kind those in the rows below it are: in bold, or in the plural."""

_LINE_START: Final = re.compile(r"[ \t]*(?:(?:[-*+]|\d{1,3}[.)])[ \t]+)*[ \t]*")
_HEADING_START: Final = re.compile(r"[ \t]*#{1,6}[ \t]*")
_COUNTED: Final = re.compile(r"\(?\d{1,3}[.)]?|[A-Za-z][.)]")
"""A first cell that only counts the rows, so that the next one says whom its row is about."""

_LIST_BELOW: Final = (["paragraph_close", "bullet_list_open"], ["paragraph_close", "ordered_list_open"])
"""What stands before the first item of a list right below a paragraph."""

_KINDS: Final = "(?:drugs|medications|medicines|agents|products|substances|foods|herbs|remedies|combinations)"
_INTRODUCES: Final = re.compile(
    r"\bthe following\b|(?:^|[.!?]\s+)(?:[^.!?]*\b(?:(?:listed |named |given )?below|as follows|listed here)\b[^.!?]*[.]?"
    rf"|(?:(?:some|several|many|certain|various|other|two|three|four|an?\s\w+\sof)\s(?:[\w-]+\s){{0,2}}?)?{_KINDS}\b(?!\s+such)[^.!?]*[.]?"
    r"|[^.!?]*\s(?:by|with|of|are|include|includes|for))$",
    re.IGNORECASE,
)
"""A paragraph that a list right below it belongs to though it does not end with a colon: "Several drugs raise its levels."."""

_OWN_LINE: Final = re.compile(
    r"[ \t]*(?:\*\*\S|[A-Z][A-Z /&-]{1,30}:\s|"
    r"(?P<slant>[*_])(?![*_\s])[^*_\n]{2,60}(?:(?P=slant)(?: ?\([^()\n]*\))?\s*[:–—]|[:.](?P=slant)\s))"
)
"""How a line begins that starts a run of its own: in bold, or with a label in capitals ("DOSE: …") or italics ("*Tea* – …")."""


def blocks(monograph: Monograph) -> tuple[Block, ...]:
    """All blocks of a monograph in the order of the file; front-matter answers that the body repeats are left out."""
    body = tuple(_body_blocks(monograph))
    said = {_words(b.text) for b in body}
    front = (b for faq in monograph.faqs if _words((b := _faq_block(faq)).text) not in said)
    return (*front, *body)


def _words(text: str) -> str:
    return re.sub(r"\W+", "", re.sub(r"^\W*A\W*:", "", text)).lower()


def _faq_block(faq: Faq) -> Block:
    text, places = clean(faq.answer.text, range(len(faq.answer.text)))
    offsets = tuple(faq.answer.offsets[i] for i in places)
    question = re.split(r"\?", faq.question.text, maxsplit=1)[0] + "?"
    return labels.labelled(Block(section=FAQ_SECTION, headings=(FAQ_SECTION,), text=text, offsets=offsets, question=question), text)


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table")


class _Walk:
    """Where the walk through the tokens stands."""

    def __init__(self, places: Sequence[int], style: titles.Style) -> None:
        self.places = places
        self.headings: list[tuple[int, str]] = []
        self.question: str | None = None
        self.lead: Block | None = None
        self.said: Block | None = None
        self.over_table: Block | None = None
        self.caption = ""
        self.items: list[Block | None] = []
        self.columns: list[str] = []
        self.column = 0
        self.is_counted = False
        self.group: Block | None = None
        self.is_group = False
        self.style = style

    def open_item(self, *, is_first: bool) -> None:
        """Begin an item; the first one notes what introduces the list, if the paragraph right above does."""
        if is_first and self.said and not self.items and _INTRODUCES.search(self.said.text):
            self.lead = self.said
        self.items.append(None)


def _body_blocks(monograph: Monograph) -> Iterator[Block]:
    body, places = dialects.markdown(monograph.text[monograph.body_start :], range(monograph.body_start, len(monograph.text)))
    starts = [0]
    for line in body.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    tokens = _parser().parse(body)
    walk = _Walk(places, titles.style_of(body, is_marked=any(t.type == "heading_open" for t in tokens)))
    for i, token in enumerate(tokens):
        if token.type == "list_item_open":
            walk.open_item(is_first=[t.type for t in tokens[i - 2 : i]] in _LIST_BELOW)
        elif token.type == "list_item_close":
            walk.items.pop()
        elif token.type == "thead_open":
            walk.columns, walk.group = [], None
            walk.over_table = walk.lead
            is_captioned = walk.said and [t.type for t in tokens[i - 2 : i]] == ["paragraph_close", "table_open"]
            walk.caption = walk.said.text if walk.said and is_captioned else ""
        elif token.type == "table_close":
            walk.lead = walk.over_table
        elif token.type == "tr_open":
            walk.column, walk.is_counted, walk.is_group = -1, False, _is_of_group(tokens, i)
        elif token.type in ("th_open", "td_open"):
            walk.column += 1
        elif token.type == "inline" and token.map:
            yield from _inline(tokens[i - 1], token, body, starts, walk)


def _inline(opening: Token, token: Token, source: str, starts: Sequence[int], walk: _Walk) -> Iterator[Block]:
    """The blocks of one run of inline text: a heading's tail, a paragraph's labelled lines, an item, a table cell."""
    first, last = token.map or (0, 0)
    if opening.type in ("td_open", "th_open"):
        yield from _cell(opening, source, _placed(token.content, source, starts[first], starts[last]), walk)
        return
    for start, end in _labelled_lines(source, [(starts[n], starts[n + 1] - 1) for n in range(first, last)]):
        raw_start = start
        if opening.type == "heading_open":
            marker = _HEADING_START.match(source, start, end)
            raw_start = marker.end() if marker else start
            raw_start = _take_heading(int(opening.tag[1]), source, raw_start, end, walk)
        elif not walk.items and (title := titles.at(source, start, end, walk.style)):
            _take_title(source[start:end], title.level, walk)
            if not title.is_text:
                continue
        block = _block(source, raw_start, end, walk)
        if block is None:
            continue
        if block.text.endswith("?") and re.match(r"(?:Q\s*\d*\s*[:.)]|\d+[.)]|)\s*\S", block.text) and "faq" in block.section.lower():
            walk.question = block.text
            continue
        if walk.items:
            walk.items[-1] = block
        elif block.text.endswith(":") or (block.label_end and block.label_end == len(block.text)):
            walk.lead = block
        walk.said = block
        yield block


def _labelled_lines(source: str, lines: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Runs of lines; a line that opens with bold text or a label in capitals starts a run of its own, and one in capitals is one."""
    run: tuple[int, int] | None = None
    for start, end in lines:
        if run and not (
            _OWN_LINE.match(source, start, end) or titles.is_in_capitals(source, start, end) or titles.is_in_capitals(source, *run)
        ):
            run = (run[0], end)
            continue
        if run:
            yield run
        run = (start, end)
    if run:
        yield run


def _take_heading(level: int, source: str, start: int, end: int, walk: _Walk) -> int:
    """Note the heading and return where the text glued onto it begins."""
    bold = labels.BOLD.match(source, start, end)
    tail = bold.end() if bold else end
    _take_title(source[start:tail], level, walk)
    return tail


def _take_title(raw: str, level: int, walk: _Walk) -> None:
    """Note a heading; one that asks is the question that what follows it answers."""
    title = plain(raw).rstrip(":").strip()
    walk.headings = [*(h for h in walk.headings if h[0] < level), (level, title)]
    walk.lead = None
    walk.question = title if title.endswith("?") else None


def _placed(content: str, source: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the text of a table cell stands in its row."""
    at = source.find(content, start, end) if content else -1
    return (at, at + len(content)) if at >= 0 else None


def _cell(opening: Token, source: str, place: tuple[int, int] | None, walk: _Walk) -> Iterator[Block]:
    """A table row reads like a labelled item: its first cell is the label of the others."""
    if opening.type == "th_open":
        walk.columns.append(plain(source[slice(*place)]) if place else "")
        return
    block = _block(source, *place, walk, is_cell=True) if place else None
    if block is None or place is None:
        return
    if walk.column == 0 and _COUNTED.fullmatch(block.text):
        walk.is_counted = True
        return
    over = walk.columns[walk.column : walk.column + 1] or [""]
    block = replace(block, column=over[0] or walk.columns[0], caption=walk.caption)  # one title over the whole table
    at = place[0]
    row_start = source.rfind("\n", 0, at) + 1
    is_first = not source[row_start:at].strip(" |\t*") or (walk.is_counted and walk.column == 1)
    if is_first:
        over_row = None if walk.is_group else walk.group
        walk.lead = replace(block, label_end=len(block.text), is_item=True, parent=over_row or walk.over_table)
        walk.group = walk.lead if walk.is_group else walk.group
        yield walk.lead
    else:
        yield replace(block, is_item=True, parent=walk.lead)


def _is_of_group(tokens: Sequence[Token], at: int) -> bool:
    """Whether the row that opens `at` a token only says of what kind the rows below it are: one full cell and one or more empty ones."""
    row = takewhile(lambda t: t.type != "tr_close", (tokens[k] for k in range(at, len(tokens))))
    cells = [t.content.strip() for t in row if t.type == "inline"]
    return len(cells) > 1 and bool(_OF_KIND.fullmatch(cells[0])) and not any(cells[1:])


def _block(source: str, start: int, end: int, walk: _Walk, *, is_cell: bool = False) -> Block | None:
    marker = None if is_cell else _LINE_START.match(source, start, end)  # "- 40 %" in a cell is a figure
    text_start = marker.end() if marker else start
    raw = source[text_start:end]
    text, places = clean(raw, walk.places[text_start:end])
    if not text:
        return None
    headings = tuple(title for _, title in walk.headings)
    parent = next((b for b in reversed(walk.items) if b is not None), None) or walk.lead
    section = next((title for level, title in reversed(walk.headings) if level <= titles.SECTION_LEVEL), headings[0] if headings else "")
    block = Block(
        section=section, headings=headings, text=text, offsets=places, is_item=bool(walk.items), question=walk.question, parent=parent
    )
    return labels.labelled(block, raw)
