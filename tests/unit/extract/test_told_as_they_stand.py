"""What another stranger found told falsely: of two figures, two directions, foods, titles; each kind by sentences with other drugs."""

from __future__ import annotations

import pytest

from tests.monographs import change, denied, interacting, one, partners, rows, told

_UP = ("subject", "exposure", "increase")


@pytest.mark.parametrize(
    ("text", "ratio"),
    [
        ("Ketoconazole 200 mg raised zelonib AUC 1.5-fold. Ketoconazole 400 mg raised zelonib AUC 6-fold.", 6.0),
        ("Ketoconazole 400 mg raised zelonib AUC 6-fold. Ketoconazole 200 mg raised zelonib AUC 1.5-fold.", 6.0),
        ("Ketoconazole raised zelonib AUC 2-fold. In another study ketoconazole raised zelonib AUC by 40%.", 2.0),
        ("Ketoconazole lowered zelonib AUC by 20%. At a higher dose ketoconazole lowered zelonib AUC by 75%.", 0.25),
        ("Ketoconazole raises zelonib levels. Ketoconazole raised zelonib AUC 3-fold.", 3.0),
    ],
)
def test_of_several_figures_the_largest_change_is_told(text: str, ratio: float) -> None:
    """Whichever stands first: a warning must not be told too small."""
    found = one(interacting(text), "ketoconazole").effect
    assert found is not None
    assert found.auc_ratio == ratio


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Rifampicin lowers zelonib exposure. On the first day, rifampicin raises zelonib exposure.", 1),
        ("Rifampicin lowers zelonib exposure. Rifampicin decreases zelonib levels.", 2),
        ("Rifampicin lowers zelonib exposure. Rifampicin alters zelonib levels.", 2),
        ("Rifampicin lowers zelonib exposure. Rifampicin raises zelonib exposure at first; monitor zelonib levels.", 2),
        ("Rifampicin lowers zelonib exposure. Zelonib raises the exposure to rifampicin.", 2),
    ],
)
def test_a_sentence_on_the_contrary_is_no_evidence(text: str, kept: int) -> None:
    """That the same goes the other way stands for nothing stated, unless it advises as well."""
    found = one(interacting(text), "rifampicin")
    assert (change(found.effect), len(found.evidence)) == (("subject", "exposure", "decrease"), kept)
    assert len(one(interacting("Rifampicin alters zelonib exposure. Rifampicin changes zelonib exposure."), "rifampicin").evidence) == 2


@pytest.mark.parametrize(
    "line",
    [
        "**Food:** Avoid meals rich in tyramine (aged cheese, cured meat) and stay below 100 mg at a sitting, or pressure may shoot up.",
        "**Food:** Avoid aged cheese and cured meat; keep below 50 mg per serving.",
        "Aged cheese and cured meat are to be avoided, with no more than 60 mg at any one sitting.",
    ],
)
def test_how_much_of_a_food_may_be_eaten_is_no_dose(line: str) -> None:
    """It is care; and food of a kind is not any food, whatever the label calls it."""
    found = interacting(line)
    assert partners(found) - {"tyramine-rich food"} == {"aged cheese", "cured meat"}
    assert told(one(found, "aged cheese")) == ("avoid", "caution")


def test_a_limit_of_a_drug_is_a_dose() -> None:
    """Beside food as well, where the dose of the drug is limited; what one drinks is limited with care."""
    assert told(one(interacting("Simvastatin: stay below 20 mg a day."), "simvastatin")) == ("adjust_dose",)
    assert told(one(interacting("With grapefruit juice, stay below 20 mg of zelonib."), "grapefruit juice")) == ("adjust_dose",)
    assert told(one(interacting("Limit caffeine to 200 mg per day."), "caffeine")) == ("caution",)


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("blood pressure may shoot up", "blood pressure shooting up"),
        ("breathing may stop", "breathing stopping"),
        ("creatinine can rise", "creatinine rising"),
        ("kidney function may worsen", "kidney function worsening"),
    ],
)
def test_that_a_harm_is_possible_is_no_part_of_its_name(said: str, outcome: str) -> None:
    """The statement is hedged for it: "risk of breathing stopping raised"."""
    found = one(interacting(f"With ketamine, {said}."), "ketamine")
    assert found.effect is not None
    assert (found.effect.outcome, found.hedged) == (outcome, True)


@pytest.mark.parametrize(
    "line",
    [
        "Warfarin may be continued without INR monitoring.",
        "Lithium can be continued without extra monitoring of its level.",
        "Patients on warfarin can start zelonib without additional INR checks.",
        "If quinidine is contraindicated, use zelonib.",
        "Where digoxin cannot be given, zelonib may be used.",
        "In patients with a contraindication to heparin, zelonib is preferred.",
        "Zelonib is for patients in whom quinidine is contraindicated.",
        "Patients taking aspirin were not excluded from the trials.",
        "Aspirin users were eligible for the study.",
        "The trials included patients who took statins.",
        "Erythromycin should never be withheld because of zelonib.",
        "There is no reason to withhold aspirin because of zelonib.",
        "Do not withhold morphine on account of zelonib.",
    ],
)
def test_what_says_nothing_of_taking_both_states_nothing(line: str) -> None:
    """That nobody need watch, in whose place the drug is given, who took part in a study, that nothing is to be withheld."""
    assert rows(interacting(line)) == set()


@pytest.mark.parametrize(
    ("line", "partner", "advice"),
    [
        ("Warfarin must not be continued without INR monitoring.", "warfarin", ()),
        ("Warfarin may only be continued if the INR is monitored.", "warfarin", ("monitor",)),
        ("If quinidine is used, zelonib is contraindicated.", "quinidine", ("contraindicated",)),
        ("If quinidine is contraindicated with zelonib, flecainide may be used.", "quinidine", ("contraindicated",)),
        ("If ketoconazole cannot be avoided, halve the dose of zelonib.", "ketoconazole", ("adjust_dose",)),
        ("Patients taking aspirin were excluded from the trials, since bleeding is likelier with both.", "aspirin", ()),
        ("Erythromycin should be withheld because of zelonib.", "erythromycin", ("avoid",)),
        ("Clonidine should never be stopped while zelonib is taken.", "clonidine", ()),
    ],
)
def test_plain_sentences_in_the_same_words_are_read(line: str, partner: str, advice: tuple[str, ...]) -> None:
    """An order, a reason or the drug itself beside the partner tells of the two."""
    found = one(interacting(line), partner)
    assert (told(found), found.negated) == (advice, False)


@pytest.mark.parametrize("opening", ["alters", "does not raise", "never raises", "rarely raises"])
@pytest.mark.parametrize("them", ["levels; it lowers them", "concentrations; it decreases them"])
def test_what_is_lowered_by_a_pronoun_is_what_the_clause_before_speaks_of(opening: str, them: str) -> None:
    """It is on the same."""
    found = one(interacting(f"Cimetidine {opening} zelonib {them}."), "cimetidine")
    assert change(found.effect) == ("subject", "exposure", "decrease")


@pytest.mark.parametrize(
    "line",
    [
        "Cimetidine inhibits the formation of the active metabolite, so zelonib levels rise.",
        "Because cimetidine inhibits formation of the metabolite, zelonib concentrations increase.",
    ],
)
def test_levels_of_the_drug_come_before_the_formation_of_what_it_becomes(line: str) -> None:
    """Where both are told; alone, less is formed."""
    assert change(one(interacting(line), "cimetidine").effect) == _UP
    alone = one(interacting("Cimetidine inhibits the formation of the active metabolite."), "cimetidine")
    assert change(alone.effect) == ("subject", "exposure", "decrease")


@pytest.mark.parametrize("title", ["Interaction excluded", "Interactions ruled out"])
def test_an_interaction_excluded_is_none(title: str) -> None:
    """It is no combination to be excluded; what cannot be excluded is one."""
    assert denied(interacting(f"### {title}\n\n- ibuprofen")) == {"ibuprofen"}
    assert told(one(interacting("### Excluded combinations\n\n- Ibuprofen: contraindicated"), "ibuprofen")) == ("contraindicated",)
    assert denied(interacting("An interaction with ibuprofen was ruled out.")) == {"ibuprofen"}
    assert denied(interacting("An interaction with ibuprofen cannot be ruled out.")) == set()


@pytest.mark.parametrize("title", ["Rarely without problems", "Seldom without trouble", "Not without concern", "Never without worry"])
def test_seldom_without_trouble_is_no_word_of_safety(title: str) -> None:
    """What is hardly ever harmless is not harmless."""
    assert denied(interacting(f"### {title}\n\n- ibuprofen")) == set()


def test_what_another_does_too_has_no_figure_of_its_own() -> None:
    """The way is the same, how far is not told."""
    found = one(interacting("Rifampicin reduces zelonib AUC by 95%. Modafinil may do so as well."), "modafinil").effect
    assert found is not None
    assert (change(found), found.auc_ratio) == (("subject", "exposure", "decrease"), None)
