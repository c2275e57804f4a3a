"""One change that a text states: of what, which way, and where that stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kg.model import Direction, Quantity


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
