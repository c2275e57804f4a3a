"""Sentences that deny one thing and tell another: of one partner beside another, in one case beside another, "not lowered but raised"."""

from __future__ import annotations

import pytest

from kg.model import Direction
from tests.grids import verb
from tests.monographs import change, denied, interacting, one, partners

CONTRASTS = (
    "Warfarin levels are not {less.pp} but {more.pp}.",
    "Warfarin levels are not {less.pp}, they are {more.pp}.",
    "Warfarin levels were not {less.pp} but rather {more.pp} by zelonib.",
    "Zelonib does not {less.v} but {more.s} warfarin levels.",
    "Zelonib does not {less.v}, but {more.s}, warfarin levels.",
    "**Warfarin:** levels not {less.pp} but {more.pp}.",
)


@pytest.mark.parametrize("frame", CONTRASTS)
@pytest.mark.parametrize(("less", "more"), [("lower", "raise"), ("reduce", "increase"), ("decrease", "double"), ("diminish", "enhance")])
def test_not_less_but_more_is_more(frame: str, less: str, more: str) -> None:
    """What goes the other way than denied goes that way."""
    found = interacting(frame.format(less=verb(less), more=verb(more)))
    assert (denied(found), change(one(found, "warfarin").effect)) == (set(), ("object", "exposure", "increase"))


@pytest.mark.parametrize(
    "line",
    [
        "Warfarin levels do not fall; they rise.",
        "Warfarin levels do not fall but rise.",
        "Warfarin levels did not drop but went up.",
        "Instead of falling, warfarin levels rose.",
        "Far from being unaffected, warfarin levels doubled.",
        "Warfarin levels, far from remaining unchanged, doubled.",
    ],
)
def test_not_a_fall_but_a_rise_is_a_rise(line: str) -> None:
    """So it is with verbs that need no agent."""
    found = interacting(line)
    assert (denied(found), change(one(found, "warfarin").effect)) == (set(), ("object", "exposure", "increase"))


SPARED_FIRST = (
    "The AUC of digoxin was unchanged and that of midazolam doubled.",
    "The AUC of digoxin was unchanged, and that of midazolam was doubled.",
    "Levels of digoxin did not change, levels of midazolam doubled.",
    "No change in digoxin AUC and a twofold rise in midazolam AUC were seen.",
    "Unlike digoxin, which is not affected, midazolam levels are raised.",
    "In contrast to digoxin, which is not affected, midazolam exposure is raised by zelonib.",
    "Ketoconazole did not and gemfibrozil did increase its AUC.",
    "Ketoconazole does not, and gemfibrozil does, raise its levels.",
    "Gemfibrozil did and ketoconazole did not increase its AUC.",
    "No change was seen with ketoconazole, a doubling with gemfibrozil.",
    "With ketoconazole there was no change, with gemfibrozil AUC doubled.",
    "Ketoconazole has no effect, gemfibrozil has.",
    "Neither ketoconazole nor itraconazole, only gemfibrozil raised AUC.",
)


@pytest.mark.parametrize("line", SPARED_FIRST)
def test_who_stands_beside_one_that_is_spared_is_not_denied(line: str) -> None:
    """What is denied of one is not denied of the other whom the sentence sets against it."""
    assert not denied(interacting(line)) & {"midazolam", "gemfibrozil"}


@pytest.mark.parametrize(
    "line", [s for s in SPARED_FIRST if s.startswith(("The AUC", "Levels", "Ketoconazole d")) and ", and that" not in s]
)
def test_of_two_set_side_by_side_the_one_is_denied_and_the_other_rises(line: str) -> None:
    """Where each has a verb of its own, each is read."""
    found = interacting(line)
    assert len(denied(found)) == 1
    (partner,) = partners(found)
    assert (change(one(found, partner).effect) or ())[1:] == ("exposure", "increase")


@pytest.mark.parametrize(
    "line",
    [
        "Levels of midazolam were unchanged in men, rose in women.",
        "Levels of midazolam did not change in men, but in women they doubled.",
        "Midazolam: levels unchanged in men, doubled in women.",
        "Midazolam: unchanged at 50 mg, doubled at 200 mg.",
        "Midazolam had no effect at 50 mg and doubled AUC at 200 mg.",
        "On day 1 midazolam was unaffected, on day 10 its levels had doubled.",
        "Total midazolam does not change, free midazolam doubles.",
        "Midazolam did not affect zelonib itself but raised its active metabolite.",
        "The parent drug was not affected by midazolam but its metabolite doubled.",
    ],
)
def test_what_goes_up_elsewhere_in_the_sentence_takes_a_denial_back(line: str) -> None:
    """A partner that changes something in one case of two is none that does nothing."""
    found = interacting(line)
    assert (denied(found), partners(found)) == (set(), {"midazolam"})


@pytest.mark.parametrize(
    "first", ["Levels of midazolam were unchanged when fasting", "**Midazolam:** Levels were not affected when fasting"]
)
@pytest.mark.parametrize("then", ["rose with food", "doubled after a meal", "were raised when taken with food"])
def test_what_rises_with_meals_is_no_level_that_stays(first: str, then: str) -> None:
    """Food that stands behind "but" is the case in which it rises, nobody new."""
    assert denied(interacting(f"{first} but {then}.")) == set()


@pytest.mark.parametrize(
    "line",
    [
        "Zelonib raises midazolam AUC. Half-life is not affected.",
        "In vitro, no interaction with warfarin was seen. In patients, INR doubled.",
        "No interaction with warfarin was seen in a small study. Since then, cases of bleeding have been reported.",
        "Zelonib lowers digoxin levels. This does not happen with intravenous digoxin.",
        "No interaction with warfarin was seen in a small study. It cannot be ruled out.",
        "No interaction with warfarin has been reported so far. It is nevertheless likely.",
        "Warfarin is not affected. This is a misconception.",
        "Warfarin is said not to interact. That is not so.",
        "INR rises although warfarin levels do not change.",
    ],
)
def test_what_is_told_beside_a_denial_takes_it_back(line: str) -> None:
    """One paragraph does not say that two interact and that they do not; and the sentence behind may call a denial wrong."""
    assert denied(interacting(line)) == set()


@pytest.mark.parametrize(
    "line",
    [
        "**Warfarin:** INR may rise. The pharmacokinetics are not affected.",
        "Warfarin: bleeding increases. Its levels are unchanged.",
        "Bleeding with warfarin was more frequent, though INR was unchanged.",
        "Zelonib raises warfarin levels. Zelonib levels are not affected by warfarin.",
    ],
)
def test_what_is_told_of_one_measure_stands_beside_a_denial_of_another(line: str) -> None:
    """What goes up is not lost for what does not."""
    assert any(s.effect and s.effect.direction is Direction.INCREASE for s in interacting(line).statements)


@pytest.mark.parametrize("lead", ["An interaction with warfarin has not been reported", "Studies have not been done with warfarin"])
@pytest.mark.parametrize("likely", ["is likely", "is possible", "is expected", "must be expected"])
def test_what_is_likely_all_the_same_is_not_denied(lead: str, likely: str) -> None:
    """What nobody has seen may be expected."""
    assert denied(interacting(f"{lead}, but an interaction {likely}.")) == set()


@pytest.mark.parametrize(
    "line",
    [
        "Digoxin levels were unchanged or slightly raised.",
        "* Digoxin: no change to twofold increase",
        "* Digoxin: contradictory (no change / rise)",
        "One study found no change in digoxin levels, but another found a doubling.",
        "Some studies found no effect on digoxin, others a rise.",
        "Half of the patients on digoxin had no change in levels; the other half had toxic ones.",
        "Few patients on digoxin have no rise in levels.",
        "Only 2 of 20 patients on digoxin had no rise in levels.",
        "A rise in digoxin levels was not seen in two of twenty patients.",
        "No less than a threefold rise in digoxin levels was seen.",
        "Digoxin levels do not rise by more than 50%.",
        "Digoxin levels do not rise above toxic values.",
        "The rise in digoxin levels is unaffected by food.",
        "The rise in digoxin levels remains unchanged for weeks.",
        "Digoxin is no problem in patients with normal kidneys.",
        "Digoxin is not a problem for most.",
        "Alone, neither digoxin nor zelonib prolongs QT.",
    ],
)
def test_what_is_seen_in_some_or_to_some_extent_is_not_denied(line: str) -> None:
    """What some studies or patients show, and what does not go beyond a bound, is there."""
    assert denied(interacting(line)) == set()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("An interaction with warfarin has not been reported and is not expected.", {"warfarin"}),
        ("An interaction with warfarin was expected but not found.", {"warfarin"}),
        ("Warfarin levels did not rise more than with placebo.", {"warfarin"}),
        ("No change or rise in digoxin levels was seen.", {"digoxin"}),
        ("No interaction with digoxin was seen in twelve volunteers.", {"digoxin"}),
        ("One study found no change in digoxin levels.", {"digoxin"}),
        ("Zelonib AUC with ketoconazole did not differ from that of zelonib alone.", {"ketoconazole"}),
        ("Zelonib was not affected by ketoconazole but rifampicin halved its levels.", {"ketoconazole"}),
        ("Warfarin is not affected. This is well known.", {"warfarin"}),
        ("Digoxin levels are not raised. The dose of digoxin need not be reduced.", {"digoxin"}),
        ("Ketoconazole did not change zelonib levels and did not raise the rate of side effects.", {"ketoconazole"}),
        ("Ketoconazole did not change zelonib levels even when the dose was doubled.", {"ketoconazole"}),
        ("Although zelonib inhibits P-gp, digoxin levels are not raised.", {"digoxin"}),
        ("Digoxin levels were not raised when zelonib was given at a dose increased to 200 mg.", {"digoxin"}),
        ("Warfarin does not interact with zelonib, and doses need not be reduced or increased.", {"warfarin"}),
        ("Zelonib did not raise digoxin levels in patients whose renal function had fallen.", {"digoxin"}),
        ("Ketoconazole: levels unchanged in men, unchanged in women.", {"ketoconazole"}),
        ("Digoxin AUC was unchanged; the increase of 4% was not significant.", {"digoxin"}),
        ("Zelonib levels neither rose nor fell with ketoconazole.", {"ketoconazole"}),
        ("The effect of warfarin was neither diminished nor enhanced.", {"warfarin"}),
        ("Warfarin levels are not decreased, and they are not increased.", {"warfarin"}),
        ("The effect of warfarin is not diminished, nor is it enhanced.", {"warfarin"}),
        ("The absorption of digoxin is not reduced but delayed.", {"digoxin"}),
        ("None of ketoconazole, digoxin and food raised the exposure.", {"ketoconazole", "digoxin", "food"}),
        ("Food slightly delays but does not reduce the absorption of zelonib.", {"food"}),
    ],
)
def test_a_denial_beside_words_for_change_that_tell_nothing_else_stays(line: str, expected: set[str]) -> None:
    """Doses that rise, and changes that are denied as well, take nothing back."""
    assert denied(interacting(line)) == expected


CELLS = (
    "no change; bleeding increased",
    "levels unchanged, INR up",
    "no change unless renal failure",
    "none below 20 mg",
    "no effect at 20 mg, doubled at 80 mg",
    "unchanged or raised",
    "no change in Cmax, AUC doubled",
    "no longer effective",
    "no interaction expected with low doses",
    "no effect if 2 hours apart",
    "no change (single dose), doubled (repeated)",
    "no change reported but possible",
    "kinetics unaffected; sedation increased",
)


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize(
    "place", ["| Drug | Effect |\n|---|---|\n| Digoxin | {} |", "Digoxin: {}.", "- **Digoxin** – {}.", "### Digoxin\n\n{}."]
)
def test_so_it_is_in_cells_and_behind_labels(cell: str, place: str) -> None:
    """What a row, a label, an item or a heading names is not denied by half of what is said of it."""
    assert denied(interacting(place.format(cell))) == set()
