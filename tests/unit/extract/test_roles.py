"""Who is handled by, inhibits or induces which protein, as one sentence says it."""

from __future__ import annotations

import pytest

from extract.components import roles
from extract.lexicon import load
from extract.mentions import shadow
from extract.own import own_of
from extract.pipeline import annotate

OWN, _ = own_of("Zelonib", (), load())


def said(text: str) -> list[str]:
    """Each role as words: subject ("-" where unsaid), "not", predicate, protein, strength or contribution."""
    mentions, _ = annotate(text, OWN)
    return [
        " ".join(
            filter(
                None,
                (
                    r.subject.entity.name if r.subject else "-",
                    "not" if r.negated else "",
                    r.predicate,
                    r.protein.entity.name,
                    r.strength or r.contribution or "",
                ),
            )
        )
        for r in roles.find(shadow(text, mentions), mentions)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zelonib is metabolized by CYP3A4.", ["zelonib substrate_of CYP3A4"]),
        ("It is metabolised mainly by CYP3A4.", ["- substrate_of CYP3A4 major"]),
        ("Zelonib undergoes hepatic metabolism via CYP2D6.", ["zelonib substrate_of CYP2D6"]),
        ("Zelonib is a substrate of P-gp and BCRP.", ["zelonib substrate_of P-gp", "zelonib substrate_of BCRP"]),
        ("Zelonib inhibits CYP3A4 and CYP2D6.", ["zelonib inhibits CYP3A4", "zelonib inhibits CYP2D6"]),
        ("Zelonib is a strong inhibitor of CYP2D6.", ["zelonib inhibits CYP2D6 strong"]),
        ("Zelonib weakly inhibits CYP2C9.", ["zelonib inhibits CYP2C9 weak"]),
        ("Zelonib moderately induces CYP3A4.", ["zelonib induces CYP3A4 moderate"]),
        ("Rifampicin induces CYP3A4.", ["rifampicin induces CYP3A4"]),
        ("Ketoconazole, which inhibits CYP3A4, raises zelonib levels.", ["ketoconazole inhibits CYP3A4"]),
        ("CYP3A4, the enzyme responsible for zelonib metabolism, varies.", ["zelonib substrate_of CYP3A4"]),
        ("It inhibits CYP2C8, which metabolizes pioglitazone.", ["pioglitazone substrate_of CYP2C8"]),
        ("CYP3A4-mediated metabolism is the main route.", ["- substrate_of CYP3A4"]),
    ],
)
def test_a_role_is_read(text: str, expected: list[str]) -> None:
    """Subject, role, protein, strength and weight are those of the sentence."""
    assert [r for r in said(text) if r in expected] == expected
    assert len(said(text)) <= len(expected) + 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zelonib does not inhibit CYP2D6.", ["zelonib not inhibits CYP2D6"]),
        ("Zelonib neither inhibits nor induces CYP2C9.", ["zelonib not inhibits CYP2C9", "zelonib not induces CYP2C9"]),
        ("Zelonib is unlikely to inhibit CYP1A2.", ["zelonib not inhibits CYP1A2"]),
        ("Zelonib inhibits CYP3A4 but not CYP2D6.", ["zelonib inhibits CYP3A4"]),
        ("Zelonib does not induce CYP3A4, but it inhibits CYP2D6.", ["zelonib not induces CYP3A4"]),
    ],
)
def test_a_denied_role_is_read_as_denied(text: str, expected: list[str]) -> None:
    """A denial reaches the roles of its own clause and no others."""
    found = said(text)
    assert set(expected) <= set(found)
    assert not {r.replace(" not ", " ") for r in expected if " not " in r} & set(found)


def test_the_weight_of_a_pathway_holds_for_its_list() -> None:
    """A cue counts for the proteins that follow it, until the next cue."""
    assert said("Zelonib is metabolized primarily by CYP1A2 and to a lesser extent by CYP2C9 and CYP2C19.") == [
        "zelonib substrate_of CYP1A2 major",
        "zelonib substrate_of CYP2C9 minor",
        "zelonib substrate_of CYP2C19 minor",
    ]
    assert said("Zelonib is mainly metabolized by CYP3A4 and CYP2D6, with a minor contribution from CYP2C9.") == [
        "zelonib substrate_of CYP3A4 major",
        "zelonib substrate_of CYP2D6 major",
        "zelonib substrate_of CYP2C9 minor",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "CYP3A4 inhibitors raise levels.",
        "CYP3A4 varies.",
        "Zelonib and CYP3A4.",
        "Zelonib inhibits tyrosine kinases.",
        "Patients lacking CYP2D6 react strongly.",
        "",
    ],
)
def test_no_role_is_read_where_none_is_said(text: str) -> None:
    """Groups, bare names and targets that handle no drug bind nobody."""
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "activated"),
    [
        ("Zelonib is a prodrug that is activated by CYP2C19.", ["CYP2C19"]),
        ("CYP2C19 is the enzyme responsible for converting zelonib to its active metabolite.", ["CYP2C19"]),
        ("Zelonib needs bioactivation in the liver through CYP2C19.", ["CYP2C19"]),
        ("Zelonib is converted to its active form by CYP2D6, and cleared by CYP3A4.", ["CYP2D6"]),
        ("Zelonib acts as a prodrug, converting to its active form in the liver by CYP2D6.", ["CYP2D6"]),
        ("Zelonib is metabolized by CYP3A4 to its active metabolite.", []),
        ("Zelonib is not activated by CYP2C19.", []),
        ("Metabolism: Unlike its prodrug, tamoxifen, which requires metabolic activation by CYP2D6, zelonib works at once.", []),
        ("Zelonib is metabolized by CYP3A4 to inactive metabolites.", []),
    ],
)
def test_who_makes_a_prodrug_work(text: str, activated: list[str]) -> None:
    """An enzyme activates where the words say so; that a metabolite is active makes no prodrug."""
    mentions, _ = annotate(text, OWN)
    found = list(roles.find(shadow(text, mentions), mentions))
    assert found
    assert [r.protein.entity.name for r in found if r.activates] == activated
