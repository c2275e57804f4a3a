"""A partner that is likened to another shares what is said of that one."""

from __future__ import annotations

import pytest

from tests.monographs import change, denied, interacting, one, told

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
        "Phenytoin has less of an effect, so check the level.",
        "Phenytoin has a weaker effect, seen late.",
        "With phenytoin the fall is smaller.",
        "Phenytoin: weaker.",
        "Phenytoin: expected to be the same.",
        "Phenytoin does, too, and primidone does as well.",
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


def test_a_line_that_names_nobody_likens_its_label() -> None:
    """Whatever the label's own advice is, the effect is that of the item above."""
    lines = (
        "- **Rifampicin:** lowers zelonib levels. Double the dose.",
        "- **Phenytoin:** Not studied; a similar fall is expected. Avoid.",
    )
    found = one(interacting(*lines), "phenytoin")
    assert (change(found.effect), told(found)) == (DOWN, ("avoid",))


@pytest.mark.parametrize("affected", ["is similarly affected", "is affected alike", "is likewise affected"])
def test_who_is_affected_alike_goes_the_same_way(affected: str) -> None:
    """It is the exposure of the other."""
    found = one(interacting(f"Zelonib raises theophylline levels. Caffeine {affected}."), "caffeine")
    assert change(found.effect) == ("object", "exposure", "increase")
    assert denied(interacting("Zelonib raises theophylline levels. Caffeine is not similarly affected.")) == {"caffeine"}


@pytest.mark.parametrize("reverse", ["Ketoconazole does the opposite.", "With ketoconazole it is the other way round."])
def test_the_opposite_goes_the_other_way(reverse: str) -> None:
    """What one lowers the other raises."""
    assert change(one(interacting(f"Rifampicin lowers zelonib levels. {reverse}"), "ketoconazole").effect) == UP


def test_what_holds_of_one_that_does_nothing_is_a_denial() -> None:
    """A tendency, though, is never one to do nothing."""
    found = interacting("Azithromycin does not interact with zelonib. The same holds for roxithromycin. Diltiazem has the same tendency.")
    assert denied(found) == {"azithromycin", "roxithromycin"}
    found = interacting("Azithromycin did not change zelonib levels. A similar lack of effect was seen with roxithromycin.")
    assert denied(found) == {"azithromycin", "roxithromycin"}


def test_a_smaller_effect_that_calls_for_nothing_is_no_denial() -> None:
    """It is an effect."""
    found = interacting("Ciclosporin raises zelonib levels. With tacrolimus the rise is smaller and no change of dose is needed.")
    assert denied(found) == set()
    assert change(one(found, "tacrolimus").effect) == UP


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
