"""Handling, inhibiting and inducing in other words than those of a textbook: shares of the work, pictures, telegrams."""

from __future__ import annotations

import pytest

from tests.sentences import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CYP2C8 takes the largest share, CYP2B6 a smaller one.", ["- substrate_of CYP2C8 major", "- substrate_of CYP2B6 minor"]),
        ("CYP2C8 does most of the work and CYP2B6 lends a hand.", ["- substrate_of CYP2C8 major", "- substrate_of CYP2B6 minor"]),
        ("CYP2C8 and CYP2B6 are the two main isozymes involved.", ["- substrate_of CYP2C8 major", "- substrate_of CYP2B6 major"]),
        ("UGT1A9 and UGT2B7, a small part only.", ["- substrate_of UGT1A9 minor", "- substrate_of UGT2B7 minor"]),
        ("CYP2C8 clears only about a tenth of the dose.", ["- substrate_of CYP2C8 minor"]),
        ("CYP2C8 clears about half of the dose.", ["- substrate_of CYP2C8"]),
        ("The lion's share falls to CYP2C8; CYP2B6 accounts for the rest.", ["- substrate_of CYP2C8 major", "- substrate_of CYP2B6"]),
        ("CYP2C8 is behind nearly all of the breakdown.", ["- substrate_of CYP2C8 major"]),
        (
            "Metabolism is for the greater part by CYP2C8, with help from CYP2B6.",
            ["- substrate_of CYP2C8 major", "- substrate_of CYP2B6 minor"],
        ),
        ("Metabolism is by CYP2C8, with CYP2B6 in a supporting role.", ["- substrate_of CYP2C8", "- substrate_of CYP2B6 minor"]),
    ],
)
def test_a_share_of_the_work_is_the_weight_of_a_pathway(text: str, expected: list[str]) -> None:
    """How much a protein does may stand behind its name, and with no verb where the one before it has said what is shared."""
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "CYP2C8 takes part in the metabolism of many drugs.",
        "CYP2C8 handles about half of all drugs.",
        "CYP2C8 has a large share in inflammation.",
        "CYP2C8 forms a complex.",
        "The gut wall holds most of the CYP3A4 of the body.",
        "Slow CYP2D6 metabolizers reach higher levels.",
    ],
)
def test_what_a_protein_does_for_others_says_nothing_of_the_drug(text: str) -> None:
    """Nor does what it is, or how much of it there is."""
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "It goes through CYP2C8.",
        "It owes its clearance to CYP2C8.",
        "It is dealt with by CYP2C8.",
        "Its removal rests on CYP2C8.",
        "Breakdown is the business of CYP2C8.",
        "The enzyme that does the work is CYP2C8.",
        "CYP2C8 breaks it down.",
        "CYP2C8 turns it into a metabolite.",
        "CYP2C8 forms the active metabolite.",
        "Your body needs CYP2C8 to break it down.",
        "Half is broken down by CYP2C8.",
        "It is N-dealkylated by CYP2C8.",
        "CYP2C8 → inactive metabolite → urine",
        "Breakdown: CYP2C8.",
        "Substrate: CYP2C8.",
    ],
)
def test_handling_has_many_words(text: str) -> None:
    """Active, passive, as a noun or an arrow: the protein handles the drug."""
    assert said(text) == ["- substrate_of CYP2C8"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Your liver clears zelonib with the help of an enzyme called CYP2C8.", ["zelonib substrate_of CYP2C8"]),
        ("OATP1B1 carries zelonib into the liver.", ["zelonib substrate_of OATP1B1"]),
        ("Renal secretion uses OCT2 and MATE1.", ["- substrate_of OCT2", "- substrate_of MATE1"]),
        ("It enters the liver by way of OATP1B1.", ["- substrate_of OATP1B1"]),
        ("It is cleared by CYP2C8, of which it is also a weak inhibitor.", ["- substrate_of CYP2C8", "- inhibits CYP2C8 weak"]),
        ("Its main metabolite is cleared by UGT2B7.", []),
        ("Its metabolite is a substrate of P-gp.", []),
        ("Its metabolite inhibits CYP2D6.", ["- inhibits CYP2D6"]),
        ("Unlike warfarin, zelonib does not go through CYP2C9.", ["zelonib not substrate_of CYP2C9"]),
        ("Anything that blocks CYP3A4 raises it.", []),
        ("Its metabolites are formed by CYP2C8.", ["- substrate_of CYP2C8"]),
    ],
)
def test_who_is_handled_may_stand_anywhere(text: str, expected: list[str]) -> None:
    """Behind the liver that clears it, or nowhere; what it becomes is somebody else."""
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It is hardly touched by CYP2C8.",
        "CYP2C8 takes no part in its breakdown.",
        "CYP2C8 leaves it alone.",
        "CYP2C8 barely touches it.",
        "It escapes CYP2C8.",
        "It is conjugated without help from CYP2C8.",
        "It is no substrate of CYP2C8.",
    ],
)
def test_handling_is_denied_in_many_words(text: str) -> None:
    """What hardly happens, or goes on without the protein, is denied."""
    assert said(text) == ["- not substrate_of CYP2C8"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quinidine throttles CYP2D6.", ["quinidine inhibits CYP2D6"]),
        ("Quinidine puts the brakes on the enzyme CYP2D6.", ["quinidine inhibits CYP2D6"]),
        ("Quinidine, a powerful blocker of CYP2D6, raises it.", ["quinidine inhibits CYP2D6 strong"]),
        ("Quinidine reduces CYP2D6 activity.", ["quinidine inhibits CYP2D6"]),
        ("Rifampicin speeds up CYP3A4.", ["rifampicin induces CYP3A4"]),
        ("It may hamper CYP2D6.", ["- inhibits CYP2D6"]),
        ("It blocks neither CYP2D6 nor P-gp.", ["- not inhibits CYP2D6", "- not inhibits P-gp"]),
        ("It hardly inhibits CYP2D6.", ["- not inhibits CYP2D6"]),
        ("Inhibits: CYP2D6 (weakly).", ["- inhibits CYP2D6 weak"]),
        ("CYP2D6: inhibited, to a moderate degree", ["- inhibits CYP2D6 moderate"]),
        ("CYP2D6: no inhibition.", ["- not inhibits CYP2D6"]),
        ("CYP2B6: induced", ["- induces CYP2B6"]),
        ("Its inhibitory effect on CYP2D6 is weak.", ["- inhibits CYP2D6 weak"]),
        ("CYP2D6 is neither inhibited nor induced by zelonib.", ["zelonib not inhibits CYP2D6", "zelonib not induces CYP2D6"]),
        ("Cirrhosis slows CYP3A4.", []),
        ("Inflammation lowers CYP3A4 activity.", []),
        ("CYP2D6 is inhibited, CYP2C8 is spared.", ["- not inhibits CYP2C8"]),
    ],
)
def test_inhibiting_and_inducing_have_many_words(text: str, expected: list[str]) -> None:
    """Pictures of braking and speeding up count where somebody is named who does it; illness and age are nobody."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is hydrolyzed by plasma sulfatases.", ["- substrate_of sulfatase"]),
        ("It is cleaved in the gut by nucleases and deaminases.", ["- substrate_of nuclease", "- substrate_of deaminase"]),
        ("It is broken down by glutamate dehydrogenase.", ["- substrate_of glutamate dehydrogenase"]),
        ("It is activated by cathepsin B.", ["- substrate_of cathepsin b"]),
        ("It is degraded by bacterial beta-lactamases.", []),
        ("It is activated by a viral polymerase.", []),
        ("It is metabolized by phase I reactions.", []),
        ("It inhibits DNA polymerase.", []),
    ],
)
def test_an_enzyme_that_no_list_holds_is_known_by_its_ending(text: str, expected: list[str]) -> None:
    """Where something is said to be handled by it; those of microbes and those that a drug aims at tell nothing."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "acted_on", "left_alone"),
    [
        ("Zelonib is a weak inhibitor of CYP2C9 and does not touch CYP2D6 or CYP1A2.", {"CYP2C9"}, {"CYP2D6", "CYP1A2"}),
        ("Zelonib slows CYP2C9 and spares CYP2D6.", {"CYP2C9"}, {"CYP2D6"}),
        ("Zelonib slows CYP2C9, not CYP2D6, and boosts CYP1A2.", {"CYP2C9", "CYP1A2"}, {"CYP2D6"}),
        ("Zelonib inhibits CYP2C9 and leaves CYP2D6 untouched.", {"CYP2C9"}, {"CYP2D6"}),
        ("Zelonib boosts CYP2C9, without influence on CYP2D6.", {"CYP2C9"}, {"CYP2D6"}),
        ("Zelonib induces CYP2C9 without affecting CYP2D6 or CYP1A2.", {"CYP2C9"}, {"CYP2D6", "CYP1A2"}),
        ("Zelonib boosts P-gp and relies on BCRP.", {"P-gp"}, set()),
        ("Zelonib inhibits P-gp and favours BCRP.", {"P-gp"}, set()),
        ("Zelonib does not touch CYP2C9 and induces CYP2D6.", {"CYP2D6"}, set()),
        ("Zelonib inhibits CYP2C9 and transporters such as P-gp.", {"CYP2C9", "P-gp"}, set()),
        ("It does not inhibit CYP2C9, nor does it slow CYP2D6.", set(), {"CYP2C9", "CYP2D6"}),
        ("Zelonib inhibits CYP2C9 (not relevant) and CYP2D6.", {"CYP2C9", "CYP2D6"}, set()),
        ("Zelonib inhibits CYP2C9 and does not act on CYP2D6 substrates.", {"CYP2C9"}, set()),
    ],
)
def test_a_verb_reaches_no_protein_behind_another_verb(text: str, acted_on: set[str], left_alone: set[str]) -> None:
    """What is told to be left alone is denied, what another verb speaks of is not acted on, and a new verb is not denied with it."""
    found = [(" not " in role, role.removesuffix(" weak").split()[-1]) for role in said(text)]
    assert {p for denied, p in found if not denied} == acted_on
    assert {p for denied, p in found if denied} == left_alone


def test_a_relative_clause_behind_a_protein_is_denied_by_nothing_before_it() -> None:
    """What the drug escapes handles others all the same."""
    assert set(said("Zelonib escapes CYP2C8, which breaks down repaglinide and pioglitazone.")) == {
        "zelonib not substrate_of CYP2C8",
        "repaglinide substrate_of CYP2C8",
        "pioglitazone substrate_of CYP2C8",
    }


def test_an_example_of_one_kind_does_not_what_the_next_kind_does() -> None:
    """What "or that" joins is said of drugs, and not of the last of their examples."""
    text = "Drugs that slow CYP2C9 (fluconazole), CYP2D6 (paroxetine) or that speed up CYP2C9 (rifampicin)."
    assert not [role for role in said(text) if "induces" in role]
