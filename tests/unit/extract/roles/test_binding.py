"""Who is handled by, inhibits or induces which protein, as one sentence says it."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import interacting, read, rows
from tests.sentences import said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zelonib is metabolized by CYP3A4.", ["zelonib substrate_of CYP3A4"]),
        ("It is metabolised mainly by CYP3A4.", ["- substrate_of CYP3A4 major"]),
        ("Zelonib is cleared by the isozyme CYP2C8.", ["zelonib substrate_of CYP2C8"]),
        ("Zelonib depends on CYP2C8.", ["zelonib substrate_of CYP2C8"]),
        ("Its clearance is hepatic, by way of CYP2C8.", ["- substrate_of CYP2C8"]),
        ("Zelonib and digoxin are not P-gp substrates.", ["zelonib not substrate_of P-gp", "digoxin not substrate_of P-gp"]),
        ("Zelonib is one of the most potent CYP2C8 inhibitors.", ["zelonib inhibits CYP2C8 strong"]),
        ("Zelonib is a reversible, non-selective inhibitor of MAO.", ["zelonib inhibits MAO"]),
        ("Quinidine (strong CYP2D6 inhibitor) raises it.", ["quinidine inhibits CYP2D6 strong"]),
        ("Zelonib strongly inhibits CYP2C8; many drugs need the enzyme.", ["zelonib inhibits CYP2C8 strong"]),
        ("Digoxin levels rise due to inhibition of P-gp.", ["- inhibits P-gp"]),
        ("It may raise levels of digoxin through P-gp inhibition.", ["- inhibits P-gp"]),
        ("Zelonib levels may rise with quinidine due to CYP2D6 inhibition.", ["quinidine inhibits CYP2D6"]),
        ("Zelonib is a mild-to-moderate CYP2D6 inhibitor.", ["zelonib inhibits CYP2D6 moderate"]),
        ("Zelonib is a relatively weak inhibitor of CYP2D6.", ["zelonib inhibits CYP2D6 weak"]),
        ("Quinidine, an inhibitor of the drug-metabolizing enzyme CYP2D6, raises it.", ["quinidine inhibits CYP2D6"]),
        ("CYP2C8 is a minor pathway.", ["- substrate_of CYP2C8 minor"]),
        ("It acts by blocking CYP3A4-mediated metabolism of statins.", ["- inhibits CYP3A4"]),
        (
            "Zelonib inhibits the activity of clinically significant isoforms (CYP1A2, CYP2B6, CYP2C8, CYP2C9, CYP2D6).",
            [f"zelonib inhibits {isoform}" for isoform in ("CYP1A2", "CYP2B6", "CYP2C8", "CYP2C9", "CYP2D6")],
        ),
        (
            "It is neither metabolized by, nor does it inhibit, CYP2C8.",
            ["- not inhibits CYP2C8", "- not substrate_of CYP2C8"],
        ),
        ("Zelonib undergoes hepatic metabolism via CYP2D6.", ["zelonib substrate_of CYP2D6"]),
        ("Inhibition of CYP2C8 by zelonib has not been observed.", ["zelonib not inhibits CYP2C8"]),
        ("Zelonib has weak CYP2C8-inhibiting properties.", ["zelonib inhibits CYP2C8 weak"]),
        ("It relies on CYP2C8 for its clearance.", ["- substrate_of CYP2C8"]),
        ("CYP2C8 accounts for most of zelonib clearance.", ["zelonib substrate_of CYP2C8 major"]),
        ("CYP2C8 is mainly responsible for its biotransformation.", ["- substrate_of CYP2C8 major"]),
        ("Clearance of pioglitazone is mediated by CYP2C8.", ["pioglitazone substrate_of CYP2C8"]),
        ("Its uptake into the liver is mediated by OATP1B1.", ["- substrate_of OATP1B1"]),
        ("It bypasses CYP450 metabolism.", ["- not substrate_of cytochrome P450 enzymes"]),
        ("Zelonib does not undergo metabolism by CYP2C8.", ["zelonib not substrate_of CYP2C8"]),
        ("CYP2C8 is strongly inhibited by zelonib.", ["zelonib inhibits CYP2C8 strong"]),
        ("CYP2C8 activity is not reduced by zelonib.", ["zelonib not inhibits CYP2C8"]),
        ("Zelonib suppresses CYP2C8 and up-regulates CYP3A4.", ["zelonib inhibits CYP2C8", "zelonib induces CYP3A4"]),
        ("Zelonib is a substrate of P-gp and BCRP.", ["zelonib substrate_of P-gp", "zelonib substrate_of BCRP"]),
        ("Zelonib inhibits CYP3A4 and CYP2D6.", ["zelonib inhibits CYP3A4", "zelonib inhibits CYP2D6"]),
        ("Zelonib is a strong inhibitor of CYP2D6.", ["zelonib inhibits CYP2D6 strong"]),
        ("Zelonib weakly inhibits CYP2C9.", ["zelonib inhibits CYP2C9 weak"]),
        ("Zelonib moderately induces CYP3A4.", ["zelonib induces CYP3A4 moderate"]),
        ("Rifampicin induces CYP3A4.", ["rifampicin induces CYP3A4"]),
        ("Ketoconazole, which inhibits CYP3A4, raises zelonib levels.", ["ketoconazole inhibits CYP3A4"]),
        ("CYP3A4, the enzyme responsible for zelonib metabolism, varies.", ["zelonib substrate_of CYP3A4"]),
        ("It inhibits CYP2C8, which metabolizes pioglitazone.", ["pioglitazone substrate_of CYP2C8"]),
        ("CYP3A4-mediated metabolism is the main route.", ["- substrate_of CYP3A4 major"]),
        ("Clearance: mainly hepatic (CYP2C8), then biliary.", ["- substrate_of CYP2C8 major"]),
        ("Zelonib is cleared by hepatic metabolism (CYP2C8, CYP2C9).", ["zelonib substrate_of CYP2C8", "zelonib substrate_of CYP2C9"]),
        ("The enzymes involved include CYP2C8 and CYP2B6.", ["- substrate_of CYP2C8", "- substrate_of CYP2B6"]),
        ("CYP2C8 and CYP2B6 are involved in zelonib metabolism.", ["zelonib substrate_of CYP2C8", "zelonib substrate_of CYP2B6"]),
        ("A minor pathway involves CYP2E1.", ["- substrate_of CYP2E1 minor"]),
        ("Hepatic pathways involving CYP2C8 contribute.", ["- substrate_of CYP2C8"]),
        ("The family, particularly CYP2C9, plays a role.", ["- substrate_of CYP2C9"]),
        ("Zelonib undergoes metabolism via glucuronidation, sulfation and CYP2C8.", ["zelonib substrate_of CYP2C8"]),
        ("It takes up glucuronic acid (UGT2B7), with oxidation (primarily CYP2C8).", ["- substrate_of CYP2C8 major"]),
        ("Renal excretion follows hydrolysis by esterases.", ["- substrate_of esterase"]),
        ("CYP2B6 is thought to play a minor role.", ["- substrate_of CYP2B6 minor"]),
        ("Zelonib does not undergo much: it doesn't involve CYP2C8.", ["- not substrate_of CYP2C8"]),
        ("Zelonib is not extensively metabolized by CYP2C8.", ["zelonib not substrate_of CYP2C8"]),
        (
            "Zelonib is mainly handled via CYP enzymes, notably CYP2C8.",
            ["zelonib substrate_of cytochrome P450 enzymes major", "zelonib substrate_of CYP2C8 major"],
        ),
        ("Zelonib has limited uptake due to metabolism by CYP2C8.", ["zelonib substrate_of CYP2C8"]),
        ("Zelonib is cleared by the kidneys, with some hepatic metabolism by CYP2C8.", ["zelonib substrate_of CYP2C8"]),
        ("It raises dofetilide by inhibiting CYP2C8.", ["- inhibits CYP2C8"]),
        ("Zelonib is a dopamine reuptake inhibitor (NDRI) and also inhibits CYP2C8.", ["zelonib inhibits CYP2C8"]),
        ("Interactions arise through inhibition of CYP2C8 by trimethoprim.", ["trimethoprim inhibits CYP2C8"]),
        (
            "Levodopa is metabolized by MAO (which selegiline inhibits) and by CYP2C8.",
            ["levodopa substrate_of MAO", "levodopa substrate_of CYP2C8"],
        ),
        ("Zelonib is cleared by esterases rather than CYP2C8.", ["zelonib substrate_of esterase", "zelonib not substrate_of CYP2C8"]),
        ("Inhibition of TNF may affect CYP2C8.", []),
        ("Avoid foods that inhibit CYP2C8.", []),
        ("It blocks no enzymes other than CYP2C8.", []),
        ("Warfarin, or drugs biotransformed by CYP2C8, need care.", []),
        ("Caution with drugs affecting zelonib metabolism (CYP450 interactions).", []),
        ("Grapefruit raises statins and ciclosporin through inhibition of CYP3A4.", ["grapefruit inhibits CYP3A4"]),
        ("CYP2E1 involvement is minimal.", ["- substrate_of CYP2E1 minor"]),
        ("It is broken down in the gut, metabolized by CYP3A4, but also by CYP2D6.", ["- substrate_of CYP3A4", "- substrate_of CYP2D6"]),
        ("Zelonib binds sodium channels and is metabolized by CYP2C8.", ["zelonib substrate_of CYP2C8"]),
        ("Zelonib blocks dopamine reuptake and also inhibits CYP2B6.", ["zelonib inhibits CYP2B6"]),
        (
            "Zelonib is cleared by CYP3A (major route) and CYP2C9 (minor route).",
            ["zelonib substrate_of CYP3A major", "zelonib substrate_of CYP2C9 minor"],
        ),
        ("Zelonib's inhibition of CYP2C8 may raise them.", ["zelonib inhibits CYP2C8"]),
        ("Zelonib was given with digoxin and terfenadine, a substrate of CYP3A4.", ["terfenadine substrate_of CYP3A4"]),
        ("Grapefruit juice inhibits CYP3A4 metabolism.", ["grapefruit juice inhibits CYP3A4"]),
        ("CYP2C8 metabolizes pioglitazone.", ["pioglitazone substrate_of CYP2C8"]),
        (
            "CYP2C8 is involved in the metabolism of both pioglitazone and repaglinide.",
            ["pioglitazone substrate_of CYP2C8", "repaglinide substrate_of CYP2C8"],
        ),
        ("Beside zelonib, CYP2C8 plays a role in pioglitazone breakdown.", ["pioglitazone substrate_of CYP2C8"]),
        (
            "Ritonavir helps by inhibiting CYP3A, which is responsible for its breakdown.",
            ["- substrate_of CYP3A", "ritonavir inhibits CYP3A"],
        ),
        (
            "Studies found inhibition by it of BCRP (a transporter of many drugs), as well as of OAT1 and OAT3.",
            ["- inhibits BCRP", "- inhibits OAT1", "- inhibits OAT3"],
        ),
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
        ("Its metabolism is not mediated by CYP2C8.", ["- not substrate_of CYP2C8"]),
        ("Metabolism is independent of CYP2C8.", ["- not substrate_of CYP2C8"]),
        ("Zelonib does not rely heavily on CYP2C8.", ["zelonib not substrate_of CYP2C8"]),
        ("It is cleared without involvement of CYP2C8.", ["- not substrate_of CYP2C8"]),
        ("Zelonib does not undergo CYP2C8 metabolism.", ["zelonib not substrate_of CYP2C8"]),
        ("CYP2C8 is not involved in its breakdown.", ["- not substrate_of CYP2C8"]),
        ("Zelonib is not a CYP2C8 substrate.", ["zelonib not substrate_of CYP2C8"]),
        ("It is degraded with no involvement of CYP2C8.", ["- not substrate_of CYP2C8"]),
        ("Oxidation takes place without CYP2C8 involvement.", ["- not substrate_of CYP2C8"]),
        ("CYP2C8 does not play a role in its metabolism.", ["- not substrate_of CYP2C8"]),
        ("Zelonib did not inhibit CYP2C8 or induce CYP2B6.", ["zelonib not inhibits CYP2C8", "zelonib not induces CYP2B6"]),
        (
            "Zelonib did not cause any clinically relevant inhibition or induction of CYP2C8.",
            ["zelonib not inhibits CYP2C8", "zelonib not induces CYP2C8"],
        ),
        ("Metabolism by CYP2C8 is not anticipated.", ["- not substrate_of CYP2C8"]),
        ("Inhibition of CYP2C8 and CYP2D6 is unlikely.", ["- not inhibits CYP2C8", "- not inhibits CYP2D6"]),
        ("Induction of CYP2C8, CYP2B6: none.", ["- not induces CYP2C8", "- not induces CYP2B6"]),
        (
            "It seems to be not a substrate of P-gp or markedly metabolized by CYP2C8.",
            ["- not substrate_of P-gp", "- not substrate_of CYP2C8"],
        ),
        (
            "Zelonib is not a substrate, an inhibitor, or an inducer of CYP2C8.",
            ["zelonib not substrate_of CYP2C8", "zelonib not inhibits CYP2C8", "zelonib not induces CYP2C8"],
        ),
        (
            "Zelonib is not a significant CYP2C8 substrate, inhibitor, or inducer.",
            ["zelonib not substrate_of CYP2C8", "zelonib not inhibits CYP2C8", "zelonib not induces CYP2C8"],
        ),
        ("Zelonib inhibits CYP3A4 but not CYP2D6.", ["zelonib inhibits CYP3A4"]),
        ("Zelonib does not induce CYP3A4, but it inhibits CYP2D6.", ["zelonib not induces CYP3A4"]),
    ],
)
def test_a_denied_role_is_read_as_denied(text: str, expected: list[str]) -> None:
    """A denial reaches the roles of its own clause and no others."""
    found = said(text)
    assert set(expected) <= set(found)
    assert not {r.replace(" not ", " ") for r in expected if " not " in r} & set(found)


@pytest.mark.parametrize(
    "text",
    [
        "Zelonib is primarily cleared by the liver, and likely metabolized by CYP3A4.",
        "Zelonib is primarily metabolized via multiple pathways, including CYP3A4.",
        "Zelonib is less well absorbed, and metabolized by CYP3A4.",
    ],
)
def test_a_weight_that_is_not_the_proteins_is_not_given_to_it(text: str) -> None:
    """That the liver does most, that there are several ways, or that little is absorbed, weighs no protein."""
    assert said(text) == ["zelonib substrate_of CYP3A4"]


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
    ("text", "expected"),
    [
        ("Zelonib is primarily metabolized by the cytochrome P450 (CYP) system, specifically CYP2C8 and CYP2C9.", "major major"),
        ("Zelonib is handled by CYP enzymes (CYP2C8 and CYP2C9) to a minor extent and also by the gut.", "minor minor"),
        ("It undergoes hepatic metabolism, with CYP2C8 playing a key role.", "major"),
        ("Zelonib is conjugated, with a minor pathway involving CYP enzymes, mainly CYP2E1.", "minor"),
        ("Zelonib is mainly eliminated through hepatic metabolism via CYP2C8.", "major"),
        ("Zelonib is absorbed in the small bowel, metabolized by CYP2C8 and excreted mainly in bile.", ""),
        ("Zelonib is partially metabolized in the liver by CYP2C8.", ""),
        ("Zelonib is a weak substrate of P-gp.", "minor"),
        ("It is mainly degraded by enzymes (CYP2C8 plays a minor role).", "minor"),
        ("It undergoes excretion, involving CYP2C8 metabolism to a small extent.", "minor"),
        ("It is metabolized with minor contributions from CYP enzymes like CYP2C8 and CYP2C9.", "minor minor"),
    ],
)
def test_the_words_around_a_protein_weigh_it(text: str, expected: str) -> None:
    """A weight may stand behind the protein, on all enzymes before it, or on the pathway; gut and liver have none to give."""
    weights = [r.split(" ", 3)[3:] for r in said(text) if not r.endswith("enzymes") and "P450 enzymes" not in r]
    assert " ".join(w for found in weights for w in found) == expected


@pytest.mark.parametrize("enzyme", ["amidase", "diamine oxidase", "phenylalanine hydroxylase", "cytosolic reductase", "phosphatase"])
def test_an_enzyme_that_is_no_cytochrome_handles_drugs_too(enzyme: str) -> None:
    """Whatever enzyme breaks a drug down, its substrate is stated; beside it the cytochromes still count as a whole."""
    assert said(f"Zelonib is metabolized by {enzyme}s and CYP enzymes.") == [
        f"zelonib substrate_of {enzyme}",
        "zelonib substrate_of cytochrome P450 enzymes",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "CYP3A4 inhibitors raise levels.",
        "CYP3A4 varies.",
        "Zelonib and CYP3A4.",
        "Zelonib inhibits tyrosine kinases.",
        "Patients lacking CYP2D6 react strongly.",
        "Variants alter drug metabolism (CYP2D6).",
        "It is excreted in milk and harms babies with G6PD deficiency.",
        "Zelonib affects CYP3A4 metabolism of others.",
        "Zelonib alters the metabolism of many drugs by way of CYP3A4.",
        "It is hardly metabolized; CYP3A4-mediated interactions are unlikely.",
        "It is eliminated in bile and interacts with CYP3A4.",
        "CYP2C8 inhibitors are metabolized by CYP3A4.",
        "Inhibition or induction of CYP2C8 would alter its levels.",
        "It depends on the degree of inhibition of P-gp.",
        "It contains components that inhibit CYP2C8.",
        "Care is needed if an inhibitor or an inducer of CYP2C8 is started.",
        "An inhibitor of CYP2C8 may raise zelonib levels.",
        "CYP2C8 substrate (e.g., pioglitazone): zelonib raises it.",
        "ZLN-7 is further metabolized by CYP2C8.",
        "Then, desethylzelotol rapidly undergoes metabolism by CYP2C8.",
        "Zelonib undergoes non-CYP2C8-mediated hydrolysis.",
        "Zelonib is metabolized by non-CYP enzymes.",
        "Zelonib levels rise due to CYP3A4 inhibition.",
        "Avoid dabigatran, since its exposure falls through P-gp induction.",
        "Avoid quinidine because inhibition of CYP2D6 raises zelonib levels.",
        "Inducers: smoking (CYP1A2), rifampicin (CYP3A4).",
        "It gives two metabolites, which are cleared by CYP2C8.",
        "",
    ],
)
def test_no_role_is_read_where_none_is_said(text: str) -> None:
    """Groups, bare names and targets that handle no drug bind nobody."""
    assert said(text) == []


@pytest.mark.parametrize("behind", ["strong CYP3A4 inducer", "Strong CYP3A4 inducer; avoid", "potent inducer of CYP3A4"])
def test_what_stands_bare_behind_a_label_is_said_of_nobody(behind: str) -> None:
    """Who is the inducer, the label's drug or the one that the text is about, takes knowledge to tell; with a verb it is the label's."""
    assert not rows(interacting(f"- **Rifampicin:** {behind}."), Predicate.INDUCES)
    assert rows(interacting("- **Rifampicin:** induces CYP3A4."), Predicate.INDUCES) == {("rifampicin", "induces", "CYP3A4")}
    assert rows(interacting("- **Midazolam:** CYP3A4 substrate."), Predicate.SUBSTRATE_OF) == {("midazolam", "substrate_of", "CYP3A4")}


def test_those_whose_levels_rise_are_handled_by_the_enzyme_of_the_label() -> None:
    """Under "drugs metabolized by …" the drugs that the sentence acts on are among them, whatever it says before."""
    found = rows(
        interacting("- **Drugs metabolized by CYP2D6:** Zelonib may raise levels of metoprolol and codeine."), Predicate.SUBSTRATE_OF
    )
    assert found == {("metoprolol", "substrate_of", "CYP2D6"), ("codeine", "substrate_of", "CYP2D6")}


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("**Quinidine and digoxin:** both block P-gp.", {("quinidine", "inhibits", "P-gp"), ("digoxin", "inhibits", "P-gp")}),
        ("**Quinidine:** avoid, inhibits CYP2D6 (and P-gp).", {("quinidine", "inhibits", "CYP2D6"), ("quinidine", "inhibits", "P-gp")}),
        ("**Quinidine:** a strong inhibitor of CYP2D6, doubles its exposure.", {("quinidine", "inhibits", "CYP2D6")}),
        ("**Quinidine:** a strong CYP2D6 inhibitor; avoid.", {("quinidine", "inhibits", "CYP2D6")}),
        ("**Quinidine.** Strong inhibitor of CYP2D6. Avoid.", {("quinidine", "inhibits", "CYP2D6")}),
    ],
)
def test_all_of_a_label_do_what_is_said_behind_it(item: str, expected: set[tuple[str, str, str]]) -> None:
    """A verb behind a label, or one that goes on from its description, has those of the label as its subject."""
    assert rows(interacting(f"- {item}"), Predicate.INHIBITS) == expected


@pytest.mark.parametrize("sentence", ["Zelotol is metabolized by CYP2D6.", "It turns into zelotol. Zelotol is metabolized by CYP2D6."])
def test_a_name_that_no_list_holds_is_not_the_drug_unless_the_title_begins_with_it(sentence: str) -> None:
    """What the drug becomes has enzymes of its own; half of a title is the drug."""
    section = "## Pharmacokinetics\n\n"
    assert not rows(read(section + sentence), Predicate.SUBSTRATE_OF)
    assert rows(read(f"{section}Poisonol is metabolized by CYP3A4.", title="Poisonol Plus"), Predicate.SUBSTRATE_OF)


@pytest.mark.parametrize("words", ["non-CYP450 pathways", "non CYP450 enzymes", "non\u2011CYP450 enzymes"])
def test_enzymes_that_are_none_of_a_kind_are_not_of_it(words: str) -> None:
    """However "non" is joined, nothing is said or denied of the kind."""
    assert not rows(read(f"## Pharmacokinetics\n\nZelonib is metabolized by {words}."), Predicate.SUBSTRATE_OF)


@pytest.mark.parametrize(
    "sentence",
    [
        "Zelonib is neither stored nor bound and is metabolized by CYP3A4.",
        "Neither race nor sex is important as it is metabolized by CYP3A4.",
    ],
)
def test_neither_denies_its_own_verb_only(sentence: str) -> None:
    """What another clause says stands."""
    assert ("not substrate_of") not in {p for _, p, _ in rows(read(f"## Pharmacokinetics\n\n{sentence}"))}


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("**Fluvoxamine:** avoid. Strong CYP1A2 inhibitor.", {("fluvoxamine", "inhibits", "CYP1A2")}),
        ("**Midazolam:** excreted through the CYP3A4.", {("midazolam", "substrate_of", "CYP3A4")}),
    ],
)
def test_the_one_of_a_label_is_what_is_said_behind_it(item: str, expected: set[tuple[str, str, str]]) -> None:
    """Without a verb, behind what was advised, or by a word for how it leaves the body."""
    assert rows(interacting(item), Predicate.INHIBITS, Predicate.SUBSTRATE_OF) == expected


def test_who_slows_the_metabolism_of_substrates_inhibits_their_enzyme() -> None:
    """Where they were named before, too."""
    found = interacting("Caution with drugs metabolized by CYP2D6, as zelonib may inhibit their metabolism.")
    assert rows(found, Predicate.INHIBITS) == {("zelonib", "inhibits", "CYP2D6")}
