# ruff: noqa: INP001 (a script, no package)
"""What the reader passes over in interaction sections: the commonest sentence shapes that yield nothing, and list items that no list knows.

    python scripts/unread.py MONOGRAPHS_FOLDER [LIST_OF_DOCUMENTS_TO_LEAVE_OUT]

A sentence counts as unread when it holds a word of change, advice or interaction, or a list, and no evidence touches it. Its shape is
the sentence with names replaced by their kind: O for the monograph's drug, S a substance, C a class, G a role group, P a protein.
Documents set aside for measuring are to be left out.
"""

from __future__ import annotations

import os
import re
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Final

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from extract import reading
from extract.changes import effects
from extract.document import brands
from extract.document.seen import see
from extract.frames.what_to_do import advice
from extract.layout import markdown, monograph
from extract.layout.topics import Topic
from extract.rulebook import cue, macros
from extract.terms.own import own_of
from kg.errors import BadMonograph

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.document.seen import Seen

TOP: Final = 60
KINDS: Final = {macros.OWN: "O", macros.SUBSTANCE: "S", macros.CLASS: "C", macros.GROUP: "G", macros.PROTEIN: "P"}
BORDER: Final = re.compile(r"[,;:()\[\]]|\b(?:and|or|such as|like|including|e\.g\.|with)\b|\.\s|\.$")
LONGEST: Final = 5
SHAPE: Final = 90


def main(folder: str, left_out: str | None = None) -> None:
    """Print the shapes and the items, commonest first, each with an example."""
    skipped = set(Path(left_out).read_text(encoding="utf-8").split()) if left_out else set()
    paths = [p for p in sorted(Path(folder).rglob("*.md")) if p.relative_to(folder).as_posix() not in skipped]
    counts: dict[str, Counter[str]] = {"sentence": Counter(), "item": Counter()}
    examples: dict[str, str] = {}
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for found in pool.map(unread, paths, chunksize=20):
            for kind, shape, example in found:
                counts[kind][shape] += 1
                examples.setdefault(shape, example)
    for kind, title in (("sentence", "sentences that yield nothing"), ("item", "list items that no list knows")):
        print(f"\n{title}: {counts[kind].total()}, of {len(counts[kind])} shapes")
        for shape, number in counts[kind].most_common(TOP):
            print(f"{number:>6}  {shape}\n        {examples[shape][:160]}")


def unread(path: Path) -> list[tuple[str, str, str]]:
    """The unread sentences and items of one document: kind, shape, example."""
    try:
        about = monograph.load(str(path), path.name)
    except BadMonograph:
        return []
    blocks = markdown.blocks(about)
    own, _ = own_of(about.title, tuple(b.name for b in brands.find(blocks)))
    seen = [s for s in (see(block, own, about.text) for block in blocks) if s.topic is Topic.INTERACTIONS]
    read = {(e.start, e.end) for s in reading.read(about, blocks).statements for e in s.evidence}
    return [found for s in seen for found in (*_sentences(s, read), *_items(s))]


def _sentences(seen: Seen, read: set[tuple[int, int]]) -> Iterator[tuple[str, str, str]]:
    for start, end in seen.sentences:
        text, marks = seen.block.text[start:end].strip(), seen.marks[start:end]
        if not text:
            continue
        a, b = seen.block.source_span(start, start + len(text))
        speaks = effects.find(marks) or advice.find(marks) or cue("interacts").search(marks) or "," in marks
        if speaks and not any(x < b and a < y for x, y in read):
            shape = re.sub(r"([\ue000-\ue004])\1*", lambda m: KINDS[m.group(1)], marks.strip())
            yield "sentence", shape[:SHAPE], text


def _items(seen: Seen) -> Iterator[tuple[str, str, str]]:
    if not seen.block.is_item:
        return
    for part in BORDER.split(seen.marks):
        words = part.strip(" .*–-\"'")
        if (
            words
            and not re.search(r"[\ue000-\ue004]", words)
            and len(words.split()) <= LONGEST
            and not effects.find(words)
            and not advice.find(words)
        ):
            yield "item", words, seen.block.text


if __name__ == "__main__":
    main(*sys.argv[1:])
