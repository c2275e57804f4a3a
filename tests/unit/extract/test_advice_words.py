"""Advice is read in the words of many authors, labels and leaflets alike, and not in words that only look like it."""

from __future__ import annotations

import pytest

from extract.components import advice

_SAID = {
    "contraindicated": [
        "the two must not be joined",
        "these must not go together",
        "joint use is out of the question",
        "the combination is proscribed",
        "in no case add N",
        "treatment precludes taking N",
        "nobody on O may take N",
        "the pairing is a no-go",
        "not to be tried under any circumstances",
    ],
    "avoid": [
        "joint treatment should not be undertaken",
        "do not pair the two",
        "N is not to be co-prescribed, for it should not be added",
        "N should be left off",
        "leave N aside",
        "keep this out of the plan",
        "keep off N",
        "forgo N",
        "eat no N",
        "N: rather not.",
        "N – no joint use.",
        "using both is unsuitable",
        "taking N is unwise",
        "N is not permitted",
        "pause N while O is given",
        "N has to be given up",
        "N cannot be recommended",
        "it is wiser not to combine them",
        "people are told not to drink N",
        "the pair is advised against",
        "the combination should be shunned",
        "it is not for people who take N",
        "N ought not to be given",
        "N has no place beside O",
        "they should not be vaccinated with N",
        "swallow nothing else, but steer well clear of N",
    ],
    "separate": [
        "leave two to three hours in between",
        "less is absorbed (gap: 2 h)",
        "a 3-h gap",
        "not within the same five hours",
        "have it at another time of day",
        "hold the two well apart",
        "three hours should lie between them",
        "let two hours go by",
        "no sooner than three hours after N",
        "swallow N three hours later",
        "N in the morning and O at night",
        "delay N by at least three hours",
        "so that three hours lie between",
        "space it apart, well before or well after N",
        "N is given four weeks before treatment or three months after it",
        "it is kept for another time of the day",
    ],
    "adjust_dose": [
        "the dose may have to go up",
        "its dosage should be stepped down",
        "doses sometimes have to be raised",
        "bring the dose down",
        "trim the N dose",
        "adaptation of the N dosage is in order",
        "a bigger dose may prove necessary",
        "some then need a stronger dose",
        "they may need less N",
        "N may have to come down",
        "N might need to be cut back",
        "begin with 2.5 mg",
        "start at a third of the usual dose",
        "treatment is begun at 5 mg",
        "keep the dose at or under 8 mg",
        "do not go beyond 30 mg",
        "15 mg a day at most",
        "the ceiling for N is 30 mg",
        "do not give more than 2 mg",
        "it calls for the same cut",
        "half the dose will do",
        "an upward correction",
        "doses over 10 mg should be avoided",
        "10 mg must not be exceeded",
        "it is dosed lower",
        "they will give you a smaller dose",
        "should receive 5 mg only",
        "dose ↓ 50%",
        "lengthen the dosing interval",
        "limit N to 10 mg",
    ],
    "monitor": [
        "supervise them closely",
        "the clotting time deserves special attention",
        "kidney function bears watching",
        "determine the inr",
        "check the pulse",
        "check N",
        "look for occult bleeding",
        "be on the lookout for bruising",
        "keep N under review",
        "keep a sharp eye on creatinine",
        "keep tabs on levels",
        "follow the patient",
        "levels may rise and ought to be measured",
        "tsh should be rechecked",
        "so inr control is sensible",
        "your sugar will have to be tested more often",
        "guided by blood levels",
        "under guidance of plasma levels",
        "ecg before and during treatment",
        "trough levels every week",
        "have the level taken",
        "signs of harm must be looked for",
        "clotting times are measured more often",
        "coagulation tests at shorter intervals",
        "plasma level to be determined",
        "patients should remain under observation",
        "N must be kept an eye on",
    ],
    "caution": [
        "combine with circumspection",
        "N: prudence.",
        "its use asks for care",
        "great care is in order",
        "be wary",
        "watchfulness is advised",
        "N intake should be cut down",
        "think twice",
        "keep to modest amounts",
        "N in small quantities only",
        "go easy on N",
        "no more than one small glass",
        "it takes special precautions",
        "precautions for use are required",
        "combine only with the greatest care",
        "use both only when strictly necessary",
        "only if the benefit is greater than the risk",
        "together only under specialist supervision",
    ],
}
"""Wordings by the one advice that each gives; N is another substance, O the drug itself."""


def marked(text: str) -> str:
    """The text with the marks of names for N and O."""
    return text.replace("N", "\ue001" * 4).replace("O", "\ue000" * 4)


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in _SAID.items() for text in texts])
def test_advice_has_many_wordings(kind: str, text: str) -> None:
    """Every wording gives its advice and no other."""
    assert [str(m) for m in advice.find(marked(text))] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "N is banned in some countries",
        "an interaction cannot be ruled out",
        "start once an infection is ruled out",
        "it does not preclude N",
        "another drug is given where N is not appropriate",
        "inappropriate secretion of hormones",
        "the fixed dose combination is not suitable for children",
        "those who cannot do without N",
        "if N cannot be left out",
        "no N was given",
        "skip the missed tablet",
        "if cramps develop, N should be stopped",
        "N was used in combination with other drugs",
        "levels peak three hours later",
        "the peak was reached two hours after the dose",
        "N was given three hours apart in the trial",
        "it is taken in the morning and in the evening",
    ],
)
def test_what_happens_or_others_do_keeps_nothing_apart(text: str) -> None:
    """Bans elsewhere, conditions, what comes about and what was done in a trial are no advice to avoid or to separate."""
    assert advice.find(marked(text)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "a single dose of N raised its exposure",
        "higher doses may cause drowsiness",
        "in the trial the dose was increased stepwise",
        "patients started on 5 mg had lower levels",
        "the dose does not need to be changed",
        "dose changes are not thought necessary",
        "the dose need not be altered",
        "you may need more information",
        "N reduced levels by half",
        "drugs that control blood pressure",
        "tests used to measure clotting",
        "check the expiry date",
        "check for other interactions",
        "levels were measured daily",
        "inr control was poor",
        "keep blood pressure in check",
        "follow the leaflet",
        "look for another drug",
        "use in pregnancy only if the benefit justifies the risk to the fetus",
        "small amounts pass into milk",
        "may be combined with N under specialist supervision",
        "take precautions when driving",
        "women with a small ovarian reserve",
        "children get a dose by weight, which should be determined at every visit",
        "it may interfere with blood sugar control",
        "a triple fixed dose product",
        "dosing should be individualized",
        "the syrup should be measured accurately",
        "regular check-ups are sensible",
        "screen for bleeding disorders",
        "it is excreted only in small amounts",
        "urine holds 12% of the dose",
        "it is usually started at 5 mg",
        "if blood pressure control is needed",
        "what precautions should be taken?",
        "eat something and recheck blood glucose levels after ten minutes",
    ],
)
def test_what_looks_like_care_asks_for_none(text: str) -> None:
    """What a dose did, what was measured, what other drugs are for and what needs no change are no advice."""
    assert advice.find(marked(text)) == ()


def test_a_combined_treatment_begins_with_its_own_dose() -> None:
    """A dose that a regimen begins with is not one that the partner changes, unless the text lowers it."""
    assert advice.find(marked("in combination with N, start at 5 mg once daily"), on_doses=True) == ()
    assert [str(m) for m in advice.find(marked("added to N, start at 5 mg and lower the dose later"), on_doses=True)] == ["adjust_dose"]
    assert [str(m) for m in advice.find(marked("in combination with N, start at 5 mg once daily"))] == ["adjust_dose"]
