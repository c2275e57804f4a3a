"""On which proteins a monograph says that its drug acts: the targets of `lexicon/targets.tsv`, where the drug is what acts."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.document.findings import Finding
from extract.layout.topics import Topic
from extract.lexicon import load, read, spellings
from extract.rulebook import macros
from kg.model import PROTEINS, Entity, Kind, Predicate
from kg.names import iri

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from extract.document.seen import Seen
    from extract.rulebook.patterns import Pattern

Place = tuple[int, int, str]
"""A target named at `text[start:end]`, and the words of the list that it is."""

_RECEPTOR: Final = " receptor"
_PARTS: Final = re.compile(r"[a-z]+|\d+")
_GREEK: Final = {"α": "alpha", "β": "beta", "ß": "beta", "γ": "gamma", "δ": "delta", "μ": "mu", "µ": "mu", "κ": "kappa", "σ": "sigma"}
_BETWEEN: Final = r"[\s\-–/+,()]*"
_ANOTHER: Final = re.compile(rf"s?\s*\({macros.OWN}+")
"""The ingredient that a class is told of, behind it: "a DPP-4 inhibitor (vildagliptin)"."""

_ELSEWHERE: Final = (Topic.INTERACTIONS, Topic.CONTRAINDICATIONS, Topic.KINETICS, Topic.NAMES, Topic.DOSING, Topic.PREGNANCY)


def find(blocks: Sequence[Seen]) -> Iterator[Finding]:
    """What a document says of targets; a family gives way to a member that it names as well ("a COX inhibitor", "inhibits COX-2")."""
    found = [f for seen in blocks for f in _find(seen)]
    covered = {(f.subject.id, family) for f in found if not f.hedged for family in _families(f.object.name)}
    yield from (f for f in found if (f.subject.id, f.object.name) not in covered)


def _families(name: str) -> Iterator[str]:
    """The family of a target, the family of that, and so on."""
    row = _rows().get(_key(name))
    while row and row["family"]:
        yield row["family"]
        row = _rows()[_key(row["family"])]


def _find(seen: Seen) -> Iterator[Finding]:
    """What a block says of targets, sentence by sentence; a combination's target counts only where the text says whose it is."""
    if not _is_about_action(seen):
        return
    for start, end in seen.sentences:
        begin = max(start, min(seen.block.label_end, end))
        marks = seen.marks[begin:end]
        for at, stop, words in dict.fromkeys(
            (*_behind_verbs(seen.block.text, marks, begin), *_before_nouns(seen.block.text, marks, begin))
        ):
            subject = seen.speaker(at)
            if subject.kind is not Kind.PRODUCT:
                yield Finding(
                    subject=subject,
                    subject_mention=seen.called(subject, None),
                    predicate=Predicate.TARGETS,
                    object=_entity(words),
                    object_mention=seen.block.text[at:stop],
                    evidence=seen.evidence(at, "targets.acts"),
                    hedged=bool(_rule("target.hedged").search(marks[: at - begin])),
                )


def _is_about_action(seen: Seen) -> bool:
    block = seen.block
    if seen.topic in _ELSEWHERE:
        return False
    return any(_rule("target.where").search(words) for words in (block.label, block.question or "", *block.headings[-1:]) if words)


def _behind_verbs(text: str, marks: str, begin: int) -> Iterator[Place]:
    """The targets listed behind "inhibits", "binds to" and their like, where the own drug does it."""
    for verb in _rule("target.acts").finditer(marks):
        if _is_own_deed(marks, verb.start(), verb.end()):
            yield from _listed(text[: begin + len(marks)], begin + verb.end())


def _listed(text: str, at: int) -> Iterator[Place]:
    """The targets that stand listed from a place on; "beta-1" counts where the list goes on with "and beta-2 receptors"."""
    waiting: list[Place] = []
    while True:
        gap = _rule("target.between").match(text[at:].lower())
        at += gap.end() if gap else 0
        match = _names().match(text, at)
        found = match or _names(_RECEPTOR).match(text, at)
        if not found or (match and _rule("target.else").match(text[match.end() :].lower())):
            return
        waiting.append((*found.span(), found.group() if match else f"{found.group()}{_RECEPTOR}"))
        if match:
            yield from waiting
            waiting = []
        end = found.end()
        joint = _rule("target.and").match(text[end:].lower())
        if not joint:
            return
        at = end + joint.end()


def _before_nouns(text: str, marks: str, begin: int) -> Iterator[Place]:
    """The target in "a selective COX-2 inhibitor", where the own drug is one."""
    words = text[begin : begin + len(marks)]
    if "combin" in words or not re.search(r"inhibit|antagonis|agonis|block|activator|modulator", words):
        return
    for match in _names().finditer(text, begin, begin + len(marks)):
        at = match.start() - begin
        noun = _rule("target.as").match(text[match.end() :].lower())
        if noun and not _ANOTHER.match(marks, match.end() - begin + noun.end()) and _is_own_deed(marks, at, at):
            yield (*match.span(), match.group())


def _is_own_deed(marks: str, start: int, end: int) -> bool:
    """Whether only the own drug, or what stands for it, can be what acts at `marks[start:end]`, and nothing denies it."""
    opening = max(marks.rfind(";", 0, start), marks.rfind(", but ", 0, start), 0)
    return bool(_rule("target.actor").search(marks[:start])) and not _rule("target.denied").search(marks[opening:end])


@functools.cache
def _rule(name: str) -> Pattern:
    return rulebook.pattern("targets", name)


@functools.cache
def _entity(words: str) -> Entity:
    row = _rows()[_key(words)]
    known = load().entity(row["name"])
    if known is not None and known.kind in PROTEINS:
        return known
    kind = Kind(row["kind"])
    synonyms = tuple(filter(None, row["synonyms"].split("|")))
    return Entity(id=iri(kind, row["name"].replace("+", "")), name=row["name"], kind=kind, synonyms=synonyms)


@functools.cache
def _rows() -> Mapping[str, Mapping[str, str]]:
    """The row of every target, by the key of each of its spellings."""
    return {_key(spelling): row for row in read("targets") for spelling in spellings(row)}


def _key(words: str) -> str:
    """Letters and digits alone, Greek ones spelt out, in the singular.

    >>> _key("α1-Adrenergic receptors") == _key("alpha-1 adrenergic receptor")
    True
    """
    parts = _PARTS.findall("".join(_GREEK.get(c, c) for c in words).lower())
    return "".join(parts).removesuffix("s")


@functools.cache
def _names(without: str = "") -> re.Pattern[str]:
    """All spellings, or those that end in a word without it, as one pattern, the longest first."""
    known = {s.removesuffix(without) for row in read("targets") for s in spellings(row) if s.endswith(without)}
    longest_first = sorted(known, key=lambda s: (-len(s), s))
    return re.compile(rf"(?<![A-Za-z0-9])(?:{'|'.join(map(_spelt, longest_first))})(?![A-Za-z0-9])", re.IGNORECASE)


def _spelt(spelling: str) -> str:
    """A pattern for a spelling, whatever parts its words; capitals alone are no word in small letters."""
    letters = {name: f"(?:{name}|{'|'.join(c for c, n in _GREEK.items() if n == name)})" for name in _GREEK.values()}
    parts = [letters.get(part, part) for part in _PARTS.findall("".join(_GREEK.get(c, c) for c in spelling).lower())]
    if spelling.isupper():
        return f"(?-i:{_BETWEEN.join(part.upper() if part.isalpha() else part for part in parts)}s?)"
    return f"{_BETWEEN.join(parts)}s?"
