"""Interaction paths: what counts as one, which comes first, and that each hop has its sentences."""

from __future__ import annotations

import json
import random
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from kg.entities import Named
from kg.model import Direction, Effect, Kind, Management, On, Predicate, Quantity, Scope, Statement, Strength
from kg.network import from_edges, from_store
from kg.paths import between, explain, find, search
from kg.relations import INHIBITS, SUBSTRATE, Edge
from kg.store import Store
from tests.readings import CYP3A4, IMATINIB, KETOCONAZOLE, PHENYTOIN, WARFARIN, entity, exposure, group, imatinib, reading, said
from tests.words import PROMISES

if TYPE_CHECKING:
    from pathlib import Path

SIMVASTATIN = entity("simvastatin")
STATIN = entity("statin", Kind.DRUG_CLASS)


def _store(*statements: Statement) -> Store:
    return Store.in_memory([reading(IMATINIB, statements)])


@pytest.fixture(scope="module")
def store() -> Store:
    return Store.in_memory([imatinib()])


def test_what_is_stated_comes_first(store: Store) -> None:
    """The stated path leads; the way through the protein and through the role group follow."""
    found = search(store, "imatinib", "ketoconazole").paths
    assert (found[0].kind, found[0].direction, found[0].start, found[0].end) == ("stated", "increase", "ketoconazole", "imatinib")
    assert {path.kind for path in found[1:]} == {"group", "mechanism"}


def test_both_directions_are_looked_at(store: Store) -> None:
    """Which of the two is named first makes no difference to the paths."""
    assert search(store, "ketoconazole", "imatinib").paths == search(store, "imatinib", "ketoconazole").paths


def test_a_mechanism_is_explained_hop_by_hop() -> None:
    """Precipitant, protein, object drug: each hop with its sentence and place, and a conclusion that is marked as one."""
    store = _store(
        said(KETOCONAZOLE, Predicate.INHIBITS, CYP3A4, strength=Strength.STRONG),
        said(SIMVASTATIN, Predicate.SUBSTRATE_OF, CYP3A4, section="Pharmacokinetics"),
    )
    (path,) = search(store, "simvastatin", "ketoconazole").paths
    assert (path.start, path.end, path.kind, path.direction) == ("ketoconazole", "simvastatin", "mechanism", "increase")
    assert [[(q.document, q.section, q.end - q.start, q.sentence) for q in hop.quotes] for hop in path.hops] == [
        [("imatinib.md", "Drug Interactions", 29, "ketoconazole inhibits CYP3A4.")],
        [("imatinib.md", "Pharmacokinetics", 32, "simvastatin substrate_of CYP3A4.")],
    ]
    assert explain(path) == (
        "ketoconazole inhibits CYP3A4 (strong); simvastatin is handled by CYP3A4. "
        "So exposure to simvastatin may rise: concluded from these sentences, not stated of the two."
    )


def test_an_inducer_lowers() -> None:
    """Induction of the protein that handles a drug lets exposure fall."""
    store = _store(said(PHENYTOIN, Predicate.INDUCES, CYP3A4), said(SIMVASTATIN, Predicate.SUBSTRATE_OF, CYP3A4))
    assert search(store, "phenytoin", "simvastatin").paths[0].direction == "decrease"


@pytest.mark.parametrize("predicate", [Predicate.INHIBITS, Predicate.INDUCES, Predicate.SUBSTRATE_OF])
def test_sharing_a_protein_is_no_path(predicate: Predicate) -> None:
    """Two inhibitors, two inducers or two substrates of one protein do not interact for that."""
    assert (
        search(_store(said(KETOCONAZOLE, predicate, CYP3A4), said(SIMVASTATIN, predicate, CYP3A4)), "ketoconazole", "simvastatin").paths
        == ()
    )


def test_sharing_a_partner_or_a_class_is_no_path() -> None:
    """A common object drug, a common precipitant or a common class makes no interaction."""
    store = _store(
        said(IMATINIB, Predicate.INTERACTS_WITH, KETOCONAZOLE, effect=exposure()),
        said(IMATINIB, Predicate.INTERACTS_WITH, WARFARIN, effect=exposure()),
        said(KETOCONAZOLE, Predicate.MEMBER_OF, STATIN),
        said(WARFARIN, Predicate.MEMBER_OF, STATIN),
    )
    assert search(store, "ketoconazole", "warfarin").paths == ()


def test_a_prediction_is_no_hop(store: Store) -> None:
    """Paths lead over what is written; what rules made of it is not a second source."""
    assert all(hop.quotes or "by" in hop.words for path in search(store, "phenytoin", "imatinib", k=20).paths for hop in path.hops)
    assert all(
        not hop.predicate.startswith("predicted") for path in search(store, "phenytoin", "imatinib", k=20).paths for hop in path.hops
    )


def test_a_class_is_a_stepping_stone() -> None:
    """A named member of a class meets what is said of the class; "some members" does not reach it."""
    told: dict[str, Any] = {"effect": exposure(Direction.DECREASE)}
    whole = _store(said(SIMVASTATIN, Predicate.MEMBER_OF, STATIN), said(IMATINIB, Predicate.INTERACTS_WITH, STATIN, **told))
    (path,) = search(whole, "simvastatin", "imatinib").paths
    assert [hop.words for hop in path.hops] == ["simvastatin is a member of statin", "statin is said to lower exposure to imatinib"]
    part = _store(
        said(SIMVASTATIN, Predicate.MEMBER_OF, STATIN), said(IMATINIB, Predicate.INTERACTS_WITH, STATIN, scope=Scope.SOME, **told)
    )
    assert search(part, "simvastatin", "imatinib").paths == ()


def test_a_role_group_takes_those_who_act_strongly_enough() -> None:
    """What is said of strong inhibitors reaches a strong inhibitor, not one of unsaid strength."""
    strong = group(Predicate.INHIBITS, CYP3A4, Strength.STRONG)
    told = said(WARFARIN, Predicate.INTERACTS_WITH, strong, effect=exposure())
    enough = _store(told, said(KETOCONAZOLE, Predicate.INHIBITS, CYP3A4, strength=Strength.STRONG))
    (path,) = search(enough, "ketoconazole", "warfarin").paths
    assert [hop.words for hop in path.hops] == [
        "ketoconazole counts, by what it does, as a strong CYP3A4 inhibitor",
        "strong CYP3A4 inhibitor is said to raise exposure to warfarin",
    ]
    assert all(hop.quotes for hop in path.hops)
    unsaid = _store(told, said(KETOCONAZOLE, Predicate.INHIBITS, CYP3A4))
    assert search(unsaid, "ketoconazole", "warfarin").paths == ()


def test_a_step_shows_the_sentences_that_say_its_strength() -> None:
    """Who is called a strong inhibitor, or counted among them, is so by sentences that say "strong", not by those that leave it open."""
    strong = group(Predicate.INHIBITS, CYP3A4, Strength.STRONG)
    raised = said(SIMVASTATIN, Predicate.INTERACTS_WITH, strong, effect=exposure())
    says_strong = said(KETOCONAZOLE, Predicate.INHIBITS, CYP3A4, strength=Strength.STRONG)
    leaves_open = said(KETOCONAZOLE, Predicate.INHIBITS, CYP3A4, document="a.md")
    store = Store.in_memory(
        [
            reading(IMATINIB, [said(SIMVASTATIN, Predicate.SUBSTRATE_OF, CYP3A4), raised, says_strong]),
            reading(KETOCONAZOLE, [leaves_open], path="a.md"),
        ]
    )
    paths = search(store, "ketoconazole", "simvastatin").paths
    assert {path.kind for path in paths} == {"group", "mechanism"}
    assert [[quote.document for quote in path.hops[0].quotes] for path in paths] == [["imatinib.md"]] * len(paths)


def test_a_denial_gives_no_path() -> None:
    """What a document denies is not walked over."""
    assert search(_store(said(IMATINIB, Predicate.INTERACTS_WITH, WARFARIN, negated=True)), "imatinib", "warfarin").paths == ()


def test_k_and_length_bound_the_answer(store: Store) -> None:
    """At most k paths, none longer than asked."""
    assert len(search(store, "imatinib", "ketoconazole", k=2).paths) == 2
    assert all(len(p.hops) == 1 for p in search(store, "imatinib", "ketoconazole", max_length=1).paths)
    assert search(store, "imatinib", "ketoconazole", k=0).paths == ()


def test_unknown_names_are_reported(store: Store) -> None:
    """An unknown end gives no path and is named, with suggestions."""
    routes = search(store, "imatinib", "ketoconazol")
    assert routes.paths == ()
    assert "ketoconazol: not known to this graph; did you mean ketoconazole?" in routes.to_text()
    assert routes.to_json()["ends"][1]["known"] is False


def test_no_path_is_worded_with_care(store: Store) -> None:
    """Nothing found says how far was looked, claims no more, and promises nothing."""
    text = search(store, "warfarin", "levothyroxine").to_text()
    assert "no path of up to 4 steps is stated or follows from what these monographs say; that is silence, not an all-clear" in text
    assert "no path of 1 step is stated" in search(store, "warfarin", "levothyroxine", max_length=1).to_text()
    assert not PROMISES.search(text)
    assert "safe" not in text
    assert text.endswith("not a clinical decision tool.\n")


def test_an_entity_has_no_path_to_itself(store: Store) -> None:
    """A brand and its substance are one, and that is said instead of silence."""
    routes = search(store, "imatinib", "Gleevec")
    assert routes.paths == ()
    assert "imatinib and Gleevec are one here: imatinib" in routes.to_text()
    assert find(from_store(store), IMATINIB.id, "no such id") == ()


def test_json_is_plain(store: Store) -> None:
    """Paths go through JSON, with explanation and evidence on each hop."""
    row = json.loads(json.dumps(search(store, "imatinib", "ketoconazole").to_json()))
    assert row["paths"][0]["explanation"] == "ketoconazole is said to raise exposure to imatinib: through CYP3A4."
    assert row["paths"][0]["hops"][0]["evidence"][0]["document"] == "imatinib.md"


def test_a_hub_joins_no_strangers() -> None:
    """Among thousands of substrates and inhibitors of one enzyme a pair is joined by its own one path."""
    nodes = [Named(id="hub", name="hub", kind=Kind.ENZYME), *(Named(id=f"d{i}", name=f"d{i}", kind=Kind.DRUG) for i in range(4000))]
    edges = [Edge(subject=f"d{i}", predicate=(INHIBITS, SUBSTRATE)[i % 2], object="hub", claims=(str(i),)) for i in range(4000)]
    network = from_edges(nodes, edges)
    assert len(find(network, "d0", "d1")) == 1


def test_a_shared_condition_or_target_is_no_path() -> None:
    """Two drugs for one disease, not for one disease, or on one target do not interact for that."""
    gout, kinase = entity("gout", Kind.CONDITION), entity("c-Kit", Kind.PROTEIN)
    for predicate, shared in (
        (Predicate.INDICATED_FOR, gout),
        (Predicate.CONTRAINDICATED_IN, gout),
        (Predicate.TARGETS, kinase),
    ):
        store = _store(*(said(drug, predicate, shared) for drug in (IMATINIB, WARFARIN)))
        assert search(store, "imatinib", "warfarin").paths == ()


def test_looking_near_the_two_finds_all_paths(sample_store: Path) -> None:
    """For pairs drawn from the samples, the part of the network around both gives the paths that the whole of it gives."""
    with Store.open(sample_store) as opened:
        whole = from_store(opened)
        drugs = sorted(node for node in whole if "/drug/" in node)
        chance, found = random.Random(3), 0
        for _ in range(300):
            a, b = chance.sample(drugs, 2)
            paths = find(whole, a, b, k=9)
            assert find(between(opened, a, b), a, b, k=9) == paths
            found += len(paths)
    assert found > 20


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (("ketoconazole", "CYP3A4"), "ketoconazole inhibits CYP3A4 (strong)"),
        (("statin", "ketoconazole"), "of members it is stated: ketoconazole + simvastatin (contraindicated)"),
        (("statin", "simvastatin"), "simvastatin is a member of statin"),
        (("warfarin", "phenytoin"), "phenytoin is said not to interact with warfarin"),
        (("sertraline", "phenytoin"), "textbooks count sertraline in the class SSRI; of SSRI and phenytoin it is stated: an interaction"),
    ],
)
def test_silence_is_said_only_where_nothing_is_stated(names: tuple[str, str], words: str) -> None:
    """A part for a protein, members, a membership, a denial or a textbook class is no path, but no silence either, in text and JSON."""
    store = _store(
        said(KETOCONAZOLE, Predicate.INHIBITS, CYP3A4, strength=Strength.STRONG),
        said(KETOCONAZOLE, Predicate.INHIBITS, CYP3A4, document="two.md"),
        said(SIMVASTATIN, Predicate.MEMBER_OF, STATIN),
        said(SIMVASTATIN, Predicate.INTERACTS_WITH, KETOCONAZOLE, management=(Management.CONTRAINDICATED,)),
        said(PHENYTOIN, Predicate.INTERACTS_WITH, WARFARIN, negated=True),
        said(PHENYTOIN, Predicate.INTERACTS_WITH, entity("SSRI", Kind.DRUG_CLASS)),
        said(entity("sertraline"), Predicate.SUBSTRATE_OF, entity("CYP2B6", Kind.ENZYME)),
    )
    found = search(store, *names)
    assert found.paths == ()
    assert [reason.explanation for reason in found.said] == [words]
    assert "but this is stated:\n  " + words in found.to_text()
    assert "silence" not in found.to_text()
    assert [one["explanation"] for one in found.to_json()["said"]] == [words]
    assert "that is silence" in search(store, "simvastatin", "warfarin").to_text()


def test_a_stated_hop_tells_what_check_tells() -> None:
    """What changes, through what, and what is advised stand in the words of an interaction, as `check` gives them for the same sentence."""
    effect = Effect(on=On.SUBJECT, quantity=Quantity.EFFECT, direction=Direction.DECREASE, outcome="INR")
    store = _store(said(WARFARIN, Predicate.INTERACTS_WITH, PHENYTOIN, effect=effect, via=(CYP3A4,), management=(Management.MONITOR,)))
    (path,) = search(store, "warfarin", "phenytoin").paths
    assert path.hops[0].tells == ("the effect of warfarin lowered (INR)", "through CYP3A4", "monitor")
    assert explain(path) == "warfarin is said to interact with phenytoin: the effect of warfarin lowered (INR), through CYP3A4, monitor."


def test_longer_paths_take_none_away_in_silence() -> None:
    """Whatever is found within some steps is found within more; what --k leaves out is counted, in text and in JSON."""
    ketoconazole, azole = entity("ketoconazole"), entity("azole antifungal", Kind.DRUG_CLASS)
    told = [
        said(ketoconazole, Predicate.MEMBER_OF, azole),
        said(IMATINIB, Predicate.INTERACTS_WITH, azole),
        said(ketoconazole, Predicate.INHIBITS, CYP3A4),
        said(IMATINIB, Predicate.SUBSTRATE_OF, CYP3A4),
        said(IMATINIB, Predicate.INTERACTS_WITH, ketoconazole, effect=exposure()),
    ]
    store = Store.in_memory([reading(IMATINIB, told)])
    found = [{explain(path) for path in search(store, "ketoconazole", "imatinib", k=99, max_length=length).paths} for length in range(1, 6)]
    assert all(shorter <= longer for shorter, longer in pairwise(found))
    assert len(found[-1]) > len(found[0])
    one = search(store, "ketoconazole", "imatinib", k=1)
    assert (len(one.paths), one.more, one.to_json()["more"]) == (1, len(found[-1]) - 1, len(found[-1]) - 1)
    assert f"{one.more} more paths, less well explained" in one.to_text()
