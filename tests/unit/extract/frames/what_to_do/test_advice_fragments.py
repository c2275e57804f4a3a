"""Advice without a verb or a subject, as notes and cells of tables give it, and what only looks like such a fragment."""

from __future__ import annotations

import pytest

from extract.frames.what_to_do import advice

_SAID = {
    "contraindicated": [
        "never side by side.",
        "never any N.",
        "never pair it with a second one.",
        "a complete taboo.",
        "the two should never coincide.",
        "the two are mutually exclusive.",
        "neither of them may be joined with O.",
        "N is ruled out throughout treatment.",
        "N must not be given to anyone at all.",
    ],
    "avoid": [
        "sleepiness: not together.",
        "not with it.",
        "not to be started.",
        "do not permit this.",
        "pause the N.",
        "suspend N for the time of treatment.",
        "out of bounds",
        "quite reckless.",
        "either of the two, but not both.",
        "prescribe an alternative drug.",
        "another sedative is to be preferred.",
        "keep off.",
        "patients should do without it.",
        "both are to be shunned.",
        "no drug of this kind has a place here.",
        "to be stopped first.",
        "one has to choose between the two.",
        "we would rather not combine them.",
    ],
    "separate": [
        "two hours between the two.",
        "N – four hours away.",
        "at a good distance.",
        "not at one sitting.",
        "a gap suffices.",
        "space the doses.",
        "wait three weeks between them.",
        "five hours are the minimum.",
        "it should be swallowed later.",
        "they must stand hours apart.",
        "apart by 3 h",
    ],
    "adjust_dose": [
        "higher doses, if need be.",
        "a smaller daily dose.",
        "titrate.",
        "correction if blood sugar sinks.",
        "two steps down from 10 mg to 5 mg.",
        "only a fraction of the usual dose.",
        "20 mg instead of 40.",
        "ceiling 15 mg.",
        "open with half.",
        "will need less of it.",
        "dose to effect.",
        "the dose was right; increase by a quarter.",
        "pare down its dose.",
        "the dose is brought down",
        "its dosage has to shrink",
    ],
    "monitor": [
        "clotting once a week.",
        "creatinine, ecg.",
        "trough at week 3.",
        "additional blood tests.",
        "test regularly.",
        "look after the kidneys.",
        "observe the skin.",
        "a watchful eye on the pulse.",
        "get the pulse taken.",
        "creatinine followed.",
        "lfts are checked.",
        "inr checks after every change.",
        "pulse and pressure are recorded.",
        "levels must then be read weekly.",
        "patients are seen again.",
        "they need a level.",
        "mind the kidneys.",
    ],
    "caution": [
        "drowsiness: care.",
        "special care when driving is unavoidable.",
        "be mindful of it.",
        "tread lightly.",
        "only in modest amounts.",
        "ration it.",
        "it demands care.",
    ],
}
"""Fragments by the one advice that each gives; N is another substance, O the drug itself."""


def marked(text: str) -> str:
    """The text with the marks of names for N and O."""
    return text.replace("N", "\ue001" * 4).replace("O", "\ue000" * 4)


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in _SAID.items() for text in texts])
def test_fragments_advise(kind: str, text: str) -> None:
    """Every fragment gives its advice and no other."""
    assert [str(m) for m in advice.find(marked(text))] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "it never pairs",
        "the ban was lifted",
        "it is not at all common",
        "not to be confused with N",
        "drop in pressure",
        "choose another arm",
        "take another tablet",
        "they both reduce it",
        "use a different form of contraception",
        "the interval was two hours",
        "the same hours were kept",
        "doses of 5 mg to 10 mg were given",
        "half is excreted",
        "larger doses may cause sleep",
        "needs less oxygen",
        "inr rose on day 3",
        "level at week 3 was high",
        "lower serum levels",
        "ecg changes",
        "pulse slows",
        "follow the directions",
        "check with the pharmacist",
        "watch the time",
        "after-care",
        "no tests",
    ],
)
def test_what_looks_like_a_fragment_advises_nothing(text: str) -> None:
    """What happened, what is named amid a sentence and what concerns no second drug is no advice."""
    assert advice.find(marked(text)) == ()


def test_fragments_on_doses_are_of_the_drug_itself() -> None:
    """Where a text tells of doses, a fragment is on who may have the drug at all."""
    assert advice.find("under one year: not to be given", on_doses=True) == ()


@pytest.mark.parametrize(
    "text", ["O is tried if N proves unhelpful or contraindicated", "where N is contraindicated or unavailable, use O"]
)
def test_a_drug_for_those_who_may_not_have_another_is_kept_from_nobody(text: str) -> None:
    """What is contraindicated there is not the two together."""
    assert advice.find(marked(text)) == ()
