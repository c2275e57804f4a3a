"""Whom a block is about that names nobody, and the class that what stands above it counts its names among."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import change, denied, interacting, one, partners, read, rows, told

TELLS = "May raise the INR. Monitor closely."


@pytest.mark.parametrize(
    "lines", [("**Warfarin**", TELLS), (f"**Warfarin**\n{TELLS}",), ("### 7.2 Warfarin", TELLS), (f"- Warfarin\n    - {TELLS}",)]
)
def test_what_names_nobody_is_about_who_stands_above(lines: tuple[str, ...]) -> None:
    """A bold line, a numbered heading, an item."""
    found = one(interacting(*lines), "warfarin")
    assert (change(found.effect), told(found)) == (("object", "effect", "increase"), ("monitor",))


def test_a_heading_names_a_partner_even_where_no_rule_knows_the_words_below() -> None:
    """Among interactions a name is enough; what is about drugs at large names nobody."""
    assert partners(interacting("### Warfarin", "Clotting takes its time.")) == {"warfarin"}
    assert not partners(interacting("### Drugs to be discussed", "Nobody has looked at this.", "### Studies", "There are none."))


@pytest.mark.parametrize("label", ["Effect", "Clinical impact", "Danger", "What happens"])
def test_a_label_for_what_is_said_is_no_partner(label: str) -> None:
    """What it says is said of the partner above, and so is the advice in the item beside it."""
    found = interacting(f"- Warfarin\n    - **{label}:** increased bleeding risk\n    - **What to do:** monitor the INR")
    assert (change(one(found, "warfarin").effect), told(one(found, "warfarin"))) == (("patient", "risk", "increase"), ("monitor",))
    assert partners(found) == {"warfarin"}


def test_an_unknown_drug_below_a_class_is_not_the_class() -> None:
    """Its label may be a name that no list holds, and what is said of it is not said of all."""
    assert told(one(interacting("### NSAIDs", "- zaltoprofen: avoid\n- ibuprofen"), "ibuprofen")) == ()


@pytest.mark.parametrize("above", ["- Statins: risk of myopathy", "- **Statins:** risk of myopathy", "- Statins\n    - risk of myopathy"])
def test_drugs_nested_below_a_class_are_of_it(above: str) -> None:
    """They take what is said of it, and keep what is said of themselves."""
    found = interacting(f"{above}\n    - simvastatin (avoid)\n    - pitavastatin")
    assert rows(found, Predicate.MEMBER_OF) == {(name, "member_of", "statin") for name in ("simvastatin", "pitavastatin")}
    assert {change(one(found, name).effect) for name in ("simvastatin", "pitavastatin")} == {("patient", "risk", "increase")}
    assert (told(one(found, "simvastatin")), told(one(found, "pitavastatin"))) == (("avoid",), ())


def test_a_label_of_three_rows_has_its_examples() -> None:
    """As US labels set them: what happens, what to do, which drugs are meant."""
    found = interacting(
        "### Strong CYP3A4 inhibitors", "- Clinical Impact: zelonib exposure rises.\n- Intervention: Avoid.\n- Examples: ketoconazole"
    )
    assert ("ketoconazole", "inhibits", "CYP3A4") in rows(found)
    assert (change(one(found, "ketoconazole").effect), told(one(found, "ketoconazole"))) == (
        ("subject", "exposure", "increase"),
        ("avoid",),
    )


@pytest.mark.parametrize("below", ["Warfarin effect may be raised by rifampin", "Digoxin and quinidine levels rise"])
def test_a_sentence_below_a_class_lists_no_members(below: str) -> None:
    """It goes on behind the names."""
    found = rows(interacting(f"- Azole antifungals\n    - {below}"), Predicate.MEMBER_OF)
    assert not any(group == "azole antifungal" for _, _, group in found)


def test_two_classes_side_by_side_count_only_who_is_known_of_them() -> None:
    """Nothing else says which of the two a drug belongs to."""
    found = rows(interacting("- Antidepressants and antipsychotics\n    - haloperidol\n    - levothyroxine"), Predicate.MEMBER_OF)
    assert found == {("haloperidol", "member_of", "antipsychotic")}


def test_a_bold_label_without_a_colon_ends_its_names() -> None:
    """The sentence behind it begins anew, though no full stop stands between."""
    found = interacting("**7.1 Bile Acid Binding Resins**\nBile acid binding resins such as colesevelam reduce the absorption of zelonib.")
    assert ("colesevelam", "member_of", "bile acid sequestrant") in rows(found)


def test_bold_words_that_a_sentence_goes_on_from_are_no_label() -> None:
    """What is stressed is part of the sentence."""
    assert not partners(read("## Contraindications\n\n- **Anaphylaxis** to neomycin or gelatin."))
    assert not denied(interacting("- **Warfarin** and digoxin: levels rise."))


@pytest.mark.parametrize(
    "line", ["Antacids: aluminium hydroxide, magnesium hydroxide", "- Antacids\n    - aluminium hydroxide\n    - magnesium hydroxide"]
)
def test_a_line_that_only_names_a_class_and_others_counts_them_of_it(line: str) -> None:
    """A colon between them says so, in a list or out of it."""
    found = rows(interacting(line), Predicate.MEMBER_OF)
    assert {member for member, _, group in found if group == "antacid"} == {"aluminum hydroxide", "magnesium hydroxide"}


@pytest.mark.parametrize(
    "line",
    [
        "Take these at least two hours before zelonib.",
        "All of them should be taken two hours before zelonib.",
        "The substances listed above must be separated.",
    ],
)
def test_what_follows_a_list_resumes_it(line: str) -> None:
    """A pronoun stands for all that was listed."""
    found = interacting("- Iron\n- Antacids", line)
    assert told(one(found, "iron")) == told(one(found, "antacid")) == ("separate",)


@pytest.mark.parametrize("line", ["These patients should be monitored.", "Monitor those patients.", "Avoid tablets that are broken."])
def test_what_follows_a_list_and_is_about_others_does_not(line: str) -> None:
    """Patients, and the drug's own tablets."""
    assert told(one(interacting("- Iron\n- Antacids", line), "iron")) == ()


def test_an_item_that_is_a_strength_alone_is_the_part_of_the_group_above_it() -> None:
    """Alone, a strength names nobody."""
    found = interacting("- CYP2D6 inhibitors\n    - Strong: halve the dose\n    - Weak: no change")
    assert "strong CYP2D6 inhibitor" in partners(found)
    assert denied(found) == {"weak CYP2D6 inhibitor"}
    assert not partners(interacting("- Moderate: halve the dose."))


@pytest.mark.parametrize("title", ["Linezolid", "Linezolid 600 mg tablets", "Linezolid – antimicrobial formulary"])
def test_what_stands_over_the_name_of_the_drug_counts_nobody_in(title: str) -> None:
    """A heading over the drug says where in its book it has its place, and counts no partner among a class."""
    body = f"# Antibiotics\n\n## {title}\n\n### Watch\n\n- Rifampicin: lowers linezolid levels.\n- Pethidine: serotonin syndrome."
    assert {row for row in rows(read(body, title="Linezolid")) if row[1] == "member_of"} == set()


def test_a_heading_of_a_class_counts_in_whom_textbooks_count() -> None:
    """Below "Antimicrobials" stand others, too."""
    found = interacting("### Antimicrobials", "- Rifampicin: lowers its levels.\n- Warfarin: INR rises.")
    assert {row for row in rows(found) if row[1] == "member_of"} == {("rifampicin", "member_of", "antimicrobial")}
