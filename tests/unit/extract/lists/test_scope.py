"""For how many members of a class a text speaks is kept."""

from __future__ import annotations

import pytest

from kg.model import Predicate, Scope
from tests.monographs import interacting, one


@pytest.mark.parametrize(
    ("sentence", "group", "expected"),
    [
        ("Avoid all NSAIDs.", "NSAID", Scope.ALL),
        ("Do not take it with any MAOI.", "MAOI", Scope.ALL),
        ("Every antacid lowers its absorption.", "antacid", Scope.ALL),
        ("It may interact with any statins (e.g., simvastatin).", "statin", Scope.ALL),
        ("Not all statins interact with it: some statins reach higher levels.", "statin", Scope.SOME),
        ("Not every opioid is affected by zelonib, but with opioids sedation may be deeper.", "opioid", Scope.SOME),
        ("Levels may rise with many calcium channel blockers.", "calcium channel blocker", Scope.SOME),
        ("A number of newer anticonvulsants lower its level.", "anticonvulsant", Scope.SOME),
        ("Monitor all patients on statins.", "statin", None),
        ("Use with caution with other NSAIDs.", "NSAID", None),
        ("All of them, and statins, reach higher levels with zelonib.", "statin", None),
    ],
)
def test_all_and_not_all_are_kept(sentence: str, group: str, expected: Scope | None) -> None:
    """Words such as "all", "any" and "every" before a class mean all of it, "not all" some."""
    assert one(interacting(sentence), group).scope is expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Certain antidepressants inhibit CYP2D6.", {("antidepressant", "inhibits", Scope.SOME)}),
        ("Several anticonvulsants induce CYP3A4.", {("anticonvulsant", "induces", Scope.SOME)}),
        ("Not all statins are metabolized by CYP3A4.", {("statin", "substrate_of", Scope.SOME)}),
        ("CYP2D6 is inhibited by some antipsychotics.", {("antipsychotic", "inhibits", Scope.SOME)}),
        ("Inhibition of CYP3A4 by certain macrolides raises zelonib levels.", {("macrolide antibiotic", "inhibits", Scope.SOME)}),
        ("UGT1A1 is induced by all barbiturates.", {("barbiturate", "induces", Scope.ALL)}),
        ("CYP2D6 inhibitors, such as many SSRIs, raise zelonib levels.", {("SSRI", "inhibits", Scope.SOME)}),
        ("QT-prolonging drugs, including some antipsychotics, add to it.", {("antipsychotic", "member_of", Scope.SOME)}),
        ("Certain SSRIs (fluoxetine) inhibit CYP2D6.", {("fluoxetine", "inhibits", None), ("fluoxetine", "member_of", None)}),
        ("Some patients on macrolides, which inhibit CYP3A4, have higher levels.", {("macrolide antibiotic", "inhibits", None)}),
        ("Macrolides inhibit CYP3A4.", {("macrolide antibiotic", "inhibits", None)}),
    ],
)
def test_roles_and_memberships_keep_it(sentence: str, expected: set[tuple[str, str, Scope | None]]) -> None:
    """What some of a class do, or are, is not said of the whole class; one that is named does it itself."""
    said = interacting(sentence).statements
    assert {(s.subject.name, str(s.predicate), s.scope) for s in said if s.predicate is not Predicate.INTERACTS_WITH} == expected
