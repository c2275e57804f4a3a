"""What a text means by "it" that somebody raises or lowers: the drug, or what the sentence before speaks of."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract import macros
from extract.changes import effects, finite
from kg.model import Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.frames.carried_over import Earlier
    from extract.frames.clauses import Piece

_DONE_TO_IT: Final = re.compile(
    r"\w+(?: up| down)? (?:it|them)\b|\W*it (?:(?:may|can|could|might|will|be|\w+ly) )*(?:is|are|was|were|be)\b"
)
_NAME: Final = re.compile(macros.MACROS["NAME"])
_OWN_ACTS: Final = re.compile(rf"{macros.MACROS['OWN']}\s+(?:(?:may|can|could|might|will|would|also|\w+ly)\s+)*$")
_OWN_CHANGES: Final = re.compile(
    rf"{macros.MACROS['OWN']}\s+(?:(?:may|can|could|might|will|would|also|\w+ly)\s+)*(?:rais|lift|lower|increas|reduc|decreas|elevat|bring|push|cut)"
)
"""A sentence by which "it" in the next is what the drug changes: "zelonib lowers the threshold"."""

_HANDLED_BEFORE: Final = re.compile(
    r"\b(?:clearance|half-life|elimination|excretion|metabolism|breakdown)\b[^;.]*(?:;|\bwhile\b|\bwhereas\b)[^;]*$"
)
"""A clause by which "it" or "that of" in the next is what becomes of a drug: "lowers the clearance of caffeine; cimetidine [raises it]"."""

_THAT_OF: Final = re.compile(r"\w+ (?:that|those) of\b")
_OWN_DOES: Final = re.compile(
    rf"^\W*{macros.MACROS['OWN']}\s+(?:(?:may|can|could|might|will|would|also|\w+ly)\s+)*[a-z]+\s+{macros.MACROS['NAME']}(?:[^;:.]*[;.]|\W*$)[^;:.]*$"
)
"""A clause in which the drug changes another, by which "it" in the next is that other: "zelonib raises digoxin; quinidine [raises it]"."""


def meant(pieces: Sequence[Piece], marks: str, earlier: Earlier | None, label: str) -> tuple[Piece, ...]:
    """The pieces of a sentence, without a change of "it" where that is no drug: "Then there is blood pressure. Methyldopa lowers it"."""
    return tuple(
        replace(p, change=None, on=None, is_open=False, rule="advice" if p.management else "list")
        if _is_of_else(p, marks, earlier, label)
        else p
        for p in pieces
    )


def _is_of_else(piece: Piece, marks: str, earlier: Earlier | None, label: str) -> bool:
    change = piece.change
    if change is None:
        return False
    at = piece.at + change.start
    lead = f"{label} {marks[:at]}"
    if _THAT_OF.match(marks, at):
        return bool(_HANDLED_BEFORE.search(lead))
    if change.named or not _DONE_TO_IT.match(marks, at):
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
