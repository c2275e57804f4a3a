"""Laws of differences: none from a store to itself, and back is there reversed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.diff import Cause, Diff, Field, Move, diff
from kg.model import Predicate
from kg.store import Store
from tests.readings import CYP3A4, IMATINIB, KETOCONAZOLE, WARFARIN, exposure, reading, said
from tests.strategies import readings

if TYPE_CHECKING:
    from kg.model import Reading

MIRROR = {Move.APPEARED: Move.VANISHED, Move.VANISHED: Move.APPEARED, Move.CHANGED: Move.CHANGED}
CAUSES = {Cause.APPEARED: Cause.VANISHED, Cause.VANISHED: Cause.APPEARED, Cause.CHANGED: Cause.CHANGED, Cause.READER: Cause.READER}
POOL = [
    said(KETOCONAZOLE, Predicate.INHIBITS, CYP3A4),
    said(IMATINIB, Predicate.SUBSTRATE_OF, CYP3A4),
    said(IMATINIB, Predicate.INTERACTS_WITH, WARFARIN, effect=exposure()),
    said(IMATINIB, Predicate.INTERACTS_WITH, WARFARIN, negated=True),
    said(IMATINIB, Predicate.INTERACTS_WITH, KETOCONAZOLE),
    said(WARFARIN, Predicate.SUBSTRATE_OF, CYP3A4, negated=True),
]


def turned(found: Diff) -> tuple[object, ...]:
    """A difference as it must look from the other side."""
    statements = [
        (c.document, CAUSES[c.cause], MIRROR[c.move], c.after and c.after.key, c.before and c.before.key, tuple(map(_back, c.fields)))
        for c in found.statements
    ]
    answers = [
        (c.a, c.b, MIRROR[c.move], tuple(map(_back, c.fields)), tuple(sorted((d, CAUSES[cause]) for d, cause in c.documents)))
        for c in found.answers
    ]
    return {(d, CAUSES[cause]) for d, cause in found.documents}, set(statements), set(answers)


def plain(found: Diff) -> tuple[object, ...]:
    """A difference in the same shape, as it is."""
    statements = [(c.document, c.cause, c.move, c.before and c.before.key, c.after and c.after.key, c.fields) for c in found.statements]
    answers = [(c.a, c.b, c.move, c.fields, tuple(sorted(c.documents))) for c in found.answers]
    return set(found.documents), set(statements), set(answers)


def _back(field: Field) -> Field:
    return Field(name=field.name, before=field.after, after=field.before)


@settings(max_examples=40)
@given(st.sets(st.sampled_from(range(len(POOL)))), st.sets(st.sampled_from(range(len(POOL)))), st.booleans())
def test_there_and_back_are_mirrors(one: set[int], other: set[int], has_other_bytes: bool) -> None:
    """What appeared one way vanished the other way, with before and after exchanged, in statements, answers and documents."""
    stores = [
        Store.in_memory([reading(IMATINIB, [POOL[i] for i in sorted(chosen)], content=content)])
        for chosen, content in ((one, ""), (other, "x" if has_other_bytes else ""))
    ]
    there, back = diff(*stores), diff(*reversed(stores))
    assert turned(there) == plain(back)
    assert bool(there) == (one != other)


@settings(max_examples=25, suppress_health_check=[HealthCheck.data_too_large])
@given(readings())
def test_nothing_differs_from_itself(one: Reading) -> None:
    """Whatever a reader gives, two stores of it are the same."""
    assert diff(Store.in_memory([one]), Store.in_memory([one])) == Diff()
