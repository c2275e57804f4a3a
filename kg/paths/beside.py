"""What is stated of two between whom no path runs: silence is said only where there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.check import check
from kg.check.combinations import KIND
from kg.check.members import each_once
from kg.facts import within
from kg.sides import both_ways

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.answers import Reason
    from kg.entities import Match
    from kg.store import Store


def beside(store: Store, a: Match, b: Match) -> tuple[Reason, ...]:
    """A part that one plays for the other, a membership, a denial, or what `check` holds against its answer; each once."""
    ends = {(one, other) for one in a.faces for other in b.faces} - {(one, one) for one in a.faces}
    said = within(store, {*a.faces, *b.faces}).statements
    statements = (s for s in said if any((one.id, other.id) in ends for one, other in both_ways(s)))
    return tuple({reason.explanation: reason for reason in (*each_once(statements, "stated"), *_checked(store, a, b))}.values())


def of_combinations(store: Store, a: Match, b: Match) -> tuple[Reason, ...]:
    """What is stated of a combination that holds one of two, between whom there is a path: it may advise more than the path tells."""
    return tuple(reason for pair in check(store, (a.input, b.input)).pairs for reason in pair.conflicts if reason.kind == KIND)


def _checked(store: Store, a: Match, b: Match) -> Iterator[Reason]:
    """What `check` says of the two by way of classes, members and predictions."""
    for pair in check(store, (a.input, b.input)).pairs:
        yield from (*pair.premises, *(reason for reason in pair.conflicts if reason.kind != "role"))
