"""Names by which a text only says what somebody is or what to take in place of another, and denials in few words."""

from __future__ import annotations

import pytest

from tests.monographs import denied, interacting, partners, rows


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("- SNRIs, commonly used as antidepressants, such as duloxetine, raise the risk of bleeding.", {"SNRI", "duloxetine"}),
        ('- "statins", often called "cholesterol pills", which include simvastatin', {"statin", "simvastatin"}),
        ("**Diltiazem:** a moderate CYP3A4 inhibitor and antihypertensive in one.", {"diltiazem"}),
        ("- Folinic acid: zelonib effect ↓ (antidote).", {"leucovorin"}),
        ("- Nebivolol: exposure doubled (CYP2D6 substrate); start low.", {"nebivolol"}),
        ("Tablets 5 mg | **Class:** loop diuretic | Probenecid raises its level.", {"probenecid"}),
        ("Cimetidine raised its AUC and blunted the insulin response.", {"cimetidine"}),
        ("Tea raised its AUC without a change in glucose.", {"tea"}),
        ("Probenecid (OAT3 inh.) raises its level.", {"probenecid"}),
        ("**Which sleeping tablets call for care?** Zolpidem levels rise.", {"zolpidem"}),
        ("**What about azoles?** They raise its level.", {"azole antifungal"}),
    ],
)
def test_what_somebody_is_or_what_is_measured_is_no_partner(line: str, left: set[str]) -> None:
    """Those of whom it is said are."""
    assert partners(interacting(line)) == left


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("- Tolvaptan: halve the dose, or change to bumetanide.", {"tolvaptan"}),
        ("A low-dose heparin may be used instead.", set()),
        ("Paracetamol is our first choice.", set()),
        ("Recommend condoms during treatment.", set()),
        ("Semaglutide: no data.", set()),
        ("- Semaglutide: no data.", set()),
        ("When changing to warfarin, check the INR.", {"warfarin"}),
    ],
)
def test_what_takes_the_place_of_another_is_no_partner(line: str, left: set[str]) -> None:
    """Nor is one of whom nobody knows anything."""
    found = interacting(line)
    assert partners(found) == left
    assert not denied(found)


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("- Loratadine: ø interaction.", {"loratadine"}),
        ("Quinolones have never caused problems.", {"quinolone"}),
        ("The patch (norelgestromin) retains its contraceptive protection during zelonib.", {"norelgestromin"}),
        ("Sevelamer does not adsorb zelonib.", {"sevelamer"}),
        ("Metoprolol was widely given with zelonib without signs of harm.", {"metoprolol"}),
        ("**Iron**, zinc and tea may be given freely.", {"iron", "zinc", "tea"}),
        ("**Fluoroquinolones:** ciprofloxacin and levofloxacin did not alter zelonib.", {"ciprofloxacin", "levofloxacin"}),
        ("**Amlodipine and felodipine:** felodipine had no effect on zelonib.", {"felodipine"}),
        ("Macrolides (clarithromycin most, azithromycin hardly at all) raise its level.", {"azithromycin"}),
    ],
)
def test_denials_in_few_words(line: str, left: set[str]) -> None:
    """They are of those that they name and of nobody else."""
    assert denied(interacting(line)) == left


@pytest.mark.parametrize(
    "line",
    [
        "Quinolones have caused problems.",
        "The patch keeps its effect only if zelonib is stopped.",
        "If there is no sign of harm, warfarin may be increased.",
        "Sevelamer adsorbs zelonib.",
    ],
)
def test_look_alikes_deny_nothing(line: str) -> None:
    """What happened, a condition and an event are no denials."""
    assert not denied(interacting(line))


def test_a_role_in_brackets_is_of_whom_the_item_names() -> None:
    """It is the reason for what is told of that partner."""
    found = rows(interacting("- Nebivolol: levels ↑ (a CYP2D6 substrate)."))
    assert ("nebivolol", "substrate_of", "CYP2D6") in found
    assert not any(who == "zelonib" and what == "substrate_of" for who, what, _ in found)


def test_a_name_cut_at_a_semicolon_in_brackets_is_contraindicated() -> None:
    """What brackets tell of it is no part of the name."""
    assert "tizanidine" in partners(interacting("### Contraindicated", "- Tizanidine (AUC 33-fold; profound hypotension)"))


def test_the_number_of_a_part_stands_before_its_label() -> None:
    """The label is what follows it."""
    found = interacting("4.9 **No interaction:** ganciclovir, linagliptin.")
    assert denied(found) == {"ganciclovir", "linagliptin"}


@pytest.mark.parametrize(
    "line",
    [
        "Use with other vaccines is generally safe, although separate injection sites should be used.",
        "It can often be given with other vaccines, but typically at separate injection sites.",
        "Tetanus toxoid may be given on the same day in another arm.",
    ],
)
def test_another_site_of_injection_is_no_interaction(line: str) -> None:
    """Where a vaccine goes to another place of the body, nothing keeps the two apart in time."""
    assert interacting(line, title="Hepatitis B vaccine").statements == ()


def test_another_site_beside_an_interval_is_advice() -> None:
    """Weeks between two vaccines are told, whatever the site."""
    found = interacting("Live vaccines should be given four weeks apart and at a different site.", title="Influenza vaccine")
    assert [str(m) for s in found.statements for m in s.management] == ["separate"]


@pytest.mark.parametrize("asked", ["requiring alertness", "that demand full attention", "such as driving"])
def test_activities_of_patients_are_no_effect(asked: str) -> None:
    """What is avoided beside alcohol weakens no drug."""
    found = interacting(f"Patients are told to avoid alcohol and activities {asked}.")
    assert [(s.object.name, s.effect) for s in found.statements] == [("alcohol", None)]


def test_what_must_not_meet_in_a_bag_may_be_taken() -> None:
    """Not mixing two solutions is no advice against taking both, whereas mixing with alcohol is drinking it."""
    said = interacting("Aminoglycosides are inactivated by zelonib in vitro, so avoid direct mixing.")
    assert [(s.object.name, s.management) for s in said.statements] == [("aminoglycoside", ())]
    drunk = interacting("Do not mix it with alcohol.")
    assert [str(m) for s in drunk.statements for m in s.management] == ["avoid"]
