"""What a block says of partners, sentence by sentence: whom each sentence is about, by its label, by those named before, or by itself."""

from __future__ import annotations

import functools
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from extract import rulebook
from extract.document import above, record
from extract.document.examples import own_heads
from extract.document.findings import Finding, each
from extract.document.pointing import as_before
from extract.document.proteins import through
from extract.frames import interactions
from extract.frames.clauses import Piece, Scene
from extract.frames.next_sentence import antecedents, carried_over
from extract.frames.sentence import between_ingredients
from extract.frames.what_counts import undenied
from extract.frames.what_counts.relevance import is_at_other_site
from extract.frames.what_to_do import advice, answers
from extract.frames.who import coreference
from extract.frames.who.partners import TOPICS, partners_of
from extract.frames.whose import own_fates
from extract.layout.topics import Topic
from extract.lexicon import load
from extract.lists import exceptions
from extract.mentions import shadow
from extract.rulebook import cue
from kg.model import Kind, Predicate, Scope

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.document.seen import Seen
    from extract.layout.blocks import Block
    from extract.mentions import Mention

_rule: Final = functools.partial(rulebook.pattern, "blocks")
_columns: Final = functools.partial(rulebook.pattern, "columns")

_MOST_HEADS: Final = 3
"""Names beyond which a row of them is a list and no heading."""

_TAKEN_ANYWAY: Final = (Kind.FOOD, Kind.SUBSTANCE, Kind.HERB)
"""What a text does not mean by "the interacting drugs"."""

_PLACES: Final = {Topic.INTERACTIONS: "interaction", Topic.CONTRAINDICATIONS: "contraindication"}
"""The first word of a frame's rule id by the matter of its block; elsewhere it is read with less certainty, "aside"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Thread:
    """What a block carries from one sentence to the next.

    `label` and `focus` are whom a sentence can be about that names nobody, `speaking` the ingredients of whom it then tells, `run` a row
    of bare names, `is_in_run` that it may still go on, `two` those that "the former" and "the latter" can mean, `drugs` all named so far;
    `narrowed` is a label of which only some are spoken of, `spoken` whom anything was said of; `asked` whom a question or label names;
    `advised` is the advice that "the same" points to, `waiting` what a question asks about, until it is answered.
    """

    label: tuple[Mention, ...]
    focus: tuple[Mention, ...]
    speaking: frozenset[str]
    two: tuple[Mention, ...]
    asked: frozenset[str]
    advised: as_before.Told
    run: tuple[Mention, ...] = ()
    is_in_run: bool = False
    drugs: tuple[Mention, ...] = ()
    narrowed: tuple[Mention, ...] = ()
    spoken: frozenset[str] = field(default_factory=frozenset)
    earlier: carried_over.Earlier | None = None
    waiting: tuple[Piece, ...] = ()
    is_silent: bool = True
    tells: bool = False


class _Sentence(NamedTuple):
    """A sentence: its place in the block, its shadow, whom it names, the partners and own ingredients among them.

    `is_by_place` says that it speaks of "the former" or "the latter".
    """

    begin: int
    marks: str
    here: Sequence[Mention]
    named: tuple[Mention, ...]
    owns: frozenset[str]
    is_by_place: bool


def find(seen: Seen, listed: tuple[Mention, ...], before: as_before.Told) -> Iterator[Finding]:
    """What is said of partners, sentence by sentence; what names none speaks of the label, or of the partners before it."""
    governing = seen.governing() or listed
    thread = _Thread(
        label=seen.label if seen.label or seen.block.question else governing,
        focus=seen.label or governing,
        speaking=_ingredients([m for m in seen.mentions if m.end <= seen.block.label_end]),
        two=coreference.two_of((), seen.label, ()),
        asked=frozenset(m.entity.id for m in governing),
        advised=before,
    )
    for (begin, end), (start, stop) in pairwise((*_spans(seen), (0, 0))):
        sentence = _sentence(seen, begin, end, thread.two)
        thread, pieces = _told(seen, sentence, thread, seen.marks[start:stop])
        for piece in (*_advised(pieces), *_within(seen, sentence)):
            a, b = record.part(sentence.marks, piece.at)
            yield from of_piece(piece, seen, begin, record.read(sentence.marks[a:b], seen.block.text[begin:end][a:b]))
        for m in thread.narrowed if pieces and not sentence.named else ():  # the label stays a partner, without advice that is on fewer
            yield from of_piece(Piece(partner=m), seen, begin, record.UNSAID)
        thread = _carried(thread, pieces, sentence)
    if thread.is_silent or _is_passed_over(seen.label, thread.spoken):
        yield from _of_heads(seen)


def _within(seen: Seen, sentence: _Sentence) -> Iterator[Piece]:
    """What a sentence on a product says of two of its ingredients."""
    if seen.own.ingredients:
        yield from between_ingredients.read(sentence.marks, sentence.here, is_of_interactions=seen.topic is Topic.INTERACTIONS)


def _advised(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces of a sentence, an advice that names no ingredient said of each that it tells of: "A ↑, B ↓ with digoxin; monitor"."""
    for piece in pieces:
        owns = {p.own.entity.id: p.own for p in pieces if p.own and p.partner.entity.id == piece.partner.entity.id}
        if piece.own is None and piece.management and not piece.effect and owns:
            yield from (replace(piece, own=own) for own in owns.values())
        else:
            yield piece


def _spans(seen: Seen) -> Iterator[tuple[int, int]]:
    """Where each sentence begins and ends that says anything, behind the label; one that speaks of each of two is in two parts.

    A label that advises is a sentence itself: "**Do not combine with warfarin.** It raises the INR".
    """
    label_end = seen.block.label_end
    is_on_somebody = seen.label or (seen.is_graded() and seen.governing())
    if is_on_somebody and label_end < len(seen.block.text) and advice.find(seen.marks[:label_end].lower()):
        yield 0, label_end
    for start, end in (part for sentence in seen.sentences for part in coreference.apart(seen.marks, *sentence)):
        begin = start if label_end == len(seen.block.text) else max(start, min(label_end, end))
        if seen.marks[begin:end].strip(" .:"):
            yield begin, end


def _sentence(seen: Seen, begin: int, end: int, two: tuple[Mention, ...]) -> _Sentence:
    """A sentence with whom it names, "the former" and "the latter" among them."""
    marks = seen.marks[begin:end]
    here = [m.moved(-begin) for m in seen.mentions if begin <= m.start < end]
    if meant := coreference.by_place(marks, here, two):
        here = sorted((*here, *meant), key=lambda m: m.start)
        marks = shadow(seen.block.text[begin:end], here)
    return _Sentence(begin, marks, here, partners_of(here, marks), _ingredients(here), bool(meant))


def _told(seen: Seen, sentence: _Sentence, thread: _Thread, behind: str) -> tuple[_Thread, tuple[Piece, ...]]:
    """The pieces of a sentence, and the thread with whom it is about; `behind` is the sentence behind it, which may answer it."""
    block, marks, owns = seen.block, sentence.marks, sentence.owns
    goes_on = bool(cue("also").search(marks))
    focus = _meant(marks, seen, thread.drugs) or _still_meant(thread.focus, seen, owns, thread.speaking, goes_on=goes_on)
    heads = () if owns or sentence.named else _heading(thread.run, marks)
    scene = replace(
        _scene(seen, sentence, thread.asked),
        label=() if sentence.is_by_place else thread.label or heads,
        focus=focus,
        goes_on=thread.tells and bool(cue("watched-then").match(marks)),
    )
    said, waiting = _said(sentence, scene, thread, behind)
    said = tuple(undenied.answered(said, behind)) if any(p.negated for p in said) else undenied.disowned_behind(said, marks, behind)
    opens = sentence.begin <= block.label_end
    if scene.topic in _PLACES and not block.text[block.label_end : sentence.begin].strip():
        said = (*said, *answers.settled(_asked(block), marks, focus or seen.governing()))
    pieces = tuple(answers.answering(said, block.question, block.text[block.label_end :], thread.asked, opens=opens))
    pieces = antecedents.meant(pieces, marks, thread.earlier, block.label.lower())
    pieces = carried_over.told(pieces, marks, thread.earlier, scene)
    pieces = tuple(as_before.find(pieces, marks, block, thread.label or focus, thread.advised))
    if _is_silence(block):
        pieces = tuple(p for p in pieces if not p.negated)
    elif _is_of_permission(pieces, thread.earlier):
        pieces = tuple(replace(p, negated=False, rule="list") for p in pieces)
    elif _is_permitted_too(pieces, marks, thread.earlier):
        pieces = ()
    earlier = carried_over.Earlier(marks, sentence.here, pieces)
    return replace(thread, focus=focus, earlier=earlier, waiting=waiting, advised=thread.advised.said(pieces, block)), pieces


def _said(sentence: _Sentence, scene: Scene, thread: _Thread, behind: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """What a sentence says, with what the question before it waited to have affirmed, and what it waits for itself."""
    marks = sentence.marks
    if "?" in marks:
        read = tuple(interactions.read(marks.replace("?", ".") if answers.is_yes(marks, behind) else marks, sentence.here, scene))
        waiting = read if answers.asks_whether(marks) else ()
        return tuple(answers.asked((replace(p, management=()) for p in read) if waiting else read, marks, behind)), waiting
    if thread.earlier and "?" in thread.earlier.marks and answers.is_no(thread.earlier.marks, marks):
        return (), ()
    return (*interactions.read(marks, sentence.here, scene), *(thread.waiting if answers.affirms(marks) else ())), ()


def _asked(block: Block) -> str:
    """The question that a block answers, in words above it, in its label, or in a bold line of its own."""
    return block.question or block.label or (block.parent.label if block.parent else "")


def _is_silence(block: Block) -> bool:
    """Whether a cell says only that there is none of what tells nothing of safety: "none" below "Data" or "Alternative"."""
    return bool(_columns("column.of-silence").search(block.column.lower()) and _columns("cell.none").fullmatch(block.text.lower()))


def _is_of_permission(pieces: Sequence[Piece], earlier: carried_over.Earlier | None) -> bool:
    """Whether a sentence only excepts from what the one before it permits or denies: "Antacids may be taken. Iron is an exception"."""
    is_exception = bool(pieces) and all(p.rule == "excepted" for p in pieces)
    return (
        is_exception
        and earlier is not None
        and bool(exceptions.from_permission(earlier.marks) or (earlier.pieces and all(p.negated for p in earlier.pieces)))
    )


def _is_permitted_too(pieces: Sequence[Piece], marks: str, earlier: carried_over.Earlier | None) -> bool:
    """Whether a sentence only puts others beside those whom the one before it permits: "Antacids may be taken. Iron likewise"."""
    if not pieces or earlier is None or earlier.pieces or any(p.rule != "list" or p.effect or p.management for p in pieces):
        return False
    is_alike = cue("alike-of").match(marks) or cue("alike").search(marks)
    return bool(is_alike and cue("permitted").search(earlier.marks) and partners_of(earlier.mentions, earlier.marks))


def _carried(thread: _Thread, pieces: Sequence[Piece], sentence: _Sentence) -> _Thread:
    """The thread behind a sentence."""
    label, named, owns, marks = thread.label, sentence.named, sentence.owns, sentence.marks
    goes_on = thread.is_in_run or not thread.run
    is_row = above.is_bare(marks) and bool(named) and not owns
    run = (*(thread.run if goes_on else ()), *named) if is_row else () if named or owns else thread.run
    anew = coreference.named_anew(named, (*label, *thread.focus), marks)  # "the anticoagulant" takes up who was named
    spoken = thread.spoken | {piece.partner.entity.id for piece in pieces}
    narrowed, denied = thread.narrowed, {piece.partner.entity.id for piece in pieces if piece.negated}
    if _is_narrowed([piece.partner for piece in pieces], label):
        narrowed, label = label, ()
    elif pieces and named and _is_of_members(named, label):
        label = (*label, *named) if spoken & {m.entity.id for m in label} else ()
    return replace(
        thread,
        label=label,
        focus=run or (named if anew else thread.focus),
        speaking=owns or thread.speaking,
        two=coreference.two_of(sentence.here, named, thread.two),
        run=run,
        is_in_run=is_row,
        drugs=(*thread.drugs, *(m for m in named if m.entity.kind not in _TAKEN_ANYWAY and m.entity.id not in denied)),
        narrowed=narrowed,
        spoken=spoken,
        is_silent=thread.is_silent and not pieces,
        tells=any(piece.effect and not piece.negated for piece in pieces),
    )


def _scene(seen: Seen, sentence: _Sentence, asked: frozenset[str]) -> Scene:
    """Where a sentence stands: among interactions, too, where it answers a question on both."""
    named = {m.entity.id for m in sentence.named}
    is_asked = answers.is_on_both(seen.block.question, sentence.marks, named, asked)
    is_watch = seen.topic is not Topic.INTERACTIONS and seen.block.label.lower().startswith("monitor")
    topic = Topic.INTERACTIONS if is_asked else seen.topic
    is_of_own = own_fates.is_headed(seen.marks[: seen.block.label_end])
    return Scene(
        topic=topic,
        is_watch=is_watch,
        is_of_own=is_of_own,
        is_headed=seen.block.label.endswith((".", "?")),
        is_asked=bool(named) and bool(seen.block.question) and named <= asked,
    )


def _is_passed_over(label: Sequence[Mention], spoken: frozenset[str]) -> bool:
    """Whether a label names drugs, and what stands behind it speaks of others alone: "**Calcium, zinc:** … (calcium carbonate)"."""
    return not all(m.is_group for m in label) and not any(m.own or not m.certain or m.entity.id in spoken for m in label)


def _of_heads(seen: Seen) -> Iterator[Finding]:
    """Who heads a block among interactions that says nothing more of anybody."""
    if cue("nothing-known").search(seen.marks[seen.block.label_end :]):
        return
    is_of_both = not cue("in-the-bag").search(seen.marks) and not cue("companion").match(seen.marks)
    if seen.topic is Topic.INTERACTIONS and is_of_both and not is_at_other_site(seen.marks, seen.label):  # who heads an item is never lost
        headed = () if partners_of(seen.mentions, seen.marks) else seen.headed()
        for m in (m for m in (*seen.label, *headed) if m.entity.name not in TOPICS):
            yield from of_piece(Piece(partner=m), seen, len(seen.block.text), record.UNSAID)


def _meant(marks: str, seen: Seen, drugs: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Of the drugs that a block without a label has named, those that "the interacting drugs" or "both" are, or else none."""
    return () if seen.label else drugs if cue("on-them-all").search(marks) else coreference.several(marks, drugs)


def _heading(run: tuple[Mention, ...], marks: str) -> tuple[Mention, ...]:
    """Those whom sentences of names alone head, unless the text goes on with interactions at large: "Digoxin. Unaltered"."""
    return () if _rule("block.interactions").search(marks) or len({m.entity.id for m in run}) > _MOST_HEADS else run


def _ingredients(mentions: Sequence[Mention]) -> frozenset[str]:
    return frozenset(m.entity.id for m in mentions if m.own and m.entity.kind is not Kind.PRODUCT)


def _still_meant(
    focus: tuple[Mention, ...], seen: Seen, owns: frozenset[str], speaking: frozenset[str], *, goes_on: bool
) -> tuple[Mention, ...]:
    """The partners named before, unless the sentence goes on to an ingredient that they were not said of; the label's stay.

    "A meets antacids. B raises the risk of …" tells nothing of B and antacids; "B levels rise, too" does.
    """
    return seen.label if speaking and owns - speaking and not goes_on else focus


def _is_narrowed(said: Sequence[Mention], label: Sequence[Mention]) -> bool:
    """Whether a sentence under a label speaks only of narrower groups: "**CYP3A4 inhibitors:** Strong CYP3A4 inhibitors …"."""
    bare = {(r.action, r.target.id) for m in label for r in m.entity.roles if r.strength is None}
    narrow = {(r.action, r.target.id) for m in said for r in m.entity.roles if r.strength}
    return bool(bare & narrow) and not {m.entity.id for m in label} & {m.entity.id for m in said}


def _is_of_members(named: Sequence[Mention], label: Sequence[Mention]) -> bool:
    """Whether under a group's label members of it are spoken of, so that what follows is about them: "**Immunosuppressants:** …"."""
    above = {m.entity.id for m in label}
    is_of = (above & {h.entity.id for h in m.heads} or any(load().is_member(m.entity, g.entity) for g in label) for m in named)
    return bool(above) and not above & {m.entity.id for m in named} and all(is_of)


def of_piece(piece: Piece, seen: Seen, begin: int, weight: record.Weight) -> Iterator[Finding]:
    """The findings that a piece of the sentence at `begin` is: one of each ingredient that it is said of."""
    for speaker in (piece.own,) if piece.own else seen.spoken_of(begin + piece.at + 1) or (None,):
        yield from _said_of(speaker, piece, seen, begin, weight)


def _said_of(speaker: Mention | None, piece: Piece, seen: Seen, begin: int, weight: record.Weight) -> Iterator[Finding]:
    m, own = piece.partner, seen.own
    subject = speaker.entity if speaker else own.spoken_of
    if m.entity.id == subject.id:
        return
    listing = own_heads(m) or m.heads
    heads = tuple(h.entity for h in listing)
    finding = Finding(
        subject=subject,
        subject_mention=seen.called(subject, speaker),
        predicate=Predicate.INTERACTS_WITH,
        object=m.entity,
        object_mention=m.text,
        evidence=seen.evidence(begin, f"{'guessed' if not m.certain else _PLACES.get(seen.topic, 'aside')}.{piece.rule}"),
        negated=piece.negated,
        hedged=piece.hedged,
        effect=piece.effect,
        is_open=piece.is_open,
        is_at_large=piece.is_at_large,
        management=piece.management,
        scope=m.scope or (Scope.LISTED if heads else None),
        weight=record.UNSAID if piece.negated else weight,
        via=through.of(piece, listing, seen, begin),
        is_umbrella=bool(m.touches),
        heads=heads,
    )
    yield from each(finding, speaker, own)
