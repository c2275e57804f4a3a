"""Roles that a line tells of those below or behind it: headings, columns, group rows, a colon, "moderate ones", "these drugs"."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import interacting, read, rows

_ACTS = (Predicate.INHIBITS, Predicate.INDUCES)


def acting(*lines: str) -> set[str]:
    """Who is read to inhibit or induce what, in lines of an interactions section."""
    return {" ".join(row) for row in rows(interacting(*lines), *_ACTS)}


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("### Strong CYP3A4 inhibitors (voriconazole, cobicistat)", "Levels double."), {"voriconazole", "cobicistat"}),
        (("Weak CYP3A4 inhibitors: fluoxetine, amiodarone. No change.",), {"fluoxetine", "amiodarone"}),
        (("The following CYP3A4 inhibitors raise zelonib:", "- indinavir\n- posaconazole"), {"indinavir", "posaconazole"}),
        (("| CYP3A4 inhibitor | AUC |\n|---|---|\n| Indinavir | 2.1 |",), {"indinavir"}),
        (("| Agent | AUC |\n|---|---|\n| **CYP3A4 inhibitors** | |\n| Indinavir | up |",), {"indinavir"}),
        (("Strong CYP3A4 inhibitors (indinavir): avoid. Moderate ones (diltiazem): halve.",), {"indinavir", "diltiazem"}),
        (("### CYP3A4 inhibitors", "Moderate ones such as diltiazem do little."), {"diltiazem"}),
        (("Indinavir, diltiazem: avoid. These medicines inhibit CYP3A4.",), {"indinavir", "diltiazem"}),
        (("Diltiazem 120 mg twice daily (moderate CYP3A4 inhibitor) raised it.",), {"diltiazem"}),
        (("Diltiazem: a moderate inhibitor of CYP3A4. Levels rise.",), {"diltiazem"}),
        (("**Diltiazem.** Moderate CYP3A4 inhibitor. Levels rise.",), {"diltiazem"}),
    ],
)
def test_a_role_above_or_beside_reaches_those_it_is_of(lines: tuple[str, ...], expected: set[str]) -> None:
    """Whoever stands under, behind or beside a role has it, and the text's own drug has none of it."""
    assert acting(*lines) == {f"{name} inhibits CYP3A4" for name in expected}


@pytest.mark.parametrize(
    "lines",
    [
        ("Instead of CYP3A4 inhibitors, use one of these:", "- azithromycin"),
        ("### Drugs affected by zelonib, a CYP3A4 inhibitor", "- midazolam: AUC doubled"),
        ("CYP3A4 inhibitors:", "- famotidine: not this one"),
        ("CYP450 inhibitors/inducers: warfarin, ciclosporin.",),
    ],
)
def test_who_stands_below_a_role_without_being_one_has_none(lines: tuple[str, ...]) -> None:
    """Alternatives, victims, those excepted, and lists of mixed or vague roles get none."""
    assert not {row for row in acting(*lines) if not row.startswith("zelonib")}


def test_those_in_the_rows_below_the_name_of_a_kind_are_members() -> None:
    """A row of a table with one full cell says of what kind the rows below it are."""
    found = interacting("| Drug | Effect |\n|---|---|\n| **Macrolides** | |\n| Telithromycin | zelonib levels rise |")
    assert ("telithromycin", "member_of", "macrolide antibiotic") in rows(found, Predicate.MEMBER_OF)


def test_what_a_metabolite_meets_is_not_told_of_its_drug() -> None:
    """Who handles "the active metabolite of X" does not thereby handle X."""
    found = read("## Pharmacokinetics\n\nM12, the active metabolite of zelonib, is a substrate of OATP1B3. Zelonib is cleared by CYP3A4.")
    assert rows(found, Predicate.SUBSTRATE_OF) == {("zelonib", "substrate_of", "CYP3A4")}


_HEAD = "| Agent | Finding |\n|---|---|\n"


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (
            _HEAD
            + "| **CYP3A4 inhibitors** | raise zelonib |\n| Indinavir, cobicistat | AUC doubled |\n"
            + "| **Antacids** | none |\n| Magaldrate | AUC unchanged |",
            {"indinavir inhibits CYP3A4", "cobicistat inhibits CYP3A4"},
        ),
        (
            _HEAD + "| Digoxin | levels rise |\n| **CYP3A4 inhibitors** | |\n| Verapamil | zelonib rises |\n| **Warfarin** | INR rises |",
            {"verapamil inhibits CYP3A4"},
        ),
        (_HEAD + "| **CYP3A4 inhibitors** | zelonib rises |\n| Digoxin | levels rise |\n| **Warfarin** | INR rises |", set()),
        (
            "| CYP2C8 Inducers | |\n|---|---|\n| Impact | Zelonib falls. |\n| Examples | Primidone, rifabutin |",
            {"primidone induces CYP2C8", "rifabutin induces CYP2C8"},
        ),
    ],
)
def test_a_kind_in_bold_is_over_the_rows_of_its_group_only(table: str, expected: set[str]) -> None:
    """In a table of groups those below a role have it, also where its row says something; bold for emphasis makes no groups."""
    assert acting(table) == expected
