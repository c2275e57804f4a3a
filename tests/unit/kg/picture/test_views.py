"""What is asked decides what is drawn: surroundings, pairs, lists and paths, each with what connects it and no more than can be read."""

from __future__ import annotations

import pytest

from kg.answers import Status as Judged
from kg.model import Kind, Predicate
from kg.picture.lines import Status
from kg.picture.scene import Scene, View
from kg.picture.views import LIMIT, scene
from kg.store import Store
from tests.readings import (
    CYP3A4,
    IMATINIB,
    KETOCONAZOLE,
    MESYLATE,
    PHENYTOIN,
    RIFAMPICIN,
    WARFARIN,
    entity,
    imatinib,
    reading,
    said,
)

KINASES = entity("kinase inhibitor", Kind.DRUG_CLASS)
MIDAZOLAM = entity("midazolam")


@pytest.fixture(scope="module")
def store() -> Store:
    midazolam = reading(MIDAZOLAM, [said(MIDAZOLAM, Predicate.SUBSTRATE_OF, CYP3A4, document="midazolam.md")], path="midazolam.md")
    return Store.in_memory([imatinib(), midazolam])


def shown(found: Scene) -> set[str]:
    return {node.name for node in found.nodes if not node.in_reserve}


@pytest.mark.parametrize(
    ("names", "view"),
    [
        ((), View.OVERVIEW),
        (("imatinib",), View.ENTITY),
        (("grapefruit juice",), View.ENTITY),
        (("statin",), View.ENTITY),
        (("CYP3A4",), View.PROTEIN),
        (("imatinib", "warfarin"), View.PAIR),
        (("imatinib", "warfarin", "ketoconazole"), View.LIST),
        (("imatinib", "nosuchdrug"), View.ENTITY),
        (("imatinib", "Gleevec"), View.ENTITY),
    ],
)
def test_what_is_asked_decides_the_view(store: Store, names: tuple[str, ...], view: View) -> None:
    """One name, a protein, two names, more: each its view; unknown names and second names of one thing do not count."""
    assert scene(store, names).view is view


def test_the_surroundings_of_a_drug(store: Store) -> None:
    """Its neighbours are shown, its brands and salts are names of it, and it alone is in focus."""
    found = scene(store, ("imatinib",))
    assert found.focus == (IMATINIB.id,)
    assert {"warfarin", "CYP3A4", "ketoconazole", "statin"} <= shown(found)
    assert shown(found) & {"Gleevec", "imatinib mesylate"} == set()
    node = next(node for node in found.nodes if node.in_focus)
    assert {"Gleevec", "Glivec", MESYLATE.name} <= {*node.names}
    assert node.ties == len(shown(found)) - 1


def test_synonyms_are_names_of_their_node(store: Store) -> None:
    """A search for another name of a neighbour finds it."""
    nodes = {node.name: node for node in scene(store, ("imatinib",)).nodes}
    assert "rifampin" in nodes["rifampicin"].names
    assert "hypericum" in nodes["St. John's wort"].names


def test_what_two_names_share(store: Store) -> None:
    """A pair shows both, the proteins that they share and groups through the protein in their names; other neighbours wait."""
    found = scene(store, ("ketoconazole", "imatinib"))
    assert found.focus == (KETOCONAZOLE.id, IMATINIB.id)
    assert {"CYP3A4", "strong CYP3A4 inhibitor"} <= shown(found)
    assert "warfarin" not in shown(found)
    assert "warfarin" in {node.name for node in found.nodes if node.in_reserve}
    (pair,) = found.pairs
    assert pair.status is Judged.STATED


def test_silence_is_told_as_silence(store: Store) -> None:
    """A pair of which nothing is stated is judged so, and no line is drawn between the two."""
    found = scene(store, ("warfarin", "levothyroxine"))
    assert [pair.status for pair in found.pairs] == [Judged.NOTHING_STATED]
    assert not [line for line in found.lines if line.ends == {*found.focus}]


def test_every_pair_of_a_list_is_judged(store: Store) -> None:
    """Three names give three pairs, and only predictions between members are drawn."""
    found = scene(store, ("midazolam", "rifampicin", "ketoconazole"))
    assert len(found.pairs) == 3
    predicted = [line for line in found.lines if line.status is Status.PREDICTED]
    assert {line.ends for line in predicted} == {frozenset((MIDAZOLAM.id, other)) for other in (RIFAMPICIN.id, KETOCONAZOLE.id)}


def test_paths_are_lines_of_the_picture(store: Store) -> None:
    """Each hop of each path is a line that the picture holds, from one end to the other, and nothing else is drawn."""
    found = scene(store, ("phenytoin", "midazolam"), paths=True)
    lines = {line.key: line for line in found.lines}
    assert found.view is View.PATHS
    assert {key for route in found.routes for key in route.lines} == lines.keys()
    first = [lines[key] for key in found.routes[0].lines]
    assert [line.ends for line in first] == [{PHENYTOIN.id, CYP3A4.id}, {CYP3A4.id, MIDAZOLAM.id}]
    assert all(line.statements for line in first)


def test_two_names_without_a_path(store: Store) -> None:
    """The picture then holds both and no line."""
    found = scene(store, ("warfarin", "levothyroxine"), paths=True)
    assert (found.routes, found.lines, len(found.nodes)) == ((), (), 2)


def test_a_picture_is_bounded_and_says_what_it_leaves_out() -> None:
    """More neighbours than can be read are cut, some of them wait, and a note says how many are known."""
    drugs = [entity(f"drug {i}") for i in range(LIMIT + 30)]
    store = Store.in_memory([reading(IMATINIB, [said(IMATINIB, Predicate.INTERACTS_WITH, drug) for drug in drugs])])
    found = scene(store, ("imatinib",))
    assert len(shown(found)) == LIMIT
    assert any(node.in_reserve for node in found.nodes)
    assert found.notes[0].startswith("31 neighbours more are known")


def test_proteins_and_groups_find_room_beside_many_drugs() -> None:
    """Of each kind of tie some are shown, however many there are of one."""
    drugs = [entity(f"drug {i}") for i in range(2 * LIMIT)]
    rest = [
        said(IMATINIB, Predicate.SUBSTRATE_OF, CYP3A4),
        said(IMATINIB, Predicate.MEMBER_OF, entity("kinase inhibitor", Kind.DRUG_CLASS)),
    ]
    statements = [*(said(IMATINIB, Predicate.INTERACTS_WITH, drug) for drug in drugs), *rest]
    assert {"CYP3A4", "kinase inhibitor"} <= shown(scene(Store.in_memory([reading(IMATINIB, statements)]), ("imatinib",)))


def test_depth_reaches_further(store: Store) -> None:
    """One step leaves what lies two steps away in reserve, two steps show it."""
    assert "midazolam" not in shown(scene(store, ("levothyroxine",)))
    assert "warfarin" not in shown(scene(store, ("levothyroxine",)))
    assert "warfarin" in shown(scene(store, ("levothyroxine",), depth=2))


def test_the_overview_is_around_the_hub(store: Store) -> None:
    """Of no names, the entity with most neighbours is in focus; an empty graph has an empty picture."""
    assert scene(store).focus == (IMATINIB.id,)
    assert scene(Store.in_memory([])).nodes == ()


def test_denials_are_drawn() -> None:
    """What a document denies is a line, so that silence and denial do not look the same."""
    denial = reading(WARFARIN, [said(WARFARIN, Predicate.INTERACTS_WITH, MIDAZOLAM, negated=True, document="w.md")], path="w.md")
    found = scene(Store.in_memory([denial]), ("warfarin", "midazolam"))
    assert [line.status for line in found.lines] == [Status.DENIED]
    assert [pair.status for pair in found.pairs] == [Judged.STATED_NONE]


def test_the_nearest_lines_stay_at_a_greater_depth() -> None:
    """What is drawn among the neighbours of what was asked for is not crowded out by lines further out, however many there are."""
    near = [entity(f"near{n}") for n in range(6)]
    far = [entity(f"far{n}") for n in range(30)]
    proteins = [entity(f"CYP9Z{n}", Kind.ENZYME) for n in range(12)]
    said_of = [said(IMATINIB, Predicate.INTERACTS_WITH, one) for one in near]
    said_of += [said(one, Predicate.INTERACTS_WITH, other) for one in near for other in near if one.name < other.name]
    said_of += [said(near[n % 6], Predicate.INTERACTS_WITH, one) for n, one in enumerate(far)]
    said_of += [said(one, Predicate.SUBSTRATE_OF, protein) for one in far for protein in proteins]
    store = Store.in_memory([reading(IMATINIB, said_of)], infer=False)

    def among(depth: int) -> set[str]:
        names = {one.id for one in near}
        return {line.key for line in scene(store, ("imatinib",), depth=depth).lines if line.ends <= names}

    assert len(among(1)) == 15
    assert among(1) <= among(2) <= among(3)


@pytest.mark.parametrize("known", [("imatinib",), ("imatinib", "warfarin"), ("imatinib", "warfarin", "ketoconazole")])
def test_a_name_that_is_not_drawn_is_told(store: Store, known: tuple[str, ...]) -> None:
    """A picture without one of the names would look as if nothing were said of it, so it says which are missing and what was meant."""
    found = scene(store, (*known, "imatinb", "imatinb"))
    assert (found.unknown, [note for note in found.notes if "imatinb" in note]) == (("imatinb",), [found.notes[0]])
    assert found.notes[0].startswith("Not in this picture: “imatinb” is not known to this graph; did you mean imatinib?")
    assert not any("Not in this picture" in note for note in scene(store, known).notes)
