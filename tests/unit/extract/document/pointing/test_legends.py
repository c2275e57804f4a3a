"""Signs that a legend explains advise of the entries that bear them."""

from __future__ import annotations

import pytest

from tests.monographs import interacting, one, told


@pytest.mark.parametrize(
    ("lines", "partner", "advice"),
    [
        (("The symbol ● stands for: not to be combined.", "- ● *sotalol* – additive"), "sotalol", ("avoid",)),
        (("Key: ■ contraindicated; □ monitor the patient closely.", "- **Digoxin** ■: level up"), "digoxin", ("contraindicated",)),
        (("Key: ■ contraindicated; □ monitor the patient closely.", "- □ lithium"), "lithium", ("monitor",)),
        (("Grades: A = never together; B = take care.", "1. **Alcohol** (A). Sedation is deepened."), "alcohol", ("contraindicated",)),
        (("Grades: A = never together; B = take care.", "1. **Opioids, antihistamines** (B). Sleepiness."), "opioid", ("caution",)),
        (('(X stands for "do not combine", M for nothing.)', "Warfarin [X], lithium."), "warfarin", ("avoid",)),
        (("Symbols: ▲ = adjust the dose.", "- **Antibacterials**: ▲ *rifampicin*, *linezolid*"), "rifampicin", ("adjust_dose",)),
        (("D = do not combine; O = watch.", "| With | Grade |\n|---|---|\n| warfarin | O |\n| lithium | D |"), "lithium", ("avoid",)),
        (("D = do not combine; O = watch.", "| With | Grade |\n|---|---|\n| warfarin | O |\n| lithium | D |"), "warfarin", ("monitor",)),
        (("D = do not combine; C = care.", "- **Alcohol** (D). Wine, too. Lithium has the same effect (C)."), "lithium", ("caution",)),
    ],
)
def test_an_entry_is_advised_on_by_its_sign(lines: tuple[str, ...], partner: str, advice: tuple[str, ...]) -> None:
    """A symbol before or behind a name, letters in brackets, a cell of a sign alone."""
    assert told(one(interacting(*lines), partner)) == advice


@pytest.mark.parametrize(
    ("lines", "partner"),
    [
        (("The symbol ● stands for: not to be combined.", "- ● *sotalol* – additive", "- *lithium* – level up"), "lithium"),
        (("D = do not combine.", "- **Vitamin D**: level up", "- lithium: level up"), "lithium"),
        (("● means white tablets.", "- ● lithium: level up"), "lithium"),
        (("Symbols: ▲ = adjust the dose.", "- **Antibacterials**: ▲ *rifampicin*, *linezolid*"), "linezolid"),
    ],
)
def test_one_without_a_sign_is_not(lines: tuple[str, ...], partner: str) -> None:
    """Nor where the sign is another word, means something else, or stands beside another name."""
    assert told(one(interacting(*lines), partner)) == ()
