"""A change is hedged where the text tells it as possible, and not where only what may come of it is."""

from __future__ import annotations

import pytest

from tests.monographs import interacting, one


@pytest.mark.parametrize(
    ("sentence", "drug", "is_hedged"),
    [
        ("Rifampicin lowers zelonib levels, potentially leading to failure.", "rifampicin", False),
        ("Ketoconazole raises zelonib exposure, possibly causing nausea.", "ketoconazole", False),
        ("Bosentan reduces exposure to zelonib, thereby potentially weakening its action.", "bosentan", False),
        ("Levels of zelonib fall with phenytoin, with possible loss of effect.", "phenytoin", False),
        ("Ketoconazole potentially raises zelonib exposure, causing nausea.", "ketoconazole", True),
        ("Ketoconazole may raise zelonib exposure, potentially causing nausea.", "ketoconazole", True),
        ("Phenytoin could lower zelonib levels, with loss of effect.", "phenytoin", True),
    ],
)
def test_what_may_come_of_a_change_hedges_no_change(sentence: str, drug: str, is_hedged: bool) -> None:
    """That levels fall is told plainly by "levels fall, potentially leading to failure"."""
    assert one(interacting(sentence), drug).hedged is is_hedged
