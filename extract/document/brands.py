"""Brand names, from the section that lists a drug's other names."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.document.findings import Finding
from extract.document.seen import words_of
from extract.layout.topics import Topic, topic_of
from kg.model import Entity, Kind, Predicate
from kg.names import canonical, iri

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.layout.blocks import Block

_rule: Final = functools.partial(rulebook.pattern, "named")

_MARK: Final = 2
_LENGTHS: Final = range(3, 41)
_BRAND: Final = _rule("named.brand")
_NAME: Final = re.compile(r"(?:[A-Z][\w'’®™.-]*|\d[\w.-]*)(?:[ -](?:[A-Z0-9][\w'’®™.-]*|de|of))*")
_ASIDE: Final = re.compile(r"\([^)]*\)?|\[[^\]]*\]?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Brand:
    """A brand name at its place in a block."""

    name: str
    block: Block
    start: int
    end: int


def find(blocks: Sequence[Block]) -> Iterator[Brand]:
    """Every brand name that the blocks list, once."""
    seen: set[str] = set()
    for block in blocks:
        over = (block.parent.label or block.parent.text[:60]) if block.parent else ""
        is_list = bool(_BRAND.search(block.label) or _BRAND.search(over))
        if topic_of(block) is not Topic.NAMES or not (is_list or _BRAND.search(block.text)):
            continue
        marked = () if is_list else _rule("named.brand-tagged").finditer(block.text)
        tagged = [Brand(name=m.group("name"), block=block, start=m.start("name"), end=m.end("name")) for m in marked]
        for brand in tagged or (_names(block) if is_list else ()):
            if brand.name.lower() not in seen:
                seen.add(brand.name.lower())
                yield brand


def _names(block: Block) -> Iterator[Brand]:
    start = block.label_end
    for part in re.finditer(r"[^,;/]+", block.text[start:]):
        words = rulebook.blank(_ASIDE, part.group()).rstrip(" .")
        match = _NAME.fullmatch(words.strip().removeprefix("and ").strip())
        if match and len(match.group()) in _LENGTHS and not _rule("named.no-brand").search(match.group()):
            at = start + part.start() + part.group().index(match.group())
            yield Brand(name=match.group().rstrip("®™."), block=block, start=at, end=at + len(match.group()))


def findings(brands: Sequence[Brand], about: Entity, source: str) -> Iterator[Finding]:
    """A statement for each brand, with the line that lists it."""
    for brand in brands:
        yield Finding(
            subject=about,
            subject_mention=about.name,
            predicate=Predicate.HAS_BRAND,
            object=Entity(id=iri(Kind.BRAND, brand.name), name=_spelt(brand.name), kind=Kind.BRAND),
            object_mention=brand.name,
            evidence=words_of(brand.block, source, 0, len(brand.block.text), "names.brand"),
        )


def _spelt(name: str) -> str:
    """One spelling of a brand for all documents; "XR", "SR" and the like stay capitals."""
    return " ".join(word.upper() if len(word) <= _MARK else word.capitalize() for word in canonical(name).split())
