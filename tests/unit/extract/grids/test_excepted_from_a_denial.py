"""Whoever is excepted from a denial is not denied, and a class of which "no" member does something does nothing."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import change, denied, interacting, one, partners, rows

DENIED = ("azoles do not affect zelonib", "azoles do not raise zelonib levels", "no azole raises zelonib levels", "azoles are harmless")
EXCEPTIONS = (
    "{}, except ketoconazole.",
    "{} (exception: ketoconazole).",
    "{} (except ketoconazole).",
    "{}; ketoconazole is an exception.",
    "{}, ketoconazole excepted.",
    "{}, with the exception of ketoconazole.",
    "Except for ketoconazole, {}.",
)


@pytest.mark.parametrize("frame", EXCEPTIONS)
@pytest.mark.parametrize("denial", DENIED)
def test_who_is_excepted_from_a_denial_interacts(frame: str, denial: str) -> None:
    """The class is denied, the exception is not."""
    line = frame.format(denial)
    found = interacting(line[0].upper() + line[1:])
    assert "ketoconazole" in partners(found)
    assert denied(found) <= {"azole antifungal"}


@pytest.mark.parametrize(
    "line",
    [
        "Azoles, except ketoconazole, do not raise zelonib levels.",
        "No azole, except ketoconazole, raises zelonib levels.",
        "No azole but ketoconazole raises zelonib levels.",
        "None of the azoles except ketoconazole affects zelonib.",
        "Apart from ketoconazole no azole raises zelonib levels.",
        "Azoles other than ketoconazole do not affect zelonib.",
    ],
)
def test_an_exception_within_the_denial_is_one_too(line: str) -> None:
    """Wherever the exception stands."""
    found = interacting(line)
    assert (denied(found), partners(found)) == ({"azole antifungal"}, {"ketoconazole"})


@pytest.mark.parametrize("item", ["no effect (except ketoconazole)", "no effect, ketoconazole excepted"])
def test_so_it_is_behind_a_label(item: str) -> None:
    """An item that denies its label leaves out whom it excepts."""
    found = interacting(f"* Azoles: {item}")
    assert ("zelonib", "interacts_with", "ketoconazole") in rows(found, Predicate.INTERACTS_WITH)
    assert "ketoconazole" not in denied(found)


def test_what_the_next_sentence_tells_of_an_exception_is_read() -> None:
    """The exception has the change that the sentence tells of it, the class has none."""
    found = interacting("Azoles do not affect zelonib. An exception is ketoconazole, which doubles its levels.")
    assert change(one(found, "ketoconazole").effect) == ("subject", "exposure", "increase")
    assert denied(found) == {"azole antifungal"}


@pytest.mark.parametrize("lead", ["No azole", "Not one azole", "None of the azoles"])
@pytest.mark.parametrize("verb", ["raises", "lowers", "doubles", "affects", "changes"])
def test_what_no_member_of_a_class_does_is_denied(lead: str, verb: str) -> None:
    """Where "no azole raises it", nothing rises."""
    assert denied(interacting(f"{lead} {verb} zelonib levels.")) == {"azole antifungal"}


@pytest.mark.parametrize(
    ("line", "partner"),
    [
        ("No alcohol: it raises zelonib levels.", "alcohol"),
        ("No ketoconazole, which raises zelonib levels.", "ketoconazole"),
        ("No ketoconazole; levels rise.", "ketoconazole"),
        ("No ketoconazole is to be taken because levels rise.", "ketoconazole"),
        ("No grapefruit juice, since levels rise.", "grapefruit juice"),
    ],
)
def test_what_must_not_be_taken_is_not_denied(line: str, partner: str) -> None:
    """An order such as "no alcohol" is followed by its reason."""
    found = interacting(line)
    assert (denied(found), change(one(found, partner).effect)) == (set(), ("subject", "exposure", "increase"))


@pytest.mark.parametrize("joint", ["or", "and"])
@pytest.mark.parametrize("does", ["raises zelonib levels", "increases the AUC of zelonib", "lowers zelonib levels"])
def test_both_of_those_left_out_between_commas_are_left_out(does: str, joint: str) -> None:
    """Of "A, but not B or C, does" C is denied as B is."""
    found = interacting(f"Cimetidine, but not ranitidine {joint} famotidine, {does}.")
    assert (partners(found), denied(found)) == ({"cimetidine"}, {"ranitidine", "famotidine"})


@pytest.mark.parametrize("denial", ["No dose adjustment of zelonib is necessary with", "Zelonib does not interact with"])
@pytest.mark.parametrize("left_out", ["strong ones such as ritonavir", "strong CYP3A4 inhibitors (e.g. ritonavir)"])
def test_an_example_of_those_left_out_is_left_out(denial: str, left_out: str) -> None:
    """What is denied of a group and not of its strong ones is not denied of who is named as one of these."""
    assert "ritonavir" not in denied(interacting(f"{denial} CYP3A4 inhibitors, except {left_out}."))
