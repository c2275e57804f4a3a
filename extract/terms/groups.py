"""Groups that a text builds from words: "strong CYP3A4 inhibitors", "drugs metabolized by CYP2D6", "drugs that prolong the QT interval"."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.lexicon import load
from extract.mentions import Mention, shadow, without_overlaps
from extract.rulebook import macros
from extract.terms import coined, contents, coordinated, role_groups, shared_heads, worded, wordings
from kg.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator


_rule: Final = functools.partial(rulebook.pattern, "phrases")

_AND_ONE: Final = re.compile(rf"(?<=[a-z])\s+(?:and|or)\s+(?P<one>{macros.SUBSTANCE}+)\s*$")
"""A name at the end of a phrase, behind words of their own."""

_SAYS_NOTHING: Final = re.compile(
    r"(?<= )also "
    r"|(?<= )(?:that|which) are (?=(?:\w+ly )?(?:metaboli|process|eliminat|excret|clear|toxic|harmful|associated|bound)"
    r"|[a-z]+ (?:on|to|for)\b)"
)


_QT: Final = re.compile(r"\bqtc?\b")


def find(text: str, mentions: tuple[Mention, ...], spoken: tuple[Mention, ...] = ()) -> tuple[Mention, ...]:
    """All mentions with the groups that the text builds from them; proteins that a group swallows are gone.

    `spoken` are the proteins of the text above, which bare "inhibitors" mean where the text itself names none.
    """
    marks = shadow(text, mentions)
    phrased = shadow(text, [m for m in mentions if m.own or not _rule("phrase.to-be-carried-on").match(m.text)])
    roles = tuple(role_groups.find(text, phrased, mentions, spoken))
    borders = {m.start for m in roles} | {m.end for m in roles}  # a phrase that begins or ends with a role group is that group
    properties = tuple(m for m in _properties(text, phrased) if not {m.start, m.end} & borders)
    roles = tuple(role_groups.with_margin(m, text) for m in roles)
    in_them = tuple(contents.find(text, phrased, marks, mentions, properties))
    inside = {m.start for m in in_them} | {
        m.start
        for m in mentions
        if _rule("phrase.to-be-carried-on").match(m.text) and any(p.start < m.end and m.start < p.end for p in (*roles, *properties))
    }
    built = [*roles, *_umbrellas(text, phrased, mentions), *properties, *coined.find(text, mentions)]
    found = without_overlaps([*in_them, *built, *(m for m in mentions if m.start not in inside)])
    shared = tuple(shared_heads.find(text, found))
    return without_overlaps([*shared, *found]) if shared else found


def _umbrellas(text: str, marks: str, mentions: tuple[Mention, ...]) -> Iterator[Mention]:
    """Groups said to do something to a protein, but not what: "drugs that affect CYP2D6"."""
    for _, match in rulebook.found("umbrellas", marks):
        where = match.span("proteins") if "proteins" in match.groupdict() else (0, 0)
        touched = tuple(m.entity for m in mentions if m.is_protein and where[0] <= m.start < where[1]) or tuple(
            m.entity for m in role_groups.any_enzyme(match)
        )
        words = text[match.start() : match.end()].lower()
        entity = wordings.called(re.sub(r"^those\b", "drugs", words))
        yield Mention(start=match.start(), end=match.end(), text=words, entity=entity, touches=touched)


def _properties(text: str, marks: str) -> Iterator[Mention]:
    """Classes made of words: a property, a content, a route before a known class."""
    for match in worded.find(text, marks):
        end = match.start() + _length(text[match.start() : match.end()], match.group())
        words = text[match.start() : end].lower()
        if any(mark in match.group() for mark in (macros.PROTEIN, macros.OWN, macros.GROUP)):
            continue
        qt = _QT.search(words) if re.search(r"prolong|length|exten|alter|affect", words) else None
        words = _SAYS_NOTHING.sub("", _rule("phrase.anything").sub("drugs that ", words))
        words = f"{_taken_up(marks[: match.start()])}{words.removeprefix('those')}" if words.startswith("those ") else words
        name = "QT-prolonging drug" if qt else words
        if classes := coordinated.several(words):
            pieces = zip(role_groups.cut(match.start(), end, len(classes)), classes, strict=True)
            yield from (Mention(start=left, end=right, text=said, entity=wordings.called(said)) for (left, right), said in pieces)
            continue
        said = "QTc-prolonging drug" if qt and qt.group() == "qtc" and "prolong" in words else words
        yield Mention(start=match.start(), end=end, text=said, entity=wordings.called(name))


def _length(words: str, marks: str) -> int:
    """How far a phrase reaches: not to a drug that stands beside it, as in "drugs that stain the teeth and digoxin"."""
    beside = _AND_ONE.search(marks) if macros.SUBSTANCE in marks else None
    other = load().entity(words[slice(*beside.span("one"))]) if beside else None
    is_apart = other is not None and other.kind in (Kind.DRUG, Kind.FOOD, Kind.HERB)
    return beside.start() if beside and is_apart else len(words.rstrip())


def _taken_up(before: str) -> str:
    """What "those" takes up: the drugs or medications that the sentence has named before it."""
    named = _rule("phrase.antecedent").search(before)
    return named.group("head") if named else "drugs"
