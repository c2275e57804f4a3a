"""What a sentence only asks is said by the one behind it: affirmed, denied, or left open."""

from __future__ import annotations

import pytest

from tests.monographs import change, denied, interacting, one

QUESTIONS = (
    "Does ketoconazole raise zelonib?",
    "Does ketoconazole raise zelonib levels?",
    "Is zelonib raised by ketoconazole?",
    "Can ketoconazole increase the exposure to zelonib?",
    "Q: Will ketoconazole double zelonib?",
)


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("answer", ["Yes.", "Yes, twofold.", "It does.", "Indeed."])
def test_what_is_affirmed_is_said(question: str, answer: str) -> None:
    """A question with "yes" behind it says what it asks."""
    assert change(one(interacting(f"{question} {answer}"), "ketoconazole").effect) == ("subject", "exposure", "increase")


@pytest.mark.parametrize("question", [*QUESTIONS, "Does zelonib interact with ketoconazole?"])
@pytest.mark.parametrize("answer", ["No.", "It does not.", "No, it does not.", "Not at all."])
def test_what_is_denied_is_denied(question: str, answer: str) -> None:
    """A plain "no" denies the change or the interaction that a question asks about."""
    assert denied(interacting(f"{question} {answer}")) == {"ketoconazole"}


@pytest.mark.parametrize("answer", ["Nobody knows.", "This has not been studied.", "Hardly.", "Opinions differ.", ""])
@pytest.mark.parametrize("question", QUESTIONS)
def test_what_is_left_open_is_neither_said_nor_denied(question: str, answer: str) -> None:
    """A question that nothing plain answers tells of no change and of no harmlessness."""
    found = [s for s in interacting(f"{question} {answer}").statements if s.object.name == "ketoconazole"]
    assert [(s.effect, s.negated) for s in found] in ([], [(None, False)])


@pytest.mark.parametrize(
    "line",
    [
        "Is it safe with ketoconazole? Yes.",
        "Is it safe with ketoconazole? No.",
        "Is it safe to take zelonib with ketoconazole? No.",
        "Is ketoconazole harmless with zelonib? No.",
        "Doesn't ketoconazole raise zelonib levels? No.",
        "Is there no interaction with ketoconazole? No.",
        "Does ketoconazole raise zelonib to a dangerous level? No.",
        "Does ketoconazole raise zelonib levels if taken apart? No.",
        "Does zelonib interact with ketoconazole? No. It is ketoconazole that raises zelonib levels.",
    ],
)
def test_no_answer_makes_a_combination_harmless_by_mistake(line: str) -> None:
    """What asks for safety, asks by a negation or asks about more than the change itself is never turned into a denial."""
    assert denied(interacting(line)) == set()
