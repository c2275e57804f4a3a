"""Findings of one document become statements: merged, inherited, complete, and the same in any order."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from typing import Any

import pytest

from extract.confidence import believed
from extract.document.findings import via_of
from extract.lexicon import load
from extract.statements import merge
from extract.terms.role_groups import role_group
from kg.model import Contribution, Direction, Evidence, Kind, Management, Predicate, Quantity, Scope, Strength
from tests.found import change, entity, evidence, finding

M = Management

AZOLE, KETO = entity("azole", Kind.DRUG_CLASS), entity("ketoconazole")
CYP = entity("CYP3A4", Kind.ENZYME)


def test_repetitions_are_one_statement_with_all_evidence() -> None:
    """The same thing said thrice is one statement that shows all places in order."""
    (found,) = merge("x.md", [finding(50), finding(10), finding(30, evidence=evidence(30, "interaction.effect"))])
    assert [e.start for e in found.evidence] == [10, 30, 50]
    assert [s.confidence for s in believed([found])] == [found.confidence]


def test_a_partner_is_called_what_the_section_on_interactions_calls_it() -> None:
    """Other places may come first and use wider words; inside one sentence the first words count."""
    aside = finding(10, object_mention="azoles", evidence=evidence(10, "aside.list"))
    told = finding(50, object_mention="systemic azoles", evidence=evidence(50, "interaction.list"))
    (found,) = merge("x.md", [aside, told])
    assert (found.object_mention, found.evidence[0].start) == ("systemic azoles", 10)
    sentence = Evidence(start=0, end=16, text="vitamin Q (alin)", section="S", rule="interaction.list")
    (found,) = merge("x.md", [finding(object_mention=words, evidence=sentence) for words in ("alin", "vitamin Q")])
    assert found.object_mention == "vitamin Q"


def test_a_class_is_called_by_the_words_that_its_name_lacks() -> None:
    """The name says itself; a document that calls the class otherwise, too, is found under those words, a last "drug" apart."""
    azoles = load().entity("azole antifungal")
    assert azoles is not None
    said = ("azole antifungals", "azole antifungal drugs", "azoles", "imidazoles")
    (found,) = merge("x.md", [finding(i, azoles, object_mention=words) for i, words in enumerate(said)])
    assert found.object_mention == "azoles"


def test_a_membership_is_told_in_the_words_for_the_partners() -> None:
    """What a document calls the member or the class elsewhere holds for the membership, too, unless that has words of its own."""
    member: dict[str, Any] = {"predicate": Predicate.MEMBER_OF, "subject": KETO, "object": AZOLE}
    partner = [finding(0, AZOLE, object_mention="imidazoles"), finding(20, KETO, object_mention="KTZ")]
    found = merge("x.md", [*partner, finding(40, subject_mention="ketoconazole", object_mention="azoles", **member)])
    assert {(s.subject_mention, s.object_mention) for s in found if s.predicate is Predicate.MEMBER_OF} == {("KTZ", "imidazoles")}
    found = merge("x.md", [*partner, finding(40, subject_mention="keto", object_mention="conazoles", **member)])
    assert {(s.subject_mention, s.object_mention) for s in found if s.predicate is Predicate.MEMBER_OF} == {("keto", "conazoles")}


def test_denial_and_statement_stay_apart() -> None:
    """What is stated and denied is two statements."""
    assert [s.negated for s in merge("x.md", [finding(0, negated=True), finding(20)])] == [False, True]


def test_the_strongest_strength_wins() -> None:
    """Strong before moderate before weak before none."""
    role: dict[str, Any] = {"predicate": Predicate.INHIBITS, "object": CYP}
    found = merge(
        "x.md", [finding(i * 20, strength=s, **role) for i, s in enumerate((None, Strength.WEAK, Strength.STRONG, Strength.MODERATE))]
    )
    assert [s.strength for s in found] == [Strength.STRONG]
    assert [s.strength for s in merge("x.md", [finding(0, strength=None, **role), finding(20, strength=Strength.WEAK, **role)])] == [
        Strength.WEAK
    ]


def test_minor_comes_before_major() -> None:
    """A pathway that is called minor anywhere is minor: elsewhere it may only stand in a list behind "mainly"."""
    role: dict[str, Any] = {"predicate": Predicate.SUBSTRATE_OF, "object": CYP}
    found = merge("x.md", [finding(i * 20, contribution=c, **role) for i, c in enumerate((None, Contribution.MINOR, Contribution.MAJOR))])
    assert [s.contribution for s in found] == [Contribution.MINOR]


def test_the_most_telling_effect_is_kept() -> None:
    """Exposure before risk before effect, and a stated direction before none."""
    all_of = [change(Quantity.EFFECT), change(Quantity.RISK), change(Quantity.EXPOSURE, Direction.UNSPECIFIED), change(Quantity.EXPOSURE)]
    for count, expected in ((1, 0), (2, 1), (3, 2), (4, 3)):
        (found,) = merge("x.md", [finding(20 * i, effect=e) for i, e in enumerate(all_of[:count])])
        assert found.effect == all_of[expected]


def test_advice_is_united_in_order() -> None:
    """All advice is kept, each once, from the most to the least urgent."""
    (found,) = merge(
        "x.md", [finding(0, management=(M.CAUTION,)), finding(20, management=(M.AVOID, M.CAUTION)), finding(40, management=(M.MONITOR,))]
    )
    assert found.management == (M.AVOID, M.MONITOR, M.CAUTION)


def test_hedged_means_hedged_everywhere() -> None:
    """One plain statement outweighs any number of "may"."""
    assert merge("x.md", [finding(0, hedged=True), finding(20, hedged=True)])[0].hedged
    assert not merge("x.md", [finding(0, hedged=True), finding(20)])[0].hedged


def test_members_inherit_from_the_group() -> None:
    """What another sentence says of a group holds for its listed member, which keeps its own effect."""
    group = finding(0, AZOLE, effect=change(Quantity.EXPOSURE), management=(M.AVOID,))
    member = finding(40, KETO, heads=(AZOLE,), management=(M.MONITOR,), scope=Scope.LISTED)
    found = {s.object.name: s for s in merge("x.md", [group, member])}
    assert found["ketoconazole"].effect == change(Quantity.EXPOSURE)
    assert found["ketoconazole"].management == (M.AVOID, M.MONITOR)
    assert found["azole"].management == (M.AVOID,)
    own = replace(member, effect=change(Quantity.EFFECT))
    assert {s.object.name: s.effect for s in merge("x.md", [group, own])}["ketoconazole"] == change(Quantity.EFFECT)


def test_nothing_passes_up_or_across_a_denial() -> None:
    """A group learns nothing from its member, and a denied member inherits nothing."""
    group, member = finding(0, AZOLE), finding(40, KETO, heads=(AZOLE,), effect=change(Quantity.RISK), management=(M.AVOID,))
    assert {s.object.name: s.management for s in merge("x.md", [group, member])}["azole"] == ()
    denied = finding(40, KETO, heads=(AZOLE,), negated=True)
    told = finding(0, AZOLE, management=(M.AVOID,))
    assert {s.object.name: s.management for s in merge("x.md", [told, denied])}["ketoconazole"] == ()


def test_a_membership_counts_for_partners_only() -> None:
    """Who belongs to a class is kept only if the document names that drug as a partner."""
    member = finding(0, AZOLE, subject=KETO, predicate=Predicate.MEMBER_OF)
    assert merge("x.md", [member]) == ()
    assert [s.predicate for s in merge("x.md", [member, finding(20, KETO)])] == [Predicate.INTERACTS_WITH, Predicate.MEMBER_OF]


def test_an_ingredient_replaces_the_whole_product() -> None:
    """What is said of an ingredient is not repeated for the product; a denial is another matter."""
    product, part = entity("a + b", Kind.PRODUCT), entity("a")
    of_product, of_part = finding(0, subject=product), finding(20, subject=part)
    assert [s.subject for s in merge("x.md", [of_product, of_part], [part])] == [part]
    assert len(merge("x.md", [of_product, replace(of_part, negated=True)], [part])) == 2
    assert [s.subject for s in merge("x.md", [of_product], [part])] == [product]


def test_via_is_united_and_sorted() -> None:
    """The proteins of all findings are named once, in order of their ids."""
    pgp = entity("P-gp", Kind.TRANSPORTER)
    (found,) = merge("x.md", [finding(0, via=(pgp, CYP)), finding(20, via=(CYP,))])
    assert found.via == tuple(sorted((pgp, CYP), key=lambda e: e.id))


def test_proteins_come_from_the_group_or_its_head() -> None:
    """A role group acts through its targets, a listed drug through those of its group, a class through none."""
    group = role_group(Predicate.INHIBITS, (CYP,), (None,))
    assert list(via_of(group, ())) == [CYP]
    assert list(via_of(KETO, (group,))) == [CYP]
    assert list(via_of(KETO, (AZOLE,))) == []


SAID = (
    finding(0, AZOLE, effect=change(Quantity.EXPOSURE), management=(M.AVOID,)),
    finding(40, KETO, heads=(AZOLE,), hedged=True, scope=Scope.LISTED),
    finding(60, KETO, management=(M.MONITOR,), effect=change(Quantity.EFFECT)),
    finding(80, KETO, effect=change(Quantity.RISK)),
    finding(80, KETO, negated=True),
    finding(20, AZOLE, subject=KETO, predicate=Predicate.MEMBER_OF),
)


@pytest.mark.parametrize("turn", range(6))
def test_the_order_of_findings_changes_nothing(turn: int) -> None:
    """Any order of the same findings gives the same statements in the same order."""
    expected = merge("x.md", SAID)
    orders = [p for p in permutations(SAID) if p[0] is SAID[turn]]
    assert all(merge("x.md", order) == expected for order in orders)


def test_nothing_found_is_nothing_stated() -> None:
    """No findings, no statements."""
    assert merge("x.md", []) == ()


def test_a_mineral_beside_its_supplements_is_the_same_partner() -> None:
    """A text that speaks of iron supplements means them by "iron", and so does a membership; an ingredient of a product is no partner."""
    iron, supplement = entity("iron", Kind.SUBSTANCE), entity("iron supplement", Kind.DRUG_CLASS)
    metals = finding(40, entity("metal", Kind.DRUG_CLASS), subject=iron, predicate=Predicate.MEMBER_OF)
    said = [finding(0, iron, effect=change(Quantity.EXPOSURE)), finding(20, supplement, management=(M.AVOID,)), metals]
    one, member = merge("x.md", said)
    assert (one.object, one.management, one.effect, member.subject) == (supplement, (M.AVOID,), change(Quantity.EXPOSURE), supplement)
    assert {s.object for s in merge("x.md", said, (iron,)) if s.predicate is Predicate.INTERACTS_WITH} == {iron, supplement}


def test_an_open_exposure_elsewhere_gives_way_to_a_harm_in_the_section_on_interactions() -> None:
    """What a summary says of many partners at once is less than what the section on interactions says of this one."""
    harm, touched = change(Quantity.RISK), change(Quantity.EXPOSURE, Direction.UNSPECIFIED)
    told = [replace(evidence(at), section=section) for at, section in ((0, "Drug Interactions"), (20, "FAQs"))]
    for first, second, expected in ((harm, touched, harm), (touched, harm, touched)):
        findings = [replace(finding(at), effect=e, evidence=v) for at, e, v in ((0, first, told[0]), (20, second, told[1]))]
        assert [s.effect for s in merge("x.md", findings)] == [expected]
