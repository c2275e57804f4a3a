"""What one ingredient of a product does to another."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import change, interacting, one, read, rows

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


@pytest.mark.parametrize(
    ("said", "effect"),
    [
        ("High doses of probenecid can weaken the effect of ampicillin.", ("object", "effect", "decrease")),
        ("Concomitant use of probenecid and ampicillin may increase the risk of rash.", ("patient", "risk", "increase")),
        ("Combining probenecid with ampicillin can raise the risk of rash.", ("patient", "risk", "increase")),
    ],
)
def test_what_it_does_to_another_besides(said: str, effect: tuple[str, str, str]) -> None:
    """Among interactions, a loss of the other's effect and a harm that both do count as well."""
    found = one(interacting(said, title=TITLE), "ampicillin")
    assert found.subject.name == "probenecid"
    assert change(found.effect) == effect


@pytest.mark.parametrize(
    "said",
    [
        "There are no relevant interactions between probenecid and ampicillin.",
        "Probenecid is not expected to interact with ampicillin.",
        "Probenecid: no known interactions when used in combination with ampicillin.",
    ],
)
def test_two_ingredients_that_do_nothing_to_each_other(said: str) -> None:
    """What a text denies of two ingredients by name is denied."""
    assert rows(interacting(said, title=TITLE), Predicate.INTERACTS_WITH) == {("probenecid", "not interacts_with", "ampicillin")}


@pytest.mark.parametrize(
    "said",
    [
        "No studies of interactions between probenecid and ampicillin have been done.",
        "It is not known whether probenecid interacts with ampicillin.",
        "Probenecid and ampicillin have no interactions with other drugs.",
        "No interactions are known except that between probenecid and ampicillin.",
        "A lack of interaction between probenecid and ampicillin has not been shown.",
        "Probenecid does not interact with food but interacts with ampicillin.",
    ],
)
def test_no_denial_of_two_ingredients(said: str) -> None:
    """What nobody has looked at, what is excepted, and what is denied of others is no denial of the two."""
    assert ("probenecid", "not interacts_with", "ampicillin") not in rows(interacting(said, title=TITLE), Predicate.INTERACTS_WITH)


def test_what_both_are_good_for_is_no_harm() -> None:
    """Taken together, that there is less of a harm is what they are combined for."""
    said = "Combination of probenecid and ampicillin reduces the risk of relapse."
    assert not rows(interacting(said, title=TITLE), Predicate.INTERACTS_WITH)
