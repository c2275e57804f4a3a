"""Harm is known by many names, and what changes is found across what stands between it and its verb."""

from __future__ import annotations

import pytest

from tests.monographs import change, interacting, one, read, rows, told

HARM = ("patient", "risk", "increase")


@pytest.mark.parametrize(
    ("line", "partner"),
    [
        ("**Insulin:** The signs of low blood sugar can be masked by zelonib.", "insulin"),
        ("**Digoxin:** Occasional miosis with zelonib.", "digoxin"),
        ("**Digoxin:** Unexpected hypotension in the elderly.", "digoxin"),
        ("**Ergotamine:** Excessive tightening of the vessels; care is needed.", "ergotamine"),
        ("**Pyridostigmine:** Both may provoke a cholinergic crisis.", "pyridostigmine"),
        ("Dyskinesia has been reported when zelonib was added to levodopa.", "levodopa"),
        ("Gangrene of the toes has been described with ergotamine.", "ergotamine"),
        ("**Moclobemide:** → thyrotoxic crisis → do not use", "moclobemide"),
        ("**Amiodarone:** Adverse renal effects may be cumulative.", "amiodarone"),
        ("**Amiodarone:** Hazards to the kidney add up.", "amiodarone"),
        ("**Amiodarone:** Bradycardia becomes more of a danger.", "amiodarone"),
        ("**Amiodarone:** The QTc may be lengthened further.", "amiodarone"),
        ("**Clonidine:** Stopping it may let the blood pressure shoot up.", "clonidine"),
        ("**Acetazolamide:** The two may upset the salt balance.", "acetazolamide"),
        ("**Epinephrine:** blood pressure ↑, pulse ↓", "epinephrine"),
        ("Zelonib can make you far too drowsy if you also take codeine.", "codeine"),
        ("**Digoxin:** ventricular ectopics possible", "digoxin"),
        ("**Lithium:** neurotoxic reactions", "lithium"),
        ("**Clonidine:** rebound hypertension after withdrawal.", "clonidine"),
        ("**Simvastatin:** muscle pain is seen twice as often.", "simvastatin"),
        ("**Ketamine:** The circulation may collapse.", "ketamine"),
    ],
)
def test_harm_has_many_names(line: str, partner: str) -> None:
    """Crises, hidden signs, signs with arrows and vessels that narrow are a greater risk, whoever is named with them."""
    assert change(one(interacting(line), partner).effect) == HARM


@pytest.mark.parametrize(
    ("line", "partner", "expected"),
    [
        (
            "Plasma levels of drugs metabolized by CYP2D6 could thus climb with zelonib.",
            "CYP2D6 substrate",
            ("object", "exposure", "increase"),
        ),
        ("Exposure to P-gp substrates (for example, digoxin) may be greater.", "digoxin", ("object", "exposure", "increase")),
        ("Clearance of theophylline, a CYP1A2 substrate, is slowed by zelonib.", "theophylline", ("object", "exposure", "increase")),
        ("**Antacids:** They chelate zelonib and lower its absorption.", "antacid", ("subject", "exposure", "decrease")),
        ("**Digoxin:** Zelonib displaces digoxin and raises its plasma level.", "digoxin", ("object", "exposure", "increase")),
        ("**Theophylline:** clearance down by 30%.", "theophylline", ("object", "exposure", "increase")),
        ("**Digoxin:** concentrations well above the usual range.", "digoxin", ("object", "exposure", "increase")),
        ("**Digoxin:** concentrations fall below the therapeutic range.", "digoxin", ("object", "exposure", "decrease")),
        ("**Ketoconazole:** AUC of zelonib up 2.5 times.", "ketoconazole", ("subject", "exposure", "increase")),
        ("Rifampicin blunts what the tablet achieves.", "rifampicin", ("subject", "effect", "decrease")),
        ("**Salbutamol:** Zelonib takes away from what it does.", "salbutamol", ("object", "effect", "decrease")),
        ("Zelonib works against your ibuprofen.", "ibuprofen", ("object", "effect", "decrease")),
        ("The simvastatin dose is halved, since simvastatin concentrations climb.", "simvastatin", ("object", "exposure", "increase")),
    ],
)
def test_what_changes_is_found_across_asides(line: str, partner: str, expected: tuple[str, str, str]) -> None:
    """Names, brackets and "a substrate" part no level from its verb, "its" means who was acted on, and a halved dose is no lower level."""
    assert change(one(interacting(line), partner).effect) == expected


@pytest.mark.parametrize(
    "line",
    [
        "**Digoxin:** The cumulative dose is 20 mg.",
        "**Digoxin:** The hazard ratio was 1.1.",
        "**Digoxin:** It is given for urticaria.",
        "**Digoxin:** If colitis is known, call a doctor.",
        "**Digoxin:** The dose is halved.",
        "**Digoxin:** Give half the usual dose.",
        "**Digoxin:** Keep the dose below the usual limits.",
        "**Digoxin:** Blood pressure is measured.",
    ],
)
def test_names_of_harm_alone_are_none(line: str) -> None:
    """A disease that is treated, a measure, a dose and a sum are no harm."""
    assert change(one(interacting(line), "digoxin").effect) is None


def test_harm_that_did_not_come_is_denied() -> None:
    """The new names are denied as the old ones are."""
    assert one(interacting("**Warfarin:** Not known to cause purpura."), "warfarin").negated
    assert one(interacting("**Nitrates:** no gangrene was seen."), "nitrate").negated


def test_harm_of_the_drug_alone_is_no_interaction() -> None:
    """What stands outside of interactions and names no partner stays what it was."""
    assert rows(read("## Side Effects\n\nDermatitis, alopecia and stomatitis may occur. The QTc may be lengthened.\n")) == set()


def test_what_drives_up_levels_drives_no_car() -> None:
    """Advice on driving is taken out, and not that on what drives a level up."""
    assert told(one(interacting("Ketoconazole must be avoided because it drives up the zelonib level."), "ketoconazole")) == ("avoid",)
