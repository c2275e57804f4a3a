"""What a text says that a drug becomes, by a name that no list need hold, so that roles are told of it: "SN-38 is cleared by …"."""

from __future__ import annotations

import functools
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from extract import rulebook
from extract.lexicon import load
from extract.mentions import Mention, without_overlaps
from extract.rulebook import macros
from extract.terms.likely import ENDINGS, ordinary
from kg.model import Entity, Kind
from kg.names import canonical, iri

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_rule: Final = functools.partial(rulebook.pattern, "metabolites")
_around: Final = functools.partial(rulebook.pattern, "role-words")

_LONGEST: Final = 60
_CONJUGATE: Final = r"(?:[\s-]+(?:glucuronide|sul(?:f|ph)ate))?"


class Made(NamedTuple):
    """The names, by their canonical form, of what the drugs of a document become, and where a text holds one."""

    names: dict[str, Entity]
    pattern: re.Pattern[str] | None


def named(texts: Iterable[str]) -> Made:
    """Whom the texts of a document introduce as what a drug becomes or sets free, with the abbreviations that they give them."""
    names = {
        name: e
        for text in texts
        if _rule("metabolite.told").search(text.lower())
        for m in _introduced(text)
        for name, e in _entries(m, text)
    }
    listed = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    return Made(names, re.compile(rf"(?<![\w-])(?:{listed}){_CONJUGATE}(?![\w-])", re.IGNORECASE) if names else None)


def _introduced(text: str) -> Iterator[re.Match[str]]:
    """Every name at a place where a text says that it is one of these."""
    for rule in ("metabolite.called", "metabolite.made", "metabolite.is-one"):
        for match in _rule(rule).finditer(text):
            row: re.Match[str] | None = match
            while row:
                yield row
                row = _rule("metabolite.next").match(text, row.end())


def _entries(match: re.Match[str], text: str) -> Iterator[tuple[str, Entity]]:
    """A name with its abbreviation, each with what it stands for; nothing where it is no name, or a list holds it."""
    words = match["code"] or match["word"]
    known = load().entity(words)
    if known.kind is Kind.DRUG if known else match["code"] or _is_name(words.lower()):
        entity = known or _drug(words)
        if not known:
            yield words.lower(), entity
        if short := _rule("metabolite.short").match(text, match.end("code" if match["code"] else "word")):
            yield short["short"].lower(), entity


def _drug(words: str) -> Entity:
    return Entity(id=iri(Kind.DRUG, canonical(words)), name=canonical(words), kind=Kind.DRUG)


def _is_name(word: str) -> bool:
    """Whether a word that no list holds is formed like the name of a substance."""
    is_formed = ENDINGS.search(word) or _rule("metabolite.chemical").search(word)
    return bool(is_formed) and (word.endswith("aldehyde") or word not in ordinary())


def marked(mentions: Sequence[Mention], marks: str, text: str, made: Made) -> tuple[list[Mention], str]:
    """A sentence's names and shadow with those of metabolites, each with the words that say which it is: "its metabolite SN-38"."""
    found = [m for m in _mentions(text, made) if all(_gives_way(x, m) for x in mentions)]
    if not (found or "metabolite" in marks or "active form" in marks):
        return list(mentions), marks
    names, marks = without_overlaps([*found, *mentions]), _blotted(marks, found)
    whole = [m if m.own or m.is_protein or m.is_group else _with_its_words(m, marks) for m in names]
    return list(without_overlaps(whole)), _blotted(marks, (w for w, m in zip(whole, names, strict=True) if w is not m))


def _mentions(text: str, made: Made) -> Iterator[Mention]:
    """Where a sentence names what the drugs of its document become, and their conjugates, which are something else."""
    for match in made.pattern.finditer(text) if made.pattern else ():
        lead = text[max(0, match.start() - _LONGEST) : match.start()].lower()
        is_made = _rule("metabolite.making").search(lead) and not _rule("metabolite.goes-on").match(text, match.end())
        if not (is_made or _rule("metabolite.formed").match(text, match.end())):
            entity = made.names.get(match.group().lower()) or _drug(match.group())
            yield Mention(start=match.start(), end=match.end(), text=match.group(), entity=entity)


def _gives_way(m: Mention, found: Mention) -> bool:
    """Whether a mention stands apart or is part of a longer name: "N-desmethyl ivabradine" holds the drug, "ACE" no class."""
    return (
        m.end <= found.start or found.end <= m.start or (found.start <= m.start and m.end <= found.end and not (m.is_protein or m.is_group))
    )


def _with_its_words(m: Mention, marks: str) -> Mention:
    """A name that reaches over "its active metabolite" before it, or "the active metabolite of" the drug behind it."""
    left = _around("becoming.which-it-is").search(marks, max(0, m.start - _LONGEST), m.start)
    right = _around("becoming.is-it").match(marks, m.end)
    if left and _rule("metabolite.into").search(marks, 0, left.start()):
        left = None  # what the drug is made into has no part in that
    return replace(m, start=left.start() if left else m.start, end=right.end() if right else m.end) if left or right else m


def _blotted(marks: str, mentions: Iterable[Mention]) -> str:
    """The shadow with the names of some substances blotted out."""
    for m in mentions:
        marks = marks[: m.start] + macros.SUBSTANCE * (m.end - m.start) + marks[m.end :]
    return marks
