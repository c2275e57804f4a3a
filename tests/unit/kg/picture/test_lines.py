"""Statements and predictions as lines: who says what of whom, which way, and what stands beside it."""

from __future__ import annotations

import pytest

from kg.facts import Facts, within
from kg.model import Direction, Kind, On, Predicate, Strength
from kg.picture.lines import Line, Status, lines, unsaid
from kg.relations import GROUP_INHIBITS, INTERACTS, LOWERS, RAISES, SUBSTRATE
from kg.store import Store
from tests.readings import CYP3A4, IMATINIB, KETOCONAZOLE, MESYLATE, WARFARIN, entity, exposure, group, imatinib, said


def itself(entity: str) -> str:
    return entity


def drawn(*statements: object) -> list[tuple[str, str, str, Status]]:
    return [(x.subject, x.relation, x.object, x.status) for x in lines(Facts(statements=statements), itself)]  # type: ignore[arg-type]  # statements


@pytest.mark.parametrize(
    ("on", "direction", "expected"),
    [
        (On.SUBJECT, Direction.INCREASE, (KETOCONAZOLE.id, RAISES, IMATINIB.id)),
        (On.OBJECT, Direction.DECREASE, (IMATINIB.id, LOWERS, KETOCONAZOLE.id)),
        (On.PATIENT, Direction.INCREASE, (IMATINIB.id, INTERACTS, KETOCONAZOLE.id)),
        (On.SUBJECT, Direction.UNSPECIFIED, (IMATINIB.id, INTERACTS, KETOCONAZOLE.id)),
    ],
)
def test_a_change_of_exposure_runs_to_whom_it_happens(on: On, direction: Direction, expected: tuple[str, str, str]) -> None:
    """An arrow goes from precipitant to object drug; without a direction the two only interact."""
    statement = said(IMATINIB, Predicate.INTERACTS_WITH, KETOCONAZOLE, effect=exposure(direction, on))
    assert drawn(statement) == [(*expected, Status.STATED)]


def test_a_denial_is_a_line_of_its_own() -> None:
    """What one document states and another denies are two lines between the same two."""
    stated = said(IMATINIB, Predicate.INHIBITS, CYP3A4)
    denied = said(IMATINIB, Predicate.INHIBITS, CYP3A4, negated=True, document="other.md")
    assert [status for *_, status in drawn(stated, denied)] == [Status.DENIED, Status.STATED]


def test_both_ways_of_an_undirected_interaction_are_one_line() -> None:
    """Two monographs that name each other say one thing, with both their statements."""
    there, back = said(IMATINIB, Predicate.INTERACTS_WITH, WARFARIN), said(WARFARIN, Predicate.INTERACTS_WITH, IMATINIB, document="w.md")
    (line,) = lines(Facts(statements=(there, back)), itself)
    assert len(line.statements) == 2


def test_salts_stand_with_their_substance() -> None:
    """What is folded into one node makes no line to itself, and its other lines are those of the node."""
    facts = Facts(statements=(said(MESYLATE, Predicate.SALT_OF, IMATINIB), said(MESYLATE, Predicate.SUBSTRATE_OF, CYP3A4)))
    (line,) = lines(facts, lambda e: IMATINIB.id if e == MESYLATE.id else e)
    assert (line.subject, line.relation) == (IMATINIB.id, SUBSTRATE)


def test_the_name_of_a_role_group_says_what_it_acts_on() -> None:
    """A group is tied to the protein in its name; no statement stands behind that."""
    strong = group(Predicate.INHIBITS, CYP3A4, Strength.STRONG)
    by_name = next(
        line for line in lines(Facts(statements=(said(IMATINIB, Predicate.INTERACTS_WITH, strong),)), itself) if line.object == CYP3A4.id
    )
    assert (by_name.subject, by_name.relation, by_name.statements) == (strong.id, GROUP_INHIBITS, ())


def test_the_strongest_word_counts() -> None:
    """A line that documents word differently carries the strongest of their words."""
    words = (Strength.WEAK, Strength.STRONG, None)
    found = [said(KETOCONAZOLE, Predicate.INHIBITS, CYP3A4, strength=word, document=f"{word}.md") for word in words]
    (line,) = lines(Facts(statements=tuple(found)), itself)
    assert line.strength is Strength.STRONG


def test_a_prediction_names_the_lines_that_it_follows_from() -> None:
    """Every premise is a line of the same picture."""
    store = Store.in_memory([imatinib()])
    everyone = [e.id for s in imatinib().statements for e in (s.subject, s.object)]
    found = lines(within(store, everyone, [IMATINIB.id]), itself)
    keys = {line.key for line in found}
    predicted = [line for line in found if line.status is Status.PREDICTED]
    assert len(predicted) >= 2
    assert all(line.premises and {*line.premises} <= keys and line.derived for line in predicted)


def test_what_is_stated_needs_no_prediction_over_it() -> None:
    """A prediction stands aside where a document states or denies an interaction of the two, and nowhere else."""
    predicted = Line(subject="a", relation=RAISES, object="b", status=Status.PREDICTED)
    assert unsaid([predicted]) == frozenset()
    assert unsaid([predicted, Line(subject="a", relation=SUBSTRATE, object="b")]) == frozenset()
    for status in (Status.STATED, Status.DENIED):
        assert unsaid([predicted, Line(subject="b", relation=INTERACTS, object="a", status=status)]) == {predicted.key}


def test_equal_facts_give_equal_lines_in_any_order() -> None:
    """The order of statements changes nothing."""
    statements = imatinib().statements
    assert lines(Facts(statements=statements), itself) == lines(Facts(statements=statements[::-1]), itself)


def test_an_empty_graph_has_no_lines() -> None:
    """Nothing comes of nothing."""
    assert lines(Facts(), itself) == ()
    assert entity("x", Kind.FOOD).kind is Kind.FOOD
