"""A change reaches those partners that the text says it of, and no others."""

from __future__ import annotations

import pytest

from tests.monographs import change, denied, interacting, one

MORE = ("object", "exposure", "increase")
LESS = ("object", "exposure", "decrease")
STRONGER = ("object", "effect", "increase")
WEAKER = ("object", "effect", "decrease")
OWN_MORE = ("subject", "exposure", "increase")
OWN_LESS = ("subject", "exposure", "decrease")


@pytest.mark.parametrize(
    ("line", "first", "second"),
    [
        ("Zelonib raises simvastatin and lowers phenytoin.", ("simvastatin", MORE), ("phenytoin", LESS)),
        ("Zelonib boosts simvastatin, reduces phenytoin.", ("simvastatin", MORE), ("phenytoin", LESS)),
        ("Zelonib increases simvastatin and also decreases phenytoin.", ("simvastatin", MORE), ("phenytoin", LESS)),
        ("Simvastatin ↑, phenytoin ↓.", ("simvastatin", MORE), ("phenytoin", LESS)),
        ("↑ simvastatin, ↓ phenytoin.", ("simvastatin", MORE), ("phenytoin", LESS)),
        ("Simvastatin AUC ↑, phenytoin AUC ↓.", ("simvastatin", MORE), ("phenytoin", LESS)),
        ("Zelonib makes phenytoin stronger and insulin weaker.", ("phenytoin", STRONGER), ("insulin", WEAKER)),
        ("Phenytoin may act more strongly, oral contraceptives may fail.", ("phenytoin", STRONGER), ("oral contraceptive", WEAKER)),
        ("Itraconazole raises zelonib and phenytoin lowers zelonib.", ("itraconazole", OWN_MORE), ("phenytoin", OWN_LESS)),
        ("Itraconazole keeps zelonib in the body longer, phenytoin flushes it out.", ("itraconazole", OWN_MORE), ("phenytoin", OWN_LESS)),
        ("Itraconazole may raise zelonib, phenytoin may lower zelonib.", ("itraconazole", OWN_MORE), ("phenytoin", OWN_LESS)),
        ("Itraconazole slows the breakdown of zelonib, phenytoin speeds it up.", ("itraconazole", OWN_MORE), ("phenytoin", OWN_LESS)),
        ("Levels of simvastatin go up and levels of phenytoin go down.", ("simvastatin", MORE), ("phenytoin", LESS)),
        ("Simvastatin levels rise, phenytoin levels fall.", ("simvastatin", MORE), ("phenytoin", LESS)),
        ("Insulin acts more strongly when zelonib is added, glucagon less.", ("insulin", STRONGER), ("glucagon", None)),
        ("Zelonib raises simvastatin and digoxin, and lowers phenytoin.", ("digoxin", MORE), ("phenytoin", LESS)),
        ("Levels of simvastatin rise, those of phenytoin fall.", ("simvastatin", MORE), ("phenytoin", LESS)),
    ],
)
def test_each_partner_gets_what_is_said_of_it(
    line: str, first: tuple[str, tuple[str, str, str] | None], second: tuple[str, tuple[str, str, str] | None]
) -> None:
    """Where one thing rises and another falls, neither gets what becomes of the other."""
    found = interacting(line)
    assert [(name, change(one(found, name).effect)) for name, _ in (first, second)] == [first, second]


@pytest.mark.parametrize(
    "line",
    [
        "Zelonib raises simvastatin, lowers phenytoin and leaves digoxin unchanged.",
        "Simvastatin ↑, phenytoin ↓, digoxin ↔.",
        "↑ simvastatin, ↓ phenytoin, ↔ digoxin.",
        "Levels of simvastatin ↑, of phenytoin ↓, of digoxin ↔.",
        "Levels of simvastatin rise and those of digoxin stay the same.",
    ],
)
def test_what_stays_as_it_is_beside_what_changes_is_denied(line: str) -> None:
    """A partner that is left as it was is denied, and those beside it keep their change."""
    found = interacting(line)
    assert denied(found) == {"digoxin"}
    assert change(one(found, "simvastatin").effect) == MORE


@pytest.mark.parametrize("line", ["Metformin may lower folic acid.", "Warfarin lowers vitamin K."])
def test_what_one_partner_does_to_another_is_no_effect(line: str) -> None:
    """What happens between two partners says nothing of the drug's exposure, nor of what the drug does."""
    found = interacting(line)
    assert [s.effect for s in found.statements] == [None, None]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Itraconazole doubled, and ketoconazole tripled, the AUC of zelonib.", "ketoconazole"),
        ("Itraconazole doubles, ketoconazole triples exposure to zelonib.", "itraconazole"),
    ],
)
def test_a_verb_that_shares_its_object_says_nothing_of_its_subject(line: str, title: str) -> None:
    """A name before "doubled," does the doubling where the object stands behind the next verb."""
    assert change(one(interacting(line), title).effect) == OWN_MORE
