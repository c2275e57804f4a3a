"""Names that no list holds are made of a head that says their kind, or given away by the row that they stand in."""

from __future__ import annotations

import pytest

from tests.monographs import interacting, partners


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("* Quuxin inhibitors and tetracyclines may add to it.", "quuxin inhibitor"),
        ("* IL-99 antagonists raise its levels.", "il 99 antagonist"),
        ("* It may interact with diuretics, QRK blockers, and lithium.", "qrk blocker"),
        ("* Mercurial antacids lower its levels.", "mercurial antacid"),
        ("* Phenethyl-type anticoagulants raise its levels.", "phenethyl type anticoagulant"),
        ("* Non-cardiac anesthetics raise its levels.", "non cardiac anesthetic"),
        ("* Halogenated antacids lower its levels.", "halogenated antacid"),
        ("* Greasy meals lower its levels.", "greasy meal"),
        ("* High-lutein foods lower its levels.", "high lutein food"),
    ],
)
def test_a_kind_of_a_class_or_food_is_named_whole(line: str, expected: str) -> None:
    """Words that tell one kind of a class from another belong to its name, whether a list holds it or not."""
    assert expected in partners(interacting(line))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("* Additional antacids lower its levels.", "antacid"),
        ("* Chronic anticoagulants raise its levels.", "anticoagulant"),
        ("* Avoid antacids.", "antacid"),
        ("* Patients who receive anticoagulants may bleed.", "anticoagulant"),
        ("* It interacts with numerous antacids.", "antacid"),
        ("* Avoid unnecessary antacids.", "antacid"),
    ],
)
def test_how_much_or_how_long_is_no_kind(line: str, expected: str) -> None:
    """What says how many, how long or what to do stays outside the name of a class."""
    assert partners(interacting(line)) == {expected}


@pytest.mark.parametrize("line", ["* Strong inhibitors add up.", "* Certain agonists and main blockers add up."])
def test_a_head_alone_names_nothing(line: str) -> None:
    """Who says "strong inhibitors" has not said of what."""
    assert not partners(interacting(line))


def test_a_single_word_in_a_row_of_names_is_a_name() -> None:
    """What stands between two of a row is another of them, a drug by its form; it is less sure, and an example of what they are."""
    assert {"quuxamide", "zyblotidine"} <= partners(interacting("* It adds to warfarin, quuxamide, zyblotidine, and digoxin."))
    assert "quuxberry" in partners(interacting("* Herbs (garlic, quuxberry, ginger) raise the risk of bleeding."))


@pytest.mark.parametrize(
    "line",
    [
        "* Warfarin, diarrhea, digoxin.",
        "* Warfarin, sometimes, digoxin.",
        "* Take it with warfarin, which, digoxin.",
        "* Aspirin, naproxen, trauma, and warfarin.",
        "* Coffee, stress, and tea.",
    ],
)
def test_other_words_in_a_row_are_none(line: str) -> None:
    """An illness and a word that is no noun are not taken for names."""
    assert not {"diarrhea", "sometimes", "which", "trauma", "stress"} & set(partners(interacting(line)))
