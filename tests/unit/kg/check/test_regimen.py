"""What shows only on the whole list: duplicates, risks that add up, routes that are blocked, conditions."""

from __future__ import annotations

from dataclasses import replace

from kg.answers import Status
from kg.check import check
from kg.model import Direction, Effect, Kind, On, Predicate, Quantity, Statement
from kg.store import Store
from tests.lists import PRAVASTATIN, SIMVASTATIN, STATIN, interacts, only, store_of
from tests.readings import CYP3A4, IMATINIB, KETOCONAZOLE, WARFARIN, entity, imatinib, reading, said


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
    alone = reading(whole, [interacts(alpha, WARFARIN, "product.md")], path="product.md")
    store = Store.in_memory([replace(alone, document=replace(alone.document, ingredients=(alpha,)))])
    answer = check(store, ("alpha + omega", "alpha", "warfarin"))
    assert [(f.kind, f.members) for f in answer.regimen] == [("shared_substance", ("alpha", "alpha + omega"))]
    assert {(p.a, p.b): p.status for p in answer.pairs}["alpha + omega", "warfarin"] == Status.STATED


def test_findings_name_several_as_english_does() -> None:
    """Three members of a class are "a, b and c"."""
    store = store_of(*(said(drug, Predicate.MEMBER_OF, STATIN) for drug in (SIMVASTATIN, PRAVASTATIN, KETOCONAZOLE)))
    (finding,) = check(store, ("simvastatin", "pravastatin", "ketoconazole")).regimen
    assert finding.explanation == "ketoconazole, pravastatin and simvastatin are named members of one class: statin"


def test_blocked_routes_need_every_stated_one() -> None:
    """An object drug with two stated routes is a finding when both are inhibited, and none when one stays open."""
    cyp2d6 = entity("CYP2D6", Kind.ENZYME)
    routes = [said(SIMVASTATIN, Predicate.SUBSTRATE_OF, protein) for protein in (CYP3A4, cyp2d6)]
    one, both = (
        {f.kind for f in check(store_of(*routes, *acting), ("simvastatin", "ketoconazole", "warfarin")).regimen}
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
    told = [interacts(drug, heparin, effect=bleeding) for drug in drugs]
    names = [drug.name for drug in drugs]

    def kinds(*statements: Statement) -> list[tuple[str, tuple[str, ...]]]:
        return [(f.object, f.members) for f in check(store_of(*statements), names).regimen if f.kind == "cumulative_risk"]

    assert kinds(*told) == [("bleeding", tuple(sorted(names)))]
    assert kinds(*told[:2]) == []
    assert kinds(*told[:2], interacts(PRAVASTATIN, heparin, effect=bleeding, negated=True)) == []


def test_a_risk_is_carried_by_what_names_it_and_by_nothing_else() -> None:
    """A disturbed rhythm is no long QT interval; a class called by the harm says which one is meant, for its partner and its members."""
    rhythm = Effect(on=On.PATIENT, quantity=Quantity.RISK, direction=Direction.INCREASE, outcome="arrhythmia")
    torsades = replace(rhythm, outcome="torsades de pointes")
    prolonging, calcium = entity("QT-prolonging drug", Kind.DRUG_CLASS), entity("calcium", Kind.SUBSTANCE)
    statements = [
        interacts(SIMVASTATIN, calcium, effect=rhythm),
        interacts(KETOCONAZOLE, prolonging, text="QT-prolonging drugs: additive."),
        interacts(PRAVASTATIN, WARFARIN, effect=torsades),
        interacts(entity("clarithromycin"), prolonging, effect=rhythm, text="Drugs affecting QT interval: risk of arrhythmias."),
        said(IMATINIB, Predicate.MEMBER_OF, prolonging),
    ]
    names = ("simvastatin", "calcium", "ketoconazole", "pravastatin", "warfarin", "imatinib", "clarithromycin")
    found = [(f.object, f.members) for f in check(store_of(*statements), names).regimen if f.kind == "cumulative_risk"]
    assert found == [("QT prolongation", ("clarithromycin", "imatinib", "ketoconazole", "pravastatin", "warfarin"))]


def test_a_risk_that_adds_up_is_shown_by_the_sentences_that_speak_of_it() -> None:
    """Of several places behind a statement the finding quotes those in which the harm stands."""
    bleeding = Effect(on=On.PATIENT, quantity=Quantity.RISK, direction=Direction.INCREASE, outcome="bleeding")
    heparin = entity("heparin")
    drugs = (SIMVASTATIN, KETOCONAZOLE, PRAVASTATIN)
    told = [interacts(drug, heparin, effect=bleeding, text=f"{drug.name} and heparin: bleeding.") for drug in drugs]
    both = [replace(s, evidence=(*interacts(s.subject, heparin).evidence, *s.evidence)) for s in told]
    (found,) = (f for f in check(store_of(*both), [drug.name for drug in drugs]).regimen if f.kind == "cumulative_risk")
    assert sorted(quote.sentence for quote in found.evidence) == sorted(s.evidence[0].text for s in told)


def test_one_class_twice_is_a_finding() -> None:
    """Two named members of one drug class are a finding; two inhibitors of one enzyme are no such class."""
    members = [said(drug, Predicate.MEMBER_OF, STATIN) for drug in (SIMVASTATIN, PRAVASTATIN)]
    found = [(f.object, f.members) for f in check(store_of(*members), ("simvastatin", "pravastatin")).regimen if f.kind == "same_class"]
    assert found == [("statin", ("pravastatin", "simvastatin"))]


def test_a_condition_is_no_party_but_says_who_is_contraindicated_in_it() -> None:
    """A condition makes no pair, says that it is looked at as one, and lists whom a document calls contraindicated in it."""
    pregnancy = entity("pregnancy", Kind.CONDITION)
    store = store_of(
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
    assert only(store_of(*statements), "imatinib", "warfarin")["status"] == Status.NOTHING_STATED
