"""Telegrams: a word for each name, and none of them for its neighbour."""

from __future__ import annotations

import pytest

from tests.monographs import change, denied, interacting, one, partners

_UP, _DOWN = ("object", "exposure", "increase"), ("object", "exposure", "decrease")


@pytest.mark.parametrize(
    "line",
    [
        "Digoxin up, warfarin no change, lithium down",
        "Digoxin: up; warfarin: no change; lithium: down.",
        "Warfarin unchanged, digoxin up 40%, and lithium down by 20%.",
        "Levels: digoxin higher, warfarin the same, lithium lower",
        "- Warfarin: no change; digoxin: up; lithium: down",
        "Digoxin up threefold, lithium down sharply, warfarin no effect",
    ],
)
def test_each_name_of_a_telegram_has_its_own_word(line: str) -> None:
    """Whatever parts the entries, and whichever stands first."""
    found = interacting(line)
    assert (denied(found), partners(found)) == ({"warfarin"}, {"digoxin", "lithium"})
    assert [change(one(found, name).effect) for name in ("digoxin", "lithium")] == [_UP, _DOWN]


def test_two_names_share_a_word() -> None:
    """As both levels are the same here."""
    found = interacting("Digoxin and lithium no change, warfarin up.")
    assert (denied(found), partners(found)) == ({"digoxin", "lithium"}, {"warfarin"})


@pytest.mark.parametrize("line", ["With ketoconazole up, with ranitidine no change.", "- Ketoconazole: up; ranitidine: no change"])
def test_those_who_act_on_the_drug_are_told_apart(line: str) -> None:
    """The one named first is whose label it is."""
    found = interacting(line)
    assert (denied(found), partners(found)) == ({"ranitidine"}, {"ketoconazole"})


@pytest.mark.parametrize(
    "line", ["Look up warfarin, no change of dose.", "Warfarin: no change", "Digoxin may go up; warfarin stays unchanged."]
)
def test_other_sentences_are_read_as_ever(line: str) -> None:
    """A single entry and a sentence with a verb are no telegrams."""
    assert denied(interacting(line)) == {"warfarin"}


def test_words_in_brackets_are_of_the_name_before_them() -> None:
    """As those behind a colon are."""
    found = interacting("Affects: digoxin (up), theophylline (up), warfarin (unchanged).")
    assert (denied(found), partners(found)) == ({"warfarin"}, {"digoxin", "theophylline"})


@pytest.mark.parametrize("last", ["ranitidine", "antacids"])
def test_the_drugs_own_levels_may_stand_before_a_telegram(last: str) -> None:
    """A class that changes nothing is denied as a drug is."""
    found = interacting(f"Zelonib levels: ketoconazole up, rifampicin down, {last} no change.")
    assert (len(denied(found)), partners(found)) == (1, {"ketoconazole", "rifampicin"})
    assert [change(one(found, name).effect) for name in ("ketoconazole", "rifampicin")] == [
        ("subject", "exposure", "increase"),
        ("subject", "exposure", "decrease"),
    ]


def test_the_drugs_own_effect_before_names_is_no_level_of_theirs() -> None:
    """Whose effect goes up is left open then."""
    assert one(interacting("Zelonib effect: aspirin higher, phenytoin lower."), "aspirin").effect is None


def test_an_unchanged_dose_with_the_last_denies_nothing_of_those_before() -> None:
    """Each has a word of its own, whatever it is of."""
    found = interacting("Dose: with ketoconazole down by half, with rifampicin up twofold, with ranitidine unchanged.")
    assert (denied(found), partners(found)) == ({"ranitidine"}, {"ketoconazole", "rifampicin"})
