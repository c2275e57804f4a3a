"""What another stranger found told falsely: of two figures, two directions, foods, titles; each kind by sentences with other drugs."""

from __future__ import annotations

import pytest

from tests.monographs import change, interacting, one

_UP = ("subject", "exposure", "increase")


@pytest.mark.parametrize(
    ("text", "ratio"),
    [
        ("Ketoconazole 200 mg raised zelonib AUC 1.5-fold. Ketoconazole 400 mg raised zelonib AUC 6-fold.", 6.0),
        ("Ketoconazole 400 mg raised zelonib AUC 6-fold. Ketoconazole 200 mg raised zelonib AUC 1.5-fold.", 6.0),
        ("Ketoconazole raised zelonib AUC 2-fold. In another study ketoconazole raised zelonib AUC by 40%.", 2.0),
        ("Ketoconazole lowered zelonib AUC by 20%. At a higher dose ketoconazole lowered zelonib AUC by 75%.", 0.25),
        ("Ketoconazole raises zelonib levels. Ketoconazole raised zelonib AUC 3-fold.", 3.0),
    ],
)
def test_of_several_figures_the_largest_change_is_told(text: str, ratio: float) -> None:
    """Whichever stands first: a warning must not be told too small."""
    found = one(interacting(text), "ketoconazole").effect
    assert found is not None
    assert found.auc_ratio == ratio


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Rifampicin lowers zelonib exposure. On the first day, rifampicin raises zelonib exposure.", 1),
        ("Rifampicin lowers zelonib exposure. Rifampicin decreases zelonib levels.", 2),
        ("Rifampicin lowers zelonib exposure. Rifampicin alters zelonib levels.", 2),
        ("Rifampicin lowers zelonib exposure. Rifampicin raises zelonib exposure at first; monitor zelonib levels.", 2),
        ("Rifampicin lowers zelonib exposure. Zelonib raises the exposure to rifampicin.", 2),
    ],
)
def test_a_sentence_on_the_contrary_is_no_evidence(text: str, kept: int) -> None:
    """That the same goes the other way stands for nothing stated, unless it advises as well."""
    found = one(interacting(text), "rifampicin")
    assert (change(found.effect), len(found.evidence)) == (("subject", "exposure", "decrease"), kept)
    assert len(one(interacting("Rifampicin alters zelonib exposure. Rifampicin changes zelonib exposure."), "rifampicin").evidence) == 2
