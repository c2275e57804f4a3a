"""Whom a text wants taken at another time, and whom not at all, where it says "not at the same time"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract import rulebook
from extract.frames.what_to_do import advice
from kg.model import AGAINST, Kind, Management, in_order

if TYPE_CHECKING:
    from extract.frames.clauses import Piece
    from extract.mentions import Mention

_AT_ONCE: Final = re.compile(r"(?:\b(?:not|never|avoid\w*)\b|n['’]t\b)[^.;]{0,80}?\bat the same time\b(?! (?:of|each|every)\b)")
_BINDS: Final = re.compile(
    r"antacid|binder|sequestrant|resin|col?estyramine|cholestyramine|colestipol|colesevelam|sucralfate|charcoal|kaolin|pectin|clay|fib(?:er|re)"
    r"|iron|calcium|magnesium|alumin|zinc|bismuth|lanthanum|phosphate|sevelamer|bicarbonate|mineral|cation|vitamin|supplement|milk|dairy|dairies"
    r"|simet(?:h)?icone|laxative|orlistat|thyro|vaccine|drop|ointment|cream|topical|eye|nasal|inhale"
)
"""Names of what holds a drug back in the gut or lies on the same place, so that some hours between the two are enough."""


def kept(piece: Piece, clause: str, sentence: str) -> Piece:
    """What a clause says of one partner: whoever binds nothing and is not to be taken at the same time is not to be taken.

    "Do not take it at the same time as simvastatin" is advice against the two, "as antacids" one to keep them apart.
    """
    told = piece.management
    if Management.SEPARATE not in told or not _AT_ONCE.search(clause) or _is_held_apart(piece.partner):
        return piece
    if Management.SEPARATE in advice.find(rulebook.blank(_AT_ONCE, sentence)):
        return piece
    said = set(told) - {Management.SEPARATE} | (set() if AGAINST & set(told) else {Management.AVOID})
    return replace(piece, management=in_order(said))


def _is_held_apart(partner: Mention) -> bool:
    """Whether hours between a drug and this partner do away with what it does."""
    is_eaten = partner.entity.kind in (Kind.FOOD, Kind.HERB) and partner.entity.name != "grapefruit juice"
    return is_eaten or any(_BINDS.search(name.lower()) for name in (partner.entity.name, partner.text))
