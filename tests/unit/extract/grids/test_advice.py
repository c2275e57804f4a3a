"""Each kind of advice is read in every place where English gives it, and in none where it is denied, reported or doubted."""

from __future__ import annotations

import pytest

from tests.monographs import advised

WORDS = {
    "contraindicated": ("the combination is contraindicated", "never combine them", "joint use is inadmissible"),
    "avoid": ("avoid the combination", "joint use is not recommended", "we advise against the combination"),
    "separate": ("take them two hours apart", "leave a gap of four hours", "the doses must be spaced"),
    "adjust_dose": ("halve the dose", "dose adjustment is required", "start with 5 mg"),
    "monitor": ("monitor INR weekly", "levels should be checked", "pay attention to signs of toxicity"),
    "caution": ("caution is advised", "use with caution", "the combination needs care"),
}
LIST = "- ketoconazole\n- itraconazole"
RISE = "- Ketoconazole: levels rise\n- Itraconazole: levels rise"

OF_ONE = (
    "Ketoconazole raises zelonib levels. {C}.",
    "Ketoconazole raises zelonib levels; {c}.",
    "Ketoconazole raises zelonib levels, so {c}.",
    "Ketoconazole (raises zelonib levels; {c}).",
    "**Ketoconazole:** {c}.",
    "- Ketoconazole: levels up → {c}",
    "If ketoconazole is taken, {c}.",
    "In patients taking ketoconazole, {c}.",
    "**What about ketoconazole?** {C}.",
    "| Drug | Effect | What to do |\n|---|---|---|\n| Ketoconazole | Levels rise | {C} |",
    "Ketoconazole raises zelonib levels.\n\nTherefore {c}.",
)
"""Places of advice on one partner; "{c}" is the advice, "{C}" the same with a capital."""

OF_TWO = (
    "Ketoconazole and itraconazole raise zelonib levels. For both, {c}.",
    "Ketoconazole raises zelonib levels. Itraconazole does so too. With both, {c}.",
    "Ketoconazole raises zelonib levels. So does itraconazole. With either, {c}.",
    "- Ketoconazole: {c}.\n- Itraconazole: likewise.",
    f"{RISE}\n\nWith all of the above, {{c}}.",
    f"{RISE}\n\nIn each case, {{c}}.",
    f"{RISE}\n\n{{C}} with all of them.",
    f"The following raise zelonib levels:\n\n{LIST}\n\n{{C}}.",
    f"The following drugs raise zelonib levels. {{C}}.\n\n{LIST}",
    f"### Drugs that raise zelonib levels\n\n{{C}}.\n\n{LIST}",
)
"""Places of advice on two partners."""

SOLE = (
    "the combination is absolutely excluded:contraindicated",
    "there is a strict ban on the combination:contraindicated",
    "never, ever combine them:contraindicated",
    "the combination should if possible be avoided:avoid",
    "it would be wise to avoid the combination:avoid",
    "the manufacturer does not recommend the combination:avoid",
    "give the pair a wide berth:avoid",
    "joint use cannot be recommended:avoid",
    "pause zelonib:avoid",
    "an hour's gap will do:separate",
    "it should be taken two hours later:separate",
    "leave time between the two:separate",
    "a washout of two weeks is needed:separate",
    "tailor the dose:adjust_dose",
    "a lower dose is prudent:adjust_dose",
    "zelonib must be halved:adjust_dose",
    "go down with the dose:adjust_dose",
    "potassium should be checked:monitor",
    "be alert to signs of bleeding:monitor",
    "INR determinations should be more frequent:monitor",
    "joint use deserves respect:caution",
    "not without due care:caution",
)
"""Wordings with the kind of advice that they give, in a place where all are read if they are known."""

IDLE = (
    "no dose adjustment is needed",
    "a lower dose is not needed",
    "the dose rarely needs changing",
    "levels do not have to be measured",
    "there is no reason to avoid it",
    "avoidance is not necessary",
    "the combination is no longer contraindicated",
    "routine monitoring is not recommended",
    "dose adjustment is not advised",
    "no need to separate the doses",
    "no precautions are needed",
    "levels were monitored for a week",
    "patients were monitored closely",
    "the dose was halved in two patients",
    "caution had been exercised in the study",
    "whether the dose should be reduced is unknown",
    "it is not known whether it should be avoided",
    "the increase depends on the dose",
    "the increase was dose-dependent",
    "levels peaked two hours later",
    "missed doses should not be doubled",
    "avoid driving",
)
"""What holds words of advice and gives none: denials, reports, doubts, rules of life."""


def filled(place: str, words: str) -> str:
    """A place with an advice in it."""
    return place.format(c=words, C=words[0].upper() + words[1:])


@pytest.mark.parametrize("place", OF_ONE)
def test_advice_on_one_is_read_in_each_place(place: str) -> None:
    """Whatever the kind of advice, it holds for the partner whom the place is about."""
    grid = [(kind, words) for kind, several in WORDS.items() for words in several]
    assert not [words for kind, words in grid if advised(filled(place, words)) != {"ketoconazole": (kind,)}]


@pytest.mark.parametrize("place", OF_TWO)
def test_advice_on_two_is_read_of_each(place: str) -> None:
    """Advice before or behind a list, or on "both", holds for all who are meant."""
    grid = [(kind, words) for kind, several in WORDS.items() for words in several]
    both = ("itraconazole", "ketoconazole")
    assert not [words for kind, words in grid if advised(filled(place, words)) != dict.fromkeys(both, (kind,))]


@pytest.mark.parametrize("wording", SOLE)
def test_wordings_of_each_kind(wording: str) -> None:
    """An advice is known by what its wordings have in common."""
    words, _, kind = wording.partition(":")
    places = ("Ketoconazole raises zelonib levels; {c}.", "**Ketoconazole:** levels rise. {C}.")
    assert {advised(filled(place, words))["ketoconazole"] for place in places} == {(kind,)}


@pytest.mark.parametrize("words", IDLE)
def test_what_looks_like_advice_gives_none(words: str) -> None:
    """A denial, a report, a doubt or a rule of life advises nothing about a partner."""
    places = ("Ketoconazole raises zelonib levels. {C}.", "Ketoconazole raises zelonib levels, but {c}.")
    assert {advised(filled(place, words)).get("ketoconazole", ()) for place in places} == {()}


def test_what_lists_partners_asks_for_no_measurement() -> None:
    """A list that opens with "the following" has nobody follow levels."""
    assert advised(f"The following raise zelonib levels:\n\n{LIST}") == {"ketoconazole": (), "itraconazole": ()}
    assert advised("Following ketoconazole, zelonib levels rose.") == {"ketoconazole": ()}


def test_advice_behind_a_list_leaves_out_whom_the_list_spares() -> None:
    """Who does nothing is not meant by "all of the above"."""
    body = "- Ketoconazole: levels rise\n- Digoxin: no interaction\n\nWith all of the above, monitor INR weekly."
    assert advised(body) == {"ketoconazole": ("monitor",)}


@pytest.mark.parametrize("line", ["Monitor those patients.", "Use with caution in pregnancy.", "Avoid tablets that are broken."])
def test_advice_behind_a_list_on_others_is_not_on_the_list(line: str) -> None:
    """Patients, conditions and the drug's own tablets are no partners."""
    assert set(advised(f"{RISE}\n\n{line}").values()) == {()}
