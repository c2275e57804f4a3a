"""The order of a medication list, and of the documents, never changes an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.check import check
from kg.model import Direction, Entity, Kind, Management, Predicate, Reading, Scope, Statement
from kg.store import Store
from tests.readings import CYP3A4, entity, exposure, group, reading, said

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

DRUGS = [entity(name) for name in ("alpha", "beta", "gamma", "delta")]
CLASSES = [entity("statin", Kind.DRUG_CLASS), group(Predicate.INHIBITS, CYP3A4)]


@st.composite
def readings(draw: DrawFn) -> list[Reading]:
    """Three small documents that state, deny, classify and explain at random."""
    made = []
    for path in ("a.md", "b.md", "c.md"):
        found: dict[str, Statement] = {}
        for _ in range(draw(st.integers(0, 5))):
            statement = _statement(draw, path)
            found.setdefault(statement.key, statement)
        made.append(reading(DRUGS[0], found.values(), path=path))
    return made


def _statement(draw: DrawFn, path: str) -> Statement:
    drug: Entity = draw(st.sampled_from(DRUGS))
    negated = draw(st.booleans())
    predicate = draw(st.sampled_from((Predicate.INTERACTS_WITH,) * 3 + (Predicate.MEMBER_OF, Predicate.INHIBITS, Predicate.SUBSTRATE_OF)))
    if predicate is Predicate.MEMBER_OF:
        return said(drug, predicate, draw(st.sampled_from(CLASSES)), document=path, negated=negated)
    if predicate is not Predicate.INTERACTS_WITH:
        return said(drug, predicate, CYP3A4, document=path, negated=negated)
    other = draw(st.sampled_from([e for e in (*DRUGS, *CLASSES) if e != drug]))
    effect = draw(st.none() | st.sampled_from(Direction).map(exposure))
    advice = draw(st.sampled_from([(), (Management.AVOID,), (Management.MONITOR,)]))
    scope = draw(st.none() | st.sampled_from(Scope))
    return said(drug, predicate, other, document=path, negated=negated, effect=effect, management=advice, scope=scope)


@settings(max_examples=40)
@given(readings(), st.permutations(["alpha", "beta", "gamma", "delta", "nothing such"]), st.permutations(range(3)))
def test_order_changes_nothing(documents: list[Reading], names: list[str], order: list[int]) -> None:
    """Pairs and findings are equal for any order of names and of documents; each pair is answered once, a before b."""
    expected = check(Store.in_memory(documents), sorted(names))
    found = check(Store.in_memory([documents[i] for i in order]), names)
    assert (found.pairs, found.regimen) == (expected.pairs, expected.regimen)
    assert sorted((pair.a, pair.b) for pair in found.pairs) == [(a, b) for a in sorted(names) for b in sorted(names) if a < b]
