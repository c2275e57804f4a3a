"""Markdown → blocks of plain text, each character with its place in the file."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Final

from markdown_it import MarkdownIt

from extract.layout import anew, dialects, labels, titles
from extract.layout.blocks import Block
from extract.layout.inline import clean, plain
from extract.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

    from extract.layout.monograph import Faq, Monograph

FAQ_SECTION: Final = "FAQs (front matter)"

_LINE_START: Final = re.compile(r"[ \t]*(?:(?:[-*+]|\d{1,3}[.)])[ \t]+)*[ \t]*")
_HEADING_START: Final = re.compile(r"[ \t]*#{1,6}[ \t]*")
_COUNTED: Final = re.compile(r"\(?\d{1,3}[.)]?|[A-Za-z][.)]")
"""A first cell that only counts the rows, so that the next one says whom its row is about."""

_LIST_BELOW: Final = (["paragraph_close", "bullet_list_open"], ["paragraph_close", "ordered_list_open"])
"""What stands before the first item of a list right below a paragraph."""

_BOLD_ALONE: Final = re.compile(r"\s*(?:\*\*|__)(?P<title>[^*|]{2,80}?):?(?:\*\*|__):?\s*")
"""A cell in bold that nothing else of its row stands beside: the title of the rows below it."""

_PLAIN_ALONE: Final = re.compile(r"(?P<title>[^*|:.]{2,60})")
"""The same without marks, which holds a class as well."""

_SUBTITLE: Final = re.compile(r"(?:[^\d↑↓↔⇑⇓⇔.|]|9[05](?= ?% ?ci)){0,40}", re.IGNORECASE)
"""A cell of a second line of titles: "AUC" and "Cmax" below "Effect on zelonib"."""

_PARTED: Final = re.compile(r"\s*(?:[,;/&+]|\band\b|\bor\b)\s*")
"""What parts the names of a list."""

_SORTS: Final = re.compile(r"\b(?:[\w-]+[^\Wsui]s|others?|miscellaneous|various|inhibitor|inducer|substrate)\b", re.IGNORECASE)
"""What such a title holds, a plural most often: "**Warfarin**" beside empty cells is one whom a row names and says no more of."""

_BY_ROLE: Final = re.compile(
    r"\b(?:CYP|cytochrome|P-?gp|P-glyc|OATP?|OCT|BCRP|UGT|MRP|MATE|enzyme|transporter)[^|]*\b(?:inhibitor|inducer|substrate)s?\b"
    r"|\b(?:inhibitor|inducer|substrate)s? of\b",
    re.IGNORECASE,
)
"""What makes a title say what those below it do, so that it must be sure that they stand below it."""

_NUMBERED: Final = re.compile(r"[\s*_]*(?P<parts>\d{1,2}(?:\.\d{1,2})+)\.?\s+[*_]*[A-Z]")
"""How a part of a text that is numbered in more than one level begins."""

_BOLD_QUESTION: Final = re.compile(r"\s*(?:\*\*|__)[^*_?]{3,200}\?(?:\*\*|__)")
"""How a paragraph begins that asks in bold and then answers."""

_UNDER_ALL: Final = 9
"""The level of such a title, below every heading."""

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
        self.cell_end = 0
        self.is_counted = False
        self.is_head = False
        self.is_title = False
        self.is_grouped = False
        self.is_plain = False
        self.group: list[tuple[int, str]] = []
        self.style = style

    def open_item(self, *, is_first: bool) -> None:
        """Begin an item; the first one notes what introduces the list, if the paragraph right above does."""
        if is_first and self.said and not self.items and _introduces(self.said):
            self.lead = self.said
        self.items.append(None)


def _introduces(said: Block) -> bool:
    """Whether a list right below a paragraph belongs to it: by its words, or since its label goes on without an end to its sentence."""
    is_open = 0 < said.label_end < len(said.text) and said.text.rstrip()[-1:].isalpha()
    return is_open or bool(_INTRODUCES.search(said.text))


def _body_blocks(monograph: Monograph) -> Iterator[Block]:
    source = monograph.text[monograph.body_start :], range(monograph.body_start, len(monograph.text))
    body, places = anew.parted(*dialects.markdown(*source))
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
            walk.columns = []
            walk.over_table = walk.lead
            is_captioned = walk.said and [t.type for t in tokens[i - 2 : i]] == ["paragraph_close", "table_open"]
            walk.caption = walk.said.text if walk.said and is_captioned else ""
            walk.is_grouped = _is_grouped(tokens, i)
        elif token.type == "table_close":
            walk.lead = walk.over_table
            walk.headings = [h for h in walk.headings if h[0] < _UNDER_ALL]
        elif token.type == "tr_open":
            walk.column, walk.is_counted = -1, False
            walk.is_head = tokens[i - 1].type == "tbody_open" and _take_subtitles(tokens, i, walk)
            _open_row(tokens, i, walk)
        elif token.type in ("th_open", "td_open"):
            walk.column += 1
        elif token.type == "inline" and token.map:
            yield from _inline(tokens[i - 1], token, body, starts, walk)


def _inline(opening: Token, token: Token, source: str, starts: Sequence[int], walk: _Walk) -> Iterator[Block]:
    """The blocks of one run of inline text: a heading's tail, a paragraph's labelled lines, an item, a table cell."""
    first, last = token.map or (0, 0)
    if opening.type in ("td_open", "th_open"):
        place = _placed(token.content, source, max(starts[first], walk.cell_end), starts[last])
        walk.cell_end = place[1] if place else walk.cell_end
        yield from _cell(opening, source, place, walk)
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


def _is_next_part(line: str, lead: str) -> bool:
    """Whether a line opens as the one that introduces what stands below it does, which so ends there: "4.2 …" below "4.1 …", a question."""
    if _BOLD_QUESTION.match(line) and lead.endswith("?"):
        return True
    here, before = _NUMBERED.match(line), _NUMBERED.match(lead)
    return bool(here and before and here["parts"].count(".") == before["parts"].count(".") and here["parts"] != before["parts"])


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
    tail = bold.end() if bold and not bold["number"] else end
    _take_title(source[start:tail], level, walk)
    return tail


def _take_title(raw: str, level: int, walk: _Walk) -> None:
    """Note a heading; one that asks is the question that what follows it answers."""
    title = plain(raw).rstrip(":").strip()
    walk.headings = [*(h for h in walk.headings if h[0] < level), (level, title)]
    walk.lead = None
    walk.question = title if title.endswith("?") else None


def _take_subtitles(tokens: Sequence[Token], at: int, walk: _Walk) -> bool:
    """Whether the first row of a table is a second line of titles, which then stand below those of the first.

    Its first cell is empty or the same, none of its cells names anybody, and the next row begins with whom it is about: lists side by side
    can have a gap at their top.
    """
    cells, following = _row(tokens, at)
    is_bare = any(cells[1:]) and (not cells[0] or cells[0] == walk.columns[0]) and all(map(_SUBTITLE.fullmatch, cells))
    is_one = is_bare and following > 0 and bool(_row(tokens, following)[0][0]) and not any(map(_names_anybody, cells))
    over = ""
    for i, cell in enumerate(cells if is_one else ()):
        over = walk.columns[i] or over
        walk.columns[i] = f"{over} {plain(cell)}".strip() if i and cell else walk.columns[i]
    return is_one


def _names_anybody(cell: str) -> bool:
    return any(load().entity(word) for word in _PARTED.split(plain(cell)) if word)


def _title_of_rows(tokens: Sequence[Token], at: int) -> str:
    """What a row of a table sorts the rows below it by, if it does: one cell in bold, the others empty, another row behind it.

    A class without marks may be one as well; whether it is shows in who stands below it.
    """
    cells, following = _row(tokens, at)
    behind, _ = _row(tokens, following) if following else ((), 0)
    found = _alone(cells) if tokens[at + 1].type == "td_open" else None
    return found["title"].strip() if found and any(behind[1:]) and _SORTS.search(found["title"]) else ""


def _alone(cells: Sequence[str]) -> re.Match[str] | None:
    """The one cell of a row that stands beside empty ones."""
    is_alone = len(cells) > 1 and not any(cells[1:])
    return (_BOLD_ALONE.fullmatch(cells[0]) or _PLAIN_ALONE.fullmatch(cells[0])) if is_alone else None


def _is_grouped(tokens: Sequence[Token], at: int) -> bool:
    """Whether the rows of a table, which opens at a token, stand in groups: the first is a kind in bold or alone, and so is each in bold.

    Elsewhere bold is for emphasis, and a kind in bold no title of the rows below it. A title in the head of the table is such a row, too.
    """
    end = next(i for i in range(at, len(tokens)) if tokens[i].type == "table_close")
    rows = [_row(tokens, i)[0] for i in range(at, end) if tokens[i].type == "tr_open"]
    bold = [bool(cells) and bool(_BOLD_ALONE.fullmatch(cells[0]) or (_alone(cells) and _SORTS.search(cells[0]))) for cells in rows[1:]]
    sorts = [bool(_SORTS.search(cells[0])) for cells, is_bold in zip(rows[1:], bold, strict=True) if is_bold]
    opens = bool(bold) and (bold[0] or bool(_SORTS.search(rows[0][0]) and not any(rows[0][1:])))
    return opens and not all(bold) and all(sorts)


def _open_row(tokens: Sequence[Token], at: int, walk: _Walk) -> None:
    """Note the title of the rows to come that a row of a table is, or a kind that it is on, as the title of the rows below it.

    Such a row says something of its kind itself: "**CYP3A4 inducers** | levels fall" above "Phenytoin | clearance rises".
    """
    walk.headings += walk.group
    cells, following = _row(tokens, at)
    title = _title_of_rows(tokens, at)
    walk.is_title = bool(title)
    _take_title_of_rows(title, walk)
    walk.group = []
    found = _BOLD_ALONE.fullmatch(cells[0]) if tokens[at + 1].type == "td_open" else None
    if found and not title and (walk.is_grouped or walk.is_plain):
        walk.headings = [h for h in walk.headings if h[0] < _UNDER_ALL]
    walk.is_plain = not found
    if found and not title and walk.is_grouped:
        behind = _row(tokens, following)[0] if following and any(cells[1:]) else ()
        is_over_next = behind and not _BOLD_ALONE.fullmatch(behind[0])
        walk.group = [(_UNDER_ALL, found["title"].strip())] if is_over_next and _BY_ROLE.search(found["title"]) else []


def _row(tokens: Sequence[Token], at: int) -> tuple[Sequence[str], int]:
    """The cells of the row that opens at a token, and where the next row opens; 0 where none does."""
    end = next(i for i in range(at, len(tokens)) if tokens[i].type == "tr_close")
    cells = tuple(t.content.strip() for t in tokens[at:end] if t.type == "inline")
    return cells, end + 1 if tokens[end + 1].type == "tr_open" else 0


def _take_title_of_rows(title: str, walk: _Walk) -> None:
    """Note the title of the rows to come: in place of the only one over the table, if that sorts too, else as a heading."""
    if title and walk.columns and not any(walk.columns[1:]) and _SORTS.search(walk.columns[0]):
        walk.columns = [title, *walk.columns[1:]]
    elif title:
        walk.headings = [*(h for h in walk.headings if h[0] < _UNDER_ALL), (_UNDER_ALL, title)]


def _placed(content: str, source: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the text of a table cell stands in its row, behind the cell before it."""
    at = source.find(content, start, end) if content else -1
    return (at, at + len(content)) if at >= 0 else None


def _cell(opening: Token, source: str, place: tuple[int, int] | None, walk: _Walk) -> Iterator[Block]:
    """A table row reads like a labelled item: its first cell is the label of the others."""
    if opening.type == "th_open":
        walk.columns.append(plain(source[slice(*place)]) if place else "")
        return
    block = _block(source, *place, walk, is_cell=True) if place and not walk.is_head else None
    if block is None or place is None:
        return
    if walk.column == 0 and _COUNTED.fullmatch(block.text):
        walk.is_counted = True
        return
    over = walk.columns[walk.column : walk.column + 1] or [""]
    title = over[0] or walk.columns[0]  # one title over the whole table
    block = replace(block, column=title, columns=tuple(walk.columns), caption=walk.caption)
    if walk.is_title:
        yield replace(block, label_end=len(block.text), is_item=True, parent=walk.over_table, sorts=block.label_end > 0)
        return
    at = place[0]
    row_start = source.rfind("\n", 0, at) + 1
    is_first = not source[row_start:at].strip(" |\t*") or (walk.is_counted and walk.column == 1)
    if is_first:
        walk.lead = replace(block, label_end=len(block.text), is_item=True, parent=walk.over_table)
        yield walk.lead
    else:
        yield replace(block, is_item=True, parent=walk.lead)


def _block(source: str, start: int, end: int, walk: _Walk, *, is_cell: bool = False) -> Block | None:
    marker = None if is_cell else _LINE_START.match(source, start, end)  # "- 40 %" in a cell is a figure
    text_start = marker.end() if marker else start
    raw = source[text_start:end]
    text, places = clean(raw, walk.places[text_start:end])
    if not text:
        return None
    headings = tuple(title for _, title in walk.headings)
    if not (is_cell or walk.items) and walk.lead and not walk.lead.text.endswith(":") and _is_next_part(raw, walk.lead.text):
        walk.lead = None
    parent = next((b for b in reversed(walk.items) if b is not None), None) or walk.lead
    section = next((title for level, title in reversed(walk.headings) if level <= titles.SECTION_LEVEL), headings[0] if headings else "")
    block = Block(
        section=section, headings=headings, text=text, offsets=places, is_item=bool(walk.items), question=walk.question, parent=parent
    )
    return labels.labelled(block, raw)
