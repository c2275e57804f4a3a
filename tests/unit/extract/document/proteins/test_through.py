"""Through which proteins an interaction runs is kept where its own sentence says so."""

from __future__ import annotations

import pytest

from tests.monographs import interacting, one


@pytest.mark.parametrize(
    ("sentence", "partner", "expected"),
    [
        ("Bosentan lowers zelonib levels by inducing CYP3A4.", "bosentan", {"CYP3A4"}),
        ("Duloxetine may raise zelonib exposure, because it inhibits CYP2D6.", "duloxetine", {"CYP2D6"}),
        ("Quinidine doubles zelonib levels through P-gp inhibition in the gut.", "quinidine", {"P-gp"}),
        ("Itraconazole (a strong CYP3A4 inhibitor) raises the AUC of zelonib threefold.", "itraconazole", {"CYP3A4"}),
        ("Smoking induces CYP1A2, so that zelonib levels are lower in smokers.", "tobacco", {"CYP1A2"}),
        ("Gemfibrozil increases exposure to zelonib via OATP1B1 and CYP2C8.", "gemfibrozil", {"CYP2C8", "OATP1B1"}),
        ("Rifabutin induces CYP3A4 and thereby reduces zelonib exposure.", "rifabutin", {"CYP3A4"}),
        ("Exposure to rosuvastatin is increased owing to inhibition of OATP1B1 and BCRP by zelonib.", "rosuvastatin", {"OATP1B1", "BCRP"}),
        ("Clarithromycin, by blocking CYP3A4, prolongs the half-life of zelonib.", "clarithromycin", {"CYP3A4"}),
        ("Zelonib competes for OAT3 with methotrexate, whose clearance falls.", "methotrexate", {"OAT3"}),
        ("Phenobarbital lowers zelonib levels through UGT1A1 induction.", "phenobarbital", {"UGT1A1"}),
        ("Voriconazole (moderate CYP2C19 inhibitor) increases zelonib AUC 2-fold.", "voriconazole", {"CYP2C19"}),
        ("Rifampicin, rather than through CYP3A4, lowers zelonib levels through P-gp.", "rifampicin", {"P-gp"}),
    ],
)
def test_a_change_runs_through_what_its_sentence_names(sentence: str, partner: str, expected: set[str]) -> None:
    """What is inhibited or induced, or named behind "by", "through", "via", is the way in which levels change."""
    assert {e.name for e in one(interacting(sentence), partner).via} == expected


@pytest.mark.parametrize(
    ("sentence", "partner"),
    [
        ("Digoxin levels rise, not through CYP3A4.", "digoxin"),
        ("Cimetidine raises zelonib levels; omeprazole inhibits CYP2C19 and raises them too.", "cimetidine"),
        ("Naproxen raises the risk of bleeding.", "naproxen"),
        ("Zelonib does not inhibit CYP3A4, yet simvastatin levels rose.", "simvastatin"),
        ("Celecoxib raises the risk of bleeding and does not inhibit CYP2C9.", "celecoxib"),
        ("Lithium levels rise, independently of P-gp.", "lithium"),
        ("Zelonib is given by mouth; ranitidine lowers its absorption.", "ranitidine"),
    ],
)
def test_what_is_denied_or_said_of_others_is_no_way(sentence: str, partner: str) -> None:
    """A protein that is denied to matter, or by which another partner acts, is not named."""
    assert one(interacting(sentence), partner).via == ()


def test_each_goes_its_own_way() -> None:
    """Of two ways in a sentence each belongs to the partner before it."""
    found = interacting("Paroxetine raises zelonib levels by inhibiting CYP2D6, and ketoconazole raises zelonib levels by blocking CYP3A4.")
    assert [[e.name for e in one(found, drug).via] for drug in ("paroxetine", "ketoconazole")] == [["CYP2D6"], ["CYP3A4"]]


def test_examples_of_examples_go_the_way_of_the_group() -> None:
    """A drug that is listed under a class which is listed under a group acts as the group does."""
    found = interacting("Caution with drugs metabolized by CYP2D6, including tricyclics (e.g., desipramine), as their levels may rise.")
    assert [e.name for e in one(found, "desipramine").via] == ["CYP2D6"]
