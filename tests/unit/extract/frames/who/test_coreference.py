"""Partners that a text names again by a wider word or as what they become, and the narrower one that a label's text is about."""

from __future__ import annotations

import pytest

from tests.monographs import change, denied, interacting, one, partners, told


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("**Hydrochlorothiazide:** Stop the diuretic before the test.", {"hydrochlorothiazide"}),
        ("**Warfarin:** Bleeding may increase. Lower the anticoagulant dose.", {"warfarin"}),
        ("**Coumarin-type anticoagulants:** Bleeding; adapt the anticoagulant dose.", {"coumarin anticoagulant"}),
        ("**Ciprofloxacin:** Pause zelonib until the course of antibiotics is over.", {"ciprofloxacin"}),
        ("**Mycophenolate mofetil:** lower mycophenolic acid concentration", {"mycophenolate mofetil"}),
        ("Ibuprofen raises the risk of bleeding; avoid the NSAID.", {"ibuprofen"}),
    ],
)
def test_a_wider_word_for_who_was_named_is_no_further_partner(line: str, found: set[str]) -> None:
    """A class with "the" before it, and what a drug becomes, mean the drug that the text has named."""
    assert partners(interacting(f"* {line}")) == found


@pytest.mark.parametrize(
    "line",
    [
        "**Warfarin:** Bleeding may increase. Other anticoagulants are also affected.",
        "**Warfarin:** Bleeding may increase, as with anticoagulants and zelonib together.",
    ],
)
def test_a_class_that_means_others_is_one(line: str) -> None:
    """A class that is named of its own stays a partner."""
    assert "anticoagulant" in partners(interacting(f"* {line}"))


def test_advice_behind_the_one_member_is_of_that_member() -> None:
    """Where a class heads an item that speaks of one drug, what goes on without a name is about that drug."""
    found = interacting("* **Statins:** Rosuvastatin concentrations go up; adjust the dose.")
    assert partners(found) == {"rosuvastatin"}
    assert told(one(found, "rosuvastatin")) == ("adjust_dose",)


@pytest.mark.parametrize(
    "line",
    [
        "Avoid tramadol, because zelonib holds back the reuptake of serotonin, noradrenaline and dopamine.",
        "**Tramadol:** Loss of potassium sensitizes the heart.",
        "**Tramadol:** Potassium may fall.",
    ],
)
def test_what_nerves_and_blood_hold_is_no_partner(line: str) -> None:
    """What is taken up, released or lost is part of the body."""
    assert partners(interacting(f"* {line}")) == {"tramadol"}


def test_what_is_given_of_it_is_a_partner() -> None:
    """Potassium and dopamine that are given are partners."""
    assert partners(interacting("* Dopamine may raise blood pressure.", "* Potassium raises the risk of arrhythmia.")) == {
        "dopamine",
        "potassium",
    }


@pytest.mark.parametrize(
    "lines",
    [
        ("- **Theophylline, caffeine:** Their levels go up. Caffeine is best avoided.",),
        ("- **CYP1A2 substrates (theophylline, caffeine):** Their levels go up. Caffeine is best avoided.",),
        ("- **CYP1A2 substrates (theophylline, caffeine)**\n    - Their levels go up.\n    - Caffeine is best avoided.",),
    ],
)
def test_advice_that_names_one_of_a_label_is_on_no_other(lines: tuple[str, ...]) -> None:
    """What is said of all stays said of all."""
    found = interacting(*lines)
    assert told(one(found, "caffeine")) == ("avoid",)
    assert told(one(found, "theophylline")) == ()
    assert change(one(found, "caffeine").effect) == change(one(found, "theophylline").effect) == ("object", "exposure", "increase")


def test_advice_that_names_the_class_is_on_all_of_it() -> None:
    """The class stands for those listed with it."""
    found = interacting("- **Statins (simvastatin, pravastatin):** Statins should be avoided.")
    assert told(one(found, "simvastatin")) == told(one(found, "pravastatin")) == ("avoid",)


def test_the_former_and_the_latter_are_the_two_before() -> None:
    """In the same sentence or in the one before; each has its own part."""
    found = interacting("Lithium and digoxin: the former raises zelonib levels, the latter is left as it was.")
    assert (partners(found), denied(found)) == ({"lithium"}, {"digoxin"})
    found = interacting("Lithium and digoxin were tried. With the former, zelonib levels rose. With the latter they fell.")
    assert change(one(found, "lithium").effect) == ("subject", "exposure", "increase")
    found = interacting("NSAIDs (ketorolac) and glucocorticoids add ulcers. The former are to be avoided, the latter need monitoring.")
    assert (told(one(found, "NSAID")), told(one(found, "glucocorticoid"))) == (("avoid",), ("monitor",))


def test_who_is_no_one_of_two_is_not_meant() -> None:
    """Another noun follows, or three were named."""
    for line in (
        "Lithium and digoxin meet it. The latter patients are to be monitored.",
        "Lithium meets it. The former must be monitored.",
    ):
        found = interacting(line)
        assert {told(s) for s in found.statements} == {("monitor",)}


def test_the_former_and_the_latter_are_one_of_two() -> None:
    """Advice and effects told of "the former" or "the latter" are not those of the other."""
    found = interacting("**Aliskiren, dabigatran** – levels may rise. With the latter, close observation.")
    assert (told(one(found, "aliskiren")), told(one(found, "dabigatran"))) == ((), ("monitor",))
    found = interacting("Ibuprofen and prednisone add ulcers. The former should be avoided.")
    assert (told(one(found, "ibuprofen")), told(one(found, "prednisone"))) == (("avoid",), ())
    found = interacting("Ciclosporin and digoxin slow it. With the latter its levels tripled; here the dose should be halved.")
    assert (told(one(found, "ciclosporin")), told(one(found, "digoxin"))) == ((), ("adjust_dose",))


def test_both_are_meant_before_one_is_told_of() -> None:
    """Where both are said to change first, both change."""
    found = interacting("Ciclosporin and digoxin are given. Both reach higher levels, the former within a day. Avoid.")
    assert told(one(found, "ciclosporin")) == told(one(found, "digoxin")) == ("avoid",)


def test_a_class_that_takes_up_who_was_named_stays_who_was_named() -> None:
    """Behind a sentence on "the anticoagulant" advice is still on the class that was named."""
    found = interacting("*Oral anticoagulants.* The anticoagulant response deepens. Lower the anticoagulant dose; check INR.")
    assert told(one(found, "oral anticoagulant")) == ("adjust_dose", "monitor")


def test_these_are_those_named_in_the_same_breath() -> None:
    """Under the label of a class, "give these" is advice on the members just named too."""
    found = interacting("**Tetracyclines.** Bound in the gut. So are minocycline and oxytetracycline; give these two hours earlier.")
    assert told(one(found, "minocycline")) == told(one(found, "oxytetracycline")) == ("separate",)
