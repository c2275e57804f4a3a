"""Who is a partner, and who is cleared, in sentences that texts of no custom write."""

from __future__ import annotations

import pytest

from tests.monographs import denied, interacting, partners


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Digoxin and bisoprolol have been given alongside zelonib in careful studies, and nothing happened to the INR.",
            {"digoxin", "bisoprolol"},
        ),
        ("Antacids did not shift zelonib pharmacokinetics, and neither did ranitidine.", {"antacid", "ranitidine"}),
        ("A formal study has cleared sertraline of any effect on zelonib.", {"sertraline"}),
        ("Dextromethorphan behaved just as it did without zelonib.", {"dextromethorphan"}),
        ("Zelonib did not respond to grapefruit juice.", {"grapefruit juice"}),
        ("Interaction studies with furosemide, metformin and digoxin were negative.", {"furosemide", "metformin", "digoxin"}),
        ("The often-suspected interaction with amoxicillin could not be confirmed.", {"amoxicillin"}),
        ("Loratadine carries no such danger.", {"loratadine"}),
        ("This does not concern amiloride.", {"amiloride"}),
        ("Inhaled budesonide is excepted.", {"budesonide"}),
        ("Warfarin and digoxin were both tested; neither was influenced.", {"warfarin", "digoxin"}),
        ("Levels of ethinylestradiol held steady during zelonib.", {"ethinylestradiol"}),
        ("Zelonib is insensitive to antacids.", {"antacid"}),
        ("Theophylline levels failed to change on zelonib.", {"theophylline"}),
    ],
)
def test_a_study_that_came_to_nothing_is_a_denial(line: str, expected: set[str]) -> None:
    """What was looked at and found to stay as it was is denied, in whatever words."""
    found = interacting(line)
    assert (denied(found), partners(found)) == (expected, set())


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Cimetidine was studied together with zelonib; the clearance fell by half.", {"cimetidine"}),
        ("Zelonib changed nothing in men, but doubled digoxin in women.", {"digoxin"}),
        ("Tests for occult blood were negative, yet bleeding is more frequent with aspirin.", {"aspirin"}),
        ("Zelonib is not insensitive to antacids.", {"antacid"}),
        ("Alcohol is excluded while on zelonib.", {"alcohol"}),
        ("Monitor potassium if spironolactone is added; salbutamol is not excepted.", {"spironolactone", "salbutamol"}),
    ],
)
def test_what_looks_like_nothing_is_told(line: str, expected: set[str]) -> None:
    """Words of a denial that deny nothing of the pair leave it told."""
    found = interacting(line)
    assert (denied(found), partners(found)) == (set(), expected)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Ketoconazole and voriconazole, strong blockers of CYP3A4, doubled zelonib.", {"ketoconazole", "voriconazole"}),
        ("Ketoconazole and voriconazole, strong inhibitors of CYP3A4, push zelonib up.", {"ketoconazole", "voriconazole"}),
        ("Rosuvastatin, BCRP substrate: plasma level may go up.", {"rosuvastatin"}),
        (
            "Rifampicin, strong CYP3A4 inducers, and grapefruit juice are to be avoided.",
            {"rifampicin", "strong CYP3A4 inducer", "grapefruit juice"},
        ),
    ],
)
def test_a_role_set_off_by_commas_is_no_partner(line: str, expected: set[str]) -> None:
    """It says what those before it are, unless the list goes on."""
    assert partners(interacting(line)) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Famotidine does not do so and may be substituted for cimetidine.",
        "Famotidine does not do this and can replace cimetidine.",
        "Famotidine has no such effect and may be given in place of cimetidine.",
        "Famotidine has no such effect and can be used instead of cimetidine.",
    ],
)
def test_whom_a_harmless_one_replaces_is_not_denied(line: str) -> None:
    """What is denied is said of the other alone."""
    found = interacting(line)
    assert (denied(found), partners(found)) == ({"famotidine"}, set())


@pytest.mark.parametrize(
    ("line", "partner"),
    [
        ("Pravastatin levels are unchanged, but the risk of myopathy persists.", "pravastatin"),
        ("Cola – the acid urine it makes retards the exit of zelonib. None during the infusion.", "cola"),
        ("Live vaccines – none before three months have gone by.", "live vaccine"),
        ("Alcohol: none while on zelonib.", "alcohol"),
    ],
)
def test_a_hazard_that_remains_and_a_ban_are_no_denial(line: str, partner: str) -> None:
    """How much is allowed may be "none", and levels that stay take back no harm."""
    found = interacting(line)
    assert (denied(found), partners(found)) == (set(), {partner})


def test_whom_nobody_has_data_on_is_no_partner() -> None:
    """Nor is it denied."""
    found = interacting("Itraconazole and clarithromycin: data missing.")
    assert not denied(found) | partners(found)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("**Antipsychotics.** Clozapine and haloperidol: likelihood of arrhythmia enhanced.", {"clozapine", "haloperidol"}),
        ("**Enzyme inducers.** Phenytoin and carbamazepine let zelonib disappear faster.", {"phenytoin", "carbamazepine"}),
        ("**Azole antifungals (ketoconazole, itraconazole).** Zelonib doubles.", {"azole antifungal", "ketoconazole", "itraconazole"}),
        ("**Antihistamines.** Zelonib levels rise.", {"antihistamine"}),
    ],
)
def test_a_label_that_ends_as_a_heading_is_the_kind_of_its_members(line: str, expected: set[str]) -> None:
    """It is a partner where its examples stand with it, or where nobody else is named."""
    assert partners(interacting(line)) == expected
