"""A monograph → its statements: every block read in its context."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.document import (
    above,
    acted_on,
    alike,
    as_before,
    brands,
    examples,
    excipients,
    handling,
    lead_ins,
    matters,
    meals,
    record,
    stories,
    targets,
    uses,
)
from extract.document.above import is_described
from extract.document.examples import own_heads
from extract.document.findings import Finding, via_of
from extract.document.handling import each
from extract.document.kin import classes_of, taken_in
from extract.document.seen import see
from extract.document.unlisted import introducing, without_guesses
from extract.frames import answers, carried_over, coreference, interactions, within
from extract.frames.clauses import Piece, Scene
from extract.frames.partners import TOPICS, partners_of
from extract.frames.relevance import is_at_other_site
from extract.layout.topics import Topic, comments
from extract.lexicon import load
from extract.mentions import shadow
from extract.roles import prodrugs
from extract.rulebook import cue
from extract.statements import merge
from extract.terms.own import NOBODY, own_of, with_abbreviations
from kg.model import (
    Document,
    Evidence,
    Kind,
    Predicate,
    Reading,
    Scope,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from extract.document.seen import Seen
    from extract.layout.markdown import Block
    from extract.layout.monograph import Monograph
    from extract.mentions import Mention
    from extract.terms.own import Own
    from kg.model import Entity

_TAKEN_ANYWAY: Final = (Kind.FOOD, Kind.SUBSTANCE, Kind.HERB)
"""What a text does not mean by "the interacting drugs"."""

_AT_LARGE: Final = re.compile(r"\binteractions\b")
_PLACES: Final = {Topic.INTERACTIONS: "interaction", Topic.CONTRAINDICATIONS: "contraindication"}
"""The first word of a frame's rule id by the matter of its block; elsewhere it is read with less certainty, "aside"."""


def read(monograph: Monograph, blocks: Sequence[Block], own_in: Callable[[Block], Own] | None = None) -> Reading:
    """Everything that a monograph states in its blocks; `own_in` says whom a block is about where that is not the monograph's drug."""
    named = tuple(brands.find(blocks))
    own, salt = own_of(monograph.title, tuple(b.name for b in named), load())
    own = with_abbreviations(own, (block.text for block in blocks))
    about = salt or own.whole
    seen = [see(block, own_in(block) if own_in else own, monograph.text) for block in blocks]
    on_others = matters.of_interactions(seen)
    seen = [see(s.block, s.own, monograph.text, Topic.INTERACTIONS) if id(s.block) in on_others else s for s in seen]
    seen = _commenting(seen)
    leads = introducing(seen)
    seen = [without_guesses(s) if id(s.block) in leads else s for s in seen]
    kin = classes_of(seen, own)
    seen = excipients.set_apart([taken_in(s, kin) for s in seen], own)
    prodrugs_here = frozenset(s.speaker(at).id for s in seen for at in prodrugs.named(s.marks))
    remarks = lead_ins.remarks(seen)
    before = zip(seen, _listed_before(seen), strict=True)
    told = alike.filled(_told_in_turn(before, remarks, prodrugs_here))
    findings = list(stories.settled([(s.block, found) for s, found in told]))
    forms = frozenset(form for s in seen if s.own is not NOBODY for form in prodrugs.forms(s.marks, s.mentions))
    # what the drug becomes is no partner of its own, but one of a class that is listed
    findings = [f for f in findings if f.predicate is not Predicate.INTERACTS_WITH or f.object.id not in forms or f.heads]
    findings = acted_on.settled(findings, {own.whole.id, *(e.id for e in own.ingredients)})
    findings += [f for s in seen for f in meals.of_empty_stomach(s)]
    findings += [*(f for s in seen for f in uses.find(s)), *targets.find(seen)]
    findings += meals.administration(findings, seen)
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


def _told_in_turn(
    seen: Iterable[tuple[Seen, tuple[Mention, ...]]], remarks: lead_ins.Remarks, prodrugs_here: frozenset[str]
) -> Iterator[tuple[Seen, tuple[Finding, ...]]]:
    """What each block says, in their order: one can point back to the advice of another."""
    told = as_before.Told({})
    for s, listed in seen:
        found = tuple(_findings(s, listed, remarks, prodrugs_here, told))
        told = told.of_block([f for f in found if f.predicate is Predicate.INTERACTS_WITH], s.block)
        yield s, found


def _listed_before(seen: Sequence[Seen]) -> Iterator[tuple[Mention, ...]]:
    """For each block that resumes a list ("These interactions …") the partners of the list's items, for all others none."""
    listed: tuple[Mention, ...] = ()
    for s in seen:
        resumes = listed and cue("resumes").match(s.marks) and not s.block.text.endswith(":")  # a colon points to what follows
        yield listed if resumes else ()
        is_listing = s.block.is_item and s.topic is Topic.INTERACTIONS
        listed = (*listed, *partners_of(s.mentions, s.marks)) if is_listing else ()


def _commenting(seen: Sequence[Seen]) -> list[Seen]:
    """The blocks, remarks on those that the interactions list read as a part of these: "## Comments" below the list."""
    listed = {m.entity.id for s in seen if s.topic is Topic.INTERACTIONS for m in s.mentions if m.is_partner}
    out = []
    for s in seen:
        here = {m.entity.id for m in partners_of(s.mentions, s.marks)} if s.topic is Topic.OTHER and comments(s.block) else set()
        out.append(replace(s, topic=Topic.INTERACTIONS) if here & listed and listed >= here else s)
    return out


def _findings(
    seen: Seen, listed: tuple[Mention, ...], remarks: lead_ins.Remarks, prodrugs_here: frozenset[str], before: as_before.Told
) -> Iterator[Finding]:
    is_of_one = len({m.entity.id for m in seen.mentions}) <= 1
    is_alone = not (seen.block.parent or seen.block.question or listed)
    if is_of_one and all(m.own for m in seen.mentions) and is_alone and not seen.headed():
        return
    is_read = seen.own is not NOBODY and not _only_sorts(seen)
    interacting = tuple(_of_interactions(seen, listed, before)) if is_read else ()
    if interacting or seen.topic is Topic.DOSING:
        above = tuple(_of_lead(seen, remarks))
        is_one = seen.block.is_item or seen.label or len(seen.sentences) == 1
        interacting = _below(interacting, above) if is_one else _each_below(interacting, above)
    if not any(f.effect or f.management or f.negated for f in interacting):
        interacting += tuple(f for piece in lead_ins.of_column(seen) for f in _of_piece(piece, seen, 0, record.UNSAID))
    yield from interacting
    if seen.topic is not Topic.NAMES:
        yield from examples.find(seen, {f.object.id for f in interacting})
    yield from handling.find(seen, prodrugs_here)


def _only_sorts(seen: Seen) -> bool:
    """Whether a block is a bold line that describes those below it and names nobody: "**Medicines that raise the level**"."""
    block = seen.block
    is_line = not block.is_item and 0 < block.label_end == len(block.text)
    return is_line and all(map(is_described, seen.label))


def _of_interactions(seen: Seen, listed: tuple[Mention, ...], before: as_before.Told) -> Iterator[Finding]:
    """What is said of partners, sentence by sentence; what names none speaks of the label, or of the partners before it."""
    governing = seen.governing() or listed
    block, asked = seen.block, {m.entity.id for m in governing}
    label = seen.label if seen.label or seen.block.question else governing
    focus = seen.label or governing
    is_silent, tells = True, False
    narrowed: tuple[Mention, ...] = ()
    spoken: set[str] = set()
    drugs: tuple[Mention, ...] = ()
    earlier: carried_over.Earlier | None = None
    run: tuple[Mention, ...] = ()
    two = coreference.two_of((), seen.label, ())
    speaking = _ingredients([m for m in seen.mentions if m.end <= block.label_end])
    for start, end in (part for sentence in seen.sentences for part in coreference.apart(seen.marks, *sentence)):
        begin = start if block.label_end == len(block.text) else max(start, min(block.label_end, end))
        marks = seen.marks[begin:end]
        if not marks.strip(" .:"):
            continue
        here = [m.moved(-begin) for m in seen.mentions if begin <= m.start < end]
        if meant := coreference.by_place(marks, here, two):
            here = sorted((*here, *meant), key=lambda m: m.start)
            marks = shadow(block.text[begin:end], here)
        weight = record.read(marks, block.text[begin:end])
        owns = _ingredients(here)
        focus = _meant(marks, seen, drugs) or _still_meant(focus, seen, owns, speaking, goes_on=bool(cue("also").search(marks)))
        scene = replace(
            _scene(seen, marks, here, asked),
            label=() if meant else label or (() if owns or partners_of(here, marks) else _heading(run, marks)),
            focus=focus,
            goes_on=tells and bool(cue("watched-then").match(marks)),
        )
        said = interactions.read(marks, here, scene)
        pieces = tuple(answers.answering(said, block.question, block.text[block.label_end :], asked, opens=begin <= block.label_end))
        pieces = carried_over.told(pieces, marks, earlier, scene)
        pieces = tuple(as_before.find(pieces, marks, block, label or focus, before))
        before = before.said(pieces, block)
        earlier = carried_over.Earlier(marks, here, pieces)
        for piece in (*pieces, *(within.read(marks, here) if seen.own.ingredients else ())):
            yield from _of_piece(piece, seen, begin, weight)
        named = partners_of(here, marks)
        is_silent, tells = is_silent and not pieces, any(piece.effect and not piece.negated for piece in pieces)
        run = (*run, *named) if above.is_bare(marks) and not owns else () if named or owns else run
        anew = coreference.without(named, (*label, *focus), marks)  # "the anticoagulant" takes up who was named
        focus, speaking = run or (named if anew else focus), owns or speaking
        two = coreference.two_of(here, named, two)
        drugs += tuple(m for m in named if m.entity.kind not in _TAKEN_ANYWAY)
        for m in narrowed if pieces and not named else ():  # the label stays a partner, without advice that is on fewer
            yield from _of_piece(Piece(partner=m), seen, begin, record.UNSAID)
        spoken |= {piece.partner.entity.id for piece in pieces}
        if _is_narrowed([piece.partner for piece in pieces], label):
            narrowed, label = label, ()
        elif pieces and named and _is_of_members(named, label):
            label = (*label, *named) if spoken & {m.entity.id for m in label} else ()
    if is_silent:
        yield from _of_heads(seen)


def _scene(seen: Seen, marks: str, here: Sequence[Mention], asked: set[str]) -> Scene:
    """Where a sentence stands: among interactions, too, where it answers a question on both."""
    named = {m.entity.id for m in partners_of(here, marks)}
    is_asked = answers.is_on_both(seen.block.question, marks, named, asked)
    is_watch = seen.topic is not Topic.INTERACTIONS and seen.block.label.lower().startswith("monitor")
    return Scene(topic=Topic.INTERACTIONS if is_asked else seen.topic, is_watch=is_watch)


def _of_heads(seen: Seen) -> Iterator[Finding]:
    """Who heads a block among interactions that says nothing more of anybody."""
    is_of_both = not cue("in-the-bag").search(seen.marks) and not cue("companion").match(seen.marks)
    if seen.topic is Topic.INTERACTIONS and is_of_both and not is_at_other_site(seen.marks, seen.label):  # who heads an item is never lost
        headed = () if partners_of(seen.mentions, seen.marks) else seen.headed()
        for m in (m for m in (*seen.label, *headed) if m.entity.name not in TOPICS):
            yield from _of_piece(Piece(partner=m), seen, len(seen.block.text), record.UNSAID)


def _meant(marks: str, seen: Seen, drugs: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Of the drugs that a block without a label has named, those that "the interacting drugs" are: all of them, or else none."""
    return drugs if not seen.label and cue("on-them-all").search(marks) else ()


_MOST_HEADS: Final = 3
"""Names beyond which a row of them is a list and no heading."""


def _heading(run: tuple[Mention, ...], marks: str) -> tuple[Mention, ...]:
    """Those whom sentences of names alone head, unless the text goes on with interactions at large: "Digoxin. Unaltered"."""
    return () if _AT_LARGE.search(marks) or len({m.entity.id for m in run}) > _MOST_HEADS else run


def _ingredients(mentions: Sequence[Mention]) -> set[str]:
    return {m.entity.id for m in mentions if m.own and m.entity.kind is not Kind.PRODUCT}


def _still_meant(focus: tuple[Mention, ...], seen: Seen, owns: set[str], speaking: set[str], *, goes_on: bool) -> tuple[Mention, ...]:
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


def _of_lead(seen: Seen, remarks: lead_ins.Remarks) -> Iterator[Finding]:
    """What stands above a block of the partners that it opens with."""
    for piece, said in lead_ins.find(seen, remarks):
        for f in _of_piece(piece, seen, 0, record.UNSAID):
            yield replace(f, evidence=replace(said, rule=f.evidence.rule))


def _below(said: Sequence[Finding], above: Sequence[Finding]) -> tuple[Finding, ...]:
    """What a block says, and what is said above for all that it says nothing of itself: an effect, an advice, that nothing happens."""
    is_told, is_advised = any(f.effect and not f.negated for f in said), any(f.management for f in said)
    if not (is_told or is_advised):
        if any(f.negated for f in said):
            above = [f for f in above if f.negated and f.object.id not in {x.object.id for x in said if x.negated}]
        spared = {f.object.id for f in above if f.negated or f.evidence.rule.endswith(lead_ins.PERMITTED)}
        said = [f for f in said if f.object.id not in spared]
        denied = [f for f in above if f.negated]
        if spared:
            return (*said, *denied)
    spared = {f.object.id for f in said if f.negated}
    for_all = [f for f in above if not f.negated and f.object.id not in spared]
    more = [replace(f, effect=None if is_told else f.effect, management=() if is_advised else f.management) for f in for_all]
    return (*said, *(f for f in more if f.effect or f.management))


def _each_below(said: Sequence[Finding], above: Sequence[Finding]) -> tuple[Finding, ...]:
    """What a paragraph of several stories says, and what is said above of each partner that it says nothing of itself."""
    ids = dict.fromkeys(f.object.id for f in (*said, *above))
    return tuple(f for i in ids for f in _below([f for f in said if f.object.id == i], [f for f in above if f.object.id == i]))


def _of_piece(piece: Piece, seen: Seen, begin: int, weight: record.Weight) -> Iterator[Finding]:
    for speaker in (piece.own,) if piece.own else seen.spoken_of(begin + piece.at + 1) or (None,):
        yield from _said_of(speaker, piece, seen, begin, weight)


def _said_of(speaker: Mention | None, piece: Piece, seen: Seen, begin: int, weight: record.Weight) -> Iterator[Finding]:
    m, own = piece.partner, seen.own
    subject = speaker.entity if speaker else own.spoken_of
    if m.entity.id == subject.id or (m.entity.id in {e.id for e in own.ingredients} and not (m.own or own.active)):
        return
    heads = tuple(h.entity for h in (own_heads(m) or m.heads))
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
        management=piece.management,
        scope=m.scope or (Scope.LISTED if heads else None),
        weight=record.UNSAID if piece.negated else weight,
        via=m.touches or tuple(dict.fromkeys(via_of(m.entity, heads))),
        is_umbrella=bool(m.touches),
        heads=heads,
    )
    yield from each(finding, speaker, own)


def _salt(monograph: Monograph, salt: Entity, moiety: Entity) -> Finding:
    """The title says which salt the monograph is about."""
    match = re.search(r"^title:[ \t]*(?P<title>.+?)[ \t]*$", monograph.text, re.MULTILINE)
    start, end = match.span("title") if match else (0, len("---"))
    return Finding(
        subject=salt,
        subject_mention=monograph.title,
        predicate=Predicate.SALT_OF,
        object=moiety,
        object_mention=moiety.name,
        evidence=Evidence(start=start, end=end, text=monograph.text[start:end], section="(title)", rule="title.salt"),
    )
