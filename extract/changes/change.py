"""One change that a text states: of what, which way, and where that stands."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from kg.model import Direction, Effect, On, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One stated change; `start`, `end` span the quantity noun, so that its owner can be sought around it.

    `is_slow` says that the change is one of time ("delays absorption"), which counts where nothing else is said of the exposure;
    `is_verb` that a verb says it all ("potentiates"), which counts where no noun says what. `named` is where the drug stands that changes,
    where its name alone says what does ("raises digoxin"); `is_bare` that the text has no subject ("may fail"); `is_of_loss` that it is a
    clearance that goes the other way.
    """

    quantity: Quantity
    direction: Direction
    outcome: str
    start: int
    end: int
    denied: bool = False
    is_slow: bool = False
    is_verb: bool = False
    auc_ratio: float | None = None
    named: tuple[int, int] | None = None
    is_bare: bool = False
    is_of_loss: bool = False

    @property
    def is_relief(self) -> bool:
        """Whether there is less of a harm, which is what the one may be given beside the other for."""
        return self.quantity is Quantity.RISK and self.direction is Direction.DECREASE

    @property
    def is_unwanted(self) -> bool:
        """Whether it is not what a combination is made for: more harm, less effect, another exposure."""
        if self.quantity is Quantity.EFFECT:
            return self.direction is Direction.DECREASE
        return self.quantity is Quantity.EXPOSURE or self.direction is Direction.INCREASE


RANK: Final = {Quantity.EXPOSURE: 0, Quantity.RISK: 1, Quantity.EFFECT: 2}
"""Which of several changes says most of an interaction, the first of them."""


def what_changes(effect: Effect) -> tuple[On, Quantity, Direction]:
    """What an effect is on, of what kind, and which way it goes, whatever its words and figures."""
    return effect.on, effect.quantity, effect.direction


def foremost(found: Iterable[Effect | None]) -> Effect | None:
    """Of several effects the one on exposure, else on risk, else on effect; a stated direction before none.

    Its figure may stand apart; of several, as of two doses or two studies, it is the largest change, so that none is told too small.
    """
    said = [e for e in found if e]
    if not said:
        return None
    told = min(said, key=lambda e: (RANK[e.quantity], e.direction is Direction.UNSPECIFIED))
    ratios = [e.auc_ratio for e in said if e.auc_ratio and what_changes(e) == what_changes(told)]
    return replace(told, auc_ratio=max(ratios, key=lambda ratio: abs(math.log(ratio)), default=None))
