"""A statement tells where it was seen: in the test tube, in animals, in a trial, or at large."""

from __future__ import annotations

from itertools import permutations

import pytest

from extract.document import setting
from kg.model import Evidence, Setting
from tests.monographs import interacting, one

TUBE, BEASTS, TRIAL = "Cell lines bound less of it.", "In old rabbits it lasted longer.", "Case reports tell of falls."
AT_LARGE = "Levels rise."


def seen(*sentences: str) -> Setting | None:
    """The setting of a statement with a sentence of evidence each."""
    return setting.of(Evidence(start=0, end=len(s), text=s, section="S", rule="r") for s in sentences)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (TUBE, Setting.IN_VITRO),
        ("IN VITRO the enzyme slowed down.", Setting.IN_VITRO),
        (BEASTS, Setting.ANIMAL),
        ("An animal model points that way.", Setting.ANIMAL),
        (TRIAL, Setting.CLINICAL),
        ("Among healthy male volunteers it fell by half.", Setting.CLINICAL),
        ("An interaction study in elderly patients found none.", Setting.CLINICAL),
        ("In a crossover study the two were given together and levels fell.", Setting.CLINICAL),
        ("During one trial the rash was seen twice.", Setting.CLINICAL),
        ("A case series of nine tells of it.", Setting.CLINICAL),
        ("In a study in rats it rose.", Setting.ANIMAL),
        ("In an in vitro study it rose.", Setting.IN_VITRO),
        ("In the registration trial its AUC fell by a third.", Setting.CLINICAL),
        ("Among ten volunteers exposure doubled.", Setting.CLINICAL),
        ("In the absence of a study, be careful.", None),
        ("There has been no study of the pair.", None),
        ("Patients under study should take it in the morning.", None),
        (AT_LARGE, None),
        ("A clinically relevant rise in patients is likely.", None),
    ],
)
def test_a_sentence_names_its_setting(sentence: str, expected: Setting | None) -> None:
    """Words for tubes, beasts and trials name a setting, whatever their case; a word on patients names none."""
    assert seen(sentence) is expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        ((TUBE, BEASTS), Setting.ANIMAL),
        ((TUBE, BEASTS, TRIAL), Setting.CLINICAL),
        (("In mice and, later, in a clinical trial it rose.",), Setting.CLINICAL),
    ],
)
def test_the_weightiest_setting_counts(sentences: tuple[str, ...], expected: Setting) -> None:
    """A trial outweighs animals, animals the test tube, in any order of the sentences."""
    assert {seen(*order) for order in permutations(sentences)} == {expected}


@pytest.mark.parametrize("limited", [TUBE, BEASTS, TRIAL])
def test_what_one_sentence_states_at_large_holds_at_large(limited: str) -> None:
    """A sentence without a setting lifts the limits of all others."""
    assert seen(limited) is not None
    assert seen(limited, AT_LARGE) is seen(AT_LARGE, limited) is None


def test_markup_does_not_hide_a_setting() -> None:
    """The clean words of a sentence are asked, not the slice with its markup."""
    raw, plain = "In *vitro* only.", "In vitro only."
    assert setting.of([Evidence(start=0, end=len(raw), text=raw, section="S", rule="r", plain=plain)]) is Setting.IN_VITRO


def test_a_statement_carries_its_setting() -> None:
    """What a monograph saw in hepatocytes is stated so, and no longer so once it says it without."""
    tube = "In hepatocytes, quinidine increased zelonib exposure."
    assert one(interacting(tube), "quinidine").setting is Setting.IN_VITRO
    assert one(interacting(tube, "Quinidine increases zelonib exposure."), "quinidine").setting is None


@pytest.mark.parametrize(
    ("sentence", "drug", "expected"),
    [
        ("Digoxin raises zelonib levels; quinidine raises zelonib levels in hepatocytes.", "digoxin", None),
        ("Digoxin raises zelonib levels; quinidine raises zelonib levels in hepatocytes.", "quinidine", Setting.IN_VITRO),
        ("In rats, digoxin raises zelonib levels; quinidine lowers zelonib levels.", "quinidine", Setting.ANIMAL),
        ("Phenytoin lowers zelonib levels in a clinical trial; warfarin levels rise with zelonib.", "warfarin", None),
        ("In vitro, warfarin raises zelonib levels; lithium lowers zelonib levels.", "lithium", Setting.IN_VITRO),
    ],
)
def test_a_setting_is_that_of_its_part_of_the_sentence(sentence: str, drug: str, expected: Setting | None) -> None:
    """What stands behind a semicolon on somebody else gives no setting; what opens the sentence gives it to all."""
    assert one(interacting(sentence), drug).setting is expected
