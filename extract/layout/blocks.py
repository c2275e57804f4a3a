"""What a monograph is made of: paragraphs, list items, cells of tables and answers, each with what it stands under."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_NUMBER: Final = re.compile(r"^\d{1,2}(?:\.\d{1,2})+\.?\s+(?=\S)")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Block:
    """A paragraph, list item, table row or answer.

    `offsets[i]` is the place of `text[i]` in the file; the place after the last character is `offsets[-1] + 1`.
    `text[:label_end]` is the bold or colon-ended label that opens the block, if any. `parent` is the item or lead-in that governs it.
    `sorts` says of a table row that may be the title of those below it, and no row of its own, whether it is in bold as a title is.
    `column` is what stands over the column of a table cell, `columns` what stands over those of its table, `caption` the paragraph right
    above the table. A block is itself alone: another one of the same words stands elsewhere.
    """

    section: str
    headings: tuple[str, ...]
    text: str
    offsets: tuple[int, ...]
    label_end: int = 0
    is_item: bool = False
    question: str | None = None
    parent: Block | None = None
    column: str = ""
    columns: tuple[str, ...] = ()
    caption: str = ""
    sorts: bool | None = None

    @property
    def label(self) -> str:
        """The label without the number of its part and its colon."""
        return _NUMBER.sub("", self.text[: self.label_end].rstrip(" :–—-").strip()) if self.label_end else ""

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """The slice of the file that `text[start:end]` came from."""
        return self.offsets[start], self.offsets[end - 1] + 1
