"""Where a text says that nothing happens, in whatever words and wherever it says so; and what only looks like it."""

from __future__ import annotations

import pytest

from tests.monographs import change, denied, interacting, one, partners, read


@pytest.mark.parametrize(
    "words",
    [
        "The kinetics of zelonib were not modified.",
        "Tests showed no influence of it on zelonib kinetics.",
        "Trials found neither drug to disturb the other.",
        "The kinetics of neither drug changed.",
        "Leaves plasma zelonib untouched.",
        "400 mg twice a day left zelonib levels as they were.",
        "No relevant change in kinetics in either direction.",
        "Nothing of note either way.",
        "AUC of zelonib the same with and without it.",
        "Exposure remained constant.",
        "Zelonib had no bearing on its disposition.",
        "Zelonib is absorbed just as well.",
        "No clinically significant differences in zelonib pharmacokinetics were observed.",
        "Of no consequence.",
        "It may be continued, for its level does not move.",
        "It is fine and does not get in the way of zelonib.",
    ],
)
def test_what_heads_an_item_is_denied_in_every_wording(words: str) -> None:
    """However an item says that nothing changes, it denies the partner that heads it."""
    found = interacting(f"* **Naproxen:** {words}")
    assert (denied(found), partners(found)) == ({"naproxen"}, set())


@pytest.mark.parametrize(
    "words",
    [
        "Do not change the dose without asking.",
        "Its levels must not change abruptly; monitor them.",
        "Reduce the dose unless levels stay the same.",
        "The dose should not be altered before levels have been measured.",
        "It does not go well with zelonib.",
        "Levels remain stable only if the diet is constant.",
        "Without changing the dose of it, marrow failure follows.",
        "This is of no small importance.",
        "No change occurred after one dose, but toxicity appeared later.",
    ],
)
def test_an_order_or_a_condition_denies_nothing(words: str) -> None:
    """What must not change, or might not, is no denial."""
    assert denied(interacting(f"* **Naproxen:** {words}")) == set()


@pytest.mark.parametrize(
    "lines",
    [
        ("* **Not affected:** digoxin, lovastatin",),
        ("* No relevant change: digoxin, lovastatin",),
        ("* Bioavailability untouched in trials", "    * digoxin", "    * lovastatin"),
        ("Tested in volunteers, profile not changed by zelonib:", "", "* digoxin", "* lovastatin"),
        ("* Of no consequence", "    * digoxin, lovastatin"),
        ("May be combined freely:", "", "* digoxin", "* lovastatin"),
        ("### Without consequence", "", "* digoxin", "* lovastatin"),
    ],
)
def test_words_above_a_list_deny_all_that_it_lists(lines: tuple[str, ...]) -> None:
    """A label, a line or a heading that says that nothing happens says so of everything below it."""
    found = interacting(*lines)
    assert (denied(found), partners(found)) == ({"digoxin", "lovastatin"}, set())


@pytest.mark.parametrize(
    "label",
    [
        "Dose to be changed",
        "Not recommended",
        "Interactions of note",
        "Need not be avoided",
        "No interaction studies",
        "No effect on it, but rise of the other",
    ],
)
def test_other_words_above_a_list_deny_nothing(label: str) -> None:
    """A label that only holds "not" or "change" denies none of its list."""
    assert denied(interacting(f"* {label}", "    * digoxin")) == set()


def test_an_item_of_such_a_list_that_says_more_is_read_by_its_own_words() -> None:
    """Under "not affected" an item that tells of a change or asks for something is not denied."""
    found = interacting("* Not affected", "    * digoxin", "    * **Levothyroxine:** measure TSH.")
    assert denied(found) == {"digoxin"}


def test_no_change_of_dose_behind_a_change_takes_nothing_back() -> None:
    """Where levels rise and no dose needs changing, the rise is stated and nothing denied."""
    found = interacting("* **Levodopa:** Its plasma concentration increases by 40%. No dose change is required.")
    assert (denied(found), partners(found)) == (set(), {"levodopa"})


@pytest.mark.parametrize(
    "words",
    [
        "Antacids leave its bioavailability untouched.",
        "Antacids did not change the amount of zelonib absorbed.",
        "Antacids can be taken for quick relief and have no influence on the effect of zelonib.",
        "No clinically significant differences in zelonib pharmacokinetics were observed when coadministered with antacids.",
    ],
)
def test_a_denial_counts_in_any_section_that_names_both(words: str) -> None:
    """Outside a section on interactions too, what is said to change nothing of the drug is denied."""
    assert denied(read(f"## Pharmacokinetics\n\n{words}\n")) == {"antacid"}


@pytest.mark.parametrize(
    "words", ["Food makes uptake slower without changing the amount absorbed.", "Food delays it, yet leaves overall exposure untouched."]
)
def test_food_that_only_slows_is_denied(words: str) -> None:
    """Absorption that is slower and no less is a denial."""
    found = read(f"## Pharmacokinetics\n\n{words}\n")
    assert denied(found) == {"food"}
    assert change(one(found, "food").effect) == ("subject", "exposure", "unspecified")


@pytest.mark.parametrize(
    "line",
    [
        "* **Insulin:** Your sugar may run high.",
        "* **Insulin:** Keep in mind that the sugar may drop. Begin with 0.5 mg per meal.",
        "* **Insulin:** Effects grow weaker; give them at another time, after meals.",
        "* **Insulin:** Effect strengthened; test glucose more often.",
    ],
)
def test_blood_sugar_and_the_hour_of_a_meal_are_no_partners(line: str) -> None:
    """What the blood holds and when something is taken are nobody that the drug meets."""
    assert partners(interacting(line)) == {"insulin"}


@pytest.mark.parametrize("line", ["Meals reduce its absorption.", "Sugar reduces its absorption."])
def test_meals_and_sugar_that_change_something_are_partners(line: str) -> None:
    """A meal or sugar that does something is a partner."""
    assert len(partners(interacting(f"* {line}"))) == 1


@pytest.mark.parametrize(
    "body",
    [
        "## Precautions\n\nManagement of itching includes a lower dose or the addition of an antihistamine.",
        "## Drug Interactions\n\n* Memantine: common partner in late disease",
        "## Drug Interactions\n\n* It raises the taurine conjugate of zelonib.",
        "## Contraindications\n\n* Alcohol, because it turns the drug into long-lived etretinate",
        "## Drug Interactions\n\n* Digoxin assays of the older type read falsely high.",
    ],
)
def test_rescue_drugs_usual_partners_and_products_of_the_drug_do_not_interact(body: str) -> None:
    """What is given for a harm, what the drug is made to go with, and what it becomes are no partners."""
    assert partners(read(f"{body}\n")) <= {"alcohol"}


@pytest.mark.parametrize(
    "line",
    [
        "There is no difference between beer and wine: both deepen the drowsiness.",
        "It makes no difference whether you drink beer or wine; either deepens the drowsiness.",
        "No distinction is made between beer and wine, as both deepen the drowsiness.",
    ],
)
def test_two_that_are_alike_are_not_denied(line: str) -> None:
    """That two partners do the same is no denial of what both do."""
    found = interacting(f"* {line}")
    assert (partners(found), denied(found)) == ({"beer", "wine"}, set())


def test_a_difference_between_with_and_without_is_still_denied() -> None:
    """No difference between levels with and without a drug is a denial."""
    found = interacting("* **Naproxen:** No difference in zelonib levels between use with naproxen and use without it was seen.")
    assert (partners(found), denied(found)) == (set(), {"naproxen"})


@pytest.mark.parametrize(
    "line",
    [
        "**Naproxen:** Its anti-vitamin K activity grows.",
        "**Naproxen:** Part of its antianginal benefit is lost.",
        "**Naproxen:** It can veil the signs of a falling sugar.",
        "**Naproxen:** Watch cortisol during use.",
        "**Naproxen:** Hypoglycaemic spells last longer.",
    ],
)
def test_what_an_effect_or_a_value_is_called_after_is_no_partner(line: str) -> None:
    """What a benefit, a spell or a measured value is named after takes no part."""
    assert partners(interacting(f"* {line}")) == {"naproxen"}


def test_whether_the_pill_still_works_asks_about_an_interaction() -> None:
    """A question whether another medicine still works opens an answer on interactions."""
    found = read("## FAQs\n\n**Q: Will my pill still work?**\n\n**A:** Yes; levonorgestrel exposure did not change in a relevant way.")
    assert denied(found) == {"levonorgestrel"}


@pytest.mark.parametrize("words", ["on it", "on the amount absorbed", "on the fraction of the dose taken up"])
def test_no_influence_on_what_is_absorbed_is_denied_among_kinetics(words: str) -> None:
    """Below a heading on kinetics the drug is "it", or what is absorbed; age is no partner."""
    assert denied(read(f"## Pharmacokinetics\n\n- **Absorption:** Antacids have no meaningful influence {words}.")) == {"antacid"}
    assert not read(f"## Pharmacokinetics\n\n- **Absorption:** Age has no meaningful influence {words}.").statements


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Uptake is the same with juice, lower with milk, and lowest with antacids.", {"juice"}),
        ("Beer is harmless, wine is not.", {"beer"}),
        ("Zelonib works just as well as paracetamol.", set()),
        ("Aspirin and zelonib work equally well in gout.", set()),
        ("Nothing happens if a tablet of digoxin is missed.", set()),
        ("The same dose of zelonib with itraconazole gave three times the exposure as without.", set()),
        ("The AUC did not differ from that with itraconazole when fluconazole was given: it doubled.", set()),
        ("These have not been shown to be free of interactions:\n\n- aspirin\n- digoxin", set()),
        ("There is no difference between gin and wine: both deepen sedation.", set()),
        ("The exposure did not differ with warfarin.", {"warfarin"}),
    ],
)
def test_a_denial_holds_for_what_it_is_said_of(text: str, denied: set[str]) -> None:
    """Those behind a turn are not denied with those before it, and likeness of doses, drugs and drinks denies no interaction."""
    found = interacting(text).statements
    assert {s.object_mention.lower() for s in found if s.negated} == denied


def test_what_a_drug_does_not_do_to_a_craving_denies_no_interaction() -> None:
    """The craving is not the substance."""
    assert not read("## Overview\n\nZelonib does not touch alcohol craving.").statements


@pytest.mark.parametrize(
    "line",
    [
        "As long as levels stay the same, digoxin may be kept up.",
        "People whose digoxin levels remain steady need no test.",
        "Digoxin levels stayed the same until ketoconazole was begun.",
        "Levels of digoxin must remain constant for a month before zelonib is raised.",
        "The effect of digoxin stays the same if the two are taken some hours apart.",
        "Digoxin levels should stay the same.",
        "The dose of digoxin stays the same and its levels are watched.",
    ],
)
def test_what_stays_on_a_condition_or_is_wished_denies_nothing(line: str) -> None:
    """That something must stay, stays for a while or under a condition, and that a dose stays, is no denial."""
    assert denied(interacting(line)) == set()


@pytest.mark.parametrize(
    "line",
    [
        "Digoxin: levels remained stable for some days but rose later.",
        "Digoxin levels stayed the same in the first month and climbed in the second.",
    ],
)
def test_what_stays_at_first_and_then_changes_changes(line: str) -> None:
    """Where something stays for a time and goes up or down thereafter, the change is what counts."""
    found = one(interacting(line), "digoxin")
    assert (found.negated, change(found.effect)) == (False, ("object", "exposure", "increase"))


@pytest.mark.parametrize(
    "line",
    [
        "Zelonib did nothing to @.",
        "@ has no such power.",
        "With @ that was not seen.",
        "@ does not share the problem.",
        "@ was suspected and acquitted.",
        "@ is an exception.",
        "@ can go on unchanged.",
        "@ can be taken without worry.",
        "@: harmless companion.",
        "Nor did a week of zelonib budge the level of @.",
        "@ was left in peace.",
        "@ came through unscathed.",
        "@ caused no trouble in eleven.",
    ],
)
def test_nothing_happens_in_many_a_wording(line: str) -> None:
    """With whom the sentence names."""
    found = interacting(line.replace("@", "Digoxin"))
    assert (denied(found), partners(found)) == ({"digoxin"}, set())


@pytest.mark.parametrize(
    "line",
    [
        "Digoxin was never looked at.",
        "Digoxin is untested.",
        "Digoxin raises its level; this was not seen in rats.",
        "You ought to leave the pair digoxin and zelonib alone.",
        "Digoxin is fine if taken early.",
    ],
)
def test_what_only_looks_like_a_denial(line: str) -> None:
    """Nobody has looked, it holds elsewhere or on a condition, or it is an order."""
    assert denied(interacting(line)) == set()


@pytest.mark.parametrize("heading", ["Not a worry", "No trouble expected", "Pairs that proved harmless", "What one may leave as it is"])
def test_a_heading_denies_what_stands_below_it(heading: str) -> None:
    """In lists, in rows of names, of its own or below another, and for what sentences only name."""
    for lines in ("- digoxin\n- lithium", "Digoxin; lithium.", "Digoxin. Lithium: level unchanged."):
        for above in (f"## {heading}", f"## Drug Interactions\n\n### {heading}"):
            assert denied(read(f"{above}\n\n{lines}")) == {"digoxin", "lithium"}, (above, lines)
    assert partners(read(f"## {heading}\n\nDigoxin raises zelonib levels all the same.")) == {"digoxin"}
