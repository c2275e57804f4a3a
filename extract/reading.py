"""A monograph → its statements: every block read in its context."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from extract import brands, pipeline, record, targets, uses
from extract.components import answers, interactions, prodrugs, roles, sentences, within
from extract.components.interactions import partners_of
from extract.context import Topic
from extract.kin import classes_of, taken_in
from extract.lexicon import load
from extract.mentions import shadow
from extract.own import NOBODY, own_of, with_abbreviations
from extract.rulebook import cue
from extract.seen import see, words_of
from extract.statements import Finding, merge, via_of
from kg.model import (
    Administration,
    Direction,
    Document,
    Effect,
    Evidence,
    Kind,
    Management,
    On,
    Predicate,
    Quantity,
    Reading,
    Scope,
)
from kg.names import protein_label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from extract.components.interactions import Piece
    from extract.components.roles import Found
    from extract.markdown import Block
    from extract.mentions import Mention
    from extract.monograph import Monograph
    from extract.own import Own
    from extract.seen import Seen
    from kg.model import Entity

_PLACES: Final = {Topic.INTERACTIONS: "interaction", Topic.CONTRAINDICATIONS: "contraindication"}
"""The first word of a frame's rule id by the matter of its block; elsewhere it is read with less certainty, "aside"."""

_NOT_ABOUT_CLASSES: Final = (Topic.THERAPY, Topic.PREGNANCY, Topic.CONTRAINDICATIONS, Topic.DOSING, Topic.KINETICS)
"""Matters in which a list of examples counts only where the sentence also says that they interact."""

_MIXED: Final = frozenset({"OTC drug", "supplement", "herbal supplement", "vitamin supplement"})
"""Classes too mixed to have one role."""

_FUNGAL: Final = ("cytochrome P450 enzymes", "CYP51A1")
"""Enzymes that antifungals block in fungi."""

_OTHER: Final = re.compile(r"\bother\s+$")
_THE_REST: Final = re.compile(r"(?:drug|medication|medicine|agent|substance)s\s")
"""How a phrase begins that rounds off a list ("… and other drugs affecting mood") and is none of those listed."""

_SIDE_BY_SIDE: Final = 8
"""Characters between two groups that share their examples: a slash, "and", "and/or"."""

_SLASH: Final = 3
_BOTH: Final = re.compile(r"\bboth\s+(?:(?:drug|component|ingredient|agent|medication|compound)s\s+)?(?:are|undergo)\b[^\ue000]*$")
_CLAUSE: Final = re.compile(
    r"(?:^\s*|\b)(?:although|though|while)\s(?:[^,;(]|\([^)]*\))*|(?:(?!;|,?\s(?:but|although|though|however|while)\b).)+"
)
"""A stretch of a sentence that goes on until it speaks of something opposed: "not fully known, but probably by CYP3A4"."""

_WITH_FOOD: Final = re.compile(
    r"\b(?:tak\w+|administ\w+|dos\w+|oral\w*|daily|given)\b[^.;]*\bwith (?:food|meals?|a (?:\w+ )?meal)\b", re.IGNORECASE
)


def read(monograph: Monograph, blocks: Sequence[Block], own_in: Callable[[Block], Own] | None = None) -> Reading:
    """Everything that a monograph states in its blocks; `own_in` says whom a block is about where that is not the monograph's drug."""
    named = tuple(brands.find(blocks))
    own, salt = own_of(monograph.title, tuple(b.name for b in named), load())
    own = with_abbreviations(own, (block.text for block in blocks))
    about = salt or own.whole
    seen = [see(block, own_in(block) if own_in else own, monograph.text) for block in blocks]
    kin = classes_of(seen, own)
    seen = [taken_in(s, kin) for s in seen]
    prodrugs_here = frozenset(s.speaker(at).id for s in seen for at in prodrugs.named(s.marks))
    findings = [f for s, listed in zip(seen, _listed_before(seen), strict=True) for f in _findings(s, listed, prodrugs_here)]
    forms = frozenset(form for s in seen if s.own is not NOBODY for form in prodrugs.forms(s.marks, s.mentions))
    # what the drug becomes is no partner of its own, but one of a class that is listed
    findings = [f for f in findings if f.predicate is not Predicate.INTERACTS_WITH or f.object.id not in forms or f.heads]
    findings += [f for s in seen for f in _of_empty_stomach(s)]
    findings += [*(f for s in seen for f in uses.find(s)), *targets.find(seen)]
    findings += _administration(findings, seen)
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


def _listed_before(seen: Sequence[Seen]) -> Iterator[tuple[Mention, ...]]:
    """For each block that resumes a list ("These interactions …") the partners of the list's items, for all others none."""
    listed: tuple[Mention, ...] = ()
    for s in seen:
        resumes = listed and not s.block.is_item and cue("resumes").match(s.marks)
        yield listed if resumes else ()
        is_listing = s.block.is_item and s.topic is Topic.INTERACTIONS
        listed = (*listed, *partners_of(s.mentions, s.marks)) if is_listing else ()


def _findings(seen: Seen, listed: tuple[Mention, ...], prodrugs_here: frozenset[str]) -> Iterator[Finding]:
    is_of_one = len({m.entity.id for m in seen.mentions}) <= 1
    if is_of_one and all(m.own for m in seen.mentions) and not (seen.block.parent or seen.block.question or listed):
        return
    interacting = tuple(_of_interactions(seen, listed)) if seen.own is not NOBODY else ()
    if (interacting or seen.topic is Topic.DOSING) and not any(f.effect or f.negated for f in interacting):
        is_advised = any(f.management for f in interacting)
        interacting += tuple(replace(f, management=()) if is_advised else f for f in _of_lead(seen))
    yield from interacting
    if seen.topic is not Topic.NAMES:
        partners = {f.object.id for f in interacting}
        yield from (f for f in _of_lists(seen) if f.predicate is not Predicate.MEMBER_OF or f.subject.id in partners or _is_free(f, seen))
        yield from (f for f in _of_governing(seen) if f.subject.id in partners and not cue("permitted").search(f.evidence.text.lower()))
    yield from _of_roles(seen, prodrugs_here)


def _is_free(membership: Finding, seen: Seen) -> bool:
    """Whether a membership counts where nothing else is said of its member: not among therapies, alternatives and their like."""
    words = (membership.evidence.plain or membership.evidence.text).lower()
    return seen.topic not in _NOT_ABOUT_CLASSES and not (cue("instead").search(words) or cue("therapy").search(words))


def _is_said(m: Mention, head: Mention, seen: Seen) -> bool:
    """Whether the text counts a name among a class, and not a phrase that only rounds off or spells out what the class is."""
    is_aside = seen.topic is Topic.THERAPY and "(" in seen.marks[m.end : head.start]  # "often given with sorbitol (a cathartic)"
    if is_aside or head.entity.name == "oral medication":  # how a drug is taken says nothing of what it is
        return False
    rounds_off = head.end <= seen.block.label_end and _THE_REST.match(m.text) and _OTHER.search(seen.marks[: m.start])
    is_no_food = head.entity.kind is Kind.FOOD and m.entity.kind in (Kind.DRUG, Kind.DRUG_CLASS)
    return not (m.own or rounds_off or head.touches or is_no_food or m.entity.name.endswith(f"-containing {head.entity.name}"))


def _of_lists(seen: Seen) -> Iterator[Finding]:
    """What a list says: its members play the role of their group, or belong to their class."""
    for m in (m for m in seen.mentions if not m.is_protein and m.entity.kind is not Kind.ROLE_GROUP):
        for head in _own_heads(m):
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


def _own_heads(m: Mention) -> tuple[Mention, ...]:
    """The groups that an example is of: all, or of several side by side those that textbooks count it among.

    Where textbooks are silent, "A/B (x)" leaves open of which x is an example, "A and B (x)" means the nearer one.
    """
    actions = {role.action for head in m.heads for role in head.entity.roles}
    classes = [head for head in m.heads if not head.entity.roles]
    if len(actions) > 1:
        return ()
    gaps = [b.start - a.end for a, b in pairwise(classes) if 0 <= b.start - a.end <= _SIDE_BY_SIDE]
    if not gaps:
        return m.heads
    known = tuple(h for h in classes if load().is_member(m.entity, h.entity))
    return known or (tuple(classes[-1:]) if min(gaps) > _SLASH else ())


def _of_example(m: Mention, head: Mention, seen: Seen) -> Iterator[Finding]:
    roles = [r for h in m.heads for r in h.entity.roles]
    named = any(_is_isoform(r.target) for r in roles)
    for role in head.entity.roles if m.entity.name not in _MIXED else ():
        if named and _is_vague(role.target):  # "drugs metabolized by CYP450, especially CYP3A4"
            continue
        strengths = {r.strength for r in roles if r.strength and (r.action, r.target.id) == (role.action, role.target.id)}
        yield Finding(
            subject=m.entity,
            subject_mention=m.text,
            predicate=role.action,
            object=role.target,
            object_mention=protein_label(role.target),
            evidence=seen.evidence(m.start, "role-group.examples"),
            strength=role.strength if len(strengths) < 2 else None,  # noqa: PLR2004  # "strong or moderate inhibitors (A, B)"
        )
    if not head.entity.roles and _is_said(m, head, seen):
        yield Finding(
            subject=m.entity,
            subject_mention=m.text,
            predicate=Predicate.MEMBER_OF,
            object=head.entity,
            object_mention=head.text,
            evidence=seen.evidence(m.start, "class.examples" if m.certain and head.certain else "guessed.examples"),
        )


def _of_roles(seen: Seen, prodrugs_here: frozenset[str]) -> Iterator[Finding]:
    """Who inhibits, induces or is handled by whom, sentence by sentence; `prodrugs_here` are those whom the document calls prodrugs."""
    is_told_how = bool(cue("asks-how-handled").search((seen.block.question or "").lower()))
    for start, end in seen.sentences:
        here = [m.moved(-start) for m in seen.mentions if start <= m.start < end]
        marks = seen.marks[start:end]
        unknown = tuple(
            m.span() for m in _CLAUSE.finditer(marks) if any(cue(c).search(m.group()) for c in ("not-studied", "handling-unknown"))
        )
        told = tuple(roles.find(marks, here, is_told_how=is_told_how))
        isoforms = any(_is_isoform(m.entity) for m in here)
        done = {found.predicate for found in told if _is_isoform(found.protein.entity)}
        for found in told:
            if any(a <= found.protein.start < b for a, b in unknown) or _is_of_target(found, marks):
                continue
            is_nobodys = found.subject is None and seen.own is NOBODY
            is_apart = found.negated and found.predicate not in done  # "handled by CYP3A4, and no inhibitor of CYP enzymes"
            is_spelt_out = isoforms and _is_vague(found.protein.entity)  # "the CYP450 system, mainly CYP2C19" names the isoform
            if not (is_nobodys or (is_spelt_out and not is_apart)):
                is_handled = found.predicate is Predicate.SUBSTRATE_OF and not found.negated
                for finding in _each(*_of_role(found, seen, start), seen.own, marks[: found.protein.start]):
                    is_prodrug = finding.subject.id in prodrugs_here
                    yield replace(finding, activates=is_handled and prodrugs.is_activated(marks, found.protein, is_prodrug=is_prodrug))


def _is_isoform(protein: Entity) -> bool:
    return protein.kind is Kind.ENZYME and protein.name.startswith("CYP")


def _is_vague(protein: Entity) -> bool:
    """Whether a name stands for all enzymes of cytochrome P450."""
    return protein_label(protein) != protein.name


def _is_of_target(found: Found, marks: str) -> bool:
    """Whether a drug acts on its pharmacological target, the enzyme of a fungus among them; that is no interaction."""
    is_of_fungi = found.protein.entity.name.endswith(_FUNGAL) and bool(cue("fungal").search(marks))
    return found.predicate is not Predicate.SUBSTRATE_OF and (found.protein.entity.kind is Kind.PROTEIN or is_of_fungi)


def _each(finding: Finding, subject: Mention | None, own: Own, lead: str = "") -> Iterator[Finding]:
    """What is said of "both drugs" of a product, or behind a `lead` like "both are", of each ingredient."""
    names_both = subject is not None and finding.subject.id == own.whole.id and cue("both").fullmatch(subject.text.lower())
    is_of_both = own.ingredients and (names_both or (subject is None and _BOTH.search(lead)))
    if not is_of_both:
        yield finding
    for e in own.ingredients if is_of_both else ():
        yield replace(finding, subject=e, subject_mention=own.titles.get(e.id, e.name))


def _of_role(found: Found, seen: Seen, start: int) -> tuple[Finding, Mention | None]:
    """What a sentence says of a protein, and who is named as the one that it says it of."""
    at = start + found.protein.start
    label_acts = len(seen.label) == 1 and cue("label-acts").search(seen.marks[max(start, seen.block.label_end) : at])
    actor = found.subject or (seen.label[0] if label_acts else None) or seen.spoken_of(at)
    subject = actor.entity if actor else seen.own.whole
    finding = Finding(
        subject=subject,
        subject_mention=seen.called(subject, actor),
        predicate=found.predicate,
        object=found.protein.entity,
        object_mention=found.protein.text,
        evidence=seen.evidence(at, found.rule),
        negated=found.negated,
        strength=found.strength,
        contribution=None if found.negated else found.contribution,
    )
    return finding, actor


def _of_interactions(seen: Seen, listed: tuple[Mention, ...]) -> Iterator[Finding]:
    """What is said of partners, sentence by sentence; what names none speaks of the label, or of the partners before it."""
    governing = seen.governing() or listed
    block, asked = seen.block, {m.entity.id for m in governing}
    label = seen.label if seen.label or seen.block.question else governing
    focus = seen.label or governing
    is_silent = True
    narrowed: tuple[Mention, ...] = ()
    for start, end in seen.sentences:
        begin = start if block.label_end == len(block.text) else max(start, min(block.label_end, end))
        marks = seen.marks[begin:end]
        if not marks.strip(" .:"):
            continue
        here = [m.moved(-begin) for m in seen.mentions if begin <= m.start < end]
        weight = record.read(marks, block.text[begin:end])
        scene = interactions.Scene(topic=seen.topic, label=label, focus=focus, is_watch=(block.label or "").lower().startswith("monitor"))
        said = interactions.read(marks, here, scene)
        answer = block.text[block.label_end :]
        pieces = tuple(answers.answering(said, block.question, answer, asked, opens=begin <= block.label_end))
        for piece in pieces:
            yield from _of_piece(piece, seen, begin, weight)
        for piece in within.read(marks, here) if seen.own.ingredients else ():
            yield from _of_piece(piece, seen, begin, weight)
        named = partners_of(here, marks)
        focus = named or focus
        is_silent = is_silent and not pieces
        for m in narrowed if pieces and not named else ():  # the label stays a partner, without advice that is on fewer
            yield from _of_piece(interactions.Piece(partner=m), seen, begin, record.UNSAID)
        if _is_narrowed([piece.partner for piece in pieces], label):
            narrowed, label = label, ()
    if seen.topic is Topic.INTERACTIONS and is_silent and not cue("in-the-bag").search(seen.marks):  # who heads an item is never lost
        for m in (m for m in seen.label if m.entity.name not in interactions.TOPICS):
            yield from _of_piece(interactions.Piece(partner=m), seen, len(seen.block.text), record.UNSAID)


def _is_narrowed(said: Sequence[Mention], label: Sequence[Mention]) -> bool:
    """Whether a sentence under a label speaks only of narrower groups: "**CYP3A4 inhibitors:** Strong CYP3A4 inhibitors …"."""
    bare = {(r.action, r.target.id) for m in label for r in m.entity.roles if r.strength is None}
    narrow = {(r.action, r.target.id) for m in said for r in m.entity.roles if r.strength}
    return bool(bare & narrow) and not {m.entity.id for m in label} & {m.entity.id for m in said}


def _of_lead(seen: Seen) -> Iterator[Finding]:
    """What the line above a list says of the partners that an item opens with: "It can lower the effect of: …".

    That is its last sentence, and what it says before of drugs without a name.
    """
    lead = seen.block.parent
    if lead is None or not (seen.block.is_item and seen.topic in (Topic.INTERACTIONS, Topic.DOSING) and lead.text.endswith(":")):
        return
    starts = (0, *sentences.starts(lead.text), len(lead.text))
    item = seen.block.label or seen.block.text[slice(*seen.sentences[0])]
    for at, end in pairwise(starts):
        said = lead.text[at:end].strip()
        if end == len(lead.text) or cue("of-unnamed-drugs").search(said.lower()):
            yield from _of_lead_sentence(said.rstrip(".:"), item, seen, words_of(lead, seen.source, at, end, ""))


def _of_lead_sentence(lead: str, item: str, seen: Seen, said: Evidence) -> Iterator[Finding]:
    words = f"{lead}: {item}"
    mentions, _ = pipeline.annotate(words, seen.own)
    for piece in interactions.read(shadow(words, mentions), mentions, interactions.Scene(topic=seen.topic)):
        if piece.at + piece.partner.start > len(lead) and (piece.effect or piece.management):
            for f in _of_piece(piece, seen, 0, record.UNSAID):
                yield replace(f, evidence=replace(said, rule=f.evidence.rule))


def _of_piece(piece: Piece, seen: Seen, begin: int, weight: record.Weight) -> Iterator[Finding]:
    m, own = piece.partner, seen.own
    speaker = piece.own or seen.spoken_of(begin + piece.at + 1)
    subject = speaker.entity if speaker else own.whole
    if m.entity.id == subject.id or (m.entity.id in {e.id for e in own.ingredients} and not m.own):
        return
    heads = tuple(h.entity for h in (_own_heads(m) or m.heads))
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
    yield from _each(finding, speaker, own)


def _of_empty_stomach(seen: Seen) -> Iterator[Finding]:
    """Better absorption on an empty stomach is less absorption with food."""
    match = cue("empty-stomach").search(seen.marks)
    food = load().entity("food")
    if match and food and not cue("with-or-without").search(seen.marks):
        speaker = seen.spoken_of(match.end())
        subject = speaker.entity if speaker else seen.own.whole
        effect = Effect(on=On.SUBJECT, quantity=Quantity.EXPOSURE, direction=Direction.DECREASE, outcome="absorption")
        yield Finding(
            subject=subject,
            subject_mention=seen.called(subject, speaker),
            predicate=Predicate.INTERACTS_WITH,
            object=food,
            object_mention=food.name,
            evidence=seen.evidence(match.start(), "administration.empty-stomach"),
            effect=effect,
        )


def _administration(findings: Sequence[Finding], seen: Sequence[Seen]) -> Iterator[Finding]:
    """How to take the drug with regard to meals, beside a stated effect of food."""
    of_food = (f for f in findings if f.predicate is Predicate.INTERACTS_WITH and f.object.kind is Kind.FOOD and f.object.name == "food")
    stated = next((f for f in of_food if not f.negated), None)
    if stated is None:
        return
    told = replace(stated, effect=None, management=())
    places = [(s, m) for s in seen if (m := _WITH_FOOD.search(s.block.text))]
    for s, m in places:
        yield replace(told, evidence=s.evidence(m.start(), "administration.with-food"), administration=Administration.WITH_FOOD)
    for s in () if places else seen:
        if match := cue("apart-from-meals").search(s.marks):
            evidence = s.evidence(match.end() - 1, "administration.empty-stomach")
            yield replace(told, evidence=evidence, administration=Administration.WITHOUT_FOOD, management=(Management.SEPARATE,))


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
