"""A question advises nothing; an answer makes its advice the text's own, or does not, and a "no" to advice is no word of safety."""

from __future__ import annotations

from itertools import product

import pytest

from tests.monographs import advised, denied, interacting

PLACES = ("**{}** {}", "Ketoconazole raises zelonib levels. {} {}")
QUESTIONS = {
    "Should ketoconazole be avoided?": "avoid",
    "Is ketoconazole contraindicated?": "contraindicated",
    "Must the dose be halved with ketoconazole?": "adjust_dose",
    "Is monitoring needed with ketoconazole?": "monitor",
}
NO = ("No.", "Not as a rule.", "Hardly.", "Opinions differ.", "Nobody knows.", "No – the rise is small.")


@pytest.mark.parametrize(("place", "answer"), [*product(PLACES, NO)])
def test_what_is_asked_and_not_affirmed_is_no_advice(place: str, answer: str) -> None:
    """Nor does a "no" deny the interaction."""
    bodies = {question: place.format(question, answer) for question in QUESTIONS}
    assert {q: advised(body).get("ketoconazole", ()) for q, body in bodies.items()} == dict.fromkeys(QUESTIONS, ())
    assert all("ketoconazole" not in denied(interacting(body)) for body in bodies.values())


@pytest.mark.parametrize(("place", "answer"), [*product(PLACES, ("Yes.", "Yes, always.", "Certainly."))])
def test_what_is_affirmed_is_advice(place: str, answer: str) -> None:
    """A "yes" makes the advice of a question the text's own."""
    found = {question: advised(place.format(question, answer)).get("ketoconazole") for question in QUESTIONS}
    assert found == {question: (kind,) for question, kind in QUESTIONS.items()}


def test_what_an_answer_advises_itself() -> None:
    """The advice behind a "no" counts, as does that of a question that takes it for granted."""
    assert advised("Ketoconazole raises zelonib levels. Should it be avoided? No, but halve the dose.") == {
        "ketoconazole": ("adjust_dose",)
    }
    assert advised("Why should ketoconazole be avoided? Because levels rise.") == {"ketoconazole": ("avoid",)}
    assert advised("**Can I take it with alcohol?** No.") == {"alcohol": ("avoid",)}
