"""Names of conditions: those of `lexicon/conditions.tsv` with the words that narrow them, and others by how they end."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from extract.lexicon import form, read
from extract.rulebook import pattern
from kg.model import Entity, Kind
from kg.names import iri

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_AND: Final = r"\b(?:and/or|and|or|as well as|such as|including|like)\b"
_SEPARATOR: Final = re.compile(rf"(?:[,;•]|{_AND}|(?:(?<=[a-z]{{3}})|(?<=\s))\.\s|\.$)\s*(?:\b(?:and|or)\b)?\s*", re.IGNORECASE)
_EXAMPLES: Final = re.compile(r"such as|including|like", re.IGNORECASE)
_SLASH: Final = re.compile(r"\s*/\s*")
_BRACKETS: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")

_WITH_PH: Final = re.compile(r"\b[a-eg-z]*ph[a-eg-z]*\b")
_LONGEST: Final = 6
"""Words that a name which no list holds can have."""

STATES: Final = ("pregnancy", "breastfeeding")
"""Conditions that are no illness: nobody is treated for them, and nobody has a history of them."""

_YOUNG: Final = ("infant", "neonate", "newborn")
_GROWN: Final = 18
_ORDINALS: Final = {"1st": "first", "2nd": "second", "3rd": "third", "last": "third"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A condition named at a place by the words `text`; `certain` where the lexicon holds the name, else its last word gives it away."""

    start: int
    end: int
    text: str
    name: str
    certain: bool = True

    @property
    def entity(self) -> Entity:
        """The condition as an entity."""
        return entity(self.name)


@functools.lru_cache(maxsize=1 << 14)
def entity(name: str) -> Entity:
    """A condition by its name, with its synonyms where the lexicon has any."""
    _, synonyms = _table().get(form(name), ("", ()))
    return Entity(id=iri(Kind.CONDITION, name), name=name, kind=Kind.CONDITION, synonyms=synonyms)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item of a list at `text[start:end]`: its words without brackets, what those hold, whether "or" or "such as" comes before."""

    start: int
    end: int
    words: str
    inside: str
    is_other: bool = False
    is_example: bool = False


def items(text: str, start: int = 0, end: int | None = None) -> tuple[Item, ...]:
    """The items of a list: parted by commas, semicolons, "and" and "or", but not inside brackets."""
    end = len(text) if end is None else end
    bare = _BRACKETS.sub(lambda m: " " * len(m.group()), text)
    cuts = list(_SEPARATOR.finditer(bare, start, end))
    starts, ends = (start, *(m.end() for m in cuts)), (*(m.start() for m in cuts), end)
    joints = ("", *(m.group() for m in cuts))
    found = (
        replace(_item(text, bare, a, b), is_other="or" in joint, is_example=bool(_EXAMPLES.search(joint)))
        for a, b, joint in zip(starts, ends, joints, strict=True)
    )
    return tuple(piece for item in found if item.words for piece in _halves(item))


def _item(text: str, bare: str, start: int, end: int) -> Item:
    inside = " ".join(m.group()[1:-1] for m in _BRACKETS.finditer(text, start, end))
    words = " ".join(bare[start:end].split()).strip(" .:-–*")
    lead = len(bare[start:end]) - len(bare[start:end].lstrip())
    return Item(start=start + lead, end=start + len(bare[start:end].rstrip()), words=words, inside=inside)


def _halves(item: Item) -> Iterator[Item]:
    """The sides of a slash, unless the whole is a name."""
    first, *others = _SLASH.split(item.words)
    if not others or known(item.words):
        yield item
        return
    *sides, _ = first.split() or [""]
    of_all = f"{' '.join(sides)} " if sides and _side(sides[-1]) else ""  # "GI bleeding/perforation" is of the gut both times
    yield replace(item, words=first)
    yield from (replace(item, words=f"{'' if ' ' in part or _side(part) else of_all}{part}", is_other=True) for part in others if part)


def named(listed: Sequence[Item]) -> Iterator[tuple[Item, tuple[Named, ...]]]:
    """Each item with the conditions that it names: "severe renal or hepatic impairment" names two, "see above" none."""
    before: Item | None = None
    for i, item in enumerate(listed):
        following = listed[i + 1 :]
        whole = _completed(item, following) or item.words
        words = _inheriting(replace(item, words=whole), before) or whole
        before = replace(item, words=f"{words.removesuffix(whole)}{item.words}") if _is_side(item) else item
        yield item, tuple(_read(item, _placed(words, following)))


def _placed(words: str, following: Sequence[Item]) -> str:
    """The words of "tuberculosis" in "tuberculosis or syphilis of the skin", with the place."""
    match = (
        pattern("conditions", "condition.tail").match(following[0].words)
        if following and following[0].is_other and not pattern("conditions", "condition.tail").match(words)
        else None
    )
    place = f"{match.group('joint')} {match.group('rest')}" if match else ""
    return f"{words} {place}" if place and pattern("conditions", "condition.where").match(place.lower()) else words


def _read(item: Item, words: str) -> Iterator[Named]:
    opened = _opened(words)
    inside = item.inside.lower()
    found = known(opened) or _worded(opened)
    if age := _age(opened.lower(), inside):
        yield _at(item, words, age)
    elif found and found[0] == "pregnancy" and "trimester" in inside and not pattern("conditions", "condition.foremost").search(inside):
        for which in pattern("conditions", "condition.trimester").finditer(inside):
            yield _at(item, words, f"{_ORDINALS.get(which.group(), which.group())} trimester of pregnancy")
    elif found and not pattern("conditions", "condition.withdrawn").search(inside):
        is_graded = pattern("conditions", "condition.graded").search(inside)
        if not is_graded or "severe" in opened.lower():
            yield _at(item, words, found[0], certain=found[1])


def _age(words: str, inside: str) -> str | None:
    """An age as a name: of "infants under 6 months", "infants (under 2 years)", "infants (children below 2 years)"."""
    told = (words, f"{words} {inside}", *([inside] if form(words) in _YOUNG else ()))
    match = next(filter(None, map(pattern("conditions", "condition.age").fullmatch, told)), None)
    if match is None:
        return None
    number, unit = int(match.group("number")), (match.group("unit") or "years").rstrip("s")
    return f"{'people' if unit == 'year' and number > _GROWN else 'children'} under {number} {unit}s"


def _at(item: Item, words: str, name: str, *, certain: bool = True) -> Named:
    """A condition of an item; one whose words stand apart in the text is called by its name."""
    text = _opened(words) if words == item.words else name
    return Named(start=item.start, end=item.end, text=text, name=name, certain=certain)


def _opened(words: str) -> str:
    """The words without those that only introduce a condition ("patients with known …")."""
    while True:
        match = pattern("conditions", "condition.opening").match(words.lower())
        if not match:
            return words
        words = words[match.end() :]


def _qualified(words: str) -> tuple[str, str]:
    """The words that narrow a condition, in lower case, and the rest."""
    at = 0
    while match := pattern("conditions", "condition.qualifier").match(words[at:].lower()):
        at += match.end()
        at += len(words[at:]) - len(_opened(words[at:]))
    return words[:at].lower().strip(), words[at:]


def known(words: str) -> tuple[str, bool] | None:
    """The name of a condition that the lexicon holds, alone or narrowed: "severe liver impairment" is severe hepatic impairment."""
    if name := _listed(words):
        return name, True
    if match := pattern("conditions", "condition.history").match(words):
        found = known(match.group("name"))
        return (f"history of {found[0]}", True) if found else None
    narrowing, rest = _qualified(words)
    name = _listed(rest) if narrowing and rest else None
    return (f"{_tidy(narrowing)} {name}", True) if name else None


def are_meant(words: str) -> bool:
    """Whether words speak of the ill alone: "contraindicated in epilepsy"."""
    return any(known(m["who"]) for m in pattern("conditions", "condition.of-the-ill").finditer(words))


def _tidy(narrowing: str) -> str:
    words = re.sub(r"[^a-z]+", " ", narrowing)
    words = re.sub(r"\b(?:recent history of|(?:personal |family |prior |previous |past )?history of|previous|prior)\b", "history of", words)
    return re.sub(r"\b(?:an?|the|known|significant|clinically|pre existing|preexisting|underlying)\b ?", "", words).strip() or "active"


def _worded(words: str) -> tuple[str, bool] | None:
    """A name that no list holds: what ends like one, or a known one with a place or a cause behind it."""
    if match := pattern("conditions", "condition.tail").match(words):
        head, rest = known(match.group("name")), match.group("rest")
        place = pattern("conditions", "condition.where").match(f"{match.group('joint')} {rest}".lower())
        if head and (place or known(_opened(rest))):
            return _plain(words), False
        return None
    lower = words.lower()
    is_fit = len(words.split()) <= _LONGEST and (
        " " in _qualified(words)[1] or bool(pattern("conditions", "condition.one-word").search(lower))
    )
    if is_fit and pattern("conditions", "condition.head").search(lower) and not pattern("conditions", "condition.foreign").search(lower):
        return (_plain(words), False) if re.fullmatch(r"[\w '’-]+", words) else None
    return None


def _plain(words: str) -> str:
    """The form of words as a name: one for all spellings, with the "ph" and the "-osis" that a form gives up."""
    name = form(words)
    for word in _WITH_PH.findall(words.lower()):
        name = name.replace(form(word), form(word).replace("f", "ph"))
    return re.sub("ose$", "osis", name)


def _completed(item: Item, following: Sequence[Item]) -> str | None:
    """The words of "renal" in "renal or hepatic impairment", completed by the item that ends the list of sides."""
    if known(_opened(item.words)) or not _is_side(item):
        return None
    for other in following:
        if other.is_example:
            return None
        if _is_side(other) and not known(_opened(other.words)):
            continue
        rest = _qualified(_opened(other.words))[1].split()
        if _is_grade(item):
            return f"{item.words} {' '.join(rest)}"
        return f"{item.words} {' '.join(rest[1:])}" if len(rest) > 1 and _side(rest[0]) else None
    return None


def _inheriting(item: Item, before: Item | None) -> str | None:
    """The words of "hepatic impairment" in "severe renal or hepatic impairment", of "gout" in "history of asthma or gout"."""
    if before is None:
        return None
    narrowing, _ = _qualified(_opened(before.words))
    own, rest = _qualified(_opened(item.words))
    if own or not (narrowing and rest):
        return None
    is_parallel = _is_side(before) and not known(_opened(before.words)) and _side(rest.split(" ")[0])
    is_past = item.is_other and narrowing.endswith("history of") and _listed(rest) not in STATES
    return f"{narrowing} {rest}" if is_parallel or is_past else None


def _is_side(item: Item) -> bool:
    """Whether an item is only a side of the body or a kind: "severe renal", "viral"."""
    rest = _qualified(_opened(item.words))[1].split()
    return _is_grade(item) or (bool(rest) and all(map(_side, rest)))


def _is_grade(item: Item) -> bool:
    return bool(pattern("conditions", "condition.grade").match(_opened(item.words).lower()))


def _side(word: str) -> bool:
    return bool(pattern("conditions", "condition.side").match(word.lower()))


def _listed(words: str) -> str | None:
    """The preferred name of a condition; an abbreviation counts only in its own letters ("ALL", not "all")."""
    found = _table().get(form(words))
    if found is None:
        return None
    spelling = _abbreviations().get(form(words))
    return found[0] if spelling is None or spelling in words else None


@functools.cache
def _table() -> Mapping[str, tuple[str, tuple[str, ...]]]:
    """The preferred name and the synonyms of every listed condition, by each of its forms."""
    table: dict[str, tuple[str, tuple[str, ...]]] = {}
    for row in read("conditions"):
        synonyms = tuple(filter(None, row["synonyms"].split("|")))
        for spelling in (row["name"], *synonyms):
            other, _ = table.setdefault(form(spelling), (row["name"], synonyms))
            if other != row["name"]:
                msg = f"lexicon/conditions.tsv: {spelling!r} of {row['name']!r} also names {other!r}; keep it in one row"
                raise ValueError(msg)
    return table


@functools.cache
def _abbreviations() -> Mapping[str, str]:
    return {form(word): word for row in read("conditions") for word in row["synonyms"].split("|") if word.isupper()}
