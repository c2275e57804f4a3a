"""Readings that once went wrong, each by a sentence that shows it."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from extract.document.record import Weight
from extract.layout import markdown
from extract.statements import merge
from extract.terms.names import find
from extract.terms.own import own_of
from kg.errors import BadMonograph
from kg.model import Direction, Predicate, Quantity, Scope
from tests.found import change as effect
from tests.found import evidence, finding
from tests.monographs import change, denied, interacting, one, parsed, partners, read, rows, told
from tests.sentences import said

_ROLES = (Predicate.INHIBITS, Predicate.INDUCES, Predicate.SUBSTRATE_OF)


def test_broken_yaml_is_placed_on_its_line() -> None:
    """The line of a YAML fault counts from the first line of the file."""
    with pytest.raises(BadMonograph, match="line 2, column 15"):
        parsed("Text.", title="Zelonib: a drug")


def test_the_nearest_heading_names_the_section() -> None:
    """Below a title of level one, the heading of level two names the section."""
    (only,) = markdown.blocks(parsed("# Zelonib\n\n## Interactions\n\nB."))
    assert only.section == "Interactions"


def test_escaped_signs_stay() -> None:
    """A star or underscore behind a backslash is text."""
    (only,) = markdown.blocks(parsed("Five\\* and six\\_seven."))
    assert only.text == "Five* and six_seven."


@pytest.mark.parametrize("text", ["by CYP2C8, 2C9 and 2C19.", "by CYP2C8, 2C9 and 2C19. Then"])
def test_a_shortened_isoform_may_end_a_sentence(text: str) -> None:
    """A full stop behind "2C19" does not hide it."""
    assert [m.entity.name for m in find(text, own_of("Zelonib")[0])] == ["CYP2C8", "CYP2C9", "CYP2C19"]


def test_a_capital_cytochrome_is_the_same() -> None:
    """A sentence may begin with the spelt-out isoform."""
    assert [m.entity.name for m in find("Cytochrome P-450 3A4 is inhibited", own_of("Zelonib")[0])] == ["CYP3A4"]


@pytest.mark.parametrize(
    "words", ["both strong CYP1A2 inhibitors", "which are strong CYP1A2 inhibitors", "two strong inhibitors of CYP1A2"]
)
def test_two_drugs_share_an_apposed_group(words: str) -> None:
    """The plural group behind two drugs is the head of both."""
    found = interacting(f"Fluvoxamine and ciprofloxacin, {words}, raise zelonib levels.")
    assert {("fluvoxamine", "inhibits", "CYP1A2"), ("ciprofloxacin", "inhibits", "CYP1A2")} <= rows(found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zelonib is a CYP2C19 substrate.", "zelonib substrate_of CYP2C19"),
        ("Zelonib is a potent CYP2D6 inhibitor.", "zelonib inhibits CYP2D6 strong"),
        ("Ketoconazole, a strong CYP3A4 inhibitor, raises it.", "ketoconazole inhibits CYP3A4 strong"),
        ("Zelonib acts as a weak CYP3A4 inducer.", "zelonib induces CYP3A4 weak"),
        ("Rifampicin's potent CYP3A4 induction lowers it.", "rifampicin induces CYP3A4 strong"),
        ("CYP3A4 is the main enzyme responsible for zelonib metabolism.", "zelonib substrate_of CYP3A4 major"),
        ("CYP3A4 plays a minor role in its metabolism.", "- substrate_of CYP3A4 minor"),
        ("Zelonib is not metabolized by CYP3A4.", "zelonib not substrate_of CYP3A4"),
        ("Zelonib is not a substrate of P-gp.", "zelonib not substrate_of P-gp"),
        ("Zelonib has low potential to inhibit CYP1A2.", "zelonib not inhibits CYP1A2"),
        ("Zelonib is a potential inhibitor of CYP1A2.", "zelonib inhibits CYP1A2"),
        ("Zelonib may potentially inhibit CYP1A2.", "zelonib inhibits CYP1A2"),
    ],
)
def test_a_role_is_read(text: str, expected: str) -> None:
    """Subject, denial, role, protein, strength and weight are those of the sentence."""
    assert said(text) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Digoxin levels are unaffected by zelonib.",
        "The pharmacokinetics of digoxin were not significantly altered.",
        "The pharmacokinetics of digoxin were unchanged.",
        "Neither digoxin nor digoxin tablets interact with zelonib.",
    ],
)
def test_a_denial_is_read_as_a_denial(sentence: str) -> None:
    """A denied interaction is a negated statement, and no interaction."""
    found = interacting(sentence)
    assert (denied(found), partners(found)) == ({"digoxin"}, set())


@pytest.mark.parametrize(
    "sentence",
    [
        "Take with food to reduce stomach upset.",
        "Take it with food to prevent stomach upset.",
        "Take with food or milk to minimize GI irritation.",
    ],
)
def test_food_for_the_stomach_is_no_interaction(sentence: str) -> None:
    """A meal that only spares the stomach is no partner."""
    assert rows(read(f"## Dosage\n\n{sentence}")) == set()


def test_a_question_with_take_asks_about_an_interaction() -> None:
    """The words "Can I take it with warfarin?" asks about an interaction as "Can it be taken with warfarin?" does."""
    assert partners(read("## FAQs\n\n### Can I take it with warfarin?\n\n**A:** No, it increases the risk of bleeding.")) == {"warfarin"}


@pytest.mark.parametrize(
    "text", ["* **Metabolism:** Hepatic, primarily by CYP3A4.", "**Metabolism:** Mainly via CYP3A4.", "* **Metabolism:** CYP3A4 (major)"]
)
def test_the_label_metabolism_is_a_verb(text: str) -> None:
    """Behind the label "Metabolism" an enzyme metabolizes the drug."""
    assert rows(read(f"## Pharmacokinetics\n\n{text}")) == {("zelonib", "substrate_of", "CYP3A4")}


@pytest.mark.parametrize("word", ["known", "sensitive", "major"])
def test_an_adjective_does_not_make_a_group(word: str) -> None:
    """The words "Is a known substrate of P-gp" speaks of the drug."""
    assert rows(interacting(f"Zelonib is a {word} substrate of P-gp.")) == {("zelonib", "substrate_of", "P-gp")}


def test_a_plural_predicate_is_no_group() -> None:
    """The words "Are weak inhibitors of CYP2D6" speaks of the drug."""
    assert rows(interacting("Zelonib and its metabolite are weak inhibitors of CYP2D6.")) == {("zelonib", "inhibits", "CYP2D6")}


def test_a_class_as_label_has_its_drugs_as_members() -> None:
    """A drug that a sentence names below the label of its class belongs to the class."""
    found = interacting("* **Immunosuppressants:** Cyclosporine increases zelonib levels.")
    assert ("ciclosporin", "member_of", "immunosuppressant") in rows(found)
    assert partners(found) == {"ciclosporin"}


def test_a_role_group_as_label_says_what_its_drugs_do() -> None:
    """Drugs that a sentence names below the label of a role group play that role."""
    found = interacting("* **Strong CYP3A4 inhibitors:** ketoconazole and ritonavir increase zelonib levels.")
    assert {("ketoconazole", "inhibits", "CYP3A4"), ("ritonavir", "inhibits", "CYP3A4")} <= rows(found)


@pytest.mark.parametrize(
    ("sentence", "direction"),
    [("Digoxin levels may rise.", "increase"), ("Digoxin levels fell by half.", "decrease"), ("It cuts digoxin exposure.", "decrease")],
)
def test_plain_verbs_of_change(sentence: str, direction: str) -> None:
    """Rise, fall and cut say which way a level goes."""
    assert change(one(interacting(sentence), "digoxin").effect) == ("object", "exposure", direction)


def test_a_labelled_partner_is_never_lost() -> None:
    """In a section of interactions a label interacts even if no change is understood."""
    assert partners(interacting("* **Methotrexate:** high doses need thought.")) == {"methotrexate"}


def test_a_comparison_denies_nothing() -> None:
    """The words "Unlike ketoconazole" says nothing of an interaction with ketoconazole."""
    assert denied(interacting("Unlike ketoconazole, zelonib does not raise digoxin levels.")) == {"digoxin"}


def test_permission_is_no_interaction() -> None:
    """What can be taken together without more is no partner."""
    assert partners(interacting("Zelonib can be taken with digoxin.")) == set()


def test_a_disease_is_no_partner() -> None:
    """Poisoning by a drug is a condition."""
    assert partners(interacting("Zelonib is contraindicated in patients with lithium toxicity.")) == set()


def test_another_of_a_class_is_no_partner() -> None:
    """The words "Consider another antihypertensive" names nobody who interacts."""
    assert partners(interacting("* **Phenytoin:** lowers zelonib levels. Consider another antihypertensive.")) == {"phenytoin"}


def test_the_order_of_mentions_changes_nothing() -> None:
    """Of two wordings, two rules on one place and two effects of one rank the same is kept in any order."""
    pair = [
        finding(40, object_mention="DIGOXIN", effect=effect(Quantity.RISK)),
        finding(0, effect=replace(effect(Quantity.RISK), outcome="falls"), weight=Weight(significance="clinically relevant")),
        finding(0, evidence=evidence(0, "q"), weight=Weight(significance="clinically significant"), scope=Scope.SOME),
    ]
    assert len({merge("x.md", order) for order in permutations(pair)}) == 1


@pytest.mark.parametrize("heading", ["Pharmacodynamic", "Pharmacokinetic", "Metabolism"])
def test_a_heading_among_the_interactions_keeps_them_interactions(heading: str) -> None:
    """What stands below "Pharmacodynamic" in the interactions section is still an interaction, or the denial of one."""
    found = interacting(f"**{heading}**", "* Verapamil: slower pulse.\n* Lisinopril: no relevant interaction.")
    assert (partners(found), denied(found)) == ({"verapamil"}, {"lisinopril"})


@pytest.mark.parametrize("hyphen", ["-", "–", " "])
def test_a_prefix_reaches_the_longest_name(hyphen: str) -> None:
    """Classes that begin with "non" are no members of the class without it, however they are written."""
    found = interacting(f"* Non{hyphen}nucleoside reverse transcriptase inhibitors lower zelonib.")
    assert partners(found) == {"NNRTI"}


@pytest.mark.parametrize(
    ("sentence", "direction"),
    [
        ("Alcohol: limit it to minimize side effects.", "increase"),
        ("Alcohol: avoid it, for alertness may be impaired due to drowsiness.", "increase"),
        ("Phenytoin: increased dizziness in patients with liver failure or anemia.", "increase"),
        ("Digoxin: reduced effect due to lower absorption.", "decrease"),
    ],
)
def test_harm_is_not_lowered_by_the_words_around_it(sentence: str, direction: str) -> None:
    """A harm to be prevented, the cause of an impairment and a failing organ lower no risk."""
    found = one(interacting(f"* {sentence}"), sentence.partition(":")[0].lower()).effect
    assert found is not None
    assert found.direction == direction


@pytest.mark.parametrize("watched", ["glucose", "blood glucose", "serum potassium"])
def test_what_is_monitored_is_no_partner(watched: str) -> None:
    """Orders to measure something in the blood name no partner."""
    assert partners(interacting(f"* Digoxin: monitor {watched}.")) == {"digoxin"}


@pytest.mark.parametrize(
    ("clause", "on"),
    [
        ("Digoxin can interact with zelonib, potentially raising serum levels.", "subject"),
        ("Zelonib capsules have reduced absorption when taken with digoxin.", "subject"),
        ("Zelonib raises digoxin levels.", "object"),
    ],
)
def test_whose_exposure_it_is(clause: str, on: str) -> None:
    """Who interacts with the drug, or is taken when its absorption is less, changes the drug's exposure."""
    effect_of = one(interacting(clause), "digoxin").effect
    assert effect_of is not None
    assert effect_of.on == on


def test_a_combination_made_for_its_effect_is_no_interaction() -> None:
    """Partners in therapy that make each other stronger are no interaction unless harm or advice is told."""
    section = "## Popular Combinations\n\nZelonib is combined with digoxin. {}"
    assert partners(read(section.format("These combinations aim to enhance efficacy through synergy."))) == set()
    assert partners(read(section.format("This combination raises the risk of bradycardia."))) == {"digoxin"}


def test_this_class_is_the_drug_itself() -> None:
    """The words "this antibiotic" speak of the monograph's drug."""
    assert partners(interacting("Warfarin is stronger with this antibiotic.")) == {"warfarin"}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Class IA and III antiarrhythmics", {"class IA antiarrhythmic", "class III antiarrhythmic"}),
        ("Class I, II or class IV antiarrhythmic drugs", {"class I antiarrhythmic", "class II antiarrhythmic", "class IV antiarrhythmic"}),
        ("Class IC (flecainide) and class III (sotalol) antiarrhythmics", {"class IC antiarrhythmic", "class III antiarrhythmic"}),
    ],
)
def test_numbered_classes_share_their_last_word(words: str, expected: set[str]) -> None:
    """Each number names a class of its own, whose examples in brackets belong to it alone."""
    found = interacting(f"{words} may slow the heart further.")
    assert {name for name in partners(found) if "antiarrhythmic" in name} == expected
    members = {(s, o) for s, _, o in rows(found, Predicate.MEMBER_OF)}
    assert members in (set(), {("flecainide", "class IC antiarrhythmic"), ("sotalol", "class III antiarrhythmic")})


def test_with_or_without_food_says_nothing() -> None:
    """Leave to take the drug either way is neither an interaction nor the denial of one."""
    found = read("## FAQs\n\n**Does food affect zelonib?** Zelonib can be taken with or without food.")
    assert (partners(found), denied(found)) == (set(), set())


@pytest.mark.parametrize(
    ("item", "title"),
    [
        ("Use caution with itraconazole. These drugs are CYP3A4 inhibitors.", "Zelonib"),
        ("Avoid rifampin and carbamazepine. Both drugs are strong CYP3A4 inducers.", "Losartan + Zinc"),
        ("**Warfarin and phenytoin:** both drugs are CYP2C9 substrates.", "Losartan + Zinc"),
        ("**Simvastatin and lovastatin:** zelonib inhibits CYP3A4, raises levels.", "Zelonib"),
        ("**Digoxin:** P-gp inhibitor, increases digoxin levels.", "Zelonib"),
        ("**Warfarin, phenytoin:** CYP2C9 inhibitors; levels rise.", "Zelonib"),
        ("Potassium, spironolactone, CYP3A4 inhibitors, should be avoided.", "Zelonib"),
    ],
)
def test_roles_without_a_name_do_not_fall_to_the_wrong_one(item: str, title: str) -> None:
    """Pronouns, "both drugs" of two partners and labels that are acted on make nobody an inhibitor, an inducer or a substrate."""
    found = {s.subject.name for s in read(f"## Drug Interactions\n\n* {item}", title=title).statements if s.predicate in _ROLES}
    assert found <= ({"zelonib"} if "zelonib inhibits" in item else set())


@pytest.mark.parametrize(
    ("item", "partner"),
    [
        ("**Hypoglycemia:** Glucose should be taken.", "glucose"),
        ("**Hyperkalemia:** not seen with hydrochlorothiazide", "hydrochlorothiazide"),
        ("**Dose adjustment not recommended:** warfarin", "warfarin"),
        ("**Not recommended in pregnancy:** aliskiren", "aliskiren"),
    ],
)
def test_what_a_label_does_not_say_of_those_behind_it(item: str, partner: str) -> None:
    """Remedies, what is not seen and what is not to be done to the dose are no harm of the partner and no advice on it."""
    found = one(interacting(f"* {item}"), partner)
    assert (found.effect, found.management) == (None, ())


def test_what_is_unchanged_stands_before_the_word() -> None:
    """One thing that stays the same does not deny the other that rises."""
    found = interacting("* With furosemide, the half-life of zelonib was unchanged and its AUC increased by 15%.")
    effect_of_it = one(found, "furosemide").effect
    assert effect_of_it is not None
    assert (effect_of_it.quantity, effect_of_it.direction) == (Quantity.EXPOSURE, Direction.INCREASE)


def test_two_drugs_with_a_hyphen_between_are_two() -> None:
    """A name behind the drug's and a hyphen is part of a compound only where no word for two follows."""
    assert partners(interacting("* The zelonib-aspirin interaction increases the risk of bleeding.")) == {"aspirin"}
    assert partners(interacting("* Enteral feeds contain vitamin K, which reduces the effect of zelonib.")) >= {"vitamin K"}


@pytest.mark.parametrize(
    "line", ["* **Warfarin:** effect reduced by CYP2C9 induction", "* **Digoxin:** levels reduced by CYP3A4 inhibition."]
)
def test_what_an_action_on_an_enzyme_reduces_is_not_reduced_by_the_enzyme(line: str) -> None:
    """An effect "reduced by CYP2C9 induction" says nothing of who handles the drug that it is about."""
    assert not rows(interacting(line), Predicate.SUBSTRATE_OF)


def test_doing_so_is_what_the_clause_before_says() -> None:
    """And not what an item above says of others."""
    found = interacting(
        "* **Juice:** raises zelonib levels.\n* Rifampin and carbamazepine strongly decrease zelonib; efavirenz does so to a lesser degree."
    )
    assert change(one(found, "rifampicin").effect) == change(one(found, "efavirenz").effect) == ("subject", "exposure", "decrease")


def test_a_denial_of_one_takes_nothing_from_the_line_above_of_the_others() -> None:
    """Below "levels increase with" an item may except one: what stands above still holds for the others."""
    found = interacting("**Zelonib levels increase with:**\n\n* NSAIDs (ibuprofen): monitor levels. Low-dose aspirin does not.")
    assert change(one(found, "ibuprofen").effect) == ("subject", "exposure", "increase")
    assert denied(found) == {"aspirin"}


def test_what_nobody_has_studied_is_not_denied() -> None:
    """Where nobody has looked the text denies nothing, and what is "not without risk" has one."""
    assert denied(interacting("No interaction studies have been performed with oral contraceptives.")) == set()
    assert denied(interacting("No formal drug interaction studies were conducted with digoxin or lithium.")) == set()
    assert denied(interacting("- **Warfarin:** No interaction studies were done.")) == set()
    assert change(one(interacting("Alcohol is not without risk."), "alcohol").effect) == ("patient", "risk", "increase")


def test_an_inhibitor_with_a_figure_in_brackets_is_not_what_rises() -> None:
    """What stands in brackets behind one who acts is said of the drug, behind a substrate of the substrate."""
    found = interacting(
        "- **Strong CYP3A4 inhibitors:** itraconazole (up 2.7-fold) is to be avoided.\n- **CYP3A4 substrates:** midazolam (up threefold)"
    )
    assert change(one(found, "itraconazole").effect) == ("subject", "exposure", "increase")
    assert change(one(found, "midazolam").effect) == ("object", "exposure", "increase")


def test_brackets_behind_a_role_of_the_drug_name_its_victims() -> None:
    """Whom brackets name behind what the drug is are those whom it acts on, also behind the first of two roles."""
    found = rows(
        interacting("- Strong CYP1A2 inhibitor (tizanidine, theophylline) and CYP2C19 inhibitor (omeprazole)."), Predicate.INHIBITS
    )
    assert found == {("zelonib", "inhibits", "CYP1A2"), ("zelonib", "inhibits", "CYP2C19")}


def test_what_is_granted_denies_nothing_of_what_follows() -> None:
    """A denial that a sentence grants is taken back by any change behind it."""
    found = one(interacting("- **Warfarin:** although kinetics do not change, single reports of raised INR exist."), "warfarin")
    assert not found.negated
    assert change(found.effect) == ("object", "effect", "increase")


def test_those_counted_up_are_not_a_kind_of_them() -> None:
    """The word "these" behind many drugs, some of which are substrates, are the many."""
    found = interacting("It interacts with many drugs, particularly those metabolized by CYP3A4. These include warfarin and digoxin.")
    assert not rows(found, Predicate.SUBSTRATE_OF)


def test_all_of_a_row_are_excepted_from_their_class() -> None:
    """Commas join members of a class to the first that is excepted from it."""
    found = interacting("PPIs except pantoprazole, lansoprazole and dexlansoprazole are best left out.")
    assert {s.object.name for s in found.statements if told(s)} == {"PPI"}
