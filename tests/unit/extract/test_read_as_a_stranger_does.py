"""What somebody who wrote monographs of their own found read wrongly, each kind by sentences with other drugs."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import advised, change, denied, interacting, one, partners, read, rows, told


@pytest.mark.parametrize(
    "line",
    [
        "**Warfarin:** The combination is contraindicated when zelonib is used to reduce risk (DCIS).",
        "Warfarin is contraindicated in women who take zelonib to lower the risk of a second cancer.",
        "**Warfarin:** contraindicated where zelonib is prescribed for the prevention of thrombosis.",
        "**Warfarin:** contraindicated if zelonib serves to decrease the risk of recurrence.",
    ],
)
def test_what_a_drug_is_used_for_is_no_effect_of_the_combination(line: str) -> None:
    """A purpose in a condition says who is treated, and not what happens to those who take both."""
    found = one(interacting(line), "warfarin")
    assert (found.effect, told(found)) == (None, ("contraindicated",))


def test_an_effect_beside_a_purpose_is_read() -> None:
    """What another clause tells of the two stays, as does a change that a use is for, if it is of the other's levels."""
    found = one(interacting("**Warfarin:** a rise in INR may occur; contraindicated when zelonib is used to reduce risk."), "warfarin")
    assert change(found.effect) == ("object", "effect", "increase")
    assert change(one(interacting("When rifampicin is added, the level of zelonib is lowered."), "rifampicin").effect)
    assert change(one(interacting("Probenecid is used to increase the level of zelonib."), "probenecid").effect)


@pytest.mark.parametrize(
    "item",
    [
        "Ibuprofen during high-dose treatment",
        "Ibuprofen until six months after the last dose",
        "Ibuprofen for the whole duration of therapy",
        "Ibuprofen at doses above 20 mg",
        "Ibuprofen 40 mg",
        "Ibuprofen in severe renal impairment",
        "Ibuprofen before and after zelonib",
    ],
)
def test_a_contraindication_says_when_and_at_what_dose(item: str) -> None:
    """A name among contraindications stays one with the time, dose or illness in which it is one."""
    found = read(f"## Contraindications\n\n* {item}")
    assert told(one(found, "ibuprofen")) == ("contraindicated",)


@pytest.mark.parametrize(
    "item",
    [
        "Penicillin allergy during childhood",
        "Hypersensitivity to penicillins, sulfonamides in the past",
        "Thrombocytopenia after heparin",
        "Angioedema during treatment with ACE inhibitors",
        "Zelonib during pregnancy",
    ],
)
def test_what_a_patient_has_had_is_no_partner(item: str) -> None:
    """Allergens and what once did harm are not barred beside the drug for being named with a time."""
    assert partners(read(f"## Contraindications\n\n* {item}")) == set()


@pytest.mark.parametrize(
    "line",
    [
        "* No dose reduction: quinidine, verapamil.",
        "* Dose reduction not required: quinidine, verapamil.",
        "* No special precautions: quinidine, verapamil.",
        "No dose change of zelonib is needed with quinidine or verapamil.",
        "No reduction of the dose is called for with quinidine or verapamil.",
    ],
)
def test_a_need_of_another_dose_is_denied(line: str) -> None:
    """That a dose stays as it is says that nothing happens, as "no dose adjustment" does."""
    found = interacting(line)
    assert (denied(found), partners(found)) == ({"quinidine", "verapamil"}, set())


def test_a_dose_that_is_not_reduced_may_do_harm() -> None:
    """What happens if no dose is reduced, and what holds of some patients, denies nothing."""
    for line in (
        "If no dose reduction is made with ketoconazole, toxicity follows.",
        "Without a dose reduction, ketoconazole causes toxicity.",
    ):
        assert denied(interacting(line)) == set()
    assert denied(interacting("No dose reduction is necessary in renal impairment with ketoconazole.")) == set()


@pytest.mark.parametrize("lead", ["No dose reduction", "Dose halved to 30 mg daily", "Monitor closely", "Reduce dose"])
def test_a_lead_that_tells_something_is_quoted(lead: str) -> None:
    """The words before a colon that turn what the names mean are part of every quotation of theirs."""
    found = one(interacting(f"* {lead}: ketoconazole, itraconazole."), "ketoconazole")
    assert {e.text for e in found.evidence} == {f"{lead}: ketoconazole, itraconazole."}


@pytest.mark.parametrize(
    "line", ["they do not affect each other", "the two don't influence one another", "they never affect the other drug"]
)
def test_two_that_leave_each_other_alone(line: str) -> None:
    """A denial of what two do to each other is one."""
    assert denied(interacting(f"* **Bisoprolol:** may be started; {line}.")) == {"bisoprolol"}


def test_who_is_permitted_too_is_no_partner() -> None:
    """A sentence that only puts somebody beside whom the one before it permits says no more than that one."""
    assert rows(interacting("Loratadine can be given for itching. Cetirizine likewise.")) == set()
    assert rows(interacting("Loratadine may be taken with zelonib. The same is true of cetirizine.")) == set()
    assert advised("Avoid loratadine. Cetirizine likewise.") == {"loratadine": ("avoid",), "cetirizine": ("avoid",)}
    assert advised("Loratadine may be used with caution. Cetirizine likewise.")["cetirizine"] == ("caution",)


@pytest.mark.parametrize(
    ("names", "groups"),
    [
        ("P-gp or strong CYP3A4 inhibitors", {"P-gp inhibitor", "strong CYP3A4 inhibitor"}),
        ("P-gp/strong CYP3A4 inhibitors", {"P-gp inhibitor", "strong CYP3A4 inhibitor"}),
        ("P-gp, BCRP or potent CYP2C8 inhibitors", {"P-gp inhibitor", "BCRP inhibitor", "strong CYP2C8 inhibitor"}),
        ("moderate CYP2C9 or strong CYP3A4 inducers", {"moderate CYP2C9 inducer", "strong CYP3A4 inducer"}),
        ("P-gp and moderate or strong CYP3A4 inhibitors", {"P-gp inhibitor", "moderate CYP3A4 inhibitor", "strong CYP3A4 inhibitor"}),
        ("strong CYP2C8 and CYP3A4 inhibitors", {"strong CYP2C8 inhibitor", "strong CYP3A4 inhibitor"}),
        ("strong CYP3A4 inhibitors and moderate inhibitors of CYP2C9", {"strong CYP3A4 inhibitor", "moderate CYP2C9 inhibitor"}),
        ("a P-gp inhibitor or a strong CYP3A4 inhibitor", {"P-gp inhibitor", "strong CYP3A4 inhibitor"}),
    ],
)
def test_each_group_of_a_row_has_its_own_strength(names: str, groups: set[str]) -> None:
    """A grade is of the protein behind it, and of those behind that which have none; nothing is told of the drug's own roles."""
    found = interacting(f"Avoid {names}.")
    assert (partners(found), rows(found, Predicate.INHIBITS, Predicate.INDUCES)) == (groups, set())


def test_an_example_of_either_group_has_the_grade_of_none() -> None:
    """Of A, B "and other P-gp or strong CYP3A4 inhibitors" nobody says which is strong."""
    found = interacting("Ketoconazole and other P-gp or strong CYP3A4 inhibitors raise the level of zelonib.")
    assert {s.strength for s in found.statements if s.predicate is Predicate.INHIBITS} == {None}


@pytest.mark.parametrize(
    ("words", "roles"),
    [
        ("a P-gp inhibitor and a CYP2D6 substrate", {("inhibits", "P-gp"), ("substrate_of", "CYP2D6")}),
        ("a P-gp inducer and CYP2D6 substrate", {("induces", "P-gp"), ("substrate_of", "CYP2D6")}),
        ("a P-gp inhibitor and an inducer of CYP2D6", {("inhibits", "P-gp"), ("induces", "CYP2D6")}),
        ("a substrate of P-gp, a weak CYP2D6 inhibitor", {("substrate_of", "P-gp"), ("inhibits", "CYP2D6")}),
        ("a substrate of P-gp and BCRP and a CYP2D6 inducer", {("substrate_of", "P-gp"), ("substrate_of", "BCRP"), ("induces", "CYP2D6")}),
        ("both a P-gp and a CYP3A4 inhibitor", {("inhibits", "P-gp"), ("inhibits", "CYP3A4")}),
        ("an inhibitor and a substrate of CYP3A4", {("inhibits", "CYP3A4"), ("substrate_of", "CYP3A4")}),
    ],
)
def test_the_next_role_is_of_its_own_protein(words: str, roles: set[tuple[str, str]]) -> None:
    """Of several roles in a row none takes the protein of another."""
    found = read(f"## Pharmacokinetics\n\nZelonib is {words}.")
    assert {(predicate, protein) for _, predicate, protein in rows(found)} == roles


def test_what_brackets_advise_for_patients_is_of_no_partner_behind() -> None:
    """An item of a list that says which patients are meant keeps its own advice."""
    line = "Risk factors for bleeding: age over 75 (avoid), liver cirrhosis (halve the dose), concomitant NSAIDs."
    assert advised(line) == {"NSAID": ()}
    assert advised("Verapamil (avoid), diltiazem, age above 70 (reduce the dose), amlodipine.")["diltiazem"] == ()
    assert advised("Warfarin (avoid), clopidogrel (monitor).") == {"warfarin": ("avoid",), "clopidogrel": ("monitor",)}
    assert advised("Renal failure (monitor creatinine), hyperkalaemia with ACE inhibitors.") == {"ACE inhibitor": ("monitor",)}


@pytest.mark.parametrize(
    ("told_to_do", "advice"),
    [
        ("Stop the PPI 2 days before high-dose zelonib", ("separate",)),
        ("Pause omeprazole a week ahead", ("separate",)),
        ("Withhold for two weeks before starting zelonib", ("separate",)),
        ("Stop omeprazole", ("avoid",)),
    ],
)
def test_a_cell_says_how_long_somebody_is_left_off(told_to_do: str, advice: tuple[str, ...]) -> None:
    """Who is stopped some days before the drug is kept apart from it; a secretion of the drug that falls leaves more of it."""
    table = "| Drug | What happens | What to do |\n|---|---|---|\n"
    found = interacting(f"{table}| Omeprazole | Secretion of zelonib falls | {told_to_do} |")
    assert told(one(found, "omeprazole")) == advice
    assert change(one(found, "omeprazole").effect) == ("subject", "exposure", "increase")


@pytest.mark.parametrize(
    "hangs", ["If they are not, ibuprofen should be avoided.", "Otherwise avoid ibuprofen.", "If not, avoid ibuprofen."]
)
def test_a_sentence_is_shown_with_the_one_that_it_hangs_on(hangs: str) -> None:
    """Advice on a condition that the sentence before names is quoted with that sentence."""
    before = "Zelonib suits those whose kidneys are healthy."
    (words,) = one(interacting(f"{before} {hangs}"), "ibuprofen").evidence
    assert words.text == f"{before} {hangs}"
