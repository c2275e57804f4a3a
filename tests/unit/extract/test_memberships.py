"""What a document says about who belongs to which class, and what is no membership."""

from __future__ import annotations

from kg.model import Predicate
from tests.monographs import interacting, rows


def memberships(*lines: str) -> set[tuple[str, str]]:
    """Member and class of each membership read from an interactions section."""
    return {(s, o) for s, _, o in rows(interacting(*lines), Predicate.MEMBER_OF)}


def test_a_class_with_examples_in_brackets_stays_in_the_outer_list() -> None:
    """What brackets illustrate is still one of those before "and other X"."""
    found = memberships("Calcium channel blockers (especially verapamil), clonidine, and other antihypertensives lower it.")
    assert ("calcium channel blocker", "antihypertensive") in found
    assert ("verapamil", "calcium channel blocker") in found
