"""A legend gives its signs a meaning, however it is punctuated, and wherever it and the signs stand; it advises on nobody by itself."""

from __future__ import annotations

import pytest

from tests.monographs import advised

LEGENDS = (
    "CI: contraindicated; M: monitor; A: avoid.",
    "CI = contraindicated, M = monitor, A = avoid",
    "CI – contraindicated; M – monitor; A – avoid.",
    "CI, contraindicated; M, monitor; A, avoid.",
    "Key: CI contraindicated; M monitor; A avoid.",
    "Abbreviations: CI, contraindicated; M, monitor; A, avoid.",
    "Legend: CI – contraindicated, M – monitor, A – avoid.",
    "(CI: contraindicated; M: monitor; A: avoid)",
    "CI stands for contraindicated, M for monitor, A for avoid.",
)
SIGNED = (
    "- ketoconazole: CI\n- digoxin: M\n- warfarin: A",
    "- ketoconazole (CI)\n- digoxin (M)\n- warfarin (A)",
    "| Drug | Grade |\n|---|---|\n| ketoconazole | CI |\n| digoxin | M |\n| warfarin | A |",
    "Ketoconazole: CI. Digoxin: M. Warfarin: A.",
    "- ketoconazole – CI\n- digoxin – M\n- warfarin – A",
    "- CI: ketoconazole\n- M: digoxin\n- A: warfarin",
)
EXPECTED = {"ketoconazole": ("contraindicated",), "digoxin": ("monitor",), "warfarin": ("avoid",)}


@pytest.mark.parametrize("legend", LEGENDS)
def test_a_legend_holds_before_and_behind_what_bears_its_signs(legend: str) -> None:
    """In lists, tables, prose and labels."""
    texts = [text for signed in SIGNED for text in (f"{legend}\n\n{signed}", f"{signed}\n\n{legend}")]
    assert {text: told for text in texts if (told := advised(text)) != EXPECTED} == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A: Ketoconazole should be avoided. B: Monitor digoxin.", {"ketoconazole": ("avoid",), "digoxin": ("monitor",)}),
        ("A. Avoid ketoconazole. B. Monitor digoxin.", {"ketoconazole": ("avoid",), "digoxin": ("monitor",)}),
        ("**A:** Generally, it is not recommended. A doctor should decide.\n\n- Digoxin may interact.", {"digoxin": ()}),
        ("M: monitor; A: avoid.\n\n- Ketoconazole raises levels of vitamin A.", {"ketoconazole": ()}),
    ],
)
def test_what_names_a_partner_is_no_legend(text: str, expected: dict[str, tuple[str, ...]]) -> None:
    """Letters that number sentences stand for nothing, and a letter within a name is no sign."""
    assert {name: told for name, told in advised(text).items() if name in expected} == expected
