"""What becomes of a drug by itself, what somebody does to a dose, and what is taken for a harm, are no change by the other drug."""

from __future__ import annotations

import pytest

from tests.monographs import change, interacting, one


@pytest.mark.parametrize(
    ("line", "partner"),
    [
        ("Amitriptyline lingers in the body for weeks.", "amitriptyline"),
        ("Fentanyl accumulates with prolonged infusion.", "fentanyl"),
        ("**Pethidine:** toxic metabolites accumulate in kidney failure.", "pethidine"),
        ("Lithium stays in the body longer when the kidneys fail.", "lithium"),
        ("Midazolam acts longer in older people.", "midazolam"),
        ("Vancomycin is not absorbed well, yet care is wanted.", "vancomycin"),
        ("Itraconazole is poorly absorbed when stomach acid is low.", "itraconazole"),
        ("Zelonib is given when statins fail.", "statin"),
        ("The vaccine may not work if you take methotrexate.", "methotrexate"),
        ("We may lower digoxin when zelonib is begun.", "digoxin"),
        ("The pharmacist may reduce digoxin.", "digoxin"),
        ("If ketoconazole is stopped, zelonib levels may sink.", "ketoconazole"),
        ("Zelonib raises digoxin when phenytoin is withdrawn.", "phenytoin"),
        ("Exercise and insulin lower sugar.", "insulin"),
    ],
)
def test_what_happens_without_the_other_is_no_change(line: str, partner: str) -> None:
    """What a drug does in old age, in a failing organ or with time, and what becomes of it by hand, is nothing that the other does."""
    assert change(one(interacting(line), partner).effect) is None


@pytest.mark.parametrize(
    ("line", "partner"),
    [
        ("Ginger is used when people feel sick.", "ginger"),
        ("Domperidone keeps you from getting queasy.", "domperidone"),
        ("Dextrose tablets: take them when you feel faint.", "glucose"),
        ("Atropine helps when the heart beats too slowly.", "atropine"),
        ("Cetirizine is less likely to make you sleepy.", "cetirizine"),
        ("Pantoprazole protects the stomach when NSAIDs hurt the stomach.", "pantoprazole"),
        ("**Heparin:** platelets may fall; this has nothing to do with zelonib.", "heparin"),
    ],
)
def test_what_is_taken_for_a_harm_does_none(line: str, partner: str) -> None:
    """A remedy is taken when people feel ill, and spares them that."""
    assert one(interacting(line), partner).effect is None


@pytest.mark.parametrize(
    ("line", "partner", "expected"),
    [
        ("With zelonib, digoxin lingers in the body for days.", "digoxin", ("object", "exposure", "increase")),
        ("Digoxin accumulates when it is taken with zelonib.", "digoxin", ("object", "exposure", "increase")),
        ("When you take diazepam, you may feel sleepy.", "diazepam", ("patient", "risk", "increase")),
        ("Leave alcohol alone, since it deepens sedation.", "alcohol", ("patient", "risk", "increase")),
        ("**Estrogens:** they make zelonib weaker.", "estrogen", ("subject", "effect", "decrease")),
        ("**Levothyroxine:** not absorbed as well.", "levothyroxine", ("object", "exposure", "decrease")),
    ],
)
def test_what_the_other_does_is_a_change_all_the_same(line: str, partner: str, expected: tuple[str, str, str]) -> None:
    """Where the drug is named as the cause, or nothing else is, the change is read."""
    assert change(one(interacting(line), partner).effect) == expected
