"""Harm that advice is to lessen is one that taking both brings about."""

from __future__ import annotations

from itertools import product

import pytest

from tests.monographs import change, interacting, one

ADVICE = (
    "A reduction in the dose of insulin should be considered",
    "Consider a lower dose of insulin",
    "The dose of insulin may need to be lowered",
    "A lower dose of insulin may be used",
    "Insulin doses should be decreased",
    "Lower the dose of insulin",
    "Patients on insulin should start with a low dose",
    "Take insulin 2 hours apart from zelonib",
    "Blood glucose should be checked in patients on insulin",
    "When insulin is added to zelonib, a lower dose of insulin may be required",
)
PURPOSES = (
    " to reduce the risk of hypoglycaemia.",
    " in order to reduce the risk of hypoglycaemia.",
    " to lower the risk of hypoglycaemia.",
    " to minimise the risk of hypoglycaemia.",
    " so as to reduce hypoglycaemia.",
)


def test_a_purpose_of_advice_is_no_lower_risk() -> None:
    """Whatever is advised to lessen a harm, the harm is not said to be less with both."""
    lines = ["".join(parts) for parts in product(ADVICE, PURPOSES)]
    told = {line: one(interacting(line), "insulin").effect for line in lines}
    assert [line for line, effect in told.items() if effect and effect.direction == "decrease"] == []


@pytest.mark.parametrize(
    ("line", "partner"),
    [
        ("Folic acid has been shown to reduce the risk of toxicity with zelonib.", "folic acid"),
        ("Spironolactone is known to reduce the risk of hypokalaemia with zelonib.", "spironolactone"),
        ("Omeprazole reduces the risk of gastric ulcers with zelonib.", "omeprazole"),
        ("Consider leucovorin to reduce the toxicity of zelonib.", "leucovorin"),
        ("An antiemetic appears to reduce the nausea caused by zelonib.", "antiemetic"),
        ("Low doses of aspirin reduce the risk of thrombosis with zelonib.", "aspirin"),
    ],
)
def test_a_partner_that_lessens_harm_does_so(line: str, partner: str) -> None:
    """Who makes a harm less is still said to."""
    assert change(one(interacting(line), partner).effect) == ("patient", "risk", "decrease")
