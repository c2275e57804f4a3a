"""What is no word of safety is not read as one: conditions, opinions, silence, likeness that is taken back."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import change, denied, interacting, one, partners, read, rows, told


@pytest.mark.parametrize(
    "line",
    [
        "Do not assume that ibuprofen is fine.",
        "Patients often believe that ibuprofen is fine.",
        "It has not been shown that ibuprofen is harmless.",
        "Ibuprofen is no harmless companion.",
        "Ibuprofen is okay? Ask first.",
        "Women on ibuprofen are not outside this rule.",
        "Ibuprofen can be continued as before if the kidneys work well.",
        "Ibuprofen does not cause this by itself; with zelonib it does.",
        "Safety with ibuprofen could not be shown.",
        "A safe dose of ibuprofen with zelonib could not be found.",
        "Ibuprofen gel may be used on unaffected areas.",
        "Is there an interaction with ibuprofen? None has been looked for.",
    ],
)
def test_what_is_wished_for_thought_or_conditional_denies_nothing(line: str) -> None:
    """A word of safety counts only where the text itself says it, and without a condition."""
    assert denied(interacting(line)) == set()


@pytest.mark.parametrize(
    "line",
    [
        "Digoxin is harmless.",
        "Digoxin can be continued as before.",
        "Digoxin does not cause this.",
        "An effect of digoxin could not be shown.",
        "An exemption: digoxin is fine.",
    ],
)
def test_plain_words_of_safety_still_count(line: str) -> None:
    """What the text says outright stays a denial."""
    assert denied(interacting(line)) == {"digoxin"}


def test_a_denial_that_holds_up_to_a_dose_is_taken_back_behind_it() -> None:
    """What the next clause forbids, or says goes up or down, in another case is what counts."""
    found = interacting("Simvastatin: no problem at doses up to 10 mg; contraindicated above that.")
    assert (partners(found), denied(found)) == ({"simvastatin"}, set())
    assert told(one(found, "simvastatin")) == ("contraindicated",)
    found = interacting("Ketoconazole raises zelonib levels. With rifampicin this did not happen; levels fell instead.")
    assert change(one(found, "rifampicin").effect) == ("subject", "exposure", "decrease")
    found = interacting("No increase in digoxin levels was seen at 40 mg, but levels doubled at 80 mg.")
    assert change(one(found, "digoxin").effect) == ("object", "exposure", "increase")


def test_an_exception_from_what_is_permitted_is_no_denial() -> None:
    """Who is excepted from a permission does harm; who is excepted from a ban does none."""
    assert denied(interacting("Most antacids can be taken with zelonib. Aluminium hydroxide is an exception.")) == set()
    assert denied(interacting("All NSAIDs raise zelonib levels. Aspirin is an exception.")) == {"aspirin"}
    assert told(one(interacting("Aspirin is an exception: it must never be taken with zelonib."), "aspirin")) == ("contraindicated",)


def test_who_does_what_the_next_does_not_is_not_denied() -> None:
    """The text "dairy products do this, tea does not" denies of tea alone."""
    found = interacting("Not all NSAIDs do this: naproxen does, ibuprofen does not.")
    assert denied(found) == {"ibuprofen"}


@pytest.mark.parametrize("title", ["Data", "Studies", "Evidence of safety", "Alternative", "Antidote"])
def test_that_there_are_no_data_or_no_alternative_denies_nothing(title: str) -> None:
    """A "none" below such a title is silence."""
    assert denied(interacting(f"| Drug | {title} |\n|---|---|\n| Warfarin | none |\n| Digoxin | nil |")) == set()


@pytest.mark.parametrize(
    "line",
    [
        "Digoxin is not affected. The same cannot be said for lithium.",
        "Ketoconazole should be avoided. The same goes for lithium, but not for digoxin.",
    ],
)
def test_likeness_that_is_taken_back_is_none(line: str) -> None:
    """Nor is anybody like one who is left out."""
    assert "lithium" not in denied(interacting(line))


@pytest.mark.parametrize(
    "line",
    ["There is no evidence that terbinafine does the same.", "Terbinafine is unlikely to do the same.", "Terbinafine acts alike in vitro."],
)
def test_nobody_is_like_another_where_that_is_doubted(line: str) -> None:
    """Such a sentence gives nobody the effect of the one before."""
    found = interacting("Ketoconazole raises exposure.", line)
    assert all(s.effect is None for s in found.statements if s.object.name == "terbinafine")


def test_advice_that_is_not_needed_does_not_point_back() -> None:
    """That "the same precautions are not needed" is no advice; where they apply they are."""
    assert told(one(interacting("Avoid ketoconazole. The same precautions are not needed with fluconazole."), "fluconazole")) == ()
    assert told(one(interacting("Avoid ketoconazole. The same precautions apply to fluconazole."), "fluconazole")) == ("avoid",)


def test_the_latter_may_come_first() -> None:
    """Each of two has its own advice in either order."""
    found = interacting("Ketoconazole and itraconazole raise zelonib levels. The latter must be avoided, the former needs monitoring.")
    assert (told(one(found, "itraconazole")), told(one(found, "ketoconazole"))) == (("avoid",), ("monitor",))


def test_a_row_of_names_ends_where_the_text_says_something() -> None:
    """The names behind it begin a row of their own."""
    found = interacting("Warfarin. Digoxin. These have been studied and show no change. Lithium. Levels rise.")
    assert partners(found) == {"lithium"}


@pytest.mark.parametrize(
    "line",
    [
        "P-gp is found in the gut and to a large extent in the brain.",
        "About 7% of white people lack CYP2D6.",
        "OATP1B1 and OATP1B3 were left for later studies.",
        "No contribution of CYP2C9 could be excluded.",
    ],
)
def test_where_a_protein_is_found_is_no_share_of_the_work(line: str) -> None:
    """Nor is how many people lack it."""
    assert rows(read(f"## Metabolism\n\n{line}"), Predicate.SUBSTRATE_OF) == set()


def test_a_denied_participle_narrows_a_class_too() -> None:
    """Statins that CYP3A4 does not handle are those named, and not all; drugs at large are not the text's own."""
    found = interacting("Statins not metabolised by CYP3A4 (pravastatin, rosuvastatin) are preferred.")
    assert rows(found, Predicate.SUBSTRATE_OF) == {(name, "not substrate_of", "CYP3A4") for name in ("pravastatin", "rosuvastatin")}
    found = interacting("Drugs not metabolised by CYP3A4, such as pravastatin, can be used.")
    assert ("zelonib", "not substrate_of", "CYP3A4") not in rows(found)


@pytest.mark.parametrize("heading", ["Withdrawal", "Older people", "Premedication", "Stopping treatment"])
def test_a_section_on_other_matters_is_on_no_interactions(heading: str) -> None:
    """What others do there they do on their own."""
    text = "Clonidine can raise blood pressure. Digoxin causes toxicity. Benzodiazepines cause falls."
    assert partners(read(f"## {heading}\n\n{text}")) == set()


@pytest.mark.parametrize(
    "line",
    [
        "Take it with milk, not with ibuprofen.",
        "Use paracetamol, not ibuprofen.",
        "Prescribe paracetamol and not ibuprofen.",
        "It should be mixed with juice, not ibuprofen.",
    ],
)
def test_whom_a_text_does_not_choose_is_not_called_harmless(line: str) -> None:
    """Who is to take the one and not the other is warned of the other."""
    assert denied(interacting(line)) == set()
    assert "ibuprofen" in partners(interacting(line))


def test_with_whom_a_thing_does_not_happen_is_denied_all_the_same() -> None:
    """Where the text tells what happens, and not with whom, it denies."""
    assert denied(interacting("Zelonib rises with ketoconazole, not with fluconazole.")) == {"fluconazole"}
    assert denied(interacting("All statins rise except pravastatin.")) == {"pravastatin"}


@pytest.mark.parametrize(
    "line",
    [
        "Apart from lithium and digoxin, nothing is known to interact with zelonib.",
        "Except for lithium and digoxin, no drug interacts.",
        "Other than with lithium and digoxin there is no interaction.",
        "No drug interacts apart from lithium and digoxin.",
    ],
)
def test_whom_a_denial_of_all_others_leaves_out_interacts(line: str) -> None:
    """An exception to "nothing interacts" is no word of safety, for one or for two."""
    assert denied(interacting(line)) == set()
    assert {"lithium", "digoxin"} <= partners(interacting(line))


@pytest.mark.parametrize(
    "line",
    [
        "A trial failed to show that digoxin is safe with zelonib.",
        "No interaction with digoxin has been studied.",
        "No change in digoxin levels was looked for.",
        "Studies failed to prove that digoxin has no effect.",
        "No change other than a small rise was seen with digoxin.",
        "No special precautions are needed with digoxin except monitoring.",
        "Digoxin is no small problem.",
        "Digoxin is not expected to be without effect.",
        "Digoxin had hardly been started when levels rose.",
        "It lowers warfarin, not unlike digoxin.",
    ],
)
def test_a_denial_with_something_taken_out_of_it_is_none(line: str) -> None:
    """What could not be shown to be safe, what is denied but for a change, and two denials in one deny nothing."""
    assert denied(interacting(line)) == set()


@pytest.mark.parametrize(
    "line",
    [
        "Digoxin has no effect on zelonib, as far as we know.",
        "Trials failed to show an interaction with digoxin.",
        "No interaction was seen with digoxin, but an increase with ketoconazole.",
    ],
)
def test_a_denial_beside_such_words_still_counts(line: str) -> None:
    """Words that are like those that take a denial back leave it where they do not."""
    assert denied(interacting(line)) == {"digoxin"}
