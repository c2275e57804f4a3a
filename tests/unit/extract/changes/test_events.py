"""What becomes of a drug is read by its name, and harm as an event, however the text words it."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import change, interacting, one, read

PARTNER_LESS = ("object", "exposure", "decrease")
PARTNER_MORE = ("object", "exposure", "increase")
OWN_LESS = ("subject", "exposure", "decrease")
OWN_MORE = ("subject", "exposure", "increase")
PARTNER_WEAKER = ("object", "effect", "decrease")
PARTNER_STRONGER = ("object", "effect", "increase")
OWN_WEAKER = ("subject", "effect", "decrease")
HARM = ("patient", "risk", "increase")


@pytest.mark.parametrize(
    ("line", "partner", "expected"),
    [
        ("Rosuvastatin: levels sink.", "rosuvastatin", PARTNER_LESS),
        ("Digoxin exposure shrank by a quarter.", "digoxin", PARTNER_LESS),
        ("Digoxin concentrations plunge.", "digoxin", PARTNER_LESS),
        ("Digoxin: AUC −40%.", "digoxin", PARTNER_LESS),
        ("Digoxin is absorbed to a lesser degree.", "digoxin", PARTNER_LESS),
        ("**Levothyroxine:** poorly absorbed next to zelonib.", "levothyroxine", PARTNER_LESS),
        ("Less digoxin reaches the blood.", "digoxin", PARTNER_LESS),
        ("Zelonib keeps digoxin from being absorbed.", "digoxin", PARTNER_LESS),
        ("Digoxin is eliminated at a higher rate.", "digoxin", PARTNER_LESS),
        ("Theophylline is broken down faster.", "theophylline", PARTNER_LESS),
        ("The body gets rid of theophylline more quickly.", "theophylline", PARTNER_LESS),
        ("Rifampicin makes the body break zelonib down faster.", "rifampicin", OWN_LESS),
        ("Cholestyramine holds on to zelonib in the bowel.", "colestyramine", OWN_LESS),
        ("Rifampicin halved zelonib.", "rifampicin", OWN_LESS),
        ("Phenytoin cuts the serum level.", "phenytoin", OWN_LESS),
        ("+ rifampicin → zelonib ↓", "rifampicin", OWN_LESS),
        ("Zelonib sends digoxin levels soaring.", "digoxin", PARTNER_MORE),
        ("Digoxin (threefold exposure).", "digoxin", PARTNER_MORE),
        ("Digoxin stays in the body for longer.", "digoxin", PARTNER_MORE),
        ("Digoxin may pile up.", "digoxin", PARTNER_MORE),
        ("The kidneys excrete less digoxin.", "digoxin", PARTNER_MORE),
        ("Methotrexate: its clearance is slowed.", "methotrexate", PARTNER_MORE),
        ("Phenytoin is displaced from its protein binding, so the free fraction rises.", "phenytoin", PARTNER_MORE),
        ("Ketoconazole raises zelonib twofold.", "ketoconazole", OWN_MORE),
        ("Ketoconazole throttles CYP3A4 and brings zelonib levels to toxic heights.", "ketoconazole", OWN_MORE),
        ("With ketoconazole there may be too much zelonib in your blood.", "ketoconazole", OWN_MORE),
    ],
)
def test_exposure_is_told_in_many_ways(line: str, partner: str, expected: tuple[str, str, str]) -> None:
    """Levels that sink, a drug that lingers or is trapped, and a name with an arrow say what a noun for levels would."""
    assert change(one(interacting(line), partner).effect) == expected


@pytest.mark.parametrize(
    ("line", "partner", "expected"),
    [
        ("**Hormonal contraceptives:** May fail.", "hormonal contraceptive", PARTNER_WEAKER),
        ("Levodopa may work less well.", "levodopa", PARTNER_WEAKER),
        ("Zelonib makes warfarin weaker.", "warfarin", PARTNER_WEAKER),
        ("The benefit of levodopa is undone.", "levodopa", PARTNER_WEAKER),
        ("Zelonib robs levodopa of its effect.", "levodopa", PARTNER_WEAKER),
        ("NSAIDs may weaken the pain relief obtained from zelonib.", "NSAID", OWN_WEAKER),
        ("Zelonib makes warfarin act more strongly.", "warfarin", PARTNER_STRONGER),
        ("Estrogens weaken zelonib.", "estrogen", OWN_WEAKER),
        ("Zelonib potentiates warfarin.", "warfarin", PARTNER_STRONGER),
        ("Milrinone gains inotropic force.", "milrinone", PARTNER_STRONGER),
        ("Warfarin (stronger anticoagulation).", "warfarin", PARTNER_STRONGER),
    ],
)
def test_an_effect_is_told_without_the_word(line: str, partner: str, expected: tuple[str, str, str]) -> None:
    """A drug that fails or is made weaker has less effect, one that acts more strongly has more."""
    assert change(one(interacting(line), partner).effect) == expected


@pytest.mark.parametrize(
    ("line", "partner"),
    [
        ("Alcohol: deeper drowsiness", "alcohol"),
        ("Aspirin. You may bleed more.", "aspirin"),
        ("Bupropion makes a fit more likely.", "bupropion"),
        ("Corticosteroids raise the chance of a torn tendon.", "corticosteroid"),
        ("Simvastatin makes ALT elevations more frequent.", "simvastatin"),
        ("Phenothiazines favour convulsions.", "phenothiazine"),
        ("Beta-blockers may hide the signs of hypoglycemia.", "beta-blocker"),
        ("Corticosteroids: gut perforation has been seen under the two together.", "corticosteroid"),
        ("Ketamine: your blood pressure may shoot up.", "ketamine"),
        ("ACE inhibitors: serum potassium can go too high.", "ACE inhibitor"),
        ("Gentamicin: the kidneys may suffer.", "gentamicin"),
        ("Opioids: breathing can slow dangerously.", "opioid"),
        ("Diazepam: you may feel sleepier than usual.", "diazepam"),
        ("Beta-blockers slow the heart further.", "beta-blocker"),
        ("Tramadol: fits have occurred.", "tramadol"),
        ("Sotalol: QT ↑.", "sotalol"),
        ("Verapamil may tip a weak heart into failure.", "verapamil"),
        ("Bleeding is a concern with anticoagulants.", "anticoagulant"),
        ("Pioglitazone: more weight gain and ankle swelling.", "pioglitazone"),
    ],
)
def test_harm_is_told_as_what_happens(line: str, partner: str) -> None:
    """What patients feel, what an organ suffers and what becomes more likely is a greater risk."""
    assert change(one(interacting(line), partner).effect) == HARM


@pytest.mark.parametrize(
    "line",
    [
        "Digoxin: reduce zelonib to 200 mg.",
        "Digoxin: halve zelonib.",
        "Digoxin: check the level more often.",
        "Digoxin: interactions are more likely in old age.",
        "Digoxin: the kidneys excrete it.",
        "Digoxin: if you feel dizzy, call a doctor.",
        "Digoxin: if digoxin fails, zelonib is stopped.",
        "Digoxin: a stronger tablet exists.",
        "Digoxin may lower potassium.",
        "Milk supply may be lower with digoxin.",
    ],
)
def test_words_that_look_alike_change_nothing(line: str) -> None:
    """Doses, tests, conditions, and what the body holds are no change of exposure or effect, nor harm."""
    assert change(one(interacting(line), "digoxin").effect) is None


@pytest.mark.parametrize(
    "line",
    [
        "Digoxin: levels neither rose nor fell.",
        "Digoxin: exposure did not fall.",
        "Digoxin: levels stayed the same.",
        "Digoxin: bleeding was not more frequent.",
        "Digoxin is not broken down faster.",
        "Zelonib did not raise digoxin.",
        "Zelonib does not make digoxin weaker.",
    ],
)
def test_what_did_not_happen_is_denied(line: str) -> None:
    """A denial counts wherever it stands: before the verb, behind the noun, or in "stayed the same"."""
    assert one(interacting(line), "digoxin").negated


def test_a_peak_that_falls_is_not_denied_by_the_rest() -> None:
    """That the total exposure stays the same takes nothing back from a lower peak."""
    found = interacting("Cimetidine lowers the peak of zelonib levels, while the total exposure is unchanged.")
    assert [s.negated for s in found.statements if s.predicate is Predicate.INTERACTS_WITH] == [False]


@pytest.mark.parametrize(
    ("section", "line"),
    [
        ("Precautions", "You may feel dizzy. Blood pressure may fall when you stand up."),
        ("Mechanism of Action", "Zelonib traps iron in the gut and raises insulin."),
        ("Pharmacokinetics", "Zelonib is broken down more slowly in the elderly."),
        ("Overview", "Zelonib works against leukaemia and is stronger than aspirin."),
        ("Side Effects", "You may bleed more easily. Potassium may rise."),
    ],
)
def test_outside_of_interactions_such_words_make_none(section: str, line: str) -> None:
    """What the drug alone does to the patient or to what the body holds is no interaction."""
    found = read(f"## {section}\n\n{line}\n")
    assert [s for s in found.statements if s.predicate is Predicate.INTERACTS_WITH] == []
