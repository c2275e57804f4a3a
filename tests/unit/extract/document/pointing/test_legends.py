"""Signs that a legend explains advise of the entries that bear them."""

from __future__ import annotations

import pytest

from tests.monographs import interacting, one, partners, told


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
        (("**Key.** RED: do not combine. GREEN: no interaction. Names are generic ones.", "- **Sotalol – RED.**"), "sotalol", ("avoid",)),
        (("Colours: red = do not give; green = no interaction.", "- Sotalol, pimozide: red"), "sotalol", ("avoid",)),
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


@pytest.mark.parametrize(
    ("lines", "partner"),
    [
        (("Key. RED: avoid. GREEN: no clinically relevant interaction.", "- **Lamotrigine, digoxin – GREEN.**"), "lamotrigine"),
        (("Key. RED: avoid. GREEN: no clinically relevant interaction.", "- **Lamotrigine, digoxin – GREEN.**"), "digoxin"),
        (("Key. RED: avoid. GREEN: no clinically relevant interaction.", "- Digoxin: GREEN."), "digoxin"),
        (
            ("N = no interaction; D = do not combine.", "| With | Grade |\n|---|---|\n| warfarin | N |\n| lithium | D |"),
            "warfarin",
        ),
        (("○ = no interaction; ● = do not combine.", "- ○ digoxin", "- ● lithium"), "digoxin"),
    ],
)
def test_a_sign_can_deny(lines: tuple[str, ...], partner: str) -> None:
    """Where a legend says that nothing happens, those that bear the sign do not interact, and no advice is given on them."""
    statement = one(interacting(*lines), partner)
    assert statement.negated
    assert told(statement) == ()


def test_words_say_more_than_a_sign_that_denies() -> None:
    """An effect that the entry tells beside the sign stays."""
    statement = one(
        interacting("Key. RED: avoid. GREEN: no relevant interaction.", "- **Digoxin** (GREEN). Digoxin levels rise."), "digoxin"
    )
    assert not statement.negated
    assert statement.effect


@pytest.mark.parametrize(
    ("line", "is_read"),
    [
        ("**Key to acronyms:** AUC = area under the curve; PI = protease inhibitor; PPI = proton pump inhibitor", False),
        ("OC = oral contraceptive, SSRI = selective serotonin reuptake inhibitor.", False),
        ("Ketoconazole: AUC = 2.3; Cmax = 1.4; PPI = 1.1", True),
        ("PPIs lower the absorption; AUC = area under the curve.", True),
        ("Opioids = avoid; Alcohol = avoid", True),
        ("MAOIs = must not be combined; SSRIs = serotonin syndrome; NSAIDs = bleeding", True),
        ("CBZ = carbamazepine; PHT = phenytoin: both lower the level.", True),
        ("CBZ = carbamazepine; PHT = phenytoin; warfarin acts more strongly.", True),
    ],
)
def test_a_list_of_abbreviations_speaks_of_nobody(line: str, *, is_read: bool) -> None:
    """What only stands for a longer name is no partner; figures and sentences are something else."""
    assert bool(partners(interacting(line))) is is_read
