"""Tables whose titles ask a question: what "yes" and "no" say below it, and where they say nothing."""

from __future__ import annotations

import pytest

from tests.monographs import denied, interacting, one, partners, told

_TABLE = "| Medicine | {title} |\n|---|---|\n| ibuprofen | {no} |\n| cimetidine | {yes} |"


@pytest.mark.parametrize(
    "title",
    [
        "Interacts with zelonib",
        "Interacts?",
        "Do they interact?",
        "Interaction",
        "Interaction with zelonib?",
        "Is there an interaction?",
        "Clinically relevant interaction?",
        "Significant interaction",
        "Interaction possible?",
        "Affects zelonib?",
        "Affected by zelonib?",
    ],
)
@pytest.mark.parametrize(("no", "yes"), [("no", "yes"), ("No.", "Yes.")])
def test_a_no_denies_the_interaction_that_a_title_asks_about(title: str, no: str, yes: str) -> None:
    """Whether it ends with a question mark or not; a yes tells it."""
    found = interacting(_TABLE.format(title=title, no=no, yes=yes))
    assert (denied(found), partners(found)) == ({"ibuprofen"}, {"cimetidine"})


def test_a_cross_answers_no_unless_a_legend_or_a_plain_title_has_it_say_something_else() -> None:
    """It may as well forbid."""
    assert denied(interacting(_TABLE.format(title="Interacts?", no="✗", yes="✓"))) == {"ibuprofen"}
    assert denied(interacting(_TABLE.format(title="Interaction", no="✗", yes="✓"))) == set()
    found = interacting(f"Key: ✗ contraindicated, ✓ may be combined\n\n{_TABLE.format(title='Interacts?', no='✗', yes='✓')}")
    assert (told(one(found, "ibuprofen")), denied(found)) == (("contraindicated",), set())


@pytest.mark.parametrize(
    ("title", "no", "yes"),
    [
        ("OK to combine?", "Yes", "No"),
        ("Safe with zelonib?", "yes", "no"),
        ("Can be taken together", "yes", "no"),
        ("Avoid?", "No", "Yes"),
        ("Not to be combined?", "no", "yes"),
        ("Dose change needed?", "No", "Yes"),
        ("Interaction studied?", "No", "Yes"),
        ("Severe interaction?", "No", "Yes"),
    ],
)
def test_of_a_harmless_answer_nothing_is_told(title: str, no: str, yes: str) -> None:
    """It denies less than an interaction, and tells of none."""
    found = interacting(_TABLE.format(title=title, no=no, yes=yes))
    assert (denied(found), partners(found)) == (set(), {"cimetidine"})


def test_a_no_says_nothing_of_what_its_title_would() -> None:
    """It is the other column that tells which way the level goes."""
    titles = "| Drug | Raises zelonib levels? | Lowers zelonib levels? |\n|---|---|---|"
    table = f"{titles}\n| rifampicin | no | yes |\n| ketoconazole | yes | no |"
    found = interacting(table)
    ways = {name: effect.direction for name in ("rifampicin", "ketoconazole") if (effect := one(found, name).effect)}
    assert ways == {"rifampicin": "decrease", "ketoconazole": "increase"}


def test_a_row_that_tells_more_is_kept() -> None:
    """A harmless answer beside a figure, or beside how it comes about."""
    assert partners(interacting("| Drug | Zelonib AUC | Relevant? |\n|---|---|---|\n| cimetidine | +40% | No |")) == {"cimetidine"}
    assert partners(interacting("| Drug | Mechanism | Avoid? |\n|---|---|---|\n| cimetidine | renal transport | No |")) == {"cimetidine"}


@pytest.mark.parametrize(
    ("titles", "answers"),
    [
        ("Affects zelonib? | Affected by zelonib?", "Yes | No"),
        ("Affects zelonib? | Affected by zelonib?", "No | Yes"),
        ("Pharmacokinetic interaction? | Pharmacodynamic interaction?", "No | Yes"),
        ("Can be combined? | Monitoring", "No | None"),
        ("Interacts? | What to do", "Yes | Nothing"),
    ],
)
def test_what_one_cell_affirms_no_other_denies(titles: str, answers: str) -> None:
    """One kind of interaction is enough for there to be one."""
    found = interacting(f"| Drug | {titles} |\n|---|---|---|\n| cimetidine | {answers} |")
    assert (denied(found), partners(found)) == (set(), {"cimetidine"})


@pytest.mark.parametrize("title", ["Avoid", "Contraindicated", "Dose change", "Not to be combined", "Risk", "Reduce dose?"])
@pytest.mark.parametrize("no", ["No", "N", "Not at all", "No – none needed"])
def test_a_no_to_what_would_have_to_be_done_tells_nothing(title: str, no: str) -> None:
    """Neither an interaction nor, as "not at all" would elsewhere, an order to avoid it."""
    found = interacting(_TABLE.format(title=title, no=no, yes="Yes"))
    assert (denied(found), partners(found)) == (set(), {"cimetidine"})


def test_not_at_all_forbids_where_it_is_asked_whether_two_may_be_combined() -> None:
    """There it is an answer that bars."""
    assert partners(interacting(_TABLE.format(title="May be combined?", no="Not at all", yes="Yes"))) == {"ibuprofen"}
