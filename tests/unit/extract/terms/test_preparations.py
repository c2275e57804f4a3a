"""Titles of products and papers: whom they name beside strength, form and kind of text."""

from __future__ import annotations

import pytest

from extract.terms.own import own_of
from extract.terms.preparations import named
from tests.monographs import partners, read


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Zelonib 2.5 mg tablets", "Zelonib"),
        ("Zelonib 10 mg/ml solution for injection", "Zelonib"),
        ("Zelonib tablets BP", "Zelonib"),
        ("Zelonib (as sodium) 50 mg gastro-resistant tablets", "Zelonib (as sodium)"),
        ("Zelonib 4,000 IU (40 mg)/0.4 mL solution for injection in pre-filled syringes", "Zelonib"),
        ("Zelonib 50 micrograms/ml eye drops, solution", "Zelonib"),
        ("Zelonib, oral", "Zelonib"),
        ("Amoxicillin/clavulanic acid 875 mg/125 mg film-coated tablets", "Amoxicillin/clavulanic acid"),
        ("Package leaflet: Information for the patient – Zelonib 50 mg hard capsules", "Zelonib"),
        ("Zelonib – hospital formulary", "Zelonib"),
        ("Drug interactions of zelonib", "zelonib"),
        ("Zelonib injection and tablets", "Zelonib"),
        ("Zelonib for injection", "Zelonib"),
        ("Zelonib drug interactions", "Zelonib"),
    ],
)
def test_strength_form_and_kind_of_text_name_nobody(title: str, words: str) -> None:
    """What a title adds to the name of a drug is no part of it."""
    assert named(title) == words


@pytest.mark.parametrize(
    ("title", "drug"),
    [
        ("quiNIDine Sulfate, quiNIDine Gluconate", "quinidine"),
        ("Metoprolol tartrate and metoprolol succinate", "metoprolol"),
        ("Diclofenac sodium / diclofenac potassium", "diclofenac"),
    ],
)
def test_salts_of_one_drug_are_that_drug(title: str, drug: str) -> None:
    """A title that lists salts of one drug is of that drug; one that lists several drugs stays a combination."""
    own, _ = own_of(title)
    assert (own.whole.name, own.ingredients) == (drug, ())
    assert len(own_of("Calcium carbonate and calcium citrate")[0].ingredients) == 2


@pytest.mark.parametrize(
    "title", ["Sorbitol solution", "Vitamin B12", "5-Fluorouracil", "Omega-3", "Interferon beta-1a", "Lidocaine + epinephrine"]
)
def test_what_belongs_to_a_name_stays(title: str) -> None:
    """A title that only names is left whole."""
    assert named(title) == title


def test_a_product_of_one_drug_is_that_drug() -> None:
    """The statements of a leaflet are on the drug, and its salt is told of the drug alone."""
    found = read("## Interactions\n\nMethotrexate levels may be increased by probenecid.", title="Methotrexate 2.5 mg tablets")
    assert found.document.about.name == "methotrexate"
    assert partners(found) == {"probenecid"}
    own, salt = own_of("Morphine sulfate 10 mg/ml injection")
    assert own.whole.name == "morphine"
    assert salt is not None
    assert salt.name == "morphine sulfate"
    assert [e.name for e in own_of("Carbidopa 25 mg / levodopa 100 mg tablets")[0].ingredients] == ["carbidopa", "levodopa"]
