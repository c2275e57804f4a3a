"""A role that a remark on one partner tells of nobody is that of the partner, unless it is the one acted on."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import interacting, rows

_ROLES = (Predicate.INHIBITS, Predicate.INDUCES)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**Ciprofloxacin.** Tenfold rise. Contraindicated. Mechanism: CYP1A2 blocked.", ("ciprofloxacin", "inhibits", "CYP1A2")),
        ("- Voriconazole: zelonib AUC +47%. Reason: CYP3A4 inhibition.", ("voriconazole", "inhibits", "CYP3A4")),
        ("- Bosentan: fall in zelonib levels by induction of hepatic CYP2C9.", ("bosentan", "induces", "CYP2C9")),
        ("- Amiodarone (CYP2C9 inh.): zelonib AUC ↑.", ("amiodarone", "inhibits", "CYP2C9")),
        ("- Amiodarone: CYP2C9 inh. → zelonib AUC ↑.", ("amiodarone", "inhibits", "CYP2C9")),
        ("| Drug | Why |\n|---|---|\n| Rifampicin | induction of UGT1A9 |", ("rifampicin", "induces", "UGT1A9")),
        ("| Drug | What happens |\n|---|---|\n| Tobacco | Level falls in smokers: CYP1A2 induced |", ("tobacco", "induces", "CYP1A2")),
    ],
)
def test_the_partner_of_a_remark_acts(text: str, expected: tuple[str, str, str]) -> None:
    """Where a remark names nobody who acts, who its label or row is about does."""
    assert rows(interacting(text), *_ROLES) == {expected}


@pytest.mark.parametrize(
    "text",
    [
        "| Drug | What happens |\n|---|---|\n| Indinavir | Its plasma level sinks, CYP3A4 being induced |",
        "**Ciprofloxacin.** Avoid if CYP1A2 is inhibited.",
        "**Famotidine.** No change, CYP1A2 not being inhibited.",
        "**Ciprofloxacin.** Worse with fluvoxamine: CYP1A2 blocked.",
    ],
)
def test_who_is_acted_on_or_does_nothing_does_not_act(text: str) -> None:
    """Whose own level changes, whom a kind stands for, or what is denied has no such role."""
    assert not {row for row in rows(interacting(text), *_ROLES) if row[0] != "zelonib" and "not" not in row[1]}


def test_what_the_drug_does_itself_is_no_role_of_a_partner() -> None:
    """The document says elsewhere that its drug holds the protein back."""
    found = interacting("Zelonib inhibits CYP3A4.", "**Triazolam:** exposure doubled. Mechanism: CYP3A4 inhibition.")
    assert rows(found, *_ROLES) == {("zelonib", "inhibits", "CYP3A4")}


def test_a_class_of_which_is_said_what_it_does_acts_with_its_examples() -> None:
    """Behind the label of a class that raises the drug, the action is that of the class and of those in its brackets."""
    found = interacting("- Azole antifungals (ketoconazole): raise the AUC by 40% through inhibition of CYP3A4.")
    assert rows(found, *_ROLES) == {("azole antifungal", "inhibits", "CYP3A4"), ("ketoconazole", "inhibits", "CYP3A4")}


def test_an_example_of_which_more_is_said_does_not_act_with_its_class() -> None:
    """What a remark names again it tells of apart: that one may be the exception."""
    found = interacting("- Azole antifungals (ketoconazole, fluconazole): raise the AUC through CYP3A4 inhibition; fluconazole does not.")
    assert rows(found, *_ROLES) == {("azole antifungal", "inhibits", "CYP3A4"), ("ketoconazole", "inhibits", "CYP3A4")}


def test_a_role_behind_a_label_of_several_is_theirs() -> None:
    """In the plural, and with nothing more said of the role, it can only be what those of the label are."""
    found = interacting("**Primidone, phenytoin:** strong inducers of CYP3A4; zelonib concentrations drop.")
    assert rows(found, *_ROLES) == {("primidone", "induces", "CYP3A4"), ("phenytoin", "induces", "CYP3A4")}
