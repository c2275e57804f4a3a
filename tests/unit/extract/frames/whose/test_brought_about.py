"""Who brings about a change that no name is tied to acts on the other; a list of those who do so goes on behind their brackets."""

from __future__ import annotations

import pytest

from tests.monographs import change, interacting, one, told

UP, DOWN = ("subject", "exposure", "increase"), ("subject", "exposure", "decrease")


@pytest.mark.parametrize("verb", ["brought", "gave", "caused", "produced", "yielded", "provoked", "led to", "resulted in", "brought about"])
@pytest.mark.parametrize(
    ("noun", "expected"), [("rise in AUC", UP), ("increase in the mean exposure", UP), ("fall in plasma levels", DOWN)]
)
def test_who_brings_it_about_acts_on_the_drug(verb: str, noun: str, expected: tuple[str, str, str]) -> None:
    """Whoever that is."""
    for name in ("Losartan", "Digoxin"):
        found = interacting(f"{name} {verb} a 1.4-fold {noun}.")
        assert change(one(found, name.lower()).effect) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Zelonib caused a 2-fold rise in AUC with digoxin.",
        "Digoxin with zelonib led to a 40% increase in AUC.",
        "Zelonib brought a 1.4-fold rise in the AUC of digoxin.",
        "Digoxin showed a 1.4-fold rise in AUC.",
        "Digoxin: a 1.4-fold rise in AUC.",
        "The interaction with digoxin produced a rise in levels.",
    ],
)
def test_where_the_drug_does_it_the_partner_changes(text: str) -> None:
    """Or where nobody is said to bring it about."""
    assert change(one(interacting(text), "digoxin").effect) == ("object", "exposure", "increase")


@pytest.mark.parametrize(
    ("text", "way", "last"),
    [
        ("Levels rise with voriconazole (cut to one third), fluconazole (watch levels) and, less markedly, with clotrimazole.", UP, ()),
        ("Exposure climbs with itraconazole (avoid), erythromycin (monitor) and, to a lesser extent, with azithromycin.", UP, ()),
        ("Levels fall with rifampicin (avoid), phenytoin (double the dose) and modafinil.", DOWN, ()),
        ("Concentrations increase with amiodarone (halve the dose) and verapamil (watch the pulse).", UP, ("monitor",)),
    ],
)
def test_a_list_goes_on_behind_brackets_of_advice(text: str, way: tuple[str, str, str], last: tuple[str, ...]) -> None:
    """The change is of each, the advice of the one before its brackets."""
    found = {s.object.name: s for s in interacting(text).statements}
    names = sorted(found, key=lambda n: text.lower().find(n))
    assert [change(found[n].effect) for n in names] == [way] * len(names)
    assert told(found[names[-1]]) == last
    assert all(len(told(found[n])) == 1 for n in names[:-1])


def test_what_says_something_else_ends_the_list() -> None:
    """A verb, or a denial, is said of whom it names."""
    found = interacting(
        "Levels rise with itraconazole (avoid) and warfarin should be watched.", "Levels rise with itraconazole (avoid), not with digoxin."
    )
    assert one(found, "warfarin").effect is None
    assert one(found, "digoxin").negated or one(found, "digoxin").effect is None
    for little in ("hardly", "scarcely", "rarely"):
        found = interacting(f"Levels rise with itraconazole (avoid), {little} with bosentan.")
        assert one(found, "bosentan").effect is None


def test_brackets_that_tell_something_tell_it_of_those_before_them() -> None:
    """What is listed behind them only interacts."""
    found = interacting("It may interact with antihypertensives (additive effects), alcohol (drowsiness) and lithium.")
    assert one(found, "lithium").effect is None
