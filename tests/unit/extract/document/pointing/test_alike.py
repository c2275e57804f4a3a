"""A partner that is likened to another shares what is said of that one."""

from __future__ import annotations

import pytest

from tests.monographs import change, denied, interacting, one

DOWN, UP = ("subject", "exposure", "decrease"), ("subject", "exposure", "increase")


@pytest.mark.parametrize(
    "likened",
    [
        "Phenytoin does the same.",
        "The same is true of phenytoin.",
        "Phenytoin has a similar tendency, though a weaker one.",
        "Phenytoin resembles rifampicin in this.",
        "What was said of it holds for phenytoin.",
        "Likewise phenytoin.",
        "Phenytoin: same story.",
    ],
)
def test_one_that_does_the_same_has_the_same_effect(likened: str) -> None:
    """The sentence before says what that is."""
    found = interacting(f"Rifampicin lowers zelonib levels. {likened}")
    assert change(one(found, "phenytoin").effect) == DOWN


@pytest.mark.parametrize("likened", ["same.", "ditto.", "as for rifampicin.", "in the same way as rifampicin."])
def test_an_item_can_refer_to_the_one_above(likened: str) -> None:
    """By its name, or by nothing."""
    found = interacting("- **Rifampicin:** lowers zelonib levels.", f"- **Phenytoin:** {likened}")
    assert change(one(found, "phenytoin").effect) == DOWN


@pytest.mark.parametrize("reverse", ["Ketoconazole does the opposite.", "With ketoconazole it is the other way round."])
def test_the_opposite_goes_the_other_way(reverse: str) -> None:
    """What one lowers the other raises."""
    assert change(one(interacting(f"Rifampicin lowers zelonib levels. {reverse}"), "ketoconazole").effect) == UP


def test_what_holds_of_one_that_does_nothing_is_a_denial() -> None:
    """A tendency, though, is never one to do nothing."""
    found = interacting("Azithromycin does not interact with zelonib. The same holds for roxithromycin. Diltiazem has the same tendency.")
    assert denied(found) == {"azithromycin", "roxithromycin"}


@pytest.mark.parametrize(
    "other", ["Phenytoin is given at the same time of day.", "Phenytoin is not the same.", "Phenytoin was examined next."]
)
def test_other_sameness_says_nothing(other: str) -> None:
    """Nor does a partner that is only named next."""
    found = interacting(f"Rifampicin lowers zelonib levels. {other}")
    assert one(found, "phenytoin").effect is None


@pytest.mark.parametrize(
    ("behind", "way"),
    [
        ("Phenytoin lowers it.", DOWN),
        ("Phenytoin, an old drug, lowers them as well.", DOWN),
        ("Ketoconazole, on the other hand, doubles it.", UP),
        ("Avoid phenytoin for the same reason.", DOWN),
    ],
)
def test_who_does_something_to_it_does_it_to_what_was_spoken_of(behind: str, way: tuple[str, str, str]) -> None:
    """The pronoun stands for the exposure of which the sentence before speaks."""
    found = interacting(f"Rifampicin lowers zelonib levels. {behind}")
    partner = "ketoconazole" if "Ketoconazole" in behind else "phenytoin"
    assert change(one(found, partner).effect) == way


@pytest.mark.parametrize("behind", ["Phenytoin lowers it.", "A doctor who gives phenytoin increases it."])
def test_a_pronoun_for_harm_says_nothing_of_exposure(behind: str) -> None:
    """Unless it is said that the other does so too."""
    assert one(interacting(f"Tramadol may cause seizures with zelonib. {behind}"), "phenytoin").effect is None


@pytest.mark.parametrize("behind", ["Tramadol lowers it too.", "In addition tramadol lowers it further, as is known."])
def test_who_does_so_too_does_what_was_said_before(behind: str) -> None:
    """Whatever that is, where the text says "too"."""
    found = interacting(f"Bupropion lowers the seizure threshold. {behind}")
    assert change(one(found, "tramadol").effect) == ("patient", "risk", "increase")


def test_whoever_was_spoken_of_in_between_is_meant() -> None:
    """Of whom nothing is said, so that the next one is likened to nobody else."""
    found = interacting("Ketoconazole raises zelonib levels. Erythromycin is an antibiotic; phenytoin does the same.")
    assert one(found, "phenytoin").effect is None
