"""What a laboratory test is named after, and what the body makes, are no partners; nor is one whose neighbour stays as it was harmless."""

from __future__ import annotations

import pytest

from tests.monographs import denied, interacting, partners


@pytest.mark.parametrize(
    "line",
    [
        "Zelonib may falsely raise serum theophylline by some methods.",
        "False elevations of digoxin have been reported with some immunoassays.",
        "Urine sugar may read falsely high; use a glucose oxidase method.",
        "The metyrapone test may be altered.",
        "Dexamethasone suppression tests are unreliable.",
        "Digoxin assays may read low.",
        "It lowers total thyroxine without changing TSH.",
        "Serum thyroxine may fall.",
    ],
)
def test_tests_and_hormones_are_no_partners(line: str) -> None:
    """Neither an interaction nor a denial is made of the name of a test."""
    found = interacting(line)
    assert partners(found) | denied(found) == set()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Levothyroxine levels fall.", "levothyroxine"),
        ("The thyroxine dose may need to be raised.", "levothyroxine"),
        ("Theophylline levels are raised; test them weekly.", "theophylline"),
        ("Digoxin levels rise, and tests of the kidney are advised.", "digoxin"),
        ("Dexamethasone lowers zelonib levels.", "dexamethasone"),
        ("Vit B12 absorption is reduced.", "cyanocobalamin"),
    ],
)
def test_medicines_near_such_words_are(line: str, expected: str) -> None:
    """What is taken stays a partner."""
    assert expected in partners(interacting(line))


@pytest.mark.parametrize(
    ("line", "told", "spared"),
    [
        ("Clarithromycin up, azithromycin no change.", "clarithromycin", "azithromycin"),
        ("Digoxin levels raised, warfarin unchanged.", "digoxin", "warfarin"),
        ("Omeprazole raises, pantoprazole does not.", "omeprazole", "pantoprazole"),
        ("OCP: no PK change. Vit B12 absorption down.", "cyanocobalamin", "oral contraceptive"),
    ],
)
def test_two_messages_in_one_row(line: str, told: str, spared: str) -> None:
    """That nothing happens to the next is said of the next alone."""
    found = interacting(line)
    assert (partners(found), denied(found)) == ({told}, {spared})
