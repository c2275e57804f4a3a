"""Which way each of two partners sends the drug, in each frame that sets one beside the other: by turns, in a row, or left out."""

from __future__ import annotations

import pytest

from tests.grids import failing, verb
from tests.monographs import change, denied, interacting, one

UP = ("raise", "increase", "double")
DOWN = ("lower", "reduce", "halve")
THINGS = ("zelonib levels", "the exposure to zelonib")
LOSSES = ("the clearance of zelonib", "zelonib clearance")

BY_TURNS = (
    "{a} {u.s} {x}, whereas {b} {d.s} it.",
    "{a} {u.s} {x}; {b} {d.s} it.",
    "{a} {u.s} {x} and {b} {d.s} it.",
    "{a} {u.s} {x}. {b} {d.s} it.",
    "{a} {u.s} and {b} {d.s} {x}.",
    "{a} may {u.v} and {b} may {d.v} {x}.",
    "{a}, which {u.s} {x}, and {b}, which {d.s} it, must be avoided.",
    "{a} {u.s} {x}, in contrast to {b}, which {d.s} it.",
    "{x} may be {u.pp} by {a} and {d.pp} by {b}.",
    "{x} may be {u.pp} by {a}, {d.pp} by {b}.",
    "{x} may be {u.pp} with {a} and {d.pp} with {b}.",
    "{x} may be {u.pp} ({a}) or {d.pp} ({b}).",
    "With {a}, {x} was {u.pp}; with {b}, it was {d.pp}.",
    "{x} was {u.pp} when {a} was added and {d.pp} when {b} was.",
    "{a} {u.s} {x}, {b} the opposite.",
    "{a} and {b} {u.v} and {d.v} {x}, respectively.",
    "{a} and {b} respectively {u.v} and {d.v} {x}.",
    "{a} {u.s} and {b} {d.s} {x} respectively.",
    "With {a} and {b}, {x} was {u.pp} and {d.pp}, respectively.",
    "{a} and {b} {u.ed} {x} twofold and {d.ed} it by half, respectively.",
    "{a} caused an increase and {b} a decrease in {x}.",
    "{a} leads to higher, {b} to lower {x}.",
    "{x} rises with {a} and falls with {b}.",
)
"""Frames in which one partner sends something up and the other sends it down."""


def _way(line: str, partner: str) -> str | None:
    told = change(one(interacting(line), partner).effect)
    assert told is None or told[:2] == ("subject", "exposure"), line
    return told[2] if told else None


def _wrong(frame: str, x: str, up: str, down: str) -> list[str]:
    """The sentences of a frame in which a partner is not read to go its own way."""
    lines = [frame.format(a="lithium", b="digoxin", u=verb(u), d=verb(d), x=x) for u, d in zip(UP, DOWN, strict=True)]
    lines = [f"{line[0].upper()}{line[1:]}".replace(". digoxin", ". Digoxin") for line in lines]
    return [line for line in lines if (_way(line, "lithium"), _way(line, "digoxin")) != (up, down)]


@pytest.mark.parametrize("frame", BY_TURNS)
def test_each_of_two_partners_goes_its_own_way(frame: str) -> None:
    """The one raises the exposure and the other lowers it, in whatever order and voice the clause tells so."""
    assert [line for x in THINGS for line in _wrong(frame, x, "increase", "decrease")] == []


@pytest.mark.parametrize("frame", BY_TURNS)
def test_what_is_raised_may_be_a_clearance(frame: str) -> None:
    """The one that raises a clearance leaves less of the drug, and the other that lowers "it" leaves more."""
    assert [line for x in LOSSES for line in _wrong(frame, x, "decrease", "increase")] == []


@pytest.mark.parametrize(
    "line",
    [
        "Lithium lowers the clearance of zelonib and thereby raises it.",
        "Lithium lowers the clearance of zelonib. It thus raises it.",
        "Lithium lowers the clearance of zelonib; digoxin raises its levels, too.",
        "Digoxin lowers the clearance of zelonib and raises its levels; lithium raises it.",
        "Digoxin lowers the clearance of zelonib; lithium raises zelonib.",
    ],
)
def test_what_is_raised_is_the_drug_where_nobody_else_did_or_more_was_told(line: str) -> None:
    """The word "it" is no clearance behind what the same partner does to that, nor where the levels were spoken of or the drug is named."""
    assert _way(line, "lithium") == "increase"


@pytest.mark.parametrize("line", ["Both lithium and digoxin raise zelonib levels, lithium less so.", "Lithium and digoxin raise zelonib."])
def test_who_does_less_of_it_does_the_same(line: str) -> None:
    """A comparison of two partners gives neither of them another direction."""
    assert (_way(line, "lithium"), _way(line, "digoxin")) == ("increase", "increase")


@pytest.mark.parametrize("line", ["Lithium, digoxin and warfarin raise, lower and do not change zelonib levels, respectively."])
def test_what_one_of_a_row_does_not_do_is_denied_of_no_other(line: str) -> None:
    """Where "respectively" gives each of a row its own way, a denial among these is none of the whole row."""
    assert denied(interacting(line)) <= {"warfarin"}


SPARED = (
    "None of {a}, {b} and warfarin {ed} zelonib, but ketoconazole lowered it.",
    "Neither {a} nor {b} {s} zelonib, in contrast to ketoconazole, which lowers it.",
    "All but {a} and {b} {ed} zelonib: ketoconazole.",
)
"""Frames that say of two partners that they do nothing."""

DOES = (
    "Only ketoconazole {ed} zelonib, not {b}.",
    "Ketoconazole alone {ed} zelonib, not {b}.",
    "Ketoconazole {s} zelonib, which {b} does not.",
    "Ketoconazole {s} zelonib levels, something {b} does not do.",
    "Zelonib levels were {pp} by ketoconazole and unaffected by {b}.",
    "All but {b} {ed} zelonib: ketoconazole and lithium.",
)
"""Frames that say of one partner that it does something, and of the other that it does not."""


@pytest.mark.parametrize("frame", SPARED)
def test_whom_a_clause_names_as_doing_nothing_is_denied(frame: str) -> None:
    """Nobody of a row is read to do what none of them does, or all but they do."""
    frames = [frame.replace("{a}", "lithium").replace("{b}", "digoxin")]
    assert failing(frames, map(verb, UP), lambda line: {"lithium", "digoxin"} <= denied(interacting(line))) == []


@pytest.mark.parametrize("frame", DOES)
def test_who_does_not_do_it_stands_beside_who_does(frame: str) -> None:
    """The one that does it has its effect, and the other is denied."""
    frames = [frame.replace("{b}", "digoxin")]
    words = [verb(v) for v in UP]
    assert failing(frames, words, lambda line: "digoxin" in denied(interacting(line)) and _way(line, "ketoconazole") == "increase") == []


@pytest.mark.parametrize(
    "line",
    ["None but digoxin raised zelonib.", "Use it only with water, not with digoxin.", "Only short courses are advised, not with digoxin."],
)
def test_who_alone_does_harm_or_is_advised_against_is_not_denied(line: str) -> None:
    """Words that except somebody from a denial, or from what is advised, never make it harmless."""
    assert "digoxin" not in denied(interacting(line))


@pytest.mark.parametrize(
    "line",
    [
        "Ketoconazole does not raise zelonib, but zelonib raises ketoconazole.",
        "Zelonib is not raised by ketoconazole, but ketoconazole is raised by zelonib.",
        "Ketoconazole does not alter zelonib levels, whereas zelonib doubles ketoconazole levels.",
    ],
)
def test_one_of_two_that_is_left_alone_may_change_the_other(line: str) -> None:
    """What is denied in one direction and told in the other is an interaction, and no denial of it."""
    found = interacting(line)
    assert (denied(found), change(one(found, "ketoconazole").effect)) == (set(), ("object", "exposure", "increase"))


@pytest.mark.parametrize(
    ("item", "way"),
    [
        ("digoxin (↓)", "decrease"),
        ("digoxin (↑)", "increase"),
        ("digoxin (levels fall)", "decrease"),
        ("digoxin: lowers them", "decrease"),
        ("digoxin (lowered)", "decrease"),
    ],
)
@pytest.mark.parametrize("verb_", UP)
def test_an_item_may_go_another_way_than_the_line_above_it(verb_: str, item: str, way: str) -> None:
    """What an item says of itself is said of the drug that the line above speaks of."""
    found = interacting(f"The following {verb_} zelonib levels:", f"- lithium\n- {item}\n- warfarin")
    assert [change(one(found, p).effect) for p in ("lithium", "digoxin", "warfarin")] == [
        ("subject", "exposure", w) for w in ("increase", way, "increase")
    ]


@pytest.mark.parametrize("line", ["The following raise zelonib levels: lithium, digoxin (lowers them instead), warfarin."])
def test_brackets_of_one_in_a_list_may_say_the_opposite(line: str) -> None:
    """Brackets behind a name that hold a verb and a pronoun turn the direction for that name alone."""
    assert [_way(line, p) for p in ("lithium", "digoxin", "warfarin")] == ["increase", "decrease", "increase"]


@pytest.mark.parametrize("verb_", ["halved", "doubled"])
@pytest.mark.parametrize("began", ["started", "added", "begun", "introduced"])
def test_a_dose_that_somebody_doubles_or_halves_is_no_exposure(began: str, verb_: str) -> None:
    """What happened to the drug in the same breath as another was started was done to its dose."""
    assert one(interacting(f"Ketoconazole was {began} and zelonib {verb_}."), "ketoconazole").effect is None
    assert one(interacting(f"Ketoconazole was {began} and zelonib levels {verb_}."), "ketoconazole").effect is not None


@pytest.mark.parametrize(
    "line",
    [
        "Inhibitors of CYP3A4 (ketoconazole, ritonavir) or inducers (rifampicin, phenytoin) raise or lower zelonib levels, respectively.",
        "Inhibitors (ketoconazole, ritonavir) and inducers (rifampicin, phenytoin) of CYP3A4 raise and lower zelonib levels, respectively.",
        "Azoles (ketoconazole, ritonavir) and anticonvulsants (rifampicin, phenytoin) raise and lower zelonib levels, respectively.",
    ],
)
def test_examples_go_the_way_of_their_group(line: str) -> None:
    """Where two groups go their ways "respectively", the examples in their brackets go with them."""
    assert [_way(line, p) for p in ("ketoconazole", "ritonavir", "rifampicin", "phenytoin")] == ["increase"] * 2 + ["decrease"] * 2


@pytest.mark.parametrize("extent", ["to a lesser extent", "to a lower degree", "less markedly"])
def test_to_a_lesser_extent_is_the_same_way(extent: str) -> None:
    """Words that say how much one partner does beside another say not which way."""
    line = f"Zelonib levels are raised by ketoconazole and, {extent}, by fluconazole, and reduced by rifampicin."
    assert [_way(line, p) for p in ("ketoconazole", "fluconazole", "rifampicin")] == ["increase", "increase", "decrease"]
    line = f"Zelonib levels are raised by ketoconazole and, {extent}, by fluconazole."
    assert [_way(line, p) for p in ("ketoconazole", "fluconazole")] == ["increase", "increase"]
