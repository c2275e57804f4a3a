"""What a label, a row or a list says of who acts on a protein is told of those whom it names."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import interacting, read, rows

ROLES = (Predicate.INHIBITS, Predicate.INDUCES, Predicate.SUBSTRATE_OF)
ROW = "| Drug | Advice |\n|---|---|\n| Fluvoxamine | {} |"


def told(sentence: str) -> set[tuple[str, str, str]]:
    """The roles in a sentence of an interactions section."""
    return rows(interacting(sentence), *ROLES)


@pytest.mark.parametrize("place", [ROW, "- Fluvoxamine: {}", "- **Fluvoxamine:** {}", "- **Fluvoxamine** – {}"])
@pytest.mark.parametrize("advice", ["avoid", "Contraindicated", "reduce the dose", "not recommended"])
@pytest.mark.parametrize(
    "role", ["; CYP1A2 inhibitor", "; strong CYP1A2 inhibitor.", "; it is a CYP1A2 inhibitor.", ", as it is a CYP1A2 inhibitor."]
)
def test_what_somebody_is_behind_the_advice_on_them(place: str, advice: str, role: str) -> None:
    """Behind advice, who is an inhibitor is the one that the label or row names, and not the drug that the text is about."""
    assert told(place.format(advice + role)) == {("fluvoxamine", "inhibits", "CYP1A2")}


@pytest.mark.parametrize(
    "line",
    [
        "- **Midazolam:** levels rise; zelonib is a CYP3A4 inhibitor.",
        "- **Midazolam:** reduce the dose; zelonib is a CYP3A4 inhibitor.",
        "- **Midazolam:** levels rise, as zelonib is a CYP3A4 inhibitor.",
        "- **Midazolam:** increases levels of midazolam by inhibiting CYP3A4.",
        "Raises midazolam because it inhibits CYP3A4.",
    ],
)
def test_the_drug_acts_on_those_of_a_label(line: str) -> None:
    """Where the drug is named, or where nobody else can be meant, it is the inhibitor."""
    assert told(line) == {("zelonib", "inhibits", "CYP3A4")}


@pytest.mark.parametrize("label", ["Erythromycin:", "**Erythromycin:**", "- Erythromycin:", "- **Erythromycin:**"])
@pytest.mark.parametrize("verb", ["raises", "increases", "may increase", "strongly boosts"])
@pytest.mark.parametrize("behind", ["because it inhibits P-gp", "by inhibiting P-gp", "as it blocks P-gp"])
def test_a_label_acts_on_a_third(label: str, verb: str, behind: str) -> None:
    """Who is raised does not inhibit; the one before the colon does."""
    assert told(f"{label} {verb} digoxin {behind}.") == {("erythromycin", "inhibits", "P-gp")}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("CYP3A4 inducer and CYP2C19 inhibitor", {"induces CYP3A4", "inhibits CYP2C19"}),
        ("strong CYP3A4 inhibitor and moderate CYP2D6 inhibitor", {"inhibits CYP3A4", "inhibits CYP2D6"}),
        ("CYP3A4 substrate, P-gp inhibitor and CYP2C9 inducer", {"substrate_of CYP3A4", "inhibits P-gp", "induces CYP2C9"}),
        ("dose-dependent inducer of CYP3A4", {"induces CYP3A4"}),
        ("autoinducer of CYP3A4", {"induces CYP3A4"}),
    ],
)
def test_several_roles_of_one(line: str, expected: set[str]) -> None:
    """Each role of a list is told of the one that it is said of, and none is a group that it interacts with."""
    found = interacting(f"Zelonib is a {line}.")
    assert {f"{does} {protein}" for _, does, protein in rows(found)} == expected


@pytest.mark.parametrize(
    "line",
    [
        "Zelonib was evaluated as an inhibitor of CYP1A2, 2C9, 2D6 and 3A4; only 2D6 was inhibited.",
        "Of the enzymes tested (CYP1A2, CYP2C9, CYP2D6), only CYP2D6 was inhibited.",
        "Only CYP2D6 was weakly inhibited.",
        "CYP2D6 was inhibited in human liver microsomes.",
    ],
)
def test_what_was_inhibited_by_nobody_in_particular(line: str) -> None:
    """That is the doing of the drug that was tested."""
    assert told(line) == {("zelonib", "inhibits", "CYP2D6")}


@pytest.mark.parametrize(
    "line",
    ["If CYP2D6 was inhibited, levels rose.", "Paroxetine raised zelonib; CYP2D6 was inhibited.", "When CYP2D6 is inhibited, levels rise."],
)
def test_what_was_inhibited_by_somebody_else(line: str) -> None:
    """Where a partner is named or a condition set, it is not told that the drug inhibits."""
    assert told(line) == set()


@pytest.mark.parametrize("verb", ["needs", "requires", "relies on", "depends on", "uses"])
@pytest.mark.parametrize("label", ["Metabolism:", "**Elimination:**", "- **Clearance:**"])
def test_what_a_label_of_handling_needs(label: str, verb: str) -> None:
    """The drug is handled by what its metabolism needs."""
    assert rows(read(f"## Pharmacokinetics\n\n{label} {verb} CYP3A4."), *ROLES) == {("zelonib", "substrate_of", "CYP3A4")}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("CYP3A4 major, CYP2D6 minor", {"CYP3A4": "major", "CYP2D6": "minor"}),
        ("CYP3A4 (main), CYP2D6", {"CYP3A4": "major", "CYP2D6": "None"}),
        ("Hepatic via CYP3A4 (primarily) and CYP2D6", {"CYP3A4": "major", "CYP2D6": "None"}),
        ("Mainly CYP3A4 and CYP2D6", {"CYP3A4": "major", "CYP2D6": "major"}),
    ],
)
def test_whose_weight_stands_behind_a_protein(line: str, expected: dict[str, str]) -> None:
    """The weight behind a protein is its own, and the next has none of it."""
    found = read(f"## Pharmacokinetics\n\n- **Metabolism:** {line}").statements
    assert {s.object.name: str(s.contribution) for s in found} == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Rifampicin accelerates the CYP3A4-mediated metabolism of midazolam.", ("midazolam", "substrate_of", "CYP3A4")),
        ("Zelonib undergoes UGT1A1-mediated glucuronidation.", ("zelonib", "substrate_of", "UGT1A1")),
        ("Zelonib promotes CYP3A4 activity.", ("zelonib", "induces", "CYP3A4")),
        ("Zelonib increased CYP3A4 mRNA in hepatocytes.", ("zelonib", "induces", "CYP3A4")),
        ("Zelonib leads to increased CYP3A4 activity.", ("zelonib", "induces", "CYP3A4")),
    ],
)
def test_who_makes_more_of_a_protein_or_is_broken_down_by_it(line: str, expected: tuple[str, str, str]) -> None:
    """Who speeds up a breakdown is not the one that is broken down."""
    assert expected in told(line)
    assert {r for r in told(line) if r[1] == "substrate_of"} <= {expected}
