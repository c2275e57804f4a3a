"""Changes are read with what changes, which way, and whether it is denied."""

from __future__ import annotations

import pytest

from extract.changes import effects
from extract.mentions import shadow
from extract.pipeline import annotate
from extract.terms.own import own_of

OWN, _ = own_of("Zelonib")


def changes(text: str) -> list[tuple[str, str]]:
    """What changes which way, denied changes marked by a minus sign."""
    mentions, _ = annotate(text, OWN)
    found = effects.find(shadow(text, mentions))
    return [(("-" if c.denied else "") + c.quantity, str(c.direction)) for c in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It increases plasma levels of digoxin.", ("exposure", "increase")),
        ("Digoxin concentrations rise, so levels are elevated.", ("exposure", "increase")),
        ("Exposure to zelonib is reduced.", ("exposure", "decrease")),
        ("Antiviral activity studies showed no antagonism.", ("-effect", "unspecified")),
        ("Levels showed no further increase.", ("-exposure", "unspecified")),
        ("The AUC doubled.", ("exposure", "increase")),
        ("Digoxin levels ↑ by a third.", ("exposure", "increase")),
        ("AUC ↓ 28 %.", ("exposure", "decrease")),
        ("Digoxin prolongs zelonib elimination.", ("exposure", "increase")),
        ("Digoxin – profound bradycardia and coma", ("risk", "increase")),
        ("CNS toxicity.", ("risk", "increase")),
        ("It lowers bioavailability.", ("exposure", "decrease")),
        ("Antacids impair absorption.", ("exposure", "decrease")),
        ("Food delays absorption.", ("exposure", "decrease")),
        ("Food enhances the absorption.", ("exposure", "increase")),
        ("It decreases the clearance of theophylline.", ("exposure", "increase")),
        ("It slows the metabolism of warfarin.", ("exposure", "increase")),
        ("It inhibits the metabolism of warfarin.", ("exposure", "increase")),
        ("Smoke speeds up the metabolism of warfarin.", ("exposure", "decrease")),
        ("The metabolism of zelonib is accelerated by smoke.", ("exposure", "decrease")),
        ("Zelonib is cleared more slowly with digoxin.", ("exposure", "increase")),
        ("Zelonib may accumulate when given with digoxin.", ("exposure", "increase")),
        ("Digoxin abolishes the effect.", ("effect", "decrease")),
        ("It adds to the effect of digoxin.", ("effect", "increase")),
        ("It makes zelonib less potent.", ("effect", "decrease")),
        ("Bradycardia has been reported with digoxin.", ("risk", "increase")),
        ("Worsening of renal function.", ("risk", "increase")),
        ("It may lead to treatment failure.", ("effect", "decrease")),
        ("Digoxin has been associated with lightheadedness.", ("risk", "increase")),
        ("It affects INR levels.", ("effect", "unspecified")),
        ("It accelerates nothing but increases the elimination.", ("exposure", "decrease")),
        ("It may alter drug levels.", ("exposure", "unspecified")),
        ("It may increase the risk of bleeding.", ("risk", "increase")),
        ("It may cause hypotension.", ("risk", "increase")),
        ("Risk of serotonin syndrome.", ("risk", "increase")),
        ("Additive sedation.", ("risk", "increase")),
        ("It reduces the risk of nausea.", ("risk", "decrease")),
        ("Folic acid reduces zelonib-related toxicity.", ("risk", "decrease")),
        ("The risk of bleeding and nausea is reduced.", ("risk", "decrease")),
        ("It is added to prevent or treat diarrhea.", ("risk", "decrease")),
        ("It may increase sun sensitivity.", ("risk", "increase")),
        ("Limit the dose to 20 mg, since hypotension is a concern.", ("risk", "increase")),
        ("It enhances the anticoagulant effect.", ("effect", "increase")),
        ("It may reduce the efficacy of contraceptives.", ("effect", "decrease")),
        ("It makes contraceptives less effective.", ("effect", "decrease")),
        ("Effects of insulin are potentiated.", ("effect", "increase")),
        ("The response may be altered.", ("effect", "unspecified")),
        ("It enhances the sedative effects of zelonib.", ("effect", "increase")),
        ("Additive sedative effects.", ("risk", "increase")),
        ("It may lower blood sugar.", ("risk", "increase")),
        ("Increased blood pressure.", ("risk", "increase")),
        ("It reduces the blood pressure-lowering effect.", ("effect", "decrease")),
        ("It may affect blood pressure.", ("effect", "unspecified")),
        ("Alcohol may exacerbate allergic reactions in some patients.", ("risk", "increase")),
        ("It may enhance negative inotropic effects.", ("effect", "increase")),
        ("Vaccines are less effective due to immunosuppression.", ("effect", "decrease")),
    ],
)
def test_a_change_is_read(text: str, expected: tuple[str, str]) -> None:
    """The first change of a clause has this quantity and this direction; lower clearance is higher exposure."""
    assert changes(text)[0] == expected


@pytest.mark.parametrize(
    "text",
    [
        "It does not increase digoxin levels.",
        "No significant change of levels was seen.",
        "It is unlikely to alter warfarin levels.",
        "Absorption is not affected by food.",
        "Reduced exposure has not been observed.",
    ],
)
def test_a_denied_change_has_no_direction(text: str) -> None:
    """A denied change is kept as denied, without a direction."""
    assert changes(text)[0] == ("-exposure", "unspecified")


@pytest.mark.parametrize(
    "text",
    [
        "Blood glucose levels are checked.",
        "Creatinine clearance falls below 30.",
        "Take two tablets daily.",
        "The drug inhibits CYP3A4 so levels matter.",
        "Drugs that depend on the kidney for clearance are taken in lower numbers.",
        "",
    ],
)
def test_no_change_is_seen_where_none_is(text: str) -> None:
    """Blood values, kidney function and plain words change nothing."""
    assert [c for c in changes(text) if c[0] == "exposure"] == []


def test_exposure_comes_before_risk_before_effect() -> None:
    """Of several changes the one on exposure is told first, then the risk, then the effect."""
    text = "It enhances the effect, raises the risk of bleeding and increases levels."
    assert [q for q, _ in changes(text)] == ["exposure", "risk", "risk", "effect"]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("It increases the risk of serotonin syndrome.", "serotonin syndrome"),
        ("It increases the risk of bleeding when given with aspirin.", "bleeding"),
        ("It increases plasma levels.", "plasma levels"),
        ("Additive sedation.", "sedation"),
    ],
)
def test_the_outcome_is_worded_by_the_text(text: str, outcome: str) -> None:
    """What a risk is of is the outcome; else the noun that changes."""
    assert effects.find(text.lower())[0].outcome == outcome


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Severe bleeding.", ("risk", "increase")),
        ("Similar disulfiram-like reaction.", ("risk", "increase")),
        ("Diuretics (electrolyte imbalances), and others", ("risk", "increase")),
        ("Severe chills.", ("risk", "increase")),
        ("Coffee may worsen gastric complaints.", ("risk", "increase")),
        ("Additive sedative effects.", ("risk", "increase")),
        ("It may cause skin staining.", ("risk", "increase")),
        ("Increased sodium and water retention.", ("risk", "increase")),
        ("Alcohol can exacerbate thiamine deficiency.", ("risk", "increase")),
        ("Alcohol can negatively impact liver health.", ("risk", "increase")),
        ("It may interfere with levodopa.", ("effect", "decrease")),
        ("It reverses the effects of morphine.", ("effect", "decrease")),
        ("Mutual antagonism.", ("effect", "decrease")),
        ("High doses decrease its effectiveness.", ("effect", "decrease")),
        ("Tetracyclines may chelate zelonib.", ("exposure", "decrease")),
        ("It may interact with the metabolism of warfarin.", ("exposure", "unspecified")),
    ],
)
def test_a_harm_needs_no_verb(text: str, expected: tuple[str, str]) -> None:
    """What a label or brackets name without a verb, or what comes to be worse, is a greater risk."""
    assert changes(text)[0] == expected


def test_a_harm_in_a_list_of_conditions_is_no_change() -> None:
    """Where a name stands beside it, a bare harm may be an illness."""
    assert changes("Severe bleeding, use of warfarin.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Reduced diuretic effect, risk of kidney injury.",
        "It can cause bradycardia and heart block.",
        "Potential for bradycardia and AV block.",
        "Less effect or a risk of severe hypertension.",
        "It blocks the effects of terbutaline and may cause bronchospasm.",
        "It can lead to hypertension or diminished response.",
        "It may lower the seizure threshold.",
        "It may mask hypoglycemic symptoms.",
        "Consult a doctor to minimize the risk of bleeding.",
        "The dose may require adjustment to prevent hypoglycemia.",
    ],
)
def test_a_harm_is_lessened_only_by_its_own_word(text: str) -> None:
    """A word for less that belongs to another noun, to a harm's own name, or to the aim of an advice leaves the risk greater."""
    assert {d for q, d in changes(text) if q == "risk"} == {"increase"}


def test_what_is_not_done_is_no_change_behind_a_comma() -> None:
    """Absorption that varies and is not reduced by food is not reduced."""
    assert [c for c in changes("Absorption is variable, not reduced by food.") if c[0] == "exposure"] == []


def test_slower_absorption_counts_where_nothing_else_is_said() -> None:
    """Food that slows absorption and raises the bioavailability raises the exposure."""
    assert changes("Food slows absorption but increases bioavailability.")[0] == ("exposure", "increase")


@pytest.mark.parametrize("text", ["Minimize sun exposure.", "It improves plaque clearance."])
def test_light_and_plaques_are_no_exposure(text: str) -> None:
    """What reaches the skin and what leaves it is no drug in the blood."""
    assert [c for c in changes(text) if c[0] == "exposure"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Patients with renal impairment, osteoporosis risk or low blood pressure are monitored.",
        "Another dose is given if the first one is ineffective.",
        "It may lead to potentially dangerous interactions.",
        "Ask first, to lower the risk of interactions.",
        "Increase dietary fiber and fluid intake.",
        "It may be used if zelonib alone is ineffective.",
    ],
)
def test_who_is_treated_and_when_is_no_change(text: str) -> None:
    """What patients suffer from, what a dose waits for, and that there are interactions, changes nothing."""
    assert changes(text) == []


def test_the_harm_before_the_words_taken_together_is_the_one_that_rises() -> None:
    """In a list of side effects the one that is said of taking both comes first."""
    text = "Pancreatitis, angioedema, hypoglycemia (especially when combined with insulin)"
    assert effects.find(text.lower())[0].outcome == "hypoglycemia"


def test_the_words_of_a_harm_hold_no_marks() -> None:
    """Where a name stands in the words of a harm, the other words are its outcome."""
    mentions, _ = annotate("Increased sodium and water retention.", OWN)
    assert effects.find(shadow("Increased sodium and water retention.", mentions))[0].outcome == "water retention"


def test_a_noun_says_better_what_changes_than_a_verb() -> None:
    """Where a verb says it all and a noun says it again, the noun is the outcome."""
    assert effects.find("it may potentiate the hypotensive effects.")[0].outcome == "effects"
    assert effects.find("it may potentiate them.")[0].outcome == "effect"
