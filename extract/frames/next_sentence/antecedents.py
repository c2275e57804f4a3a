"""What a text means by "it" that somebody raises or lowers: the drug, or what the sentence before speaks of."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.changes import effects, finite
from extract.changes.ways import OPPOSITE
from extract.rulebook import macros
from kg.model import On, Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.changes.change import Change
    from extract.frames.clauses import Piece
    from extract.frames.next_sentence.carried_over import Earlier

_MAY: Final = r"(?:(?:may|can|could|might|will|would|also|\w+ly)\s+)*"
_IT_IS: Final = r"\W*it (?:(?:may|can|could|might|will|be|\w+ly) )*(?:is|are|was|were|be)\b"
_DONE_TO_IT: Final = re.compile(rf"\w+(?: up| down)? it\b|{_IT_IS}")
_DONE_TO_ANY: Final = re.compile(rf"\w+(?: up| down)? (?:it|them)\b|{_IT_IS}")
"""What is done to what a pronoun stands for, of one thing and of one or several: "lowers it", "it may be lowered"."""

_NAME: Final = re.compile(macros.MACROS["NAME"])
_OWN_ACTS: Final = re.compile(rf"{macros.MACROS['OWN']}\s+{_MAY}$")
_OWN_CHANGES: Final = re.compile(rf"{macros.MACROS['OWN']}\s+{_MAY}(?:rais|lift|lower|increas|reduc|decreas|elevat|bring|push|cut)")
"""A sentence by which "it" in the next is what the drug changes: "zelonib lowers the threshold"."""

_HANDLED_BEFORE: Final = re.compile(
    r"\b(?:clearance|half-life|elimination|excretion|metabolism|breakdown)\b[^;.]*(?:;|\bwhile\b|\bwhereas\b)[^;]*$"
)
"""A clause by which "it" or "that of" in the next is what becomes of a drug: "lowers the clearance of caffeine; cimetidine [raises it]"."""

_THAT_OF: Final = re.compile(r"\w+ (?:that|those) of\b")
_OWN_DOES: Final = re.compile(rf"^\W*{macros.MACROS['OWN']}\s+{_MAY}[a-z]+\s+{macros.MACROS['NAME']}(?:[^;:.]*[;.]|\W*$)[^;:.]*$")
"""A clause in which the drug changes another, by which "it" in the next is that other: "zelonib raises digoxin; quinidine [raises it]"."""


def meant(pieces: Sequence[Piece], marks: str, earlier: Earlier | None, label: str) -> tuple[Piece, ...]:
    """The pieces of a sentence, with the changes of "it" told of what the text means by it.

    No change of what is no drug is left: "Then there is blood pressure. Methyldopa lowers it". What lowers a clearance raises the drug.
    """
    out: list[Piece] = []
    for p in pieces:
        change = p.change
        here = [q for q in out if q.at < p.at]
        before, said = (here, marks[: p.at]) if here else (earlier.pieces, earlier.marks) if earlier else ((), "")
        if change and _is_of_loss(p, change, marks, before, said):
            out.append(replace(p, change=replace(change, direction=OPPOSITE[change.direction], auc_ratio=None, is_of_loss=True)))
        elif _is_of_else(p, marks, earlier, label):
            out.append(replace(p, change=None, on=None, is_open=False, rule="advice" if p.management else "list"))
        else:
            out.append(p)
    return tuple(out)


def _is_of_loss(piece: Piece, change: Change, marks: str, before: Sequence[Piece], said: str) -> bool:
    """Whether "it" is a clearance that only others were said to change before: "lithium lowers its clearance; digoxin raises it".

    `said` is the text of what was said before, which tells of nothing else that goes up or down.
    """
    told = [q for q in before if q.change and q.change.is_of_loss]
    if not told or told[-1] is not before[-1] or piece.partner.entity.id in {q.partner.entity.id for q in told}:
        return False
    at = piece.at + change.start
    is_it = told[-1].on is On.SUBJECT and not change.named and (change.is_bare or _DONE_TO_IT.match(marks, at))
    return bool(is_it or _THAT_OF.match(marks, at)) and all(c.is_of_loss for c in effects.find(said) if c.quantity is Quantity.EXPOSURE)


def _is_of_else(piece: Piece, marks: str, earlier: Earlier | None, label: str) -> bool:
    change = piece.change
    if change is None:
        return False
    at = piece.at + change.start
    lead = f"{label} {marks[:at]}"
    if _THAT_OF.match(marks, at):
        return bool(_HANDLED_BEFORE.search(lead))
    if change.named or not _DONE_TO_ANY.match(marks, at):
        return False
    if finite.is_of_else(lead) or _HANDLED_BEFORE.search(lead) or _OWN_DOES.match(marks[:at]):
        return True
    if macros.OWN in lead:  # what the drug itself raises is none that is named only behind it
        is_first = not _NAME.search(lead) and _NAME.search(marks, at)
        return bool(is_first and _OWN_ACTS.search(lead))
    return earlier is not None and _speaks_of_else(earlier.marks, label)


def _speaks_of_else(before: str, label: str) -> bool:
    """Whether the sentence before tells of what else than the drug "it" can stand for."""
    if not label and _OWN_DOES.match(before):
        return True
    told = effects.find(before)
    if any(c.quantity is Quantity.EXPOSURE for c in told):
        return False
    is_of_else = finite.is_of_else(before) or _OWN_CHANGES.search(before)
    return bool(is_of_else) or any(c.quantity is Quantity.RISK for c in told)
