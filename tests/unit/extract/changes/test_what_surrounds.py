"""What people meet, and what a route spares them, is no change of a drug's exposure or effect."""

from __future__ import annotations

import pytest

from tests.monographs import change, interacting, one, partners, read, told


@pytest.mark.parametrize(
    "text",
    [
        "Avoid alcohol and limit sun exposure.",
        "Avoid alcohol and reduce your exposure to direct sunlight.",
        "Avoid alcohol and tasks that need attention until the effects of the medicine are known.",
    ],
)
def test_a_rule_of_life_beside_alcohol_changes_nothing(text: str) -> None:
    """Only the advice on alcohol is stated."""
    found = one(read(f"## Precautions\n\n{text}"), "alcohol")
    assert (found.effect, told(found)) == (None, ("avoid",))


@pytest.mark.parametrize(
    "text",
    [
        "Although topical use minimizes systemic exposure, take care.",
        "Ophthalmic administration limits systemic effects.",
    ],
)
def test_what_a_route_spares_the_body_is_said_of_no_partner(text: str) -> None:
    """The sentence before keeps its own effect."""
    found = one(interacting(f"Quinolones increase the risk of tendon rupture. {text}"), "quinolone")
    assert change(found.effect) == ("patient", "risk", "increase")


def test_a_drug_put_on_the_skin_can_lower_what_is_absorbed() -> None:
    """A partner that does so is told of."""
    found = one(interacting("Topical corticosteroids reduce systemic absorption of zelonib."), "topical corticosteroid")
    assert change(found.effect) == ("subject", "exposure", "decrease")


def test_what_is_preferred_to_the_drug_in_brackets_is_not_barred() -> None:
    """Who is given instead of the drug in an illness is no partner of it."""
    assert partners(read("## Contraindications\n\n* Major surgery (insulin therapy is preferred)")) == set()
