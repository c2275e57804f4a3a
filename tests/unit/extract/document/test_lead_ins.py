"""What stands above a list holds for those in it: lead-ins, parent items, headings."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import change, denied, interacting, one, partners, read, rows, told


def above(line: str) -> list[tuple[str, ...]]:
    """The ways in which a text can set a line above two names."""
    listed = "- levothyroxine\n- digoxin"
    nested = listed.replace("- ", "    - ")
    return [
        (f"{line}:", listed),
        (f"### {line}", listed),
        (f"**{line}**", listed),
        (f"- {line}\n{nested}",),
        (f"- **{line}:** levothyroxine, digoxin",),
    ]


@pytest.mark.parametrize(
    ("line", "effect"),
    [
        ("Reduced absorption", ("object", "exposure", "decrease")),
        ("Lower levels of the other drug", ("object", "exposure", "decrease")),
        ("Exposure of the partner rises", ("object", "exposure", "increase")),
        ("Raised zelonib levels", ("subject", "exposure", "increase")),
        ("Increased bleeding risk", ("patient", "risk", "increase")),
    ],
)
def test_an_effect_above_a_list_is_of_those_listed(line: str, effect: tuple[str, ...]) -> None:
    """However it is set: as a lead-in, a heading, bold, an item with items below, a label."""
    for lines in above(line):
        found = interacting(*lines)
        assert {name: change(one(found, name).effect) for name in ("digoxin", "levothyroxine")} == dict.fromkeys(
            ("digoxin", "levothyroxine"), effect
        ), lines


@pytest.mark.parametrize(
    ("line", "management"),
    [
        ("Avoid", "avoid"),
        ("Take these four hours apart", "separate"),
        ("Use with caution", "caution"),
        ("Monitor closely", "monitor"),
        ("Contraindicated", "contraindicated"),
    ],
)
def test_an_advice_above_a_list_is_on_those_listed(line: str, management: str) -> None:
    """However it is set."""
    for lines in above(line):
        found = interacting(*lines)
        assert told(one(found, "digoxin")) == told(one(found, "levothyroxine")) == (management,), lines


@pytest.mark.parametrize(
    "line",
    [
        "No effect was seen with",
        "Of no consequence",
        "No clinically relevant interaction",
        "Not affected by zelonib",
        "Without relevant change",
        "Unlikely to matter",
        "No dose adjustment needed",
    ],
)
def test_a_denial_above_a_list_denies_what_is_listed(line: str) -> None:
    """None of them is then a partner."""
    for lines in above(line):
        found = interacting(*lines)
        assert (denied(found), partners(found)) == ({"levothyroxine", "digoxin"}, set()), lines


@pytest.mark.parametrize("line", ["Can be combined with", "Safe to use", "Permitted"])
def test_what_is_only_allowed_is_no_statement(line: str) -> None:
    """Nothing happens, and nothing is denied."""
    for lines in above(line)[:4]:
        found = interacting(*lines)
        assert not denied(found) | partners(found), lines


def test_those_listed_keep_what_is_said_of_themselves() -> None:
    """Their own effect goes before that above, and so does what they say of whether; what they lack they take."""
    found = interacting("Avoid:", "- ketoconazole: raises zelonib levels\n- lithium: use with caution")
    assert (change(one(found, "ketoconazole").effect), told(one(found, "ketoconazole"))) == (
        ("subject", "exposure", "increase"),
        ("avoid",),
    )
    assert told(one(found, "lithium")) == ("caution",)


def test_what_is_said_beside_a_list_is_of_those_listed() -> None:
    """An item that names nobody, below the same line as the list, is about all of it."""
    found = interacting(
        "- Levels of the partner fall\n    - What to do: separate by two hours\n    - Partners\n        - iron\n        - digoxin"
    )
    assert {told(one(found, name)) for name in ("iron", "digoxin")} == {("separate",)}
    assert {change(one(found, name).effect) for name in ("iron", "digoxin")} == {("object", "exposure", "decrease")}


@pytest.mark.parametrize(
    "lines", [("Monitor renal function.", "- digoxin"), ("### Pharmacodynamic", "- digoxin"), ("- Anticoagulants: avoid\n- digoxin",)]
)
def test_what_stands_beside_a_list_and_not_above_it_is_not_of_it(lines: tuple[str, ...]) -> None:
    """A sentence of its own, a heading that only sorts, an item before."""
    assert (one(interacting(*lines), "digoxin").effect, told(one(interacting(*lines), "digoxin"))) == (None, ())


def test_two_lines_above_a_list_are_read_in_one_breath() -> None:
    """The outer one says what, the inner one which way."""
    found = interacting("- Zelonib levels\n    - raised by\n        - ketoconazole\n    - lowered by\n        - rifampin")
    assert change(one(found, "ketoconazole").effect) == ("subject", "exposure", "increase")
    assert change(one(found, "rifampicin").effect) == ("subject", "exposure", "decrease")


@pytest.mark.parametrize("line", ["No interaction studies have been done with", "No information on interactions is available for"])
def test_what_nobody_has_looked_at_is_not_denied(line: str) -> None:
    """Above a list as in a sentence."""
    assert not denied(interacting(f"{line}:", "- digoxin"))


def test_a_denial_with_advice_is_advice() -> None:
    """What is asked for all the same goes before what has not been seen."""
    found = interacting("No interactions were seen, but monitor closely with:", "- warfarin")
    assert (told(one(found, "warfarin")), denied(found)) == (("monitor",), set())


def test_drugs_that_become_less_effective_are_those_listed() -> None:
    """What is said of medicines at large is said of each of them."""
    found = interacting("### Medicines that may be less effective", "- birth control pills")
    assert change(one(found, "oral contraceptive").effect) == ("object", "effect", "decrease")


def test_a_line_over_one_list_is_not_over_the_next() -> None:
    """What a bold line says ends with its list: neither drugs nor enzymes of the next list are told of."""
    lines = ("**Raise zelonib levels:**", "* Ketoconazole", "**Studied as well:**", "* Digoxin")
    assert change(one(interacting(*lines), "digoxin").effect) is None
    found = read("## Pharmacokinetics\n\n**Cleared by:**\n\n- CYP3A4\n\n**Studied in vitro:**\n\n- CYP2D6")
    assert rows(found, Predicate.SUBSTRATE_OF) == {("zelonib", "substrate_of", "CYP3A4")}


@pytest.mark.parametrize(
    ("heading", "management"),
    [
        ("Strictly forbidden", ("contraindicated",)),
        ("B. Not to be combined", ("avoid",)),
        ("Better avoided", ("avoid",)),
        ("Orange – not together", ("avoid",)),
        ("Only under close observation", ("monitor",)),
        ("Partners that call for another dose", ("adjust_dose",)),
        ("Class 3: care needed", ("caution",)),
    ],
)
@pytest.mark.parametrize("text", ["- Lithium: tremor grows\n- Digoxin", "Lithium levels double. Digoxin, warfarin: levels rise."])
def test_a_heading_that_grades_those_below_it_advises_on_each(heading: str, management: tuple[str, ...], text: str) -> None:
    """Items, and sentences that open with one, that advise nothing themselves."""
    found = interacting(f"### {heading}", text)
    assert {told(one(found, name)) for name in ("lithium", "digoxin")} == {management}


@pytest.mark.parametrize("heading", ["Nothing to fear", "Tested, nil of note", "Green list", "Harmless company", "Of no concern"])
def test_a_heading_that_grades_them_as_harmless_denies(heading: str) -> None:
    """All that are told nothing else of."""
    found = interacting(f"### {heading}", "Lithium; digoxin (two trials).", "Warfarin levels double.")
    assert denied(found) == {"lithium", "digoxin"}
    assert partners(found) == {"warfarin"}


@pytest.mark.parametrize("heading", ["Not harmless", "Never forgotten", "Red cells", "Precautions in the old"])
def test_a_heading_that_only_sounds_like_a_grade_says_nothing(heading: str) -> None:
    """It is about something else."""
    found = one(interacting(f"### {heading}", "- Lithium\n- Digoxin"), "digoxin")
    assert (told(found), found.negated) == ((), False)


def test_what_a_paragraph_advises_itself_stands_beside_its_heading() -> None:
    """Of that partner alone."""
    found = interacting("### Not recommended", "Lithium levels double. Digoxin: use with caution.")
    assert told(one(found, "lithium")) == ("avoid",)
    assert told(one(found, "digoxin")) == ("caution",)


@pytest.mark.parametrize("heading", ["Hypotension with", "Bradycardia with", "Hyperkalaemia with:"])
def test_a_harm_in_a_heading_is_seen_with_those_below_it(heading: str) -> None:
    """A heading that ends with "with" opens interactions."""
    found = one(read(f"# Zelonib\n\n## {heading}\n\n- Lithium\n- Digoxin"), "digoxin")
    assert change(found.effect) == ("patient", "risk", "increase")


@pytest.mark.parametrize("heading", ["Living with", "Often used with", "How to live with"])
def test_a_heading_on_something_else_may_end_with_with(heading: str) -> None:
    """Nobody below it is a partner."""
    assert not partners(read(f"# Zelonib\n\n## {heading}\n\n- Lithium\n- Digoxin"))


@pytest.mark.parametrize(
    ("column", "cell", "effect"),
    [
        ("What happens to zelonib", "large fall presumed", ("subject", "exposure", "decrease")),
        ("Effect on zelonib", "rises", ("subject", "exposure", "increase")),
        ("Ratio of AUC", "0.51", ("subject", "exposure", "decrease")),
        ("Effect on zelonib", "less nausea", ("patient", "risk", "decrease")),
        ("Comment", "large trial", None),
    ],
)
def test_a_column_says_whose_exposure_its_cells_tell_of(column: str, cell: str, effect: tuple[str, ...] | None) -> None:
    """A cell of a direction alone is of the exposure; one that names a harm is not."""
    found = interacting(f"| Partner | {column} | Advice |\n|---|---|---|\n| Rifampicin | {cell} | avoid |")
    assert change(one(found, "rifampicin").effect) == effect


@pytest.mark.parametrize(
    ("opening", "direction", "management"),
    [
        ("The following drugs raise zelonib levels. Reduce the dose by half.", "increase", ("adjust_dose",)),
        ("These drugs raise zelonib levels. Reduce the dose by half.", "increase", ("adjust_dose",)),
        ("The drugs listed below need care. Monitor levels.", None, ("monitor",)),
        ("Such medicines must not be combined. Avoid them.", None, ("contraindicated", "avoid")),
        ("Below is a list of drugs. Monitor levels.", None, ("monitor",)),
        ("Avoid those below. Reduce the dose.", None, ("avoid", "adjust_dose")),
    ],
)
def test_every_sentence_of_a_paragraph_that_points_to_its_list_holds_for_the_items(
    opening: str, direction: str | None, management: tuple[str, ...]
) -> None:
    """Whether the paragraph above a list ends with a colon or not, all that it says is said of the items."""
    statement = one(read(f"## Drug Interactions\n\n{opening}\n\n* ketoconazole\n* ritonavir\n"), "ritonavir")
    assert (statement.effect.direction if statement.effect else None, statement.management) == (direction, management)


def test_a_title_of_more_effect_without_a_change_of_levels_denies_nothing() -> None:
    """It tells of the partners below it that something happens; a title of no change alone still spares them."""
    found = interacting("### Stronger effect without change of the level", "- amphotericin B\n- licorice")
    assert denied(found) == set()
    assert denied(interacting("### Without effect on the level", "- digoxin")) == {"digoxin"}


@pytest.mark.parametrize(
    "title",
    [
        "### Which drugs must not be combined with zelonib?",
        "### Contraindications for co-administration (do not give together with zelonib)",
    ],
)
def test_a_title_that_bars_says_no_less_in_other_words(title: str) -> None:
    """Those listed below it are contraindicated, and not to be avoided besides; a title that asks what to avoid is milder."""
    assert told(one(interacting(title, "- lurasidone\n- voriconazole"), "lurasidone")) == ("contraindicated",)
    assert told(one(interacting("### Which drugs should be avoided with zelonib?", "- lurasidone\n- voriconazole"), "lurasidone")) == (
        "avoid",
    )


@pytest.mark.parametrize(
    ("line", "items", "expected"),
    [
        ("**Azoles.** Avoid the following.", ("fluconazole", "miconazole"), ("avoid",)),
        ("**NSAIDs:** bleeding; do not use", ("ibuprofen", "naproxen"), ("avoid",)),
        ("**Statin dose:** limit to 20 mg with", ("amlodipine", "ranolazine"), ("adjust_dose",)),
        ("**Amiodarone:** halve the dose of the following", ("lovastatin", "phenytoin"), ()),
    ],
)
def test_what_a_label_is_told_holds_for_its_members_below(line: str, items: tuple[str, str], expected: tuple[str, ...]) -> None:
    """Or for those to whom the line leads by its last word; what is told of another is not theirs."""
    found = interacting(line, "\n".join(f"- {name}" for name in items))
    assert {told(one(found, name)) for name in items} == {expected}
