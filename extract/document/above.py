"""What stands above a block: items, a bold line, headings; and the class that they count its names among."""

from __future__ import annotations

import functools
import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from extract import pipeline, rulebook
from extract.frames.who.partners import TOPICS, partners_of
from extract.layout.topics import Topic, is_on_interactions
from extract.lexicon import load
from extract.lists.joints import is_listed_with
from extract.mentions import Mention
from extract.rulebook import cue, macros
from extract.terms import preparations
from extract.terms.role_groups import STRENGTHS, role_group
from kg.model import Kind, Predicate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.layout.blocks import Block
    from extract.terms.own import Own

_rule: Final = functools.partial(rulebook.pattern, "blocks")

_JOINING: Final = frozenset({"and", "or", "other", "certain", "some", "e", "g", "eg", "such", "as", "like"})

_ENDED: Final = re.compile(r"\s*(?:$|[:.;(\[]|[–—→-]\s)")
"""What ends the names that an item opens with, so that more is said of them and not with them."""

_OF_CLASS: Final = re.compile(r"\s*(?P<head>[\ue002\ue003]+):\s")
"""How a line begins that is a class and its members, and no item of a list: "Antacids: aluminium hydroxide, magnesium hydroxide"."""

_DESCRIBED: Final = "drug that "
"""How the name of a class begins that a text builds from what its members do."""

_GRADE: Final = re.compile(rf"(?P<strength>{'|'.join(STRENGTHS)})(?:\s+ones)?(?=\s*(?:$|[:.(–—]|-\s))", re.IGNORECASE)
"""How strong those of an item are, which says no more of whom it is about: "strong: avoid"."""

_MEMBERS: Final = (Kind.DRUG, Kind.SUBSTANCE, Kind.FOOD, Kind.HERB)


def over(block: Block) -> Iterator[Block]:
    """The items that hold a block, the inmost first, and the line over their list; what stands before that line is over other lists."""
    parent = block.parent
    while parent is not None:
        yield parent
        parent = parent.parent if parent.is_item else None


def lines(block: Block, topic: Topic, own: Own) -> Iterator[str]:
    """The lines that can name whom a block is about, nearest first: items, among interactions bold lines and headings, too.

    What stands over the heading that is the name of the drug says where in its book it has its place: "Antimalarials" over "Zelonib".
    """
    for parent in over(block):
        if not parent.is_item and (topic is not Topic.INTERACTIONS or parent.label_end < len(parent.text)):
            return
        yield parent.label or parent.text
    if topic is not Topic.INTERACTIONS:
        return
    if block.column:
        yield block.column
    for heading in reversed(block.headings):
        opens = is_on_interactions(heading)
        if _is_title(heading, own):
            return
        if not (opens and _rule("block.at-large").search(heading)):
            yield heading
        if opens:
            return


@functools.lru_cache(maxsize=1024)
def _is_title(heading: str, own: Own) -> bool:
    """Whether a heading is the name of the drug, alone or with what kind of text this is: "Zelonib – antibiotic formulary"."""
    mentions, marks = pipeline.line(preparations.named(heading), own)
    return any(m.own for m in mentions) and not re.search(r"[a-z]{2}", marks) and not any(m.is_partner and not m.own for m in mentions)


@functools.lru_cache(maxsize=1024)
def named(words: str, own: Own) -> tuple[tuple[Mention, ...], str]:
    """The partners that a line names, and its shadow."""
    mentions, marks = pipeline.line(words, own)
    return tuple(m for m in partners_of(mentions, marks) if not is_described(m)), marks


def of_grade(block: Block, own: Own) -> tuple[Mention, ...]:
    """The part of the group above an item that the item opens with by its strength alone: "- moderate – halve the dose"."""
    grade = _GRADE.match(block.text) if block.is_item else None
    if grade is None:
        return ()
    found = next((found for words in lines(block, Topic.INTERACTIONS, own) if (found := named(words, own)[0])), ())
    role = found[0].entity.roles[0] if len(found) == 1 and len(found[0].entity.roles) == 1 else None
    if role is None or role.strength or role.action is Predicate.SUBSTRATE_OF:
        return ()
    part = role_group(role.action, (role.target,), (STRENGTHS[grade["strength"].lower()],))
    return (Mention(start=grade.start(), end=grade.end(), text=part.name, entity=part),)


def is_described(m: Mention) -> bool:
    """Whether a class is only what its members do, so that a line above them that says it names nobody: "Medicines that raise it"."""
    return m.entity.name.startswith(_DESCRIBED) and not m.touches


@functools.lru_cache(maxsize=1024)
def graded(line: str) -> str:
    """What a line that sorts by gravity says of those below it, in words to begin a sentence with, or nothing.

    >>> graded("never with this medicine"), graded("monitored in hospital")
    ('contraindicated', '')
    """
    return next((rule.value for rule in rulebook.load("grades") if rule.pattern.search(line)), "")


def is_bare(marks: str) -> bool:
    """Whether a line only names: "iron, zinc and other minerals"."""
    left = [w for w in re.findall(r"[a-z]+", macros.NAMES.sub(" ", marks)) if w not in _JOINING]
    return bool(macros.NAMES.search(marks)) and len(left) <= 1


def counted(mentions: tuple[Mention, ...], marks: str, block: Block, own: Own) -> tuple[Mention, ...]:
    """The mentions, those that an item opens with as members of the class above it: "- Statins" above "- simvastatin: less of it"."""
    if not block.label_end and (of := _OF_CLASS.match(marks)) and is_bare(marks):
        head = next(m for m in mentions if m.start == of.start("head"))
        return tuple(
            m.under((*m.heads, head)) if m.start >= of.end() and m.entity.kind in _MEMBERS and not m.heads else m for m in mentions
        )
    at = block.label_end if cue("examples-label").match(block.label.lower()) else 0
    opening = _opening(mentions, marks, at)
    if not (block.is_item or block.label_end or is_bare(marks)) or not opening:
        return mentions
    heads = next((found for words in lines(block, Topic.INTERACTIONS, own) if (found := named(words, own)[0])), ())
    if not heads or not all(h.is_group and h.entity.name not in TOPICS for h in heads):
        return mentions
    if any(m.entity.kind not in _MEMBERS for m in opening) and not all(h.entity.roles for h in heads):
        return mentions  # a class among drugs is counted only by what they do
    is_role = len({r.action for h in heads for r in h.entity.roles}) == 1 and all(a.end == b.start for a, b in pairwise(heads))
    is_one = len(heads) == 1 or is_role
    members = {m.start: [h for h in heads if _is_member(m, h, is_one=is_one)] for m in opening}
    return tuple(m.under((*m.heads, *members[m.start])) if members.get(m.start) else m for m in mentions)


def _is_member(m: Mention, head: Mention, *, is_one: bool) -> bool:
    """Whether textbooks count a name among a class, or do not say whom they count and the text knows no other."""
    return load().is_member(m.entity, head.entity) or (is_one and not load().members_of(head.entity))


def _opening(mentions: Sequence[Mention], marks: str, at: int) -> list[Mention]:
    """The drugs in a row that a text opens with, classes among them, none where it goes on with words of a sentence."""
    row: list[Mention] = []
    for m in mentions:
        if m.start < at:
            continue
        gap = marks[at : m.start]
        if not (is_listed_with(gap) if row else _rule("block.opens").fullmatch(gap)):
            break
        if not m.is_partner or m.heads or m.entity.roles or (m.is_group and not row):
            return []
        row.append(m)
        at = m.end
    return row if row and _ENDED.match(marks, row[-1].end) else []
