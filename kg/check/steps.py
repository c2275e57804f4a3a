"""What starting or stopping one drug of a list would change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.answers import Step
from kg.check.pairs import OPPOSED
from kg.model import Direction, Quantity
from kg.words import QUANTITIES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.answers import Change, Pair
    from kg.entities import Match


def started(drug: Match, after: Sequence[Pair], *, is_listed: bool) -> Step:
    """A new drug: the pairs that it brings; one that stands on the list already brings none."""
    return Step(action="start", drug=drug.name, pairs=() if is_listed else _with(drug, after), is_moot=is_listed)


def stopped(drug: Match, before: Sequence[Pair], *, is_listed: bool) -> Step:
    """A drug that goes: the pairs that end with it, and the exposures that move back; with one that is not on the list none does."""
    ended = _with(drug, before) if is_listed else ()
    turned = tuple(sorted(set(_reversals(drug.name, ended))))
    return Step(action="stop", drug=drug.name, pairs=ended, reversals=turned, is_moot=not is_listed)


def _with(drug: Match, pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    return tuple(pair for pair in pairs if drug.name in {pair.a, pair.b})


def _reversals(name: str, ended: Sequence[Pair]) -> Iterator[str]:
    for pair in ended:
        other = pair.b if pair.a == name else pair.a
        for change in pair.effects:
            if change.on == other and change.direction in OPPOSED and change.quantity is not Quantity.RISK:
                yield _back(name, change, pair)


def _back(name: str, change: Change, pair: Pair) -> str:
    was, will = ("raised", "fall") if change.direction is Direction.INCREASE else ("lowered", "rise")
    what = QUANTITIES[change.quantity]
    again = "a dose that was adjusted to it has to be looked at again"
    return f"{what} {change.on}, {was} by {name} ({pair.status}), is expected to {will} when {name} is stopped; {again}"
