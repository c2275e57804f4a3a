"""What people eat and drink anyway: when it is a partner, and when only the patient's diet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.changes import effects, unchanged
from extract.frames.what_to_do import advice
from extract.layout.topics import Topic
from kg.model import AGAINST, Kind, Management, Quantity, in_order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.frames.clauses import Clause
    from extract.mentions import Mention

TAKEN: Final = frozenset({"alcohol", "beer", "wine", "caffeine", "tobacco", "nicotine", "cannabis", "grapefruit juice"})
"""Substances that people take of their own accord, so that a text need not say "together"."""

FED: Final = frozenset({"salt-restricted diet", "total parenteral nutrition", "enteral feeding"})
"""How a patient is fed: outside interaction sections a state of the patient."""

_HEAVY: Final = frozenset({"heavy meal", "high-fat meal", "spicy food", "sucrose"})
"""Food that burdens an ill patient more often than it meets the drug."""

_TRIGGERS: Final = re.compile(r"\s+(?:that|which)\s+(?:\w+ly\s+)?(?:(?:may|can)\s+)?(?:trigger|worsen|exacerbate|aggravate|irritate)\b")
"""Behind food that somebody ill leaves off: "foods that trigger symptoms"."""

_LIMITED: Final = re.compile(
    r"\b(?:limit|restrict|keep|cut|hold)\w* (?:(?:down|the|your|any|dietary|daily|intake|of) )*$|\bm?g of (?:dietary )?$"
)
_LIMIT_OF_MEAL: Final = re.compile(
    r"\d ?m?g (?:of [^\s.;,]+ )?(?:at|in|per) (?:(?:an?|any|one|each|the same|single) )*(?:sitting|serving|portion)\b"
)
"""Before food, or anywhere in a clause on it, that so much may be eaten: "[limit] caffeine to 200 mg", "below 100 mg [at a sitting]"."""

_STAINS: Final = re.compile(r"\bstain(?:s|ed|ing)?\b")


def is_diet(p: Mention) -> bool:
    """Whether something is part of what one eats anyway."""
    return p.entity.name in ("potassium", "sodium", "dietary salt", "oxalate-rich food") or (
        p.entity.kind is Kind.FOOD and p.entity.name not in TAKEN
    )


def is_burden(p: Mention, marks: str) -> bool:
    """Whether something is left for the sake of the disease, or of its colour, and not because of the drug."""
    if p.entity.name in _HEAVY and " " in p.text:
        return Management.SEPARATE not in advice.find(marks) and all(c.quantity is Quantity.RISK for c in effects.find(marks))
    if is_meal(p) and _TRIGGERS.match(marks, p.end):
        return True
    return p.entity.kind in (Kind.FOOD, Kind.SUBSTANCE) and bool(_STAINS.search(marks))


def advised(p: Mention, told: tuple[Management, ...], marks: str) -> tuple[Management, ...]:
    """The advice of a clause on something: how much of a food may be eaten is care, and no dose."""
    if Management.ADJUST_DOSE not in told or not is_taken_anyway(p):
        return told
    if not (_LIMIT_OF_MEAL.search(marks) or _LIMITED.search(marks, 0, max(p.start, 0))):
        return told
    return in_order({*told, Management.CAUTION} - {Management.ADJUST_DOSE})


def says_enough(clause: Clause, here: Sequence[Mention], topic: Topic, *, together: bool) -> bool | None:
    """Food and drink need no "together": they are taken anyway. "Take with food" alone is about the stomach. None where nothing is said."""
    if unchanged.is_told(clause.marks):
        return True
    if not clause.changes and not clause.told:
        return None
    if clause.changes and not clause.told and all(c.is_relief for c in clause.changes):
        return False  # taken with a meal, the drug upsets the stomach less
    is_plain_food = all(map(is_meal, here))
    changes = [c for c in clause.changes if not is_plain_food or c.quantity is not Quantity.RISK]
    return (bool(changes) or not is_plain_food) and (topic is not Topic.THERAPY or together or bool(clause.told))


def is_taken_anyway(p: Mention) -> bool:
    """Whether something is food, drink or herb, or what else people take of their own accord."""
    return p.entity.kind in (Kind.FOOD, Kind.HERB) or p.entity.name in TAKEN


def is_left_off_at_will(p: Mention, clause: Clause) -> bool:
    """Whether a text has a patient leave off what many take of their own accord: "avoid potassium supplements"."""
    return p.entity.name.endswith(" supplement") and bool(AGAINST & set(clause.told))


def is_meal(p: Mention) -> bool:
    """Whether something is plain food, and no food of a kind."""
    return p.entity.kind is Kind.FOOD and p.entity.name in ("food", "meal")
