"""Examples in a sentence of their own share what the one before says at large: "Some drugs raise its levels. Among them are azoles"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from extract.changes import effects
from extract.frames import interactions
from extract.frames.sentence import bare_denials
from extract.frames.who.partners import partners_of
from extract.mentions import shadow
from extract.rulebook import cue, macros

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.frames.clauses import Piece, Scene
    from extract.mentions import Mention

_THIS_PAIR: Final = re.compile(r"\b(?:this|the) (?:combination|pair)\b")
"""What advice is on that stands before the sentence which names the partner: "Do not take this combination. Lithium interacts"."""

_ECHOES: Final = re.compile(rf"\W*(?:[\w-]+ ){{0,2}}{macros.MACROS['NAME']} (?:do|does|did)(?: not|n['’]t)\W*")
"""A sentence that denies no more than what the one before it says: "Herbal teas do not"."""


class Earlier(NamedTuple):
    """The sentence before: its shadow, what it names, what was read from it."""

    marks: str
    mentions: Sequence[Mention]
    pieces: Sequence[Piece]


def told(pieces: tuple[Piece, ...], marks: str, earlier: Earlier | None, scene: Scene) -> tuple[Piece, ...]:
    """The pieces of a sentence that counts up examples, with the effect and the advice that only the sentence before it has."""
    if earlier and any(p.negated for p in pieces) and _ECHOES.fullmatch(marks) and not _tells(earlier):
        return tuple(p for p in pieces if not p.negated)
    if earlier and pieces and not any(p.negated or p.effect for p in pieces) and bare_denials.is_one(marks):
        like = next((p for p in earlier.pieces if (p.effect and not p.negated) or (p.negated and bare_denials.goes_on(marks))), None)
        return tuple(bare_denials.denied(like, [p.partner for p in pieces], pieces[0].at)) if like else pieces
    if not earlier or not pieces or any(p.negated for p in pieces) or not _counts(marks, earlier):
        return pieces
    is_told, is_advised = any(p.effect for p in pieces), any(p.management for p in pieces)
    shared = {} if is_told and is_advised else _shared(pieces, earlier, scene)
    return tuple(_joined(p, shared.get(p.partner.entity.id), is_told=is_told, is_advised=is_advised) for p in pieces)


def _tells(earlier: Earlier) -> bool:
    """Whether a sentence says of anybody what happens or what to do, so that the next can say that it is not so of another."""
    is_said = any(p.effect or p.management or p.negated for p in earlier.pieces) or bool(effects.find(earlier.marks))
    return is_said or not earlier.pieces or any(cue(c).search(earlier.marks) for c in ("interacts", "denied-interaction", "goes-which-way"))


def _counts(marks: str, earlier: Earlier) -> bool:
    """Whether a sentence counts up those that the one before speaks of, by whom it names or at large."""
    if "?" in earlier.marks or "?" in marks or cue("counts-out").search(marks):
        return False
    if _THIS_PAIR.search(earlier.marks):
        return not earlier.pieces and not earlier.mentions and bool(cue("interacts").search(marks))
    if cue("seen-there").search(marks):
        return any(not c.denied for c in effects.find(earlier.marks))
    return bool(cue("counts-up").search(marks)) and bool(earlier.pieces or cue("at-large").search(earlier.marks))


def _shared(pieces: Sequence[Piece], earlier: Earlier, scene: Scene) -> dict[str, Piece]:
    """By partner, what the sentence before says of all: of those it names alike, or as if the names stood at its end."""
    if partners_of(earlier.mentions, earlier.marks):
        last = _said_last(earlier.pieces)
        alike = {(p.effect, p.management, p.negated) for p in last}
        return {p.partner.entity.id: _without_figure(last[0]) for p in pieces} if len(alike) == 1 else {}
    line = f"{earlier.marks.strip().rstrip('.:;')}: "
    lead = len(earlier.marks) - len(earlier.marks.lstrip())
    named = [m.moved(-lead) for m in earlier.mentions]
    for m in {p.partner.entity.id: p.partner for p in pieces}.values():
        named.append(replace(m, start=len(line), end=len(line) + len(m.text)))
        line += f"{m.text}, "
    line = line.rstrip(", ")
    said = interactions.read(shadow(line, named), named, scene)
    return {p.partner.entity.id: p for p in said}


def _said_last(pieces: Sequence[Piece]) -> list[Piece]:
    """What the last clause says, with the effect that one before it tells of the same: "Inducers lower it; avoid them"."""
    last = [p for p in pieces if p.at == pieces[-1].at]
    told = [p for p in pieces if p.at < last[0].at and p.effect and not p.negated]
    is_of_same = {p.partner.entity.id for p in pieces} == {p.partner.entity.id for p in last}
    if not told or not is_of_same or any(p.effect or p.negated for p in last):
        return last
    return [replace(p, change=told[-1].change, on=told[-1].on, is_open=told[-1].is_open, rule=told[-1].rule) for p in last]


def _without_figure(piece: Piece) -> Piece:
    """What is said of another "too", whose figure is another's."""
    return replace(piece, change=replace(piece.change, auc_ratio=None)) if piece.change else piece


def _joined(piece: Piece, shared: Piece | None, *, is_told: bool, is_advised: bool) -> Piece:
    if shared is None:
        return piece
    if not is_told:
        piece = replace(piece, change=shared.change, on=shared.on, is_open=shared.is_open, own=piece.own or shared.own)
    if not is_advised:
        piece = replace(piece, management=shared.management)
    return replace(piece, negated=shared.negated, hedged=shared.hedged, rule=shared.rule)
