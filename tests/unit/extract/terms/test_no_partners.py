"""What names stand for when they are no partners: what the blood holds, what the body makes, and what a tablet is made of."""

from __future__ import annotations

import pytest

from tests.monographs import denied, interacting, partners


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thiazides drive sodium down.", {"thiazide diuretic"}),
        ("Insulin lowers glucose further.", {"insulin"}),
        ("Furosemide depletes magnesium and potassium.", {"furosemide"}),
        ("Amiloride may make potassium climb.", {"amiloride"}),
        ("Iron reduces calcium absorption.", {"iron", "calcium"}),
        ("Take potassium with care.", {"potassium"}),
        ("Antacids lower zelonib, calcium too.", {"antacid", "calcium"}),
    ],
)
def test_what_the_blood_holds_is_moved_and_not_taken(text: str, expected: set[str]) -> None:
    """Whoever lowers potassium or drives it down is told of, and not potassium; what is absorbed comes from outside."""
    assert partners(interacting(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ketoconazole raises zelonib and cuts cortisol.", {"ketoconazole"}),
        ("Warfarin acts longer, as clotting factors decay.", {"warfarin"}),
        ("Avoid clotting factor concentrates.", {"factor VIII product"}),
    ],
)
def test_what_the_body_makes_is_called_otherwise_than_the_medicine(text: str, expected: set[str]) -> None:
    """Cortisol and clotting factors are taken only where a word says that they are a medicine."""
    assert partners(interacting(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The capsules contain lactose and gelatin.", set()),
        ("- Injection, 2 mL (contains benzyl alcohol and lactose).", set()),
        ("Avoid capsules that contain iron.", {"iron"}),
        ("Iron capsules bind it.", {"iron"}),
    ],
)
def test_what_a_tablet_holds_is_no_partner(text: str, expected: set[str]) -> None:
    """A form of the drug that is said to contain something tells nothing of taking that; one to be avoided does."""
    assert partners(interacting(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Codeine and tramadol, both of them opioids, relieve less pain with zelonib.", {"codeine", "tramadol"}),
        ("Diazepam and midazolam, two other benzodiazepines, are raised by zelonib.", {"diazepam", "midazolam"}),
        ("Sertraline and citalopram are SSRIs as well, and bleeding is likelier with zelonib.", {"sertraline", "citalopram"}),
        ("Gabapentin, though an anticonvulsant, raises zelonib levels.", {"gabapentin"}),
        ("Other opioids raise zelonib levels.", {"opioid"}),
        ("Codeine and other opioids are raised by zelonib.", {"codeine", "opioid"}),
        ("Sertraline, tramadol and two SSRIs are raised by zelonib.", {"sertraline", "tramadol", "SSRI"}),
    ],
)
def test_a_class_that_says_what_the_named_are_is_none_of_the_partners(text: str, expected: set[str]) -> None:
    """Where drugs are named and a class only says of what kind they are, they alone are meant; a class beside them is meant too."""
    assert partners(interacting(text)) == expected


def test_of_others_that_are_named_those_alone_are_spared() -> None:
    """What is denied of two more of a class is not denied of the class, nor of those told of before."""
    found = interacting("**Some sedatives** stay longer (chlordiazepoxide). Two other sedatives, oxazepam and lorazepam, do not.")
    assert denied(found) == {"oxazepam", "lorazepam"}
    assert "chlordiazepoxide" in partners(found)
