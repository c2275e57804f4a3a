"""That somebody meets medicines at large, or is treated with, says nothing of the monograph's drug."""

from __future__ import annotations

import pytest

from tests.monographs import denied, interacting, partners


@pytest.mark.parametrize(
    "line",
    [
        "Zelonib has no interactions, but bile acid sequestrants can interact with several drugs, including levothyroxine.",
        "For example, vancomycin may interact with a number of other medicines.",
        "Yes, cimetidine can interact with several drugs.",
        "It is often added on to an inhaled corticosteroid.",
        "Other antidiabetic drugs might be necessary.",
        "It is for women who have not responded to clomiphene.",
    ],
)
def test_who_meets_others_or_treats_is_no_partner(line: str) -> None:
    """Neither a drug that meets medicines at large nor those that it meets, nor what is given for the same illness, are partners."""
    assert partners(interacting(line)) == set()


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("St. John's wort can interact with zelonib and many other medicines.", {"St. John's wort"}),
        ("Grapefruit juice can interact with several medicines, including zelonib.", {"grapefruit juice"}),
        ("Grapefruit juice can interact with several medicines, including this one.", {"grapefruit juice"}),
        ("Alcohol can interact with some medicines and raises the risk of dizziness.", {"alcohol"}),
        ("It can interact with several medicines, including cimetidine and phenytoin.", {"cimetidine", "phenytoin"}),
        ("It is often combined with aspirin, which raises the risk of bleeding.", {"aspirin"}),
    ],
)
def test_who_meets_the_drug_stays_a_partner(line: str, found: set[str]) -> None:
    """Whoever is said to meet the drug, or to do anything, is a partner, medicines at large beside it or not."""
    assert partners(interacting(line)) == found


@pytest.mark.parametrize(
    "line",
    [
        "While grapefruit juice is known to interact with some medicines, it is not considered a relevant interaction with zelonib.",
        "Although grapefruit juice may interact with many drugs, no interaction with zelonib is known.",
        "Grapefruit juice can interact with many drugs, but no interaction with zelonib has been seen.",
    ],
)
def test_who_meets_others_and_not_the_drug_is_denied(line: str) -> None:
    """What a text concedes of other medicines takes nothing from its denial."""
    assert denied(interacting(line)) == {"grapefruit juice"}
