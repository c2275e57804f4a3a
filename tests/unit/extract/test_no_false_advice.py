"""Sentences that report, and cells that tell what was measured: none of them advises what nobody asks for."""

from __future__ import annotations

import pytest

from tests.monographs import advised, denied, interacting


@pytest.mark.parametrize(
    "line",
    [
        "- Methotrexate: liver tests when available showed a rise.",
        "- Everolimus: review at 3 weeks showed higher levels.",
        "- Everolimus: TDM at steady state showed higher levels.",
        "- Coffee: patients told to cut down had higher levels.",
        "- Coffee: not more than two cups a day raises levels.",
        "- Milk: a fifth of the dose is excreted in milk.",
        "- Methimazole: three months have to pass before the effect.",
        "- Wine: patients warned to cut back had fewer bleeds.",
        "- Sirolimus: recheck showed that levels rise; TDM after it was unchanged.",
        "- Lithium: ECG if available was normal.",
    ],
)
def test_what_is_reported_is_no_advice(line: str) -> None:
    """What was found, and who was told what, ask for nothing."""
    assert set(advised(line).values()) <= {()}


@pytest.mark.parametrize(
    ("line", "advice"),
    [
        ("- Wine: limit to one glass a day.", "caution"),
        ("- Tea: no more than two cups a day.", "caution"),
        ("- Beer: patients should be told to cut down.", "caution"),
        ("- Colestyramine: take by separate doses.", "separate"),
        ("- Antacids: also at bedtime keep an interval of two hours.", "separate"),
        ("- Calcium: also by night, leave a gap of two hours.", "separate"),
        ("- Cobicistat: one fifth of the dose.", "adjust_dose"),
        ("- Phenytoin: a quarter of the dose for older people.", "adjust_dose"),
        ("- Statins: stop it or switch to something else.", "avoid"),
        ("- Methotrexate: liver tests when available.", "monitor"),
        ("- Everolimus: review at 3 weeks, then monthly.", "monitor"),
        ("- Menadione: adjust the dose if it does not correct the INR.", "adjust_dose"),
        ("- Cranberry: reduce the dose: stopping the juice will not correct the INR at once.", "adjust_dose"),
        ("**Avoid:**\n\n- Antacids: separate by 2 hours for the first days.", "separate"),
        ("**Contraindicated:**\n\n- Sevelamer: 3 hours apart.", "separate"),
    ],
)
def test_a_plain_request_is_the_one_advice(line: str, advice: str) -> None:
    """A glass a day is no dose of the drug, and hours apart let both be taken."""
    assert set(advised(line).values()) == {(advice,)}


def test_separate_doses_avert_an_interaction() -> None:
    """By way of what an interaction is avoided is what is advised."""
    assert "separate" in advised("- Sucralfate: avoid interaction through separate dosing.")["sucralfate"]
    assert "separate" not in advised("- Sucralfate: they act by separate metabolic routes; levels rise.")["sucralfate"]


@pytest.mark.parametrize("line", ["Raising the dose of zelonib is unlikely to compensate.", "Increasing the dose will not suffice."])
def test_a_change_that_would_not_help_is_not_advised(line: str) -> None:
    """The change itself is what does not help."""
    assert advised(f"- Rifampicin: {line}")["rifampicin"] == ()


@pytest.mark.parametrize("title", ["Initial dose", "Daily dose", "Single dose", "Control", "Control group"])
def test_a_study_table_advises_nothing(title: str) -> None:
    """The dose that was studied is none to give, and whoever was compared with is no test."""
    found = interacting(f"| Drug | {title} | Levels |\n|---|---|---|\n| Naproxen | 80 mg | no change |")
    assert denied(found) == {"naproxen"}
    assert not [s for s in found.statements if s.management]


_CELLS: list[tuple[str, tuple[str, ...]]] = [("never", ()), ("by HPLC", ()), ("study 1", ()), ("low priority", ()), ("0", ()), ("safe", ())]
_CELLS += [(cell, ("monitor",)) for cell in ("week 2", "every 3 days", "more often", "weekly, then monthly", "at each visit")]


@pytest.mark.parametrize(("cell", "advice"), _CELLS)
def test_a_column_of_tests_asks_for_one_where_its_cell_says_when(cell: str, advice: tuple[str, ...]) -> None:
    """A day, a span of time or how often; anything else below such a title may ask for none."""
    found = advised(f"| Drug | Finding | Monitoring |\n|---|---|---|\n| Danazol | levels rise | {cell} |")
    assert set(found["danazol"]) - {"contraindicated", "avoid"} == set(advice)


@pytest.mark.parametrize("title", ["Action", "Action on zelonib"])
def test_an_arrow_below_what_a_drug_does_is_no_dose(title: str) -> None:
    """A drug's action goes up or down; a dose does below what one is to do."""
    table = "| Drug | {} |\n|---|---|\n| Phenytoin | ↓ |"
    assert advised(table.format(title))["phenytoin"] == ()
    assert advised(table.format("Recommended action"))["phenytoin"] == ("adjust_dose",)


@pytest.mark.parametrize(
    ("line", "advice"),
    [
        ("- Lithium: check levels after starting it and after any dose change.", ("monitor",)),
        ("- Phenytoin: levels are to be measured during dose titration.", ("monitor",)),
        ("- Ciclosporin: measure troughs whenever the dose is adjusted.", ("monitor",)),
        ("- Warfarin: a change of dose may be needed; check the INR.", ("monitor", "adjust_dose")),
        ("- Digoxin: titrate it carefully.", ("adjust_dose",)),
    ],
)
def test_a_change_of_dose_is_advised_only_where_it_is_bidden(line: str, advice: tuple[str, ...]) -> None:
    """A dose that changes is the time for a check, and no order to change it; what is titrated with care is not what is taken with care."""
    assert {tuple(sorted(a)) for a in advised(line).values()} == {tuple(sorted(advice))}


@pytest.mark.parametrize(
    ("line", "advice"),
    [
        ("- Digoxin: evaluate renal function.", "monitor"),
        ("- Amiodarone: baseline and follow-up ECGs.", "monitor"),
        ("- Sotalol: ECG recommended.", "monitor"),
        ("- Simvastatin: the dose should be no higher than 20 mg.", "adjust_dose"),
        ("- Phenytoin: readjust the dose.", "adjust_dose"),
        ("- Clarithromycin: consider alternatives.", "avoid"),
        ("- Antacids: should be spaced.", "separate"),
        ("- Milk: should be drunk two hours away from the tablet.", "separate"),
        ("- Alcohol: keep consumption moderate.", "caution"),
    ],
)
def test_plain_words_of_labels_advise(line: str, advice: str) -> None:
    """Nouns and verbs of advice that labels use are read as it, behind a name."""
    assert set(advised(line).values()) == {(advice,)}


@pytest.mark.parametrize(
    "line",
    [
        "- Digoxin: may be used if the dose is adjusted.",
        "- Digoxin: can be combined with zelonib only when the dose is adjusted.",
        "- Digoxin: use only after a dose adjustment.",
        "- Digoxin: any necessary dose adjustment should follow.",
    ],
)
def test_what_is_used_with_a_changed_dose_has_it_changed(line: str) -> None:
    """A change of dose without which a pair is not to be taken is no mere time for a check."""
    assert set(advised(line).values()) == {("adjust_dose",)}


@pytest.mark.parametrize(
    "line",
    [
        "- Amiodarone: from a baseline INR of 2.5 it rose to 4.",
        "- Amiodarone: follow-up ECGs in the trial were normal.",
        "- Simvastatin: at doses no higher than 20 mg nothing was seen.",
        "- Antacids: were taken well before zelonib in the study.",
        "- Warfarin: patients may change from warfarin to another anticoagulant.",
    ],
)
def test_what_was_done_or_found_is_no_advice(line: str) -> None:
    """A value at the start of a trial, a dose that was tried and a change for other reasons bid nothing."""
    assert set(advised(line).values()) <= {()}


def test_who_is_switched_to_is_not_avoided() -> None:
    """Of two in "switching from A to B" only A is advised against."""
    assert advised("- Clarithromycin: consider switching from clarithromycin to azithromycin.") == {"clarithromycin": ("avoid",)}
