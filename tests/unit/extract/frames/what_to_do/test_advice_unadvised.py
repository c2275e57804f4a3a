"""What people do, what is stopped for another reason and what must not be stopped is no advice about taking two together."""

from __future__ import annotations

import pytest

from extract.frames.what_to_do import advice


def marked(text: str) -> str:
    """The text with the marks of names for N and O."""
    return text.replace("N", "\ue001" * 4).replace("O", "\ue000" * 4)


@pytest.mark.parametrize(
    "text",
    [
        "under no circumstances stop N by yourself",
        "on no account should N be withdrawn at once",
        "in no case should the dose of N be doubled",
        "N must not be forgotten under any circumstances",
        "under no circumstances use more than 4 g of N",
        "liver failure precludes using N",
        "heart block forbids the use of N",
        "asthma prohibits giving N",
        "allergy to N precludes its use",
        "this reaction precludes giving N",
    ],
)
def test_what_forbids_must_forbid_taking_two(text: str) -> None:
    """A strong "no" to stopping, doubling or forgetting, and an illness that forbids, contraindicate no pair."""
    assert advice.find(marked(text)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "under no circumstances is O to be combined with N",
        "on no account take N, as levels change",
        "N must not be used under any circumstances",
        "treatment with N forbids the use of O",
        "O precludes giving N",
        "this therapy prohibits taking N",
    ],
)
def test_what_forbids_taking_two_contraindicates(text: str) -> None:
    """A strong "no" to taking, and a drug that forbids another, contraindicate the pair."""
    assert [str(m) for m in advice.find(marked(text))] == ["contraindicated"]


@pytest.mark.parametrize(
    "text",
    [
        "switching from N to O: N should be discontinued and O started when the level is low",
        "N should be stopped a few days before clonidine",
        "treatment with N should be stopped three days before an operation",
        "N must be withdrawn two weeks before the scan",
        "N should be held on the morning of the biopsy",
        "N should be discontinued the evening before catheterisation",
        "before starting O, N should be stopped for 3 days",
        "N should be slowly withdrawn",
        "N must not be discontinued abruptly",
        "when N is left out for a day, levels fall",
        "if a dose of N is left out, ask",
        "it is not wise to withhold N",
        "abrupt withdrawal of N should be avoided",
        "avoid interruption of N",
        "think twice before stopping N",
        "they are warned against stopping N",
    ],
)
def test_what_is_stopped_for_another_reason_is_not_avoided(text: str) -> None:
    """How, when and before what something is stopped, what follows, and what is not to be stopped keep nothing apart."""
    assert advice.find(marked(text)) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("N should be stopped during treatment with O", "avoid"),
        ("N must be withdrawn before O is started", "avoid"),
        ("when O is given, N is best left out", "avoid"),
        ("N should be stopped for two days before and during treatment", "avoid separate"),
        ("use within two weeks of stopping N should be avoided", "avoid"),
        ("N should be discontinued two weeks before starting O", "separate"),
    ],
)
def test_what_is_stopped_for_the_drug_is_kept_apart(text: str, expected: str) -> None:
    """A partner that is stopped because of the drug is avoided, and one that is stopped some weeks ahead is taken apart."""
    assert " ".join(advice.find(marked(text))) == expected


@pytest.mark.parametrize(
    "text",
    [
        "some people can do without N",
        "many patients give up N by themselves",
        "those with no N during treatment fared better",
        "patients eat no N, or so they say",
        "only if you drink no N can it be taken",
        "O is not meant for people on N alone",
        "N has no place in treatment with O other than in overdose",
        "N has no place in the treatment of gout",
        "volunteers received at most 10 mg of N",
        "patients who take O use less N",
        "you may need more of it in summer",
        "patients on N have blood tests at regular intervals",
        "inr needs watching at all times",
        "ask first; the doctor will weigh the benefits and risks",
        "no more than one glass was allowed in the study",
        "wait two weeks before judging the effect",
        "N should be kept apart from moisture",
        "N need not be avoided",
        "N does not have to be avoided",
    ],
)
def test_what_people_do_is_no_advice(text: str) -> None:
    """What somebody does, did or may do anyway, and what is no need, bids nothing."""
    assert advice.find(marked(text)) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("patients should give up N", "avoid"),
        ("while on O, drink no N", "avoid"),
        ("no N during treatment", "avoid"),
        ("with O use less N", "adjust_dose"),
        ("your doctor may give you less N", "adjust_dose"),
        ("give at most 10 mg of N", "adjust_dose"),
        ("they may need more of it", "adjust_dose"),
        ("patients should have blood tests at regular intervals", "monitor"),
        ("weigh the benefits and risks", "caution"),
        ("no more than one glass a day", "caution"),
        ("wait two weeks before adding N", "separate"),
        ("N should be kept apart from O", "separate"),
    ],
)
def test_what_bids_stays_advice(text: str, expected: str) -> None:
    """The same words bid where they open a clause or follow a word such as "should"."""
    assert " ".join(advice.find(marked(text))) == expected
