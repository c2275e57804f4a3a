"""What `check` answers: every pair has a status, every status its reason."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import permutations
from typing import Any

import pytest

from kg.answers import Answer, Status
from kg.check import check
from kg.model import Contribution, Direction, Effect, Entity, Kind, Management, On, Predicate, Quantity, Scope, Statement, Strength
from kg.render.page import page
from kg.store import Store
from tests.readings import CYP3A4, GRAPEFRUIT, IMATINIB, KETOCONAZOLE, WARFARIN, entity, exposure, group, imatinib, reading, said

SIMVASTATIN = entity("simvastatin")
PRAVASTATIN = entity("pravastatin")
STATIN = entity("statin", Kind.DRUG_CLASS)
AZOLE = entity("azole antifungal", Kind.DRUG_CLASS)
LIST = ("imatinib", "ketoconazole", "warfarin", "st john's wort", "foobar")


def _store(*statements: Statement, infer: bool = True) -> Store:
    """A store with one document for each document named in the statements."""
    paths = sorted({s.document for s in statements})
    return Store.in_memory((reading(IMATINIB, [s for s in statements if s.document == path], path=path) for path in paths), infer=infer)


def _only(store: Store, *names: str) -> dict[str, object]:
    """The one pair of two names as JSON."""
    (pair,) = check(store, names).to_json()["pairs"]
    return dict(pair)


def _interacts(a: Entity, b: Entity, document: str = "one.md", **rest: Any) -> Statement:  # noqa: ANN401 - as `said`
    return said(a, Predicate.INTERACTS_WITH, b, document=document, **rest)


@pytest.fixture(scope="module")
def answer() -> Answer:
    return check(Store.in_memory([imatinib()]), LIST)


def test_the_imatinib_monograph_answers_a_list(answer: Answer) -> None:
    """From one monograph: imatinib with each of the three, nothing between the three, and nothing about an unknown name."""
    statuses = {(pair.a, pair.b): pair.status for pair in answer.pairs}
    assert statuses == {
        ("St. John's wort", "imatinib"): Status.STATED,
        ("imatinib", "ketoconazole"): Status.STATED,
        ("imatinib", "warfarin"): Status.STATED,
        ("ketoconazole", "warfarin"): Status.NOTHING_STATED,
        ("St. John's wort", "ketoconazole"): Status.NOTHING_STATED,
        ("St. John's wort", "warfarin"): Status.NOTHING_STATED,
        ("foobar", "imatinib"): Status.UNKNOWN,
        ("foobar", "ketoconazole"): Status.UNKNOWN,
        ("foobar", "warfarin"): Status.UNKNOWN,
        ("St. John's wort", "foobar"): Status.UNKNOWN,
    }
    assert all(pair.a < pair.b for pair in answer.pairs)


def test_a_stated_pair_has_its_sentences(answer: Answer) -> None:
    """A stated pair says what changes, through what, and where that is written."""
    (pair,) = [p for p in answer.pairs if (p.a, p.b) == ("imatinib", "ketoconazole")]
    assert [change.words for change in pair.effects] == ["exposure to imatinib raised (toxicity) (hedged)"]
    assert pair.via == ("CYP3A4",)
    assert pair.via_class is None
    assert [(q.document, q.section, q.end - q.start, q.text) for q in pair.evidence] == [
        ("imatinib.md", "Drug Interactions", 37, "imatinib interacts_with ketoconazole.")
    ]
    assert pair.premises == ()


def test_drugs_keep_the_order_of_the_input(answer: Answer) -> None:
    """Each input is answered in its place, known or not."""
    assert [(d.input, d.known, d.name) for d in answer.drugs] == [
        ("imatinib", True, "imatinib"),
        ("ketoconazole", True, "ketoconazole"),
        ("warfarin", True, "warfarin"),
        ("st john's wort", True, "St. John's wort"),
        ("foobar", False, "foobar"),
    ]


def test_json_has_the_public_shape(answer: Answer) -> None:
    """The keys that scripts read are there, and all of it is plain JSON."""
    row = json.loads(json.dumps(answer.to_json()))
    assert {"drugs", "pairs", "regimen"} <= row.keys()
    assert row["drugs"][0].keys() == {"input", "known", "id", "name", "note", "suggestions"}
    assert all(
        pair.keys() == {"a", "b", "status", "effects", "management", "via", "via_class", "evidence", "premises", "conflicts"}
        for pair in row["pairs"]
    )
    assert all(finding.keys() == {"kind", "object", "members", "explanation", "evidence"} for finding in row["regimen"])


def test_silence_is_never_worded_as_safety(answer: Answer) -> None:
    """Where nothing is stated the text says just that, names what was not checked, and ends with what the answer is not."""
    text = answer.to_text()
    assert "ketoconazole + warfarin: nothing stated in these monographs" in text
    assert "foobar: NOT CHECKED, not known to this graph" in text
    assert "safe" not in text.lower()
    assert "no interaction" not in text.lower()
    assert text.endswith("Reports what these monographs say; not a clinical decision tool.\n")


def test_either_monograph_is_heard() -> None:
    """A statement in one drug's monograph is about the other just as well; a third document counts too."""
    both = _store(
        _interacts(IMATINIB, WARFARIN, "imatinib.md"),
        _interacts(WARFARIN, IMATINIB, "warfarin.md", management=(Management.MONITOR,)),
        _interacts(IMATINIB, WARFARIN, "third.md", management=(Management.AVOID,)),
    )
    pair = _only(both, "warfarin", "imatinib")
    assert {q["document"] for q in pair["evidence"]} == {"imatinib.md", "warfarin.md", "third.md"}  # type: ignore[attr-defined]
    assert pair["management"] == ["avoid", "monitor"]


def test_the_drug_that_changes_is_named() -> None:
    """The drug that changes is given by name, whether it was subject or object, and the patient otherwise."""
    store = _store(
        _interacts(IMATINIB, WARFARIN, "a.md", effect=exposure(on=On.OBJECT)),
        _interacts(
            IMATINIB,
            WARFARIN,
            "b.md",
            effect=Effect(on=On.PATIENT, quantity=Quantity.RISK, direction=Direction.INCREASE, outcome="bleeding"),
        ),
    )
    changes = check(store, ("imatinib", "warfarin")).pairs[0].effects
    assert [(c.on, c.words) for c in changes] == [("patient", "risk of bleeding raised"), ("warfarin", "exposure to warfarin raised")]


def test_a_plain_saying_makes_the_hedged_one_superfluous() -> None:
    """One change is listed once, unhedged if any document says it plainly."""
    plain = [_interacts(IMATINIB, WARFARIN, d, hedged=h, effect=exposure()) for d, h in (("a.md", True), ("b.md", False))]
    assert [change.hedged for change in check(_store(*plain), ("imatinib", "warfarin")).pairs[0].effects] == [False]


@pytest.mark.parametrize("swap", [False, True])
def test_a_class_speaks_for_its_named_members(swap: bool) -> None:
    """What is said of a class holds for a member that a document names, from either side, and says so."""
    told = (STATIN, IMATINIB) if swap else (IMATINIB, STATIN)
    store = _store(said(SIMVASTATIN, Predicate.MEMBER_OF, STATIN, document="two.md"), _interacts(*told, management=(Management.CAUTION,)))
    pair = _only(store, "imatinib", "simvastatin")
    assert (pair["status"], pair["via_class"], pair["management"]) == ("stated", "statin", ["caution"])
    assert "through the class statin" in check(store, ("imatinib", "simvastatin")).to_text()


def test_two_classes_speak_for_no_pair_of_members() -> None:
    """A pair must take part by name on one side at least; two classes together would join far too much."""
    store = _store(
        said(SIMVASTATIN, Predicate.MEMBER_OF, STATIN),
        said(KETOCONAZOLE, Predicate.MEMBER_OF, AZOLE),
        _interacts(STATIN, AZOLE, "two.md"),
    )
    assert _only(store, "ketoconazole", "simvastatin")["status"] == "nothing_stated"


def test_a_class_of_classes_hands_nothing_down() -> None:
    """What is said of a class holds for its named members, not for members of classes that some text counts among it."""
    store = _store(
        said(SIMVASTATIN, Predicate.MEMBER_OF, STATIN, document="two.md"),
        said(STATIN, Predicate.MEMBER_OF, AZOLE, document="three.md"),
        _interacts(IMATINIB, AZOLE),
    )
    assert _only(store, "imatinib", "simvastatin")["status"] == "nothing_stated"


def test_some_members_are_not_all() -> None:
    """A saying on certain statins says nothing of one statin."""
    store = _store(said(SIMVASTATIN, Predicate.MEMBER_OF, STATIN), _interacts(IMATINIB, STATIN, scope=Scope.SOME))
    assert _only(store, "imatinib", "simvastatin")["status"] == "nothing_stated"


def test_a_named_member_of_a_narrow_group_is_in_the_wide_one() -> None:
    """A strong inhibitor is an inhibitor, by the words of the groups; an inhibitor is not a strong one."""
    strong, wide = group(Predicate.INHIBITS, CYP3A4, Strength.STRONG), group(Predicate.INHIBITS, CYP3A4)
    held = _store(said(KETOCONAZOLE, Predicate.MEMBER_OF, strong), _interacts(WARFARIN, wide))
    assert _only(held, "ketoconazole", "warfarin")["via_class"] == "CYP3A4 inhibitor"
    not_held = _store(said(KETOCONAZOLE, Predicate.MEMBER_OF, wide), _interacts(WARFARIN, strong))
    assert _only(not_held, "ketoconazole", "warfarin")["status"] == "nothing_stated"


def test_a_name_comes_before_a_class() -> None:
    """With a saying by name, the class's advice is not added."""
    store = _store(
        said(SIMVASTATIN, Predicate.MEMBER_OF, STATIN),
        _interacts(IMATINIB, STATIN, management=(Management.CONTRAINDICATED,)),
        _interacts(IMATINIB, SIMVASTATIN, management=(Management.MONITOR,)),
    )
    pair = _only(store, "imatinib", "simvastatin")
    assert (pair["status"], pair["via_class"], pair["management"]) == ("stated", None, ["monitor"])


def test_an_exception_by_name_beats_the_class() -> None:
    """A class-wide warning does not reach the member that the text excepts, and is listed against the answer."""
    store = _store(
        said(PRAVASTATIN, Predicate.MEMBER_OF, STATIN), _interacts(IMATINIB, STATIN), _interacts(IMATINIB, PRAVASTATIN, negated=True)
    )
    pair = check(store, ("imatinib", "pravastatin")).pairs[0]
    assert pair.status == Status.STATED_NONE
    assert [(r.kind, r.explanation) for r in pair.conflicts] == [("class_statement", "imatinib interacts with statin")]
    assert [q.text for q in pair.evidence] == ["imatinib interacts_with pravastatin."]


def test_a_document_that_leaves_a_member_out_does_not_speak_of_it() -> None:
    """Where the same document denies the membership, its class statement is not about that drug."""
    left_out = (said(PRAVASTATIN, Predicate.MEMBER_OF, STATIN, document="one.md", negated=True), _interacts(IMATINIB, STATIN, "one.md"))
    member = said(PRAVASTATIN, Predicate.MEMBER_OF, STATIN, document="two.md")
    assert _only(_store(*left_out, member), "imatinib", "pravastatin")["status"] == "nothing_stated"


def test_a_saying_by_name_outweighs_a_denial_that_is_shown() -> None:
    """Stated and denied by name is stated, with the denial as a conflict."""
    store = _store(_interacts(IMATINIB, WARFARIN, "a.md"), _interacts(IMATINIB, WARFARIN, "b.md", negated=True))
    pair = check(store, ("imatinib", "warfarin")).pairs[0]
    assert pair.status == Status.STATED
    assert [(r.kind, r.explanation) for r in pair.conflicts] == [("denial", "imatinib is said not to interact with warfarin")]
    assert "but imatinib is said not to interact with warfarin" in check(store, ("imatinib", "warfarin")).to_text()


def test_a_denied_effect_is_no_more_than_that() -> None:
    """That one effect is denied is not worded as the denial of every interaction; outcomes that add nothing are left out."""
    effect = Effect(on=On.OBJECT, quantity=Quantity.EXPOSURE, direction=Direction.INCREASE, outcome="levels")
    answer = check(
        _store(_interacts(IMATINIB, WARFARIN, "a.md"), _interacts(IMATINIB, WARFARIN, "b.md", negated=True, effect=effect)), LIST
    )
    assert "but denied of imatinib and warfarin: exposure to warfarin raised\n" in answer.to_text()
    alone = check(_store(_interacts(IMATINIB, WARFARIN, negated=True, effect=effect)), ("imatinib", "warfarin")).to_text()
    assert "imatinib + warfarin: denied by name in a monograph; its words say what exactly" in alone


def test_a_denial_about_a_class_is_no_denial_by_name() -> None:
    """A denial on a class leaves the pair unstated, and is shown."""
    store = _store(said(SIMVASTATIN, Predicate.MEMBER_OF, STATIN), _interacts(IMATINIB, STATIN, negated=True))
    pair = check(store, ("imatinib", "simvastatin")).pairs[0]
    assert (pair.status, [r.kind for r in pair.conflicts]) == (Status.NOTHING_STATED, ["class_denial"])


def test_opposite_directions_are_a_conflict() -> None:
    """Two documents that let exposure rise and fall contradict each other."""
    store = _store(
        _interacts(IMATINIB, WARFARIN, "a.md", effect=exposure(Direction.INCREASE)),
        _interacts(IMATINIB, WARFARIN, "b.md", effect=exposure(Direction.DECREASE)),
    )
    (conflict,) = check(store, ("imatinib", "warfarin")).pairs[0].conflicts
    assert (conflict.kind, len(conflict.evidence)) == ("direction", 2)
    assert conflict.explanation == "exposure to imatinib is said to rise and said to fall"


def _mechanism() -> tuple[Statement, ...]:
    return (
        said(KETOCONAZOLE, Predicate.INHIBITS, CYP3A4, document="keto.md", strength=Strength.STRONG),
        said(SIMVASTATIN, Predicate.SUBSTRATE_OF, CYP3A4, document="simva.md", contribution=Contribution.MAJOR),
    )


def test_a_prediction_shows_both_premises() -> None:
    """Where nothing is stated a mechanism may predict, with the sentences that it rests on and no evidence of its own."""
    pair = check(_store(*_mechanism()), ("simvastatin", "ketoconazole")).pairs[0]
    assert (pair.status, pair.via, pair.evidence, pair.management) == (Status.PREDICTED, ("CYP3A4",), (), ())
    assert [c.words for c in pair.effects] == [
        "exposure to simvastatin raised; expected by the FDA bands for a sensitive substrate: AUC 5 times or more"
    ]
    assert sorted(r.explanation for r in pair.premises) == [
        "ketoconazole inhibits CYP3A4 (strong)",
        "simvastatin is handled by CYP3A4 (major)",
    ]
    assert {q.document for r in pair.premises for q in r.evidence} == {"keto.md", "simva.md"}


def test_a_denial_comes_before_a_prediction() -> None:
    """What a document denies by name no rule revives."""
    store = _store(*_mechanism(), _interacts(KETOCONAZOLE, SIMVASTATIN, negated=True))
    assert _only(store, "ketoconazole", "simvastatin")["status"] == "stated_none"


def test_what_is_stated_takes_nothing_from_a_prediction() -> None:
    """A prediction neither adds to a stated pair nor sharpens it."""
    stated = _interacts(KETOCONAZOLE, SIMVASTATIN)
    assert _only(_store(*_mechanism(), stated), "ketoconazole", "simvastatin") == _only(
        _store(*_mechanism(), stated, infer=False), "ketoconazole", "simvastatin"
    )


def test_pairs_come_by_what_has_to_be_done() -> None:
    """Contraindications first, silence last, names within."""
    drugs = [entity(name) for name in ("aaa", "bbb", "ccc", "ddd", "eee")]
    advice = (Management.CAUTION, Management.CONTRAINDICATED, Management.AVOID)
    store = _store(
        *(_interacts(WARFARIN, drug, management=(m,)) for drug, m in zip(drugs, advice, strict=False)),
        *(_interacts(IMATINIB, d) for d in drugs),
    )
    pairs = check(store, ("aaa", "bbb", "ccc", "ddd", "warfarin", "zzz")).pairs
    assert [(p.a, p.b) for p in pairs[:3]] == [("bbb", "warfarin"), ("ccc", "warfarin"), ("aaa", "warfarin")]
    assert [p.status for p in pairs[3:]] == [Status.UNKNOWN] * 5 + [Status.NOTHING_STATED] * 7


def test_one_substance_twice_is_a_finding_and_no_pair() -> None:
    """A brand and its substance are one entry; the list says so."""
    answer = check(Store.in_memory([imatinib()]), ("Gleevec", "imatinib", "imatinib", "warfarin"))
    assert [(f.kind, f.object, f.members) for f in answer.regimen] == [("duplicate", "imatinib", ("Gleevec", "imatinib", "imatinib"))]
    assert [(p.a, p.b) for p in answer.pairs] == [("imatinib", "warfarin")]
    assert len(answer.drugs) == 4


def test_several_precipitants_on_one_object_are_a_finding() -> None:
    """Two inhibitors at once, and an inhibitor against an inducer, show only on the whole list."""
    answer = check(Store.in_memory([imatinib()]), ("imatinib", "ketoconazole", "grapefruit juice", "phenytoin"))
    assert [(f.kind, f.object, f.members) for f in answer.regimen] == [
        ("opposed_precipitants", "imatinib", ("grapefruit juice", "ketoconazole", "phenytoin")),
        ("several_precipitants", "imatinib", ("grapefruit juice", "ketoconazole")),
    ]
    assert "exposure to imatinib raised by grapefruit juice (stated) and ketoconazole (stated)" in answer.to_text()
    assert all(f.evidence for f in answer.regimen)


def test_a_combination_and_its_ingredient_are_a_finding() -> None:
    """A product speaks through its ingredients, and shares them."""
    whole = entity("alpha + omega", Kind.PRODUCT)
    alpha = entity("alpha")
    alone = reading(whole, [_interacts(alpha, WARFARIN, "product.md")], path="product.md")
    store = Store.in_memory([replace(alone, document=replace(alone.document, ingredients=(alpha,)))])
    answer = check(store, ("alpha + omega", "alpha", "warfarin"))
    assert [(f.kind, f.members) for f in answer.regimen] == [("shared_substance", ("alpha", "alpha + omega"))]
    assert {(p.a, p.b): p.status for p in answer.pairs}["alpha + omega", "warfarin"] == Status.STATED


@pytest.mark.parametrize("names", [(), ("imatinib",), ("foobar",), ("foobar", "foobar")])
def test_a_short_list_has_no_pairs(names: tuple[str, ...]) -> None:
    """A list of none or one, or of one unknown name twice, is answered without pairs."""
    answer = check(Store.in_memory([imatinib()]), names)
    assert (answer.pairs, len(answer.drugs)) == ((), len(names))


def test_input_order_changes_no_answer(answer: Answer) -> None:
    """Any order of the list gives the same pairs and findings."""
    store = Store.in_memory([imatinib()])
    for order in list(permutations(LIST))[::17]:
        other = check(store, order)
        assert (other.pairs, other.regimen) == (answer.pairs, answer.regimen)
        assert [d.input for d in other.drugs] == list(order)


def test_stopping_an_inducer_turns_its_effect_back() -> None:
    """Without the inducer the exposure that it lowered is expected to rise, and the answer for the rest says nothing of it any more."""
    lowered = _interacts(SIMVASTATIN, KETOCONAZOLE, effect=exposure(Direction.DECREASE))
    found = check(_store(lowered, _interacts(SIMVASTATIN, WARFARIN)), ("simvastatin", "ketoconazole", "warfarin"), stop=["ketoconazole"])
    (step,) = found.what_if
    assert (step.action, step.drug, len(step.pairs)) == ("stop", "ketoconazole", 2)
    assert len(step.reversals) == 1
    assert "expected to rise when ketoconazole is stopped" in step.reversals[0]
    assert [(pair.a, pair.b) for pair in found.pairs] == [("simvastatin", "warfarin")]
    assert [drug.name for drug in found.drugs] == ["simvastatin", "warfarin"]


def test_starting_a_drug_shows_what_comes_with_it() -> None:
    """The pairs of a new drug stand apart, and in the answer for the whole list."""
    store = _store(_interacts(SIMVASTATIN, KETOCONAZOLE), _interacts(SIMVASTATIN, WARFARIN))
    found = check(store, ("simvastatin", "warfarin"), start=["ketoconazole"])
    assert [(s.action, s.drug, [(p.a, p.b) for p in s.pairs]) for s in found.what_if] == [
        ("start", "ketoconazole", [("ketoconazole", "simvastatin"), ("ketoconazole", "warfarin")])
    ]
    assert replace(found, what_if=()) == check(store, ("simvastatin", "warfarin", "ketoconazole"))


def test_findings_name_several_as_english_does() -> None:
    """Three members of a class are "a, b and c"."""
    store = _store(*(said(drug, Predicate.MEMBER_OF, STATIN) for drug in (SIMVASTATIN, PRAVASTATIN, KETOCONAZOLE)))
    (finding,) = check(store, ("simvastatin", "pravastatin", "ketoconazole")).regimen
    assert finding.explanation == "ketoconazole, pravastatin and simvastatin are named members of one class: statin"


def test_a_class_with_a_grave_member_comes_before_mere_silence() -> None:
    """Of pairs of which nothing is stated, one whose member is contraindicated stands before one of which there is nothing at all."""
    store = _store(
        said(SIMVASTATIN, Predicate.MEMBER_OF, STATIN),
        _interacts(SIMVASTATIN, KETOCONAZOLE, management=(Management.CONTRAINDICATED,)),
        said(entity("alphamycin"), Predicate.SUBSTRATE_OF, CYP3A4),
    )
    found = check(store, ("alphamycin", "ketoconazole", "statin"))
    first = found.pairs[0]
    assert (first.a, first.b, first.status) == ("ketoconazole", "statin", Status.NOTHING_STATED)


def test_members_advised_against_come_first_and_at_the_head() -> None:
    """The head line tells that members are contraindicated, and their pair stands before those that were not checked."""
    store = _store(
        said(SIMVASTATIN, Predicate.MEMBER_OF, STATIN),
        _interacts(SIMVASTATIN, KETOCONAZOLE, management=(Management.CONTRAINDICATED,)),
    )
    found = check(store, ("statin", "ketoconazole", "foobar", "barfoo"))
    assert [pair.status for pair in found.pairs] == [Status.NOTHING_STATED, *[Status.UNKNOWN] * 5]
    assert found.summary in page(found)
    assert found.summary == (
        "6 pairs: 5 not checked, nothing stated of 1; of members, classes, kin or combinations of 1 it is stated: "
        "contraindicated or to be avoided"
    )


def test_a_drug_that_is_not_on_the_list_cannot_be_stopped() -> None:
    """To stop what nobody takes, or to start what is taken already, changes nothing, and the answer says why."""
    store = _store(_interacts(SIMVASTATIN, KETOCONAZOLE), _interacts(SIMVASTATIN, WARFARIN))
    found = check(store, ("simvastatin", "ketoconazole"), stop=("warfarin",))
    assert [(step.is_moot, step.pairs) for step in found.what_if] == [(True, ())]
    assert "what if warfarin is stopped: it is not on the list, so no pair ends with it\n" in found.to_text()
    assert (
        "what if simvastatin is started: it is on the list already"
        in check(store, ("simvastatin", "ketoconazole"), start=("simvastatin",)).to_text()
    )


def test_one_part_for_a_protein_is_said_once() -> None:
    """Of "inhibits" and "inhibits (strong)" the fuller is said, with the sentences of both."""
    store = _store(
        said(KETOCONAZOLE, Predicate.INHIBITS, CYP3A4, document="a.md"),
        said(KETOCONAZOLE, Predicate.INHIBITS, CYP3A4, document="b.md", strength=Strength.STRONG),
        said(KETOCONAZOLE, Predicate.SUBSTRATE_OF, CYP3A4, document="b.md"),
    )
    (pair,) = check(store, ("CYP3A4", "ketoconazole")).pairs
    assert [(r.explanation, {q.document for q in r.evidence}) for r in pair.conflicts] == [
        ("ketoconazole inhibits CYP3A4 (strong)", {"a.md", "b.md"}),
        ("ketoconazole is handled by CYP3A4", {"b.md"}),
    ]


def test_silence_tells_for_whom_there_is_no_monograph() -> None:
    """Nothing stated of two says which of them no monograph is about; one on a combination is not on its ingredient, a food needs none."""
    product = entity("alphamycin + betamycin", Kind.PRODUCT)
    combined = reading(product, path="product.md")
    combined = replace(combined, document=replace(combined.document, ingredients=(entity("alphamycin"), entity("betamycin"))))
    named = [said(one, Predicate.SUBSTRATE_OF, CYP3A4) for one in (SIMVASTATIN, PRAVASTATIN, GRAPEFRUIT)]
    store = Store.in_memory([combined, reading(IMATINIB, named, path="one.md")])
    found = check(store, ("alphamycin", "grapefruit juice", "imatinib", "pravastatin", "simvastatin"))
    assert found.without_monograph == ("alphamycin", "pravastatin", "simvastatin")
    row = found.to_json()
    assert row["without_monograph"] == ["alphamycin", "pravastatin", "simvastatin"]
    assert row["within_combinations"] == {"alphamycin": ["alphamycin + betamycin"]}
    text = found.to_text()
    assert "alphamycin + imatinib: nothing stated in these monographs; none of them is on alphamycin alone\n" in text
    assert "alphamycin + simvastatin: nothing stated in these monographs; none of them is on simvastatin or alphamycin alone\n" in text
    assert "grapefruit juice + imatinib: nothing stated in these monographs\n" in text
    assert "imatinib + simvastatin: nothing stated in these monographs; none of them is on simvastatin\n" in text
    assert "pravastatin + simvastatin: nothing stated in these monographs; none of them is on pravastatin or simvastatin\n" in text


@pytest.mark.parametrize(
    ("start", "words"), [(["ketoconazole"], "1 pair comes with it"), (["ketoconazole", "warfarin"], "2 pairs come with it")]
)
def test_one_pair_is_one(start: list[str], words: str) -> None:
    """What a new drug brings is counted in English."""
    store = _store(_interacts(SIMVASTATIN, KETOCONAZOLE), _interacts(SIMVASTATIN, WARFARIN))
    assert words in check(store, ("simvastatin",), start=start).to_text()


def test_alternatives_are_members_without_the_problem() -> None:
    """Another statin that no document names with the azole is shown as computed; one that is named with it is not."""
    other = entity("fluvastatin")
    store = _store(
        *(said(drug, Predicate.MEMBER_OF, STATIN) for drug in (SIMVASTATIN, PRAVASTATIN, other)),
        _interacts(SIMVASTATIN, KETOCONAZOLE, management=(Management.CONTRAINDICATED,)),
        _interacts(other, KETOCONAZOLE),
    )
    (one,) = check(store, ("simvastatin", "ketoconazole"), alternatives=True).alternatives
    assert (one.instead_of, one.because_of, one.name) == ("simvastatin", "ketoconazole", "pravastatin")
    assert "nothing stated in these monographs" in one.explanation
    assert one.to_json()["computed"] is True
    assert check(store, ("simvastatin", "ketoconazole")).alternatives == ()


def test_blocked_routes_need_every_stated_one() -> None:
    """An object drug with two stated routes is a finding when both are inhibited, and none when one stays open."""
    cyp2d6 = entity("CYP2D6", Kind.ENZYME)
    routes = [said(SIMVASTATIN, Predicate.SUBSTRATE_OF, protein) for protein in (CYP3A4, cyp2d6)]
    one, both = (
        {f.kind for f in check(_store(*routes, *acting), ("simvastatin", "ketoconazole", "warfarin")).regimen}
        for acting in (
            [said(KETOCONAZOLE, Predicate.INHIBITS, CYP3A4)],
            [said(KETOCONAZOLE, Predicate.INHIBITS, CYP3A4), said(WARFARIN, Predicate.INHIBITS, cyp2d6)],
        )
    )
    assert "all_routes_blocked" not in one
    assert "all_routes_blocked" in both


def test_risks_add_up_over_three_drugs() -> None:
    """Three drugs of which each is said to raise bleeding with whatever partner are a finding; two are not, denials never."""
    bleeding = Effect(on=On.PATIENT, quantity=Quantity.RISK, direction=Direction.INCREASE, outcome="bleeding")
    heparin = entity("heparin")
    drugs = (SIMVASTATIN, KETOCONAZOLE, PRAVASTATIN)
    told = [_interacts(drug, heparin, effect=bleeding) for drug in drugs]
    names = [drug.name for drug in drugs]

    def kinds(*statements: Statement) -> list[tuple[str, tuple[str, ...]]]:
        return [(f.object, f.members) for f in check(_store(*statements), names).regimen if f.kind == "cumulative_risk"]

    assert kinds(*told) == [("bleeding", tuple(sorted(names)))]
    assert kinds(*told[:2]) == []
    assert kinds(*told[:2], _interacts(PRAVASTATIN, heparin, effect=bleeding, negated=True)) == []


def test_a_risk_is_carried_by_what_names_it_and_by_nothing_else() -> None:
    """A disturbed rhythm is no long QT interval; a class called by the harm says which one is meant, for its partner and its members."""
    rhythm = Effect(on=On.PATIENT, quantity=Quantity.RISK, direction=Direction.INCREASE, outcome="arrhythmia")
    torsades = replace(rhythm, outcome="torsades de pointes")
    prolonging, calcium = entity("QT-prolonging drug", Kind.DRUG_CLASS), entity("calcium", Kind.SUBSTANCE)
    statements = [
        _interacts(SIMVASTATIN, calcium, effect=rhythm),
        _interacts(KETOCONAZOLE, prolonging, text="QT-prolonging drugs: additive."),
        _interacts(PRAVASTATIN, WARFARIN, effect=torsades),
        _interacts(entity("clarithromycin"), prolonging, effect=rhythm, text="Drugs affecting QT interval: risk of arrhythmias."),
        said(IMATINIB, Predicate.MEMBER_OF, prolonging),
    ]
    names = ("simvastatin", "calcium", "ketoconazole", "pravastatin", "warfarin", "imatinib", "clarithromycin")
    found = [(f.object, f.members) for f in check(_store(*statements), names).regimen if f.kind == "cumulative_risk"]
    assert found == [("QT prolongation", ("clarithromycin", "imatinib", "ketoconazole", "pravastatin", "warfarin"))]


def test_a_risk_that_adds_up_is_shown_by_the_sentences_that_speak_of_it() -> None:
    """Of several places behind a statement the finding quotes those in which the harm stands."""
    bleeding = Effect(on=On.PATIENT, quantity=Quantity.RISK, direction=Direction.INCREASE, outcome="bleeding")
    heparin = entity("heparin")
    drugs = (SIMVASTATIN, KETOCONAZOLE, PRAVASTATIN)
    told = [_interacts(drug, heparin, effect=bleeding, text=f"{drug.name} and heparin: bleeding.") for drug in drugs]
    both = [replace(s, evidence=(*_interacts(s.subject, heparin).evidence, *s.evidence)) for s in told]
    (found,) = (f for f in check(_store(*both), [drug.name for drug in drugs]).regimen if f.kind == "cumulative_risk")
    assert sorted(quote.sentence for quote in found.evidence) == sorted(s.evidence[0].text for s in told)


def test_one_class_twice_is_a_finding() -> None:
    """Two named members of one drug class are a finding; two inhibitors of one enzyme are no such class."""
    members = [said(drug, Predicate.MEMBER_OF, STATIN) for drug in (SIMVASTATIN, PRAVASTATIN)]
    found = [(f.object, f.members) for f in check(_store(*members), ("simvastatin", "pravastatin")).regimen if f.kind == "same_class"]
    assert found == [("statin", ("pravastatin", "simvastatin"))]


def test_a_condition_is_no_party_but_says_who_is_contraindicated_in_it() -> None:
    """A condition makes no pair, says that it is looked at as one, and lists whom a document calls contraindicated in it."""
    pregnancy = entity("pregnancy", Kind.CONDITION)
    store = _store(
        said(WARFARIN, Predicate.CONTRAINDICATED_IN, pregnancy, document="one.md"),
        said(IMATINIB, Predicate.INDICATED_FOR, entity("gout", Kind.CONDITION), document="one.md"),
    )
    found = check(store, ("imatinib", "pregnancy", "warfarin", "gout"))
    assert [(pair.a, pair.b, pair.status) for pair in found.pairs] == [("imatinib", "warfarin", Status.NOTHING_STATED)]
    assert [(f.kind, f.object, f.members) for f in found.regimen] == [("contraindicated_in", "pregnancy", ("warfarin",))]
    assert [q.sentence for q in found.regimen[0].evidence] == ["warfarin contraindicated_in pregnancy."]
    assert [bool(drug.note) for drug in found.drugs] == [False, True, False, True]


def test_a_condition_that_two_drugs_share_is_nothing_between_them() -> None:
    """Neither a common indication nor a common contraindication is an interaction."""
    gout = entity("gout", Kind.CONDITION)
    statements = [said(drug, Predicate.INDICATED_FOR, gout, document="one.md") for drug in (IMATINIB, WARFARIN)]
    statements += [said(drug, Predicate.CONTRAINDICATED_IN, gout, document="one.md") for drug in (IMATINIB, WARFARIN)]
    assert _only(_store(*statements), "imatinib", "warfarin")["status"] == Status.NOTHING_STATED


def _note(store: Store, *names: str) -> list[tuple[str, str]]:
    """The status of the one pair of two names, with each of the notes that stand beside it."""
    (pair,) = check(store, names).pairs
    return [(str(pair.status), reason.explanation) for reason in pair.conflicts] or [(str(pair.status), "")]


def test_silence_on_a_food_is_broken_by_what_is_said_of_its_kin() -> None:
    """Of grapefruit juice nothing is stated, of grapefruit it is: a note says so, and on what it rests; the status claims no more."""
    fruit, tacrolimus = entity("grapefruit", Kind.FOOD), entity("tacrolimus")
    avoid: dict[str, Any] = {"management": (Management.AVOID,)}
    counts = "rxloom counts grapefruit juice as a kind, part or preparation of grapefruit"
    told = _interacts(tacrolimus, fruit, **avoid)
    heard = _store(told, _interacts(IMATINIB, GRAPEFRUIT))
    expected = f"{counts}; of grapefruit and tacrolimus it is stated: avoid the combination"
    assert _note(heard, "tacrolimus", "grapefruit juice") == [("nothing_stated", expected)]
    assert _note(_store(told), "tacrolimus", "grapefruit juice") == [("unknown", expected)]
    other_way = _store(_interacts(tacrolimus, GRAPEFRUIT, **avoid), _interacts(IMATINIB, fruit))
    expected = f"{counts}; of grapefruit juice and tacrolimus it is stated: avoid the combination"
    assert _note(other_way, "tacrolimus", "grapefruit") == [("nothing_stated", expected)]
    assert _note(heard, "tacrolimus", "grapefruit") == [("stated", "")]


def test_what_is_predicted_of_kin_is_a_note_where_nothing_is_predicted_of_the_two() -> None:
    """Grapefruit juice inhibits the enzyme that handles simvastatin: of grapefruit the answer tells that, and that it is a prediction."""
    told = [said(GRAPEFRUIT, Predicate.INHIBITS, CYP3A4), said(SIMVASTATIN, Predicate.SUBSTRATE_OF, CYP3A4)]
    store = _store(*told, _interacts(WARFARIN, entity("grapefruit", Kind.FOOD)))
    ((status, words),) = _note(store, "grapefruit", "simvastatin")
    assert status == "nothing_stated"
    assert words.endswith("; of grapefruit juice and simvastatin a rule predicts: exposure to simvastatin raised")


def test_a_product_that_only_the_tables_know_is_answered_by_its_class() -> None:
    """No document names aluminum hydroxide: it is not known, and beside that stands what is stated of antacids; of members likewise."""
    ciprofloxacin, antacid = entity("ciprofloxacin"), entity("antacid", Kind.DRUG_CLASS)
    separate: dict[str, Any] = {"management": (Management.SEPARATE,)}
    store = _store(_interacts(ciprofloxacin, antacid, **separate))
    expected = "textbooks count aluminum hydroxide in the class antacid; of antacid and ciprofloxacin it is stated: separate the doses"
    assert _note(store, "ciprofloxacin", "aluminum hydroxide 500 mg") == [("unknown", expected)]
    store = _store(_interacts(ciprofloxacin, entity("calcium carbonate"), **separate), _interacts(WARFARIN, antacid))
    expected = (
        "textbooks count calcium carbonate in the class antacid; of calcium carbonate and ciprofloxacin it is stated: separate the doses"
    )
    assert _note(store, "ciprofloxacin", "antacids") == [("nothing_stated", expected)]


def test_of_many_notes_on_kin_the_most_urgent_are_shown_and_the_others_counted() -> None:
    """A wide word has many kinds: five notes stand beside a pair, the most urgent first, and the last says how many more there are."""
    kale = [entity(name, Kind.FOOD) for name in ("kale", "spinach", "lettuce", "endive", "collard green", "beet green")]
    told = [_interacts(WARFARIN, one, management=(Management.AVOID,) if one is kale[-1] else ()) for one in kale]
    store = _store(*told, _interacts(IMATINIB, entity("green leafy vegetable", Kind.FOOD)))
    words = [note for _, note in _note(store, "warfarin", "green leafy vegetable")]
    assert len(words) == 5
    assert "beet green" in words[0]
    assert words[-1].endswith("; and 1 more note of this kind")


def test_a_page_keeps_what_kin_breaks_together() -> None:
    """Pairs whose silence kin breaks stand in one section, whether their name is known or not, before those of which nothing is said."""
    alcohol, fruit = entity("alcohol", Kind.SUBSTANCE), entity("grapefruit", Kind.FOOD)
    told = [_interacts(one, food, management=(Management.AVOID,)) for one in (IMATINIB, WARFARIN) for food in (alcohol, fruit)]
    made = page(check(_store(*told, _interacts(SIMVASTATIN, GRAPEFRUIT)), ("imatinib", "warfarin", "red wine", "grapefruit juice")))
    assert made.count('id="inner"') == made.count('id="unknown"') == 1
    assert made.index('id="inner"') < made.index('id="unknown"')


def test_a_note_on_a_class_calls_the_drug_by_its_name() -> None:
    """Statements may stand under a brand that textbooks know as well; the note names the drug that was checked, the same on every run."""
    citalopram, brand = entity("citalopram"), entity("Celexa", Kind.BRAND)
    prolonging = entity("QT-prolonging drug", Kind.DRUG_CLASS)
    store = _store(said(citalopram, Predicate.HAS_BRAND, brand), _interacts(WARFARIN, prolonging, management=(Management.AVOID,)))
    ((_, words),) = _note(store, "Celexa", "warfarin")
    assert words.startswith("textbooks count citalopram in the class QT-prolonging drug; ")


def test_an_alternative_is_not_advised_against_by_its_textbook_class() -> None:
    """A member of the same class of which nothing is stated is offered, but not where a class of it is advised against in the texts."""
    rosuvastatin, clarithromycin = entity("rosuvastatin"), entity("clarithromycin")
    told = [said(drug, Predicate.MEMBER_OF, STATIN) for drug in (SIMVASTATIN, rosuvastatin)]
    told += [_interacts(clarithromycin, SIMVASTATIN, management=(Management.AVOID,))]
    barred = _interacts(clarithromycin, entity("lipid-lowering drug", Kind.DRUG_CLASS), management=(Management.AVOID,))

    def offered(*statements: Statement) -> list[str]:
        found = check(_store(*statements), ("clarithromycin", "simvastatin"), alternatives=True).alternatives
        return [one.name for one in found if one.instead_of == "simvastatin"]

    assert offered(*told) == ["rosuvastatin"]
    assert offered(*told, barred) == []


def test_an_answer_tells_how_old_its_documents_are() -> None:
    """Of each document that is quoted, and of no other, it stands when it was last changed, or that it does not say so."""
    dated = reading(IMATINIB, [said(IMATINIB, Predicate.INTERACTS_WITH, SIMVASTATIN)], path="b.md")
    dated = replace(dated, document=replace(dated.document, modified="2025-09-22T17:21:53.317Z"))
    undated = reading(SIMVASTATIN, [said(SIMVASTATIN, Predicate.INTERACTS_WITH, IMATINIB)], path="a.md")
    undated = replace(undated, document=replace(undated.document, modified=None))
    other = reading(PRAVASTATIN, [said(PRAVASTATIN, Predicate.SUBSTRATE_OF, CYP3A4)], path="c.md")
    found = check(Store.in_memory([dated, undated, other]), ("imatinib", "simvastatin"))
    assert found.to_json()["documents"] == {"a.md": None, "b.md": "2025-09-22T17:21:53.317Z"}
    assert "Last changed: a.md undated, b.md 2025-09-22.\nReports what" in found.to_text()
    assert "Last changed: a.md undated, b.md 2025-09-22." in page(found)


def test_an_answer_without_sentences_has_no_age() -> None:
    """Where nothing is quoted, no line tells of documents."""
    found = check(Store.in_memory([reading(IMATINIB)]), ("imatinib", "simvastatin"))
    assert found.age == ""
    assert found.to_json()["documents"] == {}
