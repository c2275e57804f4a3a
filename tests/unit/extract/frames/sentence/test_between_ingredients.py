"""What one ingredient of a product does to another."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import change, one, read, rows

TITLE = "Probenecid + Ampicillin"


@pytest.mark.parametrize(
    ("said", "direction"),
    [
        ("Probenecid raises the plasma levels of ampicillin.", "increase"),
        ("Probenecid slows ampicillin clearance.", "increase"),
        ("The absorption of ampicillin is reduced by probenecid.", "decrease"),
        ("Probenecid prolongs the antibiotic effect of ampicillin by reducing its renal clearance.", "increase"),
    ],
)
def test_an_ingredient_changes_the_exposure_to_another(said: str, direction: str) -> None:
    """The one that acts is the subject, and the exposure is to the other."""
    found = read(f"## How It Works\n\n{said}", title=TITLE)
    assert one(found, "ampicillin").subject.name == "probenecid"
    assert change(one(found, "ampicillin").effect) == ("object", "exposure", direction)


@pytest.mark.parametrize(
    ("title", "said"),
    [
        (TITLE, "Probenecid and ampicillin are well absorbed."),
        (TITLE, "Probenecid enhances the action of ampicillin."),
        (TITLE, "Probenecid protects ampicillin from degradation by beta-lactamases."),
        ("Calcitriol + Calcium Carbonate", "Calcitriol increases calcium absorption."),
    ],
)
def test_what_ingredients_are_combined_for_is_no_interaction(title: str, said: str) -> None:
    """Neither a joint purpose is one nor what an ingredient does to germs or to the body's own minerals."""
    assert not rows(read(f"## How It Works\n\n{said}", title=title), Predicate.INTERACTS_WITH)
