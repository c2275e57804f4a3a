"""What a text denies, what it only passes over, and what it leaves open when it denies the rest."""

from __future__ import annotations

import pytest

from tests.monographs import change, denied, interacting, one, partners, read, rows, told

BOTH = "Amlodipine + Valsartan"


@pytest.mark.parametrize(
    "line",
    [
        "Interactions with digoxin are not usually significant.",
        "Interactions with glycosides (e.g., digoxin) are not significant.",
        "Digoxin doesn't interact with zelonib.",
        "Trials suggest minimal interaction potential with digoxin.",
        "Zelonib is unlikely to interact with digoxin.",
        "Zelonib has little effect on digoxin.",
        "The risk of interactions with digoxin is very low.",
        "No dosage adjustments are needed with digoxin.",
        "Concomitant administration of digoxin is well tolerated.",
        "Digoxin tablets do not affect the absorption of zelonib.",
        "Zelonib is free of interactions with digoxin.",
        "Trials failed to show an interaction with digoxin.",
        "Interactions with digoxin are improbable.",
        "Neither digoxin nor its salts affect zelonib.",
    ],
)
def test_each_wording_of_a_denial_is_one(line: str) -> None:
    """However a text says that nothing happens, it says so of the partner that it names."""
    found = interacting(f"* {line}")
    assert "digoxin" in denied(found)
    assert partners(found) == set()


@pytest.mark.parametrize(
    "words", ["None known.", "No significant effect.", "Not clinically relevant.", "Minimal interactions.", "Negligible effect."]
)
def test_what_heads_an_item_is_denied_by_the_bare_words_behind_it(words: str) -> None:
    """An item that names a partner and says only that nothing happens denies it."""
    found = interacting(f"* **Digoxin:** {words}")
    assert (denied(found), partners(found)) == ({"digoxin"}, set())


@pytest.mark.parametrize(
    "words",
    [
        "May raise zelonib levels, but dose adjustment is not required.",
        "Raises zelonib levels. No effect on platelets is known.",
        "It may raise zelonib levels, though significant interactions are unlikely.",
    ],
)
def test_a_denied_aside_takes_nothing_back(words: str) -> None:
    """What heads an item and changes something is not denied for what does not change besides."""
    found = interacting(f"* **Digoxin:** {words}")
    assert (denied(found), partners(found)) == (set(), {"digoxin"})


def test_advice_to_limit_denies_nothing() -> None:
    """Limited is what should be limited; that is no lack of interactions."""
    found = interacting("* Alcohol should be limited due to interactions.")
    assert (denied(found), partners(found)) == (set(), {"alcohol"})


@pytest.mark.parametrize(
    "line",
    ["Interactions with digoxin or alcohol haven't been definitively established.", "Specific data on food interactions are limited."],
)
def test_what_nobody_has_shown_for_certain_is_passed_over(line: str) -> None:
    """That nothing has definitely been established says neither yes nor no."""
    found = interacting(f"* {line}")
    assert (denied(found), partners(found)) == (set(), set())


def test_interactions_that_are_granted_to_be_unlikely_may_happen() -> None:
    """What "although" grants does not deny what the sentence says."""
    found = interacting("* Interactions may occur with digoxin, although they are unlikely.")
    assert (denied(found), partners(found)) == (set(), {"digoxin"})


def test_how_it_is_taken_excepts_nobody_from_interacting() -> None:
    """Outside interaction sections an exception is one from something else."""
    assert denied(read("## Precautions\n\nAdvise patients to take it with food (except milk).")) == set()


@pytest.mark.parametrize(("advice", "expected"), [("caution is advised", ("caution",)), ("avoid it in the elderly", ())])
def test_a_denial_keeps_the_care_that_is_asked_for_all_the_same(advice: str, expected: tuple[str, ...]) -> None:
    """Caution and monitoring go with a denial; what is to be avoided for another reason does not."""
    found = interacting(f"* No interactions with digoxin are known, but {advice}.")
    assert (denied(found), partners(found)) == ({"digoxin"}, set())
    assert told(one(found, "digoxin")) == expected


def test_an_exception_from_a_denial_is_said() -> None:
    """Whoever is excepted from no restrictions is restricted."""
    found = read("## Precautions\n\nNo restrictions on smoking, other than avoiding grapefruit juice.")
    assert (denied(found), partners(found)) == ({"tobacco"}, {"grapefruit juice"})
    assert told(one(found, "grapefruit juice")) == ("avoid",)


def test_hours_apart_except_nobody() -> None:
    """Apart from antacids by hours is not without antacids."""
    found = interacting("* Take it several hours apart from antacids.")
    assert (denied(found), partners(found)) == (set(), {"antacid"})


def test_the_no_of_an_answer_denies_what_was_asked() -> None:
    """What follows the "no" of an answer is the reason for it, and said."""
    found = interacting("### Is it taken with antacids?\n\nNo, antacids interact with zelonib.")
    assert (denied(found), partners(found)) == (set(), {"antacid"})


def test_with_or_without_denies_nothing() -> None:
    """Taken with a partner or without it says nothing about interactions that stand further on."""
    assert denied(read("## Profile\n\n* **Dosage:** 5 mg with digoxin (with or without lithium), adjusted for drug interactions.")) == set()


def test_food_that_only_delays_changes_nothing() -> None:
    """A slower absorption that stays as complete is denied, however the text says that it stays so, of the ingredient that it names."""
    found = read("## Pharmacokinetics\n\nFood delays valsartan's absorption, but the extent of absorption remains unchanged.", title=BOTH)
    assert rows(found) == {("valsartan", "not interacts_with", "food")}


def test_food_that_spares_one_ingredient_is_denied_of_that_one() -> None:
    """Behind "but" the other ingredient has its own verdict, though the partner is not named again."""
    found = read("## Pharmacokinetics\n\nFood lowers amlodipine absorption but does not affect valsartan.", title=BOTH)
    assert rows(found) == {("amlodipine", "interacts_with", "food"), ("valsartan", "not interacts_with", "food")}


@pytest.mark.parametrize(
    ("text", "partner"),
    [
        ("It does not affect the absorption of digoxin.", "digoxin"),
        ("Its absorption is not changed by antacids.", "antacid"),
        ("Absorption is rapid and not impaired by food.", "food"),
    ],
)
def test_the_drug_of_a_denied_change_needs_no_name(text: str, partner: str) -> None:
    """Outside interaction sections "it", and with food not even that, is enough for what does not change."""
    found = read(f"## Pharmacokinetics\n\n{text}")
    assert (denied(found), partners(found)) == ({partner}, set())


def test_a_denial_behind_however_is_of_others() -> None:
    """What is said before an adversative is not denied behind it."""
    found = interacting("* Digoxin may inactivate zelonib, however, other interactions are not significant.")
    assert (denied(found), partners(found)) == (set(), {"digoxin"})


def test_a_minimal_risk_is_denied() -> None:
    """A risk that is minimal is none."""
    found = interacting("* **Alcohol:** As it stays outside, the risk of sedation is also minimal.")
    assert (denied(found), partners(found)) == ({"alcohol"}, set())


def test_a_denial_begins_anew_behind_and() -> None:
    """What an absorption is greater than has nothing to do with the food that does not change it."""
    found = read("## Pharmacokinetics\n\nIt is absorbed well, and food does not alter its bioavailability.")
    assert (denied(found), change(one(found, "food").effect)) == ({"food"}, ("subject", "exposure", "unspecified"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CYP2C8 plays no role in its metabolism.", "not substrate_of"),
        ("It lacks CYP2C8 metabolism.", "not substrate_of"),
        ("Its metabolism is by hydrolysis rather than CYP2C8.", "not substrate_of"),
        ("Zelonib doesn't involve CYP2C8 in its clearance.", "not substrate_of"),
        ("Zelonib is not a clinically meaningful inhibitor of CYP2C8.", "not inhibits"),
    ],
)
def test_each_wording_of_a_denied_role_is_one(text: str, expected: str) -> None:
    """An enzyme that takes no part is denied, and nobody of its role is a partner."""
    assert rows(interacting(f"* {text}")) == {("zelonib", expected, "CYP2C8")}


def test_a_denied_pathway_weighs_nothing() -> None:
    """Who is not mainly handled by an enzyme is not handled by it in a minor way either."""
    (found,) = interacting("* Zelonib is not primarily metabolized by CYP2C8.").statements
    assert (found.negated, found.contribution) == (True, None)


def test_details_that_are_not_available_name_no_pathway() -> None:
    """An enzyme of which nothing can be had is none that handles the drug."""
    assert rows(read("## Pharmacokinetics\n\nDetails on metabolism by CYP enzymes aren't readily available.")) == set()


def test_what_is_conceded_before_advice_is_no_denial() -> None:
    """A text advises with "although nothing is known, be careful", it denies with "nothing is known, but be careful"."""
    found = interacting("* **Alcohol:** Although no direct interaction is known, caution is advised.")
    assert "alcohol" in partners(found)
    assert not denied(found)
    assert "alcohol" in denied(interacting("* **Alcohol:** No direct interaction is known, but caution is advised."))


@pytest.mark.parametrize(
    "line",
    [
        "Food may slightly delay absorption but does not change its effectiveness.",
        "Food or antacids may delay absorption but do not change how much is absorbed in all, its extent.",
        "Meals delay the time to peak but have little effect on pharmacokinetics otherwise.",
    ],
)
def test_a_delay_alone_is_no_change(line: str) -> None:
    """Absorption that food only delays is not changed by it, nor by what is named beside it."""
    found = read(f"## How It Works\n\n{line}")
    assert "food" in denied(found)
    assert not partners(found)


def test_no_inhibitor_of_enzymes_beside_the_one_that_handles() -> None:
    """A denial of all enzymes stands beside the isoform that the same sentence names for something else."""
    found = rows(interacting("Zelonib is partly metabolized by CYP3A4, and zelonib is neither an inhibitor nor an inducer of CYP enzymes."))
    assert {p for _, p, o in found if o == "cytochrome P450 enzymes"} == {"not inhibits", "not induces"}
