"""Whom a title names among words that name nobody: "Methotrexate Accord injection and tablets", "Tegretol (carbamazepine)"."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, field
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from extract.lexicon import form, load
from extract.terms import preparations
from extract.terms.likely import is_like_a_drug, ordinary
from kg.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.model import Entity

SUBSTANCES: Final = (Kind.DRUG, Kind.HERB, Kind.FOOD, Kind.SUBSTANCE)

_PLUS: Final = re.compile(r"\s+\+\s+|\s*\+\s*(?=[A-Z])")
_JOINT: Final = re.compile(r"\s*/\s*|\s*,\s*(?:(?:and|with)\s+)?|\s+(?:and|with|&)\s+", re.IGNORECASE)
"""What joins the ingredients in a title, where lists know each of them: "Carbidopa/levodopa", "Fluticasone and salmeterol"."""

_PIECE: Final = re.compile(
    r"(?P<bracket>[\[(][^\])]*[\])])|(?P<cut>\s*[:;|]\s*|\s+[-–—]+\s+)|(?P<word>(?:low|high)[ -]dose\b|[^\s,/:;|()\[\]–—+]+)",
    re.IGNORECASE,
)
_STUCK: Final = re.compile(r"(?<=\w)-\s+")
"""A dash of labels: "BRANDOLIX- carbamazepine tablet"."""

_HYPHENED: Final = re.compile(r"(?P<name>[^\s(\[]*[^\W\d_])[-‐‑](?P<form>[^\W\d_]{3,})(?![\w-])")
"""A name with what a title adds to it: "Phenprocoumon-Filmtabletten"."""

_BESIDE: Final = re.compile(
    r"(?:19|20)\d\d|v\d[\d.]*|\d+(?:\.\d+)+|\d+(?:st|nd|rd|th)|(?:www\.)?[\w-]+\.(?:com|org|net|edu|gov|info|co\.uk|nhs\.uk|de)"
)
"""Years, versions and addresses."""

_INTO_A_TAIL: Final = frozenset({"after", "at", "before", "during", "for", "from", "in", "under"})
"""Behind the name of a drug they tell in whom or for what it is taken."""

_OF_ITS_OWN: Final = frozenset({"topical", "solution"})
"""As the last word they stay with the name: "Permethrin topical" is another preparation than permethrin."""

_WITH: Final = re.compile(r"\bwith\b", re.IGNORECASE)
"""How a title says that it is on two drugs: "Warfarin: interactions with aspirin", not "Digoxin - verapamil interaction"."""

_MARKS: Final = "®™*.,?!\"'’‘“”„«»‹›"
_LONGEST: Final = 6
_SHORTEST_BRAND: Final = 4
_LONGEST_BRAND: Final = 2
"""Words of a brand; its form may stand beside it, and so twice as many before a bracket."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """The words of a title that name a drug or its ingredients, and the brands that it gives beside them."""

    words: str
    brands: tuple[str, ...] = ()


@dataclass(slots=True)
class _Part:
    """What a stretch of a title names: substances by their id, `wide` things such as classes; nobody knows of words in `left`."""

    known: dict[str, str] = field(default_factory=dict)
    wide: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    brands: list[str] = field(default_factory=list)


def named(title: str) -> Named:
    """Whom a title names: a known drug beside form, maker, kind of text and states, an unknown one beside form and kind of text alone.

    >>> named("Digoxin in renal failure").words, named("Brandolix (carbamazepine) 2 mg"), named("Zelonib injection").words
    ('Digoxin', Named(words='carbamazepine', brands=('Brandolix',)), 'Zelonib')
    """
    title = _HYPHENED.sub(_unjoined, title)
    words = preparations.named(title)
    found = _among_others(title)
    if is_known(words) and (found is None or len(ingredients(words)) > 1 or " + " not in found.words or not _WITH.search(title)):
        return Named(words=words, brands=tuple(_bracketed_brands(title)))
    return found or Named(words=title if is_idle(words) else words)


def _unjoined(joined: re.Match[str]) -> str:
    """A known name apart from the form that a hyphen joins to it."""
    is_name = _is_beside(joined["form"]) and not _is_beside(joined["name"]) and entity_of(joined["name"].strip(_MARKS))
    return f"{joined['name']} {joined['form']}" if is_name and not entity_of(joined.group().strip(_MARKS)) else joined.group()


def headed(line: str) -> tuple[Entity, ...]:
    """Whom a line names that says nothing of them: "DIGOXIN - ward note", "Statins", not "Digoxin: avoid".

    >>> [entity.name for entity in headed("COLCHICINE - a pharmacy crib, v2")], headed("Digoxin: avoid")
    (['colchicine'], ())
    """
    found = _among_others(line, is_strict=True)
    entities = map(entity_of, found.words.split(" + ")) if found else ()
    return tuple(entity for entity in entities if entity)


def is_idle(line: str) -> bool:
    """Whether a line holds nothing but words that a title adds to a name: "Hospital formulary 2024"."""
    return all(map(_is_beside, (p["word"] or p["bracket"] or "" for p in _PIECE.finditer(line))))


def ingredients(title: str) -> list[str]:
    """The ingredients that a title names, or the title alone; of several salts of one drug the first."""
    parts = [p.strip() for p in _PLUS.split(title) if p.strip()]
    if len(parts) > 1:
        return parts
    joined = [p.strip() for p in _JOINT.split(bare(title)) if p.strip()]
    known = [load().entity(load().moiety(part)[0]) for part in joined]
    different = {e.id for e in known if e and e.kind in SUBSTANCES}
    if len(different) == 1 < len(joined) and None not in known:  # salts of one drug
        return joined[:1]
    return joined if len(different) == len(joined) > 1 else parts


def bare(title: str) -> str:
    """A title without what brackets add to it: "Vitamin D3 (cholecalciferol)"."""
    return re.sub(r"\s*[\[(].*?[\])]", "", title).strip()


def entity_of(words: str) -> Entity | None:
    """What words name besides a salt, also by a brand."""
    return load().entity(load().moiety(words)[0]) or load().entity(words)


def is_known(words: str) -> bool:
    """Whether lists know all that words name."""
    return all(entity_of(bare(part) or part) for part in ingredients(words) or [words])


def _among_others(title: str, *, is_strict: bool = False) -> Named | None:
    """The known drugs in a title whose other words name nobody; strictly, also those of stretches that stand apart."""
    words = _STUCK.sub(" - ", preparations.without_strengths(title))
    parts = [_read(words, pieces) for pieces in _stretches(words)]
    known = {key: name for part in parts for key, name in part.known.items()}
    if any(part.left and (is_strict or part.known or any(map(is_like_a_drug, part.left))) for part in parts):
        return None
    if not known:
        wide = [name for part in parts for name in part.wide]
        return Named(words=wide[0]) if len(wide) == 1 and not any(part.left for part in parts) else None
    brands = [brand for part in parts for brand in part.brands]
    if not parts[0].known and len(parts[0].left) == 1 and parts[0].left[0].isupper():  # "TEGRETOL- carbamazepine tablet"
        brands += filter(_is_brand, parts[0].left)
    return Named(words=" + ".join(known.values()), brands=tuple(brands))


def _stretches(title: str) -> Iterator[list[re.Match[str]]]:
    """The pieces of a title between colons, bars and dashes."""
    stretch: list[re.Match[str]] = []
    for piece in _PIECE.finditer(title):
        if piece["cut"]:
            yield stretch
            stretch = []
        else:
            stretch.append(piece)
    yield stretch


def _read(title: str, pieces: Sequence[re.Match[str]]) -> _Part:
    """What the pieces of one stretch name, from left to right."""
    part = _Part()
    at, is_tail = 0, False
    while at < len(pieces):
        word = _spelt(pieces[at].group())
        if pieces[at]["bracket"]:
            _take_bracket(part, pieces[at].group()[1:-1].strip())
            at += 1
            continue
        words, count = _longest(title, pieces, at)
        if words and (count > 1 or not _is_beside(word)):
            if not is_tail:
                _take(part, words)
            at += count
            continue
        is_tail = is_tail or (bool(part.known or part.wide) and word.lower() in _INTO_A_TAIL)
        is_last = at == len(pieces) - 1 and word.lower() in _OF_ITS_OWN
        if is_last or not (is_tail or _is_beside(word)) or (is_tail and is_like_a_drug(word)):
            part.left.append(word)
        at += 1
    return part


def _take(part: _Part, words: str) -> None:
    entity = entity_of(words)
    if entity is not None and entity.kind in SUBSTANCES:
        part.known.setdefault(entity.id, words)
    else:
        part.wide.append(words)


def _take_bracket(part: _Part, words: str) -> None:
    """A bracket names the drug where the words before it, a brand, do not; behind the drug it may hold a brand, behind a class examples."""
    if part.known:
        part.brands += filter(_is_brand, [_spelt(words)])
        return
    if part.wide or form(words) in load().salts or len(part.left) > 2 * _LONGEST_BRAND:
        return
    if found := _among_others(words, is_strict=True):
        part.brands += filter(_is_brand, [" ".join(part.left)])
        part.left.clear()
        for name in found.words.split(" + "):
            _take(part, name)


def _bracketed_brands(title: str) -> Iterator[str]:
    """The brands behind a drug that is known: "Digoxin (Lanoxin)"."""
    yield from filter(_is_brand, (_spelt(m.group()[1:-1]) for m in _PIECE.finditer(title) if m["bracket"]))


def _longest(title: str, pieces: Sequence[re.Match[str]], at: int) -> tuple[str, int]:
    """The longest name that begins at a piece and how many pieces it takes, or nothing."""
    reach = next((i for i, piece in enumerate(pieces[at : at + _LONGEST]) if piece["bracket"]), _LONGEST)
    for end in range(min(at + reach, len(pieces)), at, -1):
        words = title[pieces[at].start() : pieces[end - 1].end()].strip(_MARKS)
        if entity_of(words):
            return words, end - at
    return "", 0


def _spelt(word: str) -> str:
    return word.strip(_MARKS)


def _is_brand(words: str) -> bool:
    """Whether words look like a brand that no list holds."""
    is_named = words[:1].isupper() and len(words) >= _SHORTEST_BRAND and len(words.split()) <= _LONGEST_BRAND and "," not in words
    return is_named and entity_of(words) is None and not any(_is_beside(w) or w.lower() in ordinary() for w in words.split())


def _is_beside(word: str) -> bool:
    """Whether a word stands beside names in titles and names nobody."""
    lower = _spelt(word).lower()
    parts = lower.split("-")
    is_nothing = not any(map(str.isalnum, lower)) or bool(_BESIDE.fullmatch(lower))
    return is_nothing or lower in _idle() or all(part in _idle() for part in parts)


@functools.cache
def _idle() -> frozenset[str]:
    """The words of `lexicon/titles.txt`."""
    lines = (files("extract") / "lexicon" / "titles.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))
