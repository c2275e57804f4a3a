"""A protein that makes a prodrug work is told from one that does away with a drug, and what a drug becomes from a partner."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import partners, read


def activated(text: str, *, title: str = "Zelonib") -> dict[str, bool]:
    """For each protein that handles a drug whether it makes it active."""
    found = read(f"## Pharmacokinetics\n\n{text}", title=title).statements
    return {s.object.name: s.activates for s in found if s.predicate is Predicate.SUBSTRATE_OF}


@pytest.mark.parametrize(
    "text",
    [
        "Zelonib is bioactivated by CYP2C19.",
        "Zelonib is a prodrug activated by CYP2C19.",
        "It requires conversion to its active metabolite by hepatic enzymes, mainly CYP2C19.",
        "Zelonib acts as a prodrug, converting to zelotol in the liver via CYP2C19.",
        "It is hydrolyzed by CYP2C19 to the active form.",
        "Zelonib is an inert prodrug. It is metabolized by CYP2C19 to its active metabolite.",
    ],
)
def test_what_turns_a_drug_into_its_active_form_activates_it(text: str) -> None:
    """The clause says so, or calls the product active where the document calls the drug a prodrug."""
    assert activated(text) == {"CYP2C19": True}


@pytest.mark.parametrize(
    "text",
    [
        "Zelonib is metabolized by CYP2C19 to an active metabolite.",
        "Zelonib is a prodrug. It is metabolized by CYP2C19 to inactive metabolites.",
        "Zelonib is inactivated by CYP2C19.",
        "Activated in acid, it is metabolized by CYP2C19.",
        "Codeine is a prodrug, and zelonib is metabolized by CYP2C19 to an active metabolite.",
    ],
)
def test_an_active_drug_with_an_active_metabolite_is_no_prodrug(text: str) -> None:
    """An inhibitor lets such a drug rise; to say that it fails to work would be wrong."""
    assert activated(text) == {"CYP2C19": False}


def test_what_becomes_of_the_active_form_activates_nothing() -> None:
    """The clause behind the activation speaks of what does away with it."""
    text = "Zelonib is a prodrug that is activated by CYP2C19, and is then eliminated by CYP3A4."
    assert activated(text) == {"CYP2C19": True, "CYP3A4": False}


def test_the_prodrug_of_the_drug_has_its_own_name() -> None:
    """What is said of another drug is not said of the monograph's."""
    (found,) = read(
        "## How It Works\n\nUnlike its prodrug, tamoxifen, which requires activation by CYP2D6, zelonib acts at once."
    ).statements
    assert (found.subject.name, found.activates) == ("tamoxifen", True)


@pytest.mark.parametrize(
    "said", ["It is hydrolyzed in the gut to ampicillin.", "Zelonib is a prodrug of ampicillin; its active metabolite ampicillin acts."]
)
def test_what_a_drug_becomes_is_no_partner(said: str) -> None:
    """What is said of the active form is said of the drug; beside others of its class it is one of them."""
    body = f"## Pharmacokinetics\n\n{said}\n\n## Drug Interactions\n\n* Probenecid: Increased ampicillin levels.\n"
    assert partners(read(body)) == {"probenecid"}
    assert partners(read(f"{body}* Other penicillins (e.g., ampicillin)\n")) == {"probenecid", "penicillin", "ampicillin"}


def test_what_another_drug_becomes_is_a_partner() -> None:
    """Only the monograph's own drug is spared its form."""
    body = "## Pharmacokinetics\n\nSultamicillin is hydrolyzed to ampicillin.\n\n## Drug Interactions\n\n* Ampicillin levels are raised.\n"
    assert "ampicillin" in partners(read(body))
