"""Roles that a table tells by its titles, shares of the work that need no verb, and who is meant by "it"."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import interacting, read, rows

ROLES = (Predicate.SUBSTRATE_OF, Predicate.INHIBITS, Predicate.INDUCES)


def roles(text: str, *, title: str = "Zelonib", section: str = "Elimination") -> set[tuple[str, str, str]]:
    """Subject, predicate and protein of each role read from one section."""
    return rows(read(f"## {section}\n\n{text}", title=title), *ROLES)


def table(*lines: str) -> str:
    """Lines of cells as a table, the first over the columns."""
    head, *body = (f"| {line} |" for line in lines)
    return "\n".join((head, "|" + "---|" * (lines[0].count("|") + 1), *body))


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("Drug | Metabolised via | AUC", "Pioglitazone | CYP2C8 | up"), {("pioglitazone", "substrate_of", "CYP2C8")}),
        (("Victim | Enzyme | AUC", "Pioglitazone | CYP2C8 | up"), {("pioglitazone", "substrate_of", "CYP2C8")}),
        (("Drug | Enzyme | AUC", "Pioglitazone | CYP2C8 | up"), set()),
        (("Drug | Inhibits | AUC", "Gemfibrozil | CYP2C8 | up"), {("gemfibrozil", "inhibits", "CYP2C8")}),
        (
            ("Enzyme | Finding", "CYP2C8 | not inhibited", "CYP2B6 | weak inducer", "CYP1A2 | not tested"),
            {("zelonib", "not inhibits", "CYP2C8"), ("zelonib", "induces", "CYP2B6")},
        ),
        (
            (" | Inhibition | Induction", "CYP2C8 | moderate | none", "CYP2B6 | – | yes"),
            {("zelonib", "inhibits", "CYP2C8"), ("zelonib", "not induces", "CYP2C8"), ("zelonib", "induces", "CYP2B6")},
        ),
        (
            ("Protein | Inhibitors | Inducers", "CYP2C8 | gemfibrozil | rifampicin", "CYP2B6 | none known | –"),
            {("gemfibrozil", "inhibits", "CYP2C8"), ("rifampicin", "induces", "CYP2C8")},
        ),
    ],
)
def test_a_table_tells_roles_by_its_titles(lines: tuple[str, ...], expected: set[tuple[str, str, str]]) -> None:
    """A title that leaves open what a protein does says nothing of who is in the row."""
    assert rows(interacting(table(*lines)), *ROLES) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CYP2C8 above all; CYP2B6 to a lesser extent.", {("zelonib", "substrate_of", "CYP2C8"), ("zelonib", "substrate_of", "CYP2B6")}),
        ("Lesser hands: CYP2C8, CYP2B6.", {("zelonib", "substrate_of", "CYP2C8"), ("zelonib", "substrate_of", "CYP2B6")}),
        ("CYP2C8, CYP2B6: no part in it.", {("zelonib", "not substrate_of", "CYP2C8"), ("zelonib", "not substrate_of", "CYP2B6")}),
        ("CYP2C8 ≈ 40%.", {("zelonib", "substrate_of", "CYP2C8")}),
        ("The CYP2C8 genotype explains a part of it.", set()),
        ("CYP2C8 varies between people.", set()),
        ("For pioglitazone CYP2C8 takes the main road.", set()),
    ],
)
def test_a_share_of_the_work_needs_no_verb(text: str, expected: set[tuple[str, str, str]]) -> None:
    """In a text on how the drug is handled; what is said of people or of others is no share."""
    assert roles(text) == expected
    assert roles(text, section="Storage") == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gemfibrozil raises zelonib. It inhibits CYP2C8.", "gemfibrozil"),
        ("The partner to remember is gemfibrozil. By mouth, it blocks CYP2C8.", "gemfibrozil"),
        ("Gemfibrozil levels may rise. It inhibits CYP2C8.", "zelonib"),
        ("Gemfibrozil should be watched. It inhibits CYP2C8.", "zelonib"),
    ],
)
def test_it_is_the_partner_of_whom_the_sentence_before_speaks(text: str, expected: str) -> None:
    """But not one whose levels rise, or who is watched."""
    assert rows(interacting(text), *ROLES) == {(expected, "inhibits", "CYP2C8")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Statins cleared by CYP2C8, such as cerivastatin: muscle pain.", {"cerivastatin"}),
        ("Opioids dependent on CYP2C8 (codeine and tramadol) act less.", {"codeine", "tramadol"}),
        ("Codeine and tramadol, two opioids whose activation hinges on CYP2C8, act less.", {"codeine", "tramadol"}),
        ("Statins metabolized by CYP2C8 are best avoided.", set()),
    ],
)
def test_a_participle_narrows_a_class_to_those_who_are_named(text: str, expected: set[str]) -> None:
    """The class as a whole is handled by nobody there."""
    assert {subject for subject, _, _ in rows(interacting(text), Predicate.SUBSTRATE_OF)} == expected


def test_brackets_tell_the_enzymes_of_those_who_are_acted_on() -> None:
    """Under a title that says so; elsewhere a protein in brackets may be one that they block."""
    text = "- Pioglitazone (CYP2C8): levels rise."
    assert roles(text, section="Drug Interactions\n\n### Zelonib as perpetrator") == {("pioglitazone", "substrate_of", "CYP2C8")}
    assert roles(text, section="Drug Interactions") == set()


@pytest.mark.parametrize("title", ["Carbidopa/levodopa", "Carbidopa and levodopa", "Carbidopa with levodopa", "Carbidopa + Levodopa"])
def test_the_ingredients_of_a_title_are_joined_by_many_signs(title: str) -> None:
    """Each is spoken of by its own name; a second name of one substance makes no product."""
    assert roles("Levodopa is methylated by COMT.", title=title) == {("levodopa", "substrate_of", "COMT")}
    assert roles("Paracetamol is handled by CYP2E1.", title="Paracetamol/Acetaminophen") == {("paracetamol", "substrate_of", "CYP2E1")}


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Mexiletine: use with care (CYP1A2 inhibitor).", ("mexiletine", "inhibits", "CYP1A2")),
        ("- Ticlopidine: halve the dose (inhibits CYP2C19)", ("ticlopidine", "inhibits", "CYP2C19")),
        ("- Phenytoin (Dilantin): zelonib less effective (inducer of CYP3A4)", ("phenytoin", "induces", "CYP3A4")),
        ("**Rifampicin:** lowers the level of zelonib (CYP3A4 inducer).", ("rifampicin", "induces", "CYP3A4")),
        ("Melatonin: limit the dose (CYP1A2 substrate).", ("melatonin", "substrate_of", "CYP1A2")),
    ],
)
def test_a_role_in_brackets_is_of_the_label_before_them(line: str, role: tuple[str, str, str]) -> None:
    """Bold or not, and never of the drug itself."""
    assert rows(interacting(line), *ROLES) == {role}


@pytest.mark.parametrize(
    "line",
    [
        "Mexiletine: zelonib levels rise (CYP1A2 substrate).",
        "Cimetidine: levels rise (CYP1A2 substrate).",
    ],
)
def test_a_substrate_in_brackets_is_who_is_changed(line: str) -> None:
    """That is the drug where it is named, or where the partner is known to act."""
    assert ("zelonib", "substrate_of", "CYP1A2") in rows(interacting(line), *ROLES)


def test_nobody_is_called_what_the_drug_is_known_for() -> None:
    """Whether the brackets behind a victim are of the one that acts stays open; without a label they are of nobody."""
    said = read("## Interactions\n\nTriazolam: avoid (CYP3A4 inhibitor).", title="Clarithromycin")
    assert not rows(said, Predicate.INHIBITS)
    assert not rows(interacting("Contraindicated (CYP3A4 inhibitor)."), *ROLES)
