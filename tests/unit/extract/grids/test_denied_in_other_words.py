"""What denies an interaction without a word for change, and small words that deny nothing."""

from __future__ import annotations

import pytest

from kg.model import Management
from tests.monographs import denied, interacting, one, partners, told

DOSES = ("dose adjustment", "dosage modification", "dose reduction", "change in dose", "adjustment of the dose")


@pytest.mark.parametrize("dose", DOSES)
@pytest.mark.parametrize(
    "frame",
    [
        "{0} is not required with digoxin.",
        "{0} is not considered necessary when given with digoxin.",
        "{0} is unnecessary with digoxin.",
        "Digoxin does not require {0}.",
        "Concurrent use of digoxin does not necessitate {0}.",
        "Zelonib can be combined with digoxin without {0}.",
        "Zelonib may be coadministered with digoxin without the need for {0}.",
        "**Digoxin:** {0} is not necessary.",
    ],
)
def test_a_dose_that_stays_is_a_denial(frame: str, dose: str) -> None:
    """Where no dose has to be changed, the text denies, in whatever order it says so."""
    line = frame.format(dose)
    assert denied(interacting(line[0].upper() + line[1:])) == {"digoxin"}


@pytest.mark.parametrize("dose", DOSES)
@pytest.mark.parametrize(
    "frame",
    [
        "Zelonib must not be used with digoxin without {0}.",
        "{0} is not required with digoxin in renal impairment.",
        "Unless {0} is made, digoxin becomes toxic.",
    ],
)
def test_a_dose_that_stays_elsewhere_denies_nothing(frame: str, dose: str) -> None:
    """A dose that is left as it is by somebody careless or for some patients says nothing of the pair."""
    line = frame.format(dose)
    assert denied(interacting(line[0].upper() + line[1:])) == set()


@pytest.mark.parametrize("exception", [", except ketoconazole", " (except ketoconazole)", ", with the exception of ketoconazole"])
@pytest.mark.parametrize("dose", DOSES)
def test_who_is_excepted_from_a_dose_that_stays_interacts(dose: str, exception: str) -> None:
    """The class is denied and not the one for whom a dose may change."""
    line = f"{dose} is not required with CYP3A4 inhibitors{exception}."
    found = interacting(line[0].upper() + line[1:])
    assert (denied(found), partners(found)) == ({"CYP3A4 inhibitor"}, {"ketoconazole"})


@pytest.mark.parametrize(
    "line",
    [
        "Zelonib interacts neither with digoxin nor with food.",
        "Zelonib does not interfere with digoxin.",
        "Digoxin does not interfere with zelonib.",
        "Such effects were not seen with digoxin.",
        "Interactions with digoxin did not appear.",
        "Interactions with digoxin were not detected.",
        "Neither the pharmacokinetics of zelonib nor those of digoxin were altered by combined use.",
        "Digoxin inhibits CYP3A4 but not CYP2C9 and would not be expected to affect zelonib.",
        "The combination with digoxin was well tolerated.",
        "Safe with digoxin.",
        "Digoxin: none.",
        "Digoxin: no action.",
    ],
)
def test_plain_denials(line: str) -> None:
    """Each denies the pair."""
    assert "digoxin" in denied(interacting(line))


@pytest.mark.parametrize(
    "line",
    [
        "Evidence for an interaction with digoxin is limited.",
        "Case reports of an interaction with digoxin are rare.",
        "Interactions with digoxin are rare.",
        "The net effect of digoxin on zelonib is hard to predict.",
        "Digoxin is a substrate and an inhibitor, so its net effect on zelonib is difficult to foresee.",
        "Minimal changes in digoxin concentration may be dangerous.",
        "Little increases in digoxin levels may cause toxicity.",
        "Monitor for toxicity with digoxin, where minimal concentration changes may lead to serious harm.",
        "The combination with digoxin was not well tolerated.",
        "Digoxin: none of the studies was large.",
        "Amlodipine need not be avoided.",
        "Monitoring of digoxin levels is not necessary.",
        "Not all glycosides interact: digoxin does.",
    ],
)
def test_what_is_rare_unforeseen_or_small_and_grave_is_not_denied(line: str) -> None:
    """Weak evidence, an effect that nobody can foresee and small changes that do harm are no denials."""
    assert denied(interacting(line)) == set()


@pytest.mark.parametrize("joint", [", ", "; ", " and ", ", but ", ", whereas "])
@pytest.mark.parametrize("verb", ["interacts with zelonib", "raises zelonib levels"])
def test_who_does_not_is_denied_alone(verb: str, joint: str) -> None:
    """What one does the other does not, in either order."""
    found = interacting(f"Simvastatin {verb}{joint}pravastatin does not.")
    assert (denied(found), partners(found)) == ({"pravastatin"}, {"simvastatin"})


def test_not_all_do() -> None:
    """That not all of a class interact denies nothing of the class."""
    found = interacting("Not all statins interact: simvastatin does, pravastatin does not.")
    assert (denied(found), "simvastatin" in partners(found)) == ({"pravastatin"}, True)
    assert denied(interacting("Not all NSAIDs interact with zelonib.")) == set()


def test_or_excepts_both() -> None:
    """Behind "but not", "or" joins another that is excepted."""
    found = interacting("Cimetidine, but not ranitidine or famotidine, raises zelonib levels.")
    assert (denied(found), partners(found)) == ({"ranitidine", "famotidine"}, {"cimetidine"})


def test_who_is_offered_and_does_not_interact_is_denied() -> None:
    """Alternatives of which the text says that they do not interact are not left out."""
    found = interacting("Ciprofloxacin should be avoided; levofloxacin and moxifloxacin do not interact and are suitable alternatives.")
    assert (denied(found), partners(found)) == ({"levofloxacin", "moxifloxacin"}, {"ciprofloxacin"})
    assert told(one(found, "ciprofloxacin")) == (str(Management.AVOID),)


@pytest.mark.parametrize(
    "line",
    [
        "Concerns that zelonib raises digoxin levels have not been borne out in trials.",
        "Early reports that zelonib raised digoxin levels have not been confirmed.",
        "Zelonib was thought to raise digoxin levels, but later studies did not confirm this.",
        "Although early reports suggested that zelonib raised digoxin levels, later studies failed to confirm this.",
        "A suspected rise in digoxin levels has since been refuted.",
        "While digoxin raises the levels of several drugs, it does not affect zelonib.",
        "Although digoxin has been shown to raise the levels of many drugs, it has no effect on zelonib.",
    ],
)
def test_what_was_said_and_is_not_so_is_denied(line: str) -> None:
    """A report that later studies refute, and what somebody does to other drugs, is a denial of the pair."""
    found = interacting(line)
    assert (denied(found), partners(found)) == ({"digoxin"}, set())


@pytest.mark.parametrize(
    "line",
    [
        "Claims that zelonib does not interact with digoxin have not been confirmed.",
        "It has not been confirmed whether zelonib raises digoxin levels.",
        "Reports that zelonib raises digoxin levels have been confirmed.",
        "Zelonib raised digoxin levels; a small study did not confirm the effect on bleeding.",
        "Digoxin may raise zelonib levels. Digitalis contains digoxin. Herbal teas do not.",
    ],
)
def test_what_is_not_refuted_is_no_denial(line: str) -> None:
    """A denial that nobody confirmed is none, nor is that another plant lacks what one contains."""
    assert denied(interacting(line)) == set()


@pytest.mark.parametrize("verb", ["shown", "found", "demonstrated", "reported", "observed", "thought"])
@pytest.mark.parametrize(
    "frame", ["It was {} not to influence the plasma concentrations of digoxin.", "Zelonib has been {} not to alter the effect of digoxin."]
)
def test_what_is_shown_not_to_change_is_denied(frame: str, verb: str) -> None:
    """What is shown not to happen is denied as what is not shown to happen."""
    assert denied(interacting(frame.format(verb))) == {"digoxin"}


@pytest.mark.parametrize(
    "line",
    [
        "Nor did zelonib have a clinically significant effect on digoxin levels, on the action of lithium, or on that of warfarin.",
        "Nor has any interaction been seen with digoxin, lithium or warfarin.",
        "Nor had zelonib any relevant effect on digoxin, lithium or warfarin.",
        "Nor did warfarin, lithium or digoxin, a glycoside, lower the exposure to zelonib.",
    ],
)
def test_a_sentence_that_opens_with_nor_denies(line: str) -> None:
    """Whatever stands between "nor did" and what it denies, all whom the sentence names are denied."""
    found = interacting(line)
    assert (denied(found), partners(found)) == ({"digoxin", "lithium", "warfarin"}, set())
