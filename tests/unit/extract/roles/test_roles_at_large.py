"""Roles in the words of labels, leaflets and notes: small shares, verbs without a name, tables, nested lists."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import interacting, read, rows
from tests.sentences import said

ROLES = (Predicate.INHIBITS, Predicate.INDUCES, Predicate.SUBSTRATE_OF)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Breakdown is by CYP2C8, CYP2B6 adding little.", ["- substrate_of CYP2C8", "- substrate_of CYP2B6 minor"]),
        ("CYP2C8 and CYP2B6 contribute far less.", ["- substrate_of CYP2C8 minor", "- substrate_of CYP2B6 minor"]),
        ("CYP2C8 plays a minor part (some 10%).", ["- substrate_of CYP2C8 minor"]),
        ("It is cleared mainly by CYP2C8; CYP2B6 plays a small part.", ["- substrate_of CYP2C8 major", "- substrate_of CYP2B6 minor"]),
        ("Oxidation by CYP2C8 is just a minor route.", ["- substrate_of CYP2C8 minor"]),
        ("CYP2C8 is its leading enzyme too.", ["- substrate_of CYP2C8 major"]),
        ("CYP2C8 and CYP2B6 are the enzymes involved.", ["- substrate_of CYP2C8", "- substrate_of CYP2B6"]),
        ("Side route → CYP2C8", ["- substrate_of CYP2C8 minor"]),
        ("Enzymes: CYP2C8 > CYP2B6", ["- substrate_of CYP2C8", "- substrate_of CYP2B6"]),
        ("Metabolism goes mainly over CYP2C8.", ["- substrate_of CYP2C8 major"]),
        ("Renal secretion makes use of OCT2.", ["- substrate_of OCT2"]),
        ("It is quickly destroyed by MAO.", ["- substrate_of MAO"]),
        ("The liver oxidises the molecule through CYP2C8.", ["- substrate_of CYP2C8"]),
        ("CYP2C8 is the chief enzyme for pioglitazone.", ["pioglitazone substrate_of CYP2C8 major"]),
    ],
)
def test_the_ways_of_a_drug_and_their_weights(text: str, expected: list[str]) -> None:
    """A weight is that of the protein next to it, wherever it stands."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Blocks CYP2C8 strongly, CYP2B6 and CYP1A2 weakly.", ["strong", "weak", "weak"]),
        ("It inhibits CYP2C8 to a moderate degree.", ["moderate"]),
        ("It inhibits CYP2C8 only weakly, if at all.", ["weak"]),
    ],
)
def test_a_grade_may_stand_behind_the_proteins(text: str, expected: list[str]) -> None:
    """It holds for those that stand together before it."""
    assert [line.split()[-1] for line in said(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "It does not involve CYP3A4 to the same extent.",
        "It does not use CYP2C8 to a large degree.",
        "It does not inhibit CYP2B6 as strongly as cimetidine does.",
    ],
)
def test_a_denial_of_how_much_is_no_denial(text: str) -> None:
    """That less is handled or inhibited than by another, or than all, says neither that some is nor that none is."""
    assert rows(interacting(text), *ROLES) == set()


def test_a_denial_of_any_extent_is_one() -> None:
    """What matters to no extent is denied, as what does not matter is."""
    assert said("It is not metabolised by CYP2C8 to any relevant extent.") == ["- not substrate_of CYP2C8"]


def test_what_is_denied_twice_is_no_role() -> None:
    """Such are "nor is it" and "neither induced nor inhibited"."""
    assert said("It is not cleared by CYP2C8, nor is it a substrate of P-gp.") == ["- not substrate_of CYP2C8", "- not substrate_of P-gp"]
    told = said("CYP2C8, on the other hand, is neither induced nor inhibited by zelonib.")
    assert told == ["zelonib not induces CYP2C8", "zelonib not inhibits CYP2C8"]


def test_who_is_called_an_inhibitor_is_no_group() -> None:
    """Behind a label, "this CYP2C8 inhibitor" and "being CYP2C8 inhibitors" speak of those that it names."""
    found = interacting("- **Gemfibrozil:** This CYP2C8 inhibitor raised zelonib exposure.")
    assert rows(found, *ROLES) == {("gemfibrozil", "inhibits", "CYP2C8")}
    found = interacting("- **Fluoxetine and quinidine:** Being potent CYP2D6 inhibitors, they double zelonib levels.")
    assert rows(found, *ROLES) == {("fluoxetine", "inhibits", "CYP2D6"), ("quinidine", "inhibits", "CYP2D6")}


def test_drugs_known_to_be_handled_are_a_group() -> None:
    """What is known of them is nothing that the text tells of its own drug."""
    found = interacting("Take care with drugs known to be metabolized by CYP1A2, such as theophylline.")
    assert rows(found, *ROLES) == {("theophylline", "substrate_of", "CYP1A2")}


def test_two_liver_enzymes_may_be_named_behind() -> None:
    """Words that count the proteins do not part them from their verb; what slows an organ slows no protein."""
    assert said("Zelonib slows down two liver enzymes, CYP2C9 and CYP2C8.") == ["zelonib inhibits CYP2C9", "zelonib inhibits CYP2C8"]
    assert said("Zelonib slows the heart, CYP2C9 or not.") == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "## Cleared by\n\n- CYP2C8 (chief enzyme)\n- CYP2B6",
            {("zelonib", "substrate_of", "CYP2C8"), ("zelonib", "substrate_of", "CYP2B6")},
        ),
        (
            "## Kinetics\n\n- Inhibits\n    - CYP2C8\n- Induces\n    - P-gp",
            {("zelonib", "inhibits", "CYP2C8"), ("zelonib", "induces", "P-gp")},
        ),
        ("## Kinetics\n\n- Does not inhibit\n    - CYP2C8", {("zelonib", "not inhibits", "CYP2C8")}),
        ("## Kinetics\n\n**Substrate of:** CYP2C8", {("zelonib", "substrate_of", "CYP2C8")}),
        ("## Drug Interactions\n\n- Cimetidine inhibits\n    - CYP2C8", {("cimetidine", "inhibits", "CYP2C8")}),
        ("## Drug Interactions\n\n- Avoid inhibitors of\n    - CYP2C8", set()),
        ("## Drug Interactions\n\n- Gemfibrozil\n    - CYP2C8", set()),
    ],
)
def test_bare_proteins_do_what_the_line_above_them_says(body: str, expected: set[tuple[str, str, str]]) -> None:
    """That is an item, a lead-in or a heading; one that speaks of others says nothing of the drug."""
    assert rows(read(body), *ROLES) == expected


def test_a_role_in_a_row_is_that_of_the_one_who_opens_it() -> None:
    """Whose enzyme is inhibited by whom is left open there, as it is behind a label, but of one who is known to act so."""
    found = interacting(
        "| Drug | Why | Effect |\n|---|---|---|\n| Warfarin | CYP2C9 substrate | INR up |\n| Rifampicin | CYP3A4 inducer | less |"
        "\n| Midazolam | CYP3A4 inhibitor | more |"
    )
    assert rows(found, *ROLES) == {("warfarin", "substrate_of", "CYP2C9"), ("rifampicin", "induces", "CYP3A4")}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Low potential for CYP2C8 inhibition.", {("zelonib", "not inhibits", "CYP2C8")}),
        ("No relevant CYP2C8 induction is expected.", {("zelonib", "not induces", "CYP2C8")}),
        ("**Cimetidine:** no CYP2C8 inhibition.", set()),
        ("CYP2C8 inhibition raises its levels.", set()),
        ("- smoking → CYP1A2 induction → lower levels", {("tobacco", "induces", "CYP1A2")}),
        ("- zelonib + metoprolol → CYP2D6 inhibition → metoprolol levels up", set()),
        ("- fluvoxamine / any other strong CYP1A2 inhibitor → avoid", {("fluvoxamine", "inhibits", "CYP1A2")}),
    ],
)
def test_a_noun_of_a_role_needs_one_who_acts(line: str, expected: set[tuple[str, str, str]]) -> None:
    """That is whom an arrow leads from, or the drug itself where all is denied."""
    assert rows(interacting(line), *ROLES) == expected


def test_whom_somebody_is_unlike_plays_no_part_in_the_role() -> None:
    """Who is only compared is not said to do, or not to do, the same: "zelonib, unlike rifampicin, is no inducer"."""
    assert rows(interacting("Zelonib, unlike rifampicin, is no inducer of CYP3A4."), *ROLES) == {("zelonib", "not induces", "CYP3A4")}
    found = interacting("Unlike other macrolides, zelonib does not inhibit CYP3A4.")
    assert rows(found, *ROLES) == {("zelonib", "not inhibits", "CYP3A4")}


def test_who_inhibits_what_handles_another_takes_no_role_from_that() -> None:
    """A relative clause of somebody else adds its role to the one before the protein."""
    found = interacting("Digoxin is a substrate of P-gp, which zelonib inhibits.")
    assert rows(found, *ROLES) == {("digoxin", "substrate_of", "P-gp"), ("zelonib", "inhibits", "P-gp")}


def test_who_is_named_behind_a_role_of_a_named_one_does_not_play_it() -> None:
    """Only a sentence that opens with a role and names nobody before it tells it of who comes next."""
    found = interacting("Zelonib inhibits CYP3A4 (ketoconazole does so more strongly).")
    assert ("zelonib", "inhibits", "CYP3A4") in rows(found, *ROLES)
    found = interacting("As a CYP3A4 inhibitor, ketoconazole raises zelonib.")
    assert rows(found, *ROLES) == {("ketoconazole", "inhibits", "CYP3A4")}
