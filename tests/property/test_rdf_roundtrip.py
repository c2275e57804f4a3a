"""Laws of the converter: nothing said is lost, and order says nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pyoxigraph
from hypothesis import given
from hypothesis import strategies as st

from kg.rdf import canonical, document_slug, from_quads, names_to_nquads, to_nquads, to_quads
from tests.strategies import NAMES, WORDS, readings

if TYPE_CHECKING:
    import random

    from kg.model import Reading


@given(readings())
def test_a_reading_survives_the_graph(reading: Reading) -> None:
    """What goes into the graph comes out of it, field by field."""
    assert from_quads(to_quads(reading)) == canonical(reading)


@given(readings(), st.randoms(use_true_random=False))
def test_order_says_nothing(reading: Reading, chance: random.Random) -> None:
    """The order of statements and of their evidence does not reach the bytes."""
    shuffled = [replace(s, evidence=tuple(chance.sample(s.evidence, len(s.evidence)))) for s in reading.statements]
    chance.shuffle(shuffled)
    assert to_nquads(replace(reading, statements=tuple(shuffled))) == to_nquads(reading)


@given(readings())
def test_bytes_hold_the_same_quads(reading: Reading) -> None:
    """A parser that is not ours reads the same terms from the bytes as the converter gave, however odd the text."""
    parsed = {
        (q.subject.value, q.predicate.value, q.object.value, getattr(q.object, "language", None), q.graph_name.value)
        for q in pyoxigraph.parse(to_nquads(reading) + names_to_nquads(reading), pyoxigraph.RdfFormat.N_QUADS)
    }
    assert parsed == {(str(s), str(p), str(o), getattr(o, "language", None), str(g)) for s, p, o, g in to_quads(reading)}


@given(st.lists(st.one_of(WORDS, NAMES, NAMES.map("a/{}.md".format)), unique=True, min_size=2, max_size=4))
def test_two_paths_are_two_names(paths: list[str]) -> None:
    """No two document paths share an IRI."""
    assert len({document_slug(path) for path in paths}) == len(paths)
