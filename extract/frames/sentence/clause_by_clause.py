"""The clauses of a sentence one after the other: one takes back what that before it denies, or says more of whom that speaks of."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from extract.changes import effects, ways
from extract.frames.sentence import bare_denials, one_clause, ordered, spoken_of, stretches
from extract.frames.what_counts import undenied
from extract.frames.what_counts.outside_sections import are_together
from extract.frames.what_counts.relevance import is_rule_of_life
from extract.frames.what_to_do import not_at_once
from extract.frames.who import coreference
from extract.rulebook import cue, macros
from kg.model import AGAINST, Direction, Kind, Management, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extract.changes.change import Change
    from extract.frames.clauses import Clause, Piece, Scene
    from extract.mentions import Mention

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

_THEM: Final = re.compile(r"\b(?:it|them|they)\b")
_ONE: Final = rf"{macros.MACROS['NAME']}(?:\s*\([^()]*\))?"
_LIST_SO_FAR: Final = re.compile(rf"\b(?:with|by)\s+(?:\w+\s+)?{_ONE}(?:{macros.MACROS['SEP']}{_ONE})*(?:,|\s+and|\s+or)*\s*$")
_LISTED_ON: Final = re.compile(
    r"\W*(?:(?:and|or|also|then)\b\W*)?"
    r"(?:(?:to an? (?:[a-z]+ ){1,2}(?:extent|degree)"
    r"|(?:(?:much|even|far|less|more) )*(?:less|more|so|somewhat|(?!hard|scarce|bare|rare)[a-z]+ly))\W+)?"
    rf"(?:(?:with|by)\s+)?(?:[a-z]+\s+)?{_ONE}(?:{macros.MACROS['SEP']}{_ONE})*(?:\s+[a-z]+)?\W*"
)
"""A list of those with whom something goes up or down, each with its own advice, and the next of it: "with A (avoid), [B (monitor)]"."""

_TAKES_BACK: Final = re.compile(
    r"\b(?:above (?:that|this|\d)|beyond (?:that|this)|more than (?:that|this|\d)|for longer"
    r"|(?:higher|larger?|greater) (?:doses?|amounts?|quantit\w+)"
    r"|otherwise|at \d[\d.,]* ?(?:mg|g)\b|instead|in patients|with \ue000|together with it)"
)
"""What a clause holds that tells in which case somebody does harm all the same: "no problem up to 10 mg; contraindicated above that"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Before:
    """What the clauses before one say: what the last of them denies, where it only denies, what that tells first, what changed last.

    `looked` are those of whom it says only that somebody had a look at them, or that medicines at large meet them.
    """

    denied: tuple[Piece, ...] = ()
    looked: tuple[Piece, ...] = ()
    told: Piece | None = None
    changed: Piece | None = None

    def like(self, marks: str) -> Piece | None:
        """What a clause denies of others that only says "B not", or "nor does B"."""
        return self.told or (next(iter(self.denied), None) if bare_denials.goes_on(marks) else None)

    def and_then(self, found: tuple[Piece, ...], marks: str, *, is_at_large: bool) -> _Before:
        """The same with one clause more, which says of those it names that others meet them, or something of the drug."""
        is_bare = all(p.rule == "list" for p in found)
        is_elliptic = bare_denials.is_one(marks)
        return _Before(
            denied=found if all(p.negated for p in found) else (),
            looked=found if is_bare and (is_at_large or cue("looked-at").search(marks)) else (),
            told=next(
                (p for p in found if not p.negated and (p.change or not set(p.management) <= _BARS)), self.told if is_elliptic else None
            ),
            changed=next((p for p in reversed(found) if p.change and not p.is_at_large), self.changed),
        )


def read(marks: str, partners: Sequence[Mention], mentions: Sequence[Mention], scene: Scene) -> list[Piece]:
    """The frames of a sentence, clause by clause; one may take back what the one before it denies."""
    out: list[Piece] = []
    before = _Before()
    for start, end in stretches.of(marks, partners):
        clause = ordered.taken_up(one_clause.cut(marks[start:end], start, partners, mentions, scene.topic), marks[:start])
        goes_on = bool(before.denied) and (not clause.partners or _is_at_meals(clause, before.denied))
        is_open = goes_on and undenied.tells_too(clause.marks)
        is_taken_back = is_open or (goes_on and (_tells(clause, before.denied) or bool(_TAKES_BACK.search(clause.marks))))
        found: tuple[Piece, ...] = ()
        if before.denied and not clause.partners and not is_taken_back:
            out += _advised(before.denied, clause)  # advice behind a denial ("no interactions, but monitor") takes nothing back
        elif before.told and _is_not_of(clause, marks[:start]):
            found = tuple(_denied_of_these(before.told, clause, start))
        elif (like := before.like(clause.marks)) and bare_denials.is_one(clause.marks):
            found = tuple(bare_denials.denied(like, clause.partners, start))
        else:
            pieces = _resuming(one_clause.read(clause, start, scene), clause, before.changed)
            pieces = _listed_on(pieces, clause, before.changed, marks[:start])
            found = tuple(not_at_once.kept(p, clause.marks, marks) for p in undenied.without(pieces, clause.marks, marks))
        if is_taken_back:
            out = [*_left(out, before.denied, found, is_open=is_open)]
        is_at_large = _meet_others(clause)
        out = [*_unless_denied(out, before.looked, found), *(() if is_at_large and not scene.is_asked else found)]
        before = before.and_then(found, clause.marks, is_at_large=is_at_large)
        scene = _behind(clause, scene, is_said=bool(found) and not before.looked)
        scene = replace(scene, label=clause.partners) if is_at_large and not scene.label else scene
    return undenied.settled(out)


def _left(said: Iterable[Piece], denied: Sequence[Piece], found: Iterable[Piece], *, is_open: bool) -> Iterator[Piece]:
    """What was said before, without the denials that a clause takes back by saying something of the same partners.

    Those of other partners are no denials any more where it is open of whom the clause denies something.
    """
    anew = {p.partner.entity.id for p in found if not p.negated}
    for piece in said:
        if piece not in denied:
            yield piece
        elif piece.partner.entity.id not in anew:
            yield undenied.open_again(piece) if is_open else piece


def _unless_denied(said: Iterable[Piece], looked: Sequence[Piece], found: Iterable[Piece]) -> Iterator[Piece]:
    """What was said before, without those looked at of whom it is then denied: "tea was studied; [neither changed]"."""
    denied = {p.partner.entity.id for p in found if p.negated}
    yield from (p for p in said if p not in looked or p.partner.entity.id not in denied)


def _meet_others(clause: Clause) -> bool:
    """Whether a clause says no more of whom it opens with than that medicines meet it, be they named or not: nothing of the drug."""
    others = None if clause.owns or clause.changes or clause.told else cue("meets-others").match(clause.marks)
    return others is not None and any(p.start == others.start("who") for p in clause.partners)


def _behind(clause: Clause, scene: Scene, *, is_said: bool) -> Scene:
    """Where the next clause stands behind one, of which something is said or not."""
    is_named = bool(clause.partners) and (are_together(clause.marks) or bool(cue("not-studied").search(clause.marks)))
    is_of_two = (is_said and not is_rule_of_life(clause, scene.topic)) or is_named
    label = () if is_said and coreference.is_of_one(clause.partners, scene.label) else scene.label
    focus = spoken_of.still_meant(clause, scene)
    if cue("next-change").match(clause.marks):  # "higher levels with A and [lower levels with B]; adjust the dose"
        focus = (*(m for m in scene.focus if m not in focus), *focus)
    return replace(scene, label=label, focus=focus, goes_on=is_of_two or scene.goes_on)


def _denied_of_these(told: Piece, clause: Clause, at: int) -> Iterator[Piece]:
    """What the clause before tells of somebody, denied of those who are left out of it: "A raises it, but [not with B]"."""
    if told.change:
        yield from (replace(told, partner=p, at=at, management=(), negated=True, rule="denied") for p in clause.partners)


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


def _resuming(found: Iterable[Piece], clause: Clause, before: Piece | None) -> Iterator[Piece]:
    """What a clause says goes up or down by a pronoun is what the one before it speaks of: "while rifampicin lowers them".

    What it says by no name takes back no exposure ("lowers the peak, while the total exposure is unchanged"), and is on the same: "it
    lowers them".
    """
    if before is None or before.change is None:
        yield from found
        return
    stated = before.change
    is_nameless = not (clause.partners or clause.owns)
    is_of_rest = not before.negated and stated.quantity is Quantity.EXPOSURE and is_nameless
    way = None if _names_measure(clause) else ways.way_of_it(clause.marks, stated.direction, is_of_loss=stated.is_of_loss)
    for piece in found:
        if piece.negated and is_of_rest:
            continue
        if way and not piece.negated:
            change = replace(stated, direction=way, auc_ratio=None, denied=False)
            yield replace(piece, own=piece.own or before.own, change=change, on=before.on, is_open=before.is_open, rule="effect")
        elif is_nameless and piece.change and not piece.negated and _is_by_pronoun(piece.change, stated, clause):
            yield replace(piece, own=piece.own or before.own, on=before.on, is_open=before.is_open)
        else:
            yield piece


def _is_by_pronoun(change: Change, before: Change, clause: Clause) -> bool:
    """Whether a clause calls what changes by a pronoun alone, which means what changed before: "it lowers [them]"."""
    return change.quantity is before.quantity and bool(_THEM.search(clause.marks, change.start, change.end))


def _listed_on(found: Iterable[Piece], clause: Clause, before: Piece | None, earlier: str) -> Iterator[Piece]:
    """What a clause says that only goes on with a list of those who change something: it does so with these as well."""
    stated = before.change if before and not before.negated else None
    so_far = _LIST_SO_FAR.search(earlier) if stated and not clause.changes and _LISTED_ON.fullmatch(clause.marks) else None
    # "interacts with A (additive effects), B" says of A alone what its brackets hold
    lead = effects.find(earlier[: so_far.start()]) if so_far else ()
    is_next = any(stated and (c.quantity, c.direction) == (stated.quantity, stated.direction) for c in lead)
    for piece in found:
        if before and stated and is_next and not (piece.change or piece.negated):
            change = replace(stated, auc_ratio=None)
            yield replace(piece, own=piece.own or before.own, change=change, on=before.on, is_open=before.is_open)
        else:
            yield piece


def _names_measure(clause: Clause) -> bool:
    """Whether a clause says itself of what it tells that it goes up or down: harm has no other name than "increased by it"."""
    return any(c.quantity is not Quantity.RISK for c in clause.changes)


def _advised(denied: Sequence[Piece], clause: Clause) -> Iterator[Piece]:
    """What is denied, with the care that the clause behind it asks for all the same."""
    told = tuple(m for m in clause.told if m in _CARE)
    yield from (replace(piece, management=told) for piece in denied if told)
