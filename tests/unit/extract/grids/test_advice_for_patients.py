"""Advice for some patients, in pregnancy or for children, is none on a partner before it; advice on both for some patients is."""

from __future__ import annotations

import pytest

from tests.monographs import advised

FOR_SOME = (
    "it must be avoided in pregnancy",
    "avoid in children under 6",
    "zelonib is contraindicated in pregnancy",
    "not recommended during breastfeeding",
    "children must not take it",
)
TOLD = ("ketoconazole raises zelonib levels", "ketoconazole and zelonib interact", "monitor levels with ketoconazole")


@pytest.mark.parametrize("told", TOLD)
@pytest.mark.parametrize("joint", [". ", "; ", ", and "])
def test_advice_for_some_patients_is_not_on_the_partner_before_it(told: str, joint: str) -> None:
    """Neither in a sentence of its own nor behind a semicolon or "and"."""
    own = ("monitor",) if told.startswith("monitor") else ()
    found = {}
    for words in FOR_SOME:
        behind = words[0].upper() + words[1:] if joint == ". " else words
        found[words] = advised(f"{told[0].upper()}{told[1:]}{joint}{behind}.").get("ketoconazole")
    assert {words: told for words, told in found.items() if told != own} == {}


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("It must be avoided.", "avoid"),
        ("Avoid, especially in the elderly.", "avoid"),
        ("Avoid in patients taking zelonib.", "avoid"),
        ("Monitor closely, particularly in renal impairment.", "monitor"),
        ("The combination must be avoided in patients with heart failure.", "avoid"),
        ("Concomitant use is contraindicated in patients with renal impairment.", "contraindicated"),
        ("Do not use together in children.", "avoid"),
        ("Avoid in these patients.", "avoid"),
        ("Elderly patients should be monitored when taking both.", "monitor"),
        ("In renal impairment the combination is contraindicated.", "contraindicated"),
        ("Monitor renal function.", "monitor"),
        ("Monitor weight and signs of heart failure, especially in patients taking both.", "monitor"),
        ("Patients should be monitored.", "monitor"),
        ("It should not be used in patients with heart failure.", "avoid"),
        ("Contraindicated in renal failure.", "contraindicated"),
        ("Elderly patients should be monitored closely.", "monitor"),
    ],
)
def test_advice_on_both_for_some_patients_is_on_the_partner(words: str, kind: str) -> None:
    """Words for taking both, "especially", and advice for all patients are on whom the text spoke of."""
    assert advised(f"Ketoconazole raises zelonib levels. {words}")["ketoconazole"] == (kind,)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Zelonib is contraindicated in pregnancy and must not be taken with ketoconazole.", "contraindicated"),
        ("Zelonib is contraindicated in pregnancy and with ketoconazole.", "contraindicated"),
        ("Zelonib should be avoided in children and in patients taking ketoconazole.", "avoid"),
        ("Reduce the dose in renal failure and with ketoconazole.", "adjust_dose"),
        ("In pregnancy, ketoconazole must be avoided.", "avoid"),
        ("Avoid ketoconazole in patients with renal impairment.", "avoid"),
        ("**Ketoconazole:** avoid in renal impairment.", "avoid"),
        ("- Ketoconazole: use with caution in the elderly", "caution"),
        ("Patients with heart failure should not take ketoconazole.", "avoid"),
        ("Zelonib should be used with caution in children and avoided with ketoconazole.", "avoid"),
    ],
)
def test_a_partner_that_is_named_beside_some_patients_has_its_advice(line: str, kind: str) -> None:
    """Where the advice names a partner, or stands in its item, it is on that partner, whoever the patients are."""
    assert advised(line) == {"ketoconazole": (kind,)}
