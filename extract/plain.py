"""Plain text → a monograph about the drug of its first line or that it names most, and blocks under its headings."""

from __future__ import annotations

import functools
import re
from collections import Counter
from dataclasses import replace
from itertools import islice, pairwise
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from extract.layout import anew, sentences
from extract.layout.blocks import Block
from extract.layout.dialects import DOTS
from extract.layout.inline import clean
from extract.layout.monograph import Monograph
from extract.lexicon import load as lexicon
from extract.lists.joints import is_listed_with
from extract.mentions import shadow
from extract.rulebook import cue
from extract.terms import names, subjects
from extract.terms.likely import is_like_a_drug
from extract.terms.own import NOBODY, Own, own_of
from kg.errors import BadMonograph
from kg.model import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from extract.mentions import Mention
    from kg.model import Entity

SUFFIX: Final = ".txt"
"""Files that end so are read as plain text."""

_PARAGRAPH: Final = re.compile(r"\S(?:.|\n(?![ \t]*\n))*")
_LINE: Final = re.compile(r"[^\S\n]*\S.*")
_NUMBER: Final = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2})*)\.?\s+(?=\S)")
_BULLET: Final = re.compile(rf"[ \t]*[{DOTS}·*-][ \t]+")
_ITEM: Final = re.compile(rf"^{_BULLET.pattern}", re.MULTILINE)
_LABEL: Final = re.compile(r"[A-Z][^.:;\n]{2,60}?(?::|\s+[-–—])(?=\s)")
_LABELLED: Final = re.compile(rf"^{_LABEL.pattern}", re.MULTILINE)
_EXPLAINED: Final = re.compile(r"\b(?P<alias>[A-Z][\w-]{3,})[®™]?\s*\((?:brand of\s+)?(?P<name>[a-z][a-z-]+)")
_WORD: Final = r"(?!(?:increas|decreas|lower|rais|reduc|inhibit|induc|alter|affect|elevat|enhanc|prolong|slow|impair|chang)\w*\b)[\w-]+"
_KINETIC: Final = r"(?:pharmacokinetics?|auc|cmax|clearance|levels?|concentrations?|exposure|half-life|metabolism|absorption|elimination)"
_MEASURED: Final = re.compile(
    rf"(?P<before>\ue001)\ue001*(?:.s)?\s+(?:{_WORD}\s+){{0,2}}{_KINETIC}\b|\b{_KINETIC}\b[^.;]{{0,40}}?\b(?:of|to)\s+(?:[\w-]+\s+){{0,3}}(?P<after>\ue001)"
)
_MARKED: Final = re.compile(r"^#{1,6}\s+")
_SECTION: Final = re.compile(r"\b(?:interactions?|contraindications|precautions|warnings|contents|with)\b", re.IGNORECASE)
"""A line that opens a part of a text; below it stand partners."""

_HEADINGS: Final = 5
"""Lines among which the name of the drug stands, where those above it name nobody."""

_LONGEST_HEADING: Final = 90
_ALONE: Final = (Kind.DRUG, Kind.HERB, Kind.SUBSTANCE)
_PAIR: Final = 2
_LEVEL: Final = 9
"""How deep a heading without a number stands: under every numbered one."""


def parse(text: str, *, document: str, sha256: str, path: str) -> Monograph:
    """The monograph that a text is; its title is the heading that names a drug, else the drug that it names most often.

    It is called after its file where it names drugs only in one list with others; a text that names none is refused.
    """
    title = _headed(text) or _counted(text, PurePosixPath(document).stem)
    if title is None:
        raise BadMonograph(path, "names no drug", "name the drug in the first line, or save the text as Markdown with a title")
    return Monograph(document=document, sha256=sha256, text=text, body_start=0, title=title, modified=None, faqs=())


def _headed(text: str) -> str | None:
    """The first line, where it names a drug and says nothing of it; lines such as "Hospital formulary" may stand above it."""
    for words, below in _opening(text):
        if len(words) > _LONGEST_HEADING or words.endswith((".", ",", ";", ":")):
            return None
        if _is_title(subjects.headed(words), text[below:]) or is_like_a_drug(words):
            return words
        if not subjects.is_idle(words) or _SECTION.search(words):
            return None
    return None


def _opening(text: str) -> Iterator[tuple[str, int]]:
    """The first lines of a text, each with the place where it ends."""
    for line in islice(_LINE.finditer(text), _HEADINGS):
        words, _ = clean(_MARKED.sub("", line.group().strip()), range(len(line.group())))
        yield words, line.end()


def _is_title(headed: Sequence[Entity], below: str) -> bool:
    """Whether the text below a line is about whom the line names.

    A class is left for one of it that the text names most, a pair for one that it names apart, and a food is what others are taken with.
    """
    if len(headed) == 1 and headed[0].kind in _ALONE:
        return True
    named = Counter(m.entity for m in _drugs(below))
    if len(headed) > 1:
        return all(entity.kind is Kind.DRUG and entity not in named for entity in headed)
    most = [entity for entity, count in named.items() if count == max(named.values())]
    return any(e.kind is Kind.DRUG_CLASS for e in headed) and not (len(most) == 1 and lexicon().is_member(most[0], headed[0]))


def _counted(text: str, stem: str) -> str | None:
    """The drug or herb that a text names most, else its file's name where it names drugs in one list or classes; None for nobody."""
    found = names.find(text, NOBODY)
    drugs = _only(found, Kind.DRUG)
    in_pairs = drugs if len({m.entity.id for m in drugs}) <= _PAIR else ()
    most = _most_named(text, _apart(text, drugs) or in_pairs)
    if most is None and not drugs:
        most = _most_named(text, _only(found, Kind.HERB))
    return most or (stem if any(m.entity.kind in (Kind.DRUG, Kind.DRUG_CLASS) for m in found) else None)


def blocks(about: Monograph) -> tuple[Block, ...]:
    """The paragraphs of a text, each under its headings; a heading governs its paragraphs as the label of a list item does."""
    own = _own_of(about)
    return tuple(part for block in _blocks(about.text) for part in _parted(block, own))


def own_in(about: Monograph) -> Callable[[Block], Own]:
    """Whom each block is about: the text's drug where the block or its heading names it or nobody, else that whose exposure it tells of.

    Under a first line that says whom the text is about, only a passage on the exposure of one of two others is about that one.
    The answer is asked for a block at a time.
    """
    own = _own_of(about)
    is_headed = any(words == about.title for words, _ in _opening(about.text))

    def choose(block: Block) -> Own:
        words = f"{block.parent.text}. {block.text}" if block.parent else block.text
        if any(m.own for m in names.find(words, own)):
            return own
        found = _drugs(block.text)
        if is_headed and (len({m.entity.id for m in found}) == 1 or not _measured(block.text, found)):
            return own
        apart = _apart(block.text, found)
        if found and not apart and not cue("together").search(block.text.lower()):
            return NOBODY
        title = _measured(block.text, apart or found) or _most_named(block.text, apart or found)
        return own_of(title)[0] if title else own

    return choose


@functools.lru_cache(maxsize=1)  # asked for the blocks of a text and for whom each is about
def _own_of(about: Monograph) -> Own:
    """The text's drug under the words that the text uses most for it."""
    own, _ = own_of(about.title, _aliases(about))
    words = Counter(m.text for m in names.find(about.text, own) if m.own and m.entity.id == own.whole.id)
    return replace(own, titles={own.whole.id: words.most_common(1)[0][0]}, is_untitled=True) if words else own


def _drugs(text: str) -> tuple[Mention, ...]:
    return _only(names.find(text, NOBODY), Kind.DRUG)


def _only(found: Iterable[Mention], kind: Kind) -> tuple[Mention, ...]:
    return tuple(m for m in found if m.entity.kind is kind)


def _measured(text: str, found: Sequence[Mention]) -> str | None:
    """The first drug whose exposure a text tells of: "the clearance of midazolam", "midazolam levels"."""
    match = _MEASURED.search(shadow(text, found))
    at = (match.start("before") if match.group("before") else match.start("after")) if match else -1
    return next((m.entity.name for m in found if m.start == at), None)


def _apart(text: str, found: Sequence[Mention]) -> tuple[Mention, ...]:
    """The drugs that stand alone somewhere; one that is only named in a list with others is not whom a text is about."""
    joined = {i + k for i, (a, b) in enumerate(pairwise(found)) for k in (0, 1) if is_listed_with(text[a.end : b.start])}
    alone = {m.entity.id for i, m in enumerate(found) if i not in joined}
    return tuple(m for m in found if m.entity.id in alone)


def _aliases(about: Monograph) -> tuple[str, ...]:
    """Names that the text explains by the drug it is about: "Toprol-XL (metoprolol succinate)"."""
    own = lexicon().entity(about.title)
    explained = ((m.group("alias"), lexicon().entity(m.group("name"))) for m in _EXPLAINED.finditer(about.text))
    return tuple(sorted({alias for alias, entity in explained if entity is not None and entity == own}))


def _most_named(text: str, found: Sequence[Mention]) -> str | None:
    """The drug that most sentences name; of equals the one named more often, then the first."""
    cuts = [0, *sentences.starts(text), len(text)]
    by_sentence = Counter(name for a, b in pairwise(cuts) for name in {m.entity.name for m in found if a <= m.start < b})
    by_mention = Counter(m.entity.name for m in found)
    return max(by_mention, key=lambda name: (by_sentence[name], by_mention[name]), default=None)


def _blocks(text: str) -> Iterator[Block]:
    headings: list[tuple[int, str]] = []
    governing: Block | None = None
    for match in _PARAGRAPH.finditer(text):
        start, end = match.span()
        if level := _heading_level(match.group()):
            headings = [h for h in headings if h[0] < level]
            number = _NUMBER.match(match.group())
            governing = _block(text, start + (number.end() if number else 0), end, headings, None)
            headings.append((level, governing.text if governing else ""))
            continue
        for part in _parts(text, start, end):
            lead = governing
            for line_start, line_end in _items(text, *part):
                block = _block(text, line_start, line_end, headings, lead)
                if block:
                    lead = block if block.text.endswith(":") else lead
                    yield block


def _parted(block: Block, own: Own) -> Iterator[Block]:
    """A block in runs of sentences; one that names two drugs and not the text's own stands alone, since it is about one of them."""
    cuts = [0, *sentences.starts(block.text), len(block.text)]
    runs: list[list[int]] = []
    alone = False
    for a, b in pairwise(cuts):
        found = [m for m in names.find(block.text[a:b], own) if m.entity.kind is Kind.DRUG]
        is_about_others = len({m.entity.id for m in found}) > 1 and not any(m.own for m in found)
        if runs and not (is_about_others or alone):
            runs[-1][1] = b
        else:
            runs.append([a, b])
        alone = is_about_others
    for a, b in runs:
        if block.text[a:b].strip():
            label_end = block.label_end if not a and block.label_end <= b else 0
            yield replace(block, text=block.text[a:b], offsets=block.offsets[a:b], label_end=label_end)


def _heading_level(paragraph: str) -> int:
    """How deep a heading stands, or 0 for a paragraph that is none."""
    words = paragraph.strip()
    if "\n" in words or len(words) > _LONGEST_HEADING or words.endswith((".", ",", ";", ":")):
        return 0
    number = _NUMBER.match(words)
    if number:
        return number.group("number").count(".") + 1
    return _LEVEL if words[:1].isupper() and not re.search(r"\b(?:is|are|was|were|may|can|should|has|have)\b", words) else 0


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A paragraph, cut where a line of it begins anew."""
    yield from pairwise([start, *(start + at for at in anew.lines(text[start:end])), end])


def _items(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A paragraph, or each of its bulleted lines, or of those with a label where the first has one."""
    starts = [start + m.start() for m in _ITEM.finditer(text[start:end])]
    if not starts and _LABEL.match(text, start, end):
        starts = [m.start() for m in _LABELLED.finditer(text, start, end)]
    cuts = sorted({start, *starts, end})
    yield from pairwise(cuts)


def _block(text: str, start: int, end: int, headings: Sequence[tuple[int, str]], governing: Block | None) -> Block | None:
    bullet = _BULLET.match(text, start, end)
    at = bullet.end() if bullet else start
    words, offsets = clean(text[at:end], range(at, end))
    if not words:
        return None
    titles = tuple(title for _, title in headings)
    label = _LABEL.match(words)
    return Block(
        section=titles[0] if titles else "",
        headings=titles,
        text=words,
        offsets=offsets,
        label_end=label.end() if label else 0,
        is_item=bool(bullet) or governing is None,
        parent=governing,
    )
