"""What labels, formularies and leaflets say of a pair in their plain words: whose what goes which way."""

from __future__ import annotations

import pytest

from tests.monographs import change, interacting, one

_OWN_UP = ("subject", "exposure", "increase")
_OWN_DOWN = ("subject", "exposure", "decrease")
_UP = ("object", "exposure", "increase")
_DOWN = ("object", "exposure", "decrease")
_WEAKER = ("object", "effect", "decrease")
_STRONGER = ("object", "effect", "increase")
_HARM = ("patient", "risk", "increase")


def told(text: str, partner: str) -> tuple[str, str, str] | None:
    """What a text says changes with a partner, and on whom."""
    return change(one(interacting(text), partner).effect)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("are up by 50%", _OWN_UP),
        ("were markedly up", _OWN_UP),
        ("were supratherapeutic", _OWN_UP),
        ("may become toxic", _OWN_UP),
        ("were on the high side", _OWN_UP),
        ("were five times those of controls", _OWN_UP),
        ("are down by 50%", _OWN_DOWN),
        ("were insufficient", _OWN_DOWN),
        ("were barely detectable", _OWN_DOWN),
        ("were on the low side", _OWN_DOWN),
        ("are adversely affected", _OWN_DOWN),
    ],
)
def test_what_levels_are_said_to_be(words: str, expected: tuple[str, str, str]) -> None:
    """A predicate that is no comparative tells which way levels went as well as one that is."""
    assert told(f"Fluconazole: zelonib levels {words}.", "fluconazole") == expected


@pytest.mark.parametrize(
    ("line", "partner", "expected"),
    [
        ("Antacids worsen the absorption of zelonib.", "antacid", _OWN_DOWN),
        ("Penicillamine absorption worsens with zelonib.", "penicillamine", _DOWN),
        ("The half-life of tolbutamide is extended by zelonib.", "tolbutamide", _UP),
        ("Prednisolone may worsen the response to zelonib.", "prednisolone", ("subject", "effect", "decrease")),
        ("Omeprazole negatively affects the uptake of zelonib.", "omeprazole", _OWN_DOWN),
        ("Erythromycin extended the half-life of zelonib by six hours.", "erythromycin", _OWN_UP),
        ("Calcium carbonate forms insoluble complexes with zelonib.", "calcium carbonate", _OWN_DOWN),
        ("Zelonib may increase the risk of digoxin accumulation.", "digoxin", _UP),
        ("Pimozide: risk of high pimozide levels.", "pimozide", _UP),
        ("Zelonib raises insulin requirements.", "insulin", _WEAKER),
        ("Zelonib may lower the need for insulin.", "insulin", _STRONGER),
        ("Oral contraceptives: contraceptive failure may occur.", "oral contraceptive", _WEAKER),
        ("Hormonal contraceptives: their reliability is no longer assured.", "hormonal contraceptive", _WEAKER),
        ("Codeine: zelonib runs counter to the analgesic effect.", "codeine", _WEAKER),
        ("Trimethoprim: serum potassium can be driven up.", "trimethoprim", _HARM),
        ("Spironolactone: potassium may rise to dangerous levels.", "spironolactone", _HARM),
        ("Haloperidol: neuroleptic malignant syndrome.", "haloperidol", _HARM),
        ("Insulin: hypoglycaemic attacks can be more severe.", "insulin", _HARM),
        ("Allopurinol: Stevens-Johnson syndrome has been reported.", "allopurinol", _HARM),
    ],
)
def test_words_of_pharmacy(line: str, partner: str, expected: tuple[str, str, str]) -> None:
    """Each of these is said in labels of what comes of a pair, and none of it needs a word for more or less beside levels."""
    assert told(line, partner) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Fluconazole: zelonib raises the level.", _UP),
        ("Fluconazole: zelonib counteracts its effect.", _WEAKER),
        ("Fluconazole: zelonib enhances the therapeutic effects of fluconazole.", _STRONGER),
        ("Fluconazole: zelonib causes an exaggerated response.", _STRONGER),
        ("Zelonib displaces fluconazole from its stores and doubles its concentration.", _UP),
        ("Fluconazole: monitor the levels, which zelonib may raise.", _UP),
        ("Fluconazole: concentrations more than doubled by zelonib.", _UP),
        ("Fluconazole: zelonib potentiates the block.", _STRONGER),
        ("Zelonib robs fluconazole of part of its effect.", _WEAKER),
        ("Zelonib induces the glucuronidation of fluconazole, with a fall in its serum level.", _DOWN),
        ("The elimination half-life of fluconazole is lengthened by zelonib.", _UP),
        ("Fluconazole: clearance of fluconazole is enhanced by zelonib.", _DOWN),
        ("Zelonib is cleared by CYP3A4; fluconazole slows this and raises its level.", _OWN_UP),
        ("Zelonib binds fluconazole, which lowers its absorption.", _OWN_DOWN),
        ("Fluconazole: check zelonib levels, since they may be raised.", _OWN_UP),
        ("Fluconazole raises the level.", _OWN_UP),
        ("Fluconazole: monitor the levels of zelonib, which fluconazole may raise.", _OWN_UP),
        ("With fluconazole, zelonib loses its effect.", ("subject", "effect", "decrease")),
    ],
)
def test_what_the_drug_does_is_done_to_the_other(line: str, expected: tuple[str, str, str]) -> None:
    """Who is named as the subject of a verb of change changes the other, whatever the partner is known for."""
    assert told(line, "fluconazole") == expected


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Drugs that may raise plasma concentrations", _OWN_UP),
        ("Drugs that lower serum levels", _OWN_DOWN),
        ("Drugs which reduce the hypoglycaemic effect", ("subject", "effect", "decrease")),
        ("Medicines that enhance the blood glucose-lowering effect", ("subject", "effect", "increase")),
        ("Agents that reduce efficacy", ("subject", "effect", "decrease")),
    ],
)
@pytest.mark.parametrize("frame", ["**{}:** prednisolone, insulin", "{}: prednisolone, insulin.", "### {}\n\n- Prednisolone\n- Insulin"])
def test_a_label_may_say_what_those_behind_it_do(label: str, expected: tuple[str, str, str], frame: str) -> None:
    """A class made of what its members do to the drug is told of each of them, and they act, whatever they are known for."""
    text = frame.format(label)
    assert (told(text, "prednisolone"), told(text, "insulin")) == (expected, expected)


@pytest.mark.parametrize("frame", ["**{}:** prednisolone, insulin", "### {}\n\n- Prednisolone\n- Insulin"])
@pytest.mark.parametrize(
    "label", ["Drugs that may have increased levels", "Drugs that show a reduced effect", "Agents that undergo slower metabolism"]
)
def test_a_label_may_say_what_becomes_of_those_behind_it(label: str, frame: str) -> None:
    """A class made of what its members undergo tells of nothing that they do to the drug."""
    assert told(frame.format(label), "insulin") is None


@pytest.mark.parametrize(
    ("line", "partner"),
    [
        ("Zelonib depends on CYP3A4, and clarithromycin raises its levels.", "clarithromycin"),
        ("Zelonib reduces clotting, and the nitrates increase its effect.", "nitrate"),
        ("Pimozide: zelonib suffers a reduced clearance.", "pimozide"),
        ("The effect which zelonib exerts on platelets is increased by aspirin.", "aspirin"),
    ],
)
def test_who_is_named_first_is_not_always_who_acts(line: str, partner: str) -> None:
    """A clause in which another acts, a verb that tells what the drug undergoes and one that changes nothing make the drug no agent."""
    found = one(interacting(line), partner).effect
    assert found is not None
    assert str(found.on) == "subject"


@pytest.mark.parametrize(
    "line",
    [
        "Insulin is used where the response to diet is insufficient.",
        "Zelonib has an extended half-life of 40 hours. Insulin can be taken with it.",
        "The elderly, in whom pressure may be lowered by age, can take insulin.",
        "Insulin: the risk is not high.",
        "Insulin: if concentrations are on the low side, zelonib can be given.",
        "Insulin: levels are usually on the high side in the obese.",
        "Insulin: extended half-life analogues can be given with zelonib.",
        "After topical use zelonib levels are undetectable, and insulin can be taken.",
    ],
)
def test_words_of_change_that_tell_of_no_pair(line: str) -> None:
    """The same words stand in indications, and in what a drug does by itself."""
    assert all(s.effect is None for s in interacting(line).statements if s.object.name == "insulin")
