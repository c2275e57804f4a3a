"""What is known of two drugs: by name before by class, stated before predicted, and what stands against it."""

from __future__ import annotations

import pytest

from kg.answers import Status
from kg.check import check
from kg.model import Contribution, Direction, Effect, Management, On, Predicate, Quantity, Scope, Statement, Strength
from tests.lists import AZOLE, LIST, PRAVASTATIN, SIMVASTATIN, STATIN, interacts, only, store_of
from tests.readings import CYP3A4, IMATINIB, KETOCONAZOLE, WARFARIN, exposure, group, said


def _mechanism() -> tuple[Statement, ...]:
    return (
        said(KETOCONAZOLE, Predicate.INHIBITS, CYP3A4, document="keto.md", strength=Strength.STRONG),
        said(SIMVASTATIN, Predicate.SUBSTRATE_OF, CYP3A4, document="simva.md", contribution=Contribution.MAJOR),
    )


def test_either_monograph_is_heard() -> None:
    """A statement in one drug's monograph is about the other just as well; a third document counts too."""
    both = store_of(
        interacts(IMATINIB, WARFARIN, "imatinib.md"),
        interacts(WARFARIN, IMATINIB, "warfarin.md", management=(Management.MONITOR,)),
        interacts(IMATINIB, WARFARIN, "third.md", management=(Management.AVOID,)),
    )
    pair = only(both, "warfarin", "imatinib")
    assert {q["document"] for q in pair["evidence"]} == {"imatinib.md", "warfarin.md", "third.md"}  # type: ignore[attr-defined]
    assert pair["management"] == ["avoid", "monitor"]


def test_the_drug_that_changes_is_named() -> None:
    """The drug that changes is given by name, whether it was subject or object, and the patient otherwise."""
    store = store_of(
        interacts(IMATINIB, WARFARIN, "a.md", effect=exposure(on=On.OBJECT)),
        interacts(
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
    plain = [interacts(IMATINIB, WARFARIN, d, hedged=h, effect=exposure()) for d, h in (("a.md", True), ("b.md", False))]
    assert [change.hedged for change in check(store_of(*plain), ("imatinib", "warfarin")).pairs[0].effects] == [False]


@pytest.mark.parametrize("swap", [False, True])
def test_a_class_speaks_for_its_named_members(swap: bool) -> None:
    """What is said of a class holds for a member that a document names, from either side, and says so."""
    told = (STATIN, IMATINIB) if swap else (IMATINIB, STATIN)
    store = store_of(said(SIMVASTATIN, Predicate.MEMBER_OF, STATIN, document="two.md"), interacts(*told, management=(Management.CAUTION,)))
    pair = only(store, "imatinib", "simvastatin")
    assert (pair["status"], pair["via_class"], pair["management"]) == ("stated", "statin", ["caution"])
    assert "through the class statin" in check(store, ("imatinib", "simvastatin")).to_text()


def test_two_classes_speak_for_no_pair_of_members() -> None:
    """A pair must take part by name on one side at least; two classes together would join far too much."""
    store = store_of(
        said(SIMVASTATIN, Predicate.MEMBER_OF, STATIN),
        said(KETOCONAZOLE, Predicate.MEMBER_OF, AZOLE),
        interacts(STATIN, AZOLE, "two.md"),
    )
    assert only(store, "ketoconazole", "simvastatin")["status"] == "nothing_stated"


def test_a_class_of_classes_hands_nothing_down() -> None:
    """What is said of a class holds for its named members, not for members of classes that some text counts among it."""
    store = store_of(
        said(SIMVASTATIN, Predicate.MEMBER_OF, STATIN, document="two.md"),
        said(STATIN, Predicate.MEMBER_OF, AZOLE, document="three.md"),
        interacts(IMATINIB, AZOLE),
    )
    assert only(store, "imatinib", "simvastatin")["status"] == "nothing_stated"


def test_some_members_are_not_all() -> None:
    """A saying on certain statins says nothing of one statin."""
    store = store_of(said(SIMVASTATIN, Predicate.MEMBER_OF, STATIN), interacts(IMATINIB, STATIN, scope=Scope.SOME))
    assert only(store, "imatinib", "simvastatin")["status"] == "nothing_stated"


def test_a_named_member_of_a_narrow_group_is_in_the_wide_one() -> None:
    """A strong inhibitor is an inhibitor, by the words of the groups; an inhibitor is not a strong one."""
    strong, wide = group(Predicate.INHIBITS, CYP3A4, Strength.STRONG), group(Predicate.INHIBITS, CYP3A4)
    held = store_of(said(KETOCONAZOLE, Predicate.MEMBER_OF, strong), interacts(WARFARIN, wide))
    assert only(held, "ketoconazole", "warfarin")["via_class"] == "CYP3A4 inhibitor"
    not_held = store_of(said(KETOCONAZOLE, Predicate.MEMBER_OF, wide), interacts(WARFARIN, strong))
    assert only(not_held, "ketoconazole", "warfarin")["status"] == "nothing_stated"


def test_a_name_comes_before_a_class() -> None:
    """With a saying by name, the class's advice is not added."""
    store = store_of(
        said(SIMVASTATIN, Predicate.MEMBER_OF, STATIN),
        interacts(IMATINIB, STATIN, management=(Management.CONTRAINDICATED,)),
        interacts(IMATINIB, SIMVASTATIN, management=(Management.MONITOR,)),
    )
    pair = only(store, "imatinib", "simvastatin")
    assert (pair["status"], pair["via_class"], pair["management"]) == ("stated", None, ["monitor"])


def test_an_exception_by_name_beats_the_class() -> None:
    """A class-wide warning does not reach the member that the text excepts, and is listed against the answer."""
    store = store_of(
        said(PRAVASTATIN, Predicate.MEMBER_OF, STATIN), interacts(IMATINIB, STATIN), interacts(IMATINIB, PRAVASTATIN, negated=True)
    )
    pair = check(store, ("imatinib", "pravastatin")).pairs[0]
    assert pair.status == Status.STATED_NONE
    assert [(r.kind, r.explanation) for r in pair.conflicts] == [("class_statement", "imatinib interacts with statin")]
    assert [q.text for q in pair.evidence] == ["imatinib interacts_with pravastatin."]


def test_a_document_that_leaves_a_member_out_does_not_speak_of_it() -> None:
    """Where the same document denies the membership, its class statement is not about that drug."""
    left_out = (said(PRAVASTATIN, Predicate.MEMBER_OF, STATIN, document="one.md", negated=True), interacts(IMATINIB, STATIN, "one.md"))
    member = said(PRAVASTATIN, Predicate.MEMBER_OF, STATIN, document="two.md")
    assert only(store_of(*left_out, member), "imatinib", "pravastatin")["status"] == "nothing_stated"


def test_a_saying_by_name_outweighs_a_denial_that_is_shown() -> None:
    """Stated and denied by name is stated, with the denial as a conflict."""
    store = store_of(interacts(IMATINIB, WARFARIN, "a.md"), interacts(IMATINIB, WARFARIN, "b.md", negated=True))
    pair = check(store, ("imatinib", "warfarin")).pairs[0]
    assert pair.status == Status.STATED
    assert [(r.kind, r.explanation) for r in pair.conflicts] == [("denial", "imatinib is said not to interact with warfarin")]
    assert "but imatinib is said not to interact with warfarin" in check(store, ("imatinib", "warfarin")).to_text()


def test_a_denied_effect_is_no_more_than_that() -> None:
    """That one effect is denied is not worded as the denial of every interaction; outcomes that add nothing are left out."""
    effect = Effect(on=On.OBJECT, quantity=Quantity.EXPOSURE, direction=Direction.INCREASE, outcome="levels")
    answer = check(
        store_of(interacts(IMATINIB, WARFARIN, "a.md"), interacts(IMATINIB, WARFARIN, "b.md", negated=True, effect=effect)), LIST
    )
    assert "but denied of imatinib and warfarin: exposure to warfarin raised\n" in answer.to_text()
    alone = check(store_of(interacts(IMATINIB, WARFARIN, negated=True, effect=effect)), ("imatinib", "warfarin")).to_text()
    assert "imatinib + warfarin: denied by name in a monograph; its words say what exactly" in alone


def test_a_denial_about_a_class_is_no_denial_by_name() -> None:
    """A denial on a class leaves the pair unstated, and is shown."""
    store = store_of(said(SIMVASTATIN, Predicate.MEMBER_OF, STATIN), interacts(IMATINIB, STATIN, negated=True))
    pair = check(store, ("imatinib", "simvastatin")).pairs[0]
    assert (pair.status, [r.kind for r in pair.conflicts]) == (Status.NOTHING_STATED, ["class_denial"])


def test_opposite_directions_are_a_conflict() -> None:
    """Two documents that let exposure rise and fall contradict each other."""
    store = store_of(
        interacts(IMATINIB, WARFARIN, "a.md", effect=exposure(Direction.INCREASE)),
        interacts(IMATINIB, WARFARIN, "b.md", effect=exposure(Direction.DECREASE)),
    )
    (conflict,) = check(store, ("imatinib", "warfarin")).pairs[0].conflicts
    assert (conflict.kind, len(conflict.evidence)) == ("direction", 2)
    assert conflict.explanation == "exposure to imatinib is said to rise and said to fall"


def test_a_prediction_shows_both_premises() -> None:
    """Where nothing is stated a mechanism may predict, with the sentences that it rests on and no evidence of its own."""
    pair = check(store_of(*_mechanism()), ("simvastatin", "ketoconazole")).pairs[0]
    assert (pair.status, pair.via, pair.evidence, pair.management) == (Status.PREDICTED, ("CYP3A4",), (), ())
    assert [c.words for c in pair.effects] == [
        "exposure to simvastatin raised; how far is not stated; for a sensitive substrate the FDA bands expect AUC 5 times or more"
    ]
    assert sorted(r.explanation for r in pair.premises) == [
        "ketoconazole inhibits CYP3A4 (strong)",
        "simvastatin is handled by CYP3A4 (major)",
    ]
    assert {q.document for r in pair.premises for q in r.evidence} == {"keto.md", "simva.md"}


def test_a_denial_comes_before_a_prediction() -> None:
    """What a document denies by name no rule revives."""
    store = store_of(*_mechanism(), interacts(KETOCONAZOLE, SIMVASTATIN, negated=True))
    assert only(store, "ketoconazole", "simvastatin")["status"] == "stated_none"


def test_what_is_stated_takes_nothing_from_a_prediction() -> None:
    """A prediction neither adds to a stated pair nor sharpens it."""
    stated = interacts(KETOCONAZOLE, SIMVASTATIN)
    assert only(store_of(*_mechanism(), stated), "ketoconazole", "simvastatin") == only(
        store_of(*_mechanism(), stated, infer=False), "ketoconazole", "simvastatin"
    )


def test_a_class_and_a_prediction_that_says_the_contrary_stand_together() -> None:
    """A member that is known to do the opposite is not passed off as one of its class without a word."""
    azoles_raise = interacts(SIMVASTATIN, AZOLE, effect=exposure())
    roles = (
        said(KETOCONAZOLE, Predicate.INDUCES, CYP3A4, document="one.md"),
        said(SIMVASTATIN, Predicate.SUBSTRATE_OF, CYP3A4, document="one.md"),
    )
    member = said(KETOCONAZOLE, Predicate.MEMBER_OF, AZOLE, document="one.md")
    pair = check(store_of(azoles_raise, member, *roles), ("simvastatin", "ketoconazole")).pairs[0]
    assert (pair.status, pair.via_class) == (Status.STATED, "azole antifungal")
    (reason,) = pair.conflicts
    assert reason.kind == "prediction"
    assert reason.explanation == (
        "this is stated of azole antifungal; of the two by name a rule predicts the contrary: exposure to simvastatin lowered"
    )
    assert len(reason.evidence) == 2
