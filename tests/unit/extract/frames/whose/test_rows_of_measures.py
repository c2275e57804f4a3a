"""Each name of a row with a measure of its own has that measure, its own advice, and nothing of the others."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import change, interacting, told


def _said(text: str, title: str = "Zelonib") -> dict[str, tuple[str, tuple[str, ...]]]:
    """By subject and partner, which way it goes ("not" for a denial) and what is advised."""
    return {
        f"{s.subject.name}/{s.object.name}": ("not" if s.negated else (change(s.effect) or ("", "", ""))[2], told(s))
        for s in interacting(text, title=title).statements
        if s.predicate is Predicate.INTERACTS_WITH
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It raises simvastatin 19-fold (contraindicated), atorvastatin 3-fold (max 20 mg) and pravastatin not at all.",
            {"simvastatin": ("increase", ("contraindicated",)), "atorvastatin": ("increase", ("adjust_dose",)), "pravastatin": ("not", ())},
        ),
        (
            "Midazolam falls by 96% (avoid), triazolam by 95% (avoid), temazepam hardly.",
            {"midazolam": ("decrease", ("avoid",)), "triazolam": ("decrease", ("avoid",)), "temazepam": ("not", ())},
        ),
        (
            "Digoxin ×2 (monitor), midazolam ×10 (contraindicated), cetirizine unchanged.",
            {"digoxin": ("increase", ("monitor",)), "midazolam": ("increase", ("contraindicated",)), "cetirizine": ("not", ())},
        ),
        (
            "Zelonib AUC rose 5-fold with ritonavir, 3-fold with verapamil and not at all with azithromycin.",
            {"ritonavir": ("increase", ()), "verapamil": ("increase", ()), "azithromycin": ("not", ())},
        ),
        (
            "It raises sildenafil 5-fold and tadalafil by half; both are contraindicated.",
            {"sildenafil": ("increase", ("contraindicated",)), "tadalafil": ("increase", ("contraindicated",))},
        ),
    ],
)
def test_partners_each_have_their_own(text: str, expected: dict[str, tuple[str, tuple[str, ...]]]) -> None:
    """A number, an advice in brackets and a denial are each told of their own partner; what stands behind the row, of all."""
    assert _said(text) == {f"zelonib/{name}": said for name, said in expected.items()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ketoconazole raised tezacaftor 4- to 4.5-fold and ivacaftor 15.6-fold.", {"tezacaftor": "increase", "ivacaftor": "increase"}),
        ("Gemfibrozil: tezacaftor x0.7, ivacaftor unaffected.", {"tezacaftor": "decrease", "ivacaftor": "not"}),
        ("Rifampicin cut tezacaftor by 75% and ivacaftor by 20%.", {"tezacaftor": "decrease", "ivacaftor": "decrease"}),
        ("Phenytoin: tezacaftor ↑ 20%, ivacaftor ↓ 30%.", {"tezacaftor": "increase", "ivacaftor": "decrease"}),
        ("Ciclosporin raised ivacaftor 2-fold.", {"ivacaftor": "increase"}),
    ],
)
def test_ingredients_each_have_their_own(text: str, expected: dict[str, str]) -> None:
    """Of two ingredients each has its own ratio, or none; what is told of one alone is not told of the other."""
    found = _said(text, "Tezacaftor and ivacaftor")
    assert {name.partition("/")[0]: way for name, (way, _) in found.items()} == expected
    assert not any(advice for _, advice in found.values())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It raises digoxin levels and warfarin should be avoided.", {"digoxin": ("increase", ()), "warfarin": ("", ("avoid",))}),
        (
            "It raises digoxin, simvastatin and lovastatin should be avoided.",
            {"digoxin": ("increase", ()), "simvastatin": ("", ("avoid",)), "lovastatin": ("", ("avoid",))},
        ),
        (
            "It raises digoxin, midazolam, and lovastatin should be avoided.",
            {"digoxin": ("increase", ()), "midazolam": ("increase", ()), "lovastatin": ("", ("avoid",))},
        ),
        (
            "Reduce zelonib by 50% with ketoconazole, by 25% with erythromycin.",
            dict.fromkeys(("ketoconazole", "erythromycin"), ("", ("adjust_dose",))),
        ),
        ("Take antacids 2 hours and iron 4 hours apart.", dict.fromkeys(("antacid", "iron"), ("", ("separate",)))),
        ("With rifampicin, cut zelonib by half.", {"rifampicin": ("", ("adjust_dose",))}),
        ("Itraconazole increased zelonib 3 to 4-fold.", {"itraconazole": ("increase", ())}),
    ],
)
def test_numbers_that_are_no_measure_of_a_row(text: str, expected: dict[str, tuple[str, tuple[str, ...]]]) -> None:
    """Doses, hours and single changes are read as before, and advice on the next name is not on the one before it."""
    assert _said(text) == {f"zelonib/{name}": said for name, said in expected.items()}
