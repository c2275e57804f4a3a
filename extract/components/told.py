"""Changes that a text tells without a noun for what changes: what becomes of a drug by its name, and harm told as an event."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from extract import rulebook
from extract.components import denials
from kg.model import Direction, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME: Final = re.compile(rulebook.MACROS["ANY"])
_PRONOUN: Final = re.compile(r"\bit\b")
_NOT: Final = re.compile(r"\b(?:not|never|neither|nor)\b|n['’]t\b")
_ONLY_IF: Final = re.compile(r"(?:\b(?:if|until|unless|whenever|who|whose|in case|where)|(?:^|[.;,]\s*)should)\s+(?:[\w'’]+\s+){0,4}$")
"""Before what a text speaks of as a case that may arise: "if you feel dizzy, do not drive"."""

_BY_HAND: Final = re.compile(r"\b(?:doctor|physician|prescriber|clinician|nurse|team|clinic|you|patients?)\s+$")
"""Before what somebody does to a dose: "your doctor may reduce warfarin"."""


class Told(NamedTuple):
    """One such change; `named` is where the drug stands that it becomes of, None where a pronoun does, or nothing (`is_bare`)."""

    quantity: Quantity
    direction: Direction
    outcome: str
    start: int
    end: int
    named: tuple[int, int] | None = None
    denied: bool = False
    is_bare: bool = False


def fates(marks: str) -> Iterator[Told]:
    """What becomes of a drug: "raises digoxin", "traps it in the gut", "makes warfarin weaker"."""
    for rule in rulebook.load("fates"):
        quantity, direction = rule.value.split()
        for match in rule.found(marks):
            lead = marks[: match.start()]
            is_effect = quantity == Quantity.EFFECT
            if _BY_HAND.search(lead) or (is_effect and _ONLY_IF.search(lead)):
                continue
            name = _NAME.search(match.group())
            span = (match.start() + name.start(), match.start() + name.end()) if name else None
            is_denied = denials.is_denied(lead) or (
                not is_effect and not rule.id.startswith("fate.not-") and bool(_NOT.search(match.group()))
            )
            yield Told(
                quantity=Quantity(quantity),
                direction=Direction.UNSPECIFIED if is_denied else Direction(direction),
                outcome="effect" if is_effect else "levels",
                start=match.start(),
                end=match.end(),
                named=span,
                denied=is_denied,
                is_bare=name is None and not _PRONOUN.search(match.group()),
            )


def harms(marks: str) -> Iterator[Told]:
    """Harm that a text tells as what happens: "you may feel sleepier", "the kidneys can suffer", "makes a fit more likely"."""
    for rule in rulebook.load("harms"):
        for match in rule.found(marks):
            lead = marks[: match.start()]
            if _ONLY_IF.search(lead) or denials.is_denied(lead) or _NOT.search(match.group()):
                continue
            start, end = match.span(match.lastindex or 0)
            what = rulebook.blank(_NAME, marks[start:end])
            yield Told(Quantity.RISK, Direction.INCREASE, " ".join(what.split()), start, end)
