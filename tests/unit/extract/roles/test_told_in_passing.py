"""Roles that a sentence tells in passing, each of whom it is: never of the text's own drug because another one is the last named."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import interacting, read, rows

ROLES = (Predicate.INHIBITS, Predicate.INDUCES, Predicate.SUBSTRATE_OF)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("The effect of phenobarbital is put down to induction of CYP2C8.", {("phenobarbital", "induces", "CYP2C8")}),
        ("The influence of grapefruit juice is probably due to inhibition of CYP3A4.", {("grapefruit juice", "inhibits", "CYP3A4")}),
        ("Zelonib raises digoxin levels, and quinidine inhibits P-gp.", {("quinidine", "inhibits", "P-gp")}),
        ("Tobacco (through tar, not caffeine) induces CYP1A2.", {("tobacco", "induces", "CYP1A2")}),
        ("Zelonib (but not its metabolite) inhibits CYP2D6.", {("zelonib", "inhibits", "CYP2D6")}),
        ("Paroxetine (an antidepressant and potent CYP2D6 inhibitor) raises zelonib levels.", {("paroxetine", "inhibits", "CYP2D6")}),
        ("Bupropion (an antidepressant and strong inhibitor of CYP2D6) raises it.", {("bupropion", "inhibits", "CYP2D6")}),
        ("CYP2C8 inhibitors of moderate strength (deferasirox) raise zelonib levels.", {("deferasirox", "inhibits", "CYP2C8")}),
        ("Clopidogrel: its activation by CYP2C19 is impaired.", {("clopidogrel", "substrate_of", "CYP2C19")}),
        ("Clopidogrel: formation of its active metabolite depends on CYP2C19.", {("clopidogrel", "substrate_of", "CYP2C19")}),
        ("Codeine: its conversion to morphine by CYP2D6 is blocked.", {("codeine", "substrate_of", "CYP2D6")}),
        (
            "Zelonib is cleared by CYP3A4 and is a weak inhibitor of this cytochrome.",
            {("zelonib", "substrate_of", "CYP3A4"), ("zelonib", "inhibits", "CYP3A4")},
        ),
        (
            "It lowers the AUC of midazolam (CYP3A4) by half and of omeprazole (CYP2C19) by a third.",
            {("midazolam", "substrate_of", "CYP3A4"), ("omeprazole", "substrate_of", "CYP2C19")},
        ),
        (
            "Ketoconazole doubled the exposure; ritonavir raised it tenfold. Both are strong inhibitors of CYP3A4.",
            {("ketoconazole", "inhibits", "CYP3A4"), ("ritonavir", "inhibits", "CYP3A4")},
        ),
        (
            "CYP1A2 is weakly inhibited and CYP3A4 is moderately induced.",
            {("zelonib", "inhibits", "CYP1A2"), ("zelonib", "induces", "CYP3A4")},
        ),
        ("UGT1A4 is inhibited in vitro.", {("zelonib", "inhibits", "UGT1A4")}),
        ("The potential of zelonib to induce CYP3A4 is considered minimal.", {("zelonib", "not induces", "CYP3A4")}),
        ("Its potential for inhibition of CYP2C8 and CYP2B6 was low.", {("zelonib", "not inhibits", x) for x in ("CYP2C8", "CYP2B6")}),
        ("The potential of zelonib to inhibit CYP2D6 is high.", {("zelonib", "inhibits", "CYP2D6")}),
        ("Induction: CYP1A2, CYP3A4.", {("zelonib", "induces", "CYP1A2"), ("zelonib", "induces", "CYP3A4")}),
        ("CYP2C8 is considered the principal enzyme.", {("zelonib", "substrate_of", "CYP2C8")}),
        (
            "Zelonib is cleared by UGT2B7, while oxidation by CYP2E1 is of minor importance.",
            {("zelonib", "substrate_of", "UGT2B7"), ("zelonib", "substrate_of", "CYP2E1")},
        ),
    ],
)
def test_who_has_a_role_told_in_passing(line: str, expected: set[tuple[str, str, str]]) -> None:
    """The one of whom brackets, a label, a clause of its own or the words before tell it, and nobody else."""
    assert rows(interacting(line), *ROLES) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Levels rise where CYP3A4 is strongly inhibited.",
        "CYP2B6 is induced in vitro by nevirapine.",
        "Inhibition: CYP2C8 (gemfibrozil, deferasirox).",
        "Induction: CYP1A2 – not observed.",
        "Inactivators of CYP3A4 raise zelonib levels.",
        "The IC50 of zelonib for CYP2C9 was above 80 µM.",
        "With ketoconazole, CYP3A4 is strongly inhibited.",
        "The AUC of zelonib rose with ketoconazole (CYP3A4).",
        "Ketoconazole raised zelonib levels twofold. Both drugs are inhibitors of CYP3A4.",
        "| Drug | Avoid with |\n|---|---|\n| Simvastatin, lovastatin | strong CYP3A4 inhibitors |",
    ],
)
def test_of_whom_nothing_is_told(line: str) -> None:
    """A condition, another one's deed or enzyme, a high IC50 and a column of partners tell no role of who stands beside."""
    assert not rows(interacting(line), *ROLES)


def test_what_those_of_a_row_are() -> None:
    """A column on mechanisms or a comment tells of the partners of each row what they are, where the noun counts as many."""
    table = "| Drug | Comment |\n|---|---|\n| Phenytoin, primidone | inducers of CYP3A4 |\n| Ketoconazole | strong CYP3A4 inhibitor |"
    assert rows(interacting(table), *ROLES) == {
        ("phenytoin", "induces", "CYP3A4"),
        ("primidone", "induces", "CYP3A4"),
        ("ketoconazole", "inhibits", "CYP3A4"),
    }


def test_a_head_that_is_a_verb_is_no_partner() -> None:
    """A row that says "induces" before its protein names nobody who interacts."""
    found = read("## Drug Interactions\n\n| Property | Value |\n|---|---|\n| Inhibits | CYP2C9 |\n| Induces | CYP1A2 |")
    assert rows(found) == {("zelonib", "inhibits", "CYP2C9"), ("zelonib", "induces", "CYP1A2")}
