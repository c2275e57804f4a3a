"""Whose exposure changes where a text leaves it open: an inducer lowers that to others, so what rises beside one may be its own."""

from __future__ import annotations

import pytest

from kg.model import On
from tests.monographs import interacting, one, told


def on(line: str, partner: str) -> On | None:
    """On whom the effect with a partner is."""
    effect = one(interacting(line), partner).effect
    return effect.on if effect else None


@pytest.mark.parametrize(
    ("line", "partner"),
    [
        ("Zelonib inhibits CYP3A4.\n\n- **Carbamazepine:** levels rise by about 30 %.", "carbamazepine"),
        ("Zelonib induces CYP3A4.\n\n- Clarithromycin: exposure falls by 39 %.", "clarithromycin"),
        ("Zelonib induces CYP3A4.\n\n- Itraconazole and ketoconazole: exposure falls.", "itraconazole"),
        ("- Simvastatin: zelonib raises its exposure by 77 %; do not exceed 20 mg.", "simvastatin"),
        ("- Simvastatin: zelonib raises its exposure by a third.", "simvastatin"),
        ("Avoid dabigatran, since its exposure falls by two thirds.", "dabigatran"),
    ],
)
def test_what_goes_against_the_way_in_which_a_partner_acts_is_the_partners_own(line: str, partner: str) -> None:
    """The exposure to the partner changes: it does not act on others in this way and the drug does, or the text says that it is the one."""
    assert on(line, partner) is On.OBJECT


@pytest.mark.parametrize(
    ("line", "partner"),
    [
        ("- **Carbamazepine:** levels fall by about 30 %.", "carbamazepine"),
        ("- Erythromycin: exposure falls by a fifth.", "erythromycin"),
        ("Zelonib inhibits CYP3A4.\n\n- Clarithromycin: exposure rises.", "clarithromycin"),
        ("- Clarithromycin: exposure rises.", "clarithromycin"),
        ("- Antacids: absorption rises.", "antacid"),
        ("Avoid rifampicin, since its exposure falls by two thirds.", "rifampicin"),
        ("Its exposure is increased by ketoconazole.", "ketoconazole"),
    ],
)
def test_what_goes_the_way_in_which_a_partner_acts_is_the_drugs(line: str, partner: str) -> None:
    """The exposure to the drug changes, as inhibitors raise and inducers lower it; so it does where nobody is said to act that way."""
    assert on(line, partner) is On.SUBJECT


@pytest.mark.parametrize(
    ("line", "partner"),
    [
        ("- Warfarin, cimetidine: increased levels.", "warfarin"),
        ("- Simvastatin, atorvastatin, clarithromycin, itraconazole: levels raised.", "simvastatin"),
    ],
)
def test_half_of_a_list_does_not_speak_for_the_rest(line: str, partner: str) -> None:
    """Beside as many that act, a victim stays one."""
    assert on(line, partner) is On.OBJECT


@pytest.mark.parametrize(
    ("line", "partner"),
    [
        ("- Do not use sildenafil if a nitrate is taken.", "nitrate"),
        ("- Stop tramadol if an MAO inhibitor is started.", "MAOI"),
    ],
)
def test_a_class_that_a_condition_names_is_a_partner(line: str, partner: str) -> None:
    """What is barred while a class is taken is barred with that class, which says nothing of what the other is."""
    assert told(one(interacting(line), partner)) == ("avoid",)
