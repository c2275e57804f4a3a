"""Whose a change is that a label, a telegram or a row tells in few words, and changes that it tells without a noun."""

from __future__ import annotations

import pytest

from kg.model import Predicate
from tests.monographs import change, interacting, one

_INHIBITS = "Zelonib is a strong inhibitor of CYP3A4.\n\n"
_INDUCES = "Zelonib is a strong inducer of CYP3A4.\n\n"
_HANDLED = "Zelonib is metabolised by CYP3A4.\n\n"

_PARTNER_UP = ("object", "exposure", "increase")
_PARTNER_DOWN = ("object", "exposure", "decrease")
_OWN_UP = ("subject", "exposure", "increase")
_OWN_DOWN = ("subject", "exposure", "decrease")


def told(text: str, partner: str) -> tuple[str, str, str] | None:
    """What a text says changes with a partner, and on whom."""
    return change(one(interacting(text), partner).effect)


@pytest.mark.parametrize(
    "rest",
    [
        "slight increase, no action.",
        "may rise; start low.",
        "may increase via CYP3A4.",
        "somewhat raised.",
        "up to 3 ×; halve the dose.",
        "twofold rise.",
        "steep rise (about 60 %), avoid.",
        "about twice the exposure.",
    ],
)
def test_what_is_left_of_a_sentence_behind_a_label_is_an_exposure(rest: str) -> None:
    """A text on an inhibitor tells so of its victims; a figure, an auxiliary or how great the rise is stand for the noun."""
    assert told(f"{_INHIBITS}- **Midazolam:** {rest}", "midazolam") == _PARTNER_UP


@pytest.mark.parametrize("rest", ["modest fall, no action.", "may be reduced; watch.", "markedly lowered.", "drops.", "falls to 30 %."])
def test_what_falls_behind_a_label_is_an_exposure(rest: str) -> None:
    """The same the other way round, in a text on an inducer."""
    assert told(f"{_INDUCES}- **Midazolam:** {rest}", "midazolam") == _PARTNER_DOWN


@pytest.mark.parametrize(
    "rest", ["increase the dose.", "slight increase in heart rate.", "up to 20 mg.", "no action.", "raised alertness."]
)
def test_what_is_no_exposure_stays_none(rest: str) -> None:
    """An order, what something else does, a dose, and that nothing is to be done."""
    effect = told(f"{_INHIBITS}- **Midazolam:** {rest}", "midazolam")
    assert effect is None or effect[1] != "exposure"


@pytest.mark.parametrize(
    "line",
    [
        "Midazolam, a probe of CYP3A4, lost 80 % of its AUC.",
        "Midazolam by mouth loses half to two thirds of its AUC.",
        "Midazolam, which depends on CYP3A4, had its AUC lowered by 70 %.",
        "Midazolam, a CYP3A4 substrate, showed an AUC 0.4 times that of the control.",
        "Midazolam, a CYP3A4 substrate, was lowered by 39 %.",
        "- **Midazolam:** AUC 60 % lower after two weeks of zelonib.",
    ],
)
def test_who_has_or_loses_it_is_the_subject_of_the_sentence(line: str) -> None:
    """An aside between the name and its verb, and when it was measured, change nothing of whose it is."""
    assert told(f"{_INDUCES}{line}", "midazolam") == _PARTNER_DOWN


@pytest.mark.parametrize(
    ("line", "partner"),
    [
        ("- **Verapamil** — P-gp inhibition, 40 % rise plus slow pulse.", "verapamil"),
        ("- Diltiazem: smaller rise (around 20%), check at one week.", "diltiazem"),
        ("- **Letermovir.** AUC 2.1-fold, by moderate CYP3A4 inhibition.", "letermovir"),
        ("Grapefruit juice may raise zelonib a little; an occasional glass is no matter.", "grapefruit juice"),
        ("- Ciprofloxacin: zelonib ↑ → sleepiness.", "ciprofloxacin"),
    ],
)
def test_who_is_said_or_known_to_act_raises_the_drug(line: str, partner: str) -> None:
    """So long as the drug is not known to act that way itself, a label that blocks an enzyme is the one that acts."""
    assert told(f"{_HANDLED}{line}", partner) == _OWN_UP


def test_an_inhibitor_raises_those_who_mostly_raise_others() -> None:
    """Diltiazem is raised where the text is on a drug that raises."""
    assert told(f"{_INHIBITS}- Diltiazem: smaller rise (around 20%).", "diltiazem") == _PARTNER_UP


@pytest.mark.parametrize(
    ("title", "line", "partner"),
    [
        ("Voriconazole", "**Diltiazem**: raised levels. Oedema and flushing.", "diltiazem"),
        ("Erythromycin", "**Imatinib:** plasma levels increased; avoid.", "imatinib"),
        ("Fluvoxamine", "- Ciprofloxacin: increased exposure.", "ciprofloxacin"),
        ("Verapamil", "- Dronedarone: levels increased.", "dronedarone"),
        ("Omeprazole", "- Aprepitant: increased plasma concentrations.", "aprepitant"),
        ("Erythromycin", "**Everolimus:** levels increased due to CYP3A4 inhibition.", "everolimus"),
        ("Erythromycin", "**Tolvaptan:** exposure up; CYP3A4 inhibition.", "tolvaptan"),
        ("Itraconazole", "**Diltiazem, felodipine:** raised levels.", "felodipine"),
        ("Ketoconazole", "Midazolam 15-fold, buspirone 3-fold.", "buspirone"),
        ("Voriconazole", "Effects on other drugs: sirolimus ×10, efavirenz ×1.4.", "sirolimus"),
        ("Itraconazole", "**May raise exposure:** felodipine, quetiapine.", "quetiapine"),
        ("Voriconazole", "**Raise levels:** fentanyl, alfentanil.", "fentanyl"),
        ("Zelonib", "**May raise levels:** lithium, digoxin.", "lithium"),
        ("Posaconazole", "**Lovastatin:** exposure rises by CYP3A4 inhibition.", "lovastatin"),
        ("Zelonib", "**Dabigatran:** exposure increased owing to P-gp inhibition; halve the dose.", "dabigatran"),
        ("Voriconazole", "Acenocoumarol bleeds with voriconazole, by slowing clearance.", "acenocoumarol"),
        ("Erythromycin", "Colchicine is toxic with erythromycin by reducing clearance.", "colchicine"),
        ("Zelonib", "Statins cause myopathy with zelonib by raising levels.", "statin"),
    ],
)
def test_what_a_drug_that_raises_others_does_is_on_its_partner(title: str, line: str, partner: str) -> None:
    """A name that mostly raises others decides neither against such a drug nor against its row; who is a victim does nothing itself."""
    found = interacting(line, title=title)
    assert change(one(found, partner).effect) == _PARTNER_UP
    assert not [s for s in found.statements if s.predicate is Predicate.INHIBITS]


@pytest.mark.parametrize(
    ("title", "line", "partner", "effect"),
    [
        ("Digoxin", "- Dronedarone: levels increased.", "dronedarone", _OWN_UP),
        ("Zelonib", "- Voriconazole, diltiazem, tolvaptan: plasma levels increased.", "diltiazem", _OWN_UP),
        ("Methotrexate", "**NSAIDs** (ketoprofen) add to toxicity with methotrexate, by lowering clearance.", "ketoprofen", _OWN_UP),
        ("Carbamazepine", "**Diltiazem:** plasma levels increased.", "diltiazem", _OWN_UP),
        ("Zelonib", "**CCBs (diltiazem, verapamil, nimodipine):** increased plasma concentrations.", "nimodipine", _OWN_UP),
        ("Tacrolimus", "**Amiodarone, nifedipine:** levels increased.", "nifedipine", _OWN_UP),
        ("Tacrolimus", "**Amiodarone, colchicine:** levels increased.", "amiodarone", _OWN_UP),
        ("Tacrolimus", "**Amiodarone, colchicine:** levels increased.", "colchicine", _PARTNER_UP),
        ("Edoxaban", "**Conivaptan:** raised levels; P-gp inhibition.", "conivaptan", _OWN_UP),
        ("Simvastatin", "Erythromycin 6-fold, ketoconazole 10-fold, verapamil 4-fold.", "erythromycin", _OWN_UP),
        ("Simvastatin", "Erythromycin 6-fold, ketoconazole 10-fold, verapamil 4-fold.", "verapamil", _OWN_UP),
        ("Zelonib", "Cimetidine 1.2-fold and probenecid 1.5-fold increased zelonib exposure.", "cimetidine", _OWN_UP),
        ("Warfarin", "Febuxostat raises the risk of bleeding with warfarin by lowering clearance.", "febuxostat", _OWN_UP),
        ("Tacrolimus", "**Raise levels:** nicardipine, metoclopramide.", "nicardipine", _OWN_UP),
        ("Carbamazepine", "**Levothyroxine:** shorter half-life by UGT induction.", "levothyroxine", _PARTNER_DOWN),
        ("Phenobarbital", "**Doxycycline:** decreased levels; CYP3A4 induction.", "doxycycline", _PARTNER_DOWN),
    ],
)
def test_a_name_known_to_act_decides_on_a_victim(title: str, line: str, partner: str, effect: tuple[str, str, str]) -> None:
    """A drug that raises nobody, or goes the other way, is what changes; what is said of an enzyme in passing tells nothing against it."""
    found = interacting(line, title=title)
    assert change(one(found, partner).effect) == effect
    assert not [s for s in found.statements if s.predicate is Predicate.INDUCES]


def test_who_is_said_to_raise_raises_the_drug_even_if_that_acts_too() -> None:
    """The verb has them as its subject, so that nothing is left open for what the drug does."""
    assert told(f"{_INHIBITS}**Calcium antagonists:** Verapamil and diltiazem raise the plasma levels.", "verapamil") == _OWN_UP


@pytest.mark.parametrize(
    ("line", "partner", "effect"),
    [
        ("- Neomycin: zelonib abs. ↓ up to 50 %.", "neomycin", _OWN_DOWN),
        ("- Phenytoin: abs. ↓ by zelonib → fits.", "phenytoin", _PARTNER_DOWN),
        ("- Adalimumab: CL ↓ 30 % under zelonib.", "adalimumab", _PARTNER_UP),
        ("Less efficacy of simvastatin through an increase of its metabolism by the inducer.", "simvastatin", _PARTNER_DOWN),
        ("NSAIDs are thought to add to its toxicity when given with zelonib, probably by lowering renal clearance.", "NSAID", _OWN_UP),
        ("- Digoxin: higher levels, toxicity described; on stopping zelonib, the level falls.", "digoxin", _PARTNER_UP),
        ("- rosuvastatin (for cholesterol) – the amount in your blood may rise", "rosuvastatin", _PARTNER_UP),
    ],
)
def test_telegrams_and_reasons_name_whose_it_is(line: str, partner: str, effect: tuple[str, str, str]) -> None:
    """Words cut short, what "its" stands for, who does it by what, and what comes when the drug is left off."""
    assert told(line, partner) == effect


def test_a_role_in_brackets_behind_an_exposure_is_no_partner() -> None:
    """It says why the exposure to the partner of the row rises, which comes before what is to be watched for."""
    table = "| Drug | Effect | Advice |\n|---|---|---|\n| Edoxaban | exposure ↑ 50 % (P-gp substrate) | watch for bleeding |"
    found = interacting(table)
    assert change(one(found, "edoxaban").effect) == _PARTNER_UP
    assert [s.object.name for s in found.statements if s.predicate is Predicate.INTERACTS_WITH] == ["edoxaban"]


@pytest.mark.parametrize("line", ["- **Pimozide** (avoid – QT).", "- Sotalol, pimozide: avoid (QT)."])
def test_brackets_with_the_reason_of_an_advice_tell_a_harm(line: str) -> None:
    """The reason stands beside the advice, in the same brackets or in its own behind it."""
    assert told(line, "pimozide") == ("patient", "risk", "increase")


def test_brackets_with_a_harm_are_of_the_last_of_a_list() -> None:
    """Behind three names they are not of all."""
    found = interacting("Warfarin, digoxin, pimozide (avoid – QT).")
    assert one(found, "warfarin").effect is None


def test_an_action_that_nobody_need_take_is_no_effect() -> None:
    """The noun is that of advice: "no action"; "no action on" is of an effect all the same."""
    assert told("- **Cetirizine:** increased drowsiness possible, no further action needed.", "cetirizine") != (
        "subject",
        "effect",
        "increase",
    )
    assert told("- **Cetirizine:** slight increase, no action.", "cetirizine") != ("object", "effect", "increase")


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("**Penicillins:** May be inactivated by zelonib.", "decrease"),
        ("**Penicillins:** Are potentiated by zelonib.", "increase"),
        ("**Penicillins:** Antagonized by the zelonib in the mixture.", "decrease"),
    ],
)
def test_what_the_drug_does_to_a_label_is_the_label_s(text: str, way: str) -> None:
    """A participle behind a label is of whom that names where the drug is its agent."""
    assert change(one(interacting(f"* {text}"), "penicillin").effect) == ("object", "effect", way)


def test_what_a_label_does_to_the_drug_is_the_drug_s() -> None:
    """The other way round it stays the drug's."""
    assert change(one(interacting("* **Antacids:** Zelonib may be inactivated by antacids."), "antacid").effect) == (
        "subject",
        "effect",
        "decrease",
    )
    assert change(one(interacting("* **Antacids:** May inactivate zelonib."), "antacid").effect) == ("subject", "effect", "decrease")
