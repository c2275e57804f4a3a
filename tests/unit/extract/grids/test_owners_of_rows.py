"""Whose exposure it is in rows, labels and heads, and where the drug comes to what changes."""

from __future__ import annotations

import pytest

from tests.monographs import change, interacting, one, read


@pytest.mark.parametrize(
    ("line", "partner", "on"),
    [
        ("**Phenobarbital, phenytoin:** levels can drop by half.", "phenytoin", "subject"),
        ("- **Carbamazepine, phenytoin:** lower levels.", "phenytoin", "subject"),
        ("- **Aluminium hydroxide, calcium carbonate:** less absorption.", "calcium carbonate", "subject"),
        ("**Ketoconazole, simvastatin, atorvastatin:** levels may rise.", "simvastatin", "object"),
        ("- **CYP3A4 substrates** (felodipine, quinidine): higher exposure.", "quinidine", "object"),
        ("- **Sirolimus:** its level rises with zelonib.", "sirolimus", "object"),
        ("Triazolam: 24% higher AUC after zelonib.", "triazolam", "object"),
        ("Triazolam: AUC up by 30% after zelonib.", "triazolam", "object"),
        ("Sirolimus had an AUC 60% greater after zelonib than before it.", "sirolimus", "object"),
        ("Patients on ketoconazole had higher levels.", "ketoconazole", "subject"),
        ("Those taking ketoconazole have higher exposure.", "ketoconazole", "subject"),
        ("- **Phenytoin:** AUC ↓ 40%", "phenytoin", "subject"),
        ("- **Etravirine:** exposure falls.", "etravirine", "subject"),
        ("- **Phenytoin:** levels may rise.", "phenytoin", "object"),
        ("**Drugs with pH-dependent absorption** (ketoconazole, erlotinib): levels may fall.", "ketoconazole", "object"),
        ("- **Drugs that need an acid stomach, such as itraconazole:** less absorption.", "itraconazole", "object"),
        ("Ticlopidine gives a modest rise (about 30%).", "ticlopidine", "subject"),
        ("Zelonib gives a small rise of 20% in digoxin.", "digoxin", "object"),
    ],
)
def test_whose_exposure_it_is(line: str, partner: str, on: str) -> None:
    """Most of a label speak for the rest of it; substrates are acted on; "after zelonib" is of whom the label names."""
    effect = one(interacting(line), partner).effect
    assert effect is not None
    assert (str(effect.on), str(effect.quantity)) == (on, "exposure")


def test_an_abbreviation_in_a_heading_is_the_drug() -> None:
    """A heading can introduce what the text calls the drug for short."""
    found = read("# Zelonib (ZLB) – notes\n\n## Drug Interactions\n\n- **Etravirine.** ZLB AUC ↓ 71%.")
    assert change(one(found, "etravirine").effect) == ("subject", "exposure", "decrease")


@pytest.mark.parametrize(
    ("line", "partner", "expected"),
    [
        ("Tea holds back the absorption of zelonib.", "tea", ("subject", "exposure", "decrease")),
        ("Quinine holds up the clearance of zelonib.", "quinine", ("subject", "exposure", "increase")),
        ("Omeprazole lowers how much of it enters.", "omeprazole", ("subject", "exposure", "decrease")),
        ("Probenecid slows its exit.", "probenecid", ("subject", "exposure", "increase")),
        ("Other CYP2C9 substrates may climb as well.", "CYP2C9 substrate", ("object", "exposure", "increase")),
        ("Digoxin: a 20% rise with zelonib; take a level.", "digoxin", ("object", "exposure", "increase")),
        ("Digoxin – up by a third with zelonib.", "digoxin", ("object", "exposure", "increase")),
        ("Digoxin: minus 40%.", "digoxin", ("object", "exposure", "decrease")),
        ("Lamotrigine, like other substrates, may rise.", "lamotrigine", ("object", "exposure", "increase")),
        ("Perampanel levels fall; buspirone rises a little.", "buspirone", ("object", "exposure", "increase")),
        ("Food lowers the peak by a third.", "food", ("subject", "exposure", "decrease")),
        ("Without food the exposure to zelonib is 40% lower.", "food", ("subject", "exposure", "increase")),
        ("Take zelonib without food, as absorption is reduced.", "food", ("subject", "exposure", "decrease")),
        ("Bosentan causes a fall of 40%.", "bosentan", ("subject", "exposure", "decrease")),
        ("Fluoxetine raises zelonib levels; sertraline has a smaller effect.", "sertraline", ("subject", "exposure", "increase")),
        ("Fluvoxamine may ↓ metabolism; monitor serum levels and ↓ dose.", "fluvoxamine", ("subject", "exposure", "increase")),
        ("With phenylephrine, blood pressure can rocket.", "phenylephrine", ("patient", "risk", "increase")),
        ("With ketamine, a surge of blood pressure.", "ketamine", ("patient", "risk", "increase")),
    ],
)
def test_what_becomes_of_it_in_other_words(line: str, partner: str, expected: tuple[str, str, str]) -> None:
    """Holding back is no holding steady; figures behind a label are of the exposure; a pressure that rockets is a harm."""
    assert change(one(interacting(line), partner).effect) == expected


@pytest.mark.parametrize("measure", ["AUC0-∞", "AUC0–24", "AUC(0-t)", "AUCinf", "AUClast", "AUCtau", "AUCss", "Ctrough", "Cmin", "Cavg"])
def test_a_measure_is_an_exposure_whatever_it_is_taken_over(measure: str) -> None:
    """What stands behind "AUC" or "C" says over what it was measured."""
    assert change(one(interacting(f"Zelonib lowered the {measure} of triazolam by 40%."), "triazolam").effect) == (
        "object",
        "exposure",
        "decrease",
    )
    assert change(one(interacting(f"The {measure} of zelonib rose with verapamil."), "verapamil").effect) == (
        "subject",
        "exposure",
        "increase",
    )
