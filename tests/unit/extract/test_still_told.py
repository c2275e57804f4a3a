"""Plain sentences that hold words of rules for rows, likeness, tables, other drugs and therapy: nothing is lost or turned."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import advised, change, denied, interacting, one, partners, read, rows


@pytest.mark.parametrize(
    ("line", "orders", "no"),
    [
        ("Avoid simvastatin (myopathy), pravastatin (no interaction).", {"simvastatin": ("avoid",)}, {"pravastatin"}),
        ("Avoid lithium (toxicity) and paracetamol (safe alternative).", {"lithium": ("avoid",)}, set()),
        (
            "Caution with digoxin (increased levels), warfarin (bleeding), antacids (may be taken freely).",
            {"digoxin": ("caution",), "warfarin": ("caution",)},
            {"antacid"},
        ),
        ("Avoid warfarin (bleeding) and dofetilide (may be fatal).", {"warfarin": ("avoid",), "dofetilide": ("avoid",)}, set()),
    ],
)
def test_an_order_is_not_of_whom_brackets_spare(line: str, orders: dict[str, tuple[str, ...]], no: set[str]) -> None:
    """Of a row that is barred, those are free of whom brackets say that nothing happens."""
    assert (advised(line), denied(interacting(line))) == (orders, no)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Monitor patients for bleeding with warfarin and increased sedation with alcohol.",
            {"warfarin": ("monitor",), "alcohol": ("monitor",)},
        ),
        (
            "Avoid because of raised levels with ketoconazole and increased toxicity with ritonavir.",
            {"ketoconazole": ("avoid",), "ritonavir": ("avoid",)},
        ),
        (
            "Dose reduction may be needed for higher levels with verapamil and higher levels with diltiazem.",
            {"verapamil": ("adjust_dose",), "diltiazem": ("adjust_dose",)},
        ),
        ("Zelonib causes raised levels of digoxin and reduced levels of phenytoin.", {"digoxin": (), "phenytoin": ()}),
    ],
)
def test_an_order_is_of_all_its_reasons(line: str, expected: dict[str, tuple[str, ...]]) -> None:
    """Each of which may have a partner of its own."""
    assert advised(line) == expected


def test_a_yes_to_whether_anybody_looked_affirms_nothing() -> None:
    """So what the next cell denies is denied."""
    for column in ("Interaction studied", "Affects CYP3A4", "Interaction data available"):
        found = interacting(
            f"| Drug | {column} | Result |\n|---|---|---|\n| Omeprazole | Yes | No interaction |\n| Digoxin | Yes | Levels rise |"
        )
        assert (denied(found), partners(found)) == ({"omeprazole"}, {"digoxin"})


@pytest.mark.parametrize(
    ("line", "partner", "expected"),
    [
        ("Colestyramine is effective in reducing the absorption of zelonib.", "colestyramine", ("subject", "exposure", "decrease")),
        ("Rifampicin had a marked effect in lowering zelonib levels.", "rifampicin", ("subject", "exposure", "decrease")),
        ("Zelonib is highly effective at decreasing warfarin levels.", "warfarin", ("object", "exposure", "decrease")),
        ("The effect in reducing levels was larger with rifampicin.", "rifampicin", ("subject", "exposure", "decrease")),
        ("**Fosphenytoin:** Phenytoin levels may rise.", "phenytoin", ("object", "exposure", "increase")),
        ("**Valganciclovir:** ganciclovir exposure increases.", "ganciclovir", ("object", "exposure", "increase")),
        ("Itraconazole\nKetoconazole\nZelonib levels rise with\nboth drugs.", "ketoconazole", ("subject", "exposure", "increase")),
    ],
)
def test_a_change_is_told(line: str, partner: str, expected: tuple[str, str, str]) -> None:
    """Where its verb stands behind "effective in", below the label of what becomes the drug, or in a line that is broken to a width."""
    assert change(one(interacting(line), partner).effect) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Patients on zelonib may not respond to adrenaline.", {"epinephrine"}),
        ("Zelonib users fail to respond to live vaccines.", {"live vaccine"}),
        ("Patients may fail to respond to influenza vaccine.", {"influenza vaccine"}),
        ("It is used in patients who have not responded to methotrexate.", set()),
        ("It helps in cases not responding to methotrexate.", set()),
        ("Patients on clopidogrel should take pantoprazole rather than zelonib.", {"clopidogrel"}),
        ("Those on verapamil should be given pravastatin rather than zelonib.", {"verapamil"}),
        ("Supplements should be taken with water at least 2 hours after zelonib.", {"supplement"}),
        ("Oral medications should be taken with water one hour before zelonib.", {"oral medication"}),
        ("Oral tablets should be taken with water.", set()),
        ("Aspirin may interact with several drugs, so consult your doctor first.", {"aspirin"}),
    ],
)
def test_a_partner_is_told(line: str, expected: set[str]) -> None:
    """Who cannot work beside the drug, whom it is not to join, what is taken apart from it and what to ask about."""
    assert partners(interacting(line)) == expected


@pytest.mark.parametrize(
    ("line", "partner"),
    [
        ("Lithium levels rise. Digoxin levels do not. Theophylline levels do as well.", "theophylline"),
        ("Digoxin is not affected. Warfarin is similarly affected.", "warfarin"),
        ("Interactions with CYP3A4 inhibitors are possible and those with CYP2D6 inhibitors are clinically unlikely.", "CYP3A4 inhibitor"),
    ],
)
def test_nobody_is_denied_for_another(line: str, partner: str) -> None:
    """Who "does as well" does what was told, and not what was denied; what is possible is not unlikely because the next is."""
    found = interacting(line)
    assert partner in partners(found) - denied(found)


def test_an_old_ban_that_still_holds_is_one() -> None:
    """Only what was advised once and is no longer is none."""
    assert advised("Linezolid was long contraindicated with zelonib and still is.") == {"linezolid": ("contraindicated",)}
    assert advised("Linezolid was formerly contraindicated with zelonib.") == {"linezolid": ()}


def test_a_power_that_is_low_and_strong_is_one() -> None:
    """A small effect at a low dose denies nothing of the large one."""
    found = interacting("Its inhibitory effect on CYP2D6 is low at 10 mg, but strong at 40 mg.")
    assert rows(found, Predicate.INHIBITS) == {("zelonib", "inhibits", "CYP2D6")}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("It reduces the effects of opioids.", set()),
        ("Zelonib weakens the effect of progesterone.", set()),
        ("It may reduce the effects of levodopa.", {"levodopa"}),
        ("It reduces the effectiveness of oral contraceptives.", {"oral contraceptive"}),
    ],
)
def test_how_a_drug_works_is_no_interaction(line: str, expected: set[str]) -> None:
    """Outside sections on interactions, what may become of another's effect is one."""
    assert partners(read(f"## Overview\n\n{line}")) == expected


def test_several_that_meet_medicines_stay_partners() -> None:
    """Whom a question asks about as well, whatever else they meet."""
    assert partners(interacting("Warfarin, NSAIDs and lithium can interact with several medicines.")) == {"warfarin", "NSAID", "lithium"}
    question = "**Can zelonib be combined with tramadol?**\n\nTramadol is known to interact with many medications."
    assert partners(read(f"## FAQs\n\n{question}")) == {"tramadol"}


def test_whom_a_question_asks_about_is_denied_behind_what_else_it_meets() -> None:
    """What others do to it is only granted before the denial."""
    answer = "While tramadol is known to interact with many medications, it is not considered a significant interaction with zelonib."
    found = read(f"## FAQs\n\n**Can zelonib be combined with tramadol?**\n\n{answer}")
    assert (denied(found), partners(found)) == ({"tramadol"}, set())


def test_advice_behind_two_changes_is_of_both() -> None:
    """Each of which names its partner."""
    for line in (
        "Increased levels with CYP3A4 inhibitors and reduced levels with CYP3A4 inducers should be expected; adjust the dose.",
        "Zelonib causes higher levels of digoxin and lower levels of phenytoin; adjust the dose.",
    ):
        assert set(advised(line).values()) == {("adjust_dose",)}
