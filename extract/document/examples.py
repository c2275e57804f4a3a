"""What the lists of a text say of their members: the role of their group, or the class that they belong to."""

from __future__ import annotations

import functools
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from extract import pipeline, rulebook
from extract.document.findings import Finding
from extract.layout.topics import Topic
from extract.lexicon import load
from extract.lists.joints import is_listed_with
from extract.lists.members import is_by_harm
from extract.roles import weights
from extract.rulebook import cue, macros
from extract.terms.proteins import is_isoform, is_vague
from extract.terms.role_groups import ROLE_WORDS
from kg.model import Kind, Predicate
from kg.names import protein_label

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from extract.document.seen import Seen
    from extract.layout.blocks import Block
    from extract.mentions import Mention
    from kg.model import Role, Strength

_rule: Final = functools.partial(rulebook.pattern, "blocks")
_phrases: Final = functools.partial(rulebook.pattern, "phrases")
_columns: Final = functools.partial(rulebook.pattern, "columns")

_NOT_ABOUT_CLASSES: Final = (Topic.THERAPY, Topic.USE, Topic.PREGNANCY, Topic.CONTRAINDICATIONS, Topic.DOSING, Topic.KINETICS)
"""Matters in which a list of examples counts only where the sentence also says that they interact."""

_MIXED: Final = frozenset({"OTC drug", "supplement", "herbal supplement", "vitamin supplement"})
"""Classes too mixed to have one role."""

_SIDE_BY_SIDE: Final = 8
"""Characters between two groups that share their examples: a slash, "and", "and/or"."""

_SLASH: Final = 3
_HEADING: Final = 80
_LEAD: Final = 160
"""Characters; a longer line above an item says more than who is listed, and so does a longer one that leads up to a list."""


def find(seen: Seen, partners: Collection[str]) -> Iterator[Finding]:
    """The roles and memberships that a block's lists state; `partners` are the ids of those it says to interact."""
    yield from (f for f in _of_lists(seen) if f.predicate is not Predicate.MEMBER_OF or f.subject.id in partners or _is_free(f, seen))
    yield from _of_above(seen)
    yield from _of_heading(seen, partners)
    of_topics = (*_of_governing(seen), *_of_opened(seen))
    yield from (f for f in of_topics if f.subject.id in partners and not cue("permitted").search(f.evidence.text.lower()))


def _of_heading(seen: Seen, partners: Collection[str]) -> Iterator[Finding]:
    """What the line over a block counts its own names among: "Strong CYP3A4 inhibitors (ketoconazole)" over "The exposure rises"."""
    if seen.topic is Topic.INTERACTIONS and not seen.block.question:
        named = [(m, head) for m in seen.headed() if m.entity.id in partners for head in own_heads(m)]
        yield from (replace(f, evidence=seen.evidence(0, f.evidence.rule)) for m, head in named for f in _of_example(m, head, seen))


def _is_free(membership: Finding, seen: Seen) -> bool:
    """Whether a membership counts where nothing else is said of its member: not among therapies, alternatives and their like."""
    words = (membership.evidence.plain or membership.evidence.text).lower()
    return seen.topic not in _NOT_ABOUT_CLASSES and not (cue("instead").search(words) or cue("therapy").search(words))


def _is_said(m: Mention, head: Mention, seen: Seen) -> bool:
    """Whether the text counts a name among a class, and not a phrase that only rounds off or spells out what the class is."""
    is_aside = seen.topic is Topic.THERAPY and "(" in seen.marks[m.end : head.start]  # "often given with sorbitol (a cathartic)"
    is_form = m.entity.name == "eye drop" or head.entity.name == "oral medication"  # how a drug is taken says nothing of what it is
    if is_aside or is_form or _phrases("phrase.on-enzymes").match(head.entity.name):
        return False
    is_rest = head.end <= seen.block.label_end and _phrases("phrase.the-rest").match(m.text)
    rounds_off = is_rest and _rule("block.other").search(seen.marks[: m.start])
    is_same = m.entity.name.endswith((f"-containing {head.entity.name}", f"-rich {head.entity.name}"))
    return not (m.own or rounds_off or head.touches or is_same or (head.entity.kind is Kind.FOOD and not _is_of_food(m, head, seen)))


def _is_of_food(m: Mention, head: Mention, seen: Seen) -> bool:
    """Whether a text tells an example of what food does, and not which foods it means, or who else does so."""
    if m.entity.kind in (Kind.DRUG, Kind.DRUG_CLASS):
        return False
    is_some = _rule("block.some").search(seen.block.text[: head.end].lower())
    return head.entity.name != "food" or bool(is_some) or not _rule("block.like").search(seen.marks[head.end : m.start])


def _of_lists(seen: Seen) -> Iterator[Finding]:
    """What a list says: its members play the role of their group, or belong to their class."""
    for m in (m for m in seen.mentions if not m.is_protein and m.entity.kind is not Kind.ROLE_GROUP):
        for head in own_heads(m):
            yield from _of_example(m, head, seen)


def _of_governing(seen: Seen) -> Iterator[Finding]:
    """Partners that textbooks count among the class that the question or label asks about: "Other antidepressants? Yes, MAOIs …"."""
    governing = [g for g in seen.label or seen.governing() if g.is_group and not g.entity.roles]
    answered = {m.entity.id for m in seen.mentions if seen.block.question}
    for m in (m for m in seen.mentions if m.is_partner and not m.heads and m.start >= seen.block.label_end):
        for g in governing:
            is_same = g.entity.id in answered or g.entity.name.startswith(m.entity.name)
            if load().is_member(m.entity, g.entity) and not is_same:
                yield from _of_example(m, g, seen)


def _of_opened(seen: Seen) -> Iterator[Finding]:
    """Partners that textbooks count among the class that a sentence before opened with: "Azoles are the worst. Fluconazole doubles it."."""
    if seen.topic is not Topic.INTERACTIONS or seen.block.question:
        return
    opened: list[tuple[Mention, int, bool]] = []  # classes, each with where its own list ends, and whether it is in one
    for m in (m for m in seen.mentions if m.is_partner and m.start >= seen.block.label_end):
        if m.is_group and not m.entity.roles and (start := _opens(m, seen)) is not None:
            is_listed = bool(_rule("block.first-of-list").match(seen.marks, m.end))
            opened.append((m, seen.sentence_at(start)[1] if is_listed else m.end, is_listed))
        elif opened and not m.heads and not cue("excepted").search(seen.marks, 0, m.start):
            is_first = not macros.OTHER_NAME.search(seen.marks, _start_of_sentence(m, seen), m.start)
            over = [g for g, end, is_listed in opened if end <= m.start and (is_first or not is_listed)]
            yield from (f for g in over if load().is_member(m.entity, g.entity) for f in _of_example(m, g, seen))


def _opens(m: Mention, seen: Seen) -> int | None:
    """Where the sentence begins that is about a class, if it opens with the name of that in the plural."""
    start = _start_of_sentence(m, seen)
    return start if seen.block.text[: m.end].endswith("s") and _rule("block.before-class").fullmatch(seen.marks, start, m.start) else None


def _start_of_sentence(m: Mention, seen: Seen) -> int:
    """Where the sentence of a name begins behind the label."""
    return max(seen.sentence_at(m.start)[0], seen.block.label_end)


def own_heads(m: Mention) -> tuple[Mention, ...]:
    """The groups that an example is of: all, or of several side by side those that textbooks count it among.

    Where textbooks are silent, "A/B (x)" leaves open of which x is an example, "A and B (x)" means the nearer one. Classes by a harm share
    their noun with their examples: "nephrotoxic or ototoxic drugs (x)".
    """
    actions = {role.action for head in m.heads for role in head.entity.roles}
    classes = [head for head in m.heads if not head.entity.roles]
    if len(actions) > 1:
        return ()
    gaps = [b.start - a.end for a, b in pairwise(classes) if 0 <= b.start - a.end <= _SIDE_BY_SIDE]
    if not gaps or all(is_by_harm(head.entity) for head in classes):
        return m.heads
    known = tuple(h for h in classes if load().is_member(m.entity, h.entity))
    return known or (tuple(classes[-1:]) if min(gaps) > _SLASH else ())


def _of_above(seen: Seen) -> Iterator[Finding]:
    """What those do who open an item or a paragraph under a role: "**CYP3A4 inhibitors:**" above "- Ketoconazole"."""
    for title, start in _titles(seen):
        above = [m for m in title if not (m.is_protein or m.own)]
        if len({r.action for m in above for r in m.entity.roles}) != 1 or not all(m.entity.roles for m in above):
            continue
        at = start
        for m in (m for m in seen.mentions if m.start >= start):
            gap = seen.marks[at : m.start]
            if not m.is_partner or m.entity.roles or not (is_listed_with(gap) if at > start else _rule("block.nothing").fullmatch(gap)):
                break
            for head in (h for h in above if not (m.heads or h.is_foil)):
                yield from _of_example(m, head, seen)
            at = m.end


def _titles(seen: Seen) -> Iterator[tuple[Sequence[Mention], int]]:
    """What the line over a block names, or a sentence that is a title, each with where those begin who may stand under it."""
    block = seen.block
    if seen.topic is not Topic.INTERACTIONS or block.question:
        return
    if not _rule("block.not-one").search(seen.marks):
        for words, is_item in _lines_over(block):
            named, _ = pipeline.line(words, seen.own)
            is_acting = not any(r.action is Predicate.SUBSTRATE_OF for m in named for r in m.entity.roles)
            is_bare = not any(m.own for m in named) and len(words) <= _HEADING  # "Zelonib may raise drugs metabolized by …"
            if is_acting or (is_item and is_bare):
                yield named, 0
    for (start, end), (following, _) in pairwise(seen.sentences):
        if _rule("block.is-title").fullmatch(seen.marks, start, end):
            yield [m for m in seen.mentions if start <= m.start < end], following


def _lines_over(block: Block) -> Iterator[tuple[str, bool]]:
    """The line over a block that can say of what role those are whom it opens with, and whether these are items of it.

    Over the first cell of a row that is the title of its column, or else what stands over the table; so over one beside "Examples".
    """
    parent = block.parent
    is_first = block.label_end == len(block.text) and (parent is None or parent.column in ("", block.column))
    is_of_examples = parent is not None and parent.column == block.column and _columns("cell.examples").fullmatch(parent.text)
    if is_of_examples:
        parent = parent.parent if parent else None
    if block.column and not (is_first or is_of_examples):
        return
    over = (_columns("column.single").sub(r"\1s", block.column),) if block.column and ROLE_WORDS.search(block.column.lower()) else ()
    heading = next(iter(block.headings[-1:]), "")
    words = (parent.label or parent.text) if parent else heading
    is_over = block.is_item or not parent or parent.label_end == len(parent.text)
    for line in (*over, words if is_over else "", heading if block.column else ""):
        is_short = len(line) <= (_LEAD if line.endswith(":") else _HEADING)
        if is_short and ROLE_WORDS.search(line.lower()) and not cue("instead").search(line.lower()):
            yield line, block.is_item
            return


def _of_example(m: Mention, head: Mention, seen: Seen) -> Iterator[Finding]:
    roles = [r for h in m.heads for r in h.entity.roles]
    named = any(is_isoform(r.target) for r in roles)
    for role in head.entity.roles if m.entity.name not in _MIXED else ():
        if named and is_vague(role.target):  # "drugs metabolized by CYP450, especially CYP3A4"
            continue
        strengths = {r.strength for r in roles if r.strength and (r.action, r.target.id) == (role.action, role.target.id)}
        is_open = len(strengths) > 1 or _is_either(m, role, seen)
        yield Finding(
            subject=m.entity,
            subject_mention=m.text,
            predicate=role.action,
            object=role.target,
            object_mention=protein_label(role.target),
            evidence=seen.evidence(m.start, "role-group.examples"),
            contribution=weights.told(seen.block.text[head.start : head.end].lower()) if role.action is Predicate.SUBSTRATE_OF else None,
            strength=None if is_open else role.strength,  # "strong or moderate inhibitors (A, B)"
            scope=m.scope,
        )
    if not head.entity.roles and _is_said(m, head, seen):
        yield Finding(
            subject=m.entity,
            subject_mention=m.text,
            predicate=Predicate.MEMBER_OF,
            object=head.entity,
            object_mention=head.text,
            evidence=seen.evidence(m.start, "class.examples" if m.certain and head.certain else "guessed.examples"),
            scope=m.scope,
        )


def _is_either(m: Mention, role: Role, seen: Seen) -> bool:
    """Whether an example can be of either of two groups that are graded otherwise: "P-gp or strong CYP3A4 inhibitors"."""
    graded: dict[str, set[Strength]] = {}
    for r in (r for h in m.heads for r in h.entity.roles if r.action is role.action):
        graded.setdefault(r.target.id, set()).update({r.strength} if r.strength else ())
    start, end = min(h.start for h in m.heads) if m.heads else 0, max((h.end for h in m.heads), default=0)
    is_uneven = any(strengths != graded.get(role.target.id) for strengths in graded.values())
    return is_uneven and _rule("block.or").search(seen.block.text, start, end) is not None
