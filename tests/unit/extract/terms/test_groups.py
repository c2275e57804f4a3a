"""Phrases that name a group by what its members do become one group a strength, role and protein."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extract import rulebook
from extract.terms import groups, role_groups
from extract.terms.names import find as find_names
from extract.terms.own import own_of
from kg.model import Kind, Predicate, Strength
from tests.marked import marked
from tests.monographs import interacting, partners, rows

if TYPE_CHECKING:
    from extract.mentions import Mention

OWN, _ = own_of("Zelonib")


def found(text: str) -> tuple[Mention, ...]:
    """All mentions of a text with its groups built."""
    return groups.find(text, find_names(text, OWN))


def built(text: str) -> list[str]:
    """The names of the role groups in order."""
    return [m.entity.name for m in found(text) if m.entity.kind is Kind.ROLE_GROUP]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CYP3A4 inhibitors raise it.", ["CYP3A4 inhibitor"]),
        ("Products that block CYP3A4 raise it.", ["CYP3A4 inhibitor"]),
        ("Any potent CYP3A4 blocker raises it.", ["strong CYP3A4 inhibitor"]),
        ("Strong blockers of CYP3A4 raise it.", ["strong CYP3A4 inhibitor"]),
        ("Medicines that slow down the enzyme CYP3A4 raise it.", ["CYP3A4 inhibitor"]),
        ("Medicines that speed up CYP3A4 lower it.", ["CYP3A4 inducer"]),
        ("Other drugs that CYP2D6 breaks down rise.", ["CYP2D6 substrate"]),
        ("Other drugs that go through CYP2D6 rise.", ["CYP2D6 substrate"]),
        ("Ritonavir is a CYP3A4 blocker.", []),
        ("CYP3A4-inducing medicines lower it.", ["CYP3A4 inducer"]),
        ("It raises medicines broken down by CYP2D6.", ["CYP2D6 substrate"]),
        ("It raises drugs that rely on CYP2D6.", ["CYP2D6 substrate"]),
        ("Zelonib is a competitive inhibitor of CYP2D6.", []),
        ("Strong CYP3A4 inhibitors raise it.", ["strong CYP3A4 inhibitor"]),
        ("Potent CYP2D6 inhibitors raise it.", ["strong CYP2D6 inhibitor"]),
        ("Weak CYP2D6 inducers lower it.", ["weak CYP2D6 inducer"]),
        ("Moderate or strong CYP3A4 inhibitors raise it.", ["strong CYP3A4 inhibitor", "moderate CYP3A4 inhibitor"]),
        ("CYP3A4 and CYP2D6 inhibitors raise it.", ["CYP3A4 inhibitor", "CYP2D6 inhibitor"]),
        ("CYP2D6 inhibitors/inducers may matter.", ["CYP2D6 inhibitor", "CYP2D6 inducer"]),
        ("CYP3A4 inhibitors or inducers may matter.", ["CYP3A4 inhibitor", "CYP3A4 inducer"]),
        ("Strong CYP3A4 inhibitors and inducers may matter.", ["strong CYP3A4 inhibitor", "strong CYP3A4 inducer"]),
        (
            "Strong CYP3A4 inhibitors (ketoconazole) and inducers (rifampicin) may matter.",
            ["strong CYP3A4 inhibitor", "CYP3A4 inducer"],
        ),
        ("Strong CYP3A4 and P-glycoprotein (P-gp) inducers lower it.", ["strong CYP3A4 inducer", "strong P-gp inducer"]),
        ("Drugs metabolized by CYP enzymes (CYP2C8, CYP2B6) rise.", ["CYP2C8 substrate", "CYP2B6 substrate"]),
        ("Drugs metabolized by CYP450 (especially CYP2C8) rise.", ["CYP450 substrate", "CYP2C8 substrate"]),
        ("Drugs metabolized by CYP2C8 or transported by P-gp rise.", ["CYP2C8 substrate", "P-gp substrate"]),
        ("Drugs that stain the teeth or are metabolized by CYP2C8 rise.", ["CYP2C8 substrate"]),
        ("An inhibitor of CYP2C8 (e.g., gemfibrozil) may raise it.", ["CYP2C8 inhibitor"]),
        ("Drugs that induce enzymes, including CYP2C8, lower it.", ["CYP2C8 inducer"]),
        ("Drugs that stain the teeth or are potent CYP2C8 inhibitors raise it.", ["strong CYP2C8 inhibitor"]),
        ("Compounds which inhibit certain hepatic enzymes (particularly CYP2C8) raise it.", ["CYP2C8 inhibitor"]),
        ("CYP2C8-inducing medicines lower it.", ["CYP2C8 inducer"]),
        ("Therapies capable of inhibiting CYP2C8 raise it.", ["CYP2C8 inhibitor"]),
        ("Medicines broken down by CYP2C8 rise.", ["CYP2C8 substrate"]),
        ("Inducers of liver enzymes lower it.", ["CYP450 inducer"]),
        ("Powerful inducers of liver enzymes lower it.", ["strong CYP450 inducer"]),
        ("P-gp and mild CYP3A4 inducers lower it.", ["P-gp inducer", "weak CYP3A4 inducer"]),
        ("Take care if an inhibitor or an inducer of CYP2C8 is started.", ["CYP2C8 inhibitor", "CYP2C8 inducer"]),
        ("P-gp substrates and inhibitors need care.", ["P-gp substrate", "P-gp inhibitor"]),
        ("Sensitive CYP2D6 substrates accumulate.", ["CYP2D6 substrate"]),
        ("P-gp and strong CYP3A4 inducers lower it.", ["P-gp inducer", "strong CYP3A4 inducer"]),
        ("Combined P-gp and strong CYP3A4 inducers lower it.", ["combined P-gp and strong CYP3A4 inducer"]),
        ("Dual CYP3A4 and P-gp inhibitors raise it.", ["dual CYP3A4 and P-gp inhibitor"]),
        ("Strong dual CYP3A4 and P-gp inhibitors raise it.", ["strong dual CYP3A4 and P-gp inhibitor"]),
        ("Strong inhibitors of CYP3A4 raise it.", ["strong CYP3A4 inhibitor"]),
        ("Inhibitors or inducers of CYP3A4 change it.", ["CYP3A4 inhibitor", "CYP3A4 inducer"]),
        ("Strong inhibitors (e.g., ketoconazole) and inducers (e.g., rifampin) of CYP3A4.", ["strong CYP3A4 inhibitor", "CYP3A4 inducer"]),
        ("Substrates of the transporter P-gp accumulate.", ["P-gp substrate"]),
        ("Drugs that inhibit CYP3A4 raise it.", ["CYP3A4 inhibitor"]),
        ("Medications that induce or inhibit CYP2C9 need care.", ["CYP2C9 inducer", "CYP2C9 inhibitor"]),
        ("Drugs that strongly inhibit CYP2D6 raise it.", ["strong CYP2D6 inhibitor"]),
        ("Drugs metabolized by CYP2D6 may accumulate.", ["CYP2D6 substrate"]),
        ("Drugs primarily metabolised by CYP2C9 or CYP2C19.", ["CYP2C9 substrate", "CYP2C19 substrate"]),
        ("Medications that are substrates of P-gp rise.", ["P-gp substrate"]),
        ("Drugs transported by P-gp rise.", ["P-gp substrate"]),
        ("CYP2D6-metabolized drugs may accumulate.", ["CYP2D6 substrate"]),
        ("CYP3A4-dependent medications rise.", ["CYP3A4 substrate"]),
        ("CYP3A4 enzyme inhibitors raise it.", ["CYP3A4 inhibitor"]),
        ("Cytochrome P450 inhibitors raise it.", ["CYP450 inhibitor"]),
        ("CYP3A4 inhibitors (moderate) raise it.", ["moderate CYP3A4 inhibitor"]),
        ("Drugs inhibiting CYP3A4 raise it.", ["CYP3A4 inhibitor"]),
        ("Liver enzyme inducers lower it.", ["CYP450 inducer"]),
        ("Enzyme-inducing medications lower it.", ["CYP450 inducer"]),
        ("Hepatic enzyme inhibitors/inducers change it.", ["CYP450 inhibitor", "CYP450 inducer"]),
        ("Agents that inhibit or induce hepatic metabolism change it.", ["CYP450 inhibitor", "CYP450 inducer"]),
        ("Drugs metabolized by the same liver enzymes (CYP2C8, CYP2B6).", ["CYP2C8 substrate", "CYP2B6 substrate"]),
        ("Medications metabolized by the liver (especially CYP2C8).", ["CYP2C8 substrate"]),
        ("Drugs metabolized in the liver by CYP2C8 rise.", ["CYP2C8 substrate"]),
        ("Drugs that prolong the QT interval and are metabolized by CYP2D6.", ["CYP2D6 substrate"]),
    ],
)
def test_a_group_is_built_for_each_strength_role_and_protein(text: str, expected: list[str]) -> None:
    """Strengths, roles and proteins that a phrase coordinates give one group each, in order."""
    assert built(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ritonavir is an inhibitor of CYP3A4.",
        "Ritonavir is a strong CYP3A4 inhibitor.",
        "It is a substrate of P-gp.",
        "It acts as a CYP2D6 inhibitor.",
        "It inhibits CYP3A4.",
        "It is metabolized by CYP3A4.",
        "CYP3A4-mediated metabolism is the main route.",
        "Tyrosine kinase inhibitors are another class.",
        "It is an enzyme inhibitor.",
        "Inhibitors of protein synthesis are antibiotics.",
        "CYP3A4 is inhibited.",
    ],
)
def test_a_role_of_one_substance_is_no_group(text: str) -> None:
    """A sentence about what one drug does names no group."""
    assert built(text) == []


def test_the_roles_say_what_a_member_does() -> None:
    """A group's roles hold action, protein and strength; a dual group has both, a substrate no strength."""
    (dual,) = [m.entity for m in found("Combined P-gp and strong CYP3A4 inducers lower it.") if m.is_group]
    assert [(r.action, r.target.name, r.strength) for r in dual.roles] == [
        (Predicate.INDUCES, "P-gp", None),
        (Predicate.INDUCES, "CYP3A4", Strength.STRONG),
    ]
    (substrate,) = [m.entity for m in found("Sensitive CYP2D6 substrates rise.") if m.is_group]
    assert [(r.action, r.strength) for r in substrate.roles] == [(Predicate.SUBSTRATE_OF, None)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Avoid <role_group>strong CYP3A4 inhibitors</role_group>.",
        "Avoid <role_group>strong inhibitors of CYP3A4</role_group> with <drug>digoxin</drug>.",
        "<role_group>Drugs metabolized by CYP2D6</role_group> may accumulate.",
        "Systemic <role_group>drugs metabolized by CYP2D6</role_group> may accumulate.",
        "<role_group>CYP3A4 inhibitors</role_group> and <drug_class>antacids</drug_class>.",
    ],
)
def test_a_group_swallows_the_names_of_its_proteins(sentence: str) -> None:
    """The whole phrase is the mention, and the protein in it is no mention of its own."""
    text, marks = marked(sentence)
    assert [(m.start, m.end, str(m.entity.kind)) for m in found(text)] == [(m.start, m.end, m.kind) for m in marks]


def test_examples_between_role_and_protein_stay_free() -> None:
    """Drugs listed inside the phrase are mentions beside the group."""
    names = [m.entity.name for m in found("Strong inhibitors (e.g., ketoconazole) of CYP3A4 raise it.")]
    assert names[:2] == ["strong CYP3A4 inhibitor", "ketoconazole"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Drugs that prolong the QT interval add to it.", "QT-prolonging drug"),
        ("QT-prolonging medications add to it.", "QT-prolonging drug"),
        ("Drugs that stain the teeth may add to it.", "drug that stains teeth"),
        ("Tear-reducing medications add up.", "drug that lowers tear"),
        ("Systemic analgesics add up.", "systemic analgesic"),
        ("Herbal supplements affecting the gums may add up.", "herbal supplement affecting the gums"),
        ("Herbs with numbing properties add up.", "herb with numbing property"),
        ("Take care with drugs affecting the gums as ZLN may add to it.", "drug that affects gum"),
        ("Medications causing fluid and electrolyte loss may add up.", "drug that causes fluid and electrolyte loss"),
        ("A systemic analgesic adds up.", "systemic analgesic"),
    ],
)
def test_a_property_names_a_class(text: str, name: str) -> None:
    """Words that say what a class of drugs does name a class, by its known name where there is one."""
    assert [(m.entity.name, m.entity.kind) for m in found(text)] == [(name, Kind.DRUG_CLASS)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Drugs that stain teeth or dry the mouth may add up.", ["drug that stains teeth or dry mouth"]),
        ("Drugs that raise saliva or lower the voice may add up.", ["drug that increases saliva", "drug that lowers voice"]),
        ("Medications causing hiccups or sneezing may add up.", ["drug that causes hiccup", "drug that causes sneezing"]),
        (
            "Agents affecting gonadal or pituitary function may add up.",
            ["drug that affects gonadal function", "drug that affects pituitary function"],
        ),
        ("Drugs metabolized by the skin or lungs may add up.", ["drug metabolized by skin", "drug metabolized by lung"]),
        ("Medications for gout or migraine may add up.", ["antigout drug", "antimigraine drug"]),
        ("Medications for gout, migraine, or hiccups.", ["antigout drug", "antimigraine drug", "hiccups medication"]),
        ("Medications for gout, migraine, and other conditions.", ["antigout drug", "antimigraine drug"]),
        ("Medications for HIV and tuberculosis.", ["antiretroviral", "antitubercular drug"]),
        ("Medications for diabetes or high blood pressure.", ["antidiabetic agent", "antihypertensive"]),
        ("Medications for asthma and may cause harm.", ["asthma medication"]),
        ("Agents that prolong the QT interval and oral contraceptives.", ["QT-prolonging drug", "oral contraceptive"]),
        ("Agents that prolong the QT interval or have a sweet taste.", ["QT-prolonging drug"]),
        ("Agents that prolong the QT interval or raise saliva.", ["QT-prolonging drug", "drug that increases saliva"]),
        ("Agents with sedative or numbing effects may add up.", ["sedative", "numbing drug"]),
    ],
)
def test_a_phrase_that_names_two_classes_gives_both(text: str, names: list[str]) -> None:
    """A relation or a noun that two properties share belongs to each; an unknown second verb is left in its phrase."""
    assert [m.entity.name for m in found(text)] == names


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It may interact with medicines, particularly those raising saliva.", "medicines raising saliva"),
        ("It adds to medications and agents, such as those that stain teeth.", "agents that stain teeth"),
        ("Beware of those raising saliva.", "drugs raising saliva"),
    ],
)
def test_those_are_what_the_text_has_named(text: str, words: str) -> None:
    """A phrase that begins with "those" takes up the last word for drugs before it."""
    assert [m.text for m in found(text)] == [words]


def test_what_touches_the_qt_interval_is_one_class_in_the_words_of_the_text() -> None:
    """What prolongs the QT interval and what merely affects it is one class; only what prolongs QTc is called by its short name."""
    (affecting,), (prolonging,) = found("Avoid drugs affecting the QTc interval."), found("Avoid agents that prolong the QTc interval.")
    assert affecting.entity == prolonging.entity
    assert (affecting.text, prolonging.text) == ("drugs affecting the qtc interval", "QTc-prolonging drug")


def test_advice_on_two_classes_of_one_phrase_is_advice_on_both() -> None:
    """What follows in brackets is a partner beside them, and of which it is an example stays open."""
    statements = interacting("Avoid drugs that raise saliva or lower the voice (e.g., bethanechol).")
    assert partners(statements) == {"drug that increases saliva", "drug that lowers voice", "bethanechol"}


def test_the_same_group_in_other_words_is_one_entity() -> None:
    """Each way to say "strong CYP3A4 inhibitor" gives the same id."""
    texts = ("Strong CYP3A4 inhibitors.", "Potent inhibitors of CYP3A4.", "Drugs that strongly inhibit CYP3A4.", "strong CYP3A4-inhibitors")
    assert len({m.entity.id for text in texts for m in found(text)}) == 1


def test_every_example_of_a_group_holds_a_word_for_its_role() -> None:
    """A text without any of these words is not searched at all, so no rule may match one."""
    examples = [text for rule in rulebook.load("groups") for text in rule.matches]
    assert len(examples) > 20
    assert [text for text in examples if not role_groups.ROLE_WORDS.search(text.lower())] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CYP3A4 handles it. Inhibitors (alin) raise levels. Inducers (belin) lower levels.", ["CYP3A4 inhibitor", "CYP3A4 inducer"]),
        ("CYP3A4 handles it. It is taken once a day. Inducers (belin) lower levels.", []),
    ],
)
def test_bare_inhibitors_are_those_of_the_protein_that_is_spoken_of(text: str, expected: list[str]) -> None:
    """The protein is spoken of as long as each sentence is about inhibitors or inducers."""
    assert built(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Avoid bruise-inducing medicines.", "drug that causes bruise"),
        ("Drugs associated with bruises may matter.", "drug associated with bruise"),
        ("Agents that are toxic to the teeth may matter.", "agent toxic to the teeth"),
        ("Medicines having a narrow margin of safety may matter.", "medicine having a narrow margin of safety"),
        ("Tooth-toxic substances may matter.", "tooth toxic substance"),
        ("Gumtoxic medicines may matter.", "gumtoxic medicine"),
        ("Foods that contain tyramine may matter.", "tyramine-rich food"),
        ("Beware of agents with known nephrotoxicity.", "agent with known nephrotoxicity"),
        ("Drugs for Addison's disease may matter.", "addisons disease medication"),
    ],
)
def test_a_class_is_built_from_words(text: str, expected: str) -> None:
    """What a phrase says of its members is one class, without the order before it."""
    assert [m.entity.name for m in found(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("General and local anesthetics may add up.", ["general anesthetic", "local anesthetic"]),
        ("Live or inactivated vaccines may fail.", ["live vaccine", "inactivated vaccine"]),
        ("Blood pressure and diabetes medications may matter.", ["antihypertensive", "antidiabetic agent"]),
        ("Medications for gout, irritable bowel syndrome, or asthma.", ["gout", "irritable bowel syndrome", "asthma"]),
    ],
)
def test_classes_that_share_a_head_are_each_named(text: str, expected: list[str]) -> None:
    """What stands before a shared head names a class of its own, of whatever kind the head is."""
    names = [m.entity.name for m in found(text)]
    assert len(names) == len(expected)
    assert all(part in name for name, part in zip(names, expected, strict=True))


@pytest.mark.parametrize("label", ["CYP3A4 inhibitors, strong", "CYP3A4 inhibitors (strong)", "CYP3A4 inhibitors – strong ones"])
def test_a_grade_may_stand_behind_its_group(label: str) -> None:
    """A strength behind "inhibitors" is theirs; one of several behind them, or of their effect, is not."""
    assert partners(interacting(f"* **{label}:** Zelonib levels rise.")) == {"strong CYP3A4 inhibitor"}
    assert partners(interacting("* CYP3A4 inhibitors have a strong effect on zelonib levels.")) == {"CYP3A4 inhibitor"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zelonib raises the levels of sulfonylureas metabolised in the liver.", "sulfonylurea"),
        ("Zelonib raises the exposure to statins secreted by the renal tubules.", "statin"),
        ("Diuretics rely on the kidney and may be weakened by zelonib.", "diuretic"),
        ("Antacids need an acid stomach and may be weakened by zelonib.", "antacid"),
    ],
)
def test_what_all_of_a_class_do_makes_no_class_of_its_own(text: str, expected: str) -> None:
    """A known class stays what it is where a text adds its fate, and a verb is no part of a name."""
    assert {o for _, _, o in rows(interacting(text), Predicate.INTERACTS_WITH)} == {expected}
