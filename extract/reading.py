"""A monograph → its findings: every block read in its context."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from extract import brands, markdown, pipeline
from extract.components import advice, effects, interactions, roles
from extract.components.groups import short
from extract.components.names import own_of
from extract.context import Topic, names_a_topic, topic_of
from extract.lexicon import load
from extract.mentions import Mention, shadow
from extract.statements import Finding, merge, via_of
from extract.unlisted import unlisted
from kg.model import (
    Administration,
    Contribution,
    Document,
    Effect,
    Evidence,
    Kind,
    On,
    Predicate,
    Reading,
    Scope,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.components.interactions import Piece
    from extract.components.names import Own
    from extract.markdown import Block
    from extract.monograph import Monograph
    from kg.model import Entity

_CONFIDENCE: Final = {"interaction.effect": 0.9, "interaction.advice": 0.87, "interaction.list": 0.85, "interaction.denied": 0.8, "interaction.excepted": 0.7}
_WITH_FOOD: Final = re.compile(r"\b(?:tak\w+|administ\w+|dos\w+|oral\w*|daily|given)\b[^.;]*\bwith (?:food|meals?|a (?:\w+ )?meal)\b", re.IGNORECASE)
_SIGNIFICANT: Final = re.compile(r"(?<!no )(?<!not )\bclinically (?:significant|relevant|important)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A block with what its text names; `label` are the partners of its label, `topic` what it is about."""

    block: Block
    topic: Topic
    mentions: tuple[Mention, ...]
    sentences: tuple[tuple[int, int], ...]
    marks: str
    label: tuple[Mention, ...]


def read(monograph: Monograph) -> Reading:
    """Everything that a monograph states."""
    blocks = markdown.blocks(monograph)
    named = tuple(brands.find(blocks))
    own, salt = own_of(monograph.title, tuple(b.name for b in named), load())
    seen = [_see(block, own) for block in blocks]
    findings = [f for s in seen for f in _findings(s, own, monograph.text)]
    findings += _administration(findings, seen, own, monograph.text)
    about = salt or own.whole
    findings += brands.findings(named, about, monograph.text)
    if salt:
        findings.append(_salt(monograph, salt, own.whole))
    document = Document(
        path=monograph.document,
        sha256=monograph.sha256,
        title=monograph.title,
        about=about,
        modified=monograph.modified,
        ingredients=own.ingredients,
    )
    return Reading(document=document, statements=merge(monograph.document, findings, own.ingredients))


def _see(block: Block, own: Own) -> Seen:
    mentions, sentences = pipeline.annotate(block.text, own)
    topic = topic_of(block)
    if topic is Topic.INTERACTIONS:
        mentions = unlisted(block, mentions)
    marks = shadow(block.text, mentions)
    in_label = tuple(m for m in mentions if m.end <= block.label_end)
    label = interactions.partners_of(in_label, marks)
    return Seen(block=block, topic=topic, mentions=mentions, sentences=sentences, marks=marks, label=label)


def _findings(seen: Seen, own: Own, source: str) -> Iterator[Finding]:
    if not any(not m.own for m in seen.mentions) and not (seen.block.parent or seen.block.question):
        return
    yield from _of_lists(seen, source)
    yield from _of_roles(seen, own, source)
    yield from _of_interactions(seen, own, source)


def _evidence(seen: Seen, at: int, rule: str, source: str) -> Evidence:
    """The sentence around `at`, as it stands in the file."""
    start, end = next(((a, b) for a, b in seen.sentences if a <= at < b), (0, len(seen.block.text)))
    if start < seen.block.label_end <= at and not any(m.end <= seen.block.label_end for m in seen.mentions):
        start = seen.block.label_end  # a label that names nobody ("Lifestyle considerations:") is no part of the sentence
    while seen.block.text[start].isspace():
        start += 1
    plain = seen.block.text[start:end].rstrip()
    a, b = seen.block.source_span(start, start + len(plain))
    text = source[a:b]
    section = seen.block.section or "(no heading)"
    return Evidence(start=a, end=b, text=text, section=section, rule=rule, plain=plain if plain != text else None)


def _of_lists(seen: Seen, source: str) -> Iterator[Finding]:
    """What a list says: its members play the role of their group, or belong to their class."""
    if seen.topic is Topic.NAMES:
        return
    for m in seen.mentions:
        if not m.is_partner and not m.own:
            continue
        actions = {role.action for head in m.heads for role in head.entity.roles}
        classes = [head for head in m.heads if not head.entity.roles]
        if len(actions) > 1 or len(classes) > 1:  # which of them each example is, the text leaves open
            continue
        for head in m.heads:
            sure = 0.95 if m.certain and head.certain else 0.6
            for role in head.entity.roles:
                if m.entity.kind is Kind.ROLE_GROUP:
                    continue
                yield Finding(
                    subject=m.entity, subject_mention=m.text, predicate=role.action, object=role.target, object_mention=short(role.target),
                    evidence=_evidence(seen, m.start, "role-group.examples", source), confidence=sure, strength=role.strength,
                )  # fmt: skip
            if not head.entity.roles and not m.own and m.entity.kind is not Kind.ROLE_GROUP:
                yield Finding(
                    subject=m.entity, subject_mention=m.text, predicate=Predicate.MEMBER_OF, object=head.entity, object_mention=head.text,
                    evidence=_evidence(seen, m.start, "class.examples", source), confidence=sure - 0.05,
                )  # fmt: skip


def _of_roles(seen: Seen, own: Own, source: str) -> Iterator[Finding]:
    for start, end in seen.sentences:
        here = [m for m in seen.mentions if start <= m.start < end]
        if not any(m.is_protein for m in here):
            continue
        moved = [replace(m, start=m.start - start, end=m.end - start) for m in here]
        specific = any(m.is_protein and m.entity.kind is not Kind.PROTEIN_FAMILY for m in here)
        for found in roles.find(seen.marks[start:end], moved):
            if specific and found.protein.entity.kind is Kind.PROTEIN_FAMILY and found.protein.entity.name.startswith("cytochrome") and found.contribution is not Contribution.MINOR:
                continue
            subject = found.subject.entity if found.subject else _own_for(seen, start, own)
            mention = found.subject.text if found.subject else subject.name
            if subject.kind is Kind.PRODUCT and found.subject is None and own.ingredients:
                continue
            yield Finding(
                subject=subject, subject_mention=mention, predicate=found.predicate, object=found.protein.entity, object_mention=found.protein.text,
                evidence=_evidence(seen, start + found.protein.start, found.rule, source), confidence=0.93,
                negated=found.negated, strength=found.strength, contribution=found.contribution,
            )  # fmt: skip


def _own_for(seen: Seen, before: int, own: Own) -> Entity:
    """Whom a sentence without a subject speaks of: the drug named last before it, in the block, its label or its parents."""
    earlier = [m for m in seen.mentions if m.own and m.start < before]
    if earlier:
        return earlier[-1].entity
    parent = seen.block.parent
    while parent is not None:
        found = [m for m in pipeline.annotate(parent.label or parent.text, own)[0] if m.own]
        if found:
            return found[-1].entity
        parent = parent.parent
    return own.whole


def _of_interactions(seen: Seen, own: Own, source: str) -> Iterator[Finding]:
    block = seen.block
    label = seen.label
    focus: Sequence[Mention] = label
    if not label and (block.parent or block.question) and (not block.label or names_a_topic(block.label) or block.label == "A"):
        focus = _governing(block, own)
        label = () if block.question else focus
    for start, end in seen.sentences:
        begin = max(start, block.label_end) if start < block.label_end else start
        here = [m for m in seen.mentions if begin <= m.start < end]
        if start < block.label_end and seen.label and seen.topic in (Topic.INTERACTIONS, Topic.CONTRAINDICATIONS) and end <= block.label_end:
            here, begin = [m for m in seen.mentions if start <= m.start < end], start
        moved = [replace(m, start=m.start - begin, end=m.end - begin) for m in here]
        marks = seen.marks[begin:end]
        if not marks.strip(" .:"):
            continue
        significance = _SIGNIFICANT.search(marks)
        for piece in interactions.read(marks, moved, topic=seen.topic, label=label, focus=focus):
            evidence = _evidence(seen, begin if begin < end else start, piece.rule, source)
            yield from _from_piece(piece, seen, own, evidence, significance.group() if significance else None, begin)
        spoken = interactions.partners_of(moved, marks)
        focus = spoken or focus
    if seen.label and not _said_more(seen) and seen.topic is Topic.INTERACTIONS:
        evidence = _evidence(seen, 0, "interaction.label", source)
        for m in seen.label:
            yield from _from_piece(interactions.Piece(partners=(m,), own=None, rule="interaction.list"), seen, own, evidence, None, 0)


def _said_more(seen: Seen) -> bool:
    return bool(seen.marks[seen.block.label_end :].strip(" .:"))


def _governing(block: Block, own: Own) -> tuple[Mention, ...]:
    """The partners that a parent item's label or the question names, for text that names none of its own."""
    words = block.question or (block.parent.label or block.parent.text if block.parent and block.parent.is_item else "")
    if not words:
        return ()
    mentions, _ = pipeline.annotate(words, own)
    return interactions.partners_of(mentions, shadow(words, mentions))


def _from_piece(piece: Piece, seen: Seen, own: Own, evidence: Evidence, significance: str | None, begin: int) -> Iterator[Finding]:
    subject = piece.own.entity if piece.own else _own_for(seen, max(begin, piece.partners[0].start + begin), own)
    for m in piece.partners:
        if m.entity.id == subject.id or any(m.entity.id == e.id for e in own.ingredients):
            continue
        heads = tuple(h.entity for h in m.heads)
        confidence = _CONFIDENCE[piece.rule] * (1.0 if m.certain else 0.75)
        yield Finding(
            subject=subject,
            subject_mention=piece.own.text if piece.own else subject.name,
            predicate=Predicate.INTERACTS_WITH,
            object=m.entity,
            object_mention=m.text,
            evidence=evidence,
            confidence=round(confidence, 3),
            negated=piece.negated,
            hedged=piece.hedged,
            effect=piece.effect,
            management=() if piece.negated else piece.management,
            scope=m.scope or (Scope.LISTED if heads else None),
            significance=significance if not piece.negated else None,
            via=tuple(dict.fromkeys(via_of(m.entity, heads))),
            heads=heads,
        )


def _administration(findings: Sequence[Finding], seen: Sequence[Seen], own: Own, source: str) -> Iterator[Finding]:
    """"Take with a meal" beside a stated effect of food."""
    stated = [f for f in findings if f.predicate is Predicate.INTERACTS_WITH and f.object.kind is Kind.FOOD and f.object.name == "food" and not f.negated]
    if not stated:
        return
    for s in seen:
        if match := _WITH_FOOD.search(s.block.text):
            yield replace(
                stated[0], evidence=_evidence(s, match.start(), "administration.with-food", source),
                administration=Administration.WITH_FOOD, effect=None, management=(), hedged=stated[0].hedged,
            )  # fmt: skip


def _salt(monograph: Monograph, salt: Entity, moiety: Entity) -> Finding:
    """The title says which salt the monograph is about."""
    match = re.search(r"^title:[ \t]*(?P<title>.+?)[ \t]*$", monograph.text, re.MULTILINE)
    start, end = match.span("title") if match else (0, 3)
    evidence = Evidence(start=start, end=end, text=monograph.text[start:end], section="(title)", rule="title.salt")
    return Finding(
        subject=salt, subject_mention=monograph.title, predicate=Predicate.SALT_OF, object=moiety, object_mention=moiety.name,
        evidence=evidence, confidence=0.95,
    )  # fmt: skip


__all__ = ["Effect", "On", "advice", "effects", "read"]
