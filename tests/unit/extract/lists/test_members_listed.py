"""Examples are tied to the group that lists them, and to no other."""

from __future__ import annotations

import pytest

from extract.pipeline import annotate
from extract.terms.own import own_of
from kg.model import Predicate, Scope
from tests.monographs import change, interacting, partners, told

OWN, _ = own_of("Zelonib")


def tied(text: str) -> dict[str, set[str]]:
    """The heads of each mention that has any."""
    mentions, _ = annotate(text, OWN)
    return {m.entity.name: {h.entity.name for h in m.heads} for m in mentions if m.heads}


@pytest.mark.parametrize(
    "text",
    [
        "NSAIDs (e.g., ibuprofen, naproxen) raise it.",
        "NSAIDs (e.g. ibuprofen and naproxen) raise it.",
        "NSAIDs (ibuprofen, naproxen) raise it.",
        "NSAIDs (such as ibuprofen or naproxen) raise it.",
        "NSAIDs [including ibuprofen/naproxen] raise it.",
        "NSAIDs such as ibuprofen and naproxen raise it.",
        "NSAIDs, such as ibuprofen and naproxen, raise it.",
        "NSAIDs like ibuprofen and naproxen raise it.",
        "NSAIDs, including ibuprofen and naproxen, raise it.",
        "NSAIDs – for example ibuprofen and naproxen – raise it.",
        "NSAIDs, especially ibuprofen and high-dose naproxen, raise it.",
        "NSAIDs, for instance ibuprofen 400 mg and naproxen, raise it.",
        "Ibuprofen, naproxen and other NSAIDs raise it.",
        "Ibuprofen, naproxen, or any other NSAIDs raise it.",
        "Ibuprofen & naproxen and similar NSAIDs raise it.",
        "NSAIDs, namely ibuprofen and naproxen, raise it.",
        "NSAIDs (primarily intravenous ibuprofen, low-dose naproxen) raise it.",
        "NSAIDs, including but not limited to ibuprofen and naproxen, raise it.",
        "NSAIDs, which include ibuprofen and naproxen, raise it.",
        "NSAIDs – ibuprofen, naproxen – raise it.",
        "NSAIDs raise it, e.g., ibuprofen, naproxen.",
        "NSAIDs raise it. Examples: ibuprofen, naproxen.",
        "Examples of NSAIDs are ibuprofen and naproxen.",
        "The NSAIDs ibuprofen and naproxen raise it.",
        "Ibuprofen and naproxen, both NSAIDs, raise it.",
        "Ibuprofen and naproxen, as well as other NSAIDs, raise it.",
        "Ibuprofen, naproxen, among other NSAIDs, raise it.",
    ],
)
def test_examples_have_their_class_as_head(text: str) -> None:
    """Whatever introduces them, listed drugs are examples of the class."""
    assert tied(text) == {"ibuprofen": {"NSAID"}, "naproxen": {"NSAID"}}


@pytest.mark.parametrize(
    "text",
    [
        "NSAIDs, ibuprofen and naproxen raise it.",
        "NSAIDs and ibuprofen raise it.",
        "Ibuprofen and NSAIDs raise it.",
        "Ibuprofen raises it. NSAIDs too.",
        "NSAIDs raise it. Ibuprofen too.",
        "NSAIDs raise it, warfarin as well.",
        "NSAIDs – warfarin, lithium – raise it.",
    ],
)
def test_a_plain_list_ties_nobody(text: str) -> None:
    """Names that only stand side by side are no examples of each other."""
    assert tied(text) == {}


def test_brackets_end_a_list_of_examples() -> None:
    """What follows the closing bracket belongs to the sentence, not to the class."""
    assert tied("NSAIDs (e.g., ibuprofen), warfarin and antacids (e.g., sucralfate) raise it.") == {
        "ibuprofen": {"NSAID"},
        "sucralfate": {"antacid"},
    }


def test_two_classes_keep_their_own_examples() -> None:
    """Each list hangs under the class before it."""
    assert tied("SSRIs (sertraline, fluoxetine) and azole antifungals (ketoconazole) raise it.") == {
        "sertraline": {"SSRI"},
        "fluoxetine": {"SSRI"},
        "ketoconazole": {"azole antifungal"},
    }


def test_a_role_is_passed_to_all_classes_that_have_examples_of_their_own() -> None:
    """Brackets within a list of inhibitors do not end it; what is handled by an enzyme is listed too loosely for that."""
    text = "CYP3A4 inhibitors such as azole antifungals (ketoconazole), macrolides (erythromycin) and nefazodone raise it."
    found = tied(text)
    assert {name for name, heads in found.items() if "CYP3A4 inhibitor" in heads} == set(found)
    assert found.keys() >= {"ketoconazole", "macrolide antibiotic", "erythromycin", "nefazodone"}


@pytest.mark.parametrize(
    "text",
    [
        "Strong (ketoconazole) or moderate (erythromycin) inhibitors of CYP3A4 raise it.",
        "Strong (e.g., ketoconazole) and moderate (e.g., erythromycin) CYP3A4 inhibitors raise it.",
        "Strong (ketoconazole) or moderate CYP3A4 inhibitors (erythromycin) raise it.",
    ],
)
def test_each_grade_of_a_role_has_its_own_examples(text: str) -> None:
    """The protein behind the last grade is that of all."""
    assert tied(text) == {"ketoconazole": {"strong CYP3A4 inhibitor"}, "erythromycin": {"moderate CYP3A4 inhibitor"}}


def test_commas_set_off_what_names_are_from_what_is_listed_with_them() -> None:
    """With the verb right behind, "strong CYP1A2 inhibitors" describes those before it; else it is one more of the list."""
    assert tied("Fluvoxamine and ciprofloxacin, strong CYP1A2 inhibitors, raise it.").keys() == {"fluvoxamine", "ciprofloxacin"}
    assert not tied("Avoid fluvoxamine, strong CYP1A2 inhibitors, and ciprofloxacin.")
    assert tied("Erythromycin, ritonavir: CYP3A4 inhibitors; may raise it.").keys() == {"erythromycin", "ritonavir"}


@pytest.mark.parametrize(
    "text", ["The strong CYP3A4 inhibitor ketoconazole raises it.", "CYP3A4 inhibitors, ketoconazole in particular, raise it."]
)
def test_an_example_may_stand_beside_its_role_group(text: str) -> None:
    """A drug right behind its role, or set off by "in particular", plays it."""
    assert {name for name, heads in tied(text).items() if heads} == {"ketoconazole"}


def test_examples_of_a_role_group() -> None:
    """A group built from words lists examples as a class does, foods included."""
    assert tied("Strong CYP3A4 inhibitors (e.g., ketoconazole, grapefruit juice) raise it.") == {
        "ketoconazole": {"strong CYP3A4 inhibitor"},
        "grapefruit juice": {"strong CYP3A4 inhibitor"},
    }


def test_pieces_of_one_phrase_share_their_examples() -> None:
    """Groups that one phrase coordinates are all heads of what it lists."""
    assert tied("Substrates of CYP2C9 and CYP2C19 (e.g., phenytoin) rise.") == {"phenytoin": {"CYP2C9 substrate", "CYP2C19 substrate"}}
    assert tied("Anticoagulants/antiplatelets (e.g., warfarin) add to it.") == {"warfarin": {"anticoagulant", "antiplatelet"}}


@pytest.mark.parametrize(
    "text",
    [
        "Ketoconazole, a strong CYP3A4 inhibitor, raises it.",
        "Azole antifungals (CYP3A4 inhibitors) raise it.",
        "Fluvoxamine and ciprofloxacin, both strong CYP1A2 inhibitors, raise it.",
    ],
)
def test_an_apposition_says_what_its_drug_is(text: str) -> None:
    """A role in apposition describes the names before it, or is read as a role of theirs elsewhere; it lists nothing."""
    mentions, _ = annotate(text, OWN)
    assert not any(h for m in mentions if m.entity.roles for h in m.heads)


def test_drugs_share_a_group_in_brackets() -> None:
    """A plural role in brackets behind two drugs is the head of both."""
    assert tied("Fluvoxamine and ciprofloxacin (strong CYP1A2 inhibitors) raise it.") == {
        "fluvoxamine": {"strong CYP1A2 inhibitor"},
        "ciprofloxacin": {"strong CYP1A2 inhibitor"},
    }


def test_a_description_in_the_singular_is_of_the_last_name() -> None:
    """Of two drugs in a row, "a CYP2C8 inhibitor" is the second; "both" would be either."""
    assert tied("Digoxin and gemfibrozil (a combined inhibitor of CYP2C8 and CYP2C9) raise it.").keys() == {"gemfibrozil"}
    assert tied("Trimethoprim and gemfibrozil, both strong CYP2C8 inhibitors, raise it.").keys() == {"trimethoprim", "gemfibrozil"}


@pytest.mark.parametrize("word", ["certain", "some", "various", "several", "specific", "certain other"])
def test_a_quantifier_narrows_a_class(word: str) -> None:
    """A class with "certain" or "some" speaks for part of its members only."""
    mentions, _ = annotate(f"Levels of {word} statins and of anticoagulants rise.", OWN)
    assert [(m.entity.name, m.scope) for m in mentions] == [("statin", Scope.SOME), ("anticoagulant", None)]


def test_examples_in_a_sentence_of_their_own_hang_under_the_class() -> None:
    """The words "examples include" refer to the nearest class before it."""
    assert tied("NSAIDs raise the risk. Examples include ibuprofen and naproxen.") == {"ibuprofen": {"NSAID"}, "naproxen": {"NSAID"}}


def test_a_bracket_that_names_the_wider_class_is_no_example() -> None:
    """Lay words behind a class explain it; a narrower class in brackets is an example."""
    told = interacting("Avoid anticoagulants (blood thinners).")
    assert partners(told) == {"anticoagulant"}
    told = interacting("Avoid blood thinners (anticoagulants).")
    assert partners(told) == {"anticoagulant", "blood thinner"}


@pytest.mark.parametrize(
    "listed", ["(fluconazole, carbamazepine)", "(e.g., carbamazepine, fluconazole)", ", such as fluconazole or carbamazepine"]
)
def test_inhibitors_and_inducers_share_a_list_by_what_textbooks_know(listed: str) -> None:
    """Of one list behind both roles the known inducers induce and the others inhibit, each protein of the phrase."""
    found = tied(f"CYP2C9 and CYP2C19 inhibitors and inducers{listed} alter it.")
    assert found == {
        "fluconazole": {"CYP2C9 inhibitor", "CYP2C19 inhibitor"},
        "carbamazepine": {"CYP2C9 inducer", "CYP2C19 inducer"},
    }


def test_a_shared_list_without_a_known_inducer_stays_open() -> None:
    """Nobody is called an inhibitor or inducer where the list leaves it open."""
    assert all(len(heads) == 2 for heads in tied("CYP3A4 inhibitors/inducers (macrolides, antifungals) alter it.").values())


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        ("Midazolam, triazolam, codeine, warfarin", {"midazolam", "triazolam", "codeine", "warfarin"}),
        ("Statins", {"statin"}),
        ("Alcohol, antifungals", set()),
    ],
)
def test_drugs_before_other_substrates_are_handled_as_said(listed: str, expected: set[str]) -> None:
    """However many drugs are listed, they are substrates too; a list with classes in it is too loose to say so."""
    assert set(tied(f"{listed} and other drugs metabolized by CYP3A4 rise.")) == expected


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        ("Ibuprofen, erythromycin, other macrolides, antacids", {"erythromycin": {"macrolide antibiotic"}}),
        ("Alcohol, warfarin, other sedatives", {}),
        ("MAOIs, other antidepressants", {}),
    ],
)
def test_the_drug_right_before_other_drugs_of_its_class_is_one_of_them(listed: str, expected: dict[str, set[str]]) -> None:
    """Without "and", ", other X" may begin a new item: only a drug right before it that textbooks count among X is one, and no class."""
    assert tied(f"{listed} interact with it.") == expected


def test_drugs_before_other_inhibitors_act_as_said() -> None:
    """However many drugs are listed before "and other inhibitors", all of them are."""
    names = {"quinine", "sotalol", "haloperidol", "amiodarone"}
    assert set(tied("Quinine, sotalol, haloperidol, amiodarone, and other CYP3A4 inhibitors raise it.")) == names


def test_a_semicolon_ends_examples_that_commas_part() -> None:
    """What a semicolon sets off stands beside the class, and not among its examples."""
    found = tied("Strong CYP3A4 inhibitors like ketoconazole, clarithromycin or ritonavir; and lithium raise it.")
    assert set(found) == {"ketoconazole", "clarithromycin", "ritonavir"}


def test_a_list_in_brackets_goes_on_behind_brackets_of_its_own() -> None:
    """An inner bracket that closes does not end the list that the outer one holds."""
    found = tied("CNS depressants (e.g., opioids [morphine], benzodiazepines [diazepam]) add to it.")
    assert found == {
        "opioid": {"CNS depressant"},
        "morphine": {"opioid"},
        "benzodiazepine": {"CNS depressant"},
        "diazepam": {"benzodiazepine"},
    }


def test_a_class_of_the_same_rank_ends_a_list_of_drugs() -> None:
    """In a list of classes, one behind the example of another is none of its examples; a class known to belong is."""
    assert tied("Nitrates, anticoagulants like warfarin, statins interact with it.") == {"warfarin": {"anticoagulant"}}
    assert set(tied("Nitrates, antidepressants like bupropion, SSRIs interact with it.")) == {"bupropion", "SSRI"}


def test_a_drug_of_no_such_class_ends_a_list_of_examples_within_a_list() -> None:
    """Behind "antibiotics such as tetracyclines" a thyroid hormone is back in the list that the antibiotics are in."""
    found = tied("Zelonib interacts with antacids, antibiotics such as tetracyclines, levothyroxine, and levodopa.")
    assert found == {"tetracycline antibiotic": {"antibiotic"}}


def test_behind_the_examples_of_an_example_goes_on_the_outer_list() -> None:
    """Chemotherapy is listed among immunosuppressants and not among corticosteroids, as prednisone is."""
    found = tied("Immunosuppressants (e.g., corticosteroids like prednisone, chemotherapy) weaken it.")
    assert found["prednisone"] == {"corticosteroid"}
    assert found["corticosteroid"] == found["antineoplastic"] == {"immunosuppressant"}


def test_a_class_with_examples_of_its_own_is_itself_an_example() -> None:
    """Loop diuretics are ototoxic drugs, whether or not some of them are named."""
    found = tied("Ototoxic drugs (e.g., aminoglycosides, loop diuretics like furosemide) raise the risk.")
    assert found["loop diuretic"] == {"ototoxic drug"}
    assert found["furosemide"] == {"loop diuretic"}


def test_examples_may_stand_behind_an_abbreviation() -> None:
    """The abbreviation in brackets is the class again, and the examples behind it are of that class alone."""
    found = tied("ACE inhibitors and monoamine oxidase inhibitors (MAOIs) (selegiline, phenelzine) raise it.")
    assert found == {"selegiline": {"MAOI"}, "phenelzine": {"MAOI"}}


def test_a_kind_of_juice_is_an_example_of_juices() -> None:
    """Fruit juices are many things."""
    assert tied("Fruit juices, particularly grapefruit juice, lower it.") == {"grapefruit juice": {"fruit juice"}}


def test_a_dash_may_open_the_examples() -> None:
    """Behind a dash stand those who play a role, or whom textbooks count among a class, with classes and brackets among them."""
    found = tied("Strong CYP3A4 inhibitors – azoles (ketoconazole), macrolides (clarithromycin), nefazodone – raise it.")
    strong = {"strong CYP3A4 inhibitor"}
    assert found["azole antifungal"] == found["macrolide antibiotic"] == found["nefazodone"] == strong
    assert found["ketoconazole"] == {"azole antifungal"} | strong
    assert tied("Drugs that stain the teeth – statins, lithium – matter.").keys() == {"statin", "lithium"}
    assert tied("CNS depressants (e.g., opioids, antihistamines like hydroxyzine) matter.").keys() == {
        "opioid",
        "antihistamine",
        "hydroxyzine",
    }
    assert tied("QT-prolonging drugs — phenothiazines, certain macrolides — matter.").keys() == {"phenothiazine", "macrolide antibiotic"}
    assert not tied("NSAIDs – lithium levels rise, and statins are kept.")


@pytest.mark.parametrize(
    ("label", "management", "effect"),
    [
        ("Monitor", ("monitor",), None),
        ("Not recommended", ("avoid",), None),
        ("Do not combine with", ("avoid",), None),
        ("Separate administration", ("separate",), None),
        ("Hyperkalemia", (), ("patient", "risk", "increase")),
        ("Drugs that may lower its levels", (), ("subject", "exposure", "decrease")),
        ("Drugs whose levels may be increased", (), ("object", "exposure", "increase")),
    ],
)
def test_a_label_that_names_nobody_speaks_of_those_listed(label: str, management: tuple[str, ...], effect: tuple[str, ...] | None) -> None:
    """What a label advises, warns of or says to change is said of all behind it, and the label is no class."""
    found = interacting(f"- **{label}:** Warfarin, lithium.")
    assert {s.object.name: (told(s), change(s.effect)) for s in found.statements} == dict.fromkeys(
        ("warfarin", "lithium"), (management, effect)
    )


@pytest.mark.parametrize(
    "listed",
    [
        "fruit juices (grapefruit, apple and orange)",
        "fruit juices such as grapefruit, apple, or orange",
        "grapefruit, apple or orange juice",
    ],
)
def test_fruits_of_a_list_of_juices_are_juices(listed: str) -> None:
    """A text names the juice once for all its fruits."""
    juices = {"grapefruit juice", "apple juice", "orange juice"}
    assert partners(interacting(f"- Avoid {listed}.")) - {"fruit juice"} == juices


def test_a_drug_beside_a_property_is_no_part_of_it() -> None:
    """Who stands behind "and" is another partner, and "drugs that raise potassium or sodium" are of two kinds."""
    assert partners(interacting("It interacts with drugs that stain the teeth and digoxin.")) == {"drug that stains teeth", "digoxin"}


def test_what_stands_between_the_examples_of_a_label_parts_no_list() -> None:
    """Advice in brackets, a route and examples of an example leave those behind them under the label."""
    found = interacting("- **QT-prolonging drugs:** antipsychotics (pimozide), citalopram (avoid), IV erythromycin, methadone.")
    members = {s.subject.name for s in found.statements if s.object.name == "QT-prolonging drug" and s.predicate is Predicate.MEMBER_OF}
    assert members >= {"antipsychotic", "citalopram", "erythromycin", "methadone"}


def test_some_of_two_groups_are_some_of_each() -> None:
    """What is said of "some antifungals and antibiotics" is said of no antibiotic by name, unless the second has its own word."""
    scopes = {m.text: m.scope for m in annotate("Some antifungals and antibiotics raise levels.", OWN)[0]}
    assert (scopes["antifungals"], scopes["antibiotics"]) == (Scope.SOME, Scope.SOME)
    scopes = {m.text: m.scope for m in annotate("Some antifungals and all antibiotics raise levels.", OWN)[0]}
    assert scopes["antibiotics"] is Scope.ALL
