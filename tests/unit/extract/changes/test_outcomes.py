"""The outcome of an effect is worded so that it says something by itself."""

from __future__ import annotations

import pytest

from tests.monographs import interacting, one


@pytest.mark.parametrize(
    ("sentence", "drug", "expected"),
    [
        ("Moxifloxacin: increased risk of QT prolongation—avoid.", "moxifloxacin", "qt prolongation"),
        ("Amiodarone: increased risk of digoxin toxicity.", "amiodarone", "toxicity"),
        ("Phenytoin may reduce the therapeutic effect of zelonib.", "phenytoin", "therapeutic effect"),
        ("Sotalol: additive prolongation of the QT interval may result.", "sotalol", "prolongation of the qt interval"),
        ("Naproxen increases the risk of bleeding.", "naproxen", "bleeding"),
        ("Ketoconazole – higher risk of muscle damage – avoid.", "ketoconazole", "muscle damage"),
        ("Verapamil increases the risk of zelonib side effects.", "verapamil", "side effects"),
        ("Lithium: the risk is increased.", "lithium", "risk"),
        ("Ritonavir raises zelonib levels.", "ritonavir", "levels"),
    ],
)
def test_an_outcome_is_worded_whole(sentence: str, drug: str, expected: str) -> None:
    """What a risk is of stands for "risk" up to a dash, without the drug's name, and an adjective has its noun."""
    effect = one(interacting(sentence), drug).effect
    assert effect is not None
    assert effect.outcome == expected
