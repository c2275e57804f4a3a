"""Titles that are not just a name: the known drug among the words is whom the text is about."""

from __future__ import annotations

import pytest

from extract.terms.own import own_of
from extract.terms.subjects import named
from kg.model import Kind
from tests.monographs import partners, read


@pytest.mark.parametrize(
    ("title", "drug"),
    [
        ("Digoxin injection and tablets", "digoxin"),
        ("Phenytoin oral and injection", "phenytoin"),
        ("Morphine sulfate for injection", "morphine"),
        ("Bisoprolol Teva 5 mg film-coated tablets", "bisoprolol"),
        ("Metronidazole IV and oral", "metronidazole"),
        ("Venlafaxine XR", "venlafaxine"),
        ("Metformin extended-release", "metformin"),
        ("Enteric coated naproxen", "naproxen"),
        ("High-dose methotrexate", "methotrexate"),
        ("Lithium in renal failure", "lithium"),
        ("Lithium and the kidney", "lithium"),
        ("Phenytoin dosing guideline", "phenytoin"),
        ("Rivaroxaban drug interactions", "rivaroxaban"),
        ("Amiodarone - StatPearls", "amiodarone"),
        ("Amiodarone | drugs.com", "amiodarone"),
        ("Atorvastatin drug monograph", "atorvastatin"),
        ("Lithium — ward note", "lithium"),
        ("St Elsewhere – warfarin guideline", "warfarin"),
        ("What is clozapine?", "clozapine"),
        ("Statins in pregnancy", "statins"),
        ("Brandolix (carbamazepine)", "carbamazepine"),
        ("Brandolix XR (carbamazepine) 200 mg tablets", "carbamazepine"),
        ("BRANDOLIX- carbamazepine tablet, film coated", "carbamazepine"),
        ("Tegretol 200 mg tablets", "carbamazepine"),
        ("Digoxin (Brandolix)", "digoxin"),
        ("Phenytoin - valproate interaction", "phenytoin"),
        ("Theophylline – ciprofloxacin interactions", "theophylline"),
        ("Beta-blockers (atenolol, metoprolol)", "beta-blockers"),
        ("Lithium for mania after valproate", "lithium"),
        ("Levothyroxine in iron deficiency", "levothyroxine"),
        ("Phenprocoumon-Filmtabletten 3 mg (Marcumar®)", "phenprocoumon"),
        ("Atorvastatin-Kapseln", "atorvastatin"),
        ("Ibuprofen-Saft für Kinder", "ibuprofen"),
        ("Ibuprofen comprimidos recubiertos con película", "ibuprofen"),
        ("Metformin compresse 500 mg", "metformin"),
        ("„Warfarin“ Tabletten", "warfarin"),
        ("“Warfarin”", "warfarin"),
    ],
)
def test_the_known_drug_of_a_title_is_its_subject(title: str, drug: str) -> None:
    """Form, route, maker, release, state and kind of text are no part of a name."""
    own, _ = own_of(title)
    assert (own.whole.name, own.ingredients) == (drug, ())


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Insulin glargine", "insulin glargine"),
        ("Iron sucrose", "iron sucrose"),
        ("Iron isomaltoside", "iron isomaltoside"),
        ("Trastuzumab emtansine", "trastuzumab emtansine"),
        ("Dextran 40", "dextran 40"),
        ("Low Dextrans", "low dextrans"),
        ("Permethrin Topical", "permethrin topical"),
        ("Sorbitol Solution", "sorbitol solution"),
        ("Vitamin D", "vitamin D"),
        ("Fish oil", "omega-3 fatty acids"),
        ("Vitamin D3 (cholecalciferol)", "colecalciferol"),
        ("Milk of Magnesia", "magnesium hydroxide"),
        ("Nicotine patch", "nicotine"),
        ("Zelonib injection", "zelonib"),
        ("Zelonib (as sodium)", "zelonib"),
        ("Zelonib-Filmtabletten", "zelonib"),
        ("Zelonib comprimés pelliculés", "zelonib"),
        ("Beta-carotene", "beta-carotene"),
        ("Omega-3 fatty acids", "omega-3 fatty acids"),
        ("Warfarin and zelonib", "warfarin and zelonib"),
        ("Drug interactions", "drug interactions"),
    ],
)
def test_what_belongs_to_a_name_is_kept(title: str, name: str) -> None:
    """A word of which nobody knows that it names nobody stays, and with it the drug of its own."""
    assert own_of(title)[0].whole.name == name


@pytest.mark.parametrize(
    "title",
    [
        "Interaction of warfarin with aspirin",
        "Interaction between warfarin and aspirin",
        "Interactions of warfarin with aspirin",
        "Warfarin: interactions with aspirin",
        "Warfarin drug interactions with aspirin",
        "Brandolix (warfarin and aspirin)",
    ],
)
def test_two_drugs_are_two(title: str) -> None:
    """A title that names two is of both, and of neither alone."""
    own, _ = own_of(title)
    assert (own.whole.kind, [e.name for e in own.ingredients]) == (Kind.PRODUCT, ["warfarin", "aspirin"])


def test_a_brand_in_the_title_is_another_name() -> None:
    """The text may call the drug by its brand, before or in the bracket; words such as "adults" are none."""
    for title in ("Brandolix (carbamazepine)", "Carbamazepine (Brandolix)"):
        found = read("## Interactions\n\nBrandolix levels are raised by clarithromycin.", title=title)
        assert (found.document.about.name, found.document.title, partners(found)) == ("carbamazepine", title, {"clarithromycin"})
    assert named("Digoxin (Adults)").brands == named("Digoxin (oral)").brands == ()


def test_a_salt_in_a_longer_title_is_told() -> None:
    """What the other words leave is read as a title of its own."""
    own, salt = own_of("Metoprolol succinate XR")
    assert (own.whole.name, salt.name if salt else None) == ("metoprolol", "metoprolol succinate")
