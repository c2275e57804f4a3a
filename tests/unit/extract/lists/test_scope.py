"""For how many members of a class a text speaks is kept."""

from __future__ import annotations

import pytest

from kg.model import Scope
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
        ("Monitor all patients on statins.", "statin", None),
        ("Use with caution with other NSAIDs.", "NSAID", None),
        ("All of them, and statins, reach higher levels with zelonib.", "statin", None),
    ],
)
def test_all_and_not_all_are_kept(sentence: str, group: str, expected: Scope | None) -> None:
    """Words such as "all", "any" and "every" before a class mean all of it, "not all" some."""
    assert one(interacting(sentence), group).scope is expected
