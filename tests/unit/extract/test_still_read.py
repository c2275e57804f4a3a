"""What rules against false advice, roles and denials must leave alone: plain sentences that hold a word those rules look for."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import advised, denied, interacting, rows

ROLES = (Predicate.INHIBITS, Predicate.INDUCES, Predicate.SUBSTRATE_OF)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Fibrates increase myopathy risk and are contraindicated in patients with renal impairment.",
            {"fibrate": ("contraindicated",)},
        ),
        ("With lithium, avoid in renal impairment.", {"lithium": ("avoid",)}),
        ("- **Citalopram**: no more than 20 mg a day.", {"citalopram": ("adjust_dose",)}),
        ("No more than half the dose of simvastatin is to be given.", {"simvastatin": ("adjust_dose",)}),
        ("No alcohol – drowsiness will be worse.", {"alcohol": ("avoid",)}),
        ("No grapefruit juice: it raises zelonib levels.", {"grapefruit juice": ("avoid",)}),
        ("Avoid switching to carbamazepine.", {"carbamazepine": ("avoid",)}),
        ("Patients should not be switched to ketoconazole; avoid.", {"ketoconazole": ("avoid",)}),
        ("Is warfarin contraindicated? It is.", {"warfarin": ("contraindicated",)}),
        ("**Should ketoconazole be avoided?**\n\nYes, always.", {"ketoconazole": ("avoid",)}),
        ("**Should grapefruit juice be avoided?** Yes.", {"grapefruit juice": ("avoid",)}),
        (
            "The dose of zelonib should be halved with ketoconazole, doubled with rifampicin.",
            dict.fromkeys(("ketoconazole", "rifampicin"), ("adjust_dose",)),
        ),
        ("Q: Is a dose reduction needed with verapamil? A: Yes.", {"verapamil": ("adjust_dose",)}),
        ("Avoid proton pump inhibitors; antacids are acceptable if given 2 hours apart.", {"PPI": ("avoid",), "antacid": ("separate",)}),
        ("Avoid ketoconazole; fluconazole may be used, at half the dose.", {"ketoconazole": ("avoid",), "fluconazole": ("adjust_dose",)}),
        ("Avoid MAO inhibitors (linezolid has not been studied).", {"MAOI": ("avoid",), "linezolid": ("avoid",)}),
        ("Clopidogrel is a popular alternative and must not be taken with zelonib.", {"clopidogrel": ("contraindicated",)}),
        ("Rifampicin is a standard choice for tuberculosis, avoid it with zelonib.", {"rifampicin": ("avoid",)}),
        ("Patients on ketoconazole, in whom zelonib is contraindicated, may be treated otherwise.", {"ketoconazole": ("contraindicated",)}),
        ("Patients who needed a dose of ketoconazole should avoid zelonib.", {"ketoconazole": ("avoid",)}),
        ("The combination with pimozide was contraindicated because of QT prolongation.", {"pimozide": ("contraindicated",)}),
        ("The patient was advised to stop carbamazepine.", {"carbamazepine": ("avoid",)}),
        ("Patients immediately stop clarithromycin if zelonib is started.", {"clarithromycin": ("avoid",)}),
        ("Studies were done with ketoconazole and concomitant use must be avoided.", {"ketoconazole": ("avoid",)}),
        ("Trials excluded patients on ketoconazole and the combination is contraindicated.", {"ketoconazole": ("contraindicated",)}),
        ("There is no evidence that lithium is safe and it should be avoided.", {"lithium": ("avoid",)}),
        ("Do not think that aspirin is harmless: avoid it.", {"aspirin": ("avoid",)}),
        ("Uptitrate zelonib slowly when given with warfarin.", {"warfarin": ("adjust_dose",)}),
        ("Do not take zelonib and take sildenafil for 24 hours.", {"sildenafil": ("avoid",)}),
        (
            "Zelonib can be taken with digoxin at a reduced dose, but not with ketoconazole.",
            {"digoxin": ("adjust_dose",), "ketoconazole": ("avoid",)},
        ),
        ("Fluconazole raises zelonib levels and may be used, but not with ritonavir.", {"fluconazole": (), "ritonavir": ("avoid",)}),
        ("Ketoconazole should not be taken with or without dose adjustment.", {"ketoconazole": ("avoid",)}),
    ],
)
def test_advice_that_is_still_read(line: str, expected: dict[str, tuple[str, ...]]) -> None:
    """An order stays one beside words of reports, choices, questions and conditions."""
    assert advised(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("In a study in which healthy volunteers were examined for safety, zelonib inhibited CYP3A4.", ("zelonib", "inhibits", "CYP3A4")),
        ("Zelonib may downregulate CYP3A4.", ("zelonib", "inhibits", "CYP3A4")),
        ("INR should be checked as zelonib may inhibit CYP2C9.", ("zelonib", "inhibits", "CYP2C9")),
        ("Reduce the dose if ketoconazole is given because it inhibits CYP3A4.", ("ketoconazole", "inhibits", "CYP3A4")),
        ("Zelonib is a substrate of CYP3A4: no data with ketoconazole are available.", ("zelonib", "substrate_of", "CYP3A4")),
        ("Inhibition of CYP3A4 by zelonib was studied and found to be weak.", ("zelonib", "inhibits", "CYP3A4")),
        ("Metabolism via CYP2C19 was assessed and accounts for 80% of zelonib clearance.", ("zelonib", "substrate_of", "CYP2C19")),
    ],
)
def test_roles_that_are_still_read(line: str, expected: tuple[str, str, str]) -> None:
    """A role stays one beside words of tests, questions and missing data."""
    assert expected in rows(interacting(line), *ROLES)


@pytest.mark.parametrize(
    "line",
    [
        "Has the interaction with digoxin been studied? No.",
        "Can zelonib be combined with warfarin despite the interaction? No.",
        "Is the interaction with warfarin harmless? No.",
        "Can I take ibuprofen, which raises zelonib levels? No.",
        "Does stopping digoxin reverse the effect? No.",
        "May patients take interacting drugs such as ketoconazole? No.",
    ],
)
def test_a_no_to_something_else_denies_no_interaction(line: str) -> None:
    """Only a question on the interaction or change itself is denied by its "no"."""
    assert denied(interacting(line)) == set()


@pytest.mark.parametrize(
    "line",
    [
        "Ketoconazole, a CYP3A4 inhibitor, raised AUC 3-fold; fluconazole did not.",
        "Zelonib is a CYP3A4 substrate with a long half-life; midazolam is not.",
        "Zelonib is a CYP3A4 inhibitor approved for adults; ritonavir is not.",
    ],
)
def test_an_auxiliary_behind_another_predicate_denies_no_role(line: str) -> None:
    """What somebody does not do is the last thing that was said before."""
    assert not {r for r in rows(interacting(line), *ROLES) if r[1].startswith("not")}


@pytest.mark.parametrize(
    "line",
    [
        "Zelonib had no effect on metformin. This is likely due to different pathways.",
        "Zelonib had no effect on metformin. This is to be expected.",
        "Zelonib does not interact with metformin; concomitant use is possible.",
        "Although in vitro data suggest inhibition is possible, zelonib did not alter metformin levels.",
        "Zelonib has no effect on metformin, but gastrointestinal effects are likely.",
        "Blood levels of metformin measured 24 hours later were unchanged.",
        "Digoxin ↑ 20%, metformin ↔, lithium ↓ 10%",
        "Metformin does not alter zelonib levels. Zelonib raises metformin levels.",
        "No antidiabetic drug but insulin interacts. Zelonib did not affect metformin.",
    ],
)
def test_a_denial_stays_one(line: str) -> None:
    """Words beside a denial that are about something else leave it as it is."""
    assert "metformin" in denied(interacting(line))


@pytest.mark.parametrize(
    "line",
    [
        "No NSAIDs due to increased bleeding risk.",
        "No NSAIDs (increased bleeding).",
        "No NSAIDs within 14 days of zelonib due to the risk of bleeding.",
        "No NSAIDs given increased bleeding.",
    ],
)
def test_a_ban_in_a_word_denies_nothing(line: str) -> None:
    """The word "no" before a name and a reason does not say that nobody does it."""
    assert denied(interacting(line)) == set()


@pytest.mark.parametrize(
    "line", ["Ritonavir raises zelonib levels because CYP3A4 was inhibited.", "UGT1A1 conjugation is inhibited by atazanavir."]
)
def test_what_another_does_to_a_protein_is_no_role_of_the_drug(line: str) -> None:
    """Neither as what does it nor as what the protein handles."""
    assert rows(interacting(line), *ROLES) == set()


@pytest.mark.parametrize(
    ("line", "partners"),
    [
        (
            "If you take zelonib together with simvastatin, your risk of muscle damage goes up; lower your simvastatin dose.",
            {"simvastatin"},
        ),
        ("If you take zelonib with warfarin, the risk of bleeding rises, above all with aspirin.", {"warfarin", "aspirin"}),
        ("Neurotoxicity without a change of level: haloperidol, verapamil.", {"haloperidol", "verapamil"}),
    ],
)
def test_the_pair_that_a_condition_names_is_the_one_that_is_told_of(line: str, partners: set[str]) -> None:
    """Harm told of "if you take it with A", or "without a change of level", stands: nothing is denied, nobody is only named by the way."""
    found = interacting(line)
    assert {s.object.name for s in found.statements if s.effect and not s.negated} == partners
    assert not denied(found)
