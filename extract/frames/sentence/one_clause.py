"""What one clause says of each partner it speaks of: a change and on whom it is, an advice, a denial, or only that they interact."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.changes import effects, spared, ways
from extract.changes.change import Change
from extract.frames.clauses import Clause, Piece
from extract.frames.sentence import spoken_of
from extract.frames.what_counts.relevance import counts, is_said, not_meant
from extract.frames.what_to_do import advice
from extract.frames.who import coreference, diet, ingredients
from extract.frames.who.partners import partners_of
from extract.frames.whose import changed_names, each_way, partners_reached
from extract.frames.whose.owners import owner
from extract.layout.topics import Topic
from extract.rulebook import cue
from kg.model import AGAINST, Direction, Kind, Management, On, Quantity, in_order

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.frames.clauses import Scene
    from extract.mentions import Mention

_OF_RISK: Final = re.compile(
    r"^(?!.*\b(?:not|never|rarely|seldom)\b).*\b(?:increas|rais|elevat)\w*\s+(?:the\s+|their\s+)?"
    r"(?:(?:risk|likelihood)\s+of\s+(?P<of>(?:(?!\b(?:when|if|with|in)\b).)+?)(?:\s+(?:when|if|with|in)\b.*)?|(?P<what>[\w -]+?)\s+risk)$"
)
"""A class named by the harm that it makes likelier: "medications that increase the risk of bleeding"."""

_GOES_ON: Final = re.compile(
    r"(?:;\s|,\s+(?:and|so(?:\s+that)?|which)\s+|(?<!\|)\s+and\s+)(?=(?:[\w-]+\s+){0,3}?(?:may|can|could|might|potentially|possibly)\b)"
    r"|\s+and\s+(?=(?:then\s+|thus\s+|also\s+)?(?:may|can|could|might)\b)"
    r"|,\s+(?=(?:thereby\s+|thus\s+)?(?:potentially|possibly)\s+[a-z]+ing\b|with\s+(?:a\s+|the\s+)?(?:potential(?:ly)?|possibl[ey])\b)"
)
"""Behind a change (marked by "|"), what a clause goes on to that is only possible: "add to sedation [and] may stop breathing".

Right behind the noun "and" may only join another to it: "myopathy and rhabdomyolysis may follow".
"""

_TAKEN_WITHOUT: Final = re.compile(
    r"^\W*(?:(?:when|if)\s+)?(?:(?:taken|given)\s+)?without\s+\ue001|\b(?:when|if)\s+(?:it\s+is\s+)?(?:taken|given|swallowed|administered)\s+without\s+\ue001"
)
"""What was done, and is not ordered, without food: "exposure is lower [when taken without] food"."""

_FORBIDDEN: Final = re.compile(
    r"^(?!.*\b(?:avoid|recommend|advis)).*\b(?:should|must|do|may|can)(?: not|n.t)\b"
    r"|\b(?:must|ha(?:s|ve) to|should|is to|are to) be (?:\w+ly )?(?:withdrawn|stopped|discontinued|interrupted)\b"
)
"""How a text on contraindications says that something is contraindicated: "those who take nitrates should not use it"."""


def cut(marks: str, start: int, partners: Sequence[Mention], mentions: Sequence[Mention], topic: Topic) -> Clause:
    """The clause whose text is `marks` and stands at `start` of a sentence, with the names and what is said of them.

    `partners` and `mentions` are those of the whole sentence; their places count from its start, those of the clause from its own.
    """
    end = start + len(marks)
    return Clause(
        marks=marks,
        partners=tuple(p.moved(-start) for p in partners if start <= p.start < end),
        owns=tuple(m.moved(-start) for m in mentions if m.own and start <= m.start < end),
        kinds=tuple(m.moved(-start) for m in mentions if m.is_group and start <= m.start < end and m not in partners),
        changes=effects.find(marks),
        told=advice.find(marks, on_doses=topic in (Topic.DOSING, Topic.THERAPY)),
    )


def read(clause: Clause, at: int, scene: Scene) -> Iterator[Piece]:
    """What a clause at a place of a sentence says, partner by partner, and of each for every ingredient it speaks of."""
    meant = spoken_of.of(clause, scene)
    if not meant or not counts(clause, scene.topic, label=scene.label, goes_on=scene.goes_on):
        return
    said = [c for c in clause.changes if not c.denied and is_said(c, clause, scene.topic)]
    told = _advice(clause, scene.topic)
    is_in_turn = each_way.is_in_turn(clause.marks)
    is_deniable = not AGAINST & set(told) and not is_in_turn
    spared = (*not_meant(meant, clause), *coreference.beside(meant, clause.partners, scene.label))
    for target in meant:
        mine = () if target in spared or _is_wider(target, clause.partners) else diet.advised(target, told, clause.marks)
        stated = partners_reached.chosen(said, clause, target)
        denied = partners_reached.chosen([c for c in clause.changes if c.denied], clause, target)
        for own in ingredients.spoken_of(clause, stated or denied, target):
            piece = Piece(partner=target, at=at, own=own, hedged=_is_hedged(clause, stated))
            if denied and not stated and is_deniable:
                yield replace(piece, change=denied, on=_spared(denied, clause, target), negated=True, rule="denied")
            elif not (said or told or is_in_turn) and spoken_of.denies(clause):
                yield _untouched(piece, clause)
            else:
                yield _changed(piece, stated, mine, clause, meant)


def _is_hedged(clause: Clause, stated: Change | None) -> bool:
    """Whether what a clause states is told as possible, and not only what it goes on to: "levels fall; rejection may follow"."""
    goes_on = _GOES_ON.search(f"{'.' if stated.named else '|'}{clause.marks[stated.end :]}") if stated else None
    end = stated.end + goes_on.start() - 1 if stated and goes_on else len(clause.marks)
    return bool(cue("hedge").search(clause.marks[:end]))


def _is_wider(target: Mention, named: Sequence[Mention]) -> bool:
    """Whether a label is the class of which a clause advises on a narrower one: "**CYP3A4 inducers:** Avoid strong CYP3A4 inducers"."""
    bare = {(r.action, r.target.id) for r in target.entity.roles if r.strength is None}
    narrow = {(r.action, r.target.id) for m in named for r in m.entity.roles if r.strength}
    return bool(bare & narrow) and target.entity.id not in {m.entity.id for m in named}


def _spared(change: Change, clause: Clause, target: Mention) -> On | None:
    """Whose exposure or effect is denied to change, nobody's alone where it is both."""
    return None if changed_names.is_mutual(change, clause) else owner(change, clause, target)[0]


def _untouched(piece: Piece, clause: Clause) -> Piece:
    """The denial of an interaction, with what it says does not change."""
    piece = replace(piece, negated=True, rule="denied")
    if measured := effects.untouched(clause.marks):
        return replace(piece, change=measured, on=_spared(measured, clause, piece.partner))
    if named := spared.find(clause.marks):
        return replace(piece, change=named.change, on=named.on or _spared(named.change, clause, piece.partner), is_at_large=True)
    return piece


def denied(target: Mention, marks: str, mentions: Sequence[Mention]) -> Piece:
    """The denial of an interaction in words that name no change, as those above a list do."""
    return _untouched(Piece(partner=target), cut(marks, 0, partners_of(mentions, marks), mentions, Topic.INTERACTIONS))


def _changed(piece: Piece, stated: Change | None, told: tuple[Management, ...], clause: Clause, meant: Sequence[Mention]) -> Piece:
    """What a clause asserts of a partner: a change, an advice, what its name says, or only that they interact."""
    if stated is None and (named := _OF_RISK.search(piece.partner.text.lower())):
        harm = Change(quantity=Quantity.RISK, direction=Direction.INCREASE, outcome=named["of"] or named["what"], start=0, end=0)
        return replace(piece, change=harm, on=On.PATIENT, management=told, rule="effect")
    if stated is None:
        return replace(piece, management=told, rule="advice" if told else "list")
    on, is_open = owner(stated, clause, piece.partner, [m for m in meant if m not in clause.partners])
    change = _with_food(each_way.own(stated, clause, piece.partner), clause, piece.partner)
    return replace(piece, change=change, on=on, is_open=is_open, management=told, rule="effect")


def _with_food(change: Change, clause: Clause, target: Mention) -> Change:
    """What is absorbed better without food is absorbed less with it, and the other way round where no order says how to take it."""
    if change.quantity is not Quantity.EXPOSURE or target.entity.kind is not Kind.FOOD or len(clause.partners) != 1:
        return change
    is_better = change.direction is Direction.INCREASE and cue("without-food").search(clause.marks)
    if is_better or (change.direction is Direction.DECREASE and _TAKEN_WITHOUT.search(clause.marks)):
        return replace(change, direction=ways.OPPOSITE[change.direction], auc_ratio=None)
    return change


def _advice(clause: Clause, topic: Topic) -> tuple[Management, ...]:
    """The advice of a clause; what stands bare among the contraindications is contraindicated."""
    told = set(clause.told)
    if topic is Topic.CONTRAINDICATIONS and _FORBIDDEN.search(clause.marks):
        told -= {Management.AVOID}
    if topic is Topic.CONTRAINDICATIONS and not told & {Management.AVOID, Management.CAUTION}:
        told.add(Management.CONTRAINDICATED)
    return in_order(told)
