"""Those who act on a protein are one group, by whatever words a text calls them, and grades told without the protein keep it."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import interacting, one, partners, rows

ROLES = (Predicate.INHIBITS, Predicate.INDUCES, Predicate.SUBSTRATE_OF)


@pytest.mark.parametrize(("verb", "noun"), [("inhibit", "inhibitor"), ("induce", "inducer")])
@pytest.mark.parametrize(
    "who",
    [
        "Drugs that {v} {p} activity",
        "Drugs that {v} {p} enzyme activity",
        "Medicines known to {v} the activity of {p}",
        "{n}s of {p} activity",
        "{n}s of the activity of {p}",
        "Substances that {v} {p} function",
    ],
)
@pytest.mark.parametrize("does", ["may change zelonib levels", "should be avoided", "must not be taken with zelonib"])
def test_who_acts_on_the_activity_acts_on_the_protein(does: str, who: str, verb: str, noun: str) -> None:
    """What is inhibited is an enzyme or its activity."""
    line = f"{who.format(v=verb, n=noun, p='CYP2D6')} {does}."
    assert partners(interacting(line[0].upper() + line[1:])) == {f"CYP2D6 {noun}"}


@pytest.mark.parametrize("noun", ["inhibitor", "inducer"])
@pytest.mark.parametrize("first", ["Strong CYP1A2 {}s are contraindicated.", "Use with strong CYP1A2 {}s is contraindicated."])
@pytest.mark.parametrize(
    ("second", "grade"),
    [
        ("Reduce the dose with moderate {}s.", "moderate"),
        ("A dose reduction is needed with moderate {}s.", "moderate"),
        ("In patients taking weak {}s the dose should be reduced.", "weak"),
        ("If moderate {}s are given, reduce the dose.", "moderate"),
        ("When using moderate {}s, adjust the dose.", "moderate"),
    ],
)
def test_advice_on_one_grade_is_not_on_the_other(second: str, grade: str, first: str, noun: str) -> None:
    """Behind "strong CYP1A2 inhibitors", "moderate inhibitors" are those of the same enzyme."""
    found = interacting(f"{first.format(noun)} {second.format(noun)}")
    assert [str(m) for m in one(found, f"strong CYP1A2 {noun}").management] == ["contraindicated"]
    assert [str(m) for m in one(found, f"{grade} CYP1A2 {noun}").management] == ["adjust_dose"]


@pytest.mark.parametrize(
    "joint", [", and verapamil may increase zelonib levels", "; verapamil raises zelonib", ", and verapamil raises it"]
)
def test_who_raises_it_is_not_handled_with_it(joint: str) -> None:
    """The next clause begins behind the last of those handled."""
    assert rows(interacting(f"P-gp is involved in the excretion of zelonib{joint}."), *ROLES) == {("zelonib", "substrate_of", "P-gp")}


@pytest.mark.parametrize("lead", ["Because of its potent", "Due to its", "Owing to its strong", "Given its"])
@pytest.mark.parametrize(
    ("behind", "who"),
    [("ritonavir raises zelonib levels", "ritonavir"), ("zelonib raises midazolam", "zelonib"), ("levels rise", "zelonib")],
)
def test_its_inhibition_is_of_the_one_named_next(behind: str, who: str, lead: str) -> None:
    """What opens a sentence as a reason is said of the one who acts in it."""
    assert rows(interacting(f"{lead} inhibition of CYP3A4, {behind}."), *ROLES) == {(who, "inhibits", "CYP3A4")}


ROW = (("CYP2D6", "desipramine"), ("CYP2C9", "warfarin"), ("CYP1A2", "theophylline"))


@pytest.mark.parametrize("bracket", ["{} (e.g., {})", "{} ({})", "{} (such as {})"])
@pytest.mark.parametrize(
    ("lead", "tail", "does"),
    [
        ("Zelonib may raise the levels of substrates of ", ".", "substrate_of"),
        ("No dose adjustment is needed for substrates of ", ".", "substrate_of"),
        ("Drugs metabolised by ", " may accumulate with zelonib.", "substrate_of"),
        ("Inhibitors of ", " raise zelonib levels.", "inhibits"),
        ("Inducers of ", " should be avoided.", "induces"),
    ],
)
def test_each_enzyme_of_a_row_has_its_own_examples(lead: str, tail: str, does: str, bracket: str) -> None:
    """The role stands once before the row, and the next enzyme is a group as the first is."""
    a, b, c = (bracket.format(*pair) for pair in ROW)
    found = interacting(f"{lead}{a}, {b} and {c}{tail}")
    assert rows(found, *ROLES) == {(drug, does, protein) for protein, drug in ROW}
    noun = {"inhibits": "inhibitor", "induces": "inducer", "substrate_of": "substrate"}[does]
    told = {(s.object.name, s.effect and s.effect.on, s.negated) for s in found.statements if s.predicate is Predicate.INTERACTS_WITH}
    assert {name for name, _, _ in told} == {*(drug for _, drug in ROW), *(f"{protein} {noun}" for protein, _ in ROW)}
    assert len({(on, negated) for _, on, negated in told}) == 1
