"""Which partners a sentence names, what changes, and what to do: the interaction frames."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract import macros, rulebook
from extract.changes import effects, unchanged, ways
from extract.changes.change import Change
from extract.frames import advice, allergens, alternatives, coreference, own_fates, patients, reach, set_against, stretches, turns, undenied
from extract.frames.clauses import Clause, Piece, Scene
from extract.frames.owners import is_mutual, owner, parties
from extract.frames.partners import TOPICS, partners_of
from extract.frames.relevance import are_together, bars, counts, is_rule_of_life, is_said, not_meant, of_topic
from extract.layout.topics import Topic
from extract.lists import exceptions
from extract.rulebook import cue
from kg.model import AGAINST, Direction, Kind, Management, On, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extract.mentions import Mention


_IDLE: Final = re.compile(r"^\s*(?:yes|no),")
"""How an answer begins, which denies nothing that the sentence says."""

_RATHER_THAN: Final = re.compile(
    r"\b(?:rather than|as opposed to|instead of) (?:an? |to |\w+ly )*"
    r"(?:increas|rais|ris(?=e|i)|elevat|boost|enhanc|potentiat|strengthen|lower|decreas|reduc|fall|diminish|weaken|shorten|prolong)\w*"
)
"""What a text tells not to happen: "lowers [rather than raises] it"."""

_NO_CHANGE: Final = Change(quantity=Quantity.EXPOSURE, direction=Direction.UNSPECIFIED, outcome="absorption", start=0, end=0, denied=True)
"""What a text says of absorption that is slower and no less."""

_NO_EFFECT: Final = Change(quantity=Quantity.EFFECT, direction=Direction.UNSPECIFIED, outcome="effect", start=0, end=0, denied=True)
"""What a text says that has no effect on another drug, and does not say in which regard."""

_RESUMES: Final = re.compile(
    r"\s*(?:all\s+(?:of\s+)?)?(?:these|they|both)\b"
    r"|\s*(?:please\s+)?(?:take|give|use|swallow|keep|leave|space|separate|avoid|withhold|stop)\s+(?:these|them|both)\b"
)
"""How a clause opens that speaks of what was listed just before it."""

_RESUMES_ALL: Final = re.compile(
    r"\W*(?:it|they|these|all|both|none|neither|each|either"
    r"|the (?:pair|two|three|four|five|lot|combination))\b(?! interactions?\b| (?:is|was) (?:not )?(?:known|clear|likely|possible))"
)
"""How a sentence opens that denies something of whom the text has just named: "All five stayed as they were"."""

_CARE: Final = frozenset({Management.CAUTION, Management.MONITOR})
"""What a text can ask for without taking back that it knows of no interaction."""

_BARS: Final = AGAINST | {Management.CAUTION}
"""Advice on whether to take something at all, behind which "but not with" bars the next."""

_NOT_WITH: Final = re.compile(rf"\s*not (?:with|for|in|by) (?:\w+ )?{macros.MACROS['NAME']}")
"""A clause that leaves somebody out of what the one before it says: "monitor digoxin, but [not with warfarin]"."""

_PERMITS: Final = re.compile(
    r"\b(?:may|can|could|might|should) (?:\w+ )?be (?:\w+ )?(?:used|taken|given|combined|prescribed|administered)\b"
    r"|\b(?:allowed|permitted|acceptable)\b"
)
"""Before such a clause, that something may be done, which is then forbidden: "it may be used, but [not with ritonavir]"."""

_AT_MEALS: Final = re.compile(
    r"\s*(?:(?:it|they|then|was|were|is|are|\w+ly)\s+)*[a-z]+\s+(?:\w+ly\s+)?(?:with|after|when|if|under|by)\s+(?:\w+\s+){0,3}[\ue001-\ue003]"
)
"""How a clause opens that has no subject of its own and tells when something happens: "(but) [rose with food]"."""

_TAKES_BACK: Final = re.compile(
    r"\b(?:above (?:that|this|\d)|beyond (?:that|this)|more than (?:that|this|\d)|for longer"
    r"|(?:higher|larger?|greater) (?:doses?|amounts?|quantit\w+)"
    r"|otherwise|at \d[\d.,]* ?(?:mg|g)\b|instead|in patients|with \ue000|together with it)"
)
"""What a clause holds that tells in which case somebody does harm all the same: "no problem up to 10 mg; contraindicated above that"."""

_OF_RISK: Final = re.compile(
    r"^(?!.*\b(?:not|never|rarely|seldom)\b).*\b(?:increas|rais|elevat)\w*\s+(?:the\s+|their\s+)?"
    r"(?:(?:risk|likelihood)\s+of\s+(?P<of>(?:(?!\b(?:when|if|with|in)\b).)+?)(?:\s+(?:when|if|with|in)\b.*)?|(?P<what>[\w -]+?)\s+risk)$"
)
"""A class named by the harm that it makes likelier: "medications that increase the risk of bleeding"."""

_FORBIDDEN: Final = re.compile(r"^(?!.*\b(?:avoid|recommend|advis)).*\b(?:should|must|do|may|can)(?: not|n.t)\b")
"""How a text on contraindications says that something is contraindicated: "those who take nitrates should not use it"."""


def read(marks: str, mentions: Sequence[Mention], scene: Scene) -> Iterator[Piece]:
    """The frames of one sentence."""
    if "er than " in marks or "opposed to " in marks or "instead of " in marks:
        marks = rulebook.blank(_RATHER_THAN, marks)
    marks = undenied.passed_over(rulebook.blank(cue("conceded-denial"), rulebook.blank(_IDLE, marks)))
    partners = partners_of(mentions, marks)
    excepted = exceptions.find(partners, marks)
    aside = (*excepted, *alternatives.find(partners, marks), *set_against.find(partners, marks))
    partners = of_topic([p for p in partners if p not in aside], marks, scene.topic)
    if scene.topic is Topic.CONTRAINDICATIONS or (scene.topic is not Topic.INTERACTIONS and cue("allergy").search(marks)):
        partners = allergens.taken_out(marks, partners)
    if scene.topic is Topic.CONTRAINDICATIONS:
        mentions = allergens.taken_out(marks, mentions)
    found = tuple(own_fates.owned(_of_partners(marks, partners, mentions, scene, excepted), marks, is_below=scene.is_of_own))
    is_permission = bool(excepted) and _are_barred(excepted, partners, marks)
    if is_permission or (scene.topic is Topic.INTERACTIONS and (partners or scene.label or unchanged.is_worded(marks))):
        named = partners if exceptions.are_all(excepted, partners, marks) else (*partners, *scene.label)
        of_others = [piece for piece in found if piece.partner in named]
        is_denial = bool(excepted) and not of_others and unchanged.is_told(marks[: excepted[0].start])
        yield from _of_excepted(excepted, of_others, is_permission=is_permission or is_denial)
    yield from found


def _are_barred(excepted: Sequence[Mention], partners: Sequence[Mention], marks: str) -> bool:
    """Whether a sentence lets others be taken, or names none that do anything, and leaves these out of that."""
    if exceptions.from_permission(marks if partners else marks[: excepted[0].start]) or exceptions.from_choice(excepted, marks):
        return True
    return not partners and exceptions.from_nobody(marks)


def _of_excepted(excepted: Sequence[Mention], of_others: Sequence[Piece], *, is_permission: bool) -> Iterator[Piece]:
    """What is said of those whom a sentence excepts: nothing happens with them, unless it denies or permits the others."""
    does_harm = is_permission if not of_others else all(p.negated or (is_permission and p.rule == "list") for p in of_others)
    yield from (Piece(partner=p, negated=not does_harm, rule="list" if does_harm else "excepted") for p in excepted)


def _of_partners(
    marks: str, partners: Sequence[Mention], mentions: Sequence[Mention], scene: Scene, excepted: Sequence[Mention]
) -> Iterator[Piece]:
    """The frames of a sentence that is about these, and leaves out whom it excepts."""
    if all(p.entity.kind is Kind.FOOD for p in partners) and cue("with-or-without").search(marks):
        return
    if scene.is_watch and Management.MONITOR not in advice.find(marks):
        yield from _watched(marks, partners)
        return
    marks = exceptions.left_out(excepted, marks)
    owns = {m.entity.id: m for m in mentions if m.own}
    if partners and len(owns) <= 1 and cue("delay-only").search(marks) and any(p.entity.kind is Kind.FOOD for p in partners):
        own = next(iter(owns.values()), None)
        yield from (Piece(partner=p, own=own, change=_NO_CHANGE, on=On.SUBJECT, negated=True, rule="denied") for p in partners)
        return
    if not (partners or scene.label or scene.focus):
        return  # nobody is spoken of
    yield from _by_stretches(marks, partners, mentions, scene)


def _by_stretches(marks: str, partners: Sequence[Mention], mentions: Sequence[Mention], scene: Scene) -> list[Piece]:
    """The frames of a sentence, stretch by stretch; one may take back what the one before it denies."""
    out: list[Piece] = []
    denied: tuple[Piece, ...] = ()
    before: Piece | None = None
    told: Piece | None = None
    for start, end in stretches.of(marks, partners):
        clause = _clause(marks[start:end], start, partners, mentions, scene.topic)
        goes_on = bool(denied) and (not clause.partners or _is_at_meals(clause, denied))
        is_open = goes_on and undenied.tells_too(clause.marks)
        is_taken_back = is_open or (goes_on and (_tells(clause, denied) or bool(_TAKES_BACK.search(clause.marks))))
        if (
            denied and not clause.partners and not is_taken_back
        ):  # advice behind a denial ("no interactions, but monitor") takes nothing back
            out += _advised(denied, clause)
            found: tuple[Piece, ...] = ()
        elif told and _is_not_of(clause, marks[:start]):
            found = tuple(
                replace(told, partner=p, at=start, management=(), negated=True, rule="denied") for p in clause.partners if told.change
            )
        else:
            found = tuple(undenied.without(_resuming(_of_clause(clause, start, scene), clause, before), clause.marks, marks))
        if is_taken_back:
            anew = {p.partner.entity.id for p in found if not p.negated}
            out = [
                undenied.open_again(p) if is_open and p in denied else p for p in out if p not in denied or p.partner.entity.id not in anew
            ]
        out += found
        before = next((piece for piece in reversed(found) if piece.change), before)
        told = next((p for p in found if not p.negated and (p.change or not set(p.management) <= _BARS)), None)
        denied = found if all(piece.negated for piece in found) else ()
        is_named = bool(clause.partners) and (are_together(clause.marks) or bool(cue("not-studied").search(clause.marks)))
        is_of_two = (bool(found) and not is_rule_of_life(clause, scene.topic)) or is_named
        label = () if found and coreference.is_of_one(clause.partners, scene.label) else scene.label
        scene = replace(scene, label=label, focus=_still_meant(clause, scene), goes_on=is_of_two or scene.goes_on)
    return undenied.settled(out)


def _is_at_meals(clause: Clause, denied: Sequence[Piece]) -> bool:
    """Whether a clause without a subject tells what happens at meals with those just denied: "…, but [rose with food]"."""
    meals = all(p.entity.kind is Kind.FOOD for p in clause.partners) and not any(p.partner.entity.kind is Kind.FOOD for p in denied)
    return meals and bool(_AT_MEALS.match(clause.marks))


def _is_not_of(clause: Clause, before: str) -> bool:
    """Whether a clause says of whom what stands before it is not true; behind a permission it bars them."""
    return before.endswith("but ") and bool(_NOT_WITH.match(clause.marks)) and not _PERMITS.search(before)


def _tells(clause: Clause, denied: Sequence[Piece]) -> bool:
    """Whether a clause tells of a change, whatever the one before it denies: "does not alter levels, but bleeding was seen".

    Of food that leaves an absorption as it is, a quicker or slower one takes nothing back.
    """
    is_food = all(p.partner.entity.kind is Kind.FOOD for p in denied)
    told = (c for c in clause.changes if not (is_food and c.quantity is Quantity.EXPOSURE))
    goes = any(c.direction is not Direction.UNSPECIFIED and not c.denied for c in told)
    return goes or (not clause.changes and ways.way_of_it(clause.marks, Direction.UNSPECIFIED) is not None)


def _still_meant(clause: Clause, scene: Scene) -> tuple[Mention, ...]:
    """Whom the clause behind one means by no name: those that it names anew, or else those before it."""
    anew = coreference.without(clause.partners, (*scene.label, *scene.focus), clause.marks)
    return clause.partners if anew else scene.focus


def _resuming(found: Iterable[Piece], clause: Clause, before: Piece | None) -> Iterator[Piece]:
    """What a clause says goes up or down by a pronoun is what the one before it speaks of: "while rifampicin lowers them".

    What it says by no name takes back no exposure: "lowers the peak, while the total exposure is unchanged".
    """
    stated = before.change if before else None
    is_of_rest = (
        stated and not (before and before.negated) and stated.quantity is Quantity.EXPOSURE and not (clause.partners or clause.owns)
    )
    way = ways.way_of_it(clause.marks, stated.direction, is_of_loss=stated.is_of_loss) if stated and not _names_measure(clause) else None
    for piece in found:
        if piece.negated and is_of_rest:
            continue
        if before and stated and way and not piece.negated:
            change = replace(stated, direction=way, auc_ratio=None, denied=False)
            yield replace(piece, own=piece.own or before.own, change=change, on=before.on, is_open=before.is_open, rule="effect")
        else:
            yield piece


def _names_measure(clause: Clause) -> bool:
    """Whether a clause says itself of what it tells that it goes up or down: harm has no other name than "increased by it"."""
    return any(c.quantity is not Quantity.RISK for c in clause.changes)


def _watched(marks: str, partners: Sequence[Mention]) -> Iterator[Piece]:
    """What a list of what to monitor says of those that are taken along."""
    here = (p for p in partners if advice.is_watched_with(marks[: p.start], marks[p.end :]))
    yield from (Piece(partner=p, management=(Management.MONITOR,), rule="advice") for p in here)


def _advised(denied: Sequence[Piece], clause: Clause) -> Iterator[Piece]:
    """What is denied, with the care that the clause behind it asks for all the same."""
    told = tuple(m for m in clause.told if m in _CARE)
    yield from (replace(piece, management=told) for piece in denied if told)


def _clause(marks: str, start: int, partners: Sequence[Mention], mentions: Sequence[Mention], topic: Topic) -> Clause:
    end = start + len(marks)
    return Clause(
        marks=marks,
        partners=tuple(p.moved(-start) for p in partners if start <= p.start < end),
        owns=tuple(m.moved(-start) for m in mentions if m.own and start <= m.start < end),
        changes=effects.find(marks),
        told=advice.find(marks, on_doses=topic in (Topic.DOSING, Topic.THERAPY)),
    )


def _of_clause(clause: Clause, at: int, scene: Scene) -> Iterator[Piece]:
    targets = _targets(clause, scene)
    if not targets or not counts(clause, scene.topic, label=scene.label, goes_on=scene.goes_on):
        return
    said = [c for c in clause.changes if not c.denied and is_said(c, clause, scene.topic)]
    told = _advice(clause, scene.topic)
    is_in_turn = turns.is_in_turn(clause.marks)
    is_deniable = not AGAINST & set(told) and not is_in_turn
    is_hedged = bool(cue("hedge").search(clause.marks))
    spared = (*not_meant(targets, clause), *coreference.beside(targets, clause.partners, scene.label))
    for target in targets:
        mine = () if target in spared or _is_wider(target, clause.partners) else told
        stated = reach.chosen(said, clause, target)
        denied = reach.chosen([c for c in clause.changes if c.denied], clause, target)
        for own in parties(clause, stated or denied, target):
            piece = Piece(partner=target, at=at, own=own, hedged=is_hedged)
            if denied and not stated and is_deniable:
                yield replace(piece, change=denied, on=_spared(denied, clause, target), negated=True, rule="denied")
            elif not (said or told or is_in_turn) and _denies(clause):
                yield _untouched(piece, clause)
            else:
                yield _changed(piece, stated, mine, clause)


def _is_wider(target: Mention, named: Sequence[Mention]) -> bool:
    """Whether a label is the class of which a clause advises on a narrower one: "**CYP3A4 inducers:** Avoid strong CYP3A4 inducers"."""
    bare = {(r.action, r.target.id) for r in target.entity.roles if r.strength is None}
    narrow = {(r.action, r.target.id) for m in named for r in m.entity.roles if r.strength}
    return bool(bare & narrow) and target.entity.id not in {m.entity.id for m in named}


def _denies(clause: Clause) -> bool:
    """Whether a clause says that nothing happens; what names no partner must say so outright."""
    is_outright = not clause.partners and cue("denied-outright").match(clause.marks)
    return bool(is_outright) or unchanged.is_told(clause.marks)


def _spared(change: Change, clause: Clause, target: Mention) -> On | None:
    """Whose exposure or effect is denied to change, nobody's alone where it is both."""
    return None if is_mutual(change, clause) else owner(change, clause, target)[0]


def _untouched(piece: Piece, clause: Clause) -> Piece:
    """The denial of an interaction, with what it says does not change."""
    same = effects.untouched(clause.marks)
    on = _spared(same, clause, piece.partner) if same else None
    if same is None and cue("not-touching").search(clause.marks):
        same, on = _NO_EFFECT, On.OBJECT
    return replace(piece, change=same, on=on, negated=True, rule="denied")


def spared(target: Mention, marks: str, mentions: Sequence[Mention]) -> Piece:
    """The denial of an interaction in words that name no change, as those above a list do."""
    return _untouched(Piece(partner=target), _clause(marks, 0, partners_of(mentions, marks), mentions, Topic.INTERACTIONS))


def _changed(piece: Piece, stated: Change | None, told: tuple[Management, ...], clause: Clause) -> Piece:
    """What a clause asserts of a partner: a change, an advice, what its name says, or only that they interact."""
    if stated is None and (named := _OF_RISK.search(piece.partner.text.lower())):
        harm = Change(quantity=Quantity.RISK, direction=Direction.INCREASE, outcome=named["of"] or named["what"], start=0, end=0)
        return replace(piece, change=harm, on=On.PATIENT, management=told, rule="effect")
    if stated is None:
        return replace(piece, management=told, rule="advice" if told else "list")
    on, is_open = owner(stated, clause, piece.partner)
    change = _with_food(turns.own(stated, clause, piece.partner), clause, piece.partner)
    return replace(piece, change=change, on=on, is_open=is_open, management=told, rule="effect")


def _with_food(change: Change, clause: Clause, target: Mention) -> Change:
    """What is absorbed better without food is absorbed less with it."""
    is_better = change.quantity is Quantity.EXPOSURE and change.direction is Direction.INCREASE
    if is_better and target.entity.kind is Kind.FOOD and cue("without-food").search(clause.marks) and len(clause.partners) == 1:
        return replace(change, direction=Direction.DECREASE, auc_ratio=None)
    return change


def _advice(clause: Clause, topic: Topic) -> tuple[Management, ...]:
    """The advice of a clause; what stands bare among the contraindications is contraindicated."""
    told = set(clause.told)
    if topic is Topic.CONTRAINDICATIONS and _FORBIDDEN.search(clause.marks):
        told -= {Management.AVOID}
    if topic is Topic.CONTRAINDICATIONS and not told & {Management.AVOID, Management.CAUTION}:
        told.add(Management.CONTRAINDICATED)
    return tuple(m for m in Management if m in told)


def _opens_list(marks: str, here: Sequence[Mention]) -> bool:
    """Whether the first name stands in brackets, as the example of what the label says."""
    return "(" in marks[: here[0].start] or "e.g" in marks[: here[0].start]


def _is_of_either(clause: Clause, label: Sequence[Mention]) -> bool:
    """Whether a label joins inhibitors and inducers, and what changes by drugs of either kind is said to go no one way."""
    acting = {role.action for p in label for role in p.entity.roles}
    is_open = bool(clause.changes) and all(c.direction is Direction.UNSPECIFIED and not c.denied for c in clause.changes)
    return set(turns.WAYS) <= acting and is_open and not any(m.entity.roles for m in clause.partners)


def _targets(clause: Clause, scene: Scene) -> tuple[Mention, ...]:
    """Whom a clause speaks of: those it names, with the label where they are its examples; else those spoken of before."""
    label, here = scene.label, coreference.without(clause.partners, (*scene.label, *scene.focus), clause.marks)
    if not here:
        marks = clause.marks
        if not label and not clause.changes and scene.topic is not Topic.CONTRAINDICATIONS and patients.are_meant(marks):
            return ()
        is_denied = bool(cue("denied-outright").match(marks) or cue("denied-both").search(marks)) or unchanged.is_worded(marks)
        is_of_them = is_denied or cue("interacts").search(marks)
        resumes = _RESUMES_ALL.match(marks) and (is_denied or (clause.owns and unchanged.is_told(marks)))
        takes_back = scene.goes_on and _denies(clause)  # "may rise, though interactions are unlikely" stays said
        is_barred = label and scene.topic is Topic.CONTRAINDICATIONS and bars(clause)
        says = (
            is_barred
            or clause.changes
            or clause.told
            or cue("goes-which-way").search(marks)
            or ((resumes or (label and is_of_them)) and not takes_back)
            or cue("sparing").search(clause.marks)
        )
        is_of_others = not clause.told and cue("of-unnamed-drugs").search(clause.marks)
        resumed = tuple(f for f in scene.focus if f not in label) if label and _RESUMES.match(clause.marks) else ()
        return () if not says else (*label, *resumed) or (() if is_of_others else scene.focus)
    named = {h.entity.id for h in here}
    listed = {h.entity.id for m in here for h in m.heads}
    labelled = {p.entity.id for p in label}
    several = sum(any(h.entity.id in labelled for h in m.heads) for m in here) > 1
    keeps_label = (
        (listed & labelled and (several or _opens_list(clause.marks, here)))
        or named & labelled
        or _is_of_either(clause, label)
        or (cue("agreement").search(clause.marks[: here[0].start]) and not coreference.is_of_one(here, label))
    )
    spoken = {h.entity.id for m in label if m.entity.id in named for h in m.heads}  # "anticoagulants (warfarin): it raises warfarin"
    extra = tuple(p for p in label if p.entity.id not in named | spoken and p.entity.name not in TOPICS) if keeps_label else ()
    return (*extra, *here)
