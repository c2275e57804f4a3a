"""A label that is a sentence of its own advises, and those whom it names are partners whatever stands behind it."""

from __future__ import annotations

import pytest

from kg.model import On
from tests.monographs import interacting, one, partners, read, told


@pytest.mark.parametrize(
    ("item", "advice"),
    [
        ("**Warfarin – contraindicated.** Stop it first.", ("contraindicated",)),
        ("**Warfarin (avoid).** Stop it first.", ("avoid",)),
        ("**Do not combine with warfarin.** It raises the INR.", ("avoid",)),
        ("**Monitor the INR with warfarin:** the effect may be stronger.", ("monitor",)),
        ("**Never give it with warfarin.** Deaths have been reported.", ("contraindicated",)),
        ("**Reduce the dose of warfarin.** Its levels rise.", ("adjust_dose",)),
        ("**Warfarin: no dose adjustment.** Levels rise a little.", ()),
    ],
)
def test_a_label_advises(item: str, advice: tuple[str, ...]) -> None:
    """In bold or before a colon, as a sentence or as two words behind a name."""
    assert told(one(interacting(f"- {item}"), "warfarin")) == advice


@pytest.mark.parametrize(
    "item", ["**On warfarin – contraindicated. Stop it first.** The same holds later.", "**Warfarin – contraindicated.** Wait."]
)
def test_a_label_among_contraindications_is_read(item: str) -> None:
    """Also where more stands behind it that speaks of nobody."""
    assert told(one(read(f"## Contraindications\n\n- {item}"), "warfarin")) == ("contraindicated",)


@pytest.mark.parametrize(
    ("item", "named"),
    [
        ("**Calcium, zinc:** AUC falls by 39% (calcium carbonate).", {"calcium", "zinc", "calcium carbonate"}),
        ("**Lithium, sotalol:** quinidine raises the level.", {"lithium", "sotalol", "quinidine"}),
        ("**Immunosuppressants:** Ciclosporin raises the level.", {"ciclosporin"}),
    ],
)
def test_whom_a_label_names_is_not_lost(item: str, named: set[str]) -> None:
    """Drugs stay partners where the text behind speaks of others; a class that only sorts them is none."""
    assert partners(interacting(f"- {item}")) == named


def test_boxes_to_be_ticked_are_items() -> None:
    """Each is one, also without empty lines between them."""
    found = read("## 2. Who not\n\n☐ History of angioedema\n☐ On warfarin\n☐ **Digoxin – contraindicated.** Wait.")
    assert partners(found) == {"warfarin", "digoxin"}


@pytest.mark.parametrize(
    "text",
    [
        "Levels of simvastatin are doubled.",
        "Plasma levels of simvastatin are doubled by zelonib.",
        "The exposure to midazolam rose 3-fold.",
    ],
)
def test_what_is_told_of_one_victim_is_not_of_the_drug(text: str) -> None:
    """Under a label of those that a protein handles, a rise of one of them is no rise of the drug itself."""
    found = interacting(f"- **CYP3A4 substrates:** {text}")
    assert {s.effect.on for s in found.statements if s.effect} == {On.OBJECT}
